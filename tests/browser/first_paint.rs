//! The start page is there before the program, and only for those who came for it.

use serde_json::json;
use thirtyfour::By;

use crate::support::sample::{KEPT, kept, response};
use crate::support::{Outcome, Storage, Visitor, journey};

/// A slow network: the page is there long before the program.
async fn slow(visitor: &Visitor, slow: bool) -> Outcome {
    visitor.devtools("Network.enable", json!({})).await?;
    // What the browser has kept for a visit without a network would not be slow.
    let past = json!({ "bypass": true });
    visitor
        .devtools("Network.setBypassServiceWorker", past)
        .await?;
    let rate = if slow { 40_000 } else { -1 };
    let wish = json!({
        "offline": false, "latency": 0, "downloadThroughput": rate, "uploadThroughput": rate,
    });
    visitor
        .devtools("Network.emulateNetworkConditions", wish)
        .await?;
    Ok(())
}

/// Whether the heading of the start page is in view.
const START_IN_VIEW: &str =
    "return document.querySelector('#app .hero__title')?.checkVisibility() === true";

/// Whether the program has not started yet.
const NOT_STARTED: &str = "return document.querySelector('#app > .boot') !== null";

#[test]
fn the_start_page_is_there_before_the_program() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        slow(&visitor, true).await?;
        visitor.page().goto(stage.home()).await?;
        visitor.until("the start page", START_IN_VIEW).await?;
        assert!(
            visitor.ask::<bool>(NOT_STARTED).await?,
            "it was too quick to be seen"
        );
        assert_eq!(visitor.axe().await?, "");
        visitor.screenshot("before-the-program").await?;
        let words = "return document.querySelector('main').innerText";
        let before: String = visitor.ask(words).await?;
        slow(&visitor, false).await?;
        visitor.started().await?;
        assert_eq!(visitor.ask::<String>(words).await?, before);
        Ok(())
    })
}

#[test]
fn what_is_pressed_before_the_program_is_there_is_done_once_it_is() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        slow(&visitor, true).await?;
        visitor.page().goto(stage.home()).await?;
        visitor.until("the start page", START_IN_VIEW).await?;
        let door = visitor
            .page()
            .find(By::Css(".door:first-child .door__link"));
        door.await?.click().await?;
        assert!(
            visitor.ask::<bool>(NOT_STARTED).await?,
            "it was too quick to be seen"
        );
        visitor.sees_a("html.pressed").await?;
        slow(&visitor, false).await?;
        visitor.is_under("#/q/figurehead").await?;
        visitor.answer("figurehead", "3").await?;
        visitor
            .keeps("a quick check", "kept.assessment.mode === 'quick'")
            .await
    })
}

#[test]
fn who_comes_back_or_by_a_link_never_sees_the_start_page_first() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let answers = kept(&response("quick", "3 4")?);
        visitor.open_with(&[(KEPT, &answers)], "").await?;
        slow(&visitor, true).await?;
        for fragment in [
            "",
            "?embed=quick",
            "?kiosk",
            "#/q/culture",
            "#/settings",
            "#r=1broken",
        ] {
            visitor.page().goto("about:blank").await?;
            visitor
                .page()
                .goto(format!("{}{fragment}", stage.home()))
                .await?;
            assert!(
                visitor.ask::<bool>(NOT_STARTED).await?,
                "too quick: {fragment}"
            );
            assert!(!visitor.ask::<bool>(START_IN_VIEW).await?, "{fragment}");
            // Who comes by a link has nothing here: the address alone says so.
            visitor
                .page()
                .execute("localStorage.clear()", Vec::new())
                .await?;
        }
        slow(&visitor, false).await?;
        visitor.started().await
    })
}

#[test]
fn the_questions_on_paper_need_no_program() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor
            .page()
            .goto(format!("{}questionnaire.html", stage.home()))
            .await?;
        let program = "script, link[rel='modulepreload'], link[as='fetch'], link[as='script']";
        assert_eq!(visitor.count(program).await?, 0);
        assert_eq!(visitor.count(".paper__question").await?, 26);
        assert_eq!(visitor.count(".paper__anchor").await?, 130);
        assert_eq!(visitor.axe().await?, "");
        for width in [320, 820] {
            visitor.resize(width, 900).await?;
            assert!(visitor.overflow().await? <= 0, "at {width}");
        }
        visitor.screenshot("questionnaire").await
    })
}
