//! News of the page itself: a newer version, no network.

use crate::words::en::notice::Words;

/// A newer version is ready, and what using it means.
pub fn newer() -> Words {
    Words {
        title: "A new version is ready".into(),
        text: "Your answers are saved. The page loads again when you use it.".into(),
    }
}

/// There is no network, and none is needed.
pub fn offline() -> Words {
    Words {
        title: "You are offline".into(),
        text: "Everything still works; nothing needs the network.".into(),
    }
}

/// Load the newer version.
pub const USE_NOW: &str = "Use it now";
/// Go on with this one.
pub const LATER: &str = "Later";
