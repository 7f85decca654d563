//! An assessment that was kept with an older version of the questions (docs/decisions/0010).

use super::assessment::{self, AssessmentFile, MOST_GONE_NOTES, MOST_MOMENTS, at_most, gone_note};
use super::snapshot::written;
use crate::domain::answers::{Answer, Answers};
use crate::domain::assessment::Assessment;
use crate::domain::model::Model;
use crate::domain::notes::GoneNote;
use crate::domain::older::Older;
use crate::domain::snapshot::Snapshot;
use crate::formats::loose::{At, LONGEST_TEXT, clip};
use crate::formats::model::name_in;

/// Reads it on today's questions: by name, all that has a place there. What else is wrong with it
/// is wrong as ever.
pub(super) fn carried(
    model: &Model,
    mut file: AssessmentFile,
    at: &mut At,
) -> Option<(Assessment, Older)> {
    let version = std::mem::replace(&mut file.model_version, model.version);
    let answers = at.within("answers", |at| all_answers(&file, at));
    let gone = at.within("notes", |at| gone_notes(model, version, &file, at));
    let known = |name: &str| model.indicator_named(name).is_some();
    file.answers.0.retain(|(name, answer)| {
        let id = model.indicator_named(name);
        id.is_some_and(|id| Answers::allows(model, id, answer.0))
    });
    file.targets.0.retain(|(name, _)| known(name));
    file.notes.0.retain(|(name, _)| known(name));
    file.role = file.role.filter(|role| model.role_named(role).is_some());
    for a in file.plan.iter_mut().flat_map(|plan| &mut plan.moves) {
        // What is to be done stays to be done.
        a.indicator = a.indicator.take().filter(|name| known(name));
    }
    let mut assessment = assessment::build(model, &file, at)?;
    let was = Snapshot {
        name: None,
        date: assessment.date,
        taken: assessment.date,
        automatic: true,
        mode: assessment.mode,
        model: model.id.clone(),
        version,
        answers,
    };
    let older = Older::carry(model, &mut assessment, was, gone);
    // What is written must be read again: no file that came about here is as long.
    let (moments, notes) = (assessment.snapshots.len(), assessment.gone_notes.len());
    at.within("snapshots", |at| at_most(moments, MOST_MOMENTS, at));
    at.within("gone_notes", |at| at_most(notes, MOST_GONE_NOTES, at));
    Some((assessment, older))
}

/// Every answer by the name of its question. A moment holds them in one text.
fn all_answers(file: &AssessmentFile, at: &mut At) -> Vec<(String, Answer)> {
    let all = file.answers.0.iter();
    let answers: Vec<_> = all.map(|(name, answer)| (name.clone(), answer.0)).collect();
    for (name, _) in &answers {
        name_in(&clip(name), name, at);
    }
    let found = written(&answers).len();
    if found > LONGEST_TEXT {
        at.fault(format!(
            "expected at most {LONGEST_TEXT} characters with their names, found {found}"
        ));
    }
    answers
}

/// The notes on questions that today's model does not have.
fn gone_notes(model: &Model, version: u32, file: &AssessmentFile, at: &mut At) -> Vec<GoneNote> {
    let gone = file.notes.0.iter();
    let gone = gone.filter(|(name, _)| model.indicator_named(name).is_none());
    // An empty one is none.
    gone.filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| {
            name_in(&clip(name), name, at);
            at.within(&clip(name), |at| gone_note(version, name, text, at))
        })
        .collect()
}
