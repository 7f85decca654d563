//! What the person at this screen has done, and what each intent does to it.

use time::Date;

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::{IndicatorId, RoleId};
use crate::domain::model::Model;
use crate::domain::notes::Notes;
use crate::domain::response::{Response, Targets};
use crate::domain::scope::Mode;

/// Everything that is kept in this browser.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Session {
    /// The assessment in hand, if one was begun.
    pub assessment: Option<Assessment>,
    /// Light, dark, or as the system says.
    pub theme: Theme,
    /// What the last few replacing or deleting actions took away, newest last. Kept until the page
    /// closes, never stored.
    pub undo: Vec<Undo>,
}

/// One assessment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assessment {
    /// Random, made when it was begun.
    pub id: u32,
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

/// What was taken away, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct Undo {
    /// What was done.
    pub done: Done,
    /// What was there before.
    pub before: Option<Assessment>,
    /// The palette before.
    pub theme: Theme,
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
    /// A link was made.
    Linked,
    /// Put another assessment in the place of the one in hand (a file that was opened).
    Replace(Box<Assessment>),
    /// Take what another tab or an earlier visit stored, without undo: nothing of this tab is lost.
    Adopt(Box<Session>),
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

    /// How many steps can be undone.
    const UNDO_DEPTH: usize = 8;

    /// Does what an intent says. Total: an intent that means nothing here changes nothing.
    pub fn apply(&mut self, model: &Model, action: Action) {
        match action {
            Action::Start { mode, id, today } => {
                // A note is work too, even before its question has an answer.
                let noted = self
                    .assessment
                    .as_ref()
                    .is_some_and(|a| !a.notes.is_empty());
                if noted || self.has_answers() {
                    self.remember(Done::StartedAgain);
                }
                self.assessment = Some(Assessment::new(model, mode, id, today));
            }
            Action::Switch(mode) => self.change(|a| a.mode = mode),
            Action::Answer {
                indicator,
                answer,
                today,
            } => self.change(|a| {
                if a.answers.set(model, indicator, answer) {
                    a.date = today;
                }
            }),
            Action::Note(indicator, text) => {
                if let Some(assessment) = &mut self.assessment {
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
            Action::Replace(assessment) => {
                if self.assessment.is_some() {
                    self.remember(Done::Replaced);
                }
                self.assessment = Some(*assessment);
            }
            Action::Adopt(session) => {
                self.assessment = session.assessment;
                self.theme = session.theme;
            }
            Action::Theme(theme) => self.theme = theme,
            Action::Delete => {
                self.remember(Done::Deleted);
                self.assessment = None;
                self.theme = Theme::System;
            }
            Action::Undo => {
                if let Some(undo) = self.undo.pop() {
                    self.assessment = undo.before;
                    self.theme = undo.theme;
                }
            }
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
        self.theme == other.theme && self.assessment == other.assessment
    }

    /// Whether any question has an answer.
    pub fn has_answers(&self) -> bool {
        self.assessment.as_ref().is_some_and(|a| a.answered() > 0)
    }

    /// Changes the assessment in hand; a change after a link raises the revision once.
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

    fn remember(&mut self, done: Done) {
        if self.undo.len() == Self::UNDO_DEPTH {
            self.undo.remove(0);
        }
        self.undo.push(Undo {
            done,
            before: self.assessment.clone(),
            theme: self.theme,
        });
    }
}

impl Assessment {
    /// A new one without answers.
    pub fn new(model: &Model, mode: Mode, id: u32, today: Date) -> Self {
        Self {
            id,
            revision: 0,
            linked: false,
            mode,
            answers: Answers::none(model),
            notes: Notes::default(),
            role: None,
            targets: Targets::none(model),
            date: today,
        }
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
