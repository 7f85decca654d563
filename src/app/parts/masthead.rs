//! The top of every page.

use crate::app::route::Route;
use crate::app::tag::{Tag, link, svg, tag};
use crate::domain::model::Model;
use crate::words::en::question::SAVE_AND_LEAVE;

/// The brand and the way to the main pages; on a question only the way out.
pub fn masthead(model: &Model, shown: &Route) -> Tag {
    let item = |route: Route, name: &'static str| {
        tag("li", "masthead__item").add(
            link("masthead__link", route.href(model), name)
                .set_some("aria-current", (route == *shown).then_some("page")),
        )
    };
    let side = if matches!(shown, Route::Question(_)) {
        tag("p", "masthead__aside").add(link(
            "masthead__link masthead__link--plain",
            Route::Start.href(model),
            SAVE_AND_LEAVE,
        ))
    } else {
        tag("nav", "masthead__nav").set("aria-label", "Main").add(
            tag("ul", "masthead__list")
                .add(item(Route::Start, "Assess"))
                .add(item(Route::Results, "Result"))
                .add(item(Route::Explore, "Explore"))
                .add(item(Route::Plan, "Plan")),
        )
    };
    let brand = tag("a", "masthead__brand")
        .set("href", Route::Start.href(model))
        .add(mark("mark"))
        .add(tag("span", "masthead__name").text("Fourfront"));
    tag("header", "masthead").add(tag("div", "l-page masthead__inner").add(brand).add(side))
}

/// The brand mark: a square whose front edge leads.
pub fn mark(class: &'static str) -> Tag {
    svg(class, "0 0 32 32", "32", "32")
        .add(
            tag("rect", "mark__frame")
                .set("x", "2")
                .set("y", "2")
                .set("width", "28")
                .set("height", "28"),
        )
        .add(tag("polygon", "mark__shape").set("points", "9,9 27,5 27,27 5,27"))
}
