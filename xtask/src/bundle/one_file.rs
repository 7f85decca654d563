//! `fourfront.html`: the whole program in one file that opens from a disk and requests nothing.

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::page::{cut, hash, put};
use super::program::{LATER, MAIN, Program};

/// What the one file is called.
pub const NAME: &str = "fourfront.html";

/// What of the served page the file is made of.
pub(super) struct Parts<'a> {
    /// The page without program, style and policy.
    pub(super) shell: &'a str,
    /// The one style sheet.
    pub(super) styles: &'a str,
    /// What runs before anything is shown.
    pub(super) early: &'a str,
    /// The icon, as SVG.
    pub(super) icon: &'a [u8],
    /// The questions on paper, for whoever has no scripts.
    pub(super) paper: &'a str,
}

/// How the link from the questions on paper to the program begins.
const WAY_BACK: &str = "<p class=\"l-only-screen\"><a href=\"./\">";

/// The file.
pub(super) fn make(parts: &Parts<'_>, program: &Program) -> Result<String> {
    let mut html = without_files(parts.shell, parts.icon)?;
    html = within(&html)?;
    let mut paper = parts.paper.to_owned();
    // The way back to the program: it would not run.
    cut(&mut paper, WAY_BACK, "</p>")?;
    let paper = format!("<div id=questionnaire>{paper}</div>");
    put(&mut html, "", "</noscript>", &paper)?;

    let script = inside(&program.alone);
    let policy = policy(&[parts.early, &script], parts.styles);
    put(&mut html, "", "<title>", &policy)?;
    let head = format!(
        "<style>{}</style><script>{}</script><script type=module>{script}</script>",
        parts.styles, parts.early
    );
    put(&mut html, "", "</head>", &head)?;
    // At the end: the start page is there before the program is read.
    for (name, module) in [(MAIN, &program.main), (LATER, &program.later)] {
        html.push_str(&held(name, module));
    }
    Ok(html)
}

/// The page with its links to the questions on paper leading into itself.
fn within(html: &str) -> Result<String> {
    let link = "href=questionnaire.html";
    ensure!(html.contains(link), "the page has no {link}");
    Ok(html.replace(link, "href=#questionnaire"))
}

/// The page without what it would request: its icon stands in it, and what only a served page can
/// use is gone.
fn without_files(shell: &str, icon: &[u8]) -> Result<String> {
    let mut html = String::with_capacity(shell.len());
    let mut found = false;
    for piece in shell.split_inclusive('>') {
        let Some((before, link)) = piece
            .rfind("<link")
            .map(|at| piece.split_at(at))
            .filter(|(_, link)| link.contains("href="))
        else {
            html.push_str(piece);
            continue;
        };
        html.push_str(before);
        if link.contains("rel=icon") {
            found = true;
            let data = STANDARD.encode(icon);
            html.push_str("<link rel=icon href=\"data:image/svg+xml;base64,");
            html.push_str(&data);
            html.push_str("\">");
        }
    }
    found.then_some(html).context("the page has no icon")
}

/// A script as it may stand in a page: nothing in it ends the element early. In strings, patterns
/// and templates the backslash changes nothing, and elsewhere these do not occur.
fn inside(script: &str) -> String {
    script
        .replace("</script", "<\\/script")
        .replace("<!--", "<\\!--")
}

/// A module as an element that nothing runs.
fn held(name: &str, module: &[u8]) -> String {
    let data = STANDARD.encode(module);
    format!("<script type=application/octet-stream id={name}>{data}</script>")
}

/// What the page may load: what stands in it, and nothing else.
fn policy(scripts: &[&str], styles: &str) -> String {
    let hashes: Vec<String> = scripts.iter().map(|script| hash(script)).collect();
    let hashes = hashes.join("' '");
    let style = hash(styles);
    format!(
        "<meta http-equiv=content-security-policy content=\"default-src 'none'; \
         script-src '{hashes}' 'wasm-unsafe-eval'; style-src '{style}'; img-src data: blob:; \
         connect-src 'none'; base-uri 'none'; form-action 'none'\">"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<head><title>a</title><link rel=icon href=./mark-1.svg>\
        <link rel=manifest href=./a.webmanifest></head><body><noscript>\
        <a href=questionnaire.html>paper</a></noscript><p hidden><a href=questionnaire.html>paper</a>";

    fn program() -> Program {
        Program {
            script: "served".into(),
            alone: "const end='</script><!--'".into(),
            main: vec![0, 97, 115, 109],
            later: vec![1, 2, 3],
        }
    }

    fn made() -> String {
        let parts = Parts {
            shell: SHELL,
            styles: "b{}",
            early: "w()",
            icon: b"<svg/>",
            paper: "<p class=\"l-only-screen\"><a href=\"./\">Back</a></p><p>Question</p>",
        };
        make(&parts, &program()).unwrap()
    }

    #[test]
    fn everything_stands_in_the_file_and_nothing_is_named_outside_it() {
        let html = made();
        assert!(html.contains("id=fourfront_bg.wasm>AGFzbQ==</script>"));
        assert!(html.contains("id=split_late.wasm>AQID</script>"));
        assert!(html.contains("<link rel=icon href=\"data:image/svg+xml;base64,PHN2Zy8+\">"));
        assert!(html.contains("<div id=questionnaire><p>Question</p></div></noscript>"));
        assert_eq!(html.matches("<a href=#questionnaire>").count(), 2);
        assert!(!html.contains("./"), "{html}");
        assert!(!html.contains(".webmanifest"), "{html}");
    }

    #[test]
    fn a_script_cannot_end_its_element_and_the_policy_names_it_as_it_stands() {
        let html = made();
        let (_, from) = html.split_once("<script type=module>").unwrap();
        let (script, _) = from.split_once("</script>").unwrap();
        assert_eq!(script, "const end='<\\/script><\\!--'");
        for text in [script, "w()", "b{}"] {
            assert!(html.contains(&format!("'{}'", hash(text))), "{text}");
        }
        assert!(html.contains("connect-src 'none'"));
        assert!(!html.contains("'self'"));
    }

    #[test]
    fn a_page_without_a_way_to_the_questions_on_paper_is_refused() {
        assert!(within("<p>").is_err());
    }

    #[test]
    fn a_page_without_an_icon_is_refused() {
        assert!(without_files("<head><title>a</title></head>", b"").is_err());
    }
}
