//! All indicators on a disc, one sector for each dimension.

use crate::charts::Extent;
use crate::charts::frame::{Corners, Label};
use crate::charts::geometry::{Point, RINGS};

/// The room for codes and corner names left and right together.
const SIDES: f64 = 124.0;
/// Above and below the disc, where names stand in the corners.
const HEAD: f64 = 80.0;
const FOOT: f64 = 78.0;
/// Above and below the disc, where there are codes only.
const CODES_ONLY: f64 = 32.0;
/// From the outer ring to the middle of a code, and down to its baseline.
const CODE_GAP: f64 = 13.0;
const CODE_DROP: f64 = 4.5;
/// From a ring down to the baseline of its numeral.
const NUMERAL_DROP: f64 = 4.0;
/// How far a divider goes, as a multiple of the radius: past the tints, short of the codes.
const DIVIDER: f64 = 1.07;
/// Half the size of the marks in the corners.
const KEY: f64 = 6.0;

/// How the spokes stand.
#[derive(Clone, PartialEq, Debug)]
pub struct SpokesFrame {
    /// The room they take.
    pub extent: Extent,
    /// The middle of the disc.
    pub centre: Point,
    /// The radius of the outer ring.
    pub reach: f64,
    /// Where the rings' numerals stand, centred, from the inner ring out.
    pub ring_labels: [Point; RINGS],
    /// Where the sectors' names stand; none unless there are four.
    pub corners: Option<[Label; 4]>,
    /// Half the size of the marks in the corners.
    pub key: f64,
}

impl SpokesFrame {
    /// The place on a spoke at a ring position from 0, the centre, to 5, the outer ring.
    pub fn at(&self, direction: Point, position: f64) -> Point {
        self.centre.along(direction, self.radius(position))
    }

    /// The radius at a ring position.
    pub fn radius(&self, position: f64) -> f64 {
        self.reach * position / RINGS as f64
    }

    /// The baseline of the code at the end of a spoke, centred.
    pub fn code(&self, direction: Point) -> Point {
        self.centre
            .along(direction, self.reach + CODE_GAP)
            .moved(0.0, CODE_DROP)
    }

    /// The outer end of a divider.
    pub fn divider(&self, direction: Point) -> Point {
        self.centre.along(direction, self.reach * DIVIDER)
    }
}

/// The frame of this many sectors at a width.
pub fn spokes(width: f64, sectors: usize) -> SpokesFrame {
    let reach = (width - SIDES) / 2.0;
    let (head, foot) = if sectors == 4 {
        (HEAD, FOOT)
    } else {
        (CODES_ONLY, CODES_ONLY)
    };
    let height = head + 2.0 * reach + foot;
    let centre = Point::new(width / 2.0, head + reach);
    let corners = Corners {
        left: 2.0,
        right: width - 2.0,
        key: KEY,
        indent: 20.0,
        rise: 5.0,
        top: (24.0, 43.0),
        bottom: (height - 32.0, height - 13.0),
    };
    SpokesFrame {
        extent: Extent { width, height },
        centre,
        reach,
        ring_labels: std::array::from_fn(|ring| {
            let out = reach * (ring + 1) as f64 / RINGS as f64;
            centre.moved(0.0, NUMERAL_DROP - out)
        }),
        corners: (sectors == 4).then(|| corners.labels()),
        key: KEY,
    }
}
