//! A notice: icon, what happened, what it means, what to do.

use yew::Html;

use crate::app::parts::page::heading;
use crate::app::tag::{Tag, svg, tag};
use crate::words::en::notice::Words;

/// How serious it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Good to know.
    Info,
    /// Something may be lost or is refused.
    Warn,
}

/// A notice with what to do (buttons and links). As `main` its title is the heading of the page.
pub fn notice(kind: Kind, words: &Words, main: bool, actions: Html) -> Tag {
    let (class, role, path) = match kind {
        Kind::Info => (
            "notice notice--info notice--icon",
            "status",
            "M2.5 10a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0M10 9v5M10 5.8v.6",
        ),
        Kind::Warn => (
            "notice notice--warn notice--icon",
            "alert",
            "M10 2.8 18 17H2zM10 8v4.5M10 14.4v.6",
        ),
    };
    let title = if main {
        heading("notice__title")
    } else {
        tag("h2", "notice__title")
    };
    tag("div", class)
        .set("role", role)
        .add(
            svg("notice__icon", "0 0 20 20", "24", "24")
                .add(tag("path", "stroke-icon").set("d", path)),
        )
        .add(title.text(words.title.clone()))
        .add(tag("p", "notice__text").text(words.text.clone()))
        .add(tag("div", "notice__actions").add(actions))
}
