//! What an organiser asks of a stand, as it stands in the query of the address.

use std::ops::RangeInclusive;

use crate::domain::response::Label;
use crate::domain::session::Theme;
use crate::formats::embed::{theme, value};

/// What an organiser asks of a stand: `?kiosk&idle=90&countdown=20&event=…&label=…&theme=…`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stand {
    /// Seconds without activity until it is asked whether somebody is there.
    pub idle: u32,
    /// Seconds from then to a clean start.
    pub countdown: u32,
    /// Light, dark, or as the system says.
    pub theme: Theme,
    /// The name of the event, shown above.
    pub event: Option<Label>,
    /// What links made here are labelled with.
    pub label: Option<Label>,
}

impl Default for Stand {
    fn default() -> Self {
        Self {
            idle: 60,
            countdown: 20,
            theme: Theme::System,
            event: None,
            label: None,
        }
    }
}

/// An hour is as good as never; less than two seconds nobody can answer within.
const IDLE: RangeInclusive<u32> = 2..=3600;
const COUNTDOWN: RangeInclusive<u32> = 2..=120;

impl Stand {
    /// Reads a query (with or without its `?`). None where it asks for no stand.
    pub fn read(query: &str) -> Option<Self> {
        value(query, "kiosk")?;
        let usual = Self::default();
        let text = |name| value(query, name).unwrap_or_default();
        Some(Self {
            idle: seconds(&text("idle"), &IDLE).unwrap_or(usual.idle),
            countdown: seconds(&text("countdown"), &COUNTDOWN).unwrap_or(usual.countdown),
            theme: theme(&text("theme")),
            event: Label::typed(&text("event")),
            label: Label::typed(&text("label")),
        })
    }
}

/// Whole seconds, brought into a range. None where it is no number.
fn seconds(text: &str, range: &RangeInclusive<u32>) -> Option<u32> {
    let number: u32 = text.trim().parse().ok()?;
    Some(number.clamp(*range.start(), *range.end()))
}
