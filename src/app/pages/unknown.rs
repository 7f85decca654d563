//! A page that does not exist.

use yew::Html;

use crate::app::here::Here;
use crate::app::parts::notice::{Kind, notice};
use crate::app::parts::page::page;
use crate::app::route::Route;
use crate::app::tag::link;
use crate::words::en::notice::{self as words, Words};

/// A page that does not exist.
pub fn unknown(here: &Here) -> Html {
    refused(here, &words::no_such_page())
}

/// A page that cannot be shown, and why.
pub fn refused(here: &Here, why: &Words) -> Html {
    let start = link(
        "button button--quiet button--s",
        here.href(&Route::Start),
        words::TO_START,
    );
    page()
        .add(notice(Kind::Warn, why, true, start.into()))
        .into()
}
