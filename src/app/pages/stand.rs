//! The program on a stand, for one visitor after another: begin, answer, take the result away.
//!
//! All of it travels in the part that comes later. Nothing leads anywhere else, nothing is kept, and
//! the opening is always clean: whatever leads there wipes. [`watch`] wipes too, when nobody is
//! there any more.

mod result;
mod watch;

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{VChild, VNode};

use crate::app::here::Here;
use crate::app::pages::embed::{self, question};
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::masthead::mark;
use crate::app::parts::page::heading;
use crate::app::route::Route;
use crate::app::tag::{Tag, button, tag};
use crate::browser::screen;
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::report::Report;
use crate::domain::response::Response;
use crate::domain::scope::{Mode, Scope};
use crate::formats::stand::Stand;
use crate::words::en::{embed as embed_words, result as result_words, stand as words, start};

pub use watch::asking;
use watch::{Watch, WatchProps};

/// What is shown on the stand.
enum Page {
    Opening,
    Question(IndicatorId),
    Own(Response),
}

/// Which page it is. Whatever has no place on a stand is its beginning.
fn shown(here: &Here, asked: &Stand) -> Page {
    match (&here.route, &here.session().assessment) {
        (Route::Question(id), Some(_)) if Scope::of(&here.model, Mode::Quick).has(*id) => {
            Page::Question(*id)
        }
        (Route::Results, Some(there)) => Page::Own(Response {
            label: asked.label.clone(),
            ..there.response(&here.model)
        }),
        _ => Page::Opening,
    }
}

/// The stand.
pub fn stand(here: &Here, asked: &Rc<Stand>) -> Html {
    let (count, body) = match shown(here, asked) {
        Page::Opening => (String::new(), opening(here)),
        Page::Question(id) => question::question(here, id, &question::STAND),
        Page::Own(response) => (embed_words::YOURS.into(), result::result(here, &response)),
    };
    let props = WatchProps {
        asked: asked.clone(),
        clean: is_clean(here),
        send: here.sender().clone(),
        whole: tag("div", "stand")
            .add(head(here, asked, count))
            .add(
                tag("div", "stand__page")
                    .key_named(here.route.fragment(&here.model))
                    .add(body),
            )
            .into(),
    };
    VNode::from(VChild::<Watch>::new(props, None))
}

/// Whether there is nothing of a visitor.
fn is_clean(here: &Here) -> bool {
    here.route == Route::Start && here.session().assessment.is_none()
}

/// What the stand is called.
pub fn title(here: &Here, asked: &Stand) -> String {
    match shown(here, asked) {
        Page::Opening => start::QUICK.into(),
        Page::Question(id) => here.model.indicator(id).title.clone(),
        Page::Own(response) => {
            let report = Report::new(&here.model, response.mode, &response.answers);
            result_words::finding(&here.model, &report).text()
        }
    }
}

/// Whose stand it is, and how far the visitor is.
fn head(here: &Here, asked: &Stand, count: String) -> Tag {
    let name = asked.event.as_ref();
    let name = name.map_or_else(|| start::QUICK.into(), |event| event.as_str().to_owned());
    let progress = here.session().assessment.as_ref().map(|there| {
        let of = here.model.indicators_in(there.mode).count();
        tag("progress", "progress progress--thin")
            .set("max", of.to_string())
            .set("value", there.answered_in(&here.model).to_string())
            .set("aria-label", "Questions answered")
    });
    tag("header", "")
        .add(
            tag("div", "stand__head")
                .add(
                    tag("p", "stand__brand")
                        .add(mark("mark"))
                        .add(tag("span", "stand__event").text(name)),
                )
                .add(tag("p", "stand__count").text(count)),
        )
        .add_some(progress)
}

/// The beginning: what it is, and a large button.
fn opening(here: &Here) -> Tag {
    let model = &here.model;
    let begin = {
        let here = here.clone();
        move || embed::begin(&here, Mode::Quick)
    };
    let fill = screen::can_be_filled()
        .then(|| button("button button--bare stand__fill", words::FILL, screen::fill));
    let dimension = |id: DimensionId| {
        tag("li", "stand__dimension")
            .add(glyph(id.index(), Size::Large))
            .text(model.dimension(id).title.clone())
    };
    let count = model.indicators_in(Mode::Quick).count();
    tag("main", "stand__body stand__body--opening")
        .id("main")
        .set("tabindex", "-1")
        .add(heading("stand__headline").text(start::TITLE))
        .add(tag("p", "stand__lead").text(embed_words::lead(count)))
        .add(tag("ul", "stand__dimensions").add_all(model.dimension_ids().map(dimension)))
        .add(
            tag("div", "stand__begin")
                .add(button("button button--xl", words::BEGIN, begin))
                .add_some(fill),
        )
        .add(tag("p", "stand__small").text(words::KEPT))
}
