//! Opening a saved file: read, checked, shown, and only then put in the place of what is there.

use yew::prelude::*;

use crate::app::frame::Notice;
use crate::app::here::Here;
use crate::app::parts::notice::{Kind, notice as notice_box};
use crate::browser::{files, page};
use crate::domain::report::Report;
use crate::domain::session::{Action, Assessment, Done};
use crate::formats::document::{self, LARGEST};
use crate::words::en::{notice, number, result, settings as words};

/// What it needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct OpenFileProps {
    /// What every page can reach.
    pub here: Here,
}

/// How far opening has got.
#[derive(Clone, PartialEq)]
enum Opening {
    Not,
    Refused {
        name: String,
        faults: String,
    },
    Empty {
        name: String,
    },
    Preview {
        name: String,
        assessment: Box<Assessment>,
    },
}

/// Opening a saved file.
#[component]
pub(super) fn OpenFile(props: &OpenFileProps) -> Html {
    let opening = use_state_eq(|| Opening::Not);
    let onchange = {
        let (model, set) = (props.here.model.clone(), opening.setter());
        Callback::from(move |event: Event| {
            let Some(file) = files::chosen(&event.target_unchecked_into()) else {
                return;
            };
            let name = crate::formats::loose::clip(&file.name());
            let (model, set) = (model.clone(), set.clone());
            files::read(file, LARGEST, move |text| {
                set.set(opened(&model, name, text))
            });
        })
    };
    use_effect_with((*opening).clone(), |opening| {
        if matches!(opening, Opening::Preview { .. }) {
            page::focus(".preview__title");
        }
    });
    let shown = match &*opening {
        Opening::Not => Html::default(),
        Opening::Refused { name, faults } => {
            let words = notice::file_refused(name, faults);
            notice_box(Kind::Warn, &words, false, Html::default())
        }
        Opening::Empty { name } => {
            let words = notice::file_refused(name, words::NO_ASSESSMENT);
            notice_box(Kind::Warn, &words, false, Html::default())
        }
        Opening::Preview { name, assessment } => {
            let close = {
                let set = opening.setter();
                Callback::from(move |()| set.set(Opening::Not))
            };
            preview(&props.here, name, assessment, &close)
        }
    };
    html! {
        <div class="l-stack">
            <div class="field">
                <label class="field__label" for="open-file">{ words::OPEN }</label>
                <p class="field__hint" id="open-hint">{ words::OPEN_TEXT }</p>
                <input class="field__input" type="file" id="open-file" accept=".json,application/json"
                    aria-describedby="open-hint" {onchange} />
            </div>
            <div aria-live="polite">{ shown }</div>
        </div>
    }
}

fn opened(model: &crate::domain::model::Model, name: String, text: Option<String>) -> Opening {
    let Some(text) = text else {
        return Opening::Refused {
            name,
            faults: notice::file_too_large(LARGEST),
        };
    };
    match document::read(model, &text) {
        Ok(document) => match document.session.assessment {
            Some(assessment) => Opening::Preview {
                name,
                assessment: Box::new(assessment),
            },
            None => Opening::Empty { name },
        },
        Err(faults) => Opening::Refused {
            name,
            faults: faults.to_string(),
        },
    }
}

/// What a file holds and what it would replace.
fn preview(here: &Here, name: &str, assessment: &Assessment, close: &Callback<()>) -> Html {
    let model = &here.model;
    let report = Report::new(model, assessment.mode, &assessment.answers);
    let there = here
        .session()
        .assessment
        .as_ref()
        .filter(|a| a.answered() > 0);
    let of = model.indicators_in(assessment.mode).count();
    let use_it = {
        let (here, assessment, close) = (here.clone(), assessment.clone(), close.clone());
        Callback::from(move |_: MouseEvent| {
            let replaced = here.session().assessment.is_some();
            here.act(Action::Replace(Box::new(assessment.clone())));
            if replaced {
                here.notify.emit(Notice::CanUndo(Done::Replaced));
            }
            close.emit(());
        })
    };
    let cancel = close.reform(|_: MouseEvent| ());
    let item = |term: &'static str, text: String| {
        html! { <div class="preview__item"><dt>{ term }</dt><dd>{ text }</dd></div> }
    };
    html! {
        <div class="preview">
            <h3 class="preview__title" tabindex="-1">{ words::open_this(name) }</h3>
            <dl class="preview__list">
                { item(words::SAVED, number::date(assessment.date)) }
                { item(words::HOLDS, words::holds(assessment.answered_in(model), of, assessment.notes.len())) }
                { item(words::RESULT, result::finding(model, &report).text()) }
                { item(words::REPLACES, there.map_or_else(
                    || words::REPLACES_NOTHING.into(),
                    |a| words::replaces(a.answered(), &number::day(a.date)),
                )) }
            </dl>
            <div class="notice__actions">
                <button class="button" type="button" onclick={use_it}>
                    { if there.is_some() { words::REPLACE } else { words::USE } }
                </button>
                <button class="button button--bare" type="button" onclick={cancel}>
                    { words::CANCEL }
                </button>
            </div>
        </div>
    }
}
