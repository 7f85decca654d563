//! The patterns that hold, or that none does.

use crate::app::tag::{Tag, tag};
use crate::domain::answers::Answers;
use crate::domain::ids::{PatternId, SourceId};
use crate::domain::model::{Model, Pattern};
use crate::domain::report::Report;
use crate::words::en::{label, pattern as words};

/// The patterns that hold, in the model's order.
pub fn patterns(model: &Model, report: &Report, answers: &Answers, own: bool) -> Tag {
    let holding = &report.reading.patterns;
    if holding.is_empty() {
        return tag("section", "l-section")
            .set("aria-labelledby", "no-pattern")
            .add(
                tag("div", "l-stack l-stack--s")
                    .add(tag("h2", "").id("no-pattern").text(label::NO_PATTERN))
                    .add(tag("p", "").text(words::no_pattern(model, report, own))),
            );
    }
    tag("div", "l-section l-section--plain l-stack").add_all(
        holding
            .iter()
            .map(|id| pattern(model, report, answers, *id)),
    )
}

fn pattern(model: &Model, report: &Report, answers: &Answers, id: PatternId) -> Tag {
    let pattern = model.pattern(id);
    let heading = format!("pattern-{}", id.index() + 1);
    let note = format!(
        "{} {}",
        words::triggers(model, report, answers, pattern),
        label::PATTERN_NOTE,
    );
    let head = tag("div", "pattern__head")
        .add(tag("p", "pattern__kicker").text(label::PATTERN))
        .add(
            tag("h2", "pattern__title")
                .id(heading.clone())
                .text(pattern.title.clone()),
        );
    let body = tag("div", "pattern__body")
        .add(tag("p", "").text(pattern.reading.clone()))
        .add(
            tag("p", "")
                .add(tag("strong", "").text(label::TRY))
                .text(format!(" {}", pattern.advice)),
        )
        .add(tag("p", "pattern__note").text(note))
        .add_some((!pattern.sources.is_empty()).then(|| sources(model, pattern)));
    tag("section", "pattern")
        .set("aria-labelledby", heading)
        .add(head)
        .add(body)
}

/// What it rests on: "Source: Digital change is priceless, The King's Fund, 2018."
fn sources(model: &Model, pattern: &Pattern) -> Tag {
    let last = pattern.sources.len();
    let source = |(place, id): (usize, &SourceId)| {
        let source = &model.sources[id.index()];
        let end = if place + 1 == last { "." } else { ";" };
        tag("span", "")
            .text(" ")
            .add(tag("cite", "").text(source.title.clone()))
            .text(format!("{}{end}", words::published(source)))
    };
    tag("p", "pattern__note")
        .text(words::rests_on(last))
        .add_all(pattern.sources.iter().enumerate().map(source))
}
