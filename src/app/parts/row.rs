//! One pre-condition of a result: name, level, meter, what holds it, how far it could go.

use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::marked::strong;
use crate::app::parts::meter::meter;
use crate::app::tag::{Tag, link, tag};
use crate::domain::ids::DimensionId;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::words::en::{label, result};

/// One row for each dimension, in the model's order.
pub fn rows(model: &Model, report: &Report) -> Tag {
    tag("ol", "pre").add_all(model.dimension_ids().map(|id| row(model, report, id)))
}

/// The same in short, for little room: name, level and meter.
pub fn short_rows(model: &Model, report: &Report) -> Tag {
    tag("ol", "pre").add_all(
        model
            .dimension_ids()
            .map(|id| begun(model, report, id, Flag::Below)),
    )
}

fn row(model: &Model, report: &Report, id: DimensionId) -> Tag {
    let score = report.reading.dimension(id);
    let cause = result::cause(model, score);
    let worked = score.measure.is_some().then(|| {
        link(
            "",
            format!("#worked-{}", id.index() + 1),
            result::number(report, id),
        )
    });
    begun(model, report, id, Flag::Beside)
        .add_some((!cause.text().is_empty()).then(|| strong(tag("p", "pre__why"), &cause)))
        .add(
            tag("p", "pre__range")
                .text(format!("{} ", result::outlook(model, report, id)))
                .add_some(worked),
        )
}

fn begun(model: &Model, report: &Report, id: DimensionId, flag: Flag) -> Tag {
    let score = report.reading.dimension(id);
    let overall = &report.reading.overall;
    let weakest = overall.weakest.contains(&id);
    // Where all are at one level none of them leads.
    let leads = weakest && overall.weakest.len() < report.reading.dimensions.len();
    let flagged = |place| (leads && flag == place).then(|| tag("span", "flag").text(label::LEADS));
    let name = tag("h3", "pre__name")
        .add(glyph(id.index(), Size::Large))
        .text(model.dimension(id).title.clone())
        .add_some(flagged(Flag::Beside));
    let below = flagged(Flag::Below).map(|flag| tag("p", "pre__flag").add(flag));
    tag(
        "li",
        if weakest {
            "pre__row pre__row--weakest"
        } else {
            "pre__row"
        },
    )
    .add(name)
    .add(tag("p", "pre__level").text(result::level_or_so_far(model, score)))
    .add_some(below)
    .add(tag("div", "pre__meter").add(meter(id.index(), score.level())))
}

/// Where it is said that a row leads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flag {
    /// Beside its name.
    Beside,
    /// On a line of its own: where there is little room.
    Below,
}
