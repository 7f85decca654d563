//! How sure a result is, seen from its weights: as a sentence, as a picture and as tables.

use yew::Html;

use crate::app::parts::fact::{fact_in, figure};
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::fold;
use crate::app::parts::table::{cell, table, table_row};
use crate::app::tag::{Tag, list, svg, tag};
use crate::domain::ids::DimensionId;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::reading::Reading;
use crate::domain::robust::{DimensionSure, Sure};
use crate::words::en::label;
use crate::words::en::sure::{self as words, When};

/// The facts, then the picture and the counts, folded.
pub fn shown(model: &Model, reading: &Reading, sure: Option<&Sure>, beside: &Html) -> Html {
    let overall = &reading.overall;
    let levels = reading.levels();
    let said =
        sure.and_then(|sure| words::whole(model, overall.low, &overall.weakest, sure, When::Now));
    let any = levels.iter().any(Option::is_some);
    let (number, text) = match said {
        Some((number, text)) => (number, text),
        None if !any => (String::new(), words::NOT_RATED.into()),
        None if sure.is_none() => (String::new(), words::WORKING.into()),
        None => (String::new(), words::NOT_RATED_WHOLE.into()),
    };
    let value = figure(tag("dd", ""), number, text);
    // Paper does not wait.
    let item = if sure.is_none() && any {
        "facts__item l-only-screen"
    } else {
        "facts__item"
    };
    let facts = tag("dl", "facts")
        .add(fact_in(item, words::WEIGHTS, value))
        .add(beside.clone());
    let more = sure
        .filter(|_| any)
        .map(|sure| picture(model, &levels, sure));
    list([facts.into(), more.map_or_else(Html::default, Html::from)])
}

fn picture(model: &Model, levels: &[Option<Level>], sure: &Sure) -> Tag {
    let rows = model.dimension_ids().zip(levels).filter_map(|(id, at)| {
        let of = sure.dimensions[id.index()].as_ref()?;
        let said = words::one(model, (*at)?, sure, of, When::Now);
        let item = tag("li", "weightings__item")
            .add(name(model, id))
            .add(strip(id, *at, Some(of)));
        Some(item.add(tag("p", "hint").text(said)))
    });
    let known = sure.dimensions.iter().flatten();
    let boxes = known.map(|of| (of.dimension, of.weights));
    let body = tag("div", "disclosure__body l-stack")
        .add(tag("p", "").text(words::EXPLAINED))
        .add(tag("ul", "weightings").add_all(rows))
        .add(tag("p", "").text(words::off(model, sure.tolerance, boxes)))
        .add_all(tables(model, levels, sure.whole.is_some(), Some(sure)).into_iter());
    fold(words::PICTURE, body)
}

/// Which dimension a strip is of.
pub fn name(model: &Model, id: DimensionId) -> Tag {
    tag("p", "weightings__name")
        .add(glyph(id.index(), Size::Text))
        .text(model.dimension(id).title.clone())
}

/// A strip: the share of weightings at each level, the level that is shown filled. Empty while they
/// are being drawn.
pub fn strip(id: DimensionId, shown: Option<Level>, of: Option<&DimensionSure>) -> Tag {
    let part = |class: String, from: u32, width: u32| {
        tag("rect", "")
            .set("class", class)
            .set("x", from.to_string())
            .set("y", "2")
            .set("width", width.to_string())
            .set("height", "10")
    };
    let mut from = 0;
    let mut parts = Vec::new();
    for at in Level::ALL {
        let count = of.map_or(0, |of| of.levels[at.index()]);
        if count > 0 {
            let state = if Some(at) == shown { "on" } else { "maybe" };
            let place = id.index() % 8 + 1;
            let class = format!("meter__step meter__step--{state} meter__step--{place}");
            // A share too small to be seen is still a line.
            parts.push(part(class, from + 20, count.saturating_sub(40).max(20)));
        }
        from += count;
    }
    if of.is_none() {
        parts.push(part("meter__step".into(), 20, 9_960));
    }
    svg("meter", "0 0 10000 14", "250", "14")
        .set("preserveAspectRatio", "none")
        .add_all(parts.into_iter())
}

/// The counts of the weightings, and the ends of the box: all that is known, exactly. Without
/// figures while they are being drawn.
pub fn tables(
    model: &Model,
    levels: &[Option<Level>],
    rated: bool,
    sure: Option<&Sure>,
) -> [Tag; 2] {
    let mut heads = vec![label::PRE_CONDITION];
    heads.extend(Level::ALL.map(|at| model.level(at).name.as_str()));
    heads.extend(rated.then_some(words::WEAKEST));
    let each = || {
        let known = model.dimension_ids().zip(levels);
        known.filter(|(_, at)| at.is_some()).map(|(id, _)| {
            let of = sure.and_then(|sure| sure.dimensions[id.index()].as_ref());
            let about = tag("th", "").text(model.dimension(id).title.clone());
            (of, table_row(about))
        })
    };
    let counts = each().map(|(of, row)| {
        let weakest = rated.then(|| count(words::WEAKEST.into(), of.and_then(|of| of.weakest)));
        counted(model, row, of.map(|of| of.levels)).add_some(weakest)
    });
    let whole = rated.then(|| {
        let row = table_row(tag("th", "").text(words::WHOLE));
        let none = cell(words::WEAKEST).text("–");
        counted(model, row, sure.and_then(|sure| sure.whole)).add(none)
    });
    let boxes = each().map(|(of, row)| ends(model, row, of));
    let mut columns = vec![label::PRE_CONDITION];
    columns.extend(words::BOX);
    // The caption says it to whoever does not see it.
    let title = |title: &'static str| {
        let shown = tag("p", "weightings__title").set("aria-hidden", "true");
        shown.text(title)
    };
    [
        tag("div", "").add(title(words::COUNTS)).add(table(
            words::COUNTS,
            &heads,
            counts.chain(whole),
        )),
        tag("div", "")
            .add(title(words::BOXES))
            .add(table(words::BOXES, &columns, boxes)),
    ]
}

fn counted(model: &Model, row: Tag, levels: Option<[u32; 5]>) -> Tag {
    row.add_all(Level::ALL.into_iter().map(|at| {
        let name = model.level(at).name.clone();
        count(name, levels.map(|levels| levels[at.index()]))
    }))
}

fn count(head: String, count: Option<u32>) -> Tag {
    cell(head).text(count.map_or_else(String::new, |count| count.to_string()))
}

/// The ends of one dimension's box. What is rounded for reading carries what it is exactly.
fn ends(model: &Model, row: Tag, of: Option<&DimensionSure>) -> Tag {
    let [mean, support, number, level] = words::BOX;
    let points = |head, ends: Option<Range<Points>>| {
        cell(head).add_some(ends.map(|ends| {
            tag("data", "")
                .set("value", format!("{} {}", ends.low, ends.high))
                .text(words::between(ends))
        }))
    };
    let reached = |head, ends: Option<Range<Level>>| {
        let said = ends.map(|ends| words::levels(model, ends));
        cell(head).text(said.unwrap_or_default())
    };
    let ends = of.map(|of| of.weights);
    row.add(points(mean, ends.map(|ends| ends.raw)))
        .add(reached(support, ends.map(|ends| ends.support)))
        .add(points(number, ends.map(|ends| ends.score)))
        .add(reached(level, ends.map(|ends| ends.level)))
}
