//! What people wrote, in a file that may be a stranger's: each place, what it refuses, and that
//! nothing is refused which can be typed here.

use fourfront::domain::writing::{Layout, clean, stray};
use fourfront::formats::form::MoveForm;
use fourfront::words::en::number::{isolated, quoted};

use super::*;

const MARK: &str = "has a control or direction mark";

fn a_move(field: &str, text: &str) -> Value {
    let mut file = json!({ "text": "x", "owner": "y", "status": "done" });
    file[field] = json!(text);
    json!([file])
}

#[test]
fn marks_that_turn_or_hide_text_are_refused_with_their_place() {
    let notes = "assessment.notes.culture";
    let text = "assessment.plan.moves[0].text";
    let owner = "assessment.plan.moves[0].owner";
    for (mark, code) in [
        ("\u{202e}", "U+202E"),
        ("\u{202a}", "U+202A"),
        ("\u{2066}", "U+2066"),
        ("\u{2069}", "U+2069"),
        ("\u{0}", "U+0000"),
        ("\u{1b}", "U+001B"),
        ("\r", "U+000D"),
        ("\u{b}", "U+000B"),
        ("\u{9f}", "U+009F"),
    ] {
        let hostile = format!("Ask{mark}Ann");
        let said = |place: &str| format!("{place}: {MARK} ({code})");
        check_full(
            "/assessment/notes",
            json!({ "culture": hostile }),
            &[&said(notes)],
        );
        check_full(
            "/assessment/plan/moves",
            a_move("text", &hostile),
            &[&said(text)],
        );
        check_full(
            "/assessment/plan/moves",
            a_move("owner", &hostile),
            &[&said(owner)],
        );
    }
    check_full(
        "/assessment/plan/moves",
        a_move("owner", "Ann\nBen"),
        &[&format!("{owner}: {MARK} (U+000A)")],
    );
}

