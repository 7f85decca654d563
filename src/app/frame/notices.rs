//! Notices: what happened, what it means, what to do; and the toast that offers undo.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::here::{Here, today};
use crate::app::parts::notice::{Kind, notice};
use crate::app::parts::toast::toast;
use crate::app::{frame::saving::Saving, parts::save_file::save_file};
use crate::domain::session::{Action, Done};
use crate::formats::keeper::Trouble;
use crate::words::en::notice as words;

/// Something the person should know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Notice {
    /// Keeping went wrong.
    Storage(Trouble),
    /// Something was taken away and can be brought back.
    CanUndo(Done),
    /// A file was saved: what was said about storage is answered.
    Saved,
}

/// The notices that are shown.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Board {
    shown: Vec<Trouble>,
    /// Said and closed: not said again. Another tab is news each time.
    told: Vec<Trouble>,
    undo: Option<Done>,
}

/// What changes the board.
pub(super) enum Change {
    Show(Notice),
    Close(Trouble),
    CloseToast,
}

impl Reducible for Board {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Show(Notice::Storage(trouble)) => {
                if !next.shown.contains(&trouble) && !next.told.contains(&trouble) {
                    next.shown.push(trouble);
                }
            }
            Change::Show(Notice::CanUndo(done)) => next.undo = Some(done),
            Change::Show(Notice::Saved) => {
                next.close(Trouble::Denied);
                next.close(Trouble::Full);
            }
            Change::Close(trouble) => next.close(trouble),
            Change::CloseToast => next.undo = None,
        }
        next.into()
    }
}

impl Board {
    fn close(&mut self, trouble: Trouble) {
        self.shown.retain(|shown| *shown != trouble);
        if trouble != Trouble::OtherTab {
            self.told.push(trouble);
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct NoticesProps {
    pub here: Here,
    pub board: UseReducerHandle<Board>,
    pub saving: Saving,
}

/// How long undo is offered where it happened, in milliseconds. Afterwards it is in the settings.
const TOAST: u32 = 20_000;

/// The notices that are shown, above the page.
#[component]
pub(super) fn Notices(props: &NoticesProps) -> Html {
    let undo = props.board.undo;
    {
        let board = props.board.dispatcher();
        use_effect_with((undo, props.here.session().undo.len()), move |(undo, _)| {
            let closing =
                undo.map(|_| Timeout::new(TOAST, move || board.dispatch(Change::CloseToast)));
            move || drop(closing)
        });
    }
    let toast = undo
        .filter(|_| !props.here.session().undo.is_empty())
        .map(|done| {
            let (here, board) = (props.here.clone(), props.board.clone());
            let on_undo = Callback::from(move |()| {
                here.act(Action::Undo);
                board.dispatch(Change::CloseToast);
            });
            toast(done_words(&props.here, done), on_undo)
        });
    html! {
        <div class="l-page l-notices">
            { for props.board.shown.iter().map(|trouble| storage_notice(props, *trouble)) }
            <div role="status">{ toast }</div>
        </div>
    }
}

fn done_words(here: &Here, done: Done) -> String {
    let answers = here
        .session()
        .undo
        .last()
        .and_then(|undo| undo.before.as_ref());
    match done {
        Done::Deleted => words::DELETED.into(),
        Done::StartedAgain => words::STARTED_AGAIN.into(),
        Done::Replaced => words::replaced(answers.map_or(0, |a| a.answered())),
    }
}

fn storage_notice(props: &NoticesProps, trouble: Trouble) -> Html {
    let (kind, text) = match trouble {
        Trouble::Denied => (Kind::Warn, words::storage_denied()),
        Trouble::Full => (Kind::Warn, words::storage_full()),
        Trouble::Restored => (Kind::Warn, words::restored()),
        Trouble::Unreadable => (Kind::Warn, words::unreadable()),
        Trouble::OtherTab => (Kind::Info, words::other_tab()),
    };
    let close = {
        let board = props.board.dispatcher();
        move || board.dispatch(Change::Close(trouble))
    };
    let actions = match trouble {
        Trouble::Denied | Trouble::Full => {
            let here = props.here.clone();
            let onclick = Callback::from(move |_: MouseEvent| save_file(&here, today()));
            html! {
                <button class="button button--quiet button--s" type="button" {onclick}>
                    { words::SAVE_FILE }
                </button>
            }
        }
        Trouble::OtherTab => {
            let (here, saving, done) = (props.here.clone(), props.saving.clone(), close.clone());
            let newer = Callback::from(move |_: MouseEvent| {
                here.act(Action::Adopt(Box::new(saving.theirs())));
                done();
            });
            let saving = props.saving.clone();
            let keep = Callback::from(move |_: MouseEvent| {
                saving.keep_these();
                close();
            });
            html! { <>
                <button class="button button--s" type="button" onclick={newer}>
                    { words::SHOW_NEWER }
                </button>
                <button class="button button--bare button--s" type="button" onclick={keep}>
                    { words::KEEP_THESE }
                </button>
            </> }
        }
        Trouble::Restored | Trouble::Unreadable => {
            let onclick = Callback::from(move |_: MouseEvent| close());
            html! {
                <button class="button button--bare button--s" type="button" {onclick}>
                    { words::DISMISS }
                </button>
            }
        }
    };
    html! { <div key={format!("{trouble:?}")}>{ notice(kind, &text, false, actions) }</div> }
}
