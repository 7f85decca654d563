//! Which whole numbers are printed, so that none crosses a threshold that the truth has not.

use crate::domain::points::Points;
use crate::domain::range::Range;

/// Points as they are printed: "35 of 100, up to 45".
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shown {
    /// The assured number, rounded down.
    pub low: i64,
    /// How far it could go; none where no open answer could change it.
    pub high: Option<i64>,
}

impl Shown {
    /// One number where both ends are the same, floored. Otherwise the low end floored, and the
    /// high end rounded up but not past the ceiling of its level.
    pub fn new(score: Range<Points>) -> Self {
        let high = (!score.settled()).then(|| score.high.ceil().min(score.high.band().ceiling()));
        Self {
            low: score.low.floor(),
            high,
        }
    }
}
