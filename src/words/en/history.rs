//! The words of the page "history".

/// The title.
pub const TITLE: &str = "History";
/// Under the title.
pub const LEAD: &str = "Assessments kept apart, and moments of each.";
