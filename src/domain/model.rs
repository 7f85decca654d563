//! The instrument as typed data.
//!
//! A `Model` that exists is valid: `formats::model::read` is the only way to build one, and it
//! checks everything once. References between its parts are positions, so nothing is looked up
//! by name after reading.

use crate::domain::answers::Answers;
use crate::domain::ids::{DimensionId, IndicatorId, PatternId, RoleId, SourceId, ThemeId};
use crate::domain::level::Level;
use crate::domain::scope::{Mode, Scope};

/// A whole instrument in one language.
#[derive(Clone, PartialEq, Debug)]
pub struct Model {
    /// Its name in links and files.
    pub id: String,
    /// Its version, from 1.
    pub version: u32,
    /// The language of its text, as in BCP 47 (`en`).
    pub language: String,
    /// What it is called.
    pub title: String,
    /// What it asks and why, in a few sentences.
    pub summary: String,
    /// How to choose an answer.
    pub guidance: String,
    /// The five levels, rising.
    pub levels: [LevelText; 5],
    /// Who may be answering.
    pub roles: Vec<Role>,
    /// What its text rests on.
    pub sources: Vec<Source>,
    /// The second cut through the indicators.
    pub themes: Vec<Theme>,
    /// Two to eight.
    pub dimensions: Vec<Dimension>,
    /// Those of all dimensions, in one sequence.
    pub indicators: Vec<Indicator>,
    /// Constellations of answers with a reading.
    pub patterns: Vec<Pattern>,
    /// A result to show what a result looks like.
    pub example: Option<Example>,
    /// What links recognise the structure by (`formats::fingerprint`).
    pub fingerprint: u32,
}

/// A level's name and what it means.
#[derive(Clone, PartialEq, Debug)]
pub struct LevelText {
    /// "Working".
    pub name: String,
    /// One sentence.
    pub meaning: String,
}

/// Who somebody is to the organisation.
#[derive(Clone, PartialEq, Debug)]
pub struct Role {
    /// Its name in links and files.
    pub id: String,
    /// What pages call it.
    pub title: String,
}

/// Something the text rests on.
#[derive(Clone, PartialEq, Debug)]
pub struct Source {
    /// Its name in files.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Who wrote it, where it says.
    pub author: Option<String>,
    /// When, where it says.
    pub year: Option<u32>,
    /// What it adds, in a sentence.
    pub summary: String,
}

/// A theme (`lens` in files): a reading across the dimensions.
#[derive(Clone, PartialEq, Debug)]
pub struct Theme {
    /// Its name in files.
    pub id: String,
    /// "Culture before technology".
    pub title: String,
    /// "Culture".
    pub short: String,
    /// The question it asks of a board.
    pub question: String,
    /// What it gathers.
    pub description: String,
    /// What it rests on.
    pub sources: Vec<SourceId>,
}

/// Whether a board can bring something about by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gift {
    /// Within the board's gift.
    Board,
    /// Only partly: others have to move too.
    Shared,
}

/// A pre-condition: two to thirteen indicators.
#[derive(Clone, PartialEq, Debug)]
pub struct Dimension {
    /// Its name in files.
    pub id: String,
    /// "Clear leadership".
    pub title: String,
    /// "Leadership".
    pub short: String,
    /// "L": the letter of its indicators' codes.
    pub code: String,
    /// "its leadership": what a headline says holds the result.
    pub held_by: String,
    /// The question it asks of a board.
    pub question: String,
    /// What it means, in a few sentences.
    pub description: String,
    /// Whether a board can bring it about.
    pub gift: Gift,
    /// Position of its first indicator.
    pub first: usize,
    /// How many indicators it has.
    pub count: usize,
}

/// A question with five anchored answers.
#[derive(Clone, PartialEq, Debug)]
pub struct Indicator {
    /// Its name in links and files.
    pub id: String,
    /// The dimension it belongs to.
    pub dimension: DimensionId,
    /// "L1": its dimension's code and its place there.
    pub code: String,
    /// "A senior figurehead".
    pub title: String,
    /// What is asked.
    pub question: String,
    /// Why it matters.
    pub why: String,
    /// What each level looks like, rising.
    pub anchors: [String; 5],
    /// 1 to 5.
    pub weight: u8,
    /// Where its answer limits the dimension's level.
    pub gate: Option<Gate>,
    /// Part of the quick check.
    pub quick: bool,
    /// Whether "does not apply" is an answer here.
    pub na_allowed: bool,
    /// The themes it is tagged with.
    pub themes: Vec<ThemeId>,
    /// What would show it.
    pub evidence: String,
    /// How somebody did it.
    pub example: Option<Story>,
    /// The move that leads to levels 2, 3, 4 and 5.
    pub moves: [String; 4],
    /// A prompt for talk.
    pub discuss: String,
    /// What its text rests on.
    pub sources: Vec<SourceId>,
}

