//! Light or dark against the system's wish.
//!
//! The dark palette stands once, in tokens.css under `@media (prefers-color-scheme: dark)`. A choice
//! rewrites the condition of that rule; a second palette under a class would be a second truth.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{CssMediaRule, CssStyleSheet, HtmlElement, MediaList};

/// Which palette to show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Palette {
    /// As the system says.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

const SYSTEM: &str = "(prefers-color-scheme: dark)";

thread_local! {
    /// The conditions of the dark rules: once rewritten they no longer say what they are.
    static DARK_RULES: RefCell<Vec<MediaList>> = const { RefCell::new(Vec::new()) };
}

/// Shows a palette.
pub fn show(palette: Palette) {
    DARK_RULES.with_borrow_mut(|rules| {
        if rules.is_empty() {
            *rules = find_dark_rules();
        }
        for rule in rules.iter() {
            rule.set_media_text(match palette {
                Palette::System => SYSTEM,
                Palette::Light => "not all",
                Palette::Dark => "screen",
            });
        }
    });
    let root = web_sys::window().and_then(|window| {
        window
            .document()?
            .document_element()?
            .dyn_into::<HtmlElement>()
            .ok()
    });
    if let Some(root) = root {
        let scheme = match palette {
            Palette::System => "",
            Palette::Light => "light",
            Palette::Dark => "dark",
        };
        // Form controls and scroll bars follow this property.
        _ = root.style().set_property("color-scheme", scheme);
    }
}

/// What a custom property of the page is now, as it is written in the style sheet; none natively,
/// where there is no window.
pub fn token(property: &str) -> Option<String> {
    let window = cfg!(target_family = "wasm")
        .then(web_sys::window)
        .flatten()?;
    let root = window.document()?.document_element()?;
    window
        .get_computed_style(&root)
        .ok()??
        .get_property_value(property)
        .ok()
}

/// Sets custom properties for the whole page, or with empty values takes them back.
pub fn set(properties: &[(&str, String)]) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        for (property, value) in properties {
            _ = root.style().set_property(property, value);
        }
    }
}

fn find_dark_rules() -> Vec<MediaList> {
    let mut found = Vec::new();
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return found;
    };
    let sheets = document.style_sheets();
    for i in 0..sheets.length() {
        let sheet = sheets
            .item(i)
            .and_then(|sheet| sheet.dyn_into::<CssStyleSheet>().ok());
        // A sheet that may not be read is not one of ours.
        let Some(rules) = sheet.and_then(|sheet| sheet.css_rules().ok()) else {
            continue;
        };
        for j in 0..rules.length() {
            let rule = rules
                .item(j)
                .and_then(|rule| rule.dyn_into::<CssMediaRule>().ok());
            if let Some(media) = rule.map(|rule| rule.media())
                && media.media_text().contains("prefers-color-scheme")
            {
                found.push(media);
            }
        }
    }
    found
}
