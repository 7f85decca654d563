//! Documents of another version of the questions: an older one is carried over, a newer one stays
//! as it is.

use std::cell::RefCell;
use std::collections::BTreeMap;

use fourfront::domain::history::then_and_now;
use fourfront::domain::notes::GoneNote;
use fourfront::domain::older::Older;
use fourfront::domain::snapshot::Snapshot;
use fourfront::formats::keeper::{Keeper, Place, Refused, Trouble, aside};
use fourfront::words::en::{history, kept};

use super::transitions::hand;
use super::*;
use crate::support::{Sketch, answers_on};

/// The shipped model a version later: "relationships" is gone, "new-question" is new.
fn next_version() -> Model {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/models/four-preconditions.en.json"
    );
    let text = std::fs::read_to_string(file).expect("is there");
    let mut model: Value = serde_json::from_str(&text).expect("JSON");
    model["version"] = json!(2);
    let team = model["dimensions"][1]["indicators"]
        .as_array_mut()
        .expect("a list");
    team.retain(|question| question["id"] != "relationships");
    let goal = model["dimensions"][2]["indicators"]
        .as_array_mut()
        .expect("a list");
    let mut new = goal[goal.len() - 1].clone();
    new["id"] = json!("new-question");
    goal.push(new);
    let example = model["example"]["answers"]
        .as_object_mut()
        .expect("an object");
    example.remove("relationships");
    fourfront::formats::model::read(&model.to_string())
        .unwrap_or_else(|faults| panic!("no model: {faults}"))
}

/// A document that is of version 1 in every part: finished, shared, with a plan and two moments.
fn first_version() -> Value {
    let mut assessment = Assessment::new(model(), Mode::Full, 7, day("2026-11-21"));
    for id in model().indicator_ids() {
        assessment.answers.set(model(), id, Answer::Level(level(3)));
    }
    (assessment.revision, assessment.linked) = (4, true);
    let (gone, stays) = (
        question(model(), "relationships"),
        question(model(), "culture"),
    );
    for (id, text) in [(gone, "Ask Ann"), (stays, "Ask Ben")] {
        assessment.notes.set(id, text.into());
        assessment.targets.set(id, Some(Level::Five));
        assessment.plan.moves.push(Move {
            text: text.into(),
            indicator: Some(id),
            ..Move::default()
        });
    }
    let mut other = assessment.clone();
    other.id = 8;
    for name in ["In May", "In June"] {
        let mut moment = Snapshot::new(model(), Mode::Full, &assessment.answers, day("2026-05-02"));
        moment.answers.truncate(20);
        moment.name = Label::typed(name);
        assessment.snapshots.push(moment);
    }
    let session = Session {
        assessment: Some(assessment),
        others: vec![other],
        ..Session::default()
    };
    let text = write(
        model(),
        &Document {
            revision: 5,
            session,
        },
    );
    serde_json::from_str(&text).expect("JSON")
}

fn carried() -> (Model, Session) {
    let model = next_version();
    let document = read(&model, &first_version().to_string()).expect("is carried over");
    (model, document.session)
}

#[test]
fn answers_notes_targets_and_moves_are_carried_over_by_name() {
    let (model, session) = carried();
    let hand = hand(&session);
    assert_eq!(hand.answered(), 25);
    for (name, answer) in [
        ("culture", Answer::Level(level(3))),
        ("new-question", Answer::Unanswered),
    ] {
        assert_eq!(hand.answers.get(question(&model, name)), answer, "{name}");
    }
    let culture = question(&model, "culture");
    let notes: Vec<_> = hand.notes.iter().collect();
    assert_eq!(notes, [(culture, "Ask Ben")]);
    assert_eq!(
        hand.targets.iter().collect::<Vec<_>>(),
        [(culture, Level::Five)]
    );
    let moves: Vec<_> = hand
        .plan
        .moves
        .iter()
        .map(|a| (&*a.text, a.indicator))
        .collect();
    assert_eq!(moves, [("Ask Ann", None), ("Ask Ben", Some(culture))]);
    assert_eq!((hand.id, hand.date), (7, day("2026-11-21")));
    assert_eq!(
        (hand.revision, hand.linked),
        (5, false),
        "a link of it led to the older questions"
    );
    assert_eq!(session.others[0].answered(), 25);
}

