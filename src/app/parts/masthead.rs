//! The top of every page.

use yew::prelude::*;

use crate::app::route::Route;
use crate::domain::model::Model;
use crate::words::en::question::SAVE_AND_LEAVE;

/// The brand and the way to the main pages; on a question only the way out.
pub fn masthead(model: &Model, shown: &Route) -> Html {
    let here = |route: &Route| (route == shown).then_some("page");
    let item = |route: Route, name: &'static str| {
        html! {
            <li class="masthead__item">
                <a class="masthead__link" href={route.href(model)} aria-current={here(&route)}>
                    { name }
                </a>
            </li>
        }
    };
    let side = if matches!(shown, Route::Question(_)) {
        html! {
            <p class="masthead__aside">
                <a class="masthead__link masthead__link--plain" href={Route::Start.href(model)}>
                    { SAVE_AND_LEAVE }
                </a>
            </p>
        }
    } else {
        html! {
            <nav class="masthead__nav" aria-label="Main">
                <ul class="masthead__list">
                    { item(Route::Start, "Assess") }
                    { item(Route::Results, "Result") }
                    { item(Route::Method(None), "Method") }
                </ul>
            </nav>
        }
    };
    html! {
        <header class="masthead">
            <div class="l-page masthead__inner">
                <a class="masthead__brand" href={Route::Start.href(model)}>
                    { brand_mark() }
                    <span class="masthead__name">{ "Fourfront" }</span>
                </a>
                { side }
            </div>
        </header>
    }
}

/// The brand mark: a square whose front edge leads.
pub fn brand_mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <rect class="mark__frame" x="2" y="2" width="28" height="28" />
            <polygon class="mark__shape" points="9,9 27,5 27,27 5,27" />
        </svg>
    }
}
