//! The words of the page "plan", and of the calendar it hands over.

use time::Date;

use crate::domain::assessment::Assessment;
use crate::domain::ids::IndicatorId;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::plan::{Move, MoveStatus, Problem};
use crate::domain::response::Label;
use crate::words::en::number::{counted, date, isolated, quoted};

/// The title.
pub const TITLE: &str = "Your plan";
/// Under the title.
pub const LEAD: &str = "What the board has decided to do. It stays when you answer again.";
/// The same, after the name of the assessment where it has one.
pub fn lead(assessment: &Assessment) -> String {
    let name = assessment.name.as_ref().map(Label::as_str);
    name.map_or_else(
        || LEAD.to_owned(),
        |name| format!("{}. {LEAD}", isolated(name)),
    )
}
/// Where there is no assessment.
pub const NOTHING: &str = "A plan belongs to an assessment, and there is none yet.";

/// Over the moves.
pub const MOVES: &str = "Moves";
/// Where there are none.
pub const NO_MOVES: &str = "No moves yet. Take one of those below, or write your own.";
/// Write a move.
pub const WRITE: &str = "Write a move";
/// Where no more can be added.
pub const FULL: &str = "The plan is full. Delete a move to add another.";
/// What can be done to a move.
pub const EDIT: &str = "Edit";
/// The same.
pub const DELETE: &str = "Delete";
/// What the handle does.
pub const DRAG: &str = "Drag to reorder";
/// Over the form of a new move.
pub const NEW: &str = "A new move";
/// Over the form of a move that is there.
pub const CHANGE: &str = "Change this move";
/// The field of a move.
pub const TEXT: &str = "What is to be done";
/// The field of its question.
pub const SERVES: &str = "Which question it serves";
/// No question.
pub const SERVES_NONE: &str = "None in particular";
/// The field of its owner.
pub const OWNER: &str = "Who sees to it";
/// The field of its date.
pub const DUE: &str = "By when";
/// The field of its status.
pub const STATUS: &str = "How far it is";
/// Hand the form in.
pub const SAVE: &str = "Save this move";
/// Close the form.
pub const CANCEL: &str = "Cancel";

/// Over the moves of the model.
pub const SUGGESTED: &str = "Moves to choose from";
/// What they are.
pub const SUGGESTED_TEXT: &str =
    "What the model would do next, given your answers. Not a promise of effect.";
/// Where there are none, because no level is claimed.
pub const NOT_RATED: &str =
    "Which moves come next shows once there are enough answers for a level.";
/// Where there are none, because nothing is left.
pub const ALL_DONE: &str = "Every question is at the highest level. No move is left to suggest.";
/// Take one.
pub const ADD: &str = "Add to the plan";
/// It was taken.
pub const IN_PLAN: &str = "In the plan";
/// The list of all of them.
pub const ANY: &str = "The next move for any question";
/// Nothing is chosen in it.
pub const ANY_NONE: &str = "Choose a question";
/// Over the targets.
pub const TARGETS: &str = "Targets";
/// Where there are none.
pub const NO_TARGETS: &str = "No targets yet. Set them where you try out what would change.";
/// Where none is open any more.
pub const ALL_REACHED: &str = "Every target is reached.";
/// A target that an answer has come to, or gone past: "Established, reached".
pub fn reached(level: &str) -> String {
    format!("{level}, reached")
}
/// To where they are set.
pub const TO_EXPLORE: &str = "Explore what would change";
/// The heads of their table.
pub const TARGET_HEADS: [&str; 3] = ["Question", "Today", "Target"];
/// Their day.
pub const BY: &str = "To be reached by";

/// Over the reminder.
pub const REMINDER: &str = "Look again";
/// What it is.
pub const REMINDER_TEXT: &str = "A file for your calendar, with a day to answer again, the day of \
    your targets and every open move that has a date. Most calendars remind you on the morning \
    before. Fourfront itself reminds nobody.";
/// Its day.
pub const LOOK: &str = "Answer again on";
/// Save it.
pub const SAVE_CALENDAR: &str = "Save calendar file";
/// The name of the file.
pub const CALENDAR_FILE: &str = "fourfront-plan.ics";

/// How far a move has got.
pub fn status(status: MoveStatus) -> &'static str {
    match status {
        MoveStatus::Planned => "Planned",
        MoveStatus::Underway => "Under way",
        MoveStatus::Done => "Done",
        MoveStatus::Dropped => "Dropped",
    }
}

