//! Model files: everything that is wrong is reported once, with its place and exact words.

use fourfront::formats::loose::LONGEST_TEXT;
use fourfront::formats::model::read;
use serde_json::{Value, json};

use crate::support::{Sketch, model};

pub(crate) mod hostile;
mod structure;

/// A small valid model file with every kind of field filled in.
fn sample() -> Value {
    let mut file = Sketch::parse("2q:12355@x 1 1n@y / 1q 1").json();
    file["sources"] = json!([
        { "id": "s", "title": "t", "publisher": "t", "author": "t", "year": 2018, "summary": "t" },
        { "id": "r", "title": "t", "publisher": "t", "summary": "t" },
    ]);
    file["lenses"][0]["sources"] = json!(["s"]);
    let indicator = &mut file["dimensions"][0]["indicators"][0];
    indicator["example"] = json!({ "text": "t", "source": "s" });
    indicator["sources"] = json!(["s", "r"]);
    file["patterns"] = json!([{
        "id": "p", "title": "t", "reading": "t", "advice": "t", "sources": ["r"],
        "when": [{ "indicator": "a1", "at_least": 3 }, { "lens": "x", "at_most": 2 }],
    }]);
    file["example"] = json!({
        "mode": "full", "date": "2026-11-12", "answers": { "a1": 3, "a2": "unsure", "a3": "not-applicable" },
    });
    file
}

fn faults(file: &Value) -> Vec<String> {
    read(&file.to_string())
        .err()
        .map_or_else(Vec::new, |faults| {
            faults.0.iter().map(ToString::to_string).collect()
        })
}

/// The sample with some values put in: all faults there are then, in any order.
#[track_caller]
fn check(edits: &[(&str, Value)], expected: &[&str]) {
    let mut file = sample();
    for (pointer, value) in edits {
        *file
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("nothing at {pointer}")) = value.clone();
    }
    let mut found = faults(&file);
    let mut expected = expected.to_vec();
    found.sort();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

const A1: &str = "/dimensions/0/indicators/0";

#[test]
fn the_shipped_model_and_the_sample_read() {
    let model = model();
    assert_eq!(
        (model.id.as_str(), model.version),
        ("four-preconditions", 1)
    );
    assert_eq!((model.dimensions.len(), model.indicators.len()), (4, 26));
    assert_eq!(model.indicators[9].code, "T4");
    assert!(
        model.indicators.iter().all(|i| !i.na_allowed),
        "it allows \"does not apply\" nowhere"
    );
    assert_eq!(faults(&sample()), [""; 0]);
}

#[test]
fn names_are_well_formed_and_there_once() {
    let name = "expected 1 to 40 small letters, digits or hyphens, found";
    check(
        &[("/id", json!("Four"))],
        &[&format!("id: {name} \"Four\"")],
    );
    check(&[("/id", json!(""))], &[&format!("id: {name} \"\"")]);
    check(
        &[("/roles/0/id", json!("a_b"))],
        &[&format!("roles[0].id: {name} \"a_b\"")],
    );
    let long = "x".repeat(41);
    let clipped = format!("patterns[0].id: {name} \"{}…\"", &long[..40]);
    check(&[("/patterns/0/id", json!(long))], &[&clipped]);
    check(
        &[
            ("/dimensions/1/indicators/1/id", json!("a1")),
            ("/roles/1/id", json!("one")),
        ],
        &[
            "dimensions[1].indicators[1].id: \"a1\" is there already",
            "roles[1].id: \"one\" is there already",
        ],
    );
    check(
        &[
            ("/dimensions/1/id", json!("a")),
            ("/sources/1/id", json!("s")),
            ("/lenses/2/id", json!("y")),
        ],
        &[
            "dimensions[0].indicators[0].sources[1]: no source \"r\" in this model",
            "dimensions[1].id: \"a\" is there already",
            "lenses[2].id: \"y\" is there already",
            "patterns[0].sources[0]: no source \"r\" in this model",
            "sources[1].id: \"s\" is there already",
        ],
    );
    check(
        &[
            ("/dimensions/1/code", json!("a")),
            ("/dimensions/0/code", json!("a")),
        ],
        &["dimensions[1].code: \"a\" is there already"],
    );
    check(
        &[
            ("/dimensions/0/code", json!("L1")),
            ("/dimensions/1/code", json!("Team")),
        ],
        &[
            "dimensions[0].code: expected 1 to 3 letters A to Z, found \"L1\"",
            "dimensions[1].code: expected 1 to 3 letters A to Z, found \"Team\"",
        ],
    );
}

