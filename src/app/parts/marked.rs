//! A sentence of which one word is marked, or made strong.

use crate::app::tag::{Tag, tag};
use crate::words::en::result::Marked;

/// Puts a sentence into an element, with the marker pen: for findings.
pub fn highlighted(into: Tag, sentence: &Marked) -> Tag {
    put(into, sentence, tag("mark", "hl"))
}

/// Puts a sentence into an element, in strong type: for causes.
pub fn strong(into: Tag, sentence: &Marked) -> Tag {
    put(into, sentence, tag("b", "pre__cause"))
}

fn put(into: Tag, sentence: &Marked, mark: Tag) -> Tag {
    let into = into.text(sentence.before.clone());
    let into = if sentence.mark.is_empty() {
        into
    } else {
        into.add(mark.text(sentence.mark.clone()))
    };
    into.text(sentence.after.clone())
}
