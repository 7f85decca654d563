//! The fingerprint of a structure, and the schema of the files it comes in.

use fourfront::domain::model::Model;
use fourfront::formats::model::{read, schema};
use serde_json::{Value, json};

use super::{A1, sample};
use crate::support::{Sketch, model};

const SHIPPED: &str = include_str!("../../../assets/models/four-preconditions.en.json");

fn build(file: &Value) -> Model {
    read(&file.to_string()).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn the_fingerprint_of_the_shipped_model_is_what_links_already_say() {
    assert_eq!(format!("{:08x}", model().fingerprint), "55de7a7f");
}

#[test]
fn text_language_and_order_of_fields_keep_the_fingerprint() {
    let before = build(&sample()).fingerprint;
    let edits = [
        ("/title", json!("u")),
        ("/language", json!("de")),
        ("/levels/0/name", json!("u")),
        ("/roles/0/title", json!("u")),
        ("/sources/0/year", json!(1999)),
        ("/lenses/0/title", json!("u")),
        ("/dimensions/0/held_by", json!("u")),
        ("/dimensions/0/code", json!("u")),
        ("/dimensions/0/gift", json!("shared")),
        (&*format!("{A1}/anchors/2"), json!("u")),
        (&*format!("{A1}/lenses"), json!([])),
        (&*format!("{A1}/example"), json!(null)),
        (&*format!("{A1}/gate/reason"), json!("u")),
        ("/patterns", json!([])),
        ("/example", json!(null)),
    ];
    for (pointer, value) in edits {
        let mut file = sample();
        let place = file.pointer_mut(pointer).expect("is there");
        assert_ne!(*place, value, "{pointer} is an edit");
        *place = value;
        assert_eq!(build(&file).fingerprint, before, "{pointer}");
    }
}

#[test]
fn each_change_of_structure_has_a_fingerprint_of_its_own() {
    type Edit = fn(&mut Value);
    let edits: [Edit; 16] = [
        |_| {},
        |file| file["id"] = json!("other"),
        |file| file["version"] = json!(2),
        |file| file["roles"][0]["id"] = json!("three"),
        |file| file["roles"].as_array_mut().unwrap().swap(0, 1),
        |file| drop(file["roles"].as_array_mut().unwrap().pop()),
        |file| file["dimensions"][0]["id"] = json!("c"),
        |file| file["dimensions"][1]["indicators"][1]["id"] = json!("c"),
        |file| file["dimensions"].as_array_mut().unwrap().swap(0, 1),
        |file| {
            let pieces = file["dimensions"][1]["indicators"].as_array_mut();
            pieces.unwrap().swap(0, 1);
        },
        |file| file["dimensions"][0]["indicators"][0]["weight"] = json!(1),
        |file| file["dimensions"][0]["indicators"][0]["gate"] = json!(null),
        |file| file["dimensions"][0]["indicators"][0]["gate"]["caps"][1] = json!(1),
        |file| file["dimensions"][1]["indicators"][0]["quick"] = json!(false),
        |file| file["dimensions"][1]["indicators"][0]["na_allowed"] = json!(true),
        |file| {
            let moved = file["dimensions"][0]["indicators"]
                .as_array_mut()
                .unwrap()
                .pop()
                .unwrap();
            file["dimensions"][1]["indicators"]
                .as_array_mut()
                .unwrap()
                .insert(0, moved);
        },
    ];
    let mut seen = Vec::new();
    for (number, edit) in edits.iter().enumerate() {
        let mut file = Sketch::parse("2q:12355 1 1 1n / 1q 1").json();
        edit(&mut file);
        let fingerprint = build(&file).fingerprint;
        assert!(
            !seen.contains(&fingerprint),
            "edit {number} keeps a fingerprint"
        );
        seen.push(fingerprint);
    }
}

/// What a value breaks of a JSON Schema, as far as ours goes; unknown keywords are a fault too.
fn breaks(schema: &Value, value: &Value, root: &Value, place: &str, found: &mut Vec<String>) {
    if *schema == json!(true) {
        return;
    }
    let mut fault = |what: &str| found.push(format!("{place}: {what}"));
    for (keyword, rule) in schema.as_object().expect("a schema is an object") {
        let kinds = || match rule {
            Value::Array(kinds) => kinds.clone(),
            kind => vec![kind.clone()],
        };
        match keyword.as_str() {
            "type" if !kinds().iter().any(|kind| is(value, kind)) => fault("type"),
            "enum" if !rule.as_array().expect("a list").contains(value) => fault("enum"),
            "minimum" if value.as_u64().is_some_and(|n| Some(n) < rule.as_u64()) => {
                fault("minimum");
            }
            "required" => {
                for name in rule.as_array().expect("a list") {
                    if value.get(name.as_str().expect("a name")).is_none() {
                        fault(&format!("without {name}"));
                    }
                }
            }
            "additionalProperties" if *rule == json!(false) => {
                for name in value
                    .as_object()
                    .into_iter()
                    .flat_map(|fields| fields.keys())
                {
                    if schema["properties"].get(name).is_none() {
                        fault(&format!("unknown {name}"));
                    }
                }
            }
            "additionalProperties" => {
                for (name, value) in value.as_object().into_iter().flatten() {
                    breaks(rule, value, root, &format!("{place}.{name}"), found);
                }
                return;
            }
            // Looked at below, or nothing that a value could break.
            "properties" | "items" | "$ref" | "anyOf" | "type" | "enum" | "$schema" | "$defs"
            | "title" | "description" | "format" | "default" | "minimum" => {}
            other => fault(&format!("unknown keyword {other}")),
        }
    }
    let none = serde_json::Map::new();
    for (name, rule) in schema["properties"].as_object().unwrap_or(&none) {
        if let Some(value) = value.get(name) {
            breaks(rule, value, root, &format!("{place}.{name}"), found);
        }
    }
    if let (Some(rule), Some(list)) = (schema.get("items"), value.as_array()) {
        for (i, value) in list.iter().enumerate() {
            breaks(rule, value, root, &format!("{place}[{i}]"), found);
        }
    }
    if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
        let rule = root
            .pointer(path.trim_start_matches('#'))
            .expect("a definition");
        breaks(rule, value, root, place, found);
    }
    let fits = |rule: &Value| {
        let mut found = Vec::new();
        breaks(rule, value, root, place, &mut found);
        found.is_empty()
    };
    if schema
        .get("anyOf")
        .and_then(Value::as_array)
        .is_some_and(|any| !any.iter().any(fits))
    {
        found.push(format!("{place}: none of anyOf"));
    }
}

