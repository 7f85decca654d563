//! The share sheet of the device, where the browser has one.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Navigator, ShareData};

/// How handing something to the sheet ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shared {
    /// The person chose where it goes, or closed the sheet.
    Closed,
    /// The browser did not open it.
    Refused,
}

fn navigator() -> Option<Navigator> {
    // Natively there is no window to ask.
    let window = cfg!(target_family = "wasm").then(web_sys::window)??;
    Some(window.navigator())
}

/// Whether the browser has one.
pub fn is_there() -> bool {
    // web-sys does not say that it may be undefined.
    navigator().is_some_and(|navigator| !get(&navigator, "share").is_undefined())
}

/// Opens the sheet with a title and an address, or text where there is no address.
pub fn share(title: &str, address: Option<&str>, text: &str, done: impl FnOnce(Shared) + 'static) {
    let Some(navigator) = navigator() else {
        done(Shared::Refused);
        return;
    };
    let data = Object::new();
    set(&data, "title", title);
    match address {
        Some(address) => set(&data, "url", address),
        None => set(&data, "text", text),
    }
    let data: &ShareData = data.unchecked_ref();
    let sharing = JsFuture::from(navigator.share_with_data(data));
    spawn_local(async move {
        let closed = match sharing.await {
            Ok(_) => true,
            // Closed without a choice: nothing went wrong.
            Err(error) => get(&error, "name").as_string().as_deref() == Some("AbortError"),
        };
        done(if closed {
            Shared::Closed
        } else {
            Shared::Refused
        });
    });
}

// A setter of its own for each field would put each into the script that a first visit loads.
fn set(data: &Object, name: &str, value: &str) {
    // Setting a field of a plain object is never refused.
    _ = Reflect::set(data, &name.into(), &value.into());
}

fn get(from: &JsValue, name: &str) -> JsValue {
    Reflect::get(from, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
