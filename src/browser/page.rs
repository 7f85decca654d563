//! The document: title, focus, scrolling, today, chance.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Sets the title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The first element that fits.
fn first(selector: &str) -> Option<HtmlElement> {
    let found = document()?.query_selector(selector).ok()??;
    found.dyn_into().ok()
}

/// Moves focus to the first element that fits, and the view where it is out of sight.
pub fn focus_in_view(selector: &str) {
    // An empty selector fits nothing.
    if let Some(element) = first(selector) {
        _ = element.focus();
    }
}

/// Whether an element fits a selector: what a style sheet can tell, and a value cannot.
pub fn is_there(selector: &str) -> bool {
    first(selector).is_some()
}

/// Moves focus to the first element that fits, without scrolling. False where there is none.
pub fn focus(selector: &str) -> bool {
    let Some(element) = first(selector) else {
        return false;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// What has focus.
#[derive(Debug)]
pub struct Focus(HtmlElement);

/// What has focus, if anything but the page itself.
pub fn focused() -> Option<Focus> {
    let document = document()?;
    let active = document.active_element()?.dyn_into().ok()?;
    (document.body().as_ref() != Some(&active)).then_some(Focus(active))
}

impl Focus {
    /// Sees to it that focus is not lost where what was just done takes away what has it: unless
    /// something else was given it, the heading gets it.
    pub fn pass_on_soon(self) {
        spawn_local(async move {
            // Yew shows its changes in a microtask that was queued before.
            _ = JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await;
            if !self.0.is_connected() && focused().is_none() {
                focus("main h1");
            }
        });
    }

    /// Gives focus back once what was just done is shown; to the heading where the element is gone.
    pub fn restore_soon(self) {
        spawn_local(async move {
            // Yew shows its changes in a microtask that was queued before.
            _ = JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await;
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            if !self.0.is_connected() || self.0.focus_with_options(&options).is_err() {
                focus("main h1");
            }
        });
    }
}

/// Moves focus and the view to the element with an id, as following a link to it would. An element
/// that takes no focus by itself is made able to. False where there is none.
pub fn go_to(id: &str) -> bool {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return false;
    };
    open_folds_around(&element);
    element.scroll_into_view();
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        if element.tab_index() < 0 && !element.has_attribute("tabindex") {
            _ = element.set_attribute("tabindex", "-1");
        }
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.focus_with_options(&options);
    }
    true
}

/// Opens every folded `details` around an element, so that it can be seen.
fn open_folds_around(element: &Element) {
    let mut inner = element.clone();
    while let Ok(Some(fold)) = inner.closest("details") {
        _ = fold.set_attribute("open", "");
        let Some(parent) = fold.parent_element() else {
            return;
        };
        inner = parent;
    }
}

/// Brings an element into view, by as little scrolling as will do.
pub fn reveal(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Scrolls to the top.
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The host element with an id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether the page holds the program itself, as the build writes it into the one file.
pub fn is_one_file() -> bool {
    element("fourfront_bg.wasm").is_some()
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        _ = window.print();
    }
}

/// Today, where the person is: year, month 1 to 12, day.
pub fn today() -> (i32, u8, u8) {
    let now = js_sys::Date::new_0();
    (
        now.get_full_year() as i32,
        now.get_month() as u8 + 1,
        now.get_date() as u8,
    )
}

/// A random number of 32 bits: to tell assessments apart, not a secret.
pub fn random() -> u32 {
    (js_sys::Math::random() * 4_294_967_296.0) as u32
}

/// Has it said that the program cannot start: `assets/early.js` has the words.
pub fn could_not_start() {
    super::worker::tell("error");
}

/// The name and the value of the radio that an event came from.
pub fn picked(event: &web_sys::Event) -> Option<(String, String)> {
    let radio = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    Some((radio.name(), radio.value()))
}

/// Whether an event comes from where text is typed.
pub fn is_typing(event: &web_sys::Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("textarea, input:not([type='radio'])").ok())
        .flatten()
        .is_some()
}

/// Where an element with an id ends, from the top of the window, in CSS pixels.
pub fn end_of(id: &str) -> Option<f64> {
    Some(element(id)?.get_bounding_client_rect().bottom())
}

/// Scrolls on where a pointer comes near the top or the foot of the window.
pub fn scroll_at_edge(y: f64) {
    const EDGE: f64 = 56.0;
    const STEP: f64 = 14.0;
    let Some(window) = web_sys::window() else {
        return;
    };
    let height = window.inner_height().ok().and_then(|h| h.as_f64());
    if y < EDGE {
        window.scroll_by_with_x_and_y(0.0, -STEP);
    } else if height.is_some_and(|height| y > height - EDGE) {
        window.scroll_by_with_x_and_y(0.0, STEP);
    }
}

/// What stands in the field that an event came from.
pub fn typed(event: &web_sys::Event) -> Option<String> {
    let target = event.target()?;
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    Some(target.dyn_ref::<HtmlInputElement>()?.value())
}

/// What is chosen in the list that an event came from.
pub fn selected(event: &web_sys::Event) -> Option<String> {
    let list = event
        .target()?
        .dyn_into::<web_sys::HtmlSelectElement>()
        .ok()?;
    Some(list.value())
}
