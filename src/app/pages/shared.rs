//! A result that came by a link: read-only. Own work stays as it is.

mod aims;
pub mod over;

use yew::Html;

use crate::app::here::{Here, today};
use crate::app::pages::outcome::outcome;
use crate::app::pages::results::banner;
use crate::app::pages::unknown::refused;
use crate::app::route::Route;
use crate::app::store::Message;
use crate::app::tag::{Tag, button, link as link_tag, list};
use crate::browser::page::random;
use crate::domain::response::{Label, Response};
use crate::domain::scope::Mode;
use crate::domain::session::Action;
use crate::domain::shared::{Known, Newer, copy, known};
use crate::domain::undo::Done;
use crate::formats::link::{self, Found, LinkError};
use crate::words::en::notice::Words;
use crate::words::en::{label, notice, opened as words, result};

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
                above(here, &token, &response).into(),
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

/// What the result is to whoever opened it, and what can be done with it.
fn above(here: &Here, token: &str, response: &Response) -> Tag {
    let session = here.session();
    let own = session.has_answers();
    let known = known(session, response);
    let small = |class, route: &Route, words| link_tag(class, here.href(route), words);
    let first = "button button--s button--on-tint";
    let further = "button button--s button--on-tint-quiet";
    let start = |class| small(class, &Route::Start, label::START_OWN);
    let compare = Route::compare(token);
    match known {
        Some(Known::Own(kept, newer)) => {
            let in_hand = session.assessment.as_ref() == Some(kept);
            let see = if in_hand {
                Route::Results
            } else {
                Route::History
            };
            let compare = (in_hand && newer != Newer::Neither)
                .then(|| small(first, &compare, words::COMPARE));
            let see = match (in_hand, compare.is_some()) {
                (true, true) => small(further, &see, words::SEE_OWN),
                (true, false) => small(first, &see, words::SEE_OWN),
                (false, _) => small(first, &see, words::SEE_COPY),
            };
            banner(
                label::SHARED_RESULT,
                words::OWN,
                &words::known(&Known::Own(kept, newer), in_hand),
                compare.into_iter().chain([see]),
            )
        }
        Some(copy) => {
            let compare = own.then(|| small(first, &compare, words::COMPARE));
            let class = if own { further } else { first };
            let see = small(class, &Route::History, words::SEE_COPY).id("see-copy");
            banner(
                label::SHARED_RESULT,
                label::SHARED,
                &words::known(&copy, false),
                compare.into_iter().chain([see, start(further)]),
            )
        }
        None => {
            let compare = own.then(|| small(first, &compare, words::COMPARE));
            let keep = session.has_room().then(|| {
                let (here, response) = (here.clone(), response.clone());
                let class = if own { further } else { first };
                button(class, words::KEEP, move || keep(&here, &response))
            });
            let untouched = if own { words::UNTOUCHED } else { "" };
            let no_room = if keep.is_none() { words::NO_ROOM } else { "" };
            let text = [untouched, no_room].join(" ");
            banner(
                label::SHARED_RESULT,
                label::SHARED,
                text.trim(),
                compare.into_iter().chain(keep).chain([start(further)]),
            )
        }
    }
}

/// Keeps a copy among the other assessments; what is in hand stays there.
fn keep(here: &Here, response: &Response) {
    let today = today();
    let name = match &response.label {
        Some(label) => label.as_str().to_owned(),
        None => words::kept_name(response.date.unwrap_or(today)),
    };
    if here.session().assessment.is_none() {
        // What is kept beside one's own needs a place for one's own.
        here.act(Action::Start {
            mode: Mode::Full,
            id: random(),
            today,
        });
    }
    let copy = copy(&here.model, response, &name, random(), today);
    here.act(Action::Keep(Box::new(copy)));
    here.send(Message::Offer(Done::CopyKept));
    // The button is gone: what stands in its place leads to the copy.
    here.desk(|desk| desk.focus("#see-copy"));
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
