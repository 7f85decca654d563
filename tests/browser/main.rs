//! Journeys in a real browser, against the release bundle in `dist/`, served
//! as `make serve` serves it. Run by `cargo nextest run --profile browser`.

mod smoke;
mod support;
