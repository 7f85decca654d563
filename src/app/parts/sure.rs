//! How sure a result is, seen from its weights: as a sentence, as a picture and as a table.

use yew::Html;

use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::fold;
use crate::app::parts::table::{cell, table, table_row};
use crate::app::tag::{Tag, list, svg, tag};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::robust::{DimensionSure, Sure};
use crate::words::en::{label, sure as words};

/// The facts, then the picture and the counts, folded.
pub fn shown(model: &Model, report: &Report, sure: Option<&Sure>, beside: &Html) -> Html {
    let said = sure.and_then(|sure| words::whole(model, report, sure));
    let (figure, text) = match said {
        Some((figure, text)) => (figure, text),
        None if report.reading.overall.rated => (String::new(), words::WORKING.into()),
        None => (String::new(), words::NOT_RATED.into()),
    };
    let value = tag("dd", "")
        .add(tag("b", "facts__figure").text(figure))
        .text(text);
    let facts = tag("dl", "facts")
        .add(
            tag("div", "facts__item")
                .add(tag("dt", "facts__term").text(words::WEIGHTS))
                .add(value),
        )
        .add(beside.clone());
    let more = sure
        .filter(|sure| sure.whole.is_some())
        .map(|sure| picture(model, report, sure));
    list([facts.into(), more.map_or_else(Html::default, Html::from)])
}

fn picture(model: &Model, report: &Report, sure: &Sure) -> Tag {
    let each = || sure.dimensions.iter().flatten();
    let rows = each().map(|of| row(model, report, sure, of));
    let counts = each().map(|of| counted(model, of));
    let heads: Vec<&str> = std::iter::once(label::PRE_CONDITION)
        .chain(Level::ALL.iter().map(|at| model.level(*at).name.as_str()))
        .collect();
    let body = tag("div", "disclosure__body l-stack")
        .add(tag("p", "").text(words::EXPLAINED))
        .add(tag("ul", "weightings").add_all(rows))
        .add(tag("p", "").text(words::off(model, sure)))
        .add(table(words::COUNTS, &heads, counts));
    fold(words::PICTURE, body)
}

/// A strip: the share of weightings at each level, the level that is shown filled.
fn row(model: &Model, report: &Report, sure: &Sure, of: &DimensionSure) -> Tag {
    let position = of.dimension.index();
    let score = report.reading.dimension(of.dimension);
    let shown = score.level().map(|level| level.low);
    let mut from = 0;
    let parts = Level::ALL.into_iter().filter_map(|at| {
        let count = of.levels[at.index()];
        if count == 0 {
            return None;
        }
        let state = if Some(at) == shown {
            "meter__step--on"
        } else {
            "meter__step--maybe"
        };
        let part = tag("rect", "")
            .set(
                "class",
                format!("meter__step {state} meter__step--{}", position % 8 + 1),
            )
            .set("x", (from + 20).to_string())
            .set("y", "2")
            // A share too small to be seen is still a line.
            .set("width", count.saturating_sub(40).max(20).to_string())
            .set("height", "10");
        from += count;
        Some(part)
    });
    let strip = svg("meter", "0 0 10000 14", "250", "14")
        .set("preserveAspectRatio", "none")
        .add_all(parts.collect::<Vec<_>>().into_iter());
    tag("li", "weightings__item")
        .add(
            tag("p", "weightings__name")
                .add(glyph(position, Size::Text))
                .text(model.dimension(of.dimension).title.clone()),
        )
        .add(strip)
        .add(tag("p", "hint").text(words::one(model, report, sure, of).unwrap_or_default()))
}

fn counted(model: &Model, of: &DimensionSure) -> Tag {
    let about = tag("th", "").text(model.dimension(of.dimension).title.clone());
    let cells = Level::ALL
        .into_iter()
        .map(|at| cell(model.level(at).name.clone()).text(of.levels[at.index()].to_string()));
    table_row(about).add_all(cells)
}
