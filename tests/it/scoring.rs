//! One dimension: from answers to a level, exactly; what is not known; the quick check.

use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::reading::Reading;
use fourfront::domain::scope::Mode;
use fourfront::domain::score::DimensionScore;
use fourfront::domain::shown::Shown;
use fourfront::formats::scores::{binding_name, coverage, status_name};
use serde_json::{Value, json};

use crate::support::{answers, answers_on, dimension, level, model, points, sketch};

/// A dimension in a line: `complete, level 2 to 3, points 35 to 45, held by score`.
pub(crate) fn line(model: &Model, score: &DimensionScore) -> String {
    let ends = |low: i64, high: i64| {
        if low == high {
            low.to_string()
        } else {
            format!("{low} to {high}")
        }
    };
    let mut parts = vec![status_name(score.status).to_owned()];
    if let Some(range) = score.level() {
        let number = |level: Level| i64::from(level.number());
        parts.push(format!(
            "level {}",
            ends(number(range.low), number(range.high))
        ));
    }
    if let (Some(range), Some(measure)) = (score.score(), &score.measure) {
        let shown = Shown::new(range);
        parts.push(format!(
            "points {}",
            ends(shown.low, shown.high.unwrap_or(shown.low))
        ));
        let binding: Vec<_> = measure
            .binding
            .iter()
            .map(|b| binding_name(model, *b))
            .collect();
        if !binding.is_empty() {
            parts.push(format!("held by {}", binding.join(" ")));
        }
    }
    parts.join(", ")
}

/// The first dimension of a sketch in a line.
#[track_caller]
fn check(dimension: &str, given: &str, expected: &str) {
    let model = sketch(&format!("{dimension} / 1 1"));
    let reading = Reading::new(&model, Mode::Full, &answers_on(&model, given));
    assert_eq!(
        line(&model, &reading.dimensions[0]),
        expected,
        "{dimension}: {given}"
    );
}

/// Each case of a list in the golden table.
pub(crate) fn cases(list: &str) -> Vec<Value> {
    let values: Value = serde_json::from_str(include_str!("../golden/values.json")).expect("JSON");
    let cases = values[list].as_array().expect("a list").clone();
    assert!(cases.len() > 5, "{list} has cases");
    cases
}

#[track_caller]
pub(crate) fn close(found: f64, expected: &Value, what: &str) {
    let expected = expected.as_f64().expect("a number");
    assert!(
        (found - expected).abs() < 1e-9,
        "{what}: expected {expected}, found {found}"
    );
}

#[test]
fn a_dimension_scores_as_the_reference_says() {
    for case in cases("dimensions") {
        let (given, expected) = (&case["inputs"], &case["expected"]);
        let list = |field: &str| given[field].as_array().expect("a list").clone();
        let mut gates = vec![None; list("weights").len()];
        for gate in list("gates") {
            let caps: Vec<u64> = (1..=5)
                .map(|a| gate[1][a.to_string()].as_u64().expect("a cap"))
                .collect();
            gates[gate[0].as_u64().expect("a position") as usize] = Some(caps);
        }
        let questions = list("weights")
            .into_iter()
            .zip(gates)
            .map(|(weight, caps)| match caps {
                None => format!("{weight}n "),
                Some(caps) => format!(
                    "{weight}:{} ",
                    caps.iter().map(u64::to_string).collect::<String>()
                ),
            });
        let model = sketch(&(questions.collect::<String>() + "/ 1 1"));
        let words = list("answers")
            .into_iter()
            .map(|answer| match answer.as_str() {
                Some("U") => "? ".to_owned(),
                Some("N") => "n ".to_owned(),
                _ => format!("{answer} "),
            });
        let answers = answers_on(&model, &words.collect::<String>());
        let reading = Reading::new(&model, Mode::Full, &answers);
        check_case(
            case["id"].as_str().expect("an id"),
            &reading.dimensions[0],
            expected,
        );
    }
}

