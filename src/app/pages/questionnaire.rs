//! All questions on paper: to be filled in by hand, and worked out with the sheet at the end.

use yew::Html;

use crate::app::parts::page::{heading, page, section};
use crate::app::parts::table::{cell, table, table_row};
use crate::app::tag::{Tag, link, tag};
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::words::en::questionnaire as words;

/// The whole questionnaire with its scoring sheet.
pub fn questionnaire(model: &Model) -> Html {
    let levels = tag("ol", "paper__levels").add_all(model.levels.iter().map(|level| {
        tag("li", "")
            .add(tag("b", "").text(level.name.clone()))
            .text(format!(": {}", level.meaning))
    }));
    page()
        .add(
            tag("header", "page-head")
                .add(heading("").text(model.title.clone()))
                .add(tag("p", "lead lead--s").text(model.summary.clone()))
                .add(tag("p", "lead lead--s").text(words::HOW))
                .add(tag("p", "l-only-screen").add(link("", "./", words::BACK))),
        )
        .add(
            section("l-section", "levels", words::LEVELS)
                .add(levels)
                .add(tag("p", "").text(model.guidance.clone())),
        )
        .add_all(model.dimension_ids().map(|id| dimension(model, id)))
        .add(sheet(model))
        .into()
}

fn dimension(model: &Model, id: DimensionId) -> Tag {
    let dimension = model.dimension(id);
    let heading = format!("part-{}", id.index() + 1);
    tag("section", "l-section")
        .set("aria-labelledby", heading.clone())
        .add(
            tag("h2", "section-title")
                .id(heading)
                .text(dimension.title.clone()),
        )
        .add(tag("p", "lead lead--s").text(dimension.question.clone()))
        .add_all(model.indicators_of(id).map(|id| question(model, id)))
}

fn question(model: &Model, id: IndicatorId) -> Tag {
    let indicator = model.indicator(id);
    let anchors = Level::ALL
        .into_iter()
        .map(|level| tag("li", "paper__anchor").text(indicator.anchors[level.index()].clone()));
    let open = if indicator.na_allowed {
        words::OPEN_OR_NOT_APPLICABLE
    } else {
        words::OPEN
    };
    tag("section", "paper__question")
        .add(tag("h3", "").text(format!("{} {}", indicator.code, indicator.question)))
        .add(tag("p", "hint").text(words::weight(indicator)))
        .add(tag("ol", "paper__anchors").add_all(anchors))
        .add(tag("p", "paper__open").text(open))
}

/// How to work it out without the program.
fn sheet(model: &Model) -> Tag {
    let rows = model.dimension_ids().map(|id| {
        let of: usize = model
            .indicators_of(id)
            .map(|id| usize::from(model.indicator(id).weight))
            .sum();
        table_row(tag("th", "").text(model.dimension(id).title.clone()))
            .add(cell(words::SHEET[1]))
            .add(cell(words::SHEET[2]).text(of.to_string()))
            .add(cell(words::SHEET[3]))
            .add(cell(words::SHEET[4]))
    });
    let gates = model.indicator_ids().filter_map(|id| {
        let indicator = model.indicator(id);
        let gate = indicator.gate.as_ref()?;
        Some(tag("li", "").text(words::gate(model, indicator, gate)))
    });
    section("l-section", "sheet", words::SHEET_TITLE)
        .add(
            tag("ol", "paper__steps").add_all(
                words::STEPS
                    .into_iter()
                    .map(|step| tag("li", "").text(step)),
            ),
        )
        .add(table(words::SHEET_TITLE, &words::SHEET, rows))
        .add(tag("h3", "").text(words::GATES))
        .add(tag("ul", "").add_all(gates))
}
