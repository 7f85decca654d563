//! The files of a folder, as they are sent.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::pack::pack;

/// The folder.
pub(super) struct Files {
    folder: PathBuf,
}

/// What is sent for a request.
pub(super) struct Found {
    /// The media type.
    pub(super) kind: &'static str,
    /// The bytes.
    pub(super) body: Vec<u8>,
    /// Whether they are compressed with brotli.
    pub(super) packed: bool,
}

impl Files {
    /// A folder that exists.
    pub(super) fn new(folder: &Path) -> io::Result<Self> {
        let folder = folder.canonicalize().map_err(|error| {
            io::Error::new(error.kind(), format!("{}: {error}", folder.display()))
        })?;
        Ok(Self { folder })
    }

    /// The file that a request's address names by its path, if it is in the folder.
    pub(super) fn find(&self, path: &str, brotli: bool) -> Option<Found> {
        let file = self.locate(path)?;
        let (kind, packable) = kind(&file);
        let plain = fs::read(&file).ok()?;
        let packed = brotli && packable;
        let body = if packed { pack(&plain) } else { plain };
        Some(Found { kind, body, packed })
    }

    /// `/a/b.js` is `a/b.js` in the folder and `/a/` is `a/index.html`; what
    /// climbs out, by dots or by a symbolic link, is nothing. Percent escapes
    /// are left alone: no file of a bundle needs one.
    fn locate(&self, path: &str) -> Option<PathBuf> {
        let path = path.strip_prefix('/')?;
        if path.contains('\\') {
            return None;
        }
        let mut file = self.folder.clone();
        for part in Path::new(path).components() {
            match part {
                Component::Normal(name) => file.push(name),
                Component::CurDir => {}
                _ => return None,
            }
        }
        if file.is_dir() {
            file.push("index.html");
        }
        let file = file.canonicalize().ok()?;
        (file.is_file() && file.starts_with(&self.folder)).then_some(file)
    }
}

/// The media type of a file, and whether compressing it pays.
fn kind(file: &Path) -> (&'static str, bool) {
    let extension = file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    match extension {
        "html" => ("text/html; charset=utf-8", true),
        "js" | "mjs" => ("text/javascript; charset=utf-8", true),
        "css" => ("text/css; charset=utf-8", true),
        "wasm" => ("application/wasm", true),
        "json" => ("application/json", true),
        "webmanifest" => ("application/manifest+json", true),
        "svg" => ("image/svg+xml", true),
        "txt" | "md" => ("text/plain; charset=utf-8", true),
        "csv" => ("text/csv; charset=utf-8", true),
        "png" => ("image/png", false),
        "ico" => ("image/x-icon", false),
        "webp" => ("image/webp", false),
        "pdf" => ("application/pdf", false),
        _ => ("application/octet-stream", false),
    }
}
