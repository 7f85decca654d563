//! The charts of the pages, as they are drawn there.

use fourfront::charts::frame::Size;
use fourfront::charts::radar::{At, Axis, Overlay, OverlayKind, Place, Radar};
use fourfront::charts::spokes::{Sector, Spoke, Spokes, Value};
use fourfront::domain::level::Level;

pub(super) fn rings() -> [String; 5] {
    ["Not yet", "Starting", "Working", "Established", "Embedded"].map(str::to_owned)
}

pub(super) fn axis(name: &str, second: &str, marker: Option<usize>, place: Place) -> Axis {
    Axis {
        name: name.to_owned(),
        second: second.to_owned(),
        marker,
        place,
        weakest: false,
    }
}

pub(super) fn radar(axes: Vec<Axis>, size: Size) -> Radar {
    Radar {
        axes,
        overlays: Vec::new(),
        rings: rings(),
        size,
    }
}

fn four(places: [(Place, &str); 4], size: Size) -> Radar {
    let names = ["Leadership", "Team", "Goal", "Urgency"];
    let axes = names.iter().zip(places).enumerate();
    radar(
        axes.map(|(i, (name, (place, second)))| axis(name, second, Some(i), place))
            .collect(),
        size,
    )
}

fn scores(values: &[f64]) -> Vec<Option<At>> {
    values.iter().map(|&score| Some(At::Score(score))).collect()
}

/// The example board, with a target and a previous result.
pub(super) fn board() -> Radar {
    let mut board = four(
        [
            (Place::score(35.0, 45.0), "Starting"),
            (Place::score(50.0, 200.0 / 3.0), "Working"),
            (Place::score(75.0, 75.0), "Established"),
            (Place::score(57.5, 57.5), "Working"),
        ],
        Size::Large,
    );
    board.axes[0].weakest = true;
    let previous = scores(&[30.0, 47.92, 54.55, 47.5]);
    let target = scores(&[45.0, 50.0, 75.0, 62.5]);
    board.overlays = vec![
        Overlay {
            kind: OverlayKind::Target,
            at: target,
        },
        Overlay {
            kind: OverlayKind::Previous,
            at: previous,
        },
    ];
    board
}

/// The first questions answered.
pub(super) fn partial() -> Radar {
    four(
        [
            (Place::score(35.0, 45.0), "Starting"),
            (Place::Waiting, "2 of 7 so far"),
            (Place::Waiting, "Not started"),
            (Place::Waiting, "Not started"),
        ],
        Size::Small,
    )
}

/// Nothing answered.
pub(super) fn empty() -> Radar {
    four([(Place::Waiting, ""); 4], Size::Small)
}

/// Eleven people on the rings: medians between quartiles.
pub(super) fn group() -> Radar {
    use Level::{Four, Three, Two};
    let mut group = four(
        [
            (Place::middle_half(Two, Two, Three), "Starting"),
            (Place::middle_half(Three, Three, Four), "Working"),
            (Place::middle_half(Three, Four, Four), "Established"),
            (Place::middle_half(Two, Three, Three), "Working"),
        ],
        Size::Large,
    );
    group.axes[0].weakest = true;
    group
}

/// Six themes, a reading each.
pub(super) fn themes() -> Radar {
    let mut themes = radar(
        [
            ("Culture", "46", 46.67, 46.67),
            ("Skills", "28, up to 66", 28.13, 65.63),
            ("Users", "46, up to 75", 46.43, 75.0),
            ("Relationships", "45, up to 65", 45.0, 65.0),
            ("Delivery", "71", 71.43, 71.43),
            ("Endurance", "64", 64.06, 64.06),
        ]
        .map(|(name, second, low, high)| axis(name, second, None, Place::score(low, high)))
        .to_vec(),
        Size::Large,
    );
    let target = scores(&[56.67, 28.13, 46.43, 45.0, 71.43, 66.67]);
    themes.overlays = vec![Overlay {
        kind: OverlayKind::Target,
        at: target,
    }];
    themes
}

/// One dimension's seven indicators, by code.
pub(super) fn indicators() -> Radar {
    let levels = [4, 4, 3, 5, 4, 4, 4].map(|number| Level::new(number).unwrap());
    let axes = levels
        .iter()
        .enumerate()
        .map(|(i, &level)| axis(&format!("G{}", i + 1), "", Some(2), Place::level(level)));
    radar(axes.collect(), Size::Large)
}

/// All 26 indicators.
pub(super) fn spokes() -> Spokes {
    let sectors = [
        ("Clear leadership", "Starting", "L", "3 3 2 2 ? 3"),
        ("A team", "Working", "T", "4 3 3 4 3 ? 4"),
        ("A goal and a mission", "Established", "G", "4 4 3 5 4 4 4"),
        ("A sense of urgency", "Working", "U", "3 4 3 2 3 4"),
    ];
    let mut spokes = Spokes {
        sectors: sectors
            .iter()
            .enumerate()
            .map(|(position, (name, second, letter, values))| Sector {
                name: (*name).to_owned(),
                second: (*second).to_owned(),
                position,
                spokes: values
                    .split(' ')
                    .enumerate()
                    .map(|(i, value)| spoke(&format!("{letter}{}", i + 1), value))
                    .collect(),
            })
            .collect(),
    };
    for (sector, i) in [(0, 0), (0, 1), (3, 0)] {
        spokes.sectors[sector].spokes[i].target = Some(Level::Four);
    }
    spokes
}

/// An indicator whose answer is "3", "?", "." for none yet or "-" where it does not apply.
pub(super) fn spoke(code: &str, value: &str) -> Spoke {
    let value = match value {
        "?" => Value::Unsure,
        "." => Value::Unanswered,
        "-" => Value::NotApplicable,
        number => Value::Level(Level::new(number.parse().unwrap()).unwrap()),
    };
    Spoke {
        code: code.to_owned(),
        value,
        target: None,
    }
}

/// Placed and waiting by turns: a pair, one alone, and a target with a gap.
pub(super) fn apart() -> Radar {
    let places = [
        Place::score(70.0, 85.0),
        Place::score(40.0, 60.0),
        Place::Waiting,
        Place::score(30.0, 75.0),
        Place::Waiting,
    ];
    let axes = places.iter().enumerate();
    let mut apart = radar(
        axes.map(|(i, &place)| axis(&format!("Axis {}", i + 1), "", Some(i), place))
            .collect(),
        Size::Large,
    );
    let mut target = scores(&[90.0, 90.0, 90.0]);
    target[1] = None;
    let previous = scores(&[50.0, 30.0]);
    apart.overlays = vec![
        Overlay {
            kind: OverlayKind::Target,
            at: target,
        },
        Overlay {
            kind: OverlayKind::Previous,
            at: previous,
        },
    ];
    apart
}
