//! The pages.
//!
//! [`start`] boots; [`frame`] holds the session, the route and the notices, and shows one of
//! [`pages`]; [`parts`] are what pages are made of, element by element ([`tag`]). [`store`] is the
//! state with its messages, [`route`] the address, [`guise`] what the program is shown as, [`late`]
//! what is fetched when it is needed. Pages show reports in words and compute nothing.

pub mod desk;
pub mod frame;
pub mod guise;
pub mod here;
pub mod home;
pub mod late;
pub mod pages;
#[cfg(feature = "prerender")]
pub mod paper;
pub mod parts;
pub mod route;
pub mod store;
pub mod tag;

use crate::app::guise::Guise;
use crate::app::store::LocalStorage;
use crate::browser::{location, page};
use crate::formats::{keeper, model};

/// Shows the program in the element with the id `app`. What is said when it stops is in
/// `assets/boot.js`.
pub fn start() {
    let Some(model) = model::shipped() else {
        return;
    };
    let show = |model, guise| {
        let Some(root) = page::element("app") else {
            return;
        };
        root.set_text_content(None);
        let instrument = here::Instrument::new(model);
        let props = frame::FrameProps { instrument, guise };
        yew::Renderer::<frame::Frame>::with_root_and_props(root, props).render();
    };
    let query = location::query();
    // Whoever comes back, or comes by a link, sees the right page first and no other. What is part
    // of another page opens nothing that is kept.
    let late = Guise::is_asked_for(&query)
        || route::Route::now(&model).is_late()
        || keeper::holds_something(&LocalStorage);
    if !late {
        show(model, Guise::Page);
        return;
    }
    late::with(move |late| match late {
        Some(late) => show(model, (late.guise)(&query)),
        None => page::could_not_start(),
    });
}
