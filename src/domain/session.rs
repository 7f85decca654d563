//! What the person at this screen has done, and what each intent does to it.

mod aims;

use time::Date;

use crate::domain::answers::{Answer, Answers};
use crate::domain::assessment::{Assessment, Change};
use crate::domain::ids::{IndicatorId, RoleId};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::older::Older;
use crate::domain::plan::Move;
use crate::domain::response::{Label, Response};
use crate::domain::scope::Mode;
use crate::domain::undo::{Before, Done, Undo};
use crate::domain::what_if::Aimed;
use crate::domain::writing::{Layout, clean};

/// Everything that is kept in this browser.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Session {
    /// The assessment in hand, if one was begun.
    pub assessment: Option<Assessment>,
    /// The other assessments, kept apart by name.
    pub others: Vec<Assessment>,
    /// Light, dark, or as the system says.
    pub theme: Theme,
    /// What the last few replacing or deleting actions took away, newest last. Kept until the page
    /// closes, never stored.
    pub undo: Vec<Undo>,
    /// Levels below the answers that are tried out on this visit. They are no targets: never stored,
    /// never shared.
    pub tries: Vec<(IndicatorId, Level)>,
    /// What was aimed at before each change of it on this visit, and what was taken back, newest
    /// last.
    pub trail: (Vec<Aimed>, Vec<Aimed>),
    /// What of it was carried over from an older version of the questions when it was read.
    pub older: Option<Older>,
}

/// Which palette.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// One intent of the person at the screen. Days and ids come in with it.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// Begin a new assessment. One that is there can be brought back by undo.
    Start {
        /// Quick or full.
        mode: Mode,
        /// A random number.
        id: u32,
        /// Today.
        today: Date,
    },
    /// Go on with the same answers in another mode: a quick check grows into the full one.
    Switch(Mode),
    /// Answer a question, or take the answer back.
    Answer {
        /// Which one.
        indicator: IndicatorId,
        /// The answer.
        answer: Answer,
        /// Today.
        today: Date,
    },
    /// Write, change or empty a private note.
    Note(IndicatorId, String),
    /// Say who answers.
    Role(Option<RoleId>),
    /// It was handed out: by a link, or on paper.
    Linked,
    /// Put what a file holds in the place of all that is there.
    Replace(Box<Session>),
    /// Take what another tab or an earlier visit stored, without undo: nothing of this tab is lost.
    Adopt(Box<Session>),
    /// Name the assessment in hand, or take its name away.
    Name(String),
    /// Begin another assessment; the one in hand is kept apart.
    Another {
        /// Its name, as typed.
        name: String,
        /// A random number.
        id: u32,
        /// Today.
        today: Date,
    },
    /// Take another assessment in hand, by its place among the others.
    Open(usize),
    /// Keep a copy of a result among the others.
    Keep(Box<Assessment>),
    /// Take a copy of a result in hand; what was in hand is kept among the others.
    CarryOn(Box<Assessment>),
    /// Put another state of one of the assessments, which came by a link, in the place of its own.
    Take {
        /// The other state.
        response: Box<Response>,
        /// Today.
        today: Date,
    },
    /// Delete one of the other assessments.
    DeleteOther(usize),
    /// Delete the assessment in hand; the first of the others is taken in hand.
    DeleteThis,
    /// Keep this moment under a name.
    Snap(String),
    /// Rename a snapshot.
    RenameSnapshot(usize, String),
    /// Delete a snapshot.
    DeleteSnapshot(usize),
    /// Delete a note on a question that is gone.
    DeleteGoneNote(usize),
    /// Aim at a level for an indicator, or take the aim back.
    Target(IndicatorId, Option<Level>),
    /// Aim at all of these: steps of a path, or none.
    Targets(Aimed),
    /// Take back the last change of targets.
    UndoTargets,
    /// Do again what was taken back.
    RedoTargets,
    /// Say when the targets should be reached.
    TargetsBy(Option<Date>),
    /// Put a move at the end of the plan.
    AddMove(Move),
    /// Change a move, by its place.
    ChangeMove(usize, Move),
    /// Put a move in another place.
    ShiftMove(usize, usize),
    /// Delete a move.
    DeleteMove(usize),
    /// Choose a palette.
    Theme(Theme),
    /// Delete everything.
    Delete,
    /// Bring back what the last replacing or deleting action took away.
    Undo,
}

