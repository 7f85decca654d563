//! The whole: the weakest pre-condition leads. And the example result, figure by figure.

use fourfront::domain::ids::DimensionId;
use fourfront::domain::level::Level;
use fourfront::domain::overall::{index, overall};
use fourfront::domain::range::Range;
use fourfront::domain::reading::Reading;
use fourfront::domain::scope::Mode;
use fourfront::domain::score::{DimensionScore, Measure, Outcome, Share, Status};
use fourfront::domain::shown::Shown;
use serde_json::{Value, json};

use crate::scoring::{cases, close, line};
use crate::support::{answers_on, dimension, example, model, points, sketch};

/// A dimension that is settled at a score.
fn settled(position: usize, part: i64, whole: i64) -> DimensionScore {
    let score = points(part, whole);
    let outcome = Outcome {
        raw: score,
        support: Level::Five,
        gate: Level::Five,
        score,
        level: score.band(),
    };
    let measure = Measure {
        low: outcome,
        high: outcome,
        point: Some(outcome),
        binding: Vec::new(),
    };
    DimensionScore {
        dimension: DimensionId::new(position),
        status: Status::Complete,
        known: Share { known: 1, of: 1 },
        weight: Share { known: 1, of: 1 },
        open: 0,
        measure: Some(measure),
    }
}

#[test]
fn the_whole_comes_to_what_the_reference_says() {
    for case in cases("overall") {
        let id = case["id"].as_str().expect("an id");
        let scores = case["inputs"].as_array().expect("a list");
        let halves = |score: &Value| (2.0 * score.as_f64().expect("a number")) as i64;
        let dimensions: Vec<_> = scores
            .iter()
            .enumerate()
            .map(|(i, score)| settled(i, halves(score), 2))
            .collect();
        let whole = overall(&dimensions);
        let expected = &case["expected"];
        assert_eq!(
            json!(whole.low.map(Level::number)),
            expected["level"],
            "{id}"
        );
        assert_eq!(whole.low, whole.high, "{id}");
        close(
            whole.index.expect("rated").low.to_f64(),
            &expected["index"],
            id,
        );
        assert!(whole.rated, "{id}");
    }
}

#[test]
fn the_weakest_lead_and_what_does_not_apply_drops_out() {
    let model = sketch("1n 1n / 1 1 / 1 1 / 1 1");
    let whole = |given| Reading::new(&model, Mode::Full, &answers_on(&model, given)).overall;
    let name = |id: &DimensionId| model.dimension(*id).id.clone();
    let weakest = |given| whole(given).weakest.iter().map(name).collect::<String>();
    assert_eq!(weakest("3 3 | 2 2 | 4 4 | 2 3"), "bd");
    assert_eq!(weakest("2 2 | 5 5 | 4 4 | 3 3"), "a");
    assert_eq!(weakest("n n | 5 5 | 4 4 | 4 4"), "cd");
    assert_eq!(weakest("3 3 | 3 3 | 3 3 | 3 3"), "abcd");
    assert_eq!(whole("n n | 5 5 | 4 4 | 4 4").low, Some(Level::Four));
    // Mean 56.25 and least 25 are 40.625: under the ceiling of the weakest.
    let index = whole("2 2 | 3 3 | 4 4 | 4 4").index.expect("rated");
    assert_eq!(index, Range::new(points(39, 1), points(39, 1)));
}

#[test]
fn the_whole_is_not_rated_while_one_dimension_has_too_few_answers() {
    let model = sketch("1 1 1 / 1n 1n");
    let whole = |given| Reading::new(&model, Mode::Full, &answers_on(&model, given)).overall;
    let (low, high) = (whole("3 - - | 2 2"), whole("3 - - | - -"));
    assert!(!low.rated && low.low.is_none() && low.index.is_none() && low.weakest.is_empty());
    assert_eq!(
        low.high,
        Some(Level::Two),
        "the lowest of what each could reach"
    );
    assert_eq!(high.high, Some(Level::Five), "3, 5 and 5 are 83 points");
    let nothing = Reading::new(
        &sketch("1n 1n / 1n 1n"),
        Mode::Full,
        &answers_on(&sketch("1n 1n / 1n 1n"), "n n | n n"),
    );
    assert!(!nothing.overall.rated);
    assert_eq!((nothing.overall.low, nothing.overall.high), (None, None));
}

#[test]
fn a_single_score_is_its_own_index() {
    assert_eq!(
        index([points(35, 2)].into_iter(), Level::One),
        points(35, 2)
    );
}

#[test]
fn the_example_result_is_the_one_on_the_picture() {
    let reading = Reading::new(model(), Mode::Full, example());
    let lines: Vec<_> = reading
        .dimensions
        .iter()
        .map(|score| line(model(), score))
        .collect();
    assert_eq!(
        lines,
        [
            "complete, level 2 to 3, points 35 to 45, held by score",
            "complete, level 3 to 4, points 50 to 67, held by score",
            "complete, level 4, points 75, held by score",
            "complete, level 3, points 57, held by score gate:imperative",
        ]
    );
    let overall = &reading.overall;
    assert_eq!(
        (overall.low, overall.high),
        (Some(Level::Two), Some(Level::Three))
    );
    assert_eq!(overall.weakest, [dimension(model(), "leadership")]);
    let index = Shown::new(overall.index.expect("rated"));
    assert_eq!((index.low, index.high), (39, Some(54)));
    let names: Vec<_> = reading
        .patterns
        .iter()
        .map(|p| &model().pattern(*p).id)
        .collect();
    assert_eq!(names, ["kit-before-culture"]);
}

#[test]
fn a_quick_check_of_the_example_reads_its_eight_questions_only() {
    let reading = Reading::new(model(), Mode::Quick, example());
    let lines: Vec<_> = reading
        .dimensions
        .iter()
        .map(|score| line(model(), score))
        .collect();
    assert_eq!(
        lines,
        [
            "complete, level 3, points 50, held by score gate:figurehead",
            "complete, level 4, points 62, held by score support",
            "complete, level 4, points 62, held by score support",
            "complete, level 3, points 59, held by gate:imperative",
        ]
    );
    let skills = reading
        .themes
        .iter()
        .find(|t| model().theme(t.theme).id == "skills");
    assert_eq!(
        skills.expect("is there").reading,
        None,
        "no quick question has this theme"
    );
}
