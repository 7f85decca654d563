//! What is drawn, in which order, and what is left out.

use fourfront::charts::frame::Size;
use fourfront::charts::radar::{At, Overlay, OverlayKind, Place};
use fourfront::charts::spokes::{Sector, Spokes};
use fourfront::charts::theme::{Rgb, TextFit, Theme};
use fourfront::charts::{Blank, Chart, Drawn};
use fourfront::domain::level::Level;
use proptest::prelude::*;

use super::recorder::{Op, Recorder, What, record};
use super::samples::{self, axis, radar, spoke};

/// Every role in a colour of its own, so that an operation can be told by it.
fn theme() -> Theme {
    let role = |n: u8| Rgb(n, n, n);
    Theme {
        bg: role(1),
        ring: role(2),
        axis: role(3),
        text: role(4),
        line: role(5),
        band: role(6),
        band_edge: role(7),
        target: role(8),
        previous: role(9),
        ink: role(10),
        ink_soft: role(11),
        page: role(12),
        dimension: std::array::from_fn(|i| role(100 + i as u8)),
        font: "Test Sans".to_owned(),
        fit: TextFit::CANVAS,
        forced: false,
    }
}

/// The role an operation is drawn for.
fn layer(op: &Op, theme: &Theme) -> &'static str {
    let roles = [
        (theme.bg, "ground"),
        (theme.ring, "rings"),
        (theme.axis, "axes"),
        (theme.text, "ring names"),
        (theme.line, "line"),
        (theme.band, "band"),
        (theme.band_edge, "band edges"),
        (theme.target, "target"),
        (theme.previous, "previous"),
        (theme.ink, "labels"),
        (theme.ink_soft, "labels"),
        (theme.page, "dividers"),
    ];
    let known = roles.iter().find(|(colour, _)| *colour == op.colour);
    match (&op.what, known) {
        (What::Circle { width: 20, .. }, Some((_, "line"))) => "weakest",
        (What::Text { words, .. }, Some((_, "ring names"))) if words.parse::<u8>().is_err() => {
            if samples::rings().contains(words) {
                "ring names"
            } else {
                "labels"
            }
        }
        (What::Text { .. }, Some((_, "ground"))) => "ring names",
        (_, Some((_, "ground"))) if !matches!(op.what, What::Fill | What::Disc { .. }) => "markers",
        (_, Some((_, role))) => role,
        (_, None) if op.alpha < 0.1 => "tint",
        (_, None) if op.alpha < 1.0 => "fans",
        (_, None) => "markers",
    }
}

/// The layers in order, each once in a row.
#[track_caller]
fn check_layers(chart: Chart<'_>, width: f64, expected: &[&str]) {
    let theme = theme();
    let mut layers: Vec<&str> = record(chart, &theme, width)
        .iter()
        .map(|op| layer(op, &theme))
        .collect();
    layers.dedup();
    assert_eq!(layers, expected);
}

#[track_caller]
fn check_blank(chart: Chart<'_>, width: f64, blank: Blank) {
    let mut recorder = Recorder::default();
    let drawn = chart.draw(&theme(), width, &mut recorder).unwrap();
    assert_eq!(drawn, Drawn::Nothing(blank));
    assert_eq!(chart.extent(width), Err(blank));
    assert!(recorder.ops.is_empty());
}

fn paths(ops: &[Op], colour: Rgb) -> Vec<&Op> {
    ops.iter()
        .filter(|op| op.colour == colour && matches!(op.what, What::Path { .. }))
        .collect()
}

fn written(ops: &[Op]) -> Vec<&str> {
    ops.iter()
        .filter_map(|op| {
            if let What::Text { words, .. } = &op.what {
                Some(&**words)
            } else {
                None
            }
        })
        .collect()
}

#[test]
fn a_radar_from_bottom_to_top() {
    let mut expected = vec![
        "ground",
        "rings",
        "axes",
        "band",
        "band edges",
        "previous",
        "target",
    ];
    expected.extend(["line", "ring names", "weakest", "markers"]);
    // In the corners marks and names take turns.
    expected.extend([
        "labels", "markers", "labels", "markers", "labels", "markers", "labels",
    ]);
    check_layers(Chart::Radar(&samples::board()), 360.0, &expected);
}

#[test]
fn spokes_from_bottom_to_top() {
    let spokes = samples::spokes();
    let mut plain = spokes.clone();
    for spoke in plain
        .sectors
        .iter_mut()
        .flat_map(|sector| &mut sector.spokes)
    {
        spoke.target = None;
    }
    plain.sectors.truncate(1);
    let theme = theme();
    let mut layers: Vec<&str> = record(Chart::Spokes(&plain), &theme, 440.0)
        .iter()
        .map(|op| match &op.what {
            What::Text { words, .. } if words.starts_with('L') => "codes",
            What::Path { width: 20 } if op.colour == theme.line => "open lines",
            What::Path { width: 20 } if op.colour == theme.dimension[0] => "fans",
            _ => layer(op, &theme),
        })
        .collect();
    layers.dedup();
    let expected = [
        "ground",
        "tint",
        "rings",
        "axes",
        "fans",
        "open lines",
        "ring names",
        "markers",
        "codes",
    ];
    assert_eq!(layers, expected);
}

