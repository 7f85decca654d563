//! Any valid model with any answers, for properties.

use fourfront::domain::answers::Answer;
use fourfront::domain::level::Level;
use fourfront::domain::reading::Reading;
use fourfront::domain::scope::Mode;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::{bool, option};
use serde_json::{Value, json};

use crate::support::{LENSES, Piece, Sketch, fill};

/// A model, answers for it and a mode.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) sketch: Sketch,
    pub(crate) answers: Vec<Answer>,
    pub(crate) mode: Mode,
}

impl Case {
    /// What the answers come to.
    pub(crate) fn read(&self) -> Reading {
        let model = self.sketch.build();
        Reading::new(&model, self.mode, &fill(&model, &self.answers))
    }
}

/// So many cases, and no file of failures: a failure prints its smallest case.
pub(crate) fn few(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

pub(crate) fn case() -> impl Strategy<Value = Case> {
    (sketch(), vec(answer(), 104), mode()).prop_map(|(sketch, answers, mode)| Case {
        sketch,
        answers,
        mode,
    })
}

pub(crate) fn mode() -> impl Strategy<Value = Mode> {
    prop_oneof![2 => Just(Mode::Full), 1 => Just(Mode::Quick)]
}

pub(crate) fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        8 => level().prop_map(Answer::Level),
        1 => Just(Answer::Unanswered),
        1 => Just(Answer::Unsure),
        1 => Just(Answer::NotApplicable),
    ]
}

pub(crate) fn level() -> impl Strategy<Value = Level> {
    (0..5_usize).prop_map(|position| Level::ALL[position])
}

/// Caps that never fall and end in 5.
pub(crate) fn gate() -> impl Strategy<Value = [u8; 5]> {
    [1..=5_u8, 1..=5, 1..=5, 1..=5].prop_map(|mut caps| {
        caps.sort_unstable();
        [caps[0], caps[1], caps[2], caps[3], 5]
    })
}

/// A valid model: two to eight dimensions of two to thirteen questions.
pub(crate) fn sketch() -> impl Strategy<Value = Sketch> {
    (
        vec(vec(piece(), 2..=13), 2..=8),
        vec(vec(condition(), 1..=3), 0..=3),
    )
        .prop_map(|(mut dimensions, patterns)| {
            for (pieces, letter) in dimensions.iter_mut().zip('a'..) {
                for (piece, number) in pieces.iter_mut().zip(1..) {
                    piece.id = format!("{letter}{number}");
                    piece.na &= piece.caps.is_none();
                }
            }
            let mut sketch = Sketch {
                dimensions,
                patterns: Vec::new(),
            };
            sketch.halve();
            let patterns = patterns.iter().zip(1..).map(|(when, number)| {
                let when: Vec<_> = when.iter().map(|c| c.json(&sketch)).collect();
                json!({ "id": format!("p{number}"), "title": "t", "when": when,
                        "reading": "t", "advice": "t", "sources": [] })
            });
            sketch.patterns = patterns.collect();
            sketch
        })
}

impl Sketch {
    /// Lowers the heaviest weights until none is over half of its dimension.
    pub(crate) fn halve(&mut self) {
        for pieces in &mut self.dimensions {
            loop {
                let total: u8 = pieces.iter().map(|piece| piece.weight).sum();
                let Some(heavy) = pieces.iter_mut().find(|piece| 2 * piece.weight > total) else {
                    break;
                };
                heavy.weight -= 1;
            }
        }
    }
}

fn piece() -> impl Strategy<Value = Piece> {
    let marks = (
        bool::weighted(0.4),
        bool::weighted(0.3),
        [bool::weighted(0.3); 3],
    );
    (1..=5_u8, option::weighted(0.2, gate()), marks).prop_map(|(weight, caps, marks)| {
        let (quick, na, tagged) = marks;
        let lenses = LENSES.iter().zip(tagged).filter(|(_, tagged)| *tagged);
        Piece {
            id: String::new(),
            weight,
            caps,
            quick,
            na,
            lenses: lenses.map(|(lens, _)| (*lens).to_owned()).collect(),
        }
    })
}

/// A condition of a pattern, before it is known what there is to look at.
#[derive(Clone, Debug)]
struct Looked {
    at: Index,
    kind: u8,
    least: bool,
    level: u8,
}

fn condition() -> impl Strategy<Value = Looked> {
    (any::<Index>(), 0..3_u8, any::<bool>(), 1..=5_u8).prop_map(|(at, kind, least, level)| Looked {
        at,
        kind,
        least,
        level,
    })
}

impl Looked {
    fn json(&self, sketch: &Sketch) -> Value {
        let pieces: Vec<&Piece> = sketch.dimensions.iter().flatten().collect();
        let mut condition = match self.kind {
            0 => json!({ "indicator": self.at.get(&pieces).id }),
            1 => {
                json!({ "dimension": (b'a' + self.at.index(sketch.dimensions.len()) as u8) as char })
            }
            _ => json!({ "lens": self.at.get(&LENSES) }),
        };
        condition[if self.least { "at_least" } else { "at_most" }] = self.level.into();
        condition
    }
}
