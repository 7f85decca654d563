//! What if: targets, and what they would change.

use yew::Html;

use crate::app::here::Here;
use crate::app::parts::page::{page, page_head};
use crate::words::en::explore as words;

/// What if: targets, and what they would change.
pub fn explore(_here: &Here) -> Html {
    page()
        .add(page_head(words::TITLE, words::LEAD.into()))
        .into()
}
