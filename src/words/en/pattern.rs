//! Patterns: what triggered them, and what they rest on.

use crate::domain::answers::Answers;
use crate::domain::model::{Bound, Model, Pattern, Source, Subject};
use crate::domain::report::Report;
use crate::words::en::number::{counted, list, quoted, range};
use crate::words::en::result::{level, theme};

/// What triggered a pattern: "Delivery is at Established, ‘Culture before kit’ is at Starting".
pub fn triggers(model: &Model, report: &Report, answers: &Answers, pattern: &Pattern) -> String {
    let parts: Vec<String> = pattern
        .when
        .iter()
        .map(|condition| {
            let bound = match condition.bound {
                Bound::AtLeast(l) => format!("{} or above", level(model, l)),
                Bound::AtMost(l) => format!("{} or below", level(model, l)),
            };
            match condition.subject {
                Subject::Indicator(id) => {
                    let now = answers.get(id).level().map_or("open", |l| level(model, l));
                    format!("{} is {now} ({bound})", quoted(&model.indicator(id).title))
                }
                Subject::Dimension(id) => {
                    let now = report
                        .reading
                        .dimension(id)
                        .score()
                        .map_or_else(String::new, range);
                    format!("{} is at {now} ({bound})", model.dimension(id).title)
                }
                Subject::Theme(id) => {
                    let now = theme(&report.reading.themes[id.index()]);
                    format!(
                        "the theme {} reads {now} ({bound})",
                        quoted(&model.theme(id).title)
                    )
                }
            }
        })
        .collect();
    format!("It shows because {}.", list(&parts, "and"))
}

/// Where no pattern holds, in an own result or in somebody else's.
pub fn no_pattern(model: &Model, report: &Report, own: bool) -> String {
    let all = counted(model.patterns.len(), "pattern", "patterns");
    if report.asks.is_empty() {
        return format!("None of the {all} of the model fits these answers.");
    }
    let whose = if own { "your" } else { "the" };
    format!("None of the {all} holds whatever {whose} open answers turn out to be.")
}

/// Before what a pattern rests on.
pub fn rests_on(count: usize) -> &'static str {
    if count == 1 { "Source:" } else { "Sources:" }
}

/// After the title of a source: ", The King's Fund, 2018".
pub fn published(source: &Source) -> String {
    let year = source.year.map(|year| format!(", {year}"));
    format!(", {}{}", source.publisher, year.unwrap_or_default())
}
