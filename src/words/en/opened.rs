//! A result that came by a link: what it is to whoever opened it, and what can be done with it.

use time::Date;

use crate::domain::assessment::Assessment;
use crate::domain::shared::{Known, Newer};
use crate::words::en::history::name;
use crate::words::en::notice::Words;
use crate::words::en::number::{date, quoted};

/// Where it is a stranger's, and there are own answers.
pub const UNTOUCHED: &str = "Your own answers are untouched.";
/// Where it is the person's own.
pub const OWN: &str = "This is your own result.";
/// Beside the own result.
pub const COMPARE: &str = "Compare with mine";
/// Among the own assessments.
pub const KEEP: &str = "Keep a copy";
/// Put it in the place of what is kept, which is older.
pub const TAKE_NEWER: &str = "Use the newer answers";
/// Put it in the place of what is kept.
pub const TAKE: &str = "Use these answers";
/// Go on with a copy of it.
pub const CARRY_ON: &str = "Carry on from this";
/// Where no more can be kept.
pub const NO_ROOM: &str =
    "There is no room to keep a copy. Delete one of your other assessments first.";
/// To where a copy is kept.
pub const SEE_COPY: &str = "See your assessments";
/// To the own result as it is now.
pub const SEE_OWN: &str = "Go to my result";
/// Over the targets that came along.
pub const AIMS: &str = "Targets in this link";
/// The heads of their table.
pub const AIM_HEADS: [&str; 3] = ["Question", "Answer", "Target"];
/// Over the field for another link.
pub const OVER: &str = "Lay another result over it";
/// What that is.
pub const OVER_TEXT: &str = "Both are then drawn in one picture, with a table beside it.";
/// The field for another link.
pub const OVER_FIELD: &str = "Link to another result";
/// What can stand in it.
pub const OVER_HINT: &str = "Paste the link, or the whole message it came in.";
/// Lay it over.
pub const OVER_BUTTON: &str = "Lay it over";
/// Nothing was pasted.
pub const OVER_EMPTY: &str = "Paste a link first.";
/// No link in what was pasted.
pub const OVER_NONE: &str = "There is no link to a result in this text.";
/// The same link again.
pub const OVER_SAME: &str = "This link leads to the result that is open here. Paste another one.";

/// More than one other link in what was pasted.
pub fn over_many(count: usize) -> String {
    format!("There are links to {count} results in this text. Paste one of them.")
}

/// What is wrong with the only link in what was pasted.
pub fn over_refused(why: &Words) -> String {
    format!("{}. {}", why.title, why.text)
}

/// What a kept copy of a result without a name is called.
pub fn kept_name(date_of: Date) -> String {
    format!("Kept from a link, {}", date(date_of))
}

/// What a known result is.
pub fn known(known: &Known<'_>, in_hand: bool) -> String {
    match known {
        Known::Copy(copy) => format!("A copy of it is kept as {}.", quoted(name(copy))),
        Known::Own(own, newer) => {
            let which = if in_hand { String::new() } else { of(own) };
            format!("{which}{}", newer_words(*newer))
        }
    }
}

fn of(own: &Assessment) -> String {
    match &own.name {
        Some(name) => format!("It belongs to {}. ", quoted(name.as_str())),
        None => "It belongs to an assessment that is not in hand. ".into(),
    }
}

fn newer_words(newer: Newer) -> &'static str {
    match newer {
        Newer::Neither => "The link holds it as it is now.",
        Newer::Kept => "You have changed it since: what is kept here is newer than the link.",
        Newer::Linked => {
            "The link is newer than what is kept here. Notes, plan and moments stay when you use it."
        }
        Newer::Unknown => {
            "Its answers are not those that are kept here, and neither is marked as newer. Compare \
             them, and use these or leave what is kept as it is."
        }
    }
}
