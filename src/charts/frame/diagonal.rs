//! Four axes, on the diagonals of a square: each has a corner of its own for its name.

use crate::charts::Extent;
use crate::charts::frame::{Corners, Frame, Measures, RingText, Size};
use crate::charts::geometry::{Point, RINGS, axes};

/// From the square to the edge of the chart, left and right.
const MARGIN: f64 = 6.0;

/// What differs between the sizes.
struct Room {
    /// From the square up to the baselines of name and second line.
    above: (f64, f64),
    /// From the square down to them.
    below: (f64, f64),
    /// Above and below the square, as a whole.
    head: f64,
    foot: f64,
    indent: f64,
    /// From a ring's top edge down to the baseline of its label.
    ring_drop: f64,
    ring_text: RingText,
    measures: Measures,
}

const LARGE: Room = Room {
    above: (32.0, 12.0),
    below: (25.0, 45.0),
    head: 58.0,
    foot: 52.0,
    indent: 20.0,
    ring_drop: 14.5,
    ring_text: RingText::Names,
    measures: Measures {
        name: 16.0,
        second: 15.0,
        key: 6.5,
        marker: 8.0,
        dot: 6.0,
        weakest: 17.0,
    },
};

const SMALL: Room = Room {
    above: (28.0, 11.0),
    below: (22.0, 39.0),
    head: 48.0,
    foot: 46.0,
    indent: 18.0,
    ring_drop: 13.0,
    ring_text: RingText::Numerals,
    measures: Measures {
        name: 15.0,
        second: 13.5,
        key: 5.5,
        marker: 6.0,
        dot: 6.0,
        weakest: 13.0,
    },
};

/// From a name's baseline up to the middle of the mark beside it.
const KEY_RISE: f64 = 5.5;

/// The frame of four axes at a width. The reach is half the side of the square.
pub fn diagonal(width: f64, size: Size) -> Frame {
    let room = match size.fitting(width) {
        Size::Large => LARGE,
        Size::Small => SMALL,
    };
    let reach = (width - 2.0 * MARGIN) / 2.0;
    let (top, bottom) = (room.head, room.head + 2.0 * reach);
    let centre = Point::new(width / 2.0, top + reach);
    let corners = Corners {
        left: MARGIN,
        right: width - MARGIN,
        key: room.measures.key,
        indent: room.indent,
        rise: KEY_RISE,
        top: (top - room.above.0, top - room.above.1),
        bottom: (bottom + room.below.0, bottom + room.below.1),
    };
    Frame {
        extent: Extent {
            width,
            height: bottom + room.foot,
        },
        centre,
        reach,
        axes: axes(4),
        ring_text: room.ring_text,
        ring_labels: std::array::from_fn(|ring| {
            let edge = reach * (ring + 1) as f64 / RINGS as f64;
            centre.moved(0.0, room.ring_drop - edge)
        }),
        labels: corners.labels().to_vec(),
        measures: room.measures,
    }
}
