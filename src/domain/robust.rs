//! How sure a level is, seen from the weights: nobody can say that a question weighs exactly 2.
//!
//! Two ways to look: how far the level can move if every weight may be off by a quarter
//! ([`mod@weight_box`], exact), and at which levels it lies under ten thousand alternative weightings
//! ([`draws`], seeded: the same for everybody). Both read the assured end.

pub mod draws;
pub mod spacings;
pub mod weight_box;

use crate::domain::answers::Answers;
use crate::domain::ids::DimensionId;
use crate::domain::model::Model;
use crate::domain::reading::Reading;
use crate::domain::robust::draws::Draws;
use crate::domain::robust::weight_box::{Tolerance, WeightBox, weight_box};

/// How sure the levels of a result are, as plain data.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sure {
    /// How far every weight may be off in the boxes.
    pub tolerance: Tolerance,
    /// How many alternative weightings have been drawn so far.
    pub drawn: u32,
    /// One for each dimension, in the model's order; none where no level is claimed.
    pub dimensions: Vec<Option<DimensionSure>>,
    /// Draws with the whole at level 1 to 5; none where it is not rated.
    pub whole: Option<[u32; 5]>,
}

/// How sure the level of one dimension is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DimensionSure {
    /// Which one.
    pub dimension: DimensionId,
    /// The ends of its score and level within the tolerance.
    pub weights: WeightBox,
    /// The level is the same at both ends.
    pub robust: bool,
    /// Draws with it at level 1 to 5.
    pub levels: [u32; 5],
    /// Draws in which it is the weakest, alone or together with others; none where the whole is
    /// not rated.
    pub weakest: Option<u32>,
}

impl Sure {
    /// What the boxes say, and the draws so far. The draws are of the same reading.
    pub fn new(
        model: &Model,
        reading: &Reading,
        answers: &Answers,
        tolerance: Tolerance,
        draws: &Draws,
    ) -> Self {
        let rated = reading.overall.rated;
        let dimension = |id: DimensionId| {
            reading.dimension(id).level()?;
            let weights = weight_box(model, reading, answers, id, tolerance)?;
            Some(DimensionSure {
                dimension: id,
                weights,
                robust: weights.robust(),
                levels: draws.levels(id)?,
                weakest: draws.weakest(id).filter(|_| rated),
            })
        };
        Self {
            tolerance,
            drawn: draws.done(),
            dimensions: model.dimension_ids().map(dimension).collect(),
            whole: rated.then(|| draws.levels_of_whole()),
        }
    }
}
