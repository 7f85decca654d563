//! The moves of the plan, in the board's order.

use crate::app::desk::Editing;
use crate::app::here::Here;
use crate::app::pages::plan::form::form;
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::handle::{Dragged, handle};
use crate::app::parts::page::part;
use crate::app::store::Message;
use crate::app::tag::{Tag, button, svg, tag};
use crate::domain::assessment::Assessment;
use crate::domain::plan::Move;
use crate::domain::session::Action;
use crate::domain::undo::Done;
use crate::formats::form::{MoveForm, Problems};
use crate::words::en::plan as words;

/// The id of the heading.
pub(super) const HEADING: &str = "moves-title";
/// The ids of the rows begin with this.
const ROWS: &str = "move";

/// The moves, and how to write one.
pub(super) fn moves(here: &Here, assessment: &Assessment) -> Tag {
    let plan = &assessment.plan;
    let open = plan.moves.iter().filter(|a| a.status.is_open()).count();
    let state = if plan.moves.is_empty() {
        words::NO_MOVES.to_owned()
    } else {
        let aims = !assessment.open_targets(&here.model).is_empty();
        words::state(open, plan.moves.len(), plan.targets_by.filter(|_| aims))
    };
    let editing = here.desk.form.as_ref();
    let rows = plan.moves.iter().enumerate().map(|(place, a)| {
        match editing.filter(|editing| editing.place == Some(place)) {
            Some(editing) => tag("li", "plan__item plan__item--open")
                .key_named(format!("form-{place}"))
                .add(form(here, editing)),
            None => row(here, place, plan.moves.len(), a),
        }
    });
    let list = tag("ol", "plan").add_all(rows);
    let new = editing.filter(|editing| editing.place.is_none());
    let write = match new {
        Some(editing) => form(here, editing),
        None if !plan.has_room() => tag("p", "hint").text(words::FULL),
        None => {
            let here = here.clone();
            let write = button("button", words::WRITE, move || {
                open_form(&here, None, MoveForm::default());
            });
            tag("p", "").add(write.id("write-move"))
        }
    };
    part("", HEADING, words::MOVES)
        .add(tag("p", "lead lead--s").text(state))
        .add_some((!plan.moves.is_empty()).then_some(list))
        .add(tag("div", "plan__write").add(write))
}

/// Opens a form and puts focus into it.
fn open_form(here: &Here, place: Option<usize>, form: MoveForm) {
    here.desk(|desk| {
        desk.form = Some(Editing {
            place,
            form,
            problems: Problems::default(),
        });
        desk.focus("#move-text");
    });
}

fn row(here: &Here, place: usize, of: usize, a: &Move) -> Tag {
    // While a form is open its place must stay what it is.
    let settled = here.desk.form.is_none();
    let class = match here.desk.drag {
        Some((from, _)) if from == place => "plan__item plan__item--held",
        Some((from, to)) if to == place && to < from => "plan__item plan__item--before",
        Some((from, to)) if to == place && to > from => "plan__item plan__item--after",
        _ => "plan__item",
    };
    let held = here.desk.drag.is_some_and(|(from, _)| from == place);
    let grip = (settled && of > 1).then(|| {
        let here = here.clone();
        handle(ROWS, of, held, move |dragged| {
            drag(&here, place, of, dragged);
        })
    });
    tag("li", class)
        .id(format!("{ROWS}-{place}"))
        .key_named(format!("row-{place}"))
        .add(tag("div", if of > 1 { "plan__grip" } else { "" }).add_some(grip))
        .add(what(here, a))
        .add(actions(here, place, of, a, settled))
}

fn what(here: &Here, a: &Move) -> Tag {
    let serves = a.indicator.map(|id| {
        let indicator = here.model.indicator(id);
        tag("p", "plan__meta")
            .add(glyph(indicator.dimension.index(), Size::Small))
            .text(format!(" {}", indicator.title))
    });
    let who = words::who_and_when(a);
    tag("div", "plan__what")
        .add(tag("p", "").add(tag("strong", "").text(a.text.clone())))
        .add_some(serves)
        .add(
            tag("p", "plan__meta")
                .add(
                    tag(
                        "span",
                        if a.status.is_open() {
                            "plan__status"
                        } else {
                            "plan__status plan__status--closed"
                        },
                    )
                    .text(words::status(a.status)),
                )
                .text(who),
        )
}

fn actions(here: &Here, place: usize, of: usize, a: &Move, settled: bool) -> Tag {
    let shift = (settled && of > 1).then(|| {
        tag("span", "plan__shift")
            .add(arrow(here, place, of, a, true))
            .add(arrow(here, place, of, a, false))
    });
    let edit = {
        let (here, form) = (here.clone(), MoveForm::of(a));
        button("button button--bare button--s", words::EDIT, move || {
            open_form(&here, Some(place), form.clone());
        })
    };
    let delete = {
        let here = here.clone();
        button("button button--bare button--s", words::DELETE, move || {
            here.act(Action::DeleteMove(place));
            here.send(Message::Offer(Done::MoveDeleted));
            here.desk(|desk| desk.focus(format!("#{HEADING}")));
        })
    };
    tag("div", "plan__actions")
        .add_some(shift)
        .add_some(settled.then(|| {
            edit.id(format!("edit-{place}"))
                .set("aria-label", words::does(words::EDIT, a))
        }))
        .add_some(settled.then(|| delete.set("aria-label", words::does(words::DELETE, a))))
}

/// A button that moves a move one place up or down, and keeps focus on it.
fn arrow(here: &Here, place: usize, of: usize, a: &Move, up: bool) -> Tag {
    let (verb, path, id) = if up {
        (words::UP, "M5 12.5 10 7.5 15 12.5", "up")
    } else {
        (words::DOWN, "M5 7.5 10 12.5 15 7.5", "down")
    };
    let to = if up {
        place.checked_sub(1)
    } else {
        (place + 1 < of).then_some(place + 1)
    };
    let act = {
        let here = here.clone();
        move || match to {
            Some(to) => {
                here.act(Action::ShiftMove(place, to));
                here.desk(|desk| {
                    desk.said = words::now_at(to, of);
                    desk.focus(format!("#{id}-{to}"));
                });
            }
            None => here.desk(|desk| desk.said = words::stays_at(up)),
        }
    };
    let mut arrow = tag("button", "icon-button")
        .set("type", "button")
        .id(format!("{id}-{place}"))
        .set("aria-label", words::does(verb, a))
        .on_click(act)
        .add(svg("", "0 0 20 20", "20", "20").add(tag("path", "stroke-icon").set("d", path)));
    if to.is_none() {
        // Not `disabled`: focus may come to it with the move.
        arrow = arrow.set("aria-disabled", "true");
    }
    arrow
}

/// Follows a pointer that holds the move at a place.
fn drag(here: &Here, place: usize, of: usize, dragged: Dragged) {
    match dragged {
        Dragged::Begun => here.desk(|desk| desk.drag = Some((place, place))),
        Dragged::Over(to) => {
            if here.desk.drag != Some((place, to)) {
                here.desk(|desk| desk.drag = Some((place, to)));
            }
        }
        Dragged::GivenUp => here.desk(|desk| desk.drag = None),
        Dragged::Dropped => {
            let to = here.desk.drag.map_or(place, |(_, to)| to);
            here.act(Action::ShiftMove(place, to));
            here.desk(|desk| {
                desk.drag = None;
                if to != place {
                    desk.said = words::now_at(to, of);
                }
            });
        }
    }
}
