//! One answer in JSON: a number from 1 to 5, `"unsure"` or `"not-applicable"`.

use serde_json::Value;

use crate::domain::answers::{Answer, Answers};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::response::Targets;
use crate::formats::loose::{At, ByName, Loose, clip, kind};

/// An answer as it stands in a file. Unanswered is written by leaving it out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AnswerFile(pub Answer);

impl Loose for AnswerFile {
    fn loose(value: &Value, at: &mut At) -> Self {
        Self(match value {
            Value::String(word) if word == "unsure" => Answer::Unsure,
            Value::String(word) if word == "not-applicable" => Answer::NotApplicable,
            other => match other.as_i64().and_then(Level::new) {
                Some(level) => Answer::Level(level),
                None => {
                    at.fault(format!(
                        "expected 1 to 5, \"unsure\" or \"not-applicable\", found {}",
                        kind(value)
                    ));
                    Answer::Unanswered
                }
            },
        })
    }
}

/// A level as it stands in a file: a number from 1 to 5.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LevelFile(pub Option<Level>);

impl Loose for LevelFile {
    fn loose(value: &Value, at: &mut At) -> Self {
        let level = value.as_i64().and_then(Level::new);
        if level.is_none() {
            at.fault(format!("expected 1 to 5, found {}", kind(value)));
        }
        Self(level)
    }
}

#[cfg(feature = "cli")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{AnswerFile, LevelFile};

    impl JsonSchema for AnswerFile {
        fn schema_name() -> Cow<'static, str> {
            "Answer".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "enum": [1, 2, 3, 4, 5, "unsure", "not-applicable"] })
        }
    }

    impl JsonSchema for LevelFile {
        fn schema_name() -> Cow<'static, str> {
            "Level".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "enum": [1, 2, 3, 4, 5] })
        }
    }
}

/// Answers by indicator name, on a model.
pub fn answers(model: &Model, file: &ByName<AnswerFile>, at: &mut At) -> Answers {
    let mut answers = Answers::none(model);
    for (name, answer) in &file.0 {
        let Some(id) = model.indicator_named(name) else {
            at.fault_in(&clip(name), format!("no such indicator in {}", model.id));
            continue;
        };
        if !answers.set(model, id, answer.0) {
            at.fault_in(name, "\"not-applicable\" is not allowed here");
        }
    }
    answers
}

/// Answers by indicator name, in the model's order; what is unanswered is left out.
pub fn write_answers(model: &Model, answers: &Answers) -> Value {
    let written = answers.iter().filter_map(|(id, answer)| {
        let value = match answer {
            Answer::Unanswered => return None,
            Answer::Unsure => Value::from("unsure"),
            Answer::NotApplicable => Value::from("not-applicable"),
            Answer::Level(level) => Value::from(level.number()),
        };
        Some((model.indicator(id).id.clone(), value))
    });
    Value::Object(written.collect())
}

/// Targets by indicator name, on a model.
pub fn targets(model: &Model, file: &ByName<LevelFile>, at: &mut At) -> Targets {
    let mut targets = Targets::none(model);
    for (name, level) in &file.0 {
        match model.indicator_named(name) {
            Some(id) => targets.set(id, level.0),
            None => at.fault_in(&clip(name), format!("no such indicator in {}", model.id)),
        }
    }
    targets
}

/// Targets by indicator name, in the model's order.
pub fn write_targets(model: &Model, targets: &Targets) -> Value {
    let written = targets
        .iter()
        .map(|(id, level)| (model.indicator(id).id.clone(), level.number().into()));
    Value::Object(written.collect())
}
