//! Responses as JSON: what each field may say, and the exact words where it says something else.

use fourfront::domain::answers::Answer;
use fourfront::domain::response::{Label, Response};
use fourfront::domain::scope::Mode;
use fourfront::formats::date;
use fourfront::formats::response::read;
use serde_json::{Value, json};
use time::Date;

use crate::support::{day, level, model, question, sketch};

/// A response with every field there is.
fn full() -> Value {
    json!({
        "model": "four-preconditions", "version": 1, "mode": "quick",
        "answers": { "figurehead": 3, "culture": "unsure", "in-house": 2 },
        "date": "2026-11-21", "role": "executive", "id": "7f3a91c2", "revision": 7,
        "label": "Ward 7", "targets": { "figurehead": 4 },
    })
}

fn bare() -> Value {
    json!({ "model": "four-preconditions", "version": 1, "mode": "full", "answers": {} })
}

#[track_caller]
fn reads(file: &Value) -> Response {
    read(model(), &file.to_string()).unwrap_or_else(|faults| panic!("{file}: {faults}"))
}

/// A response with one field changed: all its faults, in order.
#[track_caller]
fn check(field: &str, value: Value, expected: &[&str]) {
    let mut file = full();
    file[field] = value;
    refused(&file, expected);
}

#[track_caller]
fn refused(file: &Value, expected: &[&str]) {
    let faults = read(model(), &file.to_string()).expect_err("is refused");
    let found: Vec<String> = faults.0.iter().map(ToString::to_string).collect();
    assert_eq!(found, expected, "{file}");
}

#[test]
fn a_name_that_stands_twice_is_refused() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let faults = read(model(), text).expect_err("is refused");
        let found: Vec<String> = faults.0.iter().map(ToString::to_string).collect();
        assert_eq!(found, [expected], "{text}");
    }
    let head = r#"{"model":"four-preconditions","version":1,"mode":"full","answers":"#;
    check(
        &format!(r#"{head}{{"culture":2,"value":3,"culture":4}}}}"#),
        "\"culture\" stands twice",
    );
    check(
        &format!("{head}{{}},\n\"mode\": \"quick\"}}"),
        "\"mode\" stands twice, again on line 2",
    );
    // The same name in another object, and what only looks like one, are no matter.
    let fine = r#"{"culture":2},"targets":{"culture":3},"label":"a\",\"mode\":\"b"}"#;
    assert!(read(model(), &format!("{head}{fine}")).is_ok());
}

#[test]
fn every_field_is_read() {
    let response = reads(&full());
    let answer = |name| response.answers.get(question(model(), name));
    assert_eq!(response.mode, Mode::Quick);
    assert_eq!(answer("figurehead"), Answer::Level(level(3)));
    assert_eq!(answer("culture"), Answer::Unsure);
    assert_eq!(
        answer("one-goal"),
        Answer::Unanswered,
        "what is left out is unanswered"
    );
    assert_eq!(response.date, Some(day("2026-11-21")));
    assert_eq!(response.role, model().role_named("executive"));
    assert_eq!((response.id, response.revision), (0x7f3a_91c2, 7));
    assert_eq!(response.label.as_ref().map(Label::as_str), Some("Ward 7"));
    let targets: Vec<_> = response.targets.iter().collect();
    assert_eq!(targets, [(question(model(), "figurehead"), level(4))]);
}

#[test]
fn what_is_optional_may_be_left_out_or_be_nothing() {
    let without = reads(&bare());
    assert_eq!(
        (without.date, without.role, without.revision),
        (None, None, 0)
    );
    assert!(without.label.is_none() && without.targets.is_empty());
    let mut nothing = bare();
    for field in ["date", "role", "id", "revision", "label", "targets"] {
        nothing[field] = Value::Null;
    }
    assert_eq!(reads(&nothing), without);
}

#[test]
fn a_missing_id_is_made_from_the_rest_so_that_it_is_the_same_again() {
    let mut file = full();
    file.as_object_mut().expect("an object").shift_remove("id");
    let id = reads(&file).id;
    assert_eq!(reads(&file).id, id);
    let mut turned = file.clone();
    turned["answers"] = json!({ "in-house": 2, "culture": "unsure", "figurehead": 3 });
    assert_eq!(
        reads(&turned).id,
        id,
        "the order of the answers is no difference"
    );
    for (field, value) in [
        ("mode", json!("full")),
        (
            "answers",
            json!({ "figurehead": 4, "culture": "unsure", "in-house": 2 }),
        ),
        ("date", json!("2026-11-22")),
        ("date", Value::Null),
        ("role", json!("chair")),
        ("revision", json!(8)),
        ("label", json!("Ward 8")),
        ("targets", json!({ "figurehead": 5 })),
        ("targets", Value::Null),
    ] {
        let mut other = file.clone();
        other[field] = value;
        assert_ne!(reads(&other).id, id, "{field}");
    }
}

