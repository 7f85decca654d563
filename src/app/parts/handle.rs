//! A handle to drag a row of a list by, with a mouse, a pen or a finger. It is for the eye: buttons
//! beside it do the same for everybody.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::tag::{Tag, svg, tag};
use crate::browser::page;

/// What a pointer does with a handle.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dragged {
    /// Takes hold of it.
    Begun,
    /// Is over the row at this place.
    Over(usize),
    /// Lets go.
    Dropped,
    /// Was taken away: nothing moves.
    GivenUp,
}

/// A handle. The rows are the elements with the ids `<rows>-0`, `<rows>-1` and so on.
pub fn handle(rows: &'static str, of: usize, held: bool, act: impl Fn(Dragged) + 'static) -> Tag {
    let act = Rc::new(act);
    let down = {
        let act = act.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0 {
                event.prevent_default();
                if let Some(handle) = event.target_dyn_into::<web_sys::Element>() {
                    // Without it the pointer is lost where it leaves the handle.
                    _ = handle.set_pointer_capture(event.pointer_id());
                }
                act(Dragged::Begun);
            }
        })
    };
    let over = {
        let act = act.clone();
        Callback::from(move |event: PointerEvent| {
            if held {
                let y = f64::from(event.client_y());
                page::scroll_at_edge(y);
                act(Dragged::Over(row_at(rows, of, y)));
            }
        })
    };
    let end = |what: Dragged| {
        let act = act.clone();
        Callback::from(move |_: PointerEvent| {
            if held {
                act(what);
            }
        })
    };
    let dots = svg("", "0 0 12 20", "12", "20").add(
        tag("path", "stroke-icon handle__dots")
            .set("d", "M3 4v.1M9 4v.1M3 10v.1M9 10v.1M3 16v.1M9 16v.1"),
    );
    tag("span", "handle")
        .set("aria-hidden", "true")
        .on_pointer(down, over, end(Dragged::Dropped), end(Dragged::GivenUp))
        .add(dots)
}

/// The row that a height in the window belongs to.
fn row_at(rows: &str, of: usize, y: f64) -> usize {
    let ends = (0..of).filter_map(|place| page::end_of(&format!("{rows}-{place}")));
    ends.take_while(|end| *end < y)
        .count()
        .min(of.saturating_sub(1))
}
