//! What an embedding page asks for, as it stands in the query of the frame's address.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::domain::response::Label;
use crate::domain::scope::Mode;
use crate::domain::session::Theme;
use crate::formats::colour::Colour;

/// What is shown in the frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Show {
    /// The quick check, to be answered there.
    #[default]
    Quick,
    /// The full assessment, to be answered there.
    Full,
    /// The result of a link.
    Result,
    /// The radar of a link.
    Radar,
}

impl Show {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Quick, Self::Full, Self::Result, Self::Radar];

    /// Its name in addresses and attributes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quick => "quick",
            Self::Full => "full",
            Self::Result => "result",
            Self::Radar => "radar",
        }
    }

    /// What is answered there; none where a link is shown.
    pub const fn mode(self) -> Option<Mode> {
        match self {
            Self::Quick => Some(Mode::Quick),
            Self::Full => Some(Mode::Full),
            Self::Result | Self::Radar => None,
        }
    }
}

/// What an embedding page asks for.
///
/// `lang` is understood too. English is the only language there is, so every wish comes to it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Embed {
    /// What is shown.
    pub show: Show,
    /// What was asked for instead, where it is nothing we know: the quick check is shown.
    pub unknown: Option<String>,
    /// Light, dark, or as the visitor's system says.
    pub theme: Theme,
    /// The host's colour for buttons and links.
    pub accent: Option<Colour>,
    /// The name of the event, shown above.
    pub event: Option<Label>,
    /// What links made here are labelled with.
    pub label: Option<Label>,
    /// The link, or its token, that is shown.
    pub result: String,
}

/// What is kept of an unknown kind, for the line that says so.
const MOST_UNKNOWN: usize = 40;

/// The most of a link that is read: longer than any address of ours.
const MOST_RESULT: usize = 2000;

/// The names of the fields, for what is read and what is written.
const NAMES: [&str; 6] = ["embed", "theme", "accent", "event", "label", "result"];

/// What stands in a query as it is, besides letters and digits.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

impl Embed {
    /// Reads a query (with or without its `?`). None where it asks for no embed.
    pub fn read(query: &str) -> Option<Self> {
        let asked = value(query, NAMES[0])?;
        let show = Show::ALL.into_iter().find(|show| show.name() == asked);
        let unknown = (show.is_none() && !asked.is_empty())
            .then(|| asked.chars().take(MOST_UNKNOWN).collect());
        let text = |name| value(query, name).unwrap_or_default();
        Some(Self {
            show: show.unwrap_or_default(),
            unknown,
            theme: theme(&text(NAMES[1])),
            accent: Colour::read(&text(NAMES[2])),
            event: Label::typed(&text(NAMES[3])),
            label: Label::typed(&text(NAMES[4])),
            result: text(NAMES[5]).chars().take(MOST_RESULT).collect(),
        })
    }

    /// The fields that are not as they are without being said, by name: what an address or an
    /// element has to carry. The kind is always among them.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let theme = match self.theme {
            Theme::System => "",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        let label = |label: &Option<Label>| label.as_ref().map_or("", Label::as_str).to_owned();
        let texts = [
            self.show.name().to_owned(),
            theme.to_owned(),
            self.accent.map_or_else(String::new, |a| a.to_string()),
            label(&self.event),
            label(&self.label),
            self.result.clone(),
        ];
        let all = NAMES.into_iter().zip(texts);
        all.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// The query that asks for it, with its `?`: letters, digits, `-`, `_`, `.`, `%`, `=` and `&`.
    pub fn query(&self) -> String {
        let pairs: Vec<String> = self
            .fields()
            .iter()
            .map(|(name, text)| format!("{name}={}", utf8_percent_encode(text, PLAIN)))
            .collect();
        format!("?{}", pairs.join("&"))
    }
}

/// The palette of a name; as on the visitor's device for any other.
pub(super) fn theme(name: &str) -> Theme {
    match name {
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => Theme::System,
    }
}

/// The value of a name in a query, decoded as forms encode it. The first counts.
pub fn value(query: &str, name: &str) -> Option<String> {
    let pairs = query.trim_start_matches('?').split('&');
    let mut found = pairs.filter_map(|pair| {
        let (key, text) = pair.split_once('=').unwrap_or((pair, ""));
        (key == name).then(|| text.replace('+', " "))
    });
    let text = found.next()?;
    Some(percent_decode_str(&text).decode_utf8_lossy().into_owned())
}
