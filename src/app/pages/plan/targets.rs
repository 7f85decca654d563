//! The targets that were set where what would change is tried out, and their day.

use crate::app::here::Here;
use crate::app::parts::field::{Around, line};
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::part;
use crate::app::parts::table::{cell, table, table_row};
use crate::app::route::Route;
use crate::app::tag::{Tag, link, tag};
use crate::browser::page;
use crate::domain::assessment::Assessment;
use crate::domain::ids::IndicatorId;
use crate::domain::level::Level;
use crate::domain::session::Action;
use crate::formats::date;
use crate::formats::form::read_date;
use crate::words::en::{answer, plan as words, result};

/// The targets.
pub(super) fn targets(here: &Here, assessment: &Assessment) -> Tag {
    let shown = part("l-section", "targets-title", words::TARGETS);
    let explore = link("", here.href(&Route::Explore), words::TO_EXPLORE);
    if assessment.targets.is_empty() {
        return shown
            .add(tag("p", "").text(words::NO_TARGETS))
            .add(tag("p", "").add(explore));
    }
    let rows = assessment
        .targets
        .iter()
        .map(|(id, level)| row(here, assessment, id, level));
    shown.add(
        tag("div", "l-stack")
            .add(table(words::TARGETS, &words::TARGET_HEADS, rows))
            .add(by(here, assessment))
            .add(tag("p", "").add(explore)),
    )
}

fn row(here: &Here, assessment: &Assessment, id: IndicatorId, level: Level) -> Tag {
    let model = &here.model;
    let indicator = model.indicator(id);
    let about = tag("th", "")
        .add(glyph(indicator.dimension.index(), Size::Text))
        .text(indicator.title.clone());
    let today = answer::name(model, assessment.answers.get(id)).to_owned();
    table_row(about)
        .add(cell(words::TARGET_HEADS[1]).text(today))
        .add(cell(words::TARGET_HEADS[2]).text(result::level(model, level).to_owned()))
}

/// The day of the targets. It is kept as soon as it is one; what is none stays as it was typed.
fn by(here: &Here, assessment: &Assessment) -> Tag {
    let kept = assessment.plan.targets_by.map(date::print);
    let typed = here.desk.by.clone();
    let problem = typed
        .as_ref()
        .filter(|_| here.desk.by_left)
        .and_then(|typed| read_date(typed, false).err())
        .map(words::problem);
    let on_text = {
        let here = here.clone();
        move |text: String| {
            // A date of which only a part stands there gives nothing: what was kept stays.
            let unfinished = page::is_there("#targets-by:invalid");
            if let Ok(day) = read_date(&text, unfinished) {
                here.act(Action::TargetsBy(day));
            }
            here.desk(|desk| {
                desk.by = Some(text);
                desk.by_left = false;
            });
        }
    };
    let on_leave = {
        let here = here.clone();
        move || {
            if here.desk.by.is_some() {
                here.desk(|desk| desk.by_left = true);
            }
        }
    };
    let value = typed.or(kept).unwrap_or_default();
    tag("div", "narrow").add(
        Around::new("targets-by", words::BY)
            .problem(problem)
            .with(line("date", value, on_text).on_leave(on_leave)),
    )
}
