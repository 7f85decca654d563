//! The pages that the build writes into the bundle, as HTML on standard output: `start`, or
//! `questionnaire`.

use std::io::{self, Write};
use std::process::ExitCode;

use fourfront::app::paper::{Page, html};

fn main() -> ExitCode {
    let page = match std::env::args().nth(1).as_deref() {
        Some("start") => Page::Start,
        Some("questionnaire") => Page::Questionnaire,
        _ => {
            // Only the build calls this.
            let _ = writeln!(io::stderr(), "say which page: start, or questionnaire");
            return ExitCode::FAILURE;
        }
    };
    match html(page).map(|html| io::stdout().write_all(html.as_bytes())) {
        Some(Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}
