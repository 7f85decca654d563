//! Points: exact numbers from 0 to 100.

use std::fmt;

use num_rational::Ratio;

use crate::domain::level::Level;

/// Points out of 100, exact.
///
/// A ratio of 64-bit integers is wide enough: a dimension weighs at most 13 * 5 = 65, so a sum of
/// eight scores has a denominator below 1.1e14 (the largest least common multiple of eight
/// numbers up to 65) and a numerator below 1e17. Ratios are compared by value, so a single score
/// needs no reducing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(Ratio<i64>);

/// What is equal looks equal.
impl fmt::Debug for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Points({self})")
    }
}

/// Exact: `2650/56` is "1325/28", and whole points are a whole number.
impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.reduced().fmt(f)
    }
}

impl Points {
    /// Nothing.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));

    /// A whole number of points.
    pub const fn whole(points: i64) -> Self {
        Self(Ratio::new_raw(points, 1))
    }

    /// `part / whole` points. The whole is a weight: above 0.
    pub fn new(part: i64, whole: i64) -> Self {
        debug_assert!(whole > 0, "points are a share of a weight above 0");
        Self(Ratio::new_raw(part, whole.max(1)))
    }

    /// The band these points lie in: `min(5, 1 + floor(points / 20))`.
    pub fn band(self) -> Level {
        let rung = self.0.numer() / (20 * self.0.denom());
        Level::ALL[rung.clamp(0, 4) as usize]
    }

    /// Never above the ceiling of a level.
    #[must_use]
    pub fn capped(self, level: Level) -> Self {
        self.min(Self::whole(level.ceiling()))
    }

    /// Rounded down to a whole number.
    pub fn floor(self) -> i64 {
        self.0.floor().to_integer()
    }

    /// Rounded up to a whole number.
    pub fn ceil(self) -> i64 {
        self.0.ceil().to_integer()
    }

    /// Rounded to the nearest tenth, a half up, in tenths.
    pub fn tenths(self) -> i64 {
        (self.0 * 10 + Ratio::new_raw(1, 2)).floor().to_integer()
    }

    /// The nearest floating-point number: for output and drawing, never for a decision.
    pub fn to_f64(self) -> f64 {
        *self.0.numer() as f64 / *self.0.denom() as f64
    }

    /// The sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }

    /// The difference.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }

    /// One `n`th. `n` counts something: above 0.
    #[must_use]
    pub fn over(self, n: usize) -> Self {
        Self(self.0 / n.max(1) as i64)
    }
}
