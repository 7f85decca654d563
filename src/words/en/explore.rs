//! The words of the page "explore": what would be, in the conditional, and never a promise.

pub mod drawn;
pub mod sure;

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::DimensionId;
use crate::domain::level::Level;
use crate::domain::model::{Indicator, Model};
use crate::domain::path::{Path, Step};
use crate::domain::report::Report;
use crate::domain::score::{Binding, DimensionScore};
use crate::domain::what_if::{Shift, WhatIf};
use crate::words::en::number::{capital, counted, list, lower_first, small};
use crate::words::en::{answer, result};

/// The title.
pub const TITLE: &str = "What would it take?";
/// Where nothing is answered.
pub const EMPTY: &str = "This page shows what would change if an answer rose. It needs answers first: nothing is answered yet.";
/// The choice of the radar.
pub const SHOW_BY: &str = "Show by";
/// A radar by pre-condition.
pub const BY_DIMENSION: &str = "Pre-conditions";
/// A radar of every question.
pub const BY_INDICATOR: &str = "Questions";
/// A radar by theme.
pub const BY_THEME: &str = "Themes";
/// The effect, where nothing is aimed at.
pub const IDLE: &str = "Set a target, and what would change stands here.";
/// Take the last change back.
pub const UNDO: &str = "Undo";
/// Do it again.
pub const REDO: &str = "Redo";
/// No target any more.
pub const CLEAR: &str = "Clear all targets";
/// The choice of a path.
pub const PATH_FOR: &str = "Path for";
/// The path of the whole.
pub const WHOLE: &str = "The whole result";
/// Take a step.
pub const SET: &str = "Set target";
/// Take a target back.
pub const BACK: &str = "Take back";
/// Take every step back.
pub const BACK_ALL: &str = "Take all of them back";
/// Where no level is claimed.
pub const NO_PATH: &str = "There is no path yet: a level needs more answers.";
/// Where the targets reach as far as the path.
pub const REACHED: &str = "Your targets would reach it.";
/// Over the questions.
pub const TARGETS: &str = "Every question and its target";
/// Between two levels.
pub const TO: &str = "to";
/// What the keys do, after "Ctrl Z".
pub const KEY_UNDO: &str = " takes the last change back. ";
/// After "Ctrl Shift Z".
pub const KEY_REDO: &str = " does it again.";
/// The key: where targets lead.
pub const KEY_TARGET: &str = "Target";
/// The key: an answer that is not sure.
pub const KEY_OPEN: &str = "Not sure: anywhere on this line";
/// The themes, before.
pub const NOW: &str = "Now";
/// The themes, after.
pub const WITH_TARGETS: &str = "With targets";
/// The choice of a radar of one pre-condition's questions.
pub const QUESTIONS_OF: &str = "Questions of";
/// None in particular.
pub const ALL_OF_THEM: &str = "All pre-conditions";
/// Where there is none of themes.
pub const NO_RADAR: &str = "For a radar there are too few themes.";
/// Over the table of themes.
pub const THEMES: &str = "Themes, lowest reading first";
/// What a theme is not.
pub const NO_LEVEL: &str = "A reading has no level.";
/// Heads of the table of themes.
pub const THEME: &str = "Theme";
/// The question of a theme whose answer is the lowest.
pub const LOWEST: &str = "Lowest answer";
/// Where no question of a theme has a level.
pub const NONE_KNOWN: &str = "None has a level yet";
/// The table of themes, for screen readers.
pub const THEMES_CAPTION: &str = "Themes now and with your targets: a reading, not a level";

/// Under the title.
pub fn lead(questions: usize, indicative: bool) -> String {
    let questions = asked(questions, indicative);
    format!("Set a target for any of the {questions} and see what would change.")
}

fn asked(questions: usize, indicative: bool) -> String {
    let check = if indicative {
        " of the quick check"
    } else {
        ""
    };
    format!("{questions} questions{check}")
}

