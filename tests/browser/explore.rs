//! What if: targets by mouse and by keys, what they would change, the path, undo and redo.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;
use thirtyfour::Key;

use crate::support::sample::{KEPT, example, kept, response};
use crate::support::{Outcome, Storage, Visitor, journey, root};

const RISES: &str = "Leadership would rise from Starting to Working.";
const HELD: &str = "Transformation is held at Starting by its leadership.";

/// A visitor who explores the example's answers as their own.
async fn exploring(visitor: &Visitor) -> Outcome {
    let work = kept(&example()?);
    visitor.open_with(&[(KEPT, &work)], "#/explore").await?;
    visitor.is_at("What would it take?").await?;
    says(visitor, HELD).await
}

async fn says(visitor: &Visitor, words: &str) -> Outcome {
    visitor.sees("main [role='status']", words).await
}

/// Waits until a question has a step chosen: its target, or where it is now.
async fn stands(visitor: &Visitor, question: &str, level: u8) -> Outcome {
    visitor
        .sees_a(&format!("[id='t-{question}-{level}']:checked"))
        .await
}

/// Presses a key while Ctrl is held, and Shift where it is a capital.
async fn press_with_control(visitor: &Visitor, key: char) -> Outcome {
    let keys = visitor.page().action_chain().key_down(Key::Control);
    let keys = if key.is_uppercase() {
        keys.key_down(Key::Shift)
            .send_keys(key.to_ascii_lowercase().to_string())
            .key_up(Key::Shift)
    } else {
        keys.send_keys(key.to_string())
    };
    Ok(keys.key_up(Key::Control).perform().await?)
}

#[test]
fn a_target_says_what_it_would_change() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        exploring(&visitor).await?;
        assert_eq!(
            visitor.count("[role='status']").await?,
            2,
            "with the toast's"
        );
        visitor.aim("figurehead", 4).await?;
        says(&visitor, RISES).await?;
        says(&visitor, "The result would rise from Starting to Working.").await?;
        visitor
            .sees(".ind--changed", "Working to Established")
            .await?;
        visitor.sees("summary", "Starting to Working").await?;
        visitor.has_focus("#t-figurehead-4").await?;

        // With arrows, as in any group of radios, and focus stays through every repaint.
        visitor.press_key(Key::Left).await?;
        stands(&visitor, "figurehead", 3).await?;
        says(&visitor, HELD).await?;
        visitor.sees_no(".ind--changed").await?;
        visitor.press_key(Key::Left).await?;
        stands(&visitor, "figurehead", 2).await?;
        visitor.has_focus("#t-figurehead-2").await?;
        // A level below is tried out, not aimed at.
        says(&visitor, "The result would").await?;
        visitor
            .keeps(
                "no target",
                "Object.keys(kept.assessment.targets).length === 0",
            )
            .await?;

        // What would fall is said too.
        visitor.aim("one-goal", 1).await?;
        says(&visitor, "Goal would fall from Established").await?;

        // Taken back, focus moves to the steps.
        visitor.click(".ind--changed .ind__back").await?;
        stands(&visitor, "figurehead", 3).await?;
        visitor.has_focus("#t-figurehead-3").await?;
        visitor.follow("Clear all targets").await?;
        says(&visitor, HELD).await?;
        visitor
            .keeps(
                "no target",
                "Object.keys(kept.assessment.targets).length === 0",
            )
            .await
    })
}

