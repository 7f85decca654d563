//! The question pages and the review.

use crate::words::en::number::quoted;

/// Before the reason.
pub const WHY: &str = "Why it matters.";
/// The same, over what is folded.
pub const WHY_FOLDED: &str = "Why it matters";
/// The answer that gives no level.
pub const UNSURE: &str = "Not sure";
/// What it does.
pub const UNSURE_TEXT: &str = "We show your result as a range.";
/// The answer that leaves a question out.
pub const NOT_APPLICABLE: &str = "Does not apply";
/// What it does.
pub const NOT_APPLICABLE_TEXT: &str = "We leave this question out.";
/// No answer, on the review page.
pub const UNANSWERED: &str = "No answer yet";
/// Take an answer back.
pub const CLEAR: &str = "Clear my answer";
/// The guidance.
pub const HOW_TO_CHOOSE: &str = "How to choose, and what the levels mean";
/// The note, folded.
pub const ADD_NOTE: &str = "Add a private note";
/// The note, folded, when there is one.
pub const EDIT_NOTE: &str = "Your private note";
/// The note's label.
pub const NOTE: &str = "Private note";
/// How somebody did it.
pub const STORY: &str = "How others did it";
/// Go on.
pub const CONTINUE: &str = "Continue";
/// After the last question.
pub const FINISH: &str = "See your result";
/// Go back.
pub const BACK: &str = "Back";
/// Leave a question open and go on.
pub const LEAVE_OPEN: &str = "Leave it open for now";
/// Leave; everything is saved anyway.
pub const SAVE_AND_LEAVE: &str = "Save and leave";
/// All questions.
pub const REVIEW: &str = "All answers";
/// Over an error summary.
pub const PROBLEM: &str = "There is a problem";
/// No answer was chosen.
pub const CHOOSE: &str = "Choose an answer, or ‘Not sure’";
/// The question of a role.
pub const ROLE: &str = "Who is answering?";
/// What the role is for.
pub const ROLE_HINT: &str = "Optional. It travels in a link you share.";
/// No role.
pub const ROLE_NONE: &str = "Not said";
/// Progress, for screen readers.
pub const PROGRESS: &str = "Progress";
/// Progress by dimension, for screen readers.
pub const PROGRESS_BY: &str = "Progress by pre-condition";

/// "Question 9 of 26".
pub fn position(number: usize, of: usize) -> String {
    format!("Question {number} of {of}")
}

/// What would show it, and what happens to a note.
pub fn note_hint(evidence: &str) -> String {
    format!(
        "What would show it: {}. Kept in this browser. Never part of a link you share.",
        crate::words::en::number::lower_first(evidence.trim_end_matches('.'))
    )
}

/// "Your picture so far: 8 of 26 answered".
pub fn picture_so_far(answered: usize, of: usize) -> String {
    format!("Your picture so far: {answered} of {of} answered")
}

/// Over the review.
pub fn review_lead(answered: usize, of: usize) -> String {
    if answered == of {
        format!("You answered all {of}. Change any of them: nothing is final.")
    } else {
        format!("You answered {answered} of {of}. Go to any question in any order.")
    }
}

/// What a link to a question does, for somebody who hears it out of its row.
pub fn change(title: &str, answered: bool) -> String {
    let verb = if answered { "Change" } else { "Answer" };
    format!("{verb} {}", quoted(title))
}

/// What a dimension has: "2 of 7".
pub fn count(known: usize, of: usize) -> String {
    format!("{known} of {of}")
}

/// Beside an answer that has a note.
pub const HAS_NOTE: &str = ", with a note";
