//! Two results side by side: a change is one only where the ranges do not overlap.

use fourfront::domain::answers::{Answer, Answers};
use fourfront::domain::compare::{Comparison, Difference, Side, carried_over, compare};
use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::scope::{Mode, Scope};

use crate::support::{answers_on, level, question, sketch};

/// Two results of one model over everything that both modes ask.
fn on(model: &Model, before: (Mode, &Answers), after: (Mode, &Answers)) -> Comparison {
    let side = |(mode, answers)| Side { mode, answers };
    compare(
        model,
        Scope::of(model, Mode::Full),
        side(before),
        side(after),
    )
}

/// How the first dimension of two results differs.
#[track_caller]
fn check(before: &str, after: &str, expected: Option<Difference>) {
    let model = sketch("1n 1n 1 1 / 1 1");
    let sides = [before, after].map(|given| answers_on(&model, given));
    let comparison = on(&model, (Mode::Full, &sides[0]), (Mode::Full, &sides[1]));
    assert_eq!(comparison.dimensions[0], expected, "{before} to {after}");
    let back = on(&model, (Mode::Full, &sides[1]), (Mode::Full, &sides[0]));
    let turned = expected.map(|difference| match difference {
        Difference::Rose(from, to) => Difference::Fell(to, from),
        Difference::Fell(from, to) => Difference::Rose(to, from),
        same => same,
    });
    assert_eq!(back.dimensions[0], turned, "{after} to {before}");
}

#[test]
fn only_ranges_that_do_not_overlap_are_a_change() {
    use Difference::{Fell, Rose, Same, Unclear};
    let (two, three, four) = (level(2), level(3), level(4));
    check("2 2 2 2", "2 2 2 2", Some(Same));
    check("2 2 2 2", "2 2 2 3", Some(Rose(two, two)));
    check("3 3 3 3", "2 2 2 2", Some(Fell(three, two)));
    check("2 2 2 2", "3 3 3 ?", Some(Rose(two, two)));
    check("2 2 2 ?", "4 4 4 4", Some(Rose(Level::One, four)));
    check("2 2 2 ?", "3 3 2 2", Some(Unclear));
    check("3 3 3 ?", "3 3 3 ?", Some(Unclear));
    // The two ranges share one value: 18.75 to 43.75, and 43.75.
    check("2 2 2 ?", "3 3 3 2", Some(Unclear));
    check("2 2 2 ?", "3 3 3 3", Some(Rose(Level::One, three)));
    check("n n 3 3", "3 3 3 3", Some(Same));
}

#[test]
fn a_dimension_that_applies_to_one_side_only_is_not_compared() {
    let model = sketch("1n 1n / 1 1");
    let none = answers_on(&model, "n n | 2 2");
    let some = answers_on(&model, "3 3 | 4 4");
    let comparison = on(&model, (Mode::Full, &none), (Mode::Full, &some));
    assert_eq!(comparison.dimensions[0], None);
    assert_eq!(
        comparison.dimensions[1],
        Some(Difference::Rose(level(2), level(4)))
    );
}

#[test]
fn the_answers_that_moved_are_listed_in_order() {
    let model = sketch("1 1 1n / 1 1");
    let before = answers_on(&model, "2 ? 3 | 4 -");
    let after = answers_on(&model, "3 ? n | 4 1");
    let moved = on(&model, (Mode::Full, &before), (Mode::Full, &after)).moved;
    let name = |name| question(&model, name);
    assert_eq!(
        moved,
        [
            (name("a1"), Answer::Level(level(2)), Answer::Level(level(3))),
            (name("a3"), Answer::Level(level(3)), Answer::NotApplicable),
            (name("b2"), Answer::Unanswered, Answer::Level(level(1))),
        ]
    );
}

#[test]
fn a_quick_check_and_a_full_assessment_meet_on_the_quick_questions() {
    let model = sketch("1q 1q 1 1 / 1q 1");
    let quick = answers_on(&model, "2 2 - - | 3 -");
    let full = answers_on(&model, "2 2 5 5 | 3 1");
    let comparison = on(&model, (Mode::Quick, &quick), (Mode::Full, &full));
    assert_eq!(comparison.dimensions, [Some(Difference::Same); 2]);
    assert_eq!(comparison.moved, []);
    assert_eq!(comparison.after.scope, Scope::of(&model, Mode::Quick));
    assert_eq!(comparison.before.overall, comparison.after.overall);
    let back = on(&model, (Mode::Full, &full), (Mode::Quick, &quick));
    assert_eq!(
        (back.before, back.after),
        (comparison.after, comparison.before)
    );
}

#[test]
fn results_of_two_versions_meet_on_the_questions_they_share() {
    let old = sketch("1 1 1n / 1 1");
    let mut newer = crate::support::Sketch::parse("1 1 1 / 1 1");
    newer.dimensions[0][0].id = "fresh".into();
    newer.dimensions[1].swap(0, 1);
    let new = newer.build();
    let carried = carried_over(&old, &answers_on(&old, "5 2 n | 3 4"), &new);
    assert_eq!(
        carried,
        answers_on(&new, "- 2 - | 4 3"),
        "by name, and never where not allowed"
    );
    let shared = Scope::shared(&new, &old);
    assert_eq!(shared.len(), 4);
    let after = answers_on(&new, "1 3 3 | 4 3");
    let side = |answers| Side {
        mode: Mode::Full,
        answers,
    };
    let comparison = compare(&new, shared, side(&carried), side(&after));
    assert_eq!(
        comparison.after.dimensions[0].known.of, 2,
        "without the fresh question"
    );
    assert_eq!(comparison.moved.len(), 2);
    assert_eq!(comparison.dimensions[1], Some(Difference::Same));
}
