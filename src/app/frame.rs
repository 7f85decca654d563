//! The frame: the state, its keeping and its route, with the notices around the page that is shown.
//!
//! One of five components; the others are the chart, what surrounds an embed, the frame to try one
//! in, and what watches over a stand. Everything else is a plain function from the state to what is
//! shown.

mod notices;
mod saving;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::guise::Guise;
use crate::app::here::{Here, Instrument};
use crate::app::home;
use crate::app::late;
use crate::app::pages;
use crate::app::pages::coming;
use crate::app::parts::footer::footer;
use crate::app::parts::masthead::masthead;
use crate::app::route::{Fragment, Route};
use crate::app::store::{Fetched, Message, News, Opening, State};
use crate::app::tag::{Tag, link, tag};
use crate::browser::palette::{self, Palette};
use crate::browser::{events, location, page, worker};
use crate::domain::session::Theme;

use saving::Saving;

/// What the frame needs.
#[derive(Clone, PartialEq, Properties)]
pub struct FrameProps {
    /// The questions.
    pub instrument: Instrument,
    /// What the program is shown as.
    pub guise: Guise,
}

/// The whole program.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let saving = use_mut_ref(|| Saving::open(&props.instrument, &props.guise));
    let saving = saving.borrow().clone();
    let state = {
        let (model, session) = (props.instrument.clone(), saving.opened());
        let guise = props.guise.clone();
        use_reducer_eq(move || {
            let route = match guise {
                // The fragment is the host's: WordPress puts a secret there. On a stand nothing leads
                // anywhere.
                Guise::Embed(_) | Guise::Stand(_) => Route::Start,
                Guise::Page => Route::now(&model),
            };
            State {
                guise,
                home: home::own().into(),
                alone: page::is_one_file(),
                // What is here is not fetched again, and its arrival moves no focus.
                fetched: late::arrived().map_or(Fetched::Not, |_| Fetched::Here),
                ..State::new(model, session, route)
            }
        })
    };
    let send = {
        let dispatch = state.dispatcher();
        Callback::from(move |message| {
            let had = page::focused();
            dispatch.dispatch(message);
            if let Some(had) = had {
                had.pass_on_soon();
            }
        })
    };
    let here = Here::new(Rc::new((*state).clone()), send.clone());
    saving.latest(&here);

    // What listens to the browser lives as long as the program; it reads the state from `saving`.
    {
        let (saving, send) = (saving.clone(), send.clone());
        use_effect_with((), move |()| {
            let listening = listen(&saving, &send);
            saving.begin(send);
            move || drop(listening)
        });
    }
    let outward = Outward::of(&here);
    {
        let (saving, send) = (saving.clone(), send);
        let before = use_mut_ref(|| None::<Outward>);
        use_effect_with(outward, move |now| {
            now.follow(before.borrow_mut().replace(now.clone()), &saving, &send);
        });
    }
    show(&here, &saving)
}

/// The page as it is before the program runs.
pub fn first(here: &Here) -> Html {
    whole(here, tag("div", ""))
}

fn show(here: &Here, saving: &Saving) -> Html {
    whole(here, notices::notices(here, saving))
}

fn whole(here: &Here, notices: Tag) -> Html {
    let follow = {
        let here = here.clone();
        Callback::from(move |event| follow_anchor(&here, &event))
    };
    let whole = tag("div", "").on_click_event(follow);
    if here.guise.keeps_nothing() {
        // It is there: the program does not start without it where it is no page.
        return whole
            .add_some(late::arrived().map(|late| (late.page)(here)))
            .into();
    }
    whole
        .add(link("skip-link", "#main", "Skip to main content"))
        .add(masthead(&here.model, &here.route))
        .add(notices)
        .add(pages::shown(here))
        .add(footer(&here.model))
        .into()
}

/// What the world outside the page depends on.
#[derive(Clone, PartialEq)]
struct Outward {
    theme: Theme,
    route: Route,
    title: String,
    problem: bool,
    previewing: bool,
    fetched: Fetched,
    /// The number of the toast that is shown.
    toast: Option<u32>,
    focus: (u32, String),
    changes: crate::domain::session::Session,
}

impl Outward {
    fn of(here: &Here) -> Self {
        Self {
            theme: here.session().theme,
            route: here.route.clone(),
            title: pages::title(here),
            problem: here.problem,
            fetched: here.fetched,
            previewing: matches!(here.opening, Opening::Preview(..)),
            toast: here.toast.map(|_| here.toasts),
            focus: here.desk.focus.clone(),
            changes: here.session().clone(),
        }
    }

