//! Addresses: what stands after `#`, and the page it means.

use crate::browser::location;
use crate::domain::ids::IndicatorId;
use crate::domain::model::Model;

/// A page, or a shared state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Route {
    /// `#/`
    Start,
    /// `#/q/<indicator>`
    Question(IndicatorId),
    /// `#/review`
    Review,
    /// `#/results`
    Results,
    /// `#/explore`
    Explore,
    /// `#/plan`
    Plan,
    /// `#/history`
    History,
    /// `#/example`
    Example,
    /// `#/method` and `#/method/<section>`
    Method(Option<String>),
    /// `#/settings`
    Settings,
    /// `#/embed`: what builds the lines for another page.
    Embed,
    /// `#r=<token>`, and `#/compare/<token>` beside the own result or with a second token: all that
    /// stands there, whatever hosts appended to it.
    Shared(String),
    /// A page that does not exist.
    Unknown,
}

/// What a link is recognised by further inside: as it is, percent-encoded once and twice.
const HIDDEN: [&str; 3] = ["#r=", "%23r", "%2523r"];

/// What stands before the tokens of results that are laid over each other.
pub const COMPARE: &str = "/compare/";

/// What a fragment means.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fragment {
    /// A page.
    Page(Route),
    /// An anchor in the page that is there.
    Anchor(String),
}

impl Fragment {
    /// Reads a fragment (without its `#`). Whatever follows a shared state is ignored; a fragment
    /// that starts with nothing of ours is an anchor.
    pub fn read(model: &Model, fragment: &str) -> Self {
        if fragment.is_empty() || fragment == "/" {
            return Self::Page(Route::Start);
        }
        // `r=`, also percent-encoded. What is in it is read by the page: `shared` in the part that comes later.
        if matches!(
            fragment.as_bytes(),
            [b'r' | b'g' | b's', b'=' | b'%', ..] | [b'%', ..]
        ) || HIDDEN.iter().any(|marker| fragment.contains(marker))
            || fragment.starts_with(COMPARE)
        {
            return Self::Page(Route::Shared(fragment.to_owned()));
        }
        let Some(path) = fragment.strip_prefix('/') else {
            return Self::Anchor(fragment.to_owned());
        };
        // Embedding pages append their own fragments and queries; they mean nothing here.
        let path = path
            .split(['?', '#', '&'])
            .next()
            .unwrap_or_default()
            .trim_end_matches('/');
        Self::Page(match path.split_once('/').unwrap_or((path, "")) {
            ("", "") => Route::Start,
            ("q", name) => model
                .indicator_named(name)
                .map_or(Route::Unknown, Route::Question),
            ("review", "") => Route::Review,
            ("results", "") => Route::Results,
            ("explore", "") => Route::Explore,
            ("plan", "") => Route::Plan,
            ("history", "") => Route::History,
            ("example", "") => Route::Example,
            ("method", "") => Route::Method(None),
            ("method", section) => Route::Method(Some(section.to_owned())),
            ("settings", "") => Route::Settings,
            ("embed", "") => Route::Embed,
            _ => Route::Unknown,
        })
    }
}

impl Route {
    /// The page that the address means now.
    pub fn now(model: &Model) -> Self {
        match Fragment::read(model, &location::fragment()) {
            Fragment::Page(route) => route,
            Fragment::Anchor(_) => Self::Start,
        }
    }

    /// A shared result beside the own, or, by two tokens, beside another shared one.
    pub fn compare(tokens: &str) -> Self {
        Self::Shared(format!("{COMPARE}{tokens}"))
    }

    /// The fragment of a page, without `#`.
    pub fn fragment(&self, model: &Model) -> String {
        match self {
            Self::Start | Self::Unknown => "/".into(),
            Self::Question(id) => format!("/q/{}", model.indicator(*id).id),
            Self::Review => "/review".into(),
            Self::Results => "/results".into(),
            Self::Explore => "/explore".into(),
            Self::Plan => "/plan".into(),
            Self::History => "/history".into(),
            Self::Example => "/example".into(),
            Self::Method(None) => "/method".into(),
            Self::Method(Some(section)) => format!("/method/{section}"),
            Self::Settings => "/settings".into(),
            Self::Embed => "/embed".into(),
            Self::Shared(fragment) => fragment.clone(),
        }
    }

    /// Whether the page is in the module that is fetched later.
    pub fn is_late(&self) -> bool {
        !matches!(
            self,
            Self::Start | Self::Question(_) | Self::Review | Self::Unknown
        )
    }

    /// The address of a page for a link.
    pub fn href(&self, model: &Model) -> String {
        format!("#{}", self.fragment(model))
    }
}
