//! How long a result takes: scored, reported, written as a link, opened, found in text.
//!
//! `make bench` prints the table. The bar is 5 microseconds for scoring one full response.

use std::hint::black_box;

use divan::Bencher;
use divan::counter::BytesCount;
use fourfront::domain::answers::{Answer, Answers};
use fourfront::domain::gains::gains;
use fourfront::domain::ids::DimensionId;
use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::reading::Reading;
use fourfront::domain::report::Report;
use fourfront::domain::response::{Response, Targets};
use fourfront::domain::robust::draws::Draws;
use fourfront::domain::robust::weight_box::{Tolerance, weight_box};
use fourfront::domain::scope::Mode;
use fourfront::domain::{moves, path};
use fourfront::formats::{link, model, response, scores, table};
use serde_json::json;

fn main() {
    divan::main();
}

/// The shipped model and the answers of its example.
#[allow(
    clippy::panic,
    clippy::expect_used,
    reason = "without them there is nothing to measure"
)]
fn example() -> (Model, Answers) {
    let model = model::shipped().unwrap_or_else(|| panic!("the shipped model is broken"));
    let answers = model
        .example
        .as_ref()
        .expect("the shipped model has one")
        .answers
        .clone();
    (model, answers)
}

/// The largest model there can be, eight dimensions of thirteen heavy questions, with answers that
/// leave both sums of a path to the next level far away: a quarter at 5, the rest at 1.
#[allow(clippy::panic, reason = "without it there is nothing to measure")]
fn largest() -> (Model, Answers) {
    let moves = [2, 3, 4, 5].map(|to| json!({ "to": to, "text": "t" }));
    let levels = [1, 2, 3, 4, 5].map(|n| json!({ "level": n, "name": "t", "meaning": "t" }));
    let dimension = |letter: char| {
        let indicators = (1..=13).map(|number| {
            let weight = if number == 7 { 3 } else { 4 + number % 2 };
            json!({
                "id": format!("{letter}{number}"), "title": "t", "question": "t", "why": "t",
                "anchors": ["t", "t", "t", "t", "t"], "weight": weight, "gate": null,
                "quick": false, "na_allowed": false, "lenses": [], "evidence": "t",
                "moves": moves,
                "discuss": "t", "sources": [],
            })
        });
        json!({
            "id": letter, "title": "t", "short": "t", "code": letter, "held_by": "its t",
            "question": "t", "description": "t", "gift": "board",
            "indicators": indicators.collect::<Vec<_>>(),
        })
    };
    let file = json!({
        "id": "largest", "version": 1, "language": "en", "title": "t", "summary": "t",
        "guidance": "t", "roles": [{ "id": "one", "title": "t" }], "sources": [], "patterns": [],
        "lenses": [{ "id": "x", "title": "t", "short": "t", "question": "t", "description": "t",
                     "sources": [] }],
        "levels": levels,
        "dimensions": ('a'..='h').map(dimension).collect::<Vec<_>>(),
    });
    let model = model::read(&file.to_string())
        .unwrap_or_else(|faults| panic!("the largest model is none: {faults}"));
    let mut answers = Answers::none(&model);
    for id in model.indicator_ids() {
        let level = if id.index() % 13 < 3 {
            Level::Five
        } else {
            Level::One
        };
        answers.set(&model, id, Answer::Level(level));
    }
    (model, answers)
}

fn sent(model: &Model, answers: &Answers) -> Response {
    Response {
        mode: Mode::Full,
        answers: answers.clone(),
        date: model.example.as_ref().map(|example| example.date),
        role: model.role_named("executive"),
        id: 0x7f3a_91c2,
        revision: 3,
        label: None,
        targets: Targets::none(model),
    }
}

/// One full response: every dimension, theme and pattern, and the whole.
#[divan::bench]
fn score(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    bencher.bench(|| Reading::new(black_box(&model), Mode::Full, black_box(&answers)));
}

/// The same of nothing answered.
#[divan::bench]
fn score_nothing(bencher: Bencher<'_, '_>) {
    let (model, _) = example();
    let answers = Answers::none(&model);
    bencher.bench(|| Reading::new(black_box(&model), Mode::Full, black_box(&answers)));
}

/// All that a results page shows: once for each answer that is given.
#[divan::bench]
fn report(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    bencher.bench(|| Report::new(black_box(&model), Mode::Full, black_box(&answers)));
}

/// One line of `fourfront score --format json`, without reading it.
#[divan::bench]
fn scores_as_json(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    let reading = Reading::new(&model, Mode::Full, &answers);
    bencher
        .bench(|| serde_json::to_string(&scores::scores(black_box(&model), Mode::Full, &reading)));
}

