//! One pre-condition of a result: name, level, meter, what holds it, how far it could go.

use yew::prelude::*;

use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::marked::strong;
use crate::app::parts::meter::meter;
use crate::domain::ids::DimensionId;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::words::en::{label, result};

/// One row for each dimension, in the model's order.
pub fn rows(model: &Model, report: &Report) -> Html {
    html! {
        <ol class="pre">
            { for model.dimension_ids().map(|id| row(model, report, id)) }
        </ol>
    }
}

fn row(model: &Model, report: &Report, id: DimensionId) -> Html {
    let score = report.reading.dimension(id);
    let overall = &report.reading.overall;
    let weakest = overall.weakest.contains(&id);
    // Where all are at one level none of them leads.
    let leads = weakest && overall.weakest.len() < report.reading.dimensions.len();
    let cause = result::cause(model, score);
    let worked = score.measure.is_some().then(|| {
        html! {
            <a href={format!("#worked-{}", id.index() + 1)}>{ result::number(report, id) }</a>
        }
    });
    html! {
        <li class={classes!("pre__row", leads.then_some("pre__row--weakest"))} key={id.index()}>
            <h3 class="pre__name">
                { glyph(id.index(), Size::Large) }
                { model.dimension(id).title.clone() }
                if leads {
                    <span class="flag">{ label::LEADS }</span>
                }
            </h3>
            <p class="pre__level">{ result::level_or_so_far(model, score) }</p>
            <div class="pre__meter">{ meter(id.index(), score.level()) }</div>
            if !cause.text().is_empty() {
                <p class="pre__why">{ strong(&cause) }</p>
            }
            <p class="pre__range">{ result::outlook(model, report, id) }{ " " }{ worked }</p>
        </li>
    }
}
