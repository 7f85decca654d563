//! The themes: their radar, and a table that leads with the lowest.

use crate::app::parts::table::{cell, table as stacked, table_row};
use crate::app::tag::{Tag, tag};
use crate::charts::picture;
use crate::domain::themes::{self, ThemeReading};
use crate::words::en::explore::{self as words, drawn as said};
use crate::words::en::{chart as chart_words, label, result};

use super::Seen;
use super::drawn::{key, lines, show};

/// The radar. A quick check does not touch every theme: it has those that are touched, where they
/// are enough for one.
pub(super) fn drawn(seen: &Seen<'_>, figure: Tag) -> Tag {
    let (model, report, what_if) = (&seen.here.model, &seen.report, &seen.what_if);
    let readings = &report.reading.themes;
    let touched: Vec<bool> = readings.iter().map(|t| t.reading.is_some()).collect();
    let count = touched.iter().filter(|touched| **touched).count();
    let few = words::few_themes(count, readings.len(), report.indicative());
    if count < picture::FEWEST_AXES {
        return figure.add(tag("p", "hint").text(few.unwrap_or(words::NO_RADAR)));
    }
    let few = few.map(|few| tag("p", "hint").text(few));
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
    let mut heads = vec![words::THEME, words::NOW, words::LOWEST];
    if !what_if.is_idle() {
        heads.insert(2, words::WITH_TARGETS);
    }
    let (now, then) = (&report.reading.themes, &what_if.after.themes);
    let order = themes::lowest_first(now).into_iter();
    let rows = order.map(|id| row(seen, &now[id.index()], &then[id.index()]));
    let caption = if what_if.is_idle() {
        label::THEMES_CAPTION
    } else {
        words::THEMES_CAPTION
    };
    tag("section", "")
        .set("aria-labelledby", "themes-title")
        .add(
            tag("h2", "path__title")
                .id("themes-title")
                .text(words::THEMES),
        )
        .add(tag("p", "hint").text(words::NO_LEVEL))
        .add(stacked(caption, &heads, rows))
}

fn row(seen: &Seen<'_>, now: &ThemeReading, then: &ThemeReading) -> Tag {
    let (model, report) = (&seen.here.model, &seen.report);
    let theme = model.theme(now.theme);
    let about = tag("th", "")
        .text(theme.short.clone())
        .add(tag("span", "sub").text(theme.title.clone()));
    let answers = &seen.assessment.answers;
    let lowest = themes::lowest(model, report.reading.scope, answers, now.theme);
    let lowest = match (lowest, now.reading) {
        (Some(id), _) => said::coded(model, id),
        (None, Some(_)) => words::NONE_KNOWN.into(),
        // Why stands beside it.
        (None, None) => "–".into(),
    };
    let then = (!seen.what_if.is_idle())
        .then(|| cell(words::WITH_TARGETS).text(said::theme_then(report, then)));
    table_row(about)
        .add(cell(words::NOW).text(result::theme_or_why(report, now)))
        .add_some(then)
        .add(cell(words::LOWEST).text(lowest))
}
