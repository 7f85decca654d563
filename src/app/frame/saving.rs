//! Saving: within 300 ms of a change and when the page is hidden; another tab's writing noticed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::frame::Notice;
use crate::app::here::Instrument;
use crate::app::store::{LocalStorage, Store};
use crate::browser::events;
use crate::domain::session::Session;
use crate::formats::keeper::{Keeper, Trouble};

/// How long after a change it is written. Well within the 300 ms that are promised, and long
/// enough that typing a note is not a write a letter.
const PAUSE: u32 = 200;

/// The keeper and what it still has to write.
#[derive(Clone)]
pub(super) struct Saving(Rc<Inner>);

struct Inner {
    model: Instrument,
    notify: Callback<Notice>,
    keeper: RefCell<Keeper<LocalStorage>>,
    opened: Session,
    trouble: Option<Trouble>,
    /// What the person sees now.
    latest: RefCell<Session>,
    /// What was last written or read.
    written: RefCell<Session>,
    pending: RefCell<Option<Timeout>>,
    /// Another tab wrote, and the person has not chosen yet: nothing is written.
    undecided: RefCell<bool>,
}

impl PartialEq for Saving {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Opens what is kept, once.
#[hook]
pub(super) fn use_saving(model: &Instrument, notify: &Callback<Notice>) -> Saving {
    let (model, notify) = (model.clone(), notify.clone());
    (*use_state(move || {
        let mut keeper = Keeper::new(LocalStorage);
        let (opened, trouble) = keeper.open(&model);
        Saving(Rc::new(Inner {
            model,
            notify,
            keeper: RefCell::new(keeper),
            latest: RefCell::new(opened.clone()),
            written: RefCell::new(opened.clone()),
            opened,
            trouble,
            pending: RefCell::default(),
            undecided: RefCell::default(),
        }))
    }))
    .clone()
}

/// Keeps the session from now on.
#[hook]
pub(super) fn use_keeping(saving: &Saving, store: &UseReducerHandle<Store>) {
    *saving.0.latest.borrow_mut() = store.session.clone();
    {
        let saving = saving.clone();
        use_effect_with(store.session.clone(), move |_| saving.soon());
    }
    let saving = saving.clone();
    use_effect_with((), move |()| {
        if let Some(trouble) = saving.0.trouble {
            saving.0.notify.emit(Notice::Storage(trouble));
        }
        let hide = {
            let saving = saving.clone();
            events::on_hide(move || saving.now())
        };
        let elsewhere = events::on_stored_elsewhere("fourfront", move || saving.notice());
        move || drop((hide, elsewhere))
    });
}

impl Saving {
    /// What was kept when the program started.
    pub(super) fn opened(&self) -> Session {
        self.0.opened.clone()
    }

    /// Writes in a moment.
    fn soon(&self) {
        if *self.0.latest.borrow() == *self.0.written.borrow() {
            return;
        }
        let saving = self.clone();
        *self.0.pending.borrow_mut() = Some(Timeout::new(PAUSE, move || saving.now()));
    }

    /// Writes what has not been written.
    pub(super) fn now(&self) {
        self.0.pending.borrow_mut().take();
        if *self.0.undecided.borrow() || *self.0.latest.borrow() == *self.0.written.borrow() {
            return;
        }
        self.write(false);
    }

    /// Keeps what this tab shows, over what another tab wrote.
    pub(super) fn keep_these(&self) {
        *self.0.undecided.borrow_mut() = false;
        self.write(true);
    }

    /// What another tab wrote, to be shown here.
    pub(super) fn theirs(&self) -> Session {
        *self.0.undecided.borrow_mut() = false;
        self.0.pending.borrow_mut().take();
        let (session, trouble) = self.0.keeper.borrow_mut().open(&self.0.model);
        if let Some(trouble) = trouble {
            self.0.notify.emit(Notice::Storage(trouble));
        }
        *self.0.written.borrow_mut() = session.clone();
        session
    }

    fn write(&self, over: bool) {
        let latest = self.0.latest.borrow().clone();
        match self
            .0
            .keeper
            .borrow_mut()
            .save(&self.0.model, &latest, over)
        {
            Ok(()) => *self.0.written.borrow_mut() = latest,
            Err(trouble) => {
                *self.0.undecided.borrow_mut() = trouble == Trouble::OtherTab;
                self.0.notify.emit(Notice::Storage(trouble));
            }
        }
    }

    /// Another tab has written.
    fn notice(&self) {
        if self.0.keeper.borrow().changed_elsewhere() {
            *self.0.undecided.borrow_mut() = true;
            self.0.pending.borrow_mut().take();
            self.0.notify.emit(Notice::Storage(Trouble::OtherTab));
        }
    }
}
