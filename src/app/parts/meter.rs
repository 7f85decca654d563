//! Five steps: filled = assured, dashed = could reach, empty = not reached.

use yew::prelude::*;

use crate::domain::level::Level;
use crate::domain::range::Range;

/// Five steps. Hidden from screen readers: the level stands beside it in words.
pub fn meter(position: usize, claimed: Option<Range<Level>>) -> Html {
    let colour = format!("meter__step--{}", position % 8 + 1);
    let step = |level: Level| {
        let state = claimed.and_then(|range| {
            if level <= range.low {
                Some("meter__step--on")
            } else if level <= range.high {
                Some("meter__step--maybe")
            } else {
                None
            }
        });
        let colour = state.is_some().then(|| colour.clone());
        let x = (50 * level.index() + 1).to_string();
        html! { <rect class={classes!("meter__step", state, colour)} {x} y="2" width="45" height="10" /> }
    };
    html! {
        <svg class="meter" viewBox="0 0 250 14" preserveAspectRatio="none" width="250" height="14" aria-hidden="true" focusable="false">
            { for Level::ALL.into_iter().map(step) }
        </svg>
    }
}
