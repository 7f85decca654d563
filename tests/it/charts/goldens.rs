//! The charts as files, byte for byte. `FOURFRONT_BLESS=1` writes them anew; look at them then.

use std::{env, fs, path::PathBuf};

use fourfront::charts::picture::{self, Picture};
use fourfront::charts::radar::{At, OverlayKind, Place};
use fourfront::charts::svg::svg;
use fourfront::charts::theme::Theme;
use fourfront::charts::{Blank, Chart};
use fourfront::domain::level::Level;
use fourfront::domain::response::Targets;
use fourfront::domain::scope::{Mode, Scope};

use super::samples;
use crate::support::{answers, answers_on, example, level, model, question, sketch};

#[track_caller]
fn check(name: &str, chart: Chart<'_>, width: f64) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/svg")
        .join(format!("{name}.svg"));
    let drawn = svg(
        chart,
        &Theme::light_svg(),
        width,
        name,
        "Every value, in words.",
    )
    .unwrap();
    if env::var_os("FOURFRONT_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &drawn).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        drawn == golden,
        "{} differs: bless it and look",
        path.display()
    );
}

#[test]
fn a_board_with_target_and_previous() {
    check("board", Chart::Radar(&samples::board()), 360.0);
}

#[test]
fn a_board_on_a_wide_page() {
    check("board-wide", Chart::Radar(&samples::board()), 464.0);
}

#[test]
fn a_group_between_quartiles() {
    check("group", Chart::Radar(&samples::group()), 360.0);
}

#[test]
fn the_first_dimension_answered() {
    check("partial", Chart::Radar(&samples::partial()), 256.0);
}

#[test]
fn no_answer_yet() {
    check("empty", Chart::Radar(&samples::empty()), 256.0);
}

#[test]
fn six_themes() {
    check("themes", Chart::Radar(&samples::themes()), 420.0);
}

#[test]
fn seven_indicators() {
    check("indicators", Chart::Radar(&samples::indicators()), 420.0);
}

#[test]
fn twenty_six_spokes() {
    check("spokes", Chart::Spokes(&samples::spokes()), 440.0);
}

#[test]
fn every_mark_of_eight() {
    let mut eight = samples::board();
    eight.overlays.clear();
    eight.axes = (0..8)
        .map(|i| {
            let place = Place::score(70.0, 85.0);
            samples::axis(&format!("P{}", i + 1), "", Some(i), place)
        })
        .collect();
    check("eight", Chart::Radar(&eight), 420.0);
}

#[test]
fn neighbours_apart() {
    check("apart", Chart::Radar(&samples::apart()), 420.0);
}

#[test]
fn in_forced_colours_nothing_is_filled_but_marks() {
    let theme = Theme {
        forced: true,
        ..Theme::light_svg()
    };
    let drawn = svg(Chart::Spokes(&samples::spokes()), &theme, 440.0, "", "").unwrap();
    assert!(!drawn.contains("opacity=\"0."), "a tint was filled");
}

#[test]
fn the_root_names_css_pixels_and_tells_what_it_shows() {
    let mut chart = samples::empty();
    chart.axes[0].name = "A\u{7}<".to_owned();
    let theme = Theme {
        font: "'Test' Sans".to_owned(),
        ..Theme::light_svg()
    };
    let file = svg(Chart::Radar(&chart), &theme, 256.0, "A & <B>\u{0}", "\"C\"").unwrap();
    let root = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"256\" height=\"338\" \
                viewBox=\"0 0 2560 3380\" role=\"img\" stroke-linejoin=\"round\" \
                font-family=\"&apos;Test&apos; Sans\">\n\
                <title>A &amp; &lt;B&gt;</title>\n<desc>&quot;C&quot;</desc>\n";
    assert_eq!(&file[..root.len()], root);
    assert!(file.ends_with("</svg>\n"));
    assert!(
        file.contains("\nA&lt;\n"),
        "a name with a control character"
    );
    assert_eq!(file.matches("<svg").count(), 1);
    assert_eq!(file.matches("font-family").count(), 1);
}

#[test]
fn no_file_without_a_picture() {
    let empty = samples::empty();
    let file = svg(Chart::Radar(&empty), &Theme::light_svg(), 239.0, "", "");
    assert_eq!(file, Err(Blank::TooNarrow));
}

#[test]
fn the_questions_of_one_pre_condition() {
    let dimensions: Vec<_> = model().dimension_ids().collect();
    let all = Scope::of(model(), Mode::Full);
    let mut aims = Targets::none(model());
    let of = |aims: &Targets, place: usize, answers| {
        let picture = picture::questions(model(), all, answers, aims, dimensions[place]);
        match picture {
            Picture::Radar(radar) => radar,
            Picture::Spokes(_) => panic!("a radar"),
        }
    };
    assert_eq!(of(&aims, 2, example()), samples::indicators());

    // What is not sure could be anywhere; a target stands beside where the others are.
    aims.set(question(model(), "figurehead"), Some(Level::Four));
    let leadership = of(&aims, 0, example());
    assert_eq!(
        leadership.axes[4].place,
        Place::levels(Level::One, Level::Five)
    );
    let targets = [4, 3, 2, 2, 1, 3].map(|number| Some(At::Ring(level(number))));
    assert_eq!(leadership.overlays.len(), 1);
    assert_eq!(leadership.overlays[0].at, targets);
    assert_eq!(leadership.overlays[0].kind, OverlayKind::Target);
    assert!(of(&aims, 2, example()).overlays.is_empty());

    // What is unanswered waits; the line of targets is whole.
    let waiting = of(&aims, 0, &answers(""));
    assert!(waiting.axes.iter().all(|axis| axis.place == Place::Waiting));
    let aimed = [4, 1, 1, 1, 1, 1].map(|number| Some(At::Ring(level(number))));
    assert_eq!(waiting.overlays[0].at, aimed);
    assert!(waiting.overlays[0].is_drawn());

    // What does not apply has no axis.
    let small = sketch("1n 1 1 1 / 1 1");
    let first = small.dimension_ids().next().unwrap();
    let given = answers_on(&small, "n 2 ? - | 3 3");
    let scope = Scope::of(&small, Mode::Full);
    let asked = picture::asked(&small, scope, &given, first);
    assert_eq!(asked.len(), 3);
}
