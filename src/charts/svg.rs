//! A chart as a file: SVG with its own name, description and ground.

use plotters_backend::DrawingBackend;
use plotters_svg::SVGBackend;

use crate::charts::geometry::Point;
use crate::charts::pen::{Pen, UNITS};
use crate::charts::theme::Theme;
use crate::charts::{Blank, Chart, Drawn};

/// The chart as an SVG document, the same bytes for the same input.
///
/// `width` is in CSS pixels, as is the size the document names; the description should say all
/// that the picture shows. The ground of the whole is the theme's page, because a file may be
/// laid on anything. The theme's text fit should be [`TextFit::SVG`].
///
/// [`TextFit::SVG`]: crate::charts::theme::TextFit::SVG
pub fn svg(
    chart: Chart<'_>,
    theme: &Theme,
    width: f64,
    title: &str,
    description: &str,
) -> Result<String, Blank> {
    let extent = chart.extent(width)?;
    let [across, down] = [extent.width, extent.height].map(|side| (side * UNITS).round() as u32);
    let mut drawing = String::new();
    let mut backend = SVGBackend::with_string(&mut drawing, (across, down));
    let page = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
        .map(|(x, y)| Point::new(x * extent.width, y * extent.height));
    // Writing into a string has no way to fail; a backend's error type is there for files.
    let ground = Pen::new(&mut backend, theme).fill(&page, theme.page, 1.0);
    let drawn = ground.and_then(|()| chart.draw(theme, width, &mut backend));
    let closed = backend.present();
    debug_assert!(matches!(drawn, Ok(Drawn::Whole)) && closed.is_ok());
    drop(backend);
    // The backend's own root knows one size only, which would be ten times too large. What it
    // says again on every element is said once on ours, which makes a file a third smaller.
    let font = format!(" font-family=\"{}\"", escaped(&theme.font));
    let body = drawing.split_once(">\n").map_or("", |(_root, body)| body);
    let mut body = body.replace(&font, "").replace(" opacity=\"1\"", "");
    body.retain(writable);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {across} {down}\" role=\"img\" stroke-linejoin=\"round\"{font}>\n\
         <title>{}</title>\n<desc>{}</desc>\n{body}",
        extent.width,
        extent.height,
        escaped(title),
        escaped(description),
    ))
}

/// Text as XML takes it, written as the backend writes it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| writable(c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            c => out.push(c),
        }
    }
    out
}

/// XML has no way to write most control characters, not even escaped.
fn writable(c: char) -> bool {
    matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
}
