//! Tokens are found in whatever text they arrive in.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;

use super::{Found, LinkError, find, model, read, response, seal, with_label, with_targets, write};
use crate::any::few;

fn token() -> String {
    write(model(), &response())
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// The one token is found in a text made of it.
#[track_caller]
fn check(text: &str) {
    assert_eq!(find(text), [Found::Token(token())], "{text}");
}

#[test]
fn what_follows_a_token_is_ignored() {
    let token = token();
    for junk in [
        "",
        "#?secret=x",
        "&fbclid=IwAR0x-y_z",
        "?utm_source=mail",
        ".",
        ")",
        ">",
        "\"",
        "'",
        "…",
        ",",
        ";",
        "*",
        "]",
        " ",
        " and more",
        "\n",
        "\r\nRegards",
        "\t1",
        "/",
        "%20x",
        "%41",
        "%2D%2d",
        "%",
        "%2",
        "|7",
        "</a>",
        "\u{a0}x",
        "\u{1f33b}",
    ] {
        check(&format!("https://example.org/fourfront/#r={token}{junk}"));
        check(&format!("{token}{junk}"));
    }
}

#[test]
fn what_stands_before_a_token_is_ignored() {
    let token = token();
    for before in [
        "",
        "(",
        "<",
        "\"",
        "see: ",
        "1 ",
        "12 34, ",
        "x\n",
        "#r=",
        "http://x/?a=1#r=",
        "…",
        "%",
    ] {
        check(&format!("{before}{token}"));
    }
}

#[test]
fn more_token_characters_make_it_another_token() {
    let token = token();
    for more in ["A", "1", "-", "_", "_x"] {
        let text = format!("#r={token}{more}");
        assert_eq!(find(&text), [Found::Damaged(format!("{token}{more}"))]);
    }
    assert_eq!(
        find(&format!("x{token}")),
        [],
        "nothing says that this is a link"
    );
}

#[test]
fn line_breaks_and_spaces_inside_are_joined_where_nothing_else_fits() {
    let token = token();
    for gap in [" ", "\n", "\r\n", "\r\n    ", "\t", "\u{a0}"] {
        for at in 1..token.len() {
            let (start, end) = token.split_at(at);
            check(&format!("https://example.org/#r={start}{gap}{end}"));
            check(&format!("{start}{gap}{end}"));
            check(&format!(
                "https://example.org/#r={start}{gap}{end}{gap}and more"
            ));
        }
    }
    check(&format!("https://example.org/#r=\n{token}"));
    let spaced: Vec<String> = token.chars().map(String::from).collect();
    check(&format!("#r={}", spaced.join(" ")));
}

#[test]
fn mail_wraps_an_address_at_any_width() {
    let long = [response(), with_label("Ward 7"), with_targets()].map(|r| write(model(), &r));
    for token in long {
        for width in 8..=76 {
            let address = format!("https://example.org/a/folder/#r={token}");
            let chars: Vec<char> = address.chars().collect();
            let lines: Vec<String> = chars
                .chunks(width)
                .map(|line| line.iter().collect())
                .collect();
            let text = format!("Dear all,\n{}\nRegards", lines.join("\n"));
            assert_eq!(find(&text), [Found::Token(token.clone())], "{text}");
        }
    }
}

#[test]
fn percent_encoding_is_undone_once_and_twice() {
    let token = token();
    let address = format!("https://example.org/#r={token}");
    check(&encoded(&address));
    check(&encoded(&encoded(&address)));
    let service = "https://links.example.com/?data=05%7C02%7C&reserved=0&url=";
    check(&format!("{service}{}&sdata=x%3D", encoded(&address)));
    check(&format!(
        "{service}{}",
        encoded(&format!("{service}{}", encoded(&address)))
    ));
    check(&format!("{address} {}", encoded(&address)));
    assert_eq!(
        find(&encoded(&encoded(&encoded(&address)))),
        [],
        "three times is once too often"
    );
}

#[test]
fn every_token_of_a_text_is_found_once_in_order_and_then_what_is_damaged() {
    let tokens = [with_label("Ward 7"), response(), with_targets()].map(|r| write(model(), &r));
    let [one, two, three] = tokens.clone();
    let broken = &three[..30];
    let text = format!(
        "Ann: https://a.org/#r={one}\n> Bob (#r={broken}) wrote: {two}, {one}\n<b>#r={three}</b>"
    );
    let found = tokens
        .map(Found::Token)
        .into_iter()
        .chain([Found::Damaged(broken.to_owned())]);
    assert_eq!(find(&text), found.collect::<Vec<_>>());
}

#[test]
fn groups_and_invitations_are_found_by_their_markers() {
    let token = seal('1', &[0x10, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for marker in ["#g=", "#s=", "#r="] {
        assert_eq!(
            find(&format!("{marker}{token}")),
            [Found::Token(token.clone())]
        );
        assert_eq!(
            find(&format!("{marker}{token}x")),
            [Found::Damaged(format!("{token}x"))]
        );
    }
}

#[test]
fn text_without_links_has_none() {
    for text in [
        "",
        " ",
        "1",
        "1 1 1",
        "1234567890123456789012345678901234567890",
        "#",
        "#r",
        "#results",
    ] {
        assert_eq!(find(text), [], "{text}");
    }
    assert_eq!(find("#r=short"), [Found::Damaged("short".into())]);
    assert_eq!(
        find(&format!("#r={}", "a".repeat(2000))),
        [Found::Damaged("a".repeat(520))]
    );
}

#[test]
fn a_long_text_of_beginnings_is_searched_in_its_length() {
    // Each `1` may begin a token: looked at from each to the end, this would take minutes.
    assert_eq!(find(&"1 ".repeat(20_000)), []);
    assert_eq!(find(&"#r=1 ".repeat(20_000)).len(), 20_000);
}

/// Text made of what links are made of, whole and in pieces.
fn text() -> impl Strategy<Value = String> {
    let tokens = [response(), with_label("Ward 7"), with_targets()].map(|r| write(model(), &r));
    let token = proptest::sample::select(tokens.to_vec());
    let piece = (token.clone(), any::<proptest::sample::Index>())
        .prop_map(|(token, at)| token[..at.index(token.len())].to_owned());
    let part = prop_oneof![
        3 => token,
        3 => piece,
        2 => proptest::sample::select(vec!["#r=", "#g=", "#s=", "1", " ", "\n", "%", "%2", "%25", "#"])
            .prop_map(String::from),
        1 => ".{0,5}",
    ];
    (proptest::collection::vec(part, 0..8), any::<bool>()).prop_map(|(parts, encode)| {
        let text = parts.concat();
        if encode { encoded(&text) } else { text }
    })
}

proptest! {
    #![proptest_config(few(512))]

    #[test]
    fn whatever_is_found_opens(text in text()) {
        for found in find(&text) {
            if let Found::Token(token) = found {
                let opened = read(&[model()], &token);
                prop_assert!(opened.is_ok(), "{} is not one of ours: {:?}", token, opened);
            }
        }
    }

    #[test]
    fn any_text_at_all_is_searched_and_refused(text in "(?s).{0,200}") {
        let found = find(&text);
        prop_assert!(!found.iter().any(|found| matches!(found, Found::Token(_))), "{:?}", found);
        prop_assert_eq!(read(&[model()], &text), Err(LinkError::Damaged));
    }
}
