//! No plan is shorter than the path, by trying every plan and by a slow search; single steps and
//! moves as they follow from the rule alone.

use std::collections::BTreeMap;

use fourfront::domain::answers::Answer;
use fourfront::domain::gains::gains;
use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::moves::{self, Why};
use fourfront::domain::path::{self, Path};
use fourfront::domain::points::Points;
use fourfront::domain::reading::Reading;
use proptest::prelude::*;

use crate::any::{Case, case, few};
use crate::oracle;
use crate::support::fill;

/// A plan as its length: rungs, questions, and (position, target) of each.
type Plan = (i128, usize, Vec<(usize, i128)>);

fn plan(from: &[i128], to: &[i128]) -> Plan {
    let raised = (0..)
        .zip(from.iter().zip(to))
        .filter(|(_, (from, to))| from < to);
    let list: Vec<(usize, i128)> = raised.map(|(at, (_, to))| (at, *to)).collect();
    let rungs = to.iter().sum::<i128>() - from.iter().sum::<i128>();
    (rungs, list.len(), list)
}

/// Every way to raise these answers.
fn raised(from: &[i128]) -> Vec<Vec<i128>> {
    let Some((last, before)) = from.split_last() else {
        return vec![Vec::new()];
    };
    let each = raised(before)
        .into_iter()
        .flat_map(|before| (*last..=5).map(move |answer| [before.clone(), vec![answer]].concat()));
    each.collect()
}

/// The best plan for a level by another way: forwards over the exact sums, with lists compared as
/// lists.
fn slowly(dimension: &oracle::Dimension, level: i128) -> Plan {
    let mut best: BTreeMap<(i128, i128), Plan> = BTreeMap::from([((0, 0), (0, 0, Vec::new()))]);
    for ((at, question), from) in (0..).zip(&dimension.questions).zip(dimension.lowest()) {
        let mut next: BTreeMap<(i128, i128), Plan> = BTreeMap::new();
        for ((near, sum), (rungs, count, list)) in &best {
            for to in from..=5 {
                if question
                    .caps
                    .is_some_and(|caps| caps[to as usize - 1] < level)
                {
                    continue;
                }
                let mut list = list.clone();
                if to > from {
                    list.push((at, to));
                }
                let w = question.weight;
                let sums = (
                    near + if to >= level - 1 { w } else { 0 },
                    sum + w * (to - 1),
                );
                let plan = (rungs + to - from, count + usize::from(to > from), list);
                let known = next.entry(sums).or_insert_with(|| plan.clone());
                if plan < *known {
                    *known = plan;
                }
            }
        }
        best = next;
    }
    let weight: i128 = dimension.questions.iter().map(|q| q.weight).sum();
    let fits =
        |(near, sum): &(i128, i128)| 3 * near >= 2 * weight && 5 * sum >= 4 * (level - 1) * weight;
    let fitting = best.into_iter().filter(|(sums, _)| fits(sums));
    fitting.map(|(_, plan)| plan).min().expect("all at 5 fits")
}

/// The engine's path in the same terms: positions among the questions that count.
fn found(model: &Model, dimension: &oracle::Dimension, path: &Path) -> Plan {
    let from = dimension.lowest();
    let mut to = from.clone();
    for step in &path.steps {
        let name = &model.indicator(step.indicator).id;
        let at = dimension
            .questions
            .iter()
            .position(|q| q.name == *name)
            .expect("counts");
        assert_eq!(i128::from(step.from.number()), from[at]);
        to[at] = i128::from(step.to.number());
    }
    let plan = plan(&from, &to);
    assert_eq!((plan.0, plan.1), (path.rungs() as i128, path.steps.len()));
    plan
}

/// The same case with fewer dimensions of fewer questions.
fn small(mut case: Case, dimensions: usize, questions: usize) -> Case {
    case.sketch.dimensions.truncate(dimensions);
    case.sketch.patterns.clear();
    for pieces in &mut case.sketch.dimensions {
        pieces.truncate(questions);
    }
    case.sketch.halve();
    case
}

