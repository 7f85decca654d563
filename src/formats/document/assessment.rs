//! One assessment as it is kept, with its plan and its snapshots.

use serde_json::{Map, Value};
use time::Date;

use super::object;
use super::text::{lost_notes, no_longer, no_stray};
use crate::domain::answers::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::notes::Notes;
use crate::domain::plan::{Move, MoveStatus, Plan};
use crate::domain::response::Label;
use crate::domain::scope::Mode;
use crate::domain::snapshot::Snapshot;
use crate::domain::undo::DEPTH;
use crate::domain::writing::Layout;
use crate::formats::answer::{self, AnswerFile, LevelFile, write_answers, write_targets};
use crate::formats::date;
use crate::formats::loose::{At, ByName, clip, record};
use crate::formats::model::{date_problem, mode, name_in};
use crate::formats::response::{id, label_problem, revision, role_named};
use crate::formats::scores::mode_name;

record! {
    /// One assessment.
    pub struct AssessmentFile {
        /// The model's id.
        pub model: String,
        /// The model's version.
        pub model_version: u32,
        /// Eight hexadecimal digits.
        pub id: String,
        /// What the board calls it.
        pub name: Option<String>,
        /// 0 to 255.
        pub revision: u32,
        /// Whether it was handed out since the last change, by a link or on paper.
        pub linked: bool,
        /// `quick` or `full`.
        pub mode: String,
        /// The day of the last change.
        pub date: String,
        /// A role of the model.
        pub role: Option<String>,
        /// By indicator.
        pub answers: ByName<AnswerFile>,
        /// By indicator.
        pub targets: ByName<LevelFile>,
        /// By indicator; private.
        pub notes: ByName<String>,
        /// What the board has decided to do.
        pub plan: Option<PlanFile>,
        /// Moments that are kept, oldest first.
        pub snapshots: Option<Vec<SnapshotFile>>,
    }
}

record! {
    /// A plan.
    pub struct PlanFile {
        /// When the targets should be reached.
        pub targets_by: Option<String>,
        /// In the board's order.
        pub moves: Vec<MoveFile>,
    }
}

record! {
    /// A move of a plan.
    pub struct MoveFile {
        /// What is to be done.
        pub text: String,
        /// The name of the indicator it serves.
        pub indicator: Option<String>,
        /// Who sees to it.
        pub owner: Option<String>,
        /// By when.
        pub due: Option<String>,
        /// `planned`, `underway`, `done` or `dropped`.
        pub status: String,
    }
}

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
        /// Private notes on questions that later versions no longer have.
        pub notes: Option<ByName<String>>,
    }
}

/// An assessment as JSON.
pub(super) fn write(model: &Model, assessment: &Assessment) -> Value {
    let notes: Map<String, Value> = assessment
        .notes
        .iter()
        .map(|(id, text)| (model.indicator(id).id.clone(), text.into()))
        .collect();
    let role = assessment.role.map(|role| model.role(role).id.as_str());
    let snapshots = assessment.snapshots.iter().map(write_snapshot).collect();
    object([
        ("model", model.id.as_str().into()),
        ("model_version", model.version.into()),
        ("id", format!("{:08x}", assessment.id).into()),
        ("name", text_of(assessment.name.as_ref())),
        ("revision", assessment.revision.into()),
        ("linked", assessment.linked.into()),
        ("mode", mode_name(assessment.mode).into()),
        ("date", date::print(assessment.date).into()),
        ("role", role.into()),
        ("answers", write_answers(model, &assessment.answers)),
        ("targets", write_targets(model, &assessment.targets)),
        ("notes", notes.into()),
        ("plan", write_plan(model, &assessment.plan)),
        ("snapshots", Value::Array(snapshots)),
    ])
}

fn text_of(label: Option<&Label>) -> Value {
    label.map(Label::as_str).into()
}

fn day_of(day: Option<Date>) -> Value {
    day.map(date::print).into()
}

