//! The program as a part of another page: begin, answer, see the result in short.
//!
//! All of it travels in the part that comes later. It leaves the address alone, keeps nothing, and
//! tells the page around it what [`surround`] says.

pub(super) mod question;
pub(super) mod result;
mod surround;

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{VChild, VNode};

use crate::app::here::{Here, today};
use crate::app::pages::{review, shared};
use crate::app::parts::masthead::mark;
use crate::app::parts::notice::{Kind, notice};
use crate::app::parts::page::heading;
use crate::app::route::Route;
use crate::app::tag::{Tag, button, link as link_tag, tag};
use crate::browser::page::random;
use crate::domain::ids::IndicatorId;
use crate::domain::report::Report;
use crate::domain::response::{Label, Response};
use crate::domain::scope::{Mode, Scope};
use crate::domain::session::Action;
use crate::formats::embed::Embed;
use crate::formats::link::{self, LinkError};
use crate::formats::message;
use crate::words::en::notice::Words;
use crate::words::en::{embed as words, question as question_words, result as result_words, start};

use surround::{Said, Surround, SurroundProps};

/// What is shown of the embed.
enum Page {
    Opening(Mode),
    Question(IndicatorId),
    Review,
    Own(Response),
    Linked(Result<Response, LinkError>),
    NoLink,
}

/// Which page it is. Whatever has no place in an embed is its beginning.
fn shown(here: &Here, asked: &Embed) -> Page {
    let Some(mode) = asked.show.mode() else {
        if asked.result.trim().is_empty() {
            return Page::NoLink;
        }
        let token = shared::token(&format!("r={}", asked.result));
        return Page::Linked(link::read(&[&here.model], &token).map(|(_, response)| response));
    };
    match (&here.route, &here.session().assessment) {
        (Route::Question(id), Some(there)) if Scope::of(&here.model, there.mode).has(*id) => {
            Page::Question(*id)
        }
        (Route::Review, Some(_)) => Page::Review,
        (Route::Results, Some(there)) => Page::Own(Response {
            label: asked.label.clone(),
            ..there.response(&here.model)
        }),
        _ => Page::Opening(mode),
    }
}

/// The embed.
pub fn embed(here: &Here, asked: &Rc<Embed>) -> Html {
    let page = shown(here, asked);
    let (count, body) = match &page {
        Page::Opening(mode) => (String::new(), opening(here, asked, *mode)),
        Page::Question(id) => question::question(here, *id, &question::FRAME),
        Page::Review => (String::new(), tag("div", "").add(review::review(here))),
        Page::Own(response) => (words::YOURS.into(), result::own(here, asked, response)),
        Page::Linked(Ok(response)) => {
            let whose = response.label.as_ref().map(Label::as_str);
            let whose = whose.map_or_else(|| words::SHARED.into(), result_words::shared_as);
            (whose, result::linked(here, asked, response))
        }
        Page::Linked(Err(error)) => (String::new(), refused(&shared::why(error))),
        Page::NoLink => {
            let words = Words {
                title: words::NO_LINK.into(),
                text: words::NO_LINK_TEXT.into(),
            };
            (String::new(), refused(&words))
        }
    };
    let name = match asked.show.mode() {
        Some(Mode::Quick) => start::QUICK,
        Some(Mode::Full) => start::FULL,
        None => words::RESULT,
    };
    let said = said(here, &page);
    let progress = said.progress.map(|(answered, of)| {
        tag("progress", "progress progress--thin")
            .set("max", of.to_string())
            .set("value", answered.to_string())
            .set("aria-label", "Questions answered")
    });
    let event = asked.event.as_ref();
    let event = event.map(|event| tag("p", "embed__event").text(event.as_str().to_owned()));
    let unknown = asked.unknown.as_ref();
    let unknown = unknown.map(|kind| tag("p", "embed__note").text(words::unknown(kind)));
    let brand = tag("p", "embed__brand")
        .add(mark("mark mark--s"))
        .text(name);
    let head = tag("header", "")
        .add_some(event)
        .add(
            tag("div", "embed__head")
                .add(brand)
                .add(tag("p", "embed__count").text(count)),
        )
        .add_some(progress)
        .add_some(unknown);
    let whole = tag("div", "embed")
        .add(head)
        .add(tag("div", "").key_named(said.place.clone()).add(body))
        .add(foot(here, asked));
    let props = SurroundProps {
        asked: asked.clone(),
        said,
        theme: here.session().theme,
        send: here.sender().clone(),
        whole: whole.into(),
    };
    VNode::from(VChild::<Surround>::new(props, None))
}

