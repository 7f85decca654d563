//! How a number was worked out, with the board's own figures: the terms behind one dimension.

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::reading::Reading;
use crate::domain::score::Measure;

/// The figures behind one dimension. None where nothing in it applies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Worked {
    /// Which one.
    pub dimension: DimensionId,
    /// Weight and rungs (answer less one) of every applicable question; open ones have 0 rungs.
    pub terms: Vec<Term>,
    /// Sum of weight * rungs at the assured end.
    pub low: i64,
    /// What the open questions would add as level 5.
    pub open_adds: i64,
    /// Sum of the weights.
    pub weight: i64,
    /// Sum of the weights of the known answers.
    pub known_weight: i64,
    /// The questions that are open.
    pub open: Vec<IndicatorId>,
    /// The gates: question, answer (open counts as level 1), and the level it allows.
    pub gates: Vec<(IndicatorId, Answer, Level)>,
    /// What it comes to.
    pub measure: Measure,
}

/// One summand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Term {
    /// 1 to 5.
    pub weight: i64,
    /// 0 to 4.
    pub rungs: i64,
}

/// The figures behind one dimension of a reading.
pub fn worked(
    model: &Model,
    reading: &Reading,
    answers: &Answers,
    dimension: DimensionId,
) -> Option<Worked> {
    let measure = reading.dimension(dimension).measure.clone()?;
    let mut worked = Worked {
        dimension,
        terms: Vec::new(),
        low: 0,
        open_adds: 0,
        weight: 0,
        known_weight: 0,
        open: Vec::new(),
        gates: Vec::new(),
        measure,
    };
    for id in model
        .indicators_of(dimension)
        .filter(|id| reading.scope.has(*id))
    {
        let indicator = model.indicator(id);
        let answer = answers.get(id);
        if answer == Answer::NotApplicable {
            continue;
        }
        let weight = i64::from(indicator.weight);
        let level = answer.level().unwrap_or(Level::One);
        let rungs = level.index() as i64;
        worked.terms.push(Term { weight, rungs });
        worked.weight += weight;
        worked.low += weight * rungs;
        if answer.is_open() {
            worked.open.push(id);
            worked.open_adds += weight * Level::Five.index() as i64;
        } else {
            worked.known_weight += weight;
        }
        if let Some(gate) = &indicator.gate {
            worked.gates.push((id, answer, gate.caps[level.index()]));
        }
    }
    Some(worked)
}
