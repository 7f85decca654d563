//! The radar, by pre-condition, by question or by theme, with the targets on it.

use std::rc::Rc;

use crate::app::parts::chart::{ChartProps, Hand};
use crate::app::store::Axes;
use crate::app::tag::{Tag, link, svg, tag};
use crate::charts::frame::Size;
use crate::charts::picture::{self, Picture};
use crate::words::en::chart as chart_words;
use crate::words::en::explore::{self as words, drawn as said, sure};

use super::{Seen, questions, themes};

/// The canvas.
const CANVAS: &str = "explore-chart";

/// The radar that was chosen, and its key. The list of questions beside it says the same, and of the
/// themes a table.
pub(super) fn drawn(seen: &Seen<'_>) -> Tag {
    let figure = tag("figure", "figure explore__figure");
    let figure = match seen.here.view.axes {
        Axes::Dimensions => {
            let (picture, name, description) = dimensions(seen);
            figure
                .add(show(seen, picture, name, description))
                .add(key(lines(
                    !seen.report.asks.is_empty(),
                    !seen.what_if.is_idle(),
                )))
        }
        Axes::Indicators => questions::drawn(seen, figure),
        Axes::Themes => themes::drawn(seen, figure),
    };
    figure.add(tag("p", "figure__caption").add(link("", "#sure", sure::TO_SURE)))
}

/// A chart on the canvas of the page.
pub(super) fn show(
    seen: &Seen<'_>,
    picture: Picture,
    name: String,
    description: String,
) -> yew::Html {
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

/// What a mark in the picture means.
pub(super) fn key(items: Vec<(Tag, &'static str)>) -> Tag {
    tag("ul", "key").add_all(items.into_iter().map(|(mark, text)| {
        tag("li", "key__item")
            .add(svg("key__swatch", "0 0 32 14", "32", "14").add(mark))
            .text(text)
    }))
}

/// A line in the key.
pub(super) fn line(class: &'static str) -> Tag {
    tag("line", class)
        .set("x1", "1")
        .set("y1", "7")
        .set("x2", "31")
        .set("y2", "7")
}

/// The key of a radar of lines.
pub(super) fn lines(open: bool, aimed: bool) -> Vec<(Tag, &'static str)> {
    let band = tag("rect", "chart__band chart__band--key")
        .set("x", "1")
        .set("y", "2")
        .set("width", "30")
        .set("height", "10");
    let mut items = vec![(line("chart__line"), chart_words::KEY_NOW)];
    if open {
        items.push((band, chart_words::KEY_COULD));
    }
    if aimed {
        items.push((line("chart__target"), words::KEY_TARGET));
    }
    items
}
