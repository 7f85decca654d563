//! Anything at all in a model file: each fault is found where it is, once, and nothing panics.

use fourfront::formats::model::read;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{faults, sample};
use crate::any::few;

/// The path of a place in a message: `/a/0/b` is `a[0].b`.
fn place(pointer: &str) -> String {
    let steps = pointer
        .split('/')
        .skip(1)
        .map(|step| match step.parse::<usize>() {
            Ok(index) => format!("[{index}]"),
            Err(_) => format!(".{step}"),
        });
    steps.collect::<String>().trim_start_matches('.').to_owned()
}

/// The pointer of every value in a file, the file itself first.
pub(crate) fn pointers(value: &Value) -> Vec<String> {
    let inside = |step: String, value: &Value| {
        let step = step.replace('~', "~0").replace('/', "~1");
        pointers(value)
            .into_iter()
            .map(move |rest| format!("/{step}{rest}"))
    };
    let below: Vec<String> = match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(k, v)| inside(k.clone(), v))
            .collect(),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .flat_map(|(i, v)| inside(i.to_string(), v))
            .collect(),
        _ => Vec::new(),
    };
    std::iter::once(String::new()).chain(below).collect()
}

#[test]
fn every_field_that_is_left_out_is_missed_by_name() {
    let optional = [
        "author",
        "year",
        "gate",
        "example",
        "indicator",
        "dimension",
        "lens",
        "at_least",
        "at_most",
    ];
    let mut missed = 0;
    for pointer in pointers(&sample()).iter().skip(1) {
        let mut file = sample();
        let (parent, field) = pointer.rsplit_once('/').expect("a step");
        let Some(Value::Object(fields)) = file.pointer_mut(parent) else {
            continue;
        };
        fields.shift_remove(field);
        let answer = parent == "/example/answers";
        if optional.contains(&field) || answer {
            continue;
        }
        let found = faults(&file);
        let expected = format!("{}: missing", place(pointer));
        assert!(found.contains(&expected), "{expected} is not in {found:?}");
        // Without names, what refers to them is at a loss as well; nothing else has a fault.
        let names = [
            "id",
            "sources",
            "lenses",
            "dimensions",
            "indicators",
            "na_allowed",
        ]
        .contains(&field);
        assert!(names || found.len() == 1, "{pointer}: {found:?}");
        missed += 1;
    }
    assert!(missed > 100, "{missed} fields were left out");
}

#[test]
fn every_value_of_the_wrong_kind_is_refused_once() {
    let mut refused = 0;
    for pointer in &pointers(&sample()) {
        let mut file = sample();
        let value = file.pointer_mut(pointer).expect("is there");
        let (other, found) = if value.is_boolean() {
            (json!([]), "a list")
        } else {
            (json!(true), "true")
        };
        *value = other;
        let faults = faults(&file);
        let end = format!(", found {found}");
        let here = faults.iter().filter(|f| {
            let rest = f.strip_prefix(&place(pointer)).unwrap_or("");
            rest.trim_start_matches(": ").starts_with("expected ") && rest.ends_with(&end)
        });
        assert_eq!(here.count(), 1, "{pointer}: {faults:?}");
        // What is lost with a list, an object or a name may be missed elsewhere.
        assert_eq!(
            faults.iter().filter(|f| f.contains(&end)).count(),
            1,
            "{pointer}: {faults:?}"
        );
        refused += 1;
    }
    assert!(refused > 150, "{refused} values were of the wrong kind");
}

#[test]
fn every_unknown_field_is_refused_by_name() {
    let mut refused = 0;
    for pointer in &pointers(&sample()) {
        let mut file = sample();
        let Some(Value::Object(fields)) = file.pointer_mut(pointer) else {
            continue;
        };
        fields.insert("colour".into(), json!(1));
        let names = pointer == "/example/answers";
        let expected = if names {
            "no such indicator in sketch"
        } else {
            "unknown field, expected "
        };
        let start = format!("{}: {expected}", place(&format!("{pointer}/colour")));
        let found = faults(&file);
        assert!(
            found.len() == 1 && found[0].starts_with(&start),
            "{start}: {found:?}"
        );
        refused += 1;
    }
    assert!(refused > 30, "{refused} objects");
    let mut file = sample();
    file["roles"][0]["color"] = json!(1);
    assert_eq!(
        faults(&file),
        ["roles[0].color: unknown field, expected id, title"]
    );
    file["roles"][0] = json!({ "id": "one", "title": "t", "": 1 });
    assert_eq!(
        faults(&file),
        ["roles[0].\"\": unknown field, expected id, title"]
    );
}

#[test]
fn what_is_not_json_is_said_with_line_and_column() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(read(text).expect_err("is refused").to_string(), expected);
    }
    check("", "not JSON: EOF while parsing a value at line 1 column 0");
    check(
        "{\n  \"id\": x",
        "not JSON: expected value at line 2 column 9",
    );
    check("[]", "expected an object, found a list");
    check(
        &"[".repeat(100_000),
        "not JSON: recursion limit exceeded at line 1 column 128",
    );
}

#[test]
fn a_huge_file_is_refused_without_a_word_too_many() {
    let mut file = sample();
    let dimension = file["dimensions"][0].clone();
    file["dimensions"] = json!(vec![dimension; 300]);
    file["title"] = json!("x".repeat(1 << 20));
    let found = faults(&file);
    assert!(found.contains(&"dimensions: expected 2 to 8, found 300".to_owned()));
    assert!(found.contains(&"title: expected at most 4000 characters, found 1048576".to_owned()));
    assert!(
        found.iter().all(|fault| fault.len() < 300),
        "a fault is a line"
    );
}

/// A value that no field expects, or that one may.
pub(crate) fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0..9_u8).prop_map(Value::from),
        "[a-z0-9]{0,3}|.{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let list = proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from);
        let fields = proptest::collection::btree_map("id|title|weight|caps|.{0,2}", inner, 0..4);
        prop_oneof![list, fields.prop_map(|fields| fields.into_iter().collect())]
    })
}

proptest! {
    #![proptest_config(few(512))]

    #[test]
    fn whatever_stands_in_a_file_is_read_or_refused(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), value()), 1..4),
    ) {
        let mut file = sample();
        for (at, value) in changes {
            let all = pointers(&file);
            *file.pointer_mut(at.get(&all)).expect("is there") = value;
        }
        if let Err(faults) = read(&file.to_string()) {
            let said: Vec<_> = faults.0.iter().map(|fault| &fault.place).collect();
            prop_assert!(!said.is_empty());
            let once = said.iter().enumerate().all(|(i, place)| !said[..i].contains(place));
            prop_assert!(once, "{}", faults);
        }
    }
}
