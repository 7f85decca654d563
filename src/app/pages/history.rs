//! Assessments kept apart by name, moments of the one in hand, and then and now.

mod another;
mod assessments;
mod compared;
mod gone_notes;
mod moments;

use yew::Html;

use crate::app::here::Here;
use crate::app::parts::page::{page_head, said, tight_page};
use crate::app::route::Route;
use crate::app::tag::{Tag, button, link, tag};
use crate::words::en::{history as words, label};

/// Assessments kept apart, and moments of each.
pub fn history(here: &Here) -> Html {
    let Some(assessment) = here.session().assessment.as_ref() else {
        return tight_page()
            .add(page_head(words::TITLE, words::NOTHING.into()))
            .add(tag("p", "").add(link("button", here.href(&Route::Start), label::TO_START)))
            .into();
    };
    tight_page()
        .add(page_head(words::TITLE, words::LEAD.into()))
        .add(said(&here.desk.said))
        .add(
            tag("div", "")
                .add(assessments::assessments(here, assessment))
                .add(moments::moments(here, assessment))
                .add_some(compared::compared(here, assessment))
                .add_some(gone_notes::gone_notes(here, assessment)),
        )
        .into()
}

/// A small button in a row, which says what it is about.
fn small(verb: &'static str, about: &str, act: impl Fn() + 'static) -> Tag {
    button("button button--bare button--s button--tight", verb, act)
        .set("aria-label", words::does(verb, about))
}
