//! What one rung more would do: every single step, the one that moves the result most first.

use std::cmp::Reverse;

use crate::domain::answers::Answers;
use crate::domain::ids::IndicatorId;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::overall;
use crate::domain::points::Points;
use crate::domain::reading::Reading;
use crate::domain::score::{self, Outcome};

/// One question, one rung up, and what that would do at the assured end. No figure is below 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Gain {
    /// The question.
    pub indicator: IndicatorId,
    /// Where it stands. An open one counts as level 1.
    pub from: Level,
    /// The rung above.
    pub to: Level,
    /// Levels that the whole would rise.
    pub whole: u8,
    /// Points that the index would rise.
    pub index: Points,
    /// Levels that its dimension would rise.
    pub level: u8,
    /// Points that its dimension would rise.
    pub score: Points,
}

impl Gain {
    /// Whether the step would move anything by itself.
    pub fn moves_something(&self) -> bool {
        // The other three cannot rise while the score of the dimension stays.
        self.score > Points::ZERO
    }
}

/// Every single step below the highest level: by what the whole gains, then the index, then the
/// level and the score of the dimension; ties in the model's order.
///
/// All of it is read at the assured end, whether or not enough is known to claim a level.
pub fn gains(model: &Model, reading: &Reading, answers: &Answers) -> Vec<Gain> {
    let lows: Vec<Option<Outcome>> = reading
        .dimensions
        .iter()
        .map(|dimension| dimension.measure.as_ref().map(|measure| measure.low))
        .collect();
    let Some(before) = whole(&lows) else {
        return Vec::new();
    };
    let rank = |gain: &Gain| {
        let whole = (Reverse(gain.whole), Reverse(gain.index));
        let dimension = (Reverse(gain.level), Reverse(gain.score));
        (whole, dimension, gain.indicator)
    };
    let mut gains: Vec<Gain> = Vec::new();
    for dimension in model.dimension_ids() {
        let Some(low) = lows[dimension.index()] else {
            continue;
        };
        for (indicator, from) in score::assured(model, reading.scope, answers, dimension) {
            let Some(to) = from.next() else {
                continue;
            };
            let raised = answers.with(indicator, to);
            let raised = score::dimension(model, reading.scope, &raised, dimension).measure;
            let Some(raised) = raised.map(|measure| measure.low) else {
                continue;
            };
            let mut after = lows.clone();
            after[dimension.index()] = Some(raised);
            let (level, index) = whole(&after).unwrap_or(before);
            let gain = Gain {
                indicator,
                from,
                to,
                whole: level.number() - before.0.number(),
                index: index.minus(before.1),
                level: raised.level.number() - low.level.number(),
                score: raised.score.minus(low.score),
            };
            // Inserted in place: at most 104 steps, and no sorting code in the page.
            let at = gains.partition_point(|other| rank(other) < rank(&gain));
            gains.insert(at, gain);
        }
    }
    gains
}

/// The level of the whole and its index at the assured end; none where nothing applies.
fn whole(lows: &[Option<Outcome>]) -> Option<(Level, Points)> {
    let level = lows.iter().flatten().map(|low| low.level).min()?;
    let scores = lows.iter().flatten().map(|low| low.score);
    Some((level, overall::index(scores, level)))
}
