//! Model files: read loosely, checked once, every fault reported with its place.

mod build;
mod check;
mod file;

use crate::domain::model::Model;
use crate::formats::loose::{self, At, Faults};
use crate::formats::pack;

pub(crate) use check::{date_problem, mode, name_in};
pub use file::ModelFile;

/// The instrument this program ships with, packed from `assets/models/four-preconditions.en.json`.
const SHIPPED: &str = include_str!("../../assets/models/four-preconditions.en.pack");

/// Reads a model file and checks everything in it.
///
/// The error lists every fault: "dimensions\[1].indicators\[3].anchors: expected 5, found 4".
pub fn read(text: &str) -> Result<Model, Faults> {
    let mut at = At::default();
    let model = loose::read::<ModelFile>(text, &mut at).map(|file| build::build(file, &mut at));
    at.finish(model)
}

/// The instrument this program ships with. None only in a build whose pack is broken, which no test
/// lets pass.
pub fn shipped() -> Option<Model> {
    pack::read(SHIPPED)
}

/// The JSON Schema of model files, generated from the types that read them.
#[cfg(feature = "cli")]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(ModelFile).into()
}
