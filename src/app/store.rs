//! The session in Yew's hands, and local storage as a place to keep it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::here::Instrument;
use crate::browser::storage;
use crate::domain::session::{Action, Session};
use crate::formats::keeper::{Place, Refused};

/// The session and what it needs to change.
#[derive(Clone, PartialEq)]
pub struct Store {
    /// The questions.
    pub model: Instrument,
    /// What the person has done.
    pub session: Session,
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.session.apply(&self.model, action);
        next.into()
    }
}

/// Local storage.
#[derive(Clone, Copy, Debug)]
pub struct LocalStorage;

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
