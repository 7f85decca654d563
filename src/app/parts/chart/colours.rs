//! The colours of a chart on a canvas: those of the page, or of paper.

use web_sys::HtmlCanvasElement;

use crate::browser::canvas;
use crate::charts::theme::{Rgb, TextFit, Theme};

/// What redraws a chart: the system's palette, contrast and colours, moving to a screen with other
/// pixels, and paper, which has a width of its own.
pub(super) const WATCHED: [&str; 4] = [
    "(prefers-color-scheme: dark)",
    "(prefers-contrast: more)",
    "(forced-colors: active)",
    "print",
];

/// What a chart is drawn with.
#[derive(Clone, Copy)]
pub(super) enum Ink {
    /// The colours that it had.
    Kept,
    /// Those of the page, read again.
    Anew,
    /// Those of paper.
    Paper,
}

/// The colours of paper. Some browsers (Firefox) copy the canvas for the printer as it is on the
/// screen, and the page there may be dark.
pub(super) fn paper(surface: &HtmlCanvasElement) -> Theme {
    let paper = Theme::light_svg();
    Theme {
        font: canvas::font_family(surface).unwrap_or(paper.font),
        fit: TextFit::CANVAS,
        ..paper
    }
}

/// The colours of the page as they are now.
pub(super) fn theme(surface: &HtmlCanvasElement) -> Theme {
    let paper = Theme::light_svg();
    let read = |property: &str, or: Rgb| {
        canvas::colour(surface, property).map_or(or, |(r, g, b)| Rgb(r, g, b))
    };
    Theme {
        bg: read("--c-chart-bg", paper.bg),
        ring: read("--c-chart-ring", paper.ring),
        axis: read("--c-chart-axis", paper.axis),
        text: read("--c-chart-text", paper.text),
        line: read("--c-chart-line", paper.line),
        band: read("--c-chart-band", paper.band),
        band_edge: read("--c-chart-band-edge", paper.band_edge),
        target: read("--c-chart-target", paper.target),
        previous: read("--c-chart-previous", paper.previous),
        ink: read("--c-ink", paper.ink),
        ink_soft: read("--c-ink-soft", paper.ink_soft),
        page: read("--c-page", paper.page),
        dimension: std::array::from_fn(|i| {
            read(&format!("--c-dimension-{}", i + 1), paper.dimension[i])
        }),
        font: canvas::font_family(surface).unwrap_or(paper.font),
        fit: TextFit::CANVAS,
        forced: canvas::forced_colours(),
    }
}
