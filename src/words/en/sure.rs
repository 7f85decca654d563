//! How sure a level is, seen from the weights.

use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::robust::{DimensionSure, Sure};
use crate::domain::shown::Percent;
use crate::words::en::number::{capital, list, lower_first};
use crate::words::en::result::level;

/// Before the figure.
pub const WEIGHTS: &str = "Weights";
/// While the weightings are being drawn.
pub const WORKING: &str = "Trying 10,000 other weightings.";
/// Where no level is claimed.
pub const NOT_RATED: &str = "There is no level yet to try other weightings on.";
/// Over the picture.
pub const PICTURE: &str = "Other weightings as a picture";
/// Under the picture.
pub const EXPLAINED: &str = "Nobody can say exactly how much each question should weigh. So the \
    same answers are weighed in 10,000 other ways, around the weights of the model. The filled \
    part of each strip is the share of weightings at the level shown above.";
/// The exact counts, for screen readers.
pub const COUNTS: &str = "Weightings of 10,000 at each level";

/// A share of weightings: "93 of 100", "all", "fewer than 1 of 100".
pub fn share(percent: Percent) -> String {
    match percent {
        Percent::None => "none".into(),
        Percent::BelowOne => "fewer than 1 of 100".into(),
        Percent::Of(100) => "all".into(),
        Percent::Of(n) => format!("{n} of 100"),
    }
}

/// "In 97 of 100 weightings", "In all weightings".
fn in_share(percent: Percent) -> String {
    format!("in {} weightings", share(percent))
}

/// The figure, and what it says about the whole: "93 of 100", "In 93 of 100 weightings the result
/// stays at Starting, and in 98 of 100 leadership is the weakest." None where nothing is rated.
pub fn whole(model: &Model, report: &Report, sure: &Sure) -> Option<(String, String)> {
    let at = report.reading.overall.low?;
    let same = Percent::new(sure.whole?[at.index()], sure.drawn);
    let weakest: Vec<String> = sure
        .dimensions
        .iter()
        .flatten()
        .filter(|d| report.reading.overall.weakest.contains(&d.dimension))
        .filter_map(|d| {
            let share = share(Percent::new(d.weakest?, sure.drawn));
            let short = lower_first(&model.dimension(d.dimension).short);
            Some(format!("in {share} {short} is the weakest"))
        })
        .collect();
    // Where all hold it together, that each of them is "the weakest" says nothing.
    let weakest = match weakest.len() {
        n if n == sure.dimensions.len() => String::new(),
        _ => format!(", and {}", list(&weakest, "and")),
    };
    let stays = format!(
        "{} the result stays at {}{weakest}.",
        capital(&in_share(same)),
        level(model, at)
    );
    Some((share(same), stays))
}

/// "In 97 of 100 weightings a team stays at Working." None where no level is claimed.
pub fn one(model: &Model, report: &Report, sure: &Sure, of: &DimensionSure) -> Option<String> {
    let at = report.reading.dimension(of.dimension).level()?.low;
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
    Some(format!(
        "{} it stays at {}.{others}",
        capital(&in_share(same)),
        level(model, at)
    ))
}

/// What the box says: whether any level could change if every weight were off by so much.
pub fn off(model: &Model, sure: &Sure) -> String {
    let by = match sure.tolerance.get() {
        25 => "a quarter".to_owned(),
        percent => format!("{percent} of 100"),
    };
    let moved: Vec<String> = sure
        .dimensions
        .iter()
        .flatten()
        .filter(|d| !d.robust)
        .map(|d| {
            format!(
                "{} anywhere from {} to {}",
                lower_first(&model.dimension(d.dimension).title),
                level(model, d.weights.level.low),
                level(model, d.weights.level.high)
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
