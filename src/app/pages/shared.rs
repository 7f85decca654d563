//! A result that came by a link: read-only. Own work stays as it is.

mod above;
mod aims;
pub mod over;

use yew::Html;

use crate::app::here::Here;
use crate::app::pages::outcome::outcome;
use crate::app::pages::unknown::refused;
use crate::app::tag::list;
use crate::domain::response::Label;
use crate::formats::link::{self, Found, LinkError};
use crate::words::en::notice::Words;
use crate::words::en::{label, notice, result};

/// A shared result, or why it cannot be opened.
pub fn shared(here: &Here, fragment: &str) -> Html {
    let token = token(fragment);
    match link::read(&[&here.model], &token) {
        Ok((_, response)) => {
            let whose = response
                .label
                .as_ref()
                .map(Label::as_str)
                .map_or_else(|| label::SHARED_RESULT.into(), result::shared_as);
            list([
                above::above(here, &token, &response).into(),
                outcome(here, &response, &whose, false)
                    .add_some(aims::aims(&here.model, &response))
                    .add(over::over(here, &token))
                    .into(),
            ])
        }
        Err(error) => refused(here, &why(&error)),
    }
}

/// What a shared result is called in the title.
pub fn title(here: &Here, fragment: &str) -> String {
    match link::read(&[&here.model], &token(fragment)) {
        Ok(_) => label::SHARED_RESULT.into(),
        Err(error) => why(&error).title,
    }
}

/// The token in a fragment, or what stands in its place; empty where it was cut off.
pub fn token(fragment: &str) -> String {
    match link::find(&format!("#{fragment}")).into_iter().next() {
        Some(Found::Token(token) | Found::Damaged(token)) => token,
        None => String::new(),
    }
}

/// Why a link cannot be opened, in words.
pub fn why(error: &LinkError) -> Words {
    match error {
        LinkError::Damaged => notice::damaged_link(),
        LinkError::Newer(version) => notice::newer_link(*version),
        LinkError::NotAResult => notice::not_a_result(),
        LinkError::UnknownModel(fingerprint) => notice::unknown_model(*fingerprint),
    }
}
