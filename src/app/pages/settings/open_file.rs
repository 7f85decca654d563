//! Opening a saved file: read, checked, shown, and only then put in the place of what is there.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::parts::notice::{Kind, notice as notice_box};
use crate::app::store::{Message, Opening};
use crate::app::tag::{Tag, button, tag};
use crate::browser::files;
use crate::domain::assessment::Assessment;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::session::{Action, Session};
use crate::domain::undo::Done;
use crate::formats::document::{self, LARGEST};
use crate::formats::loose::clip;
use crate::words::en::{kept, notice, number, result, settings as words};

/// Opening a saved file.
pub(super) fn open_file(here: &Here) -> Tag {
    let on_change = {
        let here = here.clone();
        Callback::from(move |event: Event| {
            let Some(file) = files::chosen(&event) else {
                return;
            };
            let name = clip(&file.name());
            let here = here.clone();
            files::read(&file, LARGEST, move |text| {
                let opening = opened(&here.model, name, text);
                here.send(Message::Opening(opening));
            });
        })
    };
    let shown = match &here.opening {
        Opening::Not => None,
        Opening::Refused(name, faults) => {
            let words = notice::file_refused(name, faults);
            Some(notice_box(Kind::Warn, &words, false, Html::default()))
        }
        Opening::Preview(name, session) => session
            .assessment
            .as_ref()
            .map(|assessment| preview(here, name, session, assessment)),
    };
    let field = tag("div", "field")
        .add(
            tag("label", "field__label")
                .set("for", "open-file")
                .text(words::OPEN),
        )
        .add(
            tag("p", "field__hint")
                .id("open-hint")
                .text(words::OPEN_TEXT),
        )
        .add(
            tag("input", "field__input")
                .set("type", "file")
                .id("open-file")
                .set("accept", ".json,application/json")
                .set("aria-describedby", "open-hint")
                .on_change(on_change),
        );
    tag("div", "l-stack")
        .add(field)
        .add(tag("div", "").set("aria-live", "polite").add_some(shown))
}

fn opened(model: &Model, name: String, text: Option<String>) -> Opening {
    let Some(text) = text else {
        return Opening::Refused(name, notice::file_too_large(LARGEST));
    };
    match document::read(model, &text) {
        Ok(document) if document.session.assessment.is_some() => {
            Opening::Preview(name, Box::new(document.session))
        }
        Ok(_) => Opening::Refused(name, words::NO_ASSESSMENT.into()),
        Err(faults) => Opening::Refused(name, faults.to_string()),
    }
}

/// What a file holds and what it would replace.
fn preview(here: &Here, name: &str, session: &Session, assessment: &Assessment) -> Tag {
    let model = &here.model;
    let report = Report::new(model, assessment.mode, &assessment.answers);
    let own = here.session();
    let there = own
        .assessment
        .as_ref()
        .filter(|a| a.answered() > 0 || a.has_more() || !own.others.is_empty());
    let of = model.indicators_in(assessment.mode).count();
    let others = session.others.len();
    let notes = assessment.notes.len() + assessment.gone_notes.len();
    let holds = words::holds(assessment.answered_in(model), of, notes, others);
    let replaces = there.map_or_else(
        || words::REPLACES_NOTHING.into(),
        |a| words::replaces(a.answered(), &number::day(a.date), own.others.len()),
    );
    let item = |term: &'static str, text: String| {
        tag("div", "preview__item")
            .add(tag("dt", "").text(term))
            .add(tag("dd", "").text(text))
    };
    let use_it = {
        let (here, session) = (here.clone(), session.clone());
        let words = if there.is_some() {
            words::REPLACE
        } else {
            words::USE
        };
        button("button", words, move || {
            let replaced = here.session().assessment.is_some();
            here.act(Action::Replace(Box::new(session.clone())));
            if replaced {
                here.send(Message::Offer(Done::Replaced));
            }
            here.send(Message::Opening(Opening::Not));
        })
    };
    let cancel = {
        let here = here.clone();
        button("button button--bare", words::CANCEL, move || {
            here.send(Message::Opening(Opening::Not));
        })
    };
    let older = session
        .older
        .as_ref()
        .map(|older| item(words::QUESTIONS, kept::older_in_file(older, model.version)));
    tag("div", "preview")
        .add(
            tag("h3", "preview__title")
                .set("tabindex", "-1")
                .text(words::open_this(name)),
        )
        .add(
            tag("dl", "preview__list")
                .add(item(words::SAVED, number::date(assessment.date)))
                .add(item(words::HOLDS, holds))
                .add_some(older)
                .add(item(words::RESULT, result::finding(model, &report).text()))
                .add(item(words::REPLACES, replaces)),
        )
        .add(tag("div", "notice__actions").add(use_it).add(cancel))
}
