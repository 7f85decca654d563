//! What a chart says to somebody who does not see it, and its labels.

use crate::domain::answers::Answers;
use crate::domain::ids::IndicatorId;
use crate::domain::model::Model;
use crate::domain::report::{Outlook, Report};
use crate::domain::response::Targets;
use crate::domain::score::DimensionScore;
use crate::words::en::answer;
use crate::words::en::number::list;
use crate::words::en::result::{level, level_or_so_far, number, so_far, theme, theme_or_why};

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

/// Every indicator by its dimension, with its answer, and its target where one is drawn:
/// "Clear leadership, Starting. L1 A senior figurehead: Working; L2 ...".
pub fn indicators_description(
    model: &Model,
    report: &Report,
    answers: &Answers,
    targets: &Targets,
) -> String {
    let spoke = |id: IndicatorId| {
        let indicator = model.indicator(id);
        let given = answers.get(id);
        let target = match targets.get(id) {
            Some(target) if given.level() != Some(target) => {
                format!(", target {}", level(model, target))
            }
            _ => String::new(),
        };
        format!(
            "{} {}: {}{target}",
            indicator.code,
            indicator.title,
            answer::name(model, given)
        )
    };
    let sector = |score: &DimensionScore| {
        let spokes: Vec<String> = model.indicators_of(score.dimension).map(spoke).collect();
        format!(
            "{}, {}. {}.",
            model.dimension(score.dimension).title,
            level_or_so_far(model, score),
            spokes.join("; ")
        )
    };
    let sectors: Vec<String> = report.reading.dimensions.iter().map(sector).collect();
    sectors.join(" ")
}

/// The short name of the radar of themes.
pub fn themes_name(count: usize) -> String {
    crate::words::en::number::capital(&format!(
        "{} themes",
        crate::words::en::number::small(count)
    ))
}

/// Every theme with its reading, or why it has none.
pub fn themes_description(model: &Model, report: &Report) -> String {
    let sentences: Vec<String> = report
        .reading
        .themes
        .iter()
        .map(|t| {
            let name = &model.theme(t.theme).short;
            format!("{name}: {}.", theme_or_why(report, t))
        })
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
    let line = |score: &DimensionScore| level_or_so_far(model, score);
    report.reading.dimensions.iter().map(line).collect()
}

/// What stands under each theme's name in a radar: its reading, never a level.
pub fn theme_lines(report: &Report) -> Vec<String> {
    let line =
        |reading: &crate::domain::themes::ThemeReading| theme(reading).replace(" of 100", "");
    report.reading.themes.iter().map(line).collect()
}
