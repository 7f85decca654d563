//! What lies before and after a result: the latest moment that counts, the lines over the radar.

use fourfront::charts::radar::{At, Overlay, OverlayKind};
use fourfront::domain::answers::{Answer, Answers};
use fourfront::domain::assessment::Assessment;
use fourfront::domain::course::Course;
use fourfront::domain::history::latest;
use fourfront::domain::model::Model;
use fourfront::domain::report::Report;
use fourfront::domain::response::Targets;
use fourfront::domain::scope::Mode;
use fourfront::domain::session::Session;
use fourfront::domain::snapshot::Snapshot;
use fourfront::words::en::{course as words, moves, open, pattern};

use crate::pages::{check as page, session};
use crate::support::{answers, answers_on, day, example, level, model, question, sketch};

/// An assessment of today, 21 November, with moments: their day, mode, answers, and `*` where the
/// program kept them by itself.
fn assessment(model: &Model, now: (Mode, &str), moments: &[(&str, Mode, &str)]) -> Assessment {
    let mut assessment = Assessment::new(model, now.0, 7, day("2026-11-21"));
    assessment.answers = answers_on(model, now.1);
    assessment.snapshots = moments
        .iter()
        .map(|(on, mode, given)| Snapshot {
            automatic: on.ends_with('*'),
            ..Snapshot::new(
                model,
                *mode,
                &answers_on(model, given),
                day(on.trim_end_matches('*')),
            )
        })
        .collect();
    assessment
}

/// Which moment counts, and how many definite changes there are since.
#[track_caller]
fn check(now: (Mode, &str), moments: &[(&str, Mode, &str)], expected: Option<(usize, usize)>) {
    let model = sketch("1q 1q 1 / 1q 1q 1");
    let assessment = assessment(&model, now, moments);
    let found = latest(&model, &assessment).map(|(place, found)| (place, found.changes()));
    assert_eq!(found, expected, "{now:?} after {moments:?}");
}

#[test]
fn the_latest_moment_that_is_not_today_counts() {
    let full = Mode::Full;
    let now = (full, "3 3 3 | 4 4 4");
    let other = "2 2 2 | 5 5 5";
    let same = now.1;
    check(now, &[], None);
    check(now, &[("2026-05-02", full, other)], Some((0, 2)));
    check(
        now,
        &[
            ("2026-05-02", full, "3 3 3 | 5 5 5"),
            ("2026-06-02", full, other),
        ],
        Some((1, 2)),
    );
    // Only just kept: the one before it is what today is seen from.
    check(
        now,
        &[("2026-05-02", full, other), ("2026-11-21", full, same)],
        Some((0, 2)),
    );
    check(now, &[("2026-11-21", full, same)], None);
    // The same again after half a year is worth knowing; that a change was taken back is not.
    check(now, &[("2026-05-02", full, same)], Some((0, 0)));
    check(now, &[("2026-05-02*", full, same)], None);
    check(now, &[("2026-11-21*", full, other)], Some((0, 2)));
    // What cannot be told apart is no change.
    let unsure = [("2026-05-02", full, "? ? ? | 4 4 4")];
    check(now, &unsure, Some((0, 0)));
    // A quick check that grew: its own eight questions did not move.
    check(now, &[("2026-11-20*", Mode::Quick, "3 3 - | 4 4 -")], None);
    let moved = [("2026-05-02", Mode::Quick, "1 1 - | 4 4 -")];
    check(now, &moved, Some((0, 1)));
}

#[test]
fn a_moment_without_a_common_question_is_passed_over() {
    let model = sketch("1 1 / 1 1");
    let moments = [
        ("2026-05-02", Mode::Full, "2 2 | 4 4"),
        ("2026-06-02", Mode::Full, "1 1 | - -"),
    ];
    let mut assessment = assessment(&model, (Mode::Full, "3 3 | 4 4"), &moments);
    assessment.snapshots[1].model = "other".into();
    for (name, _) in &mut assessment.snapshots[1].answers {
        name.insert(0, 'x');
    }
    let found = latest(&model, &assessment).map(|(place, _)| place);
    assert_eq!(found, Some(0));
}

