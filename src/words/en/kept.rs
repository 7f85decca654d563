//! What was found when what is kept was opened: said once.

use crate::domain::older::Older;
use crate::words::en::notice::Words;
use crate::words::en::number::counted;

fn words(title: &str, text: &str) -> Words {
    Words {
        title: title.into(),
        text: text.into(),
    }
}

/// The stored copy could not be read and the one before it was used.
pub fn restored() -> Words {
    words(
        "We opened the copy before the last one",
        "What was saved last could not be read. Check your latest answers. What could not be read \
         is kept in this browser: you can save it from the settings.",
    )
}

/// The stored copy could not be read and there was none before it.
pub fn unreadable() -> Words {
    words(
        "Your saved answers could not be read",
        "They are kept in this browser as they are, and you start with an empty page. If you saved \
         a file, open it. What could not be read can be saved from the settings.",
    )
}

/// The stored copy is of a newer version of the program.
pub fn newer() -> Words {
    words(
        "Your answers were saved by a newer version and could not be read",
        "They are kept in this browser as they are. Reload the page to get the newest version. \
         What you see here is from before, or empty. If you go on here, save the newer answers \
         from the settings first.",
    )
}

/// What is kept was made with an older version of the questions.
pub fn older(older: &Older, today: u32) -> Words {
    words(
        &format!(
            "Your answers are of version {} of the questions",
            older.version
        ),
        &format!(
            "Today’s questions are version {today}. {}{}{}{}",
            carried(older),
            moment(
                older,
                " What you answered then is kept as it was, as a moment in your history."
            ),
            notes(older),
            others(older)
        ),
    )
}

/// "24 of 26 answers carry over. 2 questions have no answer yet."
pub fn carried(older: &Older) -> String {
    let answers = match (older.carried, older.answered) {
        (_, 0) => "It had no answers.".to_owned(),
        (all, answered) if all == answered => {
            format!("{} over.", counted(all, "answer carries", "answers carry"))
        }
        (some, answered) => {
            let carry = if some == 1 { "carries" } else { "carry" };
            format!("{some} of {answered} answers {carry} over.")
        }
    };
    let open = match older.open {
        0 => String::new(),
        open => format!(
            " {} no answer yet.",
            counted(open, "question has", "questions have")
        ),
    };
    format!("{answers}{open}")
}

/// Without answers there is no moment.
fn moment(older: &Older, said: &'static str) -> &'static str {
    if older.answered > 0 { said } else { "" }
}

fn notes(older: &Older) -> String {
    match older.notes {
        0 => String::new(),
        1 => " One note is on a question that is gone: it stands at the end of the history.".into(),
        more => format!(
            " {more} notes are on questions that are gone: they stand at the end of the history."
        ),
    }
}

fn others(older: &Older) -> String {
    match older.others {
        0 => String::new(),
        1 => " One more assessment came over in the same way.".into(),
        more => format!(" {more} more assessments came over in the same way."),
    }
}

/// In a preview: what becomes of an older assessment.
pub fn older_in_file(older: &Older, today: u32) -> String {
    format!(
        "Version {}, and today’s are version {today}. {}{}{}{}",
        older.version,
        carried(older),
        moment(older, " What was answered then is kept as a moment."),
        notes(older),
        others(older)
    )
}
