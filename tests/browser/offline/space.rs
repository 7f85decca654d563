//! A web space that changes, and that stops.

use std::fs;
use std::path::{Path, PathBuf};

use xtask::bundle::offline;
use xtask::serve::{self, Server};

use crate::support::{Fault, Outcome};

/// A web space of the journey's own: a copy of `dist/` that can change, on a server that can stop.
pub(super) struct Space {
    pub(super) root: PathBuf,
    path: &'static str,
    server: Option<Server>,
    pub(super) address: String,
}

impl Space {
    /// The copy under a path of the space ("" or "a/b/").
    pub(super) fn set(name: &str, path: &'static str) -> Outcome<Self> {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("space-{name}"));
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(root.join(path))?;
        for entry in fs::read_dir(xtask::dist())? {
            let from = entry?.path();
            if let Some(name) = from.file_name() {
                fs::copy(&from, root.join(path).join(name))?;
            }
        }
        let server = serve::start(&root, "127.0.0.1:0")?;
        let address = server.address().to_string();
        Ok(Self {
            root,
            path,
            server: Some(server),
            address,
        })
    }

    pub(super) fn home(&self) -> String {
        format!("http://{}/{}", self.address, self.path)
    }

    pub(super) fn folder(&self) -> PathBuf {
        self.root.join(self.path)
    }

    /// What the later part of the program is called here.
    pub(super) fn later(&self) -> Outcome<String> {
        named(&self.folder(), "later-", ".wasm")
    }

    /// From here on nobody answers.
    pub(super) fn cut(&mut self) {
        drop(self.server.take());
    }

    /// A second build, as an update leaves it: later part and script have other names, and nothing
    /// under the names before.
    pub(super) fn renew(&self) -> Outcome {
        let folder = self.folder();
        let index = fs::read_to_string(folder.join("index.html"))?;
        let script = named(&folder, "fourfront-", ".js")?;
        let later = self.later()?;
        let (new_script, new_later) = (
            "fourfront-00000000000000aa.js",
            "later-00000000000000aa.wasm",
        );
        fs::rename(folder.join(&later), folder.join(new_later))?;
        let text = fs::read_to_string(folder.join(&script))?;
        fs::write(folder.join(new_script), text.replace(&later, new_later))?;
        fs::remove_file(folder.join(&script))?;
        let index = index
            .replace(&script, new_script)
            .replace("<html lang=en-GB>", "<html lang=en-GB data-version=newer>");
        fs::write(folder.join("index.html"), index)?;
        offline::write(&folder).map_err(|error| Fault::new(format!("{error:#}")))
    }
}

fn named(folder: &Path, start: &str, end: &str) -> Outcome<String> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(start) && name.ends_with(end) {
            return Ok(name);
        }
    }
    Err(Fault::new(format!("there is no {start}…{end}")))
}
