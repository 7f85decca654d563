//! From a report to a chart: which axes, where, and what is said under a name. The words come in
//! from the caller, so that the picture speaks the language of the page.

use crate::charts::Chart;
use crate::charts::frame::Size;
use crate::charts::radar::{At, Axis, Overlay, OverlayKind, Place, Radar};
use crate::charts::spokes::{Sector, Spoke, Spokes, Value};
use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::level::Level;
use crate::domain::model::{Dimension, Model};
use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::reading::Reading;
use crate::domain::response::Targets;
use crate::domain::scope::{Mode, Scope};
use crate::domain::score::DimensionScore;

/// A chart that owns what it shows.
#[derive(Clone, PartialEq, Debug)]
pub enum Picture {
    /// One line over three to thirteen axes.
    Radar(Radar),
    /// All indicators, one sector for each dimension.
    Spokes(Spokes),
}

impl Picture {
    /// The chart of it.
    pub const fn chart(&self) -> Chart<'_> {
        match self {
            Self::Radar(radar) => Chart::Radar(radar),
            Self::Spokes(spokes) => Chart::Spokes(spokes),
        }
    }

    /// The same with another result laid over it. Spokes have no place for one.
    #[must_use]
    pub fn with(mut self, overlay: Overlay) -> Self {
        if let Self::Radar(radar) = &mut self {
            radar.overlays.push(overlay);
        }
        self
    }

    /// The same with those of its axes that are kept.
    #[must_use]
    pub fn only(mut self, kept: &[bool]) -> Self {
        fn keep<T>(list: &mut Vec<T>, kept: &[bool]) {
            let mut kept = kept.iter();
            list.retain(|_| kept.next() != Some(&false));
        }
        if let Self::Radar(radar) = &mut self {
            keep(&mut radar.axes, kept);
            for overlay in &mut radar.overlays {
                keep(&mut overlay.at, kept);
            }
        }
        self
    }
}

/// The fewest axes of a radar: fewer span no area.
pub const FEWEST_AXES: usize = 3;

/// Where the dimensions of a reading stand at the assured end, laid over others as a target.
pub fn dimensions_aimed_at(reading: &Reading) -> Overlay {
    let at = reading.dimensions.iter().map(|score| {
        score.level()?;
        score.score()
    });
    target(at)
}

/// The same of its themes.
pub fn themes_aimed_at(reading: &Reading) -> Overlay {
    target(reading.themes.iter().map(|theme| theme.reading))
}

fn target(at: impl Iterator<Item = Option<Range<Points>>>) -> Overlay {
    Overlay {
        kind: OverlayKind::Target,
        at: at
            .map(|range| range.map(|range| At::Score(range.low.to_f64())))
            .collect(),
    }
}

/// The dimensions of a reading. `lines` has what stands under each name, in the model's order.
pub fn dimensions(
    model: &Model,
    reading: &Reading,
    lines: Vec<String>,
    overlays: Vec<Overlay>,
    size: Size,
) -> Picture {
    let axes = reading
        .dimensions
        .iter()
        .zip(lines)
        .map(|(score, second)| Axis {
            name: model.dimension(score.dimension).short.clone(),
            second,
            marker: Some(score.dimension.index()),
            place: match (score.level(), score.score()) {
                (Some(_), Some(score)) => placed(score),
                _ => Place::Waiting,
            },
            weakest: reading.overall.weakest.contains(&score.dimension),
        });
    Picture::Radar(Radar {
        axes: axes.collect(),
        overlays,
        rings: rings(model),
        size,
    })
}

/// The themes of a reading. `lines` has what stands under each name, in the model's order.
pub fn themes(model: &Model, reading: &Reading, lines: Vec<String>) -> Picture {
    let axes = reading
        .themes
        .iter()
        .zip(lines)
        .map(|(theme, second)| Axis {
            name: model.theme(theme.theme).short.clone(),
            second,
            marker: None,
            place: match theme.reading {
                Some(reading) if theme.known.known > 0 => placed(reading),
                _ => Place::Waiting,
            },
            weakest: false,
        });
    Picture::Radar(Radar {
        axes: axes.collect(),
        overlays: Vec::new(),
        rings: rings(model),
        size: Size::Large,
    })
}

