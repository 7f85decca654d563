//! Everything that is kept: the stored document, which is also the file that is saved and opened.
//!
//! One versioned JSON object with a revision that rises with each write, so that a second tab is
//! noticed. Versions 1 and 2 stay readable for ever; a newer version is refused by name and kept.
//! Version 2 added what is optional in version 1: a plan, snapshots, names, other assessments.
//! What was made with an older version of the questions is carried over to today's.

mod assessment;
mod older;
mod snapshot;
mod text;

use serde_json::{Map, Value};

use crate::domain::assessment::Assessment;
use crate::domain::model::Model;
use crate::domain::older::Older;
use crate::domain::session::{Session, Theme};
use crate::formats::loose::{self, At, Faults, Loose, clip, record, refuse_twice};

pub use assessment::{AssessmentFile, GoneNoteFile, MoveFile, PlanFile};
pub use snapshot::SnapshotFile;

/// The version this program writes.
pub const VERSION: u32 = 2;

/// The largest file that is read, in bytes: more than any browser stores for a page. That is five
/// million units of UTF-16, each of at most three bytes here.
pub const LARGEST: usize = 16 << 20;

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
        /// The other ones.
        pub others: Option<Vec<AssessmentFile>>,
    }
}

/// The document as text.
pub fn write(model: &Model, document: &Document) -> String {
    let session = &document.session;
    let written = |a| assessment::write(model, a);
    object([
        ("format", "fourfront".into()),
        ("version", VERSION.into()),
        ("revision", document.revision.into()),
        ("theme", theme_name(session.theme).into()),
        (
            "assessment",
            session.assessment.as_ref().map_or(Value::Null, written),
        ),
        (
            "others",
            Value::Array(session.others.iter().map(written).collect()),
        ),
    ])
    .to_string()
}

/// An object of these fields. (`json!` would take everything through a second writer.)
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let mut map = Map::new();
    for (name, value) in fields {
        map.insert(name.to_owned(), value);
    }
    Value::Object(map)
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
        at.within("version", |at| {
            at.newer(format!(
                "{version} is newer than this program, which reads 1 and {VERSION}"
            ));
        });
        return at.finish(None);
    }
    refuse_twice(text, &mut at);
    let file = DocumentFile::loose(&value, &mut at);
    if file.version == 0 {
        at.fault_in("version", "expected 1 or 2, found 0");
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
    let mut older = None;
    let assessment = file
        .assessment
        .and_then(|file| at.within("assessment", |at| one(model, file, &mut older, at)));
    let others = file.others.unwrap_or_default();
    let many = others.len();
    let others = at.within("others", |at| {
        assessment::at_most(many, Session::MOST_OTHERS, at);
        let build = |(i, file)| at.element(i, |at| one(model, file, &mut older, at));
        others.into_iter().enumerate().filter_map(build).collect()
    });
    Document {
        revision: file.revision,
        session: Session {
            assessment,
            others,
            theme,
            older,
            ..Session::default()
        },
    }
}

/// One assessment of this model: of today's version, or carried over from an older one.
fn one(
    model: &Model,
    file: AssessmentFile,
    older: &mut Option<Older>,
    at: &mut At,
) -> Option<Assessment> {
    let (id, version) = (&file.model, file.model_version);
    if *id != model.id {
        let problem = format!("expected \"{}\", found \"{}\"", model.id, clip(id));
        at.fault_in("model", problem);
        return None;
    }
    if version > model.version {
        let known = model.version;
        at.within("model_version", |at| {
            at.newer(format!(
                "version {version} of the questions is newer than this program, which knows {known}"
            ));
        });
        return None;
    }
    if version == model.version {
        return assessment::build(model, &file, at);
    }
    let (assessment, carried) = older::carried(model, file, at)?;
    match older {
        Some(first) => first.others += 1,
        None => *older = Some(carried),
    }
    Some(assessment)
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
