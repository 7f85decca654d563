//! The start: what it is, how to begin, how to go on.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::here::{Here, today};
use crate::app::parts::chart::chart;
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::{heading, page, section};
use crate::app::route::Route;
use crate::app::store::Message;
use crate::app::tag::{Tag, button, link, svg, tag};
use crate::browser::page::random;
use crate::charts::{frame, picture};
use crate::domain::answers::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::ids::DimensionId;
use crate::domain::model::Example;
use crate::domain::report::Report;
use crate::domain::scope::{Mode, Scope};
use crate::domain::session::Action;
use crate::domain::undo::Done;
use crate::words::en::{chart as chart_words, number, start as words};

/// The start page.
pub fn start(here: &Here) -> Html {
    let model = &here.model;
    let resume = here
        .session()
        .assessment
        .as_ref()
        .filter(|a| a.answered() > 0);
    let promise = svg("promise__icon", "0 0 20 20", "20", "20")
        .add(tag("path", "stroke-icon").set("d", "M3.5 9h13v8.5h-13zM6.5 9V6a3.5 3.5 0 0 1 7 0v3"));
    let hero = tag("div", "hero__words l-stack")
        .add(heading("hero__title").text(words::TITLE))
        .add(tag("p", "lead").text(words::LEAD))
        .add(tag("p", "promise").add(promise).text(words::PROMISE))
        .add_some(resume.map(|assessment| resume_block(here, assessment)))
        .add_some(others(here));
    let example = model.example.as_ref();
    let or = |tag_: Tag| {
        tag_.add(link("", here.href(&Route::Example), words::EXAMPLE))
            .add(tag("span", "after-doors__or").text(words::OR))
    };
    let after = tag("p", "after-doors");
    let after = if example.is_some() { or(after) } else { after };
    page()
        .add(
            tag("div", "l-split hero")
                .add(hero)
                .add_some(example.map(|example| figure(here, example))),
        )
        .add(
            section("l-section l-section--plain", "choose", words::CHOOSE)
                .add(
                    tag("ul", "doors")
                        .add_some(door(here, Mode::Quick))
                        .add_some(door(here, Mode::Full)),
                )
                .add(after.add(link("", here.href(&Route::Settings), words::OPEN_FILE))),
        )
        .add(
            section("l-section", "four", words::WEAKEST)
                .add(tag("p", "lead lead--s").text(words::WEAKEST_TEXT))
                .add(
                    tag("ul", "four l-four")
                        .add_all(model.dimension_ids().map(|id| dimension(here, id))),
                ),
        )
        .into()
}

/// Which assessment is in hand where it says nothing of itself yet, and the way to the others.
fn others(here: &Here) -> Option<Tag> {
    let session = here.session();
    if session.others.is_empty() {
        return None;
    }
    let begun = session
        .assessment
        .as_ref()
        .filter(|a| a.answered() == 0)
        .and_then(|a| a.name.as_ref())
        .map(|name| format!("{} ", words::begun(name)));
    let way = link("", here.href(&Route::History), words::OTHERS);
    Some(tag("p", "").text(begun.unwrap_or_default()).add(way))
}

