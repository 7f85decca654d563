//! The pictures that are kept as PNG, drawn from their SVG by the browser of the tests.
//!
//! They are in the tree, not made by each build: a build needs no browser, and the words of the
//! preview are set in whatever font the drawing machine has.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::toolbox::Toolbox;
use crate::{browsers, root, say};

/// A picture: its SVG, its PNG, and how large that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    svg: &'static str,
    png: &'static str,
    /// Width and height.
    size: (u32, u32),
}

const fn icon(svg: &'static str, png: &'static str, side: u32) -> Picture {
    Picture {
        svg,
        png,
        size: (side, side),
    }
}

/// All of them.
pub const ALL: [Picture; 5] = [
    icon("icons/icon.svg", "icons/icon-192.png", 192),
    icon("icons/icon.svg", "icons/icon-512.png", 512),
    icon("icons/maskable.svg", "icons/icon-maskable-512.png", 512),
    icon("icons/maskable.svg", "icons/icon-180.png", 180),
    Picture {
        svg: "preview.svg",
        png: "preview.png",
        size: (1200, 630),
    },
];

impl Picture {
    /// Where the PNG is kept.
    pub fn file(&self) -> PathBuf {
        assets().join(self.png)
    }

    fn draw(&self, browser: &Path) -> Result<()> {
        let (width, height) = self.size;
        // A page of exactly that size: a browser shows an SVG by itself at the size it names.
        let page = root().join("target/picture.html");
        let picture = format!(
            "<body style=margin:0><img style=display:block width={width} src=\"{}\">",
            assets().join(self.svg).display()
        );
        fs::write(&page, picture).with_context(|| format!("cannot write {}", page.display()))?;
        // It talks a lot, and what it did is looked at below.
        let done = Toolbox::default()
            .command(browser)
            .stderr(Stdio::null())
            .args(["--headless=new", "--no-sandbox", "--disable-gpu"])
            .args(["--hide-scrollbars", "--default-background-color=00000000"])
            .arg(format!("--window-size={width},{height}"))
            .arg(format!("--screenshot={}", self.file().display()))
            .arg(&page)
            .status();
        done.context("the browser could not be started")?;
        let drawn = size(&self.file())?;
        if drawn != self.size {
            bail!("{} came out as {drawn:?}, not {:?}", self.png, self.size);
        }
        Ok(())
    }
}

/// Draws all of them anew.
pub fn draw() -> Result<()> {
    let browser = browsers::find()?;
    for picture in &ALL {
        say(&format!("Drawing assets/{}", picture.png));
        picture.draw(&browser.program)?;
    }
    Ok(())
}

/// Width and height as the header of a PNG has them.
pub fn size(file: &Path) -> Result<(u32, u32)> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let number = |at: usize| {
        let part = bytes.get(at..at + 4)?;
        Some(u32::from_be_bytes(part.try_into().ok()?))
    };
    if !bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        bail!("{} is no PNG", file.display());
    }
    number(16)
        .zip(number(20))
        .with_context(|| format!("{} is cut off", file.display()))
}

fn assets() -> PathBuf {
    root().join("assets")
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn each_picture_has_the_size_it_claims() {
        for picture in &ALL {
            assert_eq!(
                size(&picture.file()).unwrap(),
                picture.size,
                "{}",
                picture.png
            );
            let svg = fs::read_to_string(assets().join(picture.svg)).unwrap();
            let (width, height) = picture.size;
            let shape = if width == height {
                "512 512"
            } else {
                "1200 630"
            };
            assert!(
                svg.contains(&format!("viewBox=\"0 0 {shape}\"")),
                "{}",
                picture.svg
            );
        }
        assert!(size(&assets().join("icons/icon.svg")).is_err());
    }

    #[test]
    fn the_manifest_names_icons_that_are_there_and_the_colour_of_the_page() {
        let file = assets().join("manifest.webmanifest");
        let manifest: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        for icon in manifest["icons"].as_array().unwrap() {
            let file = assets().join("icons").join(icon["src"].as_str().unwrap());
            let claim = icon["sizes"].as_str().unwrap();
            if claim == "any" {
                assert!(file.is_file(), "{icon}");
            } else {
                let (width, height) = size(&file).unwrap();
                assert_eq!(claim, format!("{width}x{height}"));
            }
        }
        let tokens = fs::read_to_string(assets().join("styles/tokens.css")).unwrap();
        for field in ["theme_color", "background_color"] {
            let page = format!("--c-page: {};", manifest[field].as_str().unwrap());
            assert!(tokens.contains(&page), "{page}");
        }
    }

    #[test]
    fn a_mask_cuts_nothing_of_the_mark() {
        // The circle that no mask cuts has four tenths of the width as its radius.
        let svg = fs::read_to_string(assets().join("icons/maskable.svg")).unwrap();
        let frame = svg
            .lines()
            .find(|line| line.contains("stroke-width"))
            .unwrap();
        let number = |name: &str| -> f64 {
            let (_, rest) = frame.split_once(&format!(" {name}=\"")).unwrap();
            rest.split('"').next().unwrap().parse().unwrap()
        };
        let corner = 256.0 - number("x") + number("stroke-width") / 2.0;
        assert!(corner.hypot(corner) <= 0.4 * 512.0, "{corner}");
    }
}
