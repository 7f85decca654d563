//! Charts: where things stand, in which order they are drawn, and how they look as files.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail as tests do"
)]

mod drawing;
mod geometry;
mod goldens;
mod recorder;
mod samples;
