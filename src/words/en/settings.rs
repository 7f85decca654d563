//! The settings page.

use crate::words::en::number::{counted, quoted};

/// The page.
pub const TITLE: &str = "Settings";
/// What is on it.
pub const LEAD: &str = "What this browser keeps for you, and how it looks.";
/// Your data.
pub const DATA: &str = "Your answers";
/// Nothing there.
pub const NOTHING: &str = "Nothing is kept in this browser.";
/// How long it is kept.
pub const HOW_LONG: &str = "They stay until you delete them or clear this browser’s data. Safari \
    deletes them after seven days without a visit: save a file if you will be away for longer.";
/// Save.
pub const SAVE: &str = "Save a file";
/// What a file is for.
pub const SAVE_TEXT: &str =
    "Holds your answers and your private notes. Open it later, here or on another computer.";
/// Open.
pub const OPEN: &str = "Open a saved file";
/// What opening does.
pub const OPEN_TEXT: &str = "You see what it holds before anything is replaced.";
/// Delete.
pub const DELETE: &str = "Delete everything";
/// What deleting does.
pub const DELETE_TEXT: &str = "Removes answers, notes and settings from this browser. You can undo \
    it until you close the page.";
/// The look.
pub const LOOK: &str = "Light or dark";
/// As the system says.
pub const SYSTEM: &str = "As on this device";
/// Light.
pub const LIGHT: &str = "Light";
/// Dark.
pub const DARK: &str = "Dark";
/// Undo, after the toast has gone.
pub const UNDO_TEXT: &str = "Brings back what was there before. Possible until you close the page.";
/// Confirm an import.
pub const REPLACE: &str = "Replace my answers";
/// Confirm an import where there is nothing to replace.
pub const USE: &str = "Use this file";
/// Do not.
pub const CANCEL: &str = "Cancel";
/// When it was saved.
pub const SAVED: &str = "Saved";
/// What a file holds.
pub const HOLDS: &str = "Holds";
/// Which questions it answers, where they are not today's.
pub const QUESTIONS: &str = "Questions";
/// What was set aside.
pub const ASIDE_TEXT: &str = "Answers that this version could not read, or that were carried over \
    from older questions, exactly as they were. A newer version may open the file.";
/// What it comes to.
pub const RESULT: &str = "Result";
/// What it would replace.
pub const REPLACES: &str = "Replaces";
/// An empty file.
pub const NO_ASSESSMENT: &str = "No answers, only settings";
/// Nothing would be replaced.
pub const REPLACES_NOTHING: &str = "Nothing: you have no answers here";

/// "You answered 14 of 26, last on 12 November 2026, and 1 other assessment is kept."
pub fn kept(answered: usize, of: usize, date: &str, others: usize) -> String {
    let is = if others == 1 { "is" } else { "are" };
    let others = match and_others(others) {
        none if none.is_empty() => none,
        others => format!("{others} {is} kept"),
    };
    format!("You answered {answered} of {of}, last on {date}{others}.")
}

/// "Open ‘northvale-may.json’?"
pub fn open_this(name: &str) -> String {
    format!("Open {}?", quoted(name))
}

/// "23 of 26 answers, 4 private notes, and 2 other assessments".
pub fn holds(answered: usize, of: usize, notes: usize, others: usize) -> String {
    let notes = match notes {
        0 => String::new(),
        count => format!(", {}", counted(count, "private note", "private notes")),
    };
    format!("{answered} of {of} answers{notes}{}", and_others(others))
}

/// "", ", and 2 other assessments".
fn and_others(others: usize) -> String {
    match others {
        0 => String::new(),
        _ => format!(
            ", and {}",
            counted(others, "other assessment", "other assessments")
        ),
    }
}

/// "14 answers from 12 November, and 1 other assessment".
pub fn replaces(answered: usize, date: &str, others: usize) -> String {
    let answers = counted(answered, "answer", "answers");
    format!("{answers} from {date}{}", and_others(others))
}

/// Save what was set aside.
pub fn aside(number: usize) -> String {
    match number {
        1 => "Save what was set aside".into(),
        more => format!("Save what was set aside ({more})"),
    }
}
