//! The figures behind a result, and the result as JSON and as a row of a spreadsheet.

use fourfront::domain::answers::Answers;
use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::reading::Reading;
use fourfront::domain::report::Report;
use fourfront::domain::response::{Label, Response, Targets};
use fourfront::domain::scope::Mode;
use fourfront::domain::worked::Term;
use fourfront::formats::{scores, table};
use serde_json::{Value, json};

use crate::support::{answers_on, day, example, model, question, sketch};

#[test]
fn what_is_worked_out_shows_the_terms_of_the_formula() {
    let model = sketch("2 1n 1:12355 2 / 1 1");
    let answers = answers_on(&model, "3 n 2 ?");
    let report = Report::new(&model, Mode::Full, &answers);
    let worked = report.worked[0].as_ref().expect("applies");
    let term = |weight, rungs| Term { weight, rungs };
    assert_eq!(worked.terms, [term(2, 2), term(1, 1), term(2, 0)]);
    assert_eq!(
        (worked.low, worked.weight),
        (5, 5),
        "25 * 5 / 5 is 25 points"
    );
    assert_eq!((worked.open_adds, worked.known_weight), (8, 3));
    assert_eq!(worked.open, [question(&model, "a4")]);
    let gate = question(&model, "a3");
    assert_eq!(worked.gates, [(gate, answers.get(gate), Level::Two)]);
    assert_eq!(
        Some(&worked.measure),
        report.reading.dimensions[0].measure.as_ref()
    );
    let none = sketch("1n 1n / 1 1");
    let report = Report::new(&none, Mode::Full, &answers_on(&none, "n n | 3 3"));
    assert!(report.worked[0].is_none() && report.worked[1].is_some());
}

#[test]
fn an_open_gate_is_worked_out_at_the_lowest_answer() {
    let model = sketch("1:23355 1 / 1 1");
    let report = Report::new(&model, Mode::Full, &answers_on(&model, "? 5 | 3 3"));
    let gates = &report.worked[0].as_ref().expect("applies").gates;
    assert_eq!(gates[0].2, Level::Two);
}

fn as_json(model: &Model, mode: Mode, given: &str) -> Value {
    let reading = Reading::new(model, mode, &answers_on(model, given));
    serde_json::to_value(scores::scores(model, mode, &reading)).expect("JSON")
}

#[test]
fn a_result_is_one_object_with_both_ends_and_the_point() {
    let model = sketch("2@x 1 1 / 1n 1n@y / 1 1");
    assert_eq!(
        as_json(&model, Mode::Full, "3 3 ? | n n | 4 -"),
        json!({
            "mode": "full",
            "dimensions": {
                "a": {
                    "status": "complete",
                    "raw": { "low": 37.5, "point": 50.0, "high": 62.5 },
                    "support": { "low": 4, "high": 4 },
                    "score": { "low": 37.5, "point": 50.0, "high": 62.5 },
                    "level": { "low": 2, "high": 4 },
                    "binding": ["score"],
                    "coverage": 0.75,
                },
                "b": {
                    "status": "not-applicable", "raw": null, "support": null, "score": null,
                    "level": null, "binding": [], "coverage": null,
                },
                "c": {
                    "status": "provisional",
                    "raw": { "low": 37.5, "point": 75.0, "high": 87.5 },
                    "support": { "low": 2, "high": 5 },
                    "score": { "low": 37.5, "point": 75.0, "high": 87.5 },
                    "level": { "low": 2, "high": 5 },
                    "binding": ["score", "support"],
                    "coverage": 0.5,
                },
            },
            "themes": {
                "x": { "low": 50.0, "point": 50.0, "high": 50.0, "answered": 1, "of": 1 },
                "y": null,
                "z": null,
            },
            "patterns": [],
            "overall": {
                "rated": true,
                "level": { "low": 2, "high": 4 },
                "index": { "low": 37.5, "high": 68.75 },
                "weakest": ["a", "c"],
            },
        })
    );
}

