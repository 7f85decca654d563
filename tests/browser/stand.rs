//! The program on a stand: one visitor after another, and nothing of one is left for the next.

mod day;
mod first_view;
mod looks;

use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;

use crate::share::scanned;
use crate::support::sample::{KEPT, kept, quick_questions, response};
use crate::support::{Outcome, Storage, Visitor, journey};

/// Answers to the quick check, and what they come to.
const ANSWERS: &str = "3 4 2 2 5 4 3 3";
const HEADLINE: &str = "Transformation is held at Starting by its team";

/// The heading of the opening.
const OPENING: &str = "Is your organisation ready to transform?";

/// What is kept where every page of the origin can see it.
const STORED: &str = "return localStorage.length + sessionStorage.length";

#[test]
fn a_visitor_takes_the_result_along_and_leaves_nothing() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor
            .open("?kiosk&event=Boards+Ahead+2027&label=Boards+Ahead")
            .await?;
        let clean: String = visitor.ask(PAGE).await?;
        let address: String = visitor.ask("return location.href").await?;
        let entries = visitor.history().await?;
        visitor.sees(".stand__event", "Boards Ahead 2027").await?;
        visitor.answers_all(&quick_questions()?, ANSWERS).await?;
        visitor.is_at(HEADLINE).await?;
        visitor.has_focus("main h1").await?;
        visitor
            .sees(".stand__take", "the label ‘Boards Ahead’")
            .await?;
        let link = scanned(&visitor).await?;
        assert!(link.starts_with(&format!("{}#r=1", stage.home())), "{link}");

        visitor.follow("Finish").await?;
        visitor.is_at(OPENING).await?;
        visitor.has_focus("main h1").await?;
        assert_eq!(visitor.ask::<String>(PAGE).await?, clean);
        assert_eq!(visitor.ask::<usize>(STORED).await?, 0);
        assert_eq!(
            visitor.ask::<String>("return location.href").await?,
            address
        );
        assert_eq!(visitor.history().await?, entries);
        // One step back leaves the stand; a step forward comes to a clean one.
        visitor.back().await?;
        visitor
            .until("another page", "return !location.href.includes('kiosk')")
            .await?;
        visitor.forward().await?;
        visitor.started().await?;
        visitor.is_at(OPENING).await?;
        assert_eq!(visitor.ask::<usize>(STORED).await?, 0);

        // On the visitor's own phone.
        let phone = stage.visitor(Storage::Allowed).await?;
        phone.page().goto(&link).await?;
        phone.started().await?;
        phone.is_at(HEADLINE).await?;
        phone.sees(".finding__meta", "Boards Ahead").await
    })
}

/// All of the page, as text.
pub(super) const PAGE: &str = "return document.documentElement.outerHTML";

#[test]
fn who_goes_away_in_the_middle_leaves_nothing_either() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("?kiosk&idle=2&countdown=5").await?;
        let clean: String = visitor.ask(PAGE).await?;
        let first = &quick_questions()?[0];
        visitor.follow("Begin").await?;
        visitor.answer(&first.id, "3").await?;
        let radio = format!("[id='{}-3']", first.id);
        visitor.has_focus(&radio).await?;

        // A key stops it, and does nothing else.
        visitor.has_focus(".asking__button").await?;
        visitor.sees("[role='status']", "5 seconds left").await?;
        visitor.press("5").await?;
        visitor.sees_no(".asking").await?;
        visitor.has_focus(&radio).await?;
        visitor.has_answer(&first.id, "3").await?;

        // So does a touch: it does not choose what lies under it.
        let touch = json!({ "enabled": true });
        visitor
            .devtools("Emulation.setTouchEmulationEnabled", touch)
            .await?;
        visitor.sees_a(".asking").await?;
        let place = format!(
            "const box = document.querySelector(\"label[for='{}-1']\").getBoundingClientRect(); \
             return [box.left + 8, box.top + 8]",
            first.id
        );
        let [x, y]: [f64; 2] = visitor.ask(&place).await?;
        for (kind, points) in [
            ("touchStart", json!([{ "x": x, "y": y }])),
            ("touchEnd", json!([])),
        ] {
            let touch = json!({ "type": kind, "touchPoints": points });
            visitor.devtools("Input.dispatchTouchEvent", touch).await?;
        }
        visitor.sees_no(".asking").await?;
        visitor.has_answer(&first.id, "3").await?;
        visitor.has_focus(&radio).await?;

        // The button, with the enter key.
        visitor.has_focus(".asking__button").await?;
        visitor.press_key(Key::Enter).await?;
        visitor.sees_no(".asking").await?;
        visitor.has_answer(&first.id, "3").await?;

        // Left alone.
        visitor.sees_a(".asking").await?;
        visitor.is_at(OPENING).await?;
        visitor.sees_no(".asking").await?;
        visitor.has_focus("main h1").await?;
        assert_eq!(visitor.ask::<String>(PAGE).await?, clean);
        visitor.follow("Begin").await?;
        visitor.is_at(&first.words).await?;
        assert_eq!(visitor.count(":checked").await?, 0);
        // The way back from the first question leads to a clean start too.
        visitor.answer(&first.id, "3").await?;
        visitor.follow("Back").await?;
        visitor.is_at(OPENING).await?;
        assert_eq!(visitor.ask::<String>(PAGE).await?, clean);
        Ok(())
    })
}

