//! Everything that is kept: the stored document, which is also the file that is saved and opened.
//!
//! One versioned JSON object with a revision that rises with each write, so that a second tab is
//! noticed. Version 1 stays readable for ever; a newer version is refused by name and kept.

use serde_json::{Map, Value};

use crate::domain::model::Model;
use crate::domain::notes::Notes;
use crate::domain::scope::Mode;
use crate::domain::session::{Assessment, Session, Theme};
use crate::formats::answer::{self, AnswerFile, LevelFile, write_answers, write_targets};
use crate::formats::date;
use crate::formats::loose::{self, At, ByName, Faults, Loose, clip, record};
use crate::formats::model::{date_problem, mode};
use crate::formats::response::{for_model, id, revision, role_named};
use crate::formats::scores::mode_name;

/// The version this program writes.
pub const VERSION: u32 = 1;

/// The largest file that is read, in bytes: a full assessment with a long note on each of 26
/// questions has under 120,000.
pub const LARGEST: usize = 1 << 20;

/// A document: a session and how often it was written.
#[derive(Clone, PartialEq, Debug)]
pub struct Document {
    /// Raised with each write.
    pub revision: u32,
    /// What is kept.
    pub session: Session,
}

record! {
    /// The stored document.
    pub struct DocumentFile {
        /// Always `fourfront`.
        pub format: String,
        /// The version of this shape.
        pub version: u32,
        /// Raised with each write.
        pub revision: u32,
        /// `system`, `light` or `dark`.
        pub theme: Option<String>,
        /// The assessment in hand.
        pub assessment: Option<AssessmentFile>,
    }
}

record! {
    /// One assessment.
    pub struct AssessmentFile {
        /// The model's id.
        pub model: String,
        /// The model's version.
        pub model_version: u32,
        /// Eight hexadecimal digits.
        pub id: String,
        /// 0 to 255.
        pub revision: u32,
        /// Whether a link was made since the last change.
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
    }
}

/// The document as text.
pub fn write(model: &Model, document: &Document) -> String {
    let session = &document.session;
    let assessment = session.assessment.as_ref();
    object([
        ("format", "fourfront".into()),
        ("version", VERSION.into()),
        ("revision", document.revision.into()),
        ("theme", theme_name(session.theme).into()),
        (
            "assessment",
            assessment.map_or(Value::Null, |a| write_assessment(model, a)),
        ),
    ])
    .to_string()
}

/// An object of these fields. (`json!` would take everything through a second writer.)
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let fields = fields.map(|(name, value)| (name.to_owned(), value));
    Value::Object(Map::from_iter(fields))
}

fn write_assessment(model: &Model, assessment: &Assessment) -> Value {
    let notes: Map<String, Value> = assessment
        .notes
        .iter()
        .map(|(id, text)| (model.indicator(id).id.clone(), text.into()))
        .collect();
    let role = assessment.role.map(|role| model.role(role).id.as_str());
    object([
        ("model", model.id.as_str().into()),
        ("model_version", model.version.into()),
        ("id", format!("{:08x}", assessment.id).into()),
        ("revision", assessment.revision.into()),
        ("linked", assessment.linked.into()),
        ("mode", mode_name(assessment.mode).into()),
        ("date", date::print(assessment.date).into()),
        ("role", role.into()),
        ("answers", write_answers(model, &assessment.answers)),
        ("targets", write_targets(model, &assessment.targets)),
        ("notes", notes.into()),
    ])
}

/// Reads a document. The error lists every fault; nothing is loaded by halves.
pub fn read(model: &Model, text: &str) -> Result<Document, Faults> {
    let mut at = At::default();
    if text.len() > LARGEST {
        at.fault(format!(
            "expected at most {LARGEST} bytes, found {}",
            text.len()
        ));
        return at.finish(None);
    }
    let Some(value) = serde_json::from_str::<Value>(text).ok() else {
        // Read once more for the line and column of what is wrong.
        loose::read::<DocumentFile>(text, &mut at);
        return at.finish(None);
    };
    if value.get("format").and_then(Value::as_str) != Some("fourfront") {
        at.fault("not a Fourfront file");
        return at.finish(None);
    }
    let version = value.get("version").and_then(Value::as_u64).unwrap_or(0);
    if version > u64::from(VERSION) {
        at.fault_in(
            "version",
            format!("{version} is newer than this program, which reads 1"),
        );
        return at.finish(None);
    }
    let file = DocumentFile::loose(&value, &mut at);
    if file.version == 0 {
        at.fault_in("version", "expected 1, found 0");
    }
    let document = build(model, file, &mut at);
    at.finish(Some(document))
}

fn build(model: &Model, file: DocumentFile, at: &mut At) -> Document {
    let theme = file.theme.as_deref().map_or(Theme::System, |name| {
        theme_named(name).unwrap_or_else(|| {
            at.fault_in(
                "theme",
                format!(
                    "expected \"system\", \"light\" or \"dark\", found \"{}\"",
                    clip(name)
                ),
            );
            Theme::System
        })
    });
    let assessment = file
        .assessment
        .and_then(|file| at.within("assessment", |at| build_assessment(model, &file, at)));
    Document {
        revision: file.revision,
        session: Session {
            assessment,
            theme,
            undo: Vec::new(),
        },
    }
}

fn build_assessment(model: &Model, file: &AssessmentFile, at: &mut At) -> Option<Assessment> {
    if !for_model(model, &file.model, file.model_version, at) {
        return None;
    }
    let day = date::parse(&file.date);
    if day.is_none() {
        at.fault_in("date", date_problem(&file.date));
    }
    Some(Assessment {
        id: id(&file.id, at),
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
    })
}

fn notes(model: &Model, file: &ByName<String>, at: &mut At) -> Notes {
    let mut notes = Notes::default();
    for (name, text) in &file.0 {
        match model.indicator_named(name) {
            Some(id) => notes.set(id, text.clone()),
            None => at.fault_in(&clip(name), format!("no such indicator in {}", model.id)),
        }
    }
    notes
}

/// `system`, `light` or `dark`.
pub fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

fn theme_named(name: &str) -> Option<Theme> {
    [Theme::System, Theme::Light, Theme::Dark]
        .into_iter()
        .find(|t| theme_name(*t) == name)
}
