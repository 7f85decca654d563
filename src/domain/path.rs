//! The shortest path to a level: the fewest rungs, exactly.
//!
//! Raising the answer that gains most first is not enough: a gate or the support clause can hold
//! the level whatever the sum says, and a rung of a heavy question can be worth two of light ones.
//! For one dimension and one level the rule comes to three conditions on the raised answers, all
//! of them sums of whole numbers:
//!
//! - every gate is answered high enough: a least answer to each gate;
//! - two thirds of the weight lie at most one rung below the level;
//! - the weighted sum of rungs reaches the level's threshold.
//!
//! So it is a knapsack with two needs and one choice for each question, and a table over what is
//! still needed solves it without search. The cost of a choice carries its ties with it: rungs,
//! then questions, then the list of (position, target) are the digits of one number, and digits of
//! different questions never meet. The smallest number is the plan, and is read back from it.

use crate::domain::answers::Answers;
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::reading::Reading;
use crate::domain::score;

/// One question raised, by one rung or more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Step {
    /// The question.
    pub indicator: IndicatorId,
    /// Where it stands. An open one counts as level 1.
    pub from: Level,
    /// Where it has to be.
    pub to: Level,
}

/// The shortest way to a level. Each question at most once, in the model's order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Path {
    /// The level it reaches.
    pub to: Level,
    /// What to raise. Empty where the level is reached already.
    pub steps: Vec<Step>,
}

impl Step {
    /// How many rungs it climbs.
    pub fn rungs(self) -> usize {
        self.to.index() - self.from.index()
    }
}

impl Path {
    /// How many rungs all steps climb together.
    pub fn rungs(&self) -> usize {
        self.steps.iter().map(|step| step.rungs()).sum()
    }

    /// The answers with every step taken.
    #[must_use]
    pub fn applied(&self, answers: &Answers) -> Answers {
        let taken = |answers: Answers, step: &Step| answers.with(step.indicator, step.to);
        self.steps.iter().fold(answers.clone(), taken)
    }
}

/// The shortest path of a dimension to its next level. None where no level is claimed, and at the
/// highest one.
pub fn next(
    model: &Model,
    reading: &Reading,
    answers: &Answers,
    dimension: DimensionId,
) -> Option<Path> {
    let level = reading.dimension(dimension).level()?.low;
    to(model, reading, answers, dimension, level.next()?)
}

/// The shortest path of a dimension to any level; without steps where it is there already. None
/// where no level is claimed.
pub fn to(
    model: &Model,
    reading: &Reading,
    answers: &Answers,
    dimension: DimensionId,
    level: Level,
) -> Option<Path> {
    reading.dimension(dimension).level()?;
    let counted = score::assured(model, reading.scope, answers, dimension);
    let steps = shortest(model, counted, level);
    Some(Path { to: level, steps })
}

/// The shortest path of the whole to its next level. None where it is not rated, and at the
/// highest one.
pub fn next_of_whole(model: &Model, reading: &Reading, answers: &Answers) -> Option<Path> {
    let level = reading.overall.low?;
    whole_to(model, reading, answers, level.next()?)
}

/// The shortest path of the whole to any level. None where it is not rated.
///
/// Dimensions do not buy each other out, so it is the shortest path of each, one after the other:
/// the ties are kept too, because dimensions follow each other in the model's order.
pub fn whole_to(model: &Model, reading: &Reading, answers: &Answers, level: Level) -> Option<Path> {
    reading.overall.low?;
    let steps = model
        .dimension_ids()
        .filter_map(|id| to(model, reading, answers, id, level))
        .flat_map(|path| path.steps)
        .collect();
    Some(Path { to: level, steps })
}