#[test]
fn it_does_not_ask_as_long_as_somebody_does_something() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("?kiosk&idle=4&countdown=2").await?;
        // A clean start is left alone for as long as it stands there.
        tokio::time::sleep(Duration::from_secs(5)).await;
        assert_eq!(visitor.count(".asking").await?, 0);
        let observe = "window.asked = 0; new MutationObserver(() => { \
            if (document.querySelector('.asking')) window.asked += 1 }) \
            .observe(document.body, { childList: true, subtree: true })";
        visitor.page().execute(observe, Vec::new()).await?;
        visitor.follow("Begin").await?;
        visitor.is_at(&quick_questions()?[0].words).await?;
        // Each kind for longer than it waits, so that neither lives on the other.
        for step in 0..12 {
            tokio::time::sleep(Duration::from_millis(500)).await;
            visitor.press_key(Key::Tab).await?;
            let asked: u32 = visitor.ask("return window.asked").await?;
            assert_eq!(asked, 0, "after key {step}");
        }
        for step in 0..12 {
            tokio::time::sleep(Duration::from_millis(500)).await;
            let at = 100 + 10 * step;
            let chain = visitor.page().action_chain();
            chain.move_to(at, at).perform().await?;
            let asked: u32 = visitor.ask("return window.asked").await?;
            assert_eq!(asked, 0, "after move {step}");
        }
        // Nobody does anything any more.
        visitor.until("it to ask", "return window.asked > 0").await
    })
}

#[test]
fn a_tablet_that_slept_is_clean_before_it_is_seen() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("?kiosk").await?;
        visitor.answers_all(&quick_questions()?, ANSWERS).await?;
        let wakes = "const now = Date.now; Date.now = () => now() + 81_000; \
            document.dispatchEvent(new Event('visibilitychange')); \
            return Promise.resolve().then(() => new Promise(done => { \
            const { port1, port2 } = new MessageChannel(); \
            port1.onmessage = () => done(document.querySelector('main h1').textContent); \
            port2.postMessage(0) }))";
        assert_eq!(visitor.ask::<String>(wakes).await?, OPENING);
        visitor.has_focus("main h1").await
    })
}

#[test]
fn there_is_no_way_out_and_no_way_to_what_is_kept() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("full", "5 4 3 2 1 5 4 3")?);
        visitor
            .open_with(&[(KEPT, &work)], "?kiosk#/settings")
            .await?;
        visitor.is_at(OPENING).await?;
        ways(&visitor, OPENING, &["Begin", "Fill the screen"]).await?;
        visitor.follow("Fill the screen").await?;
        visitor
            .until(
                "a full screen",
                "return document.fullscreenElement !== null",
            )
            .await?;
        let hidden = "return !document.querySelector('.stand__fill').checkVisibility()";
        visitor.until("no button for it", hidden).await?;

        let questions = quick_questions()?;
        visitor.follow("Begin").await?;
        visitor.is_at(&questions[0].words).await?;
        ways(&visitor, &questions[0].words, &["Continue", "Back"]).await?;
        visitor.follow("Continue").await?;
        visitor.sees("#problem", "Choose an answer").await?;
        visitor.has_focus(".choice__input").await?;
        let three = ["Continue", "Back", "Leave it open for now"];
        ways(&visitor, &questions[0].words, &three).await?;
        visitor.follow("Leave it open for now").await?;
        for question in &questions[1..7] {
            visitor.is_at(&question.words).await?;
            visitor.answer(&question.id, "4").await?;
            visitor.follow("Continue").await?;
        }
        visitor.answer(&questions[7].id, "4").await?;
        // A question was left open: the result all the same.
        visitor.follow("See your result").await?;
        visitor.sees_a("#embed-chart").await?;
        let headline = visitor.read("main h1").await?;
        ways(&visitor, &headline, &["Finish"]).await?;
        visitor.follow("Finish").await?;
        visitor.is_at(OPENING).await?;
        let full = "return document.fullscreenElement !== null";
        assert!(visitor.ask::<bool>(full).await?, "the screen stays full");
        assert_eq!(visitor.kept(KEPT).await?, Some(work));
        assert_eq!(visitor.ask::<usize>(STORED).await?, 1);
        Ok(())
    })
}

/// Holds a page to these buttons and no links, and sees it stay whatever is typed into the address.
async fn ways(visitor: &Visitor, heading: &str, buttons: &[&str]) -> Outcome {
    assert_eq!(visitor.read_all("button").await?, buttons);
    assert_eq!(
        visitor.count("a, summary, form, [href]:not(link)").await?,
        0
    );
    for fragment in [
        "#/settings",
        "#/history",
        "#/results",
        "#/q/culture",
        "#r=1AFXeen9_OpHCAwMmVZvkceNMciU5TiMAcso0WA",
        "#main",
    ] {
        visitor.type_fragment(fragment).await?;
        // The event of it has been heard.
        let heard = "return new Promise(done => setTimeout(() => done(true), 20))";
        visitor.ask::<bool>(heard).await?;
        visitor.is_at(heading).await?;
        assert_eq!(visitor.read_all("button").await?, buttons, "{fragment}");
    }
    Ok(())
}
