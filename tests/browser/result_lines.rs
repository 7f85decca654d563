//! What is laid over the radar of a result, with its key, its columns and what
//! has changed since; and the same result on paper.

use serde_json::{Value, json};

use crate::support::sample::{KEPT, example, kept, kept_whole, list, model, moment};
use crate::support::{Outcome, Scheme, Storage, Visitor, journey};

/// The example in November with two targets, and a moment of May before its
/// goal was worked on.
fn after_may() -> Outcome<String> {
    let now = example()?;
    let mut then = now.clone();
    for indicator in list(&model()?["dimensions"][2]["indicators"]) {
        let name = indicator["id"].as_str().unwrap_or_default();
        then["answers"][name] = json!(2);
    }
    let more = json!({
        "targets": { "figurehead": 4, "imperative": 4 },
        "snapshots": [moment(&then, None, "2026-05-02", 1)],
    });
    kept_whole(&now, &more, &[])
}

/// How many pixels of the result's radar have the colour of a token.
async fn pixels(visitor: &Visitor, token: &str) -> Outcome<u32> {
    let script = format!(
        "const canvas = document.getElementById('result-chart'); \
         canvas.style.color = 'var({token})'; \
         const wanted = getComputedStyle(canvas).color.match(/\\d+/g).map(Number); \
         canvas.style.color = ''; \
         const {{ data }} = canvas.getContext('2d') \
             .getImageData(0, 0, canvas.width, canvas.height); \
         let count = 0; \
         for (let at = 0; at < data.length; at += 4) \
             if (wanted.every((part, i) => Math.abs(data[at + i] - part) < 3)) count += 1; \
         return count"
    );
    visitor.ask(&script).await
}

/// The heads of the table of levels.
async fn heads(visitor: &Visitor) -> Outcome<Vec<String>> {
    visitor
        .read_all("#table > table:first-of-type thead th")
        .await
}

#[test]
fn the_own_result_shows_where_it_was_and_where_it_is_to_go() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let plain = kept(&example()?);
        visitor.open_with(&[(KEPT, &plain)], "#/results").await?;
        visitor.sees_a("#result-chart").await?;
        assert_eq!(
            visitor.read_all("main .key__item").await?,
            [
                "Assured now",
                "Could reach, once open questions are settled"
            ]
        );
        assert_eq!(
            heads(&visitor).await?,
            ["Pre-condition", "Level", "Could be", "Number"]
        );
        assert_eq!(pixels(&visitor, "--c-chart-target").await?, 0);

        visitor
            .open_with(&[(KEPT, &after_may()?)], "#/results")
            .await?;
        visitor.sees_a("#result-chart").await?;
        assert_eq!(
            visitor.read_all("main .key__item").await?,
            [
                "Assured now",
                "Could reach, once open questions are settled",
                "Target",
                "Previous, May 2026"
            ]
        );
        assert!(pixels(&visitor, "--c-chart-target").await? > 20);
        assert!(pixels(&visitor, "--c-chart-previous").await? > 20);
        visitor
            .sees(
                "#result-chart-words",
                "Targets: Leadership Working, 40 of 100; Urgency Established, 62 of 100. \
                 Previous, May 2026: Leadership Starting, 35 of 100, up to 45;",
            )
            .await?;
        assert_eq!(
            heads(&visitor).await?[3..],
            ["Number", "In May 2026", "Target"]
        );
        visitor
            .sees("#table td[data-label='Target']", "None set")
            .await?;
        visitor
            .sees("#table td[data-label='In May 2026']", "Starting 25 of 100")
            .await?;
        assert_eq!(visitor.axe().await?, "");
        for width in [320, 375, 820, 1280] {
            visitor.resize(width, 800).await?;
            assert_eq!(visitor.overflow().await?, 0, "at {width}");
            visitor.screenshot(&format!("result-lines-{width}")).await?;
        }
        Ok(())
    })
}

