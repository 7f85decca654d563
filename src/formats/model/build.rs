//! The checking constructor: from a file's shape to a model, or to every fault in it.

use std::collections::HashSet;

use crate::domain::ids::{DimensionId, IndicatorId, SourceId, ThemeId};
use crate::domain::level::Level;
use crate::domain::model::{
    Bound, Condition, Dimension, Example, Gate, Gift, Indicator, LevelText, Model, Pattern, Role,
    Source, Story, Subject, Theme,
};
use crate::formats::answer::{self, LevelFile};
use crate::formats::date;
use crate::formats::fingerprint::fingerprint;
use crate::formats::loose::At;

use super::check::{
    Named, check_code, check_language, choice, count, date_problem, half, list, mode, name_in,
    reference, references, text_here, text_in,
};
use super::file::{
    ConditionFile, DimensionFile, ExampleFile, GateFile, IndicatorFile, ModelFile, MoveFile,
    PatternFile, StoryFile,
};

/// Builds a model. Where `at` has no faults afterwards, the model is valid; where it has any, what
/// is returned is only good for being dropped.
pub(super) fn build(file: ModelFile, at: &mut At) -> Model {
    name_in("id", &file.id, at);
    if file.version == 0 {
        at.fault_in("version", "expected 1 or more, found 0");
    }
    check_language(&file.language, at);
    let named = Named::new(&file, at);
    let (dimensions, indicators) = dimensions(file.dimensions, &named, at);
    let levels = levels(&file.levels, at);
    let roles: Vec<Role> = list("roles", file.roles, 1..=250, at, |role, at| Role {
        title: text_in("title", role.title, at),
        id: role.id,
    });
    let sources = list("sources", file.sources, 0..=250, at, |source, at| Source {
        title: text_in("title", source.title, at),
        publisher: text_in("publisher", source.publisher, at),
        author: source.author.map(|author| text_in("author", author, at)),
        year: source.year,
        summary: text_in("summary", source.summary, at),
        id: source.id,
    });
    let themes = list("lenses", file.lenses, 0..=32, at, |lens, at| Theme {
        title: text_in("title", lens.title, at),
        short: text_in("short", lens.short, at),
        question: text_in("question", lens.question, at),
        description: text_in("description", lens.description, at),
        sources: named.sources(&lens.sources, at),
        id: lens.id,
    });
    let patterns = list("patterns", file.patterns, 0..=250, at, |pattern, at| {
        build_pattern(pattern, &named, at)
    });
    let mut model = Model {
        fingerprint: fingerprint(&file.id, file.version, &roles, &dimensions, &indicators),
        id: file.id,
        version: file.version,
        language: file.language,
        title: text_in("title", file.title, at),
        summary: text_in("summary", file.summary, at),
        guidance: text_in("guidance", file.guidance, at),
        levels,
        roles,
        sources,
        themes,
        dimensions,
        indicators,
        patterns,
        example: None,
    };
    model.example = file
        .example
        .and_then(|file| at.within("example", |at| example(&model, &file, at)));
    model
}

fn levels(file: &[super::file::LevelTextFile], at: &mut At) -> [LevelText; 5] {
    at.within("levels", |at| {
        count(file.len(), 5..=5, at);
        for (i, level) in file.iter().enumerate() {
            if level.level as usize != i + 1 {
                let problem = format!("expected {}, found {}", i + 1, level.level);
                at.element(i, |at| at.fault_in("level", problem));
            }
        }
        std::array::from_fn(|i| {
            let level = file.get(i).cloned().unwrap_or_default();
            at.element(i, |at| LevelText {
                name: text_in("name", level.name, at),
                meaning: text_in("meaning", level.meaning, at),
            })
        })
    })
}

