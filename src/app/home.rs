//! Where a result that is shared from here can be opened.

use crate::browser::location;
use crate::formats::link;

/// The public address, where one was given when the program was built: for copies that have none of
/// their own, opened from disk or in a frame.
const BUILT: Option<&str> = option_env!("FOURFRONT_HOME");

/// A result as it is handed over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Handed {
    /// The address that opens it.
    Address(String),
    /// There is no address to give: what opens it behind `#r=` of any Fourfront page.
    Token(String),
}

impl Handed {
    /// A token, at the address that this page has for the world.
    pub fn over(token: &str) -> Self {
        Self::from_page(&location::address(), token)
    }

    /// The same for a page whose address is known.
    pub fn from_page(address: &str, token: &str) -> Self {
        Self::at(home(address, BUILT), token)
    }

    /// A token, at an address if there is one.
    pub fn at(home: Option<String>, token: &str) -> Self {
        match home {
            Some(home) => Self::Address(format!("{home}{}{token}", link::MARKER)),
            None => Self::Token(token.to_owned()),
        }
    }

    /// What is copied.
    pub fn text(&self) -> &str {
        match self {
            Self::Address(text) | Self::Token(text) => text,
        }
    }
}

/// The address that this page has for the world; empty where it has none.
pub fn own() -> String {
    home(&location::address(), BUILT).unwrap_or_default()
}

/// The address of this program for somebody else: the page's own, without query and fragment, if it
/// is one of the web; else, opened from a disk or written into a frame, the one it was built with,
/// if any.
pub fn home(address: &str, built: Option<&str>) -> Option<String> {
    let web = |address: &str| {
        let page = address.trim().split(['?', '#']).next().unwrap_or_default();
        let scheme = page.split_once("://")?.0.to_ascii_lowercase();
        matches!(&*scheme, "http" | "https").then(|| page.to_owned())
    };
    web(address).or_else(|| built.and_then(web))
}
