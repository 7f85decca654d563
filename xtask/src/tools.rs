//! The pinned tools that cargo builds, kept once per user.
//!
//! They live in `<cache>/fourfront/tools/<package>-<version>/bin/`, where the
//! cache is `$XDG_CACHE_HOME` or `~/.cache`: a fresh clone does not build them
//! again, and two clones with different pins do not fight. What is on `PATH`
//! is used instead where its version fits.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use anyhow::{Context, Result, bail};

use crate::say;
use crate::toolbox::{Toolbox, run};

/// A program that is built from a crate.
#[derive(Debug, Clone, Copy)]
pub struct Tool {
    /// The crate that carries it.
    pub package: &'static str,
    /// The program we call.
    pub program: &'static str,
    /// The version that is installed where none fits.
    pub version: &'static str,
    /// Which other versions do.
    pub fits: Fits,
    /// Whether its own lock file can be built from.
    pub lock: Lock,
    /// How long building it takes on two cores, for the message.
    pub wait: &'static str,
}

/// Which versions on `PATH` are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fits {
    /// The pinned one only.
    Exactly,
    /// A later patch too.
    OrLater,
}

/// How a tool's dependencies are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// As its authors locked them.
    Kept,
    /// Afresh: the lock of this release names a version that registries lack.
    Ignored,
}

/// Builds the bundle. Earlier releases cannot minify today's wasm-bindgen
/// output, and write integrity digests that can blank a deployed page
/// (trunk #1028).
pub const TRUNK: Tool = Tool {
    package: "trunk",
    program: "trunk",
    version: "0.22.1",
    fits: Fits::Exactly,
    lock: Lock::Kept,
    wait: "about 8 minutes",
};

/// Must be exactly the version of the crate in Cargo.toml.
pub const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    fits: Fits::Exactly,
    lock: Lock::Ignored,
    wait: "about 4 minutes",
};

/// Runs the tests.
pub const NEXTEST: Tool = Tool {
    package: "cargo-nextest",
    program: "cargo-nextest",
    version: "0.9.143",
    fits: Fits::OrLater,
    lock: Lock::Kept,
    wait: "about 6 minutes",
};

/// Checks the dependencies.
pub const DENY: Tool = Tool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    fits: Fits::OrLater,
    lock: Lock::Kept,
    wait: "about 4 minutes",
};

/// Makes sure of a tool: on `PATH`, in the cache, or installed there now.
pub fn ensure(toolbox: &mut Toolbox, tool: Tool) -> Result<()> {
    if let Some(line) = toolbox.first_line(tool.program, &["--version"])
        && fits(tool, &line)
    {
        return Ok(());
    }
    let home = cache()?.join(format!("{}-{}", tool.package, tool.version));
    if !holds(&home, tool) {
        install(toolbox, tool, &home)?;
    }
    toolbox.add(home.join("bin"));
    Ok(())
}

fn install(toolbox: &Toolbox, tool: Tool, home: &Path) -> Result<()> {
    let Tool {
        package,
        version,
        wait,
        ..
    } = tool;
    let parent = home.parent().context("the tool cache has no folder")?;
    fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    // Built beside its place and renamed into it, so that an interrupted
    // installation never leaves half a tool.
    let building = parent.join(format!(".{package}-{version}.{}", process::id()));
    let done = place(toolbox, tool, &building, wait).and_then(|()| settle(&building, home, tool));
    // Best effort: what is left over is small, hidden and never looked at.
    let _ = fs::remove_dir_all(&building);
    done
}

