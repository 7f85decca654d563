//! One question: five anchored answers, not sure, a private note, and the live picture.

mod choices;
mod live;

use yew::prelude::*;

use crate::app::here::{Here, today};
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::Page;
use crate::app::parts::stepper::stepper;
use crate::app::route::Route;
use crate::browser::page;
use crate::domain::answers::Answer;
use crate::domain::ids::IndicatorId;
use crate::domain::scope::{Mode, Scope};
use crate::domain::session::{Action, Assessment};
use crate::words::en::{error_title, question as words, title};

use choices::choices;
use live::live;

/// What a question page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct QuestionProps {
    /// What every page can reach.
    pub here: Here,
    /// The question.
    pub indicator: IndicatorId,
}

/// One question.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let here = &props.here;
    let model = &here.model;
    let id = props.indicator;
    let indicator = model.indicator(id);
    let problem = use_state_eq(|| false);
    let assessment = use_assessment(here, id);
    let asked: Vec<IndicatorId> = model.indicators_in(assessment.mode).collect();
    let at = asked.iter().position(|asked| *asked == id).unwrap_or(0);
    let answer = assessment.answers.get(id);
    let unanswered = answer == Answer::Unanswered;
    let problem_shown = *problem && unanswered;

    let next = asked.get(at + 1).copied();
    let after = next.map_or_else(
        || {
            let open = asked
                .iter()
                .any(|i| *i != id && assessment.answers.get(*i) == Answer::Unanswered);
            if open { Route::Review } else { Route::Results }
        },
        Route::Question,
    );
    let onsubmit = {
        let (here, after, problem) = (here.clone(), after.clone(), problem.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if unanswered {
                problem.set(true);
            } else {
                here.go(&after);
            }
        })
    };
    use_effect_with(problem_shown, |shown| {
        if *shown {
            page::to_top();
            page::focus(".error-summary");
        }
    });
    let on_answer = {
        let here = here.clone();
        Callback::from(move |answer: Answer| {
            here.act(Action::Answer {
                indicator: id,
                answer,
                today: today(),
            });
        })
    };
    let clear = {
        let on_answer = on_answer.clone();
        Callback::from(move |_: MouseEvent| {
            on_answer.emit(Answer::Unanswered);
            page::focus(".choice__input");
        })
    };
    let back = match at.checked_sub(1) {
        Some(before) => Route::Question(asked[before]),
        None => Route::Start,
    };
    let page_title = if problem_shown {
        error_title(&indicator.title)
    } else {
        title(&indicator.title)
    };
    html! { <>
        { stepper(model, &assessment, indicator.dimension) }
        <Page title={page_title} tight=true>
            <div class="l-split l-split--aside">
                <form class="question" {onsubmit} novalidate=true>
                    <div>{ problem_shown.then(|| error_summary(here, id, &after)) }</div>
                    <fieldset class={classes!("question__set", problem_shown.then_some("field--error"))}
                        aria-describedby={if problem_shown { "why problem" } else { "why" }} key={id.index()}>
                        <legend class="question__legend">
                            <span class="question__where">
                                { glyph(indicator.dimension.index(), Size::Small) }
                                { model.dimension(indicator.dimension).title.clone() }
                                <span class="question__count">
                                    { words::position(at + 1, asked.len()) }
                                </span>
                            </span>
                            <h1 class="question__title" tabindex="-1">{ indicator.question.clone() }</h1>
                        </legend>
                        <div class="question__why" id="why">
                            <p><strong>{ words::WHY }</strong>{ " " }{ indicator.why.clone() }</p>
                        </div>
                        <div>{ problem_shown.then(|| html! {
                            <p class="field__error" id="problem">
                                <span class="visually-hidden">{ "Error: " }</span>{ words::CHOOSE }
                            </p>
                        }) }</div>
                        { choices(model, id, answer, &on_answer) }
                    </fieldset>
                    <div>{ (!unanswered).then(|| html! {
                        <p class="question__clear">
                            <button class="button button--bare button--s" type="button" onclick={clear}>
                                { words::CLEAR }
                            </button>
                        </p>
                    }) }</div>
                    { guidance(here) }
                    { note(here, id, assessment.notes.get(&id).map_or("", String::as_str)) }
                    { story(here, id) }
                    <div class="question__actions">
                        <button class="button" type="submit">
                            { if after == Route::Results { words::FINISH } else { words::CONTINUE } }
                        </button>
                        <a class="button button--quiet" href={here.href(&back)}>{ words::BACK }</a>
                        <a class="textlink" href={here.href(&Route::Review)}>{ words::REVIEW }</a>
                    </div>
                </form>
                { live(model, &assessment, here.session().theme) }
            </div>
        </Page>
    </> }
}

