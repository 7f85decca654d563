//! What this browser keeps, and how it looks: save, open, delete, undo, light or dark.

mod open_file;

use yew::prelude::*;

use crate::app::frame::Notice;
use crate::app::here::{Here, today};
use crate::app::parts::page::Page;
use crate::app::parts::save_file::save_file;
use crate::domain::session::{Action, Done, Theme};
use crate::formats::document::theme_name;
use crate::words::en::{notice, number, settings as words, title};

use open_file::OpenFile;

/// The settings.
pub fn settings(here: &Here) -> Html {
    html! {
        <Page title={title(words::TITLE)} tight=true>
            <header class="page-head">
                <h1 tabindex="-1">{ words::TITLE }</h1>
                <p class="lead lead--s lead--under">{ words::LEAD }</p>
            </header>
            <section class="l-section" aria-labelledby="data">
                <h2 class="section-title" id="data">{ words::DATA }</h2>
                <div class="l-stack l-stack--l">
                    { kept(here) }
                    <OpenFile here={here.clone()} />
                    { delete(here) }
                </div>
            </section>
            <section class="l-section" aria-labelledby="look">
                <h2 class="section-title" id="look">{ words::LOOK }</h2>
                { palette(here) }
            </section>
        </Page>
    }
}

fn kept(here: &Here) -> Html {
    let Some(assessment) = here.session().assessment.as_ref() else {
        return html! { <p>{ words::NOTHING }</p> };
    };
    let of = here.model.indicators_in(assessment.mode).count();
    let answered = assessment.answered_in(&here.model);
    let save = {
        let here = here.clone();
        Callback::from(move |_: MouseEvent| save_file(&here, today()))
    };
    html! {
        <div class="l-stack l-stack--s">
            <p>{ words::kept(answered, of, &number::date(assessment.date)) }</p>
            <p class="hint">{ words::HOW_LONG }</p>
            <div class="actions__item">
                <button class="button" type="button" onclick={save}>{ words::SAVE }</button>
                <p class="actions__text">{ words::SAVE_TEXT }</p>
            </div>
        </div>
    }
}

fn delete(here: &Here) -> Html {
    let delete = {
        let here = here.clone();
        Callback::from(move |_: MouseEvent| {
            here.act(Action::Delete);
            here.notify.emit(Notice::CanUndo(Done::Deleted));
        })
    };
    let undo = {
        let here = here.clone();
        Callback::from(move |_: MouseEvent| here.act(Action::Undo))
    };
    let anything = here.session().assessment.is_some() || here.session().theme != Theme::System;
    html! {
        <div class="l-stack">
            <div class="actions__item">
                <button class="button button--quiet" type="button" disabled={!anything} onclick={delete}>
                    { words::DELETE }
                </button>
                <p class="actions__text">{ words::DELETE_TEXT }</p>
            </div>
            if !here.session().undo.is_empty() {
                <div class="actions__item">
                    <button class="button button--quiet" type="button" onclick={undo}>
                        { notice::UNDO }
                    </button>
                    <p class="actions__text">{ words::UNDO_TEXT }</p>
                </div>
            }
        </div>
    }
}

fn palette(here: &Here) -> Html {
    let chosen = here.session().theme;
    let option = |theme: Theme, name: &'static str| {
        let id = format!("theme-{}", theme_name(theme));
        let here = here.clone();
        html! {
            <span class="tabs__option">
                <input class="tabs__input" type="radio" name="theme" id={id.clone()}
                    checked={theme == chosen}
                    onchange={move |_: Event| here.act(Action::Theme(theme))} />
                <label class="tabs__label" for={id}>{ name }</label>
            </span>
        }
    };
    html! {
        <fieldset>
            <legend class="visually-hidden">{ words::LOOK }</legend>
            <div class="tabs__row">
                { option(Theme::System, words::SYSTEM) }
                { option(Theme::Light, words::LIGHT) }
                { option(Theme::Dark, words::DARK) }
            </div>
        </fieldset>
    }
}
