//! The frame: session, saving, route and notices around the page that is shown.

mod notices;
mod saving;

use yew::prelude::*;

use crate::app::here::{Here, Instrument};
use crate::app::pages::shown;
use crate::app::parts::footer::footer;
use crate::app::parts::masthead::masthead;
use crate::app::route::{Fragment, Route};
use crate::app::store::Store;
use crate::browser::palette::{self, Palette};
use crate::browser::{events, location, page};
use crate::domain::session::Theme;

pub use notices::Notice;
use notices::{Board, Change, Notices};
use saving::{use_keeping, use_saving};

/// What the frame needs.
#[derive(Clone, PartialEq, Properties)]
pub struct FrameProps {
    /// The questions.
    pub instrument: Instrument,
}

/// The whole program.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let model = props.instrument.clone();
    let board = use_reducer_eq(Board::default);
    let notify = {
        let board = board.dispatcher();
        use_callback((), move |notice: Notice, ()| {
            board.dispatch(Change::Show(notice))
        })
    };
    let saving = use_saving(&model, &notify);
    let store = {
        let (model, session) = (model.clone(), saving.opened());
        use_reducer_eq(|| Store { model, session })
    };
    use_keeping(&saving, &store);
    let here = Here {
        model,
        store,
        notify,
    };

    let route = use_route(&here.model);
    use_theme(here.session().theme);
    use_arrival(&route);

    html! {
        <div class="frame" onclick={Callback::from(follow_anchor)}>
            <a class="skip-link" href="#main">{ "Skip to main content" }</a>
            { masthead(&here.model, &route) }
            <Notices here={here.clone()} board={board.clone()} {saving} />
            { shown(&here, &route) }
            { footer(&here.model) }
        </div>
    }
}

/// The page that the address asks for.
#[hook]
fn use_route(model: &Instrument) -> UseStateHandle<Route> {
    let route = {
        let model = model.clone();
        use_state(
            move || match Fragment::read(&model, &location::fragment()) {
                Fragment::Page(route) => route,
                Fragment::Anchor(_) => Route::Start,
            },
        )
    };
    // The listener outlives renders: it reads the route that is shown from here.
    let shown = use_mut_ref(|| (*route).clone());
    *shown.borrow_mut() = (*route).clone();
    let model = model.clone();
    let set = route.setter();
    use_effect_with((), move |()| {
        let listening = events::on_fragment_change(move || {
            match Fragment::read(&model, &location::fragment()) {
                Fragment::Page(route) => set.set(route),
                Fragment::Anchor(id) => {
                    // Typed into the address: the page stays, and so does its address.
                    location::replace(&shown.borrow().fragment(&model));
                    page::go_to(&id);
                }
            }
        });
        move || drop(listening)
    });
    route
}

/// Light or dark, as chosen.
#[hook]
fn use_theme(theme: Theme) {
    use_effect_with(theme, |theme| {
        palette::show(match theme {
            Theme::System => Palette::System,
            Theme::Light => Palette::Light,
            Theme::Dark => Palette::Dark,
        });
    });
}

/// On a new page focus goes to its heading and the view to its top; not on the first, where the
/// browser has just put both.
#[hook]
fn use_arrival(route: &Route) {
    let arrived = use_mut_ref(|| false);
    use_effect_with(route.clone(), move |route| {
        if std::mem::replace(&mut *arrived.borrow_mut(), true) {
            page::to_top();
            page::focus("main h1");
        }
        if let Route::Method(Some(section)) = route {
            page::go_to(section);
        }
    });
}

/// A link to an anchor moves focus; the address and the history stay as they are.
fn follow_anchor(event: MouseEvent) {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    let link = event
        .target_dyn_into::<web_sys::Element>()
        .and_then(|element| element.closest("a[href^='#']").ok().flatten());
    let Some(href) = link.and_then(|link| link.get_attribute("href")) else {
        return;
    };
    let anchor = href.trim_start_matches('#');
    let is_anchor = !anchor.is_empty() && !anchor.starts_with('/') && !anchor.contains('=');
    if is_anchor && !modified && page::go_to(anchor) {
        event.prevent_default();
    }
}
