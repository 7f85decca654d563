//! Links: what they carry comes back, whole or not at all.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc};
use fourfront::domain::ids::{IndicatorId, RoleId};
use fourfront::domain::model::Model;
use fourfront::domain::response::{Label, Response, Targets};
use fourfront::domain::scope::Mode;
use fourfront::formats::date;
use fourfront::formats::link::{Found, LinkError, MARKER, find, is_token, read, write};
use proptest::prelude::*;

use crate::any::{Case, case, few, level};
use crate::support::{day, example, fill, level as number, model, sketch};

mod damage;
mod golden;
mod text;

/// The example as a board would send it.
fn response() -> Response {
    Response {
        mode: Mode::Full,
        answers: example().clone(),
        date: Some(day("2026-11-12")),
        role: model().role_named("executive"),
        id: 0x7f3a_91c2,
        revision: 3,
        label: None,
        targets: Targets::none(model()),
    }
}

fn with_label(label: &str) -> Response {
    Response {
        label: Label::exact(label),
        ..response()
    }
}

fn with_targets() -> Response {
    let mut response = response();
    response.targets.set(IndicatorId::new(0), Some(number(4)));
    response.targets.set(IndicatorId::new(25), Some(number(5)));
    response
}

/// A token of any body, as the specification has it: version, then base64url of the body, a zero
/// byte where the length would be a multiple of three, and a CRC-32 of all before it.
fn seal(version: char, body: &[u8]) -> String {
    let mut bytes = body.to_vec();
    if (bytes.len() + 4).is_multiple_of(3) {
        bytes.push(0);
    }
    let mut checked = vec![version as u8];
    checked.extend(&bytes);
    let check = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&checked);
    bytes.extend(check.to_be_bytes());
    format!("{version}{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// The body of a token, without its checksum.
fn body(token: &str) -> Vec<u8> {
    let mut bytes = URL_SAFE_NO_PAD.decode(&token[1..]).expect("base64url");
    bytes.truncate(bytes.len() - 4);
    bytes
}

#[track_caller]
fn refused(token: &str, expected: LinkError) {
    assert_eq!(read(&[model()], token), Err(expected), "{token}");
}

#[test]
fn a_full_answered_result_is_at_most_60_characters() {
    let token = write(model(), &response());
    assert!(token.len() <= 60, "{} characters: {token}", token.len());
    let quick = Response {
        mode: Mode::Quick,
        ..response()
    };
    assert_eq!(write(model(), &quick).len(), token.len());
}

#[test]
fn the_parts_of_a_link_are_where_the_table_says() {
    let token = write(model(), &response());
    let body = body(&token);
    assert_eq!(
        body[..13],
        [
            0, 0x55, 0xde, 0x7a, 0x7f, 0x7f, 0x3a, 0x91, 0xc2, 3, 3, 0x26, 0x55
        ]
    );
    // The first three answers are 3, 3 and 2, three bits each, the first in the low bits.
    assert_eq!(body[13], 0b10_011_011);
    assert_eq!(token, seal('1', &body[..23]), "13 bytes, and 10 of answers");
}

#[test]
fn a_role_a_date_and_targets_that_are_not_given_come_back_as_not_given() {
    let bare = Response {
        date: None,
        role: None,
        id: 0,
        revision: 0,
        ..response()
    };
    let token = write(model(), &bare);
    assert_eq!(read(&[model()], &token), Ok((model(), bare)));
}

#[test]
fn a_link_opens_on_the_model_it_was_made_for() {
    let other = sketch("1 1 1n / 1 1");
    let both = [model(), &other];
    let here = Response {
        answers: fill(
            &other,
            &[fourfront::domain::answers::Answer::NotApplicable; 5],
        ),
        targets: Targets::none(&other),
        role: Some(RoleId::new(1)),
        ..response()
    };
    let (opened, back) = read(&both, &write(&other, &here)).expect("opens");
    assert_eq!((opened.id.as_str(), back), ("sketch", here));
    let (opened, back) = read(&both, &write(model(), &response())).expect("opens");
    assert_eq!(
        (opened.id.as_str(), back),
        ("four-preconditions", response())
    );
}

#[test]
fn each_reason_for_refusal_has_its_words() {
    #[track_caller]
    fn check(token: &str, words: &str) {
        let error = read(&[model()], token).expect_err("is refused");
        assert_eq!(error.to_string(), words);
    }
    let token = write(model(), &response());
    check(
        &token[..20],
        "the link is damaged: part of it is missing or changed",
    );
    check("", "the link is damaged: part of it is missing or changed");
    let newer = seal('2', b"whatever comes later");
    check(
        &newer,
        "the link was made by a newer version of Fourfront (format 2)",
    );
    let mut group = body(&token);
    group[0] = 0x10;
    check(&seal('1', &group), "the link does not hold a single result");
    let mut other = body(&token);
    other[1..5].copy_from_slice(&[0xde, 0xad, 0xbe, 0x0f]);
    check(
        &seal('1', &other),
        "the link is for another model (fingerprint deadbe0f)",
    );
    // All of them are whole, so that they are found in text and said to be what they are.
    for whole in [newer, seal('1', &group), seal('1', &other)] {
        assert_eq!(find(&format!("see #r={whole}.")), [Found::Token(whole)]);
    }
}

#[test]
fn a_state_has_one_spelling() {
    // Each is sealed with a checksum that fits, and says what no program writes.
    let plain = body(&write(model(), &response()));
    let edit = |edit: &dyn Fn(&mut Vec<u8>)| {
        let mut body = plain.clone();
        edit(&mut body);
        refused(&seal('1', &body), LinkError::Damaged);
    };
    edit(&|body| body[0] |= 8);
    edit(&|body| body[0] |= 4);
    edit(&|body| body[0] |= 2);
    edit(&|body| body[10] = 9);
    edit(&|body| body[22] |= 0x80);
    edit(&|body| body[13] |= 7);
    edit(&|body| body.push(0));
    edit(&|body| body.extend([0, 0, 0]));
    edit(&|body| body.truncate(22));
    edit(&|body| body.truncate(5));
    let label = body(&write(model(), &with_label("Ward 7")));
    let edit = |edit: &dyn Fn(&mut Vec<u8>)| {
        let mut body = label.clone();
        edit(&mut body);
        refused(&seal('1', &body), LinkError::Damaged);
    };
    let length = 23;
    assert_eq!(&label[length..length + 7], b"\x06Ward 7");
    edit(&|body| body[length] = 7);
    edit(&|body| body[length + 1] = b' ');
    edit(&|body| body[length + 6] = b' ');
    edit(&|body| body[length + 5] = b'\n');
    edit(&|body| body[length + 1] = 0xff);
    edit(&|body| body[length] = 0);
    // Without the zero byte that keeps the last character a letter or a digit.
    let mut checked = b"1".to_vec();
    checked.extend(&plain[..23]);
    let check = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&checked);
    checked.extend(check.to_be_bytes());
    let odd = format!("1{}", URL_SAFE_NO_PAD.encode(&checked[1..]));
    assert!(!is_token(&odd), "27 bytes");
    refused(&odd, LinkError::Damaged);
    let targets = body(&write(model(), &with_targets()));
    let mut odd = targets.clone();
    odd[23] |= 7;
    refused(&seal('1', &odd), LinkError::Damaged);
}

