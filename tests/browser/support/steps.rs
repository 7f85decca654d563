//! What a person does in a journey, and what they see. Every step waits for
//! the page to be ready for it, and says what it waited for if it never is.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::{By, Key, WebElement};

use super::sample::KEPT;
use super::visitor::Visitor;
use super::{Fault, Outcome};

/// How long a page may take for one step, on a machine that is busy.
const STEP: Duration = Duration::from_secs(20);

/// Whether a canvas holds a drawing, as a function in a script: an empty one, and its bare ground,
/// have the same colour all over.
pub(crate) const IS_DRAWN: &str = "(canvas => { \
    const { width, height } = canvas; if (!width || !height) return false; \
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height); \
    const pixels = new Uint32Array(data.buffer); \
    return pixels.some(pixel => pixel !== pixels[0]) })";

/// How long until a page is looked at again.
const GLANCE: Duration = Duration::from_millis(15);

impl Visitor {
    // What they see.

    /// Waits until a script returns true.
    pub(crate) async fn until(&self, what: &str, script: &str) -> Outcome {
        self.until_with(what, script, Vec::new()).await
    }

    /// Waits until a script returns true for what it is given.
    pub(crate) async fn until_with(&self, what: &str, script: &str, wants: Vec<Value>) -> Outcome {
        let wait = async {
            loop {
                let holds = self.page().execute(script, wants.clone()).await?;
                if holds.json().as_bool() == Some(true) {
                    return Ok(());
                }
                tokio::time::sleep(GLANCE).await;
            }
        };
        if let Ok(result) = tokio::time::timeout(STEP, wait).await {
            return result;
        }
        let address = self.page().current_url().await?;
        let page: String = self.ask("return document.body.innerText").await?;
        Err(Fault::new(format!(
            "waited for {what} at {address}\n{page}"
        )))
    }

    /// Waits until some element holds these words.
    pub(crate) async fn sees(&self, place: &str, words: &str) -> Outcome {
        let script = "const [place, words] = arguments; \
            return [...document.querySelectorAll(place)].some(element => \
            element.textContent.replace(/\\s+/g, ' ').includes(words))";
        let what = format!("“{words}” in {place}");
        self.until_with(&what, script, vec![json!(place), json!(words)])
            .await
    }

    /// Waits until there is an element.
    pub(crate) async fn sees_a(&self, place: &str) -> Outcome {
        self.sees(place, "").await
    }

    /// Waits until there is no such element.
    pub(crate) async fn sees_no(&self, place: &str) -> Outcome {
        let script = "return document.querySelector(arguments[0]) === null";
        let what = format!("{place} to be gone");
        self.until_with(&what, script, vec![json!(place)]).await
    }

    /// Waits until the page has this heading.
    pub(crate) async fn is_at(&self, heading: &str) -> Outcome {
        let script = "const heading = document.querySelector('main h1'); \
            return heading !== null && heading.textContent.trim() === arguments[0]";
        let what = format!("the page “{heading}”");
        self.until_with(&what, script, vec![json!(heading)]).await
    }

    /// The text of the first such element, once there is one.
    pub(crate) async fn read(&self, place: &str) -> Outcome<String> {
        self.sees_a(place).await?;
        let all = self.read_all(place).await?;
        Ok(all.into_iter().next().unwrap_or_default())
    }