#[test]
fn what_is_required_is_missed() {
    refused(
        &json!({}),
        &[
            "model: missing",
            "version: missing",
            "mode: missing",
            "answers: missing",
        ],
    );
    refused(&json!([1]), &["expected an object, found a list"]);
}

#[test]
fn what_is_not_json_is_said_with_one_place() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let error = read(model(), text).expect_err("is refused");
        assert_eq!(error.to_string(), format!("not JSON: {expected}"), "{text}");
    }
    check("{", "it ends too early, after column 1");
    check("{\"model\":\n", "it ends too early, after column 9");
    check("{\"model\":1,}", "trailing comma at column 12");
    check("{\"Ä\":1,}", "trailing comma at column 8");
    check("  {\"a\" 1}\r\n", "expected `:` at column 8");
    check("\u{feff}{} x", "trailing characters at column 4");
    check("\u{a0}{a}", "key must be a string at column 3");
    check("hello", "expected { at column 1, found \"hello\"");
    check("\t1AFX", "expected { at column 2, found \"1AFX\"");
    check("", "expected { at column 1, found \"\"");
    check(
        "{\n  \"id\": 1\n  \"x\"",
        "expected `,` or `}` at line 3, column 3",
    );
    check("\n\n  {\"id\" }", "expected `:` at line 3, column 9");
    check("\n{\n\"é", "it ends too early, after line 3, column 2");
}

#[test]
fn an_unknown_field_is_refused_by_name() {
    check(
        "colour",
        json!("red"),
        &[
            "colour: unknown field, expected model, version, mode, answers, date, role, id, \
           revision, label, targets",
        ],
    );
}

#[test]
fn another_model_is_not_guessed_at() {
    check(
        "model",
        json!("other"),
        &["model: expected \"four-preconditions\", found \"other\""],
    );
    check("model", json!(4), &["model: expected text, found number 4"]);
    check("version", json!(2), &["version: expected 1, found 2"]);
    check(
        "version",
        json!(-1),
        &["version: expected a whole number from 0, found number -1"],
    );
}

#[test]
fn an_answer_is_a_level_or_one_of_two_words() {
    let check = |answer: Value, found: &str| {
        let words = "expected 1 to 5, \"unsure\" or \"not-applicable\", found";
        let expected = format!("answers.culture: {words} {found}");
        check("answers", json!({ "culture": answer }), &[&expected]);
    };
    check(json!(0), "number 0");
    check(json!(6), "number 6");
    check(json!(-3), "number -3");
    check(json!(2.5), "number 2.5");
    check(json!(1e300), "number 1e+300");
    check(json!("3"), "text \"3\"");
    check(json!("Unsure"), "text \"Unsure\"");
    check(json!(""), "text \"\"");
    check(Value::Null, "nothing");
    check(json!(true), "true");
    check(json!([3]), "a list");
    check(json!({}), "an object");
    let long = "x".repeat(41);
    check(json!(long), &format!("text \"{}…\"", &long[1..]));
    check(json!("a\u{202e}b"), "text \"ab\"");
}

#[test]
fn answers_and_targets_are_for_questions_of_the_model() {
    check(
        "answers",
        json!({ "lift": 3 }),
        &["answers.lift: no such indicator in four-preconditions"],
    );
    check(
        "targets",
        json!({ "lift": 3 }),
        &["targets.lift: no such indicator in four-preconditions"],
    );
    check(
        "targets",
        json!({ "culture": "unsure" }),
        &["targets.culture: expected 1 to 5, found text \"unsure\""],
    );
    check(
        "answers",
        json!([3, 4]),
        &["answers: expected an object, found a list"],
    );
    check(
        "answers",
        json!({ "culture": "not-applicable" }),
        &["answers.culture: \"not-applicable\" is not allowed here"],
    );
}

#[test]
fn does_not_apply_is_an_answer_where_the_model_allows_it() {
    let model = sketch("1n 1 / 1 1");
    let text = r#"{"model":"sketch","version":1,"mode":"full","answers":{"a1":"not-applicable"}}"#;
    let response = read(&model, text).expect("a response");
    assert_eq!(
        response.answers.get(question(&model, "a1")),
        Answer::NotApplicable
    );
}