#[test]
fn too_few_too_many_too_narrow() {
    let of = |count: usize| {
        let axes = (0..count)
            .map(|_| axis("", "", None, Place::Waiting))
            .collect();
        radar(axes, Size::Large)
    };
    for (count, blank) in [(0, Blank::TooFew), (1, Blank::TooFew), (2, Blank::TooFew)] {
        check_blank(Chart::Radar(&of(count)), 420.0, blank);
    }
    check_blank(Chart::Radar(&of(14)), 420.0, Blank::TooMany);
    check_blank(Chart::Radar(&of(4)), 239.9, Blank::TooNarrow);
    check_blank(Chart::Radar(&of(4)), f64::NAN, Blank::TooNarrow);
    check_blank(Chart::Spokes(&samples::spokes()), 0.0, Blank::TooNarrow);
    check_blank(
        Chart::Spokes(&Spokes {
            sectors: Vec::new(),
        }),
        440.0,
        Blank::TooFew,
    );
    assert!(of(13).extent(240.0).is_ok());
}

#[test]
fn a_closed_line_comes_home_and_turns() {
    let ops = record(Chart::Radar(&samples::board()), &theme(), 360.0);
    let [now] = paths(&ops, theme().line)[..] else {
        panic!("not one line")
    };
    assert_eq!(now.what, What::Path { width: 25 });
    let expected = [(1017, 1537), (2844, 1276), (3279, 3799), (626, 3495)];
    let around: Vec<_> = expected.iter().chain(&expected[..2]).copied().collect();
    assert_eq!(now.points, around);
}

#[test]
fn lines_join_only_placed_neighbours() {
    let ops = record(Chart::Radar(&samples::partial()), &theme(), 256.0);
    assert!(paths(&ops, theme().line).is_empty());
    let ops = record(Chart::Radar(&samples::apart()), &theme(), 420.0);
    let [pair] = paths(&ops, theme().line)[..] else {
        panic!("not one line")
    };
    assert_eq!(pair.points.len(), 2);
    assert!(
        paths(&ops, theme().target).is_empty(),
        "a target crosses a gap"
    );
}

#[test]
fn what_is_settled_has_no_band() {
    let ops = record(Chart::Radar(&samples::indicators()), &theme(), 420.0);
    assert!(
        ops.iter()
            .all(|op| op.colour != theme().band && op.colour != theme().band_edge)
    );
}

#[test]
fn what_waits_is_dashed_beside_the_centre() {
    let ops = record(Chart::Radar(&samples::empty()), &theme(), 256.0);
    // A square of half-size 4, 7 px up its diagonal from (128, 170).
    let second: Vec<_> = paths(&ops, theme().dimension[1]);
    assert_eq!(second.len(), 8);
    assert!(
        second
            .iter()
            .all(|dash| dash.what == What::Path { width: 15 })
    );
    assert_eq!(second[0].points, [(1310, 1590), (1330, 1590)]);
}

#[test]
fn the_weakest_is_ringed_and_its_level_bold() {
    let mut board = samples::board();
    board.axes[3].weakest = true;
    let ops = record(Chart::Radar(&board), &theme(), 360.0);
    let ringed: Vec<_> = ops
        .iter()
        .filter(|op| {
            op.what
                == What::Circle {
                    radius: 170,
                    width: 20,
                }
        })
        .map(|op| op.points[0])
        .collect();
    assert_eq!(ringed, [(1017, 1537), (626, 3495)]);
    let bold: Vec<_> = ops
        .iter()
        .filter_map(|op| match &op.what {
            What::Text {
                words,
                size,
                bold: true,
                ..
            } if *size < 160.0 => Some(&**words),
            _ => None,
        })
        .collect();
    assert_eq!(bold, ["Starting", "Working"]);
}

#[test]
fn ring_names_have_a_halo_and_small_charts_numerals() {
    let ops = record(Chart::Radar(&samples::board()), &theme(), 360.0);
    let halo = ops
        .iter()
        .filter(|op| op.colour == theme().bg && matches!(op.what, What::Text { .. }));
    assert_eq!(halo.count(), 5 * 8);
    let ops = record(Chart::Radar(&samples::empty()), &theme(), 256.0);
    assert!(written(&ops).contains(&"5") && !written(&ops).contains(&"Embedded"));
}

