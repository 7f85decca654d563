//! The examples of the README are what the program writes.

use std::fs;
use std::path::Path;

use super::run;

/// What stands indented in the README, paragraph by paragraph, without the indent.
fn examples() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(path).expect("the README is there");
    let paragraphs = text.split("\n\n").filter(|p| p.starts_with("    "));
    paragraphs
        .map(|p| {
            let lines = p
                .lines()
                .map(|line| line.strip_prefix("    ").unwrap_or(line));
            lines.collect::<Vec<_>>().join("\n")
        })
        .collect()
}

/// What the README shows below a command.
#[track_caller]
fn shown(command: &str) -> String {
    let examples = examples();
    let start = format!("$ {command}\n");
    let mut found = examples.iter().filter_map(|e| e.strip_prefix(&start));
    let output = found.next().unwrap_or_else(|| panic!("no `{command}`"));
    assert_eq!(found.next(), None, "once");
    output.to_owned()
}

#[test]
fn what_the_readme_shows_is_what_the_program_writes() {
    let board = shown("cat board.jsonl");
    let link = run(&["link"], &board).well();
    assert_eq!(link.trim_end(), shown("fourfront link board.jsonl"));
    // One line, wrapped there for the eye.
    let wrapped = shown("fourfront link board.jsonl | fourfront score");
    let line: String = wrapped.lines().map(str::trim_start).collect();
    assert_eq!(run(&["score"], &link).well().trim_end(), line);
    let csv = run(&["score", "--format", "csv"], &link).well();
    let first = |line: &str| line.split(',').take(12).collect::<Vec<_>>().join(",");
    assert_eq!(
        csv.lines().map(first).collect::<Vec<_>>().join("\n"),
        shown("fourfront link board.jsonl | fourfront score --format csv | cut -d, -f1-12")
    );
    assert_eq!(csv.lines().next().unwrap().split(',').count(), 63);
}

#[test]
fn the_bad_line_of_the_readme_is_said_like_that() {
    let token = "1AFXeen9_OpHCAwMmVZvkceNMciU5TiMAcso0WA";
    let ran = run(&["score", "--format", "csv"], format!("hello\n{token}\n"));
    let command =
        format!("printf 'hello\\n{token}\\n' | fourfront score --format csv > scores.csv");
    assert_eq!(ran.err.trim_end(), shown(&command));
    assert_eq!((ran.code, ran.out.lines().count()), (Some(1), 2));
    let link = format!("https://example.org/fourfront/#r={token}");
    let svg = run(&["radar", &link], "").well();
    let title = examples()
        .into_iter()
        .find_map(|e| Some(e.split_once("$ grep '<title>' radar.svg\n")?.1.to_owned()));
    assert!(svg.contains(&title.expect("the title of the picture")));
}

#[test]
fn the_model_of_the_readme_is_summed_up_like_that() {
    let path = "assets/models/four-preconditions.en.json";
    let sum = shown(&format!("fourfront model check {path}"));
    let root = env!("CARGO_MANIFEST_DIR");
    let said = run(&["model", "check", &format!("{root}/{path}")], "").well();
    assert_eq!(said.trim_end(), format!("{root}/{sum}"));
}
