//! The marks of the dimensions: a shape and a colour by position.

use plotters_backend::DrawingBackend;

use crate::charts::geometry::{Point, round};
use crate::charts::pen::{Inked, Pen, Stroke};
use crate::charts::theme::{DIMENSIONS, Rgb, Theme};
use crate::charts::trace::dashes;

/// The rim that sets a mark off from the lines under it.
const RIM: f64 = 2.0;
/// The line of a hollow mark.
const HOLLOW: f64 = 2.0;
/// The line of a mark without a level, and its dashes.
const WAITING: f64 = 1.5;
const WAITING_DASH: f64 = 2.0;

/// The shapes, in the order of the positions, and the plain dot of what is no dimension.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// The first.
    Diamond,
    /// The second.
    Square,
    /// The third.
    Circle,
    /// The fourth.
    Triangle,
    /// The fifth.
    Hexagon,
    /// The sixth.
    Cross,
    /// The seventh.
    TriangleDown,
    /// The eighth.
    Bar,
    /// A theme or whatever else has no position.
    Dot,
}

impl Shape {
    /// All eight, by position.
    pub const BY_POSITION: [Self; DIMENSIONS] = [
        Self::Diamond,
        Self::Square,
        Self::Circle,
        Self::Triangle,
        Self::Hexagon,
        Self::Cross,
        Self::TriangleDown,
        Self::Bar,
    ];

    /// Its outline round a centre. `half` is half the side of the square of the same area to the
    /// eye, in CSS pixels; each shape has its own factor, so that none looks larger.
    pub fn outline(self, centre: Point, half: f64) -> Outline {
        let corners: &[(f64, f64)] = match self {
            Self::Diamond => &[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
            Self::Square => &[(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)],
            Self::Triangle => &[(0.0, -1.2), (1.2, 1.0), (-1.2, 1.0)],
            Self::TriangleDown => &[(0.0, 1.2), (-1.2, -1.0), (1.2, -1.0)],
            Self::Bar => &[(-1.4, -0.55), (1.4, -0.55), (1.4, 0.55), (-1.4, 0.55)],
            Self::Cross => return Outline::Polygon(cross(centre, half)),
            Self::Hexagon => return Outline::Polygon(round(centre, 1.16 * half, 6)),
            Self::Circle => {
                return Outline::Circle {
                    centre,
                    radius: 1.08 * half,
                };
            }
            Self::Dot => {
                return Outline::Circle {
                    centre,
                    radius: half,
                };
            }
        };
        let place = |&(x, y): &(f64, f64)| centre.moved(x * half, y * half);
        Outline::Polygon(corners.iter().map(place).collect())
    }
}

/// A cross with arms 1.3 long and 0.9 wide, turned by 45 degrees.
fn cross(centre: Point, half: f64) -> Vec<Point> {
    let (long, wide) = (1.3, 0.45);
    let upright = [
        (wide, -long),
        (wide, -wide),
        (long, -wide),
        (long, wide),
        (wide, wide),
        (wide, long),
        (-wide, long),
        (-wide, wide),
        (-long, wide),
        (-long, -wide),
        (-wide, -wide),
        (-wide, -long),
    ];
    let scale = half * std::f64::consts::FRAC_1_SQRT_2;
    upright
        .map(|(x, y)| centre.moved((x - y) * scale, (x + y) * scale))
        .to_vec()
}

/// A shape in its place, in CSS pixels.
#[derive(Clone, PartialEq, Debug)]
pub enum Outline {
    /// Its corners.
    Polygon(Vec<Point>),
    /// A circle.
    Circle {
        /// Its centre.
        centre: Point,
        /// Its radius.
        radius: f64,
    },
}

/// A shape and its colour.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Marker {
    /// The shape.
    pub shape: Shape,
    /// The colour.
    pub colour: Rgb,
}

impl Marker {
    /// The mark of a position counted from 0, or the plain dot. A ninth has the first's.
    pub fn new(position: Option<usize>, theme: &Theme) -> Self {
        match position {
            Some(position) => Self {
                shape: Shape::BY_POSITION[position % DIMENSIONS],
                colour: theme.dimension(position),
            },
            None => Self {
                shape: Shape::Dot,
                colour: theme.line,
            },
        }
    }

    /// Filled, without a rim: beside a name.
    pub fn key<B: DrawingBackend>(
        self,
        pen: &mut Pen<'_, B>,
        centre: Point,
        half: f64,
    ) -> Inked<B> {
        fill(pen, &self.shape.outline(centre, half), self.colour)
    }

    /// Filled, with a rim of the ground's colour: a value.
    pub fn value<B: DrawingBackend>(
        self,
        pen: &mut Pen<'_, B>,
        centre: Point,
        half: f64,
    ) -> Inked<B> {
        let outline = self.shape.outline(centre, half);
        fill(pen, &outline, self.colour)?;
        let rim = Stroke::new(pen.theme().bg, RIM);
        stroke(pen, &outline, rim)
    }

    /// Hollow: a target.
    pub fn hollow<B: DrawingBackend>(
        self,
        pen: &mut Pen<'_, B>,
        centre: Point,
        half: f64,
    ) -> Inked<B> {
        let outline = self.shape.outline(centre, half);
        let ground = pen.theme().bg;
        fill(pen, &outline, ground)?;
        stroke(pen, &outline, Stroke::new(self.colour, HOLLOW))
    }

    /// Hollow and dashed: no level yet.
    pub fn waiting<B: DrawingBackend>(
        self,
        pen: &mut Pen<'_, B>,
        centre: Point,
        half: f64,
    ) -> Inked<B> {
        let outline = self.shape.outline(centre, half);
        let ground = pen.theme().bg;
        fill(pen, &outline, ground)?;
        let corners = match outline {
            Outline::Polygon(corners) => corners,
            Outline::Circle { centre, radius } => round(centre, radius, 48),
        };
        for dash in dashes(&corners, true, WAITING_DASH, WAITING_DASH) {
            pen.line(&dash, Stroke::new(self.colour, WAITING))?;
        }
        Ok(())
    }
}

fn fill<B: DrawingBackend>(pen: &mut Pen<'_, B>, outline: &Outline, colour: Rgb) -> Inked<B> {
    match outline {
        Outline::Polygon(corners) => pen.fill(corners, colour, 1.0),
        Outline::Circle { centre, radius } => pen.disc(*centre, *radius, colour),
    }
}

fn stroke<B: DrawingBackend>(pen: &mut Pen<'_, B>, outline: &Outline, stroke: Stroke) -> Inked<B> {
    match outline {
        Outline::Polygon(corners) => pen.outline(corners, stroke),
        Outline::Circle { centre, radius } => pen.circle(*centre, *radius, stroke),
    }
}
