//! What next: single steps, the shortest path to a level, and the moves shown to a board.

mod search;

use fourfront::domain::answers::Answers;
use fourfront::domain::gains::{Gain, gains};
use fourfront::domain::ids::DimensionId;
use fourfront::domain::level::Level;
use fourfront::domain::model::{Gift, Model};
use fourfront::domain::moves::{self, Why};
use fourfront::domain::path::{self, Path};
use fourfront::domain::points::Points;
use fourfront::domain::reading::Reading;
use fourfront::domain::scope::Mode;
use serde_json::{Value, json};

use crate::scoring::close;
use crate::support::{Sketch, answers_on, example, level, model, points, question, sketch};

/// Steps as `a1 2>4, a3 1>2`.
fn steps(model: &Model, path: &Path) -> String {
    let step = |step: &path::Step| {
        let name = &model.indicator(step.indicator).id;
        format!("{name} {}>{}", step.from.number(), step.to.number())
    };
    path.steps.iter().map(step).collect::<Vec<_>>().join(", ")
}

/// The path of the first dimension of a sketch to its next level.
#[track_caller]
fn check_path(dimension: &str, given: &str, expected: Option<&str>) {
    let model = sketch(&format!("{dimension} / 1 1"));
    let answers = answers_on(&model, given);
    let reading = Reading::new(&model, Mode::Full, &answers);
    let path = path::next(&model, &reading, &answers, DimensionId::new(0));
    let found = path.map(|path| steps(&model, &path));
    assert_eq!(found.as_deref(), expected, "{dimension}: {given}");
}

const THIRTEEN: &str = "1 1 1 1 1 1 1 1 1 1 1 1 1";

#[test]
fn a_path_is_as_short_as_it_can_be() {
    // One rung of a heavy question is worth two of light ones.
    check_path("1 1 2", "2 2 2", Some("a3 2>4"));
    check_path("1 2 1", "1 1 1", Some("a2 1>3"));
    check_path("1 1 1", "5 5 1", Some("a3 1>3"));
}

#[test]
fn a_path_does_what_the_support_clause_asks_for() {
    check_path("1 1 1", "5 1 1", Some("a2 1>2"));
    // 40 points are there. No single rung changes anything; two do.
    check_path("1 1 1 1 1", "5 5 1 1 1", Some("a3 1>2, a4 1>2"));
    check_path("1 1 2 1 1", "5 5 1 1 1", Some("a3 1>2"));
}

#[test]
fn a_path_opens_the_gates_as_far_as_it_has_to() {
    check_path("1:11245 1 1 1", "2 5 5 5", Some("a1 2>3"));
    check_path("1:12355 1 1:22245", "? 5 2", Some("a1 1>2"));
    check_path("1:22355 1 1:22245", "2 5 2", Some("a1 2>3, a3 2>4"));
    let last = THIRTEEN.rsplit_once(' ').expect("thirteen").0;
    check_path(
        &format!("{last} 1:11145"),
        "5 5 5 5 5 5 5 5 5 5 5 5 1",
        Some("a13 1>4"),
    );
}

#[test]
fn ties_go_to_fewer_questions_and_then_to_the_earliest() {
    // Eleven rungs: three questions, the first of them no higher than it must.
    check_path(THIRTEEN, THIRTEEN, Some("a1 1>4, a2 1>5, a3 1>5"));
    check_path("1 1 1 1", "3 3 3 3", Some("a1 3>5"));
    check_path("1 1 1 1", "5 4 2 4", Some("a3 2>4"));
    check_path("1 1 1 1", "5 5 1 1", Some("a3 1>2"));
}

#[test]
fn an_open_question_is_climbed_from_the_lowest_rung() {
    check_path("1 1 1", "? 3 3", Some("a1 1>2"));
    check_path("1 1 1", "5 - 5", Some("a2 1>3"));
}

#[test]
fn there_is_no_path_without_a_level_or_above_the_highest() {
    check_path("1 1 1", "5 5 5", None);
    check_path("1 1 1", "5 5 4", None);
    check_path("1 1 1", "- - 3", None);
    check_path("1n 1n", "n n", None);
    check_path("1 1 1n", "3 3 n", Some("a1 3>4"));
}

/// The path of the whole to a level.
#[track_caller]
fn whole(text: &str, given: &str, to: Option<Level>) -> Option<String> {
    let model = sketch(text);
    let answers = answers_on(&model, given);
    let reading = Reading::new(&model, Mode::Full, &answers);
    let path = match to {
        None => path::next_of_whole(&model, &reading, &answers),
        Some(to) => path::whole_to(&model, &reading, &answers, to),
    };
    path.map(|path| steps(&model, &path))
}

