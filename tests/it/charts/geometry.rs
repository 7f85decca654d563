//! Where things stand, against the figures of the drawn design (rounded to a tenth of a pixel).

use fourfront::charts::Extent;
use fourfront::charts::frame::{Label, Size, diagonal, polygon, polygon_of_codes, spokes};
use fourfront::charts::geometry::{
    Point, axes, band, from_nine, lone_bar, ring_position, runs, sector, spoke,
};
use fourfront::charts::marker::{Outline, Shape};
use fourfront::charts::pen::Anchor;
use fourfront::charts::radar::{At, Place};
use fourfront::charts::trace::{dashes, dots};
use fourfront::domain::level::Level;
use proptest::prelude::*;

use super::samples;

/// The design's figures are rounded to a tenth.
const ROUNDED: f64 = 0.0501;

#[track_caller]
fn close(actual: f64, expected: f64) {
    assert!(
        (actual - expected).abs() <= ROUNDED,
        "{actual} is not {expected}"
    );
}

#[track_caller]
fn at(actual: Point, expected: (f64, f64)) {
    let off = (actual.x - expected.0)
        .abs()
        .max((actual.y - expected.1).abs());
    assert!(off <= ROUNDED, "{actual:?} is not {expected:?}");
}

#[track_caller]
fn all_at(actual: &[Point], expected: &[(f64, f64)]) {
    assert_eq!(actual.len(), expected.len(), "{actual:?}");
    for (&actual, &expected) in actual.iter().zip(expected) {
        at(actual, expected);
    }
}

#[track_caller]
fn label(actual: Label, key: (f64, f64), name: (f64, f64), second: (f64, f64), anchor: Anchor) {
    at(actual.key.unwrap(), key);
    at(actual.name, name);
    at(actual.second, second);
    assert_eq!(actual.anchor, anchor);
}

#[test]
fn directions_are_those_of_the_library() {
    for i in -720..=720 {
        let turn = f64::from(i) / 359.0;
        let (sin, cos) = (turn * std::f64::consts::TAU).sin_cos();
        let found = from_nine(turn);
        assert!((found.x + cos).abs() < 1e-12, "{turn}: {found:?}");
        assert!((found.y + sin).abs() < 1e-12, "{turn}: {found:?}");
    }
}

#[test]
fn a_score_has_its_place_between_the_rings() {
    let table = [
        (-5.0, 1.0),
        (0.0, 1.0),
        (10.0, 1.25),
        (20.0, 1.5),
        (35.0, 2.25),
        (40.0, 2.5),
        (50.0, 3.0),
        (60.0, 3.5),
        (75.0, 4.25),
        (80.0, 4.5),
        (90.0, 4.75),
        (100.0, 5.0),
        (150.0, 5.0),
    ];
    for (score, position) in table {
        assert!((ring_position(score) - position).abs() < 1e-12, "{score}");
    }
}

#[test]
fn a_level_lies_on_its_ring() {
    for level in Level::ALL {
        assert_eq!(
            At::Ring(level).position().to_string(),
            level.number().to_string()
        );
    }
}

proptest! {
    #[test]
    fn the_nearest_ring_is_always_the_level(score in 0.0..=100.0_f64) {
        let level = (score / 20.0).floor().min(4.0) as u8 + 1;
        // Halfway belongs to the ring outside, as a threshold belongs to the level it opens.
        prop_assert_eq!(ring_position(score).round() as u8, level);
    }

    #[test]
    fn dashes_and_gaps_take_turns(side in 1.0..300.0_f64) {
        let line = [Point::new(0.0, 0.0), Point::new(side, 0.0), Point::new(side, side)];
        let whole = dashes(&line, false, 7.0, 5.0);
        let inked: f64 = whole
            .iter()
            .map(|dash| dash.windows(2).map(|pair| pair[0].distance(pair[1])).sum::<f64>())
            .sum();
        let (turns, rest) = ((2.0 * side / 12.0).floor(), (2.0 * side) % 12.0);
        prop_assert!((inked - (7.0 * turns + rest.min(7.0))).abs() < 1e-6, "{inked}");
    }
}

#[test]
fn four_axes_are_diagonals_and_others_begin_at_twelve() {
    all_at(
        &axes(4),
        &[(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)],
    );
    all_at(&axes(3), &[(0.0, -1.0), (0.866, 0.5), (-0.866, 0.5)]);
    at(axes(6)[1], (0.866, -0.5));
    at(axes(13)[0], (0.0, -1.0));
    assert!(axes(0).is_empty());
}

