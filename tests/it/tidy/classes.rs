//! Classes: none that only the style sheets or only the pages know.

use std::collections::BTreeSet;

use super::lexer::{self, Source};
use super::{File, files, none, some};

/// The classes that style sheets select.
fn styled(css: &str) -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    let css = uncommented(css);
    let mut rest = css.as_str();
    while let Some(at) = rest.find(['{', '}']) {
        let (prelude, body) = rest.split_at(at);
        let nests = prelude.trim_start().starts_with('@');
        if body.starts_with('{') && !nests {
            for (dot, _) in prelude.match_indices('.') {
                let name = class(&prelude[dot + 1..]);
                if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
                    classes.insert(name.to_owned());
                }
            }
            rest = body.split_once('}').map_or("", |(_, after)| after);
        } else {
            rest = &body[1..];
        }
    }
    classes
}

fn class(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    &text[..end.unwrap_or(text.len())]
}

fn uncommented(css: &str) -> String {
    css.split("/*")
        .enumerate()
        .fold(String::new(), |all, (i, part)| {
            all + if i == 0 {
                part
            } else {
                part.split_once("*/").map_or("", |(_, after)| after)
            }
        })
}

/// A style sheet without comments and without what is for paper only.
pub(super) fn screen(css: &str) -> String {
    let css = uncommented(css);
    let mut parts = css.split("@media print");
    let mut screen = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let block = &part[part.find('{').unwrap_or(part.len())..];
        screen += block.get(lexer::balanced(block).len() + 2..).unwrap_or("");
    }
    screen
}

/// What pages know: every word of a text in quotes, and the beginnings of classes by position,
/// `dot--` in `"dot--{position}"`.
#[derive(Default)]
struct Known {
    words: BTreeSet<String>,
    families: BTreeSet<String>,
}

impl Known {
    fn add(&mut self, literal: &str) {
        for word in literal.split(|c: char| c.is_whitespace() || "\"'<>=".contains(c)) {
            match word.split_once('{') {
                Some((stem, _)) if stem.ends_with("--") => self.families.insert(stem.to_owned()),
                Some(_) => false,
                None if word.ends_with("--") => self.families.insert(word.to_owned()),
                None => self.words.insert(word.to_owned()),
            };
        }
    }

    fn has(&self, class: &str) -> bool {
        let position = class.rsplit_once("--").is_some_and(|(stem, position)| {
            let number = position
                .parse::<usize>()
                .is_ok_and(|n| (1..=8).contains(&n));
            number && self.families.contains(&format!("{stem}--"))
        });
        position || self.words.contains(class)
    }
}

/// The classes that pages set: in `class="..."`, in `class={...}` and in `classes!(...)`.
fn set(text: &str) -> BTreeSet<String> {
    let source = Source::new(text);
    let mut classes = BTreeSet::new();
    for start in ["class=", "classes!"] {
        for (at, _) in source.code.match_indices(start) {
            let rest = &source.code[at + start.len()..];
            let part = match rest.chars().next() {
                Some('"') => rest[1..]
                    .split_inclusive('"')
                    .next()
                    .map_or("", |n| &rest[..=n.len()]),
                Some('{' | '(') => lexer::balanced(rest),
                _ => "",
            };
            let words = source
                .literals_in(part)
                .into_iter()
                .flat_map(str::split_whitespace);
            classes.extend(words.map(String::from));
        }
    }
    classes
}

/// Classes on one side only.
fn strays(css: &[File], pages: &[File], markup: &[File]) -> Vec<String> {
    let styled: BTreeSet<String> = css.iter().flat_map(|file| styled(&file.text)).collect();
    let (mut known, mut strays) = (Known::default(), Vec::new());
    for file in pages {
        Source::new(&file.text)
            .literals
            .iter()
            .for_each(|literal| known.add(literal));
        for class in set(&file.text) {
            let found = match class.split_once('{') {
                Some((stem, _)) => styled.iter().any(|class| class.starts_with(stem)),
                None => styled.contains(&class),
            };
            if !found {
                strays.push(format!("{}: no style for {class}", file.path));
            }
        }
    }
    for file in markup {
        for attribute in file.text.split("class=\"").skip(1) {
            let value = attribute.split('"').next().unwrap_or("");
            known.add(value);
            let unknown = value
                .split_whitespace()
                .filter(|class| !styled.contains(*class));
            strays.extend(unknown.map(|class| format!("{}: no style for {class}", file.path)));
        }
    }
    for file in css {
        let unknown = self::styled(&file.text)
            .into_iter()
            .filter(|class| !known.has(class));
        strays.extend(unknown.map(|class| format!("{}: nothing has the class {class}", file.path)));
    }
    strays
}

#[test]
fn no_class_is_known_to_one_side_only() {
    let mut pages = files("src/app", &[".rs"]);
    if pages.is_empty() {
        return; // There are no pages yet.
    }
    pages.extend(files("src/app.rs", &[""]));
    pages.extend(files("src/browser", &[".rs"]));
    // What sets a class before the program runs: the start script, and the one line in the page.
    pages.extend(files("assets/boot.js", &[""]));
    pages.extend(files("assets/early.js", &[""]));
    none(strays(
        &files("assets/styles", &[".css"]),
        &pages,
        &files("index.html", &[""]),
    ));
}

#[test]
fn a_class_on_one_side_only_is_found() {
    #[track_caller]
    fn check(css: [File; 1], page: [File; 1], markup: [File; 1], expected: &[&str]) {
        some(strays(&css, &page, &markup), expected);
    }
    let file = |path: &str, text: &str| {
        [File {
            path: path.into(),
            text: text.into(),
        }]
    };
    check(
        file(
            "a.css",
            ".a { margin: .5em; } /* .x */ @media (width < 40rem) { .b:hover, .c__d--e > p { top: 0; } } @keyframes k { 50.5% { left: 0; } }",
        ),
        file(
            "a.rs",
            "html! { <p class=\"a b\"><i class={classes!(\"c__d--e\", on.then_some(\"f\"))}/></p> }",
        ),
        file("a.html", "<p class=\"g\"></p>"),
        &["a.rs: no style for f", "a.html: no style for g"],
    );
    check(
        file("a.css", ".a, .b, .c--1, .c--8, .c--9, .d--1 { top: 0 }"),
        file(
            "a.rs",
            "// class=\"x\"\nlet name = format!(\"c--{n}\"); html! { <p class={format!(\"a c--{n} e--{n}\")} /> }",
        ),
        file("a.html", ""),
        &[
            "a.rs: no style for e--{n}",
            "a.css: nothing has the class b",
            "a.css: nothing has the class c--9",
            "a.css: nothing has the class d--1",
        ],
    );
}
