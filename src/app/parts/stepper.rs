//! Progress by dimension, above a question.

use yew::prelude::*;

use crate::app::parts::glyph::{Size, glyph};
use crate::domain::answers::Answer;
use crate::domain::ids::DimensionId;
use crate::domain::model::Model;
use crate::domain::scope::Scope;
use crate::domain::session::Assessment;
use crate::words::en::question::{PROGRESS, PROGRESS_BY, count};

/// Progress by dimension; `now` is the one of the question that is shown.
pub fn stepper(model: &Model, assessment: &Assessment, now: DimensionId) -> Html {
    let scope = Scope::of(model, assessment.mode);
    let item = |id: DimensionId| {
        let asked = || model.indicators_of(id).filter(|i| scope.has(*i));
        let done = asked()
            .filter(|i| assessment.answers.get(*i) != Answer::Unanswered)
            .count();
        let of = asked().count();
        let dimension = model.dimension(id);
        let now = id == now;
        html! {
            <li class={classes!("stepper__item", now.then_some("stepper__item--now"))}
                aria-current={now.then_some("step")} key={id.index()}>
                <span class="stepper__name">
                    { glyph(id.index(), Size::Small) }
                    <span class="stepper__word">{ dimension.short.clone() }</span>
                </span>
                <progress class="stepper__bar" max={of.max(1).to_string()} value={done.to_string()}
                    aria-label={dimension.title.clone()}>{ count(done, of) }</progress>
            </li>
        }
    };
    html! {
        <section class="stepper" aria-label={PROGRESS}>
            <div class="l-page stepper__inner">
                <ol class="stepper__list" aria-label={PROGRESS_BY}>
                    { for model.dimension_ids().map(item) }
                </ol>
            </div>
        </section>
    }
}
