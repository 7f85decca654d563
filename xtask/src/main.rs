//! `cargo xtask COMMAND`: the chores of this repository; `make` calls it.

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;
use xtask::serve::Readers;
use xtask::steps::Bundle;
use xtask::{pictures, size, steps};

const HELP: &str = "\
cargo xtask COMMAND

  tools       install what the other commands need
  build       build the release bundle into dist/
  serve       build the release bundle and serve it
                --address HOST:PORT   where (127.0.0.1:8080)
                --as-is               serve dist/ as it lies there
                --any-origin          let pages of any origin read it
  release     build and check the bundle, and lay out release/: the web space, the one file
  pictures    draw the icons and the preview picture anew from their SVG
  test        run everything
  size        check dist/ against the size budget
  bench       run the benchmarks
  lighthouse  build the release bundle and ask Lighthouse about it
  audit       check the dependencies: licences, sources, advisories
";

fn main() -> ExitCode {
    match command() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command() -> Result<()> {
    let mut arguments = lexopt::Parser::from_env();
    let Some(Value(name)) = arguments.next()? else {
        print!("{HELP}");
        return Ok(());
    };
    let name = name.string()?;
    if name == "serve" {
        return serve(arguments);
    }
    if let Some(argument) = arguments.next()? {
        return Err(argument.unexpected().into());
    }
    match name.as_str() {
        "tools" => steps::install(),
        "build" => steps::build(),
        "release" => steps::release(),
        "pictures" => pictures::draw(),
        "test" => steps::test(),
        "size" => size::check(),
        "bench" => steps::bench(),
        "lighthouse" => steps::lighthouse(),
        "audit" => steps::audit(),
        "help" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("there is no command {other:?}; `cargo xtask help` lists them"),
    }
}

fn serve(mut arguments: lexopt::Parser) -> Result<()> {
    let mut address = "127.0.0.1:8080".to_owned();
    let mut readers = Readers::SameOrigin;
    let mut bundle = Bundle::Fresh;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("address") => address = arguments.value()?.string()?,
            Long("any-origin") => readers = Readers::AnyOrigin,
            Long("as-is") => bundle = Bundle::AsIs,
            other => return Err(other.unexpected().into()),
        }
    }
    steps::serve(&address, bundle, readers)
}
