//! The next moves: at most three, in the model's words.

use crate::app::here::Here;
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::{said, section};
use crate::app::route::Route;
use crate::app::tag::{Tag, button, link, tag};
use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::ids::IndicatorId;
use crate::domain::level::Level;
use crate::domain::model::Gift;
use crate::domain::moves::{self, Move};
use crate::domain::plan::Move as Planned;
use crate::domain::report::Report;
use crate::domain::session::Action;
use crate::words::en::{moves as words, plan};

/// The next moves of a result; none where no level is claimed or nothing is left to raise. Those of
/// an own result can be put into the plan.
pub fn next_moves(here: &Here, report: &Report, answers: &Answers, own: bool) -> Option<Tag> {
    let next = moves::next(&here.model, &report.reading, answers);
    if next.is_empty() {
        return None;
    }
    let assessment = here.session().assessment.as_ref().filter(|_| own);
    let explore = own.then(|| {
        let to = link("", here.href(&Route::Explore), words::EXPLORE);
        tag("p", "l-only-screen").add(to)
    });
    Some(
        section(
            "l-section l-section--whole",
            "moves-title",
            words::title(next.len(), own),
        )
        .add(tag("p", "hint section-intro").text(words::NOTE))
        .add(list(here, report, answers, &next, assessment))
        .add(said(&here.desk.said))
        .add_some(explore),
    )
}

/// Moves in their order, each with what it alone would do; with an assessment, each can be put into
/// its plan.
pub fn list(
    here: &Here,
    report: &Report,
    answers: &Answers,
    next: &[Move],
    assessment: Option<&Assessment>,
) -> Tag {
    let full = assessment.filter(|assessment| !assessment.plan.has_room());
    let item = |a_move: &Move| item(here, report, answers, a_move, assessment);
    tag("div", "")
        .add(tag("ol", "moves").add_all(next.iter().map(item)))
        .add_some(full.map(|_| tag("p", "hint").text(plan::FULL)))
}

fn item(
    here: &Here,
    report: &Report,
    answers: &Answers,
    a_move: &Move,
    assessment: Option<&Assessment>,
) -> Tag {
    let model = &here.model;
    let dimension = model.indicator(a_move.indicator).dimension;
    let effect = moves::effect(model, &report.reading, answers, a_move);
    let shared = (a_move.gift == Gift::Shared).then(|| tag("p", "moves__meta").text(words::SHARED));
    let add = assessment.map(|assessment| {
        let add = add(here, assessment, a_move.indicator, a_move.from);
        tag("p", "moves__meta l-only-screen").add(add)
    });
    tag("li", "moves__item")
        .add(tag("h3", "moves__title").text(words::text(model, a_move).to_owned()))
        .add(
            tag("p", "moves__meta")
                .add(glyph(dimension.index(), Size::Text))
                .text(words::serves(model, a_move))
                .add(tag("span", "moves__effect").text(words::alone(model, a_move, effect))),
        )
        .add_some(shared)
        .add_some(add)
}

/// The button that takes a move, or that it is taken.
pub fn add(here: &Here, assessment: &Assessment, id: IndicatorId, from: Level) -> Tag {
    let text = &here.model.indicator(id).moves[from.index()];
    let taken = assessment.plan.has(text);
    let label = if taken { plan::IN_PLAN } else { plan::ADD };
    let act = {
        let (here, text) = (here.clone(), text.clone());
        let (room, of) = (assessment.plan.has_room(), assessment.plan.moves.len());
        move || {
            if taken {
                return;
            }
            if room {
                here.act(Action::AddMove(Planned {
                    text: text.clone(),
                    indicator: Some(id),
                    ..Planned::default()
                }));
            }
            here.desk(|desk| {
                desk.said = if room {
                    plan::added(of + 1)
                } else {
                    plan::FULL.into()
                };
            });
        }
    };
    let button = button("button button--quiet button--s", label, act)
        .set("aria-label", format!("{label}: {text}"));
    if taken {
        // Not `disabled`: it has focus when it becomes so.
        button.set("aria-disabled", "true")
    } else {
        button
    }
}
