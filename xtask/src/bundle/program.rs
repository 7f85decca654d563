//! The program: split into what every visit needs and what is fetched later, bound to JavaScript,
//! and made small.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};

use super::rename::{self, Names};
use crate::toolbox::{Toolbox, run};

/// The program as it travels, before its files have their names.
pub(super) struct Program {
    /// JavaScript that starts it. It names the other two by [`MAIN`] and [`LATER`].
    pub(super) script: String,
    /// The same for a page that holds the other two, each in an element of that name.
    pub(super) alone: String,
    /// What every visit needs.
    pub(super) main: Vec<u8>,
    /// What is fetched when a page needs it.
    pub(super) later: Vec<u8>,
}

/// What the script calls the main module.
pub(super) const MAIN: &str = "fourfront_bg.wasm";
/// What the script calls the module that is fetched later.
pub(super) const LATER: &str = "split_late.wasm";

/// The module that the main one imports its JavaScript from, as wasm-bindgen names it and as it
/// travels: the name stands before every import.
const HOST: (&str, &str) = ("./fourfront_bg.js", "h");

/// What JavaScript starts with; it brings in all the rest.
const BOOT: &str = "assets/boot.js";
/// What takes the place of `fetch` where nothing is fetched.
const HELD: &str = "assets/held.js";

/// What wasm-opt may use: what every browser that we support has. Never all of it: it would use
/// what browsers refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Makes the program of what was compiled.
pub(super) fn make(toolbox: &Toolbox, compiled: &Path, workshop: &Path) -> Result<Program> {
    split(compiled, workshop)?;
    run(toolbox
        .command("wasm-bindgen")
        // The later module finds the memory and the functions of the first by these exports.
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .arg("--out-dir")
        .arg(workshop)
        .arg(workshop.join("fourfront.wasm")))?;
    let bound = workshop.join("fourfront.js");
    let text = read(&bound)?.replace(&format!("\"{}\"", HOST.0), &format!("\"{}\"", HOST.1));
    fs::write(&bound, text)?;
    fs::copy(crate::root().join(BOOT), workshop.join("boot.js"))
        .with_context(|| format!("cannot read {BOOT}"))?;

    let names = workshop.join("names.json");
    fs::write(&names, "{}")?;
    let script = bundle(toolbox, workshop, &["--define:SERVED=true"])?;
    // The same names: the modules are the same.
    let held = format!("--inject:{HELD}");
    let alone = bundle(
        toolbox,
        workshop,
        &[
            "--define:SERVED=false",
            "--define:fetch=held",
            "--define:import.meta.url=\"held:/\"",
            &held,
        ],
    )?;
    let mut names = Names::read(&read(&names)?)?;
    names.host = HOST;
    let renamed = workshop.join("renamed.wasm");
    let plain = fs::read(workshop.join(MAIN)).with_context(|| format!("no {MAIN}"))?;
    fs::write(&renamed, rename::rename(&plain, &names)?)?;
    Ok(Program {
        script,
        alone,
        main: shrink(toolbox, &renamed)?,
        later: shrink(toolbox, &workshop.join(LATER))?,
    })
}

/// Splits what was compiled where `src/app/late.rs` says.
fn split(compiled: &Path, workshop: &Path) -> Result<()> {
    let input =
        fs::read(compiled).with_context(|| format!("trunk left no {}", compiled.display()))?;
    let main = workshop.join("fourfront.wasm");
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = workshop;
    options.main_out_path = &main;
    options.main_module = "./fourfront.js";
    wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:#}"))?;
    Ok(())
}

/// One script of all, with short names for what only the two sides of it call each other by.
fn bundle(toolbox: &Toolbox, workshop: &Path, more: &[&str]) -> Result<String> {
    let (script, names) = (workshop.join("script.js"), workshop.join("names.json"));
    run(toolbox
        .command("esbuild")
        .arg(workshop.join("boot.js"))
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022"])
        .args(["--log-level=warning", "--legal-comments=none"])
        .arg("--mangle-props=^(__wbg_|__wbindgen_|__wasm_bindgen_)")
        .arg(format!("--mangle-cache={}", names.display()))
        .arg(format!("--outfile={}", script.display()))
        .args(more))?;
    read(&script)
}

fn shrink(toolbox: &Toolbox, module: &Path) -> Result<Vec<u8>> {
    let shrunk = module.with_extension("small.wasm");
    run(toolbox
        .command("wasm-opt")
        .args([
            "-Oz",
            "--strip-debug",
            "--strip-producers",
            "--strip-target-features",
        ])
        .args(FEATURES)
        .arg(module)
        .arg("-o")
        .arg(&shrunk))?;
    fs::read(&shrunk).with_context(|| format!("no {}", shrunk.display()))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}
