//! The board's own plan: its form, its order, and that it stays.

use fourfront::domain::answers::Answer;
use fourfront::domain::plan::{Move, MoveStatus, Plan, Problem};
use fourfront::domain::scope::Mode;
use fourfront::domain::session::{Action, Session};
use fourfront::domain::undo::Done;
use fourfront::formats::form::{MoveForm, Problems, read_date};
use fourfront::words::en::plan as words;
use proptest::prelude::*;

use crate::any::few;
use crate::support::{day, level, model, question};

fn named(text: &str) -> Move {
    Move {
        text: text.into(),
        ..Move::default()
    }
}

/// A session with an assessment and these moves.
fn planned(moves: &[&str]) -> Session {
    let mut session = Session::default();
    let begin = Action::Start {
        mode: Mode::Full,
        id: 7,
        today: day("2026-11-21"),
    };
    session.apply(model(), begin);
    for text in moves {
        session.apply(model(), Action::AddMove(named(text)));
    }
    session
}

fn texts(session: &Session) -> Vec<&str> {
    let plan = &session.assessment.as_ref().expect("an assessment").plan;
    plan.moves.iter().map(|a| a.text.as_str()).collect()
}

#[track_caller]
fn check(form: &MoveForm, unfinished: bool, expected: Problems) {
    assert_eq!(form.read(unfinished), Err(expected));
}

#[test]
fn a_form_that_is_right_is_a_move() {
    let form = MoveForm {
        text: "  Ask the suppliers \n".into(),
        serves: Some(question(model(), "culture")),
        owner: " Ann Ashby ".into(),
        due: "2027-01-15".into(),
        status: MoveStatus::Underway,
    };
    let expected = Move {
        text: "Ask the suppliers".into(),
        indicator: Some(question(model(), "culture")),
        owner: "Ann Ashby".into(),
        due: Some(day("2027-01-15")),
        status: MoveStatus::Underway,
    };
    assert_eq!(form.read(false), Ok(expected.clone()));
    assert_eq!(MoveForm::of(&expected).read(false), Ok(expected));
}

#[test]
fn each_fault_stands_beside_its_field() {
    let good = MoveForm {
        text: "x".into(),
        ..MoveForm::default()
    };
    let none = Problems::default();
    check(
        &MoveForm::default(),
        false,
        Problems {
            text: Some(Problem::Missing),
            ..none
        },
    );
    check(
        &MoveForm {
            text: " \n\t".into(),
            owner: "y".repeat(81),
            due: "2026-02-30".into(),
            ..good.clone()
        },
        false,
        Problems {
            text: Some(Problem::Missing),
            owner: Some(Problem::TooLong(81, 80)),
            due: Some(Problem::NoDate),
        },
    );
    check(
        &MoveForm {
            text: "日".repeat(401),
            ..good.clone()
        },
        false,
        Problems {
            text: Some(Problem::TooLong(401, 400)),
            ..none
        },
    );
    let no_date = Problems {
        due: Some(Problem::NoDate),
        ..none
    };
    check(&good, true, no_date);
    for due in [
        "1999-12-31",
        "2180-01-01",
        "0026-11-21",
        "tomorrow",
        "2026-11",
    ] {
        let form = MoveForm {
            due: due.into(),
            ..good.clone()
        };
        check(&form, false, no_date);
    }
    assert_eq!(good.read(false).map(|a| a.due), Ok(None));
    assert_eq!(read_date(" ", false), Ok(None));
}

#[test]
fn what_is_wrong_is_said_in_words() {
    assert_eq!(
        words::problem(Problem::Missing),
        "Write what is to be done."
    );
    assert_eq!(
        words::problem(Problem::TooLong(401, 400)),
        "Shorten it: 401 characters, and there is room for 400."
    );
    assert_eq!(
        words::problem(Problem::NoDate),
        "Write a whole date, such as 21 November 2026, from the year 2000 on."
    );
}

#[test]
fn moves_are_added_changed_shifted_and_deleted_with_undo() {
    let mut session = planned(&["a", "b", "c"]);
    session.apply(model(), Action::ShiftMove(0, 2));
    assert_eq!(texts(&session), ["b", "c", "a"]);
    session.apply(model(), Action::ShiftMove(2, 1));
    assert_eq!(texts(&session), ["b", "a", "c"]);
    session.apply(model(), Action::ChangeMove(1, named("A")));
    assert_eq!(texts(&session), ["b", "A", "c"]);
    session.apply(model(), Action::DeleteMove(0));
    assert_eq!(texts(&session), ["A", "c"]);
    assert_eq!(session.undo[0].done, Done::MoveDeleted);
    session.apply(model(), Action::AddMove(named("d")));
    session.apply(model(), Action::Undo);
    assert_eq!(
        texts(&session),
        ["b", "A", "c", "d"],
        "at its place, nothing else undone"
    );
}

