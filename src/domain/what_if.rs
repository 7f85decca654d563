//! What if: the answers with targets put over them, and what that would change.
//!
//! Everything is read at the assured end, as results are: an open question without a target counts
//! as the lowest level before and after.

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::path::Path;
use crate::domain::reading::Reading;
use crate::domain::response::Targets;
use crate::domain::scope::Scope;

/// What would be, were every target reached.
#[derive(Clone, PartialEq, Debug)]
pub struct WhatIf {
    /// The targets that count.
    pub aims: Targets,
    /// What the answers would then come to.
    pub after: Reading,
    /// What that would change.
    pub effect: Effect,
}

/// What would change. All levels are assured ones.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Effect {
    /// One for each dimension, in the model's order.
    pub dimensions: Vec<Shift>,
    /// The whole.
    pub whole: Shift,
    /// Every dimension at the level of the whole before, and then; empty where it is not rated.
    pub holding: (Vec<DimensionId>, Vec<DimensionId>),
}

/// A level before and after; none where none is claimed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shift {
    /// As answered.
    pub before: Option<Level>,
    /// With every target reached.
    pub after: Option<Level>,
}

impl WhatIf {
    /// What would be, were these targets reached, where `before` is what the answers come to now.
    pub fn new(model: &Model, before: &Reading, answers: &Answers, targets: &Targets) -> Self {
        let aims = aims(model, before.scope, answers, targets);
        let after = if aims.is_empty() {
            before.clone()
        } else {
            Reading::over(model, before.scope, &reached(model, answers, &aims))
        };
        Self {
            effect: Effect::new(before, &after),
            aims,
            after,
        }
    }

    /// Whether there is no target that counts.
    pub fn is_idle(&self) -> bool {
        self.aims.is_empty()
    }
}

impl Effect {
    /// What lies between two readings of the same model.
    pub fn new(before: &Reading, after: &Reading) -> Self {
        let levels = before.dimensions.iter().zip(&after.dimensions);
        Self {
            dimensions: levels
                .map(|(before, after)| Shift {
                    before: before.level().map(|level| level.low),
                    after: after.level().map(|level| level.low),
                })
                .collect(),
            whole: Shift {
                before: before.overall.low,
                after: after.overall.low,
            },
            holding: (
                before.overall.weakest.clone(),
                after.overall.weakest.clone(),
            ),
        }
    }
}

impl Shift {
    /// Whether the two differ.
    pub fn moves(self) -> bool {
        self.before != self.after
    }

    /// Whether a level is claimed before and after, and the second is lower.
    pub fn falls(self) -> bool {
        self.before.is_some() && self.after.is_some() && self.after < self.before
    }
}

/// A target for an answer, or none where it is there already or where nothing can be aimed at: a
/// question that does not apply.
pub fn aim(answer: Answer, target: Option<Level>) -> Option<Level> {
    target.filter(|_| answer != Answer::NotApplicable && answer.level() != target)
}

/// The targets that count: of the questions in scope, where they are not reached already. An answer
/// that was changed since can have come to its target.
pub fn aims(model: &Model, scope: Scope, answers: &Answers, targets: &Targets) -> Targets {
    let mut aims = Targets::none(model);
    for (id, level) in targets.iter().filter(|(id, _)| scope.has(*id)) {
        aims.set(id, aim(answers.get(id), Some(level)));
    }
    aims
}

/// The answers with every target reached.
pub fn reached(model: &Model, answers: &Answers, aims: &Targets) -> Answers {
    let mut reached = answers.clone();
    for (id, level) in aims.iter() {
        reached.set(model, id, Answer::Level(level));
    }
    reached
}

/// Whether a target goes at least as far as a step of a path.
pub fn takes(aims: &Targets, indicator: IndicatorId, to: Level) -> bool {
    aims.get(indicator).is_some_and(|aim| aim >= to)
}

/// The targets with every step of a path taken, or taken back. A target beyond a step stays.
pub fn with_path(targets: &Targets, path: &Path, taken: bool) -> Targets {
    let mut changed = targets.clone();
    for step in &path.steps {
        if !taken {
            changed.set(step.indicator, None);
        } else if !takes(targets, step.indicator, step.to) {
            changed.set(step.indicator, Some(step.to));
        }
    }
    changed
}
