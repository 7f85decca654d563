//! The service worker: `assets/sw.js` with the files of this build and their digests in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::one_file;
use crate::root;

/// What the worker is called.
pub const NAME: &str = "sw.js";

/// The line of the worker that the build fills in.
const BLANK: &str = "const BUILD = { version: \"\", files: {} };";

/// What the program never needs: the worker itself, the program once more, what only a host reads
/// and what only other sites show.
pub const LEFT_OUT: [&str; 4] = [NAME, one_file::NAME, "_headers", "preview.png"];

/// Writes the worker of a bundle, for the files that are in it now.
pub fn write(bundle: &Path) -> Result<()> {
    let source = root().join("assets").join(NAME);
    let source =
        fs::read_to_string(&source).with_context(|| format!("cannot read {}", source.display()))?;
    let file = bundle.join(NAME);
    fs::write(&file, worker(&source, &files(bundle)?)?)
        .with_context(|| format!("cannot write {}", file.display()))
}

/// All files that the program can need, with what the browser checks each against.
pub fn files(bundle: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    let entries =
        fs::read_dir(bundle).with_context(|| format!("cannot list {}", bundle.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        if LEFT_OUT.contains(&name.as_str()) {
            continue;
        }
        if !path.is_file() {
            bail!("{name} is no file: the worker's list knows no folders");
        }
        let content = fs::read(&path).with_context(|| format!("cannot read {name}"))?;
        let digest = STANDARD.encode(Sha256::digest(content));
        files.insert(name, format!("sha256-{digest}"));
    }
    Ok(files)
}

fn worker(source: &str, files: &BTreeMap<String, String>) -> Result<String> {
    if !source.contains(BLANK) {
        bail!("assets/{NAME} has no line {BLANK}");
    }
    // What is different in one byte, in any file, is another version; so is another worker.
    let digest = Sha256::digest(format!("{source}{}", json!(files)));
    let mut start = [0; 8];
    start.copy_from_slice(&digest[..8]);
    let version = format!("{:016x}", u64::from_be_bytes(start));
    let build = json!({ "files": files, "version": version });
    Ok(source.replace(BLANK, &format!("const BUILD = {build};")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, files: &[&str]) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("fourfront-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for name in files {
            fs::write(folder.join(name), *name).unwrap();
        }
        folder
    }

    #[test]
    fn the_list_is_the_folder_less_what_the_program_never_needs() {
        let wanted = ["a.js", "index.html", "mark.svg"];
        let mut all = wanted.to_vec();
        all.extend(LEFT_OUT);
        let folder = folder("list", &all);
        let files = files(&folder).unwrap();
        assert_eq!(files.keys().collect::<Vec<_>>(), wanted);
        // The digest of "a.js", as another tool gives it.
        assert_eq!(
            files["a.js"],
            "sha256-3FmFsqN3xOpzXJmXnaJ3vjvSS+iM9BHBG1K1w/lXBTY="
        );
        fs::create_dir(folder.join("more")).unwrap();
        assert!(super::files(&folder).is_err());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn another_byte_in_any_file_is_another_version() {
        let source = format!("// words\n{BLANK}\n");
        let before = folder("before", &["a.js"]);
        let first = worker(&source, &files(&before).unwrap()).unwrap();
        fs::write(before.join("a.js"), "b.js").unwrap();
        let second = worker(&source, &files(&before).unwrap()).unwrap();
        let version = |text: &str| text.split("\"version\":").nth(1).unwrap().to_owned();
        assert_ne!(version(&first), version(&second));
        assert!(first.contains("\"a.js\":\"sha256-"), "{first}");
        assert!(worker("const BUILD = 1;", &BTreeMap::new()).is_err());
        fs::remove_dir_all(before).unwrap();
    }

    #[test]
    fn the_worker_in_the_tree_has_the_line_to_fill_in() {
        let source = fs::read_to_string(root().join("assets").join(NAME)).unwrap();
        assert!(worker(&source, &BTreeMap::new()).is_ok());
    }
}
