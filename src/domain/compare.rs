//! Two results of the same board, or of two boards, side by side.

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::reading::Reading;
use crate::domain::scope::{Mode, Scope};

/// Two results over the indicators they share.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comparison {
    /// The earlier one, or the other one's.
    pub before: Reading,
    /// The later one.
    pub after: Reading,
    /// One for each dimension, in the model's order; none where it applies to one side only.
    pub dimensions: Vec<Option<Difference>>,
    /// The answers that moved: indicator, before, after.
    pub moved: Vec<(IndicatorId, Answer, Answer)>,
}

/// How a dimension differs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Difference {
    /// Both sides are certain and the same.
    Same,
    /// The two ranges overlap: the difference "cannot be told apart from the open questions".
    Unclear,
    /// Definite: the ranges do not overlap. Assured levels before and after; the score rose.
    Rose(Level, Level),
    /// Definite: the ranges do not overlap. Assured levels before and after; the score fell.
    Fell(Level, Level),
}

/// One side of a comparison.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// Quick or full.
    pub mode: Mode,
    /// Its answers, on the model of the comparison.
    pub answers: &'a Answers,
}

/// Compares two results on one model, over the indicators both modes ask.
///
/// For results of two model versions, carry the older answers over by name
/// ([`carried_over`]) and pass the shared indicators as `shared`.
pub fn compare(model: &Model, shared: Scope, before: Side<'_>, after: Side<'_>) -> Comparison {
    let scope = shared
        .and(Scope::of(model, before.mode))
        .and(Scope::of(model, after.mode));
    let then = Reading::over(model, scope, before.answers);
    let now = Reading::over(model, scope, after.answers);
    let difference = |id: DimensionId| {
        let (then, now) = (then.dimension(id), now.dimension(id));
        let levels = (
            then.measure.as_ref()?.low.level,
            now.measure.as_ref()?.low.level,
        );
        Some(tell(then.score()?, now.score()?, levels))
    };
    Comparison {
        dimensions: model.dimension_ids().map(difference).collect(),
        moved: model
            .indicator_ids()
            .filter(|id| scope.has(*id))
            .map(|id| (id, before.answers.get(id), after.answers.get(id)))
            .filter(|(_, then, now)| then != now)
            .collect(),
        before: then,
        after: now,
    }
}

/// The answers of another version of a model, by name, on this one.
pub fn carried_over(from: &Model, answers: &Answers, to: &Model) -> Answers {
    let mut carried = Answers::none(to);
    for (id, answer) in answers.iter() {
        if let Some(here) = to.indicator_named(&from.indicator(id).id) {
            // An answer the newer version does not allow stays unanswered: never a level.
            carried.set(to, here, answer);
        }
    }
    carried
}

fn tell(then: Range<Points>, now: Range<Points>, levels: (Level, Level)) -> Difference {
    if then.settled() && then == now {
        Difference::Same
    } else if then.overlaps(now) {
        Difference::Unclear
    } else if now.low > then.high {
        Difference::Rose(levels.0, levels.1)
    } else {
        Difference::Fell(levels.0, levels.1)
    }
}
