//! A visitor: a browser with an empty profile, and what we ask of it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

use super::driver::Driver;
use super::{Fault, Outcome, root};

/// What the tests hold every page to.
const AXE_TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Quiet, alone, and without the sandbox that root cannot have.
const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    // As on a phone: a page of 320 pixels is 320 pixels wide.
    "--hide-scrollbars",
    // Nothing but our own address exists: whoever asks for another gets an
    // error in the console, which fails the journey.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

/// What is put beside kept texts to see whether they are kept.
const WITNESS: &str = "witness";

/// How long the program may take to start, on a machine that is busy.
const START: Duration = Duration::from_secs(30);

/// Whether the browser lets pages store anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Storage {
    /// As browsers come.
    Allowed,
    /// As in a browser that blocks all site data: touching it throws.
    Denied,
}

/// The colours that the visitor prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A browser session; clones are the same session.
#[derive(Clone)]
pub(crate) struct Visitor {
    page: WebDriver,
    home: String,
}

impl Visitor {
    /// Starts a browser with an empty profile.
    pub(crate) async fn arrive(
        driver: &Driver,
        profile: &Path,
        home: String,
        storage: Storage,
    ) -> Outcome<Self> {
        let mut wishes = DesiredCapabilities::chrome();
        wishes.set_binary(&driver.browser.to_string_lossy())?;
        for argument in ARGUMENTS {
            wishes.add_arg(argument)?;
        }
        wishes.add_arg(&format!("--user-data-dir={}", profile.display()))?;
        if storage == Storage::Denied {
            let blocked = json!({ "profile.default_content_setting_values.cookies": 2 });
            wishes.add_experimental_option("prefs", blocked)?;
        }
        wishes.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        let page = WebDriver::new(&driver.url, wishes).await?;
        Ok(Self { page, home })
    }

    /// Whether the program is a file on the disk.
    pub(crate) fn is_from_disk(&self) -> bool {
        self.home.starts_with("file:")
    }

    /// The session itself, for clicks, keys and queries.
    pub(crate) fn page(&self) -> &WebDriver {
        &self.page
    }

    /// Opens the program afresh at a fragment ("" or "#/results") and waits
    /// until it has started.
    pub(crate) async fn open(&self, fragment: &str) -> Outcome {
        // From our own page, a change of fragment alone would load nothing.
        if self
            .page
            .current_url()
            .await?
            .as_str()
            .starts_with(&self.home)
        {
            self.page.goto("about:blank").await?;
        }
        self.page.goto(format!("{}{fragment}", self.home)).await?;
        self.started().await
    }

    /// Waits until the program has put its page in place of the opening
    /// sentence of index.html, what that page needs included.
    pub(crate) async fn started(&self) -> Outcome {
        let started = "return document.readyState === 'complete' \
            && document.querySelector('#app') !== null \
            && document.querySelector('#app > .boot') === null \
            && document.querySelector('main[aria-busy]') === null";
        let wait = async {
            while !self.ask::<bool>(started).await? {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            Ok(())
        };
        if let Ok(result) = tokio::time::timeout(START, wait).await {
            return result;
        }
        let errors = self.console_errors().await?.join("\n");
        Err(Fault::new(format!("the program did not start\n{errors}")))
    }

    /// Opens the program afresh where an earlier visit left texts behind
    /// under these keys, and nothing else.
    pub(crate) async fn open_with(&self, kept: &[(&str, &str)], fragment: &str) -> Outcome {
        loop {
            static WITNESSES: AtomicUsize = AtomicUsize::new(0);
            let witness = WITNESSES.fetch_add(1, Ordering::Relaxed).to_string();
            let mut texts = kept.to_vec();
            let from_disk = self.is_from_disk() && !kept.is_empty();
            if from_disk {
                texts.push((WITNESS, &witness));
            }
            let leave = format!(
                "if (location.href.startsWith({})) {{ localStorage.clear(); \
                 for (const [key, text] of {}) localStorage.setItem(key, text) }}",
                json!(self.home),
                json!(texts),
            );
            let once = "Page.addScriptToEvaluateOnNewDocument";
            let script = self.devtools(once, json!({ "source": leave })).await?;
            self.open(fragment).await?;
            self.devtools("Page.removeScriptToEvaluateOnNewDocument", script)
                .await?;
            if !from_disk || self.is_seen_elsewhere(&witness).await? {
                return Ok(());
            }
        }
    }

    /// Whether another page from the disk finds what was put into this one's storage: this one may
    /// have been given a storage that forgets (assets/disk.js). It takes the witness away again.
    async fn is_seen_elsewhere(&self, witness: &str) -> Outcome<bool> {
        let here = self.page.window().await?;
        let elsewhere = self.page.new_tab().await?;
        self.page.switch_to_window(elsewhere).await?;
        self.page
            .goto(self.home.replace("fourfront.html", "questionnaire.html"))
            .await?;
        let script = format!(
            "const found = localStorage.getItem('{WITNESS}'); localStorage.removeItem('{WITNESS}'); \
             return found"
        );
        let found: Option<String> = self.ask(&script).await?;
        self.page.close_window().await?;
        self.page.switch_to_window(here).await?;
        Ok(found.as_deref() == Some(witness))
    }

    /// Opens index.html in a browser that runs none of its scripts.
    pub(crate) async fn open_without_scripts(&self) -> Outcome {
        let off = json!({ "value": true });
        self.devtools("Emulation.setScriptExecutionDisabled", off)
            .await?;
        Ok(self.page.goto(&self.home).await?)
    }

    /// What a script returns.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        Ok(self.page.execute(script, Vec::new()).await?.convert()?)
    }

