//! What a frame says to the page around it, and the little it listens to.
//!
//! Every message of ours is an object with `fourfront: 1` (the version of these shapes) and a
//! `type`; `assets/embed.js` checks the same shapes on the other side. Answers and numbers are in
//! none of them. To WordPress, which marks a frame with a secret, the height is said in its own
//! words as well. What is listened to: how the page around wants the frame to look, and WordPress's
//! question for the height.

use serde_json::{Value, json};

use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::session::Theme;
use crate::formats::colour::Colour;
use crate::formats::embed::theme;

/// The version of the shapes.
const VERSION: u32 = 1;

/// The heights that WordPress takes, in CSS pixels.
const WORDPRESS: (u32, u32) = (200, 1000);

/// The most of a secret that is given back.
const LONGEST_SECRET: usize = 64;

/// What a frame says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
    /// The first page is there.
    Ready,
    /// What is shown is so high, in CSS pixels.
    Height(u32),
    /// Another page is shown: its beginning should be in view.
    Turned,
    /// So many questions of so many have an answer.
    Progress(usize, usize),
    /// The levels of a result.
    Levels(Vec<ToldLevel>),
}

/// The level of a dimension, as it is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToldLevel {
    /// The dimension.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its level, 1 to 5, and what that is called; none where none is claimed.
    pub level: Option<(u8, String)>,
}

/// The levels of a report, dimension by dimension: the assured ones, as they are shown.
pub fn levels(model: &Model, report: &Report) -> Vec<ToldLevel> {
    let told = model.dimension_ids().map(|id| {
        let dimension = model.dimension(id);
        let level = report.reading.dimension(id).level();
        ToldLevel {
            id: dimension.id.clone(),
            title: dimension.title.clone(),
            level: level.map(|l| (l.low.number(), model.level(l.low).name.clone())),
        }
    });
    told.collect()
}

impl Told {
    /// The message as JSON.
    pub fn json(&self) -> String {
        let mut message = json!({ "fourfront": VERSION });
        let (kind, more) = match self {
            Self::Ready => ("ready", Vec::new()),
            Self::Height(height) => ("height", vec![("value", json!(height))]),
            Self::Turned => ("turned", Vec::new()),
            Self::Progress(answered, of) => (
                "progress",
                vec![("answered", json!(answered)), ("of", json!(of))],
            ),
            Self::Levels(levels) => {
                let levels: Vec<Value> = levels.iter().map(ToldLevel::json).collect();
                ("result", vec![("levels", Value::Array(levels))])
            }
        };
        message["type"] = json!(kind);
        for (name, value) in more {
            message[name] = value;
        }
        message.to_string()
    }
}

impl ToldLevel {
    fn json(&self) -> Value {
        json!({
            "id": self.id,
            "title": self.title,
            "level": self.level.as_ref().map(|(number, _)| number),
            "name": self.level.as_ref().map(|(_, name)| name),
        })
    }
}

/// What the page around may change while the frame is there, and with it the answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// Light, dark, or as the visitor's system says.
    pub theme: Theme,
    /// The host's colour for buttons and links.
    pub accent: Option<Colour>,
}

/// The look that a message asks for: `theme` and `accent`, both texts, read as in an address. None
/// for any other message.
pub fn look(message: &str) -> Option<Look> {
    let message: Value = serde_json::from_str(message).ok()?;
    if message["fourfront"] != VERSION || message["type"] != "look" {
        return None;
    }
    Some(Look {
        theme: theme(message["theme"].as_str()?),
        accent: Colour::read(message["accent"].as_str()?),
    })
}

/// The heights that a page around gives a frame, in CSS pixels: as in `assets/embed.js`.
const GIVEN: (u64, u64) = (200, 4000);

/// The height that a frame of ours has said, within what it is given. None for any other message.
pub fn told_height(message: &str) -> Option<u32> {
    let message: Value = serde_json::from_str(message).ok()?;
    if message["fourfront"] != VERSION || message["type"] != "height" {
        return None;
    }
    let height = message["value"].as_u64()?.clamp(GIVEN.0, GIVEN.1);
    u32::try_from(height).ok()
}

/// The secret that WordPress puts behind `#` in the address of a frame: `?secret=iNFyTaCbWb`.
pub fn secret(fragment: &str) -> Option<&str> {
    let (_, after) = fragment.split_once("?secret=")?;
    let end = after.find(|c: char| !c.is_ascii_alphanumeric());
    let secret = &after[..end.unwrap_or(after.len())];
    (1..=LONGEST_SECRET)
        .contains(&secret.len())
        .then_some(secret)
}

/// A height in WordPress's words.
pub fn wordpress_height(secret: &str, height: u32) -> String {
    let height = height.clamp(WORDPRESS.0, WORDPRESS.1);
    json!({ "message": "height", "value": height, "secret": secret }).to_string()
}

/// Whether a message is WordPress's question for the height, with the secret of this frame.
pub fn wordpress_asks(message: &str, secret: &str) -> bool {
    serde_json::from_str::<Value>(message)
        .is_ok_and(|message| message["message"] == "ready" && message["secret"] == secret)
}
