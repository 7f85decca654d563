//! Three axes, and five to thirteen: a polygon with its first corner at 12 o'clock.

use crate::charts::Extent;
use crate::charts::frame::{Frame, Label, Measures, RingText, Size};
use crate::charts::geometry::{Point, RINGS, axes};
use crate::charts::pen::Anchor;

/// The room for labels left and right together.
const SIDES: f64 = 188.0;
/// The same for labels of two or three letters, until the polygon is as large as this.
const CODE_SIDES: f64 = 96.0;
const CODE_REACH: f64 = 116.0;
/// From the outer ring to a label.
const LABEL_GAP: f64 = 13.0;
/// From the outer ring up to the edge, and as much down: a name, and with a second line.
const HEAD_ONE_LINE: f64 = 34.0;
const HEAD_TWO_LINES: f64 = 54.0;
/// From a name's baseline to the one under it.
const LINE: f64 = 17.0;
/// Labels this close to the vertical are centred.
const CENTRED: f64 = 0.3;
/// Labels this close to the top or the bottom stand above or below their corner.
const UPRIGHT: f64 = 0.8;
/// From the middle of a ring's edge to the baseline that centres a numeral on it.
const NUMERAL_DROP: f64 = 4.2;

/// The frame of any other number of axes. `second` says, axis by axis, whether there is a line
/// under the name; the number of axes is its length, at least 3.
pub fn polygon(width: f64, size: Size, second: &[bool]) -> Frame {
    reaching((width - SIDES) / 2.0, width, size, second)
}

/// The same of so many axes that have codes for names, and nothing under them: on little room they
/// leave more of it to the polygon.
pub fn polygon_of_codes(width: f64, size: Size, axes: usize) -> Frame {
    let narrow = ((width - CODE_SIDES) / 2.0).min(CODE_REACH);
    let reach = narrow.max((width - SIDES) / 2.0);
    reaching(reach, width, size, &vec![false; axes])
}

fn reaching(reach: f64, width: f64, size: Size, second: &[bool]) -> Frame {
    let head = if second.contains(&true) {
        HEAD_TWO_LINES
    } else {
        HEAD_ONE_LINE
    };
    let centre = Point::new(width / 2.0, reach + head);
    let axes = axes(second.len());
    let labels = axes.iter().zip(second);
    Frame {
        extent: Extent {
            width,
            height: 2.0 * (reach + head),
        },
        centre,
        reach,
        ring_text: RingText::Numerals,
        ring_labels: std::array::from_fn(|ring| {
            let out = reach * (ring + 1) as f64 / RINGS as f64;
            let corner = |axis: usize| centre.along(axes[axis], out);
            corner(0).toward(corner(1), 0.5).moved(0.0, NUMERAL_DROP)
        }),
        labels: labels
            .map(|(&axis, &second)| label(centre, reach, axis, second))
            .collect(),
        measures: measures(size.fitting(width)),
        axes,
    }
}

/// The label at the end of an axis, on the side that points away from the chart.
fn label(centre: Point, reach: f64, axis: Point, second: bool) -> Label {
    let anchor = if axis.x.abs() < CENTRED {
        Anchor::Middle
    } else if axis.x > 0.0 {
        Anchor::Start
    } else {
        Anchor::End
    };
    let shift = if axis.y > UPRIGHT {
        12.0
    } else if axis.y < -UPRIGHT {
        if second { -18.0 } else { -2.0 }
    } else if second {
        -3.0
    } else {
        4.0
    };
    let name = centre.along(axis, reach + LABEL_GAP).moved(0.0, shift);
    Label {
        key: None,
        name,
        second: name.moved(0.0, LINE),
        anchor,
    }
}

fn measures(size: Size) -> Measures {
    match size {
        Size::Large => Measures {
            name: 16.0,
            second: 15.0,
            key: 6.5,
            marker: 7.0,
            dot: 6.0,
            weakest: 17.0,
        },
        Size::Small => Measures {
            name: 15.0,
            second: 13.5,
            key: 5.5,
            marker: 6.0,
            dot: 6.0,
            weakest: 13.0,
        },
    }
}
