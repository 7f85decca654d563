//! Where a result comes from and where it is to go: an earlier moment, and targets.

use time::Date;

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::history::{ThenNow, latest};
use crate::domain::ids::DimensionId;
use crate::domain::model::Model;
use crate::domain::reading::Reading;
use crate::domain::response::Targets;
use crate::domain::what_if::WhatIf;

/// What lies before and after a result.
#[derive(Clone, PartialEq, Debug)]
pub struct Course<'a> {
    /// What would be, were its targets reached.
    pub what_if: WhatIf,
    /// The dimensions with a target that counts.
    pub aimed: Vec<DimensionId>,
    /// What happened since the latest moment that it can be compared with. Only an own result has
    /// one.
    pub since: Option<Since<'a>>,
}

/// An earlier moment of a result.
#[derive(Clone, PartialEq, Debug)]
pub struct Since<'a> {
    /// That moment beside the result.
    pub found: ThenNow<'a>,
    /// The day of the result.
    pub now: Date,
    /// Whether both are of the very questions that the result was read over.
    alike: bool,
}

impl<'a> Course<'a> {
    /// What lies before and after a reading of answers; with the assessment they are of, if it is
    /// an own one.
    pub fn new(
        model: &Model,
        reading: &Reading,
        answers: &Answers,
        targets: &Targets,
        own: Option<&'a Assessment>,
    ) -> Self {
        let what_if = WhatIf::new(model, reading, answers, targets, &[]);
        let since = own.and_then(|own| {
            let (_, found) = latest(model, own)?;
            Some(Since {
                alike: found.comparison.after.scope == reading.scope,
                found,
                now: own.date,
            })
        });
        let has_aim = |id: &DimensionId| {
            let mut aims = what_if.aims.iter();
            aims.any(|(indicator, _)| model.indicator(indicator).dimension == *id)
        };
        Self {
            aimed: model.dimension_ids().filter(has_aim).collect(),
            what_if,
            since,
        }
    }

    /// The earlier moment, where it was read over the same questions: else two lines of a picture
    /// would differ by what was asked.
    pub fn previous(&self) -> Option<&Since<'a>> {
        self.since.as_ref().filter(|since| since.alike)
    }

    /// What would be, where there are targets that count.
    pub fn target(&self) -> Option<&Reading> {
        (!self.what_if.is_idle()).then_some(&self.what_if.after)
    }
}

impl Since<'_> {
    /// The day of the moment.
    pub fn then(&self) -> Date {
        self.found.then.date
    }

    /// What the answers came to then.
    pub fn before(&self) -> &Reading {
        &self.found.comparison.before
    }
}
