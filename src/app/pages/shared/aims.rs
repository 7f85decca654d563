//! The targets that came with a result.

use crate::app::parts::page::section;
use crate::app::parts::table::{cell, table, table_row};
use crate::app::tag::{Tag, tag};
use crate::domain::model::Model;
use crate::domain::response::Response;
use crate::words::en::{answer, opened as words, result};

/// The targets that came with a result; none where none did.
pub(super) fn aims(model: &Model, response: &Response) -> Option<Tag> {
    let [_, now, target] = words::AIM_HEADS;
    let rows = response.targets.iter().map(|(id, level)| {
        let indicator = model.indicator(id);
        let about = tag("th", "")
            .add(tag("span", "ind__code").text(indicator.code.clone()))
            .text(format!(" {}", indicator.title));
        table_row(about)
            .add(cell(now).text(answer::name(model, response.answers.get(id)).to_owned()))
            .add(cell(target).text(result::level(model, level).to_owned()))
    });
    (!response.targets.is_empty()).then(|| {
        section("l-section", "aims-title", words::AIMS).add(table(
            words::AIMS,
            &words::AIM_HEADS,
            rows,
        ))
    })
}