#[track_caller]
fn check_case(id: &str, score: &DimensionScore, expected: &Value) {
    let status = match expected["status"].as_str() {
        Some("ok") => "complete",
        Some("na") => "not-applicable",
        other => other.expect("a status"),
    };
    assert_eq!(status_name(score.status), status, "{id}");
    let Some(measure) = &score.measure else {
        assert!(expected["lo"].is_null(), "{id} has no score");
        return;
    };
    let (low, high) = (&measure.low, &measure.high);
    close(low.score.to_f64(), &expected["lo"], id);
    close(high.score.to_f64(), &expected["hi"], id);
    close(low.raw.to_f64(), &expected["raw_lo"], id);
    close(high.raw.to_f64(), &expected["raw_hi"], id);
    close(coverage(score).expect("applies"), &expected["cov"], id);
    assert_eq!(json!(low.support.number()), expected["sup_lo"], "{id}");
    assert_eq!(json!(low.level.number()), expected["level_lo"], "{id}");
    assert_eq!(json!(high.level.number()), expected["level_hi"], "{id}");
    match &measure.point {
        Some(point) => close(point.score.to_f64(), &expected["point"], id),
        None => assert!(expected["point"].is_null(), "{id} has a point"),
    }
}

#[test]
fn the_rule_holds_by_score_support_and_gates() {
    check(
        "1 1 1 1 1 1 1 1",
        "5 5 5 5 5 1 1 1",
        "complete, level 2, points 39, held by support",
    );
    check(
        "1 1 1 1 1",
        "3 3 3 3 1",
        "complete, level 3, points 40, held by score",
    );
    check(
        "1 1 1",
        "5 5 1",
        "complete, level 4, points 66, held by score",
    );
    check(
        "1 1 1",
        "1 1 1",
        "complete, level 1, points 0, held by score",
    );
    check("1 1 1", "5 5 5", "complete, level 5, points 100");
    check(
        "2 2 1 1",
        "1 4 5 5",
        "complete, level 3, points 58, held by score",
    );
    check(
        "2 2 2",
        "1 1 5",
        "complete, level 2, points 33, held by score support",
    );
    check(
        "1:12355 1 1",
        "3 5 5",
        "complete, level 3, points 59, held by gate:a1",
    );
    check(
        "1 1:12355 1:11355",
        "5 2 2",
        "complete, level 1, points 19, held by gate:a3",
    );
    check(
        "1:22355 1:22355 1",
        "1 1 5",
        "complete, level 2, points 33, held by score support gate:a1 gate:a2",
    );
}

#[test]
fn a_threshold_is_reached_exactly_and_never_by_rounding() {
    let (five, nine, thirteen) = (
        "1 1 1 1 1",
        "1 1 1 1 1 1 1 1 1",
        "1 1 1 1 1 1 1 1 1 1 1 1 1",
    );
    check(
        five,
        "2 2 2 2 1",
        "complete, level 2, points 20, held by score",
    );
    check(
        nine,
        "2 2 2 2 2 2 2 1 1",
        "complete, level 1, points 19, held by score",
    );
    check(
        five,
        "4 4 4 4 1",
        "complete, level 4, points 60, held by score",
    );
    check(
        thirteen,
        "4 4 4 4 4 4 4 4 4 4 2 1 1",
        "complete, level 3, points 59, held by score",
    );
    check(five, "5 5 4 4 3", "complete, level 5, points 80");
    check(
        thirteen,
        "5 5 5 5 5 5 5 5 5 4 3 1 1",
        "complete, level 4, points 78, held by score",
    );
    // Two thirds of the weight to the unit: 4 of 6, and 5 of 8, which is less.
    check(
        "2 2 1 1",
        "4 4 1 1",
        "complete, level 3, points 50, held by score",
    );
    check(
        "2 1 2 2 1",
        "5 5 5 1 1",
        "complete, level 2, points 39, held by support",
    );
}