/// What is wrong with a field.
pub fn problem(problem: Problem) -> String {
    match problem {
        Problem::Missing => "Write what is to be done.".into(),
        Problem::TooLong(found, most) => {
            format!("Shorten it: {found} characters, and there is room for {most}.")
        }
        Problem::NoDate => {
            "Write a whole date, such as 21 November 2026, from the year 2000 on.".into()
        }
    }
}

/// "Owner: Ann Ashby. By 3 March 2027."
pub fn who_and_when(a: &Move) -> String {
    let mut parts = Vec::new();
    if !a.owner.is_empty() {
        parts.push(isolated(&a.owner));
    }
    if let Some(due) = a.due {
        let by = if parts.is_empty() { "By" } else { "by" };
        parts.push(format!("{by} {}", date(due)));
    }
    parts.join(", ")
}

/// What a button does to a move, for somebody who hears it out of its row.
pub fn does(verb: &str, a: &Move) -> String {
    format!("{verb}: {}", isolated(&a.text))
}

/// Move up.
pub const UP: &str = "Move up";
/// Move down.
pub const DOWN: &str = "Move down";

/// "Now 2 of 5".
pub fn now_at(place: usize, of: usize) -> String {
    format!("Now {} of {of}", place + 1)
}

/// Where a move was asked to go further than it can.
pub fn stays_at(first: bool) -> String {
    let end = if first { "first" } else { "last" };
    format!("It is the {end} already")
}

/// After a move was added.
pub fn added(of: usize) -> String {
    format!(
        "Added to the plan, which has {} now",
        counted(of, "move", "moves")
    )
}

/// After a move was changed.
pub const SAVED: &str = "The move is saved";

/// "A senior figurehead: Working to Established".
pub fn step(model: &Model, id: IndicatorId, from: Level) -> String {
    let title = &model.indicator(id).title;
    let name = |level: Level| &model.level(level).name;
    match from.next() {
        Some(to) => format!("{title}: {} to {}", name(from), name(to)),
        None => title.clone(),
    }
}

/// An option of the list of all questions: "G1 A senior figurehead".
pub fn option(model: &Model, id: IndicatorId) -> String {
    let indicator = model.indicator(id);
    format!("{} {}", indicator.code, indicator.title)
}

/// Where a question is at the highest level.
pub fn at_the_top(model: &Model, id: IndicatorId) -> String {
    let title = quoted(&model.indicator(id).title);
    format!("{title} is at the highest level. No move is left to suggest.")
}

/// The day to look again, in a calendar: what it is called, and more about it.
pub fn look_again(assessment: &Assessment, address: &str) -> (String, String) {
    (
        of_whom("Answer the Fourfront questions again", assessment),
        format!("Then compare with today: {address}"),
    )
}

/// The day of the targets, in a calendar.
pub fn targets_day(model: &Model, assessment: &Assessment) -> (String, String) {
    let aim = |(id, level): (IndicatorId, Level)| {
        format!("{}: {}", model.indicator(id).title, model.level(level).name)
    };
    let aims: Vec<String> = assessment.open_targets(model).iter().map(aim).collect();
    (
        of_whom("Fourfront targets to be reached", assessment),
        aims.join("\n"),
    )
}

/// The day of a move, in a calendar.
pub fn move_day(model: &Model, a: &Move) -> (String, String) {
    let mut lines = Vec::new();
    if !a.owner.is_empty() {
        lines.push(format!("{OWNER}: {}", a.owner));
    }
    if let Some(id) = a.indicator {
        lines.push(format!("{SERVES}: {}", model.indicator(id).title));
    }
    lines.push(format!("{STATUS}: {}", status(a.status)));
    (format!("Due: {}", a.text), lines.join("\n"))
}

fn of_whom(what: &str, assessment: &Assessment) -> String {
    let name = assessment.name.as_ref().map(Label::as_str);
    name.map_or_else(
        || what.to_owned(),
        |name| format!("{what}: {}", isolated(name)),
    )
}

/// How many of the moves are still open, for the line over them.
pub fn state(open: usize, of: usize, by: Option<Date>) -> String {
    let moves = counted(of, "move", "moves");
    let targets = by.map_or_else(String::new, |by| format!(" Targets by {}.", date(by)));
    match open {
        0 => format!("{moves}, none of them open.{targets}"),
        _ if open == of => format!("{moves}.{targets}"),
        _ => format!("{moves}, {open} of them open.{targets}"),
    }
}
