//! A sentence of which one word is marked, or made strong.

use yew::prelude::*;

use crate::words::en::result::Marked;

/// With the marker pen: for findings.
pub fn highlighted(sentence: &Marked) -> Html {
    let mark = (!sentence.mark.is_empty())
        .then(|| html! { <mark class="hl">{ sentence.mark.clone() }</mark> });
    html! { <>{ sentence.before.clone() }{ mark }{ sentence.after.clone() }</> }
}

/// In strong type: for causes.
pub fn strong(sentence: &Marked) -> Html {
    let mark = (!sentence.mark.is_empty())
        .then(|| html! { <b class="pre__cause">{ sentence.mark.clone() }</b> });
    html! { <>{ sentence.before.clone() }{ mark }{ sentence.after.clone() }</> }
}
