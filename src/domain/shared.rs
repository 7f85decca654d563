//! A result that came by a link, beside what is kept here.

use time::Date;

use crate::domain::assessment::Assessment;
use crate::domain::model::Model;
use crate::domain::response::{Label, Response};
use crate::domain::session::Session;

/// What of what is kept here a result is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Known<'a> {
    /// The same assessment: it was begun here, or went on here.
    Own(&'a Assessment, Newer),
    /// An assessment that was kept as a copy of it, and is still as it came.
    Copy(&'a Assessment),
}

/// Which of two states of one assessment is the newer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Newer {
    /// They are the same.
    Neither,
    /// The one that is kept here.
    Kept,
    /// The one in the link.
    Linked,
    /// Their answers differ, and neither is marked as the newer.
    Unknown,
}

/// The assessment with the id of a result, in hand or not.
pub fn own<'a>(session: &'a Session, response: &Response) -> Option<&'a Assessment> {
    let mut kept = session.assessment.iter().chain(&session.others);
    kept.find(|kept| kept.id == response.id)
}

/// Whether a copy of a result is kept that is still as it came.
pub fn has_copy(session: &Session, response: &Response) -> bool {
    let mut kept = session.assessment.iter().chain(&session.others);
    kept.any(|kept| kept.id != response.id && is_copy(kept, response))
}

/// What a result is of what is kept here; none for a stranger's.
pub fn known<'a>(session: &'a Session, response: &Response) -> Option<Known<'a>> {
    if let Some(own) = own(session, response) {
        return Some(Known::Own(own, newer(own, response)));
    }
    let mut kept = session.assessment.iter().chain(&session.others);
    kept.find(|kept| is_copy(kept, response)).map(Known::Copy)
}

fn newer(own: &Assessment, response: &Response) -> Newer {
    let same = own.mode == response.mode && own.answers == response.answers;
    match own.revision.cmp(&response.revision) {
        std::cmp::Ordering::Greater => Newer::Kept,
        std::cmp::Ordering::Less => Newer::Linked,
        std::cmp::Ordering::Equal if same => Newer::Neither,
        std::cmp::Ordering::Equal => Newer::Unknown,
    }
}

fn is_copy(kept: &Assessment, response: &Response) -> bool {
    kept.mode == response.mode
        && kept.answers == response.answers
        && kept.targets == response.targets
        && kept.role == response.role
        && response.date.is_none_or(|date| date == kept.date)
}

/// A copy of a result, as an assessment of its own: whatever is made of it does not take the place
/// of the one it came from. A result without a day is of today.
pub fn copy(model: &Model, response: &Response, name: &str, id: u32, today: Date) -> Assessment {
    Assessment {
        name: Label::typed(name),
        answers: response.answers.clone(),
        targets: response.targets.clone(),
        role: response.role,
        ..Assessment::new(model, response.mode, id, response.date.unwrap_or(today))
    }
}
