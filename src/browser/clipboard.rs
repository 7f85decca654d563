//! The clipboard, which may be missing or refused.

use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies text, then tells whether that worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    // `navigator.clipboard` is undefined outside secure contexts, which web-sys does not say.
    let clipboard = web_sys::window()
        .map(|window| window.navigator().clipboard())
        .filter(|clipboard| !wasm_bindgen::JsValue::is_undefined(clipboard.as_ref()));
    let Some(clipboard) = clipboard else {
        done(false);
        return;
    };
    let writing = JsFuture::from(clipboard.write_text(text));
    spawn_local(async move { done(writing.await.is_ok()) });
}