fn place(toolbox: &Toolbox, tool: Tool, building: &Path, wait: &str) -> Result<()> {
    let Tool {
        package, version, ..
    } = tool;
    let wanted = format!("{package}@{version}");
    if toolbox.find("cargo-binstall").is_some() {
        say(&format!(
            "Installing {package} {version} with cargo binstall, once per user"
        ));
        let mut binstall = toolbox.cargo("binstall --no-confirm --root");
        if run(binstall.arg(building).arg(&wanted)).is_ok() && holds(building, tool) {
            return Ok(());
        }
    }
    say(&format!(
        "Building {package} {version}, once per user: {wait}"
    ));
    let mut install = toolbox.cargo("install --root");
    install.arg(building).arg(&wanted);
    if tool.lock == Lock::Kept {
        install.arg("--locked");
    }
    // The tool's own release profile optimises for its speed; what we wait for
    // is its compilation.
    run(install
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"))
}

/// Moves a finished tool to its place; another clone may have been quicker.
fn settle(building: &Path, home: &Path, tool: Tool) -> Result<()> {
    if !holds(building, tool) {
        bail!("{} installed no {}", tool.package, tool.program);
    }
    if holds(home, tool) {
        return Ok(());
    }
    if home.exists() {
        fs::remove_dir_all(home).with_context(|| format!("cannot clear {}", home.display()))?;
    }
    fs::rename(building, home)
        .or_else(|error| {
            if holds(home, tool) {
                Ok(())
            } else {
                Err(error)
            }
        })
        .with_context(|| format!("cannot make {}", home.display()))
}

fn holds(home: &Path, tool: Tool) -> bool {
    let file = home
        .join("bin")
        .join(tool.program)
        .with_extension(env::consts::EXE_EXTENSION);
    file.is_file()
}

fn cache() -> Result<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .context("neither XDG_CACHE_HOME nor a home folder is set: nowhere to keep tools")?;
    Ok(base.join("fourfront").join("tools"))
}

/// Whether a line such as "trunk 0.22.1" names a version that we take.
fn fits(tool: Tool, line: &str) -> bool {
    let Some(found) = line
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    else {
        return false;
    };
    match tool.fits {
        Fits::Exactly => found == tool.version,
        Fits::OrLater => match (parts(found), parts(tool.version)) {
            (Some(found), Some(ours)) => found[..2] == ours[..2] && found[2] >= ours[2],
            _ => false,
        },
    }
}

/// The three numbers of a release; a pre-release has none that we trust.
fn parts(version: &str) -> Option<[u32; 3]> {
    let numbers: Vec<u32> = version
        .split('.')
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    numbers.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tool: Tool, line: &str, expected: bool) {
        assert_eq!(fits(tool, line), expected, "{line}");
    }

    #[test]
    fn takes_from_the_path_only_what_fits() {
        check(TRUNK, "trunk 0.22.1", true);
        check(TRUNK, "trunk 0.22.2", false);
        check(TRUNK, "trunk 0.22.10", false);
        check(WASM_BINDGEN, "wasm-bindgen 0.2.130", true);
        check(WASM_BINDGEN, "wasm-bindgen 0.2.130 (abc)", true);
        check(WASM_BINDGEN, "wasm-bindgen", false);
        check(
            NEXTEST,
            "cargo-nextest 0.9.143 (60fa45f63 2026-08-04)",
            true,
        );
        check(NEXTEST, "cargo-nextest 0.9.150", true);
        check(NEXTEST, "cargo-nextest 0.9.99", false);
        check(NEXTEST, "cargo-nextest 0.10.200", false);
        check(NEXTEST, "cargo-nextest 0.9.143-rc.1", false);
    }

    #[test]
    fn the_pins_are_those_of_the_other_files() {
        let read = |name: &str| fs::read_to_string(crate::root().join(name)).unwrap();
        let bindgen = WASM_BINDGEN.version;
        assert!(
            read("Cargo.toml").contains(&format!("wasm-bindgen = {{ version = \"={bindgen}\""))
        );
        assert!(read("Trunk.toml").contains(&format!("wasm_bindgen = \"{bindgen}\"")));
    }

    #[test]
    fn half_a_tool_is_not_a_tool_and_a_whole_one_takes_its_place() {
        let base = env::temp_dir().join(format!("fourfront-tools-{}", process::id()));
        let (home, building) = (base.join("trunk-0.22.1"), base.join(".trunk-0.22.1.1"));
        fs::create_dir_all(home.join("bin")).unwrap();
        assert!(!holds(&home, TRUNK));
        assert!(settle(&building, &home, TRUNK).is_err());

        fs::create_dir_all(building.join("bin")).unwrap();
        let program = building
            .join("bin/trunk")
            .with_extension(env::consts::EXE_EXTENSION);
        fs::write(program, "").unwrap();
        settle(&building, &home, TRUNK).unwrap();
        assert!(holds(&home, TRUNK));
        assert!(!building.exists());
        fs::remove_dir_all(base).unwrap();
    }
}