#[test]
fn the_rest_says_what_was_expected() {
    check(
        "mode",
        json!("slow"),
        &["mode: expected \"quick\" or \"full\", found \"slow\""],
    );
    check(
        "role",
        json!("king"),
        &["role: no role \"king\" in four-preconditions"],
    );
    check(
        "revision",
        json!(256),
        &["revision: expected 0 to 255, found 256"],
    );
    check(
        "revision",
        json!("1"),
        &["revision: expected a whole number from 0, found text \"1\""],
    );
    for id in [
        "7F3A91C2",
        "7f3a91c",
        "7f3a91c20",
        "+7f3a91c",
        "0x7f3a91",
        "7f3a91cé",
        "",
    ] {
        check(
            "id",
            json!(id),
            &[&format!("id: expected 8 digits 0-9 a-f, found \"{id}\"")],
        );
    }
}

#[test]
fn everything_that_is_wrong_is_listed_at_once() {
    let file = json!({
        "model": "four-preconditions", "version": 1, "mode": "slow", "colour": 1, "role": 3,
        "answers": { "lift": 3, "culture": 9 }, "date": "tomorrow", "revision": 999,
    });
    let faults = read(model(), &file.to_string()).expect_err("is refused");
    let places: Vec<_> = faults.0.iter().map(|fault| fault.place.as_str()).collect();
    assert_eq!(
        places,
        [
            "colour",
            "answers.culture",
            "role",
            "mode",
            "answers.lift",
            "date",
            "revision"
        ]
    );
    assert_eq!(faults.to_string().matches("; ").count(), 6, "in one line");
}

#[test]
fn a_date_is_one_that_a_link_can_carry() {
    #[track_caller]
    fn wrong(text: &str) {
        assert_eq!(date::parse(text), None, "{text}");
        let words = "expected a date such as 2026-11-21, from 2000 to 2178, found";
        check("date", json!(text), &[&format!("date: {words} \"{text}\"")]);
    }
    for text in [
        "",
        "2026-11-2",
        "2026-1-21",
        "21.11.2026",
        "2026/11/21",
        "2026-11-21T",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-10-00",
        "1999-12-31",
        "2179-06-06",
        "+026-11-21",
        "2026-+1-21",
        "２026-11-21",
        "é026-11-2",
    ] {
        wrong(text);
    }
    for text in [
        "2000-01-01",
        "2024-02-29",
        "2026-11-21",
        "2178-12-31",
        "2179-06-05",
    ] {
        let date = date::parse(text).expect("a date");
        assert_eq!(date::print(date), text);
        assert_eq!(date::to_day(date).and_then(date::from_day), Some(date));
    }
    assert_eq!(date::to_day(day("2000-01-01")), Some(1));
    assert_eq!(date::to_day(day("2179-06-05")), Some(u16::MAX));
    assert_eq!(
        (
            date::from_day(0),
            date::to_day(Date::MIN),
            date::to_day(Date::MAX)
        ),
        (None, None, None)
    );
}

#[test]
fn a_label_is_a_line_of_plain_text() {
    for label in [
        "x",
        "Ward 7",
        "Städtisches Klinikum",
        &"日".repeat(60),
        "a/b: \"c\" <d>",
        "=1+1",
    ] {
        let mut file = full();
        file["label"] = json!(label);
        assert_eq!(reads(&file).label.expect("is there").as_str(), label);
    }
    let words =
        "label: expected 1 to 60 characters of plain text without spaces at its ends, found";
    for label in ["", " ", " x", "x ", "a  b", "a\nb", "a\tb", "a\u{a0}b"] {
        let shown: String = label.chars().filter(|c| !c.is_control()).collect();
        check("label", json!(label), &[&format!("{words} \"{shown}\"")]);
    }
    check("label", json!("a\u{200b}b"), &[&format!("{words} \"ab\"")]);
    check(
        "label",
        json!("x".repeat(61)),
        &[&format!("{words} \"{}…\"", "x".repeat(40))],
    );
}

#[test]
fn a_typed_label_is_folded_trimmed_and_cut() {
    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(
            Label::typed(typed).as_ref().map(Label::as_str),
            expected,
            "{typed:?}"
        );
    }
    check("  Ward\t7 \n ", Some("Ward 7"));
    check("a\u{a0}\u{3000}b", Some("a b"));
    check("a\u{202e}b\u{7}c\u{feff}", Some("abc"));
    check("", None);
    check(" \u{200b}\n", None);
    check(&"日".repeat(61), Some(&"日".repeat(60)));
    check(&format!("{} x", "y".repeat(59)), Some(&"y".repeat(59)));
}
