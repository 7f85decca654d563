//! The lines to be copied.

use crate::app::here::Here;
use crate::app::parts::page::section;
use crate::app::store::{Copied, Message};
use crate::app::tag::{Tag, button, tag};
use crate::browser::clipboard;
use crate::domain::scope::Mode;
use crate::formats::embed::Show;
use crate::formats::snippet::{Apart, element, frame};
use crate::words::en::builder as words;

/// The element, and a plain frame.
pub(super) fn snippets(here: &Here) -> Tag {
    let wish = &here.desk.wish;
    let name = match (wish.show, wish.show.mode()) {
        (_, Some(Mode::Quick)) => words::QUICK,
        (_, Some(Mode::Full)) => words::FULL,
        (Show::Radar, None) => words::RADAR,
        (_, None) => words::RESULT,
    };
    let title = format!("{name} – Fourfront");
    let element = Snippet {
        id: "element",
        title: words::ELEMENT,
        text: words::ELEMENT_TEXT.into(),
        rows: "5",
        lines: element(wish, &here.home),
    };
    let text = match wish.apart {
        Apart::Shared => format!("{} {}", words::IFRAME_TEXT, words::IFRAME_APART),
        Apart::Strict => words::IFRAME_TEXT.into(),
    };
    let frame = Snippet {
        id: "iframe",
        title: words::IFRAME,
        text,
        rows: "9",
        lines: frame(wish, &here.home, &title),
    };
    let local = (!here.home.starts_with("https://"))
        .then(|| tag("p", "lead lead--s section-intro").text(words::LOCAL));
    section("l-section", "take", words::TAKE)
        .add_some(local)
        .add(
            tag("div", "l-split l-split--even")
                .add(element.shown(here, "button button--s", words::COPY_ELEMENT))
                .add(frame.shown(here, "button button--quiet button--s", words::COPY_IFRAME)),
        )
}

/// Lines to be copied, and what they are.
struct Snippet {
    id: &'static str,
    title: &'static str,
    text: String,
    rows: &'static str,
    lines: String,
}

impl Snippet {
    fn shown(self, here: &Here, class: &'static str, copy: &'static str) -> Tag {
        let said = match &here.copied {
            Copied::Done(copied) if *copied == self.lines => words::COPIED,
            Copied::Refused(refused) if *refused == self.lines => words::BY_HAND,
            _ => "",
        };
        let on_copy = {
            let (here, lines) = (here.clone(), self.lines.clone());
            move || {
                let (here, copied) = (here.clone(), lines.clone());
                clipboard::copy(&lines, move |done| {
                    here.send(Message::Copied(if done {
                        Copied::Done(copied)
                    } else {
                        Copied::Refused(copied)
                    }));
                });
            }
        };
        let hint = format!("{}-hint", self.id);
        tag("div", "field")
            .add(
                tag("label", "field__label")
                    .set("for", self.id)
                    .text(self.title),
            )
            .add(tag("p", "field__hint").id(hint.clone()).text(self.text))
            .add(
                tag("textarea", "field__input field__input--code builder__lines")
                    .id(self.id)
                    .set("readonly", "")
                    .set("rows", self.rows)
                    .set("spellcheck", "false")
                    .set("aria-describedby", hint)
                    .value(self.lines),
            )
            .add(
                tag("p", "l-row")
                    .add(button(class, copy, on_copy))
                    .add(tag("span", "hint").set("role", "status").text(said)),
            )
    }
}