#[test]
fn text_keeps_its_size_and_sits_on_its_baseline() {
    for width in [320.0, 360.0, 900.0] {
        let ops = record(Chart::Radar(&samples::board()), &theme(), width);
        let name = ops
            .iter()
            .find(|op| matches!(&op.what, What::Text { words, .. } if words == "Leadership"));
        let name = name.unwrap();
        let words = "Leadership".to_owned();
        assert_eq!(
            name.what,
            What::Text {
                words,
                size: 160.0,
                bold: true,
                anchor: "start"
            }
        );
        // Baseline 26, less the rise of 0.3 em at 16 px.
        assert_eq!(name.points, [(260, 212)]);
    }
}

#[test]
fn codes_say_what_has_no_value() {
    let sector = Sector {
        name: String::new(),
        second: String::new(),
        position: 0,
        spokes: ["3", "?", ".", "-"]
            .iter()
            .map(|value| spoke("X", value))
            .collect(),
    };
    let ops = record(
        Chart::Spokes(&Spokes {
            sectors: vec![sector],
        }),
        &theme(),
        440.0,
    );
    let written = written(&ops);
    assert_eq!(written[written.len() - 4..], ["X", "X?", "X", "X\u{2013}"]);
}

#[test]
fn a_target_that_is_reached_is_not_drawn() {
    let mut spokes = samples::spokes();
    let before = record(Chart::Spokes(&spokes), &theme(), 440.0).len();
    spokes.sectors[2].spokes[0].target = Some(Level::Four);
    assert_eq!(
        record(Chart::Spokes(&spokes), &theme(), 440.0).len(),
        before
    );
}

#[test]
fn forced_colours_fill_nothing_but_marks() {
    let forced = Theme {
        forced: true,
        ..theme()
    };
    for chart in [
        Chart::Radar(&samples::board()),
        Chart::Spokes(&samples::spokes()),
    ] {
        let ops = record(chart, &forced, 440.0);
        assert!(
            ops.iter()
                .all(|op| op.alpha >= 1.0 && op.colour != forced.band)
        );
        let Op { what, .. } = &ops[0];
        assert!(
            !matches!(what, What::Fill | What::Disc { .. }),
            "the ground was filled"
        );
    }
}

fn any_at() -> impl Strategy<Value = At> {
    let level = (0..5_usize).prop_map(|i| At::Ring(Level::ALL[i]));
    prop_oneof![(0.0..=100.0_f64).prop_map(At::Score), level]
}

fn any_place() -> impl Strategy<Value = Place> {
    prop_oneof![
        (any_at(), any_at(), any_at()).prop_map(|(now, low, high)| Place::Known { now, low, high }),
        Just(Place::Waiting),
    ]
}

/// Everything lies within a few times the chart: nothing overflowed on its way to whole units.
fn within(ops: &[Op], width: f64) -> bool {
    let reach = (30.0 * width) as i32 + 10_000;
    ops.iter()
        .flat_map(|op| &op.points)
        .all(|&(x, y)| x.abs() < reach && y.abs() < reach)
}

proptest! {
    #[test]
    fn any_radar_is_drawn_or_says_why_not(
        places in prop::collection::vec((any_place(), any::<bool>(), prop::option::of(0..20_usize)), 0..20),
        target in prop::collection::vec(prop::option::of(any_at()), 0..20),
        small in any::<bool>(),
        width in 0.0..2000.0_f64,
    ) {
        let size = if small { Size::Small } else { Size::Large };
        let mut chart = radar(
            places.iter().map(|&(place, _, marker)| axis("Name", "second", marker, place)).collect(),
            size,
        );
        for (axis, &(_, weakest, _)) in chart.axes.iter_mut().zip(&places) {
            axis.weakest = weakest;
        }
        chart.overlays = vec![
            Overlay { kind: OverlayKind::Target, at: target.clone() },
            Overlay { kind: OverlayKind::Previous, at: target },
        ];
        let ops = record(Chart::Radar(&chart), &theme(), width);
        let drawable = width >= 240.0 && (3..=13).contains(&places.len());
        prop_assert_eq!(ops.is_empty(), !drawable);
        prop_assert!(within(&ops, width));
    }

    #[test]
    fn any_spokes_are_drawn_or_say_why_not(
        sectors in prop::collection::vec(prop::collection::vec(0..8_usize, 0..14), 0..9),
        width in 0.0..2000.0_f64,
    ) {
        let kinds = ["1", "2", "3", "4", "5", "?", ".", "-"];
        let sectors: Vec<Sector> = sectors
            .iter()
            .enumerate()
            .map(|(position, values)| Sector {
                name: "Name".to_owned(),
                second: "second".to_owned(),
                position,
                spokes: values.iter().map(|&value| {
                    let target = Level::ALL.get(value).copied();
                    fourfront::charts::spokes::Spoke { target, ..spoke("A1", kinds[7 - value]) }
                }).collect(),
            })
            .collect();
        let none = sectors.is_empty();
        let ops = record(Chart::Spokes(&Spokes { sectors }), &theme(), width);
        prop_assert_eq!(ops.is_empty(), none || width < 240.0);
        prop_assert!(within(&ops, width));
    }
}
