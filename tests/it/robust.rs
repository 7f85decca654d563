//! How sure a level is: the weight box, and the alternative weightings.

mod slow;

use crc::{CRC_32_ISO_HDLC, Crc};
use fourfront::domain::ids::DimensionId;
use fourfront::domain::range::Range;
use fourfront::domain::reading::Reading;
use fourfront::domain::robust::Sure;
use fourfront::domain::robust::draws::Draws;
use fourfront::domain::robust::spacings::{BITS, Spacings};
use fourfront::domain::robust::weight_box::{Tolerance, WeightBox, weight_box};
use fourfront::domain::scope::Mode;
use fourfront::domain::shown::Percent;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use rand_xoshiro::{SplitMix64, Xoshiro256PlusPlus};
use serde_json::Value;

use crate::scoring::close;
use crate::support::{answers_on, example, level, model, points, sketch};
use slow::{Plain, counts, drawn, slowly};

fn reference() -> Value {
    let values: Value = serde_json::from_str(include_str!("../golden/values.json")).expect("JSON");
    values["weights"].clone()
}

#[track_caller]
fn list<T: serde::de::DeserializeOwned>(value: &Value) -> Vec<T> {
    serde_json::from_value(value.clone()).expect("a list")
}

/// The box of the first dimension of a sketch.
fn boxed(dimension: &str, given: &str, percent: u8) -> Option<WeightBox> {
    let model = sketch(&format!("{dimension} / 1 1"));
    let answers = answers_on(&model, given);
    let reading = Reading::new(&model, Mode::Full, &answers);
    let tolerance = Tolerance::percent(percent);
    weight_box(&model, &reading, &answers, DimensionId::new(0), tolerance)
}

/// Raw points, support and level of a box, and whether it is robust.
#[track_caller]
fn check_box(dimension: &str, given: &str, raw: [(i64, i64); 2], ends: [(i64, i64); 2]) {
    let found = boxed(dimension, given, 25).expect("applies");
    let [support, levels] = ends.map(|(low, high)| Range::new(level(low), level(high)));
    let raw = Range::new(points(raw[0].0, raw[0].1), points(raw[1].0, raw[1].1));
    assert_eq!(
        (found.raw, found.support, found.level),
        (raw, support, levels),
        "{given}"
    );
    assert_eq!(found.robust(), levels.settled());
}

