//! A QR code on its own light ground, in every palette.

use crate::app::tag::{Tag, tag};
use crate::charts::qr::Code;

/// The code of an address, with what it leads to in words. None where the address is too long for a
/// code that can be read well.
pub fn qr(address: &str, description: &str) -> Option<Tag> {
    let Code { side, path } = Code::of(address)?;
    // Whole pixels a cell, where there is room: then all cells are alike.
    let width = side * if side > 60 { 4 } else { 5 };
    Some(
        tag("svg", "qr")
            .set("viewBox", format!("0 0 {side} {side}"))
            .set("width", width.to_string())
            .set("height", width.to_string())
            .set("role", "img")
            .set("aria-label", description.to_owned())
            .set("focusable", "false")
            .set("shape-rendering", "crispEdges")
            .add(tag("path", "qr__ground").set("d", format!("M0 0h{side}v{side}H0z")))
            .add(tag("path", "qr__cells").set("d", path)),
    )
}
