//! Progress by dimension, above a question.

use crate::app::parts::glyph::{Size, glyph};
use crate::app::tag::{Tag, tag};
use crate::domain::answers::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::ids::DimensionId;
use crate::domain::model::Model;
use crate::domain::scope::Scope;
use crate::words::en::question::{PROGRESS, PROGRESS_BY, count};

/// Progress by dimension; `now` is the one of the question that is shown.
pub fn stepper(model: &Model, assessment: &Assessment, now: DimensionId) -> Tag {
    let scope = Scope::of(model, assessment.mode);
    let item = |id: DimensionId| {
        let asked = || model.indicators_of(id).filter(|i| scope.has(*i));
        let done = asked()
            .filter(|i| assessment.answers.get(*i) != Answer::Unanswered)
            .count();
        let of = asked().count();
        let dimension = model.dimension(id);
        let class = if id == now {
            "stepper__item stepper__item--now"
        } else {
            "stepper__item"
        };
        tag("li", class)
            .set_some("aria-current", (id == now).then_some("step"))
            .add(
                tag("span", "stepper__name")
                    .add(glyph(id.index(), Size::Small))
                    .add(tag("span", "stepper__word").text(dimension.short.clone())),
            )
            .add(
                tag("progress", "stepper__bar")
                    .set("max", of.max(1).to_string())
                    .set("value", done.to_string())
                    .set("aria-label", dimension.title.clone())
                    .text(count(done, of)),
            )
    };
    tag("section", "stepper").set("aria-label", PROGRESS).add(
        tag("div", "l-page").add(
            tag("ol", "stepper__list")
                .set("aria-label", PROGRESS_BY)
                .add_all(model.dimension_ids().map(item)),
        ),
    )
}
