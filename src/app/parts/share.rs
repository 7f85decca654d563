//! Sharing a result: what goes along, and the ways it can go.

mod ways;

use crate::app::desk::{Desk, Named};
use crate::app::here::Here;
use crate::app::home::Handed;
use crate::app::parts::field::{Around, line, tick};
use crate::app::parts::name_form::wrong;
use crate::app::store::{Copied, Message};
use crate::app::tag::{Tag, tag};
use crate::domain::plan::Problem;
use crate::domain::response::{Label, Response};
use crate::formats::link;
use crate::words::en::{history, share as words};

/// Sharing a result. What goes along with an own one is ticked; any other is passed on as it came.
pub fn share(here: &Here, response: &Response, own: bool) -> Tag {
    let chosen = if own {
        chosen(here, response)
    } else {
        Ok(response.clone())
    };
    let along = if own {
        Some(ticks(here, chosen.as_ref().err().copied()))
    } else {
        let targets = !response.targets.is_empty();
        words::passed_on(response.label.as_ref(), targets).map(|text| tag("p", "").text(text))
    };
    let shown = |who, ways: Tag| {
        tag("div", "l-stack share")
            .add(tag("p", "lead lead--s").text(who))
            .add_some(along)
            .add(ways)
    };
    let Ok(response) = chosen else {
        return shown(words::WHO, tag("p", "hint").text(words::SHORTEN));
    };
    let handed = Handed::over(&link::write(&here.model, &response));
    let who = match (&handed, own) {
        (Handed::Token(_), _) => words::WHO_TOKEN,
        (Handed::Address(_), true) => words::WHO,
        (Handed::Address(_), false) => words::WHO_OTHERS,
    };
    shown(who, ways::ways(here, &handed, response.label.as_ref(), own))
}

/// The response with what was ticked, or what is wrong with its name.
fn chosen(here: &Here, response: &Response) -> Result<Response, Problem> {
    let mut chosen = response.clone();
    if let Some(name) = here.desk.naming(Named::Link) {
        if let Some(problem) = wrong(&name.text, Label::room, false) {
            return Err(problem);
        }
        chosen.label = Label::typed(&name.text);
    }
    if let (true, Some(own)) = (here.desk.with_targets, &here.session().assessment) {
        chosen.targets = own.targets.clone();
    }
    Ok(chosen)
}

fn ticks(here: &Here, problem: Option<Problem>) -> Tag {
    let name = here.desk.naming(Named::Link);
    let with_name = {
        let here = here.clone();
        tick("share-name", words::WITH_NAME, name.is_some(), move |on| {
            change(&here, |desk| {
                desk.forget(Named::Link);
                if on {
                    desk.name(Named::Link, String::new(), None);
                }
            });
        })
    };
    let field = name.map(|name| {
        let here = here.clone();
        let on_text = move |text| change(&here, |desk| desk.name(Named::Link, text, None));
        Around::new("share-label", words::NAME)
            .hint(words::NAME_HINT)
            .problem(problem.map(history::name_problem))
            .with(line("text", name.text.clone(), on_text))
    });
    let aims = here.session().assessment.as_ref();
    let with_targets = aims.filter(|own| !own.targets.is_empty()).map(|_| {
        let here = here.clone();
        let ticked = here.desk.with_targets;
        tick("share-targets", words::WITH_TARGETS, ticked, move |on| {
            change(&here, |desk| desk.with_targets = on);
        })
    });
    tag("fieldset", "narrow")
        .add(tag("legend", "visually-hidden").text(words::ALONG))
        .add(with_name)
        .add_some(field)
        .add_some(with_targets)
}

/// What was copied is no longer what would be shared.
fn change(here: &Here, change: impl FnOnce(&mut Desk)) {
    here.desk(change);
    here.send(Message::Copied(Copied::Not));
}
