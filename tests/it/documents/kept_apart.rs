//! Assessments kept apart, moments by hand and by themselves, and undo across all of it.

use fourfront::domain::ids::IndicatorId;
use fourfront::domain::plan::{Move, Plan};
use fourfront::domain::response::Label;
use fourfront::domain::snapshot::Snapshot;
use fourfront::domain::undo::DEPTH;

use super::transitions::{after, answer, apply, hand, start};
use super::{
    Action, Answer, Document, Level, Mode, Session, day, level, model, question, read, sketch,
    write,
};

fn another(name: &str, id: u32) -> Action {
    Action::Another {
        name: name.into(),
        id,
        today: day("2026-11-21"),
    }
}

fn a_move(text: &str) -> Action {
    Action::AddMove(Move {
        text: text.into(),
        ..Move::default()
    })
}

/// The names of all assessments, the one in hand first.
fn names(session: &Session) -> Vec<&str> {
    let all = session.assessment.iter().chain(&session.others);
    all.map(|a| a.name.as_ref().map_or("", Label::as_str))
        .collect()
}

/// An assessment of every question on a day.
fn finish(mode: Mode, today: &str) -> Vec<Action> {
    let asked = model().indicators_in(mode);
    let answers = asked.map(|indicator| Action::Answer {
        indicator,
        answer: Answer::Level(level(3)),
        today: day(today),
    });
    answers.collect()
}

fn on(indicator: IndicatorId, number: i64, today: &str) -> Action {
    Action::Answer {
        indicator,
        answer: Answer::Level(level(number)),
        today: day(today),
    }
}

/// Each moment: its day, the day the program took it, or none.
fn moments(session: &Session) -> Vec<(String, bool, Mode)> {
    let moments = hand(session).snapshots.iter();
    moments
        .map(|a| (a.taken.to_string(), a.automatic, a.mode))
        .collect()
}

#[test]
fn assessments_are_kept_apart_by_name() {
    let mut session = after([
        start(Mode::Full, 1),
        Action::Name("  Northvale ".into()),
        answer("culture", 2),
        another("Ashby", 2),
        answer("culture", 5),
        another("", 3),
    ]);
    assert_eq!(names(&session), ["", "Northvale", "Ashby"]);
    apply(&mut session, [Action::Open(0)]);
    assert_eq!(names(&session), ["Northvale", "", "Ashby"]);
    let culture = question(model(), "culture");
    assert_eq!(hand(&session).answers.get(culture), Answer::Level(level(2)));
    apply(&mut session, [Action::Open(1)]);
    assert_eq!(names(&session), ["Ashby", "", "Northvale"]);
    assert_eq!(hand(&session).answers.get(culture), Answer::Level(level(5)));
    apply(&mut session, [Action::Name(String::new()), Action::Open(7)]);
    assert_eq!(names(&session), ["", "", "Northvale"]);
}

#[test]
fn the_first_assessment_can_have_a_name_from_its_beginning() {
    let session = after([another("Ashby", 2)]);
    assert_eq!((names(&session), hand(&session).id), (vec!["Ashby"], 2));
}

#[test]
fn there_is_an_end_of_assessments_and_nothing_is_lost_there() {
    let mut session = after([start(Mode::Full, 0)]);
    for id in 1..100 {
        apply(&mut session, [another(&id.to_string(), id)]);
    }
    assert_eq!(session.others.len(), Session::MOST_OTHERS);
    assert!(!session.has_room());
    assert_eq!(hand(&session).id as usize, Session::MOST_OTHERS);
}

#[test]
fn deleting_another_assessment_is_undone_at_its_place() {
    let mut session = after([
        start(Mode::Full, 1),
        Action::Name("a".into()),
        another("b", 2),
        another("c", 3),
        Action::DeleteOther(0),
    ]);
    assert_eq!(names(&session), ["c", "b"]);
    apply(
        &mut session,
        [Action::Open(0), answer("culture", 4), Action::Undo],
    );
    assert_eq!(names(&session), ["b", "a", "c"]);
    assert_eq!(hand(&session).answered(), 1, "what was done since stays");
    apply(&mut session, [Action::DeleteOther(9), Action::Undo]);
    assert_eq!(names(&session), ["b", "a", "c"]);
}

#[test]
fn deleting_the_one_in_hand_takes_the_next_and_is_undone() {
    let mut session = after([
        start(Mode::Full, 1),
        Action::Name("a".into()),
        answer("culture", 2),
        another("b", 2),
        Action::Open(0),
        Action::DeleteThis,
    ]);
    assert_eq!(names(&session), ["b"]);
    apply(&mut session, [another("c", 3), Action::Undo]);
    assert_eq!(names(&session), ["a", "c", "b"]);
    assert_eq!(hand(&session).answered(), 1);
    let mut alone = after([
        start(Mode::Full, 1),
        answer("culture", 2),
        Action::DeleteThis,
    ]);
    assert!(alone.assessment.is_none() && !alone.just_deleted());
    apply(&mut alone, [Action::Undo]);
    assert_eq!(hand(&alone).answered(), 1);
    let mut none = Session::default();
    apply(&mut none, [Action::DeleteThis]);
    assert_eq!(none, Session::default());
}

