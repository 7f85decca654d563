//! The pages.
//!
//! [`start`] boots; [`frame`] holds the session, the route and the notices, and shows one of
//! [`pages`]; [`parts`] are what pages are made of, element by element ([`tag`]). [`store`] is the
//! state with its messages, [`route`] the address, [`late`] what is fetched when it is needed. Pages show reports in words and compute nothing.

pub mod desk;
pub mod frame;
pub mod here;
pub mod late;
pub mod pages;
pub mod parts;
pub mod route;
pub mod store;
pub mod tag;

use crate::browser::page;
use crate::formats::model;

/// Shows the program in the element with the id `app`. What is said when it stops is in
/// `assets/boot.js`.
pub fn start() {
    let Some(root) = page::element("app") else {
        return;
    };
    let Some(model) = model::shipped() else {
        return;
    };
    root.set_text_content(None);
    let instrument = here::Instrument::new(model);
    yew::Renderer::<frame::Frame>::with_root_and_props(root, frame::FrameProps { instrument })
        .render();
}
