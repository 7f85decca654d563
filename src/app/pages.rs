//! One file a page, and which one is shown for a route. A page is a plain function from what it can
//! reach to what is shown.

pub mod method;
pub mod outcome;
pub mod question;
pub mod results;
pub mod review;
pub mod settings;
pub mod shared;
pub mod start;
pub mod unknown;

use crate::app::here::Here;
use crate::app::route::Route;
use crate::app::tag::{Tag, tag};
use crate::words::en;

/// The page that is shown. Keyed by its address, so that no page inherits another's state.
pub fn shown(here: &Here) -> Tag {
    let page = match &here.route {
        Route::Start => start::start(here),
        Route::Question(indicator) => question::question(here, *indicator),
        Route::Review => review::review(here),
        Route::Results => results::results(here),
        Route::Example => results::example(here),
        Route::Method(_) => method::method(here),
        Route::Settings => settings::settings(here),
        Route::Shared(token) => shared::shared(here, token),
        Route::Unknown => unknown::unknown(here),
    };
    tag("div", "")
        .key_named(here.route.fragment(&here.model))
        .add(page)
}

/// The title of the page that is shown, as the browser shows it.
pub fn title(here: &Here) -> String {
    let name = match &here.route {
        Route::Start => en::start::PAGE.to_owned(),
        Route::Question(id) => {
            let title = &here.model.indicator(*id).title;
            if here.problem {
                return en::error_title(title);
            }
            title.clone()
        }
        Route::Review => en::question::REVIEW.into(),
        Route::Results => results::title(here),
        Route::Example => en::label::EXAMPLES.into(),
        Route::Method(_) => en::method::TITLE.into(),
        Route::Settings => en::settings::TITLE.into(),
        Route::Shared(token) => shared::title(here, token),
        Route::Unknown => en::notice::no_such_page().title,
    };
    en::title(&name)
}