#[test]
fn what_is_open_counts_as_the_lowest_and_as_the_highest_answer() {
    check(
        "1 1 1 1",
        "3 3 ? ?",
        "complete, level 2 to 4, points 25 to 75, held by score support",
    );
    check(
        "1 1 1 1",
        "3 3 3 -",
        "provisional, level 2 to 4, points 37 to 63, held by score",
    );
    check(
        "1:12355 1 1 1",
        "? 5 5 5",
        "complete, level 1 to 5, points 19 to 100, held by gate:a1",
    );
    check(
        "1 1 1 1",
        "- - - -",
        "insufficient, points 0 to 100, held by score",
    );
    check(
        "1:55555 1 1 1:12355",
        "1 5 ? 1",
        "complete, level 1, points 19, held by gate:a4",
    );
}

#[test]
fn the_point_counts_known_answers_only_and_an_unknown_gate_as_the_lowest() {
    let model = sketch("1:23355 1 1 / 1 1");
    let point = |given| {
        let reading = Reading::new(&model, Mode::Full, &answers_on(&model, given));
        let point = reading.dimensions[0]
            .measure
            .as_ref()
            .expect("applies")
            .point;
        point.map(|point| (point.raw, point.score, point.level.number()))
    };
    assert_eq!(point("- 5 4"), Some((points(175, 2), points(39, 1), 2)));
    assert_eq!(point("4 ? 2"), Some((points(50, 1), points(50, 1), 3)));
    assert_eq!(point("- ? -"), None);
}

#[test]
fn a_status_says_how_far_a_dimension_can_be_trusted() {
    #[track_caller]
    fn check(dimension: &str, given: &str, expected: &str) {
        let model = sketch(&format!("{dimension} / 1 1"));
        let reading = Reading::new(&model, Mode::Full, &answers_on(&model, given));
        let score = &reading.dimensions[0];
        assert_eq!(status_name(score.status), expected, "{dimension}: {given}");
        let claims = expected == "complete" || expected == "provisional";
        assert_eq!(
            score.level().is_some(),
            claims,
            "{dimension}: {given} claims a level"
        );
    }
    check("2 1 1", "3 ? ?", "complete");
    check("2 1 1", "3 - -", "provisional");
    check("2 1 1", "3 ? -", "provisional");
    check("2 1 1", "? 3 -", "insufficient");
    check("2 1 1", "? ? ?", "insufficient");
    check("1n 1n 1n 1n", "n n 3 3", "complete");
    check("1n 1n 1n 1n", "n n 3 -", "provisional");
    check("1n 1n 1n 1n", "n n n 3", "insufficient");
    check("1n 1n 1n 1n", "n n n n", "not-applicable");
}

#[test]
fn what_does_not_apply_is_as_if_it_were_not_there() {
    check(
        "1n 1 1 1",
        "n 5 3 1",
        "complete, level 3, points 50, held by score",
    );
    check(
        "1 1 1",
        "5 3 1",
        "complete, level 3, points 50, held by score",
    );
    check(
        "2n 2 1:12355 1",
        "n 5 2 5",
        "complete, level 2, points 39, held by gate:a3",
    );
}

#[test]
fn a_quick_check_is_the_model_restricted_to_its_quick_questions() {
    let model = sketch("1 3q 1q:12355 2:11115 / 1 1q / 1 1");
    let answers = answers_on(&model, "5 5 3 1 | 1 5 | 5 5");
    let reading = Reading::new(&model, Mode::Quick, &answers);
    let lines: Vec<_> = reading
        .dimensions
        .iter()
        .map(|score| line(&model, score))
        .collect();
    assert_eq!(lines[0], "complete, level 3, points 59, held by gate:a3");
    assert_eq!(lines[1], "complete, level 5, points 100");
    assert_eq!(lines[2], "not-applicable");
    assert_eq!(reading.overall.low, Some(Level::Three));
    assert_eq!(reading.overall.weakest, [dimension(&model, "a")]);
}

#[test]
fn every_answer_at_a_level_brings_everything_to_that_level() {
    for number in 1..=5 {
        let given = answers(&format!("{number} ").repeat(26));
        let overall = Reading::new(model(), Mode::Full, &given).overall;
        // Where the shipped gates allow more than the answer, they hold nothing.
        assert_eq!(overall.low, Some(level(number)));
        assert_eq!(overall.weakest.len(), 4);
    }
}
