//! The ways a result can go: copied, by the share sheet, by mail, as a QR code.

use crate::app::desk::Fold;
use crate::app::here::Here;
use crate::app::home::Handed;
use crate::app::parts::qr::qr;
use crate::app::store::{Copied, Message};
use crate::app::tag::{Tag, button, link as link_tag, tag};
use crate::browser::clipboard;
use crate::browser::sheet::{self, Shared};
use crate::domain::response::Label;
use crate::domain::session::Action;
use crate::formats::mail;
use crate::words::en::{label, notice, share as words};

/// The ways a result can go. Going one of them makes the next change a new revision.
pub(super) fn ways(here: &Here, handed: &Handed, name: Option<&Label>, own: bool) -> Tag {
    let linked = {
        let here = here.clone();
        move || {
            if own {
                here.act(Action::Linked);
            }
        }
    };
    let subject = words::subject(name);
    let (verb, by_hand, field, text) = match handed {
        Handed::Address(address) => (
            label::COPY,
            notice::COPY_BY_HAND,
            label::LINK_FIELD,
            words::mail(address),
        ),
        Handed::Token(token) => (
            words::COPY_CODE,
            words::COPY_CODE_BY_HAND,
            words::CODE_FIELD,
            words::mail_code(token),
        ),
    };
    let copy = {
        let (here, handed, linked) = (here.clone(), handed.clone(), linked.clone());
        button("button", verb, move || {
            linked();
            copy_text(&here, handed.text().to_owned());
        })
    };
    let sheet = sheet::is_there().then(|| {
        let (here, handed, linked) = (here.clone(), handed.clone(), linked.clone());
        let (subject, text) = (subject.clone(), text.clone());
        button("button button--quiet", words::SHEET, move || {
            linked();
            to_sheet(&here, &handed, &subject, &text);
        })
    });
    let by_mail = {
        let linked = linked.clone();
        link_tag(
            "button button--quiet",
            mail::to_nobody(&subject, &text),
            words::MAIL,
        )
        .on_click(linked)
    };
    let code = matches!(handed, Handed::Address(_)).then(|| code_button(here, linked));
    let (said, address) = match &here.copied {
        Copied::Not => ("", None),
        Copied::Done(address) => (done(handed), Some(address)),
        Copied::Refused(address) => (by_hand, Some(address)),
    };
    let row = tag("div", "l-row")
        .add(copy)
        .add_some(sheet)
        .add(by_mail)
        .add_some(code);
    tag("div", "l-stack")
        .add(row)
        .add(
            tag("p", "actions__text")
                .set("role", "status")
                .add(tag("b", "").text(said)),
        )
        .add_some(address.map(|address| link_field(field, address)))
        .add_some((here.desk.code == Fold::Open).then(|| drawn(handed)))
}

fn done(handed: &Handed) -> &'static str {
    match handed {
        Handed::Address(_) => notice::COPIED,
        Handed::Token(_) => words::CODE_COPIED,
    }
}

fn link_field(name: &'static str, address: &str) -> Tag {
    tag("div", "field")
        .add(tag("label", "field__label").set("for", "link").text(name))
        .add(
            tag("input", "field__input field__input--code")
                .id("link")
                .set("readonly", "")
                .value(address.to_owned()),
        )
}

fn code_button(here: &Here, linked: impl Fn() + 'static) -> Tag {
    let open = here.desk.code == Fold::Open;
    let words = if open { words::CLOSE_CODE } else { words::CODE };
    let here = here.clone();
    button("button button--quiet", words, move || {
        if !open {
            linked();
        }
        here.desk(|desk| desk.code = if open { Fold::Closed } else { Fold::Open });
    })
    .set("aria-expanded", if open { "true" } else { "false" })
}

fn drawn(handed: &Handed) -> Tag {
    match qr(handed.text(), words::CODE_DESCRIPTION) {
        Some(code) => tag("figure", "")
            .add(code)
            .add(tag("figcaption", "figure__caption").text(words::CODE_TEXT)),
        None => tag("p", "hint").text(words::CODE_TOO_LONG),
    }
}

fn copy_text(here: &Here, text: String) {
    let here = here.clone();
    clipboard::copy(&text.clone(), move |done| {
        let copied = if done {
            Copied::Done(text)
        } else {
            Copied::Refused(text)
        };
        here.send(Message::Copied(copied));
    });
}

/// Where the sheet does not open, what was to be shared is copied.
fn to_sheet(here: &Here, handed: &Handed, subject: &str, text: &str) {
    let address = match handed {
        Handed::Address(address) => Some(address.as_str()),
        Handed::Token(_) => None,
    };
    let (here, instead) = (here.clone(), handed.text().to_owned());
    sheet::share(subject, address, text, move |shared| {
        if shared == Shared::Refused {
            copy_text(&here, instead);
        }
    });
}