#[test]
fn what_it_was_like_becomes_a_moment_of_its_own_version() {
    let (model, session) = carried();
    let moments = &hand(&session).snapshots;
    assert_eq!(
        moments.iter().map(|a| a.version).collect::<Vec<_>>(),
        [1; 3]
    );
    let was = &moments[2];
    assert_eq!((was.answers.len(), was.automatic), (26, true));
    let found = then_and_now(&model, hand(&session), 2, None).expect("is there");
    assert_eq!((found.shared(), found.lost), (25, 1));
    assert_eq!(
        history::compared_on(&model, &found),
        [
            "‘21 November 2026’ was made with version 1 of the questions: compared on 25 shared questions.",
            "One of its answers has no question here any more."
        ]
    );
    assert_eq!(
        history::of_version(&model, was).as_deref(),
        Some("Version 1 of the questions")
    );
    // Two moments of the older version too, as ever.
    let between = then_and_now(&model, hand(&session), 0, Some(1)).expect("is there");
    assert_eq!(
        between.shared(),
        20 - usize::from(moments[0].on(&model).lost > 0)
    );
}

fn gone(version: u32, indicator: &str, text: &str) -> GoneNote {
    GoneNote {
        version,
        indicator: indicator.into(),
        text: text.into(),
    }
}

#[test]
fn notes_on_questions_that_are_gone_are_kept_beside_the_moments() {
    let (model, session) = carried();
    assert_eq!(
        hand(&session).gone_notes,
        [gone(1, "relationships", "Ask Ann")]
    );
    assert_eq!(
        session.others[0].gone_notes,
        [gone(1, "relationships", "Ask Ann")]
    );

    // The longest notes there can be on every question, gone but for one: each moment is as small
    // as ever, and what is written can be read.
    let mut file = first_version();
    let long = "日".repeat(Session::LONGEST_NOTE);
    let names: Vec<_> = model
        .indicator_ids()
        .map(|id| model.indicator(id))
        .collect();
    let notes = names
        .iter()
        .map(|a| (format!("{}-before", a.id), json!(long)));
    file["assessment"]["notes"] = notes.collect::<serde_json::Map<_, _>>().into();
    let document = read(&model, &file.to_string()).expect("is carried over");
    assert_eq!(hand(&document.session).gone_notes.len(), 26);
    let text = write(&model, &document);
    assert_eq!(
        read(&model, &text).expect("reads").session.assessment,
        document.session.assessment
    );
    let written: Value = serde_json::from_str(&text).expect("JSON");
    let moments = written["assessment"]["snapshots"]
        .as_array()
        .expect("a list");
    assert_eq!(moments.len(), 3);
    for moment in moments {
        let bytes = moment.to_string().len() + ",".len();
        assert!(bytes <= 600, "{bytes} bytes: {moment}");
    }
}

#[test]
fn notes_on_questions_that_are_gone_go_with_the_history_and_one_by_one() {
    let (model, mut session) = carried();
    let own = session.assessment.as_mut().expect("in hand");
    own.gone_notes.push(gone(1, "value", "Ask Cem"));
    let both = own.gone_notes.clone();
    // Beginning again keeps them, as it keeps the moments; growing too.
    session.apply(
        &model,
        Action::Start {
            mode: Mode::Quick,
            id: 9,
            today: day("2026-11-22"),
        },
    );
    assert_eq!(hand(&session).gone_notes, both);
    assert_eq!(
        hand(&session).notes.len(),
        0,
        "the others are of the answers"
    );

    session.apply(&model, Action::DeleteGoneNote(2));
    assert_eq!(hand(&session).gone_notes, both, "there is no third");
    session.apply(&model, Action::DeleteGoneNote(0));
    assert_eq!(hand(&session).gone_notes, both[1..]);
    assert_eq!(
        session.undo.last().map(|undo| undo.done),
        Some(Done::NoteDeleted)
    );
    session.apply(&model, Action::Undo);
    assert_eq!(hand(&session).gone_notes, both);

    // Alone they are work, which is not thrown away unasked.
    let mut only = Assessment::new(&model, Mode::Full, 7, day("2026-11-21"));
    assert!(only.is_blank());
    only.gone_notes = both;
    assert!(only.has_more() && !only.is_blank());
}

