//! The toast: what was done, and undo.

use crate::app::tag::{Tag, button, tag};
use crate::words::en::notice::UNDO;

/// What was done, and undo.
pub fn toast(text: String, undo: impl Fn() + 'static) -> Tag {
    tag("div", "toast")
        .add(tag("p", "toast__text").text(text))
        .add(button("toast__action", UNDO, undo))
}
