//! Five steps: filled = assured, dashed = could reach, empty = not reached.

use crate::app::tag::{Tag, svg, tag};
use crate::domain::level::Level;
use crate::domain::range::Range;

/// Five steps in the colour of a position. Hidden from screen readers: the level stands beside it
/// in words.
pub fn meter(position: usize, claimed: Option<Range<Level>>) -> Tag {
    let step = |level: Level| {
        let state = match claimed {
            Some(range) if level <= range.low => "meter__step--on",
            Some(range) if level <= range.high => "meter__step--maybe",
            _ => "",
        };
        let class = if state.is_empty() {
            "meter__step".to_owned()
        } else {
            format!("meter__step {state} meter__step--{}", position % 8 + 1)
        };
        tag("rect", "")
            .set("class", class)
            .set("x", (50 * level.index() + 1).to_string())
            .set("y", "2")
            .set("width", "45")
            .set("height", "10")
    };
    svg("meter", "0 0 247 14", "247", "14")
        .set("preserveAspectRatio", "none")
        .add_all(Level::ALL.into_iter().map(step))
}
