//! Going on from a link: with one's own newer answers, and from somebody else's result. And what is
//! written and named meanwhile.

use serde_json::{Value, json};

use crate::links::token;
use crate::support::sample::{KEPT, kept, kept_whole, questions, response};
use crate::support::{Outcome, Storage, Visitor, journey};

/// The own assessment as it is kept here.
fn own() -> Outcome<Value> {
    response("full", &vec!["3"; questions()?.len()].join(" "))
}

/// The same as it went on at another device: another revision, other answers.
fn elsewhere(revision: u8) -> Outcome<String> {
    let mut later = response("full", &vec!["4"; questions()?.len()].join(" "))?;
    later["revision"] = json!(revision);
    later["date"] = json!("2026-11-20");
    token(&later)
}

/// A stranger's quick check with two open questions.
fn stranger() -> Outcome<String> {
    let mut theirs = response("quick", "5 - 5 5 5 5 - 5")?;
    theirs["id"] = json!("0000a5b1");
    theirs["label"] = json!("Ashby Council");
    token(&theirs)
}

/// The ways on that the banner offers.
async fn ways(visitor: &Visitor) -> Outcome<Vec<String>> {
    visitor.read_all(".banner__actions .button").await
}

#[test]
fn newer_answers_from_another_device_are_used_and_can_be_undone() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let more = json!({ "name": "Ours", "notes": { "culture": "Ask Ann" } });
        let work = kept_whole(&own()?, &more, &[])?;
        let link = format!("#r={}", elsewhere(3)?);
        visitor.open_with(&[(KEPT, &work)], &link).await?;
        visitor
            .sees(".banner", "The link is newer than what is kept here.")
            .await?;
        assert_eq!(
            ways(&visitor).await?,
            [
                "Use the newer answers",
                "Compare with mine",
                "Keep a copy",
                "Go to my result"
            ]
        );
        assert_eq!(visitor.axe().await?, "");
        visitor.follow("Use the newer answers").await?;
        visitor.has_focus("#see-copy").await?;
        visitor
            .sees(".banner", "The link holds it as it is now.")
            .await?;
        visitor
            .sees(".toast", "The answers of the link are in use.")
            .await?;
        visitor
            .keeps(
                "the newer answers beside all that belongs to them",
                "kept.assessment.answers.culture === 4 && kept.assessment.revision === 3 \
                 && kept.assessment.name === 'Ours' && kept.assessment.notes.culture === 'Ask Ann' \
                 && kept.assessment.date === '2026-11-20' \
                 && kept.assessment.snapshots[0].answers.includes('culture 3')",
            )
            .await?;
        visitor.click(".toast__action").await?;
        visitor
            .keeps(
                "what was there",
                "kept.assessment.answers.culture === 3 && kept.assessment.snapshots.length === 0",
            )
            .await?;
        visitor.sees(".banner", "The link is newer").await
    })
}

#[test]
fn where_neither_is_newer_both_ways_are_open() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let link = format!("#r={}", elsewhere(0)?);
        visitor.open_with(&[(KEPT, &kept(&own()?))], &link).await?;
        visitor
            .sees(".banner", "neither is marked as newer")
            .await?;
        assert_eq!(
            ways(&visitor).await?,
            [
                "Compare with mine",
                "Use these answers",
                "Keep a copy",
                "Go to my result"
            ]
        );
        visitor.follow("Keep a copy").await?;
        visitor.has_focus("#see-copy").await?;
        visitor
            .keeps(
                "mine in hand and theirs beside",
                "kept.assessment.answers.culture === 3 && kept.others?.length === 1 \
                 && kept.others[0].answers.culture === 4",
            )
            .await?;
        assert_eq!(
            ways(&visitor).await?,
            ["Compare with mine", "Use these answers", "Go to my result"],
            "once is enough"
        );
        Ok(())
    })
}

#[test]
fn an_own_result_that_is_not_in_hand_is_compared_and_used_where_it_is() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let mut in_hand = response("quick", "1 1")?;
        in_hand["id"] = json!("00000001");
        let beside: Value =
            serde_json::from_str(&kept_whole(&own()?, &json!({ "name": "Ours" }), &[])?)?;
        let work = kept_whole(&in_hand, &json!({}), &[beside["assessment"].clone()])?;
        let token = elsewhere(3)?;
        visitor
            .open_with(&[(KEPT, &work)], &format!("#r={token}"))
            .await?;
        visitor.sees(".banner", "It belongs to ‘Ours’.").await?;
        visitor.follow("Compare with mine").await?;
        visitor.is_at("Two results over each other").await?;
        visitor.sees("th", "In the link").await?;
        visitor.type_fragment(&format!("#r={token}")).await?;
        visitor.follow("Use the newer answers").await?;
        visitor
            .keeps(
                "the newer answers in their place",
                "kept.assessment.id === '00000001' && kept.others[0].answers.culture === 4 \
                 && kept.others[0].name === 'Ours' && kept.others[0].snapshots.length === 1",
            )
            .await
    })
}

