//! `release/`: what is handed to others. The bundle as a folder for a web space, and the one file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::bundle::{offline, one_file};
use crate::pack::pack;
use crate::{dist, root};

/// The folder for a web space, in `release/`.
const WEB: &str = "web";

/// Lays it out anew from `dist/`, and says what is there.
pub fn lay_out() -> Result<()> {
    let folder = root().join("release");
    lay_out_in(&dist(), &folder)?;
    println!("{:>10} {:>10}  in release/", "bytes", "brotli");
    for file in [one_file::NAME.to_owned(), format!("{WEB}/")] {
        let (plain, packed) = weight(&folder.join(&file))?;
        println!("{plain:>10} {packed:>10}  {file}");
    }
    Ok(())
}

fn lay_out_in(bundle: &Path, folder: &Path) -> Result<()> {
    let web = folder.join(WEB);
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(&web).with_context(|| format!("cannot make {}", web.display()))?;
    for file in files(bundle)? {
        let name = file.file_name().unwrap_or_default();
        copy(&file, &web.join(name))?;
    }
    for needed in ["index.html", offline::NAME, one_file::NAME] {
        if !web.join(needed).is_file() {
            bail!("{needed} is not in {}", bundle.display());
        }
    }
    copy(&web.join(one_file::NAME), &folder.join(one_file::NAME))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let done = fs::copy(from, to);
    done.with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("cannot list {}: run `make build`", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        files.push(entry?.path());
    }
    Ok(files)
}

/// The bytes of a file, or of all files of a folder, on disk and as they travel.
fn weight(path: &Path) -> Result<(usize, usize)> {
    let all = if path.is_dir() {
        files(path)?
    } else {
        vec![path.to_path_buf()]
    };
    let mut sum = (0, 0);
    for file in all {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        sum.0 += bytes.len();
        sum.1 += pack(&bytes).len();
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_the_bundle_and_the_one_file_and_nothing_from_before() {
        let here = std::env::temp_dir().join(format!("fourfront-release-{}", std::process::id()));
        let _ = fs::remove_dir_all(&here);
        let (bundle, folder) = (here.join("dist"), here.join("release"));
        fs::create_dir_all(&bundle).unwrap();
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("old"), "").unwrap();
        for name in ["index.html", "sw.js"] {
            fs::write(bundle.join(name), name).unwrap();
        }
        assert!(lay_out_in(&bundle, &folder).is_err(), "no one file");
        fs::write(bundle.join("fourfront.html"), "all").unwrap();
        lay_out_in(&bundle, &folder).unwrap();
        assert!(!folder.join("old").exists());
        assert_eq!(fs::read(folder.join("fourfront.html")).unwrap(), b"all");
        assert_eq!(weight(&folder.join("web")).unwrap().0, 18);
        fs::remove_dir_all(here).unwrap();
    }
}
