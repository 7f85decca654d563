//! Saving everything as a file.

use crate::app::here::{Here, today};
use crate::app::store::Message;
use crate::browser::files;
use crate::formats::date;
use crate::formats::document::{self, Document};

/// Hands everything that is kept over as a file, named by the day.
pub fn save_file(here: &Here) {
    let document = Document {
        revision: 0,
        session: here.session().clone(),
    };
    let text = document::write(&here.model, &document);
    let name = format!("fourfront-{}.json", date::print(today()));
    if files::save(&name, "application/json", &text) {
        here.send(Message::Saved);
    }
}
