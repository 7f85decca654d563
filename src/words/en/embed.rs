//! The program as a part of another page.

use crate::words::en::number::{questions, quoted, small};
use crate::words::en::start::effort;

/// Begin.
pub const BEGIN: &str = "Begin";
/// What is kept.
pub const KEPT: &str = "Nothing is stored. Your answers last until you leave this page. At the end \
    a link keeps your result.";
/// Where a question stands open.
pub const ALL: &str = "All answers";
/// Over an own result.
pub const YOURS: &str = "Your result";
/// Over the result of a link.
pub const SHARED: &str = "A shared result";
/// What is shown, where it is the result of a link.
pub const RESULT: &str = "Result";
/// To the whole result.
pub const OPEN: &str = "Open the full result";
/// What is there.
pub const OPEN_TEXT: &str =
    "It opens in a new tab: what holds each level, what to do next, and how sure it is.";
/// What the link of one's own result holds.
pub const HOLDS_OWN: &str =
    "The link holds your answers, not your notes. Who has it can read them.";
/// What a link of somebody else's holds.
pub const HOLDS: &str = "The link holds the answers behind this result. Who has it can read them.";
/// Under the QR code.
pub const SCAN: &str = "Point the camera of your phone at this square. It opens your result there; \
    you can keep it on your phone and go on.";
/// Change an answer.
pub const CHANGE: &str = "Change an answer";
/// The program itself.
pub const MADE: &str = "Made with Fourfront";
/// What that link does, for somebody who does not see where it goes.
pub const NEW_TAB: &str = "opens in a new tab";
/// Where a link should be shown and there is none: the heading.
pub const NO_LINK: &str = "There is no result to show";
/// The same, in a sentence.
pub const NO_LINK_TEXT: &str = "The page around this frame names no link. Whoever looks after that page can build it under \
     ‘Put it on your site’ in Fourfront.";

/// "8 questions, about 4 minutes. Two sentences on what it is."
pub fn lead(count: usize) -> String {
    format!(
        "{}. See which pre-condition of digital transformation holds the rest back.",
        effort(count)
    )
}

/// What stays and what is told.
pub fn promise(dimensions: usize) -> String {
    let levels = match dimensions {
        1 => "level".into(),
        count => format!("{} levels", small(count)),
    };
    format!(
        "Your answers stay in this frame. The page around it is told the {levels}. It is also told \
         how many questions you have answered."
    )
}

/// "Indicative: a first reading from 8 questions. The full assessment asks 26."
pub fn indicative(quick: usize, full: usize) -> String {
    format!(
        "Indicative: a first reading from {}. The full assessment asks {full}.",
        questions(quick)
    )
}

/// "The page around this asked for ‘quiz’, which we do not know. Here is the quick check."
pub fn unknown(kind: &str) -> String {
    format!(
        "The page around this asked for {}, which we do not know. Here is the quick check.",
        quoted(kind)
    )
}

/// "This link carries the label ‘Boards Ahead 2026’, your answers and the date."
pub fn labelled(label: &str) -> String {
    format!("It carries the label {}.", quoted(label))
}