/// One line of `fourfront score --format csv`, without reading it.
#[divan::bench]
fn scores_as_row(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    let (response, reading) = (
        sent(&model, &answers),
        Reading::new(&model, Mode::Full, &answers),
    );
    let mut row = table::Row::default();
    bencher.bench_local(|| row.fill(black_box(&model), &response, &reading));
}

#[divan::bench]
fn link_write(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    let response = sent(&model, &answers);
    bencher.bench(|| link::write(black_box(&model), black_box(&response)));
}

#[divan::bench]
fn link_read(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    let token = link::write(&model, &sent(&model, &answers));
    bencher.bench(|| link::read(&[&model], black_box(&token)));
}

/// A link in a line of its own, as `fourfront score` reads it.
#[divan::bench]
fn link_find(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    let token = link::write(&model, &sent(&model, &answers));
    let line = format!("https://example.org/fourfront/#r={token}");
    bencher.bench(|| link::find(black_box(&line)));
}

/// Forty links in the mails they came in, as a facilitator pastes them.
#[divan::bench]
fn link_find_in_mails(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    let mail = |id| {
        let token = link::write(
            &model,
            &Response {
                id,
                ..sent(&model, &answers)
            },
        );
        format!(
            "From: a member of the board\n\nHere is mine: https://example.org/#r={token}. It took \
             me 12 minutes, and 1 question made me think.\n\nRegards\n\n"
        )
    };
    let text: String = (0..40).map(mail).collect();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| link::find(black_box(&text)));
}

/// One JSON response, as `fourfront link` reads it.
#[divan::bench]
fn response_read(bencher: Bencher<'_, '_>) {
    let (model, _) = example();
    let answers = model
        .indicators
        .iter()
        .map(|indicator| format!("\"{}\":3", indicator.id));
    let text = format!(
        r#"{{"model":"four-preconditions","version":1,"mode":"full","answers":{{{}}}}}"#,
        answers.collect::<Vec<_>>().join(",")
    );
    bencher.bench(|| response::read(black_box(&model), black_box(&text)));
}

/// Reading and checking the shipped model: once for each start of the program.
#[divan::bench]
fn model_read() -> usize {
    model::shipped().map_or(0, |model| model.indicators.len())
}

/// Every single step of the example, in order.
#[divan::bench]
fn gains_of_example(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    let reading = Reading::new(&model, Mode::Full, &answers);
    bencher.bench(|| gains(black_box(&model), &reading, black_box(&answers)));
}

/// The next three moves of the example.
#[divan::bench]
fn moves_of_example(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    let reading = Reading::new(&model, Mode::Full, &answers);
    bencher.bench(|| moves::next(black_box(&model), &reading, black_box(&answers)));
}

/// The shortest path of one dimension of thirteen questions to its next level.
#[divan::bench]
fn path_of_largest_dimension(bencher: Bencher<'_, '_>) {
    let (model, answers) = largest();
    let reading = Reading::new(&model, Mode::Full, &answers);
    bencher.bench(|| path::next(black_box(&model), &reading, &answers, DimensionId::new(0)));
}

/// The shortest path of the whole of the largest model to its next level.
#[divan::bench]
fn path_of_largest_whole(bencher: Bencher<'_, '_>) {
    let (model, answers) = largest();
    let reading = Reading::new(&model, Mode::Full, &answers);
    bencher.bench(|| path::next_of_whole(black_box(&model), &reading, &answers));
}

/// The shortest path of the whole of the largest model from the lowest answers to the highest
/// level: more than a page ever asks for.
#[divan::bench]
fn path_of_largest_whole_to_the_top(bencher: Bencher<'_, '_>) {
    let (model, mut answers) = largest();
    for id in model.indicator_ids() {
        answers.set(&model, id, Answer::Level(Level::One));
    }
    let reading = Reading::new(&model, Mode::Full, &answers);
    bencher.bench(|| path::whole_to(black_box(&model), &reading, &answers, Level::Five));
}

/// The weight boxes of the four dimensions of the example.
#[divan::bench]
fn weight_boxes(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    let reading = Reading::new(&model, Mode::Full, &answers);
    let boxed = |id| weight_box(&model, &reading, black_box(&answers), id, Tolerance::USUAL);
    bencher.bench(|| model.dimension_ids().filter_map(boxed).count());
}

/// Ten thousand alternative weightings of the example.
#[divan::bench]
fn draws_of_example(bencher: Bencher<'_, '_>) {
    let (model, answers) = example();
    let reading = Reading::new(&model, Mode::Full, &answers);
    bencher.bench(|| Draws::new(&model, &reading, black_box(&answers)).run(Draws::ALL));
}

/// The same of the largest model.
#[divan::bench]
fn draws_of_largest(bencher: Bencher<'_, '_>) {
    let (model, answers) = largest();
    let reading = Reading::new(&model, Mode::Full, &answers);
    bencher.bench(|| Draws::new(&model, &reading, black_box(&answers)).run(Draws::ALL));
}