#[test]
fn what_means_nothing_changes_nothing() {
    let mut session = planned(&["a", "b"]);
    let before = session.clone();
    for action in [
        Action::AddMove(named(" \n")),
        Action::ChangeMove(0, named("")),
        Action::ChangeMove(2, named("x")),
        Action::ShiftMove(0, 2),
        Action::ShiftMove(2, 0),
        Action::ShiftMove(1, 1),
        Action::DeleteMove(2),
    ] {
        session.apply(model(), action);
    }
    assert_eq!(session, before);
    let mut nothing = Session::default();
    nothing.apply(model(), Action::AddMove(named("a")));
    assert_eq!(nothing, Session::default());
}

#[test]
fn a_plan_has_an_end_and_its_moves_too() {
    let mut session = planned(&[]);
    for place in 0..2 * Plan::MOST {
        session.apply(model(), Action::AddMove(named(&place.to_string())));
    }
    assert_eq!(texts(&session).len(), Plan::MOST);
    let long = Move {
        owner: "日".repeat(100),
        ..named(&"é".repeat(500))
    };
    session.apply(model(), Action::ChangeMove(0, long));
    let kept = &session.assessment.as_ref().expect("one").plan.moves[0];
    assert_eq!(
        (kept.text.as_str(), kept.owner.as_str()),
        (&*"é".repeat(400), &*"日".repeat(80))
    );
}

#[test]
fn the_plan_stays_when_questions_are_answered_again() {
    let mut session = planned(&["a", "b"]);
    session.apply(model(), Action::TargetsBy(Some(day("2027-06-30"))));
    session.apply(model(), Action::DeleteMove(0));
    let kept = session.assessment.as_ref().map(|a| a.plan.clone());
    let answer = |number| Action::Answer {
        indicator: question(model(), "culture"),
        answer: Answer::Level(level(number)),
        today: day("2027-11-21"),
    };
    for action in [
        answer(2),
        answer(3),
        Action::Switch(Mode::Quick),
        Action::Start {
            mode: Mode::Full,
            id: 8,
            today: day("2027-11-22"),
        },
    ] {
        session.apply(model(), action);
        assert_eq!(session.assessment.as_ref().map(|a| a.plan.clone()), kept);
    }
}

#[test]
fn a_move_deleted_before_starting_again_comes_back() {
    // Without answers: starting again is nothing to undo, and the assessment has a new id.
    let mut session = planned(&["a", "b"]);
    session.apply(model(), Action::DeleteMove(0));
    let again = Action::Start {
        mode: Mode::Full,
        id: 8,
        today: day("2026-11-22"),
    };
    session.apply(model(), again);
    session.apply(model(), Action::Undo);
    assert_eq!(texts(&session), ["a", "b"]);
}

#[test]
fn who_and_when_and_what_a_calendar_says() {
    let mut a = named("Ask the suppliers");
    assert_eq!(words::who_and_when(&a), "");
    a.due = Some(day("2027-01-15"));
    assert_eq!(words::who_and_when(&a), "By 15 January 2027");
    a.owner = "Ann".into();
    assert_eq!(words::who_and_when(&a), "Ann, by 15 January 2027");
    a.indicator = Some(question(model(), "culture"));
    assert_eq!(
        words::move_day(model(), &a),
        (
            "Due: Ask the suppliers".to_owned(),
            "Who sees to it: Ann\nWhich question it serves: Culture before kit\nHow far it is: Planned"
                .to_owned()
        )
    );
    assert_eq!(words::state(2, 2, None), "2 moves.");
    assert_eq!(words::state(1, 1, None), "1 move.");
    assert_eq!(
        words::state(1, 3, Some(day("2027-06-30"))),
        "3 moves, 1 of them open. Targets by 30 June 2027."
    );
    assert_eq!(words::state(0, 3, None), "3 moves, none of them open.");
}

proptest! {
    #![proptest_config(few(256))]

    #[test]
    fn shifting_loses_nothing_and_shifting_back_undoes_it(
        count in 0..8_usize, from in 0..9_usize, to in 0..9_usize,
    ) {
        let mut plan = Plan {
            moves: (0..count).map(|n| named(&n.to_string())).collect(),
            ..Plan::default()
        };
        let before = plan.clone();
        plan.shift(from, to);
        if from < count && to < count {
            prop_assert_eq!(&plan.moves[to], &before.moves[from]);
        }
        let mut sorted: Vec<_> = plan.moves.iter().map(|a| a.text.clone()).collect();
        sorted.sort();
        prop_assert!(sorted.iter().enumerate().all(|(n, text)| *text == n.to_string()));
        plan.shift(to, from);
        prop_assert_eq!(plan, before);
    }

    #[test]
    fn what_a_form_takes_is_kept_as_it_is(text in "(?s).{0,420}", owner in ".{0,90}") {
        let form = MoveForm { text, owner, ..MoveForm::default() };
        if let Ok(a) = form.read(false) {
            prop_assert_eq!(a.clone().cut(), a.clone());
            prop_assert!(!a.is_blank());
        }
    }
}