fn dimensions(
    file: Vec<DimensionFile>,
    named: &Named,
    at: &mut At,
) -> (Vec<Dimension>, Vec<Indicator>) {
    let mut indicators: Vec<Indicator> = Vec::new();
    let mut codes = HashSet::new();
    let dimensions = list("dimensions", file, 2..=8, at, |file, at| {
        let id = DimensionId::new(
            named
                .dimensions
                .iter()
                .position(|d| *d == file.id)
                .unwrap_or(0),
        );
        check_code(&file.code, &mut codes, at);
        let first = indicators.len();
        let mut number = 0;
        let built = list(
            "indicators",
            file.indicators,
            2..=13,
            at,
            |indicator, at| {
                number += 1;
                build_indicator(indicator, id, format!("{}{number}", file.code), named, at)
            },
        );
        let total: u32 = built.iter().map(|i| u32::from(i.weight)).sum();
        // Weights that could not be read are 0 here: the others are not blamed for them.
        let weighed = built.len() > 1 && built.iter().all(|i| i.weight > 0);
        for (i, indicator) in built.iter().enumerate() {
            let weight = u32::from(indicator.weight);
            if weighed && 2 * weight > total {
                at.within("indicators", |at| {
                    at.element(i, |at| {
                        at.fault_in("weight", half(weight, total));
                    });
                });
            }
        }
        let count = built.len();
        indicators.extend(built);
        Dimension {
            title: text_in("title", file.title, at),
            short: text_in("short", file.short, at),
            held_by: text_in("held_by", file.held_by, at),
            question: text_in("question", file.question, at),
            description: text_in("description", file.description, at),
            gift: match file.gift.as_str() {
                "board" => Gift::Board,
                "shared" => Gift::Shared,
                other => {
                    at.fault_in("gift", choice(&["board", "shared"], other));
                    Gift::Board
                }
            },
            code: file.code,
            id: file.id,
            first,
            count,
        }
    });
    (dimensions, indicators)
}

fn build_indicator(
    file: IndicatorFile,
    dimension: DimensionId,
    code: String,
    named: &Named,
    at: &mut At,
) -> Indicator {
    if !(1..=5).contains(&file.weight) {
        at.fault_in("weight", format!("expected 1 to 5, found {}", file.weight));
    }
    if file.gate.is_some() && file.na_allowed {
        at.fault_in(
            "na_allowed",
            "expected false, because this indicator is a gate",
        );
    }
    Indicator {
        dimension,
        code,
        title: text_in("title", file.title, at),
        question: text_in("question", file.question, at),
        why: text_in("why", file.why, at),
        anchors: anchors(file.anchors, at),
        weight: file.weight.min(5) as u8,
        gate: file
            .gate
            .map(|gate| at.within("gate", |at| build_gate(gate, at))),
        quick: file.quick,
        na_allowed: file.na_allowed,
        themes: references(
            "lenses",
            &file.lenses,
            &named.themes,
            "lens",
            ThemeId::new,
            at,
        ),
        evidence: text_in("evidence", file.evidence, at),
        example: file
            .example
            .and_then(|story| at.within("example", |at| example_story(story, named, at))),
        moves: moves(file.moves, at),
        discuss: text_in("discuss", file.discuss, at),
        sources: named.sources(&file.sources, at),
        id: file.id,
    }
}

fn anchors(mut file: Vec<String>, at: &mut At) -> [String; 5] {
    at.within("anchors", |at| {
        count(file.len(), 5..=5, at);
        file.resize(5, String::new());
        let mut anchors = file.into_iter().enumerate();
        std::array::from_fn(|_| {
            anchors.next().map_or_else(String::new, |(i, text)| {
                at.element(i, |at| text_here(text, at))
            })
        })
    })
}

