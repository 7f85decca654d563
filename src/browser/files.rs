//! Files: handed over as downloads, read when chosen.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

/// Hands text over as a download. False where the browser refuses.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &properties) else {
        return false;
    };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else {
        return false;
    };
    let saved = download(name, &address);
    _ = Url::revoke_object_url(&address);
    saved
}

/// Hands over what lies at an address as a download. False where the browser refuses.
pub fn download(name: &str, address: &str) -> bool {
    let click = || {
        let document = web_sys::window()?.document()?;
        let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(address);
        link.set_download(name);
        document.body()?.append_child(&link).ok()?;
        link.click();
        link.remove();
        Some(())
    };
    click().is_some()
}

/// The file chosen in the input that an event came from. The input is empty again afterwards, so
/// that the same file can be chosen twice.
pub fn chosen(event: &Event) -> Option<File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// Reads a file as text; none where it cannot be read or is larger than `most` bytes.
pub fn read(file: &File, most: usize, done: impl FnOnce(Option<String>) + 'static) {
    if file.size() > most as f64 {
        done(None);
        return;
    }
    let reading = JsFuture::from(file.text());
    spawn_local(async move { done(reading.await.ok().and_then(|text| text.as_string())) });
}
