//! How sure it is, said on the page "explore".

use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::words::en::explore::{NOW, WITH_TARGETS};
use crate::words::en::result::level;
use crate::words::en::sure::When;

/// What the strips are.
pub const EXPLAINED: &str = "Nobody can say exactly how much each question should weigh. So the \
    answers are weighed in 10,000 other ways, around the weights of the model. The filled part of \
    each strip is the share of weightings at the level named over it.";
/// Where the whole has no level.
pub const NO_WHOLE: &str = "The whole has no level yet.";
/// From the radar to the strips.
pub const TO_SURE: &str = "How sure these levels are";

/// When something is so.
pub fn when(when: When) -> &'static str {
    match when {
        When::Now => NOW,
        When::Then => WITH_TARGETS,
    }
}

/// Over a strip: "Now: Starting".
pub fn at(model: &Model, then: When, at: Option<Level>) -> String {
    let name = at.map_or("no level yet", |at| level(model, at));
    format!("{}: {name}", when(then))
}
