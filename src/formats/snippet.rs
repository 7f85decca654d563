//! The lines that put an embed on another page.

use crate::domain::response::Label;
use crate::domain::session::Theme;
use crate::formats::colour::Colour;
use crate::formats::embed::{Embed, Show};
use crate::formats::link::{self, Found};

/// What somebody who builds a snippet has chosen and typed so far.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wish {
    /// What is shown.
    pub show: Show,
    /// Light or dark.
    pub theme: Theme,
    /// How wide it gets.
    pub width: Width,
    /// Whether the frame gets an origin of its own.
    pub apart: Apart,
    /// The colour, as typed.
    pub accent: String,
    /// The name of the event, as typed.
    pub event: String,
    /// The label, as typed.
    pub label: String,
    /// The link that is shown, as pasted.
    pub result: String,
}

/// How wide an embed gets.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Width {
    /// As wide as its place.
    #[default]
    Place,
    /// At most 640 pixels.
    Column,
    /// At most 400 pixels.
    Phone,
}

impl Width {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Place, Self::Column, Self::Phone];

    /// The most, in CSS pixels.
    pub const fn most(self) -> Option<u32> {
        match self {
            Self::Place => None,
            Self::Column => Some(640),
            Self::Phone => Some(400),
        }
    }
}

/// Whether a frame shares the origin it comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Apart {
    /// It does, as frames do.
    #[default]
    Shared,
    /// It gets one of its own, and can reach nothing.
    Strict,
}

/// What a frame of its own origin loads: one file, which fetches nothing.
pub const SINGLE_FILE: &str = "fourfront.html";

/// What frames may do that share their origin.
const SHARED: &str = "allow-scripts allow-same-origin allow-popups \
    allow-popups-to-escape-sandbox allow-downloads";

/// What frames may do that do not.
const STRICT: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

impl Wish {
    /// What it comes to: as an embed would read it. A link is cut down to its token.
    pub fn embed(&self) -> Embed {
        let asks_for_link = self.show.mode().is_none();
        Embed {
            show: self.show,
            unknown: None,
            theme: self.theme,
            accent: Colour::read(&self.accent),
            event: Label::typed(&self.event),
            label: Label::typed(&self.label).filter(|_| !asks_for_link),
            result: token(&self.result)
                .filter(|_| asks_for_link)
                .unwrap_or_default(),
        }
    }

    /// Whether a colour was typed that is none.
    pub fn is_no_colour(&self) -> bool {
        !self.accent.trim().is_empty() && Colour::read(&self.accent).is_none()
    }

    /// Whether a link is asked for and there is none, or one that cannot be read.
    pub fn lacks_link(&self) -> bool {
        self.show.mode().is_none() && token(&self.result).is_none()
    }
}

/// The token in what was pasted.
pub fn token(pasted: &str) -> Option<String> {
    let found = link::find(pasted).into_iter();
    let mut tokens = found.filter_map(|found| match found {
        Found::Token(token) => Some(token),
        Found::Damaged(_) => None,
    });
    tokens.next()
}

/// The script and the element. `home` is the address of the program, without query and fragment.
pub fn element(wish: &Wish, home: &str) -> String {
    let script = quoted(&format!("{}embed.js", folder(home)));
    let fields = wish.embed().fields();
    let mut attributes: Vec<String> = fields
        .iter()
        .map(|(name, text)| {
            let name = if *name == "embed" { "mode" } else { name };
            format!(" {name}={}", quoted(text))
        })
        .collect();
    if wish.apart == Apart::Strict {
        attributes.push(" sandbox=\"strict\"".into());
    }
    if let Some(most) = wish.width.most() {
        attributes.push(format!(" style=\"display: block; max-width: {most}px\""));
    }
    let attributes = attributes.concat();
    format!(
        "<script async src={script}></script>\n\
         <fourfront-explorer{attributes}></fourfront-explorer>"
    )
}

/// A plain frame, for where scripts are not allowed, under a title.
pub fn frame(wish: &Wish, home: &str, title: &str) -> String {
    let (page, sandbox) = match wish.apart {
        Apart::Shared => (home.to_owned(), SHARED),
        Apart::Strict => (format!("{}{SINGLE_FILE}", folder(home)), STRICT),
    };
    let source = quoted(&format!("{page}{}", wish.embed().query()));
    let most = wish
        .width
        .most()
        .map_or_else(String::new, |most| format!("; max-width: {most}px"));
    format!(
        "<iframe src={source}\n  title={} width=\"100%\" height=\"{}\" loading=\"lazy\"\n  \
         sandbox=\"{sandbox}\"\n  allow=\"clipboard-write; web-share\" \
         referrerpolicy=\"no-referrer\"\n  style=\"border: 0{most}\"></iframe>",
        quoted(title),
        height(wish.show),
    )
}

/// What a frame needs that does not follow what is in it. What is higher is scrolled.
const fn height(show: Show) -> u32 {
    match show {
        Show::Quick | Show::Full => 800,
        Show::Result => 1100,
        Show::Radar => 760,
    }
}

/// The folder that a page lies in.
fn folder(home: &str) -> &str {
    home.rfind('/').map_or("", |slash| &home[..=slash])
}

/// An attribute's value in quotes, whatever is in it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '&' => quoted += "&amp;",
            '"' => quoted += "&quot;",
            '<' => quoted += "&lt;",
            '>' => quoted += "&gt;",
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
