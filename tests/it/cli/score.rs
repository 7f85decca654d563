//! `fourfront score`: what it writes, and what it says of lines it cannot read.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::{RESPONSE, Ran, file, run, token, whole};
use crate::support::Sketch;

/// Equal to 1e-9, with the same fields in the same order.
#[track_caller]
fn close(found: &Value, expected: &Value, place: &str) {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            let names: Vec<_> = expected.keys().collect();
            assert_eq!(found.keys().collect::<Vec<_>>(), names, "{place}");
            for (name, value) in expected {
                close(&found[name], value, &format!("{place}.{name}"));
            }
        }
        (Value::Array(found), Value::Array(expected)) => {
            assert_eq!(found.len(), expected.len(), "{place}");
            for (i, (found, expected)) in found.iter().zip(expected).enumerate() {
                close(found, expected, &format!("{place}[{i}]"));
            }
        }
        (Value::Number(found), Value::Number(expected)) => {
            let [found, expected] = [found, expected].map(|n| n.as_f64().expect("a number"));
            assert!(
                (found - expected).abs() <= 1e-9,
                "{place}: {found}, not {expected}"
            );
        }
        _ => assert_eq!(found, expected, "{place}"),
    }
}

#[track_caller]
fn scored(line: &str) -> Value {
    let written = run(&["score"], line).well();
    assert_eq!(written.matches('\n').count(), 1, "one line");
    serde_json::from_str(&written).expect("JSON")
}

/// Low, point and high, each a part of a whole.
fn three(low: f64, point: impl Into<Option<f64>>, high: f64) -> Value {
    json!({ "low": low, "point": point.into(), "high": high })
}

fn ends(low: i64, high: i64) -> Value {
    json!({ "low": low, "high": high })
}

fn theme(low: f64, point: impl Into<Option<f64>>, high: f64, answered: i64, of: i64) -> Value {
    json!({ "low": low, "point": point.into(), "high": high, "answered": answered, "of": of })
}

/// Worked out by hand from the rules, in ratios.
#[test]
fn a_few_answers_come_to_this() {
    let nothing = json!({
        "status": "insufficient", "raw": three(0.0, None, 100.0), "support": ends(2, 5),
        "score": three(0.0, None, 100.0), "level": null, "binding": ["score"], "coverage": 0.0,
    });
    let expected = json!({
        "mode": "full",
        "dimensions": {
            "leadership": {
                "status": "insufficient", "raw": three(10.0, 50.0, 90.0), "support": ends(2, 5),
                "score": three(10.0, 50.0, 59.0), "level": null, "binding": ["score"],
                "coverage": 1.0 / 5.0,
            },
            "team": {
                "status": "insufficient", "raw": three(25.0 / 6.0, 25.0, 175.0 / 2.0),
                "support": ends(2, 5), "score": three(25.0 / 6.0, 25.0, 175.0 / 2.0),
                "level": null, "binding": ["score"], "coverage": 1.0 / 6.0,
            },
            "goal": nothing,
            "urgency": nothing,
        },
        "themes": {
            "culture": theme(20.0 / 3.0, 50.0, 280.0 / 3.0, 1, 8),
            "skills": theme(25.0 / 4.0, 25.0, 325.0 / 4.0, 1, 5),
            "users": theme(0.0, None, 100.0, 0, 4),
            "relationships": theme(0.0, None, 100.0, 0, 5),
            "delivery": theme(0.0, None, 100.0, 0, 8),
            "endurance": theme(25.0 / 8.0, 25.0, 725.0 / 8.0, 1, 9),
        },
        "patterns": [],
        "overall": {
            "rated": false, "level": { "low": null, "high": 3 }, "index": null, "weakest": [],
        },
    });
    close(&scored(RESPONSE), &expected, "");
}

