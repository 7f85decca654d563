//! The five levels.

/// One rung of the ladder, 1 (not yet) to 5 (embedded). Names come from the model.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// Level 1.
    One = 1,
    /// Level 2.
    Two = 2,
    /// Level 3.
    Three = 3,
    /// Level 4.
    Four = 4,
    /// Level 5.
    Five = 5,
}

impl Level {
    /// All five, rising.
    pub const ALL: [Self; 5] = [Self::One, Self::Two, Self::Three, Self::Four, Self::Five];

    /// The level with this number; none outside 1..=5.
    pub fn new(number: i64) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|level| i64::from(level.number()) == number)
    }

    /// 1 to 5.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// 0 to 4, for tables by level.
    pub const fn index(self) -> usize {
        self as usize - 1
    }

    /// The next rung up; none above the fifth.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }

    /// The highest number of points a result at this level can have: 19, 39, 59, 79, 100.
    pub const fn ceiling(self) -> i64 {
        match self {
            Self::Five => 100,
            other => 20 * other as i64 - 1,
        }
    }

    /// Where this level starts: 0, 20, 40, 60, 80 points.
    pub const fn floor(self) -> i64 {
        20 * (self as i64 - 1)
    }
}
