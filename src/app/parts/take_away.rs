//! Taking a result along: a link, a file, the picture, paper.

use std::rc::Rc;

use crate::app::desk::Fold;
use crate::app::here::Here;
use crate::app::parts::field::tick;
use crate::app::parts::page::section;
use crate::app::parts::save_file::save_file;
use crate::app::parts::share::share;
use crate::app::tag::{Tag, button, tag};
use crate::browser::{canvas, files, page};
use crate::charts::picture::Picture;
use crate::charts::svg;
use crate::charts::theme::Theme;
use crate::domain::response::Response;
use crate::domain::session::Action;
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
    let print = {
        let here = here.clone();
        button("button button--quiet", label::PRINT, move || {
            if own {
                // On paper it is handed out as by a link: what it was is kept when it changes.
                here.act(Action::Linked);
            }
            page::print();
        })
    };
    let notes = own.then(|| notes_tick(here)).flatten();
    section("l-section l-only-screen", "take-title", label::TAKE)
        .add(share(here, response, own))
        .add(
            tag("ul", "actions")
                .add_some(save)
                .add_some(svg)
                .add_some(png)
                .add(item(print, label::PRINT_TEXT).add_some(notes)),
        )
}

/// Whether notes are printed, where there are any.
fn notes_tick(here: &Here) -> Option<Tag> {
    let assessment = here.session().assessment.as_ref()?;
    if assessment.notes.is_empty() {
        return None;
    }
    let on = here.desk.printed_notes == Fold::Open;
    let here = here.clone();
    Some(tick("print-notes", label::PRINT_NOTES, on, move |on| {
        here.desk(|desk| desk.printed_notes = if on { Fold::Open } else { Fold::Closed });
    }))
}

/// The private notes of an own result, on paper only, where they were ticked.
pub fn printed_notes(here: &Here) -> Option<Tag> {
    let assessment = here.session().assessment.as_ref()?;
    if here.desk.printed_notes == Fold::Closed || assessment.notes.is_empty() {
        return None;
    }
    let notes = assessment.notes.iter().map(|(id, note)| {
        tag("div", "")
            .add(tag("h3", "").text(here.model.indicator(id).title.clone()))
            .add(tag("p", "printed-note").text(note.to_owned()))
    });
    let title = label::NOTES_ON_PAPER;
    Some(section("l-section l-only-print", "notes-title", title).add_all(notes))
}

fn item(action: Tag, text: &'static str) -> Tag {
    tag("li", "actions__item")
        .add(action)
        .add(tag("p", "actions__text").text(text))
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
