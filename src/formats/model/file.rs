//! The shape of a model file, field by field.

use crate::formats::answer::{AnswerFile, LevelFile};
use crate::formats::loose::{ByName, record};

record! {
    /// An instrument: its structure, its text in one language, and an example result.
    pub struct ModelFile {
        /// Its name in links and files: small letters, digits and hyphens, at most 40.
        pub id: String,
        /// Its version, from 1. Raise it when the structure changes.
        pub version: u32,
        /// The language of its text, as in BCP 47.
        pub language: String,
        /// What it is called.
        pub title: String,
        /// What it asks and why, in a few sentences.
        pub summary: String,
        /// How to choose an answer.
        pub guidance: String,
        /// The five levels, rising.
        pub levels: Vec<LevelTextFile>,
        /// Who may be answering.
        pub roles: Vec<RoleFile>,
        /// What the text rests on.
        pub sources: Vec<SourceFile>,
        /// Themes: a second cut through the indicators.
        pub lenses: Vec<LensFile>,
        /// Two to eight.
        pub dimensions: Vec<DimensionFile>,
        /// Constellations of answers with a reading.
        pub patterns: Vec<PatternFile>,
        /// A result to show what a result looks like.
        pub example: Option<ExampleFile>,
    }
}

record! {
    /// A level's name and meaning.
    pub struct LevelTextFile {
        /// 1 to 5, rising through the list.
        pub level: u32,
        /// "Working".
        pub name: String,
        /// One sentence.
        pub meaning: String,
    }
}

record! {
    /// Who somebody is to the organisation.
    pub struct RoleFile {
        /// Its name in links and files.
        pub id: String,
        /// What pages call it.
        pub title: String,
    }
}

record! {
    /// Something the text rests on.
    pub struct SourceFile {
        /// Its name in this file.
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
}

record! {
    /// A theme.
    pub struct LensFile {
        /// Its name in this file.
        pub id: String,
        /// "Culture before technology".
        pub title: String,
        /// "Culture".
        pub short: String,
        /// The question it asks of a board.
        pub question: String,
        /// What it gathers.
        pub description: String,
        /// Ids of sources.
        pub sources: Vec<String>,
    }
}

record! {
    /// A pre-condition: two to thirteen indicators.
    pub struct DimensionFile {
        /// Its name in this file.
        pub id: String,
        /// "Clear leadership".
        pub title: String,
        /// "Leadership".
        pub short: String,
        /// The letters before the number in its indicators' codes: one to three.
        pub code: String,
        /// "its leadership": what a headline says holds the result.
        pub held_by: String,
        /// The question it asks of a board.
        pub question: String,
        /// What it means, in a few sentences.
        pub description: String,
        /// Whether a board can bring it about by itself: `board` or `shared`.
        pub gift: String,
        /// Its questions.
        pub indicators: Vec<IndicatorFile>,
    }
}

record! {
    /// A question with five anchored answers.
    pub struct IndicatorFile {
        /// Its name in links and files, once in the whole model.
        pub id: String,
        /// "A senior figurehead".
        pub title: String,
        /// What is asked.
        pub question: String,
        /// Why it matters.
        pub why: String,
        /// What each of the five levels looks like, rising.
        pub anchors: Vec<String>,
        /// 1 to 5, and at most half of its dimension.
        pub weight: u32,
        /// Where its answer limits the dimension's level.
        pub gate: Option<GateFile>,
        /// Part of the quick check.
        pub quick: bool,
        /// Whether "does not apply" is an answer here. Never for a gate.
        pub na_allowed: bool,
        /// Ids of lenses.
        pub lenses: Vec<String>,
        /// What would show it.
        pub evidence: String,
        /// How somebody did it.
        pub example: Option<StoryFile>,
        /// The moves to levels 2, 3, 4 and 5.
        pub moves: Vec<MoveFile>,
        /// A prompt for talk.
        pub discuss: String,
        /// Ids of sources.
        pub sources: Vec<String>,
    }
}

record! {
    /// A gate: the answer limits the level of the dimension.
    pub struct GateFile {
        /// The highest level for each answer, never falling, the last one 5.
        pub caps: Vec<LevelFile>,
        /// "how far the very top clears the way".
        pub reason: String,
    }
}

record! {
    /// How somebody did it.
    pub struct StoryFile {
        /// A sentence or two.
        pub text: String,
        /// The id of a source.
        pub source: String,
    }
}

record! {
    /// What leads to a level.
    pub struct MoveFile {
        /// 2 to 5.
        pub to: u32,
        /// One sentence: who does what.
        pub text: String,
    }
}

record! {
    /// A constellation of answers that tends to mean something.
    pub struct PatternFile {
        /// Its name in this file.
        pub id: String,
        /// "Collecting rocks".
        pub title: String,
        /// All of these must hold.
        pub when: Vec<ConditionFile>,
        /// What it tends to mean.
        pub reading: String,
        /// What to try.
        pub advice: String,
        /// Ids of sources.
        pub sources: Vec<String>,
    }
}

record! {
    /// A condition: one of indicator, dimension or lens, and one of `at_least` or `at_most`.
    pub struct ConditionFile {
        /// The id of an indicator.
        pub indicator: Option<String>,
        /// The id of a dimension.
        pub dimension: Option<String>,
        /// The id of a lens.
        pub lens: Option<String>,
        /// At this level or above, whatever the open answers turn out to be.
        pub at_least: Option<LevelFile>,
        /// At this level or below, whatever the open answers turn out to be.
        pub at_most: Option<LevelFile>,
    }
}

record! {
    /// An invented result.
    pub struct ExampleFile {
        /// `quick` or `full`.
        pub mode: String,
        /// `YYYY-MM-DD`.
        pub date: String,
        /// By indicator.
        pub answers: ByName<AnswerFile>,
    }
}
