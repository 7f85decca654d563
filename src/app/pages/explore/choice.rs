//! A choice between the whole and one of the pre-conditions.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::store::{Message, View};
use crate::app::tag::{Tag, tag};
use crate::browser::page;
use crate::domain::ids::DimensionId;

/// What is chosen between.
pub(super) struct Choice {
    /// The id of the list.
    pub(super) id: &'static str,
    /// What it is for.
    pub(super) label: &'static str,
    /// The name of the whole.
    pub(super) whole: &'static str,
    /// Which pre-conditions there are besides.
    pub(super) offered: Vec<DimensionId>,
    /// The one that is chosen; none for the whole.
    pub(super) chosen: Option<DimensionId>,
}

impl Choice {
    /// The list, and what is looked at once something is chosen from it.
    pub(super) fn shown(
        self,
        here: &Here,
        looks: impl Fn(View, Option<DimensionId>) -> View + 'static,
    ) -> Tag {
        let option = |value: String, title: &str, is: bool| {
            let option = tag("option", "").set("value", value).text(title.to_owned());
            if is {
                option.set("selected", "")
            } else {
                option
            }
        };
        let dimensions = self.offered.into_iter().map(|id| {
            let title = &here.model.dimension(id).title;
            option((id.index() + 1).to_string(), title, self.chosen == Some(id))
        });
        let on_change = {
            let here = here.clone();
            Callback::from(move |event: Event| {
                let place = page::selected(&event).and_then(|value| value.parse::<usize>().ok());
                let mut ids = here.model.dimension_ids();
                let chosen = place.and_then(|place| ids.nth(place.checked_sub(1)?));
                here.send(Message::View(looks(here.view, chosen)));
            })
        };
        tag("p", "path__choice")
            .add(
                tag("label", "path__label")
                    .set("for", self.id)
                    .text(self.label),
            )
            .add(
                tag("select", "field__input path__select")
                    .id(self.id)
                    .on_change(on_change)
                    .add(option("0".into(), self.whole, self.chosen.is_none()))
                    .add_all(dimensions),
            )
    }
}
