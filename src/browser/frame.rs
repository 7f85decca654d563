//! The frame that the page may be in: words to the page around it, and from it. And a frame in it.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent, Window};

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
pub fn on_told(act: impl FnMut(String) + 'static) -> Option<Listener> {
    let parent = around()?;
    on_message(move || Some(parent.clone()), act)
}

/// When the page in a frame of ours says something: JSON. Whoever else speaks is not heard.
pub fn on_told_in(
    frame: impl Fn() -> Option<HtmlIFrameElement> + 'static,
    act: impl FnMut(String) + 'static,
) -> Option<Listener> {
    on_message(move || frame()?.content_window(), act)
}

fn on_message(
    speaker: impl Fn() -> Option<Window> + 'static,
    mut act: impl FnMut(String) + 'static,
) -> Option<Listener> {
    let window = web_sys::window()?;
    let listener = EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let is_speaker = event
            .source()
            .zip(speaker())
            .is_some_and(|(source, speaker)| js_sys::Object::is(&source, &speaker));
        if is_speaker
            && let Ok(json) = js_sys::JSON::stringify(&event.data())
            // What cannot be written as JSON is `undefined` here.
            && let Some(json) = JsValue::from(json).as_string()
        {
            act(json);
        }
    });
    Some(Listener::new(listener))
}
