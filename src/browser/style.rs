//! Style sheets that come with a page of their own.

use wasm_bindgen::JsCast;
use web_sys::CssStyleSheet;

/// Puts rules after all that are there. The security policy of the page allows no further sheet; a
/// rule in one that is there it does.
pub fn put_on(rules: &str) {
    let sheets = web_sys::window()
        .and_then(|window| window.document())
        .map(|document| document.style_sheets());
    let last = sheets.and_then(|sheets| sheets.item(sheets.length().checked_sub(1)?));
    let Some(sheet) = last.and_then(|sheet| sheet.dyn_into::<CssStyleSheet>().ok()) else {
        return;
    };
    let end = sheet.css_rules().map_or(0, |rules| rules.length());
    // One rule around all of them: a sheet takes them one by one.
    _ = sheet.insert_rule_with_index(&format!("@media all {{{rules}}}"), end);
}
