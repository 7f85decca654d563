//! A damaged link is refused, whatever happened to it on its way.

use super::{
    Found, LinkError, MARKER, find, model, read, response, with_label, with_targets, write,
};

const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn tokens() -> Vec<String> {
    let label = with_label("Ward 7, Städtisches Klinikum 日本");
    [response(), label, with_targets()]
        .iter()
        .map(|r| write(model(), r))
        .collect()
}

/// Each damaged token is refused, and not found in an address.
#[track_caller]
fn check(damaged: impl Iterator<Item = String>, at_least: usize) {
    let mut count = 0;
    for token in damaged {
        assert_eq!(read(&[model()], &token), Err(LinkError::Damaged), "{token}");
        let found = find(&format!("https://example.org/{MARKER}{token}"));
        assert_eq!(found, [Found::Damaged(token)]);
        count += 1;
    }
    assert!(count >= at_least, "{count} damaged tokens");
}

fn replaced(token: &str, range: std::ops::Range<usize>, with: &str) -> String {
    let mut token = token.to_owned();
    token.replace_range(range, with);
    token
}

#[test]
fn any_changed_character_is_refused() {
    for token in tokens() {
        let changed = (0..token.len()).flat_map(|i| {
            let others = ALPHABET.split("").filter(|c| !c.is_empty());
            others
                .map(move |c| (i, c))
                .filter(|(i, c)| !token[*i..].starts_with(c))
                .collect::<Vec<_>>()
        });
        check(
            changed.map(|(i, c)| replaced(&token, i..i + 1, c)),
            63 * token.len(),
        );
    }
}

#[test]
fn any_lost_or_doubled_character_is_refused() {
    for token in tokens() {
        let places = 0..token.len();
        check(
            places.clone().map(|i| replaced(&token, i..i + 1, "")),
            token.len(),
        );
        check(
            places.map(|i| replaced(&token, i..i, &token[i..=i])),
            token.len(),
        );
    }
}

#[test]
fn any_added_character_is_refused() {
    for token in tokens() {
        for c in ALPHABET.split("").filter(|c| !c.is_empty()) {
            check(
                (0..=token.len()).map(|i| replaced(&token, i..i, c)),
                token.len(),
            );
        }
    }
}

#[test]
fn any_two_swapped_characters_are_refused() {
    for token in tokens() {
        let pairs = (0..token.len()).flat_map(|i| (i + 1..token.len()).map(move |j| (i, j)));
        let swapped = pairs.map(|(i, j)| {
            let mut bytes = token.clone().into_bytes();
            bytes.swap(i, j);
            String::from_utf8(bytes).expect("still text")
        });
        check(swapped.filter(|swapped| *swapped != token), 500);
    }
}

#[test]
fn any_truncation_is_refused() {
    for token in tokens() {
        check(
            (1..token.len()).map(|end| token[..end].to_owned()),
            token.len() - 1,
        );
        check(
            (1..token.len()).map(|start| token[start..].to_owned()),
            token.len() - 1,
        );
        let middle = (1..token.len()).flat_map(|i| (i + 1..token.len()).map(move |j| (i, j)));
        check(middle.map(|(i, j)| replaced(&token, i..j, "")), 500);
    }
}

#[test]
fn another_alphabet_or_padding_is_refused() {
    let mut others: Vec<_> = tokens().iter().map(|token| format!("{token}=")).collect();
    let standard = tokens()
        .into_iter()
        .map(|token| token.replace('-', "+").replace('_', "/"));
    others.extend(standard.filter(|token| token.contains(['+', '/'])));
    assert!(
        others.len() > tokens().len(),
        "one of them has a sign to replace"
    );
    for token in others {
        assert_eq!(read(&[model()], &token), Err(LinkError::Damaged), "{token}");
    }
}
