//! All indicators at once: a disc with one sector for each dimension and one spoke for each
//! indicator. Shows exceptions; it ranks nothing.

use plotters_backend::DrawingBackend;

use crate::charts::frame::{SpokesFrame, spokes};
use crate::charts::geometry::{Point, RINGS, from_nine, sector, spoke};
use crate::charts::marker::Marker;
use crate::charts::pen::{Anchor, Inked, Pen, Stroke, Text, Weight};
use crate::charts::theme::Theme;
use crate::charts::trace::dashes;
use crate::charts::{Blank, Drawn, Extent, wide_enough};
use crate::domain::level::Level;

const HAIRLINE: f64 = 1.0;
const TINT: f64 = 0.09;
const FAN_FILL: f64 = 0.2;
const FAN_LINE: f64 = 2.0;
const DIVIDER: f64 = 5.0;
const OPEN: f64 = 2.0;
const OPEN_ON: f64 = 3.0;
const OPEN_OFF: f64 = 4.0;
const STEP: f64 = 2.5;
const MARKER: f64 = 4.8;
const TARGET: f64 = 5.5;
const NUMERAL: f64 = 13.0;
const CODE: f64 = 12.0;
const NAME: f64 = 16.0;
const SECOND: f64 = 15.0;

/// Every indicator, by dimension, complete with its words.
#[derive(Clone, PartialEq, Debug)]
pub struct Spokes {
    /// In the model's order, clockwise from 9 o'clock, all equally wide.
    pub sectors: Vec<Sector>,
}

/// One dimension.
#[derive(Clone, PartialEq, Debug)]
pub struct Sector {
    /// Its name, written in a corner where there are four sectors.
    pub name: String,
    /// The line under it, mostly its level. May be empty.
    pub second: String,
    /// The position, counted from 0, that gives its shape and colour.
    pub position: usize,
    /// Its indicators, clockwise.
    pub spokes: Vec<Spoke>,
}

/// One indicator.
#[derive(Clone, PartialEq, Debug)]
pub struct Spoke {
    /// Its code, "L1".
    pub code: String,
    /// Its answer.
    pub value: Value,
    /// Where it should go; drawn only where it is not there yet.
    pub target: Option<Level>,
}

/// An indicator's answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value {
    /// A level.
    Level(Level),
    /// Not sure: anywhere from the inner to the outer ring.
    Unsure,
    /// No answer yet.
    Unanswered,
    /// Does not apply.
    NotApplicable,
}

impl Spokes {
    /// How large the chart is at a width in CSS pixels.
    pub fn extent(&self, width: f64) -> Result<Extent, Blank> {
        self.frame(width).map(|frame| frame.extent)
    }

    /// Draws the chart at a width in CSS pixels, from the backend's top left corner.
    pub fn draw<B: DrawingBackend>(
        &self,
        theme: &Theme,
        width: f64,
        backend: &mut B,
    ) -> Inked<B, Drawn> {
        let frame = match self.frame(width) {
            Ok(frame) => frame,
            Err(blank) => return Ok(Drawn::Nothing(blank)),
        };
        let pen = &mut Pen::new(backend, theme);
        let spokes = self.placed(&frame);
        self.ground(pen, &frame, &spokes)?;
        self.fans(pen, &frame, &spokes)?;
        self.dividers(pen, &frame)?;
        open_lines(pen, &frame, &spokes)?;
        numerals(pen, &frame)?;
        markers(pen, &spokes)?;
        codes(pen, &frame, &spokes)?;
        self.corners(pen, &frame)?;
        Ok(Drawn::Whole)
    }

    /// Where its parts stand at a width in CSS pixels.
    pub fn frame(&self, width: f64) -> Result<SpokesFrame, Blank> {
        let width = wide_enough(width)?;
        if self.sectors.is_empty() {
            Err(Blank::TooFew)
        } else {
            Ok(spokes(width, self.sectors.len()))
        }
    }

