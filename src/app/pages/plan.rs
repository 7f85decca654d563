//! What the board has decided to do: its moves, what the model would do next, targets, a reminder.

mod form;
mod moves;
mod reminder;
mod suggested;
mod targets;

use yew::Html;

use crate::app::here::Here;
use crate::app::parts::page::{page_head, said, tight_page};
use crate::app::route::Route;
use crate::app::tag::{link, tag};
use crate::words::en::{label, plan as words};

/// What the board has decided to do.
pub fn plan(here: &Here) -> Html {
    let Some(assessment) = here.session().assessment.as_ref() else {
        return tight_page()
            .add(page_head(words::TITLE, words::NOTHING.into()))
            .add(tag("p", "").add(link("button", here.href(&Route::Start), label::TO_START)))
            .into();
    };
    tight_page()
        .add(page_head(words::TITLE, words::lead(assessment)))
        .add(said(&here.desk.said))
        .add(
            tag("div", "")
                .add(moves::moves(here, assessment))
                .add(suggested::suggested(here, assessment))
                .add(targets::targets(here, assessment))
                .add(reminder::reminder(here, assessment)),
        )
        .into()
}
