//! The house in order: what no compiler checks, read from the files themselves.
//!
//! Each rule is a function from a file to complaints, and is shown here to complain of a bad one.

use std::fs;
use std::path::Path;

mod classes;
mod lexer;

use lexer::Source;

/// A file of this repository, its path from the root on.
struct File {
    path: String,
    text: String,
}

/// The text files below a folder with one of these endings; none where there is no such folder.
fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut waiting = vec![root.join(folder)];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("a folder can be read");
            waiting.extend(entries.map(|entry| entry.expect("an entry").path()));
        } else if path.is_file()
            && endings
                .iter()
                .any(|end| path.to_string_lossy().ends_with(end))
        {
            let text = fs::read_to_string(&path).expect("a text");
            let path = path.strip_prefix(root).expect("below the root");
            found.push(File {
                path: path.to_string_lossy().replace('\\', "/"),
                text,
            });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn rust() -> Vec<File> {
    let files = files("src", &[".rs"]);
    assert!(files.len() > 30, "only {} files in src", files.len());
    files
}

#[track_caller]
fn none(complaints: impl IntoIterator<Item = String>) {
    let complaints: Vec<_> = complaints.into_iter().collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[track_caller]
fn some(complaints: Vec<String>, expected: &[&str]) {
    assert_eq!(complaints, expected);
}

/// The layer of a file, and the layers it may use.
fn layer(path: &str) -> Option<(&str, &'static [&'static str])> {
    let inside = path.strip_prefix("src/")?;
    let layer = inside.split(['/', '.']).next()?;
    let allowed: &[&str] = match layer {
        "domain" => &["domain"],
        "formats" => &["formats", "domain"],
        "words" => &["words", "domain"],
        "charts" => &["charts", "domain"],
        "browser" => &["browser"],
        "app" => &["app", "browser", "charts", "words", "formats", "domain"],
        "cli" => &["cli", "charts", "words", "formats", "domain"],
        "main" => &["app"],
        "bin" => &["cli", "app"],
        "lib" => return None,
        _ => &[],
    };
    Some((layer, allowed))
}

const LAYERS: [&str; 7] = [
    "domain", "formats", "words", "charts", "browser", "app", "cli",
];

/// Uses of a layer that no arrow of the map allows.
fn arrows(path: &str, text: &str) -> Vec<String> {
    let Some((layer, allowed)) = layer(path) else {
        return Vec::new();
    };
    let source = Source::new(text);
    let mut used = Vec::new();
    for start in ["crate::", "fourfront::"] {
        for (at, _) in source.code.match_indices(start) {
            let rest = &source.code[at + start.len()..];
            used.extend(if rest.starts_with('{') {
                lexer::heads(lexer::balanced(rest))
            } else {
                vec![lexer::word(rest)]
            });
        }
    }
    used.retain(|used| LAYERS.contains(used) && !allowed.contains(used));
    used.dedup();
    used.iter()
        .map(|used| format!("{path}: {layer} may not use {used}"))
        .collect()
}

#[test]
fn layers_use_only_what_the_map_draws() {
    none(
        rust()
            .iter()
            .flat_map(|file| arrows(&file.path, &file.text)),
    );
}

#[test]
fn an_arrow_that_is_not_drawn_is_found() {
    let text = "use crate::formats::link;\n// crate::app\nconst A: &str = \"crate::cli\";";
    some(
        arrows("src/domain/x.rs", text),
        &["src/domain/x.rs: domain may not use formats"],
    );
    let group = "use crate::{browser::{place, app}, domain::model::Model};";
    some(
        arrows("src/words.rs", group),
        &["src/words.rs: words may not use browser"],
    );
    some(
        arrows("src/main.rs", "fourfront::cli::run()"),
        &["src/main.rs: main may not use cli"],
    );
    some(
        arrows("src/app/x.rs", "fn f() { crate::cli::x() }"),
        &["src/app/x.rs: app may not use cli"],
    );
    some(
        arrows("src/extra.rs", "use crate::domain;"),
        &["src/extra.rs: extra may not use domain"],
    );
    some(
        arrows("src/app.rs", "use crate::{app::x, formats, words};"),
        &[],
    );
    some(arrows("src/bin/fourfront.rs", "fourfront::cli::run()"), &[]);
}

/// Files that are longer than a reader holds in mind.
fn lengths(path: &str, text: &str) -> Vec<String> {
    let most = if path.starts_with("src/app/parts/") {
        200
    } else {
        400
    };
    let lines = text.lines().count();
    let long = (lines > most).then(|| format!("{path}: {lines} lines, at most {most}"));
    long.into_iter().collect()
}

#[test]
fn no_file_is_too_long() {
    none(
        rust()
            .iter()
            .flat_map(|file| lengths(&file.path, &file.text)),
    );
}

#[test]
fn a_long_file_is_found() {
    let lines = |count| "x\n".repeat(count);
    some(
        lengths("src/a.rs", &lines(401)),
        &["src/a.rs: 401 lines, at most 400"],
    );
    some(lengths("src/a.rs", &lines(400)), &[]);
    some(
        lengths("src/app/parts/a.rs", &lines(201)),
        &["src/app/parts/a.rs: 201 lines, at most 200"],
    );
    some(lengths("src/app/pages/a.rs", &lines(201)), &[]);
}

/// Colours written as numbers: in style sheets of three digits or more, elsewhere of six or more.
fn colours(path: &str, text: &str) -> Vec<String> {
    let style = Path::new(path)
        .extension()
        .is_some_and(|ending| ending == "css");
    let text = if style {
        classes::screen(text)
    } else {
        Source::new(text).without_comments()
    };
    let least = if style { 3 } else { 6 };
    let hashes = text.match_indices('#').filter_map(|(at, _)| {
        let digits = lexer::word(&text[at + 1..]);
        let hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
        let colour = hex && (least..=8).contains(&digits.len()) && ![5, 7].contains(&digits.len());
        colour.then(|| format!("{path}: #{digits}"))
    });
    hashes.collect()
}

#[test]
fn colours_are_written_in_the_tokens_only() {
    none(
        rust()
            .iter()
            .flat_map(|file| colours(&file.path, &file.text)),
    );
    let styles = files("assets/styles", &[".css"]);
    let tokens = styles
        .iter()
        .find(|file| file.path.ends_with("tokens.css"))
        .expect("tokens");
    let others = styles.iter().filter(|file| {
        !["tokens.css", "print.css", "paper.css"]
            .iter()
            .any(|name| file.path.ends_with(name))
    });
    none(others.flat_map(|file| colours(&file.path, &file.text)));
    // A meta element cannot read a token: it repeats one.
    for page in files("index.html", &[""]) {
        let strange = colours(&page.path, &page.text);
        none(
            strange
                .into_iter()
                .filter(|c| !tokens.text.contains(c.rsplit(' ').next().unwrap())),
        );
    }
}

#[test]
fn a_colour_outside_the_tokens_is_found() {
    some(
        colours("a.css", ".a { color: #fff; } /* #abc */"),
        &["a.css: #fff"],
    );
    some(
        colours(
            "a.css",
            "@media print { .a { color: #000; } } .b { color: #0b4f61; }",
        ),
        &["a.css: #0b4f61"],
    );
    some(colours("a.css", ".a { background: url(#clip); }"), &[]);
    some(
        colours("a.rs", "const A: &str = \"#0B4F61\"; // #0b4f62"),
        &["a.rs: #0B4F61"],
    );
    some(
        colours(
            "a.rs",
            "#[derive(Debug)] const A: &str = \"#r=\"; const B: &str = \"#face\";",
        ),
        &[],
    );
}

/// What stops a program instead of being handled.
fn stops(path: &str, text: &str) -> Vec<String> {
    let source = Source::new(text);
    let code = source.code.split("#[cfg(test)]").next().unwrap_or("");
    let dense: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let found = [".unwrap()", ".expect("]
        .into_iter()
        .filter(|call| dense.contains(call));
    found.map(|call| format!("{path}: {call}")).collect()
}

#[test]
fn nothing_is_unwrapped() {
    none(rust().iter().flat_map(|file| stops(&file.path, &file.text)));
}

#[test]
fn an_unwrap_is_found() {
    some(stops("a.rs", "x.unwrap()"), &["a.rs: .unwrap()"]);
    some(stops("a.rs", "x\n    .expect(\"y\")"), &["a.rs: .expect("]);
    some(
        stops(
            "a.rs",
            "x.unwrap_or(1); // y.unwrap()\nlet z = \".expect(\";",
        ),
        &[],
    );
    some(
        stops(
            "a.rs",
            "fn f() {}\n#[cfg(test)]\nmod tests { fn g() { x.unwrap() } }",
        ),
        &[],
    );
}

/// What was meant to be done later.
fn unfinished(path: &str, text: &str) -> Vec<String> {
    let marks = ["TODO", "FIXME", "XXX", "todo!", "unimplemented!", "dbg!"];
    let found = marks.into_iter().filter(|mark| text.contains(mark));
    found.map(|mark| format!("{path}: {mark}")).collect()
}

#[test]
fn nothing_is_left_for_later() {
    none(
        rust()
            .iter()
            .flat_map(|file| unfinished(&file.path, &file.text)),
    );
    let styles = files("assets/styles", &[".css"]);
    none(
        styles
            .iter()
            .flat_map(|file| unfinished(&file.path, &file.text)),
    );
}

#[test]
fn a_mark_for_later_is_found() {
    some(unfinished("a.rs", "// TODO: later"), &["a.rs: TODO"]);
    some(unfinished("a.rs", "todo!()"), &["a.rs: todo!"]);
    some(unfinished("a.rs", "// to do"), &[]);
}

/// Paths that are there on one machine only.
fn elsewhere(path: &str, text: &str) -> Vec<String> {
    // Put together here, so that this file does not complain of itself.
    let paths = [
        concat!("..", "/shared"),
        concat!("/work", "/"),
        concat!("/home", "/"),
        concat!("file", ":///"),
    ];
    let found = paths
        .into_iter()
        .filter(|elsewhere| text.contains(elsewhere));
    found
        .map(|elsewhere| format!("{path}: {elsewhere}"))
        .collect()
}

#[test]
fn nothing_points_outside_the_repository() {
    let endings = [
        ".rs", ".css", ".js", ".html", ".md", ".toml", ".json", ".txt", ".yml", "Makefile",
    ];
    let folders = [
        "src",
        "tests",
        "benches",
        "assets",
        "xtask/src",
        "docs",
        ".github",
        ".ci",
        "index.html",
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "Cargo.toml",
        "Makefile",
    ];
    let files = folders.iter().flat_map(|folder| files(folder, &endings));
    none(files.flat_map(|file| elsewhere(&file.path, &file.text)));
}

#[test]
fn a_path_outside_is_found() {
    let text = format!("include_str!(\"..{}/x\")", "/shared");
    some(elsewhere("a.rs", &text), &[concat!("a.rs: ..", "/shared")]);
    some(elsewhere("a.rs", "include_str!(\"../assets/x\")"), &[]);
}
