//! A page of somebody else, on another origin, with Fourfront in it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use xtask::serve::{Server, start};

use crate::support::sample::Question;
use crate::support::{Outcome, Visitor};

/// A server with one page; another port is another origin.
pub(super) struct Host {
    server: Server,
}

/// What every host page here does: it notes what its embeds tell it.
const NOTES: &str = "<script>window.heard = []; \
    for (const type of ['ready', 'progress', 'result']) \
        addEventListener(`fourfront:${type}`, event => \
            heard.push([event.target.id, type, event.detail ?? null]))</script>";

impl Host {
    /// Serves a page whose body is this; `HOME` in it is the address of the program.
    pub(super) fn with(name: &str, home: &str, body: &str) -> Outcome<Self> {
        let page = format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>A host</title>\
             <meta name=viewport content='width=device-width, initial-scale=1'>\
             <link rel=icon href='data:,'>{NOTES}\
             <body style='margin: 0'>{body}"
        );
        Self::of(name, &[("index.html", page.replace("HOME", home))])
    }

    /// Serves these files.
    pub(super) fn of(name: &str, files: &[(&str, String)]) -> Outcome<Self> {
        let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("host-{name}"));
        fs::create_dir_all(&folder)?;
        for (file, text) in files {
            fs::write(folder.join(file), text)?;
        }
        Ok(Self {
            server: start(&folder, "127.0.0.1:0")?,
        })
    }

    /// Its address.
    pub(super) fn address(&self) -> String {
        format!("http://{}/", self.server.address())
    }
}

/// The script and one element.
pub(super) fn element(id: &str, attributes: &str) -> String {
    format!(
        "<script async src='HOMEembed.js'></script>\
         <fourfront-explorer id='{id}' {attributes} style='display: block'></fourfront-explorer>"
    )
}

impl Visitor {
    /// Goes to a page of somebody else's.
    pub(super) async fn visit(&self, host: &Host) -> Outcome {
        Ok(self.page().goto(host.address()).await?)
    }

    /// Goes into the frame of an element, once the program in it has started.
    pub(super) async fn enter_element(&self, id: &str) -> Outcome {
        let frame = format!("document.getElementById('{id}').shadowRoot?.querySelector('iframe')");
        self.enter(&frame).await
    }

    /// Goes into the frame that a script names, once the program in it has started.
    pub(super) async fn enter(&self, frame: &str) -> Outcome {
        self.until("a frame", &format!("return Boolean({frame})"))
            .await?;
        let script = format!("return {frame}");
        let frame = self.page().execute(script, Vec::new()).await?.element()?;
        frame.enter_frame().await?;
        self.started().await
    }

    /// Comes back out of all frames.
    pub(super) async fn out(&self) -> Outcome {
        Ok(self.page().enter_default_frame().await?)
    }

    /// Leaves for an empty page: requests to the program are not foreign on a host's page, but the
    /// end of a journey cannot know that.
    pub(super) async fn go_home(&self) -> Outcome {
        self.out().await?;
        Ok(self.page().goto("about:blank").await?)
    }

    /// Answers every question in a frame, with these answers.
    pub(crate) async fn answers_all(&self, questions: &[Question], answers: &str) -> Outcome {
        self.follow("Begin").await?;
        let last = questions.len() - 1;
        for (at, (question, answer)) in questions.iter().zip(answers.split(' ')).enumerate() {
            self.is_at(&question.words).await?;
            self.answer(&question.id, answer).await?;
            self.follow(if at == last {
                "See your result"
            } else {
                "Continue"
            })
            .await?;
        }
        self.sees_a("#embed-chart").await
    }

    /// What the host page heard so far.
    pub(super) async fn heard(&self) -> Outcome<Vec<Value>> {
        self.ask("return window.heard").await
    }

    /// Waits until the host page has heard something.
    pub(super) async fn hears(&self, what: &Value) -> Outcome {
        let script = "return heard.some(told => JSON.stringify(told) === arguments[0])";
        let wish = json!(what.to_string());
        self.until_with(&format!("the event {what}"), script, vec![wish])
            .await
    }

    /// Waits until a frame is as high as what is in it.
    pub(super) async fn is_as_high_as_its_content(&self, id: &str) -> Outcome {
        self.enter_element(id).await?;
        let height: f64 = self
            .ask("return document.querySelector('.embed').getBoundingClientRect().height")
            .await?;
        self.out().await?;
        let script = "const [id, height] = arguments; \
            const frame = document.getElementById(id).shadowRoot.querySelector('iframe'); \
            return Math.abs(frame.clientHeight - height) < 1.5";
        self.until_with(
            &format!("a frame of {height} pixels"),
            script,
            vec![json!(id), json!(height)],
        )
        .await
    }
}
