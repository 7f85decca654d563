//! The foot of every page.

use crate::app::route::Route;
use crate::app::tag::{Tag, link, tag};
use crate::domain::model::Model;

/// What it is, and the way to the small print.
pub fn footer(model: &Model) -> Tag {
    let section = |name: &str| Route::Method(Some(name.to_owned()));
    let links = [
        (Route::Method(None), "Method"),
        (section("privacy"), "Privacy"),
        (section("accessibility"), "Accessibility"),
        (section("source"), "Source code"),
        (Route::Embed, "Put it on your site"),
        (Route::History, "History"),
        (Route::Settings, "Settings"),
    ];
    let text = format!(
        "Fourfront is free and open source. No account, no cookies, no server. Model {}.",
        model.version
    );
    tag("footer", "footer").add(
        tag("div", "l-page footer__inner")
            .add(tag("p", "footer__text").text(text))
            .add(
                tag("ul", "footer__list").add_all(links.into_iter().map(|(route, name)| {
                    tag("li", "").add(link("footer__link", route.href(model), name))
                })),
            ),
    )
}
