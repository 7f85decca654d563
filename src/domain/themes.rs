//! Themes: a second cut through the same indicators. A reading, not a rating: no gate, no support
//! clause, no level.

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::{IndicatorId, ThemeId};
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

/// Reads every theme over the indicators in scope, in the model's order.
pub fn themes(model: &Model, scope: Scope, answers: &Answers) -> Vec<ThemeReading> {
    let mut sums = vec![Sum::default(); model.themes.len()];
    for id in model.indicator_ids() {
        let indicator = model.indicator(id);
        let answer = answers.get(id);
        if scope.has(id) && answer != Answer::NotApplicable {
            for (i, theme) in indicator.themes.iter().enumerate() {
                // A model may tag an indicator twice; it counts once.
                if !indicator.themes[..i].contains(theme) {
                    sums[theme.index()].add(indicator.weight.into(), answer.level());
                }
            }
        }
    }
    model
        .theme_ids()
        .zip(sums)
        .map(|(theme, sum)| sum.reading(theme))
        .collect()
}

/// The themes, the lowest reading first; then those of which nothing is known, then those that have
/// no reading. Ties stay in the model's order.
pub fn lowest_first(readings: &[ThemeReading]) -> Vec<ThemeId> {
    let rank = |theme: &ThemeReading| match theme.reading {
        Some(reading) if theme.known.known > 0 => (0, Some(reading.low)),
        Some(_) => (1, None),
        None => (2, None),
    };
    let mut ranked: Vec<&ThemeReading> = Vec::new();
    for theme in readings {
        // Inserted in place: a few themes, and no sorting code in the page.
        let at = ranked.partition_point(|before| rank(before) <= rank(theme));
        ranked.insert(at, theme);
    }
    ranked.iter().map(|theme| theme.theme).collect()
}

/// The lowest answer of a theme's questions in scope, the first where several are; none where none
/// has a level.
pub fn lowest(
    model: &Model,
    scope: Scope,
    answers: &Answers,
    theme: ThemeId,
) -> Option<IndicatorId> {
    let touched = |id: &IndicatorId| scope.has(*id) && model.indicator(*id).themes.contains(&theme);
    let known = model.indicator_ids().filter(touched);
    let known = known.filter_map(|id| Some((answers.get(id).level()?, id)));
    known.min().map(|(_, id)| id)
}

/// What the indicators of a theme come to, as far as they have been seen.
#[derive(Clone, Default)]
struct Sum {
    known: Share,
    weight: i64,
    known_weight: i64,
    /// Weights times rungs, of what is known.
    rungs: i64,
}

impl Sum {
    fn add(&mut self, weight: i64, level: Option<Level>) {
        self.weight += weight;
        self.known.of += 1;
        if let Some(level) = level {
            self.known.known += 1;
            self.known_weight += weight;
            self.rungs += weight * level.index() as i64;
        }
    }

    fn reading(self, theme: ThemeId) -> ThemeReading {
        let top = Level::Five.index() as i64;
        let high = self.rungs + top * (self.weight - self.known_weight);
        ThemeReading {
            theme,
            known: self.known,
            reading: (self.weight > 0).then(|| {
                Range::new(
                    Points::new(25 * self.rungs, self.weight),
                    Points::new(25 * high, self.weight),
                )
            }),
            point: (self.known_weight > 0).then(|| Points::new(25 * self.rungs, self.known_weight)),
        }
    }
}
