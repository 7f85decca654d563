//! Moments that are kept by themselves, and what takes the place of answers: nothing that was
//! handed out is lost.

use fourfront::domain::response::Response;
use fourfront::domain::shared::{Known, copy, has_copy, known};

use super::transitions::{after, apply, hand, start};
use super::*;
use crate::support::answers;

const TODAY: &str = "2026-11-21";

fn on(name: &str, number: i64) -> Action {
    Action::Answer {
        indicator: question(model(), name),
        answer: Answer::Level(level(number)),
        today: day(TODAY),
    }
}

fn finish() -> Vec<Action> {
    let asked = model().indicator_ids();
    asked.map(|id| on(&model().indicator(id).id, 3)).collect()
}

/// A finished assessment, and what happens to it on one day: how many moments are kept.
#[track_caller]
fn check(actions: impl IntoIterator<Item = Action>, expected: usize) {
    let mut session = after([start(Mode::Full, 1)]);
    apply(&mut session, finish());
    apply(&mut session, actions);
    assert_eq!(hand(&session).snapshots.len(), expected);
}

#[test]
fn while_answers_are_changed_one_moment_a_day_is_enough() {
    check([on("culture", 4), on("culture", 5), on("value", 1)], 1);
}

#[test]
fn what_was_handed_out_is_kept_however_soon_it_changes() {
    check(
        [
            on("culture", 4),
            Action::Linked,
            on("culture", 5),
            Action::Linked,
            on("culture", 2),
            on("culture", 1),
        ],
        3,
    );
}

#[test]
fn what_was_handed_out_and_changed_back_is_not_kept_twice() {
    check(
        [
            Action::Linked,
            on("culture", 4),
            on("culture", 3),
            Action::Linked,
            on("culture", 5),
        ],
        1,
    );
}

#[test]
fn a_second_group_of_the_same_day_does_not_cost_the_first_its_result() {
    let mut session = after([start(Mode::Full, 1)]);
    apply(&mut session, finish());
    apply(&mut session, [on("culture", 4), start(Mode::Full, 2)]);
    apply(&mut session, finish());
    apply(&mut session, [on("value", 5), start(Mode::Full, 3)]);
    let moments = &hand(&session).snapshots;
    let value = |moment: &Snapshot| moment.on(model()).answers.get(question(model(), "value"));
    assert_eq!(
        moments.iter().map(value).collect::<Vec<_>>(),
        [3, 3, 5].map(|n| Answer::Level(level(n))),
        "before the change, the morning, the afternoon"
    );
}

#[test]
fn where_there_is_no_room_none_is_kept_and_nothing_else_changes() {
    let mut session = after([start(Mode::Full, 1)]);
    apply(&mut session, finish());
    apply(&mut session, vec![Action::Snap("x".into()); Snapshot::MOST]);
    apply(
        &mut session,
        [on("culture", 5), Action::Linked, on("culture", 4)],
    );
    assert_eq!(hand(&session).snapshots.len(), Snapshot::MOST);
}

// Another state of the own assessment.

/// A later state of the assessment with this id.
fn later(id: u32) -> Response {
    Response {
        mode: Mode::Quick,
        answers: answers("5 5"),
        date: Some(day("2026-11-30")),
        role: model().role_named("chair"),
        id,
        revision: 9,
        label: None,
        targets: Targets::none(model()),
    }
}

fn take(response: Response) -> Action {
    Action::Take {
        response: Box::new(response),
        today: day("2026-12-01"),
    }
}

#[test]
fn a_newer_state_takes_the_place_of_the_answers_and_of_nothing_else() {
    let mut session = after([start(Mode::Full, 1), Action::Name("Ours".into())]);
    apply(&mut session, finish());
    apply(
        &mut session,
        [
            Action::Note(question(model(), "culture"), "Ask Ann".into()),
            Action::Target(question(model(), "value"), Some(Level::Five)),
        ],
    );
    let before = session.clone();
    apply(&mut session, [take(later(1))]);
    let now = hand(&session);
    assert_eq!((now.mode, &now.answers), (Mode::Quick, &answers("5 5")));
    assert_eq!((now.date, now.role), (day("2026-11-30"), later(1).role));
    assert_eq!((now.revision, now.linked), (9, true));
    let was = hand(&before);
    assert_eq!(
        (&now.name, &now.notes, &now.targets),
        (&was.name, &was.notes, &was.targets)
    );
    assert_eq!(now.snapshots.len(), 1, "it was finished");
    assert_eq!(now.snapshots[0].on(model()).answers, was.answers);
    assert_eq!(
        session.undo.last().map(|undo| undo.done),
        Some(Done::AnswersTaken)
    );
    apply(&mut session, [Action::Undo]);
    assert!(session.kept_like(&before));
    // Changing on is a newer state again.
    apply(&mut session, [take(later(1)), on("culture", 2)]);
    assert_eq!(hand(&session).revision, 10);
}

#[test]
fn an_assessment_that_is_not_in_hand_takes_it_where_it_is() {
    let mut session = after([start(Mode::Full, 1), on("culture", 2)]);
    apply(
        &mut session,
        [
            Action::Another {
                name: "b".into(),
                id: 2,
                today: day(TODAY),
            },
            take(later(1)),
        ],
    );
    assert_eq!((hand(&session).id, hand(&session).answered()), (2, 0));
    assert_eq!(session.others[0].answers, answers("5 5"));
    assert!(
        session.others[0].snapshots.is_empty(),
        "it was not finished"
    );
    let before = session.clone();
    apply(&mut session, [take(later(77))]);
    assert_eq!(session, before, "nobody’s");
}

// A stranger's.

#[test]
fn a_copy_is_taken_in_hand_and_what_was_there_is_kept_beside() {
    let stranger = later(77);
    let copied = copy(model(), &stranger, "Ashby", 5, day(TODAY));
    let carry = || Action::CarryOn(Box::new(copied.clone()));
    let mut session = after([start(Mode::Full, 1), on("culture", 2)]);
    let before = session.clone();
    apply(&mut session, [carry()]);
    assert_eq!((hand(&session).id, session.others.len()), (5, 1));
    assert!(has_copy(&session, &stranger));
    assert!(matches!(known(&session, &stranger), Some(Known::Copy(found)) if found.id == 5));
    apply(&mut session, [Action::Undo]);
    assert!(session.kept_like(&before));
    // What nothing was done with is no assessment to keep.
    let mut blank = after([start(Mode::Full, 1), carry()]);
    assert!(blank.others.is_empty());
    apply(&mut blank, [Action::Undo]);
    assert_eq!(hand(&blank).id, 1);
}

#[test]
fn no_more_are_carried_on_than_there_is_room_for() {
    let copied = Box::new(Assessment::new(model(), Mode::Full, 5, day(TODAY)));
    let mut session = after([start(Mode::Full, 1), on("culture", 2)]);
    session.others = vec![(*copied).clone(); Session::MOST_OTHERS];
    let before = session.clone();
    apply(&mut session, [Action::CarryOn(copied.clone())]);
    assert_eq!(session, before);
    session.assessment = Some(Assessment::new(model(), Mode::Full, 1, day(TODAY)));
    apply(&mut session, [Action::CarryOn(copied)]);
    assert_eq!(hand(&session).id, 5, "a blank one makes room");
}