/// The bits of a question's digit in a cost. The digit is the target, 0 to 4, and 5 where it stays:
/// with as many questions raised, the list that raises the earlier one is the smaller.
const DIGIT: u32 = 3;
/// A dimension has at most this many questions.
const MOST: u32 = 13;
/// One question raised, above all digits.
const QUESTION: u64 = 1 << (DIGIT * MOST);
/// One rung climbed, above at most 13 questions.
const RUNG: u64 = QUESTION << 4;
/// More than any plan costs (at most 52 rungs), and no sum of two overflows.
const NEVER: u64 = u64::MAX / 2;
/// The digit of a question that stays.
const STAYS: u64 = 5;

/// One question: where it stands, what it weighs, and the lowest answer that its gate allows.
struct Question {
    id: IndicatorId,
    from: Level,
    weight: usize,
    least: Level,
}

/// The steps that bring a dimension with these answers to a level.
fn shortest(
    model: &Model,
    counted: impl Iterator<Item = (IndicatorId, Level)>,
    level: Level,
) -> Vec<Step> {
    let questions: Vec<Question> = counted
        .map(|(id, from)| {
            let indicator = model.indicator(id);
            let opens = |answer: &Level| {
                let gate = indicator.gate.as_ref();
                gate.is_none_or(|gate| gate.caps[answer.index()] >= level)
            };
            Question {
                id,
                from,
                weight: usize::from(indicator.weight),
                least: Level::ALL.into_iter().find(opens).unwrap_or(Level::Five),
            }
        })
        .collect();
    let cost = cheapest(&questions, level);
    let digit = |place: u32| cost >> (DIGIT * (MOST - 1 - place)) & ((1 << DIGIT) - 1);
    (0..)
        .zip(questions)
        .filter_map(|(place, question)| {
            Some(Step {
                indicator: question.id,
                from: question.from,
                to: *Level::ALL.get(digit(place) as usize)?,
            })
        })
        .collect()
}

/// The cost of the best plan.
fn cheapest(questions: &[Question], level: Level) -> u64 {
    let weight: usize = questions.iter().map(|q| q.weight).sum();
    // 3 * near >= 2 * weight, for whole numbers.
    let near_enough = (2 * weight).div_ceil(3);
    let is_near = |answer: Level| answer.index() + 1 >= level.index();
    let near: usize = questions
        .iter()
        .filter(|q| is_near(q.from))
        .map(|q| q.weight)
        .sum();
    // 25 * sum / weight >= 20 * (level - 1).
    let sum_enough = (4 * level.index() * weight).div_ceil(5);
    let sum: usize = questions.iter().map(|q| q.weight * q.from.index()).sum();
    let (near_needed, sum_needed) = (
        near_enough.saturating_sub(near),
        sum_enough.saturating_sub(sum),
    );
    // The least cost of meeting each pair of needs with the questions so far.
    let row = sum_needed + 1;
    let mut best = vec![NEVER; (near_needed + 1) * row];
    best[0] = 0;
    for (place, question) in (0..).zip(questions) {
        let digit = DIGIT * (MOST - 1 - place);
        // What each answer from here up costs, and what it adds to the two sums.
        let lowest = question.from.max(question.least);
        let choices = Level::ALL[lowest.index()..].iter().map(|to| {
            let rungs = to.index() - question.from.index();
            let cost = match rungs {
                0 => STAYS << digit,
                _ => (rungs as u64 * RUNG) + QUESTION + ((to.index() as u64) << digit),
            };
            let comes_near = is_near(*to) && !is_near(question.from);
            let near = if comes_near { question.weight } else { 0 };
            (cost, near, rungs * question.weight)
        });
        let choices: Vec<(u64, usize, usize)> = choices.collect();
        // Largest needs first: what is looked up is smaller, so it is still without this question.
        for near in (0..=near_needed).rev() {
            for sum in (0..=sum_needed).rev() {
                let cost = |(cost, adds_near, adds_sum): &(u64, usize, usize)| {
                    let rest =
                        near.saturating_sub(*adds_near) * row + sum.saturating_sub(*adds_sum);
                    cost + best[rest]
                };
                best[near * row + sum] = choices.iter().map(cost).fold(NEVER, u64::min);
            }
        }
    }
    best[best.len() - 1]
}
