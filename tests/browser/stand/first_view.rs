//! What a visitor sees of the result without touching anything.

use super::{ANSWERS, HEADLINE};
use crate::support::sample::quick_questions;
use crate::support::{Outcome, Scheme, Storage, journey};

#[test]
fn the_headline_and_the_code_are_in_view_and_nothing_lies_over_anything() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        for (width, height) in [(1024, 768), (768, 1024), (1280, 800), (375, 667)] {
            visitor.resize(width, height).await?;
            visitor
                .open("?kiosk&event=Boards+Ahead&label=Boards+Ahead")
                .await?;
            visitor.answers_all(&quick_questions()?, ANSWERS).await?;
            visitor.is_at(HEADLINE).await?;
            let outside = "return ['main h1', 'svg.qr'].filter(place => { \
                const box = document.querySelector(place).getBoundingClientRect(); \
                return box.top < 0 || box.bottom > innerHeight })";
            let outside: Vec<String> = visitor.ask(outside).await?;
            assert_eq!(outside, [""; 0], "{width} by {height}");
            // The bar stands after all else and not over it.
            let over = "const bar = document.querySelector('.stand__actions'); \
                return getComputedStyle(bar).position !== 'static' || \
                bar.getBoundingClientRect().top < Math.max(...[...document.querySelectorAll( \
                '.stand__result > *')].map(part => part.getBoundingClientRect().bottom))";
            assert!(!visitor.ask::<bool>(over).await?, "{width} by {height}");
            // A flag is one line.
            let lines = "return document.querySelector('.flag').getClientRects().length === 1 && \
                document.querySelector('.flag').getBoundingClientRect().height < 40";
            assert!(visitor.ask::<bool>(lines).await?, "{width} by {height}");
            // On a tablet nobody scrolls for an everyday result.
            if width > 700 {
                let scrolls = "return document.documentElement.scrollHeight - innerHeight";
                let scrolls: i64 = visitor.ask(scrolls).await?;
                assert!(scrolls <= 0, "{scrolls} at {width} by {height}");
            }
            for scheme in [Scheme::Light, Scheme::Dark] {
                visitor.prefer(scheme).await?;
                let name = format!("stand-taken-{width}-{scheme:?}").to_lowercase();
                visitor.screenshot(&name).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn what_lies_under_the_pointer_does_not_look_chosen() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(1024, 768).await?;
        visitor.open("?kiosk").await?;
        let first = &quick_questions()?[0];
        visitor.follow("Begin").await?;
        visitor.is_at(&first.words).await?;
        let ground = "return arguments[0].map(value => getComputedStyle(document.querySelector( \
            `label[for='${arguments[1]}-${value}']`)).backgroundColor)";
        let grounds = async || {
            let wants = vec![serde_json::json!(["1", "2"]), serde_json::json!(first.id)];
            let found = visitor.page().execute(ground, wants).await?;
            Ok::<Vec<String>, crate::support::Fault>(found.convert()?)
        };
        let label = format!("label[for='{}-2']", first.id);
        let label = visitor.page().find(thirtyfour::By::Css(label)).await?;
        visitor
            .page()
            .action_chain()
            .move_to_element_center(&label)
            .perform()
            .await?;
        let still = "return document.getAnimations().length === 0";
        visitor.until("stillness", still).await?;
        let found = grounds().await?;
        assert_eq!(found[0], found[1]);
        visitor.answer(&first.id, "2").await?;
        visitor.until("stillness", still).await?;
        let found = grounds().await?;
        assert_ne!(found[0], found[1]);
        Ok(())
    })
}
