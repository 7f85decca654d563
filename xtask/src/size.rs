//! What a first visit costs: everything that it requests, as it travels.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::pack::pack;
use crate::{dist, say};
use anyhow::{Context, Result, bail};

/// What a first visit may cost, compressed: 150 KiB.
pub const BUDGET: usize = 153_600;
/// What `index.html` may be, in bytes of brotli: what a server sends before it first waits for an
/// answer (ten packets), with room for the headers.
pub const PAGE: usize = 14_336;

/// How the names of files begin that the page or its script name but a first visit does not need,
/// and when they are requested. That this is so is looked at in a real browser (`tests/browser`).
const LATER: [(&str, &str); 3] = [
    ("later-", "when it is needed"),
    ("icon-", "when it is installed"),
    // With what it then keeps for a visit without a network.
    ("sw.js", "once the program has started"),
];

/// Kinds of file that a page requests by itself. Another page is a visit of
/// its own.
const REQUESTED: [&str; 11] = [
    "css",
    "js",
    "wasm",
    "svg",
    "png",
    "webp",
    "avif",
    "ico",
    "json",
    "webmanifest",
    "woff2",
];

/// What ends a word, in HTML with or without quotes, in CSS and in JavaScript.
const ENDS: &str = "\"'`()<>=;, \t\r\n";

/// A file of a first visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its path in the bundle.
    pub path: String,
    /// Its bytes on disk.
    pub plain: usize,
    /// Its bytes as it travels.
    pub packed: usize,
}

impl Item {
    fn is_later(&self) -> bool {
        later(&self.path).is_some()
    }
}

/// When a file is requested that a first visit does not need.
fn later(path: &str) -> Option<&'static str> {
    let mut all = LATER.iter();
    let found = all.find(|(start, _)| path.starts_with(start))?;
    Some(found.1)
}

/// Prints what a first visit of the bundle in `dist/` costs, and returns it.
pub fn report() -> Result<usize> {
    say("The size of a first visit (brotli 11)");
    let (others, items): (Vec<_>, Vec<_>) = all(&dist())?.into_iter().partition(Item::is_later);
    print!("{}", table(&items));
    for Item {
        path,
        plain,
        packed,
    } in others
    {
        let when = later(&path).unwrap_or_default();
        println!("{plain:>10} {packed:>10}  {path}, {when}");
    }
    Ok(packed(&items))
}

/// Holds the bundle in `dist/` to [`BUDGET`], and its page to [`PAGE`].
pub fn check() -> Result<()> {
    let total = report()?;
    let page = pack(&fs::read(dist().join("index.html"))?).len();
    if page > PAGE {
        bail!(
            "index.html is {page} bytes: {} more than it may",
            page - PAGE
        );
    }
    if total > BUDGET {
        bail!(
            "a first visit costs {total} bytes: {} more than it may",
            total - BUDGET
        );
    }
    Ok(())
}

/// Everything that opening `index.html` of a bundle requests, with its size.
pub fn first_visit(bundle: &Path) -> Result<Vec<Item>> {
    let mut items = all(bundle)?;
    items.retain(|item| !item.is_later());
    Ok(items)
}

/// Everything that `index.html` and what it names can request, with its size.
fn all(bundle: &Path) -> Result<Vec<Item>> {
    let mut items = Vec::new();
    let mut seen = BTreeSet::new();
    let mut open = vec!["index.html".to_owned()];
    while let Some(path) = open.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let bytes = fs::read(bundle.join(&path))
            .with_context(|| format!("{path} is not in {}: run `make build`", bundle.display()))?;
        // Only these name files that the browser then requests (of the icons in the manifest, the
        // first); the worker names everything.
        if matches!(extension(&path), "html" | "css" | "js" | "webmanifest")
            && later(&path).is_none()
        {
            let text = String::from_utf8_lossy(&bytes);
            let named = references(&text, &path);
            open.extend(named.into_iter().filter(|name| bundle.join(name).is_file()));
        }
        let packed = pack(&bytes).len();
        items.push(Item {
            path,
            plain: bytes.len(),
            packed,
        });
    }
    // A bundle whose addresses we cannot read would pass any budget.
    for kind in ["js", "wasm"] {
        if !items
            .iter()
            .any(|item| extension(&item.path) == kind && !item.is_later())
        {
            bail!("index.html names no .{kind} file of the bundle: was it built by `make build`?");
        }
    }
    items.sort_by_key(|item| std::cmp::Reverse(item.packed));
    Ok(items)
}

