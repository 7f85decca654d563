//! What is shown: the headline, what is missing, what to ask first, which numbers are printed.

use std::cmp::Reverse;

use fourfront::domain::answers::Answers;
use fourfront::domain::ask::{Ask, open_questions};
use fourfront::domain::ids::DimensionId;
use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::points::Points;
use fourfront::domain::range::Range;
use fourfront::domain::reading::Reading;
use fourfront::domain::report::{Finding, Outlook, Report};
use fourfront::domain::scope::Mode;
use fourfront::domain::shown::Shown;
use proptest::prelude::*;

use crate::any::{case, few};
use crate::oracle;
use crate::support::{answers, answers_on, dimension, example, fill, model, points, sketch};

fn names(model: &Model, dimensions: &[DimensionId]) -> String {
    let names: Vec<_> = dimensions
        .iter()
        .map(|id| model.dimension(*id).id.as_str())
        .collect();
    names.join(" ")
}

/// A finding in a line: `held at 2 by a`, or for each dimension that needs more
/// `a has 1 of 3, 1 more of a2 a3`.
fn finding(model: &Model, report: &Report) -> String {
    match &report.finding {
        Finding::Empty => "empty".into(),
        Finding::NothingApplies => "nothing applies".into(),
        Finding::AllAt(level) => format!("all at {}", level.number()),
        Finding::HeldAt(level, by) => {
            format!("held at {} by {}", level.number(), names(model, by))
        }
        Finding::NotRated(needs) => {
            let need = needs.iter().map(|need| {
                let name = &model.dimension(need.dimension).id;
                let missing = need.missing.map(|missing| format!(", {missing} more of"));
                let candidates = need
                    .candidates
                    .iter()
                    .map(|id| model.indicator(*id).id.clone());
                let words: Vec<_> = missing.into_iter().chain(candidates).collect();
                format!(
                    "{name} has {} of {}{}",
                    need.known,
                    need.of,
                    words.join(" ")
                )
            });
            need.collect::<Vec<_>>().join("; ")
        }
    }
}

#[track_caller]
fn check(structure: &str, given: &str, expected: &str) {
    let model = sketch(structure);
    let report = Report::new(&model, Mode::Full, &answers_on(&model, given));
    assert_eq!(finding(&model, &report), expected, "{structure}: {given}");
}

#[test]
fn the_headline_names_the_weakest() {
    check("1 1 / 1 1 / 1 1", "", "empty");
    check("1 1 / 1 1 / 1 1", "3 3 | 3 3 | 3 3", "all at 3");
    check("1 1 / 1 1 / 1 1", "3 3 | 2 2 | 4 4", "held at 2 by b");
    check("1 1 / 1 1 / 1 1", "2 2 | 4 4 | 2 3", "held at 2 by a c");
    check("1n 1n / 1 1 / 1 1", "n n | 4 4 | 4 4", "all at 4");
    check("1n 1n / 1 1 / 1 1", "n n | 4 4 | 5 5", "held at 4 by b");
    check("1n 1n / 1n 1n", "n n | n n", "nothing applies");
}

#[test]
fn what_is_not_rated_says_what_it_needs() {
    let two = "1 1 1 1 / 1 1";
    check(two, "3 - - - | 3 3", "a has 1 of 4, 1 more of a2 a3 a4");
    check(two, "- - ? - | 3 3", "a has 0 of 4, 2 more of a1 a2 a3 a4");
    check(
        two,
        "3 - - - | - -",
        "a has 1 of 4, 1 more of a2 a3 a4; b has 0 of 2, 1 more of b1 b2",
    );
    // Half is 4 of 8: only a heavy one alone is enough beside 1.
    check(
        "1 3 1 3 / 1 1",
        "3 - - - | 3 3",
        "a has 1 of 4, 1 more of a2 a4",
    );
    check(
        "1 2 2 2 1 / 1 1",
        "3 ? - - - | 3 3",
        "a has 1 of 5, 2 more of a2 a3 a4 a5",
    );
    check(
        "1n 1 1n 1 / 1 1",
        "n - n - | 3 3",
        "a has 0 of 2, 1 more of a2 a4",
    );
}

