//! Kept moments: how they come to be, how they compare, what they cost.

use fourfront::domain::answers::Answer;
use fourfront::domain::assessment::Assessment;
use fourfront::domain::compare::Difference;
use fourfront::domain::history::{ThenNow, then_and_now};
use fourfront::domain::model::Model;
use fourfront::domain::scope::Mode;
use fourfront::domain::session::Session;
use fourfront::domain::snapshot::Snapshot;
use fourfront::formats::document::{Document, write};
use fourfront::words::en::history as words;
use proptest::prelude::*;
use serde_json::Value;

use crate::any::{case, few};
use crate::support::{answers_on, day, fill, level, model, question, sketch};

/// An assessment of a model with these answers, and with moments of these before.
fn with_moments(model: &Model, now: (Mode, &str), moments: &[(Mode, &str)]) -> Assessment {
    let mut assessment = Assessment::new(model, now.0, 7, day("2026-11-21"));
    assessment.answers = answers_on(model, now.1);
    assessment.snapshots = moments
        .iter()
        .map(|(mode, text)| {
            Snapshot::new(model, *mode, &answers_on(model, text), day("2026-05-02"))
        })
        .collect();
    assessment
}

fn differences(found: &ThenNow<'_>) -> Vec<Option<Difference>> {
    found.comparison.dimensions.clone()
}

#[test]
fn a_moment_is_compared_with_today_or_with_a_later_one() {
    let model = sketch("1 1 / 1 1");
    let moments = [(Mode::Full, "2 2 | 4 4"), (Mode::Full, "3 3 | 4 ?")];
    let assessment = with_moments(&model, (Mode::Full, "3 3 | 2 2"), &moments);
    let rose = Some(Difference::Rose(level(2), level(3)));
    let today = then_and_now(&model, &assessment, 0, None).expect("is there");
    assert_eq!(
        differences(&today),
        [rose, Some(Difference::Fell(level(4), level(2)))]
    );
    assert_eq!((today.shared(), today.lost, today.now), (4, 0, None));
    let between = then_and_now(&model, &assessment, 0, Some(1)).expect("is there");
    assert_eq!(differences(&between), [rose, Some(Difference::Unclear)]);
    assert_eq!(between.now, assessment.snapshots.get(1));
    assert_eq!(
        between.comparison.moved.len(),
        3,
        "‘not sure’ is an answer that moved"
    );
}

#[test]
fn what_is_not_there_or_not_later_is_not_compared() {
    let model = sketch("1 1 / 1 1");
    let moments = [(Mode::Full, "2 2 | 4 4"), (Mode::Full, "3 3 | 4 ?")];
    let assessment = with_moments(&model, (Mode::Full, "3 3 | 2 2"), &moments);
    for (then, now) in [(2, None), (0, Some(2)), (1, Some(1)), (1, Some(0))] {
        assert_eq!(then_and_now(&model, &assessment, then, now), None);
    }
}

#[test]
fn a_quick_check_compares_on_its_own_questions() {
    let model = sketch("1q 1q 1 / 1q 1q 1");
    let moments = [(Mode::Quick, "2 2 - | 3 3 -")];
    let assessment = with_moments(&model, (Mode::Full, "3 3 1 | 3 3 1"), &moments);
    let found = then_and_now(&model, &assessment, 0, None).expect("is there");
    assert_eq!(
        differences(&found),
        [
            Some(Difference::Rose(level(2), level(3))),
            Some(Difference::Same)
        ]
    );
    assert_eq!(found.shared(), 4);
    assert_eq!(
        words::compared_on(&model, &found),
        ["Compared on the 4 questions of the quick check."]
    );
}

/// The moments of an assessment as another version of its model would have taken them.
fn of_version(mut assessment: Assessment, version: u32, renamed: &[(&str, &str)]) -> Assessment {
    for moment in &mut assessment.snapshots {
        moment.version = version;
        for (name, _) in &mut moment.answers {
            if let Some((_, other)) = renamed.iter().find(|(from, _)| name == from) {
                *name = (*other).into();
            }
        }
    }
    assessment
}

#[test]
fn a_moment_of_another_version_is_compared_on_the_shared_questions_and_says_so() {
    let model = sketch("1 1 1 / 1 1");
    let moments = [(Mode::Full, "2 2 5 | 3 -")];
    let assessment = with_moments(&model, (Mode::Full, "3 3 1 | 3 3"), &moments);
    let assessment = of_version(assessment, 3, &[("a3", "gone")]);
    let found = then_and_now(&model, &assessment, 0, None).expect("is there");
    // a3 has another name there, and b2 may not have been asked.
    assert_eq!((found.shared(), found.lost), (3, 1));
    assert_eq!(
        differences(&found),
        [
            Some(Difference::Rose(level(2), level(3))),
            Some(Difference::Same)
        ]
    );
    assert_eq!(found.of_others(&model).len(), 1);
    assert_eq!(
        words::compared_on(&model, &found),
        [
            "‘2 May 2026’ was made with version 3 of the questions: compared on 3 shared questions.",
            "One of its answers has no question here any more."
        ]
    );
}

