//! How sure: the same ten thousand weightings in the browser as natively, and how long they take.

use std::fmt::Write as _;
use std::fs;
use std::time::Duration;

use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::points::Points;
use fourfront::domain::range::Range;
use fourfront::domain::reading::Reading;
use fourfront::domain::report::Report;
use fourfront::domain::robust::Sure;
use fourfront::domain::robust::draws::Draws;
use fourfront::domain::robust::weight_box::Tolerance;
use fourfront::domain::what_if;
use fourfront::formats::document;
use fourfront::formats::model::shipped;
use serde_json::{Value, json};

use crate::support::sample::{example, kept, kept_whole, response};
use crate::support::{Fault, Outcome, Storage, Visitor, journey};

/// A row of a table: what each cell says, or what it says exactly.
type Rows = Vec<Vec<String>>;

/// Every cell of every table of a page's section, row by row.
const TABLES: &str = "return [...document.querySelectorAll('[aria-labelledby=sure-title] table')] \
    .map(table => [...table.querySelectorAll('tbody tr')] \
        .map(row => [...row.querySelectorAll('td')].map(cell => \
            cell.querySelector('data')?.value ?? cell.textContent)))";

/// Whether the section is there, and nothing of it is still being drawn.
const DRAWN: &str = "const part = document.querySelector('[aria-labelledby=sure-title]'); \
    return part !== null && !part.textContent.includes('Trying 10,000')";

/// The tables of one reading: the counts, then the ends of the box, worked out here and now.
fn natively(model: &Model, reading: &Reading, sure: &Sure) -> [Rows; 2] {
    let level = |level: Level| model.level(level).name.clone();
    let points = |ends: Range<Points>| format!("{} {}", ends.low, ends.high);
    let levels = |ends: Range<Level>| match (level(ends.low), level(ends.high)) {
        (low, high) if low == high => low,
        (low, high) => format!("{low} to {high}"),
    };
    let (mut counts, mut boxes) = (Rows::new(), Rows::new());
    for of in sure.dimensions.iter().flatten() {
        let mut row: Vec<String> = of.levels.map(|count| count.to_string()).into();
        row.extend(of.weakest.map(|count| count.to_string()));
        counts.push(row);
        let ends = of.weights;
        boxes.push(vec![
            points(ends.raw),
            levels(ends.support),
            points(ends.score),
            levels(ends.level),
        ]);
    }
    if let Some(whole) = sure.whole {
        assert!(reading.overall.rated);
        let mut row: Vec<String> = whole.map(|count| count.to_string()).into();
        row.push("–".into());
        counts.push(row);
    }
    [counts, boxes]
}

/// The tables of a kept document, as it is answered or with its targets.
fn expected(kept: &str, with_targets: bool) -> Outcome<[Rows; 2]> {
    let model = shipped().ok_or(Fault::new("no model"))?;
    let session = document::read(&model, kept)
        .map_err(|faults| Fault::new(faults.to_string()))?
        .session;
    let assessment = session.assessment.ok_or(Fault::new("no assessment"))?;
    let answers = if with_targets {
        what_if::reached(&model, &assessment.answers, &assessment.targets)
    } else {
        assessment.answers.clone()
    };
    let leading = Report::new(&model, assessment.mode, &assessment.answers).reading;
    let reading = Reading::over(&model, leading.scope, &answers);
    let mut draws = Draws::new(&model, &reading, &answers);
    assert!(draws.run(Draws::ALL));
    let sure = Sure::new(&model, &reading, &answers, Tolerance::USUAL, &draws);
    Ok(natively(&model, &reading, &sure))
}

/// What the page shows once all is drawn.
async fn drawn(visitor: &Visitor) -> Outcome<Vec<Rows>> {
    visitor.until("the weightings", DRAWN).await?;
    visitor.ask(TABLES).await
}

