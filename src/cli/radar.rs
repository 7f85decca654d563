//! `fourfront radar`: the chart of one result as SVG.

use std::io::Write;
use std::path::Path;

use crate::charts::frame::Size;
use crate::charts::theme::Theme;
use crate::charts::{Blank, picture, svg};
use crate::domain::report::Report;
use crate::words::en::{chart as words, result};

use super::input::{STANDARD_INPUT, whole};
use super::model::chosen;
use super::responses::{Read, response};
use super::{Axes, Stop, complain};

/// Draws the radar of one result.
pub(super) fn radar(
    given: Option<String>,
    by: Axes,
    width: u32,
    model: Option<&Path>,
    out: &mut dyn Write,
) -> Result<bool, Stop> {
    let model = &chosen(model)?;
    let text = match given {
        Some(text) if text != STANDARD_INPUT => text,
        _ => whole(Path::new(STANDARD_INPUT))?,
    };
    let Read { response, amiss } = response(model, &text).map_err(Stop::Said)?;
    let report = Report::new(model, response.mode, &response.answers);
    let title = result::finding(model, &report).text();
    let (picture, description) = match by {
        Axes::Dimensions => (
            picture::dimensions(
                model,
                &report.reading,
                words::lines(model, &report),
                Vec::new(),
                Size::Large,
            ),
            words::radar_description(model, &report),
        ),
        Axes::Themes => (
            picture::themes(model, &report.reading, words::theme_lines(&report)),
            words::themes_description(model, &report),
        ),
        Axes::Indicators => (
            picture::indicators(
                model,
                &response.answers,
                &response.targets,
                words::lines(model, &report),
            ),
            words::indicators_description(model, &report, &response.answers, &response.targets),
        ),
    };
    let drawn = svg::svg(
        picture.chart(),
        &Theme::light_svg(),
        f64::from(width),
        &title,
        &description,
    )
    .map_err(|blank| Stop::Said(blank_reason(blank).into()))?;
    out.write_all(drawn.as_bytes())?;
    if let Some(amiss) = &amiss {
        complain(format_args!("fourfront: {amiss}"));
    }
    Ok(amiss.is_none())
}

fn blank_reason(blank: Blank) -> &'static str {
    match blank {
        Blank::TooNarrow => "a chart needs at least 240 pixels",
        Blank::TooFew => "a radar needs at least three axes",
        Blank::TooMany => "a radar has at most thirteen axes",
    }
}
