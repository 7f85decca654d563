//! What is laid over the radar of a result: its targets and an earlier moment, with their keys,
//! columns and the changes since.

use crate::app::here::Here;
use crate::app::parts::fact::{fact, figure};
use crate::app::parts::table::Column;
use crate::app::route::Route;
use crate::app::tag::{Tag, link, tag};
use crate::charts::picture::{self, Picture};
use crate::charts::radar::{Overlay, OverlayKind};
use crate::domain::course::{Course, Since};
use crate::domain::ids::DimensionId;
use crate::domain::model::Model;
use crate::words::en::{chart as chart_words, course as words, history, result};

use super::{key_could, key_item};

/// The lines over the radar.
pub(super) fn overlays(course: &Course<'_>) -> Vec<Overlay> {
    let target = course.target().map(picture::dimensions_aimed_at);
    let before = course.previous().map(Since::before);
    let lines = target.into_iter().chain(before.map(picture::previous));
    lines.filter(Overlay::is_drawn).collect()
}

/// What is drawn means; none where nothing is.
pub(super) fn key(picture: &Picture, course: &Course<'_>) -> Option<Tag> {
    let Picture::Radar(radar) = picture else {
        return None;
    };
    let line = |class: &'static str| {
        tag("line", class)
            .set("x1", "2")
            .set("y1", "7")
            .set("x2", "31")
            .set("y2", "7")
    };
    let has = |kind| radar.overlays.iter().any(|overlay| overlay.kind == kind);
    let now = (radar.is_placed()).then(|| key_item(line("chart__line"), chart_words::KEY_NOW));
    let target = has(OverlayKind::Target).then(|| key_item(line("chart__target"), words::TARGET));
    let before = course.previous().filter(|_| has(OverlayKind::Previous));
    let before = before.map(|since| {
        let what = words::previous(since.then(), since.now);
        key_item(line("chart__previous"), what)
    });
    radar.is_placed().then(|| {
        tag("ul", "key")
            .add_some(now)
            .add_some(radar.is_open().then(key_could))
            .add_some(target)
            .add_some(before)
    })
}

/// The columns that say the same.
pub(super) fn columns(model: &Model, course: &Course<'_>) -> Vec<Column> {
    let each = |cell: &dyn Fn(DimensionId) -> (String, Option<String>)| {
        model.dimension_ids().map(cell).collect()
    };
    let before = course.previous().map(|since| Column {
        head: words::column(since.then(), since.now),
        cells: each(&|id| {
            let level = history::side(model, since.before(), id);
            (level, words::number(since.before(), id))
        }),
    });
    let target = course.target().map(|reading| Column {
        head: words::TARGET.into(),
        cells: each(&|id| {
            if course.aimed.contains(&id) {
                let level = result::level_or_so_far(model, reading.dimension(id));
                (level, words::target_number(reading, id))
            } else {
                (words::NONE_SET.into(), None)
            }
        }),
    });
    before.into_iter().chain(target).collect()
}

/// The definite changes since the earlier moment, and the way to where the two are compared.
pub(super) fn since(here: &Here, course: &Course<'_>) -> Option<Tag> {
    let since = course.since.as_ref()?;
    let found = &since.found;
    let said = std::iter::once(history::summary(&here.model, found))
        .chain(history::compared_on(&here.model, found))
        .collect::<Vec<_>>()
        .join(" ");
    let changes = words::changes(found.changes());
    let value = figure(tag("dd", ""), changes, format!("{said} ")).add(link(
        "l-only-screen",
        here.href(&Route::History),
        words::THEN_AND_NOW,
    ));
    let about = words::since(since.then(), since.now);
    Some(fact(about, value))
}
