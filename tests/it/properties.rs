//! What must always hold, on any valid model and any answers.

use fourfront::domain::answers::Answer;
use fourfront::domain::compare::{Difference, Side, compare};
use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::points::Points;
use fourfront::domain::reading::Reading;
use fourfront::domain::report::Report;
use fourfront::domain::response::{Response, Targets};
use fourfront::domain::scope::{Mode, Scope};
use fourfront::domain::score::{DimensionScore, Outcome};
use fourfront::formats::scores::{binding_name, scores, status_name};
use fourfront::formats::table;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::any::{Case, case, few, gate};
use crate::oracle;
use crate::support::{LENSES, fill};

fn ends(score: &DimensionScore) -> Vec<Outcome> {
    score.measure.iter().flat_map(|m| [m.low, m.high]).collect()
}

/// Every figure of one reading is at most that of the other.
fn at_most(lower: &Reading, upper: &Reading) -> Result<(), TestCaseError> {
    for (lower, upper) in lower.dimensions.iter().zip(&upper.dimensions) {
        let points = |d: &DimensionScore| d.measure.as_ref().and_then(|m| m.point);
        let known = points(lower)
            .zip(points(upper))
            .filter(|_| lower.known == upper.known);
        let pairs = ends(lower).into_iter().zip(ends(upper)).chain(known);
        for (lower, upper) in pairs {
            prop_assert!(lower.raw <= upper.raw, "raw {lower:?} {upper:?}");
            prop_assert!(
                lower.support <= upper.support,
                "support {lower:?} {upper:?}"
            );
            prop_assert!(lower.gate <= upper.gate, "gate {lower:?} {upper:?}");
            prop_assert!(lower.score <= upper.score, "score {lower:?} {upper:?}");
            prop_assert!(lower.level <= upper.level, "level {lower:?} {upper:?}");
        }
    }
    for (lower, upper) in lower.themes.iter().zip(&upper.themes) {
        if let Some((lower, upper)) = lower.reading.zip(upper.reading) {
            prop_assert!(lower.low <= upper.low && lower.high <= upper.high, "theme");
        }
    }
    let (lower, upper) = (&lower.overall, &upper.overall);
    prop_assert!(
        lower
            .low
            .zip(upper.low)
            .is_none_or(|(lower, upper)| lower <= upper)
    );
    prop_assert!(lower.high <= upper.high, "the level that could be reached");
    if let Some((lower, upper)) = lower.index.zip(upper.index) {
        prop_assert!(lower.low <= upper.low && lower.high <= upper.high, "index");
    }
    Ok(())
}

/// All that a reading claims, without what depends on the order of the questions.
fn claims(model: &Model, reading: &Reading) -> String {
    let dimensions = reading.dimensions.iter().map(|d| {
        let measure = d.measure.as_ref();
        let mut binding: Vec<_> = measure
            .iter()
            .flat_map(|m| m.binding.iter().map(|b| binding_name(model, *b)))
            .collect();
        binding.sort();
        let point = measure.map(|m| m.point);
        (d.status, d.known, d.open, ends(d), point, binding)
    });
    format!("{:?} {:?}", dimensions.collect::<Vec<_>>(), reading.overall)
}

fn themes_and_patterns(reading: &Reading) -> String {
    format!("{:?} {:?}", reading.themes, reading.patterns)
}

/// Of the answers that fit, the position of one.
fn one_of(case: &Case, at: Index, fits: impl Fn(Answer) -> bool) -> Option<usize> {
    let answers = fill(&case.sketch.build(), &case.answers);
    let fitting: Vec<_> = answers
        .iter()
        .filter(|(_, a)| fits(*a))
        .map(|(id, _)| id)
        .collect();
    (!fitting.is_empty()).then(|| at.get(&fitting).index())
}

