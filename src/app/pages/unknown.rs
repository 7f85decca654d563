//! A page that does not exist.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::parts::notice::{Kind, notice as notice_box};
use crate::app::parts::page::Page;
use crate::app::route::Route;
use crate::words::en::{notice, title};

/// A page that does not exist.
pub fn unknown(here: &Here) -> Html {
    let words = notice::no_such_page();
    html! {
        <Page title={title(&words.title)}>
            { notice_box(Kind::Warn, &words, true, html! { <a class="button button--quiet button--s" href={here.href(&Route::Start)}>
                    { notice::TO_START }
                </a> }) }
        </Page>
    }
}