    /// Makes the world outside follow: palette, title, focus, storage, the end of the toast.
    fn follow(&self, before: Option<Self>, saving: &Saving, send: &Callback<Message>) {
        let was = before.as_ref();
        page::set_title(&self.title);
        if was.is_none_or(|was| was.theme != self.theme) {
            palette::show(palette_of(self.theme));
        }
        if was.is_none_or(|was| was.route != self.route) {
            // On a new page focus goes to its heading and the view to its top; not on the first,
            // where the browser has just put both.
            if was.is_some() {
                page::to_top();
                page::focus("main h1");
            }
            self.go_to_section();
            // A late page needs what comes later; any page but the first is likely to lead to it.
            if (self.route.is_late() || was.is_some())
                && matches!(self.fetched, Fetched::Not | Fetched::Failed)
            {
                coming::fetch(send);
            }
        }
        if self.route.is_late() && was.is_some_and(|was| was.fetched != self.fetched) {
            page::focus("main h1");
            self.go_to_section();
        }
        if matches!(self.route, Route::Question(_))
            && was.is_some_and(|was| was.route == self.route && was.changes != self.changes)
        {
            // The way on, which comes with an answer, must not lie over it.
            page::reveal(".choice__input:checked + .choice__label");
        }
        if self.problem && was.is_some_and(|was| !was.problem) {
            page::to_top();
            // The summary, or where there is no room for one the first answer.
            page::focus(".error-summary, .embed .choice__input, .stand .choice__input");
        }
        if self.previewing && was.is_some_and(|was| !was.previewing) {
            page::focus(".preview__title");
        }
        if was.is_some_and(|was| was.focus != self.focus) {
            page::focus_in_view(&self.focus.1);
        }
        if let Some(which) = self.toast
            && was.is_some_and(|was| was.toast != self.toast)
        {
            let send = send.clone();
            Timeout::new(TOAST, move || send.emit(Message::CloseToast(which))).forget();
        }
        saving.soon();
    }

    fn go_to_section(&self) {
        if let Route::Method(Some(section)) = &self.route {
            page::go_to(section);
        }
    }
}

/// The palette of a theme.
pub fn palette_of(theme: Theme) -> Palette {
    match theme {
        Theme::System => Palette::System,
        Theme::Light => Palette::Light,
        Theme::Dark => Palette::Dark,
    }
}

/// How long after news of a newer version it has taken over, if it does so by itself, in milliseconds.
const SETTLED: u32 = 1_000;

/// How long undo is offered where it happened, in milliseconds. Afterwards it is in the settings.
const TOAST: u32 = 20_000;

/// Listens to the address, to the page being hidden, and to other tabs.
fn listen(saving: &Saving, send: &Callback<Message>) -> Vec<events::Listener> {
    let address = {
        let (saving, send) = (saving.clone(), send.clone());
        events::on_fragment_change(move || {
            if !saving.keeps() {
                return;
            }
            match Fragment::read(&saving.model(), &location::fragment()) {
                Fragment::Page(route) => send.emit(Message::Went(route)),
                Fragment::Anchor(id) => {
                    // Typed into the address: the page stays, and so does its address.
                    location::replace(&saving.route().fragment(&saving.model()));
                    page::go_to(&id);
                }
            }
        })
    };
    let hide = {
        let saving = saving.clone();
        events::on_hide(move || saving.now())
    };
    let elsewhere = {
        let saving = saving.clone();
        events::on_stored_elsewhere("fourfront", move || saving.notice())
    };
    let mut all: Vec<events::Listener> = hide.into_iter().flatten().collect();
    for news in [News::Newer, News::Offline] {
        let send = send.clone();
        let event = match news {
            News::Newer => "newer",
            News::Offline => "cutoff",
        };
        all.extend(worker::on(event, move || {
            let send = send.clone();
            let say = move |_| send.emit(Message::News(Some(news)));
            if late::arrived().is_some() {
                return say(None);
            }
            // What shows it is not here yet; the worker holds it. A newer worker that takes over by
            // itself waits until the one before it has nothing to do, so it is asked a little later.
            Timeout::new(SETTLED, || late::with(say)).forget();
        }));
    }
    worker::begin();
    all.extend(address);
    all.extend(elsewhere);
    all
}

/// A link to an anchor moves focus; the address and the history stay as they are. So they do for
/// any link to a page where the program is part of another page.
fn follow_anchor(here: &Here, event: &MouseEvent) {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    let link = event
        .target_dyn_into::<web_sys::Element>()
        .and_then(|element| element.closest("a[href^='#']").ok().flatten());
    let Some(href) = link.and_then(|link| link.get_attribute("href")) else {
        return;
    };
    let anchor = href.trim_start_matches('#');
    if here.guise.keeps_nothing()
        && !modified
        && let Fragment::Page(route) = Fragment::read(&here.model, anchor)
    {
        event.prevent_default();
        here.go(&route);
    }
    let is_anchor = !anchor.is_empty() && !anchor.starts_with('/') && !anchor.contains('=');
    if is_anchor && !modified && page::go_to(anchor) {
        event.prevent_default();
    }
}
