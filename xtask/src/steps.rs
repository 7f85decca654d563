//! What each command does, in order.

use std::net::TcpListener;
use std::thread;

use anyhow::{Context, Result};

use crate::serve::{self, Readers};
use crate::toolbox::{Toolbox, run};
use crate::{browsers, bundle, dist, lighthouse, release, say, size, tools};

/// The part of the package that is compiled for browsers.
const WEB: &str = "--target wasm32-unknown-unknown --no-default-features --features app --lib --bin fourfront-web";

/// What can be said of the dependencies without fetching anything: see deny.toml.
const DEPENDENCIES: &str = "deny --all-features check bans licenses sources";

/// Installs what all the other commands need.
pub fn install() -> Result<()> {
    let mut toolbox = Toolbox::default();
    install_for_tests(&mut toolbox)?;
    say("All tools are in place");
    Ok(())
}

/// Builds the release bundle into `dist/`, and tells its size.
pub fn build() -> Result<()> {
    let mut toolbox = Toolbox::default();
    bundle::tools(&mut toolbox)?;
    bundle::build(&toolbox)?;
    size::report().map(drop)
}

/// Builds the bundle, holds it to its budget, and lays out `release/`.
pub fn release() -> Result<()> {
    let mut toolbox = Toolbox::default();
    bundle::tools(&mut toolbox)?;
    bundle::build(&toolbox)?;
    size::check()?;
    release::lay_out()
}

/// What `serve` shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bundle {
    /// The bundle of today's sources.
    Fresh,
    /// What lies in `dist/`.
    AsIs,
}

/// Serves `dist/` until it is interrupted.
pub fn serve(address: &str, bundle: Bundle, readers: Readers) -> Result<()> {
    let cannot = || format!("cannot serve dist/ on {address}");
    if bundle == Bundle::Fresh {
        // An address that is taken is told now, not after the build.
        TcpListener::bind(address).with_context(cannot)?;
        build()?;
    }
    let server = serve::start_for(&dist(), address, readers).with_context(cannot)?;
    say(&format!(
        "Fourfront is at http://{}/ (Ctrl-C stops it)",
        server.address()
    ));
    loop {
        thread::park();
    }
}

/// Runs everything, the quickest verdicts first.
pub fn test() -> Result<()> {
    let mut toolbox = Toolbox::default();
    install_for_tests(&mut toolbox)?;

    say("Format: cargo fmt --check");
    run(&mut toolbox.cargo("fmt --all --check"))?;

    say("Lints, native: cargo clippy");
    run(&mut toolbox.cargo("clippy --workspace --all-targets -- -D warnings"))?;
    say("Lints, browser: cargo clippy for wasm32");
    run(toolbox
        .cargo(&format!("clippy {WEB} -- -D warnings"))
        // As the bundle is built: in two parts.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            "--cfg fourfront_split",
        ))?;

    say("Dependencies: licences and sources, by cargo deny");
    run(&mut toolbox.cargo(DEPENDENCIES))?;

    say("Documentation: cargo doc");
    run(toolbox
        .cargo("doc --no-deps --workspace")
        .env("RUSTDOCFLAGS", "-D warnings"))?;

    say("Native tests: cargo nextest, then the examples in the documentation");
    run(&mut toolbox.cargo("nextest run --workspace"))?;
    run(&mut toolbox.cargo("test --doc --workspace --quiet"))?;

    bundle::build(&toolbox)?;
    size::check()?;

    say("The main journeys in a real browser on fourfront.html from the disk: cargo nextest");
    run(&mut toolbox.cargo("nextest run --workspace --profile one-file"))?;
    // Last, so that the closing lines of the run are those of its tests.
    say("Tests in a real browser against dist/: cargo nextest");
    run(&mut toolbox.cargo("nextest run --workspace --profile browser"))
}

/// Runs the benchmarks and prints their table.
pub fn bench() -> Result<()> {
    say("Benchmarks, natively: cargo bench");
    run(&mut Toolbox::default().cargo("bench --bench scoring"))
}

/// Builds the bundle and asks Lighthouse about it.
pub fn lighthouse() -> Result<()> {
    let mut toolbox = Toolbox::default();
    let browser = browsers::ensure(&toolbox)?;
    bundle::tools(&mut toolbox)?;
    bundle::build(&toolbox)?;
    lighthouse::measure(&toolbox, &browser)
}

/// Checks the dependencies: licences, sources, advisories.
pub fn audit() -> Result<()> {
    let mut toolbox = Toolbox::default();
    tools::ensure(&mut toolbox, tools::DENY)?;
    say("Dependencies: licences and sources, by cargo deny");
    run(&mut toolbox.cargo(DEPENDENCIES))?;
    say("Dependencies: published advisories, by cargo deny (fetches their list)");
    run(&mut toolbox.cargo("deny --all-features check advisories"))
}

fn install_for_tests(toolbox: &mut Toolbox) -> Result<()> {
    say("Looking for the pinned tools, and installing what is missing");
    browsers::ensure(toolbox)?;
    bundle::tools(toolbox)?;
    tools::ensure(toolbox, tools::DENY)?;
    tools::ensure(toolbox, tools::NEXTEST)
}
