//! The person's own result, and the example.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::pages::outcome::Outcome;
use crate::app::pages::unknown::unknown;
use crate::app::parts::page::Page;
use crate::app::route::Route;
use crate::domain::response::{Response, Targets};
use crate::words::en::{label, title};

/// The person's own result.
pub fn results(here: &Here) -> Html {
    match &here.session().assessment {
        Some(assessment) => html! {
            <Outcome here={here.clone()} response={assessment.response(&here.model)}
                whose={label::YOURS} own=true />
        },
        None => html! {
            <Page title={title(label::YOURS)}>
                <header class="finding">
                    <h1 class="finding__title" tabindex="-1">{ label::NOTHING_YET }</h1>
                    <p class="lead lead--wide">{ label::EMPTY_TEXT }</p>
                    <p><a class="button" href={here.href(&Route::Start)}>{ label::TO_START }</a></p>
                </header>
            </Page>
        },
    }
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
    html! { <>
        <section class="banner" aria-label={label::EXAMPLES}>
            <div class="l-page banner__inner">
                <p>
                    <b>{ label::EXAMPLE }</b>{ " " }{ label::EXAMPLE_TEXT }
                </p>
                <div class="banner__actions">
                    <a class="button button--s button--on-tint" href={here.href(&Route::Start)}>
                        { label::START_OWN }
                    </a>
                </div>
            </div>
        </section>
        <Outcome here={here.clone()} {response} whose={label::EXAMPLES} own=false />
    </> }
}
