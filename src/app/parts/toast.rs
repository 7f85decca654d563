//! The toast: what was done, and undo.

use yew::prelude::*;

use crate::words::en::notice::UNDO;

/// What was done, and undo.
pub fn toast(text: String, on_undo: Callback<()>) -> Html {
    html! {
        <div class="toast">
            <p class="toast__text">{ text }</p>
            <button class="toast__action" type="button" onclick={move |_| on_undo.emit(())}>
                { UNDO }
            </button>
        </div>
    }
}
