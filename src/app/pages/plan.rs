//! What the board has decided to do.

use yew::Html;

use crate::app::here::Here;
use crate::app::parts::page::{page, page_head};
use crate::words::en::plan as words;

/// What the board has decided to do.
pub fn plan(_here: &Here) -> Html {
    page()
        .add(page_head(words::TITLE, words::LEAD.into()))
        .into()
}
