//! How long a result takes: scored, reported, written as a link, opened, found in text.
//!
//! `make bench` prints the table. The bar is 5 microseconds for scoring one full response.

use std::hint::black_box;

use divan::Bencher;
use divan::counter::BytesCount;
use fourfront::domain::answers::Answers;
use fourfront::domain::model::Model;
use fourfront::domain::reading::Reading;
use fourfront::domain::report::Report;
use fourfront::domain::response::{Response, Targets};
use fourfront::domain::scope::Mode;
use fourfront::formats::{link, model, response, scores, table};

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
