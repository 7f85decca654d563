//! Open questions: which to settle first, and how many there are.

use crate::domain::ask::Ask;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::words::en::number::{capital, list, lower_first, quoted, small};
use crate::words::en::result::level;

/// Which question to settle first, and why; of an own result, or of somebody else's.
pub fn ask(model: &Model, report: &Report, own: bool) -> Option<String> {
    let first = report.asks.first()?;
    if first.changes_nothing {
        return Some("No open answer changes this.".into());
    }
    let indicator = model.indicator(first.indicator);
    let dimension = model.dimension(indicator.dimension);
    let shown = report.shown(indicator.dimension)?;
    let reach = shown
        .high
        .map_or_else(String::new, |high| format!(" and could reach {high}"));
    let whose = if own { "your" } else { "the" };
    let title = lower_first(&dimension.title);
    let other = report.asks.get(1).filter(|_| report.asks.len() == 2);
    let other = other.and_then(|other| decides(model, report, other));
    Some(match report.asks.len() {
        1 => format!(
            "It is {whose} only open question: {title} is at {} of 100{reach}.",
            shown.low
        ),
        count => format!(
            "Of {whose} {count} open questions this one narrows the result most, whatever the answer: \
             {title} is at {} of 100{reach}.{}",
            shown.low,
            other.unwrap_or_default()
        ),
    })
}

/// Between which levels the only open question of its pre-condition decides; none where it does
/// not, or where no level is claimed.
fn decides(model: &Model, report: &Report, ask: &Ask) -> Option<String> {
    let indicator = model.indicator(ask.indicator);
    let dimension = report.reading.dimension(indicator.dimension);
    dimension.level().filter(|_| dimension.open == 1)?;
    // A better answer lowers nothing, but a gate can skip a level.
    let mut levels = ask.levels.to_vec();
    levels.dedup();
    let levels: Vec<&str> = levels.iter().map(|at| level(model, *at)).collect();
    (levels.len() > 1).then(|| {
        format!(
            " The other, {}, decides whether {} is at {}.",
            quoted(&indicator.title),
            lower_first(&model.dimension(indicator.dimension).short),
            list(&levels, "or")
        )
    })
}

/// What is open, after the figure of how many questions have a level.
pub fn answered(report: &Report) -> String {
    let (answered, of) = report.answered;
    let unsure = match report.unsure {
        0 => String::new(),
        1 => " One is ‘Not sure’.".into(),
        many => format!(" {} are ‘Not sure’.", capital(&small(many))),
    };
    let open = match of - answered {
        0 => String::new(),
        1 => " One has no answer yet.".into(),
        many => format!(" {} have no answer yet.", capital(&small(many))),
    };
    format!("questions have a level.{unsure}{open}")
}