proptest! {
    #![proptest_config(few(96))]

    #[test]
    fn raising_an_answer_lowers_nothing(case in case(), at: Index) {
        let position = one_of(&case, at, |a| a.level().is_some_and(|l| l < Level::Five));
        let mut raised = case.clone();
        if let Some(position) = position {
            let level = raised.answers[position].level().and_then(Level::next);
            raised.answers[position] = Answer::Level(level.unwrap());
        }
        at_most(&case.read(), &raised.read())?;
    }

    #[test]
    fn settling_an_open_answer_never_lowers_the_assured_end_nor_raises_the_other(
        case in case(), at: Index, level in 0..5_usize,
    ) {
        let mut settled = case.clone();
        if let Some(position) = one_of(&case, at, Answer::is_open) {
            settled.answers[position] = Answer::Level(Level::ALL[level]);
        }
        let (before, after) = (case.read(), settled.read());
        for (before, after) in before.dimensions.iter().zip(&after.dimensions) {
            if let Some((before, after)) = before.score().zip(after.score()) {
                prop_assert!(before.low <= after.low && after.high <= before.high);
            }
        }
        for (before, after) in before.themes.iter().zip(&after.themes) {
            if let Some((before, after)) = before.reading.zip(after.reading) {
                prop_assert!(before.low <= after.low && after.high <= before.high);
            }
        }
        if let Some((before, after)) = before.overall.index.zip(after.overall.index) {
            prop_assert!(before.low <= after.low && after.high <= before.high);
        }
        prop_assert!(after.overall.high <= before.overall.high);
        prop_assert!(!before.overall.rated || after.overall.low >= before.overall.low);
        // What holds whatever the open answers turn out to be still holds.
        prop_assert!(before.patterns.iter().all(|p| after.patterns.contains(p)));
    }

    #[test]
    fn low_point_and_high_are_in_order_and_from_0_to_100(case in case()) {
        let (zero, hundred) = (Points::ZERO, Points::whole(100));
        let ordered = |low: Points, point: Option<Points>, high: Points| {
            let point = point.unwrap_or(low);
            zero <= low && low <= point && point <= high && high <= hundred
        };
        let reading = case.read();
        for measure in reading.dimensions.iter().filter_map(|d| d.measure.as_ref()) {
            let (low, high) = (measure.low, measure.high);
            prop_assert!(ordered(low.raw, measure.point.map(|p| p.raw), high.raw));
            prop_assert!(ordered(low.score, measure.point.map(|p| p.score), high.score));
            let level = measure.point.map_or(low.level, |p| p.level);
            prop_assert!(low.level <= level && level <= high.level);
        }
        for theme in &reading.themes {
            prop_assert!(theme.reading.is_none_or(|r| ordered(r.low, theme.point, r.high)));
        }
        let index = reading.overall.index;
        prop_assert!(index.is_none_or(|index| ordered(index.low, None, index.high)));
    }

    #[test]
    fn the_order_of_questions_changes_nothing(case in case(), keys: [u64; 32]) {
        let model = case.sketch.build();
        let mut moved = case.clone();
        let mut positions: Vec<usize> = Vec::new();
        for (pieces, dimension) in moved.sketch.dimensions.iter_mut().zip(&model.dimensions) {
            let mut order: Vec<usize> = (0..pieces.len()).collect();
            order.sort_by_key(|i| keys[(i + dimension.first) % keys.len()]);
            *pieces = order.iter().map(|i| pieces[*i].clone()).collect();
            positions.extend(order.iter().map(|i| i + dimension.first));
        }
        moved.answers = positions.iter().map(|i| case.answers[*i]).collect();
        let (before, after) = (case.read(), moved.read());
        prop_assert_eq!(claims(&model, &before), claims(&moved.sketch.build(), &after));
        prop_assert_eq!(themes_and_patterns(&before), themes_and_patterns(&after));
    }

    #[test]
    fn multiplying_the_weights_changes_nothing(mut case in case(), factor in 2..=5_u8, at: Index) {
        let most = 5 / factor;
        let pieces = case.sketch.dimensions.iter_mut().flatten();
        pieces.for_each(|piece| piece.weight = 1 + piece.weight % most);
        case.sketch.halve();
        let (before, model) = (case.read(), case.sketch.build());
        let mut all = case.clone();
        all.sketch.dimensions.iter_mut().flatten().for_each(|piece| piece.weight *= factor);
        prop_assert_eq!(claims(&model, &before), claims(&model, &all.read()));
        prop_assert_eq!(themes_and_patterns(&before), themes_and_patterns(&all.read()));
        let mut one = case.clone();
        let position = at.index(one.sketch.dimensions.len());
        one.sketch.dimensions[position].iter_mut().for_each(|piece| piece.weight *= factor);
        prop_assert_eq!(claims(&model, &before), claims(&model, &one.read()));
    }

    #[test]
    fn the_same_answer_everywhere_is_the_level_of_everything(mut case in case(), level in 0..5_usize) {
        let gates = case.sketch.dimensions.iter_mut().flatten().filter_map(|p| p.caps.as_mut());
        gates.for_each(|caps| (1..).zip(caps).for_each(|(least, cap)| *cap = (*cap).max(least)));
        let level = Level::ALL[level];
        case.answers.fill(Answer::Level(level));
        let reading = case.read();
        for measure in reading.dimensions.iter().filter_map(|d| d.measure.as_ref()) {
            prop_assert_eq!((measure.low.level, measure.high.level), (level, level));
        }
        prop_assert!(reading.overall.low.is_none_or(|low| low == level));
    }

    #[test]
    fn numbers_and_levels_never_contradict_each_other(case in case()) {
        let reading = case.read();
        for score in &reading.dimensions {
            for outcome in ends(score).into_iter().chain(score.measure.iter().filter_map(|m| m.point)) {
                prop_assert_eq!(outcome.level, outcome.score.band());
                prop_assert!(outcome.level <= outcome.gate && outcome.level <= outcome.support);
            }
            let low = score.measure.as_ref().map(|m| (m.low.level, m.binding.is_empty()));
            prop_assert!(low.is_none_or(|(level, free)| free == (level == Level::Five)));
        }
        let overall = &reading.overall;
        if let Some(index) = overall.index {
            prop_assert_eq!(Some(index.low.band()), overall.low);
            prop_assert_eq!(Some(index.high.band()), overall.high);
        }
        prop_assert_eq!(overall.rated, overall.index.is_some() && !overall.weakest.is_empty());
        for level in reading.dimensions.iter().filter_map(DimensionScore::level) {
            prop_assert!(overall.low.is_none_or(|low| low <= level.low));
            prop_assert!(overall.high.is_none_or(|high| high <= level.high));
        }
    }

    #[test]
    fn adding_a_gate_raises_nothing(mut case in case(), at: Index, caps in gate()) {
        let count = case.sketch.dimensions.iter().flatten().count();
        let position = at.index(count);
        let mut gated = case.clone();
        let limit = |case: &mut Case, caps| {
            let piece = case.sketch.dimensions.iter_mut().flatten().nth(position).unwrap();
            (piece.na, piece.caps) = (false, caps);
        };
        limit(&mut case, None);
        limit(&mut gated, Some(caps));
        at_most(&gated.read(), &case.read())?;
    }

    #[test]
    fn a_question_that_does_not_apply_is_as_if_the_model_did_not_have_it(case in case(), at: Index) {
        let mut with = case.clone();
        with.sketch.patterns.clear();
        // Three or more questions of equal weight are still a dimension without one of them.
        let position = at.index(with.sketch.dimensions.len());
        let dimension = &mut with.sketch.dimensions[position];
        dimension.insert(0, dimension[0].clone());
        dimension.truncate(13);
        for piece in dimension.iter_mut() {
            piece.weight = 2;
        }
        let first = &mut dimension[0];
        (first.id, first.na, first.caps) = ("gone".into(), true, None);
        let mut without = with.clone();
        without.sketch.dimensions[position].remove(0);
        let model = with.sketch.build();
        let gone = model.indicator_named("gone").unwrap().index();
        with.answers[gone] = Answer::NotApplicable;
        without.answers.remove(gone);
        let (with, without) = (with.read(), without.read());
        let figures = |reading: &Reading| reading.dimensions.iter().map(ends).collect::<Vec<_>>();
        prop_assert_eq!(figures(&with), figures(&without));
        prop_assert_eq!(with.themes, without.themes);
        prop_assert_eq!(with.overall.high, without.overall.high);
    }

    #[test]
    fn a_result_compared_with_itself_shows_no_change(case in case()) {
        let model = case.sketch.build();
        let answers = fill(&model, &case.answers);
        let side = Side { mode: case.mode, answers: &answers };
        let comparison = compare(&model, Scope::of(&model, Mode::Full), side, side);
        prop_assert!(comparison.moved.is_empty());
        prop_assert_eq!(&comparison.before, &comparison.after);
        for (difference, score) in comparison.dimensions.iter().zip(&comparison.after.dimensions) {
            let expected = score.score().map(|score| {
                if score.settled() { Difference::Same } else { Difference::Unclear }
            });
            prop_assert_eq!(*difference, expected);
        }
    }

    #[test]
    fn whatever_is_answered_is_reported_and_written_in_whole(case in case()) {
        let model = case.sketch.build();
        let answers = fill(&model, &case.answers);
        let report = Report::new(&model, case.mode, &answers);
        prop_assert_eq!(report.worked.len(), model.dimensions.len());
        for (worked, score) in report.worked.iter().zip(&report.reading.dimensions) {
            let raw = worked.as_ref().map(|w| Points::new(25 * w.low, w.weight));
            prop_assert_eq!(raw, score.measure.as_ref().map(|m| m.low.raw));
        }
        let text = serde_json::to_string(&scores(&model, case.mode, &report.reading)).expect("JSON");
        prop_assert!(!text.contains("NaN") && !text.contains("-0"), "{}", text);
        let response = Response {
            mode: case.mode, answers, date: None, role: None, id: 0, revision: 0, label: None,
            targets: Targets::none(&model),
        };
        let mut row = table::Row::default();
        row.fill(&model, &response, &report.reading);
        prop_assert_eq!(row.cells().count(), table::header(&model).len());
    }

    #[test]
    fn the_engine_agrees_with_an_oracle_written_from_the_specification(case in case()) {
        let model = case.sketch.build();
        let answers = fill(&model, &case.answers);
        let reading = case.read();
        let (mut low, mut high) = (Vec::new(), Vec::new());
        for score in &reading.dimensions {
            let expected = oracle::dimension(&model, case.mode, &answers, score.dimension);
            prop_assert_eq!(status_name(score.status), expected.status());
            let measure = score.measure.as_ref();
            let found = [measure.map(|m| m.low), measure.map(|m| m.high), measure.and_then(|m| m.point)];
            let ends = [expected.with_open_as(1), expected.with_open_as(5), expected.point()];
            for (found, expected) in found.into_iter().zip(ends) {
                let shape = |o: oracle::Outcome| (o.raw.points(), o.support, o.score.points(), o.level);
                let found = found.map(|o| {
                    (o.raw, o.support.number().into(), o.score, o.level.number().into())
                });
                prop_assert_eq!(found, expected.map(shape));
            }
            let binding: Vec<_> = measure
                .iter().flat_map(|m| m.binding.iter().map(|b| binding_name(&model, *b))).collect();
            prop_assert_eq!(binding, expected.binding());
            low.extend(ends[0]);
            high.extend(ends[1]);
        }
        let overall = &reading.overall;
        let number = |level: Level| i128::from(level.number());
        let ((low, high), rated) = ((oracle::overall(&low), oracle::overall(&high)), overall.rated);
        prop_assert_eq!(overall.high.map(number), high.map(|(level, _)| level));
        prop_assert_eq!(overall.low.map(number), low.map(|(level, _)| level).filter(|_| rated));
        let index = low.zip(high).map(|(low, high)| (low.1.points(), high.1.points()));
        prop_assert_eq!(overall.index.map(|i| (i.low, i.high)), index.filter(|_| rated));
        for (id, theme) in model.theme_ids().zip(&reading.themes) {
            let (ends, point, known, of) = oracle::theme(&model, case.mode, &answers, id);
            prop_assert_eq!(theme.reading.map(|r| (r.low, r.high)),
                ends.map(|(low, high)| (low.points(), high.points())), "{}", LENSES[id.index()]);
            prop_assert_eq!(theme.point, point.map(oracle::Fraction::points));
            prop_assert_eq!((theme.known.known, theme.known.of), (known, of));
        }
    }

    #[test]
    fn the_two_ends_are_the_worst_and_the_best_that_open_answers_can_do(mut case in case()) {
        // Four open answers a dimension have 625 completions, each of which is scored.
        let mut open = 0;
        for (position, answer) in case.answers.iter_mut().enumerate() {
            open += usize::from(answer.is_open());
            if answer.is_open() && open > 4 {
                *answer = Answer::Level(Level::ALL[position % 5]);
            }
        }
        let model = case.sketch.build();
        let answers = fill(&model, &case.answers);
        for score in case.read().dimensions {
            let dimension = oracle::dimension(&model, case.mode, &answers, score.dimension);
            // "Does not apply" where it is not allowed is open as well.
            if dimension.questions.iter().filter(|q| q.answer == 0).count() > 4 {
                continue;
            }
            let completions = dimension.completions();
            let scores = || completions.iter().map(|o| o.score.points());
            let found = score.score().map(|range| (range.low, range.high));
            prop_assert_eq!(found, scores().min().zip(scores().max()));
            let levels = || completions.iter().map(|o| o.level as u8);
            let found = score.measure.map(|m| (m.low.level.number(), m.high.level.number()));
            prop_assert_eq!(found, levels().min().zip(levels().max()));
        }
    }
}
