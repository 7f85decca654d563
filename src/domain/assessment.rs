//! One assessment: its answers and all that belongs to them.

use time::Date;

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::RoleId;
use crate::domain::model::Model;
use crate::domain::notes::{GoneNote, Notes};
use crate::domain::plan::Plan;
use crate::domain::response::{Label, Response, Targets};
use crate::domain::scope::{Mode, Scope};
use crate::domain::session::Action;
use crate::domain::snapshot::Snapshot;
use crate::domain::undo::{Before, Done};
use crate::domain::what_if;

/// One assessment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assessment {
    /// Random, made when it was begun.
    pub id: u32,
    /// What the board calls it: an adviser has several.
    pub name: Option<Label>,
    /// Raised by each new link after a change.
    pub revision: u8,
    /// Whether it was handed out since the last change, by a link or on paper: the next change then
    /// raises the revision.
    pub linked: bool,
    /// Quick or full.
    pub mode: Mode,
    /// The answers.
    pub answers: Answers,
    /// Private notes. They never travel in a link.
    pub notes: Notes,
    /// Private notes on questions that are gone, oldest first.
    pub gone_notes: Vec<GoneNote>,
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

/// What is about to happen to an assessment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Change {
    /// One answer is changed, perhaps one of many.
    OneAnswer,
    /// It grows, begins again, or another state takes its place.
    Whole,
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
            gone_notes: Vec::new(),
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
            Action::DeleteGoneNote(place) if place < self.gone_notes.len() => {
                let note = self.gone_notes.remove(place);
                return Some((Done::NoteDeleted, Before::GoneNote(self.id, place, note)));
            }
            Action::TargetsBy(date) => self.plan.targets_by = date,
            Action::AddMove(added) => {
                let added = added.cut();
                if !added.is_blank() && self.plan.has_room() {
                    self.plan.moves.push(added);
                }
            }
            Action::ChangeMove(place, changed) => {
                let changed = changed.cut();
                if let Some(found) = self.plan.moves.get_mut(place)
                    && !changed.is_blank()
                {
                    *found = changed;
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

    /// Keeps a moment by itself, where it is finished and about to be changed: not twice the same,
    /// and once a day in each mode while one answer is changed after another. What was handed out
    /// is kept however soon it changes again.
    pub(super) fn keep_moment(&mut self, model: &Model, today: Date, why: Change) {
        if !self.is_finished(model) || !self.has_room() {
            return;
        }
        let moment = Snapshot {
            automatic: true,
            taken: today,
            ..self.snapshot(model)
        };
        let once_a_day = why == Change::OneAnswer && !self.linked;
        let known = self.snapshots.iter().any(|kept| {
            let of_today = kept.automatic
                && kept.taken == today
                && kept.mode == moment.mode
                && kept.version == moment.version;
            kept.answers_as(&moment) || (once_a_day && of_today)
        });
        if !known {
            self.snapshots.push(moment);
        }
    }

    /// Takes over a newer state of it, as a link holds it. Notes, plan and moments stay, and so do
    /// targets where the link has none.
    pub(super) fn take(&mut self, newer: Response, today: Date) {
        self.mode = newer.mode;
        self.answers = newer.answers;
        self.date = newer.date.unwrap_or(today);
        self.role = newer.role.or(self.role);
        self.revision = newer.revision;
        // There is a link to this state: the next change is a new revision.
        self.linked = true;
        if !newer.targets.is_empty() {
            self.targets = newer.targets;
        }
    }

    /// Whether nothing was done with it yet.
    pub fn is_blank(&self) -> bool {
        self.answered() == 0 && !self.has_more() && self.name.is_none() && self.targets.is_empty()
    }

    /// Whether every question of its mode has an answer.
    pub fn is_finished(&self, model: &Model) -> bool {
        model
            .indicators_in(self.mode)
            .all(|id| self.answers.get(id) != Answer::Unanswered)
    }

    /// The targets that are still open: of the questions of its mode, not reached or passed since.
    pub fn open_targets(&self, model: &Model) -> Targets {
        let scope = Scope::of(model, self.mode);
        what_if::aims(model, scope, &self.answers, &self.targets)
    }

    /// Whether there is work in it besides answers: notes, moves, kept moments.
    pub fn has_more(&self) -> bool {
        !(self.notes.is_empty()
            && self.gone_notes.is_empty()
            && self.plan.moves.is_empty()
            && self.snapshots.is_empty())
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
