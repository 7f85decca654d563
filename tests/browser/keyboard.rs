//! By keyboard alone: every control is found with the tab key by its name and used by keys, and
//! focus is never lost on the way: where what had it goes, the heading gets it. Nothing here clicks,
//! and no script moves focus.

use serde_json::json;
use thirtyfour::Key;

use crate::links::token;
use crate::support::sample::{KEPT, example, kept, kept_whole, response};
use crate::support::{Fault, Outcome, Storage, Visitor, journey};

/// The name of the control that has focus, as it is read out: of its own, of its label, or its text.
const NAME: &str = "(() => { const it = document.activeElement; \
    const words = it.getAttribute('aria-label') \
        ?? (it.labels?.length ? [...it.labels].map(label => label.textContent).join(' ') \
        : it === document.body ? '' : it.textContent); \
    return words.replace(/\\s+/g, ' ').trim() })()";

/// More than the stops of any page.
const MOST: usize = 150;

impl Visitor {
    /// Presses the tab key until focus is on the control of this name.
    async fn goes_to(&self, name: &str) -> Outcome {
        self.tabs_to(name, false).await
    }

    /// The same backwards.
    async fn goes_back_to(&self, name: &str) -> Outcome {
        self.tabs_to(name, true).await
    }

    async fn tabs_to(&self, name: &str, backwards: bool) -> Outcome {
        let there = format!("return {NAME} === arguments[0]");
        for _ in 0..MOST {
            let keys = self.page().action_chain();
            let keys = if backwards {
                keys.key_down(Key::Shift)
                    .send_keys(Key::Tab)
                    .key_up(Key::Shift)
            } else {
                keys.send_keys(Key::Tab)
            };
            keys.perform().await?;
            let found = self.page().execute(&there, vec![json!(name)]).await?;
            if found.json() == true {
                return Ok(());
            }
        }
        Err(Fault::new(format!("the tab key does not come to “{name}”")))
    }

    /// Waits until focus is on the control of this name.
    async fn is_on(&self, name: &str) -> Outcome {
        let script = format!("return {NAME} === arguments[0]");
        self.until_with(&format!("focus on “{name}”"), &script, vec![json!(name)])
            .await
    }

    async fn enters(&self) -> Outcome {
        self.press_key(Key::Enter).await
    }

    /// Types in the place of what stands there.
    async fn types_over(&self, words: &str) -> Outcome {
        let keys = self.page().action_chain().key_down(Key::Control);
        keys.send_keys("a").key_up(Key::Control).perform().await?;
        self.press(words).await
    }

    /// Waits until a field holds this.
    async fn holds(&self, place: &str, words: &str) -> Outcome {
        let script = "return document.querySelector(arguments[0])?.value === arguments[1]";
        let wants = vec![json!(place), json!(words)];
        self.until_with(&format!("“{words}” in {place}"), script, wants)
            .await
    }
}

#[test]
fn moments_are_kept_renamed_compared_and_deleted() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&example()?);
        visitor.open_with(&[(KEPT, &work)], "#/history").await?;
        visitor.goes_to("Keep this moment").await?;
        visitor.press("Before the away day").await?;
        visitor.enters().await?;
        visitor.sees("main th", "Before the away day").await?;
        visitor.is_on("Keep this moment").await?;
        visitor.holds("#moment-name", "").await?;
        visitor.press("In June").await?;
        visitor.goes_to("Keep it").await?;
        visitor.press(" ").await?;
        visitor.sees("main th", "In June").await?;
        visitor.is_on("Keep it").await?;

        visitor.goes_to("Rename: Before the away day").await?;
        visitor.enters().await?;
        visitor.is_on("Name of this moment").await?;
        visitor.types_over("In April").await?;
        visitor.goes_to("Cancel").await?;
        visitor.enters().await?;
        visitor.is_on("Rename: Before the away day").await?;
        visitor.enters().await?;
        visitor.is_on("Name of this moment").await?;
        visitor.types_over("In May").await?;
        visitor.enters().await?;
        visitor.is_on("Rename: In May").await?;

        visitor.goes_back_to("Compare: In May").await?;
        visitor.enters().await?;
        visitor.has_focus("#compared-title").await?;
        // Whatever is chosen, focus stays in the list.
        visitor.goes_to("Now").await?;
        visitor.press_key(Key::Down).await?;
        visitor
            .sees("#compare-now option:checked", "In June")
            .await?;
        visitor.is_on("Now").await?;
        visitor.press_key(Key::Up).await?;
        visitor.sees("#compare-now option:checked", "Today").await?;
        visitor.is_on("Now").await?;
        visitor.goes_back_to("Then").await?;
        visitor.press_key(Key::Up).await?;
        visitor
            .sees("#compare-then option:checked", "In June")
            .await?;
        visitor.is_on("Then").await?;
        visitor.press_key(Key::Down).await?;
        visitor
            .sees("#compare-then option:checked", "In May")
            .await?;
        visitor.is_on("Then").await?;

        visitor.goes_back_to("Delete: In May").await?;
        visitor.enters().await?;
        visitor.has_focus("#moments-title").await?;
        visitor
            .sees(".toast", "The kept moment was deleted.")
            .await?;
        visitor.goes_back_to("Undo").await?;
        visitor.enters().await?;
        visitor.sees("main th", "In May").await?;
        visitor.sees_no(".toast").await?;
        visitor.has_focus("main h1").await?;
        visitor
            .keeps(
                "both moments",
                "kept.assessment.snapshots.map(one => one.name).join() === 'In May,In June'",
            )
            .await
    })
}

