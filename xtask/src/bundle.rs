//! The release bundle in `dist/`.

use std::fs;

use anyhow::Result;

use crate::toolbox::{Toolbox, run};
use crate::{dist, npm, say, tools};

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
    // A backtrace of trunk's would hide the compiler's message.
    let mut trunk = toolbox.command("trunk");
    let done = run(trunk
        .args(["build", "--release"])
        .env("RUST_BACKTRACE", "0"));
    // Trunk leaves it behind; it is not for the web space.
    let _ = fs::remove_file(dist().join(".trunk-lock"));
    done
}
