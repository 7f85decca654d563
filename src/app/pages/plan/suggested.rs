//! What the model would do next: the three next moves, and the next one for any question.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::pages::plan::form::indicators;
use crate::app::parts::field::{Around, choice};
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::part;
use crate::app::route::Route;
use crate::app::tag::{Tag, button, link, tag};
use crate::browser::page;
use crate::domain::assessment::Assessment;
use crate::domain::ids::IndicatorId;
use crate::domain::level::Level;
use crate::domain::model::Gift;
use crate::domain::moves;
use crate::domain::plan::Move;
use crate::domain::report::Report;
use crate::domain::session::Action;
use crate::words::en::{label, plan as words};

/// The three next moves, and a list of all.
pub(super) fn suggested(here: &Here, assessment: &Assessment) -> Tag {
    let model = &here.model;
    let report = Report::new(model, assessment.mode, &assessment.answers);
    let next = moves::next(model, &report.reading, &assessment.answers);
    let shown = if !next.is_empty() {
        tag("ol", "moves").add_all(next.iter().map(|found| {
            let id = found.indicator;
            item(here, assessment, id, found.from, found.gift)
        }))
    } else if report.reading.overall.rated {
        tag("p", "").text(words::ALL_DONE)
    } else {
        tag("div", "l-stack l-stack--s")
            .add(tag("p", "").text(words::NOT_RATED))
            .add(tag("p", "").add(link("", here.href(&Route::Review), label::GO_ON)))
    };
    part("l-section", "suggested-title", words::SUGGESTED)
        .add(tag("p", "hint section-intro").text(words::SUGGESTED_TEXT))
        .add(tag("div", "").add(shown))
        .add(any(here, assessment))
}

fn item(here: &Here, assessment: &Assessment, id: IndicatorId, from: Level, gift: Gift) -> Tag {
    let indicator = here.model.indicator(id);
    let title = tag("h3", "moves__title").text(indicator.moves[from.index()].clone());
    let why = tag("p", "moves__meta")
        .add(glyph(indicator.dimension.index(), Size::Text))
        .text(words::step(&here.model, id, from));
    let shared = (gift == Gift::Shared).then(|| tag("p", "moves__meta").text(words::SHARED_GIFT));
    tag("li", "moves__item")
        .add(title)
        .add(why)
        .add_some(shared)
        .add(tag("p", "moves__meta").add(add(here, assessment, id, from)))
}

/// The button that takes a move, or that it is taken.
fn add(here: &Here, assessment: &Assessment, id: IndicatorId, from: Level) -> Tag {
    let text = &here.model.indicator(id).moves[from.index()];
    let taken = assessment.plan.has(text);
    let words = if taken { words::IN_PLAN } else { words::ADD };
    let act = {
        let (here, text) = (here.clone(), text.clone());
        let (room, of) = (assessment.plan.has_room(), assessment.plan.moves.len());
        move || {
            if taken {
                return;
            }
            if room {
                here.act(Action::AddMove(Move {
                    text: text.clone(),
                    indicator: Some(id),
                    ..Move::default()
                }));
            }
            here.desk(|desk| {
                desk.said = if room {
                    words::added(of + 1)
                } else {
                    words::FULL.into()
                };
            });
        }
    };
    let button = button("button button--quiet button--s", words, act)
        .set("aria-label", format!("{words}: {text}"));
    if taken {
        // Not `disabled`: it has focus when it becomes so.
        button.set("aria-disabled", "true")
    } else {
        button
    }
}

/// The next move for any question, through a list.
fn any(here: &Here, assessment: &Assessment) -> Tag {
    let chosen = here.desk.offered;
    let on_change = {
        let here = here.clone();
        Callback::from(move |event: Event| {
            let name = page::selected(&event).unwrap_or_default();
            let offered = here.model.indicator_named(&name);
            here.desk(|desk| desk.offered = offered);
        })
    };
    let none = (String::new(), words::ANY_NONE.to_owned(), chosen.is_none());
    let list =
        choice(std::iter::once(none).chain(indicators(&here.model, chosen))).on_change(on_change);
    let offered = chosen.map(|id| {
        // An open answer counts as level 1, as in the moves above.
        let from = assessment.answers.get(id).level().unwrap_or(Level::One);
        let shown = tag("div", "offer");
        if from.next().is_none() {
            return shown.add(tag("p", "").text(words::at_the_top(&here.model, id)));
        }
        let indicator = here.model.indicator(id);
        shown
            .add(tag("p", "").add(tag("strong", "").text(indicator.moves[from.index()].clone())))
            .add(tag("p", "hint").text(words::step(&here.model, id, from)))
            .add(tag("p", "").add(add(here, assessment, id, from)))
    });
    tag("div", "l-stack l-stack--s narrow")
        .add(Around::new("any-question", words::ANY).with(list))
        .add(tag("div", "").set("aria-live", "polite").add_some(offered))
}