/// Whether the picture has a line of the moment.
#[track_caller]
fn drawn(now: (Mode, &str), then: (Mode, &str), expected: bool) {
    let model = sketch("1q 1q 1 / 1q 1q 1");
    let own = assessment(&model, now, &[("2026-05-02", then.0, then.1)]);
    let report = Report::new(&model, own.mode, &own.answers);
    let course = Course::new(
        &model,
        &report.reading,
        &own.answers,
        &own.targets,
        Some(&own),
    );
    assert!(course.since.is_some());
    assert_eq!(course.previous().is_some(), expected, "{now:?}, {then:?}");
}

#[test]
fn only_readings_of_the_same_questions_are_drawn_in_one_picture() {
    let full = (Mode::Full, "3 3 3 | 4 4 4");
    drawn(full, (Mode::Full, "2 2 2 | 4 4 4"), true);
    drawn(full, (Mode::Quick, "2 2 - | 4 4 -"), false);
    let quick = (Mode::Quick, "3 3 - | 4 4 -");
    drawn(quick, (Mode::Quick, "2 2 - | 4 4 -"), true);
    drawn(quick, (Mode::Full, "2 2 2 | 4 4 4"), true);
}

#[test]
fn a_line_joins_neighbours() {
    let check = |at: &str, expected: bool| {
        let at = at.chars().map(|c| (c == 'x').then_some(At::Score(50.0)));
        let overlay = Overlay {
            kind: OverlayKind::Previous,
            at: at.collect(),
        };
        assert_eq!(overlay.is_drawn(), expected);
    };
    check("xxxx", true);
    check("x--x", true);
    check("xx--", true);
    check("x-x-", false);
    check("x---", false);
    check("----", false);
    check("", false);
}

#[test]
fn a_moment_is_named_by_its_month_or_by_its_day() {
    let check = |then: &str, expected: [&str; 3]| {
        let (then, now) = (day(then), day("2026-11-21"));
        let said = [
            words::since(then, now),
            words::column(then, now),
            words::previous(then, now),
        ];
        assert_eq!(said, expected);
    };
    check(
        "2026-05-02",
        ["Since May", "In May 2026", "Previous, May 2026"],
    );
    check(
        "2025-11-21",
        [
            "Since November 2025",
            "In November 2025",
            "Previous, November 2025",
        ],
    );
    check(
        "2026-11-02",
        [
            "Since 2 November",
            "On 2 November 2026",
            "Previous, 2 November 2026",
        ],
    );
}

#[test]
fn changes_are_counted_in_words() {
    let said = [0, 1, 2].map(words::changes);
    assert_eq!(said, ["No changes", "1 change", "2 changes"]);
}

/// The example, with two targets, after a half-year.
fn after_may() -> Session {
    let mut session = session(Mode::Full, 26);
    let assessment = session.assessment.as_mut().unwrap();
    for name in ["figurehead", "imperative"] {
        let id = question(model(), name);
        assessment.targets.set(id, Some(level(4)));
    }
    let mut then = example().clone();
    let goal = fourfront::domain::ids::DimensionId::new(2);
    for id in model().indicators_of(goal) {
        then.set(model(), id, Answer::Level(level(2)));
    }
    then.set(model(), question(model(), "imperative"), Answer::Unsure);
    let may = Snapshot::new(model(), Mode::Full, &then, day("2026-05-02"));
    assessment.snapshots.push(may);
    session
}

#[test]
fn the_own_result_shows_its_targets_and_where_it_was() {
    let found = page("results-course", "/results", after_may(), vec![]);
    for part in [
        "Targets: Leadership Working, 40 of 100; Urgency Established, 62 of 100. Previous, May \
         2026: Leadership Starting, 35 of 100, up to 45; ",
        "Goal Starting, 25 of 100; Urgency ",
        "</svg>Target</li>",
        "</svg>Previous, May 2026</li>",
        "<th scope=\"col\">In May 2026</th>\n<th scope=\"col\">Target</th>",
        "None set",
        "<dt class=\"facts__term\">Since May</dt>",
        "<b class=\"facts__figure\">1 change</b>",
        "Goal rose from Starting to Established.",
        "href=\"#/history\">See then and now</a>",
    ] {
        assert!(found.contains(part), "missing: {part}");
    }
}

