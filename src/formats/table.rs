//! A reading as one row of a spreadsheet: what `fourfront score --format csv` writes.

use crate::domain::model::Model;
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::reading::Reading;
use crate::domain::response::{Label, Response};
use crate::domain::score::DimensionScore;
use crate::formats::date;
use crate::formats::scores::{binding_name, coverage, mode_name, status_name};

/// The names of the columns. Levels are 1 to 5, scores 0 to 100, coverage 0 to 1; a cell is empty
/// where nothing is claimed or known.
pub fn header(model: &Model) -> Vec<String> {
    let mut header: Vec<String> = [
        "id",
        "revision",
        "date",
        "role",
        "label",
        "mode",
        "rated",
        "level_low",
        "level_high",
        "index_low",
        "index_high",
        "weakest",
    ]
    .map(String::from)
    .into();
    for dimension in &model.dimensions {
        let columns = [
            "status",
            "level_low",
            "level_high",
            "score_low",
            "score_point",
            "score_high",
            "binding",
            "coverage",
        ];
        header.extend(columns.map(|column| format!("{}_{column}", dimension.id)));
    }
    for theme in &model.themes {
        header.extend(["low", "point", "high"].map(|c| format!("theme_{}_{c}", theme.id)));
    }
    header.push("patterns".into());
    header
}

/// One row, in the order of [`header`].
pub fn row(model: &Model, response: &Response, reading: &Reading) -> Vec<String> {
    let overall = &reading.overall;
    let mut row = vec![
        format!("{:08x}", response.id),
        response.revision.to_string(),
        response.date.map_or_else(String::new, date::print),
        response
            .role
            .map_or_else(String::new, |role| model.role(role).id.clone()),
        response
            .label
            .as_ref()
            .map(Label::as_str)
            .map_or_else(String::new, harmless),
        mode_name(response.mode).into(),
        overall.rated.to_string(),
        optional(overall.low.map(super::super::domain::level::Level::number)),
        optional(overall.high.map(super::super::domain::level::Level::number)),
    ];
    row.extend(ends(overall.index));
    row.push(join(
        overall
            .weakest
            .iter()
            .map(|d| model.dimension(*d).id.as_str()),
    ));
    for score in &reading.dimensions {
        row.extend(dimension(model, score));
    }
    for theme in &reading.themes {
        let [low, high] = ends(theme.reading);
        row.extend([low, optional(theme.point.map(Points::to_f64)), high]);
    }
    row.push(join(
        reading
            .patterns
            .iter()
            .map(|p| model.pattern(*p).id.as_str()),
    ));
    row
}

fn dimension(model: &Model, score: &DimensionScore) -> [String; 8] {
    let level = score.level();
    let [low, high] = ends(score.score());
    let measure = score.measure.as_ref();
    [
        status_name(score.status).into(),
        optional(level.map(|l| l.low.number())),
        optional(level.map(|l| l.high.number())),
        low,
        optional(
            measure
                .and_then(|m| m.point.as_ref())
                .map(|p| p.score.to_f64()),
        ),
        high,
        measure.map_or_else(String::new, |m| {
            join(m.binding.iter().map(|b| binding_name(model, *b)))
        }),
        optional(coverage(score)),
    ]
}

fn ends(range: Option<Range<Points>>) -> [String; 2] {
    [
        optional(range.map(|r| r.low.to_f64())),
        optional(range.map(|r| r.high.to_f64())),
    ]
}

fn optional<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn join<T: AsRef<str>>(names: impl Iterator<Item = T>) -> String {
    names.fold(String::new(), |mut all, name| {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(name.as_ref());
        all
    })
}

/// Text from strangers never becomes a formula: spreadsheets run cells that begin with one of
/// these signs (OWASP, "CSV Injection").
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