/// Worked out by hand from the rules, in ratios.
#[test]
fn the_example_comes_to_this() {
    let whole_number = |score: f64| three(score, score, score);
    let expected = json!({
        "mode": "full",
        "dimensions": {
            "leadership": {
                "status": "complete", "raw": three(35.0, 350.0 / 9.0, 45.0), "support": ends(3, 3),
                "score": three(35.0, 350.0 / 9.0, 45.0), "level": ends(2, 3),
                "binding": ["score"], "coverage": 9.0 / 10.0,
            },
            "team": {
                "status": "complete", "raw": three(50.0, 60.0, 200.0 / 3.0), "support": ends(4, 4),
                "score": three(50.0, 60.0, 200.0 / 3.0), "level": ends(3, 4),
                "binding": ["score"], "coverage": 5.0 / 6.0,
            },
            "goal": {
                "status": "complete", "raw": whole_number(75.0), "support": ends(5, 5),
                "score": whole_number(75.0), "level": ends(4, 4),
                "binding": ["score"], "coverage": 1.0,
            },
            "urgency": {
                "status": "complete", "raw": whole_number(57.5), "support": ends(4, 4),
                "score": whole_number(57.5), "level": ends(3, 3),
                "binding": ["score", "gate:imperative"], "coverage": 1.0,
            },
        },
        "themes": {
            "culture": theme(140.0 / 3.0, 140.0 / 3.0, 140.0 / 3.0, 8, 8),
            "skills": theme(225.0 / 8.0, 45.0, 525.0 / 8.0, 3, 5),
            "users": theme(325.0 / 7.0, 65.0, 75.0, 3, 4),
            "relationships": theme(45.0, 225.0 / 4.0, 65.0, 4, 5),
            "delivery": theme(500.0 / 7.0, 500.0 / 7.0, 500.0 / 7.0, 8, 8),
            "endurance": theme(1025.0 / 16.0, 1025.0 / 16.0, 1025.0 / 16.0, 9, 9),
        },
        "patterns": ["kit-before-culture"],
        "overall": {
            "rated": true, "level": ends(2, 3),
            "index": { "low": 39.0, "high": f64::midpoint(732.5 / 12.0, 45.0) },
            "weakest": ["leadership"],
        },
    });
    close(&scored(&whole().to_string()), &expected, "");
}

#[test]
fn a_link_a_token_and_a_response_come_to_the_same() {
    let response = whole().to_string();
    let expected = run(&["score"], &response).well();
    let token = token(&response);
    let once = format!("https%3A%2F%2Fexample.org%2Ffourfront%2F%23r%3D{token}");
    for line in [
        token.clone(),
        format!("#r={token}"),
        format!("https://example.org/fourfront/#r={token}"),
        format!("https://example.org/fourfront/index.html?embed=quick#r={token}&fbclid=IwAR0"),
        format!("https://example.org/#r={token}#?secret=abc"),
        format!("Ours is at <https://example.org/#r={token}>."),
        format!("\"https://example.org/#r={token}\","),
        format!("https://links.example/?url={once}&data=05"),
        format!("https://links.example/?url={}", once.replace('%', "%25")),
        format!("https://example.org/#r={} {}", &token[..20], &token[20..]),
        format!("  {response}\t"),
    ] {
        assert_eq!(run(&["score"], &line).well(), expected, "{line}");
    }
}

