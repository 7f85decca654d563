//! The picture beside the questions: on wide screens always there, on phones folded.

use std::rc::Rc;

use yew::Html;

use crate::app::parts::chart::chart;
use crate::app::tag::{list, tag};
use crate::charts::frame::Size;
use crate::charts::picture;
use crate::domain::assessment::Assessment;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::session::Theme;
use crate::words::en::{chart as words, question};

/// The picture so far. It is not announced while answering.
pub(super) fn live(model: &Model, assessment: &Assessment, palette: Theme) -> Html {
    let report = Report::new(model, assessment.mode, &assessment.answers);
    let lines = words::lines(model, &report);
    let picture = Rc::new(picture::dimensions(
        model,
        &report.reading,
        lines,
        Vec::new(),
        Size::Small,
    ));
    let description = words::radar_description(model, &report);
    let asked = model.indicators_in(assessment.mode).count();
    let answered = assessment.answered_in(model);
    let drawn = |id: &'static str| {
        chart(
            picture.clone(),
            id,
            words::LIVE,
            description.clone(),
            palette,
        )
    };
    let wide = tag("aside", "l-sticky l-only-wide")
        .set("aria-label", words::LIVE)
        .add(
            tag("figure", "figure")
                .add(drawn("live-wide"))
                .add(tag("figcaption", "figure__caption").text(words::LIVE_CAPTION)),
        );
    let narrow = tag("details", "disclosure l-only-narrow")
        .add(tag("summary", "disclosure__summary").text(question::picture_so_far(answered, asked)))
        .add(tag("div", "disclosure__body").add(drawn("live-narrow")));
    list([wide.into(), narrow.into()])
}
