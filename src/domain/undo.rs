//! What was taken away, so that it can be brought back until the page closes.

use crate::domain::assessment::Assessment;
use crate::domain::notes::GoneNote;
use crate::domain::plan::Move;
use crate::domain::session::{Session, Theme};
use crate::domain::snapshot::Snapshot;

/// What was taken away, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct Undo {
    /// What was done.
    pub done: Done,
    /// What was there before.
    pub before: Before,
}

/// What an undo brings back.
#[derive(Clone, PartialEq, Debug)]
pub enum Before {
    /// Everything that is kept.
    All {
        /// The assessment in hand.
        assessment: Option<Assessment>,
        /// The other ones.
        others: Vec<Assessment>,
        /// The palette.
        theme: Theme,
    },
    /// One of the other assessments, at its place.
    Other(usize, Assessment),
    /// The assessment that was in hand.
    This(Assessment),
    /// A snapshot of the assessment with this id, at its place.
    Snapshot(u32, usize, Snapshot),
    /// A note of the assessment with this id on a question that is gone, at its place.
    GoneNote(u32, usize, GoneNote),
    /// A move of the assessment with this id, at its place.
    Move(u32, usize, Move),
    /// Nothing: this copy was added to the others. It goes again, unless it was worked on since.
    NoCopy(Box<Assessment>),
}

/// A replacing or deleting action.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Done {
    /// Everything was deleted.
    Deleted,
    /// A new assessment was begun over another.
    StartedAgain,
    /// A file took the place of what was there.
    Replaced,
    /// An assessment was deleted.
    AssessmentDeleted,
    /// A snapshot was deleted.
    SnapshotDeleted,
    /// A note on a question that is gone was deleted.
    NoteDeleted,
    /// A move was deleted.
    MoveDeleted,
    /// A result was kept as a copy.
    CopyKept,
    /// A copy of a result was taken in hand.
    CarriedOn,
    /// Another state took the place of an assessment's answers.
    AnswersTaken,
}

/// How many steps can be undone. A list that was full, and has been filled up again since something
/// was deleted from it, is as many longer at most once all of that is back.
pub const DEPTH: usize = 8;

impl Session {
    /// Remembers everything, before it is taken away.
    pub(super) fn remember_all(&mut self, done: Done) {
        let before = Before::All {
            assessment: self.assessment.clone(),
            others: self.others.clone(),
            theme: self.theme,
        };
        self.remember(done, before);
    }

    /// Remembers something that is taken away.
    pub(super) fn remember(&mut self, done: Done, before: Before) {
        if self.undo.len() == DEPTH {
            self.undo.remove(0);
        }
        self.undo.push(Undo { done, before });
    }

    /// Brings back what was taken away last.
    pub(super) fn undo_last(&mut self) {
        let Some(undo) = self.undo.pop() else { return };
        match undo.before {
            Before::All {
                assessment,
                others,
                theme,
            } => {
                self.assessment = assessment;
                self.others = others;
                self.theme = theme;
                self.forget_trail();
            }
            Before::Other(place, assessment) => put_back(&mut self.others, place, assessment),
            Before::This(assessment) => {
                let since = self.assessment.replace(assessment);
                self.others.splice(0..0, since);
                self.forget_trail();
            }
            Before::Snapshot(id, place, snapshot) => {
                if let Some(assessment) = self.with_id(id) {
                    put_back(&mut assessment.snapshots, place, snapshot);
                }
            }
            Before::GoneNote(id, place, note) => {
                if let Some(assessment) = self.with_id(id) {
                    put_back(&mut assessment.gone_notes, place, note);
                }
            }
            Before::Move(id, place, taken) => {
                if let Some(assessment) = self.with_id(id) {
                    put_back(&mut assessment.plan.moves, place, taken);
                }
            }
            Before::NoCopy(copy) => {
                if let Some(place) = self.others.iter().position(|kept| *kept == *copy) {
                    self.others.remove(place);
                }
            }
        }
    }

    /// What was taken from an assessment comes back to it under its new id.
    pub(super) fn take_undo_along(&mut self, from: u32, to: u32) {
        for undo in &mut self.undo {
            if let Before::Snapshot(id, ..) | Before::GoneNote(id, ..) | Before::Move(id, ..) =
                &mut undo.before
                && *id == from
            {
                *id = to;
            }
        }
    }

    /// The assessment that something was taken from: another may be in hand since.
    pub(super) fn with_id(&mut self, id: u32) -> Option<&mut Assessment> {
        self.assessment
            .iter_mut()
            .chain(&mut self.others)
            .find(|assessment| assessment.id == id)
    }
}

/// Where it was, or at the end where the list has become shorter.
fn put_back<T>(list: &mut Vec<T>, place: usize, item: T) {
    list.insert(place.min(list.len()), item);
}