#[test]
fn what_was_taken_comes_back_to_its_own_assessment() {
    let mut session = after([
        start(Mode::Full, 1),
        Action::Name("a".into()),
        answer("culture", 2),
        Action::Snap("then".into()),
        a_move("first"),
        Action::DeleteMove(0),
        Action::DeleteSnapshot(0),
        another("b", 2),
        a_move("other"),
    ]);
    apply(&mut session, [Action::Undo, Action::Undo]);
    assert_eq!(hand(&session).plan.moves.len(), 1, "b is as it was");
    assert!(hand(&session).snapshots.is_empty());
    let a = &session.others[0];
    assert_eq!((a.plan.moves.len(), a.snapshots.len()), (1, 1));
}

#[test]
fn targets_of_one_assessment_are_never_undone_in_another() {
    let value = question(model(), "value");
    let aim = |level| Action::Target(value, Some(level));
    let mut session = after([start(Mode::Full, 1), answer("culture", 2), aim(Level::Five)]);
    apply(&mut session, [another("b", 2), Action::UndoTargets]);
    assert!(hand(&session).targets.is_empty());
    apply(
        &mut session,
        [aim(Level::Two), Action::Open(0), Action::UndoTargets],
    );
    assert_eq!(hand(&session).targets.get(value), Some(Level::Five));
    // Undo of everything brings another assessment back too.
    apply(
        &mut session,
        [Action::Delete, start(Mode::Full, 9), aim(Level::Three)],
    );
    apply(&mut session, [Action::Undo, Action::UndoTargets]);
    assert_eq!(hand(&session).targets.get(value), Some(Level::Five));
}

#[test]
fn moments_are_kept_named_renamed_and_deleted_with_undo() {
    let mut session = after([
        start(Mode::Full, 1),
        answer("culture", 2),
        Action::Snap(" Before  the away day ".into()),
        answer("culture", 3),
        Action::Snap(String::new()),
    ]);
    let titles = |session: &Session| -> Vec<String> {
        let moments = hand(session).snapshots.iter();
        moments
            .map(|a| a.name.as_ref().map_or("", Label::as_str).to_owned())
            .collect()
    };
    assert_eq!(titles(&session), ["Before the away day", ""]);
    apply(
        &mut session,
        [
            Action::RenameSnapshot(1, "After it".into()),
            Action::RenameSnapshot(0, String::new()),
            Action::RenameSnapshot(5, "nowhere".into()),
        ],
    );
    assert_eq!(titles(&session), ["", "After it"]);
    apply(
        &mut session,
        [Action::DeleteSnapshot(0), Action::DeleteSnapshot(5)],
    );
    assert_eq!(titles(&session), ["After it"]);
    apply(&mut session, [Action::Undo]);
    assert_eq!(titles(&session), ["", "After it"]);
    assert_eq!(
        hand(&session).snapshots[0].answers,
        [("culture".to_owned(), Answer::Level(level(2)))]
    );
}

#[test]
fn a_finished_assessment_keeps_a_moment_by_itself_before_it_changes() {
    let culture = question(model(), "culture");
    let mut session = after([start(Mode::Full, 1)]);
    apply(&mut session, finish(Mode::Full, "2026-11-21"));
    assert!(moments(&session).is_empty(), "nothing has changed since");
    apply(&mut session, [on(culture, 3, "2026-12-01")]);
    assert!(moments(&session).is_empty(), "the same answer is no change");
    apply(&mut session, [on(culture, 4, "2026-12-01")]);
    let first = ("2026-12-01".to_owned(), true, Mode::Full);
    assert_eq!(moments(&session), std::slice::from_ref(&first));
    let kept = &hand(&session).snapshots[0];
    assert_eq!(kept.date, day("2026-11-21"), "of the day of the answers");
    assert!(
        kept.answers
            .contains(&("culture".to_owned(), Answer::Level(level(3))))
    );
    apply(&mut session, [on(culture, 5, "2026-12-01")]);
    assert_eq!(moments(&session).len(), 1, "once a day");
    apply(&mut session, [on(culture, 2, "2026-12-02")]);
    assert_eq!(moments(&session).len(), 2);
    apply(
        &mut session,
        [Action::Snap("by hand".into()), on(culture, 1, "2026-12-03")],
    );
    assert_eq!(
        moments(&session).len(),
        3,
        "what is kept already is not kept twice"
    );
}

