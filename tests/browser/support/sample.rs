//! The questions, read from the model's file without the program's help, and
//! answers to start a journey from.

use std::fs;

use serde_json::{Map, Value, json};

use super::{Outcome, root};

/// Where the program keeps what a person did.
pub(crate) const KEPT: &str = "fourfront";
/// Where it keeps the good copy before that.
pub(crate) const KEPT_BEFORE: &str = "fourfront.previous";
/// Where it keeps what it cannot read.
pub(crate) const UNREADABLE: &str = "fourfront.unreadable.1";

/// A question of the shipped model.
pub(crate) struct Question {
    /// Its name in addresses.
    pub(crate) id: String,
    /// Its short title.
    pub(crate) title: String,
    /// The question itself.
    pub(crate) words: String,
    /// Whether the quick check asks it.
    pub(crate) quick: bool,
}

/// The shipped model, as it stands in its file.
pub(crate) fn model() -> Outcome<Value> {
    let file = root().join("assets/models/four-preconditions.en.json");
    Ok(serde_json::from_str(&fs::read_to_string(file)?)?)
}

/// All questions, in order.
pub(crate) fn questions() -> Outcome<Vec<Question>> {
    let model = model()?;
    let mut questions = Vec::new();
    for dimension in list(&model["dimensions"]) {
        for indicator in list(&dimension["indicators"]) {
            questions.push(Question {
                id: text(&indicator["id"]),
                title: text(&indicator["title"]),
                words: text(&indicator["question"]),
                quick: indicator["quick"] == true,
            });
        }
    }
    Ok(questions)
}

/// The questions of the quick check, in order.
pub(crate) fn quick_questions() -> Outcome<Vec<Question>> {
    let mut questions = questions()?;
    questions.retain(|question| question.quick);
    Ok(questions)
}

/// The names of the levels, from the lowest.
pub(crate) fn levels() -> Outcome<Vec<String>> {
    let model = model()?;
    let names = list(&model["levels"]).iter();
    Ok(names.map(|level| text(&level["name"])).collect())
}

/// A response as `fourfront link` reads it: answers in the order in which the
/// mode asks, `3 4 ? -` (a level, not sure, no answer); what is left out at
/// the end has no answer.
pub(crate) fn response(mode: &str, answers: &str) -> Outcome<Value> {
    let asked = match mode {
        "quick" => quick_questions()?,
        _ => questions()?,
    };
    let mut given = Map::new();
    for (question, word) in asked.iter().zip(answers.split_whitespace()) {
        let answer = match word {
            "-" => continue,
            "?" => json!("unsure"),
            digit => json!(digit.parse::<u8>()?),
        };
        given.insert(question.id.clone(), answer);
    }
    Ok(json!({
        "model": "four-preconditions",
        "version": 1,
        "mode": mode,
        "answers": given,
        "date": "2026-11-12",
        "id": "7f3a91c2",
    }))
}

/// The model's example as a response.
pub(crate) fn example() -> Outcome<Value> {
    let mut response = response("full", "")?;
    response["answers"] = model()?["example"]["answers"].clone();
    Ok(response)
}

/// What the program keeps for a response, as the text of its document.
pub(crate) fn kept(response: &Value) -> String {
    kept_with(response, 1, &json!({}))
}

/// The same, written so many times and with notes.
pub(crate) fn kept_with(response: &Value, revision: u32, notes: &Value) -> String {
    json!({
        "format": "fourfront",
        "version": 1,
        "revision": revision,
        "theme": "system",
        "assessment": {
            "model": response["model"],
            "model_version": response["version"],
            "id": response["id"],
            "revision": 0,
            "linked": false,
            "mode": response["mode"],
            "date": response["date"],
            "role": null,
            "answers": response["answers"],
            "targets": {},
            "notes": notes,
        },
    })
    .to_string()
}

/// A document of version 2: the assessment of a response, with a name, a plan
/// and moments, and other assessments.
pub(crate) fn kept_whole(response: &Value, more: &Value, others: &[Value]) -> Outcome<String> {
    let mut file: Value = serde_json::from_str(&kept(response))?;
    file["version"] = json!(2);
    for (field, value) in more.as_object().into_iter().flatten() {
        file["assessment"][field] = value.clone();
    }
    file["others"] = json!(others);
    Ok(file.to_string())
}

/// A moment as it is kept: the answers of a response.
pub(crate) fn moment(response: &Value, name: Option<&str>, date: &str, version: u32) -> Value {
    let given = response["answers"].as_object().into_iter().flatten();
    let answers: Vec<String> = given
        .map(|(name, answer)| match answer.as_u64() {
            Some(level) => format!("{name} {level}"),
            None => format!("{name} ?"),
        })
        .collect();
    json!({
        "name": name, "date": date, "taken": null, "mode": response["mode"],
        "model": response["model"], "version": version, "answers": answers.join(","),
    })
}

/// The elements of a list, none where it is no list.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
