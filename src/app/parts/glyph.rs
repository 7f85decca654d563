//! The marker of a dimension beside its name: shape always goes with colour, by position.

use yew::prelude::*;

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

/// The marker of a dimension.
pub fn glyph(position: usize, size: Size) -> Html {
    let size = match size {
        Size::Small => None,
        Size::Large => Some("glyph--l"),
        Size::Text => Some("glyph--text"),
    };
    let class = format!("marker marker--{}", position % SHAPES.len() + 1);
    html! {
        <svg class={classes!("glyph", size)} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            { SHAPES[position % SHAPES.len()].drawn(class) }
        </svg>
    }
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
    fn drawn(&self, class: String) -> Html {
        match self {
            Self::Polygon(points) => html! { <polygon {class} points={*points} /> },
            Self::Rect([x, y, width, height]) => html! {
                <rect {class} x={*x} y={*y} width={*width} height={*height} />
            },
            Self::Circle => html! { <circle {class} cx="10" cy="10.5" r="7.1" /> },
        }
    }
}
