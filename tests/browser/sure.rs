//! How sure: the same ten thousand weightings in the browser as natively, and how long they take.

use std::fmt::Write as _;
use std::fs;
use std::time::Duration;

use fourfront::domain::report::Report;
use fourfront::domain::robust::draws::Draws;
use fourfront::formats::document;
use fourfront::formats::model::shipped;
use serde_json::json;

use crate::support::sample::{example, kept, response};
use crate::support::{Fault, Outcome, Storage, Visitor, journey};

/// Every count of the table, row by row.
const COUNTS: &str = "return [...document.querySelectorAll('[aria-labelledby=sure-title] table tbody tr')] \
    .map(row => [...row.querySelectorAll('td')].map(cell => Number(cell.textContent)))";

/// What the library counts natively for a kept document.
fn natively(kept: &str) -> Outcome<Vec<Vec<u32>>> {
    let model = shipped().ok_or(Fault::new("no model"))?;
    let session = document::read(&model, kept)
        .map_err(|faults| Fault::new(faults.to_string()))?
        .session;
    let assessment = session.assessment.ok_or(Fault::new("no assessment"))?;
    let report = Report::new(&model, assessment.mode, &assessment.answers);
    let mut draws = Draws::new(&model, &report.reading, &assessment.answers);
    assert!(draws.run(Draws::ALL));
    Ok(model
        .dimension_ids()
        .filter_map(|id| draws.levels(id).map(|levels| levels.to_vec()))
        .collect())
}

async fn drawn(visitor: &Visitor) -> Outcome<Vec<Vec<u32>>> {
    visitor
        .sees("[aria-labelledby=sure-title] summary", "as a picture")
        .await?;
    visitor.ask(COUNTS).await
}

#[test]
fn the_browser_draws_the_same_weightings() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let responses = [
            example()?,
            response("quick", "3 4 2 5 3 4 2 1")?,
            response(
                "full",
                "1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1",
            )?,
            response(
                "full",
                "4 4 4 4 ? 4 5 5 5 5 5 ? 5 3 3 3 3 3 3 3 2 2 2 3 3 3",
            )?,
        ];
        for response in responses {
            let kept = kept(&response);
            visitor
                .open_with(&[("fourfront", &kept)], "#/results")
                .await?;
            assert_eq!(drawn(&visitor).await?, natively(&kept)?);
        }
        Ok(())
    })
}

#[test]
fn drawing_gives_way_to_frames_on_a_slow_machine() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let kept = kept(&example()?);
        let mut report = String::new();
        for slowdown in [1, 6] {
            let rate = json!({ "rate": slowdown });
            visitor
                .devtools("Emulation.setCPUThrottlingRate", rate)
                .await?;
            visitor
                .open_with(&[("fourfront", &kept)], "#/results")
                .await?;
            // Each question to the page would take the thread from what is measured.
            tokio::time::sleep(Duration::from_millis(1_500)).await;
            drawn(&visitor).await?;
            let slices: Vec<f64> = visitor
                .ask(
                    "return performance.getEntriesByName('weightings', 'measure') \
                     .map(entry => entry.duration)",
                )
                .await?;
            let all: f64 = slices.iter().sum();
            let longest = slices.iter().copied().fold(0.0, f64::max);
            // Writing to a string does not fail.
            let _ = writeln!(
                report,
                "10,000 weightings at {slowdown}x: {all:.1} ms in {} slices, the longest {longest:.1} ms",
                slices.len()
            );
            assert!(!slices.is_empty(), "the drawing is not among the entries");
        }
        // Figures, not verdicts: they depend on the machine.
        let folder = xtask::root().join("target/figures");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("weightings.txt"), report)?;
        Ok(())
    })
}
