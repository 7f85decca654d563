//! `fourfront link`: one response in, one token out, and the way back.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{RESPONSE, run, token, whole};

#[test]
fn the_same_line_gives_the_same_token() {
    let without_id = RESPONSE.replace(r#""id":"7f3a91c2","#, "");
    for response in [RESPONSE, &without_id, &whole().to_string()] {
        let first = token(response);
        assert_eq!(token(response), first);
        let spaced = response.replace(',', " , ").replace(':', ": ");
        assert_eq!(token(&spaced), first, "space says nothing");
    }
    assert_ne!(token(&without_id), token(RESPONSE));
}

#[test]
fn the_order_of_the_fields_says_nothing() {
    let forwards = whole();
    let fields = forwards.as_object().expect("an object");
    let mut backwards = serde_json::Map::new();
    for (name, value) in fields.iter().rev() {
        let value = value.as_object().map_or_else(
            || value.clone(),
            |map| Value::Object(map.clone().into_iter().rev().collect()),
        );
        backwards.insert(name.clone(), value);
    }
    let backwards = Value::Object(backwards).to_string();
    assert!(backwards.starts_with(r#"{"revision""#), "{backwards}");
    assert_eq!(token(&backwards), token(&forwards.to_string()));
}

#[test]
fn an_id_that_is_left_out_is_made_from_all_the_rest() {
    let id = |edit: &dyn Fn(&mut Value)| {
        let mut response = whole();
        response.as_object_mut().expect("an object").remove("id");
        edit(&mut response);
        let csv = run(&["score", "--format", "csv"], response.to_string()).well();
        let row = csv.lines().nth(1).expect("a row").to_owned();
        row.split(',').next().expect("a cell").to_owned()
    };
    let mut ids = vec![
        id(&|_| ()),
        id(&|response| response["answers"]["culture"] = 3.into()),
        id(&|response| response["mode"] = "quick".into()),
        id(&|response| response["date"] = "2026-11-13".into()),
        id(&|response| response["role"] = "chair".into()),
        id(&|response| response["revision"] = 4.into()),
        id(&|response| response["label"] = "Ward 7".into()),
        id(&|response| response["targets"] = serde_json::json!({ "culture": 4 })),
    ];
    assert_eq!(id(&|_| ()), ids[0], "the same each time");
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "each difference makes another");
}

#[test]
fn a_full_result_is_short_enough_for_any_message() {
    let token = token(&whole().to_string());
    assert!(token.len() <= 60, "{} characters", token.len());
    assert!(token.ends_with(|c: char| c.is_ascii_alphanumeric()));
}

#[test]
fn links_are_written_as_they_always_were() {
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/links.txt");
    let table = fs::read_to_string(table).expect("the table is there");
    let lines = table.lines().filter_map(|line| line.split_once('\t'));
    let (tokens, responses): (Vec<_>, Vec<_>) = lines
        .filter(|(_, meaning)| meaning.starts_with('{'))
        .unzip();
    assert!(tokens.len() >= 14, "{}", tokens.len());
    let written = run(&["link"], responses.join("\n")).well();
    assert_eq!(written.lines().collect::<Vec<_>>(), tokens);
    for format in ["json", "csv"] {
        let score = |lines: &[&str]| run(&["score", "--format", format], lines.join("\n")).well();
        assert_eq!(score(&tokens), score(&responses), "there and back");
    }
}

#[test]
fn a_field_that_nobody_knows_is_refused_by_name() {
    let line = RESPONSE.replace("\"label\"", "\"lable\"");
    assert_eq!(
        run(&["link"], &line).refused(1),
        "line 1: lable: unknown field, expected model, version, mode, answers, date, role, id, \
         revision, label, targets\n"
    );
}

#[test]
fn bad_lines_are_said_and_the_rest_is_written() {
    let ran = run(
        &["link"],
        format!("{RESPONSE}\n[]\n{{}}\n{RESPONSE}\n1AFX\n"),
    );
    assert_eq!(ran.out, format!("{}\n", token(RESPONSE)).repeat(2));
    assert_eq!(
        ran.err,
        "line 2: expected an object, found a list\n\
         line 3: model: missing; version: missing; mode: missing; answers: missing\n\
         line 5: not JSON: expected { at column 1, found \"1AFX\"\n"
    );
    assert_eq!(ran.code, Some(1));
}