/// The assessment in hand. A question opened by its address begins one; a question outside the
/// quick check is a question of the full assessment.
#[hook]
fn use_assessment(here: &Here, id: IndicatorId) -> Assessment {
    let in_hand = here.session().assessment.clone();
    let assessment = in_hand
        .clone()
        .unwrap_or_else(|| Assessment::new(&here.model, Mode::Full, page::random(), today()));
    let outside = !Scope::of(&here.model, assessment.mode).has(id);
    let here = here.clone();
    let (begun, new_id) = (in_hand.is_some(), assessment.id);
    use_effect_with((begun, outside), move |(begun, outside)| {
        if !begun {
            here.act(Action::Start {
                mode: Mode::Full,
                id: new_id,
                today: today(),
            });
        } else if *outside {
            here.act(Action::Switch(Mode::Full));
        }
    });
    if outside {
        Assessment {
            mode: Mode::Full,
            ..assessment
        }
    } else {
        assessment
    }
}

fn error_summary(here: &Here, id: IndicatorId, after: &Route) -> Html {
    let first = choices::input_id(&here.model, id, "1");
    html! {
        <div class="error-summary" role="alert" aria-labelledby="summary-title" tabindex="-1">
            <h2 class="error-summary__title" id="summary-title">{ words::PROBLEM }</h2>
            <ul class="error-summary__list">
                <li>
                    <a class="error-summary__link" href={format!("#{first}")}>{ words::CHOOSE }</a>
                </li>
            </ul>
            <p><a href={here.href(after)}>{ words::LEAVE_OPEN }</a></p>
        </div>
    }
}

fn guidance(here: &Here) -> Html {
    let item = |level: &crate::domain::model::LevelText| {
        html! {
            <div class="meanings__item" key={level.name.clone()}>
                <dt class="meanings__term">{ level.name.clone() }</dt>
                <dd class="meanings__text">{ level.meaning.clone() }</dd>
            </div>
        }
    };
    html! {
        <details class="disclosure">
            <summary class="disclosure__summary">{ words::HOW_TO_CHOOSE }</summary>
            <div class="disclosure__body l-stack">
                <p>{ here.model.guidance.clone() }</p>
                <dl class="meanings">{ for here.model.levels.iter().map(item) }</dl>
            </div>
        </details>
    }
}

fn story(here: &Here, id: IndicatorId) -> Html {
    let indicator = here.model.indicator(id);
    let story = indicator.example.as_ref().map(|story| {
        let source = &here.model.sources[story.source.index()];
        html! {
            <details class="disclosure">
                <summary class="disclosure__summary">{ words::STORY }</summary>
                <div class="disclosure__body l-stack l-stack--s">
                    <p>{ story.text.clone() }</p>
                    <p class="hint">{ format!("{}, {}.", source.publisher, source.title) }</p>
                </div>
            </details>
        }
    });
    html! { <div>{ story }</div> }
}

/// The private note, folded.
fn note(here: &Here, id: IndicatorId, text: &str) -> Html {
    let oninput = {
        let here = here.clone();
        Callback::from(move |event: InputEvent| {
            let area: web_sys::HtmlTextAreaElement = event.target_unchecked_into();
            here.act(Action::Note(id, area.value()));
        })
    };
    let summary = if text.is_empty() {
        words::ADD_NOTE
    } else {
        words::EDIT_NOTE
    };
    let evidence = &here.model.indicator(id).evidence;
    html! {
        <details class="disclosure">
            <summary class="disclosure__summary">{ summary }</summary>
            <div class="disclosure__body field">
                <label class="field__label" for="note">{ words::NOTE }</label>
                <p class="field__hint" id="note-hint">{ words::note_hint(evidence) }</p>
                <textarea class="field__input field__input--area" id="note" rows="3"
                    maxlength={crate::formats::loose::LONGEST_TEXT.to_string()}
                    aria-describedby="note-hint" {oninput} value={text.to_owned()} />
            </div>
        </details>
    }
}
