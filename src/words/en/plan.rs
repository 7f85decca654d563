//! The words of the page "plan".

/// The title.
pub const TITLE: &str = "Your plan";
/// Under the title.
pub const LEAD: &str = "What the board has decided to do.";
