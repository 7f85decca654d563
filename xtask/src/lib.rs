//! The chores of this repository, behind `make` and `cargo xtask`.
//!
//! | to see | read |
//! | --- | --- |
//! | what a command does, in order | [`steps`] |
//! | which tools are needed, which versions, where they are kept | [`tools`] |
//! | what `make serve` serves, and the browser tests visit | [`serve`] |
//! | how the bundle is finished: split, inlined, kept for a visit without a network | [`bundle`] |
//! | what is handed to others | [`release`] |
//! | how icons and preview are drawn | [`pictures`] |
//! | what a first visit costs, and the budget | [`size`] |
//! | what Lighthouse says of it | [`lighthouse`] |
//!
//! Nothing here knows what the program is about. One cargo runs at a time:
//! every step waits for the one before, on a machine of two cores that is
//! also the fastest way.

pub mod browsers;
pub mod bundle;
pub mod lighthouse;
pub mod npm;
pub mod pack;
pub mod pictures;
pub mod release;
pub mod serve;
pub mod size;
pub mod steps;
pub mod toolbox;
pub mod tools;

use std::path::{Path, PathBuf};

/// The root of the checkout.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The folder of the release bundle.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Says in one line what is about to happen, as the Makefile does.
pub fn say(line: &str) {
    println!("==> {line}");
}
