//! The page: the files of the bundle under names of their content, and the HTML that names them.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::program::{LATER, MAIN, Program};
use super::{one_file, preview};
use crate::root;
use crate::toolbox::{Toolbox, run};

/// Puts the program and one style sheet in the place of what trunk wrote.
pub(super) fn finish(
    toolbox: &Toolbox,
    program: &Program,
    workshop: &Path,
    dist: &Path,
) -> Result<()> {
    let index = dist.join("index.html");
    let mut html =
        fs::read_to_string(&index).with_context(|| format!("trunk left no {}", index.display()))?;

    let sheets = cut_all(&mut html, "<link href=./", ".css", ">");
    let styles = style(toolbox, &sheets, workshop, dist)?;
    // Trunk's own program: the script that starts it, and two links that fetch it early.
    cut(&mut html, "<script type=module>", "</script>")?;
    for kind in ["_bg.wasm", ".js"] {
        for tag in cut_all(&mut html, "<link", kind, ">") {
            remove(dist, &tag)?;
        }
    }

    let later = keep(dist, "later", "wasm", &program.later)?;
    let main = keep(dist, "fourfront", "wasm", &program.main)?;
    let script = named(&named(&program.script, MAIN, &main)?, LATER, &later)?;
    let script = keep(dist, "fourfront", "js", script.as_bytes())?;

    put(
        &mut html,
        "<template id=start></template>",
        "",
        &prerendered(toolbox, "start")?,
    )?;
    let shell = html.clone();
    let early = inline(toolbox, workshop, "early.js")?;
    let policy = policy(
        &format!("'self' '{}' 'wasm-unsafe-eval'", hash(&early)),
        &styles,
    );
    if let Some(home) = preview::home()? {
        let tags = preview::tags(&html, &home)?;
        put(&mut html, "", "<title>", &tags)?;
        let picture = crate::root().join("assets").join(preview::PICTURE);
        fs::copy(&picture, dist.join(preview::PICTURE))
            .with_context(|| format!("cannot copy {}", picture.display()))?;
    }
    put(&mut html, "", "<title>", &policy)?;
    let head = format!(
        "<style>{styles}</style>\
         <link id=program href=./{main} as=fetch type=application/wasm crossorigin>\
         <script>{early}</script>\
         <script type=module src=./{script}></script>"
    );
    put(&mut html, "", "</head>", &head)?;
    fs::write(&index, &html).with_context(|| format!("cannot write {}", index.display()))?;

    let icon = icon(&html)?;
    let paper = prerendered(toolbox, "questionnaire")?;
    let alone = one_file::make(
        &one_file::Parts {
            shell: &shell,
            styles: &styles,
            early: &format!("{early}{}", inline(toolbox, workshop, "disk.js")?),
            icon: &fs::read(dist.join(file_of(icon)?)).context("the icon is not there")?,
            paper: &paper,
        },
        program,
    )?;
    let sheet = questionnaire(&paper, &styles, icon);
    for (name, page) in [("questionnaire.html", sheet), (one_file::NAME, alone)] {
        let file = dist.join(name);
        fs::write(&file, page).with_context(|| format!("cannot write {}", file.display()))?;
    }
    element(toolbox, dist)
}

/// The script that other pages embed the program with. Its name stays, because it stands in them.
fn element(toolbox: &Toolbox, dist: &Path) -> Result<()> {
    run(toolbox
        .command("esbuild")
        .arg(root().join("assets/embed.js"))
        // Its names are its own: on a page of others they must not meet theirs.
        .args([
            "--minify",
            "--format=iife",
            "--log-level=warning",
            "--target=es2022",
        ])
        .arg(format!("--outfile={}", dist.join("embed.js").display())))
}

/// The pages without a program, as the library renders them.
fn prerendered(toolbox: &Toolbox, page: &str) -> Result<String> {
    let output = toolbox
        .cargo("run --quiet --no-default-features --features prerender --bin fourfront-pages --")
        .arg(page)
        .stderr(Stdio::inherit())
        .output()
        .context("cargo could not be started")?;
    if !output.status.success() {
        bail!(
            "the page \"{page}\" could not be rendered ({})",
            output.status
        );
    }
    String::from_utf8(output.stdout).context("a rendered page is not text")
}

/// All questions on a page of its own, without a script.
fn questionnaire(body: &str, styles: &str, icon: &str) -> String {
    let policy = policy("'none'", styles);
    format!(
        "<!doctype html><html lang=en-GB><meta charset=utf-8>{policy}\
         <meta name=viewport content=\"width=device-width,initial-scale=1\">\
         <meta name=referrer content=no-referrer>{icon}\
         <title>The questions on paper – Fourfront</title><style>{styles}</style><body>{body}"
    )
}

/// The element that names the icon.
fn icon(html: &str) -> Result<&str> {
    html.split_inclusive('>')
        .find(|tag| tag.starts_with("<link") && tag.contains("rel=icon"))
        .context("trunk's index.html has no icon")
}

/// What the page may load: its own files, and the scripts and styles that stand in it.
fn policy(scripts: &str, styles: &str) -> String {
    let style = hash(styles);
    format!(
        "<meta http-equiv=content-security-policy content=\"default-src 'none'; \
         script-src {scripts}; style-src '{style}'; img-src 'self' data: blob:; \
         connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
         form-action 'none'\">"
    )
}

