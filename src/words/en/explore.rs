//! The words of the page "explore".

/// The title.
pub const TITLE: &str = "What would it take?";
/// Under the title.
pub const LEAD: &str = "What if: targets, and what they would change.";
