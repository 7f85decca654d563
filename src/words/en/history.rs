//! The words of the page "history".

use crate::domain::assessment::Assessment;
use crate::domain::compare::Difference;
use crate::domain::history::ThenNow;
use crate::domain::ids::DimensionId;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::notes::GoneNote;
use crate::domain::plan::Problem;
use crate::domain::reading::Reading;
use crate::domain::response::Label;
use crate::domain::scope::Mode;
use crate::domain::snapshot::Snapshot;
use crate::words::en::number::{
    capital, counted, date, isolated, list, lower_first, quoted, small,
};
use crate::words::en::result::{cause, level, level_or_so_far};

/// The title.
pub const TITLE: &str = "History";
/// Under the title.
pub const LEAD: &str = "Assessments kept apart by name, and moments of each to compare with.";
/// Where there is nothing.
pub const NOTHING: &str = "Nothing is kept yet. Once you answer, your assessments stand here.";

/// Over the assessments.
pub const ASSESSMENTS: &str = "Your assessments";
/// The heads of their table.
pub const ASSESSMENT_HEADS: [&str; 5] =
    ["Name", "Answered", "Last changed", "Result", "What to do"];
/// On the one that is worked on.
pub const IN_HAND: &str = "In hand";
/// An assessment without a name.
pub const UNNAMED: &str = "Without a name";
/// Take one in hand.
pub const OPEN: &str = "Open";
/// Rename.
pub const RENAME: &str = "Rename";
/// Delete.
pub const DELETE: &str = "Delete";
/// The field of a name.
pub const NAME: &str = "Name of this assessment";
/// What a name is for.
pub const NAME_HINT: &str = "Only you see it. It is no part of a link.";
/// Keep a new name.
pub const SAVE_NAME: &str = "Save name";
/// Close a form.
pub const CANCEL: &str = "Cancel";
/// The field of a new assessment.
pub const ANOTHER: &str = "Another assessment";
/// What that is for.
pub const ANOTHER_HINT: &str =
    "For another board, perhaps. The one in hand is kept as it is. Give the new one a name.";
/// The field of the one in hand, where it has no name.
pub const BEFORE: &str = "Name of the one in hand";
/// Why it is asked for.
pub const BEFORE_HINT: &str = "It has none yet. With names you can tell the two apart.";
/// Begin it.
pub const BEGIN: &str = "Begin it";
/// Where no more can be kept.
pub const NO_ROOM: &str = "There is no room for another assessment. Delete one first.";

/// Over the moments.
pub const MOMENTS: &str = "Kept moments";
/// What they are.
pub const MOMENTS_TEXT: &str = "A moment keeps your answers as they are, to compare with later. One \
    is kept by itself before a finished assessment changes: once a day while you change answers, \
    and always after you shared or printed it, or when you begin again.";
/// The field of a moment.
pub const MOMENT: &str = "Keep this moment";
/// What its name is for.
pub const MOMENT_HINT: &str = "A name is optional: ‘Before the away day’.";
/// Keep it.
pub const KEEP: &str = "Keep it";
/// Where there are no answers to keep.
pub const NOTHING_TO_KEEP: &str = "There is nothing to keep yet: no question has an answer.";
/// Where no more moments can be kept.
pub const MOMENTS_FULL: &str = "There is no room for another moment, and none is kept by itself any \
    more. Delete some that you no longer need. To keep them elsewhere, save a file first.";
/// Where there are no moments.
pub const NO_MOMENTS: &str = "No moment is kept yet.";
/// The heads of the table of moments.
pub const MOMENT_HEADS: [&str; 4] = ["Moment", "Answered", "Result", "What to do"];
/// A moment that the program kept by itself.
pub const BY_ITSELF: &str = "Kept by itself, before a change";
/// The field of a moment's name.
pub const MOMENT_NAME: &str = "Name of this moment";
/// Compare with it.
pub const COMPARE: &str = "Compare";
/// After a moment was kept.
pub const KEPT: &str = "The moment is kept";