#[test]
fn the_browser_draws_the_same_weightings() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        // A quick check that has grown: its reading leads until more is answered.
        let mut grown = response("quick", "3 4 2 5 3 4 2 1")?;
        grown["mode"] = json!("full");
        let responses = [
            example()?,
            grown,
            response("quick", "3 4 2 5 3 4 2 1")?,
            response(
                "full",
                "1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1",
            )?,
            response(
                "full",
                "4 4 4 4 ? 4 5 5 5 5 5 ? 5 3 3 3 3 3 3 3 2 2 2 3 3 3",
            )?,
            response("quick", "3 ? 2 5 3 4 - 1")?,
            // Two have a level, the whole has none.
            response("full", "3 3 2 2 ? 3 4 3 3 4 3 ? 4 4")?,
        ];
        for response in responses {
            let kept = kept(&response);
            visitor
                .open_with(&[("fourfront", &kept)], "#/results")
                .await?;
            let expected = expected(&kept, false)?;
            assert!(!expected[0].is_empty() && !expected[1].is_empty());
            assert_eq!(drawn(&visitor).await?, expected);
        }
        Ok(())
    })
}

#[test]
fn exploring_shows_the_weightings_of_today_and_of_the_targets() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let plain = kept(&example()?);
        visitor
            .open_with(&[("fourfront", &plain)], "#/explore")
            .await?;
        assert_eq!(drawn(&visitor).await?, expected(&plain, false)?);
        visitor.sees(".weightings__when", "Now: Starting").await?;
        visitor.sees_no(".weightings__pair--two").await?;

        // Each target draws anew: it is no longer what it was, and then it is the new one.
        for (targets, place, at) in [
            (json!({ "figurehead": 4 }), "first", "With targets: Working"),
            (
                json!({ "figurehead": 4, "imperative": 4 }),
                "last",
                "With targets: Established",
            ),
        ] {
            let aimed = kept_whole(&example()?, &json!({ "targets": targets }), &[])?;
            for (question, level) in targets.as_object().into_iter().flatten() {
                let level = level.as_u64().and_then(|level| u8::try_from(level).ok());
                visitor.aim(question, level.unwrap_or_default()).await?;
            }
            let place = format!(".weightings__item:{place}-child .weightings__when");
            visitor.sees(&place, at).await?;
            let both = [expected(&aimed, false)?, expected(&aimed, true)?].concat();
            assert_eq!(drawn(&visitor).await?, both);
            visitor
                .sees("#sure .facts", "weightings the result would be at Working")
                .await?;
        }
        visitor.click(".figure__caption a").await?;
        visitor.is_under("#/explore").await?;
        let near = "const top = document.querySelector('#sure').getBoundingClientRect().top; \
            return top > -2 && top < innerHeight";
        visitor.until("the section in view", near).await?;
        visitor.follow("Clear all targets").await?;
        visitor.sees_no(".weightings__pair--two").await?;
        assert_eq!(drawn(&visitor).await?, expected(&plain, false)?);
        assert_eq!(visitor.axe().await?, "");
        Ok(())
    })
}

/// How high the section is, and whether all of it is drawn.
const HEIGHT: &str = "const part = document.querySelector('#sure'); \
    return [part.getBoundingClientRect().height, !part.textContent.includes('Trying 10,000')]";

/// The same once a step was chosen and the section has followed: long before it can be drawn.
const HEIGHT_THEN: &str = "const [id, done] = arguments; document.getElementById(id).click(); \
    setTimeout(() => { \
        const part = document.querySelector('#sure'); \
        done([part.getBoundingClientRect().height, \
            !part.textContent.includes('Trying 10,000')]); }, 400)";

#[test]
fn the_place_of_the_picture_is_kept_while_it_is_drawn() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let kept = kept(&example()?);
        for width in [375, 820, 1280] {
            visitor.resize(width, 800).await?;
            visitor
                .open_with(&[("fourfront", &kept)], "#/explore")
                .await?;
            visitor.sees_a("#sure").await?;
            let mut before: (f64, bool) = visitor.ask(HEIGHT).await?;
            for step in ["t-figurehead-4", "t-imperative-4", "t-culture-1"] {
                visitor.until("the weightings", DRAWN).await?;
                let (after, _): (f64, bool) = visitor.ask(HEIGHT).await?;
                let (height, drawn) = before;
                assert!(
                    drawn || (after - height).abs() < 1.0,
                    "{width}, before {step}: {height} to {after}"
                );
                let then = visitor
                    .page()
                    .execute_async(HEIGHT_THEN, vec![json!(step)])
                    .await?;
                before = then.convert()?;
                assert!(
                    !before.1,
                    "{width}, {step}: what was drawn is of other answers"
                );
            }
        }
        Ok(())
    })
}

