//! Themes and patterns: what is read across the dimensions.

use fourfront::domain::ids::ThemeId;
use fourfront::domain::range::Range;
use fourfront::domain::reading::Reading;
use fourfront::domain::scope::Mode;
use fourfront::domain::score::Share;
use fourfront::domain::shown::Shown;
use fourfront::domain::themes::{lowest as of_theme, lowest_first};
use serde_json::{Value, json};

use crate::support::{Sketch, answers_on, example, model, points, sketch};

#[test]
fn the_themes_of_the_example_read_as_on_the_picture() {
    let reading = Reading::new(model(), Mode::Full, example());
    let themes = reading.themes.iter().map(|theme| {
        let shown = Shown::new(theme.reading.expect("applies"));
        let high = shown
            .high
            .map_or_else(String::new, |high| format!("..{high}"));
        let known = theme.known;
        let name = &model().theme(theme.theme).short;
        format!(
            "{name} {}{high}, {} of {}",
            shown.low, known.known, known.of
        )
    });
    assert_eq!(
        themes.collect::<Vec<_>>(),
        [
            "Culture 46, 8 of 8",
            "Skills 28..66, 3 of 5",
            "Users 46..75, 3 of 4",
            "Relationships 45..65, 4 of 5",
            "Delivery 71, 8 of 8",
            "Endurance 64, 9 of 9",
        ]
    );
}

#[test]
fn a_question_tagged_twice_counts_once() {
    let [once, twice] = ["1@xy 1 / 1@x 1", "1@xyx 1 / 1@xx 1"].map(|text| {
        let model = sketch(text);
        Reading::new(&model, Mode::Full, &answers_on(&model, "2 ? | ? 5")).themes
    });
    assert_eq!(once, twice);
}

#[test]
fn a_theme_is_a_weighted_mean_across_dimensions() {
    let model = sketch("2@x 1@xy 1n@z / 1@x 1@y");
    let theme = |given, position: usize| {
        let reading = Reading::new(&model, Mode::Full, &answers_on(&model, given));
        let theme = &reading.themes[position];
        (theme.reading, theme.point, theme.known)
    };
    let share = |known, of| Share { known, of };
    let ends = |low, high| Some(Range::new(low, high));
    let x = (
        ends(points(25, 1), points(50, 1)),
        Some(points(100, 3)),
        share(2, 3),
    );
    assert_eq!(theme("2 ? 1 | 3 1", 0), x);
    let y = (
        ends(points(0, 1), points(50, 1)),
        Some(points(0, 1)),
        share(1, 2),
    );
    assert_eq!(theme("2 ? 1 | 3 1", 1), y);
    assert_eq!(theme("2 2 n | 3 1", 2), (None, None, share(0, 0)));
    assert_eq!(theme("2 2 ? | 3 1", 2).1, None, "nothing is known");
}

/// Whether a pattern of one condition holds on these answers.
fn holds(condition: &Value, mode: Mode, given: &str) -> bool {
    let mut sketch = Sketch::parse("1q 1q 1n@x / 1q 1@y");
    let text = json!({ "id": "p", "title": "t", "when": [condition], "reading": "t",
                       "advice": "t", "sources": [] });
    sketch.patterns = vec![text];
    let model = sketch.build();
    !Reading::new(&model, mode, &answers_on(&model, given))
        .patterns
        .is_empty()
}

#[test]
fn a_condition_holds_only_whatever_the_open_answers_turn_out_to_be() {
    #[track_caller]
    fn check(condition: Value, given: &str, expected: bool) {
        assert_eq!(
            holds(&condition, Mode::Full, given),
            expected,
            "{condition} on {given}"
        );
    }
    check(json!({ "indicator": "a1", "at_least": 3 }), "3", true);
    check(json!({ "indicator": "a1", "at_least": 4 }), "3", false);
    check(json!({ "indicator": "a1", "at_most": 3 }), "3", true);
    check(json!({ "indicator": "a1", "at_most": 2 }), "3", false);
    check(json!({ "indicator": "a1", "at_least": 2 }), "?", false);
    check(json!({ "indicator": "a1", "at_most": 4 }), "-", false);
    check(json!({ "indicator": "a1", "at_most": 5 }), "-", true);
    check(json!({ "indicator": "a3", "at_most": 5 }), "1 1 n", false);
    check(json!({ "lens": "x", "at_most": 5 }), "1 1 n", false);
    check(json!({ "lens": "x", "at_most": 2 }), "5 5 2", true);
    check(json!({ "lens": "x", "at_least": 2 }), "5 5 ?", false);
    check(json!({ "lens": "z", "at_least": 1 }), "5 5 5", false);
    check(json!({ "dimension": "a", "at_least": 3 }), "3 3 3", true);
    check(json!({ "dimension": "a", "at_most": 3 }), "3 3 ?", false);
    check(json!({ "dimension": "a", "at_most": 4 }), "3 3 ?", true);
    check(json!({ "dimension": "a", "at_most": 5 }), "", true);
    check(json!({ "dimension": "b", "at_least": 2 }), "", false);
}