#[test]
fn it_is_said_once_what_came_over() {
    let (model, session) = carried();
    let older = session.older.expect("is said");
    assert_eq!(
        older,
        Older {
            version: 1,
            answered: 26,
            carried: 25,
            open: 1,
            notes: 1,
            others: 1
        }
    );
    let words = kept::older(&older, model.version);
    assert_eq!(
        words.title,
        "Your answers are of version 1 of the questions"
    );
    assert_eq!(
        words.text,
        "Today’s questions are version 2. 25 of 26 answers carry over. 1 question has no answer \
         yet. What you answered then is kept as it was, as a moment in your history. One note \
         is on a question that is gone: it stands at the end of the history. One more \
         assessment came over in the same way."
    );
    let text = write(
        &model,
        &Document {
            revision: 6,
            session,
        },
    );
    let again = read(&model, &text).expect("reads");
    assert_eq!(again.session.older, None);
    assert_eq!(hand(&again.session).snapshots.len(), 3, "and kept once");
    assert_eq!(hand(&again.session).gone_notes.len(), 1);
    assert_eq!(write(&model, &again), text);
}

#[test]
fn each_count_has_its_words() {
    let check = |older: (usize, usize, usize), expected: &str| {
        let (answered, carried, open) = older;
        let older = Older {
            version: 1,
            answered,
            carried,
            open,
            notes: 0,
            others: 0,
        };
        assert_eq!(kept::carried(&older), expected);
    };
    check(
        (0, 0, 26),
        "It had no answers. 26 questions have no answer yet.",
    );
    check(
        (1, 1, 1),
        "1 answer carries over. 1 question has no answer yet.",
    );
    check((26, 26, 0), "26 answers carry over.");
    check(
        (26, 24, 2),
        "24 of 26 answers carry over. 2 questions have no answer yet.",
    );
    check((2, 1, 0), "1 of 2 answers carries over.");
}

#[test]
fn only_what_was_kept_is_said_to_be() {
    let older = |answered, notes| Older {
        version: 1,
        answered,
        carried: answered,
        open: 0,
        notes,
        others: 0,
    };
    assert_eq!(
        kept::older(&older(0, 2), 2).text,
        "Today’s questions are version 2. It had no answers. 2 notes are on questions that are \
         gone: they stand at the end of the history."
    );
    assert_eq!(
        kept::older_in_file(&older(3, 0), 2),
        "Version 1, and today’s are version 2. 3 answers carry over. What was answered then is \
         kept as a moment."
    );
}

#[test]
fn what_is_written_after_carrying_over_can_be_read_again() {
    let note = |n: usize| json!({ "version": 1, "indicator": format!("q{n}"), "text": "x" });
    let moment = first_version()["assessment"]["snapshots"][0].clone();
    let with = |field: &str, list: Vec<Value>| {
        let mut file = first_version();
        file["assessment"][field] = list.into();
        read(&next_version(), &file.to_string())
    };
    // One of each comes on top.
    for (field, list) in [
        ("gone_notes", (0..1007).map(note).collect()),
        ("snapshots", vec![moment.clone(); 207]),
    ] {
        let document = with(field, list).expect("is carried over");
        let text = write(&next_version(), &document);
        let again = read(&next_version(), &text).expect("reads").session;
        assert_eq!(again.assessment, document.session.assessment, "{field}");
    }
    for (field, list, expected) in [
        (
            "gone_notes",
            (0..1008).map(note).collect(),
            "assessment.gone_notes: expected at most 1008, found 1009",
        ),
        (
            "snapshots",
            vec![moment; 208],
            "assessment.snapshots: expected at most 208, found 209",
        ),
    ] {
        let faults = with(field, list).expect_err(field);
        assert_eq!(faults.to_string(), expected);
    }
    // An empty note is none.
    let mut file = first_version();
    file["assessment"]["notes"] = json!({ "relationships": "", "culture": "" });
    let session = read(&next_version(), &file.to_string())
        .expect("reads")
        .session;
    assert!(hand(&session).gone_notes.is_empty());
}

