//! The table of links that keep opening: `tests/golden/links.txt`, which only ever grows.
//!
//! With `FOURFRONT_BLESS=1` the lines of new cases are put at its end. No line that is there is
//! changed, whatever the program does.

use std::fs;
use std::path::PathBuf;

use fourfront::formats::response;

use super::{LinkError, body, model, read, seal, write};
use crate::support::level;

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/links.txt")
}

/// What each line of the table says: a token, and a response or why it is refused.
fn table() -> Vec<(String, String)> {
    let text = fs::read_to_string(path()).expect("the table is there");
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    let split = |line: &str| {
        let (token, meaning) = line.split_once('\t').expect("a tab after the token");
        (token.to_owned(), meaning.to_owned())
    };
    lines.map(split).collect()
}

/// Responses whose links have to be in the table.
fn cases() -> Vec<String> {
    let start = r#"{"model":"four-preconditions","version":1,"mode""#;
    let all = |answer: &str| {
        let answers = model()
            .indicators
            .iter()
            .map(|i| format!("\"{}\":{answer}", i.id));
        answers.collect::<Vec<_>>().join(",")
    };
    let mixed = model()
        .indicators
        .iter()
        .zip((1..=5).cycle())
        .map(|(i, n)| (i, level(n)));
    let mixed: Vec<_> = mixed
        .map(|(i, n)| format!("\"{}\":{}", i.id, n.number()))
        .collect();
    let label = "Städtisches Klinikum 日本, 3rd session: \u{1f33b}";
    let longest = "\u{1f33b}".repeat(60);
    let mut cases = vec![
        format!(r#"{start}:"full","answers":{{}},"id":"00000000"}}"#),
        format!(r#"{start}:"quick","answers":{{}},"id":"ffffffff"}}"#),
        format!(
            r#"{start}:"full","answers":{{{}}},"date":"2026-11-21","role":"executive","id":"7f3a91c2","revision":3}}"#,
            mixed.join(",")
        ),
        format!(
            r#"{start}:"quick","answers":{{"figurehead":3,"board-ownership":"unsure","imperative":5}},"date":"2000-01-01","role":"chair","id":"00000001","revision":255}}"#
        ),
        format!(
            r#"{start}:"full","answers":{{"culture":2}},"date":"2179-06-05","role":"undisclosed","id":"80000000","label":"{label}"}}"#
        ),
        format!(r#"{start}:"full","answers":{{"value":1}},"id":"12345678","label":"{longest}"}}"#),
        format!(
            r#"{start}:"full","answers":{{"figurehead":3}},"id":"9abcdef0","targets":{{"figurehead":4,"sustainable-pace":5}}}}"#
        ),
        format!(
            r#"{start}:"full","answers":{{"culture":1}},"id":"0badcafe","label":"x","targets":{{"culture":1}}}}"#
        ),
    ];
    for answer in ["1", "2", "3", "4", "5", "\"unsure\""] {
        cases.push(format!(
            r#"{start}:"full","answers":{{{}}},"id":"00c0ffee"}}"#,
            all(answer)
        ));
    }
    cases
}

/// Why a token is refused, apart from the words that a reader sees.
fn why(error: &LinkError) -> String {
    match error {
        LinkError::Damaged => "damaged".into(),
        LinkError::Newer(version) => format!("newer: {version}"),
        LinkError::NotAResult => "not a result".into(),
        LinkError::UnknownModel(fingerprint) => format!("unknown model: {fingerprint:08x}"),
    }
}

/// Tokens that are whole and no result of this program, and why they are refused.
fn refusals() -> Vec<(String, String)> {
    let nothing = response::read(model(), &cases()[0]).expect("a response");
    let mut group = body(&write(model(), &nothing));
    group[0] = 0x10;
    let mut other = body(&write(model(), &nothing));
    other[1..5].copy_from_slice(&[0, 0, 0x12, 0x34]);
    let tokens = [
        seal('2', b"a later version"),
        seal('1', &group),
        seal('1', &other),
    ];
    let why = |token: &str| why(&read(&[model()], token).expect_err("is refused"));
    tokens
        .into_iter()
        .map(|token| (token.clone(), why(&token)))
        .collect()
}

#[test]
fn every_link_in_the_table_opens_as_it_says() {
    let table = table();
    assert!(
        table.len() >= 17,
        "the table only ever grows: {} lines",
        table.len()
    );
    for (token, meaning) in table {
        match read(&[model()], &token) {
            Ok((model, opened)) => {
                let expected = response::read(model, &meaning).expect("a response");
                assert_eq!(opened, expected, "{token}");
                assert_eq!(write(model, &expected), token, "is written as it was");
            }
            Err(error) => assert_eq!(why(&error), meaning, "{token}"),
        }
    }
}

#[test]
fn every_case_is_in_the_table() {
    let token = |case: &str| write(model(), &response::read(model(), case).expect("a response"));
    let mut new = cases()
        .into_iter()
        .map(|case| (token(&case), case))
        .collect::<Vec<_>>();
    new.extend(refusals());
    let old = table();
    new.retain(|line| !old.contains(line));
    // An old link that would now be written differently must never be put in again.
    let said = |meaning: &str| {
        old.iter()
            .any(|(_, old)| old == meaning && old.starts_with('{'))
    };
    let changed: Vec<_> = new.iter().filter(|(_, meaning)| said(meaning)).collect();
    assert!(
        changed.is_empty(),
        "links are written differently now: {changed:?}"
    );
    if std::env::var_os("FOURFRONT_BLESS").is_some() && !new.is_empty() {
        let text = fs::read_to_string(path()).expect("the table is there");
        let lines = new
            .iter()
            .map(|(token, meaning)| format!("{token}\t{meaning}\n"));
        fs::write(path(), text + &lines.collect::<String>()).expect("the table can be written");
    } else {
        assert!(
            new.is_empty(),
            "not in the table (FOURFRONT_BLESS=1 puts them in): {new:#?}"
        );
    }
}
