//! A reading as JSON: what `fourfront score --format json` writes, one object a line.
//!
//! Scores are the nearest floating-point numbers to exact ratios, never rounded for display.

use serde_json::{Map, Value, json};

use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::reading::Reading;
use crate::domain::scope::Mode;
use crate::domain::score::{Binding, DimensionScore, Status};
use crate::domain::themes::ThemeReading;

/// A reading as one JSON object.
pub fn scores(model: &Model, mode: Mode, reading: &Reading) -> Value {
    let overall = &reading.overall;
    json!({
        "mode": mode_name(mode),
        "dimensions": reading.dimensions.iter()
            .map(|d| (model.dimension(d.dimension).id.clone(), dimension(model, d)))
            .collect::<Map<_, _>>(),
        "themes": reading.themes.iter()
            .map(|t| (model.theme(t.theme).id.clone(), theme(t)))
            .collect::<Map<_, _>>(),
        "patterns": reading.patterns.iter().map(|p| &model.pattern(*p).id).collect::<Vec<_>>(),
        "overall": {
            "rated": overall.rated,
            "level": { "low": overall.low.map(Level::number), "high": overall.high.map(Level::number) },
            "index": overall.index.map(ends),
            "weakest": overall.weakest.iter().map(|d| &model.dimension(*d).id).collect::<Vec<_>>(),
        },
    })
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
pub fn binding_name(model: &Model, binding: Binding) -> String {
    match binding {
        Binding::Score => "score".into(),
        Binding::Support => "support".into(),
        Binding::Gate(id) => format!("gate:{}", model.indicator(id).id),
    }
}

/// The known share of the applicable weight, 0 to 1; none where nothing applies.
pub fn coverage(score: &DimensionScore) -> Option<f64> {
    (score.weight.of > 0).then(|| score.weight.known as f64 / score.weight.of as f64)
}

fn dimension(model: &Model, score: &DimensionScore) -> Value {
    let measure = score.measure.as_ref();
    let three = |of: fn(&crate::domain::score::Outcome) -> Points| {
        measure.map(|m| {
            json!({
                "low": of(&m.low).to_f64(),
                "point": m.point.as_ref().map(|p| of(p).to_f64()),
                "high": of(&m.high).to_f64(),
            })
        })
    };
    json!({
        "status": status_name(score.status),
        "raw": three(|o| o.raw),
        "support": measure.map(|m| json!({
            "low": m.low.support.number(), "high": m.high.support.number(),
        })),
        "score": three(|o| o.score),
        "level": score.level().map(|level| json!({
            "low": level.low.number(), "high": level.high.number(),
        })),
        "binding": measure.map_or_else(Vec::new, |m| {
            m.binding.iter().map(|b| binding_name(model, *b)).collect::<Vec<_>>()
        }),
        "coverage": coverage(score),
    })
}

fn theme(theme: &ThemeReading) -> Value {
    theme.reading.map_or(Value::Null, |reading| {
        json!({
            "low": reading.low.to_f64(),
            "point": theme.point.map(Points::to_f64),
            "high": reading.high.to_f64(),
            "answered": theme.known.known,
            "of": theme.known.of,
        })
    })
}

fn ends(range: Range<Points>) -> Value {
    json!({ "low": range.low.to_f64(), "high": range.high.to_f64() })
}
