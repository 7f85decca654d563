//! Every page in every state, on phones and desks, by day and by night: it
//! fits, axe finds nothing, and nobody else is asked for anything.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::links::token;
use crate::support::sample::{KEPT, example, kept, kept_whole, moment, response};
use crate::support::{Outcome, Scheme, Stage, Storage, Visitor, journey};

#[test]
fn every_page_looks_right_at_320_by_day() -> Outcome {
    journey(async |stage| tour(stage, 320, 568, Scheme::Light).await)
}

#[test]
fn every_page_looks_right_at_320_by_night() -> Outcome {
    journey(async |stage| tour(stage, 320, 568, Scheme::Dark).await)
}

#[test]
fn every_page_looks_right_at_375_by_day() -> Outcome {
    journey(async |stage| tour(stage, 375, 667, Scheme::Light).await)
}

#[test]
fn every_page_looks_right_at_375_by_night() -> Outcome {
    journey(async |stage| tour(stage, 375, 667, Scheme::Dark).await)
}

#[test]
fn every_page_looks_right_at_820_by_day() -> Outcome {
    journey(async |stage| tour(stage, 820, 1180, Scheme::Light).await)
}

#[test]
fn every_page_looks_right_at_820_by_night() -> Outcome {
    journey(async |stage| tour(stage, 820, 1180, Scheme::Dark).await)
}

#[test]
fn every_page_looks_right_at_1280_by_day() -> Outcome {
    journey(async |stage| tour(stage, 1280, 800, Scheme::Light).await)
}

#[test]
fn every_page_looks_right_at_1280_by_night() -> Outcome {
    journey(async |stage| tour(stage, 1280, 800, Scheme::Dark).await)
}

#[test]
fn forced_colours_leave_every_answer_and_chart_visible() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(1280, 800).await?;
        visitor.wish("forced-colors", "active").await?;
        let work = kept(&response("quick", "3 4 ? 2 5 4 3 3")?);
        visitor
            .open_with(&[(KEPT, &work)], "#/q/figurehead")
            .await?;
        let forced = "return matchMedia('(forced-colors: active)').matches";
        assert!(visitor.ask::<bool>(forced).await?, "colours are not forced");
        visitor.has_answer("figurehead", "3").await?;
        fits(&visitor, "forced-question").await?;
        visitor.type_fragment("#/results").await?;
        visitor.sees_a("#result-chart").await?;
        fits(&visitor, "forced-results").await?;
        visitor.type_fragment("#/explore").await?;
        visitor.aim("figurehead", 4).await?;
        fits(&visitor, "forced-explore").await
    })
}

/// What would move, by what is set for it: elements, and what styles put before and after them.
const MOVING: &str = "const long = times => times.split(',').some(time => parseFloat(time) > 0.01); \
    const moves = (element, part) => { const style = getComputedStyle(element, part); \
        return (style.animationName !== 'none' && long(style.animationDuration)) \
            || long(style.transitionDuration) || style.scrollBehavior === 'smooth' }; \
    return [...document.querySelectorAll('*')].flatMap(element => ['', '::before', '::after'] \
        .filter(part => moves(element, part || null)) \
        .map(part => `${part} of ${element.outerHTML.slice(0, 80)}`))";

#[test]
fn where_less_movement_is_wished_nothing_moves() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.wish("prefers-reduced-motion", "reduce").await?;
        let work = kept(&response("quick", "3 4 ? 2 5 4 3 3")?);
        visitor.open_with(&[(KEPT, &work)], "").await?;
        for fragment in [
            "#/",
            "#/q/figurehead",
            "#/results",
            "#/explore",
            "#/settings",
        ] {
            visitor.open(fragment).await?;
            visitor.sees_a("main h1").await?;
            let moving: Vec<String> = visitor.ask(MOVING).await?;
            assert!(moving.is_empty(), "{fragment}: {moving:?}");
        }
        // Who has no such wish sees the marks of what is folded turn.
        visitor.open("#/results").await?;
        visitor.sees_a(".disclosure__summary").await?;
        visitor
            .wish("prefers-reduced-motion", "no-preference")
            .await?;
        let moving: Vec<String> = visitor.ask(MOVING).await?;
        assert!(
            moving.iter().any(|found| found.starts_with("::before of")),
            "{moving:?}"
        );
        Ok(())
    })
}

