//! The phrasebook of these tests: answers and models in a few characters, and what they share.

use std::sync::LazyLock;

use fourfront::domain::answers::{Answer, Answers};
use fourfront::domain::ids::{DimensionId, IndicatorId};
use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::points::Points;
use fourfront::formats;
use serde_json::{Value, json};
use time::Date;

/// The instrument that ships.
pub(crate) fn model() -> &'static Model {
    static MODEL: LazyLock<Model> =
        LazyLock::new(|| formats::model::shipped().expect("the shipped model reads"));
    &MODEL
}

/// The answers of the shipped model's own example.
pub(crate) fn example() -> &'static Answers {
    &model()
        .example
        .as_ref()
        .expect("the shipped model has an example")
        .answers
}

/// Answers to the shipped model: see [`answers_on`].
#[track_caller]
pub(crate) fn answers(text: &str) -> Answers {
    answers_on(model(), text)
}

/// Answers in the model's order, `3 4 ? - n`: a level, `?` unsure, `-` unanswered, `n` does not
/// apply; a bar is for the eye. What is left out at the end is unanswered.
#[track_caller]
pub(crate) fn answers_on(model: &Model, text: &str) -> Answers {
    let mut answers = Answers::none(model);
    let words = text.split_whitespace().filter(|word| *word != "|");
    for (position, word) in words.enumerate() {
        assert!(
            position < model.indicators.len(),
            "more answers than questions: {text}"
        );
        let answer = match word {
            "?" => Answer::Unsure,
            "-" => Answer::Unanswered,
            "n" => Answer::NotApplicable,
            digit => Answer::Level(level(digit.parse().expect("a digit, ?, - or n"))),
        };
        assert!(
            answers.set(model, IndicatorId::new(position), answer),
            "n is not allowed: {text}"
        );
    }
    answers
}

/// As many of the answers as the model has questions; "does not apply" becomes unanswered where it
/// is not allowed.
pub(crate) fn fill(model: &Model, given: &[Answer]) -> Answers {
    let mut answers = Answers::none(model);
    for (id, answer) in model.indicator_ids().zip(given) {
        answers.set(model, id, *answer);
    }
    answers
}

#[track_caller]
pub(crate) fn level(number: i64) -> Level {
    Level::new(number).expect("1 to 5")
}

#[track_caller]
pub(crate) fn question(model: &Model, name: &str) -> IndicatorId {
    model
        .indicator_named(name)
        .unwrap_or_else(|| panic!("no question {name}"))
}

#[track_caller]
pub(crate) fn dimension(model: &Model, name: &str) -> DimensionId {
    let position = model.dimensions.iter().position(|d| d.id == name);
    DimensionId::new(position.unwrap_or_else(|| panic!("no dimension {name}")))
}

pub(crate) fn points(part: i64, whole: i64) -> Points {
    Points::new(part, whole)
}

/// A date written `2026-11-21`.
#[track_caller]
pub(crate) fn day(text: &str) -> Date {
    formats::date::parse(text).expect("a date")
}

/// A small model, as structure only; the text is filled in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sketch {
    pub(crate) dimensions: Vec<Vec<Piece>>,
    pub(crate) patterns: Vec<Value>,
}

/// A question of a sketch.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) id: String,
    pub(crate) weight: u8,
    pub(crate) caps: Option<[u8; 5]>,
    pub(crate) quick: bool,
    pub(crate) na: bool,
    pub(crate) lenses: Vec<String>,
}

/// The lenses that every sketch has.
pub(crate) const LENSES: [&str; 3] = ["x", "y", "z"];

/// A model from a sketch: `1 2q 1n 1:22355 1@xy / 1 1` is a dimension `a` of five questions
/// `a1` to `a5` and a dimension `b` of two. A question is its weight, then `q` for the quick check,
/// `n` where "does not apply" is allowed, `:` and five caps for a gate, `@` and its lenses.
#[track_caller]
pub(crate) fn sketch(text: &str) -> Model {
    Sketch::parse(text).build()
}

impl Sketch {
    #[track_caller]
    pub(crate) fn parse(text: &str) -> Self {
        let dimensions = text.split('/').zip('a'..).map(|(dimension, letter)| {
            let pieces = dimension.split_whitespace().zip(1..);
            pieces
                .map(|(piece, number)| Piece::parse(format!("{letter}{number}"), piece))
                .collect()
        });
        Self {
            dimensions: dimensions.collect(),
            patterns: Vec::new(),
        }
    }

    /// The model file of this sketch.
    pub(crate) fn json(&self) -> Value {
        let dimensions = self.dimensions.iter().zip('a'..).map(|(pieces, letter)| {
            json!({
                "id": letter, "title": "t", "short": "t", "code": letter,
                "held_by": "its t", "question": "t", "description": "t", "gift": "board",
                "indicators": pieces.iter().map(Piece::json).collect::<Vec<_>>(),
            })
        });
        let levels = (1..=5).map(|n| json!({ "level": n, "name": "t", "meaning": "t" }));
        let lenses = LENSES.map(|id| {
            json!({ "id": id, "title": "t", "short": "t", "question": "t", "description": "t",
                    "sources": [] })
        });
        json!({
            "id": "sketch", "version": 1, "language": "en", "title": "t", "summary": "t",
            "guidance": "t", "levels": levels.collect::<Vec<_>>(),
            "roles": [{ "id": "one", "title": "t" }, { "id": "two", "title": "t" }],
            "sources": [], "lenses": lenses, "dimensions": dimensions.collect::<Vec<_>>(),
            "patterns": self.patterns,
        })
    }

    #[track_caller]
    pub(crate) fn build(&self) -> Model {
        formats::model::read(&self.json().to_string())
            .unwrap_or_else(|faults| panic!("the sketch is no model: {faults}"))
    }
}

impl Piece {
    #[track_caller]
    fn parse(id: String, text: &str) -> Self {
        let (text, lenses) = text.split_once('@').unwrap_or((text, ""));
        let (marks, caps) = text.split_once(':').unwrap_or((text, ""));
        let digit = |c: char| c.to_digit(10).expect("a digit") as u8;
        let caps: Vec<u8> = caps.chars().map(digit).collect();
        Self {
            id,
            weight: marks.chars().next().map_or(0, digit),
            caps: (!caps.is_empty()).then(|| caps.try_into().expect("five caps")),
            quick: marks.contains('q'),
            na: marks.contains('n'),
            lenses: lenses.chars().map(String::from).collect(),
        }
    }

    fn json(&self) -> Value {
        json!({
            "id": self.id, "title": "t", "question": "t", "why": "t",
            "anchors": ["t", "t", "t", "t", "t"], "weight": self.weight,
            "gate": self.caps.map(|caps| json!({ "caps": caps, "reason": "t" })),
            "quick": self.quick, "na_allowed": self.na, "lenses": self.lenses, "evidence": "t",
            "moves": (2..=5).map(|to| json!({ "to": to, "text": "t" })).collect::<Vec<_>>(),
            "discuss": "t", "sources": [],
        })
    }
}
