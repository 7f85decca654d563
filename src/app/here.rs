//! What every page can reach: the state, and the way to change it.

use std::ops::Deref;
use std::rc::Rc;

use time::{Date, Month};
use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::route::Route;
use crate::app::store::{Message, State};
use crate::browser::{location, page};
use crate::domain::model::Model;
use crate::domain::session::{Action, Session};
use crate::formats::date;

/// The instrument, shared. Equal only to itself: comparing all its text at each render is waste.
#[derive(Clone, Debug)]
pub struct Instrument(Rc<Model>);

impl Instrument {
    /// Shares a model.
    pub fn new(model: Model) -> Self {
        Self(Rc::new(model))
    }
}

impl Deref for Instrument {
    type Target = Model;

    fn deref(&self) -> &Model {
        &self.0
    }
}

impl PartialEq for Instrument {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What every page can reach: the one thing that is handed to each of them.
#[derive(Clone)]
pub struct Here {
    state: Rc<State>,
    send: Callback<Message>,
}

impl Deref for Here {
    type Target = State;

    fn deref(&self) -> &State {
        &self.state
    }
}

impl Here {
    /// A state, and where messages about it go.
    pub fn new(state: Rc<State>, send: Callback<Message>) -> Self {
        Self { state, send }
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.state.session
    }

    /// Says that something happened.
    pub fn send(&self, message: Message) {
        self.send.emit(message);
    }

    /// Where messages go.
    pub fn sender(&self) -> &Callback<Message> {
        &self.send
    }

    /// Does what the person intends.
    pub fn act(&self, action: Action) {
        self.send(Message::Act(action));
    }

    /// Changes what is open on the pages of plan and history.
    pub fn desk(&self, change: impl FnOnce(&mut Desk)) {
        let mut desk = self.state.desk.clone();
        change(&mut desk);
        self.send(Message::Desk(Box::new(desk)));
    }

    /// Goes to a page. A part of another page, and a stand, leave the address alone:
    /// each change would be an entry in the history.
    pub fn go(&self, route: &Route) {
        if self.guise.keeps_nothing() {
            self.send(Message::Went(route.clone()));
            return;
        }
        location::go(&route.fragment(&self.model));
    }

    /// The address of a page.
    pub fn href(&self, route: &Route) -> String {
        route.href(&self.model)
    }
}

/// Today, where the person is.
pub fn today() -> Date {
    let (year, month, day) = page::today();
    Month::try_from(month)
        .ok()
        .and_then(|month| Date::from_calendar_date(year, month, day).ok())
        // A clock set to a year that cannot be kept must not lose the answers with it.
        .filter(|date| date::to_day(*date).is_some())
        .unwrap_or(date::FIRST)
}
