//! The method: how it is worked out, sources, privacy, accessibility.

use yew::Html;

use crate::app::here::Here;
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::{fold, page_head, tight_page};
use crate::app::tag::{Tag, tag};
use crate::domain::ids::DimensionId;
use crate::domain::model::{Model, Source};
use crate::words::en::method::{self as words, Section};

/// The method.
pub fn method(here: &Here) -> Html {
    tight_page()
        .add(page_head(words::TITLE, words::LEAD.into()))
        .add_all(
            words::SECTIONS
                .iter()
                .map(|part| section(&here.model, part)),
        )
        .into()
}

fn section(model: &Model, part: &Section) -> Tag {
    let heading = format!("{}-title", part.id);
    let more = match part.id {
        id if id == words::SCORING.id => Some(weights(model)),
        id if id == words::SOURCES.id => Some(sources(model)),
        _ => None,
    };
    tag("section", "l-section")
        .id(part.id)
        .set("aria-labelledby", heading.clone())
        .add(tag("h2", "section-title").id(heading).text(part.title))
        .add(
            tag("div", "l-stack")
                .add_all(part.text.iter().map(|text| tag("p", "").text(*text)))
                .add_some(more),
        )
}

fn sources(model: &Model) -> Tag {
    let by = |source: &Source| {
        let year = source.year.map(|year| year.to_string());
        let parts = [source.author.clone(), Some(source.publisher.clone()), year];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    tag("ul", "plain-list").add_all(model.sources.iter().map(|source| {
        tag("li", "")
            .add(tag("cite", "").text(source.title.clone()))
            .text(format!(". {}. {}", by(source), source.summary))
    }))
}

fn weights(model: &Model) -> Tag {
    fold(
        words::WEIGHTS,
        tag("div", "disclosure__body l-stack")
            .add_all(model.dimension_ids().map(|id| dimension(model, id))),
    )
}

fn dimension(model: &Model, id: DimensionId) -> Tag {
    let items = model.indicators_of(id).map(|i| {
        let indicator = model.indicator(i);
        let caps = indicator.gate.as_ref().map(|gate| words::caps(model, gate));
        tag("li", "")
            .add(tag("span", "ind__code").text(indicator.code.clone()))
            .text(format!(
                " {}",
                words::weight(&indicator.title, indicator.weight, caps.as_deref())
            ))
    });
    tag("div", "worked")
        .add(
            tag("h3", "worked__title")
                .add(glyph(id.index(), Size::Large))
                .text(model.dimension(id).title.clone()),
        )
        .add(tag("p", "").text(model.dimension(id).description.clone()))
        .add(tag("ul", "plain-list").add_all(items))
}