#[test]
fn a_note_deleted_before_starting_again_comes_back() {
    // Without answers and notes: starting again is nothing to undo, and the assessment has a new id.
    let mut own = Assessment::new(model(), Mode::Full, 7, day("2026-11-21"));
    own.gone_notes = vec![gone(0, "value", "Ask Cem"), gone(0, "pace", "Ask Dee")];
    let both = own.gone_notes.clone();
    let mut session = Session {
        assessment: Some(own),
        ..Session::default()
    };
    session.apply(model(), Action::DeleteGoneNote(0));
    let again = Action::Start {
        mode: Mode::Full,
        id: 8,
        today: day("2026-11-22"),
    };
    session.apply(model(), again);
    assert_eq!(hand(&session).gone_notes, both[1..]);
    session.apply(model(), Action::Undo);
    assert_eq!(hand(&session).gone_notes, both);
}

#[test]
fn an_answer_that_is_no_longer_allowed_stays_in_the_moment() {
    let (before, after) = (sketch("1n 1 / 1 1"), {
        let mut file = Sketch::parse("1 1 / 1 1").json();
        file["version"] = json!(2);
        fourfront::formats::model::read(&file.to_string()).expect("a model")
    });
    let mut assessment = Assessment::new(&before, Mode::Full, 7, day("2026-11-21"));
    assessment.answers = answers_on(&before, "n 2 | 3 3");
    let session = Session {
        assessment: Some(assessment),
        ..Session::default()
    };
    let text = write(
        &before,
        &Document {
            revision: 1,
            session,
        },
    );
    let session = read(&after, &text).expect("is carried over").session;
    assert_eq!(hand(&session).answers, answers_on(&after, "- 2 | 3 3"));
    assert_eq!(hand(&session).snapshots[0].answers.len(), 4);
}

#[test]
fn without_answers_there_is_nothing_to_keep() {
    let mut file = first_version();
    for field in ["answers", "notes"] {
        file["assessment"][field] = json!({});
    }
    let session = read(&next_version(), &file.to_string())
        .expect("reads")
        .session;
    assert_eq!(hand(&session).snapshots.len(), 2);
}

#[test]
fn what_is_wrong_with_an_older_one_is_said_as_ever() {
    let check = |pointer: &str, value: Value, expected: &str| {
        let mut file = first_version();
        *file.pointer_mut(pointer).expect("is there") = value;
        let faults = read(&next_version(), &file.to_string()).expect_err(pointer);
        assert_eq!(faults.to_string(), expected);
        assert!(!faults.newer());
    };
    check(
        "/assessment/answers",
        json!({ "relationships": 6 }),
        "assessment.answers.relationships: expected 1 to 5, \"unsure\" or \"not-applicable\", found number 6",
    );
    check(
        "/assessment/answers",
        json!({ "\u{202e}gone": 3 }),
        "assessment.answers.gone: expected 1 to 40 small letters, digits or hyphens, found \"gone\"",
    );
    let many: serde_json::Map<String, Value> =
        (0..600).map(|n| (format!("q{n}"), json!(3))).collect();
    check(
        "/assessment/answers",
        many.into(),
        "assessment.answers: expected at most 4000 characters with their names, found 4089",
    );
    check(
        "/assessment/notes",
        json!({ "gone": "turned \u{202e}round" }),
        "assessment.notes.gone: has a control or direction mark (U+202E)",
    );
    check(
        "/assessment/model",
        json!("five-forces"),
        "assessment.model: expected \"four-preconditions\", found \"five-forces\"",
    );
}

