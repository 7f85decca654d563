//! English (United Kingdom).

pub mod answer;
pub mod builder;
pub mod chart;
pub mod compared;
pub mod course;
pub mod embed;
pub mod explore;
pub mod history;
pub mod kept;
pub mod label;
pub mod method;
pub mod moves;
pub mod news;
pub mod notice;
pub mod number;
pub mod open;
pub mod opened;
pub mod pattern;
pub mod plan;
pub mod question;
#[cfg(feature = "prerender")]
pub mod questionnaire;
pub mod result;
pub mod settings;
pub mod share;
pub mod stand;
pub mod start;
pub mod sure;
pub mod worked;

/// The title of a page as the browser shows it.
pub fn title(page: &str) -> String {
    format!("{page} – Fourfront")
}

/// The title of a page whose form has a problem.
pub fn error_title(page: &str) -> String {
    format!("Error: {}", title(page))
}
