//! History: assessments kept apart, moments by hand and by themselves, and
//! what changed between two of them.

use serde_json::{Value, json};

use crate::support::sample::{KEPT, example, kept, kept_whole, moment, questions, response};
use crate::support::{Outcome, Storage, Visitor, journey};

/// The names of the assessments or moments in the first or second table.
async fn rows(visitor: &Visitor, section: &str) -> Outcome<Vec<String>> {
    visitor
        .read_all(&format!("section[aria-labelledby='{section}'] tbody th"))
        .await
}

/// Waits until a section has so many rows.
async fn has_rows(visitor: &Visitor, section: &str, count: usize) -> Outcome {
    let script = "return document.querySelectorAll(arguments[0]).length === arguments[1]";
    let place = format!("section[aria-labelledby='{section}'] tbody tr");
    visitor
        .until_with(
            &format!("{count} rows in {section}"),
            script,
            vec![json!(place), json!(count)],
        )
        .await
}

#[test]
fn without_an_assessment_history_leads_to_the_start() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/history").await?;
        visitor.is_at("History").await?;
        visitor.sees("main", "Nothing is kept yet").await?;
        visitor.follow("Choose how to start").await?;
        visitor.is_under("#/").await
    })
}

#[test]
fn two_assessments_are_kept_apart() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("quick", "3 4 ? 2")?);
        visitor.open_with(&[(KEPT, &work)], "#/history").await?;
        assert_eq!(
            rows(&visitor, "assessments-title").await?,
            ["Without a name In hand"]
        );
        visitor.press_named("Rename: Without a name").await?;
        visitor.has_focus("#assessment-name").await?;
        visitor.press("Northvale").await?;
        visitor.follow("Save name").await?;
        visitor.has_focus("#rename-this").await?;
        visitor.sees("main th", "Northvale").await?;

        visitor.write("#another-name", "Ashby").await?;
        visitor.follow("Begin it").await?;
        visitor.is_under("#/").await?;
        visitor.sees("main", "A new assessment: Ashby.").await?;
        visitor.click(".door:last-child .door__link").await?;
        visitor.is_under("#/q/figurehead").await?;
        visitor.sees_no(".choice__input:checked").await?;
        visitor.answer("figurehead", "5").await?;

        visitor.type_fragment("#/history").await?;
        has_rows(&visitor, "assessments-title", 2).await?;
        assert_eq!(
            rows(&visitor, "assessments-title").await?,
            ["Ashby In hand", "Northvale"]
        );
        visitor.press_named("Open: Northvale").await?;
        visitor.sees("main th", "Northvale In hand").await?;
        visitor.type_fragment("#/q/figurehead").await?;
        visitor.has_answer("figurehead", "3").await?;
        visitor.type_fragment("#/").await?;
        visitor
            .sees("#resume-title", "Northvale: you answered 4 of 8")
            .await?;
        visitor.follow("Your other assessments").await?;
        visitor.is_at("History").await?;

        visitor.press_named("Delete: Ashby").await?;
        has_rows(&visitor, "assessments-title", 1).await?;
        visitor.has_focus("#assessments-title").await?;
        visitor
            .sees(".toast", "The assessment was deleted.")
            .await?;
        visitor.click(".toast__action").await?;
        has_rows(&visitor, "assessments-title", 2).await?;
        // The one in hand, too: the next is taken in hand.
        visitor.press_named("Delete: Northvale").await?;
        visitor.sees("main th", "Ashby In hand").await?;
        visitor.click(".toast__action").await?;
        visitor.sees("main th", "Northvale In hand").await?;
        visitor
            .keeps(
                "both",
                "kept.assessment.name === 'Northvale' && kept.others.length === 1 \
                 && kept.others[0].answers.figurehead === 5",
            )
            .await?;
        visitor.reload().await?;
        assert_eq!(
            rows(&visitor, "assessments-title").await?,
            ["Northvale In hand", "Ashby"]
        );
        Ok(())
    })
}

#[test]
fn a_name_that_is_too_long_is_said_to_be() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("quick", "3 4 ? 2")?);
        visitor.open_with(&[(KEPT, &work)], "#/history").await?;
        let long = "Northvale ".repeat(8);
        visitor.write("#another-name", &long).await?;
        visitor.follow("Begin it").await?;
        visitor
            .sees("#another-name-problem", "Shorten this name")
            .await?;
        visitor
            .has_focus("#another-name[aria-invalid='true']")
            .await?;
        visitor.write("#moment-name", &"y".repeat(61)).await?;
        visitor.follow("Keep it").await?;
        visitor
            .sees(
                "#moment-name-problem",
                "61 letters, and there is room for 60",
            )
            .await?;
        let typed: String = visitor
            .ask("return document.getElementById('another-name').value")
            .await?;
        assert_eq!(typed, long);
        assert_eq!(visitor.axe().await?, "");
        has_rows(&visitor, "moments-title", 0).await
    })
}

