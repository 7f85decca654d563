//! What the program is shown as: a page of its own, a part of another page, or on a stand.

use std::rc::Rc;

use crate::domain::session::Theme;
use crate::formats::embed::Embed;
use crate::formats::stand::Stand;

/// What the program is shown as. Read once, at the start, from the query of the address.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Guise {
    /// A page of its own.
    #[default]
    Page,
    /// A part of another page: `?embed=quick|full|result|radar`.
    Embed(Rc<Embed>),
    /// On a stand, for one visitor after another: `?kiosk`.
    Stand(Rc<Stand>),
}

impl Guise {
    /// What a query asks for (with or without its `?`). What is unknown in it is ignored, except an
    /// unknown kind of embed: that is the quick check, with a line that says so.
    pub fn read(query: &str) -> Self {
        if let Some(embed) = Embed::read(query) {
            Self::Embed(Rc::new(embed))
        } else if let Some(stand) = Stand::read(query) {
            Self::Stand(Rc::new(stand))
        } else {
            Self::Page
        }
    }

    /// Whether a query may ask for anything but the page: a first look, without what reads it.
    /// `assets/early.js` looks for the same.
    pub fn is_asked_for(query: &str) -> bool {
        ["embed", "kiosk"].iter().any(|word| query.contains(word))
    }

    /// Whether it leaves the address alone and keeps nothing: a part of another page does, and a
    /// stand (docs/decisions/0008).
    pub fn keeps_nothing(&self) -> bool {
        !matches!(self, Self::Page)
    }

    /// The palette that was asked for.
    pub fn theme(&self) -> Theme {
        match self {
            Self::Page => Theme::System,
            Self::Embed(embed) => embed.theme,
            Self::Stand(stand) => stand.theme,
        }
    }

    /// The embed, if it is one.
    pub fn embed(&self) -> Option<&Rc<Embed>> {
        match self {
            Self::Embed(embed) => Some(embed),
            Self::Page | Self::Stand(_) => None,
        }
    }
}
