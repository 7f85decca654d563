//! What a radar is drawn from, bottom to top.

use plotters_backend::DrawingBackend;

use crate::charts::frame::{Frame, RingText};
use crate::charts::geometry::{Point, RINGS, Run, band, lone_bar, runs};
use crate::charts::marker::Marker;
use crate::charts::pen::{Anchor, Inked, Pen, Stroke, Text, Weight};
use crate::charts::radar::{Axis, OverlayKind, Place, Radar};
use crate::charts::trace::{dashes, dots};

const HAIRLINE: f64 = 1.0;
const NOW: f64 = 2.5;
const TARGET: f64 = 2.0;
const TARGET_ON: f64 = 7.0;
const TARGET_OFF: f64 = 5.0;
const PREVIOUS_RADIUS: f64 = 1.25;
const PREVIOUS_STEP: f64 = 5.5;
const WEAKEST: f64 = 2.0;
const RING_TEXT: f64 = 13.0;
/// How far from the centre what waits is drawn, so that none covers another.
const WAITING_AWAY: f64 = 7.0;
/// How much smaller than a value it is.
const WAITING_SMALLER: f64 = 2.0;

/// Draws all of it.
pub(super) fn draw<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    radar: &Radar,
    frame: &Frame,
) -> Inked<B> {
    ground(pen, frame)?;
    bands(pen, radar, frame)?;
    for kind in [OverlayKind::Previous, OverlayKind::Target] {
        for overlay in radar.overlays.iter().filter(|overlay| overlay.kind == kind) {
            let at = overlay.at.iter().copied().chain(std::iter::repeat(None));
            let placed: Vec<Option<Point>> = frame
                .axes
                .iter()
                .zip(at)
                .map(|(&axis, at)| at.map(|at| frame.at(axis, at.position())))
                .collect();
            for run in runs(&placed) {
                match kind {
                    OverlayKind::Previous => previous(pen, &run)?,
                    OverlayKind::Target => target(pen, &run)?,
                }
            }
        }
    }
    now(pen, radar, frame)?;
    ring_names(pen, radar, frame)?;
    weakest(pen, radar, frame)?;
    markers(pen, radar, frame)?;
    labels(pen, radar, frame)
}

/// Where the parts of a placed axis stand.
#[derive(Clone, Copy)]
struct Stand {
    now: Point,
    low: Point,
    high: Point,
    axis: Point,
}

impl Stand {
    fn of(axis: &Axis, direction: Point, frame: &Frame) -> Option<Self> {
        let Place::Known { now, low, high } = axis.place else {
            return None;
        };
        let [now, low, high] = [now, low, high].map(|at| frame.at(direction, at.position()));
        Some(Self {
            now,
            low,
            high,
            axis: direction,
        })
    }

    /// Nothing open: both ends are where the line is.
    fn settled(self) -> bool {
        self.low == self.high
    }
}

fn stands(radar: &Radar, frame: &Frame) -> Vec<Option<Stand>> {
    let axes = radar.axes.iter().zip(&frame.axes);
    axes.map(|(axis, &direction)| Stand::of(axis, direction, frame))
        .collect()
}

fn ground<B: DrawingBackend>(pen: &mut Pen<'_, B>, frame: &Frame) -> Inked<B> {
    let theme = pen.theme();
    let outer = frame.ring(RINGS);
    if !theme.forced {
        pen.fill(&outer, theme.bg, 1.0)?;
    }
    for ring in 1..RINGS {
        pen.outline(&frame.ring(ring), Stroke::new(theme.ring, HAIRLINE))?;
    }
    let edge = Stroke::new(theme.axis, HAIRLINE);
    pen.outline(&outer, edge)?;
    for &tip in &outer {
        pen.line(&[frame.centre, tip], edge)?;
    }
    Ok(())
}

/// The tint from the low to the high ends, then its edges, so that no tint covers an edge.
fn bands<B: DrawingBackend>(pen: &mut Pen<'_, B>, radar: &Radar, frame: &Frame) -> Inked<B> {
    let theme = pen.theme();
    let mut areas = Vec::new();
    let mut edges: Vec<Run<Point>> = Vec::new();
    for Run { members, closed } in runs(&stands(radar, frame)) {
        if members.iter().all(|stand| stand.settled()) {
            continue;
        }
        if let [lone] = members[..] {
            let bar = lone_bar(lone.low, lone.high, lone.axis).to_vec();
            areas.push(bar.clone());
            edges.push(Run {
                members: bar,
                closed: true,
            });
            continue;
        }
        let low: Vec<Point> = members.iter().map(|stand| stand.low).collect();
        let high: Vec<Point> = members.iter().map(|stand| stand.high).collect();
        areas.push(band(&low, &high, closed));
        edges.push(Run {
            members: low,
            closed,
        });
        edges.push(Run {
            members: high,
            closed,
        });
    }
    if !theme.forced {
        for area in &areas {
            pen.fill(area, theme.band, 1.0)?;
        }
    }
    for edge in &edges {
        trace(pen, edge, Stroke::new(theme.band_edge, HAIRLINE))?;
    }
    Ok(())
}