#[test]
fn assessments_are_named_begun_opened_and_deleted() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("quick", "3 4 ? 2")?);
        visitor.open_with(&[(KEPT, &work)], "#/history").await?;
        visitor.goes_to("Rename: Without a name").await?;
        visitor.enters().await?;
        visitor.is_on("Name of this assessment").await?;
        visitor.press("Northvale").await?;
        visitor.enters().await?;
        visitor.is_on("Rename: Northvale").await?;
        visitor.goes_to("Another assessment").await?;
        visitor.press("Ashby").await?;
        visitor.enters().await?;
        visitor.is_under("#/").await?;
        visitor.has_focus("main h1").await?;
        visitor.sees("main", "A new assessment: Ashby.").await?;
        visitor.type_fragment("#/history").await?;
        visitor.has_focus("main h1").await?;
        visitor.goes_to("Open: Northvale").await?;
        visitor.enters().await?;
        visitor.sees("main th", "Northvale In hand").await?;
        visitor.has_focus("#assessments-title").await?;
        visitor.goes_to("Delete: Ashby").await?;
        visitor.enters().await?;
        visitor.has_focus("#assessments-title").await?;
        visitor.goes_back_to("Undo").await?;
        visitor.enters().await?;
        visitor.sees("main th", "Ashby").await?;
        visitor.sees_no(".toast").await?;
        visitor.has_focus("main h1").await
    })
}

#[test]
fn a_move_is_written_cancelled_saved_changed_and_deleted() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&example()?);
        visitor.open_with(&[(KEPT, &work)], "#/plan").await?;
        visitor.goes_to("Write a move").await?;
        visitor.enters().await?;
        visitor.is_on("What is to be done").await?;
        visitor.press("Something else").await?;
        visitor.goes_to("Cancel").await?;
        visitor.enters().await?;
        visitor.is_on("Write a move").await?;
        assert_eq!(visitor.count(".plan__what").await?, 0);

        visitor.press(" ").await?;
        visitor.is_on("What is to be done").await?;
        visitor.holds("#move-text", "").await?;
        // Nothing is written yet: what is wrong is said, and focus goes there.
        visitor.goes_to("Save this move").await?;
        visitor.enters().await?;
        visitor.is_on("What is to be done").await?;
        visitor
            .sees("#move-text-problem", "Write what is to be done.")
            .await?;
        visitor.press("Ask the suppliers").await?;
        visitor.goes_to("Which question it serves").await?;
        visitor.press_key(Key::Down).await?;
        visitor.goes_to("Who sees to it").await?;
        visitor.press("Ann").await?;
        visitor.goes_to("By when").await?;
        // The same day in every order of day and month.
        visitor.press("01012027").await?;
        visitor.goes_to("How far it is").await?;
        visitor.press_key(Key::Down).await?;
        visitor.goes_to("Save this move").await?;
        visitor.enters().await?;
        visitor.is_on("Write a move").await?;
        visitor
            .keeps(
                "every field",
                "JSON.stringify(kept.assessment.plan?.moves) === JSON.stringify([{ \
                 text: 'Ask the suppliers', indicator: 'figurehead', owner: 'Ann', \
                 due: '2027-01-01', status: 'underway' }])",
            )
            .await?;

        visitor.goes_back_to("Edit: Ask the suppliers").await?;
        visitor.enters().await?;
        visitor.is_on("What is to be done").await?;
        visitor.types_over("Ask both suppliers").await?;
        visitor.goes_to("Save this move").await?;
        visitor.press(" ").await?;
        visitor.is_on("Edit: Ask both suppliers").await?;
        visitor.goes_to("Delete: Ask both suppliers").await?;
        visitor.enters().await?;
        visitor.has_focus("#moves-title").await?;
        visitor.sees(".toast", "The move was deleted.").await?;
        visitor.goes_back_to("Undo").await?;
        visitor.enters().await?;
        visitor.sees(".plan__what", "Ask both suppliers").await?;
        visitor.sees_no(".toast").await?;
        visitor.has_focus("main h1").await
    })
}

