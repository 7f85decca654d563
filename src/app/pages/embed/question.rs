//! One question in a frame: the answers, tight, and the way on.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::pages::question::choices::{Room, choices};
use crate::app::pages::question::{after, answering, place};
use crate::app::parts::page::heading;
use crate::app::route::Route;
use crate::app::store::Message;
use crate::app::tag::{Tag, button, tag};
use crate::browser::page;
use crate::domain::answers::Answer;
use crate::domain::ids::IndicatorId;
use crate::words::en::{embed, question as words};

/// Where it stands among the questions, and the question.
pub(super) fn question(here: &Here, id: IndicatorId) -> (String, Tag) {
    let model = &here.model;
    let Some(assessment) = here.session().assessment.as_ref() else {
        return (String::new(), super::main());
    };
    let indicator = model.indicator(id);
    let asked: Vec<IndicatorId> = model.indicators_in(assessment.mode).collect();
    let at = asked.iter().position(|asked| *asked == id).unwrap_or(0);
    let answer = assessment.answers.get(id);
    let unanswered = answer == Answer::Unanswered;
    let problem = here.problem && unanswered;
    let next = after(assessment, &asked, at);
    let before = at
        .checked_sub(1)
        .map_or(Route::Start, |before| Route::Question(asked[before]));
    let goes = |route: &Route| {
        let (here, route) = (here.clone(), route.clone());
        move || here.go(&route)
    };
    let on = {
        let (here, next) = (here.clone(), next.clone());
        move || {
            if unanswered {
                here.send(Message::Problem);
            } else {
                here.go(&next);
            }
        }
    };
    // The enter key goes on from an answer, as it would in a form.
    let on_enter = {
        let on = on.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && page::picked(&event).is_some() {
                event.prevent_default();
                on();
            }
        })
    };
    let legend = tag("legend", "question__legend")
        .add(place(model, indicator))
        .add(heading("embed__title").text(indicator.question.clone()));
    let message = problem.then(|| {
        tag("p", "field__error")
            .id("problem")
            .add(tag("span", "visually-hidden").text("Error: "))
            .text(words::CHOOSE)
    });
    let set = tag("fieldset", "question__set")
        .set_some("aria-describedby", problem.then_some("problem"))
        .add(legend)
        .add(
            tag("div", "embed__alert")
                .set("role", "alert")
                .add_some(message),
        )
        .add(choices(
            model,
            id,
            answer,
            &answering(here, id, assessment.mode),
            Room::Tight,
        ));
    let finish = if next == Route::Results {
        words::FINISH
    } else {
        words::CONTINUE
    };
    let leave = problem.then(|| {
        button(
            "button button--bare button--s",
            words::LEAVE_OPEN,
            goes(&next),
        )
    });
    let actions = tag("div", "embed__actions")
        .add(button("button", finish, on))
        .add(button("button button--bare", words::BACK, goes(&before)));
    // Not a form: a frame in a sandbox without `allow-forms` submits none, and says nothing.
    let form = tag("div", "embed__form")
        .on_key(on_enter)
        .add(set)
        .add(actions)
        .add(
            tag("p", "embed__more")
                .add(button(
                    "button button--bare button--s",
                    embed::ALL,
                    goes(&Route::Review),
                ))
                .add_some(leave),
        );
    (
        words::position(at + 1, asked.len()),
        super::main().add(form),
    )
}
