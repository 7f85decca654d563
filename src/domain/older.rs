//! An assessment that was made with an older version of the questions, on today's.

use crate::domain::answers::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::model::Model;
use crate::domain::notes::GoneNote;
use crate::domain::snapshot::Snapshot;

/// How much of an older assessment came over: said once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Older {
    /// The version it was made with.
    pub version: u32,
    /// How many answers it had.
    pub answered: usize,
    /// How many of them stand on today's questions.
    pub carried: usize,
    /// How many of today's questions, in its mode, have no answer.
    pub open: usize,
    /// How many private notes are on questions that are gone.
    pub notes: usize,
    /// How many more assessments came over with it.
    pub others: usize,
}

impl Older {
    /// Carries an assessment over, in which everything that has a place in today's model stands
    /// already. What it was like becomes a moment of its own version, so that nothing is lost.
    /// Notes on questions that are gone stay beside the moments: each of those is small.
    pub fn carry(
        model: &Model,
        assessment: &mut Assessment,
        was: Snapshot,
        gone: Vec<GoneNote>,
    ) -> Self {
        let notes = gone.len();
        assessment.gone_notes.extend(gone);
        let answered = was.answers.len();
        let lost = was.on(model).lost;
        let version = was.version;
        // A link of it led to the older questions: what is here now is another state.
        if assessment.linked {
            assessment.revision = assessment.revision.saturating_add(1);
            assessment.linked = false;
        }
        let mut kept = assessment.snapshots.iter();
        if answered > 0 && !kept.any(|kept| kept.answers_as(&was)) {
            assessment.snapshots.push(was);
        }
        let open = model
            .indicators_in(assessment.mode)
            .filter(|id| assessment.answers.get(*id) == Answer::Unanswered)
            .count();
        Self {
            version,
            answered,
            carried: answered - lost,
            open,
            notes,
            others: 0,
        }
    }
}