#[test]
fn moves_of_the_model_are_taken() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&example()?);
        visitor.open_with(&[(KEPT, &work)], "#/plan").await?;
        let first = visitor.read(".moves__title").await?;
        visitor
            .goes_to(&format!("Add to the plan: {first}"))
            .await?;
        visitor.enters().await?;
        visitor.is_on(&format!("In the plan: {first}")).await?;
        visitor.goes_to("The next move for any question").await?;
        visitor.press_key(Key::Down).await?;
        visitor.press_key(Key::Down).await?;
        visitor.is_on("The next move for any question").await?;
        let next = visitor.read(".offer strong").await?;
        visitor.goes_to(&format!("Add to the plan: {next}")).await?;
        visitor.enters().await?;
        visitor
            .keeps("two moves", "kept.assessment.plan?.moves.length === 2")
            .await?;
        visitor.is_on(&format!("In the plan: {next}")).await
    })
}

#[test]
fn targets_are_tried_and_paths_taken() -> Outcome {
    journey(async |stage| {
        let rises = "Leadership would rise from Starting to Working.";
        let held = "Transformation is held at Starting by its leadership.";
        let visitor = stage.visitor(Storage::Allowed).await?;
        let says = async |words| visitor.sees("main [role='status']", words).await;
        let work = kept(&example()?);
        visitor.open_with(&[(KEPT, &work)], "#/explore").await?;
        says(held).await?;
        // What the radar is drawn by.
        visitor.goes_to("Pre-conditions").await?;
        for (key, name) in [
            (Key::Right, "Questions"),
            (Key::Right, "Themes"),
            (Key::Left, "Questions"),
            (Key::Left, "Pre-conditions"),
        ] {
            visitor.press_key(key).await?;
            visitor.is_on(name).await?;
            visitor.has_focus(":checked").await?;
            visitor.sees_charts_drawn().await?;
        }
        // The questions of one pre-condition, and of all again.
        visitor.press_key(Key::Right).await?;
        visitor.goes_to("Questions of").await?;
        for (key, words) in [
            (Key::Down, "Clear leadership."),
            (Key::Down, "A team."),
            (Key::Down, "A goal and a mission. G3"),
        ] {
            visitor.press_key(key).await?;
            visitor.sees(".figure__caption", words).await?;
            visitor.is_on("Questions of").await?;
        }
        visitor.press_key(Key::Home).await?;
        visitor.sees("#explore-chart-words", "L1 Working").await?;
        visitor.is_on("Questions of").await?;
        visitor.goes_back_to("Questions").await?;
        visitor.press_key(Key::Left).await?;
        visitor.is_on("Pre-conditions").await?;
        // The path of the whole, of another, and the first step of the first.
        visitor.goes_to("Path for").await?;
        for _ in 0..4 {
            visitor.press_key(Key::Down).await?;
            visitor.is_on("Path for").await?;
        }
        visitor
            .sees("#path-title", "Shortest path to Established")
            .await?;
        for _ in 0..4 {
            visitor.press_key(Key::Up).await?;
            visitor.is_on("Path for").await?;
        }
        let (take, back) = (
            "Set target: A senior figurehead, Established",
            "Take back: A senior figurehead",
        );
        visitor.goes_to(take).await?;
        visitor.enters().await?;
        says(rises).await?;
        visitor.is_on(back).await?;
        visitor.press(" ").await?;
        says(held).await?;
        visitor.is_on(take).await?;

        // The steps of a question, and back from them.
        visitor.tab_to("[name='t-figurehead']", false).await?;
        visitor.press_key(Key::Right).await?;
        visitor.has_focus("#t-figurehead-4:checked").await?;
        says(rises).await?;
        visitor.goes_back_to(back).await?;
        visitor.enters().await?;
        says(held).await?;
        visitor.has_focus("#t-figurehead-3:checked").await?;
        visitor.press_key(Key::Right).await?;
        says(rises).await?;

        // The tools keep focus, whatever is left for them to do.
        for (tool, words) in [("Clear all targets", held), ("Undo", rises), ("Redo", held)] {
            match tool {
                "Redo" => visitor.goes_to(tool).await?,
                _ => visitor.goes_back_to(tool).await?,
            }
            visitor.enters().await?;
            says(words).await?;
            visitor.is_on(tool).await?;
        }
        // A group is folded and unfolded.
        visitor.tab_to("summary.group-list__summary", false).await?;
        visitor.enters().await?;
        visitor.sees_a(".group-list:not([open])").await?;
        visitor.press(" ").await?;
        visitor.sees_no(".group-list:not([open])").await?;
        visitor.has_focus("summary.group-list__summary").await
    })
}

