//! A reading as one row of a spreadsheet: what `fourfront score --format csv` writes.

use std::io::Write as _;

use serde_json::Number;

use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::points::Points;
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

/// A row. All its cells stand in one piece of memory, which the next row uses again: over a
/// hundred thousand results, a text for each cell is most of the work.
#[derive(Default)]
pub struct Row {
    text: Vec<u8>,
    /// Where each cell ends.
    ends: Vec<usize>,
}

impl Row {
    /// Puts one result in the place of the last, in the order of [`header`].
    pub fn fill(&mut self, model: &Model, response: &Response, reading: &Reading) {
        self.text.clear();
        self.ends.clear();
        self.response(model, response);
        let overall = &reading.overall;
        self.word(if overall.rated { "true" } else { "false" });
        self.level(overall.low);
        self.level(overall.high);
        self.points(overall.index.map(|index| index.low));
        self.points(overall.index.map(|index| index.high));
        self.names(overall.weakest.iter().map(|id| &model.dimension(*id).id));
        for score in &reading.dimensions {
            self.dimension(model, score);
        }
        for theme in &reading.themes {
            self.points(theme.reading.map(|reading| reading.low));
            self.points(theme.point);
            self.points(theme.reading.map(|reading| reading.high));
        }
        self.names(reading.patterns.iter().map(|id| &model.pattern(*id).id));
    }

    /// Its cells, each of them UTF-8 text.
    pub fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts
            .zip(&self.ends)
            .map(|(start, end)| &self.text[start..*end])
    }

    fn response(&mut self, model: &Model, response: &Response) {
        // Writing to memory never fails.
        _ = write!(self.text, "{:08x}", response.id);
        self.end();
        _ = write!(self.text, "{}", response.revision);
        self.end();
        self.word(&response.date.map_or_else(String::new, date::print));
        self.word(response.role.map_or("", |role| &model.role(role).id));
        let label = response.label.as_ref().map_or("", Label::as_str);
        self.push(harmless(label));
        self.word(label);
        self.word(mode_name(response.mode));
    }

    fn dimension(&mut self, model: &Model, score: &DimensionScore) {
        let measure = score.measure.as_ref();
        let (level, ends) = (score.level(), score.score());
        self.word(status_name(score.status));
        self.level(level.map(|level| level.low));
        self.level(level.map(|level| level.high));
        self.points(ends.map(|score| score.low));
        self.points(measure.and_then(|m| Some(m.point.as_ref()?.score)));
        self.points(ends.map(|score| score.high));
        let binding = measure.map_or(&[][..], |m| &m.binding);
        self.names(binding.iter().map(|b| binding_name(model, *b)));
        self.number(coverage(score));
    }

    fn level(&mut self, level: Option<Level>) {
        if let Some(level) = level {
            self.text.push(b'0' + level.number());
        }
        self.end();
    }

    fn points(&mut self, points: Option<Points>) {
        self.number(points.map(Points::to_f64));
    }

    /// The fewest digits that read back as the same number, as in JSON; a whole number is one
    /// without `.0`. No number here is so large or small that it would get an exponent.
    fn number(&mut self, number: Option<f64>) {
        match number {
            None => {}
            Some(whole) if whole.fract() == 0.0 => _ = write!(self.text, "{}", whole as u64),
            // Twice as fast as the formatting of the standard library.
            Some(part) => {
                let json = Number::from_f64(part);
                self.push(json.as_ref().map_or("", Number::as_str));
            }
        }
        self.end();
    }

    /// Names in one cell, with spaces between.
    fn names(&mut self, names: impl Iterator<Item = impl AsRef<str>>) {
        for (i, name) in names.enumerate() {
            self.push(if i > 0 { " " } else { "" });
            self.push(name.as_ref());
        }
        self.end();
    }

    fn word(&mut self, word: &str) {
        self.push(word);
        self.end();
    }

    fn push(&mut self, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
    }

    fn end(&mut self) {
        self.ends.push(self.text.len());
    }
}

/// What stands before text from strangers, so that it never becomes a formula: spreadsheets run
/// cells that begin with one of these signs (OWASP, "CSV Injection").
fn harmless(text: &str) -> &'static str {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        "'"
    } else {
        ""
    }
}
