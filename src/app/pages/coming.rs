//! A page that is fetched when it is first opened, until it is there.

use yew::{Callback, Html};

use crate::app::here::Here;
use crate::app::late;
use crate::app::parts::notice::{Kind, notice};
use crate::app::parts::page::{heading, page};
use crate::app::store::{Fetched, Message};
use crate::app::tag::{button, tag};
use crate::words::en::notice as words;

/// A page that is on its way, or could not be fetched.
pub fn coming(here: &Here) -> Html {
    if here.fetched == Fetched::Failed {
        let again = {
            let here = here.clone();
            button("button button--s", words::TRY_AGAIN, move || {
                fetch(here.sender());
            })
        };
        return page()
            .add(notice(
                Kind::Warn,
                &words::not_fetched(),
                true,
                again.into(),
            ))
            .into();
    }
    page()
        .set("aria-busy", "true")
        .add(heading("visually-hidden").text(words::COMING_TITLE))
        .add(
            tag("p", "lead lead--s")
                .set("role", "status")
                .text(words::COMING),
        )
        .into()
}

/// Fetches what comes later.
pub fn fetch(send: &Callback<Message>) {
    send.emit(Message::Fetched(Fetched::Coming));
    let send = send.clone();
    late::fetch(move |came| {
        send.emit(Message::Fetched(if came {
            Fetched::Here
        } else {
            Fetched::Failed
        }));
    });
}
