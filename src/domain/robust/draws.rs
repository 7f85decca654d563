//! Alternative weightings, drawn: at which level each dimension lies, and which is the weakest.

use crate::domain::answers::Answers;
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::reading::Reading;
use crate::domain::robust::spacings::{BITS, Spacings};
use crate::domain::score;

/// Ten thousand alternative weightings of one result, some at a time.
///
/// However the draws are sliced, the same ones come in the same order: a page draws a few hundred
/// between two frames and can read what there is at any moment.
#[derive(Clone, Debug)]
pub struct Draws {
    dimensions: Vec<Option<Stream>>,
    whole: [u32; 5],
    done: u32,
}

/// The draws of one dimension. Questions are in the order of their names, so that their order in
/// the model changes nothing.
#[derive(Clone, Debug)]
struct Stream {
    spacings: Spacings,
    /// The answer of each part, from 0 to 4.
    rungs: Vec<usize>,
    gate: Level,
    /// The score of the last draw.
    score: u64,
    levels: [u32; 5],
    weakest: u32,
}

impl Draws {
    /// How many are drawn in all.
    pub const ALL: u32 = 10_000;
    /// The seed of the first dimension; each of the next ones has the next number.
    const SEED: u64 = 42;

    /// Nothing drawn yet.
    pub fn new(model: &Model, reading: &Reading, answers: &Answers) -> Self {
        let stream = |id: DimensionId| {
            let gate = reading.dimension(id).measure.as_ref()?.low.gate;
            let mut counted: Vec<(IndicatorId, Level)> = Vec::new();
            let name = |id: IndicatorId| &model.indicator(id).id;
            for (id, answer) in score::assured(model, reading.scope, answers, id) {
                let at = counted.partition_point(|(other, _)| name(*other) < name(id));
                counted.insert(at, (id, answer));
            }
            let weight = |(id, _): &(IndicatorId, Level)| model.indicator(*id).weight;
            let weights: Vec<u8> = counted.iter().map(weight).collect();
            // Neighbours with the same answer are one part: what they weigh together is all that
            // counts.
            let mut parts: Vec<(usize, usize)> = Vec::new();
            for ((_, answer), parameter) in counted.iter().zip(Spacings::parameters(&weights)) {
                match parts.last_mut() {
                    Some((rung, whole)) if *rung == answer.index() => *whole += parameter,
                    _ => parts.push((answer.index(), parameter)),
                }
            }
            let (rungs, parameters): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
            Some(Stream {
                spacings: Spacings::new(Self::SEED + id.index() as u64, &parameters)?,
                rungs,
                gate,
                score: 0,
                levels: [0; 5],
                weakest: 0,
            })
        };
        Self {
            dimensions: model.dimension_ids().map(stream).collect(),
            whole: [0; 5],
            done: 0,
        }
    }

    /// Draws so many more, but no more than are left. Whether all are done.
    pub fn run(&mut self, more: u32) -> bool {
        for _ in 0..more.min(Self::ALL - self.done) {
            let mut least = u64::MAX;
            for stream in self.dimensions.iter_mut().flatten() {
                stream.draw();
                least = least.min(stream.score);
            }
            // The lowest score is at the lowest level: the level is its band.
            for stream in self.dimensions.iter_mut().flatten() {
                stream.weakest += u32::from(stream.score == least);
            }
            if least < u64::MAX {
                self.whole[band(least)] += 1;
            }
            self.done += 1;
        }
        self.done == Self::ALL
    }

    /// How many are done.
    pub fn done(&self) -> u32 {
        self.done
    }

    /// Draws with a dimension at level 1 to 5. None where nothing in it applies. (Also where it has
    /// more questions than any model that is read: [`Spacings::new`].)
    pub fn levels(&self, dimension: DimensionId) -> Option<[u32; 5]> {
        Some(self.dimensions[dimension.index()].as_ref()?.levels)
    }

    /// Draws in which a dimension is the weakest: the lowest level, then the lowest score; ties
    /// count for each. None where nothing in it applies.
    pub fn weakest(&self, dimension: DimensionId) -> Option<u32> {
        Some(self.dimensions[dimension.index()].as_ref()?.weakest)
    }

    /// Draws with the lowest of all dimensions at level 1 to 5.
    pub fn levels_of_whole(&self) -> [u32; 5] {
        self.whole
    }
}

impl Stream {
    /// One weighting, and the rule of the level with it. Points are counted in parts of 2^53: a
    /// hundred of them fit into 60 bits.
    ///
    /// A function of its own, never a part of its caller: a browser makes better code of what is
    /// called often, and sooner the smaller it is.
    #[inline(never)]
    fn draw(&mut self) {
        let mut by_rung = [0; 5];
        for (weight, rung) in self.spacings.draw().iter().zip(&self.rungs) {
            by_rung[*rung] += weight;
        }
        // Level 2 is supported by everything: no answer is lower than one rung below it.
        let mut support = Level::Two;
        let (mut at_least, mut sum) = (0, 0);
        for rung in (1..5).rev() {
            at_least += by_rung[rung];
            sum += at_least;
            if let Some(level) = Level::ALL.get(rung + 1)
                && 3 * at_least >= 2 << BITS
            {
                support = support.max(*level);
            }
        }
        let ceiling = (support.min(self.gate).ceiling() as u64) << BITS;
        self.score = (25 * sum).min(ceiling);
        self.levels[band(self.score)] += 1;
    }
}

/// The band of a score, from 0 to 4: thresholds are whole points.
fn band(score: u64) -> usize {
    ((score >> BITS) / 20).min(4) as usize
}