#[test]
fn the_box_is_the_one_of_the_reference() {
    let case = &reference()["box"];
    let words = |name: &str| {
        let words: Vec<u8> = list(&case[name]);
        words
            .iter()
            .map(u8::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let percents: Vec<u8> = list(&case["percent"]);
    let expected: Vec<[Value; 2]> = list(&case["expected"]);
    assert_eq!(percents, [25, 50]);
    for (percent, [low, high]) in percents.into_iter().zip(expected) {
        let found = boxed(&words("weights"), &words("answers"), percent).expect("applies");
        close(found.raw.low.to_f64(), &low, "low");
        close(found.raw.high.to_f64(), &high, "high");
    }
}

#[test]
fn the_box_goes_through_mean_support_and_gates_to_the_level() {
    // 2 of 4 rungs: 25 * (0.75 * 0 + 1.25 * 4) / 2 at best.
    check_box("1 1", "1 5", [(75, 2), (125, 2)], [(2, 2), (2, 2)]);
    // Two thirds exactly: any less weight on the two and they are too few.
    check_box("1 1 1", "5 5 1", [(600, 11), (1000, 13)], [(2, 5), (2, 4)]);
    // A gate has no weight to be wrong.
    check_box(
        "1:12355 1 1",
        "3 5 5",
        [(850, 11), (1150, 13)],
        [(4, 5), (3, 3)],
    );
    check_box("1 2 2", "3 3 3", [(50, 1), (50, 1)], [(4, 4), (3, 3)]);
    check_box("1 2 1", "? - ?", [(0, 1), (0, 1)], [(2, 2), (1, 1)]);
    assert_eq!(boxed("1n 1n", "n n", 25), None);
}

#[test]
fn a_tolerance_leaves_every_weight_above_zero() {
    assert_eq!(Tolerance::percent(100), Tolerance::percent(99));
    assert_eq!(Tolerance::percent(255).get(), 99);
    assert_eq!(Tolerance::default(), Tolerance::percent(25));
    let none = boxed("1 2 2", "1 3 5", 0).expect("applies");
    assert!(none.raw.settled() && none.robust());
}

#[test]
fn the_generator_is_the_published_one() {
    let values = reference();
    let numbers = |generator: &mut dyn FnMut() -> u64, case: &Value| {
        let expected: Vec<String> = list(&case["expected"]);
        assert!(expected.len() >= 5);
        let found: Vec<String> = expected.iter().map(|_| generator().to_string()).collect();
        assert_eq!(found, expected);
    };
    let case = &values["splitmix64"];
    let mut generator = SplitMix64::seed_from_u64(case["seed"].as_u64().expect("a seed"));
    numbers(&mut || generator.next_u64(), case);
    let case = &values["xoshiro256pp"];
    let state: Vec<u64> = list(&case["state"]);
    let bytes: Vec<u8> = state.iter().flat_map(|word| word.to_le_bytes()).collect();
    let mut generator = Xoshiro256PlusPlus::from_seed(bytes.try_into().expect("32 bytes"));
    numbers(&mut || generator.next_u64(), case);
    let case = &values["seeded"];
    let mut generator = Xoshiro256PlusPlus::seed_from_u64(case["seed"].as_u64().expect("a seed"));
    numbers(&mut || generator.next_u64(), case);
}

#[test]
fn a_first_draw_is_the_one_of_the_reference() {
    let case = &reference()["spacings"];
    let alphas: Vec<Vec<usize>> = list(&case["alpha"]);
    let expected: Vec<Vec<f64>> = list(&case["expected"]);
    assert_eq!(alphas.len(), 2);
    for (alpha, expected) in alphas.iter().zip(expected) {
        let seed = case["seed"].as_u64().expect("a seed");
        let mut spacings = Spacings::new(seed, alpha).expect("there is room");
        let whole = (1_u64 << BITS) as f64;
        let found: Vec<f64> = spacings
            .draw()
            .iter()
            .map(|part| *part as f64 / whole)
            .collect();
        assert_eq!(
            found, expected,
            "to the bit: parts of 2^53 are exact in 53 bits"
        );
    }
}

#[test]
fn parameters_are_four_for_an_average_weight_rounded_half_up() {
    for (weights, expected) in [
        (&[1, 1, 1, 1][..], &[4, 4, 4, 4][..]),
        (&[2, 2, 2, 2, 1, 1], &[5, 5, 5, 5, 2, 2]),
        (&[5, 5, 1], &[5, 5, 1]),
        // 12 / 8 is a half more than 1, and 36 / 8 a half more than 4.
        (&[1, 3, 4], &[2, 5, 6]),
        (&[5], &[4]),
        (&[], &[]),
    ] {
        assert_eq!(Spacings::parameters(weights), expected, "{weights:?}");
    }
    // The lightest there can be among the heaviest still counts.
    let light = Spacings::parameters(&[1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
    assert_eq!((light[0], light[1]), (1, 4));
}

#[test]
fn parts_of_nothing_and_of_one_are_whole() {
    let of = |seed, parameters: &[usize]| Spacings::new(seed, parameters).expect("there is room");
    assert!(of(1, &[]).draw().is_empty());
    assert_eq!(of(1, &[1]).draw(), [1 << BITS]);
    assert_eq!(of(1, &[4]).draw(), [1 << BITS]);
    let mut none = of(7, &[0, 0]);
    let mut ones = of(7, &[1, 1]);
    assert_eq!(none.draw(), ones.draw());
}

#[test]
fn a_draw_has_room_for_any_dimension_and_says_where_there_is_none() {
    // Every thirteen weights there can be: so many of each.
    let all = (0..=13).flat_map(|a| (0..=13 - a).map(move |b| (a, b)));
    let all = all.flat_map(|(a, b)| (0..=13 - a - b).map(move |c| (a, b, c)));
    let all = all.flat_map(|(a, b, c)| (0..=13 - a - b - c).map(move |d| [a, b, c, d]));
    let needed = all.map(|[a, b, c, d]| {
        let many = [(1, a), (2, b), (3, c), (4, d), (5, 13 - a - b - c - d)];
        let weights = many.map(|(weight, count)| vec![weight; count]).concat();
        Spacings::parameters(&weights).iter().sum::<usize>()
    });
    assert_eq!(needed.max(), Some(57));
    for parameters in [&[57, 8][..], &[33, 32], &[1; 65]] {
        let mut spacings = Spacings::new(3, parameters).expect("there is room");
        let mut plain = Plain::new(3);
        for _ in 0..1_000 {
            assert_eq!(spacings.draw(), plain.parts(parameters), "{parameters:?}");
        }
    }
    for parameters in [&[33, 33][..], &[1; 66], &[usize::MAX, 1], &[usize::MAX; 3]] {
        assert!(Spacings::new(3, parameters).is_none(), "{parameters:?}");
    }
}

#[test]
fn ten_thousand_draws_of_the_example_are_always_the_same() {
    let draws = drawn(model(), Mode::Full, example(), &[Draws::ALL]);
    let found = counts(model(), &draws);
    assert_eq!(found, slowly(model(), Mode::Full, example(), Draws::ALL));
    // What a browser has to find as well.
    let golden = vec![
        Some(([0, 9298, 702, 0, 0], 9891)),
        Some(([0, 356, 9617, 27, 0], 109)),
        Some(([0, 0, 0, 9671, 329], 0)),
        Some(([0, 0, 10_000, 0, 0], 0)),
    ];
    assert_eq!(found, (golden, [0, 9323, 677, 0, 0]));
}

#[test]
fn the_bits_of_all_weights_are_always_the_same() {
    let digest = Crc::<u32>::new(&CRC_32_ISO_HDLC);
    let mut digest = digest.digest();
    for (id, seed) in model().dimension_ids().zip(42..) {
        let weights = model()
            .indicators_of(id)
            .map(|id| model().indicator(id).weight);
        let parameters = Spacings::parameters(&weights.collect::<Vec<_>>());
        let mut spacings = Spacings::new(seed, &parameters).expect("there is room");
        let mut plain = Plain::new(seed);
        for _ in 0..Draws::ALL {
            let parts = spacings.draw();
            assert_eq!(parts, plain.parts(&parameters));
            assert_eq!(parts.iter().sum::<u64>(), 1 << BITS);
            for part in parts {
                digest.update(&part.to_le_bytes());
            }
        }
    }
    assert_eq!(digest.finalize(), 0xc5bc_e7ae);
}

#[test]
fn draws_are_the_same_however_they_are_sliced() {
    let reading = Reading::new(model(), Mode::Full, example());
    let mut sliced = Draws::new(model(), &reading, example());
    assert_eq!((sliced.done(), sliced.levels_of_whole()), (0, [0; 5]));
    let mut slices = 0;
    while !sliced.run(777) {
        slices += 1;
        assert_eq!(sliced.done(), 777 * slices);
        assert_eq!(sliced.levels_of_whole().iter().sum::<u32>(), sliced.done());
    }
    assert_eq!((slices, sliced.done()), (12, Draws::ALL));
    let whole = drawn(model(), Mode::Full, example(), &[u32::MAX]);
    assert_eq!(counts(model(), &sliced), counts(model(), &whole));
    assert!(sliced.run(1), "nothing is left");
    assert_eq!(sliced.done(), Draws::ALL);
    assert!(!Draws::new(model(), &reading, example()).run(0));
}

#[test]
fn extremes_are_the_same_under_every_weighting() {
    let model = sketch("1n 2n 1n / 1 1q / 1:12355 1");
    let all = |mode, given: &str| {
        counts(
            &model,
            &drawn(&model, mode, &answers_on(&model, given), &[100]),
        )
    };
    let at = |level: usize| {
        let mut levels = [0; 5];
        levels[level - 1] = 100;
        levels
    };
    let five = Some((at(5), 100));
    assert_eq!(all(Mode::Full, "5 5 5 | 5 5 | 5 5"), (vec![five; 3], at(5)));
    // Nothing known is 0 points everywhere; nothing that applies is not there at all.
    let one = Some((at(1), 100));
    assert_eq!(all(Mode::Full, ""), (vec![one; 3], at(1)));
    assert_eq!(
        all(Mode::Full, "n n n | - - | 1 1"),
        (vec![None, one, one], at(1))
    );
    // A gate holds under every weighting, and a quick check of one question has one weight.
    let held = all(Mode::Full, "5 5 5 | 4 4 | 2 5");
    assert_eq!(held.0[2], Some((at(2), 100)));
    assert_eq!(
        all(Mode::Quick, "1 1 1 | 1 3 | 1 1"),
        (vec![None, Some((at(3), 100)), None], at(3))
    );
    let none = sketch("1n 1n / 1n 1n");
    let nothing = drawn(&none, Mode::Full, &answers_on(&none, "n n | n n"), &[10]);
    assert_eq!(
        (counts(&none, &nothing), nothing.done()),
        ((vec![None; 2], [0; 5]), 10)
    );
}

#[test]
fn what_is_sure_is_said_only_where_a_level_is_claimed() {
    let model = sketch("1 1 2 / 1 1 / 1n 1n");
    let sure = |given: &str, count| {
        let answers = answers_on(&model, given);
        let reading = Reading::new(&model, Mode::Full, &answers);
        let mut draws = Draws::new(&model, &reading, &answers);
        draws.run(count);
        Sure::new(&model, &reading, &answers, Tolerance::USUAL, &draws)
    };
    let rated = sure("3 3 3 | 2 3 | n n", 200);
    assert_eq!((rated.drawn, rated.tolerance), (200, Tolerance::USUAL));
    assert_eq!(rated.whole.map(|levels| levels.iter().sum()), Some(200_u32));
    let [Some(same), Some(wide), None] = rated.dimensions[..] else {
        panic!("two of three apply: {rated:?}");
    };
    assert!(same.robust && !wide.robust);
    assert_eq!(same.levels, [0, 0, 200, 0, 0]);
    assert_eq!(wide.dimension, DimensionId::new(1));
    // 34 to 41 points within the tolerance, and below the 50 of the other under any weighting.
    assert_eq!(wide.weights.level, Range::new(level(2), level(3)));
    assert_eq!((same.weakest, wide.weakest), (Some(0), Some(200)));
    let half = sure("3 3 3 | - - | n n", 50);
    assert!(half.dimensions[0].is_some() && half.dimensions[1].is_none());
    assert_eq!(
        (half.whole, half.dimensions[0].and_then(|d| d.weakest)),
        (None, None)
    );
    assert_eq!(sure("5 5 5 | 5 5 | n n", 0).whole, Some([0; 5]));
}

#[test]
fn the_example_is_as_sure_as_this() {
    let reading = Reading::new(model(), Mode::Full, example());
    let draws = drawn(model(), Mode::Full, example(), &[Draws::ALL]);
    let sure = Sure::new(model(), &reading, example(), Tolerance::USUAL, &draws);
    let said = sure.dimensions.iter().map(|d| {
        let d = d.expect("all four have a level");
        let score = d.weights.score;
        let points = (score.low.floor(), score.high.floor());
        (points, d.weights.level.low.number(), d.robust)
    });
    let expected = [
        ((31, 38), 2, true),
        ((45, 54), 3, true),
        ((72, 77), 4, true),
        ((54, 59), 3, true),
    ];
    assert_eq!(said.collect::<Vec<_>>(), expected);
    let shares = sure.dimensions[0].map(|d| d.levels.map(|n| Percent::new(n, sure.drawn)));
    let [none, two, three] = [Percent::None, Percent::Of(92), Percent::Of(7)];
    assert_eq!(shares, Some([none, two, three, none, none]));
}

#[test]
fn shares_are_rounded_down_and_never_away() {
    use Percent::{BelowOne, None, Of};
    for (part, whole, expected) in [
        (0, 10_000, None),
        (1, 10_000, BelowOne),
        (99, 10_000, BelowOne),
        (100, 10_000, Of(1)),
        (9_999, 10_000, Of(99)),
        (10_000, 10_000, Of(100)),
        (2, 3, Of(66)),
        (0, 0, None),
        (u32::MAX, u32::MAX, Of(100)),
    ] {
        assert_eq!(Percent::new(part, whole), expected, "{part} of {whole}");
    }
}
