//! What if: a target for any question, what that would change, the shortest path to the next level,
//! and how sure all that is.

mod choice;
mod drawn;
mod effect;
mod path;
mod questions;
mod sure;
mod targets;
mod themes;

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::parts::page::{heading, page_head, tight_page};
use crate::app::route::Route;
use crate::app::store::{Axes, Message, View};
use crate::app::tag::{Tag, link, tag};
use crate::browser::page;
use crate::domain::assessment::Assessment;
use crate::domain::report::Report;
use crate::domain::session::Action;
use crate::domain::what_if::WhatIf;
use crate::words::en::{explore as words, label};

/// What the parts of the page show, worked out once.
struct Seen<'a> {
    here: &'a Here,
    assessment: &'a Assessment,
    /// The result as answered.
    report: Report,
    /// With every target reached.
    what_if: WhatIf,
}

/// What if: targets, and what they would change. Only of own answers.
pub fn explore(here: &Here) -> Html {
    match &here.session().assessment {
        Some(assessment) if assessment.answered() > 0 => shown(here, assessment),
        _ => tight_page()
            .add(page_head(words::TITLE, words::EMPTY.into()))
            .add(tag("p", "").add(link("button", here.href(&Route::Start), label::TO_START)))
            .into(),
    }
}

fn shown(here: &Here, assessment: &Assessment) -> Html {
    let model = &here.model;
    let report = Report::new(model, assessment.mode, &assessment.answers);
    let what_if = WhatIf::new(
        model,
        &report.reading,
        &assessment.answers,
        &assessment.targets,
        &here.session().tries,
    );
    let seen = Seen {
        here,
        assessment,
        report,
        what_if,
    };
    let by_theme = here.view.axes == Axes::Themes;
    let count = seen.report.reading.scope.len();
    let indicative = seen.report.indicative();
    let lead = if by_theme {
        words::lead_by_theme(count, indicative)
    } else {
        words::lead(count, indicative)
    };
    let head = tag("header", "l-row l-row--between page-head")
        .add(
            tag("div", "")
                .add(heading("").text(words::TITLE))
                .add(tag("p", "lead lead--s lead--under").text(lead)),
        )
        .add(tabs(here));
    let side = tag("div", "explore__side l-sticky")
        .add(effect::effect(&seen))
        .add(drawn::drawn(&seen));
    let work = tag("div", "explore__work")
        .add_some(by_theme.then(|| themes::table(&seen)))
        .add(path::path(&seen))
        .add(targets::targets(&seen));
    tight_page()
        .on_key(keys(here))
        .add(head)
        .add(tag("div", "explore").add(side).add(work))
        .add(sure::sure(&seen))
        .into()
}

/// What the radar is drawn by.
fn tabs(here: &Here) -> Tag {
    let option = |(axes, id, name): (Axes, &'static str, &'static str)| {
        let view = View { axes, ..here.view };
        let sender = here.clone();
        let input = tag("input", "tabs__input")
            .set("type", "radio")
            .set("name", "axes")
            .id(id)
            .checked(axes == here.view.axes)
            .on_change(Callback::from(move |_: Event| {
                sender.send(Message::View(view));
            }));
        tag("span", "tabs__option")
            .add(input)
            .add(tag("label", "tabs__label").set("for", id).text(name))
    };
    let mut options = vec![
        (Axes::Dimensions, "by-dimension", words::BY_DIMENSION),
        (Axes::Indicators, "by-indicator", words::BY_INDICATOR),
    ];
    if !here.model.themes.is_empty() {
        options.push((Axes::Themes, "by-theme", words::BY_THEME));
    }
    tag("fieldset", "tabs")
        .add(tag("legend", "tabs__legend").text(words::SHOW_BY))
        .add(tag("div", "tabs__row").add_all(options.into_iter().map(option)))
}

/// Undo and redo, where no text is typed: with the keys of every system.
fn keys(here: &Here) -> Callback<KeyboardEvent> {
    let here = here.clone();
    Callback::from(move |event: KeyboardEvent| {
        let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        let key = event.key();
        let action = match (key.as_str(), event.shift_key()) {
            ("z", false) => Action::UndoTargets,
            ("z" | "Z", true) | ("y", false) => Action::RedoTargets,
            _ => return,
        };
        if command && !page::is_typing(&event) {
            event.prevent_default();
            here.act(action);
        }
    })
}
