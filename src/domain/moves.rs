//! The next moves shown to a board: at most three. It is what the model would say, never a promise
//! of effect.

use crate::domain::answers::Answers;
use crate::domain::gains::{Gain, gains};
use crate::domain::ids::IndicatorId;
use crate::domain::level::Level;
use crate::domain::model::{Gift, Model};
use crate::domain::path;
use crate::domain::points::Points;
use crate::domain::reading::Reading;
use crate::domain::score::Binding;

/// The most moves that are shown.
pub const MOST: usize = 3;

/// A question to raise, and why it comes before the others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Move {
    /// The question.
    pub indicator: IndicatorId,
    /// Where it stands. An open one counts as level 1.
    pub from: Level,
    /// How far it has to rise for what it was chosen for. The first move towards it is the one
    /// that leads to the rung above `from`.
    pub to: Level,
    /// Why it was chosen.
    pub why: Why,
    /// Whether its pre-condition is in the board's gift, or only partly.
    pub gift: Gift,
}

/// Why a move was chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// It is a gate that holds one of the weakest pre-conditions at its level.
    Gate,
    /// It is on the shortest path of the weakest pre-conditions to the next level.
    Path,
    /// It is the best single step of those that are left, and this is what it would do.
    Step(Gain),
}

/// The next moves: gates that bind in the weakest pre-conditions, then the steps of their shortest
/// path, then the best single steps. No question twice. None where no level is claimed.
pub fn next(model: &Model, reading: &Reading, answers: &Answers) -> Vec<Move> {
    if !reading.overall.rated {
        return Vec::new();
    }
    let mut moves = Vec::new();
    let mut add = |indicator: IndicatorId, from, to, why| {
        let free = moves.iter().all(|m: &Move| m.indicator != indicator);
        if free && moves.len() < MOST {
            let dimension = model.indicator(indicator).dimension;
            moves.push(Move {
                indicator,
                from,
                to,
                why,
                gift: model.dimension(dimension).gift,
            });
        }
    };
    // A binding gate allows no more than its dimension has, so every path to the next level raises
    // it, and says how far.
    let path = path::next_of_whole(model, reading, answers);
    let steps = path.map_or_else(Vec::new, |path| path.steps);
    for step in &steps {
        let weak = reading.dimension(model.indicator(step.indicator).dimension);
        let mut binding = weak.measure.iter().flat_map(|measure| &measure.binding);
        if binding.any(|b| *b == Binding::Gate(step.indicator)) {
            add(step.indicator, step.from, step.to, Why::Gate);
        }
    }
    for step in &steps {
        add(step.indicator, step.from, step.to, Why::Path);
    }
    for gain in gains(model, reading, answers) {
        add(gain.indicator, gain.from, gain.to, Why::Step(gain));
    }
    moves
}

/// What a move alone would do at the assured end: the most telling of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// The whole would rise to this level.
    Whole(Level),
    /// Its dimension would rise to this level.
    Dimension(Level),
    /// The score of its dimension would rise to this.
    Score(Points),
    /// Nothing by itself: something else holds its dimension too.
    Nothing,
}

/// What a move alone would do.
pub fn effect(model: &Model, reading: &Reading, answers: &Answers, a_move: &Move) -> Effect {
    let raised = answers.with(a_move.indicator, a_move.to);
    let after = Reading::over(model, reading.scope, &raised);
    let dimension = model.indicator(a_move.indicator).dimension;
    let low = |reading: &Reading| {
        let measure = reading.dimension(dimension).measure.as_ref();
        measure.map(|measure| measure.low)
    };
    let (Some(was), Some(is)) = (low(reading), low(&after)) else {
        return Effect::Nothing;
    };
    match after.overall.low {
        Some(whole) if Some(whole) > reading.overall.low => Effect::Whole(whole),
        _ if is.level > was.level => Effect::Dimension(is.level),
        _ if is.score > was.score => Effect::Score(is.score),
        _ => Effect::Nothing,
    }
}
