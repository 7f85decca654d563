//! One line over three to thirteen axes: where each stands, how far it could go, where it stood.

mod layers;

use plotters_backend::DrawingBackend;

use crate::charts::frame::{Frame, Size, diagonal, polygon, polygon_of_codes};
use crate::charts::geometry::ring_position;
use crate::charts::pen::{Inked, Pen};
use crate::charts::theme::Theme;
use crate::charts::{Blank, Drawn, Extent, wide_enough};
use crate::domain::level::Level;

/// Fewer axes make no area; more cannot be told apart.
const FEWEST: usize = 3;
const MOST: usize = 13;

/// A radar, complete with its words.
///
/// Four axes lie on the diagonals of a square, their names in its corners; any other number makes
/// a polygon. Lines join only neighbours that are placed.
#[derive(Clone, PartialEq, Debug)]
pub struct Radar {
    /// In the model's order, clockwise: three to thirteen.
    pub axes: Vec<Axis>,
    /// Other results over the same axes.
    pub overlays: Vec<Overlay>,
    /// The names of the levels, rising. Written only on large charts of four axes.
    pub rings: [String; 5],
    /// How large text and marks are. Under 300 px they are always small.
    pub size: Size,
}

/// One axis.
#[derive(Clone, PartialEq, Debug)]
pub struct Axis {
    /// Its short name, or its code.
    pub name: String,
    /// The line under it: a level, "28, up to 66", "2 of 7 so far". May be empty.
    pub second: String,
    /// The position, counted from 0, that gives the mark its shape and colour; none for a plain
    /// dot.
    pub marker: Option<usize>,
    /// Where it stands.
    pub place: Place,
    /// It holds the whole back: a circle round its mark, its second line bold.
    pub weakest: bool,
}

impl Axis {
    /// The most letters of a name for which there is room beside a larger polygon.
    const CODE: usize = 3;

    /// Whether there is no more to write at it than a short code.
    fn is_coded(&self) -> bool {
        self.second.is_empty() && self.name.chars().count() <= Self::CODE
    }
}

/// Something on the scale.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum At {
    /// A score in 0..=100.
    Score(f64),
    /// A level, exactly on its ring.
    Ring(Level),
}

impl At {
    /// Its ring position, from 1 to 5.
    pub fn position(self) -> f64 {
        match self {
            Self::Score(score) => ring_position(score),
            Self::Ring(level) => f64::from(level.number()),
        }
    }
}

/// Where an axis stands.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Place {
    /// On the scale; `low <= now <= high`.
    Known {
        /// The line: for one board its assured end, for a group its median.
        now: At,
        /// The band's inner end: the assured end, or the lower quartile.
        low: At,
        /// The band's outer end: what open answers could reach, or the upper quartile.
        high: At,
    },
    /// Insufficient or not started: hollow, beside the centre, without a level.
    Waiting,
}

impl Place {
    /// A score and how far open answers could take it.
    pub const fn score(low: f64, high: f64) -> Self {
        Self::Known {
            now: At::Score(low),
            low: At::Score(low),
            high: At::Score(high),
        }
    }

    /// A level, settled.
    pub const fn level(level: Level) -> Self {
        Self::levels(level, level)
    }

    /// An assured level and the level that could be reached.
    pub const fn levels(low: Level, high: Level) -> Self {
        Self::middle_half(low, low, high)
    }

    /// A group's median level between its quartiles.
    pub const fn middle_half(low: Level, median: Level, high: Level) -> Self {
        Self::Known {
            now: At::Ring(median),
            low: At::Ring(low),
            high: At::Ring(high),
        }
    }
}

/// Another result over the same axes, at its assured ends.
#[derive(Clone, PartialEq, Debug)]
pub struct Overlay {
    /// How it is drawn.
    pub kind: OverlayKind,
    /// One for each axis; none where there is no value, as for axes past the end.
    pub at: Vec<Option<At>>,
}

impl Overlay {
    /// Whether there is a line of it: it joins only neighbours.
    pub fn is_drawn(&self) -> bool {
        let next = self.at.iter().cycle().skip(1);
        let mut pairs = self.at.iter().zip(next);
        pairs.any(|(one, other)| one.is_some() && other.is_some())
    }
}

/// How another result is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OverlayKind {
    /// Where it stood before: dots.
    Previous,
    /// Where it should go: dashes.
    Target,
}

impl Radar {
    /// Whether anything stands on its axes.
    pub fn is_placed(&self) -> bool {
        self.axes.iter().any(|axis| axis.place != Place::Waiting)
    }

    /// Whether any axis could go further: there is tint.
    pub fn is_open(&self) -> bool {
        let open =
            |axis: &Axis| matches!(axis.place, Place::Known { low, high, .. } if low != high);
        self.axes.iter().any(open)
    }

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
        match self.frame(width) {
            Ok(frame) => {
                layers::draw(&mut Pen::new(backend, theme), self, &frame)?;
                Ok(Drawn::Whole)
            }
            Err(blank) => Ok(Drawn::Nothing(blank)),
        }
    }

    /// Where its parts stand at a width in CSS pixels.
    pub fn frame(&self, width: f64) -> Result<Frame, Blank> {
        let width = wide_enough(width)?;
        match self.axes.len() {
            ..FEWEST => Err(Blank::TooFew),
            4 => Ok(diagonal(width, self.size)),
            count @ FEWEST..=MOST if self.axes.iter().all(Axis::is_coded) => {
                Ok(polygon_of_codes(width, self.size, count))
            }
            FEWEST..=MOST => {
                let second: Vec<bool> = self
                    .axes
                    .iter()
                    .map(|axis| !axis.second.is_empty())
                    .collect();
                Ok(polygon(width, self.size, &second))
            }
            _ => Err(Blank::TooMany),
        }
    }
}