#[test]
fn a_large_chart_of_four() {
    let frame = diagonal(360.0, Size::Large);
    assert_eq!(
        frame.extent,
        Extent {
            width: 360.0,
            height: 458.0
        }
    );
    at(frame.centre, (180.0, 232.0));
    close(frame.reach, 174.0);
    all_at(
        &frame.ring(1),
        &[
            (145.2, 197.2),
            (214.8, 197.2),
            (214.8, 266.8),
            (145.2, 266.8),
        ],
    );
    all_at(
        &frame.ring(5),
        &[(6.0, 58.0), (354.0, 58.0), (354.0, 406.0), (6.0, 406.0)],
    );
    let names = [
        (180.0, 211.7),
        (180.0, 176.9),
        (180.0, 142.1),
        (180.0, 107.3),
        (180.0, 72.5),
    ];
    all_at(&frame.ring_labels, &names);
    let [top_left, top_right, bottom_right, bottom_left] = frame.labels[..] else {
        panic!()
    };
    label(
        top_left,
        (12.5, 20.5),
        (26.0, 26.0),
        (26.0, 46.0),
        Anchor::Start,
    );
    label(
        top_right,
        (347.5, 20.5),
        (334.0, 26.0),
        (334.0, 46.0),
        Anchor::End,
    );
    label(
        bottom_right,
        (347.5, 425.5),
        (334.0, 431.0),
        (334.0, 451.0),
        Anchor::End,
    );
    label(
        bottom_left,
        (12.5, 425.5),
        (26.0, 431.0),
        (26.0, 451.0),
        Anchor::Start,
    );
}

#[test]
fn scores_on_a_large_chart_of_four() {
    let frame = samples::board().frame(360.0).unwrap();
    let table = [
        (0, 35.0, (101.7, 153.7)),
        (0, 45.0, (84.3, 136.3)),
        (1, 50.0, (284.4, 127.6)),
        (1, 66.667, (313.4, 98.6)),
        (2, 75.0, (327.9, 379.9)),
        (3, 57.5, (62.5, 349.4)),
        (3, 62.5, (53.8, 358.1)),
    ];
    for (axis, score, place) in table {
        at(frame.at(frame.axes[axis], ring_position(score)), place);
    }
}

#[test]
fn a_small_chart_of_four() {
    let frame = diagonal(256.0, Size::Small);
    assert_eq!(
        frame.extent,
        Extent {
            width: 256.0,
            height: 338.0
        }
    );
    at(frame.centre, (128.0, 170.0));
    close(frame.reach, 122.0);
    at(frame.ring_labels[0], (128.0, 158.6));
    at(frame.ring_labels[4], (128.0, 61.0));
    label(
        frame.labels[0],
        (11.5, 14.5),
        (24.0, 20.0),
        (24.0, 37.0),
        Anchor::Start,
    );
    label(
        frame.labels[2],
        (244.5, 308.5),
        (232.0, 314.0),
        (232.0, 331.0),
        Anchor::End,
    );
}

#[test]
fn little_room_makes_any_chart_small() {
    assert_eq!(diagonal(299.0, Size::Large), diagonal(299.0, Size::Small));
    assert_ne!(diagonal(300.0, Size::Large), diagonal(300.0, Size::Small));
}

#[test]
fn six_themes_with_two_lines() {
    use Anchor::{End, Middle, Start};

    let frame = polygon(420.0, Size::Large, &[true; 6]);
    assert_eq!(
        frame.extent,
        Extent {
            width: 420.0,
            height: 340.0
        }
    );
    at(frame.centre, (210.0, 170.0));
    close(frame.reach, 116.0);
    all_at(
        &frame.ring(5)[..3],
        &[(210.0, 54.0), (310.5, 112.0), (310.5, 228.0)],
    );
    at(
        frame.at(frame.axes[1], ring_position(28.13)),
        (248.3, 147.9),
    );
    at(
        frame.at(frame.axes[1], ring_position(65.63)),
        (286.0, 126.1),
    );
    at(
        frame.at(frame.axes[5], ring_position(64.06)),
        (135.6, 127.0),
    );
    let numerals = [
        (220.0, 156.8),
        (230.1, 139.4),
        (240.1, 122.0),
        (250.2, 104.6),
        (260.2, 87.2),
    ];
    all_at(&frame.ring_labels, &numerals);
    let names: Vec<Point> = frame.labels.iter().map(|label| label.name).collect();
    let expected = [
        (210.0, 23.0),
        (321.7, 102.5),
        (321.7, 231.5),
        (210.0, 311.0),
        (98.3, 231.5),
        (98.3, 102.5),
    ];
    all_at(&names, &expected);
    at(frame.labels[1].second, (321.7, 119.5));
    let anchors = frame.labels.iter().map(|label| label.anchor);
    assert!(anchors.eq([Middle, Start, Start, Middle, End, End]));
}

