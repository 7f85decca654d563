//! The service worker, which keeps the page for a visit without a network: `assets/boot.js` speaks
//! with it, and with us by events of the window.

use gloo::events::EventListener;
use web_sys::Event;

use crate::browser::events::Listener;

/// When it has news: `newer` where a newer version of the page is ready, `cutoff` once where the
/// network is gone and the page is kept.
pub fn on(news: &'static str, mut act: impl FnMut() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    let listener = EventListener::new(&window, news, move |_| act());
    Some(Listener(listener))
}

/// Lets it begin: nobody would hear its news before.
pub fn begin() {
    tell("listening");
}

/// Loads the newer version. Everything has been written.
pub fn renew() {
    tell("renew");
}

/// An event of the window.
pub(super) fn tell(what: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Ok(event) = Event::new(what) {
        // Nobody listens where nothing can be kept.
        _ = window.dispatch_event(&event);
    }
}
