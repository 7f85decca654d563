//! The person's own result, and the example.

use yew::Html;

use crate::app::here::Here;
use crate::app::pages::outcome::outcome;
use crate::app::pages::unknown::unknown;
use crate::app::parts::page::{heading, page};
use crate::app::route::Route;
use crate::app::tag::{Tag, link, list, tag};
use crate::domain::report::Report;
use crate::domain::response::{Response, Targets};
use crate::words::en::{label, result};

/// The person's own result.
pub fn results(here: &Here) -> Html {
    match &here.session().assessment {
        Some(assessment) => {
            outcome(here, &assessment.response(&here.model), label::YOURS, true).into()
        }
        None => page()
            .add(
                tag("header", "finding")
                    .add(heading("finding__title").text(label::NOTHING_YET))
                    .add(tag("p", "lead lead--wide").text(label::EMPTY_TEXT))
                    .add(tag("p", "").add(link(
                        "button",
                        here.href(&Route::Start),
                        label::TO_START,
                    ))),
            )
            .into(),
    }
}

/// The headline of the own result, for the title.
pub fn title(here: &Here) -> String {
    let Some(assessment) = &here.session().assessment else {
        return label::YOURS.into();
    };
    let report = Report::new(&here.model, assessment.mode, &assessment.answers);
    result::finding(&here.model, &report).text()
}

/// The model's example.
pub fn example(here: &Here) -> Html {
    let Some(example) = &here.model.example else {
        return unknown(here);
    };
    let response = Response {
        mode: example.mode,
        answers: example.answers.clone(),
        date: Some(example.date),
        role: None,
        id: 0,
        revision: 0,
        label: None,
        targets: Targets::none(&here.model),
    };
    let start = link(
        "button button--s button--on-tint",
        here.href(&Route::Start),
        label::START_OWN,
    );
    list([
        banner(
            label::EXAMPLES,
            label::EXAMPLE,
            label::EXAMPLE_TEXT,
            [start],
        )
        .into(),
        outcome(here, &response, label::EXAMPLES, false).into(),
    ])
}

/// A banner above a result that is not the person's own.
pub fn banner(
    name: &'static str,
    what: &'static str,
    text: &str,
    actions: impl IntoIterator<Item = Tag>,
) -> Tag {
    tag("section", "banner").set("aria-label", name).add(
        tag("div", "l-page banner__inner")
            .add(
                tag("p", "")
                    .add(tag("b", "").text(what))
                    .text(format!(" {text}")),
            )
            .add(tag("div", "banner__actions").add_all(actions.into_iter())),
    )
}
