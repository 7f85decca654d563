//! What watches over a stand: where nobody is there any more it counts down to a clean start.
//!
//! A component, because it listens, and counts, as long as there is something of a visitor.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Interval;
use yew::prelude::*;

use crate::app::store::Message;
use crate::app::tag::{Tag, button, tag};
use crate::browser::activity::{Activity, on_activity, on_leave, on_return};
use crate::browser::clock::Last;
use crate::browser::page::{self, Focus};
use crate::browser::style;
use crate::formats::stand::Stand;
use crate::words::en::stand as words;

/// How a stand looks. A first visit needs none of it.
const STYLES: &str = include_str!("../../../../assets/styles/stand.css");

/// What the watch needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct WatchProps {
    pub(super) asked: Rc<Stand>,
    /// There is nothing of a visitor.
    pub(super) clean: bool,
    pub(super) send: Callback<Message>,
    pub(super) whole: Html,
}

/// A stand that is watched over.
#[component]
pub(super) fn Watch(props: &WatchProps) -> Html {
    use_effect_with((), |()| style::put_on(STYLES));
    let left = use_state_eq(|| None::<u32>);
    {
        let (asked, send, left) = (props.asked.clone(), props.send.clone(), left.setter());
        let was_used = use_mut_ref(|| false);
        use_effect_with(props.clean, move |clean| {
            let watching = (!clean).then(|| watch(asked, send, left));
            if *clean && was_used.replace(true) {
                // The opening may have been shown before: a route that stays moves no focus.
                page::to_top();
                page::focus("main h1");
            }
            move || drop(watching)
        });
    }
    let left = left.filter(|_| !props.clean);
    let asks = left.is_some();
    use_effect_with(asks, |asks| {
        if *asks {
            page::focus(".asking__button");
        }
    });
    tag("div", "")
        .add(
            tag("div", "")
                .set_some("inert", asks.then_some(""))
                .add(props.whole.clone()),
        )
        .add(tag("div", "").add_some(left.map(|left| asking(left, props.asked.countdown))))
        .into()
}

/// Asks whether somebody is there, while so many seconds are left.
pub fn asking(left: u32, countdown: u32) -> Tag {
    // Heard at the start and every five seconds.
    let heard = (left.div_ceil(5) * 5).min(countdown);
    let count = tag("p", "asking__count")
        .set("aria-hidden", "true")
        .add(tag("span", "asking__number").text(left.to_string()))
        .text(words::unit(left));
    tag("div", "asking").add(
        tag("div", "asking__box")
            .set("role", "alertdialog")
            .set("aria-modal", "true")
            .set("aria-labelledby", "asking-title")
            .set("aria-describedby", "asking-text")
            .add(
                tag("h2", "asking__title")
                    .id("asking-title")
                    .text(words::THERE),
            )
            .add(count)
            .add(tag("p", "").id("asking-text").text(words::CLEARED))
            .add(
                tag("p", "visually-hidden")
                    .set("role", "status")
                    .text(words::left(heard)),
            )
            // What stops it is any activity; this is where focus is.
            .add(button(
                "button button--xl asking__button",
                words::STILL_HERE,
                || (),
            )),
    )
}

/// What is known of whoever is there.
struct Visit {
    last: Last,
    /// A finger or a button is down.
    down: Cell<bool>,
    /// It is asked, and where focus was before.
    asking: Cell<bool>,
    focus: RefCell<Option<Focus>>,
    left: UseStateSetter<Option<u32>>,
}

impl Visit {
    /// Looks at the clock. True where the time is over.
    fn is_over(&self, asked: &Stand) -> bool {
        let idle = self.last.seconds();
        let end = asked.idle + asked.countdown;
        if idle < asked.idle {
            if !self.down.get() {
                self.go_on();
            }
            return false;
        }
        if !self.asking.replace(true) {
            self.focus.replace(page::focused());
        }
        self.left.set(Some(end.saturating_sub(idle).max(1)));
        idle >= end
    }

    /// Ends the asking, with focus where it was.
    fn go_on(&self) {
        if self.asking.replace(false) {
            self.left.set(None);
            if let Some(focus) = self.focus.take() {
                // Once what it is in can take focus again.
                focus.restore_soon();
            }
        }
    }

    /// Takes notice of an activity. True where it only ended the asking, and does nothing else: a
    /// touch must not choose the answer that comes to light under it.
    fn notice(&self, activity: Activity) -> bool {
        self.last.again();
        match activity {
            Activity::Down => self.down.set(true),
            Activity::Up | Activity::Click => self.down.set(false),
            Activity::Key | Activity::Other => {}
        }
        if !self.asking.get() {
            return false;
        }
        let ends = match activity {
            Activity::Click | Activity::Key => true,
            Activity::Other => !self.down.get(),
            Activity::Down | Activity::Up => false,
        };
        if ends {
            self.go_on();
        }
        ends
    }
}

/// Watches until it is dropped: once a second, and when the page is shown again.
fn watch(
    asked: Rc<Stand>,
    send: Callback<Message>,
    left: UseStateSetter<Option<u32>>,
) -> impl Sized {
    let visit = Rc::new(Visit {
        last: Last::now(),
        down: Cell::new(false),
        asking: Cell::new(false),
        focus: RefCell::default(),
        left,
    });
    let look = {
        let (visit, send) = (visit.clone(), send.clone());
        move || {
            if visit.is_over(&asked) {
                send.emit(Message::Wipe);
            }
        }
    };
    let each = Interval::new(1000, look.clone());
    let shown = on_return(look);
    let left = on_leave(move || send.emit(Message::Wipe));
    let heard = {
        let visit = visit.clone();
        on_activity(move |activity| visit.notice(activity))
    };
    (each, shown, left, heard, Over(visit))
}

/// Whatever ends the watch ends the asking with it.
struct Over(Rc<Visit>);

impl Drop for Over {
    fn drop(&mut self) {
        self.0.focus.take();
        self.0.left.set(None);
    }
}
