//! What the radars of the page "explore" say.

use crate::domain::answers::Answers;
use crate::domain::model::Model;
use crate::domain::reading::Reading;
use crate::domain::report::Report;
use crate::domain::themes::ThemeReading;
use crate::domain::what_if::WhatIf;
use crate::words::en::explore::WITH_TARGETS;
use crate::words::en::{answer, chart, result};

/// A theme's reading once the targets are reached: the assured end only.
pub fn theme_then(report: &Report, theme: &ThemeReading) -> String {
    theme.reading.map_or_else(
        || result::theme_or_why(report, theme),
        |range| format!("{} of 100", range.low.floor()),
    )
}

/// What the radar by pre-condition shows.
pub fn dimensions_description(model: &Model, report: &Report, what_if: &WhatIf) -> String {
    let now = chart::radar_description(model, report);
    if what_if.is_idle() {
        return now;
    }
    let then: Vec<String> = what_if
        .after
        .dimensions
        .iter()
        .map(|score| {
            let title = &model.dimension(score.dimension).title;
            format!("{title} {}", result::level_or_so_far(model, score))
        })
        .collect();
    format!("{now} {WITH_TARGETS}: {}.", then.join(", "))
}

/// The short name of the radar of questions.
pub fn indicators_name(count: usize) -> String {
    format!("{count} answers by pre-condition")
}

/// What the radar of questions shows: every answer, then every target.
pub fn indicators_description(
    model: &Model,
    reading: &Reading,
    answers: &Answers,
    what_if: &WhatIf,
) -> String {
    let inside = model.indicator_ids().filter(|id| reading.scope.has(*id));
    let given: Vec<String> = inside
        .map(|id| {
            let code = &model.indicator(id).code;
            format!("{code} {}", answer::name(model, answers.get(id)))
        })
        .collect();
    let aims: Vec<String> = what_if
        .aims
        .iter()
        .map(|(id, level)| {
            let code = &model.indicator(id).code;
            format!("{code} {}", result::level(model, level))
        })
        .collect();
    let targets = if aims.is_empty() {
        String::new()
    } else {
        format!(" Targets: {}.", aims.join(", "))
    };
    format!("{}.{targets}", given.join(", "))
}

/// What the radar by theme shows.
pub fn themes_description(model: &Model, report: &Report, what_if: &WhatIf) -> String {
    let now = chart::themes_description(model, report);
    if what_if.is_idle() {
        return now;
    }
    let then: Vec<String> = what_if
        .after
        .themes
        .iter()
        .map(|theme| {
            let short = &model.theme(theme.theme).short;
            format!("{short} {}", theme_then(report, theme))
        })
        .collect();
    format!("{now} {WITH_TARGETS}: {}.", then.join(", "))
}
