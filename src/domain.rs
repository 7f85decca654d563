//! What the instrument is and what its answers mean: pure, total, exact.
//!
//! Nothing here knows a browser, a clock, a file or a random number. Time, ids and seeds come in
//! as arguments; plain data goes out. Checks are made where things are built ([`model`] through
//! `formats::model`, [`answers`] here), so that scoring has no error to return.
//!
//! Read in this order: [`model`], [`answers`], [`score`] (one dimension), [`overall`],
//! [`reading`] (all of it together), then [`report`] (what is shown). What next: [`gains`],
//! [`path`], [`moves`], [`what_if`]. How sure: [`robust`].

pub mod answers;
pub mod ask;
pub mod assessment;
pub mod compare;
pub mod course;
pub mod gains;
pub mod history;
pub mod ids;
pub mod level;
pub mod model;
pub mod moves;
pub mod notes;
pub mod older;
pub mod overall;
pub mod path;
pub mod patterns;
pub mod plan;
pub mod points;
pub mod range;
pub mod reading;
pub mod report;
pub mod response;
pub mod robust;
pub mod scope;
pub mod score;
pub mod session;
pub mod shared;
pub mod shown;
pub mod snapshot;
pub mod themes;
pub mod undo;
pub mod what_if;
pub mod worked;
pub mod writing;
