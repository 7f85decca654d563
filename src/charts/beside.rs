//! A radar with another result over it that has marks of its own: two results, neither of which was
//! before the other.

use plotters_backend::DrawingBackend;

use crate::charts::Drawn;
use crate::charts::frame::Frame;
use crate::charts::marker::{Marker, Shape};
use crate::charts::pen::{Inked, Pen, Stroke};
use crate::charts::radar::{Overlay, Place, Radar};
use crate::charts::theme::Theme;

/// The line of a ring round a filled mark.
const RING: f64 = 2.0;
/// How much larger a ring is than the mark in it.
const ROUND: f64 = 1.7;

/// Draws a radar, then a hollow circle wherever an overlay has a value; where that would lie on a
/// filled mark, round it.
pub fn draw<B: DrawingBackend>(
    radar: &Radar,
    theme: &Theme,
    width: f64,
    backend: &mut B,
) -> Inked<B, Drawn> {
    let drawn = radar.draw(theme, width, backend)?;
    if let Ok(frame) = radar.frame(width) {
        let mut pen = Pen::new(backend, theme);
        for overlay in &radar.overlays {
            marks(&mut pen, radar, overlay, &frame)?;
        }
    }
    Ok(drawn)
}

fn marks<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    radar: &Radar,
    overlay: &Overlay,
    frame: &Frame,
) -> Inked<B> {
    let mark = Marker {
        shape: Shape::Dot,
        colour: pen.theme().previous,
    };
    let half = frame.measures.marker;
    for ((axis, at), &direction) in radar.axes.iter().zip(&overlay.at).zip(&frame.axes) {
        let Some(at) = at else { continue };
        let here = frame.at(direction, at.position());
        let filled = match axis.place {
            Place::Known { now, .. } => Some(frame.at(direction, now.position())),
            Place::Waiting => None,
        };
        let near = filled.filter(|filled| (filled.x - here.x).hypot(filled.y - here.y) < half);
        match near {
            Some(filled) => {
                pen.circle(filled, half * ROUND, Stroke::new(mark.colour, RING))?;
            }
            None => mark.hollow(pen, here, half - 1.0)?,
        }
    }
    Ok(())
}
