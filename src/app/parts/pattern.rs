//! The patterns that hold, or that none does.

use yew::prelude::*;

use crate::domain::answers::Answers;
use crate::domain::ids::PatternId;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::words::en::{label, result};

/// The patterns that hold, in the model's order.
pub fn patterns(model: &Model, report: &Report, answers: &Answers) -> Html {
    let patterns = &report.reading.patterns;
    if patterns.is_empty() {
        return html! {
            <section class="l-section" aria-labelledby="pattern-none">
                <div class="l-stack l-stack--s">
                    <h2 id="pattern-none">{ label::NO_PATTERN }</h2>
                    <p>{ result::no_pattern(model) }</p>
                </div>
            </section>
        };
    }
    html! {
        <div class="l-section l-section--plain l-stack">
            { for patterns.iter().map(|id| pattern(model, report, answers, *id)) }
        </div>
    }
}

fn pattern(model: &Model, report: &Report, answers: &Answers, id: PatternId) -> Html {
    let pattern = model.pattern(id);
    let heading = format!("pattern-{}", id.index() + 1);
    let sources: Vec<&str> = pattern
        .sources
        .iter()
        .map(|source| model.sources[source.index()].publisher.as_str())
        .collect();
    html! {
        <section class="pattern" aria-labelledby={heading.clone()} key={id.index()}>
            <div class="pattern__head">
                <p class="pattern__kicker">{ label::PATTERN }</p>
                <h2 class="pattern__title" id={heading}>{ pattern.title.clone() }</h2>
            </div>
            <div class="pattern__body">
                <p>{ pattern.reading.clone() }</p>
                <p><strong>{ label::TRY }</strong>{ " " }{ pattern.advice.clone() }</p>
                <p class="pattern__note">
                    { result::triggers(model, report, answers, pattern) }
                    { " " }{ label::PATTERN_NOTE }{ " " }{ result::rests_on(&sources) }
                </p>
            </div>
        </section>
    }
}
