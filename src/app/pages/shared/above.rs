//! What a shared result is to whoever opened it, and what can be done with it.

use crate::app::here::{Here, today};
use crate::app::pages::results::banner;
use crate::app::route::Route;
use crate::app::store::Message;
use crate::app::tag::{Tag, button, link as link_tag};
use crate::browser::page::random;
use crate::domain::answers::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::response::Response;
use crate::domain::scope::Mode;
use crate::domain::session::Action;
use crate::domain::shared::{Known, Newer, copy, has_copy, known};
use crate::domain::undo::Done;
use crate::words::en::{label, opened as words};

/// Something that can be done with a result.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Lay it beside the own one.
    Compare,
    /// Put its answers in the place of those that are kept.
    Take(&'static str),
    /// Keep a copy among the other assessments.
    Keep,
    /// Take a copy of it in hand.
    CarryOn,
    /// See the own result.
    SeeOwn,
    /// See the assessments that are kept.
    SeeKept,
    /// Begin an own one.
    Start,
}

/// What the result is, and the ways on, the likeliest first.
pub(super) fn above(here: &Here, token: &str, response: &Response) -> Tag {
    let session = here.session();
    let own = session.has_answers();
    let in_hand = |kept: &Assessment| session.assessment.as_ref() == Some(kept);
    let see = |kept| {
        if in_hand(kept) {
            Way::SeeOwn
        } else {
            Way::SeeKept
        }
    };
    let room = session.has_room();
    let keep = room && !has_copy(session, response);
    let found = known(session, response);
    let mut ways = Vec::new();
    let mut text = found.as_ref().map_or_else(String::new, |found| {
        let (Known::Own(kept, _) | Known::Copy(kept)) = found;
        words::known(found, in_hand(kept))
    });
    match &found {
        Some(Known::Own(kept, newer)) => {
            match newer {
                Newer::Neither => {}
                Newer::Kept => ways.push(Way::Compare),
                Newer::Linked => ways.extend([Way::Take(words::TAKE_NEWER), Way::Compare]),
                Newer::Unknown => ways.extend([Way::Compare, Way::Take(words::TAKE)]),
            }
            let other = matches!(newer, Newer::Linked | Newer::Unknown);
            ways.extend((other && keep).then_some(Way::Keep));
            ways.push(see(kept));
        }
        Some(Known::Copy(kept)) if in_hand(kept) => ways.push(Way::SeeOwn),
        Some(Known::Copy(_)) => {
            ways.extend(own.then_some(Way::Compare));
            ways.extend([Way::SeeKept, Way::CarryOn, Way::Start]);
        }
        None => {
            ways.extend(own.then_some(Way::Compare));
            ways.extend(session.can_carry_on().then_some(Way::CarryOn));
            ways.extend(keep.then_some(Way::Keep));
            ways.push(Way::Start);
            let untouched = if own { words::UNTOUCHED } else { "" };
            let no_room = if room { "" } else { words::NO_ROOM };
            [untouched, no_room].join(" ").trim().clone_into(&mut text);
        }
    }
    let whose = match found {
        Some(Known::Own(..)) => words::OWN,
        _ => label::SHARED,
    };
    let ways = ways.into_iter().enumerate().map(|(place, way)| {
        let class = match place {
            0 => "button button--s button--on-tint",
            _ => "button button--s button--on-tint-quiet",
        };
        way.shown(here, token, response, class)
    });
    banner(label::SHARED_RESULT, whose, &text, ways)
}

impl Way {
    fn shown(self, here: &Here, token: &str, response: &Response, class: &'static str) -> Tag {
        let link = |route: &Route, words| link_tag(class, here.href(route), words);
        let act = {
            let (here, response) = (here.clone(), response.clone());
            move |words, act: fn(&Here, &Response)| {
                button(class, words, move || act(&here, &response))
            }
        };
        match self {
            Self::Compare => link(&Route::compare(token), words::COMPARE),
            Self::Take(words) => act(words, take),
            Self::Keep => act(words::KEEP, keep),
            Self::CarryOn => act(words::CARRY_ON, carry_on),
            // What was kept or taken stands there: focus goes to it when its button is gone.
            Self::SeeOwn => link(&Route::Results, words::SEE_OWN).id("see-copy"),
            Self::SeeKept => link(&Route::History, words::SEE_COPY).id("see-copy"),
            Self::Start => link(&Route::Start, label::START_OWN),
        }
    }
}

/// Puts the answers of the link in the place of those that are kept.
fn take(here: &Here, response: &Response) {
    here.act(Action::Take {
        response: Box::new(response.clone()),
        today: today(),
    });
    here.send(Message::Offer(Done::AnswersTaken));
    here.desk(|desk| desk.focus("#see-copy"));
}

/// A copy of a result, under its name or its day.
fn copied(here: &Here, response: &Response) -> Assessment {
    let today = today();
    let name = match &response.label {
        Some(label) => label.as_str().to_owned(),
        None => words::kept_name(response.date.unwrap_or(today)),
    };
    copy(&here.model, response, &name, random(), today)
}

/// Keeps a copy among the other assessments; what is in hand stays there.
fn keep(here: &Here, response: &Response) {
    if here.session().assessment.is_none() {
        // What is kept beside one's own needs a place for one's own.
        here.act(Action::Start {
            mode: Mode::Full,
            id: random(),
            today: today(),
        });
    }
    here.act(Action::Keep(Box::new(copied(here, response))));
    here.send(Message::Offer(Done::CopyKept));
    here.desk(|desk| desk.focus("#see-copy"));
}

/// Takes a copy in hand, the one that is kept or a new one, and goes to its first open question.
fn carry_on(here: &Here, response: &Response) {
    let session = here.session();
    let kept = match known(session, response) {
        Some(Known::Copy(kept)) => session.others.iter().position(|other| other == kept),
        _ => None,
    };
    match kept {
        Some(place) => here.act(Action::Open(place)),
        None => {
            here.act(Action::CarryOn(Box::new(copied(here, response))));
            here.send(Message::Offer(Done::CarriedOn));
        }
    }
    let open = |id| response.answers.get(id) == Answer::Unanswered;
    let mut asked = here.model.indicators_in(response.mode);
    here.go(&asked
        .find(|id| open(*id))
        .map_or(Route::Review, Route::Question));
}