#[test]
fn a_path_of_several_steps_is_taken_at_once() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let weak = kept(&response(
            "full",
            "2 2 2 2 2 2 2 2 2 2 2 2 2 4 4 4 4 4 4 4 4 4 4 4 4 4",
        )?);
        visitor.open_with(&[(KEPT, &weak)], "#/explore").await?;
        visitor.sees_a(".path__item").await?;
        let steps = visitor.count(".path__item").await?;
        let all = format!("Set all {steps} targets");
        visitor.goes_to(&all).await?;
        visitor.enters().await?;
        visitor.is_on("Take all of them back").await?;
        assert_eq!(visitor.count(".ind--changed").await?, steps);
        visitor.enters().await?;
        visitor.is_on(&all).await?;
        assert_eq!(visitor.count(".ind--changed").await?, 0);
        Ok(())
    })
}

#[test]
fn a_note_is_written_beside_an_answer() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/q/culture").await?;
        visitor.goes_to("Add a private note").await?;
        visitor.enters().await?;
        visitor.press_key(Key::Tab).await?;
        visitor.is_on("Private note").await?;
        // What chooses and goes on elsewhere is text here.
        visitor.press("3 of 5 said so").await?;
        visitor.enters().await?;
        visitor.press("in May").await?;
        visitor.holds("#note", "3 of 5 said so\nin May").await?;
        visitor.is_on("Private note").await?;
        visitor
            .keeps(
                "the note",
                "kept.assessment.notes.culture === '3 of 5 said so\\nin May'",
            )
            .await?;
        visitor.is_under("#/q/culture").await?;
        assert_eq!(visitor.count(".choice__input:checked").await?, 0);
        visitor.goes_back_to("Your private note").await?;
        visitor.press(" ").await?;
        visitor.sees_no("details[open] #note").await?;
        visitor.tab_to(".choice__input", true).await?;
        visitor.press("4").await?;
        visitor.has_answer("culture", "4").await?;
        visitor
            .keeps(
                "both",
                "kept.assessment.answers.culture === 4 && kept.assessment.notes.culture",
            )
            .await
    })
}

