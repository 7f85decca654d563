//! The form of a move, new or there already.

use yew::prelude::*;

use crate::app::desk::{Desk, Editing};
use crate::app::here::Here;
use crate::app::parts::field::{Around, choice, line};
use crate::app::tag::{Tag, button, tag};
use crate::browser::page;
use crate::domain::ids::IndicatorId;
use crate::domain::model::Model;
use crate::domain::plan::MoveStatus;
use crate::domain::session::Action;
use crate::formats::form::{MoveForm, Problems};
use crate::words::en::plan as words;

/// The form.
pub(super) fn form(here: &Here, editing: &Editing) -> Tag {
    let Editing {
        place,
        form,
        problems,
    } = editing;
    let said = |problem: Option<_>| problem.map(words::problem);
    let text = tag("textarea", "field__input field__input--short")
        .set("rows", "2")
        .value(form.text.clone())
        .on_text(typing(here, |form, text| form.text = text));
    let owner = line(
        "text",
        form.owner.clone(),
        typing(here, |form, owner| form.owner = owner),
    );
    let due = line(
        "date",
        form.due.clone(),
        typing(here, |form, due| form.due = due),
    );
    let title = if place.is_some() {
        words::CHANGE
    } else {
        words::NEW
    };
    let cancel = {
        let (here, back) = (here.clone(), back(*place));
        button("button button--bare", words::CANCEL, move || {
            here.desk(|desk| {
                desk.form = None;
                desk.focus(back.clone());
            });
        })
    };
    let submit = {
        let (here, editing) = (here.clone(), editing.clone());
        move || hand_in(&here, &editing)
    };
    tag("form", "move-form")
        .set("novalidate", "")
        .set("aria-labelledby", "form-title")
        .key_named(format!("move-form-{place:?}"))
        .on_submit(submit)
        .add(tag("h3", "move-form__title").id("form-title").text(title))
        .add(
            Around::new("move-text", words::TEXT)
                .problem(said(problems.text))
                .with(text),
        )
        .add(Around::new("move-serves", words::SERVES).with(serves(here, form.serves)))
        .add(
            tag("div", "move-form__row")
                .add(
                    Around::new("move-owner", words::OWNER)
                        .problem(said(problems.owner))
                        .with(owner),
                )
                .add(
                    Around::new("move-due", words::DUE)
                        .problem(said(problems.due))
                        .with(due),
                )
                .add(Around::new("move-status", words::STATUS).with(status(here, form.status))),
        )
        .add(
            tag("div", "move-form__actions")
                .add(
                    tag("button", "button")
                        .set("type", "submit")
                        .text(words::SAVE),
                )
                .add(cancel),
        )
}

/// Where focus goes when the form is closed.
fn back(place: Option<usize>) -> String {
    place.map_or_else(|| "#write-move".into(), |place| format!("#edit-{place}"))
}

/// Puts what is typed into the form.
fn typing(here: &Here, put: fn(&mut MoveForm, String)) -> impl Fn(String) + 'static + use<> {
    let here = here.clone();
    move |text| change(&here, |form| put(form, text))
}

fn change(here: &Here, put: impl FnOnce(&mut MoveForm)) {
    here.desk(|desk: &mut Desk| {
        if let Some(editing) = &mut desk.form {
            put(&mut editing.form);
        }
    });
}

fn serves(here: &Here, chosen: Option<IndicatorId>) -> Tag {
    let on_change = {
        let here = here.clone();
        Callback::from(move |event: Event| {
            let name = page::selected(&event).unwrap_or_default();
            let serves = here.model.indicator_named(&name);
            change(&here, |form| form.serves = serves);
        })
    };
    let none = (
        String::new(),
        words::SERVES_NONE.to_owned(),
        chosen.is_none(),
    );
    choice(std::iter::once(none).chain(indicators(&here.model, chosen))).on_change(on_change)
}

/// Every question as something to choose.
pub(super) fn indicators(
    model: &Model,
    chosen: Option<IndicatorId>,
) -> impl Iterator<Item = (String, String, bool)> {
    model.indicator_ids().map(move |id| {
        (
            model.indicator(id).id.clone(),
            words::option(model, id),
            chosen == Some(id),
        )
    })
}

fn status(here: &Here, chosen: MoveStatus) -> Tag {
    let on_change = {
        let here = here.clone();
        Callback::from(move |event: Event| {
            let at = page::selected(&event).and_then(|place| place.parse::<usize>().ok());
            let status = at.and_then(|at| MoveStatus::ALL.get(at).copied());
            change(&here, |form| form.status = status.unwrap_or_default());
        })
    };
    let options = MoveStatus::ALL.into_iter().enumerate();
    choice(options.map(|(place, status)| {
        (
            place.to_string(),
            words::status(status).to_owned(),
            chosen == status,
        )
    }))
    .on_change(on_change)
}

/// Puts the move into the plan, or says what is wrong beside its field. What was typed stays.
fn hand_in(here: &Here, editing: &Editing) {
    match editing.form.read(page::is_there("#move-due:invalid")) {
        Ok(a) => {
            let moves = here
                .session()
                .assessment
                .as_ref()
                .map_or(0, |a| a.plan.moves.len());
            here.act(match editing.place {
                Some(place) => Action::ChangeMove(place, a),
                None => Action::AddMove(a),
            });
            let place = editing.place;
            here.desk(|desk| {
                desk.form = None;
                desk.said = match place {
                    Some(_) => words::SAVED.into(),
                    None => words::added(moves + 1),
                };
                desk.focus(back(place));
            });
        }
        Err(problems) => here.desk(|desk| {
            if let Some(editing) = &mut desk.form {
                editing.problems = problems;
            }
            desk.focus(first(problems));
        }),
    }
}

/// The first field that something is wrong with.
fn first(problems: Problems) -> &'static str {
    if problems.text.is_some() {
        "#move-text"
    } else if problems.owner.is_some() {
        "#move-owner"
    } else {
        "#move-due"
    }
}
