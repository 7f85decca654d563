//! Saving: within 300 ms of a change, however many follow it, and when the page is hidden; another
//! tab's writing noticed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::app::guise::Guise;
use crate::app::here::{Here, Instrument};
use crate::app::late;
use crate::app::route::Route;
use crate::app::store::{LocalStorage, Message};
use crate::domain::session::Session;
use crate::formats::keeper::{Keeper, Read, Trouble};

/// How long after the first change that is not written yet all of it is written. Well within the
/// 300 ms that are promised, and long enough that typing a note is not a write a letter.
const PAUSE: u32 = 200;

/// The keeper and what it still has to write.
#[derive(Clone)]
pub(super) struct Saving(Rc<Inner>);

struct Inner {
    model: Instrument,
    /// Whether anything is kept: a part of another page, and a stand, work in memory (docs/decisions/0008).
    keeps: bool,
    keeper: RefCell<Keeper<LocalStorage>>,
    opened: Session,
    trouble: Option<Trouble>,
    changing: RefCell<Changing>,
}

/// What changes while the program runs.
struct Changing {
    send: Callback<Message>,
    /// What the person sees now.
    latest: Session,
    /// The page that is shown.
    route: Route,
    /// What was last written or read.
    written: Session,
    pending: Option<Timeout>,
    /// Another tab wrote, and the person has not chosen yet: nothing is written.
    undecided: bool,
}

impl Saving {
    /// Opens what is kept.
    pub(super) fn open(model: &Instrument, guise: &Guise) -> Self {
        let mut keeper = Keeper::new(LocalStorage);
        let (opened, trouble) = match (guise, late::arrived()) {
            (Guise::Embed(_) | Guise::Stand(_), _) => {
                let theme = guise.theme();
                (
                    Session {
                        theme,
                        ..Session::default()
                    },
                    None,
                )
            }
            (_, Some(late)) => keeper.open(model, late.read),
            // The program starts without it only where nothing is kept.
            (_, None) => (Session::default(), LocalStorage::trouble()),
        };
        let changing = Changing {
            send: Callback::noop(),
            latest: opened.clone(),
            route: Route::Start,
            written: as_written(&opened, trouble),
            pending: None,
            undecided: false,
        };
        Self(Rc::new(Inner {
            model: model.clone(),
            keeps: !guise.keeps_nothing(),
            keeper: RefCell::new(keeper),
            opened,
            trouble,
            changing: RefCell::new(changing),
        }))
    }

    /// What was kept when the program started.
    pub(super) fn opened(&self) -> Session {
        self.0.opened.clone()
    }

    /// Whether anything is kept, and the address is ours.
    pub(super) fn keeps(&self) -> bool {
        self.0.keeps
    }

    /// The questions.
    pub(super) fn model(&self) -> Instrument {
        self.0.model.clone()
    }

    /// The page that is shown.
    pub(super) fn route(&self) -> Route {
        self.0.changing.borrow().route.clone()
    }

    /// From here on messages are heard; the first is what went wrong with opening.
    pub(super) fn begin(&self, send: Callback<Message>) {
        if let Some(trouble) = self.0.trouble {
            send.emit(Message::Trouble(trouble));
        }
        self.0.changing.borrow_mut().send = send;
    }

    /// What the person sees now.
    pub(super) fn latest(&self, here: &Here) {
        let mut changing = self.0.changing.borrow_mut();
        changing.latest = here.session().clone();
        changing.route = here.route.clone();
    }

    /// Writes in a moment, if there is anything new. What is to be written already takes along all
    /// that changes until then: whoever types on is not kept waiting for a pause.
    pub(super) fn soon(&self) {
        let mut changing = self.0.changing.borrow_mut();
        let nothing_new = changing.latest.kept_like(&changing.written);
        if !self.0.keeps || nothing_new || changing.pending.is_some() {
            return;
        }
        let saving = self.clone();
        changing.pending = Some(Timeout::new(PAUSE, move || saving.now()));
    }

    /// Writes what has not been written.
    pub(super) fn now(&self) {
        let waiting = {
            let mut changing = self.0.changing.borrow_mut();
            changing.pending = None;
            self.0.keeps && !changing.undecided && !changing.latest.kept_like(&changing.written)
        };
        if waiting {
            self.write(false);
        }
    }

    /// Writes what has not been written, and tells whether all of it is.
    pub(super) fn all(&self) -> bool {
        self.now();
        let changing = self.0.changing.borrow();
        changing.latest.kept_like(&changing.written)
    }

    /// Keeps what this tab shows, over what another tab wrote.
    pub(super) fn keep_these(&self) {
        self.write(true);
    }

    /// What another tab wrote, to be shown here; none where only a newer version of the program
    /// can read it. Then what is shown here stays, and nothing is written over the other.
    pub(super) fn theirs(&self, read: Read) -> Option<Session> {
        let (session, trouble) = self.0.keeper.borrow_mut().open(&self.0.model, read);
        let mut changing = self.0.changing.borrow_mut();
        let readable = trouble != Some(Trouble::Newer);
        if readable {
            changing.undecided = false;
            changing.pending = None;
            changing.written = as_written(&session, trouble);
        }
        let send = changing.send.clone();
        drop(changing);
        if let Some(trouble) = trouble {
            send.emit(Message::Trouble(trouble));
        }
        readable.then_some(session)
    }

    fn write(&self, over: bool) {
        let latest = self.0.changing.borrow().latest.clone();
        let outcome = self.0.keeper.borrow_mut().save(
            &self.0.model,
            &latest,
            over,
            late::arrived().map(|late| late.read),
        );
        let mut changing = self.0.changing.borrow_mut();
        changing.undecided = outcome.is_err_and(Trouble::is_of_another_tab);
        match outcome {
            Ok(()) => changing.written = latest,
            Err(trouble) => {
                let send = changing.send.clone();
                drop(changing);
                send.emit(Message::Trouble(trouble));
            }
        }
    }

    /// Another tab has written.
    pub(super) fn notice(&self) {
        let news = self.0.keeper.borrow().changed_elsewhere();
        let Some(news) = news.filter(|_| self.0.keeps) else {
            return;
        };
        let mut changing = self.0.changing.borrow_mut();
        changing.undecided = true;
        changing.pending = None;
        let send = changing.send.clone();
        drop(changing);
        send.emit(Message::Trouble(news));
    }
}

/// What counts as written of what was opened: nothing of it where it was carried over, so that it is
/// carried over and told once.
fn as_written(opened: &Session, trouble: Option<Trouble>) -> Session {
    match trouble {
        Some(Trouble::Older) => Session::default(),
        _ => opened.clone(),
    }
}
