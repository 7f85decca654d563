//! Then and now: a moment of an assessment beside a later one, or beside today.

use crate::domain::assessment::Assessment;
use crate::domain::compare::{Comparison, Difference, Side, compare};
use crate::domain::model::Model;
use crate::domain::scope::Mode;
use crate::domain::snapshot::{Carried, Snapshot};

/// A moment beside a later one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThenNow<'a> {
    /// What differs, over the questions that both have.
    pub comparison: Comparison,
    /// The earlier moment.
    pub then: &'a Snapshot,
    /// The later one; none for today.
    pub now: Option<&'a Snapshot>,
    /// Quick or full, then and now.
    pub modes: [Mode; 2],
    /// Answers of either moment that have no question in today's model.
    pub lost: usize,
}

impl ThenNow<'_> {
    /// How many questions are compared.
    pub fn shared(&self) -> usize {
        self.comparison.after.scope.len()
    }

    /// How many dimensions have definitely changed.
    pub fn changes(&self) -> usize {
        let definite = |difference: &&Option<Difference>| {
            matches!(
                difference,
                Some(Difference::Rose(..) | Difference::Fell(..))
            )
        };
        self.comparison.dimensions.iter().filter(definite).count()
    }

    /// The moments that were made with other questions than today's.
    pub fn of_others(&self, model: &Model) -> Vec<&Snapshot> {
        let moments = [Some(self.then), self.now].into_iter().flatten();
        moments.filter(|moment| !moment.is_of(model)).collect()
    }
}

/// Compares a snapshot, by its place, with a later one or with today. None where it is not there,
/// or not the earlier one.
pub fn then_and_now<'a>(
    model: &Model,
    assessment: &'a Assessment,
    then: usize,
    now: Option<usize>,
) -> Option<ThenNow<'a>> {
    let before = assessment.snapshots.get(then)?;
    let after = match now {
        Some(place) if place <= then => return None,
        Some(place) => Some(assessment.snapshots.get(place)?),
        None => None,
    };
    let earlier = before.on(model);
    let later = after.map(|moment| moment.on(model));
    let lost = |carried: Option<&Carried>| carried.map_or(0, |carried| carried.lost);
    let shared = match &later {
        Some(later) => earlier.shared.and(later.shared),
        None => earlier.shared,
    };
    let modes = [before.mode, after.map_or(assessment.mode, |a| a.mode)];
    let answers = later
        .as_ref()
        .map_or(&assessment.answers, |later| &later.answers);
    let side = |mode, answers| Side { mode, answers };
    Some(ThenNow {
        comparison: compare(
            model,
            shared,
            side(modes[0], &earlier.answers),
            side(modes[1], answers),
        ),
        then: before,
        now: after,
        modes,
        lost: lost(Some(&earlier)) + lost(later.as_ref()),
    })
}

/// The place of the latest moment that today can be compared with, and the two beside each other.
///
/// Not one that was only just kept: of the same day and with nothing moved since. Nor one that the
/// program kept before a change of which nothing is left.
pub fn latest<'a>(model: &Model, assessment: &'a Assessment) -> Option<(usize, ThenNow<'a>)> {
    let places = (0..assessment.snapshots.len()).rev();
    places
        .filter_map(|place| Some((place, then_and_now(model, assessment, place, None)?)))
        .find(|(_, found)| {
            let then = found.then;
            let apart = then.date != assessment.date && !then.automatic;
            found.shared() > 0 && (apart || !found.comparison.moved.is_empty())
        })
}
