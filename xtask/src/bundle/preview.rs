//! What a link to the program shows where it is shared: title, description, picture.
//!
//! The picture needs a whole address, and a build does not know where its bundle will be. So all of
//! it is written only where the build is told: `FOURFRONT_HOME`.

use anyhow::{Context, Result, bail};

/// The variable that says where the bundle will be.
pub const HOME: &str = "FOURFRONT_HOME";

/// What the picture is called in the bundle.
pub const PICTURE: &str = "preview.png";

/// What the picture shows, for whoever does not see it.
const ALT: &str = "The words \u{201c}Is your board ready for digital transformation?\u{201d} beside a \
    radar of four pre-conditions, one of which holds the rest back.";

/// The address that the build was given, with a slash at its end.
pub fn home() -> Result<Option<String>> {
    match std::env::var(HOME) {
        Ok(home) if !home.is_empty() => checked(&home).map(Some),
        _ => Ok(None),
    }
}

fn checked(home: &str) -> Result<String> {
    let whole = home.starts_with("https://") || home.starts_with("http://");
    let odd = |c: char| c.is_whitespace() || c.is_control() || "\"'<>&#?".contains(c);
    if !whole || home.contains(odd) {
        bail!(
            "{HOME} is {home:?}: expected a whole address such as https://example.org/fourfront/"
        );
    }
    Ok(format!("{}/", home.trim_end_matches('/')))
}

/// The elements that say it, with the words of the page.
pub(super) fn tags(html: &str, home: &str) -> Result<String> {
    let title = between(html, "<title>", "</title>")?;
    let description = between(html, "<meta content=\"", "\" name=description>")?;
    Ok(format!(
        "<meta property=og:type content=website><meta property=og:url content=\"{home}\">\
         <meta property=og:title content=\"{title}\">\
         <meta property=og:description content=\"{description}\">\
         <meta property=og:image content=\"{home}{PICTURE}\">\
         <meta property=og:image:width content=1200><meta property=og:image:height content=630>\
         <meta property=og:image:alt content=\"{ALT}\">\
         <meta name=twitter:card content=summary_large_image>"
    ))
}

/// What stands before `end`, from the last `start` before it.
fn between<'a>(html: &'a str, start: &str, end: &str) -> Result<&'a str> {
    html.split_once(end)
        .and_then(|(before, _)| before.rsplit_once(start))
        .map(|(_, found)| found)
        .with_context(|| format!("the page has no {start}…{end}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_with_and_without_its_slash() {
        for home in [
            "https://example.org/fourfront",
            "https://example.org/fourfront/",
        ] {
            assert_eq!(checked(home).unwrap(), "https://example.org/fourfront/");
        }
        for home in [
            "example.org",
            "/fourfront/",
            "https://a.example/\">",
            "https://a.example/#b",
        ] {
            let refused = checked(home).unwrap_err().to_string();
            assert!(refused.contains("expected a whole address"), "{refused}");
        }
    }

    #[test]
    fn a_preview_has_the_words_of_the_page_and_a_whole_address() {
        let html = "<meta content=no-referrer name=referrer><title>T</title>\
                    <meta content=no name=x><meta content=\"D, d\" name=description>";
        let tags = tags(html, "https://example.org/").unwrap();
        assert!(tags.contains("og:title content=\"T\""), "{tags}");
        assert!(tags.contains("og:description content=\"D, d\""), "{tags}");
        assert!(
            tags.contains("content=\"https://example.org/preview.png\""),
            "{tags}"
        );
        assert!(super::tags("<title>", "").is_err());
    }
}