/// A response to a model of a case, with everything a link can carry.
fn any_response() -> impl Strategy<Value = (Model, Response)> {
    let rest = (
        proptest::option::of(1..=u16::MAX),
        proptest::option::of(0..2_usize),
        any::<(u32, u8)>(),
        proptest::option::of("[a-z ]{0,8}|\\PC{0,70}|.{0,70}"),
        proptest::collection::vec(proptest::option::weighted(0.1, level()), 104),
        any::<bool>(),
    );
    (case(), rest).prop_map(
        |(
            Case {
                sketch,
                answers,
                mode,
            },
            rest,
        )| {
            let (day, role, (id, revision), label, levels, aimed) = rest;
            let model = sketch.build();
            let mut targets = Targets::none(&model);
            for (indicator, level) in model.indicator_ids().zip(levels) {
                targets.set(indicator, level.filter(|_| aimed));
            }
            let response = Response {
                mode,
                answers: fill(&model, &answers),
                date: day.and_then(date::from_day),
                role: role.map(RoleId::new),
                id,
                revision,
                label: label.and_then(|label| Label::typed(&label)),
                targets,
            };
            (model, response)
        },
    )
}

proptest! {
    #![proptest_config(few(128))]

    #[test]
    fn what_a_link_carries_comes_back((model, response) in any_response()) {
        let token = write(&model, &response);
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        prop_assert!(token.chars().all(plain), "{}", token);
        prop_assert!(token.ends_with(|c: char| c.is_ascii_alphanumeric()), "{}", token);
        prop_assert!(is_token(&token));
        let (opened, back) = read(&[&model], &token).expect("opens");
        prop_assert_eq!(opened.fingerprint, model.fingerprint);
        prop_assert_eq!(&back, &response);
        prop_assert_eq!(write(&model, &back), token.clone(), "one spelling");
        let address = format!("Here: https://example.org/{MARKER}{token}.");
        prop_assert_eq!(find(&address), [Found::Token(token)]);
    }

    #[test]
    fn bytes_that_nobody_wrote_are_refused_or_are_a_response(
        bytes in proptest::collection::vec(any::<u8>(), 0..60), known: bool,
    ) {
        let mut bytes = bytes;
        if known && bytes.len() > 5 {
            bytes[0] &= 7;
            bytes[1..5].copy_from_slice(&model().fingerprint.to_be_bytes());
        }
        let token = seal('1', &bytes);
        if let Ok((model, response)) = read(&[model()], &token) {
            prop_assert_eq!(write(model, &response), token);
        }
    }
}
