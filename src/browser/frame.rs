//! The frame that the page may be in: words to the page around it, and from it.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};

use super::events::Listener;

/// The window around this one; none where this one is the outermost.
fn around() -> Option<Window> {
    let window = web_sys::window()?;
    let parent = window.parent().ok()??;
    (!js_sys::Object::is(&parent, &window)).then_some(parent)
}

/// Says something to the page around, if there is one: JSON, which arrives as the value it is.
///
/// Any page may be around: who it is cannot be known here, so nothing that must stay here may be
/// said.
pub fn tell(json: &str) {
    if let Some(parent) = around()
        && let Ok(value) = js_sys::JSON::parse(json)
    {
        // Plain values can always be sent; a page that is going away hears nothing.
        _ = parent.post_message(&value, "*");
    }
}

/// When the page around says something: JSON. Whoever else speaks is not heard.
pub fn on_told(mut act: impl FnMut(String) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    let parent = around()?;
    let listener = EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let from_parent = event
            .source()
            .is_some_and(|source| js_sys::Object::is(&source, &parent));
        if from_parent
            && let Ok(json) = js_sys::JSON::stringify(&event.data())
            // What cannot be written as JSON is `undefined` here.
            && let Some(json) = JsValue::from(json).as_string()
        {
            act(json);
        }
    });
    Some(Listener::new(listener))
}