#[test]
fn references_name_what_is_there() {
    check(
        &[
            (&format!("{A1}/lenses/0"), json!("w")),
            (&format!("{A1}/sources/1"), json!("q")),
            (&format!("{A1}/example/source"), json!("q")),
            ("/lenses/0/sources/0", json!("q")),
            ("/patterns/0/sources/0", json!("q")),
        ],
        &[
            "dimensions[0].indicators[0].example.source: no source \"q\" in this model",
            "dimensions[0].indicators[0].lenses[0]: no lens \"w\" in this model",
            "dimensions[0].indicators[0].sources[1]: no source \"q\" in this model",
            "lenses[0].sources[0]: no source \"q\" in this model",
            "patterns[0].sources[0]: no source \"q\" in this model",
        ],
    );
}

#[test]
fn counts_are_what_the_scoring_is_made_for() {
    let anchors = "/dimensions/1/indicators/1/anchors";
    check(
        &[(anchors, json!(["t", "t", "t", "t"]))],
        &["dimensions[1].indicators[1].anchors: expected 5, found 4"],
    );
    check(
        &[
            (anchors, json!(["t", "t", "t", "t", "t", "t"])),
            ("/roles", json!([])),
        ],
        &[
            "dimensions[1].indicators[1].anchors: expected 5, found 6",
            "roles: expected 1 to 250, found 0",
        ],
    );
    let file = sample();
    let first = file["dimensions"][0].clone();
    check(
        &[
            ("/dimensions", json!([first])),
            ("/example/answers", json!({})),
        ],
        &["dimensions: expected 2 to 8, found 1"],
    );
    let levels = file["levels"].as_array().expect("a list");
    check(
        &[("/levels", json!(levels[..4]))],
        &["levels: expected 5, found 4"],
    );
    check(
        &[("/levels/2/level", json!(4))],
        &["levels[2].level: expected 3, found 4"],
    );
    check(
        &[("/patterns/0/when", json!([]))],
        &["patterns[0].when: expected 1 to 16, found 0"],
    );
    let moves = format!("{A1}/moves");
    check(
        &[(&moves, json!([]))],
        &["dimensions[0].indicators[0].moves: expected 4, found 0"],
    );
    check(
        &[(&format!("{moves}/1/to"), json!(4))],
        &["dimensions[0].indicators[0].moves[1].to: expected 3, found 4"],
    );
    let one = file["dimensions"][1]["indicators"][0].clone();
    check(
        &[("/dimensions/1/indicators", json!([one]))],
        &["dimensions[1].indicators: expected 2 to 13, found 1"],
    );
}

#[test]
fn weights_and_gates_keep_the_rules() {
    let weight = format!("{A1}/weight");
    check(
        &[(&weight, json!(0))],
        &["dimensions[0].indicators[0].weight: expected 1 to 5, found 0"],
    );
    check(
        &[(&weight, json!(6))],
        &["dimensions[0].indicators[0].weight: expected 1 to 5, found 6"],
    );
    check(
        &[(&weight, json!(3))],
        &[
            "dimensions[0].indicators[0].weight: expected at most half of the dimension, found 3 of 5: \
           what matters more than that is a gate, not a weight",
        ],
    );
    // The other weight of the dimension is not blamed for one that cannot be read.
    check(
        &[("/dimensions/1/indicators/0/weight", json!("one"))],
        &["dimensions[1].indicators[0].weight: expected a whole number from 0, found text \"one\""],
    );
    check(
        &[(&format!("{A1}/na_allowed"), json!(true))],
        &[
            "dimensions[0].indicators[0].na_allowed: expected false, because this indicator is a gate",
        ],
    );
    let caps = format!("{A1}/gate/caps");
    check(
        &[(&caps, json!([3, 2, 3, 4, 4]))],
        &[
            "dimensions[0].indicators[0].gate.caps[1]: expected at least 3, because caps never fall, found 2",
            "dimensions[0].indicators[0].gate.caps[4]: expected 5 for the highest answer, found 4",
        ],
    );
    check(
        &[(&caps, json!([1, 5]))],
        &["dimensions[0].indicators[0].gate.caps: expected 5, found 2"],
    );
    check(
        &[(&caps, json!([1, 6, 3, 5, 5]))],
        &["dimensions[0].indicators[0].gate.caps[1]: expected 1 to 5, found number 6"],
    );
}

