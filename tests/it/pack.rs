//! The shipped model as the page carries it is the model that people edit.

use fourfront::domain::model::Model;
use fourfront::formats::{model, pack};

const JSON: &str = include_str!("../../assets/models/four-preconditions.en.json");
const PACK: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/assets/models/four-preconditions.en.pack"
);

fn edited() -> Model {
    model::read(JSON).expect("the shipped model has no faults")
}

#[test]
fn the_shipped_pack_is_made_from_the_shipped_json() {
    let packed = pack::write(&edited());
    if std::env::var_os("FOURFRONT_BLESS").is_some() {
        std::fs::write(PACK, &packed).expect("the pack can be written");
    }
    let kept = std::fs::read_to_string(PACK).unwrap_or_default();
    assert!(
        kept == packed,
        "the pack is older than the JSON: run the tests again with FOURFRONT_BLESS=1"
    );
}

#[test]
fn what_is_packed_reads_back_whole() {
    let model = edited();
    assert_eq!(pack::read(&pack::write(&model)), Some(model));
}

#[test]
fn the_program_ships_the_model_that_people_edit() {
    assert_eq!(model::shipped(), Some(edited()));
}

#[test]
fn a_pack_that_ends_too_early_is_none() {
    let packed = pack::write(&edited());
    let lines: Vec<&str> = packed.lines().collect();
    for end in [0, 1, 7, lines.len() / 2, lines.len() - 40] {
        assert_eq!(pack::read(&lines[..end].join("\n")), None, "{end} lines");
    }
}