#[test]
fn text_at_twice_its_size_still_fits() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(1280, 800).await?;
        let work = much()?;
        visitor.open_with(&[(KEPT, &work)], "").await?;
        for (name, fragment) in [
            ("start", "#/"),
            ("question", "#/q/figurehead"),
            ("review", "#/review"),
            ("results", "#/results"),
            ("explore", "#/explore"),
            ("method", "#/method"),
            ("settings", "#/settings"),
            ("plan", "#/plan"),
            ("history", "#/history"),
        ] {
            visitor.open(fragment).await?;
            visitor
                .page()
                .execute(
                    "document.documentElement.style.fontSize = '200%'",
                    Vec::new(),
                )
                .await?;
            let name = format!("twice-{name}");
            unfold(&visitor).await?;
            visitor.screenshot(&name).await?;
            assert!(visitor.overflow().await? <= 0, "{name} scrolls sideways");
        }
        Ok(())
    })
}

/// Looks at every page in every state.
async fn tour(stage: &Stage, width: u32, height: u32, scheme: Scheme) -> Outcome {
    let visitor = stage.visitor(Storage::Allowed).await?;
    visitor.resize(width, height).await?;
    visitor.prefer(scheme).await?;
    let look = async |name: &str| {
        let name = format!("{name}-{width}-{scheme:?}").to_lowercase();
        fits(&visitor, &name).await
    };
    let goes = async |fragment: &str, name: &str| {
        visitor.type_fragment(fragment).await?;
        visitor.is_under(fragment).await?;
        visitor.has_focus("main h1").await?;
        look(name).await
    };

    // Nothing is kept yet.
    visitor.open("").await?;
    look("start").await?;
    goes("#/results", "results-empty").await?;
    goes("#/review", "review-empty").await?;
    goes("#/explore", "explore-empty").await?;
    goes("#/example", "example").await?;
    goes("#/method", "method").await?;
    goes("#/no-such-page", "unknown").await?;
    goes("#/plan", "plan-none").await?;
    goes("#/history", "history-none").await?;
    goes("#/settings", "settings-empty").await?;
    let file =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("looks-{width}-{scheme:?}.json"));
    fs::write(&file, "{}")?;
    visitor.choose_file(&file).await?;
    visitor.sees_a("main .notice").await?;
    look("settings-refused").await?;

    // A quick check in hand.
    let quick = kept(&response("quick", "3 4 ? 2 5 4 3")?);
    visitor.open_with(&[(KEPT, &quick)], "").await?;
    visitor.sees_a(".resume").await?;
    look("start-resume").await?;
    goes("#/q/figurehead", "question").await?;
    goes("#/q/few-priorities", "question-last").await?;
    visitor.click("button[type='submit']").await?;
    visitor.has_focus(".error-summary").await?;
    look("question-error").await?;
    goes("#/review", "review").await?;
    goes("#/plan", "plan-empty").await?;
    goes("#/history", "history-empty").await?;
    goes("#/results", "results-quick").await?;
    visitor.copies_the_result().await?;
    if !visitor.is_from_disk() {
        visitor.follow("Show QR code").await?;
    }
    visitor.click("#share-name").await?;
    visitor.write("#share-label", &"x".repeat(61)).await?;
    visitor.sees_a(".field__error").await?;
    look("results-share-refused").await?;
    visitor.write("#share-label", "Northvale").await?;
    if !visitor.is_from_disk() {
        visitor.sees_a("svg.qr").await?;
    }
    let shared = visitor.copies_the_result().await?;
    look("results-link").await?;
    goes("#/settings", "settings").await?;
    fs::write(&file, kept(&example()?))?;
    visitor.choose_file(&file).await?;
    visitor.has_focus(".preview__title").await?;
    look("settings-preview").await?;
    visitor.follow("Replace my answers").await?;
    visitor.sees_a(".toast").await?;
    look("settings-toast").await?;
    // Afresh: a toast that ends by itself would move what is being clicked.
    visitor.open("#/results").await?;
    look("results-full").await?;
    goes("#/explore", "explore").await?;
    visitor.aim("figurehead", 4).await?;
    visitor.sees_a(".ind--changed").await?;
    look("explore-targets").await?;
    for tab in ["by-indicator", "by-theme"] {
        visitor.click(&format!("#{tab}")).await?;
        look(&format!("explore-{tab}")).await?;
    }
    visitor.click("#by-indicator").await?;
    visitor.choose("#questions-of", "1").await?;
    visitor
        .sees(".figure__caption", "Clear leadership.")
        .await?;
    look("explore-one").await?;
    goes("#/q/culture", "question-full").await?;
    goes(&shared, "shared").await?;
    visitor.click("#over").await?;
    visitor.press_key(thirtyfour::Key::Enter).await?;
    visitor.sees_a(".field__error").await?;
    look("shared-over").await?;
    let mut theirs = response(
        "full",
        "3 3 3 3 3 3 4 3 3 4 3 ? 4 2 2 2 2 2 2 2 3 4 3 ? 3 4",
    )?;
    theirs["id"] = json!("0000a5b1");
    theirs["label"] = json!("Transformationsverantwortungsträgerinnenversammlung of Ashby");
    let theirs = token(&theirs)?;
    goes(&format!("#r={theirs}"), "shared-strange").await?;
    visitor.follow("Compare with mine").await?;
    visitor.sees_a("#compare-chart").await?;
    look("compare").await?;
    let shared = shared.trim_start_matches("#r=");
    goes(&format!("#/compare/{theirs}/{shared}"), "compare-two").await?;
    visitor.type_fragment(&format!("#r={theirs}")).await?;
    visitor.follow("Keep a copy").await?;
    visitor.sees_a(".toast").await?;
    look("shared-kept").await?;
    // Afresh: a toast that ends by itself would move what is being clicked.
    visitor.open("#/results").await?;
    goes("#r=1broken", "damaged").await?;

    // A plan, moments and other assessments.
    visitor.open_with(&[(KEPT, &much()?)], "#/plan").await?;
    visitor.sees_a(".plan__item").await?;
    look("plan").await?;
    visitor.follow("Write a move").await?;
    visitor.has_focus("#move-text").await?;
    visitor.choose("#any-question", "culture").await?;
    visitor.click("button[type='submit']").await?;
    visitor.sees_a(".field__error").await?;
    look("plan-form").await?;
    goes("#/history", "history").await?;
    visitor.press_named("Rename: Before the away day").await?;
    visitor.has_focus("#snapshot-name").await?;
    visitor.press_named("Delete: Ashby Council").await?;
    visitor.sees_a(".toast").await?;
    look("history-rename").await?;
    visitor.choose("#compare-then", "0").await?;
    visitor.sees(".lead", "fell").await?;
    look("history-changed").await?;

    // Too few answers, and a notice.
    let few = kept(&response("full", "3 4 ? 2")?);
    visitor.open_with(&[(KEPT, &few)], "#/results").await?;
    visitor.sees("main h1", "Not rated yet").await?;
    look("results-not-rated").await?;
    visitor.open_with(&[(KEPT, "{")], "").await?;
    visitor.sees_a(".notice").await?;
    look("start-notice").await
}