    /// Makes the window as wide and as high as a device's, in CSS pixels.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Outcome {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await?;
        Ok(())
    }

    /// Sets the colours that the visitor prefers.
    pub(crate) async fn prefer(&self, scheme: Scheme) -> Outcome {
        let value = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        self.wish("prefers-color-scheme", value).await
    }

    /// Sets one wish of the visitor, as a media feature; every other is as
    /// browsers come.
    pub(crate) async fn wish(&self, feature: &str, value: &str) -> Outcome {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", features)
            .await?;
        Ok(())
    }

    /// By how many pixels the page is wider than the window.
    pub(crate) async fn overflow(&self) -> Outcome<i64> {
        self.ask(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth",
        )
        .await
    }

    /// The errors in the console since this was last asked.
    pub(crate) async fn console_errors(&self) -> Outcome<Vec<String>> {
        let log = self.page.browser_log().await?;
        let errors = log.into_iter().filter(|entry| entry.level == "SEVERE");
        Ok(errors.map(|entry| entry.message).collect())
    }

    /// The same visitor, who from here on calls at another address.
    pub(crate) fn calling_at(&self, home: impl Into<String>) -> Self {
        Self {
            page: self.page.clone(),
            home: home.into(),
        }
    }

    /// What the page requested from anywhere but its own address; on a page from the disk,
    /// whatever it requested at all.
    pub(crate) async fn foreign_requests(&self) -> Outcome<Vec<String>> {
        self.ask(
            "return performance.getEntriesByType('resource').map(entry => entry.name) \
             .filter(name => location.protocol === 'file:' \
             || new URL(name).origin !== location.origin)",
        )
        .await
    }

    /// What axe finds wrong with the page as it stands, as text; "" is good.
    pub(crate) async fn axe(&self) -> Outcome<String> {
        let file = root().join("node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(&file).map_err(|error| {
            Fault::new(format!("axe-core is missing ({error}): run `make tools`"))
        })?;
        if !self.ask::<bool>("return 'axe' in window").await? {
            self.page.execute(source, Vec::new()).await?;
        }
        let run = "const [tags, done] = arguments; \
            axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }) \
            .then(result => done(result.violations), error => done(String(error)))";
        let found = self.page.execute_async(run, vec![json!(AXE_TAGS)]).await?;
        match found.json() {
            Value::Array(violations) => Ok(violations.iter().map(violation).collect()),
            other => Err(Fault::new(format!("axe failed: {other}"))),
        }
    }

    /// Writes a picture of the whole page into `target/screenshots/`.
    pub(crate) async fn screenshot(&self, name: &str) -> Outcome {
        let layout = self.devtools("Page.getLayoutMetrics", json!({})).await?;
        let size = &layout["cssContentSize"];
        let clip = json!({
            "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1,
        });
        let wish = json!({
            "captureBeyondViewport": true, "optimizeForSpeed": true, "clip": clip,
        });
        let picture = self.devtools("Page.captureScreenshot", wish).await?;
        let bytes = STANDARD
            .decode(picture["data"].as_str().unwrap_or_default())
            .map_err(|error| Fault::new(error.to_string()))?;
        let folder = root().join("target/screenshots");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("{name}.png")), bytes)?;
        Ok(())
    }

    /// Ends the session and its browser.
    pub(crate) async fn leave(self) -> Outcome {
        Ok(self.page.quit().await?)
    }

    /// What Chrome's developer tools answer to a command.
    pub(crate) async fn devtools(&self, method: &str, wish: Value) -> Outcome<Value> {
        Ok(self.page.cdp().send_raw(method, wish).await?)
    }
}

/// A violation as a paragraph: the rule, then each place with its reason.
fn violation(found: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut words = format!("{}: {}\n", text(&found["id"]), text(&found["help"]));
    for node in found["nodes"].as_array().into_iter().flatten() {
        // Writing to a string does not fail.
        let _ = writeln!(words, "  {} {}", node["target"], text(&node["html"]));
        for line in text(&node["failureSummary"]).lines().skip(1) {
            let _ = writeln!(words, "   {line}");
        }
    }
    words
}
