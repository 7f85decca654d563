//! Themes: a second cut through the same indicators. A reading, not a rating: no gate, no support
//! clause, no level.

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::ThemeId;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::scope::Scope;
use crate::domain::score::Share;

/// A theme's reading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThemeReading {
    /// Which one.
    pub theme: ThemeId,
    /// How many of its questions have a level, of how many that apply.
    pub known: Share,
    /// The weighted mean; none where nothing tagged with it applies.
    pub reading: Option<Range<Points>>,
    /// The weighted mean of the known answers; none where nothing is known.
    pub point: Option<Points>,
}

/// Reads one theme over the indicators in scope.
pub fn theme(model: &Model, scope: Scope, answers: &Answers, theme: ThemeId) -> ThemeReading {
    let mut known = Share::default();
    let (mut weight, mut known_weight, mut rungs) = (0, 0, 0);
    for id in model.indicator_ids() {
        let indicator = model.indicator(id);
        let answer = answers.get(id);
        if !scope.has(id) || answer == Answer::NotApplicable || !indicator.themes.contains(&theme) {
            continue;
        }
        let w = i64::from(indicator.weight);
        weight += w;
        known.of += 1;
        if let Some(level) = answer.level() {
            known.known += 1;
            known_weight += w;
            rungs += w * level.index() as i64;
        }
    }
    let top = Level::Five.index() as i64;
    ThemeReading {
        theme,
        known,
        reading: (weight > 0).then(|| {
            Range::new(
                Points::new(25 * rungs, weight),
                Points::new(25 * (rungs + top * (weight - known_weight)), weight),
            )
        }),
        point: (known_weight > 0).then(|| Points::new(25 * rungs, known_weight)),
    }
}
