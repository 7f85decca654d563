//! How sure, and what next: what the pages say of them.

use fourfront::app::parts::sure;
use fourfront::domain::answers::Answers;
use fourfront::domain::model::Gift;
use fourfront::domain::moves::{self, Effect, Move, Why};
use fourfront::domain::reading::Reading;
use fourfront::domain::report::Report;
use fourfront::domain::robust::draws::Draws;
use fourfront::domain::robust::weight_box::Tolerance;
use fourfront::domain::robust::{DimensionSure, Sure};
use fourfront::domain::scope::Mode;
use fourfront::domain::shown::Percent;
use fourfront::words::en::moves as move_words;
use fourfront::words::en::sure::{self as words, When};
use yew::Html;

use crate::support::{answers, answers_on, level, model, question, sketch};

fn drawn(answers: &Answers, mode: Mode) -> (Report, Sure) {
    let report = Report::new(model(), mode, answers);
    let mut draws = Draws::new(model(), &report.reading, answers);
    assert!(draws.run(Draws::ALL));
    let sure = Sure::new(model(), &report.reading, answers, Tolerance::USUAL, &draws);
    (report, sure)
}

fn whole(report: &Report, sure: &Sure, when: When) -> Option<(String, String)> {
    let overall = &report.reading.overall;
    words::whole(model(), overall.low, &overall.weakest, sure, when)
}

/// What each strip says.
fn each(report: &Report, sure: &Sure, when: When) -> Vec<String> {
    let known = sure.dimensions.iter().flatten();
    let one = |of: &DimensionSure| {
        let at = report.reading.dimension(of.dimension).level()?.low;
        Some(words::one(model(), at, sure, of, when))
    };
    known.filter_map(one).collect()
}

fn example() -> Answers {
    model().example.as_ref().unwrap().answers.clone()
}

#[test]
fn the_example_is_said_in_shares_of_weightings() {
    let (report, sure) = drawn(&example(), Mode::Full);
    let (figure, text) = whole(&report, &sure, When::Now).unwrap();
    assert_eq!(figure, "93 of 100");
    assert_eq!(
        text,
        "In 93 of 100 weightings the result stays at Starting, and in 98 of 100 leadership is the \
         weakest."
    );
    assert_eq!(
        each(&report, &sure, When::Now),
        [
            "In 92 of 100 weightings it stays at Starting. 7 of 100 would read Working. 98 of 100 \
             would make it the weakest.",
            "In 96 of 100 weightings it stays at Working. 3 of 100 would read Starting and fewer \
             than 1 in 100 would read Established. 1 of 100 would make it the weakest.",
            "In 96 of 100 weightings it stays at Established. 3 of 100 would read Embedded. None \
             would make it the weakest.",
            "In all weightings it stays at Working. None would make it the weakest.",
        ]
    );
    let known = sure.dimensions.iter().flatten();
    let boxes = known.map(|of| (of.dimension, of.weights));
    assert_eq!(
        words::off(model(), sure.tolerance, boxes),
        "If every weight were off by up to a quarter, no level would change."
    );
}

#[test]
fn where_nothing_is_rated_there_is_nothing_to_weigh() {
    let (report, sure) = drawn(&Answers::none(model()), Mode::Full);
    assert_eq!(whole(&report, &sure, When::Now), None);
    assert!(each(&report, &sure, When::Now).is_empty());
    assert!(moves::next(model(), &report.reading, &Answers::none(model())).is_empty());
}

#[test]
fn the_picture_has_a_strip_and_exact_counts_for_each_pre_condition() {
    let (report, sure) = drawn(&example(), Mode::Full);
    let shown = sure::shown(model(), &report.reading, Some(&sure), &Html::default());
    let html = crate::pages::as_text(shown);
    crate::pages::golden("weightings", html);
}

#[test]
fn where_the_whole_is_not_rated_what_has_a_level_still_has_a_strip() {
    let answers = answers("3 3 2 2 ? 3 | 4 3 3 4 3 ? 4 | 4");
    let (report, sure) = drawn(&answers, Mode::Full);
    assert!(!report.reading.overall.rated);
    assert_eq!(
        each(&report, &sure, When::Now),
        [
            "In 92 of 100 weightings it stays at Starting. 7 of 100 would read Working.",
            "In 96 of 100 weightings it stays at Working. 3 of 100 would read Starting and fewer \
             than 1 in 100 would read Established.",
        ]
    );
    let html = |sure| {
        let shown = sure::shown(model(), &report.reading, sure, &Html::default());
        crate::pages::as_text(shown)
    };
    assert!(html(None).contains(words::WORKING));
    let html = html(Some(&sure));
    assert!(html.contains(words::NOT_RATED_WHOLE), "{html}");
    assert_eq!(html.matches("weightings__item").count(), 2);
    assert!(!html.contains(words::WEAKEST), "{html}");
    let (report, sure) = drawn(&Answers::none(model()), Mode::Full);
    let shown = sure::shown(model(), &report.reading, Some(&sure), &Html::default());
    let html = crate::pages::as_text(shown);
    assert!(html.contains(words::NOT_RATED), "{html}");
    assert!(!html.contains("<details"), "{html}");
}

#[test]
fn of_targets_it_is_said_what_would_be() {
    let (report, sure) = drawn(&example(), Mode::Full);
    let (_, text) = whole(&report, &sure, When::Then).unwrap();
    assert_eq!(
        text,
        "In 93 of 100 weightings the result would be at Starting, and in 98 of 100 leadership would \
         be the weakest."
    );
    assert_eq!(
        each(&report, &sure, When::Then)[3],
        "In all weightings it would be at Working. None would make it the weakest."
    );
}

#[test]
fn shares_are_floored_and_the_smallest_is_said_in_words() {
    let said = |part| words::share(Percent::new(part, 10_000));
    assert_eq!(
        [0, 1, 99, 100, 199, 9_999, 10_000].map(said),
        [
            "none",
            "fewer than 1 in 100",
            "fewer than 1 in 100",
            "1 of 100",
            "1 of 100",
            "99 of 100",
            "all"
        ]
    );
}

#[test]
fn a_move_says_what_it_alone_would_do() {
    let answers = example();
    let report = Report::new(model(), Mode::Full, &answers);
    let next = moves::next(model(), &report.reading, &answers);
    let said: Vec<String> = next
        .iter()
        .map(|one| {
            let effect = moves::effect(model(), &report.reading, &answers, one);
            format!(
                "{} | {}",
                move_words::serves(model(), one),
                move_words::alone(model(), one, effect)
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            "A senior figurehead: Working to Established | The result would be Working",
            "The whole board owns it: Working to Established | The result would be Working",
            "A board that understands: Starting to Working | The result would be Working",
        ]
    );
}

#[test]
fn a_move_that_a_gate_holds_back_does_nothing_alone() {
    let model = sketch("1:12355 1 1 / 1 1");
    let answers = answers_on(&model, "2 4 5 | 4 4");
    let reading = Reading::new(&model, Mode::Full, &answers);
    let alone = |name, from, to| {
        let a_move = Move {
            indicator: question(&model, name),
            from: level(from),
            to: level(to),
            why: Why::Path,
            gift: Gift::Board,
        };
        moves::effect(&model, &reading, &answers, &a_move)
    };
    assert_eq!(alone("a2", 4, 5), Effect::Nothing);
    // The gate itself, and a question of a pre-condition without one.
    assert_eq!(alone("a1", 2, 3), Effect::Whole(level(3)));
    assert_ne!(alone("b1", 4, 5), Effect::Nothing);
}
