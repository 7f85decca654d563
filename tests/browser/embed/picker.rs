//! The builder's colour, in digits and by eye; and its preview.

use serde_json::json;
use thirtyfour::{By, Key};

use crate::support::{Outcome, Scheme, Storage, Visitor, journey};

async fn value(visitor: &Visitor, place: &str) -> Outcome<String> {
    visitor
        .ask(&format!("return document.querySelector('{place}').value"))
        .await
}

#[test]
fn a_colour_is_picked_or_typed_and_both_stay_in_step() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.prefer(Scheme::Light).await?;
        visitor.open("#/embed").await?;
        visitor.sees_a("#accent-picker").await?;
        // Ours, until another is chosen.
        assert_eq!(value(&visitor, "#accent-picker").await?, "#0b4f61");
        // As a browser tells it: while it is moved, then once it is picked.
        let pick = "const field = document.getElementById('accent-picker'); \
            field.value = arguments[0]; \
            field.dispatchEvent(new InputEvent('input', { bubbles: true })); \
            if (arguments[1]) field.dispatchEvent(new Event('change', { bubbles: true }))";
        let picked = vec![json!("#6d1f52"), json!(false)];
        visitor.page().execute(pick, picked).await?;
        let digits = "return document.getElementById('accent').value === arguments[0]";
        visitor
            .until_with("the digits", digits, vec![json!("6d1f52")])
            .await?;
        let tried = "document.querySelector('.builder__frame').src.endsWith('accent=6d1f52')";
        assert!(!visitor.ask::<bool>(&format!("return {tried}")).await?);
        let picked = vec![json!("#6d1f52"), json!(true)];
        visitor.page().execute(pick, picked).await?;
        visitor.until("a try", &format!("return {tried}")).await?;
        let lines = value(&visitor, "#element").await?;
        assert!(lines.contains("accent=\"6d1f52\""), "{lines}");

        let field = visitor.page().find(By::Css("#accent")).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys("#7a1f5c").await?;
        let picker = "return document.getElementById('accent-picker').value === '#7a1f5c'";
        visitor.until("the square in step", picker).await?;
        // By keys it comes right after the field.
        visitor.press_key(Key::Tab).await?;
        visitor.has_focus("#accent-picker").await
    })
}

#[test]
fn the_preview_is_as_high_as_what_is_in_it() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(1280, 800).await?;
        visitor.open("#/embed").await?;
        for click in ["", "#show-1", "#width-2"] {
            if !click.is_empty() {
                visitor.click(click).await?;
            }
            let inside = "const frame = document.querySelector('.builder__frame'); \
                const embed = frame.contentDocument?.querySelector('.embed'); \
                return Boolean(embed) && \
                Math.abs(embed.getBoundingClientRect().height - frame.clientHeight) < 2";
            visitor.until("a frame of its height", inside).await?;
        }
        visitor.sees(".page-head", "never told an answer").await?;
        // Where no scripts may run, and where frames are kept apart.
        visitor
            .sees("#iframe-hint", "choose ‘As little as it can’")
            .await?;
        visitor.click("#rights-1").await?;
        let gone =
            "return !document.getElementById('iframe-hint').textContent.includes('WordPress')";
        visitor.until("no more to choose", gone).await?;
        let lines = value(&visitor, "#iframe").await?;
        assert!(lines.contains("fourfront.html?embed=full"), "{lines}");
        Ok(())
    })
}
