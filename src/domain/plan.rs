//! What the board has decided to do. It stays when questions are answered anew.

use time::Date;

use crate::domain::ids::IndicatorId;
use crate::domain::writing::{Layout, clean};

/// The moves the board chose, in its order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// The moves.
    pub moves: Vec<Move>,
    /// When the board wants to be at its targets.
    pub targets_by: Option<Date>,
}

/// One move: from the model's words, or the board's own.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Move {
    /// What is to be done.
    pub text: String,
    /// The indicator it serves.
    pub indicator: Option<IndicatorId>,
    /// Who sees to it.
    pub owner: String,
    /// By when.
    pub due: Option<Date>,
    /// How far it has got.
    pub status: MoveStatus,
}

/// How far a move has got.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum MoveStatus {
    /// Not begun.
    #[default]
    Planned,
    /// Begun.
    Underway,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

/// What is wrong with what was typed into a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Problem {
    /// Nothing stands in it.
    Missing,
    /// It has so many characters, and may have so many.
    TooLong(usize, usize),
    /// It is no date that can be kept.
    NoDate,
}

impl MoveStatus {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Underway, Self::Done, Self::Dropped];

    /// Whether something is still to be done.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Underway)
    }
}

impl Plan {
    /// The most moves of a plan.
    pub const MOST: usize = 60;
    /// The most characters of a move.
    pub const LONGEST_TEXT: usize = 400;
    /// The most characters of an owner's name.
    pub const LONGEST_OWNER: usize = 80;

    /// Whether another move can be added.
    pub fn has_room(&self) -> bool {
        self.moves.len() < Self::MOST
    }

    /// Whether a move with these words is in it already.
    pub fn has(&self, text: &str) -> bool {
        self.moves.iter().any(|a| a.text == text)
    }

    /// Moves one from a place to another; a place that is not there changes nothing.
    pub fn shift(&mut self, from: usize, to: usize) {
        if from < self.moves.len() && to < self.moves.len() {
            let shifted = self.moves.remove(from);
            self.moves.insert(to, shifted);
        }
    }
}

impl Move {
    /// Whether it says nothing. A plan has no such moves.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The same, without what cannot be kept, and cut to what there is room for.
    #[must_use]
    pub fn cut(mut self) -> Self {
        self.text = clean(&self.text, Layout::Lines);
        self.owner = clean(&self.owner, Layout::Line);
        let cut = |text: &mut String, most: usize| {
            if let Some((end, _)) = text.char_indices().nth(most) {
                text.truncate(end);
            }
        };
        cut(&mut self.text, Plan::LONGEST_TEXT);
        cut(&mut self.owner, Plan::LONGEST_OWNER);
        self
    }
}
