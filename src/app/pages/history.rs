//! Assessments kept apart, and moments of each.

use yew::Html;

use crate::app::here::Here;
use crate::app::parts::page::{page, page_head};
use crate::words::en::history as words;

/// Assessments kept apart, and moments of each.
pub fn history(_here: &Here) -> Html {
    page()
        .add(page_head(words::TITLE, words::LEAD.into()))
        .into()
}