#[test]
fn seven_codes_with_one_line() {
    let frame = polygon(420.0, Size::Large, &[false; 7]);
    assert_eq!(
        frame.extent,
        Extent {
            width: 420.0,
            height: 300.0
        }
    );
    at(frame.at(frame.axes[3], 5.0), (260.3, 254.5));
    at(frame.at(frame.axes[2], 3.0), (277.9, 165.5));
    let names: Vec<Point> = frame.labels.iter().map(|label| label.name).collect();
    let expected = [
        (210.0, 19.0),
        (310.9, 73.6),
        (335.8, 182.7),
        (266.0, 278.2),
        (154.0, 278.2),
        (84.2, 182.7),
        (109.1, 73.6),
    ];
    all_at(&names, &expected);
    assert_eq!(frame.labels[3].anchor, Anchor::Start);
    at(frame.ring_labels[2], (237.2, 97.7));
}

#[test]
fn codes_leave_the_polygon_more_room_where_there_is_little() {
    let reach = |width| polygon_of_codes(width, Size::Large, 7).reach;
    // As wide as it is drawn on a desk, and wider, it is as with any names.
    for width in [420.0, 448.0, 544.0] {
        let any = polygon(width, Size::Large, &[false; 7]);
        assert_eq!(polygon_of_codes(width, Size::Large, 7), any);
    }
    // A phone: as large as on the desk, and the codes of eleven pixels a letter still fit.
    close(reach(343.0), 116.0);
    close(reach(288.0), 96.0);
    for width in [240.0, 288.0, 343.0] {
        let frame = polygon_of_codes(width, Size::Large, 13);
        for label in &frame.labels {
            let (left, right) = match label.anchor {
                Anchor::Start => (label.name.x, label.name.x + 33.0),
                Anchor::Middle => (label.name.x - 16.5, label.name.x + 16.5),
                Anchor::End => (label.name.x - 33.0, label.name.x),
            };
            assert!(left >= 0.0 && right <= width, "{width}: {left} to {right}");
        }
    }
}

#[test]
fn twenty_six_spokes_in_four_sectors() {
    let frame = spokes(440.0, 4);
    assert_eq!(
        frame.extent,
        Extent {
            width: 440.0,
            height: 474.0
        }
    );
    at(frame.centre, (220.0, 238.0));
    close(frame.reach, 158.0);
    let first = spoke(0, 4, 0, 6);
    at(frame.at(first, 3.0), (126.0, 225.6));
    at(frame.at(first, 4.0), (94.7, 221.5));
    at(frame.code(first), (50.5, 220.2));
    at(frame.at(spoke(1, 4, 0, 7), 4.0), (234.2, 112.4));
    at(frame.at(spoke(2, 4, 3, 7), 5.0), (331.7, 349.7));
    at(frame.at(spoke(3, 4, 5, 6), 4.0), (94.7, 254.5));
    at(frame.divider(Point::new(-1.0, 0.0)), (50.9, 238.0));
    at(frame.ring_labels[0], (220.0, 210.4));
    at(frame.ring_labels[4], (220.0, 84.0));
    let [top_left, _, bottom_right, _] = frame.corners.unwrap();
    label(
        top_left,
        (8.0, 19.0),
        (22.0, 24.0),
        (22.0, 43.0),
        Anchor::Start,
    );
    label(
        bottom_right,
        (432.0, 437.0),
        (418.0, 442.0),
        (418.0, 461.0),
        Anchor::End,
    );
    let tint = sector(frame.centre, frame.reach, 0, 4);
    assert_eq!(tint.len(), 20);
    all_at(&tint[..3], &[(220.0, 238.0), (62.0, 238.0), (62.6, 224.2)]);
    at(tint[19], (220.0, 80.0));
}

#[test]
fn names_stand_in_corners_only_where_there_are_four() {
    assert_eq!(spokes(440.0, 3).corners, None);
    assert_eq!(spokes(440.0, 5).corners, None);
}

#[test]
fn neighbours_run_together() {
    let check = |pattern: &str, expected: &[&str]| {
        let placed: Vec<Option<char>> = pattern.chars().map(|c| (c != '-').then_some(c)).collect();
        let found: Vec<String> = runs(&placed)
            .into_iter()
            .map(|run| {
                let letters: String = run.members.iter().collect();
                if run.closed {
                    format!("({letters})")
                } else {
                    letters
                }
            })
            .collect();
        assert_eq!(found, expected, "{pattern}");
    };
    check("", &[]);
    check("---", &[]);
    check("abcd", &["(abcd)"]);
    check("ab-d", &["dab"]);
    check("a-c-", &["c", "a"]);
    check("-bc-e", &["bc", "e"]);
    check("a---e", &["ea"]);
}

