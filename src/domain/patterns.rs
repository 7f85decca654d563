//! Patterns: constellations of answers that tend to mean something.

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::PatternId;
use crate::domain::level::Level;
use crate::domain::model::{Bound, Condition, Model, Subject};
use crate::domain::range::Range;
use crate::domain::scope::Scope;
use crate::domain::score::DimensionScore;
use crate::domain::themes::ThemeReading;

/// What a pattern is tested against.
pub struct Evidence<'a> {
    /// The instrument.
    pub model: &'a Model,
    /// What counts; an indicator outside is open.
    pub scope: Scope,
    /// The answers.
    pub answers: &'a Answers,
    /// The dimensions, scored.
    pub dimensions: &'a [DimensionScore],
    /// The themes, read.
    pub themes: &'a [ThemeReading],
}

/// The patterns that hold whatever the open answers turn out to be, in the model's order.
pub fn holding(evidence: &Evidence<'_>) -> Vec<PatternId> {
    let holds = |when: &[Condition]| when.iter().all(|c| keeps(evidence, *c));
    (0..evidence.model.patterns.len())
        .map(PatternId::new)
        .filter(|id| holds(&evidence.model.pattern(*id).when))
        .collect()
}

fn keeps(evidence: &Evidence<'_>, condition: Condition) -> bool {
    band(evidence, condition.subject).is_some_and(|band| match condition.bound {
        Bound::AtLeast(level) => band.low >= level,
        Bound::AtMost(level) => band.high <= level,
    })
}

/// The levels a subject could still be at; none where it does not apply.
pub fn band(evidence: &Evidence<'_>, subject: Subject) -> Option<Range<Level>> {
    match subject {
        Subject::Indicator(id) => match evidence.answers.get(id) {
            Answer::NotApplicable => None,
            Answer::Level(level) if evidence.scope.has(id) => Some(Range::new(level, level)),
            _ => Some(Range::new(Level::One, Level::Five)),
        },
        // Of its score, whatever its status.
        Subject::Dimension(id) => evidence.dimensions[id.index()]
            .score()
            .map(|score| score.map(super::points::Points::band)),
        Subject::Theme(id) => evidence.themes[id.index()]
            .reading
            .map(|reading| reading.map(super::points::Points::band)),
    }
}