#[test]
fn only_what_is_drawn_stands_in_the_key() {
    let plain = page("results", "/results", session(Mode::Full, 26), vec![]);
    for part in ["Previous", ">Target<", "Since", "#/history", "In May"] {
        assert!(!plain.contains(part), "there is no {part}");
    }
    let empty = page("results-empty", "/results", session(Mode::Full, 0), vec![]);
    assert!(!empty.contains("class=\"key\""), "nothing is drawn");
    // Of somebody else's result one's own past and targets are none of its lines.
    let foreign = page("example-beside-own", "/example", after_may(), vec![]);
    for part in ["Previous", ">Target<", "Since May"] {
        assert!(!foreign.contains(part), "there is no {part}");
    }
}

#[test]
fn where_no_level_is_claimed_then_the_words_say_how_far_it_was() {
    let mut session = after_may();
    let assessment = session.assessment.as_mut().unwrap();
    assessment.snapshots[0].answers.truncate(7);
    assessment.targets = Targets::none(model());
    let report = Report::new(model(), Mode::Full, &assessment.answers);
    let course = Course::new(
        model(),
        &report.reading,
        &assessment.answers,
        &assessment.targets,
        Some(assessment),
    );
    let said = words::description(model(), &course);
    assert!(
        said.ends_with("Goal not started; Urgency not started."),
        "{said}"
    );
    assert!(said.contains("Team 1 of 7 so far"), "{said}");
}

#[test]
fn somebody_elses_result_is_not_called_yours() {
    let given = example();
    let report = Report::new(model(), Mode::Full, given);
    let ask = |own| open::ask(model(), &report, own).unwrap();
    assert!(ask(true).starts_with("Of your 2 open questions this one"));
    assert!(ask(false).starts_with("Of the 2 open questions this one"));
    let decides = " The other, ‘Expertise in the room’, decides whether leadership is at Starting or Working.";
    assert!(ask(true).ends_with(decides), "{}", ask(true));
    let says_more = |answers: &Answers, mode| {
        let report = Report::new(model(), mode, answers);
        let said = open::ask(model(), &report, true).unwrap();
        said.split_once(" The other")
            .map(|(_, more)| more.to_owned())
    };
    // A gate can skip a level: 4 and 5 both allow everything.
    let mut gates = answers("5 5 5 5 5 5 | 5 5 5 5 5 5 5 | 5 5 5 5 5 5 5 | 5 5 5 5 5 5");
    for name in ["figurehead", "first-team"] {
        gates.set(model(), question(model(), name), Answer::Unsure);
    }
    assert_eq!(
        says_more(&gates, Mode::Quick).as_deref(),
        Some(", ‘A mixed first team’, decides whether team is at Starting, Working or Embedded.")
    );
    // Both in one pre-condition, a third, and one that decides nothing: nothing is said.
    for changes in [
        &["expertise", "culture"][..],
        &["expertise", "frontline-skills", "value"],
        &["frontline-skills", "journey"],
    ] {
        let mut open = given.clone();
        for name in ["expertise", "frontline-skills"] {
            open.set(model(), question(model(), name), Answer::Level(level(3)));
        }
        for name in changes {
            open.set(model(), question(model(), name), Answer::Unsure);
        }
        let report = Report::new(model(), Mode::Full, &open);
        assert_eq!(report.asks.len(), changes.len());
        assert_eq!(says_more(&open, Mode::Full), None, "{changes:?}");
    }
    let mut one = given.clone();
    let id = report.asks[0].indicator;
    one.set(model(), id, Answer::Level(level(3)));
    let report = Report::new(model(), Mode::Full, &one);
    let ask = |own| open::ask(model(), &report, own).unwrap();
    assert!(ask(true).starts_with("It is your only open question:"));
    assert!(ask(false).starts_with("It is the only open question:"));
    let none = |own| pattern::no_pattern(model(), &report, own);
    assert!(none(true).contains("whatever your open answers"));
    assert!(none(false).contains("whatever the open answers"));
    let titles = [(3, true), (3, false), (1, true), (1, false)];
    assert_eq!(
        titles.map(|(count, own)| moves::title(count, own)),
        [
            "Your next three moves",
            "The next three moves",
            "Your next move",
            "The next move"
        ]
    );
}
