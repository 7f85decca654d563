//! A result in a frame, in short: the headline, the radar, four rows or a table, and the way to all
//! of it.

use std::rc::Rc;

use yew::Html;

use crate::app::desk::Fold;
use crate::app::here::Here;
use crate::app::home::Handed;
use crate::app::parts::chart::chart;
use crate::app::parts::marked::highlighted;
use crate::app::parts::page::heading;
use crate::app::parts::qr::qr;
use crate::app::parts::row::short_rows;
use crate::app::parts::table::levels;
use crate::app::route::Route;
use crate::app::store::{Copied, Message};
use crate::app::tag::{Tag, button, tag};
use crate::browser::clipboard;
use crate::charts::{frame, picture};
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::response::Response;
use crate::domain::scope::Mode;
use crate::domain::session::{Action, Session};
use crate::formats::embed::{Embed, Show};
use crate::formats::link;
use crate::words::en::{chart as chart_words, embed as words, label, notice, result, share, start};

/// The visitor's own result.
pub(super) fn own(here: &Here, asked: &Embed, response: &Response) -> Tag {
    let report = Report::new(&here.model, response.mode, &response.answers);
    let way = |class, text, route: Route| {
        let here = here.clone();
        button(class, text, move || here.go(&route))
    };
    let again = {
        let here = here.clone();
        button(
            "button button--bare button--s button--tight",
            start::AGAIN,
            move || {
                // The answers go at once, without undo: the next visitor finds none.
                let theme = here.session().theme;
                here.act(Action::Adopt(Box::new(Session {
                    theme,
                    ..Session::default()
                })));
                here.go(&Route::Start);
            },
        )
    };
    let change = way(
        "button button--bare button--s button--tight",
        words::CHANGE,
        Route::Review,
    );
    begun(here, &report, Show::Result)
        .add_some((report.answered.0 > 0).then(|| take(here, asked, response, true)))
        .add(
            tag("div", "embed__actions embed__actions--end")
                .add(change)
                .add(again),
        )
}

/// The result of a link.
pub(super) fn linked(here: &Here, asked: &Embed, response: &Response) -> Tag {
    let report = Report::new(&here.model, response.mode, &response.answers);
    begun(here, &report, asked.show).add(take(here, asked, response, false))
}

fn begun(here: &Here, report: &Report, show: Show) -> Tag {
    let model = &here.model;
    let note = note(model, report);
    let pair = match show {
        // A table needs the whole width.
        Show::Radar => "embed__pair",
        Show::Quick | Show::Full | Show::Result => "embed__pair embed__pair--beside",
    };
    super::main(super::BODY)
        .add(highlighted(
            heading("embed__title"),
            &result::finding(model, report),
        ))
        .add(
            tag("div", pair)
                .add(tag("div", "embed__figure").add(figure(here, report)))
                .add(rows(model, report, show)),
        )
        .add_some((!note.is_empty()).then(|| tag("p", "embed__text").text(note)))
}

/// The radar.
pub(in crate::app::pages) fn figure(here: &Here, report: &Report) -> Html {
    let model = &here.model;
    let picture = picture::dimensions(
        model,
        &report.reading,
        chart_words::lines(model, report),
        Vec::new(),
        frame::Size::Small,
    );
    chart(
        Rc::new(picture),
        "embed-chart",
        chart_words::radar_name(model.dimensions.len()),
        chart_words::radar_description(model, report),
        here.session().theme,
    )
}

/// The levels, as rows or as a table.
pub(in crate::app::pages) fn rows(model: &Model, report: &Report, show: Show) -> Tag {
    let rows = match show {
        Show::Radar => levels(model, report),
        Show::Quick | Show::Full | Show::Result => short_rows(model, report),
    };
    tag("section", "")
        .set("aria-labelledby", "rows-title")
        .add(
            tag("h2", "visually-hidden")
                .id("rows-title")
                .text(label::ROWS),
        )
        .add(rows)
}

