//! What was answered.

use crate::domain::ids::IndicatorId;
use crate::domain::level::Level;
use crate::domain::model::Model;

/// The answer to one indicator.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Answer {
    /// Nothing yet. Widens the range and keeps a result provisional.
    #[default]
    Unanswered,
    /// "Not sure": never a number; widens the range.
    Unsure,
    /// "Does not apply": removes the indicator. Only where the model allows it.
    NotApplicable,
    /// One of the five anchored sentences.
    Level(Level),
}

impl Answer {
    /// The level, where one was given.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Level(level) => Some(level),
            _ => None,
        }
    }

    /// Open: it could still turn out to be any level.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Unanswered | Self::Unsure)
    }
}

/// One answer for each indicator of a model, in the model's order.
///
/// Always as many as the model has indicators, and "does not apply" only where it is allowed:
/// [`Answers::set`] is the one way in.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Answers(Vec<Answer>);

impl Answers {
    /// Nothing answered.
    pub fn none(model: &Model) -> Self {
        Self(vec![Answer::Unanswered; model.indicators.len()])
    }

    /// The answer to one indicator.
    pub fn get(&self, indicator: IndicatorId) -> Answer {
        self.0[indicator.index()]
    }

    /// Records an answer. "Does not apply" where the model does not allow it is refused:
    /// nothing changes, and the result is false.
    pub fn set(&mut self, model: &Model, indicator: IndicatorId, answer: Answer) -> bool {
        let allowed = Self::allows(model, indicator, answer);
        if allowed {
            self.0[indicator.index()] = answer;
        }
        allowed
    }

    /// Whether an answer can be given: "does not apply" only where the model allows it.
    pub fn allows(model: &Model, indicator: IndicatorId, answer: Answer) -> bool {
        answer != Answer::NotApplicable || model.indicators[indicator.index()].na_allowed
    }

    /// The same answers with one of them counted as a level: for "what if".
    #[must_use]
    pub fn with(&self, indicator: IndicatorId, level: Level) -> Self {
        let mut changed = self.clone();
        changed.0[indicator.index()] = Answer::Level(level);
        changed
    }

    /// Every answer with its indicator, in the model's order.
    pub fn iter(&self) -> impl Iterator<Item = (IndicatorId, Answer)> + '_ {
        self.0
            .iter()
            .enumerate()
            .map(|(i, answer)| (IndicatorId::new(i), *answer))
    }
}
