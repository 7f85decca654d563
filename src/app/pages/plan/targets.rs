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
use crate::domain::scope::Scope;
use crate::domain::session::Action;
use crate::domain::what_if::{Standing, standing};
use crate::formats::date;
use crate::formats::form::read_date;
use crate::words::en::{answer, plan as words, result};

/// The targets: open ones, and those that are reached.
pub(super) fn targets(here: &Here, assessment: &Assessment) -> Tag {
    let shown = part("l-section", "targets-title", words::TARGETS);
    let explore = link("", here.href(&Route::Explore), words::TO_EXPLORE);
    let scope = Scope::of(&here.model, assessment.mode);
    let rows: Vec<Tag> = assessment
        .targets
        .iter()
        .filter(|(id, _)| scope.has(*id))
        .filter_map(|(id, level)| row(here, assessment, id, level))
        .collect();
    if rows.is_empty() {
        return shown
            .add(tag("p", "").text(words::NO_TARGETS))
            .add(tag("p", "").add(explore));
    }
    let open = !assessment.open_targets(&here.model).is_empty();
    let then = if open {
        by(here, assessment)
    } else {
        tag("p", "").text(words::ALL_REACHED)
    };
    shown.add(
        tag("div", "l-stack")
            .add(table(
                words::TARGETS,
                &words::TARGET_HEADS,
                rows.into_iter(),
            ))
            .add(then)
            .add(tag("p", "").add(explore)),
    )
}

/// A target; none of a question that does not apply.
fn row(here: &Here, assessment: &Assessment, id: IndicatorId, level: Level) -> Option<Tag> {
    let model = &here.model;
    let indicator = model.indicator(id);
    let given = assessment.answers.get(id);
    let target = result::level(model, level).to_owned();
    let target = match standing(given, level) {
        Standing::NotApplicable => return None,
        Standing::Open => target,
        Standing::Reached | Standing::Passed => words::reached(&target),
    };
    let about = tag("th", "")
        .add(glyph(indicator.dimension.index(), Size::Text))
        .text(indicator.title.clone());
    Some(
        table_row(about)
            .add(cell(words::TARGET_HEADS[1]).text(answer::name(model, given).to_owned()))
            .add(cell(words::TARGET_HEADS[2]).text(target)),
    )
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
