//! Targets and what is only tried out, when answers change, work is taken back, and it is stored.

use super::transitions::{after, answer, apply, hand, start};
use super::{Action, Document, Level, Mode, Session, level, model, question, read, write};

fn aim(name: &str, aimed: i64) -> Action {
    Action::Target(question(model(), name), Some(level(aimed)))
}

/// What counts of the question "culture": as a level that is aimed at or tried out, or none.
fn counts(session: &Session) -> Option<u8> {
    use fourfront::domain::{reading::Reading, what_if::WhatIf};
    let assessment = hand(session);
    let answers = &assessment.answers;
    let before = Reading::new(model(), assessment.mode, answers);
    let (targets, tries) = (&assessment.targets, &session.tries);
    let what_if = WhatIf::new(model(), &before, answers, targets, tries);
    let aimed = what_if.aims.get(question(model(), "culture"));
    aimed.map(Level::number)
}

/// What counts after each of these answers and choices, in turn: `=3` answers, `>4` aims, `<` takes
/// back and `>>` does again.
#[track_caller]
fn check(steps: &str, expected: &[Option<u8>]) {
    let mut session = after([start(Mode::Full, 1)]);
    let mut found = Vec::new();
    for step in steps.split_whitespace() {
        let (what, number) = step.split_at(1);
        let action = match (what, number.parse()) {
            ("=", Ok(number)) => answer("culture", number),
            (">", Ok(number)) => aim("culture", number),
            ("<", _) => Action::UndoTargets,
            _ => Action::RedoTargets,
        };
        apply(&mut session, [action]);
        found.push(counts(&session));
    }
    assert_eq!(found, expected, "{steps}");
}

#[test]
fn an_answer_that_comes_to_its_target_or_passes_it_is_no_wish_to_fall() {
    check("=3 >4 =4", &[None, Some(4), None]);
    check("=3 >4 =5", &[None, Some(4), None]);
    // With the arrow keys an answer passes others: the target is there again.
    check(
        "=3 >4 =4 =5 =4 =3",
        &[None, Some(4), None, None, None, Some(4)],
    );
    check("=3 >4 =2", &[None, Some(4), Some(4)]);
    // Without an answer every level is still to be reached.
    check(">1 =1", &[Some(1), None]);
}

#[test]
fn a_lower_level_is_tried_out_until_the_question_is_answered_again() {
    check("=3 >2 =3", &[None, Some(2), Some(2)]);
    check("=3 >2 =4", &[None, Some(2), None]);
    check("=3 >2 =1", &[None, Some(2), None]);
    check("=3 >2 >3", &[None, Some(2), None]);
    check("=3 >4 >2 >5", &[None, Some(4), Some(2), Some(5)]);
    // On purpose, even where a target was passed.
    check("=3 >4 =5 >4", &[None, Some(4), None, Some(4)]);
}

#[test]
fn what_is_tried_out_is_taken_back_and_done_again() {
    check(
        "=3 >4 >2 < < >> >>",
        &[None, Some(4), Some(2), Some(4), None, Some(4), Some(2)],
    );
    // Taken back after the answer rose, a target is no fall, nor is a try that it came down to.
    check("=3 >4 >5 =5 <", &[None, Some(4), Some(5), None, None]);
    check("=3 >2 >4 =2 <", &[None, Some(2), Some(4), Some(4), None]);
}

#[test]
fn what_is_tried_out_is_no_target() {
    let mut session = after([
        start(Mode::Full, 1),
        answer("culture", 3),
        aim("culture", 5),
    ]);
    assert!(hand(&session).open_targets(model()).iter().count() == 1);
    apply(&mut session, [Action::Linked, aim("culture", 2)]);
    assert!(hand(&session).targets.is_empty(), "the target is gone");
    assert_eq!(hand(&session).revision, 1, "and that is news for a link");
    apply(&mut session, [Action::Linked, aim("culture", 1)]);
    assert_eq!(hand(&session).revision, 1, "a try is none");
    let document = Document {
        revision: 0,
        session: session.clone(),
    };
    let again = read(model(), &write(model(), &document)).expect("a document");
    assert!(again.session.tries.is_empty(), "it is not stored");
    assert!(session.kept_like(&again.session));
}

#[test]
fn what_is_tried_out_belongs_to_the_answers_in_hand() {
    let tried = || {
        after([
            start(Mode::Full, 1),
            answer("culture", 3),
            aim("culture", 2),
        ])
    };
    let another = Action::Another {
        name: "b".into(),
        id: 2,
        today: super::day("2026-11-21"),
    };
    let none = Session::default();
    for action in [
        start(Mode::Full, 3),
        another,
        Action::DeleteThis,
        Action::Delete,
        Action::Replace(Box::new(none.clone())),
        Action::Adopt(Box::new(none)),
    ] {
        let mut session = tried();
        apply(&mut session, [action]);
        assert!(session.tries.is_empty());
        apply(&mut session, [Action::Undo]);
        assert!(session.tries.is_empty());
    }
}

#[test]
fn open_targets_are_those_of_the_questions_that_are_asked() {
    let mut session = after([
        start(Mode::Full, 1),
        answer("culture", 3),
        answer("figurehead", 3),
        aim("culture", 4),
        aim("figurehead", 4),
    ]);
    let open = |session: &Session| -> Vec<String> {
        let open = hand(session).open_targets(model());
        let name = |(id, _)| model().indicator(id).id.clone();
        open.iter().map(name).collect()
    };
    assert_eq!(open(&session), ["figurehead", "culture"]);
    apply(&mut session, [answer("culture", 5)]);
    assert_eq!(open(&session), ["figurehead"]);
    apply(
        &mut session,
        [Action::Switch(Mode::Quick), answer("culture", 3)],
    );
    let quick = model().indicator(question(model(), "culture")).quick;
    assert!(!quick, "the quick check does not ask it");
    assert_eq!(open(&session), ["figurehead"]);
}
