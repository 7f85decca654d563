//! Where a chart's parts stand at a width: centre, reach, labels. CSS pixels throughout.
//!
//! The ground grows with the width; text, marks and the room for labels keep their size.

mod diagonal;
mod polygon;
mod spokes;

pub use diagonal::diagonal;
pub use polygon::{polygon, polygon_of_codes};
pub use spokes::{SpokesFrame, spokes};

use crate::charts::Extent;
use crate::charts::geometry::{Point, RINGS};
use crate::charts::pen::Anchor;

/// Below this width text and marks are small, whatever was asked for.
const SMALL_BELOW: f64 = 300.0;

/// How large text and marks are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    /// For a chart that is the matter of its page.
    Large,
    /// For a chart beside something else: numerals in place of ring names.
    Small,
}

impl Size {
    /// The size that fits a width: never large on little room.
    #[must_use]
    pub fn fitting(self, width: f64) -> Self {
        if width < SMALL_BELOW {
            Self::Small
        } else {
            self
        }
    }
}

/// How a radar stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Frame {
    /// The room it takes.
    pub extent: Extent,
    /// The middle of its rings.
    pub centre: Point,
    /// The way to the outer ring, in steps of an axis.
    pub reach: f64,
    /// The directions of its axes.
    pub axes: Vec<Point>,
    /// What the rings are labelled with.
    pub ring_text: RingText,
    /// Where the rings' labels stand, centred, from the inner ring out.
    pub ring_labels: [Point; RINGS],
    /// One for each axis.
    pub labels: Vec<Label>,
    /// How large things on it are.
    pub measures: Measures,
}

impl Frame {
    /// The place on an axis at a ring position from 0, the centre, to 5, the outer ring.
    pub fn at(&self, axis: Point, position: f64) -> Point {
        self.centre
            .along(axis, self.reach * position / RINGS as f64)
    }

    /// The corners of a ring, 1 to 5.
    pub fn ring(&self, ring: usize) -> Vec<Point> {
        self.axes
            .iter()
            .map(|&axis| self.at(axis, ring as f64))
            .collect()
    }
}

/// What the rings are labelled with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RingText {
    /// The names of the levels.
    Names,
    /// 1 to 5.
    Numerals,
}

/// Where the label of an axis or a sector stands.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Label {
    /// The middle of the mark beside the name; none where the marks on the chart suffice.
    pub key: Option<Point>,
    /// The name's baseline.
    pub name: Point,
    /// The baseline of the line under it.
    pub second: Point,
    /// Which end of the text stands there.
    pub anchor: Anchor,
}

/// How large the text and the marks of a radar are.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Measures {
    /// The font size of names.
    pub name: f64,
    /// The font size of the line under a name.
    pub second: f64,
    /// Half the size of a mark beside a name.
    pub key: f64,
    /// Half the size of a mark on the chart.
    pub marker: f64,
    /// The radius of a plain dot on the chart.
    pub dot: f64,
    /// The radius of the circle round the weakest.
    pub weakest: f64,
}

/// Labels in the four corners, flush with the edges; texts run inwards, so none is measured.
struct Corners {
    /// The left edge.
    left: f64,
    /// The right edge.
    right: f64,
    /// Half the size of the marks.
    key: f64,
    /// From the edge to the text.
    indent: f64,
    /// From the name's baseline up to the middle of the mark.
    rise: f64,
    /// The baselines of name and second line above the chart.
    top: (f64, f64),
    /// The same below it.
    bottom: (f64, f64),
}

impl Corners {
    /// From top left, clockwise.
    fn labels(&self) -> [Label; 4] {
        let left = |(name, second): (f64, f64)| Label {
            key: Some(Point::new(self.left + self.key, name - self.rise)),
            name: Point::new(self.left + self.indent, name),
            second: Point::new(self.left + self.indent, second),
            anchor: Anchor::Start,
        };
        let right = |(name, second): (f64, f64)| Label {
            key: Some(Point::new(self.right - self.key, name - self.rise)),
            name: Point::new(self.right - self.indent, name),
            second: Point::new(self.right - self.indent, second),
            anchor: Anchor::End,
        };
        [
            left(self.top),
            right(self.top),
            right(self.bottom),
            left(self.bottom),
        ]
    }
}