#[test]
fn a_shared_result_is_compared_and_another_laid_over_it() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let mut theirs = response("quick", "1 2 1 3 1 4 1 5")?;
        theirs["id"] = json!("0000a5b1");
        let (first, own) = (
            token(&theirs)?,
            kept(&response("quick", "3 4 2 2 5 4 3 3")?),
        );
        let shared = format!("#r={first}");
        visitor.open_with(&[(KEPT, &own)], &shared).await?;
        visitor.goes_to("Compare with mine").await?;
        visitor.enters().await?;
        visitor.is_under(&format!("#/compare/{first}")).await?;
        visitor.has_focus("main h1").await?;
        visitor.goes_to("Back to the shared result").await?;
        visitor.enters().await?;
        visitor.is_under(&shared).await?;
        visitor.has_focus("main h1").await?;

        visitor.goes_to("Link to another result").await?;
        visitor.enters().await?;
        visitor.sees(".field__error", "Paste a link first.").await?;
        visitor.is_on("Link to another result").await?;
        let second = token(&example()?)?;
        visitor.press(&format!("#r={second}")).await?;
        visitor.goes_to("Lay it over").await?;
        visitor.press(" ").await?;
        visitor
            .is_under(&format!("#/compare/{first}/{second}"))
            .await?;
        visitor.has_focus("main h1").await?;

        visitor.goes_to("Back to the shared result").await?;
        visitor.enters().await?;
        visitor.has_focus("main h1").await?;
        visitor.goes_to("Keep a copy").await?;
        visitor.enters().await?;
        visitor.has_focus("#see-copy").await?;
        visitor.goes_back_to("Undo").await?;
        visitor.enters().await?;
        visitor.sees_no(".toast").await?;
        visitor.sees("button", "Keep a copy").await?;
        visitor.has_focus("main h1").await
    })
}

#[test]
fn the_lines_for_another_page_are_built() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/embed").await?;
        visitor.goes_to("Quick check").await?;
        visitor.press_key(Key::Down).await?;
        visitor.is_on("Full assessment").await?;
        visitor.goes_to("As on their device").await?;
        visitor.press_key(Key::Left).await?;
        visitor.is_on("Dark").await?;
        visitor.goes_to("Colour of buttons and links").await?;
        visitor.press("nonsense").await?;
        visitor.press_key(Key::Tab).await?;
        visitor.sees("#accent-problem", "This is no colour").await?;
        visitor
            .is_on("Pick the colour of buttons and links")
            .await?;
        visitor.goes_back_to("Colour of buttons and links").await?;
        visitor.types_over("f0a6d3").await?;
        visitor.goes_to("Name of the event").await?;
        visitor.sees_no("#accent-problem").await?;
        visitor.press("Boards Ahead").await?;
        if visitor.is_from_disk() {
            visitor
                .sees(".empty", "one file, which shows no frames")
                .await?;
        } else {
            // Through the frame that is tried, and out of it again.
            visitor.tab_to("iframe", false).await?;
        }
        visitor.goes_to("With our script").await?;
        visitor
            .until(
                "the lines",
                "return document.querySelector('#element').value.includes(\
                 '<fourfront-explorer mode=\"full\" theme=\"dark\" accent=\"f0a6d3\" \
                 event=\"Boards Ahead\">')",
            )
            .await?;
        visitor.goes_to("Copy the two lines").await?;
        visitor.enters().await?;
        visitor
            .until(
                "what came of it",
                "return [...document.querySelectorAll('[role=status]')] \
                 .some(said => /Copied|Copy the text/.test(said.textContent))",
            )
            .await?;
        visitor.is_on("Copy the two lines").await
    })
}

#[test]
fn work_is_deleted_and_brought_back() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let more = json!({ "notes": { "culture": "Ask Ann" } });
        let work = kept_whole(&example()?, &more, &[])?;
        visitor.open_with(&[(KEPT, &work)], "#/settings").await?;
        // By the button below, and by the one of the toast.
        for below in [true, false] {
            visitor.goes_to("Delete everything").await?;
            visitor.enters().await?;
            visitor
                .sees("main", "Nothing is kept in this browser.")
                .await?;
            visitor.is_on("Delete everything").await?;
            visitor.tabs_to("Undo", !below).await?;
            visitor.enters().await?;
            visitor.sees_no(".toast").await?;
            visitor.sees("main", "You answered ").await?;
            visitor.has_focus("main h1").await?;
        }
        visitor
            .keeps("the note", "kept.assessment.notes.culture === 'Ask Ann'")
            .await
    })
}

#[test]
fn a_notice_is_closed() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open_with(&[(KEPT, "{")], "#/q/culture").await?;
        visitor.goes_to("Close").await?;
        visitor.enters().await?;
        visitor.sees_no(".notice").await?;
        visitor.has_focus("main h1").await
    })
}