/// The files that a text at `from` may request, as paths in the bundle: every
/// word that looks like a relative address of a kind in [`REQUESTED`].
fn references(text: &str, from: &str) -> BTreeSet<String> {
    text.split(|c| ENDS.contains(c))
        .map(|word| word.split(['?', '#']).next().unwrap_or_default())
        .filter(|word| REQUESTED.contains(&extension(word)))
        .filter_map(|word| resolve(word, from))
        .collect()
}

/// `./a.js` named by `b/c.js` is `b/a.js`; what leaves the bundle is nothing.
fn resolve(word: &str, from: &str) -> Option<String> {
    if word.starts_with('/') || word.contains(':') {
        return None;
    }
    let mut path: Vec<&str> = from.split('/').collect();
    path.pop();
    for part in word.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                path.pop()?;
            }
            part => path.push(part),
        }
    }
    Some(path.join("/"))
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn packed(items: &[Item]) -> usize {
    items.iter().map(|item| item.packed).sum()
}

fn table(items: &[Item]) -> String {
    let mut text = format!("{:>10} {:>10}  file\n", "bytes", "brotli");
    for Item {
        path,
        plain,
        packed,
    } in items
    {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{plain:>10} {packed:>10}  {path}");
    }
    let plain: usize = items.iter().map(|item| item.plain).sum();
    let total = packed(items);
    let _ = writeln!(text, "{plain:>10} {total:>10}  in all, of {BUDGET}");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, from: &str, expected: &[&str]) {
        let found: Vec<String> = references(text, from).into_iter().collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_what_a_page_requests_with_and_without_quotes() {
        check(
            r#"<link rel=stylesheet href=./tokens-1a.css integrity=sha384-x><link href="./base.css" rel="stylesheet">"#,
            "index.html",
            &["base.css", "tokens-1a.css"],
        );
        check(
            "<script type=module>import a,*as b from'./web-1.js';const c=await a({module_or_path:'./web-1_bg.wasm'});</script>",
            "index.html",
            &["web-1.js", "web-1_bg.wasm"],
        );
        check(
            "<link rel=icon href=./mark.svg?v=2>",
            "index.html",
            &["mark.svg"],
        );
    }

    #[test]
    fn finds_what_styles_and_scripts_request() {
        check(
            "@import './a.css'; b { background: url(../c.png) }",
            "styles/d.css",
            &["c.png", "styles/a.css"],
        );
        check(
            "import { e } from './snippets/f/g.js'; new URL('h_bg.wasm', import.meta.url)",
            "web.js",
            &["h_bg.wasm", "snippets/f/g.js"],
        );
    }

    #[test]
    fn leaves_out_other_pages_other_places_and_prose() {
        check(
            r#"<a href="fourfront.html"><a href="https://a.example/b.js"><a href="/c.css"><a href="../d.js"> a.jsx"#,
            "index.html",
            &[],
        );
    }

    #[test]
    fn adds_up_a_bundle_once_per_file() {
        let folder = std::env::temp_dir().join(format!("fourfront-size-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
        write(
            "index.html",
            "<link href=m.webmanifest><link href=./a.js><script>import'./a.js';f('./a.wasm');f('./gone.js')</script>",
        );
        write("a.js", "f('a.wasm');later('./later-1.wasm');g('./sw.js')");
        write("later-1.wasm", "not requested at first");
        write("sw.js", "keep('embed.js')");
        write("embed.js", "not requested");
        write(
            "m.webmanifest",
            "{\"src\":\"icon.svg\"},{\"src\":\"icon-9.png\"}",
        );
        write("icon.svg", "the browser's choice");
        write("icon-9.png", "not before it is installed");
        assert!(
            first_visit(&folder).is_err(),
            "a bundle without wasm is no bundle"
        );

        write("a.wasm", &"wasm".repeat(1000));
        let items = first_visit(&folder).unwrap();
        let mut paths: Vec<_> = items.iter().map(|item| item.path.as_str()).collect();
        paths.sort_unstable();
        let first = ["a.js", "a.wasm", "icon.svg", "index.html", "m.webmanifest"];
        assert_eq!(paths, first);
        assert!(packed(&items) < 400, "{}", table(&items));
        fs::remove_dir_all(folder).unwrap();
    }
}
