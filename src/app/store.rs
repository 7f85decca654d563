//! The state of the program, one message for each thing that can happen to it, and local storage as
//! the place where the session is kept.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::guise::Guise;
use crate::app::here::Instrument;
use crate::app::route::Route;
use crate::browser::storage;
use crate::domain::ids::DimensionId;
use crate::domain::session::{Action, Session};
use crate::domain::undo::Done;
use crate::formats::keeper::{Place, Refused, Trouble};

/// Everything a page depends on. What is not in the session is forgotten when the page closes.
#[derive(Clone, PartialEq)]
pub struct State {
    /// The questions.
    pub model: Instrument,
    /// What the person has done.
    pub session: Session,
    /// The page that is shown.
    pub route: Route,
    /// What went wrong with keeping, as long as it is shown.
    pub troubles: Vec<Trouble>,
    /// Troubles that were said and closed: not said again. Another tab is news each time.
    pub told: Vec<Trouble>,
    /// What the toast offers to bring back.
    pub toast: Option<Done>,
    /// How many toasts there have been: the time of one does not close the next.
    pub toasts: u32,
    /// Continue was pressed without an answer.
    pub problem: bool,
    /// How far copying a link has got.
    pub copied: Copied,
    /// How far opening a file has got.
    pub opening: Opening,
    /// How far fetching what comes later has got.
    pub fetched: Fetched,
    /// What the page shows of all it could.
    pub view: View,
    /// News of the page itself, as long as it is shown.
    pub news: Option<News>,
    /// What is open on the pages of plan and history.
    pub desk: Desk,
    /// What the program is shown as.
    pub guise: Guise,
    /// The address of the program, without query and fragment.
    pub home: Rc<str>,
    /// Whether the page is the one file, which holds all of the program and may show no frame.
    pub alone: bool,
}

/// News of the page itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum News {
    /// A newer version is ready.
    Newer,
    /// There is no network, and none is needed.
    Offline,
}

/// What a page shows of all it could: chosen by the person, forgotten with the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct View {
    /// What the radar is drawn by.
    pub axes: Axes,
    /// Whose questions the radar of questions shows; none for all.
    pub one: Option<DimensionId>,
    /// Whose shortest path is laid out; none for the whole's.
    pub path: Option<DimensionId>,
}

/// What a radar is drawn by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Axes {
    /// The dimensions.
    #[default]
    Dimensions,
    /// All indicators.
    Indicators,
    /// The themes.
    Themes,
}

/// How far fetching what comes later has got.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Fetched {
    /// Nobody asked for it.
    #[default]
    Not,
    /// On its way.
    Coming,
    /// It is here.
    Here,
    /// It could not be fetched. It is tried again when it is next needed.
    Failed,
}

/// How far copying a link has got.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Copied {
    /// Not tried on this page.
    #[default]
    Not,
    /// Done: the address.
    Done(String),
    /// The browser refused: the address, to be copied by hand.
    Refused(String),
}

/// How far opening a file has got.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Opening {
    /// No file was chosen on this page.
    #[default]
    Not,
    /// It cannot be opened: its name, and why.
    Refused(String, String),
    /// What it holds is shown before it is used: its name, and all that is in it.
    Preview(String, Box<Session>),
}

/// Something that happens.
pub enum Message {
    /// The person intends something.
    Act(Action),
    /// Something was taken away and can be brought back.
    Offer(Done),
    /// Another page is shown.
    Went(Route),
    /// Keeping went wrong.
    Trouble(Trouble),
    /// A notice was closed or answered.
    Close(Trouble),
    /// A file was saved: what was said about storage is answered.
    Saved,
    /// The toast of this number has been there long enough.
    CloseToast(u32),
    /// Continue was pressed without an answer.
    Problem,
    /// Copying a link went this far.
    Copied(Copied),
    /// Opening a file went this far.
    Opening(Opening),
    /// Fetching what comes later went this far.
    Fetched(Fetched),
    /// Something else is to be shown of the page.
    View(View),
    /// There is news of the page itself, or it was closed.
    News(Option<News>),
    /// Everything of the person goes at once, without undo: a stand is clean for the next visitor.
    Wipe,
    /// Something on the pages of plan and history was opened, typed into or closed.
    Desk(Box<Desk>),
}