#[test]
fn a_path_is_taken_step_by_step_and_taken_back() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        exploring(&visitor).await?;
        visitor
            .sees("#path-title", "Shortest path to Working: 1 step")
            .await?;
        visitor.click(".path__item button").await?;
        says(&visitor, RISES).await?;
        visitor
            .sees(".path__note", "Your targets would reach it.")
            .await?;
        stands(&visitor, "figurehead", 4).await?;
        visitor.has_focus(".path__item button").await?;
        visitor.follow("Take back").await?;
        says(&visitor, HELD).await?;

        // By keys: the list keeps focus, whatever path it leads to.
        visitor.click("#path-for option:last-child").await?;
        visitor
            .sees("#path-title", "Shortest path to Established")
            .await?;
        let steps = visitor.count(".path__item").await?;
        visitor
            .sees(".path__item", "A shared reason now: Working to Established")
            .await?;
        visitor.click("#path-for option[value='1']").await?;
        visitor
            .sees("#path-title", "Shortest path to Working: 1 step")
            .await?;
        assert!(steps > 0);
        visitor.has_focus("#path-for").await?;

        // Two weak ones: the path of the whole has several steps.
        let weak = kept(&response(
            "full",
            "2 2 2 2 2 2 2 2 2 2 2 2 2 4 4 4 4 4 4 4 4 4 4 4 4 4",
        )?);
        visitor.open_with(&[(KEPT, &weak)], "#/explore").await?;
        let steps = visitor.count(".path__item").await?;
        assert!(steps > 1, "{steps}");
        visitor.follow(&format!("Set all {steps} targets")).await?;
        says(&visitor, "The result would rise from Starting to Working.").await?;
        assert_eq!(visitor.count(".ind--changed").await?, steps);
        visitor.follow("Take all of them back").await?;
        visitor.sees_no(".ind--changed").await
    })
}

#[test]
fn changes_are_undone_and_done_again() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        exploring(&visitor).await?;
        let unable = ".effect__tool[aria-disabled='true']";
        assert_eq!(visitor.count(unable).await?, 3, "there is nothing to undo");
        visitor.follow("Undo").await?;
        says(&visitor, HELD).await?;
        visitor.aim("figurehead", 4).await?;
        visitor.aim("imperative", 4).await?;
        says(&visitor, "and urgency from Working to Established").await?;
        press_with_control(&visitor, 'z').await?;
        says(&visitor, RISES).await?;
        stands(&visitor, "imperative", 3).await?;
        press_with_control(&visitor, 'z').await?;
        says(&visitor, HELD).await?;
        press_with_control(&visitor, 'Z').await?;
        says(&visitor, RISES).await?;
        press_with_control(&visitor, 'y').await?;
        stands(&visitor, "imperative", 4).await?;
        visitor.follow("Undo").await?;
        visitor.has_focus(".effect__tool:first-child").await?;
        visitor.follow("Undo").await?;
        says(&visitor, HELD).await?;
        visitor.has_focus(".effect__tool:first-child").await?;
        visitor.follow("Redo").await?;
        says(&visitor, RISES).await?;

        // A reload keeps the targets; what was undone is forgotten.
        visitor
            .keeps("the target", "kept.assessment.targets.figurehead === 4")
            .await?;
        visitor.reload().await?;
        says(&visitor, RISES).await?;
        stands(&visitor, "figurehead", 4).await?;
        assert_eq!(visitor.count(unable).await?, 2, "undo and redo");
        visitor.follow("Clear all targets").await?;
        says(&visitor, HELD).await?;
        visitor.follow("Undo").await?;
        says(&visitor, RISES).await
    })
}

#[test]
fn three_radars_show_the_same_targets() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        exploring(&visitor).await?;
        let picture = "return document.querySelector('#explore-chart').toDataURL()";
        let words = "#explore-chart-words";
        let mut seen: Vec<String> = Vec::new();
        for (tab, said) in [
            ("by-dimension", "With targets: Clear leadership Working"),
            ("by-indicator", "Targets: L1 Established."),
            ("by-theme", "With targets: Culture"),
        ] {
            visitor.click(&format!("#{tab}")).await?;
            visitor.has_focus(&format!("#{tab}")).await?;
            let before: String = visitor.ask(picture).await?;
            assert!(!seen.contains(&before), "{tab} is a picture of its own");
            visitor.aim("figurehead", 4).await?;
            visitor.sees(words, said).await?;
            visitor.has_focus("#t-figurehead-4").await?;
            let after: String = visitor.ask(picture).await?;
            assert_ne!(before, after, "{tab} shows the target");
            visitor.follow("Undo").await?;
            says(&visitor, HELD).await?;
            seen.push(before);
        }
        visitor.sees("td", "28 of 100, up to 66").await?;
        // The lowest reading leads.
        let first = visitor.read("#themes-title ~ table tbody th .sub").await?;
        assert_eq!(first, "Skills and digital literacy");

        visitor.click("#by-indicator").await?;
        visitor.choose("#questions-of", "3").await?;
        visitor
            .sees(
                ".figure__caption",
                "‘A mission it belongs to’, is the lowest of seven.",
            )
            .await?;
        visitor.has_focus("#questions-of").await?;
        visitor.sees_charts_drawn().await?;
        let one: String = visitor.ask(picture).await?;
        assert!(
            !seen.contains(&one),
            "one pre-condition is a picture of its own"
        );
        visitor.aim("one-goal", 5).await?;
        visitor.sees(words, "Targets: G1 Embedded.").await?;
        assert_ne!(one, visitor.ask::<String>(picture).await?);
        assert_eq!(visitor.axe().await?, "");
        Ok(())
    })
}

