//! All answers on one page: any question in any order.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::Page;
use crate::app::route::Route;
use crate::domain::answers::Answer;
use crate::domain::ids::{DimensionId, IndicatorId, RoleId};
use crate::domain::scope::Scope;
use crate::domain::session::{Action, Assessment};
use crate::words::en::{answer, label, question as words, title};

/// All answers.
pub fn review(here: &Here) -> Html {
    let model = &here.model;
    let Some(assessment) = here.session().assessment.as_ref() else {
        return html! {
            <Page title={title(words::REVIEW)} tight=true>
                <header class="page-head">
                    <h1 tabindex="-1">{ words::REVIEW }</h1>
                    <p class="lead lead--s lead--under">{ label::EMPTY_TEXT }</p>
                </header>
                <p><a class="button" href={here.href(&Route::Start)}>{ label::TO_START }</a></p>
            </Page>
        };
    };
    let asked: Vec<IndicatorId> = model.indicators_in(assessment.mode).collect();
    let answered = assessment.answered_in(model);
    let open = asked
        .iter()
        .find(|id| assessment.answers.get(**id) == Answer::Unanswered);
    html! {
        <Page title={title(words::REVIEW)} tight=true>
            <header class="page-head">
                <h1 tabindex="-1">{ words::REVIEW }</h1>
                <p class="lead lead--s lead--under">{ words::review_lead(answered, asked.len()) }</p>
            </header>
            <div class="l-stack l-stack--l">
                { for model.dimension_ids().map(|id| dimension(here, assessment, id)) }
                { role(here, assessment.role) }
                <div class="question__actions">
                    if let Some(open) = open {
                        <a class="button" href={here.href(&Route::Question(*open))}>{ label::GO_ON }</a>
                        <a class="button button--quiet" href={here.href(&Route::Results)}>
                            { words::FINISH }
                        </a>
                    } else {
                        <a class="button" href={here.href(&Route::Results)}>{ words::FINISH }</a>
                    }
                </div>
            </div>
        </Page>
    }
}

fn dimension(here: &Here, assessment: &Assessment, id: DimensionId) -> Html {
    let model = &here.model;
    let scope = Scope::of(model, assessment.mode);
    let asked: Vec<IndicatorId> = model.indicators_of(id).filter(|i| scope.has(*i)).collect();
    if asked.is_empty() {
        return Html::default();
    }
    let done = asked
        .iter()
        .filter(|i| assessment.answers.get(**i) != Answer::Unanswered)
        .count();
    let title_id = format!("review-{}", id.index() + 1);
    html! {
        <section class="group-list" aria-labelledby={title_id.clone()} key={id.index()}>
            <div class="group-list__summary">
                <h2 class="group-list__name" id={title_id}>
                    { glyph(id.index(), Size::Large) }
                    { model.dimension(id).title.clone() }
                </h2>
                <span class="group-list__state">{ words::count(done, asked.len()) }</span>
            </div>
            <ul class="group-list__items">{ for asked.iter().map(|i| row(here, assessment, *i)) }</ul>
        </section>
    }
}

fn row(here: &Here, assessment: &Assessment, id: IndicatorId) -> Html {
    let indicator = here.model.indicator(id);
    let given = assessment.answers.get(id);
    let changed = (given != Answer::Unanswered).then_some("ind--changed");
    let note = assessment
        .notes
        .contains_key(&id)
        .then_some(words::HAS_NOTE);
    html! {
        <li class={classes!("ind", changed)} key={id.index()}>
            <div>
                <p class="ind__name">
                    <span class="ind__code">{ indicator.code.clone() }</span>{ " " }
                    <a href={here.href(&Route::Question(id))}
                        aria-label={words::change(&indicator.title, given != Answer::Unanswered)}>
                        { indicator.title.clone() }
                    </a>
                </p>
                <p class="ind__now">{ indicator.question.clone() }</p>
            </div>
            <p class="ind__now"><b>{ answer::name(&here.model, given) }</b>{ note }</p>
        </li>
    }
}

/// Who answers: optional.
fn role(here: &Here, chosen: Option<RoleId>) -> Html {
    let model = &here.model;
    let onchange = {
        let here = here.clone();
        Callback::from(move |event: Event| {
            let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
            here.act(Action::Role(here.model.role_named(&select.value())));
        })
    };
    html! {
        <div class="field">
            <label class="field__label" for="role">{ words::ROLE }</label>
            <p class="field__hint" id="role-hint">{ words::ROLE_HINT }</p>
            <select class="field__input" id="role" aria-describedby="role-hint" {onchange}>
                <option value="" selected={chosen.is_none()}>{ words::ROLE_NONE }</option>
                { for model.roles.iter().enumerate().map(|(i, role)| html! {
                    <option key={role.id.clone()} value={role.id.clone()}
                        selected={chosen == Some(RoleId::new(i))}>{ role.title.clone() }</option>
                }) }
            </select>
        </div>
    }
}
