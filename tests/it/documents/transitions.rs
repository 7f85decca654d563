//! What each intent of the person at the screen does to a session.

use super::{
    Action, Answer, Assessment, Done, Level, Mode, Session, Theme, day, level, model, question,
    sketch,
};
use crate::support::answers;

const TODAY: &str = "2026-11-21";

pub(super) fn apply(session: &mut Session, actions: impl IntoIterator<Item = Action>) {
    for action in actions {
        session.apply(model(), action);
    }
}

pub(super) fn start(mode: Mode, id: u32) -> Action {
    Action::Start {
        mode,
        id,
        today: day(TODAY),
    }
}

pub(super) fn answer(name: &str, number: i64) -> Action {
    Action::Answer {
        indicator: question(model(), name),
        answer: Answer::Level(level(number)),
        today: day(TODAY),
    }
}

fn note(text: &str) -> Action {
    Action::Note(question(model(), "culture"), text.into())
}

/// A session after some actions.
pub(super) fn after(actions: impl IntoIterator<Item = Action>) -> Session {
    let mut session = Session::default();
    apply(&mut session, actions);
    session
}

#[track_caller]
pub(super) fn hand(session: &Session) -> &Assessment {
    session.assessment.as_ref().expect("an assessment in hand")
}

#[test]
fn starting_begins_with_nothing_answered() {
    let session = after([start(Mode::Quick, 7)]);
    assert_eq!(
        *hand(&session),
        Assessment::new(model(), Mode::Quick, 7, day(TODAY))
    );
    assert_eq!(
        (hand(&session).answered(), session.has_answers()),
        (0, false)
    );
    assert!(session.undo.is_empty(), "nothing was taken away");
}

#[test]
fn an_answer_is_given_changed_and_taken_back() {
    let culture = question(model(), "culture");
    let mut session = after([
        start(Mode::Full, 7),
        answer("culture", 2),
        answer("culture", 3),
    ]);
    assert_eq!(hand(&session).answers, answers("- - - 3"));
    let back = Action::Answer {
        indicator: culture,
        answer: Answer::Unanswered,
        today: day("2026-12-01"),
    };
    apply(&mut session, [back]);
    assert_eq!(hand(&session).answered(), 0);
    assert_eq!(
        hand(&session).date,
        day("2026-12-01"),
        "the day of the last change"
    );
}

#[test]
fn what_the_model_does_not_allow_changes_nothing() {
    let mut session = after([start(Mode::Full, 7), answer("culture", 2), Action::Linked]);
    let before = session.clone();
    let none = Action::Answer {
        indicator: question(model(), "culture"),
        answer: Answer::NotApplicable,
        today: day("2026-12-01"),
    };
    apply(&mut session, [none]);
    assert_eq!(session, before);
    let other = sketch("1n 1 / 1 1");
    let mut session = Session::default();
    session.apply(&other, start(Mode::Full, 7));
    for name in ["a1", "a2"] {
        let indicator = question(&other, name);
        let answer = Answer::NotApplicable;
        session.apply(
            &other,
            Action::Answer {
                indicator,
                answer,
                today: day(TODAY),
            },
        );
    }
    assert_eq!(hand(&session).answered(), 1, "only where it is allowed");
}

#[test]
fn without_an_assessment_nothing_can_be_done_to_it() {
    let role = Action::Role(model().role_named("chair"));
    let actions = [
        answer("culture", 2),
        note("x"),
        role,
        Action::Linked,
        Action::Switch(Mode::Full),
    ];
    let session = after(actions.into_iter().chain([Action::Undo]));
    assert_eq!(session, Session::default());
}

#[test]
fn deleting_is_remembered_even_where_only_the_palette_goes() {
    let mut session = after([Action::Theme(Theme::Dark), Action::Delete]);
    assert!(session.just_deleted());
    assert_eq!(session.theme, Theme::System);
    apply(&mut session, [Action::Undo]);
    assert_eq!(
        (session.theme, session.just_deleted()),
        (Theme::Dark, false)
    );
}

#[test]
fn the_first_change_after_a_link_raises_the_revision_once() {
    let mut session = after([
        start(Mode::Full, 7),
        answer("culture", 2),
        answer("value", 2),
    ]);
    assert_eq!(hand(&session).revision, 0, "no link says otherwise yet");
    apply(&mut session, [Action::Linked, Action::Linked]);
    assert_eq!(hand(&session).revision, 0, "a link is no change");
    apply(&mut session, [answer("culture", 2), note("private")]);
    assert_eq!(
        hand(&session).revision,
        0,
        "what a link carries is the same"
    );
    apply(&mut session, [answer("culture", 3), answer("culture", 4)]);
    assert_eq!(hand(&session).revision, 1);
    apply(
        &mut session,
        [Action::Linked, Action::Role(model().role_named("chair"))],
    );
    assert_eq!(hand(&session).revision, 2);
    apply(&mut session, [Action::Linked, Action::Switch(Mode::Quick)]);
    assert_eq!((hand(&session).revision, hand(&session).id), (3, 7));
    let aim = Action::Target(question(model(), "culture"), Some(level(5)));
    apply(&mut session, [Action::Linked, aim.clone(), aim]);
    assert_eq!(hand(&session).revision, 4, "targets can go along");
    apply(&mut session, [Action::Linked, Action::UndoTargets]);
    assert_eq!(hand(&session).revision, 5);
}

