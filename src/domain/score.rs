//! One dimension: from its answers to a level, exactly.
//!
//! Every number comes from fixed goalposts, never from other respondents. The rule never falls
//! when an answer rises, so what open answers could still do is known from two evaluations: all of
//! them at the lowest level, and all of them at the highest.

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::level::Level;
use crate::domain::model::{Indicator, Model};
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::scope::Scope;

/// A dimension, scored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DimensionScore {
    /// Which one.
    pub dimension: DimensionId,
    /// How far it can be trusted.
    pub status: Status,
    /// How many questions it has, where they count and apply.
    pub known: Share,
    /// The weight behind them.
    pub weight: Share,
    /// Questions that are open: not sure, or not answered.
    pub open: usize,
    /// What it comes to; none where nothing applies.
    pub measure: Option<Measure>,
}

/// So many of so many.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Share {
    /// With a level.
    pub known: usize,
    /// Applicable.
    pub of: usize,
}

/// How far a score can be trusted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Status {
    /// Nothing in it applies.
    NotApplicable,
    /// Less than half of the weight is known, or applies: no level is claimed.
    Insufficient,
    /// Enough for a level, with questions not yet answered.
    Provisional,
    /// Every question has an answer ("not sure" is one).
    Complete,
}

/// What a dimension comes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Measure {
    /// Every open answer counts as level 1. This is what is shown.
    pub low: Outcome,
    /// Every open answer counts as level 5.
    pub high: Outcome,
    /// The known answers only (an unknown gate counts as 1); none where nothing is known.
    pub point: Option<Outcome>,
    /// What holds the level where it is, at the low end: score, support, gates in the model's
    /// order; empty at level 5.
    pub binding: Vec<Binding>,
}

/// One evaluation of the rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// The weighted mean of the answers, 0 to 100.
    pub raw: Points,
    /// The highest level that two thirds of the weight support.
    pub support: Level,
    /// The lowest level that a gate allows; 5 without gates.
    pub gate: Level,
    /// The raw number, held under the ceiling of what support and gates allow.
    pub score: Points,
    /// The band of the score: number and level can never contradict each other.
    pub level: Level,
}

/// What holds a level.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Binding {
    /// The weighted mean itself lies in this band.
    Score,
    /// Fewer than two thirds of the weight reach the next level.
    Support,
    /// The answer to this gate allows no more.
    Gate(IndicatorId),
}

impl DimensionScore {
    /// The levels that may be claimed: none where too little is known or nothing applies.
    pub fn level(&self) -> Option<Range<Level>> {
        match self.status {
            Status::NotApplicable | Status::Insufficient => None,
            Status::Provisional | Status::Complete => self
                .measure
                .as_ref()
                .map(|m| Range::new(m.low.level, m.high.level)),
        }
    }

    /// The score from its assured end to what could be reached; none where nothing applies.
    pub fn score(&self) -> Option<Range<Points>> {
        self.measure
            .as_ref()
            .map(|m| Range::new(m.low.score, m.high.score))
    }
}

