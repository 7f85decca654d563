//! Which open question to settle first.

use std::cmp::Reverse;

use crate::domain::answers::Answers;
use crate::domain::ids::IndicatorId;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::reading::Reading;
use crate::domain::score::{self, DimensionScore};

/// An open question and what settling it would do to its dimension.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ask {
    /// The question.
    pub indicator: IndicatorId,
    /// The smallest narrowing of the dimension's range over the five possible answers.
    pub least: Points,
    /// The mean narrowing over the five.
    pub mean: Points,
    /// The assured level of the dimension with each of the five answers.
    pub levels: [Level; 5],
    /// No open answer of the whole result changes its dimension: nothing needs settling.
    pub changes_nothing: bool,
}

/// The open questions, the one that narrows the result most, whatever the answer, first; ties by
/// mean narrowing, then weight, then the model's order.
pub fn open_questions(model: &Model, reading: &Reading, answers: &Answers) -> Vec<Ask> {
    let rank = |ask: &Ask| {
        let weight = model.indicator(ask.indicator).weight;
        (
            Reverse(ask.least),
            Reverse(ask.mean),
            Reverse(weight),
            ask.indicator,
        )
    };
    let mut asks: Vec<Ask> = Vec::new();
    for (id, answer) in answers.iter() {
        if reading.scope.has(id)
            && answer.is_open()
            && let Some(ask) = narrowing(model, reading, answers, id)
        {
            // Inserted in place: a few open questions, and no sorting code in the page.
            let at = asks.partition_point(|before| rank(before) < rank(&ask));
            asks.insert(at, ask);
        }
    }
    let settled = reading
        .dimensions
        .iter()
        .filter_map(DimensionScore::score)
        .all(Range::settled);
    let nothing = settled && asks.iter().all(|ask| ask.least == Points::ZERO);
    for ask in &mut asks {
        ask.changes_nothing = nothing;
    }
    asks
}

fn narrowing(
    model: &Model,
    reading: &Reading,
    answers: &Answers,
    indicator: IndicatorId,
) -> Option<Ask> {
    let dimension = model.indicator(indicator).dimension;
    let measured = |answers: &Answers| {
        let measure = score::dimension(model, reading.scope, answers, dimension).measure?;
        Some((
            measure.high.score.minus(measure.low.score),
            measure.low.level,
        ))
    };
    let (now, _) = measured(answers)?;
    let mut levels = Level::ALL;
    let mut by_answer = Vec::new();
    for level in &mut levels {
        let (width, assured) = measured(&answers.with(indicator, *level))?;
        by_answer.push(now.minus(width));
        *level = assured;
    }
    Some(Ask {
        indicator,
        levels,
        least: by_answer.iter().copied().min()?,
        mean: by_answer
            .iter()
            .copied()
            .fold(Points::ZERO, Points::plus)
            .over(by_answer.len()),
        changes_nothing: false,
    })
}