impl Session {
    /// The most characters of a note: what was typed must be readable when it was stored
    /// (`formats::loose::LONGEST_TEXT`).
    pub const LONGEST_NOTE: usize = 4000;

    /// Does what an intent says. Total: an intent that means nothing here changes nothing.
    pub fn apply(&mut self, model: &Model, action: Action) {
        match action {
            Action::Start { mode, id, today } => {
                // A note is work too, even before its question has an answer.
                let noted = self
                    .assessment
                    .as_ref()
                    .is_some_and(|a| !a.notes.is_empty());
                let remembered = noted || self.has_answers();
                if remembered {
                    self.remember_all(Done::StartedAgain);
                }
                self.keep_moment(model, today, Change::Whole);
                let fresh = Assessment::new(model, mode, id, today);
                // Its name, its plan and its history go on.
                self.assessment = Some(match self.assessment.take() {
                    Some(before) => {
                        if !remembered {
                            // No undo brings the old id back before what was taken from it.
                            self.take_undo_along(before.id, id);
                        }
                        Assessment {
                            name: before.name,
                            targets: before.targets,
                            plan: before.plan,
                            snapshots: before.snapshots,
                            gone_notes: before.gone_notes,
                            ..fresh
                        }
                    }
                    None => fresh,
                });
                self.forget_trail();
            }
            Action::Switch(mode) => {
                let before = self.assessment.as_ref().map(|a| (a.mode, a.date));
                if let (Some((Mode::Quick, date)), Mode::Full) = (before, mode) {
                    // A finished quick check is a moment of its own before it grows.
                    self.keep_moment(model, date, Change::Whole);
                }
                self.change(|a| a.mode = mode);
            }
            Action::Answer {
                indicator,
                answer,
                today,
            } => {
                let before = self.assessment.as_ref().map(|a| a.answers.get(indicator));
                if before != Some(answer) && Answers::allows(model, indicator, answer) {
                    self.keep_moment(model, today, Change::OneAnswer);
                    // What was tried out was another answer than this.
                    self.tries.retain(|(id, _)| *id != indicator);
                }
                self.change(|a| {
                    // The same answer again is no change.
                    if before != Some(answer) && a.answers.set(model, indicator, answer) {
                        a.date = today;
                    }
                });
            }
            Action::Note(indicator, text) => {
                if let Some(assessment) = &mut self.assessment {
                    let text = clean(&text, Layout::Lines);
                    let cut: String = text.chars().take(Self::LONGEST_NOTE).collect();
                    assessment.notes.set(indicator, cut);
                }
            }
            Action::Role(role) => self.change(|a| a.role = role),
            Action::Linked => {
                if let Some(assessment) = &mut self.assessment {
                    assessment.linked = true;
                }
            }
            Action::Replace(session) => {
                if self.assessment.is_some() || !self.others.is_empty() {
                    self.remember_all(Done::Replaced);
                }
                self.assessment = session.assessment;
                self.others = session.others;
                self.forget_trail();
            }
            Action::Adopt(session) => {
                self.assessment = session.assessment;
                self.others = session.others;
                self.theme = session.theme;
                self.older = session.older;
                self.forget_trail();
            }
            Action::Theme(theme) => self.theme = theme,
            Action::Delete => {
                self.remember_all(Done::Deleted);
                self.assessment = None;
                self.others.clear();
                self.theme = Theme::System;
                self.forget_trail();
            }
            Action::Undo => self.undo_last(),
            Action::Another { name, id, today } => {
                if self.has_room() {
                    let mut another = Assessment::new(model, Mode::Full, id, today);
                    another.name = Label::typed(&name);
                    self.others.extend(self.assessment.replace(another));
                    self.forget_trail();
                }
            }
            Action::Open(place) => {
                if place < self.others.len() {
                    let opened = self.others.remove(place);
                    if let Some(before) = self.assessment.replace(opened) {
                        self.others.insert(place, before);
                    }
                    self.forget_trail();
                }
            }
            Action::Keep(copy) => {
                if self.has_room() {
                    self.remember(Done::CopyKept, Before::NoCopy(copy.clone()));
                    self.others.push(*copy);
                }
            }
            Action::CarryOn(copy) => {
                if self.can_carry_on() {
                    self.remember_all(Done::CarriedOn);
                    let before = self.assessment.replace(*copy);
                    self.others.extend(before.filter(|a| !a.is_blank()));
                    self.forget_trail();
                }
            }
            Action::Take { response, today } => {
                if self.with_id(response.id).is_some() {
                    self.remember_all(Done::AnswersTaken);
                }
                if let Some(own) = self.with_id(response.id) {
                    own.keep_moment(model, today, Change::Whole);
                    own.take(*response, today);
                    self.forget_trail();
                }
            }
            Action::DeleteOther(place) => {
                if place < self.others.len() {
                    let deleted = self.others.remove(place);
                    let before = Before::Other(place, deleted);
                    self.remember(Done::AssessmentDeleted, before);
                }
            }
            Action::DeleteThis => {
                if let Some(deleted) = self.assessment.take() {
                    if !self.others.is_empty() {
                        self.assessment = Some(self.others.remove(0));
                    }
                    self.remember(Done::AssessmentDeleted, Before::This(deleted));
                    self.forget_trail();
                }
            }
            Action::UndoTargets => self.step_targets(false),
            Action::RedoTargets => self.step_targets(true),
            Action::Target(indicator, level) => {
                if let (Some(mut aimed), Some(a)) = (self.aimed(), &self.assessment) {
                    aimed.set(indicator, a.answers.get(indicator), level);
                    self.aim(aimed);
                }
            }
            Action::Targets(aimed) => self.aim(aimed),
            other => {
                if let Some(assessment) = &mut self.assessment
                    && let Some((done, before)) = assessment.apply(model, other)
                {
                    self.remember(done, before);
                }
            }
        }
    }