/// What there is to go on with.
fn resume_block(here: &Here, assessment: &Assessment) -> Tag {
    let model = &here.model;
    let asked: Vec<_> = model.indicators_in(assessment.mode).collect();
    let answered = assessment.answered_in(model);
    let next = asked
        .iter()
        .position(|id| assessment.answers.get(*id) == Answer::Unanswered);
    let (route, go_on) = match next {
        Some(at) => (Route::Question(asked[at]), words::continue_at(at + 1)),
        None => (Route::Results, words::SEE_RESULT.to_owned()),
    };
    let again = {
        let (here, mode) = (here.clone(), assessment.mode);
        button("button button--bare", words::AGAIN, move || {
            begin(&here, mode);
        })
    };
    let grow = (next.is_none() && assessment.mode == Mode::Quick).then(|| {
        let here = here.clone();
        button("button button--quiet", words::GROW, move || grow(&here))
    });
    let text = tag("div", "")
        .add(
            tag("h2", "resume__title")
                .id("resume-title")
                .text(words::resume(
                    assessment.name.as_ref(),
                    answered,
                    asked.len(),
                    assessment.date,
                )),
        )
        .add(
            tag("progress", "progress")
                .set("max", asked.len().to_string())
                .set("value", answered.to_string())
                .set("aria-label", "Questions answered"),
        );
    let actions = tag("div", "resume__actions")
        .add(link("button", here.href(&route), go_on))
        .add_some(grow)
        .add(again);
    tag("section", "resume")
        .set("aria-labelledby", "resume-title")
        .add(text)
        .add(actions)
}

/// The example's picture.
fn figure(here: &Here, example: &Example) -> Tag {
    let model = &here.model;
    let report = Report::new(model, example.mode, &example.answers);
    let lines = chart_words::lines(model, &report);
    let picture = picture::dimensions(
        model,
        &report.reading,
        lines,
        Vec::new(),
        frame::Size::Large,
    );
    tag("figure", "hero__figure")
        .add(chart(
            Rc::new(picture),
            "hero-chart",
            words::FIGURE_NAME,
            chart_words::radar_description(model, &report),
            here.session().theme,
        ))
        .add(tag("figcaption", "figure__caption").text(words::figure(model, &report)))
}

/// A way to begin, where the model has questions for it. With answers it leads on to the first
/// question that has none; starting again is said where it is meant.
fn door(here: &Here, mode: Mode) -> Option<Tag> {
    let scope = Scope::of(&here.model, mode);
    let first = here.model.indicators_in(mode).next()?;
    let (name, text) = match mode {
        Mode::Quick => (words::QUICK, words::QUICK_TEXT),
        Mode::Full => (words::FULL, words::FULL_TEXT),
    };
    let enter = {
        let here = here.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            enter(&here, mode);
        })
    };
    let way = tag("a", "door__link")
        .set("href", here.href(&Route::Question(first)))
        .on_click_event(enter)
        .add(tag("span", "door__name").text(name))
        .add(tag("span", "door__meta").text(words::effort(scope.len())));
    Some(
        tag("li", "door")
            .add(way)
            .add(tag("p", "door__text").text(text)),
    )
}

/// Goes into a mode with the answers there are; none is asked twice and none is lost.
fn enter(here: &Here, mode: Mode) {
    if here.session().has_answers() {
        here.act(Action::Switch(mode));
    } else {
        here.act(Action::Start {
            mode,
            id: random(),
            today: today(),
        });
    }
    let answers = here.session().assessment.as_ref().map(|a| &a.answers);
    let open = here
        .model
        .indicators_in(mode)
        .find(|id| answers.is_none_or(|a| a.get(*id) == Answer::Unanswered));
    here.go(&open.map_or(Route::Results, Route::Question));
}

/// Goes on from the quick check to the full assessment.
pub fn grow(here: &Here) {
    enter(here, Mode::Full);
}

/// Begins anew. What was there can be brought back.
fn begin(here: &Here, mode: Mode) {
    here.act(Action::Start {
        mode,
        id: random(),
        today: today(),
    });
    here.send(Message::Offer(Done::StartedAgain));
    if let Some(first) = here.model.indicators_in(mode).next() {
        here.go(&Route::Question(first));
    }
}

fn dimension(here: &Here, id: DimensionId) -> Tag {
    let dimension = here.model.dimension(id);
    tag("li", "four__item")
        .add(
            tag("h3", "four__name")
                .add(glyph(id.index(), Size::Large))
                .text(dimension.title.clone()),
        )
        .add(tag("p", "four__text").text(dimension.question.clone()))
        .add(tag("p", "four__count").text(number::questions(dimension.count)))
}
