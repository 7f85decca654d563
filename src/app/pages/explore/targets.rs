//! Every question with five steps for its target, next to where it is now.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::parts::glyph::{Size, glyph};
use crate::app::tag::{Tag, tag};
use crate::browser::page;
use crate::domain::answers::Answer;
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::level::Level;
use crate::domain::session::Action;
use crate::words::en::{answer, explore as words, result};

use super::Seen;

/// One group for each dimension. What is chosen in any of them comes to one listener.
pub(super) fn targets(seen: &Seen<'_>) -> Tag {
    let model = &seen.here.model;
    let groups = model.dimension_ids().filter_map(|id| group(seen, id));
    let key = |name: &'static str| tag("kbd", "").text(name);
    tag("section", "l-stack")
        .set("aria-labelledby", "targets-title")
        .add(
            tag("h2", "path__title")
                .id("targets-title")
                .text(words::TARGETS),
        )
        .add(
            tag("div", "")
                .add(tag("p", "hint").text(words::scale(model)))
                .add(
                    tag("p", "hint hint--keys")
                        .add(key("Ctrl Z"))
                        .text(words::KEY_UNDO)
                        .add(key("Ctrl Shift Z"))
                        .text(words::KEY_REDO),
                ),
        )
        .add(
            tag("div", "l-stack l-stack--l")
                .on_change(choosing(seen.here))
                .add_all(groups),
        )
}

/// Aims at the level that a radio stands for.
fn choosing(here: &Here) -> Callback<Event> {
    let here = here.clone();
    Callback::from(move |event: Event| {
        let picked = page::picked(&event).and_then(|(name, value)| {
            let id = here.model.indicator_named(name.strip_prefix("t-")?)?;
            Some((id, Level::new(value.parse().ok()?)?))
        });
        if let Some((id, level)) = picked {
            here.act(Action::Target(id, Some(level)));
        }
    })
}

fn group(seen: &Seen<'_>, id: DimensionId) -> Option<Tag> {
    let model = &seen.here.model;
    let scope = seen.report.reading.scope;
    let asked: Vec<IndicatorId> = model.indicators_of(id).filter(|i| scope.has(*i)).collect();
    let name = tag("h3", "group-list__name")
        .add(glyph(id.index(), Size::Large))
        .text(model.dimension(id).title.clone());
    let shift = seen.what_if.effect.dimensions[id.index()];
    let now = result::level_or_so_far(model, seen.report.reading.dimension(id));
    let after = shift.after.filter(|_| shift.moves());
    let state = now_and_then(tag("span", "group-list__state"), &now, seen, after);
    let summary = tag("summary", "group-list__summary").add(name).add(state);
    (!asked.is_empty()).then(|| {
        tag("details", "group-list")
            .set("open", "")
            .key(id.index())
            .add(summary)
            .add(
                tag("ul", "group-list__items")
                    .add_all(asked.into_iter().map(|id| question(seen, id))),
            )
    })
}

/// "Working", or "Working to Established".
fn now_and_then(into: Tag, now: &str, seen: &Seen<'_>, then: Option<Level>) -> Tag {
    let into = into.text(now.to_owned());
    match then {
        Some(then) => {
            let then = result::level(&seen.here.model, then).to_owned();
            into.text(" ")
                .add(tag("span", "ind__arrow").text(words::TO))
                .text(" ")
                .add(tag("b", "").text(then))
        }
        None => into,
    }
}

fn question(seen: &Seen<'_>, id: IndicatorId) -> Tag {
    let (here, model) = (seen.here, &seen.here.model);
    let indicator = model.indicator(id);
    let given = seen.assessment.answers.get(id);
    let aim = seen.what_if.aims.get(id);
    let class = if given == Answer::Unsure {
        "ind__open"
    } else {
        ""
    };
    let now = answer::name(model, given);
    let now = now_and_then(tag("span", class), now, seen, aim);
    let back = aim.map(|_| {
        // The button goes with the target: focus moves to the steps.
        let rest = step_id(here, id, given.level().unwrap_or(Level::One));
        let here = here.clone();
        tag("button", "ind__back")
            .set("type", "button")
            .set("aria-label", words::take_back(indicator))
            .text(words::BACK)
            .on_click(move || {
                here.act(Action::Target(id, None));
                page::focus(&format!("[id='{rest}']"));
            })
    });
    let what = tag("div", "")
        .add(
            tag("p", "ind__name")
                .add(tag("span", "ind__code").text(indicator.code.clone()))
                .text(format!(" {}", indicator.title)),
        )
        .add(tag("p", "ind__now").add(now).add_some(back));
    let class = if aim.is_some() {
        "ind ind--changed"
    } else {
        "ind"
    };
    let row = tag("li", "").set("class", class).key(id.index()).add(what);
    if given == Answer::NotApplicable {
        row
    } else {
        row.add(steps(seen, id, given, aim))
    }
}

fn step_id(here: &Here, id: IndicatorId, level: Level) -> String {
    format!("t-{}-{}", here.model.indicator(id).id, level.number())
}

/// Five steps, as radios: the target, or where it is now.
fn steps(seen: &Seen<'_>, id: IndicatorId, given: Answer, aim: Option<Level>) -> Tag {
    let model = &seen.here.model;
    let indicator = model.indicator(id);
    let chosen = aim.or(given.level());
    let step = |level: Level| {
        let is_now = given.level() == Some(level);
        let radio = step_id(seen.here, id, level);
        let input = tag("input", "seg__input")
            .set("type", "radio")
            .set("name", format!("t-{}", indicator.id))
            .id(radio.clone())
            // As attributes: the property of each would be read at each change, and a name in hidden
            // text would be a layer of its own for the browser, five for every question.
            .set("value", level.number().to_string())
            .set("aria-label", words::step_name(model, level, is_now))
            .checked(chosen == Some(level));
        let class = if is_now {
            "seg__label seg__label--now"
        } else {
            "seg__label"
        };
        let label = tag("label", class)
            .set("for", radio)
            .text(level.number().to_string());
        tag("span", "seg__option").add(input).add(label)
    };
    tag("fieldset", "seg")
        .add(tag("legend", "visually-hidden").text(words::legend(indicator)))
        .add_all(Level::ALL.into_iter().map(step))
}
