//! The marker of a dimension beside its name: shape always goes with colour, by position.

use crate::app::tag::{Tag, svg, tag};

/// How large a glyph is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Size {
    /// In a line of text.
    #[default]
    Small,
    /// In a heading.
    Large,
    /// In a table cell, with room after it.
    Text,
}

/// The marker of a dimension, by its position from 0.
pub fn glyph(position: usize, size: Size) -> Tag {
    let class = match size {
        Size::Small => "glyph",
        Size::Large => "glyph glyph--l",
        Size::Text => "glyph glyph--text",
    };
    let position = position % SHAPES.len();
    svg(class, "0 0 20 20", "20", "20").add(
        SHAPES[position]
            .drawn()
            .set("class", format!("marker marker--{}", position + 1)),
    )
}

/// A shape in a box of 20 by 20, its area like the others'.
enum Shape {
    Polygon(&'static str),
    Rect([&'static str; 4]),
    Circle,
}

/// Diamond, square, circle, triangle, hexagon, cross, triangle down, bar.
const SHAPES: [Shape; 8] = [
    Shape::Polygon("10,2.3 18.3,10.5 10,18.8 1.8,10.5"),
    Shape::Rect(["3.4", "3.9", "13.2", "13.2"]),
    Shape::Circle,
    Shape::Polygon("10,2.6 17.9,17.1 2.1,17.1"),
    Shape::Polygon("17.7,10.5 13.8,17.1 6.2,17.1 2.3,10.5 6.2,3.9 13.8,3.9"),
    Shape::Polygon(
        "14,2.3 18.2,6.5 14.2,10.5 18.2,14.5 14,18.7 10,14.7 6,18.7 1.8,14.5 5.8,10.5 1.8,6.5 6,2.3 10,6.3",
    ),
    Shape::Polygon("10,17.9 17.9,3.4 2.1,3.4"),
    Shape::Rect(["0.8", "6.9", "18.5", "7.3"]),
];

impl Shape {
    fn drawn(&self) -> Tag {
        match *self {
            Self::Polygon(points) => tag("polygon", "").set("points", points),
            Self::Rect([x, y, width, height]) => tag("rect", "")
                .set("x", x)
                .set("y", y)
                .set("width", width)
                .set("height", height),
            Self::Circle => tag("circle", "")
                .set("cx", "10")
                .set("cy", "10.5")
                .set("r", "7.1"),
        }
    }
}
