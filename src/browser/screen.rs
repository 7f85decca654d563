//! The screen: filling it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Whether the browser lets a page fill the screen. False natively.
pub fn can_be_filled() -> bool {
    let window = cfg!(target_family = "wasm").then(web_sys::window).flatten();
    window
        .and_then(|window| window.document())
        .is_some_and(|document| document.fullscreen_enabled())
}

/// Fills the screen, if the browser agrees.
pub fn fill() {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    let Some(root) = root else {
        return;
    };
    let asked = Reflect::get(&root, &"requestFullscreen".into())
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|ask| ask.call0(&root))
        .and_then(JsCast::dyn_into::<Promise>);
    if let Ok(promise) = asked {
        // A refusal must be heard, or the browser complains of it. The page then stays as it is.
        spawn_local(async move {
            _ = JsFuture::from(promise).await;
        });
    }
}
