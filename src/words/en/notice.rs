//! Notices: what happened, what it means for the answers, what to do.

use crate::words::en::number::{counted, quoted};

/// A notice: title and text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Words {
    /// What happened.
    pub title: String,
    /// What it means, and what to do.
    pub text: String,
}

fn words(title: &str, text: &str) -> Words {
    Words {
        title: title.into(),
        text: text.into(),
    }
}

/// Nothing can be stored.
pub fn storage_denied() -> Words {
    words(
        "Your answers will be lost when you close this tab",
        "This browser does not let us store anything, perhaps because the window is private. Save \
         a file before you leave.",
    )
}

/// Storage is full.
pub fn storage_full() -> Words {
    words(
        "There is no room to save your latest answers",
        "This browser’s storage is full. Your answers are still here, but only until you close \
         this tab. Save a file before you leave.",
    )
}

/// A part of the program could not be fetched.
pub fn not_fetched() -> Words {
    words(
        "This page could not be fetched",
        "You may be offline. Your answers are kept in this browser, and everything else here goes \
         on working.",
    )
}

/// Another tab wrote.
pub fn other_tab() -> Words {
    words(
        "Your answers changed in another tab",
        "This page shows the older answers. Nothing is overwritten until you choose.",
    )
}

/// Another tab deleted everything.
pub fn deleted_elsewhere() -> Words {
    words(
        "Your answers were deleted in another tab",
        "This page still shows them. Nothing is deleted here until you choose.",
    )
}

/// Delete here too.
pub const SHOW_EMPTY: &str = "Delete them here too";
/// Take what the other tab wrote.
pub const SHOW_NEWER: &str = "Show the newer answers";
/// Keep what this tab has.
pub const KEEP_THESE: &str = "Keep these";
/// Save a file.
pub const SAVE_FILE: &str = "Save a file";
/// A page is on its way: its heading.
pub const COMING_TITLE: &str = "One moment, please";
/// A page is on its way.
pub const COMING: &str = "This page is on its way.";
/// Try again.
pub const TRY_AGAIN: &str = "Try again";
/// To the start.
pub const TO_START: &str = "Go to the start";
/// An assessment was deleted.
pub const ASSESSMENT_DELETED: &str = "The assessment was deleted.";
/// A snapshot was deleted.
pub const SNAPSHOT_DELETED: &str = "The kept moment was deleted.";
/// A note on a question that is gone was deleted.
pub const NOTE_DELETED: &str = "The note was deleted.";
/// A move was deleted.
pub const MOVE_DELETED: &str = "The move was deleted.";
/// A result was kept as a copy.
pub const COPY_KEPT: &str = "A copy is kept in your history.";
/// A copy of a result was taken in hand.
pub const CARRIED_ON: &str = "You go on with a copy of it.";
/// The answers of a link took the place of others.
pub const ANSWERS_TAKEN: &str = "The answers of the link are in use.";
/// Undo.
pub const UNDO: &str = "Undo";
/// Close a notice.
pub const DISMISS: &str = "Close";

/// A damaged link.
pub fn damaged_link() -> Words {
    words(
        "This link is damaged",
        "Part of it is missing or changed, so we cannot show the result. Your own answers are \
         untouched. Ask the sender to copy the link again, or to send a file.",
    )
}

/// A link of a newer version.
pub fn newer_link(version: char) -> Words {
    words(
        "This link was made by a newer version",
        &format!(
            "It is in format {version}, which this copy of Fourfront cannot read. Your own answers \
             are untouched. Open the link where it was made, or reload to get the newest version."
        ),
    )
}

/// A link that is not a single result.
pub fn not_a_result() -> Words {
    words(
        "This link does not hold a single result",
        "It belongs to a board session, which this copy of Fourfront cannot open. Your own answers \
         are untouched.",
    )
}

/// A link for another model.
pub fn unknown_model(fingerprint: u32) -> Words {
    words(
        "This link is for another set of questions",
        &format!(
            "Its model has the fingerprint {fingerprint:08x}, which is not one this copy knows. \
             Your own answers are untouched. Open the link where it was made."
        ),
    )
}

/// A file that cannot be opened.
pub fn file_refused(name: &str, faults: &str) -> Words {
    words(
        &format!("{} could not be opened", quoted(name)),
        &format!("Nothing was changed. What is wrong with it: {faults}."),
    )
}

/// A page that does not exist.
pub fn no_such_page() -> Words {
    words(
        "There is no such page",
        "The address may be cut off or mistyped. Your answers are untouched.",
    )
}

/// After deleting.
pub const DELETED: &str = "Everything was deleted.";
/// After starting again.
pub const STARTED_AGAIN: &str = "Your earlier answers were put aside.";
/// After copying.
pub const COPIED: &str = "The link is copied.";
/// Where the clipboard is refused.
pub const COPY_BY_HAND: &str = "This browser does not let us copy. Copy the link from this field.";

/// After opening a file.
pub fn replaced(answers: usize) -> String {
    format!(
        "Your {} replaced.",
        counted(answers, "answer was", "answers were")
    )
}

/// Why a file was not even read.
pub fn file_too_large(most: usize) -> String {
    format!(
        "it is larger than {} kilobytes, or cannot be read as text",
        most / 1024
    )
}