#[test]
fn a_band_goes_out_and_comes_back() {
    let low = [
        Point::new(1.0, 0.0),
        Point::new(2.0, 0.0),
        Point::new(3.0, 0.0),
    ];
    let high = [
        Point::new(1.0, 9.0),
        Point::new(2.0, 9.0),
        Point::new(3.0, 9.0),
    ];
    let open = [
        (1.0, 9.0),
        (2.0, 9.0),
        (3.0, 9.0),
        (3.0, 0.0),
        (2.0, 0.0),
        (1.0, 0.0),
    ];
    all_at(&band(&low, &high, false), &open);
    let closed = [
        (1.0, 9.0),
        (2.0, 9.0),
        (3.0, 9.0),
        (1.0, 9.0),
        (1.0, 0.0),
        (3.0, 0.0),
        (2.0, 0.0),
        (1.0, 0.0),
    ];
    all_at(&band(&low, &high, true), &closed);
    assert!(band(&[], &[], true).is_empty());
}

#[test]
fn a_lone_range_is_a_bar_on_its_axis() {
    let frame = samples::partial().frame(256.0).unwrap();
    let Place::Known { low, high, .. } = samples::partial().axes[0].place else {
        panic!()
    };
    let [low, high] = [low, high].map(|end| frame.at(frame.axes[0], end.position()));
    let expected = [(69.6, 118.6), (57.4, 106.4), (64.4, 99.4), (76.6, 111.6)];
    all_at(&lone_bar(low, high, frame.axes[0]), &expected);
    let upright = lone_bar(
        Point::new(0.0, -10.0),
        Point::new(0.0, -20.0),
        Point::new(0.0, -1.0),
    );
    close(upright[0].distance(upright[3]), 7.0);
}

#[test]
fn a_dash_bends_round_a_corner() {
    let square =
        [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)].map(|(x, y)| Point::new(x, y));
    let found = dashes(&square, true, 7.0, 5.0);
    assert_eq!(found.len(), 4);
    all_at(&found[0], &[(0.0, 0.0), (7.0, 0.0)]);
    all_at(&found[1], &[(10.0, 2.0), (10.0, 9.0)]);
    all_at(&found[2], &[(6.0, 10.0), (0.0, 10.0), (0.0, 9.0)]);
    all_at(&found[3], &[(0.0, 4.0), (0.0, 0.0)]);
    assert!(dashes(&[], true, 7.0, 5.0).is_empty());
    assert!(dashes(&square[..1], true, 7.0, 5.0).len() <= 1);
}

#[test]
fn dots_keep_their_step_round_a_corner() {
    let line = [(0.0, 0.0), (8.0, 0.0), (8.0, 8.0)].map(|(x, y)| Point::new(x, y));
    all_at(
        &dots(&line, false, 5.5),
        &[(0.0, 0.0), (5.5, 0.0), (8.0, 3.0)],
    );
    assert_eq!(dots(&line, true, 5.5).len(), 5);
    assert!(dots(&line[..1], false, 5.5).is_empty());
}

#[test]
fn shapes_by_position() {
    let corners = |shape: Shape, centre: (f64, f64), half: f64| match shape
        .outline(Point::new(centre.0, centre.1), half)
    {
        Outline::Polygon(corners) => corners,
        Outline::Circle { centre, radius } => vec![centre.moved(radius, 0.0)],
    };
    let [diamond, square, circle, triangle, hexagon, cross, down, bar] = Shape::BY_POSITION;
    all_at(
        &corners(diamond, (101.7, 153.7), 8.0),
        &[
            (101.7, 143.7),
            (111.7, 153.7),
            (101.7, 163.7),
            (91.7, 153.7),
        ],
    );
    at(corners(square, (284.4, 127.6), 8.0)[0], (276.4, 119.6));
    at(corners(circle, (0.0, 0.0), 8.0)[0], (8.6, 0.0));
    at(corners(circle, (0.0, 0.0), 4.8)[0], (5.2, 0.0));
    all_at(
        &corners(triangle, (62.5, 349.4), 8.0),
        &[(62.5, 339.8), (72.1, 357.4), (52.9, 357.4)],
    );
    let six = corners(hexagon, (10.0, 10.5), 6.6);
    at(six[0], (17.7, 10.5));
    at(six[1], (13.8, 17.1));
    let mut twelve = corners(cross, (10.0, 10.5), 6.6);
    twelve.rotate_left(11);
    all_at(
        &twelve[..4],
        &[(14.0, 2.3), (18.2, 6.5), (14.2, 10.5), (18.2, 14.5)],
    );
    all_at(
        &corners(down, (10.0, 10.0), 6.6),
        &[(10.0, 17.9), (2.1, 3.4), (17.9, 3.4)],
    );
    at(corners(bar, (10.0, 10.5), 6.6)[0], (0.8, 6.9));
    at(corners(Shape::Dot, (0.0, 0.0), 6.0)[0], (6.0, 0.0));
}
