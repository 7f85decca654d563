//! The start: what it is, how to begin, how to go on.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::here::{Here, today};
use crate::app::parts::chart::Chart;
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::Page;
use crate::app::route::Route;
use crate::browser::page::random;
use crate::charts::{frame, picture};
use crate::domain::answers::Answer;
use crate::domain::ids::DimensionId;
use crate::domain::model::Example;
use crate::domain::report::Report;
use crate::domain::scope::{Mode, Scope};
use crate::domain::session::{Action, Assessment, Done};
use crate::words::en::{chart, number, start as words, title};

use crate::app::frame::Notice;

/// The start page.
pub fn start(here: &Here) -> Html {
    let model = &here.model;
    let resume = here
        .session()
        .assessment
        .as_ref()
        .filter(|a| a.answered() > 0);
    html! {
        <Page title={title("Start")}>
            <div class="l-split hero">
                <div class="hero__words l-stack">
                    <h1 class="hero__title" tabindex="-1">{ words::TITLE }</h1>
                    <p class="lead">{ words::LEAD }</p>
                    <p class="promise">
                        <svg class="promise__icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
                            <rect class="stroke-icon" x="3.5" y="9" width="13" height="8.5" />
                            <path class="stroke-icon" d="M6.5 9V6a3.5 3.5 0 0 1 7 0v3" />
                        </svg>
                        { words::PROMISE }
                    </p>
                    <div>{ resume.map(|assessment| resume_block(here, assessment)) }</div>
                </div>
                { model.example.as_ref().map(|example| figure(here, example)) }
            </div>
            <section class="l-section l-section--plain" aria-labelledby="choose">
                <h2 class="section-title" id="choose">{ words::CHOOSE }</h2>
                <ul class="doors">
                    { door(here, Mode::Quick) }
                    { door(here, Mode::Full) }
                </ul>
                <p class="after-doors">
                    if model.example.is_some() {
                        <a href={here.href(&Route::Example)}>{ words::EXAMPLE }</a>
                        <span class="after-doors__or">{ words::OR }</span>
                    }
                    <a href={here.href(&Route::Settings)}>{ words::OPEN_FILE }</a>
                </p>
            </section>
            <section class="l-section" aria-labelledby="four">
                <h2 class="section-title" id="four">{ words::WEAKEST }</h2>
                <p class="lead lead--s">{ words::WEAKEST_TEXT }</p>
                <ul class="four l-four">{ for model.dimension_ids().map(|id| dimension(here, id)) }</ul>
            </section>
        </Page>
    }
}

/// What there is to go on with.
fn resume_block(here: &Here, assessment: &Assessment) -> Html {
    let model = &here.model;
    let asked: Vec<_> = model.indicators_in(assessment.mode).collect();
    let answered = assessment.answered_in(model);
    let next = asked
        .iter()
        .position(|id| assessment.answers.get(*id) == Answer::Unanswered);
    let (href, go_on) = match next {
        Some(at) => (
            here.href(&Route::Question(asked[at])),
            words::continue_at(at + 1),
        ),
        None => (here.href(&Route::Results), words::SEE_RESULT.to_owned()),
    };
    let again = {
        let (here, mode) = (here.clone(), assessment.mode);
        Callback::from(move |_: MouseEvent| begin(&here, mode))
    };
    let grow = (next.is_none() && assessment.mode == Mode::Quick).then(|| {
        let here = here.clone();
        let onclick = Callback::from(move |_: MouseEvent| grow(&here));
        html! {
            <button class="button button--quiet" type="button" {onclick}>{ words::GROW }</button>
        }
    });
    html! {
        <section class="resume" aria-labelledby="resume-title">
            <div class="resume__text">
                <h2 class="resume__title" id="resume-title">
                    { words::resume(answered, asked.len(), assessment.date) }
                </h2>
                <progress class="progress" max={asked.len().to_string()} value={answered.to_string()}
                    aria-label="Questions answered"></progress>
            </div>
            <div class="resume__actions">
                <a class="button" {href}>{ go_on }</a>
                { grow }
                <button class="button button--bare" type="button" onclick={again}>
                    { words::AGAIN }
                </button>
            </div>
        </section>
    }
}

/// The example's picture.
fn figure(here: &Here, example: &Example) -> Html {
    let model = &here.model;
    let report = Report::new(model, example.mode, &example.answers);
    let picture = Rc::new(picture::dimensions(
        model,
        &report.reading,
        chart::lines(model, &report),
        Vec::new(),
        frame::Size::Large,
    ));
    html! {
        <figure class="hero__figure">
            <Chart {picture} id="hero-chart" theme={here.session().theme} name={words::FIGURE_NAME}
                description={chart::radar_description(model, &report)} />
            <figcaption class="figure__caption">{ words::figure(model, &report) }</figcaption>
        </figure>
    }
}

/// A way to begin. With answers of the same mode it leads on to them; starting again is said
/// where it is meant.
fn door(here: &Here, mode: Mode) -> Html {
    let scope = Scope::of(&here.model, mode);
    if scope.is_empty() {
        return Html::default();
    }
    let (name, text) = match mode {
        Mode::Quick => (words::QUICK, words::QUICK_TEXT),
        Mode::Full => (words::FULL, words::FULL_TEXT),
    };
    let onclick = {
        let here = here.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            enter(&here, mode);
        })
    };
    let first = here.model.indicators_in(mode).next();
    let href = first.map(|id| here.href(&Route::Question(id)));
    html! {
        <li class="door">
            <a class="door__link" {href} {onclick}>
                <span class="door__name">{ name }</span>
                <span class="door__meta">{ words::effort(scope.len()) }</span>
            </a>
            <p class="door__text">{ text }</p>
        </li>
    }
}

/// Goes into a mode with the answers there are; none is asked twice and none is lost.
fn enter(here: &Here, mode: Mode) {
    if here.session().has_answers() {
        here.act(Action::Switch(mode));
    } else {
        here.act(Action::Start {
            mode,
            id: random(),
            today: today(),
        });
    }
    let answers = here.session().assessment.as_ref().map(|a| &a.answers);
    let open = here
        .model
        .indicators_in(mode)
        .find(|id| answers.is_none_or(|a| a.get(*id) == Answer::Unanswered));
    here.go(&open.map_or(Route::Results, Route::Question));
}

/// Goes on from the quick check to the full assessment.
pub fn grow(here: &Here) {
    enter(here, Mode::Full);
}

/// Begins anew. What was there can be brought back.
fn begin(here: &Here, mode: Mode) {
    here.act(Action::Start {
        mode,
        id: random(),
        today: today(),
    });
    here.notify.emit(Notice::CanUndo(Done::StartedAgain));
    if let Some(first) = here.model.indicators_in(mode).next() {
        here.go(&Route::Question(first));
    }
}

fn dimension(here: &Here, id: DimensionId) -> Html {
    let dimension = here.model.dimension(id);
    html! {
        <li class="four__item" key={id.index()}>
            <h3 class="four__name">
                { glyph(id.index(), Size::Large) }
                { dimension.title.clone() }
            </h3>
            <p class="four__text">{ dimension.question.clone() }</p>
            <p class="four__count">{ number::questions(dimension.count) }</p>
        </li>
    }
}
