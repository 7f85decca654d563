//! From one end of what may be to the other: mostly from the assured end to the end that open
//! answers could still reach.

/// Two ends of the same thing; `low <= high`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range<T> {
    /// The lower end. Of open answers it is the assured one: each counts as the lowest.
    pub low: T,
    /// The upper end. Of open answers it is what could be reached: each counts as the highest.
    pub high: T,
}

impl<T: PartialOrd + Copy> Range<T> {
    /// A range from its ends.
    pub const fn new(low: T, high: T) -> Self {
        Self { low, high }
    }

    /// Both ends the same: no open answer could change it.
    pub fn settled(self) -> bool {
        self.low == self.high
    }

    /// Whether the two ranges share a value.
    pub fn overlaps(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Both ends through the same function.
    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> Range<U> {
        Range {
            low: f(self.low),
            high: f(self.high),
        }
    }
}
