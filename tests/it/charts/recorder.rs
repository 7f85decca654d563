//! A backend that writes down what it is asked to draw.

use std::convert::Infallible;

use fourfront::charts::Chart;
use fourfront::charts::theme::{Rgb, Theme};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// One request, in backend units.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Op {
    pub(super) what: What,
    pub(super) points: Vec<BackendCoord>,
    pub(super) colour: Rgb,
    pub(super) alpha: f64,
}

#[derive(Clone, PartialEq, Debug)]
pub(super) enum What {
    Path {
        width: u32,
    },
    Fill,
    Disc {
        radius: u32,
    },
    Circle {
        radius: u32,
        width: u32,
    },
    Text {
        words: String,
        size: f64,
        bold: bool,
        anchor: &'static str,
    },
}

#[derive(Default)]
pub(super) struct Recorder {
    pub(super) ops: Vec<Op>,
}

/// What a chart asks for.
#[track_caller]
pub(super) fn record(chart: Chart<'_>, theme: &Theme, width: f64) -> Vec<Op> {
    let mut recorder = Recorder::default();
    chart.draw(theme, width, &mut recorder).unwrap();
    recorder.ops
}

impl Recorder {
    fn push(&mut self, what: What, points: Vec<BackendCoord>, colour: BackendColor) {
        let (red, green, blue) = colour.rgb;
        self.ops.push(Op {
            what,
            points,
            colour: Rgb(red, green, blue),
            alpha: colour.alpha,
        });
    }
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        panic!("a chart asked for the backend's size");
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        panic!("a chart drew a pixel");
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let what = What::Path {
            width: style.stroke_width(),
        };
        self.push(what, path.into_iter().collect(), style.color());
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.push(What::Fill, path.into_iter().collect(), style.color());
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let width = style.stroke_width();
        let what = if fill {
            What::Disc { radius }
        } else {
            What::Circle { radius, width }
        };
        self.push(what, vec![centre], style.color());
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        words: &str,
        style: &S,
        at: BackendCoord,
    ) -> Drawn {
        let position = style.anchor();
        assert!(
            matches!(position.v_pos, VPos::Center),
            "{words} is not set by its middle"
        );
        let anchor = match position.h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let bold = matches!(style.style(), FontStyle::Bold);
        let what = What::Text {
            words: words.to_owned(),
            size: style.size(),
            bold,
            anchor,
        };
        self.push(what, vec![at], style.color());
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        words: &str,
        _: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        panic!("a chart measured {words:?}, which on a page costs a reflow");
    }
}
