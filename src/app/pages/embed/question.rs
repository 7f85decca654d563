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

/// How a question is shown where it stands alone.
#[derive(Debug)]
pub(in crate::app::pages) struct Look {
    body: &'static str,
    title: &'static str,
    form: &'static str,
    actions: &'static str,
    /// The same once there is an answer.
    ready: &'static str,
    button: &'static str,
    quiet: &'static str,
    room: Room,
    /// On a stand: no page of all answers, and the way back from the first question wipes.
    stand: bool,
}

/// In a frame.
pub(super) const FRAME: Look = Look {
    body: super::BODY,
    title: "embed__title",
    form: "embed__form",
    actions: "embed__actions",
    ready: "embed__actions",
    button: "button",
    quiet: "button button--bare",
    room: Room::Tight,
    stand: false,
};

/// On a stand.
pub(in crate::app::pages) const STAND: Look = Look {
    body: "stand__body stand__body--question",
    title: "stand__title",
    form: "stand__form",
    actions: "stand__actions",
    ready: "stand__actions stand__actions--ready",
    button: "button button--xl",
    quiet: "button button--quiet button--xl",
    room: Room::Large,
    stand: true,
};

/// Where it stands among the questions, and the question.
pub(in crate::app::pages) fn question(here: &Here, id: IndicatorId, look: &Look) -> (String, Tag) {
    let model = &here.model;
    let Some(assessment) = here.session().assessment.as_ref() else {
        return (String::new(), super::main(look.body));
    };
    let indicator = model.indicator(id);
    let asked: Vec<IndicatorId> = model.indicators_in(assessment.mode).collect();
    let at = asked.iter().position(|asked| *asked == id).unwrap_or(0);
    let answer = assessment.answers.get(id);
    let unanswered = answer == Answer::Unanswered;
    let problem = here.problem && unanswered;
    let next = match after(assessment, &asked, at) {
        Route::Review if look.stand => Route::Results,
        next => next,
    };
    let before = at
        .checked_sub(1)
        .map_or(Route::Start, |before| Route::Question(asked[before]));
    let goes = |route: &Route| {
        let (here, route) = (here.clone(), route.clone());
        move || here.go(&route)
    };
    let back = {
        let (here, wipes) = (here.clone(), look.stand && before == Route::Start);
        move || {
            if wipes {
                here.send(Message::Wipe);
            } else {
                here.go(&before);
            }
        }
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
        .add(heading(look.title).text(indicator.question.clone()));
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
            look.room,
        ));
    let finish = if next == Route::Results {
        words::FINISH
    } else {
        words::CONTINUE
    };
    let leave = problem.then(|| {
        let class = if look.stand { look.quiet } else { SMALL };
        button(class, words::LEAVE_OPEN, goes(&next))
    });
    let all = (!look.stand).then(|| button(SMALL, embed::ALL, goes(&Route::Review)));
    let actions = tag("div", if unanswered { look.actions } else { look.ready })
        .add(button(look.button, finish, on))
        .add(button(look.quiet, words::BACK, back));
    // Not a form: a frame in a sandbox without `allow-forms` submits none, and says nothing.
    let more = tag("p", "embed__more").add_some(all);
    let form = tag("div", look.form).on_key(on_enter).add(set);
    let form = if look.stand {
        form.add(actions.add_some(leave))
    } else {
        form.add(actions).add(more.add_some(leave))
    };
    (
        words::position(at + 1, asked.len()),
        super::main(look.body).add(form),
    )
}

/// A button beside the way on.
const SMALL: &str = "button button--bare button--s";