impl State {
    /// A program that has just started.
    pub fn new(model: Instrument, session: Session, route: Route) -> Self {
        Self {
            model,
            session,
            route,
            troubles: Vec::new(),
            told: Vec::new(),
            toast: None,
            toasts: 0,
            problem: false,
            copied: Copied::Not,
            opening: Opening::Not,
            fetched: Fetched::Not,
            view: View::default(),
            news: None,
            desk: Desk::default(),
            guise: Guise::default(),
            home: Rc::from(""),
            alone: false,
        }
    }

    /// Does what a message says.
    pub fn update(&mut self, message: Message) {
        match message {
            Message::Act(action) => {
                if action == Action::Undo {
                    self.toast = None;
                }
                self.session.apply(&self.model, action);
                self.problem = false;
            }
            Message::Offer(done) => {
                self.toast = Some(done);
                self.toasts += 1;
            }
            Message::Went(route) => {
                self.route = route;
                self.problem = false;
                self.copied = Copied::Not;
                self.opening = Opening::Not;
                self.view = View::default();
                self.desk = Desk::default();
            }
            Message::Trouble(trouble) => {
                if trouble.is_of_another_tab() {
                    // What that tab did last is what there is to choose.
                    self.troubles.retain(|shown| !shown.is_of_another_tab());
                }
                if !self.troubles.contains(&trouble) && !self.told.contains(&trouble) {
                    self.troubles.push(trouble);
                }
            }
            Message::Close(trouble) => self.close(trouble),
            Message::Saved => {
                self.close(Trouble::Denied);
                self.close(Trouble::Full);
            }
            Message::CloseToast(which) => {
                self.toast = self.toast.filter(|_| which != self.toasts);
            }
            Message::Problem => self.problem = true,
            Message::Copied(copied) => self.copied = copied,
            Message::Opening(opening) => self.opening = opening,
            Message::Fetched(fetched) => self.fetched = fetched,
            Message::View(view) => self.view = view,
            // A newer version stays on offer, whatever becomes of the network.
            Message::News(Some(News::Offline)) if self.news.is_some() => {}
            Message::News(news) => self.news = news,
            Message::Wipe => self.wipe(),
            Message::Desk(desk) => self.desk = *desk,
        }
    }

    /// As it was when the program started.
    fn wipe(&mut self) {
        let session = Session {
            theme: self.session.theme,
            ..Session::default()
        };
        *self = Self {
            fetched: self.fetched,
            guise: self.guise.clone(),
            home: self.home.clone(),
            alone: self.alone,
            ..Self::new(self.model.clone(), session, Route::Start)
        };
    }

    fn close(&mut self, trouble: Trouble) {
        self.troubles.retain(|shown| *shown != trouble);
        if !trouble.is_of_another_tab() {
            self.told.push(trouble);
        }
    }
}

impl Reducible for State {
    type Action = Message;

    fn reduce(self: Rc<Self>, message: Message) -> Rc<Self> {
        let mut next = (*self).clone();
        next.update(message);
        next.into()
    }
}

/// Local storage.
#[derive(Clone, Copy, Debug)]
pub struct LocalStorage;

impl LocalStorage {
    /// Whether it may be used at all.
    pub fn trouble() -> Option<Trouble> {
        Self.get("").err().map(Trouble::from)
    }
}

impl Place for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        storage::get(key).map_err(refused)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        storage::set(key, text).map_err(refused)
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        storage::remove(key).map_err(refused)
    }
}

fn refused(refused: storage::Refused) -> Refused {
    match refused {
        storage::Refused::Denied => Refused::Denied,
        storage::Refused::Full => Refused::Full,
    }
}