/// How a policy names a script or style that stands in the page.
pub(super) fn hash(content: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// Puts text in the place of `old`, before `next`.
pub(super) fn put(html: &mut String, old: &str, next: &str, text: &str) -> Result<()> {
    let mark = format!("{old}{next}");
    let at = html
        .find(&mark)
        .with_context(|| format!("trunk's index.html has no {mark}"))?;
    html.replace_range(at..at + old.len(), text);
    Ok(())
}

/// A script that stands in the page and runs before anything is shown.
fn inline(toolbox: &Toolbox, workshop: &Path, name: &str) -> Result<String> {
    let small = workshop.join(name);
    run(toolbox
        .command("esbuild")
        .arg(root().join("assets").join(name))
        .args(["--minify", "--log-level=warning", "--target=es2022"])
        .arg(format!("--outfile={}", small.display())))?;
    let script = fs::read_to_string(&small).with_context(|| format!("no {}", small.display()))?;
    Ok(script.trim().to_owned())
}

/// All style sheets as one, smaller.
fn style(toolbox: &Toolbox, tags: &[String], workshop: &Path, dist: &Path) -> Result<String> {
    let mut all = String::new();
    for tag in tags {
        let file = dist.join(file_of(tag)?);
        all.push_str(&fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))?);
        remove(dist, tag)?;
    }
    let (plain, small) = (workshop.join("all.css"), workshop.join("all.small.css"));
    fs::write(&plain, all)?;
    run(toolbox
        .command("esbuild")
        .arg(&plain)
        .args(["--minify", "--log-level=warning", "--target=es2022"])
        .arg(format!("--outfile={}", small.display())))?;
    fs::read_to_string(&small).with_context(|| format!("no {}", small.display()))
}

/// Writes a file under a name of its content, so that browsers may keep it for ever.
fn keep(dist: &Path, stem: &str, kind: &str, content: &[u8]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    let name = format!("{stem}-{:016x}.{kind}", hasher.finish());
    let file = dist.join(&name);
    fs::write(&file, content).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(name)
}

/// The script with the real name of a file that it names.
fn named(script: &str, as_built: &str, real: &str) -> Result<String> {
    if !script.contains(as_built) {
        bail!("the script does not name {as_built}");
    }
    Ok(script.replace(as_built, real))
}

/// Cuts out what goes from `from` to `to`.
pub(super) fn cut(html: &mut String, from: &str, to: &str) -> Result<String> {
    let start = html
        .find(from)
        .with_context(|| format!("trunk's index.html has no {from}"))?;
    let end = html[start..]
        .find(to)
        .with_context(|| format!("trunk's index.html has no {to} after {from}"))?;
    Ok(html.drain(start..start + end + to.len()).collect())
}

/// Cuts out every element that begins with `from`, ends with `to` and has `with` in it.
fn cut_all(html: &mut String, from: &str, with: &str, to: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find(from).map(|found| at + found) {
        let Some(end) = html[start..].find(to).map(|end| start + end + to.len()) else {
            break;
        };
        if html[start..end].contains(with) {
            found.push(html.drain(start..end).collect());
            at = start;
        } else {
            at = end;
        }
    }
    found
}

/// Removes the file that an element names.
fn remove(dist: &Path, tag: &str) -> Result<()> {
    let file = dist.join(file_of(tag)?);
    fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))
}

fn file_of(tag: &str) -> Result<&str> {
    tag.split_once("href=./")
        .and_then(|(_, rest)| rest.split([' ', '>']).next())
        .with_context(|| format!("{tag} names no file"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_the_elements_that_are_meant_and_leaves_the_rest() {
        let mut html = "<link href=./a.css rel=stylesheet><link href=./m.svg rel=icon>\
                        <link href=./b.css integrity=x rel=stylesheet><p>"
            .to_owned();
        let tags = cut_all(&mut html, "<link href=./", ".css", ">");
        assert_eq!(html, "<link href=./m.svg rel=icon><p>");
        let files: Vec<_> = tags.iter().map(|tag| file_of(tag).unwrap()).collect();
        assert_eq!(files, ["a.css", "b.css"]);
        assert!(cut(&mut html, "<script", "</script>").is_err());
    }

    #[test]
    fn puts_text_where_it_belongs_or_says_that_there_is_no_place() {
        let mut html = "<head><title>a</title></head>".to_owned();
        put(&mut html, "", "<title>", "<meta>").unwrap();
        put(&mut html, "a", "</title>", "b").unwrap();
        assert_eq!(html, "<head><meta><title>b</title></head>");
        assert!(put(&mut html, "<body>", "", "").is_err());
    }

    #[test]
    fn a_policy_names_what_stands_in_the_page() {
        // The digest of nothing, as published with the algorithm.
        assert_eq!(
            hash(""),
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
        let policy = policy("'none'", "");
        assert!(policy.contains("style-src 'sha256-47DEQ"), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    }

    #[test]
    fn a_script_that_does_not_name_a_file_is_refused() {
        assert_eq!(
            named("f('a.wasm')", "a.wasm", "b.wasm").unwrap(),
            "f('b.wasm')"
        );
        assert!(named("f()", "a.wasm", "b.wasm").is_err());
    }
}
