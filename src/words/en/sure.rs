//! How sure a level is, seen from the weights.

use crate::domain::ids::DimensionId;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::robust::weight_box::{Tolerance, WeightBox};
use crate::domain::robust::{DimensionSure, Sure};
use crate::domain::shown::{Percent, Shown};
use crate::words::en::number::{capital, list, lower_first};
use crate::words::en::result::level;

/// Before the figure.
pub const WEIGHTS: &str = "Weights";
/// While the weightings are being drawn.
pub const WORKING: &str = "Trying 10,000 other weightings.";
/// Where no level is claimed.
pub const NOT_RATED: &str = "There is no level yet to try other weightings on.";
/// Where the whole has no level, but a pre-condition has one.
pub const NOT_RATED_WHOLE: &str =
    "The whole has no level yet to try other weightings on. What has one is in the picture.";
/// Over the picture.
pub const PICTURE: &str = "Other weightings as a picture";
/// Under the picture.
pub const EXPLAINED: &str = "Nobody can say exactly how much each question should weigh. So the \
    same answers are weighed in 10,000 other ways, around the weights of the model. The filled \
    part of each strip is the share of weightings at the level shown above.";
/// Over the exact counts.
pub const COUNTS: &str = "Weightings of 10,000 at each level";
/// The row of the whole in the counts.
pub const WHOLE: &str = "The whole result";
/// The column of the weightings in which a pre-condition is the weakest.
pub const WEAKEST: &str = "The weakest";
/// The heads of the box, after the pre-condition.
pub const BOX: [&str; 4] = ["Weighted mean", "Two thirds reach", "Number", "Level"];

/// Whether what is said holds, or would hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    /// As it is answered.
    Now,
    /// Once every target is reached.
    Then,
}

/// A share of weightings: "93 of 100", "all", "fewer than 1 in 100".
pub fn share(percent: Percent) -> String {
    match percent {
        Percent::None => "none".into(),
        Percent::BelowOne => "fewer than 1 in 100".into(),
        Percent::Of(100) => "all".into(),
        Percent::Of(n) => format!("{n} of 100"),
    }
}

/// "In 97 of 100 weightings", "In all weightings".
fn in_share(percent: Percent) -> String {
    format!("in {} weightings", share(percent))
}

/// The figure, and what it says about the whole at its level: "93 of 100", "In 93 of 100 weightings
/// the result stays at Starting, and in 98 of 100 leadership is the weakest." None where nothing is
/// rated.
pub fn whole(
    model: &Model,
    at: Option<Level>,
    weakest: &[DimensionId],
    sure: &Sure,
    when: When,
) -> Option<(String, String)> {
    let at = at?;
    let same = Percent::new(sure.whole?[at.index()], sure.drawn);
    let shares: Vec<_> = sure
        .dimensions
        .iter()
        .flatten()
        .filter(|d| weakest.contains(&d.dimension))
        .filter_map(|d| Some((d.dimension, Percent::new(d.weakest?, sure.drawn))))
        .collect();
    let text = stays(model, at, same, &shares, when);
    Some((share(same), text))
}

/// A sentence like the one about the whole, as long as it will be: nobody reads it, it keeps the
/// place while the weightings are being drawn.
pub fn place_of_whole(
    model: &Model,
    at: Option<Level>,
    weakest: &[DimensionId],
    when: When,
) -> String {
    let usual = Percent::Of(90);
    let shares: Vec<_> = weakest.iter().map(|id| (*id, usual)).collect();
    at.map_or_else(String::new, |at| {
        format!(
            "{} {}",
            share(usual),
            stays(model, at, usual, &shares, when)
        )
    })
}

fn stays(
    model: &Model,
    at: Level,
    same: Percent,
    shares: &[(DimensionId, Percent)],
    when: When,
) -> String {
    let (stays, is) = match when {
        When::Now => ("stays", "is"),
        When::Then => ("would be", "would be"),
    };
    let weakest: Vec<String> = shares
        .iter()
        .map(|(id, percent)| {
            let short = lower_first(&model.dimension(*id).short);
            format!("in {} {short} {is} the weakest", share(*percent))
        })
        .collect();
    // Where all hold it together, that each of them is "the weakest" says nothing.
    let weakest = match weakest.len() {
        n if n == model.dimensions.len() => String::new(),
        _ => format!(", and {}", list(&weakest, "and")),
    };
    format!(
        "{} the result {stays} at {}{weakest}.",
        capital(&in_share(same)),
        level(model, at)
    )
}

/// "In 97 of 100 weightings it stays at Working. 3 of 100 would read Starting. None would make it
/// the weakest."
pub fn one(model: &Model, at: Level, sure: &Sure, of: &DimensionSure, when: When) -> String {
    let same = Percent::new(of.levels[at.index()], sure.drawn);
    let others: Vec<String> = Level::ALL
        .into_iter()
        .filter(|other| *other != at && of.levels[other.index()] > 0)
        .map(|other| {
            let share = share(Percent::new(of.levels[other.index()], sure.drawn));
            format!("{share} would read {}", level(model, other))
        })
        .collect();
    let others = if others.is_empty() {
        String::new()
    } else {
        format!(" {}.", capital(&list(&others, "and")))
    };
    let weakest = of.weakest.map_or_else(String::new, |count| {
        let share = capital(&share(Percent::new(count, sure.drawn)));
        format!(" {share} would make it the weakest.")
    });
    let stays = match when {
        When::Now => "stays",
        When::Then => "would be",
    };
    format!(
        "{} it {stays} at {}.{others}{weakest}",
        capital(&in_share(same)),
        level(model, at)
    )
}

/// Over the table of the box.
pub const BOXES: &str = "If every weight were off by up to a quarter";

/// From one end of the box to the other: "47 to 60".
pub fn between(ends: Range<Points>) -> String {
    let shown = Shown::new(ends);
    match shown.high {
        Some(high) if high > shown.low => format!("{} to {high}", shown.low),
        _ => shown.low.to_string(),
    }
}

/// The same of levels: "Starting to Working".
pub fn levels(model: &Model, ends: Range<Level>) -> String {
    let (low, high) = (level(model, ends.low), level(model, ends.high));
    if ends.settled() {
        low.to_owned()
    } else {
        format!("{low} to {high}")
    }
}

/// What the box says: whether any level could change if every weight were off by so much.
pub fn off(
    model: &Model,
    tolerance: Tolerance,
    boxes: impl Iterator<Item = (DimensionId, WeightBox)>,
) -> String {
    let by = match tolerance.get() {
        25 => "a quarter".to_owned(),
        percent => format!("{percent} of 100"),
    };
    let moved: Vec<String> = boxes
        .filter(|(_, ends)| !ends.robust())
        .map(|(id, ends)| {
            format!(
                "{} anywhere from {} to {}",
                lower_first(&model.dimension(id).title),
                level(model, ends.level.low),
                level(model, ends.level.high)
            )
        })
        .collect();
    if moved.is_empty() {
        format!("If every weight were off by up to {by}, no level would change.")
    } else {
        format!(
            "If every weight were off by up to {by}, levels could change: {}.",
            list(&moved, "and")
        )
    }
}