#[test]
fn conditions_have_one_subject_and_one_bound() {
    let when = "/patterns/0/when/0";
    let check = |condition: Value, problem: &str| check(&[(when, condition)], &[problem]);
    check(
        json!({ "at_least": 3 }),
        "patterns[0].when[0]: expected one of indicator, dimension or lens",
    );
    check(
        json!({ "dimension": "a", "lens": "x", "at_least": 3 }),
        "patterns[0].when[0]: expected one of indicator, dimension or lens",
    );
    check(
        json!({ "lens": "x" }),
        "patterns[0].when[0]: expected one of at_least or at_most",
    );
    check(
        json!({ "lens": "x", "at_least": 3, "at_most": 4 }),
        "patterns[0].when[0]: expected one of at_least or at_most",
    );
    let missing = [("indicator", "a9"), ("dimension", "c"), ("lens", "w")];
    for (what, name) in missing {
        check(
            json!({ what: name, "at_most": 1 }),
            &format!("patterns[0].when[0].{what}: no {what} \"{name}\" in this model"),
        );
    }
    check(
        json!({ "lens": "x", "at_least": 0 }),
        "patterns[0].when[0].at_least: expected 1 to 5, found number 0",
    );
}

#[test]
fn text_is_there_and_shows_what_it_says() {
    let control = "has a control or direction mark";
    check(
        &[
            ("/title", json!(" ")),
            ("/summary", json!("a\u{7}b")),
            ("/guidance", json!("a\u{202e}b")),
        ],
        &[
            "title: expected text, found none".to_owned(),
            format!("summary: {control} (U+0007)"),
            format!("guidance: {control} (U+202E)"),
        ]
        .each_ref()
        .map(String::as_str),
    );
    check(
        &[
            (&format!("{A1}/anchors/4"), json!("")),
            ("/sources/0/author", json!("\n")),
        ],
        &[
            "dimensions[0].indicators[0].anchors[4]: expected text, found none",
            "sources[0].author: expected text, found none",
        ],
    );
    check(&[("/title", json!("é".repeat(LONGEST_TEXT)))], &[]);
    check(
        &[("/title", json!("é".repeat(LONGEST_TEXT + 1)))],
        &["title: expected at most 4000 characters, found 4001"],
    );
}

#[test]
fn the_rest_is_one_of_what_is_allowed() {
    check(
        &[("/version", json!(0))],
        &["version: expected 1 or more, found 0"],
    );
    check(
        &[("/version", json!(1.5))],
        &["version: expected a whole number from 0, found number 1.5"],
    );
    check(
        &[("/language", json!("e"))],
        &["language: expected a language tag such as \"en\", found \"e\""],
    );
    check(
        &[("/dimensions/0/gift", json!("ours"))],
        &["dimensions[0].gift: expected \"board\" or \"shared\", found \"ours\""],
    );
    check(
        &[
            ("/example/mode", json!("slow")),
            ("/example/date", json!("2026-02-30")),
        ],
        &[
            "example.date: expected a date such as 2026-11-21, from 2000 to 2178, found \"2026-02-30\"",
            "example.mode: expected \"quick\" or \"full\", found \"slow\"",
        ],
    );
    check(
        &[(
            "/example/answers",
            json!({ "a1": 6, "a2": "not-applicable", "a9": 3, "b1": "no" }),
        )],
        &[
            "example.answers.a1: expected 1 to 5, \"unsure\" or \"not-applicable\", found number 6",
            "example.answers.a2: \"not-applicable\" is not allowed here",
            "example.answers.a9: no such indicator in sketch",
            "example.answers.b1: expected 1 to 5, \"unsure\" or \"not-applicable\", found text \"no\"",
        ],
    );
}
