//! What can draw a picture.

use plotters_canvas::CanvasBackend;

use crate::charts::beside;
use crate::charts::picture::Picture;
use crate::charts::theme::Theme;
use crate::charts::{Blank, Extent};

/// What can draw a picture. A page names the hand it needs: what only later pages draw then travels
/// with them (docs/decisions/0007).
#[derive(Clone, Copy, Debug)]
pub struct Hand {
    extent: fn(&Picture, f64) -> Result<Extent, Blank>,
    draw: fn(&Picture, &Theme, f64, &mut CanvasBackend),
}

impl PartialEq for Hand {
    /// Whoever can draw a picture draws it alike.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Hand {
    /// Draws radars only.
    pub const RADAR: Self = Self {
        extent: |picture, width| match picture {
            Picture::Radar(radar) => radar.extent(width),
            Picture::Spokes(_) => Err(Blank::TooMany),
        },
        draw: |picture, theme, width, backend| {
            if let Picture::Radar(radar) = picture {
                _ = radar.draw(theme, width, backend);
            }
        },
    };

    /// Draws radars whose overlays have marks of their own.
    pub const BESIDE: Self = Self {
        draw: |picture, theme, width, backend| {
            if let Picture::Radar(radar) = picture {
                _ = beside::draw(radar, theme, width, backend);
            }
        },
        ..Self::RADAR
    };

    /// Draws anything.
    pub const ANY: Self = Self {
        extent: |picture, width| picture.chart().extent(width),
        draw: |picture, theme, width, backend| _ = picture.chart().draw(theme, width, backend),
    };

    /// How large a picture is at a width in CSS pixels.
    pub fn extent(self, picture: &Picture, width: f64) -> Result<Extent, Blank> {
        (self.extent)(picture, width)
    }

    /// Draws a picture at a width in CSS pixels. A canvas that refuses leaves the description and
    /// the table.
    pub fn draw(self, picture: &Picture, theme: &Theme, width: f64, backend: &mut CanvasBackend) {
        (self.draw)(picture, theme, width, backend);
    }
}