#[test]
fn the_revision_stays_at_its_highest() {
    let mut session = after([start(Mode::Full, 7)]);
    for number in (1..=5).cycle().take(300) {
        apply(&mut session, [Action::Linked, answer("culture", number)]);
    }
    assert_eq!(hand(&session).revision, 255);
}

#[test]
fn a_quick_check_grows_into_the_full_one_without_asking_twice() {
    let mut session = after([
        start(Mode::Quick, 7),
        answer("figurehead", 3),
        answer("imperative", 4),
    ]);
    assert_eq!(hand(&session).answered_in(model()), 2);
    let before = hand(&session).answers.clone();
    apply(&mut session, [Action::Switch(Mode::Full)]);
    assert_eq!(
        (hand(&session).mode, &hand(&session).answers),
        (Mode::Full, &before)
    );
    apply(
        &mut session,
        [answer("culture", 1), Action::Switch(Mode::Quick)],
    );
    assert_eq!(
        (
            hand(&session).answered(),
            hand(&session).answered_in(model())
        ),
        (3, 2)
    );
}

#[test]
fn starting_again_can_be_undone_where_there_was_work() {
    let mut session = after([
        start(Mode::Full, 7),
        answer("culture", 2),
        start(Mode::Quick, 8),
    ]);
    assert_eq!(
        (hand(&session).id, session.undo[0].done),
        (8, Done::StartedAgain)
    );
    apply(&mut session, [Action::Undo]);
    assert_eq!((hand(&session).id, hand(&session).answered()), (7, 1));
    let noted = after([start(Mode::Full, 7), note("x"), start(Mode::Full, 8)]);
    assert_eq!(noted.undo.len(), 1, "a note is work too");
    let bare = after([start(Mode::Full, 7), start(Mode::Full, 8)]);
    assert!(bare.undo.is_empty(), "there was nothing to bring back");
}

#[test]
fn deleting_takes_everything_and_can_be_undone() {
    let actions = [
        start(Mode::Full, 7),
        answer("culture", 2),
        note("x"),
        Action::Theme(Theme::Dark),
    ];
    let mut session = after(actions);
    let before = session.assessment.clone();
    apply(&mut session, [Action::Delete]);
    assert_eq!(
        (session.assessment.as_ref(), session.theme),
        (None, Theme::System)
    );
    assert_eq!(session.undo[0].done, Done::Deleted);
    apply(&mut session, [Action::Undo]);
    assert_eq!(session.assessment, before);
    assert!(session.undo.is_empty());
}

fn holding(assessment: &Assessment) -> Session {
    Session {
        assessment: Some(assessment.clone()),
        ..Session::default()
    }
}

#[test]
fn a_file_replaces_what_is_there_and_can_be_undone() {
    let other = Assessment::new(model(), Mode::Quick, 9, day(TODAY));
    let mut session = after([
        start(Mode::Full, 7),
        Action::Replace(Box::new(holding(&other))),
    ]);
    assert_eq!(
        (hand(&session), session.undo[0].done),
        (&other, Done::Replaced)
    );
    apply(&mut session, [Action::Undo]);
    assert_eq!(hand(&session).id, 7);
    let first = after([Action::Replace(Box::new(holding(&other)))]);
    assert!(first.undo.is_empty(), "there was nothing to bring back");
}

#[test]
fn what_another_tab_stored_is_adopted_and_undo_is_kept() {
    let mut session = after([
        start(Mode::Full, 7),
        answer("culture", 2),
        start(Mode::Full, 8),
    ]);
    let stored = after([start(Mode::Quick, 9), Action::Theme(Theme::Light)]);
    apply(&mut session, [Action::Adopt(Box::new(stored))]);
    assert_eq!(
        (hand(&session).id, session.theme, session.undo.len()),
        (9, Theme::Light, 1)
    );
}

#[test]
fn only_the_last_steps_can_be_undone() {
    let mut session = Session::default();
    for id in 1..=12 {
        apply(&mut session, [start(Mode::Full, id), answer("culture", 2)]);
    }
    assert_eq!(session.undo.len(), 8);
    apply(&mut session, vec![Action::Undo; 20]);
    assert_eq!((hand(&session).id, session.undo.len()), (4, 0));
}

#[test]
fn notes_are_written_emptied_and_cut_to_what_can_be_stored() {
    let mut session = after([start(Mode::Full, 7), note("x"), note("x y")]);
    let text = |session: &Session| {
        hand(session)
            .notes
            .iter()
            .next()
            .map(|(_, note)| note.to_owned())
    };
    assert_eq!(text(&session).as_deref(), Some("x y"));
    apply(&mut session, [note(&"日".repeat(5000))]);
    assert_eq!(text(&session), Some("日".repeat(Session::LONGEST_NOTE)));
    const { assert!(Session::LONGEST_NOTE <= fourfront::formats::loose::LONGEST_TEXT) };
    apply(&mut session, [note("")]);
    assert_eq!(hand(&session).notes.len(), 0);
}

#[test]
fn what_is_sent_has_no_notes_label_or_targets() {
    let mut session = after([start(Mode::Quick, 7), answer("culture", 2), note("private")]);
    if let Some(assessment) = &mut session.assessment {
        assessment
            .targets
            .set(question(model(), "value"), Some(Level::Five));
    }
    let response = hand(&session).response(model());
    assert_eq!(
        (response.mode, response.id, response.revision),
        (Mode::Quick, 7, 0)
    );
    assert_eq!(response.answers, hand(&session).answers);
    assert_eq!(response.date, Some(day(TODAY)));
    assert!(response.label.is_none() && response.targets.is_empty());
}