/// How far it can be relied on: what is still open, or that it is a first reading.
pub(in crate::app::pages) fn note(model: &Model, report: &Report) -> String {
    let mut sentences = Vec::new();
    if !report.reading.overall.rated || !report.asks.is_empty() {
        sentences.push(result::lead(model, report));
    }
    if report.indicative() {
        let count = |mode| model.indicators_in(mode).count();
        sentences.push(words::indicative(count(Mode::Quick), count(Mode::Full)));
    }
    sentences.join(" ")
}

/// The way to the whole result: a link that opens elsewhere, and the same to copy, for frames that
/// may open nothing.
fn take(here: &Here, asked: &Embed, response: &Response, own: bool) -> Tag {
    let handed = Handed::from_page(&here.home, &link::write(&here.model, response));
    let (verb, by_hand, done, name) = match handed {
        Handed::Address(_) => (
            label::COPY,
            notice::COPY_BY_HAND,
            notice::COPIED,
            label::LINK_FIELD,
        ),
        Handed::Token(_) => (
            share::COPY_CODE,
            share::COPY_CODE_BY_HAND,
            share::CODE_COPIED,
            share::CODE_FIELD,
        ),
    };
    let made = {
        let here = here.clone();
        move || {
            if own {
                here.act(Action::Linked);
            }
        }
    };
    let copy = {
        let (here, text, made) = (here.clone(), handed.text().to_owned(), made.clone());
        move || {
            made();
            let here = here.clone();
            let copied = text.clone();
            clipboard::copy(&text, move |done| {
                here.send(Message::Copied(if done {
                    Copied::Done(copied)
                } else {
                    Copied::Refused(copied)
                }));
            });
        }
    };
    let said = match &here.copied {
        Copied::Not => "",
        Copied::Done(_) => done,
        Copied::Refused(_) => by_hand,
    };
    let holds = match asked.label.as_ref() {
        _ if !own => words::HOLDS.into(),
        Some(label) => format!("{} {}", words::HOLDS_OWN, words::labelled(label.as_str())),
        None => words::HOLDS_OWN.into(),
    };
    let (open, text) = match &handed {
        Handed::Address(address) => {
            let open = super::elsewhere("embed__link", address.clone(), words::OPEN);
            let open = open.on_click(made.clone());
            (Some(tag("p", "").add(open)), words::OPEN_TEXT)
        }
        Handed::Token(_) => (None, share::WHO_TOKEN),
    };
    let field = tag("div", "field")
        .add(tag("label", "field__label").set("for", "link").text(name))
        .add(tag("p", "field__hint").id("link-hint").text(holds))
        .add(
            tag("div", "embed__copy")
                .add(
                    tag("input", "field__input field__input--code")
                        .id("link")
                        .set("readonly", "")
                        .set("aria-describedby", "link-hint")
                        .value(handed.text().to_owned()),
                )
                .add(button("button button--quiet button--s", verb, copy)),
        )
        .add(tag("p", "embed__small").set("role", "status").text(said));
    let code = match &handed {
        Handed::Address(address) if own => qr(address, share::CODE_DESCRIPTION),
        _ => None,
    };
    let fold = code.is_some().then(|| code_button(here, made));
    let code = code.filter(|_| here.desk.code == Fold::Open).map(|code| {
        tag("figure", "embed__code")
            .add(code)
            .add(tag("figcaption", "embed__small").text(words::SCAN))
    });
    tag("div", "embed__take")
        .add(
            tag("div", "embed__ways")
                .add(
                    tag("div", "embed__open")
                        .add_some(open)
                        .add(tag("p", "embed__small").text(text)),
                )
                .add_some(fold),
        )
        .add_some(code)
        .add(field)
}

/// Shows the QR code, or closes it again.
fn code_button(here: &Here, made: impl Fn() + 'static) -> Tag {
    let open = here.desk.code == Fold::Open;
    let words = if open { share::CLOSE_CODE } else { share::CODE };
    let here = here.clone();
    button("button button--quiet button--s", words, move || {
        if !open {
            made();
        }
        here.desk(|desk| desk.code = if open { Fold::Closed } else { Fold::Open });
    })
    .set("aria-expanded", if open { "true" } else { "false" })
}