fn is(value: &Value, kind: &Value) -> bool {
    match kind.as_str().expect("a kind") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        other => panic!("unknown type {other}"),
    }
}

#[track_caller]
fn check(file: &Value, expected: &[&str]) {
    let (schema, mut found) = (schema(), Vec::new());
    breaks(&schema, file, &schema, "", &mut found);
    assert_eq!(found, expected);
}

#[test]
fn the_schema_accepts_the_shipped_model_and_the_sample() {
    check(&serde_json::from_str(SHIPPED).expect("JSON"), &[]);
    check(&sample(), &[]);
}

#[test]
fn the_schema_refuses_what_the_program_refuses() {
    let mut file = sample();
    let fields = file.as_object_mut().expect("an object");
    fields.shift_remove("roles");
    fields.insert("colour".into(), json!(1));
    file["dimensions"][0]["indicators"][0]["gate"]["caps"][0] = json!(6);
    file["dimensions"][0]["indicators"][1]["weight"] = json!("one");
    file["example"]["answers"]["a1"] = json!("no");
    let mut found = Vec::new();
    let schema = schema();
    breaks(&schema, &file, &schema, "", &mut found);
    for place in [
        "without \"roles\"",
        "unknown colour",
        "[0].gate: none of anyOf",
        ".example: none of anyOf",
        "indicators[1].weight: type",
    ] {
        assert!(
            found.iter().any(|fault| fault.contains(place)),
            "{place}: {found:?}"
        );
    }
    assert_eq!(schema["title"], "ModelFile");
}
