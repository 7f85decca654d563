//! `fourfront radar`: one result in, one picture out. What is in the picture is tested with the
//! charts; here it is that the right one arrives whole.

use serde_json::{Value, json};

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
fn each_picture_is_described_as_it_is_drawn() {
    #[track_caller]
    fn check(response: &Value, by: &str, expected: &str) {
        let svg = drawn(&["radar", "--by", by], &response.to_string());
        let (_, rest) = svg.split_once("<desc>").expect("a description");
        let (description, _) = rest.split_once("</desc>").expect("its end");
        assert_eq!(description.replace("&apos;", "'"), expected);
    }
    let mut response = whole();
    check(
        &response,
        "dimensions",
        "Clear leadership: Starting, 35 of 100, up to 45, could be Working. \
         A team: Working, 50 of 100, up to 67, could be Established. \
         A goal and a mission: Established, 75 of 100. \
         A sense of urgency: Working, 57 of 100. Leadership is weakest.",
    );
    check(
        &response,
        "themes",
        "Culture: 46 of 100. Skills: 28 of 100, up to 66. Users: 46 of 100, up to 75. \
         Relationships: 45 of 100, up to 65. Delivery: 71 of 100. Endurance: 64 of 100.",
    );
    response["targets"] = json!({ "figurehead": 4, "expertise": 3, "one-goal": 4 });
    response["answers"]
        .as_object_mut()
        .expect("an object")
        .remove("sustainable-pace");
    check(
        &response,
        "indicators",
        "Clear leadership, Starting. L1 A senior figurehead: Working, target Established; \
         L2 The whole board owns it: Working; L3 A board that understands: Starting; L4 \
         Culture before kit: Starting; L5 Expertise in the room: Not sure, target Working; \
         L6 A relay, not a sprint: Working. A team, Working. T1 A mixed first team: \
         Established; T2 Trusted to decide: Working; T3 Show the thing: Working; T4 Test \
         small, then spread: Established; T5 Ability of our own: Working; T6 Staff ready to \
         use it: Not sure; T7 Trust between partners: Established. A goal and a mission, \
         Established. G1 One clear goal: Established; G2 The right kind of goal: \
         Established; G3 A mission it belongs to: Working; G4 Not waiting for everything: \
         Embedded; G5 Built round people's needs: Established; G6 An honest map: \
         Established; G7 Results that are measured: Established. A sense of urgency, \
         Working. U1 A shared reason now: Working; U2 Few priorities: Established; U3 Rules \
         in proportion: Working; U4 Across boundaries: Starting; U5 Keep the how: Working; \
         U6 Bold and kind: No answer yet.",
    );
    response["mode"] = "quick".into();
    check(
        &response,
        "themes",
        "Culture: 50 of 100. Skills: Not asked in the quick check. Users: 50 of 100. \
         Relationships: Not asked in the quick check. Delivery: 68 of 100. Endurance: 58 of 100.",
    );
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
