//! All of the scoring at once: what one set of answers comes to.

use crate::domain::answers::Answers;
use crate::domain::ids::{DimensionId, PatternId};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::overall::{Overall, overall};
use crate::domain::patterns::{Evidence, holding};
use crate::domain::scope::{Mode, Scope};
use crate::domain::score::{self, DimensionScore};
use crate::domain::themes::{self, ThemeReading};

/// What one set of answers comes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// The indicators that counted.
    pub scope: Scope,
    /// One for each dimension, in the model's order.
    pub dimensions: Vec<DimensionScore>,
    /// One for each theme, in the model's order.
    pub themes: Vec<ThemeReading>,
    /// The patterns that hold, in the model's order.
    pub patterns: Vec<PatternId>,
    /// The whole.
    pub overall: Overall,
}

impl Reading {
    /// Scores answers in a mode.
    pub fn new(model: &Model, mode: Mode, answers: &Answers) -> Self {
        Self::over(model, Scope::of(model, mode), answers)
    }

    /// Scores answers over the indicators in scope.
    pub fn over(model: &Model, scope: Scope, answers: &Answers) -> Self {
        let dimensions: Vec<_> = model
            .dimension_ids()
            .map(|id| score::dimension(model, scope, answers, id))
            .collect();
        let themes = themes::themes(model, scope, answers);
        let patterns = holding(&Evidence {
            model,
            scope,
            answers,
            dimensions: &dimensions,
            themes: &themes,
        });
        let overall = overall(&dimensions);
        Self {
            scope,
            dimensions,
            themes,
            patterns,
            overall,
        }
    }

    /// One dimension.
    pub fn dimension(&self, id: DimensionId) -> &DimensionScore {
        &self.dimensions[id.index()]
    }

    /// The level of each dimension, at its assured end, where one is claimed.
    pub fn levels(&self) -> Vec<Option<Level>> {
        let dimensions = self.dimensions.iter();
        dimensions
            .map(|score| score.level().map(|level| level.low))
            .collect()
    }
}
