//! `fourfront score` and `fourfront link`: responses in, readings or tokens out, line by line.

use std::io::Write;
use std::path::Path;

use crate::domain::model::Model;
use crate::domain::reading::Reading;
use crate::domain::response::Response;
use crate::formats::link::{self, Found};
use crate::formats::{response, scores, table};

use super::input::each_line;
use super::model::chosen;
use super::{Format, Stop};

/// One response from a line: a link, a bare token, or a JSON object.
pub(super) fn response(model: &Model, line: &str) -> Result<Response, String> {
    if line.starts_with('{') {
        return response::read(model, line).map_err(|faults| faults.to_string());
    }
    let found = link::find(line);
    let mut tokens = found.iter().filter_map(|found| match found {
        Found::Token(token) => Some(token),
        Found::Damaged(_) => None,
    });
    match (tokens.next(), tokens.next()) {
        (Some(token), None) => link::read(&[model], token)
            .map(|(_, r)| r)
            .map_err(|error| error.to_string()),
        (Some(_), Some(_)) => Err("more than one link on the line".into()),
        (None, _) if found.is_empty() && !line.starts_with('1') => {
            Err("neither a link nor a token nor a JSON response".into())
        }
        (None, _) => Err(link::LinkError::Damaged.to_string()),
    }
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
            Ok(writeln!(
                out,
                "{}",
                scores::scores(model, response.mode, reading)
            )?)
        }),
        Format::Csv => {
            let mut csv = csv::Writer::from_writer(out);
            csv.write_record(table::header(model)).map_err(csv_stop)?;
            let good = each_reading(model, file, |response, reading| {
                csv.write_record(table::row(model, response, reading))
                    .map_err(csv_stop)
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
        Ok(response) => {
            write(
                &response,
                &Reading::new(model, response.mode, &response.answers),
            )?;
            Ok(Ok(()))
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
