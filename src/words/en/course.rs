//! Where a result comes from and where it is to go: the lines over its radar, in words.

use time::Date;

use crate::domain::course::Course;
use crate::domain::ids::DimensionId;
use crate::domain::model::Model;
use crate::domain::reading::Reading;
use crate::words::en::number::{counted, date, day, month, range};
use crate::words::en::result::{level_or_so_far, so_far};

/// The key, and the head of the column: where the targets lead.
pub const TARGET: &str = "Target";
/// Where a pre-condition has no target.
pub const NONE_SET: &str = "None set";
/// To the page where two moments are compared.
pub const THEN_AND_NOW: &str = "See then and now";

/// When a moment was, seen from the day of the result: "May 2026", or "2 November 2026" where both
/// are of one month.
pub fn moment(then: Date, now: Date) -> String {
    if one_month(then, now) {
        date(then)
    } else {
        format!("{} {}", month(then.month()), then.year())
    }
}

/// The key: "Previous, May 2026".
pub fn previous(then: Date, now: Date) -> String {
    format!("Previous, {}", moment(then, now))
}

/// The head of the column: "In May 2026".
pub fn column(then: Date, now: Date) -> String {
    let at = if one_month(then, now) { "On" } else { "In" };
    format!("{at} {}", moment(then, now))
}

/// Before the changes: "Since May", "Since May 2025", "Since 2 November".
pub fn since(then: Date, now: Date) -> String {
    match (one_month(then, now), then.year() == now.year()) {
        (true, _) => format!("Since {}", day(then)),
        (false, true) => format!("Since {}", month(then.month())),
        (false, false) => format!("Since {}", moment(then, now)),
    }
}

fn one_month(then: Date, now: Date) -> bool {
    (then.year(), then.month()) == (now.year(), now.month())
}

/// How many definite changes: "1 change".
pub fn changes(count: usize) -> String {
    match count {
        0 => "No changes".into(),
        some => counted(some, "change", "changes"),
    }
}

/// The number of a dimension under its level, where one is claimed: "30 of 100, up to 40".
pub fn number(reading: &Reading, id: DimensionId) -> Option<String> {
    let score = reading.dimension(id);
    score.level()?;
    score.score().map(range)
}

/// The same at the assured end only, which is where a target leads: "45 of 100".
pub fn target_number(reading: &Reading, id: DimensionId) -> Option<String> {
    let score = reading.dimension(id);
    score.level()?;
    let low = score.score()?.low;
    Some(format!("{} of 100", low.floor()))
}

/// What the lines show that are laid over the radar, for somebody who does not see it: "Targets:
/// Leadership Working, 45 of 100. Previous, May 2026: Leadership Starting, 30 of 100, up to 40;
/// Team Working, 47 of 100." Empty where there are none.
pub fn description(model: &Model, course: &Course<'_>) -> String {
    let one = |reading: &Reading, id: DimensionId, number: Option<String>| {
        let score = reading.dimension(id);
        let short = &model.dimension(id).short;
        match number {
            Some(number) => format!("{short} {}, {number}", level_or_so_far(model, score)),
            None => format!("{short} {}", so_far(score).to_ascii_lowercase()),
        }
    };
    let target = course.target().map(|reading| {
        let of = |id: &DimensionId| one(reading, *id, target_number(reading, *id));
        format!("Targets: {}.", each(course.aimed.iter().map(of)))
    });
    let before = course.previous().map(|since| {
        let reading = since.before();
        let of = |id: DimensionId| one(reading, id, number(reading, id));
        let what = previous(since.then(), since.now);
        format!("{what}: {}.", each(model.dimension_ids().map(of)))
    });
    let said: Vec<String> = target.into_iter().chain(before).collect();
    said.join(" ")
}

fn each(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}
