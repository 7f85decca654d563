//! Calendar files: RFC 5545, line by line, read back by a reader written from its grammar.

use fourfront::domain::assessment::Assessment;
use fourfront::domain::level::Level;
use fourfront::domain::plan::{Move, MoveStatus};
use fourfront::domain::scope::Mode;
use fourfront::formats::calendar::{Entry, Occasion, days, half_a_year_after, write};
use proptest::prelude::*;

use crate::any::few;
use crate::support::{day, model, question};

fn entry(summary: &str) -> Entry {
    Entry {
        uid: "7f3a91c2-look-again@fourfront".into(),
        day: day("2027-02-28"),
        summary: summary.into(),
        description: String::new(),
    }
}

/// The lines as they were before they were folded.
fn unfolded(text: &str) -> Vec<String> {
    let whole = text.replace("\r\n ", "");
    whole.split_terminator("\r\n").map(String::from).collect()
}

/// The value of a line, as a text (section 3.3.11).
fn value(text: &str, name: &str) -> String {
    let lines = unfolded(text);
    let line = lines.iter().find_map(|line| line.strip_prefix(name));
    let mut value = String::new();
    let mut rest = line.expect(name).chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next() {
                Some('n' | 'N') => value.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => value.push(c),
                other => panic!("\\{other:?} is no escape"),
            },
            ';' | ',' => panic!("{c} is not escaped"),
            c => value.push(c),
        }
    }
    value
}

#[test]
fn an_event_is_written_as_the_standard_says() {
    let text = write(
        &[Entry {
            description: "Then compare, with care; twice\\ever\nAgain".into(),
            ..entry("Answer again")
        }],
        day("2026-11-21"),
    );
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Fourfront//Plan//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:7f3a91c2-look-again@fourfront",
        "DTSTAMP:20261121T000000Z",
        "SEQUENCE:9822",
        "DTSTART;VALUE=DATE:20270228",
        "DTEND;VALUE=DATE:20270301",
        "SUMMARY:Answer again",
        "DESCRIPTION:Then compare\\, with care\\; twice\\\\ever\\nAgain",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Answer again",
        "TRIGGER:-PT15H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(text, expected.join("\r\n"));
}

#[test]
fn a_calendar_without_entries_is_still_one() {
    let text = write(&[], day("2026-11-21"));
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
}

#[test]
fn a_line_of_75_octets_stays_whole_and_one_more_is_folded() {
    let line = |count: usize| {
        let text = write(&[entry(&"x".repeat(count))], day("2026-11-21"));
        let start = text.find("SUMMARY").expect("a summary");
        let end = text.find("\r\nTRANSP").expect("what comes after");
        text[start..end].to_owned()
    };
    let room = 75 - "SUMMARY:".len();
    assert_eq!(line(room), format!("SUMMARY:{}", "x".repeat(room)));
    assert_eq!(
        line(room + 1),
        format!("SUMMARY:{}\r\n x", "x".repeat(room))
    );
    // The space in front counts: 74 fit behind it.
    assert_eq!(
        line(room + 75),
        format!("SUMMARY:{}\r\n {}\r\n x", "x".repeat(room), "x".repeat(74))
    );
}

#[test]
fn a_character_is_never_folded_in_its_middle() {
    for before in 0..80 {
        let summary = format!("{}老虎🐅é", "x".repeat(before));
        let text = write(&[entry(&summary)], day("2026-11-21"));
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{before}");
        assert_eq!(value(&text, "SUMMARY:"), summary);
    }
}

#[test]
fn other_control_characters_are_left_out() {
    let text = write(&[entry("a\u{7}b\u{0}c\td\re\r\nf")], day("2026-11-21"));
    assert_eq!(value(&text, "SUMMARY:"), "abc\td\ne\nf");
}

/// An assessment with a plan.
fn planned() -> Assessment {
    let mut assessment = Assessment::new(model(), Mode::Full, 0x7f3a_91c2, day("2026-11-21"));
    let due = |text: &str, due: Option<&str>, status| Move {
        text: text.into(),
        due: due.map(day),
        status,
        ..Move::default()
    };
    assessment.plan.moves = vec![
        due("First", Some("2027-01-15"), MoveStatus::Planned),
        due("No date", None, MoveStatus::Planned),
        due("Over", Some("2027-01-16"), MoveStatus::Done),
        due("Given up", Some("2027-01-17"), MoveStatus::Dropped),
        due("First", Some("2027-01-18"), MoveStatus::Underway),
    ];
    assessment
}

