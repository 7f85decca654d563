//! What every page can reach: the instrument, the session, and what happens outside the page.

use std::ops::Deref;
use std::rc::Rc;

use time::{Date, Month};
use yew::prelude::*;

use crate::app::frame::Notice;
use crate::app::route::Route;
use crate::app::store::Store;
use crate::browser::{location, page};
use crate::domain::model::Model;
use crate::domain::session::{Action, Session};

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
#[derive(Clone, PartialEq)]
pub struct Here {
    /// The questions.
    pub model: Instrument,
    /// The session and its actions.
    pub store: UseReducerHandle<Store>,
    /// Shows a notice.
    pub notify: Callback<Notice>,
}

impl Here {
    /// The session.
    pub fn session(&self) -> &Session {
        &self.store.session
    }

    /// Does what the person intends.
    pub fn act(&self, action: Action) {
        self.store.dispatch(action);
    }

    /// Goes to a page.
    pub fn go(&self, route: &Route) {
        location::go(&route.fragment(&self.model));
    }

    /// The address of a page.
    pub fn href(&self, route: &Route) -> AttrValue {
        route.href(&self.model).into()
    }
}

/// The props of a page that needs nothing else.
#[derive(Clone, PartialEq, Properties)]
pub struct HereProps {
    /// What every page can reach.
    pub here: Here,
}

/// Today, where the person is.
pub fn today() -> Date {
    let (year, month, day) = page::today();
    Month::try_from(month)
        .ok()
        .and_then(|month| Date::from_calendar_date(year, month, day).ok())
        .unwrap_or(Date::MIN)
}
