//! A text as a QR code: which cells are dark, as the path of an SVG.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The light cells that a reader needs around a code (ISO/IEC 18004:2015, section 6.3.8).
pub const QUIET: u32 = 4;

/// The most bytes of a text that is made a code of. Level M then needs version 13: 69 cells a side,
/// which a phone still reads off a screen at the size that pages show.
pub const MOST: usize = 300;

/// A QR code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Code {
    /// Cells a side, the quiet zone included.
    pub side: u32,
    /// The dark cells, one unit each: a bar for each run of them in a row.
    pub path: String,
}

impl Code {
    /// The code of a text, with level M: up to 15 % of it may be covered or dirty. None for a text
    /// of more than [`MOST`] bytes.
    pub fn of(text: &str) -> Option<Self> {
        if text.len() > MOST {
            return None;
        }
        let bytes = [QrSegment::make_bytes(text.as_bytes())];
        let (least, most) = (Version::MIN, Version::MAX);
        // The level stays M where a higher one had room: larger cells are easier to read.
        let medium = QrCodeEcc::Medium;
        let made = QrCode::encode_segments_advanced(&bytes, medium, least, most, None, false);
        let code = made.ok()?;
        let cells = code.size();
        let mut path = String::new();
        for y in 0..cells {
            let mut x = 0;
            while x < cells {
                let start = x;
                while code.get_module(x, y) {
                    x += 1;
                }
                let run = x - start;
                if run > 0 {
                    let (left, top) = (start as u32 + QUIET, y as u32 + QUIET);
                    // Writing to a string does not fail.
                    _ = write!(path, "M{left} {top}h{run}v1h-{run}z");
                }
                x += 1;
            }
        }
        Some(Self {
            side: cells as u32 + 2 * QUIET,
            path,
        })
    }
}