fn build_gate(file: GateFile, at: &mut At) -> Gate {
    let caps = at.within("caps", |at| {
        count(file.caps.len(), 5..=5, at);
        let caps: Vec<Option<Level>> = file.caps.iter().map(|cap| cap.0).collect();
        for (i, pair) in caps.windows(2).enumerate() {
            if let [Some(before), Some(after)] = pair
                && after < before
            {
                let problem = format!(
                    "expected at least {}, because caps never fall, found {}",
                    before.number(),
                    after.number()
                );
                at.element(i + 1, |at| at.fault(problem));
            }
        }
        if let [_, _, _, _, Some(last)] = caps[..]
            && last != Level::Five
        {
            let problem = format!("expected 5 for the highest answer, found {}", last.number());
            at.element(4, |at| at.fault(problem));
        }
        std::array::from_fn(|i| caps.get(i).copied().flatten().unwrap_or(Level::Five))
    });
    Gate {
        caps,
        reason: text_in("reason", file.reason, at),
    }
}

fn example_story(file: StoryFile, named: &Named, at: &mut At) -> Option<Story> {
    let text = text_in("text", file.text, at);
    let source = at.within("source", |at| {
        reference(&file.source, &named.sources, "source", at)
    })?;
    Some(Story {
        text,
        source: SourceId::new(source),
    })
}

fn moves(file: Vec<MoveFile>, at: &mut At) -> [String; 4] {
    at.within("moves", |at| {
        count(file.len(), 4..=4, at);
        let mut moves: [String; 4] = Default::default();
        for (i, (step, expected)) in file.into_iter().zip(2..).enumerate() {
            at.element(i, |at| {
                if step.to != expected {
                    at.fault_in("to", format!("expected {expected}, found {}", step.to));
                }
                let text = text_in("text", step.text, at);
                if let Some(place) = moves.get_mut(i) {
                    *place = text;
                }
            });
        }
        moves
    })
}

fn build_pattern(file: PatternFile, named: &Named, at: &mut At) -> Pattern {
    Pattern {
        title: text_in("title", file.title, at),
        when: list("when", file.when, 1..=16, at, |c, at| {
            condition(&c, named, at)
        })
        .into_iter()
        .flatten()
        .collect(),
        reading: text_in("reading", file.reading, at),
        advice: text_in("advice", file.advice, at),
        sources: named.sources(&file.sources, at),
        id: file.id,
    }
}

fn condition(file: &ConditionFile, named: &Named, at: &mut At) -> Option<Condition> {
    let mut subject = |field: &str, id: &Option<String>, known: &[String], what: &str| {
        let id = id.as_ref()?;
        Some(at.within(field, |at| reference(id, known, what, at)))
    };
    let indicator = subject("indicator", &file.indicator, &named.indicators, "indicator");
    let dimension = subject("dimension", &file.dimension, &named.dimensions, "dimension");
    let lens = subject("lens", &file.lens, &named.themes, "lens");
    let subject = match (indicator, dimension, lens) {
        (Some(id), None, None) => id.map(|i| Subject::Indicator(IndicatorId::new(i))),
        (None, Some(id), None) => id.map(|i| Subject::Dimension(DimensionId::new(i))),
        (None, None, Some(id)) => id.map(|i| Subject::Theme(ThemeId::new(i))),
        _ => {
            at.fault("expected one of indicator, dimension or lens");
            None
        }
    };
    let level = |file: &Option<LevelFile>| file.map(|level| level.0);
    let bound = match (level(&file.at_least), level(&file.at_most)) {
        (Some(level), None) => level.map(Bound::AtLeast),
        (None, Some(level)) => level.map(Bound::AtMost),
        _ => {
            at.fault("expected one of at_least or at_most");
            None
        }
    };
    Some(Condition {
        subject: subject?,
        bound: bound?,
    })
}

fn example(model: &Model, file: &ExampleFile, at: &mut At) -> Option<Example> {
    let mode = mode(&file.mode, at);
    let day = date::parse(&file.date);
    if day.is_none() {
        at.fault_in("date", date_problem(&file.date));
    }
    let answers = at.within("answers", |at| answer::answers(model, &file.answers, at));
    Some(Example {
        mode: mode?,
        date: day?,
        answers,
    })
}
