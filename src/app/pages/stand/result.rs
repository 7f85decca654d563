//! A visitor's own result on a stand: the headline, the radar, the rows, and the way to take all of
//! it along.

use crate::app::here::Here;
use crate::app::home::Handed;
use crate::app::pages::embed::result::{figure, note, rows};
use crate::app::parts::marked::highlighted;
use crate::app::parts::page::heading;
use crate::app::parts::qr::qr;
use crate::app::store::Message;
use crate::app::tag::{Tag, button, tag};
use crate::domain::report::Report;
use crate::domain::response::Response;
use crate::formats::embed::Show;
use crate::formats::link;
use crate::words::en::{embed as embed_words, result as result_words, share, stand as words};

/// The visitor's own result.
pub(super) fn result(here: &Here, response: &Response) -> Tag {
    let model = &here.model;
    let report = Report::new(model, response.mode, &response.answers);
    let note = note(model, &report);
    // The code first: on a phone it comes before the picture.
    let result = tag("div", "stand__result")
        .add_some((report.answered.0 > 0).then(|| take(here, response)))
        .add(tag("div", "stand__figure").add(figure(here, &report)))
        .add(tag("div", "stand__rows").add(rows(model, &report, Show::Result)))
        .add_some((!note.is_empty()).then(|| tag("p", "stand__note").text(note)));
    let finish = {
        let here = here.clone();
        button("button button--xl", words::FINISH, move || {
            here.send(Message::Wipe);
        })
        .set("aria-describedby", "finish-text")
    };
    tag("main", "stand__body stand__body--result")
        .id("main")
        .set("tabindex", "-1")
        .add(highlighted(
            heading("stand__title"),
            &result_words::finding(model, &report),
        ))
        .add(result)
        .add(
            tag("div", "stand__actions").add(finish).add(
                tag("p", "stand__small")
                    .id("finish-text")
                    .text(words::FINISH_TEXT),
            ),
        )
}

/// The way to the whole result on the visitor's own phone.
fn take(here: &Here, response: &Response) -> Tag {
    let handed = Handed::from_page(&here.home, &link::write(&here.model, response));
    let code = match &handed {
        Handed::Address(address) => qr(address, share::CODE_DESCRIPTION),
        Handed::Token(_) => None,
    };
    let text = match (&handed, &code) {
        (Handed::Token(_), _) => words::NO_ADDRESS,
        (Handed::Address(_), None) => words::TOO_LONG,
        (Handed::Address(_), Some(_)) => words::POINT,
    };
    let shown = match code {
        Some(code) => tag("div", "stand__code").add(code),
        None => tag("p", "stand__token").text(handed.text().to_owned()),
    };
    let label = response.label.as_ref();
    let label = label.map(|label| {
        let text = format!(" {}", embed_words::labelled(label.as_str()));
        tag("span", "").text(text)
    });
    tag("section", "stand__take")
        .set("aria-labelledby", "take-title")
        .add(
            tag("h2", "stand__subtitle")
                .id("take-title")
                .text(words::TAKE),
        )
        .add(shown)
        .add(tag("p", "stand__small").text(text).add_some(label))
}