#[test]
fn a_moment_of_a_corrected_structure_is_not_taken_for_todays() {
    let model = sketch("1 1 1 / 1 1");
    let mut moment = Snapshot::new(
        &model,
        Mode::Full,
        &answers_on(&model, "3 3 3 | 3 3"),
        day("2026-05-02"),
    );
    assert!(moment.is_of(&model));
    moment.answers[0].0 = "gone".into();
    assert!(
        !moment.is_of(&model),
        "the number is the same, a question is not"
    );
    assert_eq!(
        (moment.on(&model).shared.len(), moment.on(&model).lost),
        (4, 1)
    );
    assert_eq!(
        history::of_version(&model, &moment).as_deref(),
        Some("Version 1 of the questions")
    );
}

// A newer version than this program knows.

/// A map, as local storage is one.
#[derive(Default)]
struct Shelf(RefCell<BTreeMap<String, String>>);

impl Place for &Shelf {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        self.0.borrow_mut().insert(key.into(), text.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }
}

/// The document with answers to a later version of the questions.
fn of_later_questions() -> String {
    let mut file = first_version();
    file["assessment"]["model_version"] = json!(2);
    file.to_string()
}

#[test]
fn what_is_newer_is_said_to_be_so() {
    let faults = read(model(), &of_later_questions()).expect_err("is newer");
    assert!(faults.newer());
    assert_eq!(
        faults.to_string(),
        "assessment.model_version: version 2 of the questions is newer than this program, which knows 1"
    );
    let later = r#"{"format":"fourfront","version":3}"#;
    assert!(read(model(), later).expect_err("is newer").newer());
    let broken = read(model(), "{").expect_err("is broken");
    assert!(!broken.newer());
}

#[test]
fn what_is_newer_is_set_aside_and_never_lost() {
    let newer = of_later_questions();
    let before = write(model(), &document());
    for (previous, expected) in [
        (None, Session::default()),
        (Some(before), document().session),
    ] {
        let shelf = Shelf::default();
        (&shelf).set("fourfront", &newer).expect("is kept");
        if let Some(previous) = &previous {
            (&shelf)
                .set("fourfront.previous", previous)
                .expect("is kept");
        }
        let mut keeper = Keeper::new(&shelf);
        let (session, trouble) = keeper.open(model(), read);
        assert_eq!((&session, trouble), (&expected, Some(Trouble::Newer)));
        assert_eq!(aside(&&shelf), [(1, newer.clone())]);
        // Working on overwrites what lies in front, and nothing of what was set aside.
        let mut changed = session;
        changed.apply(model(), Action::Theme(Theme::Light));
        assert_eq!(keeper.save(model(), &changed, false, Some(read)), Ok(()));
        assert_eq!(aside(&&shelf), [(1, newer.clone())]);
    }
}

#[test]
fn what_is_older_is_carried_over_and_its_text_set_aside() {
    let shelf = Shelf::default();
    let older = first_version().to_string();
    (&shelf).set("fourfront", &older).expect("is kept");
    let model = next_version();
    let mut keeper = Keeper::new(&shelf);
    let (session, trouble) = keeper.open(&model, read);
    assert_eq!(trouble, Some(Trouble::Older));
    assert_eq!(aside(&&shelf), [(1, older.clone())]);
    assert_eq!(keeper.save(&model, &session, false, Some(read)), Ok(()));
    assert_eq!((&shelf).get("fourfront.previous"), Ok(Some(older)));
    let (again, trouble) = Keeper::new(&shelf).open(&model, read);
    assert_eq!(trouble, None, "told once");
    assert!(again.kept_like(&session));
}
