//! An answer by its name.

use crate::domain::answers::Answer;
use crate::domain::model::Model;
use crate::words::en::question::{NOT_APPLICABLE, UNANSWERED, UNSURE};

/// "Working", "Not sure", "Does not apply", "No answer yet".
pub fn name(model: &Model, answer: Answer) -> &str {
    match answer {
        Answer::Level(level) => &model.level(level).name,
        Answer::Unsure => UNSURE,
        Answer::NotApplicable => NOT_APPLICABLE,
        Answer::Unanswered => UNANSWERED,
    }
}