proptest! {
    #![proptest_config(few(48))]

    #[test]
    fn no_plan_is_shorter_than_the_path(case in case()) {
        let case = small(case, 3, 4);
        let (model, reading) = (case.sketch.build(), case.read());
        let answers = fill(&model, &case.answers);
        for id in model.dimension_ids() {
            let dimension = oracle::dimension(&model, case.mode, &answers, id);
            let mut best: BTreeMap<i128, Plan> = BTreeMap::new();
            let from = dimension.lowest();
            for to in raised(&from).iter().filter(|to| !to.is_empty()) {
                let plan = plan(&from, to);
                for level in 1..=dimension.with(to).level {
                    let known = best.entry(level).or_insert_with(|| plan.clone());
                    if plan < *known {
                        known.clone_from(&plan);
                    }
                }
            }
            for target in Level::ALL {
                let path = path::to(&model, &reading, &answers, id, target);
                prop_assert_eq!(path.is_some(), reading.dimension(id).level().is_some());
                if let Some(path) = path {
                    let expected = &best[&i128::from(target.number())];
                    prop_assert_eq!(&found(&model, &dimension, &path), expected);
                }
            }
        }
    }

    #[test]
    fn no_plan_for_the_whole_is_shorter_than_its_path(case in case()) {
        let case = small(case, 2, 3);
        let (model, reading) = (case.sketch.build(), case.read());
        let answers = fill(&model, &case.answers);
        let sides: Vec<_> = model.dimension_ids()
            .map(|id| oracle::dimension(&model, case.mode, &answers, id)).collect();
        let [first, second] = [sides[0].lowest(), sides[1].lowest()];
        if let Some(path) = path::next_of_whole(&model, &reading, &answers) {
            let reaches = |side: &oracle::Dimension, to: &Vec<i128>| {
                to.is_empty() || side.with(to).level >= i128::from(path.to.number())
            };
            let ways = |side: &oracle::Dimension, from: &[i128]| -> Vec<Vec<i128>> {
                raised(from).into_iter().filter(|to| reaches(side, to)).collect()
            };
            let (left, right) = (ways(&sides[0], &first), ways(&sides[1], &second));
            let from = [first, second].concat();
            let pairs = left.iter().flat_map(|l| right.iter().map(move |r| [l.clone(), r.clone()]));
            let best = pairs.map(|pair| plan(&from, &pair.concat())).min();
            let both = oracle::Dimension { questions: [sides[0].questions.clone(), sides[1].questions.clone()].concat(), ..sides[0].clone() };
            prop_assert_eq!(Some(found(&model, &both, &path)), best);
        }
    }

    #[test]
    fn a_path_reaches_its_level_and_none_of_its_rungs_can_be_left_out(case in case()) {
        let (model, reading) = (case.sketch.build(), case.read());
        let answers = fill(&model, &case.answers);
        let after = |path: &Path| Reading::new(&model, case.mode, &path.applied(&answers));
        let path = path::next_of_whole(&model, &reading, &answers);
        let below = reading.overall.low.is_some_and(|low| low < Level::Five);
        prop_assert_eq!(path.is_some(), below);
        if let Some(path) = path {
            prop_assert!(after(&path).overall.low >= Some(path.to));
            for at in 0..path.steps.len() {
                let mut shorter = path.clone();
                shorter.steps[at].to = Level::ALL[shorter.steps[at].to.index() - 1];
                prop_assert!(after(&shorter).overall.low < Some(path.to));
            }
        }
        for id in model.dimension_ids() {
            if let Some(path) = path::next(&model, &reading, &answers, id) {
                let level = after(&path).dimension(id).level().map(|level| level.low);
                prop_assert!(level >= Some(path.to));
                prop_assert!(!path.steps.is_empty());
            }
        }
    }

    #[test]
    fn the_order_of_questions_changes_neither_rungs_nor_questions_of_a_path(case in case(), keys: [u64; 13]) {
        let mut moved = case.clone();
        for (dimension, pieces) in moved.sketch.dimensions.iter_mut().enumerate() {
            let first: usize = case.sketch.dimensions[..dimension].iter().map(Vec::len).sum();
            let mut order: Vec<usize> = (0..pieces.len()).collect();
            order.sort_by_key(|i| keys[*i]);
            *pieces = order.iter().map(|i| pieces[*i].clone()).collect();
            for (place, i) in order.iter().enumerate() {
                moved.answers[first + place] = case.answers[first + i];
            }
        }
        let lengths = |case: &Case| {
            let (model, reading) = (case.sketch.build(), case.read());
            let answers = fill(&model, &case.answers);
            let length = |id| {
                let path = path::next(&model, &reading, &answers, id)?;
                Some((path.rungs(), path.steps.len()))
            };
            model.dimension_ids().map(length).collect::<Vec<_>>()
        };
        prop_assert_eq!(lengths(&case), lengths(&moved));
    }

    #[test]
    fn single_steps_are_what_the_oracle_says_in_its_order(case in case()) {
        let (model, reading) = (case.sketch.build(), case.read());
        let answers = fill(&model, &case.answers);
        let sides: Vec<_> = model.dimension_ids()
            .map(|id| oracle::dimension(&model, case.mode, &answers, id)).collect();
        let lows: Vec<_> = sides.iter().map(|side| side.with_open_as(1)).collect();
        let of = |lows: &[Option<oracle::Outcome>]| {
            oracle::overall(&lows.iter().copied().flatten().collect::<Vec<_>>())
        };
        let mut expected = Vec::new();
        for (dimension, side) in sides.iter().enumerate() {
            for (at, question) in side.questions.iter().enumerate() {
                let mut to = side.lowest();
                if to[at] == 5 {
                    continue;
                }
                to[at] += 1;
                let mut after = lows.clone();
                after[dimension] = Some(side.with(&to));
                let (before, after) = (of(&lows).unwrap(), of(&after).map(|whole| (whole, after[dimension].unwrap())).unwrap());
                let low = lows[dimension].unwrap();
                let figures = (
                    after.0.0 - before.0,
                    after.0.1.points().minus(before.1.points()),
                    after.1.level - low.level,
                    after.1.score.points().minus(low.score.points()),
                );
                expected.push((figures, model.indicator_named(&question.name).unwrap()));
            }
        }
        expected.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let found: Vec<_> = gains(&model, &reading, &answers).iter().map(|gain| {
            prop_assert!(gain.index >= Points::ZERO && gain.score >= Points::ZERO);
            prop_assert_eq!(Some(gain.to), gain.from.next());
            let figures = (gain.whole.into(), gain.index, gain.level.into(), gain.score);
            prop_assert_eq!(gain.moves_something(), figures > (0, Points::ZERO, 0, Points::ZERO));
            Ok((figures, gain.indicator))
        }).collect::<Result<_, TestCaseError>>()?;
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn moves_are_at_most_three_and_in_their_order(case in case()) {
        let (model, reading) = (case.sketch.build(), case.read());
        let answers = fill(&model, &case.answers);
        let shown = moves::next(&model, &reading, &answers);
        let raisable = gains(&model, &reading, &answers).len();
        let expected = if reading.overall.rated { raisable.min(moves::MOST) } else { 0 };
        prop_assert_eq!(shown.len(), expected);
        let rank = |why: Why| match why {
            Why::Gate => 0,
            Why::Path => 1,
            Why::Step(_) => 2,
        };
        for (place, one) in shown.iter().enumerate() {
            prop_assert!(shown[..place].iter().all(|other| other.indicator != one.indicator));
            prop_assert!(shown[..place].iter().all(|other| rank(other.why) <= rank(one.why)));
            prop_assert!(one.from < one.to);
            prop_assert!(answers.get(one.indicator) != Answer::NotApplicable);
            let dimension = model.indicator(one.indicator).dimension;
            prop_assert_eq!(one.gift, model.dimension(dimension).gift);
            let weak = reading.overall.weakest.contains(&dimension);
            prop_assert!(weak || matches!(one.why, Why::Step(_)));
        }
    }
}

proptest! {
    #![proptest_config(few(12))]

    #[test]
    fn a_long_path_is_the_one_that_a_slow_search_finds(case in case(), target in 1..5_usize) {
        let case = small(case, 2, 13);
        let (model, reading) = (case.sketch.build(), case.read());
        let answers = fill(&model, &case.answers);
        for id in model.dimension_ids() {
            let dimension = oracle::dimension(&model, case.mode, &answers, id);
            let target = Level::ALL[target];
            if let Some(path) = path::to(&model, &reading, &answers, id, target) {
                let expected = slowly(&dimension, target.number().into());
                prop_assert_eq!(found(&model, &dimension, &path), expected);
            }
        }
    }
}
