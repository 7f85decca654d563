//! How a result was worked out, with the board's own figures.

use yew::prelude::*;

use crate::app::parts::glyph::{Size, glyph};
use crate::app::route::Route;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::worked::Worked;
use crate::words::en::{label, worked as words};

/// The formula of each dimension, folded.
pub fn how_worked(model: &Model, report: &Report) -> Html {
    html! {
        <details class="disclosure">
            <summary class="disclosure__summary">{ label::WORKED }</summary>
            <div class="disclosure__body l-stack">
                <p>{ words::RULE }</p>
                { for report.worked.iter().flatten().map(|worked| one(model, report, worked)) }
                <section class="worked" aria-labelledby="worked-all">
                    <h3 class="worked__title" id="worked-all">{ label::TOGETHER }</h3>
                    <p>{ words::together(model, &report.reading) }</p>
                </section>
                <p><a href={Route::Method(None).href(model)}>{ label::METHOD }</a></p>
            </div>
        </details>
    }
}

fn one(model: &Model, report: &Report, worked: &Worked) -> Html {
    let position = worked.dimension.index();
    let id = format!("worked-{}", position + 1);
    let title = format!("{id}-title");
    let claimed = report.reading.dimension(worked.dimension).level().is_some();
    html! {
        <section class="worked" id={id} aria-labelledby={title.clone()} key={position}>
            <h3 class="worked__title" id={title}>
                { glyph(position, Size::Large) }
                { model.dimension(worked.dimension).title.clone() }
            </h3>
            <p class="formula">{ words::formula(worked) }</p>
            if let Some(open) = words::open(model, worked) { <p>{ open }</p> }
            <p>{ words::limits(model, worked, claimed) }</p>
        </section>
    }
}
