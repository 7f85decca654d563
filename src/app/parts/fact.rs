//! A fact in a list of them: what it is about, a figure, and what that says.

use crate::app::tag::{Tag, Words, tag};

/// A fact: what it is about, and what is said about it.
pub fn fact(about: impl Words, value: Tag) -> Tag {
    fact_in("facts__item", about, value)
}

/// The same in an item of this class.
pub fn fact_in(class: &'static str, about: impl Words, value: Tag) -> Tag {
    tag("div", class)
        .add(tag("dt", "facts__term").text(about))
        .add(value)
}

/// A figure, and what it says.
pub fn figure(into: Tag, figure: String, text: String) -> Tag {
    // What is heard has a space between them.
    let space = if figure.is_empty() { "" } else { " " };
    into.add(tag("b", "facts__figure").text(figure))
        .text(space)
        .text(text)
}
