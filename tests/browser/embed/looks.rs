//! Every page in a frame, narrow and wide, by day and by night; and the host's colour.

use serde_json::json;

use crate::support::sample::quick_questions;
use crate::support::{Outcome, Scheme, Stage, Storage, Visitor, journey};

/// The example's result.
const TOKEN: &str = "1AFXeen9_OpHCAwMmVZvkceNMciU5TiMAcso0WA";

#[test]
fn every_page_of_an_embed_looks_right_at_320_by_day() -> Outcome {
    journey(async |stage| tour(stage, 320, Scheme::Light).await)
}

#[test]
fn every_page_of_an_embed_looks_right_at_320_by_night() -> Outcome {
    journey(async |stage| tour(stage, 320, Scheme::Dark).await)
}

#[test]
fn every_page_of_an_embed_looks_right_at_375_by_day() -> Outcome {
    journey(async |stage| tour(stage, 375, Scheme::Light).await)
}

#[test]
fn every_page_of_an_embed_looks_right_at_600_by_night() -> Outcome {
    journey(async |stage| tour(stage, 600, Scheme::Dark).await)
}

async fn tour(stage: &Stage, width: u32, scheme: Scheme) -> Outcome {
    let visitor = stage.visitor(Storage::Allowed).await?;
    visitor.resize(width, 700).await?;
    visitor.prefer(scheme).await?;
    let look = async |name: &str| {
        let name = format!("embed-{name}-{width}-{scheme:?}").to_lowercase();
        fits(&visitor, &name).await
    };
    visitor
        .open("?embed=quick&event=Boards+Ahead+2027&label=Boards+Ahead&accent=6d1f52")
        .await?;
    look("opening").await?;
    let questions = quick_questions()?;
    visitor.follow("Begin").await?;
    visitor.answer(&questions[0].id, "3").await?;
    look("question").await?;
    visitor.follow("All answers").await?;
    visitor.is_at("All answers").await?;
    look("review").await?;
    visitor.follow("See your result").await?;
    visitor.sees_a("#embed-chart").await?;
    look("not-rated").await?;
    visitor.follow("Start again").await?;
    visitor
        .answers_all(&questions, "3 4 2 unsure 5 4 3 3")
        .await?;
    look("own").await?;
    for (name, query) in [
        ("result", format!("?embed=result&result={TOKEN}")),
        ("radar", format!("?embed=radar&result={TOKEN}")),
        ("damaged", format!("?embed=radar&result={}", &TOKEN[..20])),
        ("no-link", "?embed=result".into()),
        (
            "unknown",
            "?embed=quiz&event=Transformationsverantwortungstr%C3%A4gerinnenversammlung".into(),
        ),
    ] {
        visitor.open(&query).await?;
        visitor.sees_a("main h1").await?;
        look(name).await?;
    }
    Ok(())
}

/// Takes a picture; then nothing may scroll sideways or be found by axe.
pub(super) async fn fits(visitor: &Visitor, name: &str) -> Outcome {
    visitor.sees_charts_drawn().await?;
    visitor.screenshot(name).await?;
    assert!(visitor.overflow().await? <= 0, "{name} scrolls sideways");
    assert_eq!(visitor.axe().await?, "", "{name}");
    Ok(())
}

#[test]
fn the_hosts_colour_is_worn_where_it_can_be_read() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let colour = "return getComputedStyle(document.querySelector('.embed__body .button')).backgroundColor";
        let wears = async |wanted: &str| {
            visitor
                .until_with(
                    wanted,
                    &format!("{colour} === arguments[0]"),
                    vec![json!(wanted)],
                )
                .await
        };
        visitor.prefer(Scheme::Light).await?;
        visitor.open("?embed=quick").await?;
        let ours: String = visitor.ask(colour).await?;
        visitor.open("?embed=quick&accent=6d1f52").await?;
        wears("rgb(109, 31, 82)").await?;
        // The visitor's evening comes: on a dark ground this colour cannot be read.
        visitor.prefer(Scheme::Dark).await?;
        wears("rgb(143, 214, 230)").await?;
        visitor.prefer(Scheme::Light).await?;
        wears("rgb(109, 31, 82)").await?;
        // Always dark, whatever the system says.
        visitor
            .open("?embed=quick&accent=6d1f52&theme=dark")
            .await?;
        wears("rgb(143, 214, 230)").await?;
        visitor
            .open("?embed=quick&accent=f0a6d3&theme=dark")
            .await?;
        wears("rgb(240, 166, 211)").await?;
        assert_eq!(visitor.axe().await?, "");
        visitor.open("?embed=quick&accent=f0a6d3").await?;
        wears(&ours).await?;
        // Colours that the visitor's system forces stay.
        visitor.wish("forced-colors", "active").await?;
        visitor.open("?embed=quick&accent=6d1f52").await?;
        let action = "return document.documentElement.style.getPropertyValue('--c-action')";
        visitor.sees_a(".embed__body .button").await?;
        assert_eq!(visitor.ask::<String>(action).await?, "");
        Ok(())
    })
}
