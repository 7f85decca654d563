//! One file a page, and which one is shown for a route.

pub mod method;
pub mod outcome;
pub mod question;
pub mod results;
pub mod review;
pub mod settings;
pub mod shared;
pub mod start;
pub mod unknown;

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::route::Route;

/// The page of a route. Keyed by its address, so that no page inherits another's state.
pub fn shown(here: &Here, route: &Route) -> Html {
    let key = route.fragment(&here.model);
    let page = match route {
        Route::Start => start::start(here),
        Route::Question(indicator) => {
            html! { <question::Question here={here.clone()} indicator={*indicator} /> }
        }
        Route::Review => review::review(here),
        Route::Results => results::results(here),
        Route::Example => results::example(here),
        Route::Method(_) => method::method(here),
        Route::Settings => settings::settings(here),
        Route::Shared(token) => shared::shared(here, token),
        Route::Unknown => unknown::unknown(here),
    };
    html! { <div {key}>{ page }</div> }
}