/// What the frame is called.
pub fn title(here: &Here, asked: &Embed) -> String {
    match shown(here, asked) {
        Page::Opening(Mode::Quick) => start::QUICK.into(),
        Page::Opening(Mode::Full) => start::FULL.into(),
        Page::Question(id) => here.model.indicator(id).title.clone(),
        Page::Review => question_words::REVIEW.into(),
        Page::Own(response) | Page::Linked(Ok(response)) => {
            let report = Report::new(&here.model, response.mode, &response.answers);
            result_words::finding(&here.model, &report).text()
        }
        Page::Linked(Err(error)) => shared::why(&error).title,
        Page::NoLink => words::NO_LINK.into(),
    }
}

/// What the page around is told of it.
fn said(here: &Here, page: &Page) -> Said {
    let model = &here.model;
    let assessment = here.session().assessment.as_ref();
    let progress = match page {
        Page::Question(_) | Page::Review | Page::Own(_) => assessment.map(|there| {
            let of = model.indicators_in(there.mode).count();
            (there.answered_in(model), of)
        }),
        Page::Opening(_) | Page::Linked(_) | Page::NoLink => None,
    };
    let levels = match page {
        Page::Own(response) => {
            let report = Report::new(model, response.mode, &response.answers);
            Some(message::levels(model, &report))
        }
        _ => None,
    };
    Said {
        place: here.route.fragment(model),
        progress,
        levels,
    }
}

/// The main part of each page in a frame.
const BODY: &str = "embed__body";

/// The main part of a page that stands alone.
fn main(class: &'static str) -> Tag {
    tag("main", class).id("main").set("tabindex", "-1")
}

/// The beginning: what it is, and a button.
fn opening(here: &Here, asked: &Embed, mode: Mode) -> Tag {
    let count = here.model.indicators_in(mode).count();
    let begin = {
        let here = here.clone();
        move || begin(&here, mode)
    };
    let label = asked.label.as_ref();
    main(BODY)
        .add(heading("embed__title").text(start::TITLE))
        .add(tag("p", "").text(words::lead(count)))
        .add(
            tag("p", "embed__small")
                .text(words::KEPT)
                .add_some(label.map(|label| {
                    tag("span", "").text(format!(" {}", words::labelled(label.as_str())))
                })),
        )
        .add(tag("p", "").add(button("button", words::BEGIN, begin)))
}

/// Begins, with no answers, at the first question.
pub(super) fn begin(here: &Here, mode: Mode) {
    here.act(Action::Start {
        mode,
        id: random(),
        today: today(),
    });
    if let Some(first) = here.model.indicators_in(mode).next() {
        here.go(&Route::Question(first));
    }
}

/// Why there is nothing to show.
fn refused(why: &Words) -> Tag {
    main(BODY).add(notice(Kind::Warn, why, true, Html::default()))
}

/// One line: what is told, who made it.
fn foot(here: &Here, asked: &Embed) -> Tag {
    let promise = asked
        .show
        .mode()
        .map(|_| tag("p", "").text(words::promise(here.model.dimensions.len())));
    let made = (!here.home.is_empty())
        .then(|| tag("p", "").add(elsewhere("", here.home.to_string(), words::MADE)));
    tag("footer", "embed__foot")
        .add_some(promise)
        .add_some(made)
}

/// A link that opens in a new tab and tells it nothing of this one.
fn elsewhere(class: &'static str, address: String, text: &'static str) -> Tag {
    link_tag(class, address, text)
        .set("target", "_blank")
        .set("rel", "noopener")
        .add(tag("span", "visually-hidden").text(format!(" ({})", words::NEW_TAB)))
}
