//! The radar, by pre-condition, by question or by theme, with the targets on it.

use std::rc::Rc;

use crate::app::parts::chart::{ChartProps, Hand};
use crate::app::parts::page::fold;
use crate::app::parts::table::{cell, table, table_row};
use crate::app::store::Axes;
use crate::app::tag::{Tag, link, svg, tag};
use crate::charts::frame::Size;
use crate::charts::picture::{self, Picture};
use crate::domain::answers::Answer;
use crate::domain::themes::ThemeReading;
use crate::words::en::explore::{self as words, drawn as said, sure};
use crate::words::en::{chart as chart_words, result};

use super::Seen;

/// The canvas.
const CANVAS: &str = "explore-chart";

/// The radar that was chosen, its key, and of the themes a table: of the rest the list of questions
/// says the same.
pub(super) fn drawn(seen: &Seen<'_>) -> Tag {
    let figure = tag("figure", "figure explore__figure");
    let figure = match seen.here.view.axes {
        Axes::Dimensions => {
            let (picture, name, description) = dimensions(seen);
            figure
                .add(show(seen, picture, name, description))
                .add(key(lines(seen)))
        }
        Axes::Indicators => {
            let (picture, name, description) = indicators(seen);
            figure
                .add(show(seen, picture, name, description))
                .add(key(spokes(seen)))
        }
        Axes::Themes => themes(seen, figure),
    };
    figure.add(tag("p", "figure__caption").add(link("", "#sure", sure::TO_SURE)))
}

fn show(seen: &Seen<'_>, picture: Picture, name: String, description: String) -> yew::Html {
    ChartProps {
        picture: Rc::new(picture),
        id: CANVAS,
        name: name.into(),
        description: description.into(),
        theme: seen.here.session().theme,
        hand: Hand::ANY,
    }
    .chart()
}

fn dimensions(seen: &Seen<'_>) -> (Picture, String, String) {
    let (model, report, what_if) = (&seen.here.model, &seen.report, &seen.what_if);
    let overlays = (!what_if.is_idle()).then(|| picture::dimensions_aimed_at(&what_if.after));
    let picture = picture::dimensions(
        model,
        &report.reading,
        chart_words::lines(model, report),
        overlays.into_iter().collect(),
        Size::Large,
    );
    let name = chart_words::radar_name(model.dimensions.len());
    let description = said::dimensions_description(model, report, what_if);
    (picture, name, description)
}

fn indicators(seen: &Seen<'_>) -> (Picture, String, String) {
    let (model, report, what_if) = (&seen.here.model, &seen.report, &seen.what_if);
    let answers = &seen.assessment.answers;
    let picture = picture::indicators_in(
        model,
        report.reading.scope,
        answers,
        &what_if.aims,
        chart_words::lines(model, report),
    );
    let name = said::indicators_name(report.reading.scope.len());
    let description = said::indicators_description(model, &report.reading, answers, what_if);
    (picture, name, description)
}

const HEADS: [&str; 3] = ["Theme", words::NOW, words::WITH_TARGETS];

/// The radar and the table. A quick check does not touch every theme: the radar has those that it
/// touches, where they are enough for one.
fn themes(seen: &Seen<'_>, figure: Tag) -> Tag {
    let (model, report, what_if) = (&seen.here.model, &seen.report, &seen.what_if);
    let readings = &report.reading.themes;
    let rows = readings
        .iter()
        .zip(&what_if.after.themes)
        .map(|(now, then)| theme_row(seen, now, then));
    let table = table(words::THEMES_CAPTION, &HEADS, rows);
    let touched: Vec<bool> = readings.iter().map(|t| t.reading.is_some()).collect();
    let count = touched.iter().filter(|touched| **touched).count();
    let few = (count < readings.len()).then(|| tag("p", "hint").text(words::FEW_THEMES));
    if count < picture::FEWEST_AXES {
        return figure.add(table).add_some(few);
    }
    let picture = picture::themes(model, &report.reading, chart_words::theme_lines(report));
    let picture = if what_if.is_idle() {
        picture
    } else {
        picture.with(picture::themes_aimed_at(&what_if.after))
    };
    let name = chart_words::themes_name(count);
    let description = said::themes_description(model, report, what_if);
    figure
        .add(show(seen, picture.only(&touched), name, description))
        .add(key(lines(seen)))
        .add_some(few)
        .add(fold(
            chart_words::AS_TABLE,
            tag("div", "disclosure__body").add(table),
        ))
}

fn theme_row(seen: &Seen<'_>, now: &ThemeReading, then: &ThemeReading) -> Tag {
    let theme = seen.here.model.theme(now.theme);
    let about = tag("th", "")
        .text(theme.short.clone())
        .add(tag("span", "sub").text(theme.title.clone()));
    table_row(about)
        .add(cell(HEADS[1]).text(result::theme_or_why(&seen.report, now)))
        .add(cell(HEADS[2]).text(said::theme_then(&seen.report, then)))
}

/// What a mark in the picture means.
fn key(items: Vec<(Tag, &'static str)>) -> Tag {
    tag("ul", "key").add_all(items.into_iter().map(|(mark, text)| {
        tag("li", "key__item")
            .add(svg("key__swatch", "0 0 32 14", "32", "14").add(mark))
            .text(text)
    }))
}

fn line(class: &'static str) -> Tag {
    tag("line", class)
        .set("x1", "1")
        .set("y1", "7")
        .set("x2", "31")
        .set("y2", "7")
}

fn lines(seen: &Seen<'_>) -> Vec<(Tag, &'static str)> {
    let band = tag("rect", "chart__band chart__band--key")
        .set("x", "1")
        .set("y", "2")
        .set("width", "30")
        .set("height", "10");
    let mut items = vec![(line("chart__line"), chart_words::KEY_NOW)];
    if !seen.report.asks.is_empty() {
        items.push((band, chart_words::KEY_COULD));
    }
    if !seen.what_if.is_idle() {
        items.push((line("chart__target"), words::KEY_TARGET));
    }
    items
}

fn spokes(seen: &Seen<'_>) -> Vec<(Tag, &'static str)> {
    let mut items = Vec::new();
    if !seen.what_if.is_idle() {
        let hollow =
            tag("polygon", "marker marker--hollow").set("points", "16,0.5 22.5,7 16,13.5 9.5,7");
        items.push((hollow, words::KEY_TARGET));
    }
    let answers = &seen.assessment.answers;
    if answers.iter().any(|(_, answer)| answer == Answer::Unsure) {
        items.push((line("chart__open"), words::KEY_OPEN));
    }
    items
}
