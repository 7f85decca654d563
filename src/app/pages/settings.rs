//! What this browser keeps, and how it looks: save, open, delete, undo, light or dark.

mod open_file;

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::parts::page::{page_head, section, tight_page};
use crate::app::parts::save_file::save_file;
use crate::app::store::{LocalStorage, Message};
use crate::app::tag::{Tag, button, tag};
use crate::browser::files;
use crate::domain::session::{Action, Theme};
use crate::domain::undo::Done;
use crate::formats::document::theme_name;
use crate::formats::keeper;
use crate::words::en::{notice, number, settings as words};

use open_file::open_file;

/// The settings.
pub fn settings(here: &Here) -> Html {
    let data = section("l-section", "data", words::DATA).add(
        tag("div", "l-stack l-stack--l")
            .add(kept(here))
            .add(open_file(here))
            .add_some(aside())
            .add(delete(here)),
    );
    tight_page()
        .add(page_head(words::TITLE, words::LEAD.into()))
        .add(data)
        .add(section("l-section", "look", words::LOOK).add(palette(here)))
        .into()
}

/// A button and what it does.
fn item(action: Tag, text: &'static str) -> Tag {
    tag("div", "actions__item")
        .add(action)
        .add(tag("p", "actions__text").text(text))
}

fn kept(here: &Here) -> Tag {
    let Some(assessment) = here.session().assessment.as_ref() else {
        return tag("p", "").text(words::NOTHING);
    };
    let of = here.model.indicators_in(assessment.mode).count();
    let answered = assessment.answered_in(&here.model);
    let save = {
        let here = here.clone();
        button("button", words::SAVE, move || save_file(&here))
    };
    tag("div", "l-stack l-stack--s")
        .add(tag("p", "").text(words::kept(
            answered,
            of,
            &number::date(assessment.date),
            here.session().others.len(),
        )))
        .add(tag("p", "hint").text(words::HOW_LONG))
        .add(item(save, words::SAVE_TEXT))
}

/// What could not be read, or was carried over, each as a file.
fn aside() -> Option<Tag> {
    let texts = keeper::aside(&LocalStorage);
    let save = |(number, text): &(usize, String)| {
        let (name, text) = (format!("fourfront-aside-{number}.json"), text.clone());
        button("button button--quiet", words::aside(*number), move || {
            files::save(&name, "application/json", &text);
        })
    };
    let buttons = tag("div", "l-row").add_all(texts.iter().map(save));
    (!texts.is_empty()).then(|| item(buttons, words::ASIDE_TEXT))
}

fn delete(here: &Here) -> Tag {
    let (session, here) = (here.session(), here.clone());
    let undo = (!session.undo.is_empty()).then(|| {
        let here = here.clone();
        let undo = button("button button--quiet", notice::UNDO, move || {
            here.act(Action::Undo);
        });
        item(undo, words::UNDO_TEXT)
    });
    let delete = button("button button--quiet", words::DELETE, move || {
        here.act(Action::Delete);
        here.send(Message::Offer(Done::Deleted));
    });
    tag("div", "l-stack")
        .add(item(delete, words::DELETE_TEXT))
        .add_some(undo)
}

fn palette(here: &Here) -> Tag {
    let chosen = here.session().theme;
    let option = |(theme, name): (Theme, &'static str)| {
        let id = format!("theme-{}", theme_name(theme));
        let here = here.clone();
        let input = tag("input", "tabs__input")
            .set("type", "radio")
            .set("name", "theme")
            .id(id.clone())
            .checked(theme == chosen)
            .on_change(Callback::from(move |_: Event| {
                here.act(Action::Theme(theme));
            }));
        tag("span", "tabs__option")
            .add(input)
            .add(tag("label", "tabs__label").set("for", id).text(name))
    };
    let options = [
        (Theme::System, words::SYSTEM),
        (Theme::Light, words::LIGHT),
        (Theme::Dark, words::DARK),
    ];
    tag("fieldset", "")
        .add(tag("legend", "visually-hidden").text(words::LOOK))
        .add(tag("div", "tabs__row").add_all(options.into_iter().map(option)))
}
