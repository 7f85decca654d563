//! The whole: the weakest pre-condition leads.

use crate::domain::ids::DimensionId;
use crate::domain::level::Level;
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::score::{DimensionScore, Status};

/// What the dimensions come to together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Overall {
    /// Whether a level may be claimed: every applicable dimension has enough answers.
    pub rated: bool,
    /// The assured level: the lowest of the dimensions'; none where not rated.
    pub low: Option<Level>,
    /// The level it could reach; none where no dimension applies.
    pub high: Option<Level>,
    /// Halfway between the mean and the lowest of the scores, under the ceiling of the level:
    /// to see movement between two dates, never a headline. None where not rated.
    pub index: Option<Range<Points>>,
    /// Every dimension at the assured level, in the model's order; empty where not rated.
    pub weakest: Vec<DimensionId>,
}

/// The whole from its dimensions. Those that are not applicable drop out.
pub fn overall(dimensions: &[DimensionScore]) -> Overall {
    let remaining = || {
        dimensions
            .iter()
            .filter_map(|d| Some((d, d.measure.as_ref()?)))
    };
    let low = remaining().map(|(_, m)| m.low.level).min();
    let high = remaining().map(|(_, m)| m.high.level).min();
    let rated = low.is_some() && remaining().all(|(d, _)| d.status != Status::Insufficient);
    let (Some(low), Some(high_level), true) = (low, high, rated) else {
        return Overall {
            rated: false,
            low: None,
            high,
            index: None,
            weakest: Vec::new(),
        };
    };
    Overall {
        rated,
        low: Some(low),
        high,
        index: Some(Range::new(
            index(remaining().map(|(_, m)| m.low.score), low),
            index(remaining().map(|(_, m)| m.high.score), high_level),
        )),
        weakest: remaining()
            .filter(|(_, m)| m.low.level == low)
            .map(|(d, _)| d.dimension)
            .collect(),
    }
}

/// Halfway between mean and minimum, under the ceiling of the level of the whole.
/// At least one score is given.
pub fn index(scores: impl Iterator<Item = Points> + Clone, level: Level) -> Points {
    let count = scores.clone().count();
    let sum = scores.clone().reduce(Points::plus);
    let mean = sum.unwrap_or(Points::ZERO).over(count);
    let least = scores.min().unwrap_or(Points::ZERO);
    mean.plus(least).over(2).capped(level)
}
