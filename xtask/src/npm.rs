//! The tools that come from npm, in `node_modules/`, as package-lock.json pins
//! them: wasm-opt (binaryen) and esbuild for the bundle, axe-core for the browser tests.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::toolbox::{Toolbox, run};
use crate::{root, say};

/// Makes sure that `node_modules/` is what package-lock.json says.
pub fn ensure(toolbox: &mut Toolbox) -> Result<()> {
    let folder = root().join("node_modules");
    // A copy of the lock that was installed: if it is today's, nothing is to do.
    let stamp = folder.join(".fourfront-lock.json");
    let lock =
        fs::read(root().join("package-lock.json")).context("cannot read package-lock.json")?;
    if fs::read(&stamp).ok().as_ref() != Some(&lock) {
        if toolbox.find("npm").is_none() {
            bail!("npm is missing: install Node.js (20 or later, with npm), then run this again");
        }
        say("Installing wasm-opt, esbuild and axe-core from npm into node_modules/");
        run(toolbox
            .command("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
        fs::write(&stamp, &lock).with_context(|| format!("cannot write {}", stamp.display()))?;
    }
    toolbox.add(folder.join(".bin"));
    Ok(())
}
