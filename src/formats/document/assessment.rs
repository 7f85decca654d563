//! One assessment as it is kept, with its plan and its snapshots.

use serde_json::{Map, Value};
use time::Date;

use super::object;
use super::snapshot::{SnapshotFile, snapshot, write_snapshot};
use super::text::{no_longer, no_stray};
use crate::domain::assessment::Assessment;
use crate::domain::model::Model;
use crate::domain::notes::{GoneNote, Notes};
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
        /// Private notes on questions that this version no longer has; left out where there is none.
        pub gone_notes: Option<Vec<GoneNoteFile>>,
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
    /// A private note on a question that is gone.
    pub struct GoneNoteFile {
        /// The version it was written for.
        pub version: u32,
        /// The name of the indicator in that version.
        pub indicator: String,
        /// The note.
        pub text: String,
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
    let mut written = object([
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
    ]);
    if !assessment.gone_notes.is_empty() {
        let gone = assessment.gone_notes.iter().map(write_gone_note);
        written["gone_notes"] = Value::Array(gone.collect());
    }
    written
}

fn write_gone_note(note: &GoneNote) -> Value {
    object([
        ("version", note.version.into()),
        ("indicator", note.indicator.as_str().into()),
        ("text", note.text.as_str().into()),
    ])
}

/// A name as JSON.
pub(super) fn text_of(label: Option<&Label>) -> Value {
    label.map(Label::as_str).into()
}

/// A day as JSON.
pub(super) fn day_of(day: Option<Date>) -> Value {
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
        gone_notes: at.within("gone_notes", |at| {
            let files = file.gone_notes.as_deref().unwrap_or_default();
            at_most(files.len(), MOST_GONE_NOTES, at);
            let build = |(i, file): (usize, &GoneNoteFile)| {
                let GoneNoteFile {
                    version,
                    indicator,
                    text,
                } = file;
                at.element(i, |at| {
                    name_in("indicator", indicator, at);
                    at.within("text", |at| gone_note(*version, indicator, text, at))
                })
            };
            files.iter().enumerate().map(build).collect()
        }),
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
            at_most(files.len(), MOST_MOMENTS, at);
            let build = |(i, file)| at.element(i, |at| snapshot(file, at));
            files.iter().enumerate().filter_map(build).collect()
        }),
    })
}

/// A name from a file, as it was typed.
pub(super) fn name(text: Option<&str>, at: &mut At) -> Option<Label> {
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

/// A day of a field.
pub(super) fn day(text: &str, field: &str, at: &mut At) -> Option<Date> {
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

/// The most notes on questions that are gone. A version takes away some of at most 104 questions:
/// that is room for many versions.
pub(super) const MOST_GONE_NOTES: usize = 1000;

/// The most moments that are read: one comes with each version of the questions, whether there is
/// room or not.
pub(super) const MOST_MOMENTS: usize = 2 * Snapshot::MOST;

/// A note on a question that is gone, from what a file says.
pub(super) fn gone_note(version: u32, indicator: &str, text: &str, at: &mut At) -> GoneNote {
    no_stray(text, Layout::Lines, at);
    if text.is_empty() {
        at.fault("expected a note, found nothing");
    }
    GoneNote {
        version,
        indicator: indicator.to_owned(),
        text: text.to_owned(),
    }
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
