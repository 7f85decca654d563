//! The shipped model as the page carries it: already checked, one value a line.
//!
//! Reading and checking JSON costs a first visit twelve thousand bytes; this costs it fewer than two
//! thousand. A test packs `assets/models/*.json` and compares (`FOURFRONT_BLESS=1` writes it), so the
//! JSON stays the only thing that anybody edits. A pack is never read from anywhere else.

#[cfg(feature = "cli")]
mod write;

use std::str::Lines;

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::{DimensionId, IndicatorId, SourceId, ThemeId};
use crate::domain::level::Level;
use crate::domain::model::{
    Bound, Condition, Dimension, Example, Gate, Gift, Indicator, LevelText, Model, Pattern, Role,
    Source, Story, Subject, Theme,
};
use crate::domain::scope::Mode;
use crate::formats::date;
use crate::formats::fingerprint::fingerprint;

#[cfg(feature = "cli")]
pub use write::write;

/// The model in a pack; none where it is not one.
pub fn read(pack: &str) -> Option<Model> {
    let lines = &mut Reader(pack.lines());
    let (id, version, language) = (lines.text()?, lines.number()?, lines.text()?);
    let (title, summary, guidance) = (lines.text()?, lines.text()?, lines.text()?);
    let mut level = || {
        Some(LevelText {
            name: lines.text()?,
            meaning: lines.text()?,
        })
    };
    let levels = [level()?, level()?, level()?, level()?, level()?];
    let roles = lines.list(|lines| {
        Some(Role {
            id: lines.text()?,
            title: lines.text()?,
        })
    })?;
    let sources = lines.list(source)?;
    let themes = lines.list(theme)?;
    let mut indicators = Vec::new();
    let dimensions = lines.list(|lines| dimension(lines, &mut indicators))?;
    for (i, dimension) in (0..).zip(&dimensions) {
        let of = indicators
            .iter_mut()
            .skip(dimension.first)
            .take(dimension.count);
        for (number, indicator) in (1..).zip(of) {
            let indicator: &mut Indicator = indicator;
            indicator.dimension = DimensionId::new(i);
            indicator.code = format!("{}{number}", dimension.code);
        }
    }
    let patterns = lines.list(pattern)?;
    let mut model = Model {
        fingerprint: fingerprint(&id, version, &roles, &dimensions, &indicators),
        id,
        version,
        language,
        title,
        summary,
        guidance,
        levels,
        roles,
        sources,
        themes,
        dimensions,
        indicators,
        patterns,
        example: None,
    };
    model.example = example(&model, lines);
    Some(model)
}

fn source(lines: &mut Reader) -> Option<Source> {
    Some(Source {
        id: lines.text()?,
        title: lines.text()?,
        publisher: lines.text()?,
        author: lines.some_text()?,
        year: lines.line()?.parse().ok(),
        summary: lines.text()?,
    })
}

fn theme(lines: &mut Reader) -> Option<Theme> {
    Some(Theme {
        id: lines.text()?,
        title: lines.text()?,
        short: lines.text()?,
        question: lines.text()?,
        description: lines.text()?,
        sources: lines.positions(SourceId::new)?,
    })
}

fn dimension(lines: &mut Reader, indicators: &mut Vec<Indicator>) -> Option<Dimension> {
    let first = indicators.len();
    let mut dimension = Dimension {
        id: lines.text()?,
        title: lines.text()?,
        short: lines.text()?,
        code: lines.text()?,
        held_by: lines.text()?,
        question: lines.text()?,
        description: lines.text()?,
        gift: if lines.line()? == "shared" {
            Gift::Shared
        } else {
            Gift::Board
        },
        first,
        count: 0,
    };
    indicators.extend(lines.list(indicator)?);
    dimension.count = indicators.len() - first;
    Some(dimension)
}

fn indicator(lines: &mut Reader) -> Option<Indicator> {
    Some(Indicator {
        id: lines.text()?,
        // Both follow from where it stands, and are set when its dimension is known.
        dimension: DimensionId::new(0),
        code: String::new(),
        title: lines.text()?,
        question: lines.text()?,
        why: lines.text()?,
        anchors: lines.texts()?,
        weight: lines.number()? as u8,
        gate: gate(lines)?,
        quick: lines.line()? == "quick",
        na_allowed: lines.line()? == "na",
        themes: lines.positions(ThemeId::new)?,
        evidence: lines.text()?,
        example: story(lines)?,
        moves: lines.texts()?,
        discuss: lines.text()?,
        sources: lines.positions(SourceId::new)?,
    })
}