#[test]
fn where_too_little_applies_no_answer_is_asked_for() {
    check("1n 1n 1n 1n / 1 1", "n n n 3 | 3 3", "a has 1 of 1");
    check("1n 1n 1n 1n / 1 1", "n n n - | 3 3", "a has 0 of 1");
}

#[test]
fn the_quick_reading_leads_until_every_dimension_of_the_full_one_has_enough_answers() {
    let model = sketch("1q 1q 1 1 1 / 1q 1 1 1");
    let report = |mode, given| Report::new(&model, mode, &answers_on(&model, given));
    let quick = report(Mode::Quick, "2 2 - - - | 4 - - -");
    assert!(quick.indicative() && quick.mode == Mode::Quick);
    assert_eq!(finding(&model, &quick), "held at 2 by a");
    let grown = report(Mode::Full, "2 2 - - - | 4 - - -");
    assert!(grown.indicative() && grown.mode == Mode::Full);
    assert_eq!(grown.reading, quick.reading);
    assert_eq!(grown.finding, quick.finding);
    assert_eq!((grown.answered, quick.answered), ((3, 3), (3, 3)));
    let half = report(Mode::Full, "2 2 4 - - | 4 - - -");
    assert_eq!(
        half.leading,
        Mode::Quick,
        "the second dimension has one of four"
    );
    let enough = report(Mode::Full, "2 2 4 - - | 4 ? 4 -");
    assert_eq!(enough.leading, Mode::Full);
    assert_eq!((enough.answered, enough.unsure), ((6, 9), 1));
    let neither = report(Mode::Full, "2 2 - - - | - 4 - -");
    assert_eq!(
        neither.leading,
        Mode::Full,
        "the quick check is not rated either"
    );
    assert_eq!(
        finding(&model, &neither),
        "a has 2 of 5, 1 more of a3 a4 a5; b has 1 of 4, 1 more of b1 b3 b4"
    );
}

#[test]
fn the_outlook_counts_the_questions_that_could_raise_the_level() {
    let model = sketch("1 1 1 / 1 1 1 / 1 1 1");
    let report = |given| Report::new(&model, Mode::Full, &answers_on(&model, given));
    let a = dimension(&model, "a");
    let certain = report("2 2 2 | 3 3 ? | 4 4 ?");
    assert_eq!(certain.outlook, Some(Outlook::Certain));
    assert_eq!(certain.outlook_of(a), Some(Outlook::Certain));
    // a 33..67, b 33..67, c 50..83: all could be at 4 once all three are settled.
    let open = report("3 3 ? | 3 3 ? | 4 4 ?");
    assert_eq!(open.outlook, Some(Outlook::CouldBe(Level::Four, 3)));
    assert_eq!(open.outlook_of(a), Some(Outlook::CouldBe(Level::Four, 1)));
    // All three questions of b are settled: those of a and c could still raise the whole.
    let one = report("3 3 ? | 4 4 4 | 4 4 ?");
    assert_eq!(one.outlook, Some(Outlook::CouldBe(Level::Four, 2)));
    let unrated = report("3 - ? | 4 4 4 | 4 4 4");
    assert_eq!((unrated.outlook, unrated.outlook_of(a)), (None, None));
}

#[test]
fn the_others_are_named_with_the_lowest_level_among_them() {
    let model = sketch("1 1 / 1 1 / 1 1 / 1n 1n");
    let others = |given| {
        let report = Report::new(&model, Mode::Full, &answers_on(&model, given));
        report
            .others()
            .map(|(ids, level)| format!("{} at {}", names(&model, &ids), level.number()))
    };
    assert_eq!(
        others("2 2 | 4 4 | 3 3 | 5 5").as_deref(),
        Some("b c d at 3")
    );
    assert_eq!(others("2 2 | 4 4 | 2 2 | n n").as_deref(), Some("b at 4"));
    assert_eq!(others("2 2 | 2 2 | 2 2 | 2 2"), None);
    assert_eq!(others("2 2 | 2 2 | 3 3 | - -"), None, "not rated");
}

