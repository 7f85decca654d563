//! What is fetched when a page needs it: the pages that a first visit does not open.
//!
//! The release bundle is split here (docs/decisions/0007): what is reached only through [`Late`]
//! travels in a module of its own. Any other build holds everything from the start.

use yew::{Callback, Html};

use crate::app::guise::Guise;
use crate::app::here::Here;
use crate::app::pages;
use crate::app::parts::{news, told};
use crate::app::store::News;
use crate::formats::document;
use crate::formats::keeper::{Read, Trouble};
use crate::words::en::notice::Words;

/// What comes later.
#[derive(Clone, Copy, Debug)]
pub struct Late {
    /// The page that is shown.
    pub page: fn(&Here) -> Html,
    /// What it is called.
    pub name: fn(&Here) -> String,
    /// What reads what the address asks the program to be.
    pub guise: fn(&str) -> Guise,
    /// What shows news of the page itself: a first visit has none. It is handed what loads a newer
    /// version.
    pub news: fn(&Here, News, Callback<()>) -> Html,
    /// What says what was found when what is kept was opened.
    pub told: fn(&Here, Trouble) -> Option<Words>,
    /// What reads what is kept: a first visit has nothing to read.
    pub read: Read,
}

fn all() -> Late {
    Late {
        page: pages::late_page,
        name: pages::late_name,
        guise: Guise::read,
        news: news::news,
        told: told::told,
        read: document::read,
    }
}

pub use place::{arrived, fetch};

/// Does something with what comes later: at once where it is here, else once it has been fetched.
pub fn with(act: impl FnOnce(Option<Late>) + 'static) {
    match arrived() {
        Some(late) => act(Some(late)),
        None => fetch(move |_| act(arrived())),
    }
}

/// A build that holds everything.
#[cfg(not(fourfront_split))]
mod place {
    use super::{Late, all};

    /// What came, if it has.
    pub fn arrived() -> Option<Late> {
        Some(all())
    }

    /// Fetches it, and tells whether it came.
    pub fn fetch(done: impl FnOnce(bool) + 'static) {
        done(true);
    }
}

/// The release bundle.
#[cfg(fourfront_split)]
mod place {
    use std::cell::Cell;

    use wasm_bindgen_futures::spawn_local;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{Late, all};

    thread_local! {
        static CAME: Cell<Option<Late>> = const { Cell::new(None) };
    }

    /// What came, if it has.
    pub fn arrived() -> Option<Late> {
        CAME.get()
    }

    /// Fetches it, and tells whether it came.
    pub fn fetch(done: impl FnOnce(bool) + 'static) {
        spawn_local(async move {
            let late = later().await.ok().map(|late| *late);
            CAME.set(late);
            done(late.is_some());
        });
    }

    struct NotFetched;

    impl From<SplitLoaderError> for NotFetched {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    #[wasm_split(late, fallible)]
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the splitter puts the failure to fetch into this type"
    )]
    fn later() -> Result<Box<Late>, NotFetched> {
        Ok(Box::new(all()))
    }
}
