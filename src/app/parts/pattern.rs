//! The patterns that hold, or that none does.

use crate::app::tag::{Tag, tag};
use crate::domain::answers::Answers;
use crate::domain::ids::PatternId;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::words::en::{label, pattern as words};

/// The patterns that hold, in the model's order.
pub fn patterns(model: &Model, report: &Report, answers: &Answers) -> Tag {
    let holding = &report.reading.patterns;
    if holding.is_empty() {
        return tag("section", "l-section")
            .set("aria-labelledby", "no-pattern")
            .add(
                tag("div", "l-stack l-stack--s")
                    .add(tag("h2", "").id("no-pattern").text(label::NO_PATTERN))
                    .add(tag("p", "").text(words::no_pattern(model, report))),
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
    let sources: Vec<&str> = pattern
        .sources
        .iter()
        .map(|source| model.sources[source.index()].publisher.as_str())
        .collect();
    let note = format!(
        "{} {} {}",
        words::triggers(model, report, answers, pattern),
        label::PATTERN_NOTE,
        words::rests_on(&sources)
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
        .add(tag("p", "pattern__note").text(note));
    tag("section", "pattern")
        .set("aria-labelledby", heading)
        .add(head)
        .add(body)
}
