//! A colour as a host page writes it: `0b4f61`, with or without `#`, of three or six digits.

use std::fmt;

/// A colour: red, green, blue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Colour(pub u8, pub u8, pub u8);

/// The least contrast of text (Web Content Accessibility Guidelines 2.2, 1.4.3).
const READABLE: f64 = 4.5;

impl Colour {
    /// Reads hexadecimal digits. None for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#');
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let all = u32::from_str_radix(digits, 16).ok()?;
        let part = |shift: u32| (all >> shift) as u8;
        match digits.len() {
            6 => Some(Self(part(16), part(8), part(0))),
            // `#abc` is `#aabbcc`.
            3 => {
                let twice = |shift: u32| (part(shift) & 0xf) * 0x11;
                Some(Self(twice(8), twice(4), twice(0)))
            }
            _ => None,
        }
    }

    /// Whether text of this colour can be read on a ground.
    pub fn is_readable_on(self, ground: Self) -> bool {
        self.contrast(ground) >= READABLE
    }

    /// The contrast of two colours, 1 to 21 (Web Content Accessibility Guidelines 2.2, "contrast
    /// ratio").
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The same guidelines, "relative luminance".
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// A quarter of the way to another: a shade for when a pointer is over it.
    #[must_use]
    pub fn towards(self, other: Self) -> Self {
        let mix = |from: u8, to: u8| ((3 * u16::from(from) + u16::from(to)) / 4) as u8;
        Self(
            mix(self.0, other.0),
            mix(self.1, other.1),
            mix(self.2, other.2),
        )
    }
}

/// Six digits, without `#`.
impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}
