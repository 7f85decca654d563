//! `fourfront.html`: the whole program in one file. What it does as the served page does is looked
//! at by the same journeys (`--profile one-file`); here is what is its own.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::support::sample::{KEPT, example, kept, quick_questions, response};
use crate::support::{Fault, Outcome, Page, Storage, Visitor, journey_on, root};

/// A quick check from the start page to its result.
pub(crate) async fn quick_check(visitor: &Visitor) -> Outcome {
    visitor.click(".door:first-child .door__link").await?;
    for question in quick_questions()? {
        visitor.is_at(&question.words).await?;
        visitor.answer(&question.id, "3").await?;
        visitor.press("\u{e007}").await?;
    }
    visitor.is_under("#/results").await?;
    visitor.sees_a(".finding__title").await
}

/// Everything that the page requested, of whatever kind.
const REQUESTS: &str = "return performance.getEntriesByType('resource').map(entry => entry.name)";

#[test]
fn a_file_from_the_disk_does_a_quick_check_and_keeps_it() -> Outcome {
    journey_on(Page::OneFile, async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("").await?;
        assert!(stage.home().starts_with("file:"));
        assert_eq!(visitor.axe().await?, "");
        visitor.screenshot("one-file").await?;
        quick_check(&visitor).await?;
        assert_eq!(visitor.ask::<Vec<String>>(REQUESTS).await?, [""; 0]);
        assert_eq!(visitor.axe().await?, "");
        visitor
            .keeps("the check", "kept.assessment.answers.figurehead === 3")
            .await?;
        visitor.reload().await?;
        visitor.sees_a(".finding__title").await?;
        for (fragment, heading) in [
            ("#/settings", "Settings"),
            ("#/method", "How this is worked out"),
        ] {
            visitor.type_fragment(fragment).await?;
            visitor.is_at(heading).await?;
        }
        assert_eq!(visitor.ask::<Vec<String>>(REQUESTS).await?, [""; 0]);
        Ok(())
    })
}

/// What Chromium hands to a page from the disk now and then: it looks empty, and forgets.
const CUT_OFF: &str = "if (history.state === null) { \
    const held = new Map(); \
    const cut = { get length() { return held.size }, getItem: key => held.get(key) ?? null, \
        setItem: (key, text) => held.set(key, text), removeItem: key => held.delete(key) }; \
    Object.defineProperty(window, 'localStorage', { get: () => cut }) }";

#[test]
fn a_storage_that_is_cut_off_is_noticed_before_anything_is_trusted_to_it() -> Outcome {
    journey_on(Page::OneFile, async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("quick", "3 4 ? 2")?);
        visitor.open_with(&[(KEPT, &work)], "").await?;
        let once = "Page.addScriptToEvaluateOnNewDocument";
        visitor.devtools(once, json!({ "source": CUT_OFF })).await?;
        visitor.open("").await?;
        visitor.sees_a(".resume").await?;
        // Nor where nothing is kept yet: what is answered then stays.
        visitor.open("#/settings").await?;
        visitor
            .page()
            .execute("localStorage.clear()", Vec::new())
            .await?;
        visitor.open("").await?;
        visitor
            .is_at("Is your organisation ready to transform?")
            .await?;
        assert_eq!(visitor.ask::<usize>("return localStorage.length").await?, 0);
        visitor.type_fragment("#/q/figurehead").await?;
        visitor.answer("figurehead", "2").await?;
        visitor
            .keeps("the answer", "kept.assessment.answers.figurehead === 2")
            .await?;
        visitor.open("#/q/figurehead").await?;
        visitor.has_answer("figurehead", "2").await
    })
}

#[test]
fn a_result_from_the_disk_is_handed_over_as_its_code() -> Outcome {
    journey_on(Page::OneFile, async |stage| {
        let sender = stage.visitor(Storage::Allowed).await?;
        let work = kept(&example()?);
        sender.open_with(&[(KEPT, &work)], "#/results").await?;
        let finding = sender.read(".finding__title").await?;
        sender
            .sees("main", "no address that others can open")
            .await?;
        sender.follow("Copy code").await?;
        sender.sees_a("#link").await?;
        let code: String = sender
            .ask("return document.getElementById('link').value")
            .await?;
        assert!(
            code.chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)),
            "{code}"
        );
        let reader = stage.visitor(Storage::Allowed).await?;
        reader.open(&format!("#r={code}")).await?;
        reader.sees(".finding__title", &finding).await
    })
}

#[test]
fn the_file_registers_no_worker_and_names_nothing_outside_itself() -> Outcome {
    let html = fs::read_to_string(root().join("dist/fourfront.html"))?;
    let (before, rest) = html
        .split_once("<script type=module>")
        .ok_or(Fault::new("no script"))?;
    let (script, after) = rest.split_once("</script>").ok_or(Fault::new("no end"))?;
    assert!(!script.contains("sw.js"));
    for markup in [before, after] {
        for outside in [" src=", "url(", "@import", "rel=preload", "rel=manifest"] {
            assert!(!markup.contains(outside), "{outside}");
        }
        // Every link leads to a place in the page.
        for link in markup.split("href=").skip(1) {
            let link = link.trim_start_matches('"');
            let inside = link.starts_with('#') || link.starts_with("data:");
            assert!(inside, "{}", &link[..link.len().min(40)]);
        }
    }
    Ok(())
}

#[test]
fn without_scripts_the_file_holds_the_questions_on_paper() -> Outcome {
    journey_on(Page::OneFile, async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open_without_scripts().await?;
        assert_eq!(visitor.count(".paper__question").await?, 26);
        visitor.screenshot("one-file-without-scripts").await
    })
}

#[test]
fn served_into_a_frame_without_an_origin_it_works_and_requests_nothing() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("one-file-frame");
        fs::create_dir_all(&folder)?;
        fs::copy(
            root().join("dist/fourfront.html"),
            folder.join("fourfront.html"),
        )?;
        fs::write(
            folder.join("index.html"),
            "<!doctype html><html lang=en><title>A site</title><link rel=icon href=data:,>\
             <iframe sandbox=allow-scripts width=900 height=800 title=Fourfront \
             src=\"fourfront.html\"></iframe>",
        )?;
        let server = xtask::serve::start(&folder, "127.0.0.1:0")?;
        let visitor = stage.visitor(Storage::Allowed).await?;
        let page = visitor.page();
        page.goto(format!("http://{}/", server.address())).await?;
        page.enter_frame(0).await?;
        visitor.started().await?;
        assert_eq!(visitor.ask::<String>("return origin").await?, "null");
        let answer = "document.querySelector(arguments[0]).click()";
        visitor.type_fragment("#/q/figurehead").await?;
        visitor.sees_a("[id='figurehead-3']").await?;
        page.execute(answer, vec![json!("[id='figurehead-3']")])
            .await?;
        visitor.has_answer("figurehead", "3").await?;
        visitor.type_fragment("#/settings").await?;
        visitor.is_at("Settings").await?;
        visitor
            .sees(".notice__title", "will be lost when you close this tab")
            .await?;
        assert_eq!(visitor.ask::<Vec<String>>(REQUESTS).await?, [""; 0]);
        let denied = format!("try {{ return localStorage.{KEPT} }} catch {{ return true }}");
        assert!(visitor.ask::<bool>(&denied).await?);
        page.enter_default_frame().await?;
        drop(server);
        Ok(())
    })
}
