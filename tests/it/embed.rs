//! The program as a part of another page: what is asked for, what is said, what is copied.

use fourfront::app::guise::Guise;
use fourfront::domain::answers::{Answer, Answers};
use fourfront::domain::level::Level;
use fourfront::domain::report::Report;
use fourfront::domain::response::Label;
use fourfront::domain::scope::Mode;
use fourfront::domain::session::Theme;
use fourfront::formats::colour::Colour;
use fourfront::formats::embed::{Embed, Show, value};
use fourfront::formats::message::{
    Look, Told, levels, look, secret, told_height, wordpress_asks, wordpress_height,
};
use fourfront::formats::snippet::{Apart, Width, Wish, element, frame};
use proptest::prelude::*;

use crate::support::model;

const HOME: &str = "https://example.org/fourfront/index.html";
const TOKEN: &str = "1AFXeen9_OpHCAwMmVZvkceNMciU5TiMAcso0WA";

/// What a query asks for, as an embed.
#[track_caller]
fn read(query: &str) -> Embed {
    let guise = Guise::read(query);
    Embed::clone(guise.embed().expect("an embed"))
}

#[test]
fn a_query_says_what_the_program_is_shown_as() {
    for page in [
        "",
        "?",
        "?utm_source=embed",
        "?embedded=quick",
        "?Embed=quick",
        "?x&y=embed",
    ] {
        assert_eq!(Guise::read(page), Guise::Page, "{page}");
    }
    for stand in ["?kiosk", "?kiosk=1", "kiosk", "?utm_source=mail&kiosk"] {
        assert!(matches!(Guise::read(stand), Guise::Stand(_)), "{stand}");
    }
    // A stand is not in a frame.
    assert!(Guise::read("?kiosk&embed=quick").embed().is_some());
}

#[test]
fn a_first_look_never_misses_what_is_asked_for() {
    for query in [
        "?embed",
        "?embed=full",
        "?a=b&embed=quick",
        "?kiosk",
        "?embed=quiz",
    ] {
        assert!(Guise::is_asked_for(query), "{query}");
    }
    assert!(!Guise::is_asked_for(""));
    assert!(!Guise::is_asked_for("?utm_source=mail"));
}

#[test]
fn every_kind_of_embed_has_a_name() {
    for (query, show) in [
        ("?embed=quick", Show::Quick),
        ("?embed=full", Show::Full),
        ("?embed=result", Show::Result),
        ("?embed=radar", Show::Radar),
        ("?embed", Show::Quick),
        ("?embed=", Show::Quick),
    ] {
        let embed = read(query);
        assert_eq!(embed.show, show, "{query}");
        assert_eq!(embed.unknown, None, "{query}");
    }
}

#[test]
fn an_unknown_kind_is_the_quick_check_and_is_said() {
    let embed = read("?embed=quiz");
    assert_eq!(embed.show, Show::Quick);
    assert_eq!(embed.unknown.as_deref(), Some("quiz"));
    let long = read(&format!("?embed={}", "q".repeat(5000)));
    assert_eq!(long.unknown.map(|kind| kind.len()), Some(40));
}

#[test]
fn settings_are_read_and_what_is_none_is_left_out() {
    let embed = read(
        "?embed=full&theme=dark&accent=%237A1F5C&lang=en&event=Boards+Ahead%202026&label=Ashby%20%26%20Co&result=",
    );
    assert_eq!(embed.theme, Theme::Dark);
    assert_eq!(embed.accent, Some(Colour(0x7a, 0x1f, 0x5c)));
    assert_eq!(
        embed.event.as_ref().map(Label::as_str),
        Some("Boards Ahead 2026")
    );
    assert_eq!(embed.label.as_ref().map(Label::as_str), Some("Ashby & Co"));
    assert_eq!(embed.result, "");

    let strange =
        read("?embed=full&theme=pink&accent=red&lang=xx&event=%00%E2%80%AE&label=&result=x");
    assert_eq!(strange.theme, Theme::System);
    assert_eq!(strange.accent, None);
    assert_eq!(strange.event, None);
    assert_eq!(strange.label, None);
    assert_eq!(read("?embed=quick&theme=light").theme, Theme::Light);
    assert_eq!(read("?embed=quick&theme=auto").theme, Theme::System);
}

