//! What the model would do next: the three next moves, and the next one for any question.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::pages::plan::form::indicators;
use crate::app::parts::field::{Around, choice};
use crate::app::parts::moves::{add, list};
use crate::app::parts::page::part;
use crate::app::route::Route;
use crate::app::tag::{Tag, link, tag};
use crate::browser::page;
use crate::domain::assessment::Assessment;
use crate::domain::level::Level;
use crate::domain::moves;
use crate::domain::report::Report;
use crate::words::en::{label, plan as words};

/// The three next moves, and a list of all.
pub(super) fn suggested(here: &Here, assessment: &Assessment) -> Tag {
    let model = &here.model;
    let report = Report::new(model, assessment.mode, &assessment.answers);
    let next = moves::next(model, &report.reading, &assessment.answers);
    let shown = if !next.is_empty() {
        list(here, &report, &assessment.answers, &next, Some(assessment))
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
    let choice =
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
        .add(Around::new("any-question", words::ANY).with(choice))
        .add(tag("div", "").set("aria-live", "polite").add_some(offered))
}