#[test]
fn moments_without_a_common_question_are_said_to_have_none() {
    let model = sketch("1 1 / 1 1");
    let assessment = with_moments(
        &model,
        (Mode::Full, "3 3 | 2 2"),
        &[(Mode::Full, "2 2 | - -")],
    );
    let mut assessment = of_version(assessment, 1, &[("a1", "x"), ("a2", "y")]);
    assessment.snapshots[0].model = "other".into();
    let found = then_and_now(&model, &assessment, 0, None).expect("is there");
    assert_eq!((found.shared(), found.lost), (0, 2));
    assert_eq!(differences(&found), [None, None]);
    assert_eq!(
        words::compared_on(&model, &found)[0],
        "‘2 May 2026’ was made with other questions, ‘other’ version 1: compared on 0 shared questions."
    );
}

#[test]
fn only_definite_changes_are_called_changes() {
    let model = sketch("1 1 / 1 1 / 1 1 / 1 1");
    let moments = [(Mode::Full, "2 2 | 4 4 | 2 ? | 3 3")];
    let assessment = with_moments(&model, (Mode::Full, "3 3 | 2 2 | 3 3 | 3 3"), &moments);
    let found = then_and_now(&model, &assessment, 0, None).expect("is there");
    let said: Vec<String> = model
        .dimension_ids()
        .map(|id| words::difference(&model, &found, id))
        .collect();
    assert_eq!(
        said,
        [
            "Rose from t to t",
            "Fell from t to t",
            "Cannot be told apart from the open questions",
            "The same"
        ]
    );
    assert_eq!(
        words::summary(&model, &found),
        "t rose from t to t. t fell from t to t. t is the same. \
         t cannot be told apart from the open questions."
    );
    let reasons: Vec<bool> = model
        .dimension_ids()
        .map(|id| !words::reason(&model, &found, id).is_empty())
        .collect();
    assert_eq!(
        reasons,
        [true, true, false, false],
        "level changes have a reason"
    );
}

#[test]
fn no_level_is_named_where_none_is_claimed() {
    // Two answers of five are too few for a level, and still the ranges are apart.
    let model = sketch("1 1 1 1 1 / 1 1");
    let before = (Mode::Full, "1 1 1 1 1 | 3 3");
    let assessment = with_moments(&model, (Mode::Full, "5 5 - - - | 3 3"), &[before]);
    let found = then_and_now(&model, &assessment, 0, None).expect("is there");
    let first = model.dimension_ids().next().expect("one");
    let now = found.comparison.after.dimension(first);
    assert_eq!(now.level(), None);
    assert_eq!(words::difference(&model, &found, first), "Rose");
}

/// How many bytes each snapshot adds to what is stored.
fn cost(model: &Model, snapshot: &Snapshot) -> usize {
    let mut assessment = Assessment::new(model, Mode::Full, 7, day("2026-11-21"));
    let size = |assessment: &Assessment| {
        let session = Session {
            assessment: Some(assessment.clone()),
            ..Session::default()
        };
        write(
            model,
            &Document {
                revision: 1,
                session,
            },
        )
        .len()
    };
    assessment.snapshots = vec![snapshot.clone(); 2];
    let two = size(&assessment);
    assessment.snapshots.push(snapshot.clone());
    size(&assessment) - two
}

/// The fullest snapshot of the shipped model with a name: nothing of it can be longer.
fn fullest(name: &str) -> Snapshot {
    let mut answers = answers_on(model(), "");
    for id in model().indicator_ids() {
        answers.set(model(), id, Answer::Level(level(3)));
    }
    Snapshot {
        name: Snapshot::typed(name),
        automatic: true,
        version: u32::MAX,
        ..Snapshot::new(model(), Mode::Quick, &answers, day("2178-12-31"))
    }
}

#[test]
fn a_snapshot_of_the_shipped_model_costs_at_most_600_bytes() {
    let mut worst = 0;
    for name in [
        "\"".repeat(200),
        "\\".repeat(200),
        "日".repeat(200),
        "🐅".repeat(200),
        "é".repeat(200),
        format!("{}{}", "\"".repeat(47), "🐅".repeat(13)),
        "x".repeat(200),
    ] {
        let cost = cost(model(), &fullest(&name));
        assert!(cost <= 600, "{cost} bytes with {name}");
        worst = worst.max(cost);
    }
    assert_eq!(worst, WORST, "the figure in the report");
}

