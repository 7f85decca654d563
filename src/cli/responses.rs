//! `fourfront score` and `fourfront link`: responses in, readings or tokens out, line by line.

use std::io::Write;
use std::ops::Range;
use std::path::Path;

use crate::domain::model::Model;
use crate::domain::reading::Reading;
use crate::domain::response::Response;
use crate::formats::link::{self, Found};
use crate::formats::loose::clip;
use crate::formats::response::{self, blank};
use crate::formats::{scores, table};

use super::input::each_line;
use super::model::chosen;
use super::{Format, Stop};

/// What a line holds.
pub(super) struct Read {
    /// Its one result.
    pub(super) response: Response,
    /// What is wrong with the rest of the line.
    pub(super) amiss: Option<String>,
}

/// One response from a line: a link, a bare token, or a JSON object.
pub(super) fn response(model: &Model, line: &str) -> Result<Read, String> {
    let text = line.trim_matches(blank);
    if text.starts_with('{') {
        let response = response::read(model, line).map_err(|faults| faults.to_string())?;
        return Ok(Read {
            response,
            amiss: None,
        });
    }
    let found = link::find(text);
    let (mut tokens, mut damaged) = (Vec::new(), Vec::new());
    for found in &found {
        match found {
            Found::Token(token) => tokens.push(token.as_str()),
            Found::Damaged(piece) => damaged.push(piece.as_str()),
        }
    }
    match tokens[..] {
        [token] => {
            let (_, response) = link::read(&[model], token).map_err(|error| error.to_string())?;
            let other = damaged.first().copied();
            let amiss = other
                .or_else(|| bare_and_damaged(text, token))
                .map(|piece| {
                    format!(
                        "beside the link that was read, another is damaged: \"{}\"",
                        clip(piece)
                    )
                });
            Ok(Read { response, amiss })
        }
        [first, second, ..] => Err(format!(
            "{} links on one line: {}, {}{}",
            tokens.len(),
            clip(first),
            clip(second),
            if tokens.len() > 2 { ", ..." } else { "" }
        )),
        [] if damaged.is_empty() && !text.starts_with('1') => {
            Err("neither a link nor a token nor a JSON response".into())
        }
        [] => Err(link::LinkError::Damaged.to_string()),
    }
}

/// A damaged token beside a whole one, where no marker says that it is a link: one for the same
/// model, by the 24 bits of its fingerprint that the fourth to the seventh character carry. A
/// piece of the whole token is none: mail programs put white space into a token.
fn bare_and_damaged<'t>(text: &'t str, token: &str) -> Option<&'t str> {
    const FINGERPRINT: Range<usize> = 3..7;
    let fingerprint = token.get(FINGERPRINT)?;
    // Nearly every line ends here.
    text.matches(fingerprint).nth(1)?;
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
        .find(|run| {
            run.starts_with('1')
                && run.get(FINGERPRINT) == Some(fingerprint)
                && !token.starts_with(run)
        })
}

/// Scores every line.
pub(super) fn score(
    file: Option<&Path>,
    format: Format,
    model: Option<&Path>,
    out: &mut dyn Write,
) -> Result<bool, Stop> {
    let model = &chosen(model)?;
    match format {
        Format::Json => each_reading(model, file, |response, reading| {
            let mut line = serde_json::to_vec(&scores::scores(model, response.mode, reading))
                .map_err(|error| Stop::Said(error.to_string()))?;
            line.push(b'\n');
            Ok(out.write_all(&line)?)
        }),
        Format::Csv => {
            // Room for a hundred rows: one that fits is copied, one that may not is taken apart.
            let mut csv = csv::WriterBuilder::new()
                .buffer_capacity(1 << 16)
                .from_writer(out);
            csv.write_record(table::header(model)).map_err(csv_stop)?;
            let mut row = table::Row::default();
            let mut record = csv::ByteRecord::new();
            let good = each_reading(model, file, |response, reading| {
                row.fill(model, response, reading);
                record.clear();
                record.extend(row.cells());
                csv.write_byte_record(&record).map_err(csv_stop)
            })?;
            csv.flush()?;
            Ok(good)
        }
    }
}

fn each_reading(
    model: &Model,
    file: Option<&Path>,
    mut write: impl FnMut(&Response, &Reading) -> Result<(), Stop>,
) -> Result<bool, Stop> {
    each_line(file, |line| match response(model, line) {
        Ok(Read { response, amiss }) => {
            let reading = Reading::new(model, response.mode, &response.answers);
            write(&response, &reading)?;
            Ok(amiss.map_or(Ok(()), Err))
        }
        Err(reason) => Ok(Err(reason)),
    })
}

/// Makes a token of every line.
pub(super) fn link(
    file: Option<&Path>,
    model: Option<&Path>,
    out: &mut dyn Write,
) -> Result<bool, Stop> {
    let model = &chosen(model)?;
    each_line(file, |line| match response::read(model, line) {
        Ok(response) => {
            writeln!(out, "{}", link::write(model, &response))?;
            Ok(Ok(()))
        }
        Err(faults) => Ok(Err(faults.to_string())),
    })
}

fn csv_stop(error: csv::Error) -> Stop {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        other => Stop::Said(format!("{other:?}")),
    }
}
