//! The form of a move, as it was typed, and what is wrong with it: each fault beside its field.

use time::Date;

use crate::domain::ids::IndicatorId;
use crate::domain::plan::{Move, MoveStatus, Plan, Problem};
use crate::domain::writing::{Layout, clean};
use crate::formats::date;

/// What stands in the fields of a move.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MoveForm {
    /// What is to be done.
    pub text: String,
    /// The indicator it serves.
    pub serves: Option<IndicatorId>,
    /// Who sees to it.
    pub owner: String,
    /// By when, as a field for dates gives it.
    pub due: String,
    /// How far it has got.
    pub status: MoveStatus,
}

/// What is wrong with each field of a form.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Problems {
    /// With what is to be done.
    pub text: Option<Problem>,
    /// With who sees to it.
    pub owner: Option<Problem>,
    /// With the date.
    pub due: Option<Problem>,
}

impl Problems {
    /// Whether there is any.
    pub fn any(&self) -> bool {
        *self != Self::default()
    }
}

impl MoveForm {
    /// The form of a move that is there.
    pub fn of(a: &Move) -> Self {
        Self {
            text: a.text.clone(),
            serves: a.indicator,
            owner: a.owner.clone(),
            due: a.due.map(date::print).unwrap_or_default(),
            status: a.status,
        }
    }

    /// The move, or what is wrong. `unfinished` says that only a part of a date stands in its
    /// field: the field then gives nothing at all.
    pub fn read(&self, unfinished: bool) -> Result<Move, Problems> {
        let (text, owner) = (
            clean(&self.text, Layout::Lines),
            clean(&self.owner, Layout::Line),
        );
        let (text, owner) = (text.trim(), owner.trim());
        let due = read_date(&self.due, unfinished);
        let problems = Problems {
            text: if text.is_empty() {
                Some(Problem::Missing)
            } else {
                too_long(text, Plan::LONGEST_TEXT)
            },
            owner: too_long(owner, Plan::LONGEST_OWNER),
            due: due.err(),
        };
        match due {
            Ok(due) if !problems.any() => Ok(Move {
                text: text.to_owned(),
                indicator: self.serves,
                owner: owner.to_owned(),
                due,
                status: self.status,
            }),
            _ => Err(problems),
        }
    }
}

/// The date in a field, none where it is empty.
pub fn read_date(text: &str, unfinished: bool) -> Result<Option<Date>, Problem> {
    match text.trim() {
        "" if unfinished => Err(Problem::NoDate),
        "" => Ok(None),
        text => date::parse(text).map(Some).ok_or(Problem::NoDate),
    }
}

/// What is wrong with a text that may have so many characters.
pub fn too_long(text: &str, most: usize) -> Option<Problem> {
    let found = text.chars().count();
    (found > most).then_some(Problem::TooLong(found, most))
}
