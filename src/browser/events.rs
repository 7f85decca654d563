//! What the browser tells: listeners that stop when dropped.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{MediaQueryList, StorageEvent, VisibilityState};

/// A listener. It stops when dropped.
#[must_use = "a listener stops when dropped"]
pub struct Listener(
    #[expect(dead_code, reason = "held so that it stops when dropped")] pub(super) EventListener,
);

impl Listener {
    pub(super) fn new(listener: EventListener) -> Self {
        Self(listener)
    }
}

/// When the fragment of the address changes.
pub fn on_fragment_change(mut act: impl FnMut() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener(EventListener::new(
        &window,
        "hashchange",
        move |_| act(),
    )))
}

/// When another tab changes what is stored (or empties storage).
pub fn on_stored_elsewhere(key: &'static str, mut act: impl FnMut() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener(EventListener::new(
        &window,
        "storage",
        move |event| {
            let changed = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            if changed.is_none_or(|changed| changed == key) {
                act();
            }
        },
    )))
}

/// When the page is hidden or left: the last chance to write. Both events, because Safari does not
/// always send the first when a tab is closed.
pub fn on_hide(act: impl Fn() + Clone + 'static) -> Option<[Listener; 2]> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let hidden = {
        let (document, act) = (document.clone(), act.clone());
        EventListener::new(&document.clone(), "visibilitychange", move |_| {
            if document.visibility_state() == VisibilityState::Hidden {
                act();
            }
        })
    };
    let left = EventListener::new(&window, "pagehide", move |_| act());
    Some([Listener(hidden), Listener(left)])
}

/// When a media query begins or stops to fit.
pub fn on_media_change(query: &str, mut act: impl FnMut() + 'static) -> Option<Listener> {
    let list: MediaQueryList = web_sys::window()?.match_media(query).ok()??;
    Some(Listener(EventListener::new(&list, "change", move |_| {
        act();
    })))
}

/// When printing begins (true) and when it is over.
pub fn on_print(act: impl Fn(bool) + Clone + 'static) -> Option<[Listener; 2]> {
    let window = web_sys::window()?;
    let listen = |event: &'static str, begins: bool| {
        let act = act.clone();
        Listener(EventListener::new(&window, event, move |_| act(begins)))
    };
    Some([listen("beforeprint", true), listen("afterprint", false)])
}
