//! Taking a result along: a link, a file, the picture, paper.

use std::rc::Rc;

use crate::app::here::Here;
use crate::app::parts::page::section;
use crate::app::parts::save_file::save_file;
use crate::app::store::{Copied, Message};
use crate::app::tag::{Tag, button, tag};
use crate::browser::{canvas, clipboard, files, location, page};
use crate::charts::picture::Picture;
use crate::charts::svg;
use crate::charts::theme::Theme;
use crate::domain::response::Response;
use crate::domain::session::Action;
use crate::formats::link;
use crate::words::en::{label, notice};

/// The width of a picture that is taken along, in CSS pixels.
const WIDTH: f64 = 480.0;

/// A picture with its words, and the id of the canvas it is on.
pub struct Drawn {
    /// What is drawn.
    pub picture: Rc<Picture>,
    /// What it is called.
    pub title: String,
    /// What it shows.
    pub description: String,
    /// Where it is on the page.
    pub canvas: &'static str,
}

/// Taking a result along. Only an own result is saved as a file.
pub fn take_away(here: &Here, response: &Response, own: bool, drawn: Drawn) -> Tag {
    let copy = {
        let (here, response) = (here.clone(), response.clone());
        button("button", label::COPY, move || copy(&here, &response, own))
    };
    let save = own.then(|| {
        let here = here.clone();
        let save = button("button button--quiet", notice::SAVE_FILE, move || {
            save_file(&here);
        });
        item(save, label::SAVE_TEXT)
    });
    let canvas = drawn.canvas;
    let drawable = drawn.picture.chart().extent(WIDTH).is_ok();
    let png = drawable.then(|| {
        let png = button("button button--quiet", label::PNG, move || {
            if let Some(address) = canvas::png(canvas) {
                files::download("fourfront.png", &address);
            }
        });
        item(png, label::PNG_TEXT)
    });
    let svg = drawable.then(|| {
        let svg = button("button button--quiet", label::SVG, move || save_svg(&drawn));
        item(svg, label::SVG_TEXT)
    });
    let print = button("button button--quiet", label::PRINT, page::print);
    let (said, address) = match &here.copied {
        Copied::Not => ("", None),
        Copied::Done(address) => (notice::COPIED, Some(address)),
        Copied::Refused(address) => (notice::COPY_BY_HAND, Some(address)),
    };
    let said = tag("p", "actions__text")
        .set("role", "status")
        .add(tag("b", "").text(said));
    let field = address.map(|address| {
        tag("div", "field")
            .add(
                tag("label", "field__label")
                    .set("for", "link")
                    .text(label::LINK_FIELD),
            )
            .add(
                tag("input", "field__input field__input--code")
                    .id("link")
                    .set("readonly", "")
                    .value(address.clone()),
            )
    });
    section("l-section l-only-screen", "take-title", label::TAKE)
        .add(
            tag("ul", "actions")
                .add(item(copy, label::COPY_TEXT).add(said))
                .add_some(save)
                .add_some(svg)
                .add_some(png)
                .add(item(print, label::PRINT_TEXT)),
        )
        .add_some(field)
}

fn item(action: Tag, text: &'static str) -> Tag {
    tag("li", "actions__item")
        .add(action)
        .add(tag("p", "actions__text").text(text))
}

fn copy(here: &Here, response: &Response, own: bool) {
    let token = link::write(&here.model, response);
    let address = format!("{}{}{token}", location::without_fragment(), link::MARKER);
    if own {
        here.act(Action::Linked);
    }
    let here = here.clone();
    clipboard::copy(&address.clone(), move |done| {
        let copied = if done {
            Copied::Done(address)
        } else {
            Copied::Refused(address)
        };
        here.send(Message::Copied(copied));
    });
}

fn save_svg(drawn: &Drawn) {
    let theme = Theme::light_svg();
    // The button is there only where the picture can be drawn at this width.
    if let Ok(text) = svg::svg(
        drawn.picture.chart(),
        &theme,
        WIDTH,
        &drawn.title,
        &drawn.description,
    ) {
        files::save("fourfront.svg", "image/svg+xml", &text);
    }
}
