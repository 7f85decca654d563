//! The picture beside the questions: on wide screens always there, on phones folded.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::parts::chart::Chart;
use crate::charts::frame::Size;
use crate::charts::picture;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::session::{Assessment, Theme};
use crate::words::en::{chart, question as words};

/// The picture so far. It is not announced while answering.
pub(super) fn live(model: &Model, assessment: &Assessment, palette: Theme) -> Html {
    let report = Report::new(model, assessment.mode, &assessment.answers);
    let picture = Rc::new(picture::dimensions(
        model,
        &report.reading,
        chart::lines(model, &report),
        Vec::new(),
        Size::Small,
    ));
    let description = chart::radar_description(model, &report);
    let asked = model.indicators_in(assessment.mode).count();
    let answered = assessment.answered_in(model);
    html! { <>
        <aside class="l-sticky l-only-wide" aria-label="Your picture so far">
            <figure class="figure">
                <Chart picture={picture.clone()} id="live-wide" small=true theme={palette}
                    name={chart::LIVE} description={description.clone()} />
                <figcaption class="figure__caption">{ chart::LIVE_CAPTION }</figcaption>
            </figure>
        </aside>
        <details class="disclosure l-only-narrow">
            <summary class="disclosure__summary">{ words::picture_so_far(answered, asked) }</summary>
            <div class="disclosure__body">
                <Chart {picture} id="live-narrow" small=true theme={palette}
                    name={chart::LIVE} {description} />
            </div>
        </details>
    </> }
}
