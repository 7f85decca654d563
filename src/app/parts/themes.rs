//! The themes of a result: a reading each, as a table and as a radar.

use std::rc::Rc;

use yew::Html;

use crate::app::parts::chart::chart;
use crate::app::parts::page::section;
use crate::app::parts::table::{cell, narrow_table, table_row};
use crate::app::tag::{Tag, tag};
use crate::charts::picture;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::session::Theme;
use crate::domain::themes::ThemeReading;
use crate::words::en::{chart as words, label, result};

const HEADS: [&str; 3] = ["Theme", "Reading", label::ANSWERED];

/// The themes of a result. Nothing where the model has none.
pub fn themes(model: &Model, report: &Report, palette: Theme) -> Html {
    if model.themes.is_empty() {
        return Html::default();
    }
    // A quick check does not touch every theme: a line between two of six says nothing.
    let every = report
        .reading
        .themes
        .iter()
        .all(|theme| theme.known.known > 0);
    let drawn = every.then(|| {
        let picture = picture::themes(model, &report.reading, words::theme_lines(report));
        tag("figure", "figure").add(chart(
            Rc::new(picture),
            "themes-chart",
            words::themes_name(model.themes.len()),
            words::themes_description(model, report),
            palette,
        ))
    });
    let rows = report
        .reading
        .themes
        .iter()
        .map(|reading| row(model, report, reading));
    let table = narrow_table(label::THEMES_CAPTION, &HEADS, rows);
    let section = section("l-section l-section--whole", "themes-title", label::THEMES);
    match drawn {
        Some(drawn) => section.add(tag("div", "l-split l-split--even").add(table).add(drawn)),
        None => section.add(table),
    }
    .into()
}

fn row(model: &Model, report: &Report, reading: &ThemeReading) -> Tag {
    let theme = model.theme(reading.theme);
    let about = tag("th", "")
        .text(theme.short.clone())
        .add(tag("span", "sub").text(theme.title.clone()));
    table_row(about)
        .add(cell(HEADS[1]).text(result::theme_or_why(report, reading)))
        .add(cell(HEADS[2]).text(result::of(reading.known.known, reading.known.of)))
}
