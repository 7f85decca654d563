//! Where things are: points, rings, axes, bands. CSS pixels, y downwards, angles clockwise.

use std::f64::consts::FRAC_PI_2;

/// How many rings there are: one for each level.
pub const RINGS: usize = 5;

/// Half the width of the bar that shows a range with no placed neighbour.
const LONE_HALF_WIDTH: f64 = 3.5;

/// A place, or a step from one place to another.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// A point from its coordinates.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// `distance` steps of `direction` away from here.
    #[must_use]
    pub fn along(self, direction: Self, distance: f64) -> Self {
        self.moved(direction.x * distance, direction.y * distance)
    }

    /// Moved right and down.
    #[must_use]
    pub fn moved(self, right: f64, down: f64) -> Self {
        Self {
            x: self.x + right,
            y: self.y + down,
        }
    }

    /// The point this share of the way to another: 0 is here, 1 is there.
    #[must_use]
    pub fn toward(self, there: Self, share: f64) -> Self {
        self.moved((there.x - self.x) * share, (there.y - self.y) * share)
    }

    /// How far away another point is.
    pub fn distance(self, other: Self) -> f64 {
        (other.x - self.x).hypot(other.y - self.y)
    }
}

/// The ring position of a score in 0..=100, from 1 to 5.
///
/// The outer fifths are squeezed to half a ring, so that the nearest ring is always the level:
/// 0..20 comes to 1.0..1.5, every further 20 points to one ring, 80..=100 to 4.5..=5.0. Scores
/// outside the scale count as its ends.
pub fn ring_position(score: f64) -> f64 {
    let score = score.clamp(0.0, 100.0);
    if score < 20.0 {
        1.0 + score / 40.0
    } else if score <= 80.0 {
        0.5 + score / 20.0
    } else {
        4.5 + (score - 80.0) / 40.0
    }
}

/// The directions of `count` axes.
///
/// Four are the diagonals of a square from top left, clockwise, and reach its corners: their
/// steps are `(±1, ±1)`. Any other number starts at 12 o'clock, clockwise, with steps of length 1.
pub fn axes(count: usize) -> Vec<Point> {
    if count == 4 {
        return [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]
            .map(|(x, y)| Point::new(x, y))
            .to_vec();
    }
    (0..count)
        .map(|i| from_nine(0.25 + i as f64 / count as f64))
        .collect()
}

/// The direction, of length 1, after this share of a full turn clockwise from 9 o'clock.
pub fn from_nine(turn: f64) -> Point {
    // The same digits on every machine, and a fifth of the size of the library's for any number.
    let quarters = 4.0 * turn;
    let quarter = quarters.floor();
    let angle = (quarters - quarter) * FRAC_PI_2;
    let (sin, cos) = (series(angle, 1.0), series(angle, 0.0));
    match quarter.rem_euclid(4.0) as u8 {
        0 => Point::new(-cos, -sin),
        1 => Point::new(sin, -cos),
        2 => Point::new(cos, sin),
        _ => Point::new(-sin, cos),
    }
}

/// The sine (`from` 1) or cosine (`from` 0) of an angle of a quarter turn at most, by Taylor's
/// series: exact to 1e-13.
fn series(angle: f64, from: f64) -> f64 {
    let mut term = if from > 0.0 { angle } else { 1.0 };
    let mut sum = term;
    for step in 1..10 {
        let n = 2.0 * f64::from(step) + from;
        term *= -angle * angle / (n * (n - 1.0));
        sum += term;
    }
    sum
}

/// The direction of spoke `i` of `k` in one of `sectors` equal sectors, the first of which starts
/// at 9 o'clock.
pub fn spoke(sector: usize, sectors: usize, i: usize, k: usize) -> Point {
    let within = (i as f64 + 0.5) / k as f64;
    from_nine((sector as f64 + within) / sectors as f64)
}

/// A sector of a disc as a polygon: the centre, then its arc in steps of at most 5 degrees.
pub fn sector(centre: Point, reach: f64, sector: usize, sectors: usize) -> Vec<Point> {
    let steps = 72_usize.div_ceil(sectors.max(1));
    let arc = (0..=steps).map(|step| {
        let turn = (sector as f64 + step as f64 / steps as f64) / sectors as f64;
        centre.along(from_nine(turn), reach)
    });
    std::iter::once(centre).chain(arc).collect()
}

/// A regular outline round a centre: `corners` points, the first to the right, clockwise.
pub fn round(centre: Point, radius: f64, corners: usize) -> Vec<Point> {
    (0..corners)
        .map(|i| centre.along(from_nine(0.5 + i as f64 / corners as f64), radius))
        .collect()
}

/// Neighbours that are all placed.
#[derive(Clone, PartialEq, Debug)]
pub struct Run<T> {
    /// In the order of the axes; never empty.
    pub members: Vec<T>,
    /// Every axis is placed: the last is the first one's neighbour.
    pub closed: bool,
}

/// Splits axes into runs of neighbours that are placed. The last axis is next to the first.
pub fn runs<T: Copy>(placed: &[Option<T>]) -> Vec<Run<T>> {
    let Some(gap) = placed.iter().position(Option::is_none) else {
        let members: Vec<T> = placed.iter().copied().flatten().collect();
        let closed = true;
        return if members.is_empty() {
            Vec::new()
        } else {
            vec![Run { members, closed }]
        };
    };
    let (before, after) = placed.split_at(gap);
    let from_gap: Vec<Option<T>> = after.iter().chain(before).copied().collect();
    from_gap
        .split(Option::is_none)
        .filter(|run| !run.is_empty())
        .map(|run| Run {
            members: run.iter().copied().flatten().collect(),
            closed: false,
        })
        .collect()
}

/// The area between the low and the high end of a run: out along the high end, back along the
/// low end. A closed one goes once round each, so that both backends leave the hole empty: they
/// fill what is wound round a number of times that is not zero, and the inner turn undoes the
/// outer one.
pub fn band(low: &[Point], high: &[Point], closed: bool) -> Vec<Point> {
    let (Some(&first_low), Some(&first_high)) = (low.first(), high.first()) else {
        return Vec::new();
    };
    let out = high.iter().copied();
    let back = low.iter().rev().copied();
    if closed {
        out.chain([first_high, first_low]).chain(back).collect()
    } else {
        out.chain(back).collect()
    }
}

/// The bar that shows a range with no placed neighbour, across the direction of its axis.
pub fn lone_bar(low: Point, high: Point, direction: Point) -> [Point; 4] {
    let across = Point::new(direction.y, -direction.x);
    [
        low.along(across, LONE_HALF_WIDTH),
        high.along(across, LONE_HALF_WIDTH),
        high.along(across, -LONE_HALF_WIDTH),
        low.along(across, -LONE_HALF_WIDTH),
    ]
}