#[test]
fn a_question_outside_the_quick_check_is_open_to_a_pattern() {
    let condition = json!({ "indicator": "b2", "at_least": 3 });
    assert!(holds(&condition, Mode::Full, "1 1 1 | 1 5"));
    assert!(!holds(&condition, Mode::Quick, "1 1 1 | 1 5"));
    let theme = json!({ "lens": "y", "at_most": 5 });
    assert!(holds(&theme, Mode::Full, "1 1 1 | 1 5"));
    assert!(
        !holds(&theme, Mode::Quick, "1 1 1 | 1 5"),
        "no quick question has this theme"
    );
}

#[test]
fn a_theme_names_the_first_of_its_lowest_answers() {
    let lowest = |mode, given| {
        let answers = answers_on(model(), given);
        let reading = Reading::new(model(), mode, &answers);
        let code = |id| model().indicator(id).code.as_str();
        let themes = model().theme_ids();
        themes
            .map(|theme| of_theme(model(), reading.scope, &answers, theme).map_or("none", code))
            .collect::<Vec<_>>()
    };
    // The picture of the example has these, lowest reading first: L3, U4, T3, L4, L2, T2.
    let all = "3 3 2 2 ? 3 | 4 3 3 4 3 ? 4 | 4 4 3 5 4 4 4 | 3 4 3 2 3 4";
    assert_eq!(
        lowest(Mode::Full, all),
        ["L4", "L3", "T3", "U4", "T2", "L2"]
    );
    assert_eq!(lowest(Mode::Full, ""), ["none"; 6]);
    // Within a quick check only what it asks.
    let model = model();
    let quick: Vec<_> = model.indicators_in(Mode::Quick).collect();
    let answers = answers_on(model, all);
    let scope = Reading::new(model, Mode::Quick, &answers).scope;
    for theme in model.theme_ids() {
        let found = of_theme(model, scope, &answers, theme);
        assert!(found.is_none_or(|id| quick.contains(&id)), "{found:?}");
    }
}

#[test]
fn the_lowest_known_reading_comes_first() {
    let order = |mode, given| {
        let reading = Reading::new(model(), mode, &answers_on(model(), given));
        let short = |id| model().theme(id).short.as_str();
        let themes = lowest_first(&reading.themes).into_iter();
        themes.map(short).collect::<Vec<_>>()
    };
    let all = "3 3 2 2 ? 3 | 4 3 3 4 3 ? 4 | 4 4 3 5 4 4 4 | 3 4 3 2 3 4";
    assert_eq!(
        order(Mode::Full, all),
        [
            "Skills",
            "Relationships",
            "Users",
            "Culture",
            "Endurance",
            "Delivery"
        ]
    );
    // Nothing known is no low reading, and what is not asked has none at all.
    let names: Vec<_> = model().themes.iter().map(|t| t.short.as_str()).collect();
    assert_eq!(order(Mode::Full, ""), names);
    let quick = Reading::new(model(), Mode::Quick, example());
    let found = lowest_first(&quick.themes);
    let read = |id: &ThemeId| quick.themes[id.index()].reading.is_some();
    assert!(found.iter().skip_while(|id| read(id)).all(|id| !read(id)));
    assert_eq!(found.iter().filter(|id| read(id)).count(), 4);
    let first_only = order(Mode::Full, "5 5 5 5 5 5");
    let reading = Reading::new(model(), Mode::Full, &answers_on(model(), "5 5 5 5 5 5"));
    let known = |name: &&str| {
        let place = names
            .iter()
            .position(|other| other == name)
            .expect("is one");
        reading.themes[place].known.known > 0
    };
    let known_first = first_only.iter().skip_while(|name| known(name));
    assert!(known_first.clone().count() > 0 && known_first.into_iter().all(|name| !known(name)));
}
