//! The foot of every page.

use yew::prelude::*;

use crate::app::route::Route;
use crate::domain::model::Model;

/// What it is, and the way to the small print.
pub fn footer(model: &Model) -> Html {
    let link = |route: Route, name: &'static str| {
        html! {
            <li><a class="footer__link" href={route.href(model)}>{ name }</a></li>
        }
    };
    let section = |name: &str| Route::Method(Some(name.to_owned()));
    html! {
        <footer class="footer">
            <div class="l-page footer__inner">
                <p class="footer__text">
                    { format!(
                        "Fourfront is free and open source. No account, no cookies, no server. Model {}.",
                        model.version
                    ) }
                </p>
                <ul class="footer__list">
                    { link(Route::Method(None), "Method") }
                    { link(section("privacy"), "Privacy") }
                    { link(section("accessibility"), "Accessibility") }
                    { link(section("source"), "Source code") }
                    { link(Route::Settings, "Settings") }
                </ul>
            </div>
        </footer>
    }
}
