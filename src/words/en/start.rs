//! The start page.

use time::Date;

use crate::domain::model::Model;
use crate::domain::report::{Finding, Report};
use crate::domain::response::Label;
use crate::words::en::number::{counted, day, isolated, list, questions, small};

/// The question everything answers.
pub const TITLE: &str = "Is your organisation ready to transform?";
/// What it is, in two sentences.
pub const LEAD: &str = "Four things must be in place before digital transformation can work: clear \
    leadership, a team, a goal and a mission, and a sense of urgency. Fourfront shows your board \
    which one is holding the rest back.";
/// The promise.
pub const PROMISE: &str = "Your answers stay in this browser. Nothing is sent anywhere.";
/// The short name of the picture.
pub const FIGURE_NAME: &str = "Example result for an invented trust";
/// Over the ways to begin.
pub const CHOOSE: &str = "Choose how to start";
/// The quick check.
pub const QUICK: &str = "Quick check";
/// What the quick check is for.
pub const QUICK_TEXT: &str =
    "An indicative first reading for one person. Two questions for each pre-condition.";
/// The full assessment.
pub const FULL: &str = "Full assessment";
/// What the full assessment is for.
pub const FULL_TEXT: &str =
    "The complete picture: every question, the patterns it shows, and what to settle first.";
/// The example.
pub const EXAMPLE: &str = "See an example result";
/// Between two links.
pub const OR: &str = "or";
/// A file.
pub const OPEN_FILE: &str = "open a saved file";
/// Over the four.
pub const WEAKEST: &str = "The weakest one leads";
/// Why there is no mean.
pub const WEAKEST_TEXT: &str = "Three strong pre-conditions do not make up for a missing fourth. \
    That is why Fourfront never averages the four.";
/// Go on with the quick check's answers in the full assessment.
pub const GROW: &str = "Go on to the full assessment";
/// Begin anew.
pub const AGAIN: &str = "Start again";
/// See what there is.
pub const SEE_RESULT: &str = "See your result";

/// "8 questions, about 4 minutes".
pub fn effort(count: usize) -> String {
    // About 35 seconds a question: 8 take four minutes, 26 take fifteen.
    let minutes = (count * 35 / 60).max(1);
    format!("{}, about {minutes} minutes", questions(count))
}

/// "You answered 14 of 26 on 12 November", after the name of the assessment where it has one.
pub fn resume(name: Option<&Label>, answered: usize, of: usize, date: Date) -> String {
    let name = name.map_or_else(String::new, |name| format!("{}: ", isolated(name.as_str())));
    let you = if name.is_empty() { "You" } else { "you" };
    format!("{name}{you} answered {answered} of {of} on {}", day(date))
}

/// "A new assessment: Ashby Council. Nothing is answered yet."
pub fn begun(name: &Label) -> String {
    format!(
        "A new assessment: {}. Nothing is answered yet.",
        isolated(name.as_str())
    )
}

/// To the other assessments.
pub const OTHERS: &str = "Your other assessments";

/// "Continue at question 15".
pub fn continue_at(number: usize) -> String {
    format!("Continue at question {number}")
}

/// Under the picture: "An invented trust. Leadership is weakest, so it leads. The tint shows how
/// far two open questions could take it."
pub fn figure(model: &Model, report: &Report) -> String {
    let mut sentences = vec!["An invented organisation.".to_owned()];
    if let Finding::HeldAt(_, weakest) = &report.finding {
        let names: Vec<&str> = weakest
            .iter()
            .map(|id| model.dimension(*id).short.as_str())
            .collect();
        let (are, lead) = if names.len() == 1 {
            ("is", "it leads")
        } else {
            ("are", "they lead")
        };
        sentences.push(format!("{} {are} weakest, so {lead}.", list(&names, "and")));
    }
    match report.asks.len() {
        0 => {}
        open => sentences.push(format!(
            "The tint shows how far {} could take it.",
            counted(open, "open question", "open questions").replacen(
                &open.to_string(),
                &small(open),
                1
            )
        )),
    }
    sentences.join(" ")
}

/// The page, in its title.
pub const PAGE: &str = "Start";
