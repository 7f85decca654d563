//! Charts, drawn once for every place they appear: the canvas of a page, an SVG file, a golden.
//!
//! Everything is worked out in CSS pixels as `f64`; only [`pen`] speaks to a backend of plotters.
//! A backend is expected to be [`pen::UNITS`] times as fine as CSS pixels, because its
//! coordinates are whole numbers. Nothing here measures text, so nothing here asks a page for its
//! layout. Colours come in as a [`theme::Theme`], words as strings; colours and shapes go by
//! position in the model, never by an id.
//!
//! Read in this order: [`geometry`], [`frame`] (where things stand at a width), [`radar`] and
//! [`spokes`] (what is drawn, bottom to top), [`svg`].

pub mod beside;
pub mod frame;
pub mod geometry;
pub mod marker;
pub mod pen;
pub mod picture;
pub mod qr;
pub mod radar;
pub mod spokes;
pub mod svg;
pub mod theme;
pub mod trace;

use plotters_backend::DrawingBackend;

use crate::charts::pen::Inked;
use crate::charts::radar::Radar;
use crate::charts::spokes::Spokes;
use crate::charts::theme::Theme;

/// Below this many CSS pixels no chart is drawn: the rows beside it say the same.
pub const MINIMUM_WIDTH: f64 = 240.0;

/// Any of the charts, where one place draws them all.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Chart<'a> {
    /// One line over three to thirteen axes.
    Radar(&'a Radar),
    /// All indicators, one sector for each dimension.
    Spokes(&'a Spokes),
}

impl Chart<'_> {
    /// How large the chart is at a width in CSS pixels, so that its ground can be made first.
    pub fn extent(self, width: f64) -> Result<Extent, Blank> {
        match self {
            Self::Radar(radar) => radar.extent(width),
            Self::Spokes(spokes) => spokes.extent(width),
        }
    }

    /// Draws the chart at a width in CSS pixels, from the backend's top left corner.
    pub fn draw<B: DrawingBackend>(
        self,
        theme: &Theme,
        width: f64,
        backend: &mut B,
    ) -> Inked<B, Drawn> {
        match self {
            Self::Radar(radar) => radar.draw(theme, width, backend),
            Self::Spokes(spokes) => spokes.draw(theme, width, backend),
        }
    }
}

/// The room a chart takes, in CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Extent {
    /// From left to right: the width that was asked for.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// Whether there is a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Drawn {
    /// All of it was drawn.
    Whole,
    /// Nothing was drawn; the rows stand in for it.
    Nothing(Blank),
}

/// Why there is no picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Blank {
    /// Less than [`MINIMUM_WIDTH`].
    TooNarrow,
    /// Fewer axes than make an area, or no sector at all.
    TooFew,
    /// More axes than can be told apart as a polygon.
    TooMany,
}

/// Passes a width that has room for a chart.
fn wide_enough(width: f64) -> Result<f64, Blank> {
    if width >= MINIMUM_WIDTH {
        Ok(width)
    } else {
        Err(Blank::TooNarrow)
    }
}
