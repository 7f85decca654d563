//! The browser of the tests and its driver: Chromium, or Chrome.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::say;
use crate::toolbox::{Toolbox, run};

/// Names under which the browser is installed.
const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const MISSING: &str = "Chromium and ChromeDriver are missing: install both in the same version and \
    put them on PATH (Debian: `apt-get install chromium chromium-driver`; \
    elsewhere Chrome or Chromium with its chromedriver), then run this again";

/// A browser and the driver that speaks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// The browser's program.
    pub program: PathBuf,
    /// ChromeDriver's program.
    pub driver: PathBuf,
}

/// The browser on `PATH` that fits the driver there, or how to get one.
pub fn find() -> Result<Browser> {
    let toolbox = Toolbox::default();
    let Some(driver) = toolbox.find("chromedriver") else {
        bail!(MISSING);
    };
    // A machine may have several browsers, and a driver for one of them.
    let release = |name: &str| major(&toolbox.first_line(name, &["--version"])?);
    let wanted = release("chromedriver");
    let mut others = false;
    for name in BROWSERS {
        let Some(program) = toolbox.find(name) else {
            continue;
        };
        if release(name) == wanted {
            return Ok(Browser { program, driver });
        }
        others = true;
    }
    if others {
        bail!(
            "no browser on PATH has the version of the chromedriver there: install both in the same version"
        );
    }
    bail!(MISSING)
}

/// 156 in "Chromium 156.0.8078.79 built on Debian".
fn major(line: &str) -> Option<u32> {
    let mut words = line
        .split_whitespace()
        .filter_map(|word| word.split_once('.'));
    words.find_map(|(first, _)| first.parse().ok())
}

/// Makes sure of a browser: from `PATH`, or from Debian's packages if we may.
pub fn ensure(toolbox: &Toolbox) -> Result<Browser> {
    let missing = match find() {
        Ok(browser) => return Ok(browser),
        Err(missing) => missing,
    };
    let root = toolbox.first_line("id", &["-u"]).as_deref() == Some("0");
    if !root || toolbox.find("apt-get").is_none() {
        return Err(missing);
    }
    say("Installing chromium and chromium-driver with apt-get");
    let mut update = toolbox.command("apt-get");
    run(update.args(["update", "--quiet"]))?;
    let mut install = toolbox.command("apt-get");
    run(install
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["install", "--yes", "--quiet", "--no-install-recommends"])
        .args(["chromium", "chromium-driver"]))?;
    find().context("apt-get has run, and still there is no browser")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_release_of_a_browser_and_of_its_driver() {
        assert_eq!(
            major("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"),
            Some(156)
        );
        assert_eq!(
            major("ChromeDriver 156.0.8078.79 (a21ce95c24ce)"),
            Some(156)
        );
        assert_eq!(major("Google Chrome 99.0.1.2 "), Some(99));
        assert_eq!(major("no version"), None);
    }
}