/// Scores one dimension over the indicators in scope.
///
/// The gate, support and ceiling rules follow the instrument's specification; that no indicator
/// outweighs the rest of its dimension (OECD/JRC, Handbook on Constructing Composite Indicators,
/// 2008, p. 111) is checked where the model is read.
pub fn dimension(
    model: &Model,
    scope: Scope,
    answers: &Answers,
    dimension: DimensionId,
) -> DimensionScore {
    let in_scope = || model.indicators_of(dimension).filter(|i| scope.has(*i));
    let mut known = Share::default();
    let mut weight = Share::default();
    let (mut open, mut unanswered, mut full_weight) = (0, 0, 0);
    for id in in_scope() {
        let answer = answers.get(id);
        let w = usize::from(model.indicator(id).weight);
        full_weight += w;
        if answer == Answer::NotApplicable {
            continue;
        }
        known.of += 1;
        weight.of += w;
        match answer {
            Answer::Level(_) => {
                known.known += 1;
                weight.known += w;
            }
            _ => open += 1,
        }
        unanswered += usize::from(answer == Answer::Unanswered);
    }
    let status = if weight.of == 0 {
        Status::NotApplicable
    } else if 2 * weight.known < weight.of || 2 * weight.of < full_weight {
        Status::Insufficient
    } else if unanswered > 0 {
        Status::Provisional
    } else {
        Status::Complete
    };
    let counted = |open_as: Level| {
        in_scope().filter_map(move |id| match answers.get(id) {
            Answer::NotApplicable => None,
            Answer::Level(level) => Some((model.indicator(id), level)),
            Answer::Unsure | Answer::Unanswered => Some((model.indicator(id), open_as)),
        })
    };
    let measure = (weight.of > 0).then(|| {
        let low = outcome(counted(Level::One));
        Measure {
            binding: binding(model, answers, in_scope(), &low),
            point: (weight.known > 0).then(|| {
                let known = in_scope()
                    .filter_map(|id| Some((model.indicator(id), answers.get(id).level()?)));
                // Gates are read from every applicable indicator: an unknown one counts as 1.
                evaluate(known, gate(counted(Level::One)))
            }),
            high: outcome(counted(Level::Five)),
            low,
        }
    });
    DimensionScore {
        dimension,
        status,
        known,
        weight,
        open,
        measure,
    }
}

/// The indicators of a dimension that count, each with its answer at the assured end: open ones
/// at level 1.
pub fn assured<'a>(
    model: &'a Model,
    scope: Scope,
    answers: &'a Answers,
    dimension: DimensionId,
) -> impl Iterator<Item = (IndicatorId, Level)> + Clone + 'a {
    let in_scope = model
        .indicators_of(dimension)
        .filter(move |i| scope.has(*i));
    in_scope.filter_map(|id| match answers.get(id) {
        Answer::NotApplicable => None,
        Answer::Level(level) => Some((id, level)),
        Answer::Unsure | Answer::Unanswered => Some((id, Level::One)),
    })
}

type Counted<'a> = (&'a Indicator, Level);

/// The lowest level that any gate among these allows.
fn gate<'a>(counted: impl Iterator<Item = Counted<'a>>) -> Level {
    counted
        .filter_map(|(indicator, level)| Some(indicator.gate.as_ref()?.caps[level.index()]))
        .min()
        .unwrap_or(Level::Five)
}

fn outcome<'a>(counted: impl Iterator<Item = Counted<'a>> + Clone) -> Outcome {
    evaluate(counted.clone(), gate(counted))
}

/// The rule for one set of known answers. At least one is counted.
fn evaluate<'a>(counted: impl Iterator<Item = Counted<'a>>, gate: Level) -> Outcome {
    let mut by_level = [0_i64; 5];
    for (indicator, level) in counted {
        by_level[level.index()] += i64::from(indicator.weight);
    }
    let weight: i64 = by_level.iter().sum();
    let rungs: i64 = (0..).zip(by_level).map(|(rung, w)| rung * w).sum();
    let raw = Points::new(25 * rungs, weight);
    let support = Level::ALL
        .into_iter()
        .rev()
        .find(|level| {
            // Two thirds of the weight is at most one rung below this level.
            let near: i64 = by_level[level.index().saturating_sub(1)..].iter().sum();
            3 * near >= 2 * weight
        })
        .unwrap_or(Level::One);
    let score = raw.capped(support.min(gate));
    Outcome {
        raw,
        support,
        gate,
        score,
        level: score.band(),
    }
}

fn binding(
    model: &Model,
    answers: &Answers,
    in_scope: impl Iterator<Item = IndicatorId>,
    low: &Outcome,
) -> Vec<Binding> {
    if low.level == Level::Five {
        return Vec::new();
    }
    let mut binding = Vec::new();
    if low.raw.band() == low.level {
        binding.push(Binding::Score);
    }
    if low.support == low.level {
        binding.push(Binding::Support);
    }
    for id in in_scope {
        let answer = answers.get(id);
        if answer == Answer::NotApplicable {
            continue;
        }
        let cap = model
            .indicator(id)
            .gate
            .as_ref()
            .map(|gate| gate.caps[answer.level().unwrap_or(Level::One).index()]);
        if cap == Some(low.level) {
            binding.push(Binding::Gate(id));
        }
    }
    binding
}
