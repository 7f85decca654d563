//! The weight box by every vertex and the draws by plain sorting, and the properties that compare.

use fourfront::domain::answers::{Answer, Answers};
use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::points::Points;
use fourfront::domain::range::Range;
use fourfront::domain::reading::Reading;
use fourfront::domain::robust::draws::Draws;
use fourfront::domain::robust::weight_box::{Tolerance, weight_box};
use fourfront::domain::scope::Mode;
use proptest::prelude::*;

use crate::any::{Case, case, few};
use crate::oracle;
use crate::support::fill;

/// The generator (xoshiro256++ seeded by `SplitMix64`) as its authors write it.
pub(super) struct Plain([u64; 4]);

impl Plain {
    pub(super) fn new(mut seed: u64) -> Self {
        Self(std::array::from_fn(|_| {
            seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let z = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        }))
    }

    fn next(&mut self) -> u64 {
        let s = &mut self.0;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// The parts of one draw, by sorting as anybody would.
    pub(super) fn parts(&mut self, alphas: &[usize]) -> Vec<u64> {
        let count = alphas.iter().sum::<usize>() - 1;
        let mut line: Vec<u64> = (0..count).map(|_| self.next() >> 11).collect();
        line.sort_unstable();
        line.insert(0, 0);
        line.push(1 << 53);
        let mut at = 0;
        let part = |alpha: &usize| {
            let start = line[at];
            at += alpha;
            line[at] - start
        };
        alphas.iter().map(part).collect()
    }
}

/// So many draws by another way: levels and weakest of each dimension, levels of the whole.
pub(super) type Counts = (Vec<Option<([u32; 5], u32)>>, [u32; 5]);

pub(super) fn slowly(model: &Model, mode: Mode, answers: &Answers, count: u32) -> Counts {
    let mut sides = Vec::new();
    for (id, seed) in model.dimension_ids().zip(42..) {
        let mut side = oracle::dimension(model, mode, answers, id);
        side.questions.sort_by(|a, b| a.name.cmp(&b.name));
        let weight: i128 = side.questions.iter().map(|q| q.weight).sum();
        let n = side.questions.len() as i128;
        let alpha =
            |q: &oracle::Question| ((8 * n * q.weight + weight) / (2 * weight)).max(1) as usize;
        let alphas: Vec<usize> = side.questions.iter().map(alpha).collect();
        sides.push((side, alphas, Plain::new(seed)));
    }
    let mut counts: Counts = (
        sides
            .iter()
            .map(|(_, alphas, _)| (!alphas.is_empty()).then(Default::default))
            .collect(),
        [0; 5],
    );
    for _ in 0..count {
        let outcomes: Vec<Option<oracle::Outcome>> = sides
            .iter_mut()
            .map(|(side, alphas, generator)| {
                if alphas.is_empty() {
                    return None;
                }
                for (question, part) in side.questions.iter_mut().zip(generator.parts(alphas)) {
                    question.weight = part.into();
                }
                side.with_open_as(1)
            })
            .collect();
        let all = || outcomes.iter().flatten();
        let lowest = all().filter(|o| all().all(|other| o.level <= other.level));
        let lowest: Vec<_> = lowest.copied().collect();
        for (found, outcome) in counts.0.iter_mut().zip(&outcomes) {
            if let (Some((levels, weakest)), Some(outcome)) = (found, outcome) {
                levels[outcome.level as usize - 1] += 1;
                let first = outcome.level == lowest[0].level
                    && lowest
                        .iter()
                        .all(|other| outcome.score.at_most(other.score));
                *weakest += u32::from(first);
            }
        }
        if let Some(lowest) = lowest.first() {
            counts.1[lowest.level as usize - 1] += 1;
        }
    }
    counts
}

pub(super) fn counts(model: &Model, draws: &Draws) -> Counts {
    let of = |id| Some((draws.levels(id)?, draws.weakest(id)?));
    (
        model.dimension_ids().map(of).collect(),
        draws.levels_of_whole(),
    )
}

pub(super) fn drawn(model: &Model, mode: Mode, answers: &Answers, slices: &[u32]) -> Draws {
    let reading = Reading::new(model, mode, answers);
    let mut draws = Draws::new(model, &reading, answers);
    for slice in slices {
        draws.run(*slice);
    }
    draws
}

/// The box by every vertex of the weights: mean, and support, at their lowest and highest.
fn by_vertices(
    dimension: &oracle::Dimension,
    percent: i128,
) -> [(oracle::Outcome, oracle::Outcome); 2] {
    let count = dimension.questions.len();
    let vertex = |bits: usize| {
        let mut scaled = dimension.clone();
        for (at, question) in scaled.questions.iter_mut().enumerate() {
            question.weight *= if bits >> at & 1 == 1 {
                100 + percent
            } else {
                100 - percent
            };
        }
        scaled.with_open_as(1).expect("applies")
    };
    let mut ends = [(vertex(0), vertex(0)); 2];
    for outcome in (0..1 << count).map(vertex) {
        let [raw, support] = &mut ends;
        if outcome.raw.at_most(raw.0.raw) {
            raw.0 = outcome;
        }
        if raw.1.raw.at_most(outcome.raw) {
            raw.1 = outcome;
        }
        if outcome.support < support.0.support {
            support.0 = outcome;
        }
        if outcome.support > support.1.support {
            support.1 = outcome;
        }
    }
    ends
}

proptest! {
    #![proptest_config(few(48))]

    #[test]
    fn the_box_is_the_extreme_over_all_vertices(mut case in case(), percent in 0..=99_u8) {
        case.sketch.patterns.clear();
        case.sketch.dimensions.iter_mut().for_each(|pieces| pieces.truncate(7));
        case.sketch.halve();
        let (model, reading) = (case.sketch.build(), case.read());
        let answers = fill(&model, &case.answers);
        for id in model.dimension_ids() {
            let dimension = oracle::dimension(&model, case.mode, &answers, id);
            let found = weight_box(&model, &reading, &answers, id, Tolerance::percent(percent));
            prop_assert_eq!(found.is_some(), !dimension.questions.is_empty());
            if let Some(found) = found {
                let [raw, support] = by_vertices(&dimension, percent.into());
                prop_assert_eq!((found.raw.low, found.raw.high), (raw.0.raw.points(), raw.1.raw.points()));
                let number = |level: Level| i128::from(level.number());
                prop_assert_eq!((number(found.support.low), number(found.support.high)), (support.0.support, support.1.support));
                // The level of every vertex lies inside.
                for end in [raw.0, raw.1, support.0, support.1] {
                    prop_assert!(number(found.level.low) <= end.level && end.level <= number(found.level.high));
                }
            }
        }
    }

    #[test]
    fn the_box_holds_the_nominal_value_and_grows_with_the_tolerance(case in case(), percents: [u8; 2]) {
        let (model, reading) = (case.sketch.build(), case.read());
        let answers = fill(&model, &case.answers);
        let [less, more] = [percents[0].min(percents[1]), percents[0].max(percents[1])];
        for id in model.dimension_ids() {
            let of = |percent| weight_box(&model, &reading, &answers, id, Tolerance::percent(percent));
            let Some(low) = reading.dimension(id).measure.as_ref().map(|m| m.low) else {
                prop_assert_eq!(of(less), None);
                continue;
            };
            let nominal = of(0).unwrap();
            prop_assert_eq!(nominal.raw, Range::new(low.raw, low.raw));
            prop_assert_eq!(nominal.support, Range::new(low.support, low.support));
            prop_assert_eq!(nominal.score, Range::new(low.score, low.score));
            prop_assert_eq!(nominal.level, Range::new(low.level, low.level));
            let (inner, outer) = (of(less).unwrap(), of(more).unwrap());
            for (inside, outside) in [(nominal, inner), (inner, outer)] {
                prop_assert!(outside.raw.low <= inside.raw.low && inside.raw.high <= outside.raw.high);
                prop_assert!(outside.score.low <= inside.score.low && inside.score.high <= outside.score.high);
                prop_assert!(outside.support.low <= inside.support.low && inside.support.high <= outside.support.high);
                prop_assert!(outside.level.low <= inside.level.low && inside.level.high <= outside.level.high);
                prop_assert!(!outside.robust() || inside.robust());
            }
            prop_assert!(Points::ZERO <= outer.raw.low && outer.raw.high <= Points::whole(100));
        }
    }

    #[test]
    fn constant_answers_have_a_box_without_width(mut case in case(), level in 0..5_usize, percent: u8) {
        case.answers.fill(Answer::Level(Level::ALL[level]));
        let (model, reading) = (case.sketch.build(), case.read());
        let answers = fill(&model, &case.answers);
        for id in model.dimension_ids() {
            if let Some(found) = weight_box(&model, &reading, &answers, id, Tolerance::percent(percent)) {
                prop_assert!(found.raw.settled() && found.support.settled());
                prop_assert!(found.score.settled() && found.robust());
            }
        }
    }

    #[test]
    fn draws_agree_with_a_slow_way_to_draw(case in case(), count in 1..60_u32) {
        let model = case.sketch.build();
        let answers = fill(&model, &case.answers);
        let draws = drawn(&model, case.mode, &answers, &[count / 3, count - count / 3]);
        prop_assert_eq!(counts(&model, &draws), slowly(&model, case.mode, &answers, count));
    }

    #[test]
    fn the_order_of_questions_changes_no_draw(case in case(), keys: [u64; 13]) {
        let mut moved: Case = case.clone();
        for (dimension, pieces) in moved.sketch.dimensions.iter_mut().enumerate() {
            let first: usize = case.sketch.dimensions[..dimension].iter().map(Vec::len).sum();
            let mut order: Vec<usize> = (0..pieces.len()).collect();
            order.sort_by_key(|i| keys[*i]);
            *pieces = order.iter().map(|i| pieces[*i].clone()).collect();
            for (place, i) in order.iter().enumerate() {
                moved.answers[first + place] = case.answers[first + i];
            }
        }
        let found = |case: &Case| {
            let model = case.sketch.build();
            counts(&model, &drawn(&model, case.mode, &fill(&model, &case.answers), &[50]))
        };
        prop_assert_eq!(found(&case), found(&moved));
    }
}