/// A gate: the answer limits what level the dimension can have.
#[derive(Clone, PartialEq, Debug)]
pub struct Gate {
    /// The highest level of the dimension for each answer, never falling, the last one 5.
    pub caps: [Level; 5],
    /// "how far the very top clears the way".
    pub reason: String,
}

/// How somebody did it, with its source.
#[derive(Clone, PartialEq, Debug)]
pub struct Story {
    /// A sentence or two.
    pub text: String,
    /// Where it is told.
    pub source: SourceId,
}

/// A constellation of answers that tends to mean something.
#[derive(Clone, PartialEq, Debug)]
pub struct Pattern {
    /// Its name in files.
    pub id: String,
    /// "Collecting rocks".
    pub title: String,
    /// All of these must hold.
    pub when: Vec<Condition>,
    /// What it tends to mean.
    pub reading: String,
    /// What to try.
    pub advice: String,
    /// What it rests on.
    pub sources: Vec<SourceId>,
}

/// One condition of a pattern.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Condition {
    /// What is looked at.
    pub subject: Subject,
    /// The bound it has to keep.
    pub bound: Bound,
}

/// What a condition looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// One answer.
    Indicator(IndicatorId),
    /// The band of a dimension's score.
    Dimension(DimensionId),
    /// The band of a theme's reading.
    Theme(ThemeId),
}

/// The bound of a condition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bound {
    /// Tested against the low end.
    AtLeast(Level),
    /// Tested against the high end.
    AtMost(Level),
}

/// The model's own example result.
#[derive(Clone, PartialEq, Debug)]
pub struct Example {
    /// Quick or full.
    pub mode: Mode,
    /// When the invented board answered.
    pub date: time::Date,
    /// What it answered.
    pub answers: Answers,
}

impl Model {
    /// Every dimension's id, in order.
    pub fn dimension_ids(&self) -> impl DoubleEndedIterator<Item = DimensionId> + use<> {
        (0..self.dimensions.len()).map(DimensionId::new)
    }

    /// Every indicator's id, in order.
    pub fn indicator_ids(&self) -> impl DoubleEndedIterator<Item = IndicatorId> + use<> {
        (0..self.indicators.len()).map(IndicatorId::new)
    }

    /// Every theme's id, in order.
    pub fn theme_ids(&self) -> impl Iterator<Item = ThemeId> + use<> {
        (0..self.themes.len()).map(ThemeId::new)
    }

    /// A dimension.
    pub fn dimension(&self, id: DimensionId) -> &Dimension {
        &self.dimensions[id.index()]
    }

    /// An indicator.
    pub fn indicator(&self, id: IndicatorId) -> &Indicator {
        &self.indicators[id.index()]
    }

    /// A theme.
    pub fn theme(&self, id: ThemeId) -> &Theme {
        &self.themes[id.index()]
    }

    /// A pattern.
    pub fn pattern(&self, id: PatternId) -> &Pattern {
        &self.patterns[id.index()]
    }

    /// A role.
    pub fn role(&self, id: RoleId) -> &Role {
        &self.roles[id.index()]
    }

    /// A level's text.
    pub fn level(&self, level: Level) -> &LevelText {
        &self.levels[level.index()]
    }

    /// The indicators of a dimension, in order.
    pub fn indicators_of(
        &self,
        id: DimensionId,
    ) -> impl DoubleEndedIterator<Item = IndicatorId> + Clone + use<> {
        let dimension = self.dimension(id);
        (dimension.first..dimension.first + dimension.count).map(IndicatorId::new)
    }

    /// The indicators that count in a mode, in order.
    pub fn indicators_in(&self, mode: Mode) -> impl Iterator<Item = IndicatorId> + use<> {
        let scope = Scope::of(self, mode);
        self.indicator_ids().filter(move |i| scope.has(*i))
    }

    /// The indicator with this name.
    pub fn indicator_named(&self, name: &str) -> Option<IndicatorId> {
        self.indicators
            .iter()
            .position(|i| i.id == name)
            .map(IndicatorId::new)
    }

    /// The role with this name.
    pub fn role_named(&self, name: &str) -> Option<RoleId> {
        self.roles
            .iter()
            .position(|r| r.id == name)
            .map(RoleId::new)
    }
}