    /// The most assessments besides the one in hand.
    pub const MOST_OTHERS: usize = 40;

    /// Whether another assessment can be begun.
    pub fn has_room(&self) -> bool {
        self.others.len() < Self::MOST_OTHERS
    }

    /// Whether another assessment can be taken in hand beside what is here: one that nothing was
    /// done with makes room.
    pub fn can_carry_on(&self) -> bool {
        self.has_room() || self.assessment.as_ref().is_none_or(Assessment::is_blank)
    }

    /// Keeps a moment of the one in hand by itself.
    fn keep_moment(&mut self, model: &Model, today: Date, why: Change) {
        if let Some(assessment) = &mut self.assessment {
            assessment.keep_moment(model, today, why);
        }
    }

    /// Whether the last thing that was done is that everything was deleted.
    pub fn just_deleted(&self) -> bool {
        self.kept_like(&Self::default())
            && self
                .undo
                .last()
                .is_some_and(|undo| undo.done == Done::Deleted)
    }

    /// Whether what is kept of both is the same: undo is not kept.
    pub fn kept_like(&self, other: &Self) -> bool {
        self.theme == other.theme
            && self.assessment == other.assessment
            && self.others == other.others
    }

    /// Whether any question has an answer.
    pub fn has_answers(&self) -> bool {
        self.assessment.as_ref().is_some_and(|a| a.answered() > 0)
    }

    /// Changes what of the assessment in hand a link can carry; a change after a link raises the
    /// revision once.
    fn change(&mut self, change: impl FnOnce(&mut Assessment)) {
        let Some(assessment) = &mut self.assessment else {
            return;
        };
        let before = assessment.clone();
        change(assessment);
        if assessment.linked && *assessment != before {
            assessment.revision = assessment.revision.saturating_add(1);
            assessment.linked = false;
        }
    }
}
