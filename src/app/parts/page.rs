//! The main part of a page.

use crate::app::tag::{Tag, Words, tag};

/// The main part of a page: what is on it begins with its heading.
pub fn page() -> Tag {
    main("l-page l-main")
}

/// The main part of a page that is worked in: less room above.
pub fn tight_page() -> Tag {
    main("l-page l-main l-main--tight")
}

fn main(class: &'static str) -> Tag {
    tag("main", class).id("main").set("tabindex", "-1")
}

/// A heading that takes focus when its page is shown.
pub fn heading(class: &'static str) -> Tag {
    tag("h1", class).set("tabindex", "-1")
}

/// Heading and introduction of a page that is worked in.
pub fn page_head(title: &'static str, lead: String) -> Tag {
    tag("header", "page-head")
        .add(heading("").text(title))
        .add(tag("p", "lead lead--s lead--under").text(lead))
}

/// A section with a heading, which names it.
pub fn section(class: &'static str, id: &'static str, title: impl Words) -> Tag {
    tag("section", class)
        .set("aria-labelledby", id)
        .add(tag("h2", "section-title").id(id).text(title))
}

/// A section whose heading can take focus, for where what had it is gone.
pub fn part(class: &'static str, id: &'static str, title: &'static str) -> Tag {
    tag("section", class).set("aria-labelledby", id).add(
        tag("h2", "section-title")
            .id(id)
            .set("tabindex", "-1")
            .text(title),
    )
}

/// What is said to somebody who does not see what changed.
pub fn said(words: &str) -> Tag {
    tag("p", "visually-hidden")
        .set("role", "status")
        .text(words.to_owned())
}

/// Something folded, under its summary.
pub fn fold(summary: impl Words, body: Tag) -> Tag {
    tag("details", "disclosure")
        .add(tag("summary", "disclosure__summary").text(summary))
        .add(body)
}
