//! `fourfront model`: what is said of a good model and of a bad one, and the schema of both.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::{file, run};
use crate::support::Sketch;

fn shipped() -> String {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/models/four-preconditions.en.json");
    path.into_os_string().into_string().expect("a plain path")
}

#[test]
fn a_good_model_is_summed_up_in_a_line() {
    let path = shipped();
    assert_eq!(
        run(&["model", "check", &path], "").well(),
        format!(
            "{path}: four-preconditions version 1, 4 dimensions, 26 indicators, 8 in the quick \
             check, fingerprint 55de7a7f\n"
        )
    );
    let text = Sketch::parse("1q 1 / 1q 1 / 1 1n").json().to_string();
    let sum = run(&["model", "check", "-"], &text).well();
    assert!(
        sum.starts_with("-: sketch version 1, 3 dimensions, 6 indicators, 2 in the quick check"),
        "{sum}"
    );
    let marked = file("models-marked.json", format!("\u{feff}{text}"));
    run(&["model", "check", &marked], "").well();
}

#[test]
fn every_fault_of_a_bad_model_is_a_line_with_its_place() {
    let mut model = Sketch::parse("1:12355 1 1 / 1 1 1 1@x").json();
    model["dimensions"][1]["indicators"][3]["anchors"] = json!(["1", "2", "3", "4"]);
    model["dimensions"][0]["indicators"][0]["na_allowed"] = true.into();
    model["dimensions"][0]["indicators"][0]["gate"]["caps"] = json!([1, 3, 2, 5, 5]);
    model["dimensions"][0]["indicators"][2]["weight"] = 3.into();
    model["dimensions"][1]["indicators"][0]["id"] = "a2".into();
    model["dimensions"][1]["indicators"][1]["lenses"] = json!(["nowhere"]);
    model["dimensions"][1]["indicators"][1]["sources"] = json!(["unread"]);
    model["titel"] = "t".into();
    let path = file("models-bad.json", model.to_string());
    let said = run(&["model", "check", &path], "").refused(1);
    let mut found: Vec<_> = said
        .lines()
        .map(|line| line.strip_prefix(&format!("{path}: ")).expect("the file"))
        .collect();
    let mut expected = vec![
        "dimensions[1].indicators[3].anchors: expected 5, found 4",
        "dimensions[0].indicators[0].na_allowed: expected false, because this indicator is a gate",
        "dimensions[0].indicators[0].gate.caps[2]: expected at least 3, because caps never fall, \
         found 2",
        "dimensions[0].indicators[2].weight: expected at most half of the dimension, found 3 of 5: \
         what matters more than that is a gate, not a weight",
        "dimensions[1].indicators[0].id: \"a2\" is there already",
        "dimensions[1].indicators[1].lenses[0]: no lens \"nowhere\" in this model",
        "dimensions[1].indicators[1].sources[0]: no source \"unread\" in this model",
        "titel: unknown field, expected id, version, language, title, summary, guidance, levels, \
         roles, sources, lenses, dimensions, patterns, example",
    ];
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn what_is_not_json_is_one_fault() {
    let path = file("models-no-json.json", "{\n  \"id\": \"x\",\n}");
    assert_eq!(
        run(&["model", "check", &path], "").refused(1),
        format!("{path}: not JSON: trailing comma at line 3 column 1\n")
    );
    let empty = file("models-empty.json", "");
    assert_eq!(
        run(&["model", "check", &empty], "").refused(1),
        format!("{empty}: not JSON: EOF while parsing a value at line 1 column 0\n")
    );
}

/// The fields that a schema names, and those it asks for, of one of its types.
fn fields(schema: &Value) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let names = schema["properties"].as_object().expect("properties");
    // A type whose fields may all be left out asks for none.
    let required = schema["required"].as_array().into_iter().flatten();
    (
        names.keys().map(String::as_str).collect(),
        required
            .map(|name| name.as_str().expect("a name"))
            .collect(),
    )
}

/// One type of the schema: its fields, those that may be left out, and one that is written.
#[track_caller]
fn check(schema: &Value, name: &str, optional: &[&str], written: &Value) {
    let part = &schema["$defs"][name];
    let (names, required) = fields(part);
    assert_eq!(
        &names - &required,
        optional.iter().copied().collect(),
        "{name}"
    );
    for field in written.as_object().expect("an object").keys() {
        assert!(names.contains(field.as_str()), "{name}.{field}");
    }
    assert_eq!(part["additionalProperties"], false, "{name}");
    for field in names {
        assert!(
            part["properties"][field]["description"].is_string(),
            "{name}.{field}"
        );
    }
}

#[test]
fn the_schema_names_every_field_of_a_model() {
    let schema: Value = serde_json::from_str(&run(&["model", "schema"], "").well()).expect("JSON");
    let model: Value = serde_json::from_str(&fs::read_to_string(shipped()).unwrap()).unwrap();
    let (names, required) = fields(&schema);
    let written: BTreeSet<&str> = model
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(names, written);
    assert_eq!(&names - &required, BTreeSet::from(["example"]));
    assert_eq!(schema["additionalProperties"], false);

    let dimension = &model["dimensions"][0];
    let indicator = &dimension["indicators"][0];
    check(&schema, "DimensionFile", &[], dimension);
    check(&schema, "IndicatorFile", &["example", "gate"], indicator);
    check(&schema, "GateFile", &[], &indicator["gate"]);
    check(&schema, "MoveFile", &[], &indicator["moves"][0]);
    check(
        &schema,
        "SourceFile",
        &["author", "year"],
        &model["sources"][0],
    );
    check(&schema, "LensFile", &[], &model["lenses"][0]);
    check(&schema, "RoleFile", &[], &model["roles"][0]);
    check(&schema, "PatternFile", &[], &model["patterns"][0]);
    check(
        &schema,
        "ConditionFile",
        &["at_least", "at_most", "dimension", "indicator", "lens"],
        &model["patterns"][0]["when"][0],
    );
    check(&schema, "ExampleFile", &[], &model["example"]);
}
