//! A moment of an assessment that is kept: its answers by name, so that it can still be compared
//! when the model has moved on.

use time::Date;

use crate::domain::answers::{Answer, Answers};
use crate::domain::model::Model;
use crate::domain::response::Label;
use crate::domain::scope::{Mode, Scope};

/// A moment that is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Snapshot {
    /// What the board calls it, if anything.
    pub name: Option<Label>,
    /// The day of the last change before it was taken.
    pub date: Date,
    /// The day it was taken, where the program took it by itself; else as `date`.
    pub taken: Date,
    /// Whether the program took it by itself.
    pub automatic: bool,
    /// Quick or full.
    pub mode: Mode,
    /// The model's id.
    pub model: String,
    /// The model's version.
    pub version: u32,
    /// Every answer that was given, by the name of its indicator, in the model's order.
    pub answers: Vec<(String, Answer)>,
}

/// The answers of a snapshot on today's model.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Carried {
    /// The answers that today's model has a question for.
    pub answers: Answers,
    /// The indicators that both have. All of them where the model is the same.
    pub shared: Scope,
    /// Answers that could not be carried over: their question is gone, or does not allow them now.
    pub lost: usize,
}

impl Snapshot {
    /// The most bytes of a name, as it is stored: a snapshot of the shipped model takes at most 600
    /// with it.
    pub const LONGEST_NAME: usize = 90;
    /// The most snapshots of an assessment.
    pub const MOST: usize = 100;

    /// A snapshot of answers.
    pub fn new(model: &Model, mode: Mode, answers: &Answers, date: Date) -> Self {
        Self {
            name: None,
            date,
            taken: date,
            automatic: false,
            mode,
            model: model.id.clone(),
            version: model.version,
            answers: answers
                .iter()
                .filter(|(_, answer)| *answer != Answer::Unanswered)
                .map(|(id, answer)| (model.indicator(id).id.clone(), answer))
                .collect(),
        }
    }

    /// A name from what was typed, cut to what a snapshot has room for.
    pub fn typed(name: &str) -> Option<Label> {
        let folded = Label::folded(name);
        let fits: String = folded.chars().take(Self::room(&folded)).collect();
        Label::typed(&fits)
    }

    /// How many characters of a name, without spaces at its ends, a snapshot has room for.
    pub fn room(name: &str) -> usize {
        let mut room = Self::LONGEST_NAME;
        // What JSON writes with a backslash before it takes two.
        let fits = |c: &char| {
            let bytes = c.len_utf8() + usize::from(matches!(c, '"' | '\\'));
            let left = room.checked_sub(bytes);
            room = left.unwrap_or(0);
            left.is_some()
        };
        let fitting = name.chars().take(Label::MOST).take_while(fits).count();
        match name.chars().nth(fitting) {
            Some(_) => fitting,
            // All of it fits, and more might.
            None => Label::MOST,
        }
    }

    /// How many of the questions of its mode have an answer, on today's model.
    pub fn answered_in(&self, model: &Model) -> usize {
        let answers = self.on(model).answers;
        let asked = model.indicators_in(self.mode);
        asked
            .filter(|id| answers.get(*id) != Answer::Unanswered)
            .count()
    }

    /// Whether it was taken with this model, in this version, and every answer has its question
    /// here: where a structure was corrected and kept its number, a moment from before is treated
    /// as one of another version.
    pub fn is_of(&self, model: &Model) -> bool {
        let allowed = |(name, answer): &(String, Answer)| {
            model
                .indicator_named(name)
                .is_some_and(|id| Answers::allows(model, id, *answer))
        };
        self.model == model.id && self.version == model.version && self.answers.iter().all(allowed)
    }

    /// Whether it has the same answers to the same questions.
    pub fn answers_as(&self, other: &Self) -> bool {
        self.model == other.model
            && self.version == other.version
            && self.mode == other.mode
            && self.answers == other.answers
    }

    /// Its answers on another model, or on the same.
    ///
    /// What a question of today's model was not answered with then counts as shared only where the
    /// model is the same: an older version may not have asked it.
    pub fn on(&self, model: &Model) -> Carried {
        let mut answers = Answers::none(model);
        let mut carried = Vec::new();
        for (name, answer) in &self.answers {
            if let Some(id) = model.indicator_named(name)
                && answers.set(model, id, *answer)
            {
                carried.push(id);
            }
        }
        let all = Scope::of(model, Mode::Full);
        Carried {
            answers,
            lost: self.answers.len() - carried.len(),
            shared: if self.is_of(model) {
                all
            } else {
                Scope::only(model, |id| carried.contains(&id))
            },
        }
    }
}
