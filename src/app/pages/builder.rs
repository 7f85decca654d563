//! What builds the lines that put the program on another page: choices, a frame to try, the lines.

mod choices;
mod snippets;
mod tried;

use yew::Html;
use yew::virtual_dom::{VChild, VNode};

use crate::app::here::Here;
use crate::app::parts::page::{page_head, section, tight_page};
use crate::app::tag::{Tag, tag};
use crate::formats::snippet::{Width, Wish};
use crate::words::en::builder as words;

use choices::choices;
use snippets::snippets;
use tried::{Tried, TriedProps};

/// The builder.
pub fn builder(here: &Here) -> Html {
    let needs = words::NEEDS_TEXT
        .iter()
        .map(|text| tag("li", "").text(*text));
    tight_page()
        .add(page_head(words::TITLE, words::LEAD.into()))
        .add(
            tag("div", "l-split l-split--even builder")
                .add(choices(here))
                .add(preview(here)),
        )
        .add(snippets(here))
        .add(
            section("l-section", "needs", words::NEEDS)
                .add(tag("ul", "builder__needs").add_all(needs)),
        )
        .into()
}

/// The real thing, in a frame.
fn preview(here: &Here) -> Tag {
    let wish = &here.desk.tried;
    let shown: Html = if here.alone {
        tag("p", "empty").key(1).text(words::NO_FRAME).into()
    } else if wish.lacks_link() {
        tag("p", "empty").key(0).text(words::NOTHING).into()
    } else {
        frame(wish)
    };
    let hint = tag("p", "hint").text(words::PREVIEW_TEXT);
    section("builder__preview", "preview", words::PREVIEW)
        .add_some((!here.alone).then_some(hint))
        .add(tag("div", "builder__stage").add(shown))
}

fn frame(wish: &Wish) -> Html {
    let class = match wish.width {
        Width::Place => "builder__frame",
        Width::Column => "builder__frame builder__frame--column",
        Width::Phone => "builder__frame builder__frame--phone",
    };
    let source = wish.embed().query();
    VNode::from(VChild::<Tried>::new(TriedProps { source, class }, None))
}