#[test]
fn the_changes_since_lead_to_then_and_now() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor
            .open_with(&[(KEPT, &after_may()?)], "#/results")
            .await?;
        visitor.sees(".facts__term", "Since May").await?;
        visitor.sees(".facts__figure", "1 change").await?;
        visitor
            .sees(".facts", "Goal rose from Starting to Established.")
            .await?;
        visitor.follow("See then and now").await?;
        visitor.is_at("History").await?;
        visitor
            .sees("main .lead", "Goal rose from Starting to Established.")
            .await?;
        // Keeping today as well leaves May the moment that it is compared with.
        visitor.follow("Keep it").await?;
        visitor
            .sees("#compare-then option:checked", "2 May 2026")
            .await?;
        visitor.back().await?;
        visitor.sees(".facts__term", "Since May").await
    })
}

/// What is visible in the page of all that matches.
async fn visible(visitor: &Visitor, place: &str) -> Outcome<Vec<String>> {
    let script = format!(
        "return [...document.querySelectorAll({})].filter(element => element.checkVisibility()) \
         .map(element => element.textContent.trim())",
        json!(place)
    );
    visitor.ask(&script).await
}

async fn medium(visitor: &Visitor, wish: Value) -> Outcome {
    visitor.devtools("Emulation.setEmulatedMedia", wish).await?;
    Ok(())
}

#[test]
fn paper_has_nothing_to_press() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor
            .open_with(&[(KEPT, &after_may()?)], "#/results")
            .await?;
        visitor.sees_a("#result-chart").await?;
        assert!(!visible(&visitor, "main button").await?.is_empty());
        medium(&visitor, json!({ "media": "print" })).await?;
        // Drawing may still be under way: its words do not wait on paper.
        let text: String = visitor.ask("return document.body.innerText").await?;
        assert!(!text.contains("Trying 10,000"), "{text}");
        assert_eq!(visible(&visitor, "button, summary").await?, [""; 0]);
        let links = visible(&visitor, "a").await?;
        assert_eq!(
            links,
            [
                "35 of 100, up to 45",
                "50 of 100, up to 67",
                "75 of 100",
                "57 of 100"
            ],
            "numbers stay, as plain text"
        );
        for words in [
            "Your next three moves",
            "Since May",
            "In May 2026",
            "Sources:",
        ] {
            assert!(text.contains(words), "{words} is on paper");
        }
        // What was unfolded is printed.
        medium(&visitor, json!({ "media": "" })).await?;
        visitor.follow_summary("How this was worked out").await?;
        medium(&visitor, json!({ "media": "print" })).await?;
        let text: String = visitor.ask("return document.body.innerText").await?;
        assert!(text.contains("÷ 10 = 35"), "{text}");
        assert!(!text.contains("The method in full"), "{text}");
        medium(&visitor, json!({ "media": "" })).await
    })
}

#[test]
fn paper_is_light_whatever_the_screen_was() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.prefer(Scheme::Dark).await?;
        visitor
            .open_with(&[(KEPT, &after_may()?)], "#/results")
            .await?;
        visitor.sees_a("#result-chart").await?;
        let middle = "const canvas = document.getElementById('result-chart'); \
            return [...canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 4, \
            1, 1).data].slice(0, 3)";
        let dark: [u8; 3] = visitor.ask(middle).await?;
        assert!(dark.iter().all(|part| *part < 100), "{dark:?}");
        // Browsers that copy the screen for the printer tell of it first.
        visitor
            .ask::<Value>("dispatchEvent(new Event('beforeprint')); return null")
            .await?;
        let light: [u8; 3] = visitor.ask(middle).await?;
        assert!(light.iter().all(|part| *part > 150), "{light:?}");
        visitor
            .ask::<Value>("dispatchEvent(new Event('afterprint')); return null")
            .await?;
        assert_eq!(visitor.ask::<[u8; 3]>(middle).await?, dark);
        // The others draw for paper itself.
        let dark_paper = json!({
            "media": "print",
            "features": [{ "name": "prefers-color-scheme", "value": "dark" }],
        });
        medium(&visitor, dark_paper).await?;
        let drawn = "const canvas = document.getElementById('result-chart'); \
            const at = canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 4, \
            1, 1).data; return at[0] > 150 && at[1] > 150 && canvas.width > 2 * canvas.clientWidth";
        visitor.until("the chart drawn for paper", drawn).await?;
        medium(&visitor, json!({ "media": "" })).await
    })
}
