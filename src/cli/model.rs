//! `fourfront model`: checking and describing model files, and choosing the one to use.

use std::io::Write;
use std::path::Path;

use crate::domain::model::Model;
use crate::formats::model;

use super::input::whole;
use super::{Stop, complain};

/// The model to use: a file's, or the one this program ships with.
pub(super) fn chosen(file: Option<&Path>) -> Result<Model, Stop> {
    let Some(path) = file else {
        return model::shipped().ok_or_else(|| Stop::Said("the shipped model is broken".into()));
    };
    model::read(&whole(path)?).map_err(|faults| {
        let lines: Vec<String> = faults
            .0
            .iter()
            .map(|fault| format!("{}: {fault}", path.display()))
            .collect();
        Stop::Said(lines.join("\nfourfront: "))
    })
}

/// Says every fault of a model file, one a line. True if there is none.
pub(super) fn check(path: &Path, out: &mut dyn Write) -> Result<bool, Stop> {
    match model::read(&whole(path)?) {
        Ok(model) => {
            writeln!(
                out,
                "{}: {} version {}, {} dimensions, {} indicators, {} in the quick check, \
                 fingerprint {:08x}",
                path.display(),
                model.id,
                model.version,
                model.dimensions.len(),
                model.indicators.len(),
                model.indicators.iter().filter(|i| i.quick).count(),
                model.fingerprint
            )?;
            Ok(true)
        }
        Err(faults) => {
            for fault in &faults.0 {
                complain(format_args!("{}: {fault}", path.display()));
            }
            Ok(false)
        }
    }
}

/// Prints the JSON Schema of model files.
pub(super) fn schema(out: &mut dyn Write) -> Result<bool, Stop> {
    writeln!(out, "{:#}", model::schema())?;
    Ok(true)
}
