//! Whether somebody is there: what they do with pointer, touch and keys, and the page being shown
//! again or left.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent, VisibilityState};

use crate::browser::events::Listener;

/// Something that somebody does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Activity {
    /// A finger or a button goes down: what it touches is still to come.
    Down,
    /// It comes up.
    Up,
    /// It was a click.
    Click,
    /// A key.
    Key,
    /// Anything else: moving, scrolling.
    Other,
}

/// What counts. A touch begins twice, as a pointer and as a touch: some browsers tell one of them.
const COUNTED: [(&str, Activity); 10] = [
    ("pointerdown", Activity::Down),
    ("touchstart", Activity::Down),
    ("pointerup", Activity::Up),
    ("pointercancel", Activity::Up),
    ("touchend", Activity::Up),
    ("click", Activity::Click),
    ("keydown", Activity::Key),
    ("pointermove", Activity::Other),
    ("wheel", Activity::Other),
    ("scroll", Activity::Other),
];

/// Tells of each activity before anything else hears of it. What is answered with true goes no
/// further.
pub fn on_activity(act: impl Fn(Activity) -> bool + 'static) -> Vec<Listener> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return Vec::new();
    };
    let act = Rc::new(act);
    let listeners = COUNTED.into_iter().map(|(name, activity)| {
        // What scrolls must not wait for us.
        let scrolls = matches!(name, "touchstart" | "wheel" | "scroll");
        let options = EventListenerOptions {
            passive: scrolls,
            ..EventListenerOptions::run_in_capture_phase()
        };
        let act = act.clone();
        let heard = move |event: &Event| {
            if moved_nowhere(event) || !act(activity) || scrolls {
                return;
            }
            event.prevent_default();
            event.stop_propagation();
        };
        Listener::new(EventListener::new_with_options(
            &document, name, options, heard,
        ))
    });
    listeners.collect()
}

/// Browsers tell of a pointer that rests where the page moves under it.
fn moved_nowhere(event: &Event) -> bool {
    event.type_() == "pointermove"
        && event
            .dyn_ref::<MouseEvent>()
            .is_some_and(|event| event.movement_x() == 0 && event.movement_y() == 0)
}

/// When the page is shown again.
pub fn on_return(act: impl Fn() + 'static) -> Option<Listener> {
    let document = web_sys::window()?.document()?;
    let shown = document.clone();
    let listener = EventListener::new(&document, "visibilitychange", move |_| {
        if shown.visibility_state() == VisibilityState::Visible {
            act();
        }
    });
    Some(Listener::new(listener))
}

/// When the page is left for another.
pub fn on_leave(act: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    let listener = EventListener::new(&window, "pagehide", move |_| act());
    Some(Listener::new(listener))
}
