//! A kept moment as it is stored.

use serde_json::Value;

use super::assessment::{day, day_of, name, text_of};
use super::object;
use crate::domain::answers::Answer;
use crate::domain::level::Level;
use crate::domain::snapshot::Snapshot;
use crate::formats::date;
use crate::formats::loose::{At, clip, record};
use crate::formats::model::{mode, name_in};
use crate::formats::scores::mode_name;

record! {
    /// A moment that is kept.
    pub struct SnapshotFile {
        /// What the board calls it.
        pub name: Option<String>,
        /// The day of the last change before it.
        pub date: String,
        /// The day the program took it by itself; left out where somebody else took it.
        pub taken: Option<String>,
        /// `quick` or `full`.
        pub mode: String,
        /// The model's id.
        pub model: String,
        /// The model's version.
        pub version: u32,
        /// Names of indicators, each with its answer: `figurehead 3,culture ?,value -`.
        pub answers: String,
    }
}

/// Answers by name in one text: `figurehead 3,culture ?,value -`.
pub(super) fn written(answers: &[(String, Answer)]) -> String {
    let mut text = String::new();
    for (name, answer) in answers {
        if !text.is_empty() {
            text.push(',');
        }
        text.push_str(name);
        text.push(' ');
        text.push(match answer {
            Answer::Level(level) => char::from(b'0' + level.number()),
            Answer::Unsure | Answer::Unanswered => '?',
            Answer::NotApplicable => '-',
        });
    }
    text
}

/// A moment as JSON.
pub(super) fn write_snapshot(snapshot: &Snapshot) -> Value {
    object([
        ("name", text_of(snapshot.name.as_ref())),
        ("date", date::print(snapshot.date).into()),
        (
            "taken",
            day_of(snapshot.automatic.then_some(snapshot.taken)),
        ),
        ("mode", mode_name(snapshot.mode).into()),
        ("model", snapshot.model.as_str().into()),
        ("version", snapshot.version.into()),
        ("answers", written(&snapshot.answers).into()),
    ])
}

/// The moment of a file's fields; notes what is wrong with them.
pub(super) fn snapshot(file: &SnapshotFile, at: &mut At) -> Option<Snapshot> {
    let date = day(&file.date, "date", at);
    name_in("model", &file.model, at);
    let taken = file.taken.as_ref().map(|text| day(text, "taken", at));
    let answers = at.within("answers", |at| {
        let read = |text| {
            let answer = named_answer(text);
            match &answer {
                Some((name, _)) => name_in(&clip(name), name, at),
                None => {
                    let form = "expected a name and 1 to 5, ? or -";
                    at.fault(format!("{form}, found \"{}\"", clip(text)));
                }
            }
            answer
        };
        let parts = file.answers.split(',').filter(|part| !part.is_empty());
        parts.filter_map(read).collect()
    });
    Some(Snapshot {
        name: at.within("name", |at| name(file.name.as_deref(), at)),
        date: date?,
        taken: taken.flatten().or(date)?,
        automatic: taken.is_some(),
        mode: mode(&file.mode, at)?,
        model: file.model.clone(),
        version: file.version,
        answers,
    })
}

fn named_answer(text: &str) -> Option<(String, Answer)> {
    let (name, answer) = text.rsplit_once(' ')?;
    let answer = match answer {
        "?" => Answer::Unsure,
        "-" => Answer::NotApplicable,
        number => Answer::Level(Level::new(number.parse().ok()?)?),
    };
    Some((name.to_owned(), answer))
}
