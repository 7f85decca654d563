//! What the radars of the page "explore" say.

use crate::domain::answers::Answers;
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::response::Targets;
use crate::domain::themes::ThemeReading;
use crate::domain::what_if::WhatIf;
use crate::words::en::explore::WITH_TARGETS;
use crate::words::en::number::{list, quoted, small};
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

/// The short name of the radar of one pre-condition's questions.
pub fn questions_name(model: &Model, id: DimensionId, count: usize) -> String {
    format!("{}: {count} answers", model.dimension(id).title)
}

/// What a radar of questions shows: every answer, then every target.
pub fn questions_description(
    model: &Model,
    asked: &[IndicatorId],
    answers: &Answers,
    aims: &Targets,
) -> String {
    let code = |id: &IndicatorId| model.indicator(*id).code.as_str();
    let given: Vec<String> = asked
        .iter()
        .map(|id| format!("{} {}", code(id), answer::name(model, answers.get(*id))))
        .collect();
    let aimed_at = |id: &IndicatorId| Some((code(id), aims.get(*id)?));
    let aims: Vec<String> = asked
        .iter()
        .filter_map(aimed_at)
        .map(|(code, level)| format!("{code} {}", result::level(model, level)))
        .collect();
    let targets = if aims.is_empty() {
        String::new()
    } else {
        format!(" Targets: {}.", aims.join(", "))
    };
    format!("{}.{targets}", given.join(", "))
}

/// A question by its code and its title: "G3 A mission it belongs to".
pub fn coded(model: &Model, id: IndicatorId) -> String {
    let indicator = model.indicator(id);
    format!("{} {}", indicator.code, indicator.title)
}

/// Which of a pre-condition's questions have the lowest answer: "G3, ‘A mission it belongs to’, is
/// the lowest of seven." What is open may be lower, and does not count. Nothing where none has a
/// level.
pub fn lowest_of(model: &Model, asked: &[IndicatorId], answers: &Answers) -> Option<String> {
    let level = |id: &IndicatorId| answers.get(*id).level();
    let known: Vec<_> = asked.iter().filter(|id| level(id).is_some()).collect();
    let least = known.iter().filter_map(|id| level(id)).min()?;
    let lowest = known.iter().filter(|id| level(id) == Some(least));
    let lowest: Vec<_> = lowest.map(|id| model.indicator(**id)).collect();
    let (at, count) = (result::level(model, least), small(known.len()));
    let (the, known_of) = if known.len() == asked.len() {
        ("", count)
    } else {
        ("the ", format!("{count} with a level"))
    };
    Some(match &lowest[..] {
        [one] => {
            let (code, title) = (&one.code, quoted(&one.title));
            if known.len() == 1 {
                format!("Only {code}, {title}, has a level: {at}.")
            } else {
                format!("{code}, {title}, is the lowest of {the}{known_of}.")
            }
        }
        all if all.len() == known.len() => format!("All {known_of} are at {at}."),
        some => {
            let codes: Vec<&str> = some.iter().map(|its| its.code.as_str()).collect();
            let codes = list(&codes, "and");
            format!("{codes} are the lowest of {the}{known_of}, at {at}.")
        }
    })
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