#[test]
fn moments_are_kept_by_hand() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor
            .open_with(&[(KEPT, &kept(&example()?))], "#/history")
            .await?;
        visitor.sees("main", "No moment is kept yet.").await?;
        visitor.write("#moment-name", "Before the away day").await?;
        visitor.follow("Keep it").await?;
        has_rows(&visitor, "moments-title", 1).await?;
        let field: String = visitor
            .ask("return document.getElementById('moment-name').value")
            .await?;
        assert_eq!(field, "");
        // At once it is compared with today, and nothing has changed.
        visitor.sees("main", "No answer moved.").await?;
        visitor
            .sees("main .lead", "No pre-condition has definitely changed.")
            .await?;

        visitor.press_named("Rename: Before the away day").await?;
        visitor.has_focus("#snapshot-name").await?;
        visitor.write("#snapshot-name", "In May").await?;
        visitor.follow("Save name").await?;
        visitor.has_focus("#rename-0").await?;
        visitor.sees("main th", "In May").await?;
        // On a phone, far below the top: what can be undone is in sight.
        visitor.resize(375, 667).await?;
        visitor.press_named("Delete: In May").await?;
        has_rows(&visitor, "moments-title", 0).await?;
        visitor.sees_no("#history-chart").await?;
        visitor
            .sees(".toast", "The kept moment was deleted.")
            .await?;
        let scrolled = "const at = document.querySelector('.toast').getBoundingClientRect(); \
            return scrollY > 200 && at.top >= 0 && at.bottom <= innerHeight";
        visitor.until("the toast in sight", scrolled).await?;
        visitor.click(".toast__action").await?;
        visitor.sees("main th", "In May").await?;
        visitor
            .keeps(
                "the moment",
                "kept.assessment.snapshots.length === 1 \
                 && kept.assessment.snapshots[0].name === 'In May'",
            )
            .await?;
        visitor.reload().await?;
        has_rows(&visitor, "moments-title", 1).await
    })
}

#[test]
fn a_finished_assessment_keeps_a_moment_by_itself() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let all = vec!["3"; questions()?.len()].join(" ");
        let work = kept(&response("full", &all)?);
        visitor
            .open_with(&[(KEPT, &work)], "#/q/figurehead")
            .await?;
        visitor.has_answer("figurehead", "3").await?;
        visitor.answer("figurehead", "5").await?;
        visitor.answer("figurehead", "4").await?;
        visitor.type_fragment("#/history").await?;
        has_rows(&visitor, "moments-title", 1).await?;
        visitor
            .sees("main th", "12 November 2026Kept by itself, before a change")
            .await?;
        visitor
            .sees("#compared-title ~ .compared__moved", "WorkingEstablished")
            .await
    })
}

#[test]
fn only_definite_changes_are_shown_as_changes() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let now = response("full", &format!("{} {}", vec!["3"; 25].join(" "), "?"))?;
        let then = response(
            "full",
            &[vec!["2"; 6], vec!["?"; 7], vec!["3"; 13]]
                .concat()
                .join(" "),
        )?;
        let more = json!({ "snapshots": [
            moment(&then, Some("In May"), "2026-05-02", 1),
            moment(&now, Some("In June"), "2026-06-02", 1),
        ] });
        let work = kept_whole(&now, &more, &[])?;
        visitor.open_with(&[(KEPT, &work)], "#/history").await?;
        visitor.press_named("Compare: In May").await?;
        visitor.has_focus("#compared-title").await?;
        let section = "section[aria-labelledby='compared-title']";
        visitor
            .sees(
                &format!("{section} .lead"),
                "Leadership rose from Starting to Working.",
            )
            .await?;
        let said = visitor
            .read_all(&format!("{section} .compared tbody td:last-child"))
            .await?;
        assert!(
            said[0].starts_with("Rose from Starting to Working"),
            "{said:?}"
        );
        assert!(
            said[0].contains("Held at") || said[0].contains("starts at"),
            "{said:?}"
        );
        assert_eq!(said[1], "Cannot be told apart from the open questions");
        assert_eq!(said[2], "The same");
        let moved = visitor
            .read_all(&format!("{section} .compared__moved tbody tr"))
            .await?;
        assert_eq!(moved.len(), 14, "six, seven and the last");
        visitor.sees_a("#history-chart").await?;
        visitor
            .sees(
                "#history-chart-words",
                "Clear leadership: then Starting, now Working. Rose",
            )
            .await?;

        // The later side can be a moment too.
        visitor.choose("#compare-now", "1").await?;
        visitor
            .sees("#compare-now option:checked", "In June")
            .await?;
        visitor
            .sees(&format!("{section} .lead"), "Leadership rose")
            .await?;
        visitor.choose("#compare-then", "1").await?;
        visitor.sees("#compare-now option:checked", "Today").await?;
        visitor.sees("main", "No answer moved.").await
    })
}

