//! What people wrote, as it comes from a file: whoever made the file may be a stranger.

use crate::domain::writing::{Layout, stray};
use crate::formats::loose::At;

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