fn write_plan(model: &Model, plan: &Plan) -> Value {
    let write_move = |a: &Move| {
        let serves = a.indicator.map(|id| model.indicator(id).id.as_str());
        object([
            ("text", a.text.as_str().into()),
            ("indicator", serves.into()),
            ("owner", a.owner.as_str().into()),
            ("due", day_of(a.due)),
            ("status", status_name(a.status).into()),
        ])
    };
    object([
        ("targets_by", day_of(plan.targets_by)),
        (
            "moves",
            Value::Array(plan.moves.iter().map(write_move).collect()),
        ),
    ])
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

fn write_snapshot(snapshot: &Snapshot) -> Value {
    let mut written = object([
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
    ]);
    if !snapshot.notes.is_empty() {
        let by_name = snapshot.notes.iter();
        let notes: Map<String, Value> = by_name
            .map(|(name, text)| (name.clone(), text.as_str().into()))
            .collect();
        written["notes"] = notes.into();
    }
    written
}

/// The assessment of a file's fields, for today's version of the model; notes what is wrong with
/// them.
pub(super) fn build(model: &Model, file: &AssessmentFile, at: &mut At) -> Option<Assessment> {
    let day = day(&file.date, "date", at);
    Some(Assessment {
        id: id(&file.id, at),
        name: at.within("name", |at| name(file.name.as_deref(), at)),
        revision: revision(Some(file.revision), at),
        linked: file.linked,
        mode: mode(&file.mode, at).unwrap_or(Mode::Full),
        answers: at.within("answers", |at| answer::answers(model, &file.answers, at)),
        notes: at.within("notes", |at| notes(model, &file.notes, at)),
        role: file
            .role
            .as_ref()
            .and_then(|role| role_named(model, role, at)),
        targets: at.within("targets", |at| answer::targets(model, &file.targets, at)),
        date: day?,
        plan: at.within("plan", |at| {
            file.plan
                .as_ref()
                .map_or_else(Plan::default, |file| plan(model, file, at))
        }),
        snapshots: at.within("snapshots", |at| {
            let files = file.snapshots.as_deref().unwrap_or_default();
            // One comes with each version of the questions, whether there is room or not.
            at_most(files.len(), 2 * Snapshot::MOST, at);
            let build = |(i, file)| at.element(i, |at| snapshot(file, at));
            files.iter().enumerate().filter_map(build).collect()
        }),
    })
}

fn name(text: Option<&str>, at: &mut At) -> Option<Label> {
    text.and_then(|text| {
        let name = Label::exact(text);
        if name.is_none() {
            at.fault(label_problem(text));
        }
        name
    })
}

/// Notes that a list is longer than it can have become: undo may bring back what was deleted before
/// the list was filled up again.
pub(super) fn at_most(found: usize, most: usize, at: &mut At) {
    let most = most + DEPTH;
    if found > most {
        at.fault(format!("expected at most {most}, found {found}"));
    }
}

fn day(text: &str, field: &str, at: &mut At) -> Option<Date> {
    let day = date::parse(text);
    if day.is_none() {
        at.fault_in(field, date_problem(text));
    }
    day
}

fn notes(model: &Model, file: &ByName<String>, at: &mut At) -> Notes {
    let mut notes = Notes::default();
    for (name, text) in &file.0 {
        at.within(&clip(name), |at| no_stray(text, Layout::Lines, at));
        match model.indicator_named(name) {
            Some(id) => notes.set(id, text.clone()),
            None => at.fault_in(&clip(name), format!("no such indicator in {}", model.id)),
        }
    }
    notes
}

fn plan(model: &Model, file: &PlanFile, at: &mut At) -> Plan {
    let by = file.targets_by.as_ref();
    Plan {
        targets_by: by.and_then(|text| day(text, "targets_by", at)),
        moves: at.within("moves", |at| {
            at_most(file.moves.len(), Plan::MOST, at);
            let build = |(i, file)| at.element(i, |at| a_move(model, file, at));
            file.moves.iter().enumerate().map(build).collect()
        }),
    }
}

fn a_move(model: &Model, file: &MoveFile, at: &mut At) -> Move {
    let indicator = file.indicator.as_ref().and_then(|name| {
        let found = model.indicator_named(name);
        if found.is_none() {
            let problem = format!("no indicator \"{}\" in {}", clip(name), model.id);
            at.fault_in("indicator", problem);
        }
        found
    });
    let status = MoveStatus::ALL
        .into_iter()
        .find(|status| status_name(*status) == file.status);
    if status.is_none() {
        let problem = format!(
            "expected \"planned\", \"underway\", \"done\" or \"dropped\", found \"{}\"",
            clip(&file.status)
        );
        at.fault_in("status", problem);
    }
    let owner = file.owner.clone().unwrap_or_default();
    no_longer(&file.text, Plan::LONGEST_TEXT, "text", at);
    no_longer(&owner, Plan::LONGEST_OWNER, "owner", at);
    at.within("text", |at| no_stray(&file.text, Layout::Lines, at));
    at.within("owner", |at| no_stray(&owner, Layout::Line, at));
    if file.text.trim().is_empty() {
        at.fault_in("text", "expected what is to be done, found nothing");
    }
    Move {
        text: file.text.clone(),
        indicator,
        owner,
        due: file.due.as_ref().and_then(|text| day(text, "due", at)),
        status: status.unwrap_or_default(),
    }
}

/// How far a move has got, as files say it.
fn status_name(status: MoveStatus) -> &'static str {
    match status {
        MoveStatus::Planned => "planned",
        MoveStatus::Underway => "underway",
        MoveStatus::Done => "done",
        MoveStatus::Dropped => "dropped",
    }
}

fn snapshot(file: &SnapshotFile, at: &mut At) -> Option<Snapshot> {
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
        notes: at.within("notes", |at| {
            let notes = file.notes.as_ref().map_or(&[][..], |notes| &notes.0);
            lost_notes(notes, at);
            notes.to_vec()
        }),
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
