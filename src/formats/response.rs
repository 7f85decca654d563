//! A response as one JSON object: what `fourfront score` and `fourfront link` read.

use crate::domain::ids::RoleId;
use crate::domain::model::Model;
use crate::domain::response::{Label, Response, Targets};
use crate::domain::scope::Mode;
use crate::formats::answer::{self, AnswerFile, LevelFile};
use crate::formats::date;
use crate::formats::link;
use crate::formats::loose::{At, ByName, Faults, Loose as _, clip, record, refuse_twice};
use crate::formats::model::{date_problem, mode};

/// What some editors put before the first character of a text: no part of it.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

record! {
    /// A response as it stands in a file.
    pub struct ResponseFile {
        /// The model's id.
        pub model: String,
        /// The model's version.
        pub version: u32,
        /// `quick` or `full`.
        pub mode: String,
        /// By indicator; what is left out is unanswered.
        pub answers: ByName<AnswerFile>,
        /// `YYYY-MM-DD`.
        pub date: Option<String>,
        /// A role of the model.
        pub role: Option<String>,
        /// Eight hexadecimal digits; made from the rest where it is left out.
        pub id: Option<String>,
        /// 0 to 255.
        pub revision: Option<u32>,
        /// At most 60 characters.
        pub label: Option<String>,
        /// By indicator.
        pub targets: Option<ByName<LevelFile>>,
    }
}

/// Reads one response for a model. The error lists every fault with its place.
pub fn read(model: &Model, text: &str) -> Result<Response, Faults> {
    let mut at = At::default();
    let json = text.trim_matches(blank);
    let response = match serde_json::from_str(json) {
        Ok(value) => {
            refuse_twice(json, &mut at);
            build(model, &ResponseFile::loose(&value, &mut at), &mut at)
        }
        Err(error) => {
            let before = &text[..text.len() - text.trim_start_matches(blank).len()];
            at.fault(format!("not JSON: {}", not_json(before, json, &error)));
            None
        }
    };
    at.finish(response)
}

/// Whether a character says nothing at the ends of a text: space, and the mark that some editors
/// put before its first character.
pub fn blank(c: char) -> bool {
    c.is_whitespace() || c == BYTE_ORDER_MARK
}

/// What is wrong with text that is not JSON, in words, and where. `before` is the blank text that
/// stands before it.
fn not_json(before: &str, json: &str, error: &serde_json::Error) -> String {
    if !json.starts_with('{') {
        let place = place(before, json, 1, 1);
        return format!("expected {{ at {place}, found \"{}\"", clip(json));
    }
    let place = place(before, json, error.line(), error.column());
    if error.is_eof() {
        return format!("it ends too early, after {place}");
    }
    // The parser's sentence ends with a place of its own.
    let sentence = error.to_string();
    let end = format!(" at line {} column {}", error.line(), error.column());
    format!("{} at {place}", sentence.trim_end_matches(&end))
}

/// "column 7", counted in characters of the whole text, or "line 2, column 7" where it has several
/// lines. The parser counts bytes, from where the JSON begins.
fn place(before: &str, json: &str, line: usize, bytes: usize) -> String {
    let wrong = json.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let mut column = wrong.char_indices().filter(|(at, _)| *at < bytes).count();
    if line == 1 {
        let beside = before.rsplit('\n').next().unwrap_or_default();
        column += beside.chars().filter(|c| *c != BYTE_ORDER_MARK).count();
    }
    let column = column.max(1);
    let line = line + before.matches('\n').count();
    if line > 1 || json.contains('\n') {
        format!("line {line}, column {column}")
    } else {
        format!("column {column}")
    }
}

/// The response of a file's fields; notes what is wrong with them.
fn build(model: &Model, file: &ResponseFile, at: &mut At) -> Option<Response> {
    if !for_model(model, &file.model, file.version, at) {
        return None;
    }
    let mode = mode(&file.mode, at);
    let answers = at.within("answers", |at| answer::answers(model, &file.answers, at));
    let targets = file.targets.as_ref().map_or_else(
        || Targets::none(model),
        |targets| at.within("targets", |at| answer::targets(model, targets, at)),
    );
    let mut response = Response {
        mode: mode.unwrap_or(Mode::Full),
        answers,
        targets,
        date: file.date.as_ref().and_then(|text| {
            let date = date::parse(text);
            if date.is_none() {
                at.fault_in("date", date_problem(text));
            }
            date
        }),
        role: file
            .role
            .as_ref()
            .and_then(|role| role_named(model, role, at)),
        revision: revision(file.revision, at),
        label: file.label.as_ref().and_then(|text| label(text, at)),
        id: 0,
    };
    response.id = match &file.id {
        Some(text) => id(text, at),
        None => link::id_from_rest(model, &response),
    };
    Some(response)
}

/// Whether answers were given for this model; notes it where not.
fn for_model(model: &Model, id: &str, version: u32, at: &mut At) -> bool {
    if id != model.id {
        at.fault_in(
            "model",
            format!("expected \"{}\", found \"{}\"", model.id, clip(id)),
        );
        return false;
    }
    if version != model.version {
        at.fault_in(
            "version",
            format!("expected {}, found {version}", model.version),
        );
        return false;
    }
    true
}

pub(crate) fn role_named(model: &Model, name: &str, at: &mut At) -> Option<RoleId> {
    let role = model.role_named(name);
    if role.is_none() {
        at.fault_in(
            "role",
            format!("no role \"{}\" in {}", clip(name), model.id),
        );
    }
    role
}

pub(crate) fn revision(found: Option<u32>, at: &mut At) -> u8 {
    let found = found.unwrap_or(0);
    u8::try_from(found).unwrap_or_else(|_| {
        at.fault_in("revision", format!("expected 0 to 255, found {found}"));
        0
    })
}

pub(crate) fn id(text: &str, at: &mut At) -> u32 {
    let hex = text.len() == 8
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    u32::from_str_radix(text, 16)
        .ok()
        .filter(|_| hex)
        .unwrap_or_else(|| {
            at.fault_in(
                "id",
                format!("expected 8 digits 0-9 a-f, found \"{}\"", clip(text)),
            );
            0
        })
}

fn label(text: &str, at: &mut At) -> Option<Label> {
    let label = Label::exact(text);
    if label.is_none() {
        at.fault_in("label", label_problem(text));
    }
    label
}

/// Why a text is no label.
pub(crate) fn label_problem(text: &str) -> String {
    format!(
        "expected 1 to {} characters of plain text without spaces at its ends, found \"{}\"",
        Label::MOST,
        clip(text)
    )
}
