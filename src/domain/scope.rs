//! Which indicators count: all, the quick ones, or those that two models share.

use crate::domain::ids::IndicatorId;
use crate::domain::model::Model;

/// How much of the instrument is being answered.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Mode {
    /// The quick check: the same model restricted to its quick indicators, always indicative.
    Quick,
    /// The full assessment.
    Full,
}

/// A set of indicators of one model. A model has at most 104, so 128 bits hold any.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope(u128);

impl Scope {
    /// The indicators of a mode.
    pub fn of(model: &Model, mode: Mode) -> Self {
        Self::where_(model, |i| {
            mode == Mode::Full || model.indicators[i.index()].quick
        })
    }

    /// The indicators of `model` that `other` has too, by name.
    pub fn shared(model: &Model, other: &Model) -> Self {
        Self::where_(model, |i| {
            other
                .indicator_named(&model.indicators[i.index()].id)
                .is_some()
        })
    }

    /// The indicators of a model that are chosen.
    pub fn only(model: &Model, chosen: impl FnMut(IndicatorId) -> bool) -> Self {
        Self::where_(model, chosen)
    }

    /// The indicators in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether an indicator counts.
    pub const fn has(self, indicator: IndicatorId) -> bool {
        self.0 >> indicator.index() & 1 == 1
    }

    /// How many indicators count.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether none counts.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn where_(model: &Model, mut counts: impl FnMut(IndicatorId) -> bool) -> Self {
        Self(
            model
                .indicator_ids()
                .filter(|i| counts(*i))
                .fold(0, |set, i| set | 1 << i.index()),
        )
    }
}
