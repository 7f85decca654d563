//! `fourfront radar`: one result in, one picture out. What is in the picture is tested with the
//! charts; here it is that the right one arrives whole.

use super::{RESPONSE, file, run, token, whole};
use crate::support::{Sketch, model};

#[track_caller]
fn drawn(arguments: &[&str], input: &str) -> String {
    let svg = run(arguments, input).well();
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    assert!(svg.ends_with("</svg>\n"), "{}", &svg[svg.len() - 40..]);
    assert_eq!(svg.matches("<svg").count(), 1);
    for element in ["title", "desc", "text"] {
        let count = |tag: String| svg.matches(&tag).count();
        let opened = count(format!("<{element}>")) + count(format!("<{element} "));
        assert_eq!(opened, count(format!("</{element}>")), "{element}");
    }
    svg
}

#[test]
fn each_kind_of_axes_has_its_picture() {
    let response = whole().to_string();
    let dimensions = drawn(&["radar"], &response);
    assert_eq!(
        drawn(&["radar", "--by", "dimensions"], &response),
        dimensions
    );
    let themes = drawn(&["radar", "--by", "themes"], &response);
    let indicators = drawn(&["radar", "--by", "indicators"], &response);
    for svg in [&dimensions, &themes, &indicators] {
        assert!(
            svg.contains("<title>Transformation is held at Starting by its leadership</title>")
        );
    }
    for dimension in &model().dimensions {
        assert!(dimensions.contains(&dimension.short), "{}", dimension.short);
        assert!(indicators.contains(&dimension.title), "{}", dimension.title);
    }
    for indicator in &model().indicators {
        assert!(indicators.contains(&indicator.code), "{}", indicator.code);
    }
    for theme in &model().themes {
        assert!(themes.contains(&theme.short), "{}", theme.short);
    }
    assert!(dimensions != themes && themes != indicators && indicators != dimensions);
}

#[test]
fn a_result_is_given_or_read() {
    let response = whole().to_string();
    let token = token(&response);
    let link = format!("https://example.org/#r={token}");
    let expected = drawn(&["radar", &link], "not read");
    assert_eq!(drawn(&["radar", &token], ""), expected);
    assert_eq!(drawn(&["radar", &response], ""), expected);
    assert_eq!(drawn(&["radar"], &link), expected);
    assert_eq!(
        drawn(&["radar", "-"], &format!("\u{feff}{link}\r\n")),
        expected
    );
    let pretty = serde_json::to_string_pretty(&whole()).expect("JSON");
    assert!(pretty.lines().count() > 20);
    assert_eq!(drawn(&["radar"], &pretty), expected, "over several lines");
}

#[test]
fn the_width_is_the_one_that_was_asked_for() {
    for width in ["240", "360", "999", "2000"] {
        let svg = drawn(&["radar", RESPONSE, "--width", width], "");
        assert!(svg.contains(&format!(" width=\"{width}\" ")), "{width}");
    }
}

#[test]
fn what_is_no_result_has_no_picture() {
    #[track_caller]
    fn check(arguments: &[&str], expected: &str) {
        assert_eq!(
            run(arguments, "").refused(1),
            format!("fourfront: {expected}\n")
        );
    }
    let neither = "neither a link nor a token nor a JSON response";
    check(&["radar"], neither);
    check(&["radar", ""], neither);
    check(&["radar", "hello"], neither);
    check(
        &["radar", &token(RESPONSE)[..30]],
        "the link is damaged: part of it is missing or changed",
    );
    let model = file(
        "radar-model.json",
        Sketch::parse("1 1 / 1 1").json().to_string(),
    );
    let response = r#"{"model":"sketch","version":1,"mode":"full","answers":{"a1":3}}"#;
    check(
        &["radar", response, "--model", &model],
        "a radar needs at least three axes",
    );
    let by = ["radar", response, "--model", &model, "--by", "indicators"];
    drawn(&by, "");
}