#[test]
fn on_a_narrow_screen_the_effect_stays_in_view() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(320, 568).await?;
        exploring(&visitor).await?;
        for question in ["figurehead", "across-boundaries"] {
            visitor.aim(question, 4).await?;
            let docked = "const box = document.querySelector('.effect').getBoundingClientRect(); \
                return Math.abs(box.bottom - innerHeight) < 2 && box.height < innerHeight / 2";
            visitor.until("the effect at the foot", docked).await?;
            assert!(visitor.overflow().await? <= 0, "{question}");
        }
        // By keys, no step is hidden under it.
        visitor.tab_to("#t-imperative-3", true).await?;
        let free = "return document.activeElement.getBoundingClientRect().bottom \
            <= document.querySelector('.effect').getBoundingClientRect().top + 1";
        visitor.until("focus above the effect", free).await?;
        assert_eq!(visitor.axe().await?, "");
        Ok(())
    })
}

#[test]
fn exploring_without_answers_leads_to_the_start() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/explore").await?;
        visitor.sees("main", "nothing is answered yet").await?;
        visitor.follow("Choose how to start").await?;
        visitor
            .is_at("Is your organisation ready to transform?")
            .await?;

        let quick = kept(&response("quick", "3 4 ? 2 5 4 3 3")?);
        visitor.open_with(&[(KEPT, &quick)], "#/explore").await?;
        assert_eq!(visitor.count(".seg").await?, 8);
        Ok(())
    })
}

/// From a changed target to the repainted page: what the main thread does in a frame, from the
/// click until the frame is handed over.
const MEASURE: &str = "const done = arguments[0]; const times = []; \
    const ids = ['figurehead', 'culture', 'empowered', 'mission', 'imperative', 'value']; \
    const levels = [1, 2, 4, 5]; let turn = 0; \
    const next = () => { \
        if (turn === 48) { done(times); return; } \
        const id = ids[turn % 6], level = levels[(turn / 6 | 0) % 4]; turn += 1; \
        const radio = document.getElementById(`t-${id}-${level}`); \
        requestAnimationFrame(() => { \
            performance.mark('changed'); radio.click(); \
            const after = new MessageChannel(); \
            after.port1.onmessage = () => { \
                times.push(performance.measure('repainted', 'changed').duration); \
                setTimeout(next, 40); }; \
            after.port2.postMessage(0); }); }; \
    next();";

#[test]
fn from_a_changed_target_to_the_repainted_page() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(1280, 800).await?;
        exploring(&visitor).await?;
        let mut figures = String::from(
            "From a changed target to the repainted page, in milliseconds (48 changes each)\n",
        );
        for tab in ["by-dimension", "by-indicator", "by-theme"] {
            visitor.click(&format!("#{tab}")).await?;
            let times = visitor.page().execute_async(MEASURE, Vec::new()).await?;
            let mut times: Vec<f64> = times
                .json()
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_f64)
                .collect();
            assert_eq!(times.len(), 48);
            times.sort_by(f64::total_cmp);
            writeln!(
                figures,
                "{tab}: shortest {:.1}, median {:.1}, nine of ten under {:.1}, longest {:.1}",
                times[0], times[24], times[43], times[47]
            )?;
        }
        eprintln!("{figures}");
        let folder = root().join("target/figures");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("explore.txt"), figures)?;
        Ok(())
    })
}