/// What the fullest snapshot costs, in bytes of the stored document.
const WORST: usize = 596;

#[test]
fn a_name_is_cut_to_its_room_and_not_before() {
    let kept = |name: &str| Snapshot::typed(name).map(|label| label.as_str().to_owned());
    assert_eq!(
        kept("  Before   the away day "),
        Some("Before the away day".into())
    );
    assert_eq!(kept(&"x".repeat(60)), Some("x".repeat(60)));
    assert_eq!(
        kept(&"é".repeat(45)),
        Some("é".repeat(45)),
        "all of 90 bytes"
    );
    assert_eq!(kept(&"日".repeat(60)), Some("日".repeat(30)));
    assert_eq!(
        kept(&format!("{}x", " ".repeat(300))),
        Some("x".into()),
        "spaces take no room"
    );
    assert_eq!(kept(" \n "), None);
}

#[test]
fn moments_are_named_and_dated_in_words() {
    let mut moment = fullest("Away day");
    moment.date = day("2026-05-02");
    assert_eq!(words::moment(&moment), "Away day, 2 May 2026");
    assert_eq!(
        words::moment_meta(&moment),
        "2 May 2026. Kept by itself, before a change"
    );
    moment.name = None;
    assert_eq!(words::moment(&moment), "2 May 2026");
    assert_eq!(words::moment_title(&moment), "2 May 2026");
    moment.automatic = false;
    assert_eq!(words::moment_meta(&moment), "");
}

#[test]
fn a_note_is_in_the_document_and_in_nothing_that_is_sent() {
    let secret = "what Ann said about the supplier";
    let mut assessment = Assessment::new(model(), Mode::Full, 7, day("2026-11-21"));
    assessment.answers = answers_on(model(), "3 4 ? 2");
    let plain = fourfront::formats::link::write(model(), &assessment.response(model()));
    assessment
        .notes
        .set(question(model(), "culture"), secret.into());
    let sent = assessment.response(model());
    assert_eq!(fourfront::formats::link::write(model(), &sent), plain);
    let moment = Snapshot::new(model(), Mode::Full, &assessment.answers, assessment.date);
    assessment.snapshots.push(moment);
    let session = Session {
        assessment: Some(assessment),
        ..Session::default()
    };
    let text = write(
        model(),
        &Document {
            revision: 1,
            session,
        },
    );
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(file["assessment"]["notes"]["culture"], secret);
    file["assessment"]["notes"] = Value::Null;
    assert!(
        !file.to_string().contains(secret),
        "nowhere but in the notes"
    );
}

proptest! {
    #![proptest_config(few(128))]

    #[test]
    fn a_moment_compared_with_itself_shows_no_change(case in case()) {
        let model = case.sketch.build();
        let mut assessment = Assessment::new(&model, case.mode, 7, day("2026-11-21"));
        assessment.answers = fill(&model, &case.answers);
        let moment = Snapshot::new(&model, case.mode, &assessment.answers, assessment.date);
        assessment.snapshots = vec![moment; 2];
        for now in [None, Some(1)] {
            let found = then_and_now(&model, &assessment, 0, now).expect("is there");
            prop_assert!(found.comparison.moved.is_empty());
            prop_assert_eq!(found.lost, 0);
            let changed = |d: &Option<Difference>| {
                matches!(d, Some(Difference::Rose(..) | Difference::Fell(..)))
            };
            prop_assert!(!found.comparison.dimensions.iter().any(changed));
            prop_assert_eq!(&found.comparison.before, &found.comparison.after);
        }
    }

    #[test]
    fn whatever_a_moment_names_is_carried_or_counted_as_lost(
        case in case(), names in proptest::collection::vec("[a-h][0-9]{1,2}|x", 0..6),
    ) {
        let model = case.sketch.build();
        let mut moment =
            Snapshot::new(&model, case.mode, &fill(&model, &case.answers), day("2026-11-21"));
        moment.version = 9;
        moment.answers.truncate(4);
        for name in names {
            if moment.answers.iter().all(|(known, _)| *known != name) {
                moment.answers.push((name, Answer::NotApplicable));
            }
        }
        let carried = moment.on(&model);
        prop_assert_eq!(carried.shared.len() + carried.lost, moment.answers.len());
    }

    #[test]
    fn no_name_makes_a_snapshot_dearer_than_600_bytes(name in "(?s).{0,120}|[\"\\\\x日🐅]{0,120}") {
        prop_assert!(cost(model(), &fullest(&name)) <= 600);
    }
}
