//! The page that builds the lines for another page.

use serde_json::json;
use thirtyfour::{By, Key};

use crate::support::{Outcome, Scheme, Storage, Visitor, journey};

use super::host::Host;
use super::looks::fits;

#[test]
fn what_is_chosen_is_tried_and_the_lines_work_on_another_page() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let allow = json!({
            "origin": stage.home(), "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
        });
        visitor.devtools("Browser.grantPermissions", allow).await?;
        visitor.open("#/").await?;
        visitor.follow("Put it on your site").await?;
        visitor.is_at("Put it on your site").await?;
        let entries = visitor.history().await?;
        enter_preview(&visitor).await?;
        visitor.sees(".embed__brand", "Quick check").await?;
        visitor.out().await?;

        visitor.click("#show-1").await?;
        visitor.click("#palette-2").await?;
        visitor.write("#event", "Ahead & \"away\" <b>").await?;
        visitor.write("#accent", "nonsense").await?;
        visitor.write("#label", "Boards Ahead").await?;
        visitor.sees("#accent-problem", "This is no colour").await?;
        // Over what stands there: clearing a field by WebDriver tells no script of it.
        let accent = visitor.page().find(By::Css("#accent")).await?;
        accent.send_keys(Key::Control + "a").await?;
        accent.send_keys("f0a6d3").await?;
        visitor.click("#width-2").await?;
        visitor.sees_no("#accent-problem").await?;
        enter_preview(&visitor).await?;
        visitor.sees(".embed__brand", "Full assessment").await?;
        visitor
            .sees(".embed__event", "Ahead & \"away\" <b>")
            .await?;
        visitor.out().await?;
        assert_eq!(visitor.history().await?, entries, "trying makes no entries");

        visitor.follow("Copy the two lines").await?;
        visitor.sees("[role='status']", "Copied.").await?;
        let copied = "const done = arguments[0]; navigator.clipboard.readText().then(done)";
        let copied = visitor.page().execute_async(copied, Vec::new()).await?;
        let copied = copied.json().as_str().unwrap_or_default().to_owned();
        assert_eq!(copied, field(&visitor, "#element").await?);
        let frame = field(&visitor, "#iframe").await?;

        // Both, pasted into a page of somebody else's.
        let body = format!("{copied}{}", frame.replace("<iframe", "<iframe id=plain"));
        let host = Host::with("built", "", &body)?;
        visitor.visit(&host).await?;
        visitor
            .enter(
                "document.querySelector('fourfront-explorer').shadowRoot?.querySelector('iframe')",
            )
            .await?;
        visitor
            .sees(".embed__event", "Ahead & \"away\" <b>")
            .await?;
        visitor.out().await?;
        let width: f64 = visitor
            .ask("return document.querySelector('fourfront-explorer').clientWidth")
            .await?;
        assert!((width - 400.0).abs() < 1.0, "{width}");
        visitor
            .page()
            .execute(
                "document.getElementById('plain').scrollIntoView()",
                Vec::new(),
            )
            .await?;
        visitor.enter("document.getElementById('plain')").await?;
        visitor
            .sees(".embed__event", "Ahead & \"away\" <b>")
            .await?;
        visitor.sees_a("main h1").await?;
        visitor.go_home().await
    })
}

#[test]
fn a_pasted_link_is_shown_and_a_cut_one_is_refused() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/embed").await?;
        visitor.click("#show-3").await?;
        visitor
            .sees(".builder__stage", "Paste a link, and its result")
            .await?;
        let token = "1AFXeen9_OpHCAwMmVZvkceNMciU5TiMAcso0WA";
        let link = format!("{}#r={token}", stage.home());
        visitor.write("#result", &link[..link.len() - 3]).await?;
        visitor
            .sees("#result-problem", "Paste a whole link")
            .await?;
        visitor.write("#result", &link).await?;
        visitor.click("#width-1").await?;
        visitor.sees_no("#result-problem").await?;
        enter_preview(&visitor).await?;
        visitor.sees_a(".table").await?;
        visitor.out().await?;
        let lines = field(&visitor, "#element").await?;
        assert!(
            lines.contains(&format!("mode=\"radar\" result=\"{token}\"")),
            "{lines}"
        );
        Ok(())
    })
}

#[test]
fn the_builder_looks_right() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        for scheme in [Scheme::Light, Scheme::Dark] {
            visitor.prefer(scheme).await?;
            for (width, height) in [(320, 568), (820, 1180), (1280, 800)] {
                visitor.resize(width, height).await?;
                visitor.open("#/embed").await?;
                visitor.sees_a(".builder__frame").await?;
                visitor.out().await?;
                let name = format!("builder-{width}-{scheme:?}").to_lowercase();
                fits(&visitor, &name).await?;
                visitor.click("#show-2").await?;
                visitor.sees_a("#result").await?;
                visitor.write("#accent", "x").await?;
                visitor.click("#rights-1").await?;
                fits(&visitor, &format!("{name}-result")).await?;
            }
        }
        Ok(())
    })
}

async fn enter_preview(visitor: &Visitor) -> Outcome {
    visitor
        .enter("document.querySelector('.builder__frame')")
        .await
}

async fn field(visitor: &Visitor, place: &str) -> Outcome<String> {
    visitor
        .ask(&format!("return document.querySelector('{place}').value"))
        .await
}
