//! The next moves: at most three, in the model's words.

use crate::app::here::Here;
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::section;
use crate::app::route::Route;
use crate::app::tag::{Tag, button, link, tag};
use crate::domain::answers::Answers;
use crate::domain::model::Gift;
use crate::domain::moves::{self, Move};
use crate::domain::plan;
use crate::domain::report::Report;
use crate::domain::session::Action;
use crate::words::en::moves as words;

/// The next moves; none where no level is claimed or nothing is left to raise. Those of an own
/// result can be put into the plan.
pub fn next_moves(here: &Here, report: &Report, answers: &Answers, own: bool) -> Option<Tag> {
    let next = moves::next(&here.model, &report.reading, answers);
    if next.is_empty() {
        return None;
    }
    let title = words::title(next.len());
    let items = next
        .iter()
        .map(|a_move| item(here, report, answers, a_move, own));
    let explore = own.then(|| {
        let to = link("", here.href(&Route::Explore), words::EXPLORE);
        tag("p", "").add(to)
    });
    Some(
        section("l-section", "moves-title", title)
            .add(tag("p", "hint section-intro").text(words::NOTE))
            .add(tag("ol", "moves").add_all(items))
            .add_some(explore),
    )
}

fn item(here: &Here, report: &Report, answers: &Answers, a_move: &Move, own: bool) -> Tag {
    let model = &here.model;
    let dimension = model.indicator(a_move.indicator).dimension;
    let effect = moves::effect(model, &report.reading, answers, a_move);
    let shared = (a_move.gift == Gift::Shared).then(|| tag("p", "moves__meta").text(words::SHARED));
    tag("li", "moves__item")
        .add(tag("h3", "moves__title").text(words::text(model, a_move).to_owned()))
        .add(
            tag("p", "moves__meta")
                .add(glyph(dimension.index(), Size::Text))
                .text(words::serves(model, a_move))
                .add(tag("span", "moves__effect").text(words::alone(model, a_move, effect))),
        )
        .add_some(shared)
        .add_some(own.then(|| plan_it(here, a_move)))
}

/// Puts it into the plan, or says that it is there.
fn plan_it(here: &Here, a_move: &Move) -> Tag {
    let text = words::text(&here.model, a_move).to_owned();
    let plan = here.session().assessment.as_ref().map(|a| &a.plan);
    if plan.is_some_and(|plan| plan.has(&text)) {
        let to = link("", here.href(&Route::Plan), words::ADDED);
        return tag("p", "moves__meta").add(to);
    }
    let (here, indicator) = (here.clone(), a_move.indicator);
    let about = format!("{}: {text}", words::ADD);
    let add = button("button button--quiet button--s", words::ADD, move || {
        here.act(Action::AddMove(plan::Move {
            text: text.clone(),
            indicator: Some(indicator),
            ..plan::Move::default()
        }));
    });
    tag("p", "moves__meta").add(add.set("aria-label", about))
}