#[test]
fn the_whole_rises_by_the_paths_of_all_that_hold_it() {
    let three = "1 1 / 1 1 / 1n 1n";
    let next = |given| whole(three, given, None);
    assert_eq!(next("2 2 | 3 3 | 2 2").as_deref(), Some("a1 2>4, c1 2>4"));
    assert_eq!(next("2 2 | 3 3 | n n").as_deref(), Some("a1 2>4"));
    assert_eq!(next("5 5 | 5 5 | 5 5"), None);
    assert_eq!(next("2 2 | 3 3 | - -"), None, "not rated");
    assert_eq!(next(""), None);
    let to = |to| whole(three, "2 2 | 3 3 | 4 4", Some(level(to)));
    assert_eq!(to(2).as_deref(), Some(""));
    assert_eq!(to(4).as_deref(), Some("a1 2>3, a2 2>4, b1 3>4"));
}

#[test]
fn a_path_can_be_taken_step_by_step() {
    let answers = example();
    let low = |answers: &Answers| Reading::new(model(), Mode::Full, answers).overall.low;
    let reading = Reading::new(model(), Mode::Full, answers);
    let next = path::next_of_whole(model(), &reading, answers).expect("not at the top");
    assert_eq!(steps(model(), &next), "figurehead 3>4");
    assert_eq!((next.to, next.rungs()), (Level::Three, 1));
    let far = path::whole_to(model(), &reading, answers, Level::Four).expect("rated");
    assert_eq!(
        steps(model(), &far),
        "figurehead 3>5, board-literacy 2>5, frontline-skills 1>4, imperative 3>4"
    );
    let mut taken = answers.clone();
    for step in &far.steps {
        assert!(low(&taken) < Some(Level::Four), "no step is one too many");
        taken = taken.with(step.indicator, step.to);
    }
    assert_eq!(taken, far.applied(answers));
    assert_eq!(low(&taken), Some(Level::Four));
}

#[test]
fn a_quick_check_is_planned_on_its_own_questions() {
    let model = sketch("1 1q / 1q 1q");
    let answers = answers_on(&model, "1 2 | 4 4");
    let reading = Reading::new(&model, Mode::Quick, &answers);
    let path = path::next_of_whole(&model, &reading, &answers).expect("rated");
    assert_eq!(steps(&model, &path), "a2 2>3");
    let named = |gain: &Gain| model.indicator(gain.indicator).id.clone();
    let all: Vec<String> = gains(&model, &reading, &answers)
        .iter()
        .map(named)
        .collect();
    assert_eq!(all, ["a2", "b1", "b2"]);
}

/// The reference case of single steps: its model, its answers, what is expected.
fn reference() -> (Model, String, Value) {
    let values: Value = serde_json::from_str(include_str!("../golden/values.json")).expect("JSON");
    let case = &values["gains"];
    let caps: Vec<u8> = serde_json::from_value(case["caps"].clone()).expect("caps");
    let caps: String = caps.iter().map(u8::to_string).collect();
    let eight = "1 1 1 1 1 1 1 1";
    let model = sketch(&format!(
        "1:{caps}{} / {eight} / {eight} / {eight}",
        &eight[1..]
    ));
    let given: Vec<Vec<u8>> = serde_json::from_value(case["answers"].clone()).expect("answers");
    let given: Vec<String> = given.concat().iter().map(u8::to_string).collect();
    (model, given.join(" "), case["expected"].clone())
}

#[test]
fn single_steps_gain_what_the_reference_says() {
    let (model, given, expected) = reference();
    let answers = answers_on(&model, &given);
    let reading = Reading::new(&model, Mode::Full, &answers);
    let scores = expected["dim_scores"].as_array().expect("scores");
    for (score, expected) in reading.dimensions.iter().zip(scores) {
        close(
            score.score().expect("applies").low.to_f64(),
            expected,
            "score",
        );
    }
    let top = expected["top6"].as_array().expect("six");
    assert_eq!(top.len(), 6);
    let gains = gains(&model, &reading, &answers);
    // The reference leaves out the steps that raise the level of a dimension and not the whole:
    // six of the third dimension, which come after the first.
    let (alone, listed): (Vec<Gain>, Vec<Gain>) = gains
        .iter()
        .partition(|gain| gain.whole == 0 && gain.level > 0);
    assert!(listed.len() >= top.len(), "{} listed", listed.len());
    let positions: Vec<_> = alone.iter().map(|gain| gain.indicator.index()).collect();
    assert_eq!(positions, [17, 18, 19, 20, 22, 23]);
    assert_eq!(gains[1..7], alone);
    for (gain, expected) in listed.iter().zip(top) {
        let at =
            8 * expected["dim"].as_u64().expect("one") + expected["ind"].as_u64().expect("one");
        assert_eq!(gain.indicator.index() as u64, at);
        assert_eq!(json!(gain.whole), expected["d_level"], "{at}");
        close(gain.score.to_f64(), &expected["d_dim"], "score");
        close(gain.index.to_f64(), &expected["d_index"], "index");
    }
    for (id, rungs) in [(0, "dim0"), (3, "dim3")] {
        let path = path::to(
            &model,
            &reading,
            &answers,
            DimensionId::new(id),
            Level::Three,
        );
        let found = path.expect("has a level").rungs();
        assert_eq!(json!(found), expected["min_steps_to_level3"][rungs]);
    }
}

