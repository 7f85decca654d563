//! The kept moments of the assessment in hand, the newest first.

use crate::app::desk::Named;
use crate::app::here::Here;
use crate::app::pages::history::small;
use crate::app::parts::name_form::NameForm;
use crate::app::parts::page::part;
use crate::app::parts::table::{cell, table, table_row};
use crate::app::store::Message;
use crate::app::tag::{Tag, tag};
use crate::domain::assessment::Assessment;
use crate::domain::reading::Reading;
use crate::domain::response::Label;
use crate::domain::session::Action;
use crate::domain::snapshot::Snapshot;
use crate::domain::undo::Done;
use crate::words::en::history as words;

/// The id of the heading.
const HEADING: &str = "moments-title";

/// The moments, and how to keep this one.
pub(super) fn moments(here: &Here, assessment: &Assessment) -> Tag {
    let rows = assessment.snapshots.iter().enumerate().rev();
    let list = (!assessment.snapshots.is_empty()).then(|| {
        let rows = rows.map(|(place, moment)| row(here, place, moment));
        table(words::MOMENTS, &words::MOMENT_HEADS, rows)
    });
    let keep = if assessment.answered() == 0 {
        tag("p", "hint").text(words::NOTHING_TO_KEEP)
    } else if assessment.has_room() {
        keep(here)
    } else {
        tag("p", "hint").text(words::MOMENTS_FULL)
    };
    let none = list.is_none().then(|| tag("p", "").text(words::NO_MOMENTS));
    let renamed = here.desk.names.iter().find_map(|naming| match naming.what {
        Named::Snapshot(place) => Some((place, assessment.snapshots.get(place)?)),
        _ => None,
    });
    part("l-section", HEADING, words::MOMENTS)
        .add(tag("p", "lead lead--s section-intro").text(words::MOMENTS_TEXT))
        .add(tag("div", "").add(keep))
        .add(tag("div", "after-table").add_some(none).add_some(list))
        .add(
            tag("div", "after-table")
                .add_some(renamed.map(|(place, moment)| rename(here, place, moment))),
        )
}

fn row(here: &Here, place: usize, moment: &Snapshot) -> Tag {
    let model = &here.model;
    let title = words::moment_title(moment);
    let reading = Reading::new(model, moment.mode, &moment.on(model).answers);
    let about = tag("th", "").add(
        tag("span", "")
            .text(title.clone())
            .add(tag("span", "sub").text(words::moment_meta(moment)))
            .add_some(words::of_version(model, moment).map(|of| tag("span", "sub").text(of))),
    );
    let of = model.indicators_in(moment.mode).count();
    let answered = words::answered(moment.answered_in(model), of, moment.mode);
    let [_, second, third, _] = words::MOMENT_HEADS;
    table_row(about)
        .key(place)
        .add(cell(second).text(answered))
        .add(cell(third).text(words::comes_to(model, &reading)))
        .add(cell("").add(actions(here, place, moment, &title)))
}

fn actions(here: &Here, place: usize, moment: &Snapshot, title: &str) -> Tag {
    let compare = {
        let here = here.clone();
        small(words::COMPARE, title, move || {
            here.desk(|desk| {
                desk.then = Some(place);
                desk.now = None;
                desk.focus("#compared-title");
            });
        })
    };
    let rename = {
        let (here, name) = (here.clone(), moment.name.clone());
        small(words::RENAME, title, move || {
            let text = name.as_ref().map_or("", Label::as_str).to_owned();
            here.desk(|desk| {
                desk.names
                    .retain(|naming| !matches!(naming.what, Named::Snapshot(_)));
                desk.name(Named::Snapshot(place), text, None);
                desk.focus("#snapshot-name");
            });
        })
        .id(format!("rename-{place}"))
    };
    let delete = {
        let here = here.clone();
        small(words::DELETE, title, move || {
            here.act(Action::DeleteSnapshot(place));
            here.send(Message::Offer(Done::SnapshotDeleted));
            // Places are no longer what they were.
            here.desk(|desk| {
                (desk.then, desk.now) = (None, None);
                desk.names
                    .retain(|naming| !matches!(naming.what, Named::Snapshot(_)));
                desk.focus(format!("#{HEADING}"));
            });
        })
    };
    tag("span", "row-actions row-actions--three")
        .add(compare)
        .add(rename)
        .add(delete)
}

fn keep(here: &Here) -> Tag {
    let form = NameForm {
        what: Named::Moment,
        id: "moment-name",
        label: words::MOMENT,
        hint: words::MOMENT_HINT,
        before: String::new(),
        button: words::KEEP,
        back: None,
        required: false,
    };
    let act = {
        let here = here.clone();
        move |name: String| {
            here.act(Action::Snap(name));
            here.desk(|desk| {
                desk.forget(Named::Moment);
                (desk.then, desk.now) = (None, None);
                desk.said = words::KEPT.into();
            });
        }
    };
    form.shown(here, Snapshot::room, act)
}

fn rename(here: &Here, place: usize, moment: &Snapshot) -> Tag {
    let back = format!("#rename-{place}");
    let form = NameForm {
        what: Named::Snapshot(place),
        id: "snapshot-name",
        label: words::MOMENT_NAME,
        hint: words::MOMENT_HINT,
        before: moment.name.as_ref().map_or("", Label::as_str).to_owned(),
        button: words::SAVE_NAME,
        back: Some(back.clone()),
        required: false,
    };
    let act = {
        let here = here.clone();
        move |name: String| {
            here.act(Action::RenameSnapshot(place, name));
            here.desk(|desk| {
                desk.forget(Named::Snapshot(place));
                desk.focus(back.clone());
            });
        }
    };
    form.shown(here, Snapshot::room, act)
}
