//! What must hold natively, one file a subject. `support` is the phrasebook.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod any;
mod calendar;
mod carried;
mod charts;
mod cli;
mod compare;
mod course;
mod documents;
mod embed;
mod figures;
mod history;
mod keeper;
mod links;
mod models;
mod oracle;
mod pack;
mod pages;
mod plan;
mod plan_moves;
mod properties;
mod qr;
mod report;
mod responses;
mod robust;
mod scoring;
mod share;
mod stand;
mod support;
mod sure;
mod themes;
mod tidy;
mod what_if;
mod whole;