fn previous<B: DrawingBackend>(pen: &mut Pen<'_, B>, run: &Run<Point>) -> Inked<B> {
    let colour = pen.theme().previous;
    for dot in dots(&run.members, run.closed, PREVIOUS_STEP) {
        pen.disc(dot, PREVIOUS_RADIUS, colour)?;
    }
    Ok(())
}

fn target<B: DrawingBackend>(pen: &mut Pen<'_, B>, run: &Run<Point>) -> Inked<B> {
    let stroke = Stroke::new(pen.theme().target, TARGET);
    for dash in dashes(&run.members, run.closed, TARGET_ON, TARGET_OFF) {
        pen.line(&dash, stroke)?;
    }
    Ok(())
}

fn now<B: DrawingBackend>(pen: &mut Pen<'_, B>, radar: &Radar, frame: &Frame) -> Inked<B> {
    let stroke = Stroke::new(pen.theme().line, NOW);
    let placed: Vec<Option<Point>> = stands(radar, frame)
        .into_iter()
        .map(|stand| stand.map(|stand| stand.now))
        .collect();
    for run in runs(&placed) {
        trace(pen, &run, stroke)?;
    }
    Ok(())
}

fn trace<B: DrawingBackend>(pen: &mut Pen<'_, B>, run: &Run<Point>, stroke: Stroke) -> Inked<B> {
    if run.closed {
        pen.outline(&run.members, stroke)
    } else {
        pen.line(&run.members, stroke)
    }
}

fn ring_names<B: DrawingBackend>(pen: &mut Pen<'_, B>, radar: &Radar, frame: &Frame) -> Inked<B> {
    let colour = pen.theme().text;
    for (ring, (&at, name)) in frame.ring_labels.iter().zip(&radar.rings).enumerate() {
        let numeral = (ring + 1).to_string();
        let words = match frame.ring_text {
            RingText::Names => name,
            RingText::Numerals => &numeral,
        };
        pen.text_with_halo(Text {
            words,
            at,
            anchor: Anchor::Middle,
            size: RING_TEXT,
            weight: Weight::Regular,
            colour,
        })?;
    }
    Ok(())
}

fn weakest<B: DrawingBackend>(pen: &mut Pen<'_, B>, radar: &Radar, frame: &Frame) -> Inked<B> {
    let stroke = Stroke::new(pen.theme().line, WEAKEST);
    for (axis, stand) in radar.axes.iter().zip(stands(radar, frame)) {
        if let (true, Some(stand)) = (axis.weakest, stand) {
            pen.circle(stand.now, frame.measures.weakest, stroke)?;
        }
    }
    Ok(())
}

fn markers<B: DrawingBackend>(pen: &mut Pen<'_, B>, radar: &Radar, frame: &Frame) -> Inked<B> {
    for (axis, &direction) in radar.axes.iter().zip(&frame.axes) {
        let marker = Marker::new(axis.marker, pen.theme());
        let half = match axis.marker {
            Some(_) => frame.measures.marker,
            None => frame.measures.dot,
        };
        if let Some(stand) = Stand::of(axis, direction, frame) {
            marker.value(pen, stand.now, half)?;
        } else {
            let beside = frame.centre.along(direction, WAITING_AWAY);
            marker.waiting(pen, beside, half - WAITING_SMALLER)?;
        }
    }
    Ok(())
}

fn labels<B: DrawingBackend>(pen: &mut Pen<'_, B>, radar: &Radar, frame: &Frame) -> Inked<B> {
    let theme = pen.theme();
    for (axis, label) in radar.axes.iter().zip(&frame.labels) {
        if let (Some(key), Some(_)) = (label.key, axis.marker) {
            Marker::new(axis.marker, theme).key(pen, key, frame.measures.key)?;
        }
        pen.text(Text {
            words: &axis.name,
            at: label.name,
            anchor: label.anchor,
            size: frame.measures.name,
            weight: Weight::Bold,
            colour: theme.ink,
        })?;
        let (weight, colour) = if axis.weakest {
            (Weight::Bold, theme.ink)
        } else {
            (Weight::Regular, theme.ink_soft)
        };
        pen.text(Text {
            words: &axis.second,
            at: label.second,
            anchor: label.anchor,
            size: frame.measures.second,
            weight,
            colour,
        })?;
    }
    Ok(())
}
