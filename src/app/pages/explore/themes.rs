//! The themes: their radar, and a table that leads with the lowest.

use crate::app::parts::table::{cell, table as stacked, table_row};
use crate::app::tag::{Tag, tag};
use crate::charts::picture;
use crate::domain::themes::{self, ThemeReading};
use crate::words::en::explore::{self as words, drawn as said};
use crate::words::en::{chart as chart_words, result};

use super::Seen;
use super::drawn::{key, lines, show};

/// The radar. A quick check does not touch every theme: it has those that are touched, where they
/// are enough for one.
pub(super) fn drawn(seen: &Seen<'_>, figure: Tag) -> Tag {
    let (model, report, what_if) = (&seen.here.model, &seen.report, &seen.what_if);
    let readings = &report.reading.themes;
    let touched: Vec<bool> = readings.iter().map(|t| t.reading.is_some()).collect();
    let count = touched.iter().filter(|touched| **touched).count();
    let few = (count < readings.len()).then(|| tag("p", "hint").text(words::FEW_THEMES));
    if count < picture::FEWEST_AXES {
        return figure.add_some(few);
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
        .add(key(lines(!report.asks.is_empty(), !what_if.is_idle())))
        .add_some(few)
}

/// The table, the lowest reading first, with the lowest answer of each theme.
pub(super) fn table(seen: &Seen<'_>) -> Tag {
    let (report, what_if) = (&seen.report, &seen.what_if);
    let mut rows: Vec<(&ThemeReading, &ThemeReading)> = Vec::new();
    for pair in report.reading.themes.iter().zip(&what_if.after.themes) {
        let low = |pair: &(&ThemeReading, _)| pair.0.reading.map(|reading| reading.low);
        // What has no reading comes last; inserted in place, as six need no sorting code.
        let before = |other: &(&ThemeReading, _)| {
            low(&pair).is_none() || low(other).is_some_and(|other| Some(other) <= low(&pair))
        };
        rows.insert(rows.partition_point(before), pair);
    }
    let mut heads = vec![words::THEME, words::NOW, words::LOWEST];
    if !what_if.is_idle() {
        heads.insert(2, words::WITH_TARGETS);
    }
    let rows = rows.into_iter().map(|(now, then)| row(seen, now, then));
    tag("section", "")
        .set("aria-labelledby", "themes-title")
        .add(
            tag("h2", "path__title")
                .id("themes-title")
                .text(words::THEMES),
        )
        .add(tag("p", "hint").text(words::NO_LEVEL))
        .add(stacked(words::THEMES_CAPTION, &heads, rows))
}

fn row(seen: &Seen<'_>, now: &ThemeReading, then: &ThemeReading) -> Tag {
    let (model, report) = (&seen.here.model, &seen.report);
    let theme = model.theme(now.theme);
    let about = tag("th", "")
        .text(theme.short.clone())
        .add(tag("span", "sub").text(theme.title.clone()));
    let answers = &seen.assessment.answers;
    let lowest = themes::lowest(model, report.reading.scope, answers, now.theme);
    let lowest = lowest.map_or_else(|| words::NONE_KNOWN.into(), |id| said::coded(model, id));
    let then = (!seen.what_if.is_idle())
        .then(|| cell(words::WITH_TARGETS).text(said::theme_then(report, then)));
    table_row(about)
        .add(cell(words::NOW).text(result::theme_or_why(report, now)))
        .add_some(then)
        .add(cell(words::LOWEST).text(lowest))
}
