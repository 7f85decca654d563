//! Everything as tables: what the pictures show, and every answer.

use yew::Html;

use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::fold;
use crate::app::tag::{Tag, Words, list, tag};
use crate::domain::answers::Answers;
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::words::en::{answer, label, result};

/// A table that becomes a list on narrow screens: caption for screen readers, column heads, rows.
pub fn table(caption: &'static str, heads: &[&str], rows: impl Iterator<Item = Tag>) -> Tag {
    of_class("table table--stack", caption, heads, rows)
}

/// The same of three short columns: a list only on the narrowest screens.
pub fn narrow_table(caption: &'static str, heads: &[&str], rows: impl Iterator<Item = Tag>) -> Tag {
    of_class("table table--stack table--narrow", caption, heads, rows)
}

fn of_class(
    class: &'static str,
    caption: &'static str,
    heads: &[&str],
    rows: impl Iterator<Item = Tag>,
) -> Tag {
    let heads = heads
        .iter()
        .map(|head| tag("th", "").set("scope", "col").text((*head).to_owned()));
    tag("table", class)
        .add(tag("caption", "visually-hidden").text(caption))
        .add(tag("thead", "").add(tag("tr", "").add_all(heads)))
        .add(tag("tbody", "").add_all(rows))
}

/// A cell, which says its column's head where the table is a list.
pub fn cell(head: impl Words) -> Tag {
    tag("td", "").set("data-label", head)
}

/// A row, which begins with what it is about.
pub fn table_row(about: Tag) -> Tag {
    tag("tr", "").add(about.set("scope", "row"))
}

const LEVELS: [&str; 4] = [label::PRE_CONDITION, "Level", "Could be", "Number"];
const ANSWERS: [&str; 2] = ["Question", "Answer"];

/// A further column of the levels: one cell for each dimension, in the model's order, with what
/// stands under it in small.
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its cells.
    pub cells: Vec<(String, Option<String>)>,
}

/// The levels, with further columns, then every answer.
pub fn tables(model: &Model, report: &Report, answers: &Answers, further: &[Column]) -> Html {
    let given = model
        .indicators_in(report.mode)
        .map(|id| answer_row(model, answers, id));
    list([
        level_table(model, report, further).into(),
        fold(
            label::ANSWERS,
            tag("div", "disclosure__body").add(table(label::ANSWERS, &ANSWERS, given)),
        )
        .into(),
    ])
}

/// The levels.
pub fn levels(model: &Model, report: &Report) -> Tag {
    level_table(model, report, &[])
}

fn level_table(model: &Model, report: &Report, further: &[Column]) -> Tag {
    let heads: Vec<&str> = LEVELS
        .into_iter()
        .chain(further.iter().map(|column| column.head.as_str()))
        .collect();
    let rows = model
        .dimension_ids()
        .map(|id| level_row(model, report, further, id));
    table(label::TABLE_CAPTION, &heads, rows)
}

fn level_row(model: &Model, report: &Report, further: &[Column], id: DimensionId) -> Tag {
    let score = report.reading.dimension(id);
    let about = tag("th", "")
        .add(glyph(id.index(), Size::Text))
        .text(model.dimension(id).title.clone());
    table_row(about)
        .add(cell(LEVELS[1]).text(result::level_or_so_far(model, score)))
        .add(cell(LEVELS[2]).text(result::could_be(model, report, id)))
        .add(cell(LEVELS[3]).text(result::number(report, id)))
        .add_all(
            further
                .iter()
                .filter_map(|column| Some(further_cell(column, column.cells.get(id.index())?))),
        )
}

fn further_cell(column: &Column, (text, under): &(String, Option<String>)) -> Tag {
    let under = under
        .as_ref()
        .map(|under| tag("span", "sub sub--beside").text(under.clone()));
    let what = tag("span", "").text(format!("{text} ")).add_some(under);
    cell(column.head.clone()).add(what)
}

fn answer_row(model: &Model, answers: &Answers, id: IndicatorId) -> Tag {
    let indicator = model.indicator(id);
    let given = answers.get(id);
    let anchor = given
        .level()
        .map(|level| tag("span", "sub").text(indicator.anchors[level.index()].clone()));
    let about = tag("th", "")
        .add(tag("span", "ind__code").text(indicator.code.clone()))
        .text(format!(" {}", indicator.title));
    let answer = tag("span", "")
        .text(answer::name(model, given).to_owned())
        .add_some(anchor);
    table_row(about).add(cell(ANSWERS[1]).add(answer))
}
