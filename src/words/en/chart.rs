//! What a chart says to somebody who does not see it, and its labels.

use crate::domain::model::Model;
use crate::domain::report::{Outlook, Report};
use crate::domain::score::DimensionScore;
use crate::words::en::number::list;
use crate::words::en::result::{level, number, so_far, theme};

/// The short name of the radar of pre-conditions.
pub fn radar_name(axes: usize) -> String {
    format!("Result on {} axes", crate::words::en::number::small(axes))
}

/// Every axis as "name: level, number, could be", and which is weakest.
pub fn radar_description(model: &Model, report: &Report) -> String {
    let mut sentences: Vec<String> = report
        .reading
        .dimensions
        .iter()
        .map(|score| {
            format!(
                "{}: {}.",
                model.dimension(score.dimension).title,
                axis(model, report, score)
            )
        })
        .collect();
    let weakest = &report.reading.overall.weakest;
    if !weakest.is_empty() && weakest.len() < report.reading.dimensions.len() {
        let names: Vec<&str> = weakest
            .iter()
            .map(|id| model.dimension(*id).short.as_str())
            .collect();
        let are = if names.len() == 1 { "is" } else { "are" };
        sentences.push(format!("{} {are} weakest.", list(&names, "and")));
    }
    sentences.join(" ")
}

fn axis(model: &Model, report: &Report, score: &DimensionScore) -> String {
    let Some(at) = score.level() else {
        return so_far(score).to_ascii_lowercase();
    };
    let could = match report.outlook_of(score.dimension) {
        Some(Outlook::CouldBe(high, _)) => format!(", could be {}", level(model, high)),
        _ => String::new(),
    };
    format!(
        "{}, {}{could}",
        level(model, at.low),
        number(report, score.dimension)
    )
}

/// The short name of the radar of themes.
pub fn themes_name(count: usize) -> String {
    crate::words::en::number::capital(&format!(
        "{} themes",
        crate::words::en::number::small(count)
    ))
}

/// Every theme with its reading.
pub fn themes_description(model: &Model, report: &Report) -> String {
    let sentences: Vec<String> = report
        .reading
        .themes
        .iter()
        .map(|t| format!("{}: {}.", model.theme(t.theme).short, theme(t)))
        .collect();
    sentences.join(" ")
}

/// The short name of the live chart beside the questions.
pub const LIVE: &str = "Your answers so far";
/// Under the live chart.
pub const LIVE_CAPTION: &str =
    "Your picture so far. A pre-condition leaves the centre once half of it is answered.";
/// The key: the solid line.
pub const KEY_NOW: &str = "Assured now";
/// The key: the tint.
pub const KEY_COULD: &str = "Could reach, once open questions are settled";
/// The link from the picture to the table.
pub const AS_TABLE: &str = "The same as a table";

/// What stands under each dimension's name in a radar: its level, or how far it is.
pub fn lines(model: &Model, report: &Report) -> Vec<String> {
    let line = |score: &DimensionScore| crate::words::en::result::level_or_so_far(model, score);
    report.reading.dimensions.iter().map(line).collect()
}

/// What stands under each theme's name in a radar: its reading, never a level.
pub fn theme_lines(report: &Report) -> Vec<String> {
    let line =
        |reading: &crate::domain::themes::ThemeReading| theme(reading).replace(" of 100", "");
    report.reading.themes.iter().map(line).collect()
}