/// Work of every kind: a plan, moments, targets and other assessments, all
/// with long words.
fn much() -> Outcome<String> {
    let now = example()?;
    let before = response(
        "full",
        "5 5 5 5 5 5 5 3 3 2 2 2 2 1 1 1 1 1 1 1 ? 3 3 3 3 3",
    )?;
    let long = "Transformationsverantwortungsträgerinnenversammlung with the two largest suppliers";
    let more = json!({
        "name": "Northvale University Hospitals and Community Services",
        "targets": { "figurehead": 4, "culture": 3 },
        "plan": { "targets_by": "2027-06-30", "moves": [
            { "text": long, "indicator": "culture", "owner": "The company secretary",
              "due": "2027-01-15", "status": "underway" },
            { "text": "Publish the goal", "status": "done" },
        ] },
        "snapshots": [
            moment(&before, None, "2026-05-02", 1),
            moment(&now, Some("Before the away day"), "2026-07-20", 2),
        ],
    });
    let other = json!({ "name": "Ashby Council", "id": "00000001" });
    let other = kept_whole(&response("quick", "3 4")?, &other, &[])?;
    let other: serde_json::Value = serde_json::from_str(&other)?;
    kept_whole(&now, &more, &[other["assessment"].clone()])
}

/// Takes a picture of the page; then nothing may scroll sideways, be asked
/// for elsewhere, or be found by axe, folded or unfolded.
async fn fits(visitor: &Visitor, name: &str) -> Outcome {
    drawn(visitor).await?;
    visitor.screenshot(name).await?;
    assert!(visitor.overflow().await? <= 0, "{name} scrolls sideways");
    unfold(visitor).await?;
    assert!(
        visitor.overflow().await? <= 0,
        "{name} unfolded scrolls sideways"
    );
    assert_eq!(visitor.axe().await?, "", "{name}");
    assert_eq!(visitor.console_errors().await?, [""; 0], "{name}");
    assert_eq!(visitor.foreign_requests().await?, [""; 0], "{name}");
    Ok(())
}

/// Opens everything that is folded, and waits until what is in it is drawn.
async fn unfold(visitor: &Visitor) -> Outcome {
    let open = "document.querySelectorAll('details').forEach(fold => fold.open = true)";
    visitor.page().execute(open, Vec::new()).await?;
    drawn(visitor).await
}

/// Waits until every chart that can be seen has pixels, and no weightings are being drawn.
async fn drawn(visitor: &Visitor) -> Outcome {
    let drawn = "return [...document.querySelectorAll('[aria-labelledby=sure-title]')] \
        .every(part => !part.textContent.includes('Trying 10,000'))";
    visitor
        .until_with("weightings", drawn, vec![json!(null)])
        .await?;
    visitor.sees_charts_drawn().await
}
