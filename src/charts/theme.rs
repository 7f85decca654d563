//! Colours by role, the font, and how a backend sets text.

/// How many colours and shapes the dimensions share.
pub const DIMENSIONS: usize = 8;

/// Red, green, blue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// How a backend sets text, which is where they differ.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct TextFit {
    /// What a font size in pixels is multiplied by before the backend gets it.
    pub size: f64,
    /// How far above the baseline the backend's vertical middle lies, in em.
    pub rise: f64,
}

impl TextFit {
    /// A canvas writes the size as it is. Its `middle` depends on browser and font: 0.26 em above
    /// the baseline in Chromium (its own `TextMetrics.alphabeticBaseline`), up to 0.35 em where
    /// the whole ascent and descent count. This lies between, less than a pixel off at 16 px.
    pub const CANVAS: Self = Self {
        size: 1.0,
        rise: 0.3,
    };

    /// `plotters_svg` writes the size divided by 1.24, and moves the middle by 0.5 ex, which is
    /// 0.26 em in the sans serifs of the font list.
    pub const SVG: Self = Self {
        size: 1.24,
        rise: 0.26,
    };
}

/// What a chart is drawn with.
#[derive(Clone, PartialEq, Debug)]
pub struct Theme {
    /// The ground of the chart.
    pub bg: Rgb,
    /// The inner rings.
    pub ring: Rgb,
    /// The axes and the outer ring.
    pub axis: Rgb,
    /// Ring names and codes.
    pub text: Rgb,
    /// Where it stands now, and the circle round the weakest.
    pub line: Rgb,
    /// How far open questions could take it; for a group, the middle half.
    pub band: Rgb,
    /// The outlines of the band.
    pub band_edge: Rgb,
    /// Where it should go.
    pub target: Rgb,
    /// Where it stood before.
    pub previous: Rgb,
    /// Names, and what is emphasised.
    pub ink: Rgb,
    /// The line under a name.
    pub ink_soft: Rgb,
    /// The page round the chart.
    pub page: Rgb,
    /// The dimensions by position.
    pub dimension: [Rgb; DIMENSIONS],
    /// A CSS font family list.
    pub font: String,
    /// How the backend sets text.
    pub fit: TextFit,
    /// The user's palette is in force: no fills except markers.
    pub forced: bool,
}

impl Theme {
    /// The light theme for files: `assets/styles/tokens.css` on white paper.
    ///
    /// A file has no style sheet to read, so this is the one other place that knows the colours.
    /// The page is the white of print, because a file stands on paper.
    pub fn light_svg() -> Self {
        let text = Rgb(0x46, 0x56, 0x5d);
        let line = Rgb(0x12, 0x24, 0x2c);
        Self {
            bg: Rgb(0xff, 0xff, 0xff),
            ring: Rgb(0xd3, 0xcc, 0xbd),
            axis: Rgb(0xb4, 0xad, 0x9f),
            text,
            line,
            band: Rgb(0xff, 0xe3, 0xc2),
            band_edge: Rgb(0xb0, 0x79, 0x3a),
            target: Rgb(0x0b, 0x4f, 0x61),
            previous: Rgb(0x66, 0x76, 0x7c),
            ink: line,
            ink_soft: text,
            page: Rgb(0xff, 0xff, 0xff),
            dimension: [
                Rgb(0x3a, 0x4c, 0xc0),
                Rgb(0xa3, 0x65, 0x00),
                Rgb(0x0f, 0x8c, 0x7e),
                Rgb(0x7c, 0x17, 0x46),
                Rgb(0x8c, 0x6c, 0xef),
                Rgb(0x50, 0x44, 0x0f),
                text,
                line,
            ],
            font: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', \
                   'Noto Sans', 'Liberation Sans', Arial, system-ui, sans-serif"
                .to_owned(),
            fit: TextFit::SVG,
            forced: false,
        }
    }

    /// The colour of the dimension at this position, counted from 0; a ninth has the first's.
    pub fn dimension(&self, position: usize) -> Rgb {
        self.dimension[position % DIMENSIONS]
    }
}
