//! Links: a result as a token of at most 60 characters (without label and targets).
//!
//! A token is `1` (the version) followed by the bytes of [`result`] and a CRC-32, in base64url
//! ([`token`]). It stands after `#r=` in an address; [`search`] finds it in whatever text it
//! arrives in. Version 1 is for ever: `tests/golden/links.txt` only ever grows.

mod result;
mod search;
mod token;

use std::fmt;

use crate::domain::model::Model;
use crate::domain::response::Response;

pub use search::{Found, find};
pub use token::is_token;

/// What stands before a result's token in an address.
pub const MARKER: &str = "#r=";

/// Why a token cannot be opened. Nothing of it is loaded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkError {
    /// Changed, cut off or put together wrongly: the checksum or the spelling does not fit.
    Damaged,
    /// Whole, but of a version this program does not know.
    Newer(char),
    /// Whole, but not a single result: a group's tally or an invitation.
    NotAResult,
    /// Whole, but for a model that is not here: its fingerprint.
    UnknownModel(u32),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged => f.write_str("the link is damaged: part of it is missing or changed"),
            Self::Newer(version) => {
                write!(
                    f,
                    "the link was made by a newer version of Fourfront (format {version})"
                )
            }
            Self::NotAResult => f.write_str("the link does not hold a single result"),
            Self::UnknownModel(fingerprint) => {
                write!(
                    f,
                    "the link is for another model (fingerprint {fingerprint:08x})"
                )
            }
        }
    }
}

impl std::error::Error for LinkError {}

/// The token of a response. Equal responses have equal tokens.
pub fn write(model: &Model, response: &Response) -> String {
    token::seal(&result::write(model, response))
}

/// Opens a token: the model it is for, among those known, and the response.
pub fn read<'m>(models: &[&'m Model], token: &str) -> Result<(&'m Model, Response), LinkError> {
    let body = token::open(token)?;
    let fingerprint = result::fingerprint(&body)?;
    let model = models
        .iter()
        .find(|model| model.fingerprint == fingerprint)
        .ok_or(LinkError::UnknownModel(fingerprint))?;
    let response = result::read(model, &body).ok_or(LinkError::Damaged)?;
    // One spelling for each state: whatever would not be written like this was not written.
    if write(model, &response) == token {
        Ok((model, response))
    } else {
        Err(LinkError::Damaged)
    }
}

/// The id of a response that came without one: made from the rest, so that the same answers give
/// the same token.
pub fn id_from_rest(model: &Model, response: &Response) -> u32 {
    let without = Response {
        id: 0,
        ..response.clone()
    };
    token::checksum(&result::write(model, &without))
}
