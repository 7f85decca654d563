//! The pages.
//!
//! [`start`] boots; [`frame`] holds the session, the route and the notices, and shows one of
//! [`pages`]; [`parts`] are what pages are made of, element by element ([`tag`]). [`store`] is the
//! state with its messages, [`route`] the address. Pages show reports in words and compute nothing.

pub mod frame;
pub mod here;
pub mod pages;
pub mod parts;
pub mod route;
pub mod store;
pub mod tag;

use crate::browser::page;
use crate::formats::model;
use crate::words::en::notice;

/// Shows the program in the element with the id `app`.
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|_| {
        let words = notice::stopped();
        page::last_words(&words.title, &words.text, notice::RELOAD);
    }));
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
