//! What if: targets put over answers, and what that changes.

use fourfront::domain::answers::{Answer, Answers};
use fourfront::domain::ids::{DimensionId, IndicatorId};
use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::path;
use fourfront::domain::reading::Reading;
use fourfront::domain::report::Report;
use fourfront::domain::response::Targets;
use fourfront::domain::scope::Mode;
use fourfront::domain::what_if::{
    Aimed, Effect, Shift, Standing, WhatIf, standing, takes, with_path,
};
use fourfront::words::en::explore::{self as words, drawn};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::any::{self, case, few};
use crate::support::{answers, answers_on, example, fill, level, model, question, sketch};

/// Targets in the model's order: a level, or `-` for none.
fn targets(model: &Model, text: &str) -> Targets {
    let mut targets = Targets::none(model);
    let words = text.split_whitespace().filter(|word| *word != "|");
    for (position, word) in words.enumerate() {
        let aimed = word.parse().ok().map(level);
        targets.set(IndicatorId::new(position), aimed);
    }
    targets
}

/// What a person who chooses these levels aims at: those above an answer; those below it are tried
/// out.
fn aimed(model: &Model, answers: &Answers, chosen: &Targets) -> Aimed {
    let mut aimed = Aimed {
        targets: Targets::none(model),
        tries: Vec::new(),
    };
    for (id, level) in chosen.iter() {
        aimed.set(id, answers.get(id), Some(level));
    }
    aimed
}

fn what_if_of(model: &Model, before: &Reading, answers: &Answers, chosen: &Targets) -> WhatIf {
    let aimed = aimed(model, answers, chosen);
    WhatIf::new(model, before, answers, &aimed.targets, &aimed.tries)
}

/// An effect as `a 2>3, whole 2>3 by b`: what moves, the whole, and who would hold it.
fn said(model: &Model, effect: &Effect) -> String {
    let end = |level: Option<Level>| level.map_or("-".into(), |level| level.number().to_string());
    let shift = |shift: Shift| format!("{}>{}", end(shift.before), end(shift.after));
    let name = |id: DimensionId| model.dimension(id).id.as_str();
    let moving = model
        .dimension_ids()
        .zip(&effect.dimensions)
        .filter(|(_, shift)| shift.moves())
        .map(|(id, its)| format!("{} {}, ", name(id), shift(*its)));
    let holding: Vec<_> = effect.holding.1.iter().map(|id| name(*id)).collect();
    format!(
        "{}whole {} by {}",
        moving.collect::<String>(),
        shift(effect.whole),
        holding.join(" ")
    )
}

#[track_caller]
fn check(structure: &str, given: &str, aimed: &str, expected: &str) {
    let model = sketch(structure);
    let answers = answers_on(&model, given);
    let before = Reading::new(&model, Mode::Full, &answers);
    let what_if = what_if_of(&model, &before, &answers, &targets(&model, aimed));
    assert_eq!(
        said(&model, &what_if.effect),
        expected,
        "{given} to {aimed}"
    );
}

#[test]
fn what_moves_is_told_with_who_holds_the_whole_then() {
    let two = "1 1 1 / 1 1";
    check(two, "2 2 2 | 3 3", "", "whole 2>2 by a");
    check(two, "2 2 2 | 3 3", "4 4 -", "a 2>3, whole 2>3 by a b");
    check(two, "2 2 2 | 3 3", "4 4 4", "a 2>4, whole 2>3 by b");
    check(two, "2 2 2 | 3 3", "3 - -", "whole 2>2 by a");
    check(two, "2 2 2 | 3 3", "- - - | 1 1", "b 3>1, whole 2>1 by b");
    check(
        two,
        "2 2 2 | 3 3",
        "4 4 4 | 1 1",
        "a 2>4, b 3>1, whole 2>1 by b",
    );
}

#[test]
fn a_gate_holds_whatever_else_is_aimed_at() {
    let gated = "1:22355 1 1 / 1 1";
    check(gated, "2 2 2 | 5 5", "- 5 5", "whole 2>2 by a");
    check(gated, "2 2 2 | 5 5", "3 5 5", "a 2>3, whole 2>3 by a");
}

#[test]
fn a_target_for_an_open_question_makes_it_known() {
    let two = "1 1 1 / 1 1";
    check(two, "2 - - | 3 3", "- 2 -", "a ->1, whole ->1 by a");
    check(two, "2 2 ? | 3 3", "- - 3", "a 1>2, whole 1>2 by a");
    check(two, "- - - | 3 3", "", "whole ->- by ");
}