#[test]
fn a_bad_line_is_said_with_its_number_and_the_rest_is_scored() {
    let good = token(RESPONSE);
    let other = token(&whole().to_string());
    let damaged = good.replace('X', "x");
    let group = "1EFXeen8AAAAAAAAAAAAAAAAAAAAAAAAA-cFRKw";
    let later = "2YSBsYXRlciB2ZXJzaW9u93rlOQ";
    let response = |fields: &str| {
        format!(r#"{{"model":"four-preconditions","version":1,"mode":"full",{fields}}}"#)
    };
    let bad = [
        (
            "hello".to_owned(),
            "neither a link nor a token nor a JSON response",
        ),
        (
            damaged.clone(),
            "the link is damaged: part of it is missing or changed",
        ),
        (
            format!("https://example.org/#r={}", &good[..good.len() - 1]),
            "the link is damaged: part of it is missing or changed",
        ),
        (
            // From the table of links that keep opening: another model, a group, a later version.
            "1AAAAEjQAAAAAAAAAAAAAAAAAAAAAAAAAv4r01Q".into(),
            "the link is for another model (fingerprint 00001234)",
        ),
        (group.into(), "the link does not hold a single result"),
        (
            format!("https://example.org/#r={later}"),
            "the link was made by a newer version of Fourfront (format 2)",
        ),
        (
            format!("{good} {other}"),
            &format!("2 links on one line: {}…, {other}", &good[..40]),
        ),
        (
            format!("#r={other} #r={later} #r={group} #r={}", &good[..20]),
            &format!("3 links on one line: {other}, {later}, ..."),
        ),
        ("{".into(), "not JSON: it ends too early, after column 1"),
        (
            response(r#""answers":{},"notes":{}"#),
            "notes: unknown field, expected model, version, mode, answers, date, role, id, \
             revision, label, targets",
        ),
        (
            response(r#""answers":{"figurehead":6,"figurehat":3,"culture":"not-applicable"}"#),
            "answers.figurehead: expected 1 to 5, \"unsure\" or \"not-applicable\", found number 6; \
             answers.figurehat: no such indicator in four-preconditions; \
             answers.culture: \"not-applicable\" is not allowed here",
        ),
        (
            r#"{"model":"three-preconditions","version":1,"mode":"full","answers":{}}"#.into(),
            "model: expected \"four-preconditions\", found \"three-preconditions\"",
        ),
    ];
    let (mut input, mut said) = (Vec::new(), Vec::new());
    for (number, (line, reason)) in (1..).step_by(2).zip(&bad) {
        input.extend([line.clone(), good.clone()]);
        said.push(format!("line {number}: {reason}\n"));
    }
    let (input, said) = (input.join("\n"), said.concat());
    let one = run(&["score"], &good).well();
    let ran = run(&["score"], &input);
    assert_eq!(ran.err, said);
    assert_eq!((ran.code, ran.out), (Some(1), one.repeat(bad.len())));
    let rows = run(&["score", "--format", "csv"], &input);
    assert_eq!((rows.code, rows.err), (Some(1), said));
    assert_eq!(rows.out.lines().count(), 1 + bad.len());
}

#[test]
fn a_damaged_link_beside_a_good_one_is_said_and_the_good_one_is_scored() {
    let good = token(&whole().to_string());
    let damaged = token(RESPONSE).replace("logI", "logJ");
    assert_ne!(damaged, token(RESPONSE));
    let one = run(&["score"], &good).well();
    let beside =
        |piece: &str| format!("beside the link that was read, another is damaged: \"{piece}\"\n");
    let clipped = format!("{}…", &damaged[..40]);
    for (line, piece) in [
        (format!("#r={good} #r={damaged}"), clipped.as_str()),
        (format!("{damaged} {good}"), &clipped),
        (format!("{good}\t{damaged}"), &clipped),
        (
            format!("{good}, {good} and {}", &damaged[..30]),
            &damaged[..30],
        ),
        (format!("https://a.org/#r= https://a.org/#r={good}"), ""),
        (format!("#r={good} #g=short #r={damaged}"), "short"),
        (format!("{good}x {good}"), &format!("{good}x")),
    ] {
        let ran = run(&["score"], format!("{line}\n{good}\n"));
        assert_eq!(ran.err, format!("line 1: {}", beside(piece)), "{line}");
        assert_eq!((ran.code, ran.out), (Some(1), one.repeat(2)), "{line}");
        let rows = run(&["score", "--format", "csv"], &line);
        assert_eq!((rows.code, rows.out.lines().count()), (Some(1), 2));
        let drawn = run(&["radar", &line], "");
        assert_eq!(drawn.err, format!("fourfront: {}", beside(piece)), "{line}");
        assert_eq!(drawn.code, Some(1));
        assert_eq!(drawn.out, run(&["radar", &good], "").well());
    }
}

#[test]
fn the_same_link_twice_and_what_only_looks_like_one_are_no_fault() {
    let good = token(&whole().to_string());
    let one = run(&["score"], &good).well();
    for line in [
        format!("{good} {good}"),
        format!("#r={good} https://example.org/#r={good}&id=1234567890123456"),
        format!("1b4e28ba-2fa1-11d2-883f-0016d3cca427\t#r={good}"),
        format!("1234567890123456 {good} 1 of 26"),
        format!("{} {}", &good[..20], &good[20..]),
        format!("#r={good} (again: {})", &good[..20]),
    ] {
        assert_eq!(run(&["score"], &line).well(), one, "{line}");
    }
}

/// What 24 results come to, byte for byte: chosen at random, some of them quick, some with few
/// answers. Programs read these lines.
#[test]
fn scores_are_written_as_they_always_were() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/scores.txt");
    let golden = fs::read_to_string(path).expect("the table is there");
    let lines = golden.lines().filter_map(|line| line.split_once('\t'));
    let (tokens, scores): (Vec<_>, Vec<_>) = lines.unzip();
    assert_eq!(tokens.len(), 24);
    let written = run(&["score"], tokens.join("\n")).well();
    for (written, expected) in written.lines().zip(&scores) {
        assert_eq!(written, *expected);
    }
    assert_eq!(written, scores.join("\n") + "\n");
}

#[test]
fn a_quick_check_counts_its_own_questions_only() {
    let mut quick = whole();
    quick["mode"] = "quick".into();
    let all = scored(&quick.to_string());
    assert_eq!(all["mode"], "quick");
    let asked = |id: &str| {
        let model = crate::support::model();
        model.indicators.iter().any(|i| i.id == id && i.quick)
    };
    let answers = quick["answers"].as_object_mut().expect("an object");
    answers.retain(|id, _| asked(id));
    assert_eq!(answers.len(), 8);
    assert_eq!(scored(&quick.to_string()), all);
}

#[track_caller]
fn cell(csv: &str, column: &str) -> String {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let at = reader
        .headers()
        .expect("a header")
        .iter()
        .position(|name| name == column);
    let row = reader.records().next().expect("a row").expect("readable");
    row[at.unwrap_or_else(|| panic!("no column {column}"))].to_owned()
}

#[test]
fn a_spreadsheet_has_a_header_and_a_row_for_each_result() {
    let csv = run(&["score", "--format", "csv"], whole().to_string()).well();
    for (column, expected) in [
        ("id", "7f3a91c2"),
        ("revision", "3"),
        ("date", "2026-11-12"),
        ("role", "executive"),
        ("label", ""),
        ("mode", "full"),
        ("rated", "true"),
        ("level_low", "2"),
        ("level_high", "3"),
        ("index_low", "39"),
        ("weakest", "leadership"),
        ("leadership_score_low", "35"),
        ("urgency_binding", "score gate:imperative"),
        ("theme_users_high", "75"),
        ("patterns", "kit-before-culture"),
    ] {
        assert_eq!(cell(&csv, column), expected, "{column}");
    }
    let few = run(&["score", "--format", "csv"], RESPONSE).well();
    for column in [
        "level_low",
        "index_low",
        "leadership_level_low",
        "goal_score_point",
    ] {
        assert_eq!(cell(&few, column), "", "{column} is not claimed");
    }
    assert_eq!(cell(&few, "rated"), "false");
    let none = run(&["score", "--format", "csv"], "").well();
    assert_eq!(
        none.lines().collect::<Vec<_>>(),
        csv.lines().take(1).collect::<Vec<_>>()
    );
}

#[test]
fn a_label_stays_one_cell_and_no_formula() {
    for (label, expected) in [
        ("Ward 7, \"night\"", "Ward 7, \"night\""),
        ("=1+1", "'=1+1"),
        ("@cmd", "'@cmd"),
        ("Städtisches Klinikum", "Städtisches Klinikum"),
    ] {
        let mut response = whole();
        response["label"] = label.into();
        let csv = run(&["score", "--format", "csv"], response.to_string()).well();
        assert_eq!(cell(&csv, "label"), expected);
    }
}

#[test]
fn another_model_is_used_where_it_is_named() {
    let sketch = Sketch::parse("2 1n 1:12355 2 / 1 1");
    let model = file("score-model.json", sketch.json().to_string());
    let line = r#"{"model":"sketch","version":1,"mode":"full","answers":{"a1":3,"a2":"not-applicable","a3":2,"a4":"unsure","b1":4,"b2":4}}"#;
    let written = run(&["score", "--model", &model], line).well();
    let found: Value = serde_json::from_str(&written).expect("JSON");
    let a = &found["dimensions"]["a"];
    close(&a["raw"], &three(25.0, 125.0 / 3.0, 65.0), "raw");
    close(
        &a["score"],
        &three(25.0, 39.0, 39.0),
        "the gate holds it at 2",
    );
    assert_eq!(a["binding"], json!(["score", "support", "gate:a3"]));
    let link = run(&["link", "--model", &model], line).well();
    assert_eq!(run(&["score", "--model", &model], &link).well(), written);
    let Ran { code, out, err } = run(&["score"], &link);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(
        err.starts_with("line 1: the link is for another model (fingerprint "),
        "{err}"
    );
}

#[test]
fn a_model_that_is_none_is_refused_with_every_fault() {
    let mut sketch = Sketch::parse("1:12345 1 / 1 1");
    sketch.dimensions[1][0].weight = 9;
    sketch.dimensions[0][0].na = true;
    let model = file("score-no-model.json", sketch.json().to_string());
    let said = run(&["score", "--model", &model], RESPONSE).refused(1);
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(
        lines,
        [
            format!(
                "fourfront: {model}: dimensions[0].indicators[0].na_allowed: expected false, \
                 because this indicator is a gate"
            ),
            format!(
                "fourfront: {model}: dimensions[1].indicators[0].weight: expected 1 to 5, found 9"
            ),
        ]
    );
}