#[test]
fn nothing_answered_claims_nothing() {
    let model = sketch("1 1 / 1 1");
    let json = as_json(&model, Mode::Quick, "");
    assert_eq!(
        (&json["mode"], &json["dimensions"]["a"]["status"]),
        (&json!("quick"), &json!("not-applicable"))
    );
    let json = as_json(&model, Mode::Full, "");
    let dimension = &json["dimensions"]["a"];
    assert_eq!(
        (&dimension["status"], &dimension["level"]),
        (&json!("insufficient"), &json!(null))
    );
    assert_eq!(
        dimension["score"],
        json!({ "low": 0.0, "point": null, "high": 100.0 })
    );
    assert_eq!(
        json["overall"],
        json!({ "rated": false, "level": { "low": null, "high": 5 }, "index": null, "weakest": [] })
    );
}

#[test]
fn scores_are_exact_and_not_rounded() {
    let reading = Reading::new(model(), Mode::Full, example());
    let json = serde_json::to_value(scores::scores(model(), Mode::Full, &reading)).expect("JSON");
    let high = json["dimensions"]["team"]["score"]["high"]
        .as_f64()
        .expect("a number");
    assert!((high - 200.0 / 3.0).abs() < 1e-12, "{high}");
    assert_eq!(
        json["dimensions"]["urgency"]["binding"],
        json!(["score", "gate:imperative"])
    );
    assert_eq!(json["patterns"], json!(["kit-before-culture"]));
    let names: Vec<_> = json["dimensions"]
        .as_object()
        .expect("an object")
        .keys()
        .collect();
    assert_eq!(
        names,
        ["leadership", "team", "goal", "urgency"],
        "in the model's order"
    );
}

/// The example as a row, by the names of the columns.
fn row(label: &str) -> Vec<(String, String)> {
    let response = Response {
        mode: Mode::Full,
        answers: example().clone(),
        date: Some(day("2026-11-12")),
        role: model().role_named("executive"),
        id: 0x00c0_ffee,
        revision: 3,
        label: Label::exact(label),
        targets: Targets::none(model()),
    };
    let reading = Reading::new(model(), Mode::Full, example());
    let mut row = table::Row::default();
    // What was in it before leaves no trace.
    for (response, reading) in [
        (
            &Response {
                label: Label::exact("before"),
                ..response.clone()
            },
            &Reading::new(model(), Mode::Full, &Answers::none(model())),
        ),
        (&response, &reading),
    ] {
        row.fill(model(), response, reading);
        assert_eq!(row.cells().count(), table::header(model()).len());
    }
    let cells = row
        .cells()
        .map(|cell| String::from_utf8(cell.to_vec()).expect("UTF-8"));
    table::header(model()).into_iter().zip(cells).collect()
}

#[track_caller]
fn cell(row: &[(String, String)], column: &str) -> String {
    let cell = row.iter().find(|(name, _)| name == column);
    cell.unwrap_or_else(|| panic!("no column {column}"))
        .1
        .clone()
}

#[test]
fn a_row_has_a_cell_for_each_column() {
    let row = row("Ward 7");
    for (column, expected) in [
        ("id", "00c0ffee"),
        ("revision", "3"),
        ("date", "2026-11-12"),
        ("role", "executive"),
        ("label", "Ward 7"),
        ("mode", "full"),
        ("rated", "true"),
        ("level_low", "2"),
        ("level_high", "3"),
        ("index_low", "39"),
        ("weakest", "leadership"),
        ("leadership_status", "complete"),
        ("leadership_level_low", "2"),
        ("leadership_level_high", "3"),
        ("leadership_score_low", "35"),
        ("leadership_score_high", "45"),
        ("leadership_coverage", "0.9"),
        ("urgency_binding", "score gate:imperative"),
        ("theme_culture_low", "46.666666666666664"),
        ("theme_users_high", "75"),
        ("patterns", "kit-before-culture"),
    ] {
        assert_eq!(cell(&row, column), expected, "{column}");
    }
}

#[test]
fn a_label_never_becomes_a_formula() {
    for label in ["=1+1", "+1", "-1", "@a"] {
        assert_eq!(cell(&row(label), "label"), format!("'{label}"));
    }
    assert_eq!(cell(&row("a=1"), "label"), "a=1");
}