/// Over the comparison.
pub const THEN_AND_NOW: &str = "Then and now";
/// The earlier moment.
pub const THEN: &str = "Then";
/// The later moment.
pub const NOW: &str = "Now";
/// Today, in the list of later moments.
pub const TODAY: &str = "Today’s answers";
/// The key: the dotted line.
pub const KEY_THEN: &str = "Assured then";
/// The short name of the radar.
pub const RADAR: &str = "Then and now";
/// The heads of the table.
pub const TABLE_HEADS: [&str; 4] = ["Pre-condition", "Then", "Now", "What can be said"];
/// Over the answers that moved.
pub const MOVED: &str = "Answers that moved";
/// The heads of their table.
pub const MOVED_HEADS: [&str; 3] = ["Question", "Then", "Now"];
/// Where none moved.
pub const NONE_MOVED: &str = "No answer moved.";
/// Where there is no question to compare.
pub const NOTHING_SHARED: &str = "The two have no question in common, so nothing can be compared.";

/// "Full assessment", "Quick check".
pub fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Quick => "Quick check",
        Mode::Full => "Full assessment",
    }
}

/// The name of an assessment, or that it has none.
pub fn name(assessment: &Assessment) -> &str {
    assessment.name.as_ref().map_or(UNNAMED, Label::as_str)
}

/// "14 of 26, full assessment".
pub fn answered(answered: usize, of: usize, which: Mode) -> String {
    format!("{answered} of {of}, {}", lower_first(mode(which)))
}

/// What a button does, for somebody who hears it out of its row.
pub fn does(verb: &str, what: &str) -> String {
    format!("{verb}: {}", isolated(what))
}

/// What is wrong with a name.
pub fn name_problem(problem: Problem) -> String {
    match problem {
        Problem::TooLong(found, most) => {
            format!("Shorten this name: {found} letters, and there is room for {most}.")
        }
        Problem::Missing | Problem::NoDate => {
            "Write a name, so that you can tell your assessments apart.".into()
        }
    }
}

/// A moment by its name and its day.
pub fn moment(snapshot: &Snapshot) -> String {
    match &snapshot.name {
        Some(name) => format!("{}, {}", isolated(name.as_str()), date(snapshot.date)),
        None => date(snapshot.date),
    }
}

/// A moment by its name, or by its day.
pub fn moment_title(snapshot: &Snapshot) -> String {
    snapshot
        .name
        .as_ref()
        .map_or_else(|| date(snapshot.date), |name| name.as_str().to_owned())
}

/// Under the name of a moment: its day where its name is shown, and how it came to be kept.
pub fn moment_meta(snapshot: &Snapshot) -> String {
    let mut parts = Vec::new();
    if snapshot.name.is_some() {
        parts.push(date(snapshot.date));
    }
    if snapshot.automatic {
        parts.push(BY_ITSELF.to_owned());
    }
    parts.join(". ")
}

/// With which questions a moment was made, where it was not today's.
pub fn of_version(model: &Model, snapshot: &Snapshot) -> Option<String> {
    let own = snapshot.model == model.id;
    (!snapshot.is_of(model) && own).then(|| asked_in(snapshot.version))
}

/// Over the notes on questions that are gone.
pub const GONE_NOTES: &str = "Notes on questions that are gone";
/// What they are.
pub const GONE_NOTES_TEXT: &str = "You wrote them before the questions changed. They are as private \
    as your other notes.";

/// Which of the notes on questions that are gone, for somebody who hears it out of its row.
pub fn gone_note(note: &GoneNote) -> String {
    format!("note on {}, version {}", note.indicator, note.version)
}

/// With which version of the questions a moment or a note was kept.
pub fn asked_in(version: u32) -> String {
    format!("Version {version} of the questions")
}

/// What a reading comes to, in few words: "Starting", "Not rated yet".
pub fn comes_to(model: &Model, reading: &Reading) -> String {
    let overall = &reading.overall;
    match (overall.rated, overall.low) {
        (true, Some(low)) => level(model, low).to_owned(),
        _ => "Not rated yet".into(),
    }
}

