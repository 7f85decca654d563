//! The frame to try: as high as what is in it, as the element makes it.
//!
//! A component, because it listens to the frame for as long as it is there.

use yew::prelude::*;

use crate::app::tag::tag;
use crate::browser::frame;
use crate::formats::message::told_height;
use crate::words::en::builder as words;

/// How high it is before it has said so, in CSS pixels.
const AT_FIRST: u32 = 480;

/// What the frame needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct TriedProps {
    /// The query that asks for what is tried.
    pub(super) source: String,
    pub(super) class: &'static str,
}

/// The frame. A new one for each wish: changing the address of one that is there would be an entry
/// in the history.
#[component]
pub(super) fn Tried(props: &TriedProps) -> Html {
    let place = use_node_ref();
    let height = use_state_eq(|| AT_FIRST);
    {
        let (place, height) = (place.clone(), height.setter());
        use_effect_with((), move |()| {
            let heard = frame::on_told_in(
                move || place.cast(),
                move |message| {
                    if let Some(told) = told_height(&message) {
                        height.set(told);
                    }
                },
            );
            move || drop(heard)
        });
    }
    let frame = tag("iframe", props.class)
        .key_named(props.source.clone())
        .node(&place)
        // Of this very page, wherever it lies.
        .set("src", props.source.clone())
        .set("height", height.to_string())
        .set("title", words::FRAME)
        .set("allow", "clipboard-write; web-share")
        .set("referrerpolicy", "no-referrer");
    tag("div", "").add(frame).into()
}
