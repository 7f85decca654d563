//! A result that came by a link: read-only. Own work stays as it is.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::pages::outcome::Outcome;
use crate::app::parts::notice::{Kind, notice as notice_box};
use crate::app::parts::page::Page;
use crate::app::route::Route;
use crate::domain::response::Label;
use crate::formats::link::{self, LinkError};
use crate::words::en::{label, notice, result, title};

/// A shared result, or why it cannot be opened.
pub fn shared(here: &Here, token: &str) -> Html {
    match link::read(&[&here.model], token) {
        Ok((_, response)) => {
            let whose = response
                .label
                .as_ref()
                .map(Label::as_str)
                .map_or_else(|| label::SHARED_RESULT.into(), result::shared_as);
            html! { <>
                { banner(here) }
                <Outcome here={here.clone()} {response} {whose} own=false />
            </> }
        }
        Err(error) => refused(here, &error),
    }
}

fn banner(here: &Here) -> Html {
    let own = here.session().has_answers();
    let (route, words) = if own {
        (Route::Results, label::TO_MINE)
    } else {
        (Route::Start, label::START_OWN)
    };
    html! {
        <section class="banner" aria-label={label::SHARED_RESULT}>
            <div class="l-page banner__inner">
                <p><b>{ label::SHARED }</b>{ " " }{ own.then_some(label::SHARED_TEXT) }</p>
                <div class="banner__actions">
                    <a class="button button--s button--on-tint" href={here.href(&route)}>{ words }</a>
                </div>
            </div>
        </section>
    }
}

fn refused(here: &Here, error: &LinkError) -> Html {
    let words = match error {
        LinkError::Damaged => notice::damaged_link(),
        LinkError::Newer(version) => notice::newer_link(*version),
        LinkError::NotAResult => notice::not_a_result(),
        LinkError::UnknownModel(fingerprint) => notice::unknown_model(*fingerprint),
    };
    html! {
        <Page title={title(&words.title)}>
            { notice_box(Kind::Warn, &words, true, html! { <a class="button button--quiet button--s" href={here.href(&Route::Start)}>
                    { notice::TO_START }
                </a> }) }
        </Page>
    }
}