#[test]
fn names_have_at_most_sixty_characters() {
    let long = "ä".repeat(80);
    let embed = read(&format!("?embed&event={long}&label={long}"));
    for name in [embed.event, embed.label] {
        assert_eq!(name.map(|name| name.as_str().chars().count()), Some(60));
    }
}

#[test]
fn the_first_of_a_name_counts_and_what_is_not_text_does_no_harm() {
    assert_eq!(value("?a=1&a=2", "a").as_deref(), Some("1"));
    assert_eq!(value("?a", "a").as_deref(), Some(""));
    assert_eq!(value("?ab=1", "a"), None);
    assert_eq!(value("?a=%ZZ%E2%28", "a").as_deref(), Some("%ZZ\u{fffd}("));
}

#[test]
fn colours_are_read_with_three_or_six_digits() {
    for (text, colour) in [
        ("0b4f61", Some(Colour(0x0b, 0x4f, 0x61))),
        ("#0B4F61", Some(Colour(0x0b, 0x4f, 0x61))),
        (" #abc ", Some(Colour(0xaa, 0xbb, 0xcc))),
        ("#fff", Some(Colour(255, 255, 255))),
        ("", None),
        ("#", None),
        ("abcd", None),
        ("+12345", None),
        ("0b4f6g", None),
        ("red", None),
        ("Canvas", None),
        ("000000000b4f61", None),
        ("ääääää", None),
    ] {
        assert_eq!(Colour::read(text), colour, "{text}");
    }
    assert_eq!(Colour(0x0b, 0x4f, 0x61).to_string(), "0b4f61");
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    let (black, white) = (Colour(0, 0, 0), Colour(255, 255, 255));
    assert!((black.contrast(white) - 21.0).abs() < 1e-9);
    assert!((white.contrast(white) - 1.0).abs() < 1e-9);
    // The well-known border: #767676 on white is 4.54, #777777 is 4.48.
    assert!(Colour(0x76, 0x76, 0x76).is_readable_on(white));
    assert!(!Colour(0x77, 0x77, 0x77).is_readable_on(white));
    assert_eq!(black.towards(white), Colour(63, 63, 63));
}

