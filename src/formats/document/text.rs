//! What people wrote, as it comes from a file: whoever made the file may be a stranger.

use crate::domain::writing::{Layout, stray};
use crate::formats::loose::{At, clip};
use crate::formats::model::name_in;

/// Notes that a text is longer than what can be typed.
pub(super) fn no_longer(text: &str, most: usize, field: &str, at: &mut At) {
    let found = text.chars().count();
    if found > most {
        at.fault_in(
            field,
            format!("expected at most {most} characters, found {found}"),
        );
    }
}

/// Notes that a text holds what cannot be kept: nobody typed it here.
pub(super) fn no_stray(text: &str, layout: Layout, at: &mut At) {
    if let Some(c) = stray(text, layout) {
        at.fault(format!(
            "has a control or direction mark (U+{:04X})",
            u32::from(c)
        ));
    }
}

/// Checks the notes that a moment has of questions that are gone.
pub(super) fn lost_notes(notes: &[(String, String)], at: &mut At) {
    const MOST: usize = 104;
    if notes.len() > MOST {
        at.fault(format!("expected at most {MOST}, found {}", notes.len()));
    }
    for (name, text) in notes {
        name_in(&clip(name), name, at);
        at.within(&clip(name), |at| no_stray(text, Layout::Lines, at));
    }
}