#[test]
fn an_unfinished_assessment_keeps_none() {
    let session = after([
        start(Mode::Full, 1),
        answer("culture", 2),
        answer("culture", 3),
    ]);
    assert!(moments(&session).is_empty());
}

#[test]
fn an_answer_that_is_not_allowed_keeps_no_moment() {
    let culture = question(model(), "culture");
    let mut session = after([start(Mode::Full, 1)]);
    apply(&mut session, finish(Mode::Full, "2026-11-21"));
    let before = session.clone();
    let refused = Action::Answer {
        indicator: culture,
        answer: Answer::NotApplicable,
        today: day("2026-12-01"),
    };
    apply(&mut session, [refused]);
    assert_eq!(session, before);
}

#[test]
fn a_finished_quick_check_is_a_moment_before_it_grows() {
    let mut session = after([start(Mode::Quick, 1)]);
    apply(&mut session, finish(Mode::Quick, "2026-11-21"));
    apply(&mut session, [Action::Switch(Mode::Quick)]);
    assert!(moments(&session).is_empty());
    apply(&mut session, [Action::Switch(Mode::Full)]);
    let quick = ("2026-11-21".to_owned(), true, Mode::Quick);
    assert_eq!(moments(&session), std::slice::from_ref(&quick));
    apply(
        &mut session,
        [Action::Switch(Mode::Quick), Action::Switch(Mode::Full)],
    );
    assert_eq!(moments(&session), [quick], "not twice");
    let mut begun = after([start(Mode::Quick, 1), answer("figurehead", 2)]);
    apply(&mut begun, [Action::Switch(Mode::Full)]);
    assert!(moments(&begun).is_empty(), "an unfinished one is none");
}

#[test]
fn starting_again_goes_on_with_name_plan_targets_and_moments() {
    let mut session = after([start(Mode::Full, 1), Action::Name("a".into()), a_move("x")]);
    apply(&mut session, finish(Mode::Full, "2026-11-21"));
    apply(&mut session, [start(Mode::Full, 2)]);
    let hand = hand(&session);
    assert_eq!((hand.id, hand.answered()), (2, 0));
    assert_eq!((names(&session), hand.plan.moves.len()), (vec!["a"], 1));
    assert_eq!(moments(&session).len(), 1);
}

#[test]
fn there_is_an_end_of_moments() {
    let mut session = after([start(Mode::Full, 1), answer("culture", 2)]);
    apply(&mut session, vec![Action::Snap(String::new()); 300]);
    assert_eq!(hand(&session).snapshots.len(), Snapshot::MOST);
    assert!(!hand(&session).has_room());
}

#[test]
fn what_undo_brings_back_into_full_lists_can_still_be_read() {
    let mut session = after([start(Mode::Full, 0), answer("culture", 2)]);
    apply(
        &mut session,
        vec![Action::Snap(String::new()); Snapshot::MOST],
    );
    apply(&mut session, vec![a_move("x"); Plan::MOST]);
    apply(&mut session, vec![Action::DeleteSnapshot(0); DEPTH]);
    apply(&mut session, vec![Action::Snap(String::new()); DEPTH]);
    apply(&mut session, vec![Action::Undo; DEPTH]);
    apply(&mut session, vec![Action::DeleteMove(0); DEPTH]);
    apply(&mut session, vec![a_move("y"); DEPTH]);
    apply(&mut session, vec![Action::Undo; DEPTH]);
    for id in 1..=Session::MOST_OTHERS as u32 {
        apply(&mut session, [another("", id)]);
    }
    apply(&mut session, vec![Action::DeleteOther(1); DEPTH]);
    for id in 100..100 + DEPTH as u32 {
        apply(&mut session, [another("", id)]);
    }
    apply(&mut session, vec![Action::Undo; DEPTH]);
    let first = &session.others[0];
    assert_eq!(
        [
            session.others.len(),
            first.snapshots.len(),
            first.plan.moves.len()
        ],
        [
            Session::MOST_OTHERS + DEPTH,
            Snapshot::MOST + DEPTH,
            Plan::MOST + DEPTH
        ]
    );
    let document = Document {
        revision: 1,
        session,
    };
    let back = read(model(), &write(model(), &document)).expect("what was kept is read");
    assert!(back.session.kept_like(&document.session));
}

#[test]
fn a_moment_of_a_model_that_allows_it_keeps_what_does_not_apply() {
    let model = sketch("1n 1 / 1 1");
    let mut session = Session::default();
    session.apply(&model, start(Mode::Full, 7));
    let given = Action::Answer {
        indicator: question(&model, "a1"),
        answer: Answer::NotApplicable,
        today: day("2026-11-21"),
    };
    session.apply(&model, given);
    session.apply(&model, Action::Snap(String::new()));
    assert_eq!(
        hand(&session).snapshots[0].answers,
        [("a1".to_owned(), Answer::NotApplicable)]
    );
}