#[test]
fn messages_have_these_shapes() {
    for (told, json) in [
        (Told::Ready, r#"{"fourfront":1,"type":"ready"}"#),
        (Told::Turned, r#"{"fourfront":1,"type":"turned"}"#),
        (
            Told::Height(612),
            r#"{"fourfront":1,"type":"height","value":612}"#,
        ),
        (
            Told::Progress(3, 8),
            r#"{"fourfront":1,"type":"progress","answered":3,"of":8}"#,
        ),
    ] {
        assert_eq!(told.json(), json);
    }
}

#[test]
fn a_result_tells_the_assured_levels_and_nothing_else() {
    let model = model();
    let mut answers = Answers::none(model);
    for (at, id) in model.indicators_in(Mode::Quick).enumerate() {
        let level = Level::new([3, 4, 2, 2, 5, 4][at.min(5)]).unwrap();
        // The last two have no answer: nothing is claimed there.
        if at < 6 {
            answers.set(model, id, Answer::Level(level));
        }
    }
    let report = Report::new(model, Mode::Quick, &answers);
    assert_eq!(
        Told::Levels(levels(model, &report)).json(),
        "{\"fourfront\":1,\"type\":\"result\",\"levels\":[\
         {\"id\":\"leadership\",\"title\":\"Clear leadership\",\"level\":3,\"name\":\"Working\"},\
         {\"id\":\"team\",\"title\":\"A team\",\"level\":2,\"name\":\"Starting\"},\
         {\"id\":\"goal\",\"title\":\"A goal and a mission\",\"level\":5,\"name\":\"Embedded\"},\
         {\"id\":\"urgency\",\"title\":\"A sense of urgency\",\"level\":null,\"name\":null}]}"
    );
}

#[test]
fn wordpress_gets_its_secret_back_and_heights_within_its_bounds() {
    assert_eq!(secret("?secret=iNFyTaCbWb"), Some("iNFyTaCbWb"));
    assert_eq!(secret("/q/figurehead?secret=ab1\"><script>"), Some("ab1"));
    assert_eq!(secret("r=1AFX#?secret=abc"), Some("abc"));
    assert_eq!(secret("?secret="), None);
    assert_eq!(secret("secret=abc"), None);
    assert_eq!(secret(&format!("?secret={}", "a".repeat(65))), None);
    for (height, told) in [(0, 200), (612, 612), (4000, 1000)] {
        assert_eq!(
            wordpress_height("abc", height),
            format!(r#"{{"message":"height","value":{told},"secret":"abc"}}"#)
        );
    }
    assert!(wordpress_asks(
        r#"{"message":"ready","secret":"abc"}"#,
        "abc"
    ));
    for other in [
        r#"{"message":"ready","secret":"abd"}"#,
        r#"{"message":"link","secret":"abc"}"#,
        r#"{"secret":"abc"}"#,
        r#""ready""#,
        "null",
        "[",
    ] {
        assert!(!wordpress_asks(other, "abc"), "{other}");
    }
}

#[test]
fn a_look_is_taken_whole_and_read_as_an_address_is() {
    let asks = |theme: &str, accent: &str| {
        let message =
            format!(r#"{{"fourfront":1,"type":"look","theme":"{theme}","accent":"{accent}"}}"#);
        look(&message).expect("a look")
    };
    let plain = Look {
        theme: Theme::System,
        accent: None,
    };
    assert_eq!(asks("", ""), plain);
    assert_eq!(asks("auto", "red"), plain);
    assert_eq!(asks("pink", "#12345"), plain);
    assert_eq!(asks("light", "").theme, Theme::Light);
    assert_eq!(
        asks("dark", "#7A1F5C"),
        Look {
            theme: Theme::Dark,
            accent: Some(Colour(0x7a, 0x1f, 0x5c)),
        }
    );
    for other in [
        r#"{"fourfront":2,"type":"look","theme":"dark","accent":""}"#,
        r#"{"fourfront":"1","type":"look","theme":"dark","accent":""}"#,
        r#"{"type":"look","theme":"dark","accent":""}"#,
        r#"{"fourfront":1,"type":"height","theme":"dark","accent":""}"#,
        r#"{"fourfront":1,"type":"look","theme":"dark"}"#,
        r#"{"fourfront":1,"type":"look","theme":1,"accent":""}"#,
        r#"{"fourfront":1,"type":"look","theme":"dark","accent":null}"#,
        r#"[{"fourfront":1,"type":"look","theme":"dark","accent":""}]"#,
        "null",
        "{",
    ] {
        assert_eq!(look(other), None, "{other}");
    }
}

#[test]
fn a_height_that_is_told_is_kept_within_bounds() {
    for (height, given) in [(0, 200), (612, 612), (1_000_000, 4000)] {
        assert_eq!(told_height(&Told::Height(height).json()), Some(given));
    }
    for other in [
        Told::Ready.json(),
        r#"{"fourfront":1,"type":"height","value":"612"}"#.into(),
        r#"{"fourfront":1,"type":"height","value":-1}"#.into(),
        r#"{"fourfront":2,"type":"height","value":612}"#.into(),
        r#"{"type":"height","value":612}"#.into(),
        "612".into(),
    ] {
        assert_eq!(told_height(&other), None, "{other}");
    }
}

#[test]
fn a_snippet_says_only_what_was_chosen() {
    assert_eq!(
        element(&Wish::default(), HOME),
        "<script async src=\"https://example.org/fourfront/embed.js\"></script>\n\
         <fourfront-explorer mode=\"quick\"></fourfront-explorer>"
    );
    let wish = Wish {
        show: Show::Full,
        theme: Theme::Dark,
        width: Width::Phone,
        apart: Apart::Strict,
        accent: "#7A1F5C".into(),
        event: "  Boards   Ahead ".into(),
        label: "Ashby".into(),
        result: TOKEN.into(),
    };
    assert_eq!(
        element(&wish, HOME).lines().last(),
        Some(
            "<fourfront-explorer mode=\"full\" theme=\"dark\" accent=\"7a1f5c\" event=\"Boards Ahead\" \
             label=\"Ashby\" sandbox=\"strict\" style=\"display: block; max-width: 400px\"></fourfront-explorer>"
        )
    );
    assert_eq!(
        frame(&wish, HOME, "Full assessment – Fourfront"),
        "<iframe src=\"https://example.org/fourfront/fourfront.html?embed=full&amp;theme=dark&amp;accent=7a1f5c&amp;event=Boards%20Ahead&amp;label=Ashby\"\n  \
         title=\"Full assessment – Fourfront\" width=\"100%\" height=\"800\" loading=\"lazy\"\n  \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\"\n  \
         allow=\"clipboard-write; web-share\" referrerpolicy=\"no-referrer\"\n  \
         style=\"border: 0; max-width: 400px\"></iframe>"
    );
}

#[test]
fn a_pasted_link_comes_down_to_its_token() {
    let mut wish = Wish {
        show: Show::Radar,
        label: "not for a link".into(),
        ..Wish::default()
    };
    assert!(wish.lacks_link());
    wish.result = format!("Look: https://example.org/#r={TOKEN}?utm=mail .");
    assert!(!wish.lacks_link());
    assert_eq!(
        element(&wish, HOME).lines().last(),
        Some(&*format!(
            "<fourfront-explorer mode=\"radar\" result=\"{TOKEN}\"></fourfront-explorer>"
        ))
    );
    wish.result = "hello".into();
    assert!(wish.lacks_link());
    assert_eq!(wish.embed().query(), "?embed=radar");
}

/// Texts that would end an attribute, an element or a query.
const HOSTILE: [&str; 8] = [
    "\"><script>alert(1)</script>",
    "' onload='alert(1)",
    "&quot;&#34;&amp;",
    "a&embed=full#r=x?y",
    "</fourfront-explorer><img src=x onerror=alert(1)>",
    "100 % + 5 = ä 漢字 🎪",
    "-->]]>`${x}`",
    "\u{202e}gnp.exe\0\n\r\t",
];

#[test]
fn hostile_names_stay_inside_their_quotes() {
    for text in HOSTILE {
        hostile(text);
    }
}

#[track_caller]
fn hostile(text: &str) {
    let wish = Wish {
        event: text.into(),
        label: text.into(),
        accent: text.into(),
        result: text.into(),
        ..Wish::default()
    };
    let typed = Label::typed(text);
    // Two elements, each with an end; and one.
    for (lines, signs) in [(element(&wish, HOME), 4), (frame(&wish, HOME, "t"), 2)] {
        assert_eq!(lines.matches('<').count(), signs, "{lines}");
        assert_eq!(lines.matches('>').count(), signs, "{lines}");
        assert_eq!(lines.matches('"').count() % 2, 0, "{lines}");
        assert!(!lines.contains(['\0', '\u{202e}']), "{lines}");
    }
    let event = attribute(&element(&wish, HOME), "event");
    assert_eq!(event.as_deref(), typed.as_ref().map(Label::as_str));
    // What the frame's address carries is what was typed, and nothing of it leaks into other names.
    let source = attribute(&frame(&wish, HOME, "t"), "src").expect("an address");
    let (home, query) = source.split_once('?').expect("a query");
    assert_eq!(home, HOME);
    assert!(
        query
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_.%=&".contains(c)),
        "{query}"
    );
    assert_eq!(read(query), wish.embed());
    assert_eq!(read(query).event, typed);
}

/// An attribute's value as a browser would read it.
fn attribute(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(&format!(" {name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    let plain = value
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    Some(plain.replace("&amp;", "&"))
}

proptest! {
    #![proptest_config(crate::any::few(256))]

    /// Whatever is typed, the address asks for exactly that.
    #[test]
    fn a_query_asks_for_what_was_chosen(event in ".{0,80}", label in ".{0,80}", at in 0_usize..4) {
        let wish = Wish { show: Show::ALL[at], event, label, ..Wish::default() };
        prop_assert_eq!(read(&wish.embed().query()), wish.embed());
    }

    /// Nothing in an address stops the program.
    #[test]
    fn any_query_is_read(query in ".{0,200}") {
        let _ = Guise::read(&query);
        let _ = Guise::read(&format!("?embed={query}"));
        let _ = secret(&query);
        let _ = wordpress_asks(&query, "a");
        let _ = (look(&query), told_height(&query));
    }
}