#[test]
fn the_example_is_reported_as_on_the_picture() {
    let report = Report::new(model(), Mode::Full, example());
    assert_eq!(finding(model(), &report), "held at 2 by leadership");
    assert_eq!(report.outlook, Some(Outlook::CouldBe(Level::Three, 1)));
    let (others, level) = report.others().expect("three others");
    assert_eq!(
        (names(model(), &others).as_str(), level),
        ("team goal urgency", Level::Three)
    );
    assert_eq!((report.answered, report.unsure), ((26, 26), 2));
    assert!(!report.indicative());
    let shown = report
        .shown(dimension(model(), "leadership"))
        .expect("applies");
    assert_eq!((shown.low, shown.high), (35, Some(45)));
}

#[test]
fn the_example_asks_first_about_what_narrows_most() {
    let report = Report::new(model(), Mode::Full, example());
    let asks: Vec<_> = report
        .asks
        .iter()
        .map(|ask| {
            (
                model().indicator(ask.indicator).id.as_str(),
                ask.least,
                ask.mean,
            )
        })
        .collect();
    let team = points(50, 3);
    let leadership = points(10, 1);
    assert_eq!(
        asks,
        [
            ("frontline-skills", team, team),
            ("expertise", leadership, leadership)
        ]
    );
    assert!(report.asks.iter().all(|ask| !ask.changes_nothing));
}

/// The names of the open questions in the order in which to settle them.
fn asked(structure: &str, given: &str) -> String {
    let model = sketch(structure);
    let report = Report::new(&model, Mode::Full, &answers_on(&model, given));
    let names: Vec<_> = report
        .asks
        .iter()
        .map(|ask| model.indicator(ask.indicator).id.as_str())
        .collect();
    names.join(" ")
}

#[test]
fn open_questions_are_ordered_by_narrowing_then_weight_then_place() {
    assert_eq!(asked("1 1 1 1 / 1 1", "3 3 ? - | 3 3"), "a3 a4");
    assert_eq!(asked("1 2 2 1 / 1 1", "? ? 3 3 | 3 3"), "a2 a1");
    assert_eq!(asked("1 1 1 1 / 2 2 1 1", "? 3 3 3 | ? 3 3 3"), "b1 a1");
    assert_eq!(asked("1 1 1:12355 1 / 1 1", "? 5 ? 5 | 3 3"), "a3 a1");
    // Nothing moves a, whatever is settled: its two are ordered by weight.
    assert_eq!(asked("1 2 1:11115 2 / 1 1", "? ? 1 5 | 3 3"), "a2 a1");
}

#[test]
fn what_no_open_answer_changes_is_said_to_be_so() {
    let model = sketch("1 1:11115 1 / 1 1 1");
    let asks = |given| Report::new(&model, Mode::Full, &answers_on(&model, given)).asks;
    let all = |given| {
        asks(given)
            .iter()
            .map(|ask| ask.changes_nothing)
            .collect::<Vec<_>>()
    };
    assert_eq!(all("5 1 ? | 3 3 3"), [true]);
    assert_eq!(
        all("5 1 ? | 3 3 ?"),
        [false, false],
        "one of the two changes something"
    );
    assert!(all("5 1 5 | 3 3 3").is_empty());
    // Either gate alone holds the low end, so that settling the other narrows nothing for sure.
    let gates = sketch("1:11115 1:11115 1 1 / 1 1");
    let report = Report::new(&gates, Mode::Full, &answers_on(&gates, "? ? 5 5 | 3 3"));
    let asks = report
        .asks
        .iter()
        .map(|ask| (ask.least, ask.changes_nothing));
    assert_eq!(asks.collect::<Vec<_>>(), [(Points::ZERO, false); 2]);
}

