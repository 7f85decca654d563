//! Every page of a stand, on phones, tablets and desks, by day and by night.

use crate::support::sample::quick_questions;
use crate::support::{Outcome, Scheme, Stage, Storage, Visitor, journey};

#[test]
fn every_page_of_a_stand_looks_right_at_375() -> Outcome {
    journey(async |stage| tour(stage, 375, 812).await)
}

#[test]
fn every_page_of_a_stand_looks_right_at_768() -> Outcome {
    journey(async |stage| tour(stage, 768, 1024).await)
}

#[test]
fn every_page_of_a_stand_looks_right_at_1024() -> Outcome {
    journey(async |stage| tour(stage, 1024, 768).await)
}

#[test]
fn every_page_of_a_stand_looks_right_at_1280() -> Outcome {
    journey(async |stage| tour(stage, 1280, 800).await)
}

async fn tour(stage: &Stage, width: u32, height: u32) -> Outcome {
    let visitor = stage.visitor(Storage::Allowed).await?;
    visitor.resize(width, height).await?;
    let look = async |name: &str| {
        for scheme in [Scheme::Light, Scheme::Dark] {
            visitor.prefer(scheme).await?;
            let name = format!("stand-{name}-{width}-{scheme:?}").to_lowercase();
            fits(&visitor, &name, width >= 768).await?;
        }
        Ok::<_, crate::support::Fault>(())
    };
    visitor
        .open("?kiosk&idle=3600&event=Boards+Ahead+2027&label=Boards+Ahead")
        .await?;
    look("opening").await?;
    let questions = quick_questions()?;
    visitor.follow("Begin").await?;
    visitor.is_at(&questions[0].words).await?;
    look("question").await?;
    visitor.follow("Continue").await?;
    visitor.sees_a("#problem").await?;
    look("problem").await?;
    visitor.follow("Back").await?;
    visitor
        .answers_all(&questions, "3 4 2 unsure 5 4 3 3")
        .await?;
    look("result").await?;
    visitor.open("?kiosk&idle=3600").await?;
    visitor.follow("Begin").await?;
    visitor.answer(&questions[0].id, "3").await?;
    look("answered").await?;
    assert_eq!(visitor.count(".asking").await?, 0);
    visitor.open("?kiosk&idle=2&countdown=120").await?;
    visitor.follow("Begin").await?;
    visitor.answer(&questions[0].id, "3").await?;
    visitor.sees_a(".asking").await?;
    look("asking").await?;
    assert_eq!(
        visitor.count(".asking").await?,
        1,
        "it was there throughout"
    );
    Ok(())
}

/// Takes a picture; then nothing may scroll sideways or be found by axe, and what is touched is
/// large enough.
async fn fits(visitor: &Visitor, name: &str, wide: bool) -> Outcome {
    visitor.sees_charts_drawn().await?;
    let still = "return document.getAnimations().length === 0";
    visitor.until("stillness", still).await?;
    visitor.screenshot(name).await?;
    assert!(visitor.overflow().await? <= 0, "{name} scrolls sideways");
    assert_eq!(visitor.axe().await?, "", "{name}");
    let small = "return [...document.querySelectorAll('button, label')] \
        .filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 56) \
        .map(target => target.outerHTML)";
    let small: Vec<String> = visitor.ask(small).await?;
    assert!(small.is_empty(), "{name}: {small:?}");
    let fine = "const seen = [...document.querySelectorAll('.stand *, .asking *')].filter(element => \
        element.checkVisibility() && !element.closest('svg, canvas, .visually-hidden, .chart') && \
        [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())); \
        return seen.filter(element => parseFloat(getComputedStyle(element).fontSize) < 20) \
        .map(element => element.outerHTML)";
    let fine: Vec<String> = visitor.ask(fine).await?;
    assert!(!wide || fine.is_empty(), "{name}: {fine:?}");
    Ok(())
}