/// The answers to the questions of one dimension: those in scope that apply. What is not sure could
/// be anywhere; what is unanswered waits.
pub fn questions(
    model: &Model,
    scope: Scope,
    answers: &Answers,
    targets: &Targets,
    dimension: DimensionId,
) -> Picture {
    let asked = asked(model, scope, answers, dimension);
    let axes = asked.iter().map(|&id| Axis {
        name: model.indicator(id).code.clone(),
        second: String::new(),
        marker: Some(dimension.index()),
        place: match answers.get(id) {
            Answer::Level(level) => Place::level(level),
            Answer::Unsure => Place::levels(Level::One, Level::Five),
            Answer::Unanswered | Answer::NotApplicable => Place::Waiting,
        },
        weakest: false,
    });
    // A whole line, as one target alone would be none: without one, where it stands is assured.
    let aimed_at = |id: &IndicatorId| {
        let given = answers.get(*id).level().unwrap_or(Level::One);
        Some(At::Ring(targets.get(*id).unwrap_or(given)))
    };
    let target = Overlay {
        kind: OverlayKind::Target,
        at: asked.iter().map(aimed_at).collect(),
    };
    let aims = asked.iter().any(|id| targets.get(*id).is_some());
    Picture::Radar(Radar {
        axes: axes.collect(),
        overlays: aims.then_some(target).into_iter().collect(),
        rings: rings(model),
        size: Size::Large,
    })
}

/// The questions of a dimension that are in scope and apply.
pub fn asked(
    model: &Model,
    scope: Scope,
    answers: &Answers,
    dimension: DimensionId,
) -> Vec<IndicatorId> {
    let applies = |id: &IndicatorId| answers.get(*id) != Answer::NotApplicable;
    let all = model.indicators_of(dimension);
    all.filter(|id| scope.has(*id)).filter(applies).collect()
}

/// Every answer, one sector for each dimension. `lines` has what stands under each name.
pub fn indicators(
    model: &Model,
    answers: &Answers,
    targets: &Targets,
    lines: Vec<String>,
) -> Picture {
    let all = Scope::of(model, Mode::Full);
    spokes(model, all, answers, targets, lines, |its| &its.title)
}

/// The same of the indicators in scope, under short names: on a phone long ones would meet.
pub fn indicators_in(
    model: &Model,
    scope: Scope,
    answers: &Answers,
    targets: &Targets,
    lines: Vec<String>,
) -> Picture {
    spokes(model, scope, answers, targets, lines, |its| &its.short)
}

fn spokes(
    model: &Model,
    scope: Scope,
    answers: &Answers,
    targets: &Targets,
    lines: Vec<String>,
    name: fn(&Dimension) -> &String,
) -> Picture {
    let sectors = model.dimension_ids().zip(lines).map(|(id, second)| Sector {
        name: name(model.dimension(id)).clone(),
        second,
        position: id.index(),
        spokes: model
            .indicators_of(id)
            .filter(|indicator| scope.has(*indicator))
            .map(|indicator| Spoke {
                code: model.indicator(indicator).code.clone(),
                value: match answers.get(indicator) {
                    Answer::Level(level) => Value::Level(level),
                    Answer::Unsure => Value::Unsure,
                    Answer::Unanswered => Value::Unanswered,
                    Answer::NotApplicable => Value::NotApplicable,
                },
                target: targets.get(indicator),
            })
            .collect(),
    });
    Picture::Spokes(Spokes {
        sectors: sectors.collect(),
    })
}

/// Where the dimensions of an earlier reading stood, at their assured ends.
pub fn previous(reading: &Reading) -> Overlay {
    let at = |score: &DimensionScore| match (score.level(), score.score()) {
        (Some(_), Some(score)) => Some(At::Score(score.low.to_f64())),
        _ => None,
    };
    Overlay {
        kind: OverlayKind::Previous,
        at: reading.dimensions.iter().map(at).collect(),
    }
}

/// The same without the mark of the weakest: of two results neither is judged.
#[must_use]
pub fn beside(mut picture: Picture) -> Picture {
    if let Picture::Radar(radar) = &mut picture {
        for axis in &mut radar.axes {
            axis.weakest = false;
        }
    }
    picture
}

fn placed(score: Range<Points>) -> Place {
    Place::score(score.low.to_f64(), score.high.to_f64())
}

fn rings(model: &Model) -> [String; 5] {
    std::array::from_fn(|i| model.levels[i].name.clone())
}
