//! The only code that speaks to a backend: from CSS pixels to its whole units.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontFamily, FontStyle,
};

use crate::charts::geometry::Point;
use crate::charts::theme::{Rgb, Theme};

/// Backend units in a CSS pixel. Backends take whole numbers, which in pixels would make thin
/// shapes uneven; so a canvas is scaled by its device pixel ratio divided by this, and an SVG's
/// `viewBox` is this much larger than its size.
pub const UNITS: f64 = 10.0;

/// How far the halo of a ring name reaches.
const HALO: f64 = 2.0;

/// What drawing on a backend comes to.
pub type Inked<B, T = ()> = Result<T, DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

/// A line's colour and width in CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Stroke {
    /// Its colour.
    pub colour: Rgb,
    /// Its width.
    pub width: f64,
}

impl Stroke {
    /// A stroke from its parts.
    pub const fn new(colour: Rgb, width: f64) -> Self {
        Self { colour, width }
    }
}

/// Which point of a text its place names. The baseline is always the alphabetic one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// The left end.
    Start,
    /// Halfway.
    Middle,
    /// The right end.
    End,
}

/// How heavy a text is: the two weights that every backend can set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// 400.
    Regular,
    /// 700.
    Bold,
}

/// A text and how it is set.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Text<'a> {
    /// What it says.
    pub words: &'a str,
    /// Its anchor on the baseline, in CSS pixels.
    pub at: Point,
    /// Which point of the text stands there.
    pub anchor: Anchor,
    /// The font size in CSS pixels, whatever the size of the chart.
    pub size: f64,
    /// How heavy it is.
    pub weight: Weight,
    /// Its colour.
    pub colour: Rgb,
}

/// Draws in CSS pixels on a backend that is [`UNITS`] times as fine.
pub struct Pen<'a, B> {
    backend: &'a mut B,
    theme: &'a Theme,
}

impl<'a, B: DrawingBackend> Pen<'a, B> {
    /// A pen for a backend whose origin is the chart's top left corner.
    pub fn new(backend: &'a mut B, theme: &'a Theme) -> Self {
        Self { backend, theme }
    }

    /// The colours it draws with.
    pub fn theme(&self) -> &'a Theme {
        self.theme
    }

    /// Fills an area; an opacity of 1 is solid. Areas wound round twice in opposite directions
    /// stay empty.
    pub fn fill(&mut self, area: &[Point], colour: Rgb, opacity: f64) -> Inked<B> {
        if area.len() < 3 {
            return Ok(());
        }
        let style = Ink {
            colour: solid(colour).mix(opacity),
            width: 0,
        };
        self.backend
            .fill_polygon(area.iter().copied().map(coord), &style)
    }

    /// Draws a line from point to point.
    pub fn line(&mut self, points: &[Point], stroke: Stroke) -> Inked<B> {
        if points.len() < 2 {
            return Ok(());
        }
        self.backend
            .draw_path(points.iter().copied().map(coord), &Ink::from(stroke))
    }

    /// Draws a line round an area. The backends leave paths open, so the first two points come
    /// again at the end: that joins the corner where the line began.
    pub fn outline(&mut self, area: &[Point], stroke: Stroke) -> Inked<B> {
        let closed: Vec<Point> = area.iter().chain(area.iter().take(2)).copied().collect();
        self.line(&closed, stroke)
    }

    /// Fills a circle.
    pub fn disc(&mut self, centre: Point, radius: f64, colour: Rgb) -> Inked<B> {
        let style = Ink {
            colour: solid(colour),
            width: 0,
        };
        self.backend
            .draw_circle(coord(centre), units(radius), &style, true)
    }

    /// Draws a circle's line.
    pub fn circle(&mut self, centre: Point, radius: f64, stroke: Stroke) -> Inked<B> {
        self.backend
            .draw_circle(coord(centre), units(radius), &Ink::from(stroke), false)
    }

    /// Writes a text. An empty one draws nothing.
    pub fn text(&mut self, text: Text<'_>) -> Inked<B> {
        if text.words.is_empty() {
            return Ok(());
        }
        let fit = self.theme.fit;
        let style = TextInk {
            colour: solid(text.colour),
            size: text.size * UNITS * fit.size,
            weight: text.weight,
            anchor: text.anchor,
            font: &self.theme.font,
        };
        let middle = text.at.moved(0.0, -fit.rise * text.size);
        self.backend.draw_text(text.words, &style, coord(middle))
    }

    /// Writes a text with a rim of the ground's colour, so that lines do not run through it.
    pub fn text_with_halo(&mut self, text: Text<'_>) -> Inked<B> {
        for eighth in crate::charts::geometry::round(text.at, HALO, 8) {
            self.text(Text {
                at: eighth,
                colour: self.theme.bg,
                ..text
            })?;
        }
        self.text(text)
    }
}

/// The backend's coordinates of a point. Casts saturate, so nothing overflows.
fn coord(point: Point) -> BackendCoord {
    (
        (point.x * UNITS).round() as i32,
        (point.y * UNITS).round() as i32,
    )
}

/// The backend's length of a length.
fn units(length: f64) -> u32 {
    (length * UNITS).round() as u32
}

fn solid(Rgb(red, green, blue): Rgb) -> BackendColor {
    BackendColor {
        alpha: 1.0,
        rgb: (red, green, blue),
    }
}

/// How the backends take colour and width.
struct Ink {
    colour: BackendColor,
    width: u32,
}

impl From<Stroke> for Ink {
    fn from(stroke: Stroke) -> Self {
        Self {
            colour: solid(stroke.colour),
            width: units(stroke.width),
        }
    }
}

impl BackendStyle for Ink {
    fn color(&self) -> BackendColor {
        self.colour
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// How the backends take text.
struct TextInk<'a> {
    colour: BackendColor,
    size: f64,
    weight: Weight,
    anchor: Anchor,
    font: &'a str,
}

impl BackendTextStyle for TextInk<'_> {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.colour
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        match self.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        }
    }

    fn anchor(&self) -> Pos {
        let across = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(across, VPos::Center)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.font)
    }

    // A backend that sets text itself asks for neither of these two; one that does not would
    // need a font rasteriser, which this house has not. It draws no text, and does not fail.
    fn layout_box(&self, _: &str) -> Result<(BackendCoord, BackendCoord), Infallible> {
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: F,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
