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

/// A share as it is printed, rounded down.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Percent {
    /// None at all.
    None,
    /// More than none, and fewer than 1 in 100.
    BelowOne,
    /// So many in 100, rounded down: 100 is all of them.
    Of(u8),
}

impl Percent {
    /// So many of so many.
    pub fn new(part: u32, whole: u32) -> Self {
        let percent = (100 * u64::from(part)).checked_div(u64::from(whole));
        match percent {
            _ if part == 0 => Self::None,
            Some(percent @ 1..) => Self::Of(percent.min(100) as u8),
            _ => Self::BelowOne,
        }
    }
}