fn look() -> time::Date {
    day("2027-05-22")
}

#[test]
fn the_days_are_to_look_again_the_targets_and_each_open_move_with_a_date() {
    let mut assessment = planned();
    let what = |assessment: &Assessment| -> Vec<(String, Occasion)> {
        let days = days(model(), assessment, look());
        days.iter()
            .map(|(_, on, what)| (on.to_string(), *what))
            .collect()
    };
    let moves = [
        ("2027-01-15".to_owned(), Occasion::Move(0)),
        ("2027-01-18".to_owned(), Occasion::Move(4)),
    ];
    let first = ("2027-05-22".to_owned(), Occasion::Look);
    let without = [std::slice::from_ref(&first), &moves[..]].concat();
    assert_eq!(what(&assessment), without);
    assessment.plan.targets_by = Some(day("2027-06-30"));
    assert_eq!(what(&assessment), without, "no target, no day for it");
    let value = question(model(), "value");
    assessment.targets.set(value, Some(Level::Five));
    let targets = ("2027-06-30".to_owned(), Occasion::Targets);
    assert_eq!(
        what(&assessment),
        [&[first, targets], &moves[..]].concat(),
        "a target"
    );
    let mut answered = |now| {
        let now = fourfront::domain::answers::Answer::Level(now);
        assessment.answers.set(model(), value, now);
        assessment.clone()
    };
    let open = answered(Level::Four);
    assert_eq!(what(&open).len(), 4);
    let (_, lines) = fourfront::words::en::plan::targets_day(model(), &open);
    assert!(lines.ends_with(": Embedded"), "{lines}");
    let reached = answered(Level::Five);
    assert_eq!(what(&reached), without, "a target that is reached");
    // A question that a quick check does not ask has no target in it.
    let quick = Assessment {
        mode: Mode::Quick,
        ..open
    };
    assert_eq!(what(&quick), without);
}

#[test]
fn an_entry_keeps_its_name_when_all_but_its_words_changes() {
    let mut assessment = planned();
    let names = |assessment: &Assessment| -> Vec<String> {
        days(model(), assessment, look())
            .into_iter()
            .map(|(uid, ..)| uid)
            .collect()
    };
    let before = names(&assessment);
    assert_eq!(before[0], "7f3a91c2-look-again@fourfront");
    assert_eq!(
        before[2],
        format!(
            "{}-2@fourfront",
            &before[1][.."7f3a91c2-move-12345678".len()]
        )
    );
    assessment.plan.shift(2, 0);
    assessment.plan.moves[1].due = Some(day("2028-01-01"));
    assessment.plan.moves[1].owner = "Ann".into();
    assert_eq!(names(&assessment), before);
    assessment.plan.moves[1].text = "Other words".into();
    assert_ne!(names(&assessment)[1], before[1]);
}

#[test]
fn half_a_year_later_is_the_same_day_of_the_week() {
    let today = day("2026-11-21");
    let later = half_a_year_after(today);
    assert_eq!(
        (later, later.weekday()),
        (day("2027-05-22"), today.weekday())
    );
    assert_eq!(half_a_year_after(time::Date::MAX), time::Date::MAX);
}

proptest! {
    #![proptest_config(few(256))]

    #[test]
    fn whatever_is_written_reads_back_and_no_line_is_too_long(
        summary in "(?s).{1,120}", description in "(?s).{1,400}",
    ) {
        let entry = Entry { description: description.clone(), ..entry(&summary) };
        let text = write(&[entry], day("2026-11-21"));
        prop_assert!(text.ends_with("\r\n"));
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        prop_assert!(!text.replace("\r\n", "").contains(|c: char| c.is_control() && c != '\t'));
        let plain = |text: &str| {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            text.chars().filter(|c| !c.is_control() || "\n\t".contains(*c)).collect::<String>()
        };
        prop_assert_eq!(value(&text, "SUMMARY:"), plain(&summary));
        prop_assert_eq!(value(&text, "DESCRIPTION:"), plain(&description));
    }
}
