//! Everything as tables: what the pictures show, and every answer.

use yew::prelude::*;

use crate::app::parts::glyph::{Size, glyph};
use crate::domain::answers::Answers;
use crate::domain::ids::IndicatorId;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::words::en::{answer, label, result};

/// The levels, then every answer.
pub fn tables(model: &Model, report: &Report, answers: &Answers) -> Html {
    html! { <>
        <table class="table table--stack">
            <caption class="visually-hidden">{ label::TABLE_CAPTION }</caption>
            <thead><tr>
                <th scope="col">{ "Pre-condition" }</th>
                <th scope="col">{ "Level" }</th>
                <th scope="col">{ "Could be" }</th>
                <th scope="col">{ "Number" }</th>
            </tr></thead>
            <tbody>{ for model.dimension_ids().map(|id| {
                let score = report.reading.dimension(id);
                html! {
                    <tr key={id.index()}>
                        <th scope="row">
                            { glyph(id.index(), Size::Text) }
                            { model.dimension(id).title.clone() }
                        </th>
                        <td data-label="Level">{ result::level_or_so_far(model, score) }</td>
                        <td data-label="Could be">
                            { result::could_be(model, report, id) }
                        </td>
                        <td data-label="Number">{ result::number(report, id) }</td>
                    </tr>
                }
            }) }</tbody>
        </table>
        <details class="disclosure">
            <summary class="disclosure__summary">{ label::ANSWERS }</summary>
            <div class="disclosure__body">
                <table class="table table--stack">
                    <caption class="visually-hidden">{ label::ANSWERS }</caption>
                    <thead><tr>
                        <th scope="col">{ "Question" }</th>
                        <th scope="col">{ "Answer" }</th>
                    </tr></thead>
                    <tbody>{ for model.indicators_in(report.mode).map(|id| {
                        answer_row(model, answers, id)
                    }) }</tbody>
                </table>
            </div>
        </details>
    </> }
}

fn answer_row(model: &Model, answers: &Answers, id: IndicatorId) -> Html {
    let indicator = model.indicator(id);
    let given = answers.get(id);
    let anchor = given
        .level()
        .map(|level| indicator.anchors[level.index()].clone());
    html! {
        <tr key={id.index()}>
            <th scope="row">
                <span class="ind__code">{ indicator.code.clone() }</span>
                { indicator.title.clone() }
            </th>
            <td data-label="Answer">
                <span>
                    { answer::name(model, given) }
                    if let Some(anchor) = anchor { <span class="sub">{ anchor }</span> }
                </span>
            </td>
        </tr>
    }
}
