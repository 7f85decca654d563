//! One file a page, and which one is shown for a route. A page is a plain function from what it can
//! reach to what is shown.

pub mod builder;
pub mod coming;
pub mod compare;
pub mod embed;
pub mod explore;
pub mod history;
pub mod method;
pub mod outcome;
pub mod plan;
pub mod question;
#[cfg(feature = "prerender")]
pub mod questionnaire;
pub mod results;
pub mod review;
pub mod settings;
pub mod shared;
pub mod stand;
pub mod start;
pub mod unknown;

use yew::Html;

use crate::app::guise::Guise;
use crate::app::here::Here;
use crate::app::late;
use crate::app::route::{COMPARE, Route};
use crate::app::tag::{Tag, tag};
use crate::words::en;

/// The page that is shown. Keyed by its address, so that no page inherits another's state.
pub fn shown(here: &Here) -> Tag {
    let page = match &here.route {
        Route::Start => start::start(here),
        Route::Question(indicator) => question::question(here, *indicator),
        Route::Review => review::review(here),
        Route::Unknown => unknown::unknown(here),
        _ => late::arrived().map_or_else(|| coming::coming(here), |late| (late.page)(here)),
    };
    tag("div", "")
        .key_named(here.route.fragment(&here.model))
        .add(page)
}

/// The pages of the module that is fetched later; [`Route::is_late`] names them.
pub fn late_page(here: &Here) -> Html {
    match &here.guise {
        Guise::Embed(asked) => return embed::embed(here, asked),
        Guise::Stand(asked) => return stand::stand(here, asked),
        Guise::Page => {}
    }
    match &here.route {
        Route::Embed => builder::builder(here),
        Route::Results => results::results(here),
        Route::Explore => explore::explore(here),
        Route::Plan => plan::plan(here),
        Route::History => history::history(here),
        Route::Example => results::example(here),
        Route::Method(_) => method::method(here),
        Route::Settings => settings::settings(here),
        Route::Shared(fragment) => match fragment.strip_prefix(COMPARE) {
            Some(tokens) => compare::compare(here, tokens),
            None => shared::shared(here, fragment),
        },
        _ => unknown::unknown(here),
    }
}

/// The title of the page that is shown, as the browser shows it.
pub fn title(here: &Here) -> String {
    if let Route::Question(id) = &here.route
        && here.problem
    {
        return en::error_title(&here.model.indicator(*id).title);
    }
    en::title(&name(here))
}

/// What the page that is shown is called.
pub fn name(here: &Here) -> String {
    match &here.route {
        _ if here.guise.keeps_nothing() => {
            late::arrived().map_or_else(String::new, |late| (late.name)(here))
        }
        Route::Start => en::start::PAGE.into(),
        Route::Question(id) => here.model.indicator(*id).title.clone(),
        Route::Review => en::question::REVIEW.into(),
        Route::Unknown => en::notice::no_such_page().title,
        _ => late::arrived()
            .map_or_else(|| en::notice::COMING_TITLE.into(), |late| (late.name)(here)),
    }
}

/// What a page of the later module is called.
pub fn late_name(here: &Here) -> String {
    match &here.guise {
        Guise::Embed(asked) => return embed::title(here, asked),
        Guise::Stand(asked) => return stand::title(here, asked),
        Guise::Page => {}
    }
    match &here.route {
        Route::Embed => en::builder::TITLE.into(),
        Route::Results => results::title(here),
        Route::Explore => en::explore::TITLE.into(),
        Route::Plan => en::plan::TITLE.into(),
        Route::History => en::history::TITLE.into(),
        Route::Example => en::label::EXAMPLES.into(),
        Route::Method(_) => en::method::TITLE.into(),
        Route::Settings => en::settings::TITLE.into(),
        Route::Shared(fragment) => match fragment.strip_prefix(COMPARE) {
            Some(tokens) => compare::title(here, tokens),
            None => shared::title(here, fragment),
        },
        _ => en::notice::no_such_page().title,
    }
}
