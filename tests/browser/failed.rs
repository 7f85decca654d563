//! The program does not come at all: it is said at once, and there is a way on without it.

use std::fs;
use std::path::Path;

use serde_json::json;
use thirtyfour::By;
use xtask::serve::{Server, start};

use crate::later::block;
use crate::support::sample::{KEPT, kept, response};
use crate::support::{Outcome, Page, Storage, Visitor, journey_on};

/// A web space in the middle of an update: the page is there, its script is not.
fn half_a_space(name: &str) -> Outcome<(Server, String)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("half-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(xtask::dist())? {
        let from = entry?.path();
        let name = from.file_name().unwrap_or_default();
        if from.extension().is_none_or(|kind| kind != "js") {
            fs::copy(&from, folder.join(name))?;
        }
    }
    let server = start(&folder, "127.0.0.1:0")?;
    let home = format!("http://{}/", server.address());
    Ok((server, home))
}

/// Goes there, with a script that runs before all others.
async fn goes(visitor: &Visitor, address: &str, first: &str) -> Outcome {
    let script = json!({ "source": first });
    let once = "Page.addScriptToEvaluateOnNewDocument";
    let script = visitor.devtools(once, script).await?;
    visitor.page().goto("about:blank").await?;
    visitor.page().goto(address).await?;
    visitor
        .devtools("Page.removeScriptToEvaluateOnNewDocument", script)
        .await?;
    Ok(())
}

/// Sees the words, and nothing that waits or does nothing.
async fn is_told(visitor: &Visitor, name: &str) -> Outcome {
    let told = "const words = document.body.innerText; \
        return words.includes('could not be started') && !words.includes('Opening Fourfront')";
    visitor.until("the words, in view", told).await?;
    let within = "const box = document.getElementById('failed').getBoundingClientRect(); \
        return box.top >= 0 && box.bottom <= innerHeight + 1 && box.height > 0";
    assert!(visitor.ask::<bool>(within).await?, "{name}: out of view");
    let dead = "return [...document.querySelectorAll(\"a[href^='#/']:not([href='#/'])\")] \
        .filter(link => link.checkVisibility()).map(link => link.textContent)";
    assert_eq!(visitor.ask::<Vec<String>>(dead).await?, [""; 0], "{name}");
    assert_eq!(visitor.axe().await?, "", "{name}");
    visitor.screenshot(&format!("failed-{name}")).await
}

/// Follows the way on.
async fn goes_on_paper(visitor: &Visitor) -> Outcome {
    let link = visitor.page().find(By::Css("#failed a")).await?;
    link.click().await?;
    visitor
        .until(
            "the questions on paper",
            "return location.pathname.endsWith('/questionnaire.html')",
        )
        .await?;
    assert_eq!(visitor.count(".paper__question").await?, 26);
    Ok(())
}

/// The console holds what was refused, as it should: taken note of here.
async fn console_names(visitor: &Visitor, what: &str) -> Outcome {
    let errors = visitor.console_errors().await?;
    assert!(
        errors.iter().any(|error| error.contains(what)),
        "{errors:?}"
    );
    Ok(())
}

/// Clicks a door as soon as it is there, before anything can have failed.
const EARLY: &str = "new MutationObserver((_, watch) => { \
    const door = document.querySelector('.door__link'); \
    if (door) { watch.disconnect(); door.click(); window.clicked = true } }) \
    .observe(document, { childList: true, subtree: true })";

#[test]
fn the_start_page_says_so_and_lets_clicks_go() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let (_server, home) = half_a_space("start")?;
        let visitor = stage.visitor(Storage::Allowed).await?;
        for (name, first) in [("start", ""), ("start-clicked", EARLY)] {
            visitor.resize(375, 667).await?;
            goes(&visitor, &home, first).await?;
            is_told(&visitor, name).await?;
            let clicked: bool = visitor.ask("return window.clicked === true").await?;
            assert_eq!(clicked, !first.is_empty());
            assert_eq!(visitor.count("html.pressed").await?, 0);
            let kept = "return [...document.querySelectorAll('#app a')].map(link => { \
                const click = new MouseEvent('click', { bubbles: true, cancelable: true }); \
                link.addEventListener('click', event => event.defaultPrevented || \
                    (event.preventDefault(), link.free = true), { once: true }); \
                link.dispatchEvent(click); return link.free }).filter(free => !free).length";
            assert_eq!(visitor.ask::<usize>(kept).await?, 0, "clicks are kept");
            // What is still of use is still there.
            visitor.sees(".hero__title", "ready to transform").await?;
            goes_on_paper(&visitor).await?;
        }
        console_names(&visitor, "fourfront-").await
    })
}

#[test]
fn an_embed_a_stand_and_who_comes_back_wait_for_nothing() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let (_server, home) = half_a_space("waits")?;
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("quick", "3 4")?);
        let back = format!("localStorage.setItem('{KEPT}', {})", json!(work));
        for (name, query, first) in [
            ("embed", "?embed=quick", ""),
            ("stand", "?kiosk", ""),
            ("link", "#r=1AFXeen9_OpHCAwMmVZvkceNMciU5TiMAcso0WA", ""),
            ("back", "", &*back),
        ] {
            goes(&visitor, &format!("{home}{query}"), first).await?;
            is_told(&visitor, name).await?;
            // Not the start page: nobody came for that.
            let start = "return document.querySelector('.hero__title').checkVisibility()";
            assert!(!visitor.ask::<bool>(start).await?, "{name}");
            goes_on_paper(&visitor).await?;
        }
        console_names(&visitor, "fourfront-").await
    })
}

#[test]
fn an_embed_whose_later_part_does_not_come_says_so() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        block(&visitor, &["*/later-*"]).await?;
        goes(&visitor, &format!("{}?embed=quick", stage.home()), "").await?;
        is_told(&visitor, "later").await?;
        goes_on_paper(&visitor).await?;
        console_names(&visitor, "Failed to fetch").await
    })
}

#[test]
fn the_one_file_without_webassembly_has_the_questions_in_it() -> Outcome {
    journey_on(Page::OneFile, async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        goes(&visitor, &stage.home(), "delete window.WebAssembly").await?;
        let told = "return document.body.innerText.includes('It needs WebAssembly')";
        visitor.until("the cause", told).await?;
        visitor.click("#failed a").await?;
        assert_eq!(visitor.fragment().await?, "#questionnaire");
        assert_eq!(visitor.count("#questionnaire .paper__question").await?, 26);
        assert_eq!(visitor.axe().await?, "");
        visitor.screenshot("failed-one-file").await?;
        console_names(&visitor, "WebAssembly").await
    })
}

#[test]
fn without_scripts_there_is_a_way_on_and_nothing_that_does_nothing() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(375, 667).await?;
        // The browser's own first page does not take it well when its scripts stop.
        visitor.page().goto("about:blank").await?;
        visitor.open_without_scripts().await?;
        let page = visitor.page();
        for gone in [".doors", ".after-doors", ".masthead__list"] {
            let found = page.find(By::Css(gone)).await?;
            assert!(!found.is_displayed().await?, "{gone}");
        }
        assert!(
            page.find(By::Css(".hero__title"))
                .await?
                .is_displayed()
                .await?
        );
        visitor.screenshot("without-scripts-375").await?;
        page.find(By::Css(".boot__without a"))
            .await?
            .click()
            .await?;
        let address = page.current_url().await?;
        assert!(address.path().ends_with("/questionnaire.html"), "{address}");
        let questions = page.find_all(By::Css(".paper__question")).await?;
        assert_eq!(questions.len(), 26);
        Ok(())
    })
}
