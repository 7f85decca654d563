//! A notice: icon, what happened, what it means, what to do.

use yew::prelude::*;

use crate::words::en::notice::Words;

/// How serious it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Good to know.
    Info,
    /// Something may be lost or is refused.
    Warn,
}

/// A notice: what happened, what it means, and what to do (buttons and links). As `heading` its
/// title is the heading of the page.
pub fn notice(kind: Kind, words: &Words, heading: bool, actions: Html) -> Html {
    let (class, role, icon) = match kind {
        Kind::Info => (
            "notice--info",
            "status",
            html! { <>
                <circle class="stroke-icon" cx="10" cy="10" r="7.5" />
                <path class="stroke-icon" d="M10 9v5M10 5.8v.6" />
            </> },
        ),
        Kind::Warn => (
            "notice--warn",
            "alert",
            html! {
                <path class="stroke-icon" d="M10 2.8 18 17H2zM10 8v4.5M10 14.4v.6" />
            },
        ),
    };
    let title = words.title.clone();
    let title = if heading {
        html! { <h1 class="notice__title" tabindex="-1">{ title }</h1> }
    } else {
        html! { <h2 class="notice__title">{ title }</h2> }
    };
    html! {
        <div class={classes!("notice", class, "notice--icon")} {role}>
            <svg class="notice__icon" viewBox="0 0 20 20" width="24" height="24" aria-hidden="true" focusable="false">
                { icon }
            </svg>
            { title }
            <p class="notice__text">{ words.text.clone() }</p>
            <div class="notice__actions">{ actions }</div>
        </div>
    }
}
