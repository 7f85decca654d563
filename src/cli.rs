//! The command line: arguments, streams, exit codes. The work is done by the same library that
//! runs in the page.
//!
//! Exit codes: 0 all well; 1 a line, a model or a file was bad (each said on standard error, the
//! rest done); 2 the call itself was wrong.

mod input;
mod model;
mod radar;
mod responses;

use std::fmt;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

/// Are the four pre-conditions of digital transformation in place? Scores results, makes links,
/// draws charts and checks models, without a browser.
#[derive(Parser)]
#[command(name = "fourfront", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Score results: one link, bare token or JSON response a line.
    Score {
        /// Read from this file instead of standard input (`-`).
        file: Option<PathBuf>,
        /// What to write.
        #[arg(long, value_enum, default_value_t = Format::Json)]
        format: Format,
        /// Use this model instead of the four pre-conditions.
        #[arg(long)]
        model: Option<PathBuf>,
    },
    /// Make links: one JSON response a line in, one token a line out.
    Link {
        /// Read from this file instead of standard input (`-`).
        file: Option<PathBuf>,
        /// Use this model instead of the four pre-conditions.
        #[arg(long)]
        model: Option<PathBuf>,
    },
    /// Draw the radar of one result as SVG.
    Radar {
        /// A link, a bare token, or a JSON response. Read from standard input where it is left out
        /// or `-`.
        result: Option<String>,
        /// What the axes are.
        #[arg(long, value_enum, default_value_t = Axes::Dimensions)]
        by: Axes,
        /// Width in CSS pixels, 240 to 2000.
        #[arg(long, default_value_t = 360, value_parser = clap::value_parser!(u32).range(240..=2000))]
        width: u32,
        /// Use this model instead of the four pre-conditions.
        #[arg(long)]
        model: Option<PathBuf>,
    },
    /// Check models, or print what a model file looks like.
    #[command(subcommand)]
    Model(ModelCommand),
}

#[derive(Subcommand)]
enum ModelCommand {
    /// Check a model file: every fault with its place.
    Check {
        /// The model file.
        file: PathBuf,
    },
    /// Print the JSON Schema of model files.
    Schema,
}

/// What `score` writes.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One JSON object a line.
    Json,
    /// A spreadsheet with a header.
    Csv,
}

/// What the axes of a radar are.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Axes {
    /// The pre-conditions.
    Dimensions,
    /// The themes.
    Themes,
    /// Every indicator, in a sector for each pre-condition.
    Indicators,
}

/// Why a command ended early.
enum Stop {
    /// Nobody reads any more (`| head`): not an error.
    Quiet,
    /// What to say on standard error.
    Said(String),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::Quiet
        } else {
            Self::Said(error.to_string())
        }
    }
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let out = &mut io::BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let done = match cli.command {
        Command::Score {
            file,
            format,
            model,
        } => responses::score(file.as_deref(), format, model.as_deref(), out),
        Command::Link { file, model } => responses::link(file.as_deref(), model.as_deref(), out),
        Command::Radar {
            result,
            by,
            width,
            model,
        } => radar::radar(result, by, width, model.as_deref(), out),
        Command::Model(ModelCommand::Check { file }) => model::check(&file, out),
        Command::Model(ModelCommand::Schema) => model::schema(out),
    };
    match done.and_then(|good| Ok(out.flush().map(|()| good)?)) {
        Ok(true) | Err(Stop::Quiet) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(Stop::Said(message)) => {
            complain(format_args!("fourfront: {message}"));
            ExitCode::from(1)
        }
    }
}

/// Says something on standard error. If even that is closed there is nobody left to tell, and what
/// is good is still worth writing.
fn complain(line: fmt::Arguments<'_>) {
    _ = writeln!(io::stderr(), "{line}");
}