#[expect(
    clippy::option_option,
    reason = "none where the pack ends; none inside where there is none"
)]
fn gate(lines: &mut Reader) -> Option<Option<Gate>> {
    let caps = lines.line()?;
    let reason = lines.text()?;
    if caps.is_empty() {
        return Some(None);
    }
    let mut levels = caps
        .bytes()
        .map(|digit| Level::new(i64::from(digit) - i64::from(b'0')));
    let mut cap = || levels.next().flatten();
    Some(Some(Gate {
        caps: [cap()?, cap()?, cap()?, cap()?, cap()?],
        reason,
    }))
}

#[expect(
    clippy::option_option,
    reason = "none where the pack ends; none inside where there is none"
)]
fn story(lines: &mut Reader) -> Option<Option<Story>> {
    let text = lines.some_text()?;
    let source = lines.line()?;
    Some(text.and_then(|text| {
        Some(Story {
            text,
            source: SourceId::new(source.parse().ok()?),
        })
    }))
}

fn pattern(lines: &mut Reader) -> Option<Pattern> {
    Some(Pattern {
        id: lines.text()?,
        title: lines.text()?,
        when: lines.list(condition)?,
        reading: lines.text()?,
        advice: lines.text()?,
        sources: lines.positions(SourceId::new)?,
    })
}

/// Subject, bound and level: `i 17 < 2`.
fn condition(lines: &mut Reader) -> Option<Condition> {
    let mut parts = lines.line()?.split(' ');
    let (kind, at) = (parts.next()?, parts.next()?.parse().ok()?);
    let (bound, level) = (parts.next()?, Level::new(parts.next()?.parse().ok()?)?);
    Some(Condition {
        subject: match kind {
            "i" => Subject::Indicator(IndicatorId::new(at)),
            "d" => Subject::Dimension(DimensionId::new(at)),
            _ => Subject::Theme(ThemeId::new(at)),
        },
        bound: if bound == "<" {
            Bound::AtMost(level)
        } else {
            Bound::AtLeast(level)
        },
    })
}

/// Mode, date and one letter an answer; three empty lines for none.
fn example(model: &Model, lines: &mut Reader) -> Option<Example> {
    let mode = if lines.line()? == "quick" {
        Mode::Quick
    } else {
        Mode::Full
    };
    let date = date::parse(lines.line()?)?;
    let mut answers = Answers::none(model);
    for (id, letter) in model.indicator_ids().zip(lines.line()?.bytes()) {
        let answer = match letter {
            b'-' => Answer::Unanswered,
            b'?' => Answer::Unsure,
            b'n' => Answer::NotApplicable,
            digit => Answer::Level(Level::new(i64::from(digit) - i64::from(b'0'))?),
        };
        answers.set(model, id, answer);
    }
    Some(Example {
        mode,
        date,
        answers,
    })
}

struct Reader<'p>(Lines<'p>);

impl<'p> Reader<'p> {
    #[inline(never)]
    fn line(&mut self) -> Option<&'p str> {
        self.0.next()
    }

    #[inline(never)]
    fn text(&mut self) -> Option<String> {
        self.line().map(str::to_owned)
    }

    #[expect(
        clippy::option_option,
        reason = "none where the pack ends; none inside where there is none"
    )]
    fn some_text(&mut self) -> Option<Option<String>> {
        self.text()
            .map(|text| Some(text).filter(|text| !text.is_empty()))
    }

    fn number(&mut self) -> Option<u32> {
        self.line()?.parse().ok()
    }

    fn texts<const N: usize>(&mut self) -> Option<[String; N]> {
        let mut texts: [String; N] = std::array::from_fn(|_| String::new());
        for text in &mut texts {
            *text = self.text()?;
        }
        Some(texts)
    }

    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        (0..self.number()?).map(|_| read(self)).collect()
    }

    fn positions<T>(&mut self, new: fn(usize) -> T) -> Option<Vec<T>> {
        self.line()?
            .split_whitespace()
            .map(|at| at.parse().ok().map(new))
            .collect()
    }
}
