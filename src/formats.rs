//! What is written and read: model files, links, responses, the stored document, forms, tables,
//! calendars, mails.
//!
//! Versioned outer shapes live here and nowhere else; the domain never sees a file's field names.
//! Everything read comes in through [`loose`], which reports *every* fault with its place, or
//! through [`link`], whose checksum refuses what is not exactly right.

pub mod answer;
pub mod calendar;
pub mod colour;
pub mod date;
pub mod document;
pub mod embed;
pub mod fingerprint;
pub mod form;
pub mod keeper;
pub mod link;
pub mod loose;
pub mod mail;
pub mod message;
pub mod model;
pub mod pack;
pub mod response;
pub mod scores;
pub mod snippet;
pub mod stand;
#[cfg(feature = "cli")]
pub mod table;
