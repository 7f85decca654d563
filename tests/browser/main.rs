//! Journeys in a real browser, against the release bundle in `dist/`, served
//! as `make serve` serves it. Run by `cargo nextest run --profile browser`.
//!
//! One file a subject; each test has a browser of its own and ends with a
//! clean console. What a journey does and sees is in `support/steps.rs`, the
//! answers it starts from in `support/sample.rs`.

mod carried;
mod embed;
mod explore;
mod failed;
mod first_paint;
mod first_visit;
mod history;
mod keeping;
mod keyboard;
mod later;
mod links;
mod looks;
mod moving;
mod offline;
mod one_file;
mod plan;
mod policy;
mod printing;
mod result_lines;
mod settings;
mod share;
mod smoke;
mod stand;
mod support;
mod sure;
mod tabs;
mod taken;
