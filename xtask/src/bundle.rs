//! The release bundle in `dist/`: compiled by trunk, then finished here for the fewest bytes.

pub mod offline;
pub mod one_file;
mod page;
pub mod preview;
mod program;
mod rename;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::toolbox::{Toolbox, run};
use crate::{dist, npm, root, say, tools};

/// How the program is compiled for the bundle: see docs/decisions/0007. Each is a setting of cargo
/// by its environment, so that a plain `trunk build` needs none of them.
const COMPILED: [(&str, &str); 5] = [
    // The standard library is built with the program, for size, and a panic stops at once: its
    // messages, which nobody would read, are an eighth of the program.
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    // The names and relocations tell the splitter what belongs to what.
    ("CARGO_PROFILE_WEB_STRIP", "none"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Clink-args=--emit-relocs --cfg fourfront_split",
    ),
];

/// Installs what building the bundle needs: first what can be missing for good
/// (Node.js), then what takes minutes.
pub fn tools(toolbox: &mut Toolbox) -> Result<()> {
    npm::ensure(toolbox)?;
    tools::ensure(toolbox, tools::WASM_BINDGEN)?;
    tools::ensure(toolbox, tools::TRUNK)
}

/// Builds the bundle; [`tools()`] has run.
pub fn build(toolbox: &Toolbox) -> Result<()> {
    say("Building the release bundle into dist/ with trunk");
    // A folder of its own: what is built for the bundle and what is built otherwise do not undo
    // each other.
    let target = target();
    // A backtrace of trunk's would hide the compiler's message.
    let mut trunk = toolbox.command("trunk");
    let done = run(trunk
        .args(["build", "--release"])
        .env("RUST_BACKTRACE", "0")
        .env("CARGO_TARGET_DIR", &target)
        .envs(COMPILED));
    // Trunk leaves it behind; it is not for the web space.
    let _ = fs::remove_file(dist().join(".trunk-lock"));
    done?;
    say("Finishing it: splitting, binding, shrinking");
    let compiled = target.join("wasm32-unknown-unknown/web/fourfront-web.wasm");
    let workshop = target.join("finish");
    // What an earlier build left must not pass for this one's.
    let _ = fs::remove_dir_all(&workshop);
    fs::create_dir_all(&workshop).with_context(|| format!("cannot make {}", workshop.display()))?;
    let program = program::make(toolbox, &compiled, &workshop)?;
    page::finish(toolbox, &program, &workshop, &dist())?;
    // Last: it names what is there.
    offline::write(&dist())
}

fn target() -> PathBuf {
    root().join("target").join("bundle")
}
