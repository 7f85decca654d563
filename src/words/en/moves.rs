//! The next moves: what the model would say, never a promise of effect.

use crate::domain::model::Model;
use crate::domain::moves::{Effect, Move};
use crate::words::en::number::small;
use crate::words::en::result::level;

/// Under the heading.
pub const NOTE: &str = "What the model would say if one of these alone came about. Not a promise \
    of effect.";
/// To the explore page.
pub const EXPLORE: &str = "Try other moves and see what changes";
/// Beside a move that others have a say in.
pub const SHARED: &str = "Only partly in the board’s gift";

/// Over the moves: "Your next three moves", or "The next three moves" of somebody else.
pub fn title(count: usize, own: bool) -> String {
    let whose = if own { "Your" } else { "The" };
    match count {
        1 => format!("{whose} next move"),
        n => format!("{whose} next {} moves", small(n)),
    }
}

/// What is to be done, in the model's words.
pub fn text<'a>(model: &'a Model, a_move: &Move) -> &'a str {
    &model.indicator(a_move.indicator).moves[a_move.from.index().min(3)]
}

/// "A senior figurehead: Working to Established"
pub fn serves(model: &Model, a_move: &Move) -> String {
    format!(
        "{}: {} to {}",
        model.indicator(a_move.indicator).title,
        level(model, a_move.from),
        level(model, a_move.to)
    )
}

/// What it alone would do: "Leadership would be Working".
pub fn alone(model: &Model, a_move: &Move, effect: Effect) -> String {
    let dimension = model.dimension(model.indicator(a_move.indicator).dimension);
    match effect {
        Effect::Whole(to) => format!("The result would be {}", level(model, to)),
        Effect::Dimension(to) => format!("{} would be {}", dimension.short, level(model, to)),
        Effect::Score(to) => format!("{} would reach {} of 100", dimension.short, to.floor()),
        Effect::Nothing => "It changes no number by itself".into(),
    }
}