/// Section 4 once more: the narrowing of each open question by the oracle.
fn expected_asks(model: &Model, mode: Mode, answers: &Answers) -> Vec<Ask> {
    let of = |answers: &Answers, id| {
        oracle::dimension(model, mode, answers, model.indicator(id).dimension)
    };
    let width = |answers: &Answers, id| {
        let dimension = of(answers, id);
        let end = |level| {
            dimension
                .with_open_as(level)
                .expect("applies")
                .score
                .points()
        };
        end(5).minus(end(1))
    };
    let mut asks = Vec::new();
    for id in model
        .indicators_in(mode)
        .filter(|id| answers.get(*id).is_open())
    {
        let narrowing: Vec<_> = Level::ALL
            .iter()
            .map(|level| width(answers, id).minus(width(&answers.with(id, *level), id)))
            .collect();
        let sum = narrowing.iter().fold(Points::ZERO, |sum, n| sum.plus(*n));
        let least = narrowing.iter().copied().min().expect("five");
        asks.push(Ask {
            indicator: id,
            least,
            mean: sum.over(5),
            levels: Level::ALL.map(|level| {
                let settled = of(&answers.with(id, level), id);
                let assured = settled.with_open_as(1).expect("applies").level;
                Level::ALL[assured as usize - 1]
            }),
            changes_nothing: false,
        });
    }
    let weight = |ask: &Ask| model.indicator(ask.indicator).weight;
    // Stable, the least important first.
    asks.sort_by_key(|ask| Reverse(weight(ask)));
    asks.sort_by_key(|ask| Reverse(ask.mean));
    asks.sort_by_key(|ask| Reverse(ask.least));
    asks
}

proptest! {
    #![proptest_config(few(24))]

    #[test]
    fn asking_first_agrees_with_an_oracle(case in case()) {
        let model = case.sketch.build();
        let answers = fill(&model, &case.answers);
        let reading = Reading::new(&model, case.mode, &answers);
        let mut asks = open_questions(&model, &reading, &answers);
        for ask in &mut asks {
            ask.changes_nothing = false;
        }
        prop_assert_eq!(asks, expected_asks(&model, case.mode, &answers));
    }

    #[test]
    fn a_printed_number_never_crosses_a_threshold(
        low in 0..6500_i64, more in 0..6500_i64, whole in 1..=65_i64,
    ) {
        let low = points(low.min(100 * whole), whole);
        let high = low.plus(points(more, whole)).min(Points::whole(100));
        let shown = Shown::new(Range::new(low, high));
        prop_assert_eq!(Points::whole(shown.low).band(), low.band());
        prop_assert!(Points::whole(shown.low) <= low);
        prop_assert_eq!(shown.high.is_none(), low == high);
        if let Some(printed) = shown.high {
            prop_assert_eq!(Points::whole(printed).band(), high.band());
            prop_assert!(shown.low <= printed && printed <= 100);
        }
    }
}

#[test]
fn numbers_are_printed_from_the_floor_to_the_ceiling_of_their_level() {
    #[track_caller]
    fn check(low: (i64, i64), high: (i64, i64), expected: (i64, Option<i64>)) {
        let shown = Shown::new(Range::new(points(low.0, low.1), points(high.0, high.1)));
        assert_eq!((shown.low, shown.high), expected, "{low:?} to {high:?}");
    }
    check((35, 1), (35, 1), (35, None));
    check((115, 2), (115, 2), (57, None));
    check((199, 10), (199, 10), (19, None));
    check((0, 1), (0, 1), (0, None));
    check((100, 1), (100, 1), (100, None));
    check((35, 1), (45, 1), (35, Some(45)));
    check((50, 1), (200, 3), (50, Some(67)));
    check((75, 2), (79, 2), (37, Some(39)));
    check((0, 1), (199, 10), (0, Some(19)));
    check((99, 1), (199, 2), (99, Some(100)));
    check((119, 2), (299, 5), (59, Some(59)));
}

#[test]
fn a_report_on_nothing_claims_nothing() {
    for mode in [Mode::Quick, Mode::Full] {
        let report = Report::new(model(), mode, &answers(""));
        assert_eq!(report.finding, Finding::Empty);
        assert_eq!((report.outlook, report.others()), (None, None));
        assert_eq!((report.answered.0, report.leading), (0, mode));
        assert_eq!(
            report.asks.len(),
            report.answered.1,
            "every question is open"
        );
    }
}