    /// All spokes with their places, in order.
    fn placed(&self, frame: &SpokesFrame) -> Vec<Placed<'_>> {
        let place = |sector: usize, i: usize| {
            let Sector {
                position, spokes, ..
            } = &self.sectors[sector];
            let direction = spoke(sector, self.sectors.len(), i, spokes.len());
            let at = |level: Level| frame.at(direction, f64::from(level.number()));
            let spoke = &spokes[i];
            let level = if let Value::Level(level) = spoke.value {
                Some(level)
            } else {
                None
            };
            Placed {
                spoke,
                sector,
                position: *position,
                direction,
                value: level.map(at),
                target: spoke.target.filter(|&target| level != Some(target)).map(at),
            }
        };
        let sectors = self.sectors.iter().enumerate();
        sectors
            .flat_map(|(sector, its)| (0..its.spokes.len()).map(move |i| (sector, i)))
            .map(|(sector, i)| place(sector, i))
            .collect()
    }

    fn ground<B: DrawingBackend>(
        &self,
        pen: &mut Pen<'_, B>,
        frame: &SpokesFrame,
        spokes: &[Placed<'_>],
    ) -> Inked<B> {
        let theme = pen.theme();
        if !theme.forced {
            pen.disc(frame.centre, frame.reach, theme.bg)?;
            let count = self.sectors.len();
            for (i, Sector { position, .. }) in self.sectors.iter().enumerate() {
                let area = sector(frame.centre, frame.reach, i, count);
                pen.fill(&area, theme.dimension(*position), TINT)?;
            }
        }
        for ring in 1..RINGS {
            let stroke = Stroke::new(theme.ring, HAIRLINE);
            pen.circle(frame.centre, frame.radius(ring as f64), stroke)?;
        }
        let edge = Stroke::new(theme.axis, HAIRLINE);
        pen.circle(frame.centre, frame.reach, edge)?;
        for spoke in spokes {
            pen.line(
                &[frame.centre, frame.at(spoke.direction, RINGS as f64)],
                edge,
            )?;
        }
        Ok(())
    }

    /// Centre, values, centre. What has no value is skipped.
    fn fans<B: DrawingBackend>(
        &self,
        pen: &mut Pen<'_, B>,
        frame: &SpokesFrame,
        spokes: &[Placed<'_>],
    ) -> Inked<B> {
        let theme = pen.theme();
        for (i, Sector { position, .. }) in self.sectors.iter().enumerate() {
            let its = spokes.iter().filter(|spoke| spoke.sector == i);
            let mut fan = vec![frame.centre];
            fan.extend(its.filter_map(|spoke| spoke.value));
            let colour = theme.dimension(*position);
            if !theme.forced {
                pen.fill(&fan, colour, FAN_FILL)?;
            }
            if fan.len() > 1 {
                pen.outline(&fan, Stroke::new(colour, FAN_LINE))?;
            }
        }
        Ok(())
    }

    fn dividers<B: DrawingBackend>(&self, pen: &mut Pen<'_, B>, frame: &SpokesFrame) -> Inked<B> {
        let stroke = Stroke::new(pen.theme().page, DIVIDER);
        let count = self.sectors.len();
        if count == 1 {
            return Ok(());
        }
        for i in 0..count {
            let out = frame.divider(from_nine(i as f64 / count as f64));
            pen.line(&[frame.centre, out], stroke)?;
        }
        Ok(())
    }

    fn corners<B: DrawingBackend>(&self, pen: &mut Pen<'_, B>, frame: &SpokesFrame) -> Inked<B> {
        let theme = pen.theme();
        for (sector, label) in self.sectors.iter().zip(frame.corners.iter().flatten()) {
            if let Some(key) = label.key {
                Marker::new(Some(sector.position), theme).key(pen, key, frame.key)?;
            }
            pen.text(Text {
                words: &sector.name,
                at: label.name,
                anchor: label.anchor,
                size: NAME,
                weight: Weight::Bold,
                colour: theme.ink,
            })?;
            pen.text(Text {
                words: &sector.second,
                at: label.second,
                anchor: label.anchor,
                size: SECOND,
                weight: Weight::Regular,
                colour: theme.ink_soft,
            })?;
        }
        Ok(())
    }
}

/// A spoke in its place.
struct Placed<'a> {
    spoke: &'a Spoke,
    sector: usize,
    position: usize,
    direction: Point,
    value: Option<Point>,
    target: Option<Point>,
}

fn open_lines<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    frame: &SpokesFrame,
    spokes: &[Placed<'_>],
) -> Inked<B> {
    let stroke = Stroke::new(pen.theme().line, OPEN);
    for placed in spokes
        .iter()
        .filter(|placed| placed.spoke.value == Value::Unsure)
    {
        let ends = [1.0, RINGS as f64].map(|ring| frame.at(placed.direction, ring));
        for dash in dashes(&ends, false, OPEN_ON, OPEN_OFF) {
            pen.line(&dash, stroke)?;
        }
    }
    Ok(())
}

fn numerals<B: DrawingBackend>(pen: &mut Pen<'_, B>, frame: &SpokesFrame) -> Inked<B> {
    let colour = pen.theme().text;
    for (ring, &at) in frame.ring_labels.iter().enumerate() {
        pen.text_with_halo(Text {
            words: &(ring + 1).to_string(),
            at,
            anchor: Anchor::Middle,
            size: NUMERAL,
            weight: Weight::Regular,
            colour,
        })?;
    }
    Ok(())
}

/// Targets first, so that a value just inside one is not covered.
fn markers<B: DrawingBackend>(pen: &mut Pen<'_, B>, spokes: &[Placed<'_>]) -> Inked<B> {
    let theme = pen.theme();
    let step = Stroke::new(theme.line, STEP);
    for placed in spokes {
        let Some(target) = placed.target else {
            continue;
        };
        if let Some(value) = placed.value {
            pen.line(&[value, target], step)?;
        }
        Marker::new(Some(placed.position), theme).hollow(pen, target, TARGET)?;
    }
    for placed in spokes {
        if let Some(value) = placed.value {
            Marker::new(Some(placed.position), theme).value(pen, value, MARKER)?;
        }
    }
    Ok(())
}

/// The code says by itself what has no value: a question mark, a dash.
fn codes<B: DrawingBackend>(
    pen: &mut Pen<'_, B>,
    frame: &SpokesFrame,
    spokes: &[Placed<'_>],
) -> Inked<B> {
    let theme = pen.theme();
    for placed in spokes {
        let code = &placed.spoke.code;
        let (words, weight, colour) = match placed.spoke.value {
            Value::Unsure => (format!("{code}?"), Weight::Bold, theme.ink),
            Value::NotApplicable => (format!("{code}\u{2013}"), Weight::Regular, theme.text),
            Value::Level(_) | Value::Unanswered => (code.clone(), Weight::Regular, theme.text),
        };
        pen.text(Text {
            words: &words,
            at: frame.code(placed.direction),
            anchor: Anchor::Middle,
            size: CODE,
            weight,
            colour,
        })?;
    }
    Ok(())
}