/// Why themes are missing in the radar, or the radar itself.
pub fn few_themes(drawn: usize, all: usize, indicative: bool) -> Option<&'static str> {
    if drawn < all && indicative {
        Some("The quick check does not touch every theme.")
    } else if drawn < all {
        Some("Some themes do not apply.")
    } else {
        None
    }
}

/// The same where the radar is drawn by theme.
pub fn lead_by_theme(questions: usize, indicative: bool) -> String {
    let questions = asked(questions, indicative);
    format!("The same {questions}, seen by theme. Themes do not change your result.")
}

/// What would change: the sentence that leads, the one that follows, and what a narrow screen has
/// no room for.
pub fn effect(model: &Model, report: &Report, what_if: &WhatIf) -> [String; 3] {
    if what_if.is_idle() {
        let finding = result::finding(model, report).text();
        return [format!("{finding}."), IDLE.into(), String::new()];
    }
    let moves = moves(model, &what_if.effect.dimensions);
    let (whole, holders) = whole(model, what_if);
    if moves.is_empty() {
        let stays = stays(model, what_if).unwrap_or_default();
        return ["No level would change.".into(), stays, whole];
    }
    [moves, whole, holders]
}

/// "Leadership would rise from Starting to Working, and urgency from Working to Established."
fn moves(model: &Model, shifts: &[Shift]) -> String {
    let (mut rise, mut fall, mut claimed) = (Vec::new(), Vec::new(), Vec::new());
    for (id, shift) in model.dimension_ids().zip(shifts) {
        let title = lower_first(&model.dimension(id).short);
        match (shift.before, shift.after) {
            _ if !shift.moves() => {}
            (Some(before), Some(after)) => {
                let (before, after) = (result::level(model, before), result::level(model, after));
                let part = (title, format!("from {before} to {after}"));
                if shift.falls() { &mut fall } else { &mut rise }.push(part);
            }
            (_, Some(after)) => {
                claimed.push((title, format!("at {}", result::level(model, after))));
            }
            _ => {}
        }
    }
    let sentences = [
        would("rise", &rise),
        would("be", &claimed),
        would("fall", &fall),
    ];
    join(&sentences.each_ref().map(String::as_str))
}

/// "A would rise from B to C, and d from e to f."
fn would(verb: &str, parts: &[(String, String)]) -> String {
    let part = |(place, (title, how)): (usize, &(String, String))| match place {
        0 => format!("{} would {verb} {how}", capital(title)),
        _ if place + 1 == parts.len() => format!(", and {title} {how}"),
        _ => format!(", {title} {how}"),
    };
    let mut sentence: String = parts.iter().enumerate().map(part).collect();
    if !sentence.is_empty() {
        sentence.push('.');
    }
    sentence
}

fn join(sentences: &[&str]) -> String {
    let said: Vec<&str> = sentences
        .iter()
        .copied()
        .filter(|sentence| !sentence.is_empty())
        .collect();
    said.join(" ")
}

/// What the whole would do, and who would hold it then where that is another sentence.
fn whole(model: &Model, what_if: &WhatIf) -> (String, String) {
    let shift = what_if.effect.whole;
    let Some(after) = shift.after else {
        let few = "There would still be too few answers for a level of the whole.";
        return (few.into(), String::new());
    };
    let to = result::level(model, after);
    let holders = &what_if.effect.holding.1;
    let applicable = what_if.after.dimensions.iter();
    let all = applicable.filter(|d| d.measure.is_some()).count() == holders.len();
    let held_by: Vec<&str> = holders
        .iter()
        .map(|id| model.dimension(*id).held_by.as_str())
        .collect();
    let by = list(&held_by, "and");
    let then = if all {
        format!("All {} would then be at {to}.", small(holders.len()))
    } else {
        format!("Then {by} would hold it there.")
    };
    match shift.before {
        Some(before) if before == after && all => (format!("The result would stay at {to}."), then),
        Some(before) if before == after => {
            let stays = format!("The result would stay at {to}, held there by {by}.");
            (stays, String::new())
        }
        Some(before) => {
            let verb = if after < before { "fall" } else { "rise" };
            let from = result::level(model, before);
            let moved = format!("The result would {verb} from {from} to {to}.");
            (moved, then)
        }
        None => (format!("The result would be at {to}."), then),
    }
}

