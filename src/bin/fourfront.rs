//! The command line: see [`fourfront::cli`].

fn main() -> std::process::ExitCode {
    fourfront::cli::run()
}
