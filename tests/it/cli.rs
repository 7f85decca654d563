//! The command line, as a shell runs it: the real program, its streams and its exit codes.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::{fs, thread};

use serde_json::{Value, json};

use crate::support::model;

mod links;
mod models;
mod radar;
mod readme;
mod score;
mod streams;

/// The response that the documentation of the command line shows.
const RESPONSE: &str = r#"{"model":"four-preconditions","version":1,"mode":"full","answers":{"figurehead":3,"culture":"unsure","in-house":2},"date":"2026-11-21","role":"executive","id":"7f3a91c2","revision":0,"label":"...","targets":{"figurehead":4}}"#;

/// What a run of the program came to.
#[derive(Debug, PartialEq, Eq)]
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    fn new(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// What it wrote, where nothing went wrong.
    #[track_caller]
    fn well(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""));
        self.out
    }

    /// What it said on standard error, where nothing came of it.
    #[track_caller]
    fn refused(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""));
        self.err
    }
}

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fourfront"));
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs the program with these arguments and this standard input.
fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Ran {
    let mut child = program(arguments).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.as_ref();
    // Written beside the reading: a pipe holds less than some of these inputs and outputs.
    let output = thread::scope(|scope| {
        scope.spawn(move || {
            // A program that has refused its arguments does not read.
            _ = stdin.write_all(input);
        });
        child.wait_with_output()
    });
    Ran::new(output.expect("the program ends"))
}

/// A file for one test, by a name that no other test uses.
fn file(name: &str, text: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}"));
    fs::write(&path, text).expect("a file can be written");
    path.into_os_string().into_string().expect("a plain path")
}

/// A response of the shipped model to all questions with the answers of its example.
fn whole() -> Value {
    let example = model().example.as_ref().expect("has an example");
    json!({
        "model": "four-preconditions", "version": 1, "mode": "full",
        "answers": fourfront::formats::answer::write_answers(model(), &example.answers),
        "date": "2026-11-12", "role": "executive", "id": "7f3a91c2", "revision": 3,
    })
}

/// The token of a response, as `fourfront link` writes it.
#[track_caller]
fn token(response: &str) -> String {
    let mut token = run(&["link"], response).well();
    assert_eq!(token.pop(), Some('\n'));
    token
}

#[test]
fn a_call_that_is_wrong_is_told_how_it_should_be_and_ends_with_2() {
    #[track_caller]
    fn check(arguments: &[&str], expected: &str) {
        let said = run(arguments, "").refused(2);
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
    check(&[], "Usage: fourfront <COMMAND>");
    check(&["mark"], "unrecognized subcommand 'mark'");
    check(&["model"], "Usage: fourfront model <COMMAND>");
    check(&["model", "check"], "<FILE>");
    check(&["score", "a", "b"], "unexpected argument 'b'");
    check(
        &["score", "--format", "xml"],
        "[possible values: json, csv]",
    );
    check(
        &["score", "--models", "x"],
        "a similar argument exists: '--model'",
    );
    check(
        &["score", "--model"],
        "a value is required for '--model <MODEL>'",
    );
    check(
        &["radar", "--by", "roles"],
        "[possible values: dimensions, themes, indicators]",
    );
    check(&["radar", "--width", "239"], "239 is not in 240..=2000");
    check(&["radar", "--width", "wide"], "invalid digit");
}

#[test]
fn help_and_version_are_no_errors() {
    assert_eq!(
        run(&["--version"], "").well(),
        concat!("fourfront ", env!("CARGO_PKG_VERSION"), "\n")
    );
    let help = run(&["--help"], "").well();
    for command in ["score", "link", "radar", "model"] {
        assert!(help.contains(&format!("\n  {command} ")), "{help}");
        assert!(run(&[command, "--help"], "").well().contains("Usage: "));
    }
}
