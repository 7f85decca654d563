//! Saving everything as a file.

use time::Date;

use crate::app::frame::Notice;
use crate::app::here::Here;
use crate::browser::files;
use crate::formats::date;
use crate::formats::document::{self, Document};

/// Hands everything that is kept over as a file.
pub fn save_file(here: &Here, today: Date) {
    let document = Document {
        revision: 0,
        session: here.session().clone(),
    };
    let text = document::write(&here.model, &document);
    let name = format!("fourfront-{}.json", date::print(today));
    if files::save(&name, "application/json", &text) {
        here.notify.emit(Notice::Saved);
    }
}