/// How long a fixed piece of work takes, in milliseconds: the shortest of five.
const WORK: &str = "let least = Infinity; let sum = 0; \
    for (let turn = 0; turn < 5; turn += 1) { \
        const from = performance.now(); \
        for (let i = 0; i < 4e6; i += 1) { sum = (sum + i * 7) | 0; } \
        least = Math.min(least, performance.now() - from + (sum === 0.5 ? 1 : 0)); } \
    return least";

/// The slices, and the long tasks from the first of them until the page has shown what they came to.
const ENTRIES: &str = "const done = arguments[0]; \
    const slices = performance.getEntriesByName('weightings', 'measure'); \
    const found = []; \
    const watch = new PerformanceObserver(list => found.push(...list.getEntries())); \
    watch.observe({ type: 'longtask', buffered: true }); \
    setTimeout(() => { \
        const from = slices.length ? slices[0].startTime : 0; \
        const to = slices.length ? slices.at(-1).startTime + slices.at(-1).duration : 0; \
        done({ slices: slices.map(slice => slice.duration), \
            tasks: found.filter(task => task.startTime + task.duration > from \
                && task.startTime < to + 500).map(task => task.duration) }); }, 700)";

#[test]
fn drawing_gives_way_to_frames_on_a_slow_machine() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let kept = kept(&example()?);
        let mut report = String::new();
        let mut quick = 0.0;
        visitor.open("").await?;
        for slowdown in [1, 6] {
            let slow = async || -> Outcome {
                let rate = json!({ "rate": slowdown });
                visitor
                    .devtools("Emulation.setCPUThrottlingRate", rate)
                    .await?;
                Ok(())
            };
            slow().await?;
            let before: f64 = visitor.ask(WORK).await?;
            visitor
                .open_with(&[("fourfront", &kept)], "#/results")
                .await?;
            // Said again, long before the drawing begins: a page may come in a process of its own.
            slow().await?;
            // Each question to the page would take the thread from what is measured.
            tokio::time::sleep(Duration::from_millis(1_500)).await;
            drawn(&visitor).await?;
            let entries = visitor.page().execute_async(ENTRIES, Vec::new()).await?;
            let figures = |name: &str| -> Vec<f64> {
                let list = entries.json()[name].as_array();
                list.into_iter()
                    .flatten()
                    .filter_map(Value::as_f64)
                    .collect()
            };
            let (slices, tasks) = (figures("slices"), figures("tasks"));
            // Whether the machine was as slow as it was asked to be, and still is.
            let after: f64 = visitor.ask(WORK).await?;
            if slowdown == 1 {
                quick = before.min(after);
            }
            let all: f64 = slices.iter().sum();
            let longest = |list: &[f64]| list.iter().copied().fold(0.0, f64::max);
            // Writing to a string does not fail.
            let _ = writeln!(
                report,
                "10,000 weightings at {slowdown}x: {all:.1} ms in {} slices, the longest {:.1} ms; \
                 long tasks meanwhile: {}, the longest {:.1} ms; a fixed piece of work took {:.1} \
                 times as long before the page was opened, {:.1} times after",
                slices.len(),
                longest(&slices),
                tasks.len(),
                longest(&tasks),
                before / quick,
                after / quick,
            );
            // The first slice ends after a number of draws, on any machine.
            assert!(slices.len() > 1, "{} slices at {slowdown}x", slices.len());
        }
        // Figures, not verdicts: they depend on the machine.
        let folder = xtask::root().join("target/figures");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("weightings.txt"), report)?;
        Ok(())
    })
}
