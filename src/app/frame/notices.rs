//! Notices: what happened, what it means, what to do; and the toast that offers undo.

use yew::prelude::*;

use crate::app::frame::saving::Saving;
use crate::app::here::Here;
use crate::app::late;
use crate::app::parts::notice::{Kind, notice};
use crate::app::parts::save_file::save_file;
use crate::app::parts::toast::toast;
use crate::app::store::{Fetched, Message};
use crate::app::tag::{Tag, button, list, tag};
use crate::browser::worker;
use crate::domain::assessment::Assessment;
use crate::domain::session::Action;
use crate::domain::undo::{Before, Done};
use crate::formats::keeper::Trouble;
use crate::words::en::notice as words;

/// The notices that are shown, above the page.
pub(super) fn notices(here: &Here, saving: &Saving) -> Tag {
    let undo = here.session().undo.last();
    let toast = here.toast.zip(undo).map(|(done, undo)| {
        let text = match done {
            Done::Deleted => words::DELETED.into(),
            Done::StartedAgain => words::STARTED_AGAIN.into(),
            Done::Replaced => words::replaced(answers_of(&undo.before)),
            Done::AssessmentDeleted => words::ASSESSMENT_DELETED.into(),
            Done::SnapshotDeleted => words::SNAPSHOT_DELETED.into(),
            Done::NoteDeleted => words::NOTE_DELETED.into(),
            Done::MoveDeleted => words::MOVE_DELETED.into(),
            Done::CopyKept => words::COPY_KEPT.into(),
            Done::CarriedOn => words::CARRIED_ON.into(),
            Done::AnswersTaken => words::ANSWERS_TAKEN.into(),
        };
        let here = here.clone();
        toast(text, move || here.act(Action::Undo))
    });
    tag("div", "l-page l-notices")
        .add_all(
            here.troubles
                .iter()
                .filter_map(|trouble| storage_notice(here, saving, *trouble)),
        )
        .add(tag("div", "").add_some(news(here, saving)))
        .add(tag("div", "").set("role", "status").add_some(toast))
}

/// News of the page itself, once what shows it is here.
fn news(here: &Here, saving: &Saving) -> Option<Html> {
    let (news, late) = here.news.zip(late::arrived())?;
    let saving = saving.clone();
    // What refuses to be written says so in a notice of its own.
    let renew = Callback::from(move |()| {
        if saving.all() {
            worker::renew();
        }
    });
    Some((late.news)(here, news, renew))
}

fn answers_of(before: &Before) -> usize {
    match before {
        Before::All { assessment, .. } => assessment.as_ref().map_or(0, Assessment::answered),
        _ => 0,
    }
}

fn storage_notice(here: &Here, saving: &Saving, trouble: Trouble) -> Option<Tag> {
    let (kind, text) = match trouble {
        Trouble::Denied => (Kind::Warn, words::storage_denied()),
        Trouble::Full => (Kind::Warn, words::storage_full()),
        Trouble::OtherTab => (Kind::Info, words::other_tab()),
        Trouble::DeletedElsewhere => (Kind::Info, words::deleted_elsewhere()),
        // What has read what is kept can also say what it found.
        Trouble::Older => (Kind::Info, (late::arrived()?.told)(here, trouble)?),
        _ => (Kind::Warn, (late::arrived()?.told)(here, trouble)?),
    };
    let actions = actions(here, saving, trouble);
    let said = notice(kind, &text, false, actions);
    Some(tag("div", "").key(trouble as usize).add(said))
}

fn actions(here: &Here, saving: &Saving, trouble: Trouble) -> Html {
    let (here, saving) = (here.clone(), saving.clone());
    match trouble {
        Trouble::Denied | Trouble::Full => button(
            "button button--quiet button--s",
            words::SAVE_FILE,
            move || save_file(&here),
        )
        .into(),
        Trouble::OtherTab | Trouble::DeletedElsewhere => {
            let show = if trouble == Trouble::OtherTab {
                words::SHOW_NEWER
            } else {
                words::SHOW_EMPTY
            };
            let newer = {
                let (here, saving) = (here.clone(), saving.clone());
                button("button button--s", show, move || {
                    let (here, saving) = (here.clone(), saving.clone());
                    // At once where what reads is here already.
                    late::with(move |late| match late {
                        Some(late) => {
                            // Where it cannot be read the choice stays: without it nothing would be
                            // written any more.
                            if let Some(theirs) = saving.theirs(late.read) {
                                here.act(Action::Adopt(Box::new(theirs)));
                                here.send(Message::Close(trouble));
                            }
                        }
                        None => here.send(Message::Fetched(Fetched::Failed)),
                    });
                })
            };
            let keep = button(
                "button button--bare button--s",
                words::KEEP_THESE,
                move || {
                    saving.keep_these();
                    here.send(Message::Close(trouble));
                },
            );
            list([newer.into(), keep.into()])
        }
        _ => button("button button--bare button--s", words::DISMISS, move || {
            here.send(Message::Close(trouble));
        })
        .into(),
    }
}
