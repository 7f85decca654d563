//! What would change, said as it changes, with undo, redo and reset beside it.

use crate::app::here::Here;
use crate::app::tag::{Tag, button, tag};
use crate::domain::response::Targets;
use crate::domain::session::Action;
use crate::domain::what_if::Aimed;
use crate::words::en::explore as words;

use super::Seen;

/// The one region that speaks. On narrow screens it docks at the foot of the window.
pub(super) fn effect(seen: &Seen<'_>) -> Tag {
    let here = seen.here;
    let [leads, follows, rest] = words::effect(&here.model, &seen.report, &seen.what_if);
    let (past, future) = &here.session().trail;
    let none = Action::Targets(Aimed {
        targets: Targets::none(&here.model),
        tries: Vec::new(),
    });
    let anything = !(seen.assessment.targets.is_empty() && here.session().tries.is_empty());
    tag("div", "effect")
        .add(
            tag("div", "effect__words")
                .set("role", "status")
                .add(tag("p", "effect__line effect__line--leads").text(leads))
                .add(tag("p", "effect__line").text(follows))
                .add_some(
                    (!rest.is_empty())
                        .then(|| tag("p", "effect__line effect__line--rest").text(rest)),
                ),
        )
        .add(
            tag("div", "effect__tools")
                .add(tool(
                    here,
                    words::UNDO,
                    Action::UndoTargets,
                    !past.is_empty(),
                ))
                .add(tool(
                    here,
                    words::REDO,
                    Action::RedoTargets,
                    !future.is_empty(),
                ))
                .add(tool(here, words::CLEAR, none, anything)),
        )
}

/// A button that keeps its place, and focus, where it has nothing to do.
fn tool(here: &Here, text: &'static str, action: Action, able: bool) -> Tag {
    let here = here.clone();
    button("effect__tool", text, move || {
        if able {
            here.act(action.clone());
        }
    })
    .set_some("aria-disabled", (!able).then_some("true"))
}