/// Why a pre-condition that is aimed at would stay where it is: the first of those that would hold
/// the whole, or the first of any.
fn stays(model: &Model, what_if: &WhatIf) -> Option<String> {
    let aimed: Vec<DimensionId> = what_if
        .aims
        .iter()
        .map(|(id, _)| model.indicator(id).dimension)
        .collect();
    let mut holding = aimed
        .iter()
        .filter(|id| what_if.effect.holding.1.contains(id));
    let id = *holding.next().or(aimed.first())?;
    let score = what_if.after.dimension(id);
    let at = score.level()?.low;
    let next = at.next()?;
    Some(format!(
        "{} would stay at {}: {}.",
        model.dimension(id).title,
        result::level(model, at),
        held(model, score, next)
    ))
}

/// The first of what holds a level: a gate, then support, then the number.
fn held(model: &Model, score: &DimensionScore, next: Level) -> String {
    let binding = score.measure.iter().flat_map(|measure| &measure.binding);
    let gate = binding.clone().find_map(|binding| match binding {
        Binding::Gate(id) => model.indicator(*id).gate.as_ref(),
        _ => None,
    });
    let next_name = result::level(model, next);
    if let Some(gate) = gate {
        return format!("held by {}", gate.reason);
    }
    if binding.clone().any(|binding| *binding == Binding::Support) {
        return format!("fewer than two thirds of the answers would reach {next_name}");
    }
    let number = score.score().map_or(0, |score| score.low.floor());
    format!(
        "{number} of 100, and {next_name} starts at {}",
        next.floor()
    )
}

/// "Shortest path to Working: 1 step".
pub fn path_title(model: &Model, path: &Path) -> String {
    format!(
        "Shortest path to {}: {}",
        result::level(model, path.to),
        counted(path.steps.len(), "step", "steps")
    )
}

/// Where there is no way further up.
pub fn at_the_top(model: &Model, dimension: Option<DimensionId>) -> String {
    let name = dimension.map_or("The result", |id| model.dimension(id).title.as_str());
    format!("{name} is at the highest level.")
}

/// "A senior figurehead: Working to Established".
pub fn step(model: &Model, answers: &Answers, step: Step) -> String {
    format!(
        "{}: {} {TO} {}",
        model.indicator(step.indicator).title,
        now(model, answers.get(step.indicator)),
        result::level(model, step.to)
    )
}

/// An answer before "to": "Working", "not sure".
fn now(model: &Model, given: Answer) -> String {
    let name = answer::name(model, given);
    if given.level().is_some() {
        name.to_owned()
    } else {
        lower_first(name)
    }
}

/// What the button of a step does, for somebody who hears it out of its row.
pub fn take(model: &Model, step: Step) -> String {
    let indicator = model.indicator(step.indicator);
    let level = result::level(model, step.to);
    format!("{SET}: {}, {level}", indicator.title)
}

/// The same of taking it back.
pub fn take_back(indicator: &Indicator) -> String {
    format!("{BACK}: {}", indicator.title)
}

/// "Set all 4 targets".
pub fn set_all(count: usize) -> String {
    format!("Set all {count} targets")
}

/// The scale, and what the bar means.
pub fn scale(model: &Model) -> String {
    let names: Vec<String> = Level::ALL
        .iter()
        .map(|level| format!("{} {}", level.number(), result::level(model, *level)))
        .collect();
    format!(
        "{}. The bar under a number marks where you are now. A level below it is only tried out: it \
         is no target, and is not kept.",
        names.join(", ")
    )
}

/// What five steps are for.
pub fn legend(indicator: &Indicator) -> String {
    format!("Target for {}, {}", indicator.code, indicator.title)
}

/// What a step is called: "Working, now, level 3".
pub fn step_name(model: &Model, level: Level, now: bool) -> String {
    let now = if now { ", now" } else { "" };
    format!(
        "{}{now}, level {}",
        result::level(model, level),
        level.number()
    )
}