    /// The texts of all such elements.
    pub(crate) async fn read_all(&self, place: &str) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])] \
            .map(element => element.textContent.replace(/\\s+/g, ' ').trim())";
        let texts = self.page().execute(script, vec![json!(place)]).await?;
        Ok(texts.convert()?)
    }

    /// How many such elements there are.
    pub(crate) async fn count(&self, place: &str) -> Outcome<usize> {
        Ok(self.read_all(place).await?.len())
    }

    /// What stands after `#` in the address, with it.
    pub(crate) async fn fragment(&self) -> Outcome<String> {
        self.ask("return location.hash").await
    }

    /// Waits until the address has this fragment.
    pub(crate) async fn is_under(&self, fragment: &str) -> Outcome {
        let script = "return location.hash === arguments[0]";
        let what = format!("the address {fragment}");
        self.until_with(&what, script, vec![json!(fragment)]).await
    }

    /// How many entries the history of this tab has.
    pub(crate) async fn history(&self) -> Outcome<u32> {
        self.ask("return history.length").await
    }

    /// Waits until every chart that can be seen is drawn: it has more than one colour.
    pub(crate) async fn sees_charts_drawn(&self) -> Outcome {
        let script = format!(
            "return [...document.querySelectorAll('canvas')].filter(canvas => \
             canvas.checkVisibility() && canvas.clientWidth > 0).every({IS_DRAWN})"
        );
        self.until("charts", &script).await
    }

    /// Waits until focus is on an element.
    pub(crate) async fn has_focus(&self, place: &str) -> Outcome {
        let script = "return document.activeElement.matches(arguments[0])";
        let what = format!("focus on {place}");
        self.until_with(&what, script, vec![json!(place)]).await
    }

    // What they do.

    /// Clicks an element with the mouse.
    pub(crate) async fn click(&self, place: &str) -> Outcome {
        self.sees_a(place).await?;
        Ok(self.page().find(By::Css(place)).await?.click().await?)
    }

    /// Clicks the link or button with exactly these words.
    pub(crate) async fn follow(&self, words: &str) -> Outcome {
        Ok(self.named(words).await?.click().await?)
    }

    /// The link or button with exactly these words, once it is there.
    pub(crate) async fn named(&self, words: &str) -> Outcome<WebElement> {
        let path = format!("//*[self::a or self::button][normalize-space()=\"{words}\"]");
        let wait = async {
            loop {
                if let Some(found) = self.page().find_all(By::XPath(&path)).await?.pop() {
                    return Ok(found);
                }
                tokio::time::sleep(GLANCE).await;
            }
        };
        match tokio::time::timeout(STEP, wait).await {
            Ok(found) => found,
            Err(_) => Err(Fault::new(format!("waited for a link “{words}”"))),
        }
    }

    /// Copies the result by the button for it; what was copied, as the fragment that opens it. A
    /// page from the disk has no address to give, only the code that stands in one.
    pub(crate) async fn copies_the_result(&self) -> Outcome<String> {
        let button = if self.is_from_disk() {
            "Copy code"
        } else {
            "Copy link"
        };
        self.follow(button).await?;
        self.sees_a("#link").await?;
        let text: String = self
            .ask("return document.getElementById('link').value")
            .await?;
        let code = text.split_once("#r=").map_or(&*text, |(_, code)| code);
        Ok(format!("#r={code}"))
    }

    /// Unfolds what is under these words.
    pub(crate) async fn follow_summary(&self, words: &str) -> Outcome {
        self.sees("summary", words).await?;
        let path = format!("//summary[normalize-space()=\"{words}\"]");
        Ok(self.page().find(By::XPath(&path)).await?.click().await?)
    }

    /// Presses keys, one after another, wherever focus is.
    pub(crate) async fn press(&self, keys: &str) -> Outcome {
        Ok(self.page().action_chain().send_keys(keys).perform().await?)
    }

    /// Presses one key that has a name.
    pub(crate) async fn press_key(&self, key: Key) -> Outcome {
        self.press(&key.value().to_string()).await
    }

    /// Presses the tab key, backwards with shift, until focus is on an
    /// element: at most as often as a page has links.
    pub(crate) async fn tab_to(&self, place: &str, backwards: bool) -> Outcome {
        const MOST: usize = 60;
        let there = "return document.activeElement.matches(arguments[0])";
        for _ in 0..MOST {
            let keys = self.page().action_chain();
            let keys = if backwards {
                keys.key_down(Key::Shift)
                    .send_keys(Key::Tab)
                    .key_up(Key::Shift)
            } else {
                keys.send_keys(Key::Tab)
            };
            keys.perform().await?;
            let holds = self.page().execute(there, vec![json!(place)]).await?;
            if holds.json().as_bool() == Some(true) {
                return Ok(());
            }
        }
        Err(Fault::new(format!("the tab key does not come to {place}")))
    }

    /// Chooses an answer by clicking on it: `1` to `5` or `unsure`.
    pub(crate) async fn answer(&self, question: &str, value: &str) -> Outcome {
        self.click(&format!("label[for='{question}-{value}']"))
            .await?;
        self.has_answer(question, value).await
    }

    /// Sets a target by clicking on one of its five steps, in the middle of the window: at its foot
    /// something may lie over it.
    pub(crate) async fn aim(&self, question: &str, level: u8) -> Outcome {
        let step = format!("label[for='t-{question}-{level}']");
        self.sees_a(&step).await?;
        let middle = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
        self.page().execute(middle, vec![json!(step)]).await?;
        self.click(&step).await?;
        self.sees_a(&format!("[id='t-{question}-{level}']:checked"))
            .await
    }

    /// Waits until an answer is chosen.
    pub(crate) async fn has_answer(&self, question: &str, value: &str) -> Outcome {
        self.sees_a(&format!("[id='{question}-{value}']:checked"))
            .await
    }

    /// Changes the fragment of the address by hand.
    pub(crate) async fn type_fragment(&self, fragment: &str) -> Outcome {
        let script = "location.hash = arguments[0]";
        self.page().execute(script, vec![json!(fragment)]).await?;
        Ok(())
    }

    /// Loads the page again and waits until the program has started.
    pub(crate) async fn reload(&self) -> Outcome {
        self.page().refresh().await?;
        self.started().await
    }

    /// Goes back as the browser's button does.
    pub(crate) async fn back(&self) -> Outcome {
        Ok(self.page().back().await?)
    }

    /// Goes forward as the browser's button does.
    pub(crate) async fn forward(&self) -> Outcome {
        Ok(self.page().forward().await?)
    }

    /// Chooses a file in the field for one.
    pub(crate) async fn choose_file(&self, file: &Path) -> Outcome {
        self.sees_a("#open-file").await?;
        let field = self.page().find(By::Css("#open-file")).await?;
        Ok(field.send_keys(file.to_string_lossy().as_ref()).await?)
    }

    /// Types into a field, in the place of what stands there.
    pub(crate) async fn write(&self, place: &str, words: &str) -> Outcome {
        self.sees_a(place).await?;
        let field = self.page().find(By::Css(place)).await?;
        field.clear().await?;
        Ok(field.send_keys(words).await?)
    }

    /// Writes a day into a field for one, as `2027-01-15`. How a browser takes
    /// it from the keyboard depends on its language: this is what comes of it.
    pub(crate) async fn write_day(&self, place: &str, day: &str) -> Outcome {
        let script = "const [place, day] = arguments; \
            const field = document.querySelector(place); field.value = day; \
            field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        self.sees_a(place).await?;
        self.page()
            .execute(script, vec![json!(place), json!(day)])
            .await?;
        Ok(())
    }

    /// Chooses from a list by the value of an option.
    pub(crate) async fn choose(&self, place: &str, value: &str) -> Outcome {
        self.click(&format!("{place} option[value='{value}']"))
            .await
    }

    /// Presses the button with this name: what is read out for it.
    pub(crate) async fn press_named(&self, name: &str) -> Outcome {
        self.click(&format!("button[aria-label={}]", json!(name)))
            .await
    }

    // What the browser keeps.

    /// Lets twice the time pass after which the page writes a change: what it has not written by
    /// then it does not write.
    pub(crate) async fn lets_it_write(&self) {
        tokio::time::sleep(Duration::from_millis(400)).await;
    }

    /// What is kept under a key.
    pub(crate) async fn kept(&self, key: &str) -> Outcome<Option<String>> {
        let script = "return localStorage.getItem(arguments[0])";
        let kept = self.page().execute(script, vec![json!(key)]).await?;
        Ok(kept.convert()?)
    }

    /// What the program keeps, once its text fits a script's `kept`.
    pub(crate) async fn keeps(&self, what: &str, test: &str) -> Outcome {
        let script = format!(
            "let kept = null; try {{ kept = JSON.parse(localStorage.getItem('{KEPT}')) }} \
             catch {{ }} return kept !== null && Boolean({test})"
        );
        self.until(&format!("{what} to be kept"), &script).await
    }
}

impl Visitor {
    /// Lets the browser download into an empty folder.
    pub(crate) async fn downloads(&self, name: &str) -> Outcome<PathBuf> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("downloads-{name}"));
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let wish = json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools("Browser.setDownloadBehavior", wish).await?;
        Ok(folder)
    }
}

/// The first whole file with this ending in a folder.
pub(crate) async fn downloaded(folder: &Path, ending: &str) -> Outcome<PathBuf> {
    let wait = async {
        loop {
            for entry in fs::read_dir(folder)? {
                let path = entry?.path();
                if path.to_string_lossy().ends_with(ending) && path.metadata()?.len() > 0 {
                    return Ok(path);
                }
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    match tokio::time::timeout(Duration::from_secs(10), wait).await {
        Ok(found) => found,
        Err(_) => Err(Fault::new(format!("nothing was downloaded as {ending}"))),
    }
}
