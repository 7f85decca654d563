//! A moment beside a later one, or beside today: radar, table, and the answers that moved.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::pages::outcome::{key_could, key_item};
use crate::app::parts::chart::chart;
use crate::app::parts::field::{Around, choice};
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::part;
use crate::app::parts::table::{cell, table, table_row};
use crate::app::tag::{Tag, tag};
use crate::browser::page;
use crate::charts::{frame, picture};
use crate::domain::answers::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::history::{ThenNow, latest, then_and_now};
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::words::en::{answer, chart as chart_words, history as words};

/// Then and now; none where no moment is kept.
pub(super) fn compared(here: &Here, assessment: &Assessment) -> Option<Tag> {
    let last = assessment.snapshots.len().checked_sub(1)?;
    // What was only just kept is not what one wants to see today beside.
    let newest = || latest(&here.model, assessment).map_or(last, |(place, _)| place);
    let then = here.desk.then.unwrap_or_else(newest).min(last);
    let now = here.desk.now.filter(|now| *now > then && *now <= last);
    let found = then_and_now(&here.model, assessment, then, now)?;
    let notes = words::compared_on(&here.model, &found)
        .into_iter()
        .map(|note| tag("p", "hint compared__note").text(note));
    let shown = part("l-section", "compared-title", words::THEN_AND_NOW)
        .add(choices(here, assessment, then, now));
    if found.shared() == 0 {
        return Some(
            shown
                .add(tag("p", "lead").text(words::NOTHING_SHARED))
                .add(tag("div", "").add_all(notes)),
        );
    }
    Some(
        shown
            .add(tag("p", "lead lead--wide").text(words::summary(&here.model, &found)))
            .add(tag("div", "").add_all(notes))
            .add(
                tag("div", "compared")
                    .add(figure(here, &found))
                    .add(levels(here, &found)),
            )
            .add(moved(here, &found)),
    )
}

/// Which moment, and which later one.
fn choices(here: &Here, assessment: &Assessment, then: usize, now: Option<usize>) -> Tag {
    let chosen = |event: &Event| page::selected(event).and_then(|place| place.parse().ok());
    let on_then = {
        let here = here.clone();
        Callback::from(move |event: Event| {
            let place = chosen(&event);
            here.desk(|desk| {
                desk.then = place;
                // Another choice is another list: the one that had focus is gone.
                desk.focus("#compare-then");
            });
        })
    };
    let on_now = {
        let here = here.clone();
        Callback::from(move |event: Event| {
            let place = chosen(&event);
            here.desk(|desk| {
                desk.now = place;
                desk.focus("#compare-now");
            });
        })
    };
    let moments = || assessment.snapshots.iter().enumerate().rev();
    let earlier =
        moments().map(|(place, moment)| (place.to_string(), words::moment(moment), place == then));
    let later = moments()
        .filter(|(place, _)| *place > then)
        .map(|(place, moment)| (place.to_string(), words::moment(moment), now == Some(place)));
    let today = (String::new(), words::TODAY.to_owned(), now.is_none());
    // A list that was touched does not follow its attributes: another choice is another list.
    let key = |now: Option<usize>| format!("{then}-{now:?}-{}", assessment.snapshots.len());
    tag("div", "compared__choices")
        .add(
            Around::new("compare-then", words::THEN)
                .with(choice(earlier).key_named(key(None)).on_change(on_then)),
        )
        .add(
            Around::new("compare-now", words::NOW).with(
                choice(std::iter::once(today).chain(later))
                    .key_named(key(now))
                    .on_change(on_now),
            ),
        )
}

fn figure(here: &Here, found: &ThenNow<'_>) -> Tag {
    let model = &here.model;
    let after = &found.comparison.after;
    let lines = model
        .dimension_ids()
        .map(|id| words::side(model, after, id));
    let drawn = picture::dimensions(
        model,
        after,
        lines.collect(),
        vec![picture::previous(&found.comparison.before)],
        frame::Size::Large,
    );
    let line = |class: &'static str| {
        tag("line", class)
            .set("x1", "2")
            .set("y1", "7")
            .set("x2", "31")
            .set("y2", "7")
    };
    tag("figure", "figure")
        .add(chart(
            Rc::new(drawn),
            "history-chart",
            words::RADAR,
            words::radar_description(model, found),
            here.session().theme,
        ))
        .add(
            tag("ul", "key")
                .add(key_item(line("chart__previous"), words::KEY_THEN))
                .add(key_item(line("chart__line"), chart_words::KEY_NOW))
                .add(key_could()),
        )
}

fn levels(here: &Here, found: &ThenNow<'_>) -> Tag {
    let rows = here
        .model
        .dimension_ids()
        .map(|id| level_row(here, found, id));
    tag("div", "").add(table(words::THEN_AND_NOW, &words::TABLE_HEADS, rows))
}

fn level_row(here: &Here, found: &ThenNow<'_>, id: DimensionId) -> Tag {
    let model = &here.model;
    let about = tag("th", "")
        .add(glyph(id.index(), Size::Text))
        .text(model.dimension(id).title.clone());
    let [_, then, now, said] = words::TABLE_HEADS;
    let reason = words::reason(model, found, id);
    let what = tag("span", "")
        .text(words::difference(model, found, id))
        .add_some((!reason.is_empty()).then(|| tag("span", "sub").text(reason)));
    table_row(about)
        .add(cell(then).text(words::side(model, &found.comparison.before, id)))
        .add(cell(now).text(words::side(model, &found.comparison.after, id)))
        .add(cell(said).add(what))
}

fn moved(here: &Here, found: &ThenNow<'_>) -> Tag {
    let moved = &found.comparison.moved;
    let shown = if moved.is_empty() {
        tag("p", "").text(words::NONE_MOVED)
    } else {
        let rows = moved
            .iter()
            .map(|(id, then, now)| moved_row(here, *id, *then, *now));
        table(words::MOVED, &words::MOVED_HEADS, rows)
    };
    tag("div", "compared__moved")
        .add(tag("h3", "section-title").text(words::MOVED))
        .add(shown)
}

fn moved_row(here: &Here, id: IndicatorId, before: Answer, after: Answer) -> Tag {
    let indicator = here.model.indicator(id);
    let about = tag("th", "")
        .add(tag("span", "ind__code").text(indicator.code.clone()))
        .text(format!(" {}", indicator.title));
    let [_, then, now] = words::MOVED_HEADS;
    let name = |given| answer::name(&here.model, given).to_owned();
    table_row(about)
        .add(cell(then).text(name(before)))
        .add(cell(now).text(name(after)))
}