#[test]
fn an_answer_stands_below_at_or_above_what_is_aimed_at() {
    let at = |answer| standing(answer, Level::Four);
    assert_eq!(at(Answer::Level(Level::Three)), Standing::Open);
    assert_eq!(at(Answer::Level(Level::Four)), Standing::Reached);
    assert_eq!(at(Answer::Level(Level::Five)), Standing::Passed);
    assert_eq!(at(Answer::Unsure), Standing::Open);
    assert_eq!(at(Answer::Unanswered), Standing::Open);
    assert_eq!(at(Answer::NotApplicable), Standing::NotApplicable);
    check("1 1 1n / 1 1", "2 2 n | 3 3", "2 2 5", "whole 2>2 by a");
}

/// What counts of one question with a target, a try, and an answer: the level it would have.
#[track_caller]
fn counts(given: &str, target: Option<i64>, tried: Option<i64>, expected: Option<i64>) {
    let model = sketch("1 1 / 1 1");
    let answers = answers_on(&model, given);
    let before = Reading::new(&model, Mode::Full, &answers);
    let first = IndicatorId::new(0);
    let mut targets = Targets::none(&model);
    targets.set(first, target.map(level));
    let tries: Vec<_> = tried
        .map(|tried| (first, level(tried)))
        .into_iter()
        .collect();
    let what_if = WhatIf::new(&model, &before, &answers, &targets, &tries);
    assert_eq!(what_if.aims.get(first), expected.map(level), "{given}");
    assert_eq!(what_if.is_idle(), expected.is_none());
}

#[test]
fn a_target_counts_while_it_is_above_the_answer_and_a_try_while_it_is_below() {
    counts("3", Some(4), None, Some(4));
    counts("?", Some(1), None, Some(1));
    counts("-", Some(4), None, Some(4));
    counts("4", Some(4), None, None);
    // Passed by a later answer: that is no wish to fall.
    counts("5", Some(4), None, None);
    counts("3", None, Some(2), Some(2));
    counts("2", None, Some(2), None);
    counts("1", None, Some(2), None);
    counts("?", None, Some(2), None);
    counts("5", Some(4), Some(3), Some(3));
}

#[test]
fn what_is_chosen_is_a_target_above_the_answer_and_a_try_below_it() {
    let model = sketch("1 1n / 1 1");
    let answers = answers_on(&model, "3 n");
    let [first, second] = [0, 1].map(IndicatorId::new);
    let mut aimed = aimed(&model, &answers, &Targets::none(&model));
    let mut choose = |id, chosen: Option<i64>| {
        aimed.set(id, answers.get(id), chosen.map(level));
        (aimed.targets.get(id), aimed.tries.clone())
    };
    assert_eq!(choose(first, Some(5)), (Some(level(5)), vec![]));
    assert_eq!(choose(first, Some(2)), (None, vec![(first, level(2))]));
    assert_eq!(choose(first, Some(1)), (None, vec![(first, level(1))]));
    assert_eq!(choose(first, Some(4)), (Some(level(4)), vec![]));
    assert_eq!(choose(first, Some(3)), (None, vec![]), "it is there");
    assert_eq!(choose(first, Some(4)), (Some(level(4)), vec![]));
    assert_eq!(choose(first, None), (None, vec![]));
    assert_eq!(choose(second, Some(4)), (None, vec![]), "it does not apply");
}

#[test]
fn targets_outside_a_quick_check_do_not_count_in_it() {
    let model = sketch("1q 1 / 1q 1");
    let answers = answers_on(&model, "2 2 | 3 3");
    let before = Reading::new(&model, Mode::Quick, &answers);
    let what_if = what_if_of(&model, &before, &answers, &targets(&model, "- 5 | - 1"));
    assert!(what_if.is_idle());
    assert_eq!(what_if.after, before);
}

#[test]
fn a_path_is_taken_and_taken_back() {
    let reading = Reading::new(model(), Mode::Full, example());
    let far = path::whole_to(model(), &reading, example(), Level::Four).expect("rated");
    let [figurehead, culture] = ["figurehead", "culture"].map(|name| question(model(), name));
    let mut own = Aimed {
        targets: Targets::none(model()),
        tries: Vec::new(),
    };
    own.targets.set(culture, Some(Level::Three));
    let taken = with_path(&own, &far, true);
    assert_eq!(
        taken.targets.get(culture),
        Some(Level::Three),
        "other targets stay"
    );
    assert!(
        far.steps
            .iter()
            .all(|step| takes(&taken.targets, step.indicator, step.to))
    );
    assert_eq!(with_path(&taken, &far, false), own);
    own.targets.set(figurehead, Some(Level::Five));
    assert!(
        takes(&own.targets, figurehead, Level::Four),
        "further than the step"
    );
    let near = path::next_of_whole(model(), &reading, example()).expect("a path");
    assert_eq!(with_path(&own, &near, true), own);
    // A step takes the place of a level below that was tried out.
    own.set(figurehead, example().get(figurehead), Some(Level::Two));
    assert!(!takes(&own.targets, figurehead, Level::Four));
    let taken = with_path(&own, &near, true);
    assert_eq!(taken.targets.get(figurehead), Some(Level::Four));
    assert!(taken.tries.is_empty());
}

