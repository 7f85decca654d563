//! What is laid along a line: dashes and dots. The backends only draw solid lines.

use std::mem;

use crate::charts::geometry::Point;

/// Cuts a line into dashes of `on` pixels, `off` pixels apart; both above 0. A dash may bend.
pub fn dashes(line: &[Point], closed: bool, on: f64, off: f64) -> Vec<Vec<Point>> {
    let mut dashes = Vec::new();
    let mut dash: Vec<Point> = line.first().copied().into_iter().collect();
    let mut inked = true;
    let mut left = on;
    for (from, to) in segments(line, closed) {
        let length = from.distance(to);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let at = from.toward(to, done / length);
            dash.push(at);
            if inked {
                dashes.push(mem::take(&mut dash));
            }
            inked = !inked;
            left = if inked { on } else { off };
        }
        left -= length - done;
        if inked {
            dash.push(to);
        }
    }
    if inked && dash.len() > 1 {
        dashes.push(dash);
    }
    dashes
}

/// The places of dots every `step` pixels, above 0, along a line, from its first point on.
pub fn dots(line: &[Point], closed: bool, step: f64) -> Vec<Point> {
    let mut dots = Vec::new();
    let mut next = 0.0;
    for (from, to) in segments(line, closed) {
        let length = from.distance(to);
        while next < length {
            dots.push(from.toward(to, next / length));
            next += step;
        }
        next -= length;
    }
    dots
}

/// From point to point, and back to the first one where the line is closed.
fn segments(line: &[Point], closed: bool) -> impl Iterator<Item = (Point, Point)> {
    let home = line.first().copied().filter(|_| closed);
    let ends = line.iter().skip(1).copied().chain(home);
    line.iter().copied().zip(ends)
}
