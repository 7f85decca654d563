//! What Lighthouse says of a first visit on a middling phone: the median of five runs.
//!
//! A benchmark, not a test: the figures depend on the machine, and on what else it does.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::browsers::Browser;
use crate::serve::{self, Readers};
use crate::toolbox::{Toolbox, run};
use crate::{dist, root, say};

/// Not among the tools of every build: 150 packages that only this needs. npm keeps it.
const PACKAGE: &str = "--package=lighthouse@12.8.2";

/// How often it is asked; the median counts.
const RUNS: usize = 5;

/// What is told: its name, where it stands in a report, what it is multiplied by, its unit.
const FIGURES: [(&str, &str, f64, &str); 9] = [
    ("performance", "/categories/performance/score", 100.0, ""),
    (
        "accessibility",
        "/categories/accessibility/score",
        100.0,
        "",
    ),
    (
        "best practices",
        "/categories/best-practices/score",
        100.0,
        "",
    ),
    ("search engines", "/categories/seo/score", 100.0, ""),
    (
        "first paint",
        "/audits/first-contentful-paint/numericValue",
        1.0,
        " ms",
    ),
    (
        "largest paint",
        "/audits/largest-contentful-paint/numericValue",
        1.0,
        " ms",
    ),
    (
        "interactive",
        "/audits/interactive/numericValue",
        1.0,
        " ms",
    ),
    (
        "blocked",
        "/audits/total-blocking-time/numericValue",
        1.0,
        " ms",
    ),
    (
        "bytes that travelled",
        "/audits/total-byte-weight/numericValue",
        1.0,
        "",
    ),
];

/// Measures `dist/` as it lies there, and prints the medians.
pub fn measure(toolbox: &Toolbox, browser: &Browser) -> Result<()> {
    let server = serve::start_for(&dist(), "127.0.0.1:0", Readers::SameOrigin)
        .context("cannot serve dist/")?;
    let address = format!("http://{}/", server.address());
    let folder = root().join("target").join("figures");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut reports = Vec::new();
    for number in 1..=RUNS {
        say(&format!("Lighthouse, run {number} of {RUNS}"));
        reports.push(once(toolbox, browser, &address, &folder)?);
    }
    let mut table = String::new();
    for (name, place, factor, unit) in FIGURES {
        let found = reports
            .iter()
            .map(|report| figure(report, place).map(|value| value * factor))
            .collect::<Result<Vec<_>>>()?;
        let all: Vec<_> = found.iter().map(|value| format!("{value:.0}")).collect();
        writeln!(
            table,
            "{name:<22}{:>8.0}{unit:<4}  of {}",
            median(found),
            all.join(", ")
        )?;
    }
    print!("{table}");
    let file = folder.join("lighthouse.txt");
    fs::write(&file, table).with_context(|| format!("cannot write {}", file.display()))
}

fn once(toolbox: &Toolbox, browser: &Browser, address: &str, folder: &Path) -> Result<Value> {
    let report = folder.join("lighthouse.json");
    run(toolbox
        .command("npm")
        .args(["exec", "--yes", PACKAGE, "--", "lighthouse", address])
        .args(["--quiet", "--output=json"])
        .arg(format!("--output-path={}", report.display()))
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu")
        .env("CHROME_PATH", &browser.program))?;
    let text = fs::read_to_string(&report)
        .with_context(|| format!("Lighthouse left no {}", report.display()))?;
    serde_json::from_str(&text).context("Lighthouse's report is not JSON")
}

fn figure(report: &Value, place: &str) -> Result<f64> {
    report
        .pointer(place)
        .and_then(Value::as_f64)
        .with_context(|| format!("Lighthouse's report has no figure at {place}"))
}

/// The middle one of an odd number of figures.
fn median(mut found: Vec<f64>) -> f64 {
    found.sort_by(f64::total_cmp);
    found[found.len() / 2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        assert!((median(vec![5.0, 1.0, 4.0, 2.0, 3.0]) - 3.0).abs() < 1e-9);
    }

    #[test]
    fn a_report_without_a_figure_says_which() {
        let report = serde_json::json!({ "audits": { "a": { "numericValue": 7 } } });
        assert!((figure(&report, "/audits/a/numericValue").unwrap() - 7.0).abs() < 1e-9);
        let error = figure(&report, "/audits/b/numericValue").unwrap_err();
        assert!(error.to_string().contains("/audits/b/numericValue"));
    }
}
