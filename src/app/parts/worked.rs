//! How a result was worked out, with the board's own figures.

use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::fold;
use crate::app::route::Route;
use crate::app::tag::{Tag, link, tag};
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::worked::Worked;
use crate::words::en::{label, worked as words};

/// The formula of each dimension, folded.
pub fn how_worked(model: &Model, report: &Report) -> Tag {
    let together = tag("section", "worked")
        .set("aria-labelledby", "worked-all")
        .add(
            tag("h3", "worked__title")
                .id("worked-all")
                .text(label::TOGETHER),
        )
        .add(tag("p", "").text(words::together(model, &report.reading)));
    let body = tag("div", "disclosure__body l-stack")
        .add(tag("p", "").text(words::RULE))
        .add_all(
            report
                .worked
                .iter()
                .flatten()
                .map(|worked| one(model, report, worked)),
        )
        .add(together)
        .add(tag("p", "l-only-screen").add(link(
            "",
            Route::Method(None).href(model),
            label::METHOD,
        )));
    fold(label::WORKED, body)
}

fn one(model: &Model, report: &Report, worked: &Worked) -> Tag {
    let position = worked.dimension.index();
    let id = format!("worked-{}", position + 1);
    let title = format!("{id}-title");
    let claimed = report.reading.dimension(worked.dimension).level().is_some();
    let heading = tag("h3", "worked__title")
        .id(title.clone())
        .add(glyph(position, Size::Large))
        .text(model.dimension(worked.dimension).title.clone());
    tag("section", "worked")
        .id(id)
        .set("aria-labelledby", title)
        .add(heading)
        .add(tag("p", "formula").text(words::formula(worked)))
        .add_some(words::open(model, worked).map(|open| tag("p", "").text(open)))
        .add(tag("p", "").text(words::limits(model, worked, claimed)))
}
