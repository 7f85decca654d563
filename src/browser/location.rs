//! The address: everything after `#` is ours, the rest is the host's.

use wasm_bindgen::JsValue;

/// What stands after `#`, without it; empty where there is nothing.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The address without its fragment.
pub fn without_fragment() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    href.split_once('#')
        .map_or(href.as_str(), |(page, _)| page)
        .to_owned()
}

/// The whole address; empty natively, where there is no window.
pub fn address() -> String {
    let window = cfg!(target_family = "wasm").then(web_sys::window).flatten();
    let href = window.and_then(|window| window.location().href().ok());
    href.unwrap_or_default()
}

/// The address without its query and its fragment.
pub fn page() -> String {
    let page = without_fragment();
    page.split_once('?')
        .map_or(page.as_str(), |(page, _)| page)
        .to_owned()
}

/// What stands after `?` and before `#`, with its `?`; empty where there is nothing.
pub fn query() -> String {
    let search = web_sys::window().and_then(|window| window.location().search().ok());
    search.unwrap_or_default()
}

/// Goes to a fragment, as a click on a link would: one entry in the history.
pub fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a hash is never refused; there is nothing to do if it were.
        _ = window.location().set_hash(fragment);
    }
}

/// Changes the fragment of the entry that is there: no entry of its own, no event.
pub fn replace(fragment: &str) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let address = format!("#{fragment}");
    // Refused in some sandboxed frames: the address then stays as it is, and nothing else changes.
    _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        _ = window.location().reload();
    }
}
