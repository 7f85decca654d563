//! The shortest path to the next level: steps to take and to take back.

use crate::app::here::Here;
use crate::app::route::Route;
use crate::app::store::View;
use crate::app::tag::{Tag, button, link, tag};
use crate::domain::ids::DimensionId;
use crate::domain::path::{self, Path, Step};
use crate::domain::session::Action;
use crate::domain::what_if::{takes, with_path};
use crate::words::en::{explore as words, label};

use super::Seen;
use super::choice::Choice;

/// The path of the whole, or of the dimension that was chosen.
pub(super) fn path(seen: &Seen<'_>) -> Tag {
    let (model, reading) = (&seen.here.model, &seen.report.reading);
    let answers = &seen.assessment.answers;
    let chosen = seen.here.view.path;
    let (path, level, then) = match chosen {
        None => (
            path::next_of_whole(model, reading, answers),
            reading.overall.low,
            seen.what_if.after.overall.low,
        ),
        Some(id) => (
            path::next(model, reading, answers, id),
            reading.dimension(id).level().map(|level| level.low),
            seen.what_if.after.dimension(id).level().map(|l| l.low),
        ),
    };
    let (title, body) = match &path {
        Some(path) => {
            let reached = then.is_some_and(|then| then >= path.to);
            let body = tag("div", "")
                .add(steps(seen, path))
                .add_some((path.steps.len() > 1).then(|| all(seen, path)))
                .add_some(reached.then(|| tag("p", "path__note").text(words::REACHED)));
            (words::path_title(model, path), body)
        }
        None if level.is_some() => (words::at_the_top(model, chosen), tag("div", "")),
        None => {
            let review = seen.here.href(&Route::Review);
            let settle = link("textlink", review, label::SETTLE);
            (words::NO_PATH.into(), tag("div", "").add(settle))
        }
    };
    // Always these three: the list of paths keeps its place, and focus.
    tag("section", "")
        .set("aria-labelledby", "path-title")
        .add(tag("h2", "path__title").id("path-title").text(title))
        .add(choice(seen.here, chosen))
        .add(body)
}

/// Whose path.
fn choice(here: &Here, chosen: Option<DimensionId>) -> Tag {
    let choice = Choice {
        id: "path-for",
        label: words::PATH_FOR,
        whole: words::WHOLE,
        offered: here.model.dimension_ids().collect(),
        chosen,
    };
    choice.shown(here, |view, path| View { path, ..view })
}

fn steps(seen: &Seen<'_>, path: &Path) -> Tag {
    let rows = path.steps.iter().map(|step| row(seen, *step));
    tag("ol", "path__list").add_all(rows)
}

/// A step, what it would look like to be there, and a button that takes it or takes it back.
fn row(seen: &Seen<'_>, step: Step) -> Tag {
    let model = &seen.here.model;
    let indicator = model.indicator(step.indicator);
    let taken = takes(&seen.what_if.aims, step.indicator, step.to);
    let (text, name, class) = if taken {
        (
            words::BACK,
            words::take_back(indicator),
            "button button--bare button--s",
        )
    } else {
        (
            words::SET,
            words::take(model, step),
            "button button--quiet button--s",
        )
    };
    let action = Action::Target(step.indicator, (!taken).then_some(step.to));
    let here = seen.here.clone();
    let act = button("", text, move || here.act(action.clone()))
        .set("class", class)
        .set("aria-label", name);
    let what = tag("div", "")
        .add(
            tag("p", "path__step")
                .add(tag("b", "").text(indicator.code.clone()))
                .text(format!(
                    " {}",
                    words::step(model, &seen.assessment.answers, step)
                )),
        )
        .add(tag("p", "hint").text(indicator.anchors[step.to.index()].clone()));
    tag("li", "path__item")
        .key(step.indicator.index())
        .add(what)
        .add(act)
}

/// Every step at once, or none of them.
fn all(seen: &Seen<'_>, path: &Path) -> Tag {
    let mut steps = path.steps.iter();
    let taken = steps.all(|step| takes(&seen.what_if.aims, step.indicator, step.to));
    let (text, class) = if taken {
        (words::BACK_ALL.into(), "button button--quiet button--s")
    } else {
        (words::set_all(path.steps.len()), "button button--s")
    };
    let (path, here) = (path.clone(), seen.here.clone());
    let act = button("", text, move || {
        if let Some(aimed) = here.session().aimed() {
            here.act(Action::Targets(with_path(&aimed, &path, !taken)));
        }
    });
    tag("p", "path__note").add(act.set("class", class))
}
