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
    /// The targets that count, and the lower levels that are tried out.
    pub aims: Targets,
    /// What the answers would then come to.
    pub after: Reading,
    /// What that would change.
    pub effect: Effect,
}

/// Where a board wants to be, and what it tries out besides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Aimed {
    /// Where it wants to be: kept, planned for, shared.
    pub targets: Targets,
    /// Levels below an answer, to see what would fall. Nobody aims at them: they are forgotten when
    /// the page closes or the question is answered again.
    pub tries: Vec<(IndicatorId, Level)>,
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

impl Aimed {
    /// Aims at a level for an indicator, or at nothing. What lies below its answer is tried out;
    /// where the answer is there already, nothing is left to aim at.
    pub fn set(&mut self, indicator: IndicatorId, answer: Answer, level: Option<Level>) {
        self.tries.retain(|(id, _)| *id != indicator);
        let standing = level.map(|level| standing(answer, level));
        if let (Some(Standing::Passed), Some(level)) = (standing, level) {
            self.tries.push((indicator, level));
        }
        let open = standing == Some(Standing::Open);
        self.targets.set(indicator, level.filter(|_| open));
    }
}

impl WhatIf {
    /// What would be, were these targets reached and these lower levels true, where `before` is
    /// what the answers come to now.
    pub fn new(
        model: &Model,
        before: &Reading,
        answers: &Answers,
        targets: &Targets,
        tries: &[(IndicatorId, Level)],
    ) -> Self {
        let mut aims = aims(model, before.scope, answers, targets);
        for (id, level) in tries {
            if before.scope.has(*id) && standing(answers.get(*id), *level) == Standing::Passed {
                aims.set(*id, Some(*level));
            }
        }
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

    /// Whether there is nothing that counts.
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

/// Where an answer stands to a level that is aimed at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Below it, or not known: it is still aimed at.
    Open,
    /// At it.
    Reached,
    /// Above it.
    Passed,
    /// The question does not apply: nothing can be aimed at.
    NotApplicable,
}

/// Where an answer stands to a level that is aimed at.
pub fn standing(answer: Answer, level: Level) -> Standing {
    match answer {
        Answer::NotApplicable => Standing::NotApplicable,
        Answer::Level(now) if now > level => Standing::Passed,
        Answer::Level(now) if now == level => Standing::Reached,
        _ => Standing::Open,
    }
}

/// The targets that count: of the questions in scope, where they are still open. An answer that was
/// changed since can have come to its target, or past it: that is no wish to fall.
pub fn aims(model: &Model, scope: Scope, answers: &Answers, targets: &Targets) -> Targets {
    let mut aims = Targets::none(model);
    for (id, level) in targets.iter().filter(|(id, _)| scope.has(*id)) {
        if standing(answers.get(id), level) == Standing::Open {
            aims.set(id, Some(level));
        }
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

/// Targets and tries with every step of a path taken, or taken back. A target beyond a step stays; a
/// try at less goes.
pub fn with_path(aimed: &Aimed, path: &Path, taken: bool) -> Aimed {
    let mut changed = aimed.clone();
    for step in &path.steps {
        changed.tries.retain(|(id, _)| *id != step.indicator);
        if !taken {
            changed.targets.set(step.indicator, None);
        } else if !takes(&aimed.targets, step.indicator, step.to) {
            changed.targets.set(step.indicator, Some(step.to));
        }
    }
    changed
}
