//! Private notes on questions that the model no longer has.

use crate::app::here::Here;
use crate::app::pages::history::small;
use crate::app::parts::page::part;
use crate::app::store::Message;
use crate::app::tag::{Tag, tag};
use crate::domain::assessment::Assessment;
use crate::domain::notes::GoneNote;
use crate::domain::session::Action;
use crate::domain::undo::Done;
use crate::words::en::history as words;

/// The id of the heading.
const HEADING: &str = "gone-notes-title";

/// The notes, oldest first. Nothing where there is none.
pub(super) fn gone_notes(here: &Here, assessment: &Assessment) -> Option<Tag> {
    let notes = &assessment.gone_notes;
    let rows = notes.iter().enumerate();
    // The part goes with its last note.
    let then = if notes.len() == 1 {
        "main h1".into()
    } else {
        format!("#{HEADING}")
    };
    (!notes.is_empty()).then(|| {
        // As private as the others: not on the paper.
        part("l-section l-only-screen", HEADING, words::GONE_NOTES)
            .add(tag("p", "lead lead--s section-intro").text(words::GONE_NOTES_TEXT))
            .add(
                tag("ul", "gone-notes")
                    .add_all(rows.map(|(place, note)| row(here, place, note, &then))),
            )
    })
}

/// A note. Focus goes on to another place when it is deleted.
fn row(here: &Here, place: usize, note: &GoneNote, then: &str) -> Tag {
    let delete = {
        let (here, then) = (here.clone(), then.to_owned());
        small(words::DELETE, &words::gone_note(note), move || {
            here.act(Action::DeleteGoneNote(place));
            here.send(Message::Offer(Done::NoteDeleted));
            here.desk(|desk| desk.focus(then.clone()));
        })
    };
    tag("li", "gone-notes__item")
        .key(place)
        .add(
            tag("div", "")
                .add(tag("strong", "").text(note.indicator.clone()))
                .add(tag("p", "sub").text(words::asked_in(note.version)))
                .add(tag("p", "gone-notes__text").text(note.text.clone())),
        )
        .add(delete)
}
