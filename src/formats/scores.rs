//! A reading as JSON: what `fourfront score --format json` writes, one object a line.
//!
//! Scores are the nearest floating-point numbers to exact ratios, never rounded for display.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::reading::Reading;
use crate::domain::scope::Mode;
use crate::domain::score::{Binding, DimensionScore, Outcome, Status};
use crate::domain::themes::ThemeReading;

/// A reading as one JSON object. Its fields are written in this order.
#[derive(Serialize)]
pub struct Scores<'m> {
    mode: &'static str,
    #[serde(serialize_with = "by_name")]
    dimensions: Vec<(&'m str, DimensionScores)>,
    #[serde(serialize_with = "by_name")]
    themes: Vec<(&'m str, Option<ThemeScores>)>,
    patterns: Vec<&'m str>,
    overall: OverallScores<'m>,
}

#[derive(Serialize)]
struct DimensionScores {
    status: &'static str,
    raw: Option<Three>,
    support: Option<Ends<u8>>,
    score: Option<Three>,
    level: Option<Ends<u8>>,
    binding: Vec<Cow<'static, str>>,
    coverage: Option<f64>,
}

#[derive(Serialize)]
struct ThemeScores {
    low: f64,
    point: Option<f64>,
    high: f64,
    answered: usize,
    of: usize,
}

#[derive(Serialize)]
struct OverallScores<'m> {
    rated: bool,
    level: Ends<Option<u8>>,
    index: Option<Ends<f64>>,
    weakest: Vec<&'m str>,
}

#[derive(Serialize)]
struct Three {
    low: f64,
    point: Option<f64>,
    high: f64,
}

#[derive(Serialize)]
struct Ends<T> {
    low: T,
    high: T,
}

/// A reading as one JSON object.
pub fn scores<'m>(model: &'m Model, mode: Mode, reading: &Reading) -> Scores<'m> {
    let overall = &reading.overall;
    Scores {
        mode: mode_name(mode),
        dimensions: reading
            .dimensions
            .iter()
            .map(|score| {
                let name = model.dimension(score.dimension).id.as_str();
                (name, dimension(model, score))
            })
            .collect(),
        themes: reading
            .themes
            .iter()
            .map(|reading| (model.theme(reading.theme).id.as_str(), theme(reading)))
            .collect(),
        patterns: reading
            .patterns
            .iter()
            .map(|id| model.pattern(*id).id.as_str())
            .collect(),
        overall: OverallScores {
            rated: overall.rated,
            level: Ends {
                low: overall.low.map(Level::number),
                high: overall.high.map(Level::number),
            },
            index: overall.index.map(|index| ends(index, Points::to_f64)),
            weakest: overall
                .weakest
                .iter()
                .map(|id| model.dimension(*id).id.as_str())
                .collect(),
        },
    }
}

/// `quick` or `full`.
pub fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Quick => "quick",
        Mode::Full => "full",
    }
}

/// `complete`, `provisional`, `insufficient` or `not-applicable`.
pub fn status_name(status: Status) -> &'static str {
    match status {
        Status::NotApplicable => "not-applicable",
        Status::Insufficient => "insufficient",
        Status::Provisional => "provisional",
        Status::Complete => "complete",
    }
}

/// `score`, `support` or `gate:<indicator>`.
pub fn binding_name(model: &Model, binding: Binding) -> Cow<'static, str> {
    match binding {
        Binding::Score => "score".into(),
        Binding::Support => "support".into(),
        Binding::Gate(id) => format!("gate:{}", model.indicator(id).id).into(),
    }
}

/// The known share of the applicable weight, 0 to 1; none where nothing applies.
pub fn coverage(score: &DimensionScore) -> Option<f64> {
    (score.weight.of > 0).then(|| score.weight.known as f64 / score.weight.of as f64)
}

fn dimension(model: &Model, score: &DimensionScore) -> DimensionScores {
    let measure = score.measure.as_ref();
    let three = |of: fn(&Outcome) -> Points| {
        measure.map(|m| Three {
            low: of(&m.low).to_f64(),
            point: m.point.as_ref().map(|point| of(point).to_f64()),
            high: of(&m.high).to_f64(),
        })
    };
    DimensionScores {
        status: status_name(score.status),
        raw: three(|outcome| outcome.raw),
        support: measure.map(|m| Ends {
            low: m.low.support.number(),
            high: m.high.support.number(),
        }),
        score: three(|outcome| outcome.score),
        level: score.level().map(|level| ends(level, Level::number)),
        binding: measure.map_or_else(Vec::new, |m| {
            m.binding.iter().map(|b| binding_name(model, *b)).collect()
        }),
        coverage: coverage(score),
    }
}

fn theme(theme: &ThemeReading) -> Option<ThemeScores> {
    theme.reading.map(|reading| ThemeScores {
        low: reading.low.to_f64(),
        point: theme.point.map(Points::to_f64),
        high: reading.high.to_f64(),
        answered: theme.known.known,
        of: theme.known.of,
    })
}

fn ends<T, U>(range: Range<T>, number: fn(T) -> U) -> Ends<U> {
    Ends {
        low: number(range.low),
        high: number(range.high),
    }
}

/// Pairs as one object, in their order.
fn by_name<T: Serialize, S: Serializer>(
    pairs: &[(&str, T)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(name, value)| (name, value)))
}