/// What can be said of a dimension: "Rose", "Cannot be told apart from the open questions".
pub fn difference(model: &Model, compared: &ThenNow<'_>, id: DimensionId) -> String {
    let rated = |reading: &Reading| reading.dimension(id).level().is_some();
    let both = rated(&compared.comparison.before) && rated(&compared.comparison.after);
    match compared.comparison.dimensions[id.index()] {
        Some(Difference::Same) => "The same".into(),
        Some(Difference::Unclear) => "Cannot be told apart from the open questions".into(),
        Some(Difference::Rose(from, to)) => moved(model, "Rose", from, to, both),
        Some(Difference::Fell(from, to)) => moved(model, "Fell", from, to, both),
        None => "Not compared: it does not apply to both".into(),
    }
}

fn moved(model: &Model, verb: &str, from: Level, to: Level, both: bool) -> String {
    match both {
        true if from == to => format!("{verb}, still at {}", level(model, to)),
        true => format!("{verb} from {} to {}", level(model, from), level(model, to)),
        false => verb.to_owned(),
    }
}

/// What holds a dimension whose level changed where it is now; empty where its level is the same.
pub fn reason(model: &Model, compared: &ThenNow<'_>, id: DimensionId) -> String {
    match compared.comparison.dimensions[id.index()] {
        Some(Difference::Rose(from, to) | Difference::Fell(from, to)) if from != to => {
            cause(model, compared.comparison.after.dimension(id)).text()
        }
        _ => String::new(),
    }
}

/// The level of a dimension on one side.
pub fn side(model: &Model, reading: &Reading, id: DimensionId) -> String {
    level_or_so_far(model, reading.dimension(id))
}

/// The definite changes in a sentence: "Goal rose from Working to Established. The other three
/// cannot be told apart from the open questions."
pub fn summary(model: &Model, compared: &ThenNow<'_>) -> String {
    let mut changed = Vec::new();
    let (mut unclear, mut same) = (Vec::new(), Vec::new());
    for id in model.dimension_ids() {
        let short = model.dimension(id).short.as_str();
        match compared.comparison.dimensions[id.index()] {
            Some(Difference::Rose(..) | Difference::Fell(..)) => {
                let what = lower_first(&difference(model, compared, id));
                changed.push(format!("{short} {what}."));
            }
            Some(Difference::Unclear) => unclear.push(short),
            Some(Difference::Same) => same.push(short),
            None => {}
        }
    }
    if changed.is_empty() {
        changed.push("No pre-condition has definitely changed.".into());
    }
    if !same.is_empty() {
        let is = if same.len() == 1 { "is" } else { "are" };
        changed.push(format!("{} {is} the same.", list(&same, "and")));
    }
    if !unclear.is_empty() {
        changed.push(format!(
            "{} cannot be told apart from the open questions.",
            list(&unclear, "and")
        ));
    }
    changed.join(" ")
}

/// What was compared, where it was not everything: another version, or a quick check.
pub fn compared_on(model: &Model, compared: &ThenNow<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    for moment in compared.of_others(model) {
        let which = if moment.model == model.id && moment.version == model.version {
            format!("other questions under version {}", moment.version)
        } else if moment.model == model.id {
            format!("version {} of the questions", moment.version)
        } else {
            format!(
                "other questions, {} version {}",
                quoted(&moment.model),
                moment.version
            )
        };
        notes.push(format!(
            "{} was made with {which}: compared on {}.",
            quoted(&moment_title(moment)),
            counted(compared.shared(), "shared question", "shared questions")
        ));
    }
    if compared.lost > 0 {
        let have = if compared.lost == 1 { "has" } else { "have" };
        notes.push(format!(
            "{} {have} no question here any more.",
            capital(&format!("{} of its answers", small(compared.lost)))
        ));
    }
    if notes.is_empty() && compared.modes.contains(&Mode::Quick) {
        notes.push(format!(
            "Compared on the {} of the quick check.",
            counted(compared.shared(), "question", "questions")
        ));
    }
    notes
}

/// Every axis of the radar in words.
pub fn radar_description(model: &Model, compared: &ThenNow<'_>) -> String {
    let axis = |id: DimensionId| {
        format!(
            "{}: then {}, now {}. {}.",
            model.dimension(id).title,
            side(model, &compared.comparison.before, id),
            side(model, &compared.comparison.after, id),
            difference(model, compared, id)
        )
    };
    let axes: Vec<String> = model.dimension_ids().map(axis).collect();
    axes.join(" ")
}
