//! The method: how it is worked out, sources, privacy, accessibility.

use yew::prelude::*;

use crate::app::here::{Here, Instrument};
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::Page;
use crate::domain::ids::DimensionId;
use crate::domain::model::Source;
use crate::words::en::method::{self as words, Section};
use crate::words::en::title;

/// The method.
pub fn method(here: &Here) -> Html {
    let model = &here.model;
    html! {
        <Page title={title(words::TITLE)} tight=true>
            <header class="page-head">
                <h1 tabindex="-1">{ words::TITLE }</h1>
                <p class="lead lead--s lead--under">{ words::LEAD }</p>
            </header>
            { for words::SECTIONS.iter().map(|part| html! {
                <section class="l-section" id={part.id} aria-labelledby={heading(part)} key={part.id}>
                    <h2 class="section-title" id={heading(part)}>{ part.title }</h2>
                    <div class="l-stack">
                        { for part.text.iter().map(|text| html! { <p>{ *text }</p> }) }
                        if part.id == words::SCORING.id { { weights(model) } }
                        if part.id == words::SOURCES.id { { sources(model) } }
                    </div>
                </section>
            }) }
        </Page>
    }
}

fn heading(section: &Section) -> String {
    format!("{}-title", section.id)
}

fn sources(model: &Instrument) -> Html {
    let by = |source: &Source| {
        let year = source.year.map(|year| year.to_string());
        let parts: Vec<String> = [source.author.clone(), Some(source.publisher.clone()), year]
            .into_iter()
            .flatten()
            .collect();
        parts.join(", ")
    };
    html! {
        <ul class="plain-list">{ for model.sources.iter().map(|source| html! {
            <li key={source.id.clone()}>
                <cite>{ source.title.clone() }</cite>{ format!(". {}. {}", by(source), source.summary) }
            </li>
        }) }</ul>
    }
}

fn weights(model: &Instrument) -> Html {
    html! {
        <details class="disclosure">
            <summary class="disclosure__summary">{ words::WEIGHTS }</summary>
            <div class="disclosure__body l-stack">
                { for model.dimension_ids().map(|id| dimension(model, id)) }
            </div>
        </details>
    }
}

fn dimension(model: &Instrument, id: DimensionId) -> Html {
    html! {
        <section class="worked" key={id.index()}>
            <h3 class="worked__title">
                { glyph(id.index(), Size::Large) }
                { model.dimension(id).title.clone() }
            </h3>
            <p>{ model.dimension(id).description.clone() }</p>
            <ul class="plain-list">{ for model.indicators_of(id).map(|i| {
                let indicator = model.indicator(i);
                let caps = indicator.gate.as_ref().map(|gate| words::caps(model, gate));
                html! {
                    <li key={i.index()}>
                        <span class="ind__code">{ indicator.code.clone() }</span>{ " " }
                        { words::weight(&indicator.title, indicator.weight, caps.as_deref()) }
                    </li>
                }
            }) }</ul>
        </section>
    }
}
