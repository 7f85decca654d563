//! The words of two results over each other. They are two: neither is the measure of the other.

use crate::domain::compare::{Comparison, Difference};
use crate::domain::ids::DimensionId;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::reading::Reading;
use crate::domain::response::{Label, Response};
use crate::domain::scope::Mode;
use crate::words::en::history::mode;
use crate::words::en::label::PRE_CONDITION;
use crate::words::en::number::{counted, date, list, lower_first, quoted, range};
use crate::words::en::result::{level, level_or_so_far};

/// The title.
pub const TITLE: &str = "Two results over each other";
/// How they are compared.
pub const LEAD: &str = "A difference is only called one where the two ranges do not overlap. \
    Boards differ in what they do and know, so this is something to talk about, not a ranking.";
/// Where there are no own answers.
pub const NOTHING_YET: &str = "There is nothing of yours to compare with";
/// What to do then.
pub const NOTHING_YET_TEXT: &str = "You have no answers in this browser yet.";
/// Back to a shared result.
pub const BACK: &str = "Back to the shared result";
/// Over the radar, for screen readers, and over the table.
pub const LEVELS: &str = "Levels side by side";
/// The last head of the table.
pub const SAID: &str = "What can be said";
/// Over the answers.
pub const ANSWERS: &str = "Answers that differ";
/// The first head of their table.
pub const QUESTION: &str = "Question";
/// Where none differs.
pub const NONE_DIFFERS: &str = "No answer differs.";
/// Where there is no question to compare.
pub const NOTHING_SHARED: &str = "The two have no question in common, so nothing can be compared.";
/// The key: how far the first could go.
pub const KEY_COULD: &str = "could reach, once open questions are settled";

/// Whose results are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose {
    /// A shared one and the own.
    TheirsAndYours,
    /// The own as it was shared, and as it is now.
    ThenAndNow,
    /// Two shared ones.
    Two,
}

/// What the two are called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Names {
    /// The one that came first: "Theirs".
    pub first: String,
    /// The other: "Yours".
    pub second: String,
}

impl Names {
    /// The names of two results.
    pub fn new(whose: Whose, first: Option<&Label>, second: Option<&Label>) -> Self {
        let names = |first: &str, second: &str| Self {
            first: first.into(),
            second: second.into(),
        };
        match (whose, first, second) {
            (Whose::TheirsAndYours, ..) => names("Theirs", "Yours"),
            (Whose::ThenAndNow, ..) => names("In the link", "Now"),
            (Whose::Two, Some(a), Some(b)) if a != b && short(a) && short(b) => {
                names(&quoted(a.as_str()), &quoted(b.as_str()))
            }
            (Whose::Two, ..) => names("The first", "The second"),
        }
    }

    /// The heads of the table of levels.
    pub fn heads(&self) -> [&str; 4] {
        [PRE_CONDITION, &self.first, &self.second, SAID]
    }

    /// The heads of the table of answers.
    pub fn answer_heads(&self) -> [&str; 3] {
        [QUESTION, &self.first, &self.second]
    }

    /// The key of the first one's line.
    pub fn key_first(&self) -> String {
        format!("{}, assured", self.first)
    }

    /// The key of the second one's line.
    pub fn key_second(&self) -> String {
        format!("{}, assured", self.second)
    }

    /// The key of the tint.
    pub fn key_could(&self) -> String {
        format!("{}: {KEY_COULD}", self.first)
    }
}

/// Whether a label has room over a column, even on a phone and as one word.
fn short(label: &Label) -> bool {
    label.as_str().chars().count() <= 16
}

/// What is compared: "Theirs: ‘Ashby Council’, 12 November 2026, full assessment."
pub fn about(name: &str, response: &Response) -> String {
    let label = response.label.as_ref().map(|label| quoted(label.as_str()));
    let label = label.filter(|label| label != name);
    let day = response.date.map(date);
    let which = lower_first(mode(response.mode));
    let parts: Vec<String> = label.into_iter().chain(day).chain([which]).collect();
    format!("{name}: {}.", parts.join(", "))
}

/// What was compared, where it was not everything.
pub fn compared_on(modes: [Mode; 2], shared: usize) -> Option<String> {
    modes.contains(&Mode::Quick).then(|| {
        format!(
            "Compared on the {} of the quick check.",
            counted(shared, "question", "questions")
        )
    })
}

/// The level of a dimension on one side.
pub fn side(model: &Model, reading: &Reading, id: DimensionId) -> String {
    level_or_so_far(model, reading.dimension(id))
}

/// Its numbers; none where nothing applies.
pub fn numbers(reading: &Reading, id: DimensionId) -> Option<String> {
    reading.dimension(id).score().map(range)
}

/// What can be said of a dimension.
pub fn difference(model: &Model, compared: &Comparison, id: DimensionId) -> String {
    let rated = |reading: &Reading| reading.dimension(id).level().is_some();
    let both = rated(&compared.before) && rated(&compared.after);
    match compared.dimensions[id.index()] {
        Some(Difference::Same) => "The same".into(),
        Some(Difference::Unclear) => "Cannot be told apart from the open questions".into(),
        Some(Difference::Rose(a, b) | Difference::Fell(a, b)) => differ(model, a, b, both),
        None => "Not compared: it does not apply to both".into(),
    }
}

fn differ(model: &Model, first: Level, second: Level, both: bool) -> String {
    match both {
        true if first == second => format!("They differ, both at {}", level(model, first)),
        true => format!(
            "They differ: {} and {}",
            level(model, first),
            level(model, second)
        ),
        false => "They differ".into(),
    }
}

/// All of it in a sentence or three: "They differ on Goal. Team is the same for both. Leadership
/// and Urgency cannot be told apart from the open questions."
pub fn summary(model: &Model, compared: &Comparison) -> String {
    let (mut differ, mut same, mut unclear) = (Vec::new(), Vec::new(), Vec::new());
    for id in model.dimension_ids() {
        let short = model.dimension(id).short.as_str();
        match compared.dimensions[id.index()] {
            Some(Difference::Rose(..) | Difference::Fell(..)) => differ.push(short),
            Some(Difference::Unclear) => unclear.push(short),
            Some(Difference::Same) => same.push(short),
            None => {}
        }
    }
    let mut sentences = vec![if differ.is_empty() {
        "They definitely differ on no pre-condition.".into()
    } else {
        format!("They differ on {}.", list(&differ, "and"))
    }];
    if !same.is_empty() {
        let is = if same.len() == 1 { "is" } else { "are" };
        sentences.push(format!("{} {is} the same for both.", list(&same, "and")));
    }
    if !unclear.is_empty() {
        sentences.push(format!(
            "{} cannot be told apart from the open questions.",
            list(&unclear, "and")
        ));
    }
    sentences.join(" ")
}

/// Every axis of the radar in words.
pub fn radar_description(model: &Model, compared: &Comparison, names: &Names) -> String {
    let axis = |id: DimensionId| {
        let side = |name: &str, reading: &Reading| {
            let numbers = numbers(reading, id).map_or_else(String::new, |n| format!(", {n}"));
            format!("{name} {}{numbers}", side(model, reading, id))
        };
        format!(
            "{}: {}; {}. {}.",
            model.dimension(id).title,
            side(&lower_first(&names.first), &compared.before),
            side(&lower_first(&names.second), &compared.after),
            difference(model, compared, id)
        )
    };
    let axes: Vec<String> = model.dimension_ids().map(axis).collect();
    axes.join(" ")
}
