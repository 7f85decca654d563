//! The number on the page equals the number of the command line.

use serde_json::Value;

use super::{command, token};
use crate::support::sample::{example, levels, list, model, response};
use crate::support::{Outcome, Storage, Visitor, journey};

/// Answers of every kind: certain, open, held by a gate, not rated, empty.
const FULL: [&str; 8] = [
    "1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1",
    "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5",
    "2 5 5 5 5 5 1 5 5 5 5 5 5 3 5 5 5 5 5 5 4 5 5 5 5 5",
    "? 3 ? 3 ? 3 ? 3 ? 3 ? 3 ? 3 ? 3 ? 3 ? 3 ? 3 ? 3 ? 3",
    "3 4 4 2 - - 4 - 3 3 - 2 - 4 5 3 3 - 2 ? 3 3 ? 4 - 2",
    "4 3 2 - - - 2",
    "? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?",
    "",
];
const QUICK: [&str; 4] = [
    "1 3 2 4 3 5 4 2",
    "3 ? ? 3 4 4 - 5",
    "5 - 4 - 3 - 2 -",
    "? ?",
];

#[test]
fn levels_and_numbers_on_the_page_are_those_of_the_command_line() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("").await?;
        let mut responses = vec![example()?];
        for answers in FULL {
            responses.push(response("full", answers)?);
        }
        for answers in QUICK {
            responses.push(response("quick", answers)?);
        }
        for response in responses {
            let link = format!("{}#r={}", stage.home(), token(&response)?);
            let scores: Value = serde_json::from_str(&command(&["score"], &link)?)?;
            let (_, token) = link.split_once('#').unwrap_or_default();
            visitor.arrives_from_start(&format!("#{token}")).await?;
            visitor
                .sees(".banner", "You are looking at a shared result.")
                .await?;
            page_agrees(&visitor, &scores, &link).await?;
        }
        Ok(())
    })
}

#[test]
fn the_example_page_shows_the_numbers_of_the_example() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let link = format!("#r={}", token(&example()?)?);
        let scores: Value = serde_json::from_str(&command(&["score"], &link)?)?;
        visitor.open("#/example").await?;
        visitor.sees(".banner", "This is an example.").await?;
        page_agrees(&visitor, &scores, "the example").await
    })
}

/// Compares rows, tables and headline with a line of `fourfront score`.
async fn page_agrees(visitor: &Visitor, scores: &Value, link: &str) -> Outcome {
    visitor.sees_a(".pre__row").await?;
    let names = levels()?;
    let level = |level: &Value| level.as_u64().map(|l| names[l as usize - 1].clone());
    let said = visitor.read_all(".pre__level").await?;
    let numbers = visitor.read_all(".pre__range a").await?;
    let table = visitor.read_all("#table > table td:last-child").await?;
    let model = model()?;
    let dimensions = list(&model["dimensions"]);
    for shown in [said.len(), numbers.len(), table.len()] {
        assert_eq!(shown, dimensions.len(), "{link}");
    }
    for (position, dimension) in dimensions.iter().enumerate() {
        let id = dimension["id"].as_str().unwrap_or_default();
        let score = &scores["dimensions"][id];
        let expected = printed(&score["score"]);
        assert_eq!(numbers[position], expected, "{id} of {link}");
        assert_eq!(table[position], expected, "{id} in the table of {link}");
        match level(&score["level"]["low"]) {
            Some(name) => assert_eq!(said[position], name, "{id} of {link}"),
            None => assert!(!names.contains(&said[position]), "{id} of {link}"),
        }
    }
    let headline = visitor.read("main h1").await?;
    match level(&scores["overall"]["level"]["low"]) {
        Some(name) => assert!(headline.contains(&name), "{headline}: {link}"),
        None => assert!(
            !names.iter().any(|name| headline.contains(name)),
            "{headline}: {link}"
        ),
    }
    Ok(())
}

/// A range as it is printed: the low end rounded down; the high end, where it
/// differs, rounded up, but not into the next level.
fn printed(range: &Value) -> String {
    let end = |name: &str| range[name].as_f64().unwrap_or(f64::NAN);
    let (low, high) = (end("low"), end("high"));
    if low.to_bits() == high.to_bits() {
        return format!("{} of 100", low.floor());
    }
    let ceiling = (((high / 20.0).floor() + 1.0) * 20.0 - 1.0).min(100.0);
    let ceiling = if high >= 80.0 { 100.0 } else { ceiling };
    format!("{} of 100, up to {}", low.floor(), high.ceil().min(ceiling))
}