#[test]
fn names_of_questions_and_models_in_moments_are_names() {
    let form = "expected 1 to 40 small letters, digits or hyphens";
    let long = "x".repeat(41);
    for (name, shown) in [
        ("<b>", "<b>"),
        ("cul\u{202e}ture", "culture"),
        ("Culture", "Culture"),
        (&long, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"),
    ] {
        check_full(
            "/assessment/snapshots/0/model",
            json!(name),
            &[&format!(
                "assessment.snapshots[0].model: {form}, found \"{shown}\""
            )],
        );
        check_full(
            "/assessment/snapshots/0/answers",
            json!(format!("culture 2,{name} 3")),
            &[&format!(
                "assessment.snapshots[0].answers.{shown}: {form}, found \"{shown}\""
            )],
        );
    }
    check_full(
        "/assessment/snapshots/0/name",
        json!("In\u{202e}May"),
        &[
            "assessment.snapshots[0].name: expected 1 to 60 characters of plain text without spaces at its ends, found \"InMay\"",
        ],
    );
}

#[test]
fn notes_on_questions_that_are_gone_are_checked_as_any_others() {
    let check = |notes: Value, expected: &str| {
        let text = write(model(), &full_document());
        let mut file: Value = serde_json::from_str(&text).expect("JSON");
        file["assessment"]["gone_notes"] = notes;
        refused(&file.to_string(), &[expected]);
    };
    let note =
        |indicator: &str, text: &str| json!({ "version": 0, "indicator": indicator, "text": text });
    let place = "assessment.gone_notes";
    check(
        json!([note("gone", "a\u{202e}b")]),
        &format!("{place}[0].text: {MARK} (U+202E)"),
    );
    check(
        json!([note("one", "x"), note("two", &"x".repeat(4001))]),
        &format!("{place}[1].text: expected at most 4000 characters, found 4001"),
    );
    check(
        json!([note("gone", "")]),
        &format!("{place}[0].text: expected a note, found nothing"),
    );
    check(
        json!([note("<b>", "x")]),
        &format!(
            "{place}[0].indicator: expected 1 to 40 small letters, digits or hyphens, found \"<b>\""
        ),
    );
    check(
        json!([note("gone", "x"), { "indicator": "gone", "text": "x" }]),
        &format!("{place}[1].version: missing"),
    );
    check(
        vec![note("gone", "x"); 1009].into(),
        &format!("{place}: expected at most 1008, found 1009"),
    );
}

#[test]
fn what_is_pasted_loses_what_cannot_be_kept_and_no_more() {
    let check = |pasted: &str, line: &str, lines: &str| {
        assert_eq!(clean(pasted, Layout::Line), line);
        assert_eq!(clean(pasted, Layout::Lines), lines);
    };
    check("Ask Ann", "Ask Ann", "Ask Ann");
    check("a\r\nb\nc", "a b c", "a\nb\nc");
    // The break inside a paragraph of a word processor.
    check("a\u{b}b", "a b", "a\nb");
    check("a\tb", "a b", "a\tb");
    check("a\u{202e}b\u{2066}c\u{1}d", "abcd", "abcd");
    // Writing from right to left, and the joiners that it and faces need, are as they were.
    for text in ["שלום", "می‌خواهم", "👩‍💻", "\u{200f}"] {
        check(text, text, text);
    }
}

#[test]
fn a_move_of_nothing_but_marks_is_no_move() {
    let form = MoveForm {
        text: "\u{202e}\u{2066}".into(),
        ..MoveForm::default()
    };
    assert!(form.read(false).is_err());
    let marks = Move {
        text: "\u{202e}".into(),
        ..Move::default()
    };
    let mut session = full_document().session;
    let before = session.clone();
    session.apply(model(), Action::AddMove(marks.clone()));
    session.apply(model(), Action::ChangeMove(0, marks));
    assert_eq!(session, before);
}

#[test]
fn a_name_from_right_to_left_is_kept_apart_in_a_sentence() {
    assert_eq!(quoted("Ashby"), "‘Ashby’");
    assert_eq!(quoted("שלום"), "‘\u{2068}שלום\u{2069}’");
    assert_eq!(isolated("Zürich 日本 🐅"), "Zürich 日本 🐅");
    assert_eq!(isolated("Ashby مجلس"), "\u{2068}Ashby مجلس\u{2069}");
}

#[test]
fn what_is_deeply_nested_or_of_the_wrong_kind_is_refused_at_its_place() {
    let mut deep = json!("x");
    for _ in 0..60 {
        deep = json!([deep]);
    }
    check_full(
        "/assessment/plan/moves/0/text",
        deep.clone(),
        &["assessment.plan.moves[0].text: expected text, found a list"],
    );
    check_full(
        "/assessment/notes",
        json!({ "culture": { "a": deep } }),
        &["assessment.notes.culture: expected text, found an object"],
    );
}

proptest! {
    #![proptest_config(few(256))]

    #[test]
    fn whatever_is_typed_can_be_opened_again(
        text in "(?s).{1,40}", owner in "(?s).{0,20}", note in "(?s).{0,60}", name in "(?s).{0,80}",
    ) {
        let mut session = full_document().session;
        let form = MoveForm { text, owner, ..MoveForm::default() };
        if let Ok(typed) = form.read(false) {
            session.apply(model(), Action::AddMove(typed));
        }
        for action in [
            Action::Note(question(model(), "culture"), note),
            Action::Name(name.clone()),
            Action::Snap(name.clone()),
            Action::RenameSnapshot(0, name),
        ] {
            session.apply(model(), action);
        }
        let text = write(model(), &Document { revision: 1, session: session.clone() });
        let back = read(model(), &text).expect("what was typed is read");
        prop_assert!(back.session.kept_like(&session));
    }

    #[test]
    fn what_is_cleaned_has_nothing_stray_and_stays_as_it_is(text in "(?s).{0,60}") {
        for layout in [Layout::Line, Layout::Lines] {
            let once = clean(&text, layout);
            prop_assert_eq!(stray(&once, layout), None);
            prop_assert_eq!(clean(&once, layout), once);
        }
    }
}
