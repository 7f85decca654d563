//! The answers to a question, as radios. None is ever preselected.

use yew::prelude::*;

use crate::app::tag::{Tag, tag};
use crate::browser::page;
use crate::domain::answers::Answer;
use crate::domain::ids::IndicatorId;
use crate::domain::level::Level;
use crate::domain::model::{Indicator, Model};
use crate::words::en::question as words;

/// The id of a radio: the question's name and the value.
pub(super) fn input_id(indicator: &Indicator, value: &str) -> String {
    format!("{}-{value}", indicator.id)
}

/// How much room answers have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Room {
    /// That of a page.
    Page,
    /// That of a frame: smaller, and without hints.
    Tight,
    /// That of a stand: for fingers, and without hints.
    Large,
}

/// Five levels, not sure, and does not apply where the model allows it. Keys 1 to 5 choose while
/// the answers have focus.
pub fn choices(
    model: &Model,
    id: IndicatorId,
    answer: Answer,
    on_answer: &Callback<Answer>,
    room: Room,
) -> Tag {
    let indicator = model.indicator(id);
    let choice = |value: String, this: Answer, name: &str, text: &str| {
        let badge = this.level().map(|_| {
            tag("span", "choice__key")
                .set("aria-hidden", "true")
                .text(value.clone())
        });
        let radio = input_id(indicator, &value);
        let input = tag("input", "choice__input")
            .set("type", "radio")
            .set("name", indicator.id.clone())
            .id(radio.clone())
            .value(value)
            .checked(this == answer)
            .on_change(on_answer.reform(move |_: Event| this));
        let label = tag("label", "choice__label")
            .set("for", radio)
            .add(tag("span", "choice__name").text(name.to_owned()))
            .add(tag("span", "choice__text").text(text.to_owned()))
            .add_some(badge);
        let class = match (this.level().is_some(), room) {
            (true, Room::Page) => "choice",
            (true, Room::Tight) => "choice choice--tight",
            (true, Room::Large) => "choice choice--large",
            (false, Room::Page) => "choice choice--plain",
            (false, Room::Large) => "choice choice--large choice--plain",
            (false, Room::Tight) => "choice choice--tight choice--plain",
        };
        tag("div", class).add(input).add(label)
    };
    let rung = |level: Level| {
        let (name, anchor) = (&model.level(level).name, &indicator.anchors[level.index()]);
        choice(
            level.number().to_string(),
            Answer::Level(level),
            name,
            anchor,
        )
    };
    let unsure = choice(
        "unsure".into(),
        Answer::Unsure,
        words::UNSURE,
        words::UNSURE_TEXT,
    );
    let not_applicable = indicator.na_allowed.then(|| {
        choice(
            "na".into(),
            Answer::NotApplicable,
            words::NOT_APPLICABLE,
            words::NOT_APPLICABLE_TEXT,
        )
    });
    let key = |name: &'static str| tag("kbd", "").text(name);
    tag("div", "")
        .on_key(by_key(indicator, on_answer))
        .add(tag("div", "choices").add_all(Level::ALL.into_iter().map(rung)))
        .add(
            tag("div", "choices choices--other")
                .add(unsure)
                .add_some(not_applicable),
        )
        .add_some((room == Room::Page).then(|| {
            tag("p", "hint hint--keys")
                .add(key("1"))
                .text(" to ")
                .add(key("5"))
                .text(" choose an answer while the answers have focus. ")
                .add(key("Enter"))
                .text(" continues.")
        }))
}

/// Chooses a level by its number, and moves focus to it.
fn by_key(indicator: &Indicator, on_answer: &Callback<Answer>) -> Callback<KeyboardEvent> {
    let on_answer = on_answer.clone();
    let radios = Level::ALL.map(|level| input_id(indicator, &level.number().to_string()));
    Callback::from(move |event: KeyboardEvent| {
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        let level = Level::ALL
            .into_iter()
            .find(|l| plain && event.key() == l.number().to_string());
        if let Some(level) = level {
            event.prevent_default();
            on_answer.emit(Answer::Level(level));
            page::focus(&format!("[id='{}']", radios[level.index()]));
        }
    })
}
