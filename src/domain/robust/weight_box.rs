//! How far a level can move if every weight may be off by so much: exact, without search.
//!
//! The extreme of a weighted mean over a box of weights lies at a threshold: every answer on one
//! side of it at its highest weight, every answer on the other side at its lowest. With five
//! possible answers there are five thresholds to look at. A share of the weight is such a mean too,
//! of zeros and ones.

use crate::domain::answers::Answers;
use crate::domain::ids::DimensionId;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::reading::Reading;
use crate::domain::score;

/// How far every weight may be off, in percent of itself: 0 to 99, so that it stays a weight.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Tolerance(u8);

impl Tolerance {
    /// What is shown: a quarter.
    pub const USUAL: Self = Self(25);

    /// So many percent, at most 99.
    pub const fn percent(percent: u8) -> Self {
        Self(if percent < 99 { percent } else { 99 })
    }

    /// The percent.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Default for Tolerance {
    fn default() -> Self {
        Self::USUAL
    }
}

/// The ends of what a dimension comes to at the assured end, over all weights within a tolerance.
/// Gates have no weight: they stay as they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WeightBox {
    /// The weighted mean of the answers.
    pub raw: Range<Points>,
    /// The level that two thirds of the weight support.
    pub support: Range<Level>,
    /// The score: each end from both of the above.
    pub score: Range<Points>,
    /// The band of the score.
    pub level: Range<Level>,
}

impl WeightBox {
    /// Whether no weighting within the tolerance changes the level.
    ///
    /// Mean and support are taken at their own worst weights, which need not be the same ones. So
    /// it may say no too often, but never yes where some weighting does change the level.
    pub fn robust(&self) -> bool {
        self.level.settled()
    }
}

/// The box of one dimension. None where nothing in it applies.
pub fn weight_box(
    model: &Model,
    reading: &Reading,
    answers: &Answers,
    dimension: DimensionId,
    tolerance: Tolerance,
) -> Option<WeightBox> {
    let gate = reading.dimension(dimension).measure.as_ref()?.low.gate;
    let mut by_level = [0_i64; 5];
    for (id, answer) in score::assured(model, reading.scope, answers, dimension) {
        by_level[answer.index()] += i64::from(model.indicator(id).weight);
    }
    let percent = i64::from(tolerance.get());
    let (lowest, highest) = (100 - percent, 100 + percent);
    // Weights from the threshold on times one factor, weights below it times the other.
    let mean = |threshold: usize, above: i64, below: i64| {
        let (mut sum, mut weight) = (0, 0);
        for (rung, w) in by_level.into_iter().enumerate() {
            let w = w * if rung >= threshold { above } else { below };
            sum += rung as i64 * w;
            weight += w;
        }
        Points::new(25 * sum, weight)
    };
    let means = |above, below| (0..5).map(move |threshold| mean(threshold, above, below));
    let support = |above: i64, below: i64| {
        let supported = |level: &Level| {
            let (far, near) = by_level.split_at(level.index().saturating_sub(1));
            let near = above * near.iter().sum::<i64>();
            let far = below * far.iter().sum::<i64>();
            3 * near >= 2 * (near + far)
        };
        let highest = Level::ALL.into_iter().rev().find(supported);
        highest.unwrap_or(Level::One)
    };
    let raw = Range::new(means(lowest, highest).min()?, means(highest, lowest).max()?);
    let support = Range::new(support(lowest, highest), support(highest, lowest));
    let score = Range::new(
        raw.low.capped(support.low.min(gate)),
        raw.high.capped(support.high.min(gate)),
    );
    Some(WeightBox {
        raw,
        support,
        score,
        level: score.map(Points::band),
    })
}