#[test]
fn a_step_that_a_gate_holds_back_gains_nothing() {
    let model = sketch("1:12355 1 1 / 1 1");
    let answers = answers_on(&model, "2 4 5 | 4 4");
    let reading = Reading::new(&model, Mode::Full, &answers);
    let gains = gains(&model, &reading, &answers);
    let named = |name| {
        *gains
            .iter()
            .find(|g| g.indicator == question(&model, name))
            .expect("one")
    };
    let held = named("a2");
    assert_eq!(
        (held.level, held.score, held.index),
        (0, Points::ZERO, Points::ZERO)
    );
    assert!(!held.moves_something() && named("a1").moves_something());
    // From 39 to 59 points, held by the gate again; the index from 39 to the mean of 67 and 59.
    let gate = Gain {
        indicator: question(&model, "a1"),
        from: Level::Two,
        to: Level::Three,
        whole: 1,
        index: points(20, 1),
        level: 1,
        score: points(20, 1),
    };
    assert_eq!(gains[0], gate);
    let none = sketch("1n 1n / 1n 1n");
    let nothing = answers_on(&none, "n n | n n");
    let reading = Reading::new(&none, Mode::Full, &nothing);
    assert_eq!(
        fourfront::domain::gains::gains(&none, &reading, &nothing),
        []
    );
}

/// Moves as `gate a1 2>3, path a2 1>2, step b1 3>4`.
fn moves_on(model: &Model, mode: Mode, answers: &Answers) -> String {
    let reading = Reading::new(model, mode, answers);
    let shown = moves::next(model, &reading, answers);
    let shown = shown.iter().map(|m| {
        let why = match m.why {
            Why::Gate => "gate",
            Why::Path => "path",
            Why::Step(_) => "step",
        };
        let name = &model.indicator(m.indicator).id;
        format!("{why} {name} {}>{}", m.from.number(), m.to.number())
    });
    shown.collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check_moves(text: &str, given: &str, expected: &str) {
    let model = sketch(text);
    let found = moves_on(&model, Mode::Full, &answers_on(&model, given));
    assert_eq!(found, expected, "{text}: {given}");
}

#[test]
fn gates_come_before_paths_and_paths_before_single_steps() {
    let gates = "1:12355 1 1 / 1 1:12345 1 / 1 1";
    check_moves(
        gates,
        "2 5 5 | 3 2 3 | 2 3",
        "gate a1 2>3, gate b2 2>3, path c1 2>3",
    );
    check_moves(
        gates,
        "2 5 5 | 3 2 3 | 4 4",
        "gate a1 2>3, gate b2 2>3, step c1 4>5",
    );
    check_moves(
        "1 1 / 1 1",
        "2 2 | 3 3",
        "path a1 2>4, step a2 2>3, step b1 3>4",
    );
    // The gate of a dimension that is not among the weakest is no gate that binds here.
    check_moves(
        "1:12355 1 1 / 1 1",
        "3 5 5 | 2 2",
        "path b1 2>4, step a1 3>4, step b2 2>3",
    );
}

#[test]
fn there_are_as_many_moves_as_there_is_something_to_raise() {
    check_moves("1 1 / 1 1", "5 5 | 5 5", "");
    check_moves("1 1 / 1 1", "5 4 | 5 5", "step a2 4>5");
    check_moves("1 1 / 1 1", "", "");
    check_moves("1 1 / 1 1", "3 3 | - -", "");
    check_moves("1n 1n / 1n 1n", "n n | n n", "");
    check_moves("1n 1n / 1 1", "n n | 5 1", "path b2 1>2");
}

#[test]
fn a_move_says_whether_it_is_in_the_boards_gift() {
    let mut file = Sketch::parse("1 1 / 1 1").json();
    file["dimensions"][1]["gift"] = json!("shared");
    let model = fourfront::formats::model::read(&file.to_string()).expect("a model");
    let answers = answers_on(&model, "3 3 | 2 2");
    let reading = Reading::new(&model, Mode::Full, &answers);
    let gifts: Vec<Gift> = moves::next(&model, &reading, &answers)
        .iter()
        .map(|m| m.gift)
        .collect();
    assert_eq!(gifts, [Gift::Shared, Gift::Shared, Gift::Board]);
}

#[test]
fn the_example_is_shown_three_moves() {
    assert_eq!(
        moves_on(model(), Mode::Full, example()),
        "path figurehead 3>4, step board-ownership 3>4, step board-literacy 2>3"
    );
    assert_eq!(
        moves_on(model(), Mode::Quick, example()),
        "gate figurehead 3>4, gate imperative 3>4, step board-ownership 3>4"
    );
}
