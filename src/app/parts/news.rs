//! News of the page itself: a newer version, offered and never forced; a network that is gone.

use yew::{Callback, Html};

use crate::app::here::Here;
use crate::app::parts::notice::{Kind, notice};
use crate::app::store::{Message, News};
use crate::app::tag::{button, list, tag};
use crate::formats::keeper::Trouble;
use crate::words::en::news as words;
use crate::words::en::notice::DISMISS;

/// Says it. A newer version is offered where loading the page again would lose nothing.
pub fn news(here: &Here, news: News, renew: Callback<()>) -> Html {
    let close = |text| {
        let here = here.clone();
        let close = move || here.send(Message::News(None));
        button("button button--bare button--s", text, close).into()
    };
    let (text, actions) = match news {
        News::Newer if would_lose(here) => return tag("div", "").into(),
        News::Newer => {
            let now = button("button button--s", words::USE_NOW, move || renew.emit(()));
            (words::newer(), list([now.into(), close(words::LATER)]))
        }
        News::Offline => (words::offline(), close(DISMISS)),
    };
    notice(Kind::Info, &text, false, actions).into()
}

/// Whether something is not kept: an open form, or answers that storage refuses or another tab has
/// a say in.
fn would_lose(here: &Here) -> bool {
    let unkept = |trouble: &Trouble| !trouble.is_of_opening();
    here.desk.form.is_some()
        || !here.desk.names.is_empty()
        || here.troubles.iter().chain(&here.told).any(unkept)
}
