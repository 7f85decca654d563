//! The assessments, the one in hand first.

use crate::app::desk::Named;
use crate::app::here::Here;
use crate::app::pages::history::another::another;
use crate::app::pages::history::small;
use crate::app::parts::name_form::NameForm;
use crate::app::parts::page::part;
use crate::app::parts::table::{cell, table, table_row};
use crate::app::route::Route;
use crate::app::store::Message;
use crate::app::tag::{Tag, link, tag};
use crate::domain::assessment::Assessment;
use crate::domain::report::Report;
use crate::domain::response::Label;
use crate::domain::session::Action;
use crate::domain::undo::Done;
use crate::words::en::{history as words, number};

/// The id of the heading.
const HEADING: &str = "assessments-title";

/// The assessments, and how to begin another.
pub(super) fn assessments(here: &Here, in_hand: &Assessment) -> Tag {
    let others = here.session().others.iter().enumerate();
    let rows = std::iter::once(first(here, in_hand))
        .chain(others.map(|(place, other)| row(here, place, other)));
    let list = table(words::ASSESSMENTS, &words::ASSESSMENT_HEADS, rows);
    let another = if here.session().has_room() {
        another(here, in_hand)
    } else {
        tag("p", "hint").text(words::NO_ROOM)
    };
    let rename = here
        .desk
        .naming(Named::This)
        .is_some()
        .then(|| rename(here, in_hand));
    part("", HEADING, words::ASSESSMENTS)
        .add(list)
        .add(tag("div", "after-table").add_some(rename))
        .add(tag("div", "after-table").add(another))
}

/// The one in hand.
fn first(here: &Here, assessment: &Assessment) -> Tag {
    let name = words::name(assessment);
    let about = tag("th", "").add(
        tag("span", "")
            .add(link("", here.href(&Route::Results), name.to_owned()))
            .text(" ")
            .add(tag("span", "flag").text(words::IN_HAND)),
    );
    let rename = {
        let (here, before) = (here.clone(), assessment.name.clone());
        small(words::RENAME, name, move || {
            let text = before.as_ref().map_or("", Label::as_str).to_owned();
            here.desk(|desk| {
                desk.name(Named::This, text, None);
                desk.focus("#assessment-name");
            });
        })
        .id("rename-this")
    };
    let delete = {
        let here = here.clone();
        small(words::DELETE, name, move || {
            here.act(Action::DeleteThis);
            deleted(&here);
        })
    };
    let actions = tag("span", "row-actions").add(rename).add(delete);
    cells(here, table_row(about).key(0), assessment).add(cell("").add(actions))
}

fn row(here: &Here, place: usize, assessment: &Assessment) -> Tag {
    let name = words::name(assessment);
    let about = tag("th", "").text(name.to_owned());
    let open = {
        let here = here.clone();
        small(words::OPEN, name, move || {
            here.act(Action::Open(place));
            // What is open belongs to the one before.
            here.desk(|desk| {
                desk.clear();
                desk.focus(format!("#{HEADING}"));
            });
        })
    };
    let delete = {
        let here = here.clone();
        small(words::DELETE, name, move || {
            here.act(Action::DeleteOther(place));
            deleted(&here);
        })
    };
    let actions = tag("span", "row-actions").add(open).add(delete);
    cells(here, table_row(about).key(place + 1), assessment).add(cell("").add(actions))
}

fn deleted(here: &Here) {
    here.send(Message::Offer(Done::AssessmentDeleted));
    here.desk(|desk| {
        desk.clear();
        desk.focus(format!("#{HEADING}"));
    });
}

/// What there is to know about an assessment.
fn cells(here: &Here, row: Tag, assessment: &Assessment) -> Tag {
    let model = &here.model;
    let report = Report::new(model, assessment.mode, &assessment.answers);
    let of = model.indicators_in(assessment.mode).count();
    let answered = words::answered(assessment.answered_in(model), of, assessment.mode);
    let [_, second, third, fourth, _] = words::ASSESSMENT_HEADS;
    row.add(cell(second).text(answered))
        .add(cell(third).text(number::date(assessment.date)))
        .add(cell(fourth).text(words::comes_to(model, &report.reading)))
}

fn rename(here: &Here, assessment: &Assessment) -> Tag {
    let form = NameForm {
        what: Named::This,
        id: "assessment-name",
        label: words::NAME,
        hint: words::NAME_HINT,
        before: assessment
            .name
            .as_ref()
            .map_or("", Label::as_str)
            .to_owned(),
        button: words::SAVE_NAME,
        back: Some("#rename-this".into()),
        // Others may be without a name too.
        required: !here.session().others.is_empty(),
    };
    let act = {
        let here = here.clone();
        move |name: String| {
            here.act(Action::Name(name));
            here.desk(|desk| {
                desk.forget(Named::This);
                desk.focus("#rename-this");
            });
        }
    };
    form.shown(here, Label::room, act)
}