#[test]
fn another_model_version_says_what_was_compared() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let now = example()?;
        let mut then = moment(&now, Some("Long ago"), "2020-05-02", 7);
        let answers = then["answers"].as_str().unwrap_or_default();
        then["answers"] = json!(answers.replacen("figurehead", "figure-head", 1));
        let work = kept_whole(&now, &json!({ "snapshots": [then] }), &[])?;
        visitor.open_with(&[(KEPT, &work)], "#/history").await?;
        visitor
            .sees(
                "main",
                "‘Long ago’ was made with version 7 of the questions: compared on 25 shared \
                 questions.",
            )
            .await?;
        visitor
            .sees("main", "One of its answers has no question here any more.")
            .await
    })
}

#[test]
fn a_file_of_everything_brings_everything_back() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let now = example()?;
        let more = json!({
            "name": "Northvale",
            "notes": { "culture": "Ask Ann" },
            "plan": { "targets_by": null, "moves": [{ "text": "Ask", "status": "done" }] },
            "snapshots": [moment(&now, None, "2026-05-02", 1)],
        });
        let other = kept_whole(
            &response("quick", "1 2")?,
            &json!({ "id": "00000002" }),
            &[],
        )?;
        let other: Value = serde_json::from_str(&other)?;
        let work = kept_whole(&now, &more, &[other["assessment"].clone()])?;
        visitor.open_with(&[(KEPT, &work)], "#/settings").await?;
        visitor
            .sees("main", "and 1 other assessment is kept.")
            .await?;
        let folder = visitor.downloads("everything").await?;
        visitor.follow("Save a file").await?;
        let file = crate::support::steps::downloaded(&folder, ".json").await?;
        visitor.follow("Delete everything").await?;
        visitor
            .sees("main", "Nothing is kept in this browser.")
            .await?;
        visitor.choose_file(&file).await?;
        visitor
            .sees(".preview", "1 private note, and 1 other assessment")
            .await?;
        visitor.follow("Use this file").await?;
        visitor
            .keeps(
                "all of it",
                "kept.assessment.name === 'Northvale' && kept.others.length === 1 \
                 && kept.assessment.plan.moves.length === 1 \
                 && kept.assessment.snapshots.length === 1 \
                 && kept.assessment.notes.culture === 'Ask Ann'",
            )
            .await
    })
}

#[test]
fn a_note_comes_with_its_prompt_stays_and_never_travels() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor
            .open_with(&[(KEPT, &kept(&example()?))], "#/q/culture")
            .await?;
        visitor.follow_summary("Add a private note").await?;
        let evidence =
            crate::support::sample::model()?["dimensions"][0]["indicators"][3]["evidence"]
                .as_str()
                .unwrap_or_default()
                .trim_end_matches('.')
                .to_owned();
        visitor.sees("#note-hint", &evidence[1..]).await?;
        visitor.sees("#note-hint", "Never part of a link").await?;
        visitor.write("#note", "Ask Ann about it").await?;
        visitor
            .keeps(
                "the note",
                "kept.assessment.notes.culture === 'Ask Ann about it'",
            )
            .await?;
        visitor.answer("culture", "4").await?;
        visitor.reload().await?;
        visitor.follow_summary("Your private note").await?;
        visitor
            .until(
                "the note",
                "return document.getElementById('note')?.value === 'Ask Ann about it'",
            )
            .await?;
        visitor.type_fragment("#/results").await?;
        let link = visitor.copies_the_result().await?;
        assert_eq!(link.len(), "#r=".len() + 39, "{link}");
        Ok(())
    })
}
