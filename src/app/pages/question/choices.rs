//! The answers to a question, as radios. None is ever preselected.

use yew::prelude::*;

use crate::app::here::Instrument;
use crate::domain::answers::Answer;
use crate::domain::ids::IndicatorId;
use crate::domain::level::Level;
use crate::words::en::question as words;

/// The id of a radio: the question's name and the value.
pub(super) fn input_id(model: &Instrument, indicator: IndicatorId, value: &str) -> String {
    format!("{}-{value}", model.indicator(indicator).id)
}

/// Five levels, not sure, and does not apply where the model allows it. Keys 1 to 5 choose while
/// the answers have focus.
pub(super) fn choices(
    model: &Instrument,
    id: IndicatorId,
    answer: Answer,
    on_answer: &Callback<Answer>,
) -> Html {
    let indicator = model.indicator(id);
    let onkeydown = {
        let (on_answer, model) = (on_answer.clone(), model.clone());
        Callback::from(move |event: KeyboardEvent| {
            let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
            let level = event.key().parse().ok().and_then(Level::new);
            if let Some(level) = level.filter(|_| plain) {
                event.prevent_default();
                on_answer.emit(Answer::Level(level));
                let radio = input_id(&model, id, &level.number().to_string());
                crate::browser::page::focus(&format!("[id='{radio}']"));
            }
        })
    };
    let choice = |value: &str, this: Answer, title: &str, text: &str| {
        let badge = this.level().is_some().then(|| {
            html! { <span class="choice__key" aria-hidden="true">{ value.to_owned() }</span> }
        });
        let plain = badge.is_none().then_some("choice--plain");
        let radio = input_id(model, id, value);
        html! {
            <div class={classes!("choice", plain)} key={value.to_owned()}>
                <input class="choice__input" type="radio" name={indicator.id.clone()}
                    id={radio.clone()} value={value.to_owned()} checked={this == answer}
                    onchange={on_answer.reform(move |_: Event| this)} />
                <label class="choice__label" for={radio}>
                    <span class="choice__name">{ title.to_owned() }</span>
                    <span class="choice__text">{ text.to_owned() }</span>
                    { badge }
                </label>
            </div>
        }
    };
    let rung = |level: Level| {
        let (name, anchor) = (&model.level(level).name, &indicator.anchors[level.index()]);
        choice(
            &level.number().to_string(),
            Answer::Level(level),
            name,
            anchor,
        )
    };
    html! {
        <div {onkeydown}>
            <div class="choices">{ for Level::ALL.into_iter().map(rung) }</div>
            <div class="choices choices--other">
                { choice("unsure", Answer::Unsure, words::UNSURE, words::UNSURE_TEXT) }
                if indicator.na_allowed {
                    { choice("na", Answer::NotApplicable, words::NOT_APPLICABLE,
                        words::NOT_APPLICABLE_TEXT) }
                }
            </div>
            <p class="hint hint--keys">
                <kbd>{ "1" }</kbd>{ " to " }<kbd>{ "5" }</kbd>
                { " choose an answer while the answers have focus. " }
                <kbd>{ "Enter" }</kbd>{ " continues." }
            </p>
        </div>
    }
}