/// The two sentences on the shipped model.
#[track_caller]
fn effect(given: &str, aimed: &str, expected: [&str; 3]) {
    let answers = answers(given);
    let report = Report::new(model(), Mode::Full, &answers);
    let aimed = targets(model(), aimed);
    let what_if = what_if_of(model(), &report.reading, &answers, &aimed);
    assert_eq!(words::effect(model(), &report, &what_if), expected);
}

const EXAMPLE: &str = "3 3 2 2 ? 3 | 4 3 3 4 3 ? 4 | 4 4 3 5 4 4 4 | 3 4 3 2 3 4";

#[test]
fn the_example_of_these_words_is_the_models() {
    assert_eq!(answers(EXAMPLE), *example());
}

#[test]
fn what_would_change_is_said_in_the_conditional() {
    effect(
        EXAMPLE,
        "",
        [
            "Transformation is held at Starting by its leadership.",
            words::IDLE,
            "",
        ],
    );
    effect(
        EXAMPLE,
        "4",
        [
            "Leadership would rise from Starting to Working.",
            "The result would rise from Starting to Working.",
            "Then its leadership, its team and its sense of urgency would hold it there.",
        ],
    );
    effect(
        EXAMPLE,
        "4 - - - - - | - - - - - - - | - - - - - - - | 4",
        [
            "Leadership would rise from Starting to Working, and urgency from \
             Working to Established.",
            "The result would rise from Starting to Working.",
            "Then its leadership and its team would hold it there.",
        ],
    );
    effect(
        EXAMPLE,
        "- - - - - - | - - - - - - - | 1",
        [
            "Goal would fall from Established to Starting.",
            "The result would stay at Starting, held there by its leadership and its goal and \
             mission.",
            "",
        ],
    );
    effect(
        EXAMPLE,
        "4 - - - - - | - - - - - - - | 1",
        [
            "Leadership would rise from Starting to Working. Goal would fall \
             from Established to Starting.",
            "The result would stay at Starting, held there by its goal and mission.",
            "",
        ],
    );
    effect(
        "1 1 1 1 1 1 | 1 1 1 1 1 1 1 | 1 1 1 1 1 1 1 | 1 1 1 1 1 1",
        "5 5 5 5 5 5 | 5 5 5 5 5 5 5 | 5 5 5 5 5 5 5 | 5 5 5 5 5 5",
        [
            "Leadership would rise from Not yet to Embedded, team from Not yet to \
             Embedded, goal from Not yet to Embedded, and urgency from \
             Not yet to Embedded.",
            "The result would rise from Not yet to Embedded.",
            "All four would then be at Embedded.",
        ],
    );
}

#[test]
fn where_no_level_would_change_the_reason_is_said() {
    effect(
        EXAMPLE,
        "- - - - - 4",
        [
            "No level would change.",
            "Clear leadership would stay at Starting: 37 of 100, and Working starts at 40.",
            "The result would stay at Starting, held there by its leadership.",
        ],
    );
    effect(
        "1 5 5 5 5 5 | 4 4 4 4 4 4 4 | 4 4 4 4 4 4 4 | 4 4 4 4 4 4",
        "2",
        [
            "No level would change.",
            "Clear leadership would stay at Starting: held by how far the very top clears the way.",
            "The result would stay at Starting, held there by its leadership.",
        ],
    );
    effect(
        "4 4 4 1 1 1 | 4 4 4 4 4 4 4 | 4 4 4 4 4 4 4 | 4 4 4 4 4 4",
        "5 5",
        [
            "No level would change.",
            "Clear leadership would stay at Starting: fewer than two thirds of the answers would \
             reach Working.",
            "The result would stay at Starting, held there by its leadership.",
        ],
    );
}