#[test]
fn a_strangers_result_is_carried_on_in_one_step() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let link = format!("#r={}", stranger()?);
        visitor.open_with(&[(KEPT, &kept(&own()?))], &link).await?;
        assert_eq!(
            ways(&visitor).await?,
            [
                "Compare with mine",
                "Carry on from this",
                "Keep a copy",
                "Start my own"
            ]
        );
        visitor.follow("Carry on from this").await?;
        visitor.is_under("#/q/board-ownership").await?;
        visitor
            .sees(".toast", "You go on with a copy of it.")
            .await?;
        visitor.answer("board-ownership", "2").await?;
        visitor
            .keeps(
                "a copy in hand, and the own beside it",
                "kept.assessment.name === 'Ashby Council' && kept.assessment.id !== '0000a5b1' \
                 && kept.assessment.answers['board-ownership'] === 2 && kept.others.length === 1 \
                 && kept.others[0].id === '7f3a91c2'",
            )
            .await
    })
}

#[test]
fn without_own_work_a_result_is_carried_on_alone() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open(&format!("#r={}", stranger()?)).await?;
        assert_eq!(
            ways(&visitor).await?,
            ["Carry on from this", "Keep a copy", "Start my own"]
        );
        visitor.follow("Carry on from this").await?;
        visitor.is_under("#/q/board-ownership").await?;
        visitor
            .keeps("one assessment", "kept?.others.length === 0")
            .await?;
        // Back on the link it is known, and goes on in hand.
        visitor.back().await?;
        visitor
            .sees(".banner", "A copy of it is kept as ‘Ashby Council’.")
            .await?;
        assert_eq!(ways(&visitor).await?, ["Go to my result"]);
        Ok(())
    })
}

#[test]
fn another_assessment_asks_for_the_names_that_are_missing() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor
            .open_with(&[(KEPT, &kept(&own()?))], "#/history")
            .await?;
        visitor.follow("Begin it").await?;
        visitor.has_focus("#another-name").await?;
        for problem in ["#another-name-problem", "#before-name-problem"] {
            visitor
                .sees(
                    problem,
                    "Write a name, so that you can tell your assessments apart.",
                )
                .await?;
        }
        assert_eq!(visitor.axe().await?, "");
        visitor.write("#another-name", "Ashby").await?;
        visitor.follow("Begin it").await?;
        visitor.has_focus("#before-name").await?;
        visitor.write("#before-name", "Northvale").await?;
        visitor.follow("Begin it").await?;
        visitor.is_under("#/").await?;
        visitor
            .keeps(
                "both names",
                "kept.assessment.name === 'Ashby' && kept.others[0].name === 'Northvale'",
            )
            .await?;
        // With names there is nothing more to ask, and none is taken away.
        visitor.type_fragment("#/history").await?;
        visitor.sees_no("#before-name").await?;
        visitor.press_named("Rename: Ashby").await?;
        visitor.write("#assessment-name", " ").await?;
        visitor.follow("Save name").await?;
        visitor
            .sees("#assessment-name-problem", "Write a name")
            .await
    })
}

#[test]
fn a_note_is_written_while_it_is_typed() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/q/culture").await?;
        visitor.follow_summary("Add a private note").await?;
        let script = "const done = arguments[0], area = document.getElementById('note'); \
            const start = performance.now(); let first = 0, pause = 0, last = start; \
            const kept = () => JSON.parse(localStorage.getItem('fourfront')) \
                ?.assessment?.notes.culture ?? ''; \
            const before = kept(); \
            const type = () => { const now = performance.now(); \
                pause = Math.max(pause, now - last); last = now; \
                if (!first && kept() !== before) first = now - start; \
                if (now - start > 1000) return done([first, pause]); \
                area.value += 'x'; area.dispatchEvent(new Event('input', { bubbles: true })); \
                setTimeout(type, 40) }; type();";
        // A machine that is busy pauses by itself: a run without a pause counts.
        let mut runs = Vec::new();
        for _ in 0..8 {
            let run = visitor.page().execute_async(script, Vec::new()).await?;
            let number = |place: usize| run.json()[place].as_f64().unwrap_or(f64::NAN);
            runs.push((number(0), number(1)));
            if number(1) < 190.0 {
                break;
            }
        }
        let steady = runs.iter().find(|(_, pause)| *pause < 190.0);
        assert!(
            steady.is_none_or(|(first, _)| *first > 0.0 && *first <= 400.0),
            "written after, and the longest pause: {runs:?}"
        );
        Ok(())
    })
}
