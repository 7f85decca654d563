//! One assessment: its answers and all that belongs to them.

use time::Date;

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::RoleId;
use crate::domain::model::Model;
use crate::domain::notes::Notes;
use crate::domain::plan::Plan;
use crate::domain::response::{Label, Response, Targets};
use crate::domain::scope::Mode;
use crate::domain::session::Action;
use crate::domain::snapshot::Snapshot;
use crate::domain::undo::{Before, Done};

/// One assessment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assessment {
    /// Random, made when it was begun.
    pub id: u32,
    /// What the board calls it: an adviser has several.
    pub name: Option<Label>,
    /// Raised by each new link after a change.
    pub revision: u8,
    /// Whether a link was made since the last change: the next change then raises the revision.
    pub linked: bool,
    /// Quick or full.
    pub mode: Mode,
    /// The answers.
    pub answers: Answers,
    /// Private notes. They never travel in a link.
    pub notes: Notes,
    /// Who answers, where said.
    pub role: Option<RoleId>,
    /// Where the board wants to be.
    pub targets: Targets,
    /// The day of the last change.
    pub date: Date,
    /// What the board has decided to do.
    pub plan: Plan,
    /// Moments that are kept, oldest first.
    pub snapshots: Vec<Snapshot>,
}

impl Assessment {
    /// A new one without answers.
    pub fn new(model: &Model, mode: Mode, id: u32, today: Date) -> Self {
        Self {
            id,
            name: None,
            revision: 0,
            linked: false,
            mode,
            answers: Answers::none(model),
            notes: Notes::default(),
            role: None,
            targets: Targets::none(model),
            date: today,
            plan: Plan::default(),
            snapshots: Vec::new(),
        }
    }

    /// Does what concerns this assessment only. What it takes away is returned, to be remembered.
    pub(super) fn apply(&mut self, model: &Model, action: Action) -> Option<(Done, Before)> {
        match action {
            Action::Name(name) => self.name = Label::typed(&name),
            Action::Snap(name) if self.has_room() => {
                let mut snapshot = self.snapshot(model);
                snapshot.name = Snapshot::typed(&name);
                self.snapshots.push(snapshot);
            }
            Action::RenameSnapshot(place, name) => {
                if let Some(snapshot) = self.snapshots.get_mut(place) {
                    snapshot.name = Snapshot::typed(&name);
                }
            }
            Action::DeleteSnapshot(place) if place < self.snapshots.len() => {
                let snapshot = self.snapshots.remove(place);
                let before = Before::Snapshot(self.id, place, snapshot);
                return Some((Done::SnapshotDeleted, before));
            }
            Action::TargetsBy(date) => self.plan.targets_by = date,
            Action::AddMove(added) if !added.is_blank() && self.plan.has_room() => {
                self.plan.moves.push(added.cut());
            }
            Action::ChangeMove(place, changed) if !changed.is_blank() => {
                if let Some(found) = self.plan.moves.get_mut(place) {
                    *found = changed.cut();
                }
            }
            Action::ShiftMove(from, to) => self.plan.shift(from, to),
            Action::DeleteMove(place) if place < self.plan.moves.len() => {
                let deleted = self.plan.moves.remove(place);
                return Some((Done::MoveDeleted, Before::Move(self.id, place, deleted)));
            }
            _ => {}
        }
        None
    }

    /// Whether another moment of it can be kept.
    pub fn has_room(&self) -> bool {
        self.snapshots.len() < Snapshot::MOST
    }

    /// This moment, without a name.
    pub(super) fn snapshot(&self, model: &Model) -> Snapshot {
        Snapshot::new(model, self.mode, &self.answers, self.date)
    }

    /// Whether every question of its mode has an answer.
    pub fn is_finished(&self, model: &Model) -> bool {
        model
            .indicators_in(self.mode)
            .all(|id| self.answers.get(id) != Answer::Unanswered)
    }

    /// Whether there is work in it besides answers: notes, moves, kept moments.
    pub fn has_more(&self) -> bool {
        !(self.notes.is_empty() && self.plan.moves.is_empty() && self.snapshots.is_empty())
    }

    /// How many questions have an answer, "not sure" included.
    pub fn answered(&self) -> usize {
        self.answers
            .iter()
            .filter(|(_, answer)| *answer != Answer::Unanswered)
            .count()
    }

    /// How many of the questions of its mode have an answer.
    pub fn answered_in(&self, model: &Model) -> usize {
        model
            .indicators_in(self.mode)
            .filter(|id| self.answers.get(*id) != Answer::Unanswered)
            .count()
    }

    /// What a link of it carries: the answers, without notes, label and targets.
    pub fn response(&self, model: &Model) -> Response {
        Response {
            mode: self.mode,
            answers: self.answers.clone(),
            date: Some(self.date),
            role: self.role,
            id: self.id,
            revision: self.revision,
            label: None,
            targets: Targets::none(model),
        }
    }
}