#[test]
fn where_no_level_is_claimed_none_is_promised() {
    effect(
        "3 3 3 3 3 3",
        "4",
        [
            "No level would change.",
            "Clear leadership would stay at Working: 55 of 100, and Established starts at 60.",
            "There would still be too few answers for a level of the whole.",
        ],
    );
    effect(
        "3 3 3 3 3 3 | 3 3 3 3 3 3 3 | 3 3 3 3 3 3 3 | - - - - - -",
        "- - - - - - | - - - - - - - | - - - - - - - | 3 3 3 3 3 3",
        [
            "Urgency would be at Working.",
            "The result would be at Working.",
            "All four would then be at Working.",
        ],
    );
}

proptest! {
    #![proptest_config(few(48))]

    #[test]
    fn what_is_aimed_at_is_what_moves(
        case in case(), aimed in vec(option::weighted(0.3, any::level()), 104),
    ) {
        let model = case.sketch.build();
        let answers = fill(&model, &case.answers);
        let before = Reading::new(&model, case.mode, &answers);
        let mut targets = Targets::none(&model);
        let mut rising = Targets::none(&model);
        for (id, aimed) in model.indicator_ids().zip(&aimed) {
            targets.set(id, *aimed);
            rising.set(id, aimed.filter(|aimed| answers.get(id).level() < Some(*aimed)));
        }
        let what_if = what_if_of(&model, &before, &answers, &targets);
        for (id, shift) in model.dimension_ids().zip(&what_if.effect.dimensions) {
            let aimed_at = what_if.aims.iter().any(|(i, _)| model.indicator(i).dimension == id);
            prop_assert!(aimed_at || !shift.moves());
        }
        for (id, aim) in what_if.aims.iter() {
            prop_assert!(before.scope.has(id));
            prop_assert_ne!(answers.get(id), Answer::Level(aim));
        }
        // With nothing but higher answers, nothing falls.
        let higher = what_if_of(&model, &before, &answers, &rising).effect;
        for shift in higher.dimensions.iter().chain([&higher.whole]) {
            prop_assert!(shift.before.is_none() || shift.after >= shift.before);
        }
    }

    #[test]
    fn a_path_that_is_taken_leads_where_it_says(case in case()) {
        let model = case.sketch.build();
        let answers = fill(&model, &case.answers);
        let before = Reading::new(&model, case.mode, &answers);
        let none = Targets::none(&model);
        let idle = what_if_of(&model, &before, &answers, &none);
        prop_assert!(idle.is_idle() && idle.after == before && !idle.effect.whole.moves());
        if let Some(path) = path::next_of_whole(&model, &before, &answers) {
            let none = aimed(&model, &answers, &none);
            let taken = with_path(&none, &path, true);
            let effect = what_if_of(&model, &before, &answers, &taken.targets).effect;
            // Or past it: a gate may open two levels with one rung.
            prop_assert!(effect.whole.after >= Some(path.to));
            prop_assert_eq!(with_path(&taken, &path, false), none);
            // No step of it can be spared.
            for step in &path.steps {
                let mut fewer = taken.targets.clone();
                fewer.set(step.indicator, None);
                let effect = what_if_of(&model, &before, &answers, &fewer).effect;
                prop_assert!(effect.whole.after < Some(path.to));
            }
        }
    }
}

#[test]
fn the_lowest_answers_of_a_pre_condition_are_named() {
    let first = model().dimension_ids().next().expect("one");
    let asked: Vec<_> = model().indicators_of(first).collect();
    let said = |given| drawn::lowest_of(model(), &asked, &answers(given)).unwrap_or_default();
    assert_eq!(
        said("3 3 2 4 3 3"),
        "L3, ‘A board that understands’, is the lowest of six."
    );
    assert_eq!(
        said("3 3 2 2 4 2"),
        "L3, L4 and L6 are the lowest of six, at Starting."
    );
    assert_eq!(said("3 3 3 3 3 3"), "All six are at Working.");
    // What is open may be lower.
    assert_eq!(
        said("3 3 2 4 ? 3"),
        "L3, ‘A board that understands’, is the lowest of the five with a level."
    );
    assert_eq!(
        said("3 3 4 4 ? 5"),
        "L1 and L2 are the lowest of the five with a level, at Working."
    );
    assert_eq!(said("3 3 3 3 3 ?"), "All five with a level are at Working.");
    assert_eq!(
        said("? ? 3 -"),
        "Only L3, ‘A board that understands’, has a level: Working."
    );
    assert_eq!(said("? - ?"), "");
    assert_eq!(
        drawn::questions_name(model(), first, asked.len()),
        "Clear leadership: 6 answers"
    );
}
