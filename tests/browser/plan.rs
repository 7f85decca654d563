//! The plan: moves chosen and written, put in order, kept, and handed to a
//! calendar.

use std::fs;

use serde_json::json;
use thirtyfour::{By, Key};

use crate::support::sample::{KEPT, example, kept, kept_whole, response};
use crate::support::steps::downloaded;
use crate::support::{Outcome, Storage, Visitor, journey};

/// What is to be done, from the first move on.
const MOVES: &str = ".plan__what strong";

/// Opens the plan of the example with these moves in it.
async fn open(visitor: &Visitor, moves: &[&str]) -> Outcome {
    let moves: Vec<_> = moves
        .iter()
        .map(|text| json!({ "text": text, "status": "planned" }))
        .collect();
    let more = json!({
        "targets": { "culture": 3 },
        "plan": { "targets_by": null, "moves": moves },
    });
    let work = kept_whole(&example()?, &more, &[])?;
    visitor.open_with(&[(KEPT, &work)], "#/plan").await?;
    visitor.is_at("Your plan").await
}

/// Waits until the moves stand in this order, on the page and in what is kept.
async fn in_order(visitor: &Visitor, moves: &[&str]) -> Outcome {
    let script = "return JSON.stringify([...document.querySelectorAll(arguments[0])] \
        .map(element => element.textContent)) === JSON.stringify(arguments[1])";
    let wants = vec![json!(MOVES), json!(moves)];
    visitor
        .until_with(&format!("the order {moves:?}"), script, wants)
        .await?;
    let kept = format!(
        "JSON.stringify(kept.assessment.plan?.moves.map(move => move.text)) === {}",
        json!(json!(moves).to_string())
    );
    visitor.keeps("that order", &kept).await
}

#[test]
fn without_an_assessment_the_plan_leads_to_the_start() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/plan").await?;
        visitor.is_at("Your plan").await?;
        visitor.sees("main", "there is none yet").await?;
        visitor.follow("Choose how to start").await?;
        visitor.is_under("#/").await
    })
}

#[test]
fn a_move_is_written_changed_and_kept() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        open(&visitor, &[]).await?;
        visitor.sees("main", "No moves yet").await?;
        visitor.follow("Write a move").await?;
        visitor.has_focus("#move-text").await?;
        visitor.press("Ask the suppliers").await?;
        visitor.choose("#move-serves", "culture").await?;
        visitor.write("#move-owner", "Ann Ashby").await?;
        visitor.write_day("#move-due", "2027-01-15").await?;
        visitor.choose("#move-status", "1").await?;
        visitor.follow("Save this move").await?;
        visitor.has_focus("#write-move").await?;
        visitor
            .sees("[role='status']", "which has 1 move now")
            .await?;
        let row = visitor.read(".plan__what").await?;
        assert_eq!(
            row,
            "Ask the suppliers Culture before kitUnder wayAnn Ashby, by 15 January 2027"
        );

        // In place, with what is there; cancelling changes nothing.
        visitor.press_named("Edit: Ask the suppliers").await?;
        visitor.has_focus("#move-text").await?;
        assert_eq!(visitor.count(".plan > li > form").await?, 1);
        visitor.write("#move-text", "Something else").await?;
        visitor.follow("Cancel").await?;
        visitor.has_focus("#edit-0").await?;
        in_order(&visitor, &["Ask the suppliers"]).await?;
        visitor.press_named("Edit: Ask the suppliers").await?;
        visitor.write("#move-text", "Ask both suppliers").await?;
        visitor.choose("#move-status", "2").await?;
        visitor.press_key(Key::Tab).await?;
        visitor.follow("Save this move").await?;
        visitor.has_focus("#edit-0").await?;

        visitor.reload().await?;
        in_order(&visitor, &["Ask both suppliers"]).await?;
        visitor
            .keeps(
                "every field",
                "JSON.stringify(kept.assessment.plan.moves[0]) === JSON.stringify({ \
                 text: 'Ask both suppliers', indicator: 'culture', owner: 'Ann Ashby', \
                 due: '2027-01-15', status: 'done' })",
            )
            .await
    })
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_nothing_is_lost() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        open(&visitor, &[]).await?;
        visitor.follow("Write a move").await?;
        visitor.write("#move-owner", "Ann").await?;
        visitor.follow("Save this move").await?;
        visitor.has_focus("#move-text[aria-invalid='true']").await?;
        visitor
            .sees("#move-text-problem", "Write what is to be done.")
            .await?;

        let long = "x".repeat(401);
        let paste = "const field = document.querySelector('#move-text'); \
            field.value = arguments[0]; \
            field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        visitor.page().execute(paste, vec![json!(long)]).await?;
        visitor.write_day("#move-due", "1999-12-31").await?;
        visitor.follow("Save this move").await?;
        visitor
            .sees(
                "#move-text-problem",
                "401 characters, and there is room for 400",
            )
            .await?;
        visitor
            .sees("#move-due-problem", "Write a whole date")
            .await?;
        assert_eq!(visitor.count(MOVES).await?, 0);

        // Only the day of a date: the field itself gives nothing.
        visitor.write_day("#move-due", "").await?;
        visitor.write("#move-text", "Ask").await?;
        visitor.click("#move-due").await?;
        visitor.press("11").await?;
        visitor.follow("Save this move").await?;
        visitor.has_focus("#move-due").await?;
        visitor
            .sees("#move-due-problem", "Write a whole date")
            .await?;
        visitor.sees_no("#move-text-problem").await?;
        let typed: [String; 2] = visitor
            .ask("return ['move-text', 'move-owner'].map(id => document.getElementById(id).value)")
            .await?;
        assert_eq!(typed, ["Ask", "Ann"]);
        visitor.write_day("#move-due", "2027-01-15").await?;
        visitor.follow("Save this move").await?;
        in_order(&visitor, &["Ask"]).await?;
        assert_eq!(visitor.axe().await?, "");
        Ok(())
    })
}

#[test]
fn moves_of_the_model_are_chosen() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        open(&visitor, &[]).await?;
        let offered = visitor.read_all(".moves__title").await?;
        assert_eq!(offered.len(), 3);
        visitor
            .press_named(&format!("Add to the plan: {}", offered[0]))
            .await?;
        in_order(&visitor, &[&offered[0]]).await?;
        visitor
            .has_focus("[aria-label^='In the plan'][aria-disabled='true']")
            .await?;
        visitor.press_key(Key::Enter).await?;
        visitor.choose("#any-question", "culture").await?;
        let next = visitor.read(".offer strong").await?;
        visitor
            .click(".offer button[aria-label^='Add to the plan']")
            .await?;
        in_order(&visitor, &[&offered[0], &next]).await?;
        visitor
            .keeps(
                "which question it serves",
                "kept.assessment.plan.moves[1].indicator === 'culture'",
            )
            .await?;

        // Answering again changes what is offered, and not the plan.
        visitor.type_fragment("#/q/culture").await?;
        visitor.answer("culture", "5").await?;
        visitor.type_fragment("#/plan").await?;
        in_order(&visitor, &[&offered[0], &next]).await?;
        visitor.choose("#any-question", "culture").await?;
        visitor.sees(".offer", "at the highest level").await
    })
}

#[test]
fn too_few_answers_suggest_nothing_and_say_why() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("full", "3 4")?);
        visitor.open_with(&[(KEPT, &work)], "#/plan").await?;
        visitor
            .sees("main", "once there are enough answers")
            .await?;
        assert_eq!(visitor.count(".moves__title").await?, 0);
        // Own words need no answers.
        visitor.follow("Write a move").await?;
        visitor.press("Ask").await?;
        visitor.follow("Save this move").await?;
        in_order(&visitor, &["Ask"]).await
    })
}

#[test]
fn moves_are_put_in_order_by_keyboard() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        open(&visitor, &["a", "b", "c", "d"]).await?;
        visitor.tab_to("[aria-label='Move down: a']", false).await?;
        visitor.press_key(Key::Enter).await?;
        in_order(&visitor, &["b", "a", "c", "d"]).await?;
        visitor.has_focus("[aria-label='Move down: a']").await?;
        visitor.sees("[role='status']", "Now 2 of 4").await?;
        visitor.press(" ").await?;
        visitor.sees("[role='status']", "Now 3 of 4").await?;
        visitor.press(" ").await?;
        in_order(&visitor, &["b", "c", "d", "a"]).await?;
        visitor.sees("[role='status']", "Now 4 of 4").await?;
        visitor.has_focus("[aria-label='Move down: a']").await?;
        visitor.press(" ").await?;
        visitor
            .sees("[role='status']", "It is the last already")
            .await?;
        visitor.has_focus("[aria-label='Move down: a']").await?;
        visitor.tab_to("[aria-label='Move up: a']", true).await?;
        visitor.press_key(Key::Enter).await?;
        visitor.has_focus("[aria-label='Move up: a']").await?;
        in_order(&visitor, &["b", "c", "a", "d"]).await
    })
}

#[test]
fn moves_are_put_in_order_by_pointer() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(1280, 1400).await?;
        open(&visitor, &["a", "b", "c", "d"]).await?;
        let row = async |place: usize| -> Outcome<_> {
            let handle = format!("#move-{place} .handle");
            Ok(visitor.page().find(By::Css(&handle)).await?)
        };
        let (first, third) = (row(0).await?, row(2).await?);
        let chain = visitor.page().action_chain();
        chain
            .move_to_element_center(&first)
            .click_and_hold()
            .move_to_element_center(&third)
            .perform()
            .await?;
        visitor.sees_a("#move-0.plan__item--held").await?;
        visitor.sees_a("#move-2.plan__item--after").await?;
        visitor.page().action_chain().release().perform().await?;
        in_order(&visitor, &["b", "c", "a", "d"]).await?;
        visitor.sees("[role='status']", "Now 3 of 4").await?;
        visitor.sees_no(".plan__item--held").await?;
        // Upwards, past the first.
        let fourth = row(3).await?;
        let heading = visitor.page().find(By::Css("main h1")).await?;
        visitor
            .page()
            .action_chain()
            .move_to_element_center(&fourth)
            .click_and_hold()
            .move_to_element_center(&heading)
            .release()
            .perform()
            .await?;
        in_order(&visitor, &["d", "b", "c", "a"]).await?;
        // Let go where it was: nothing moves.
        let second = row(1).await?;
        let chain = visitor.page().action_chain();
        chain
            .move_to_element_center(&second)
            .click_and_hold()
            .release()
            .perform()
            .await?;
        in_order(&visitor, &["d", "b", "c", "a"]).await
    })
}

#[test]
fn a_deleted_move_comes_back() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        open(&visitor, &["a", "b", "c"]).await?;
        visitor.press_named("Delete: b").await?;
        in_order(&visitor, &["a", "c"]).await?;
        visitor.has_focus("#moves-title").await?;
        visitor.sees(".toast", "The move was deleted.").await?;
        visitor.click(".toast__action").await?;
        in_order(&visitor, &["a", "b", "c"]).await?;
        visitor.sees_no(".toast").await
    })
}

#[test]
fn targets_have_a_day() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        open(&visitor, &["a"]).await?;
        visitor.sees("main table", "Culture before kit").await?;
        visitor.write_day("#targets-by", "2027-06-30").await?;
        visitor
            .keeps(
                "the day",
                "kept.assessment.plan.targets_by === '2027-06-30'",
            )
            .await?;
        visitor.sees("main", "Targets by 30 June 2027.").await?;
        visitor.click("#targets-by").await?;
        visitor.write_day("#targets-by", "0027-06-30").await?;
        visitor.sees_no("#targets-by-problem").await?;
        visitor.click("#write-move").await?;
        visitor
            .sees("#targets-by-problem", "Write a whole date")
            .await?;
        visitor.sees("main", "Targets by 30 June 2027.").await?;
        visitor.write_day("#targets-by", "").await?;
        visitor.sees_no("#targets-by-problem").await?;
        visitor
            .keeps("no day", "kept.assessment.plan.targets_by === null")
            .await
    })
}

#[test]
fn a_calendar_gets_the_days() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let folder = visitor.downloads("calendar").await?;
        open(&visitor, &["Ask; then, listen"]).await?;
        visitor.press_named("Edit: Ask; then, listen").await?;
        visitor.write_day("#move-due", "2027-01-15").await?;
        visitor.write("#move-owner", "Ann").await?;
        visitor.follow("Save this move").await?;
        visitor.write_day("#targets-by", "2027-06-30").await?;
        visitor.write_day("#look-again", "").await?;
        visitor.follow("Save calendar file").await?;
        visitor
            .sees("#look-again-problem", "Write a whole date")
            .await?;
        visitor.write_day("#look-again", "2027-05-22").await?;
        visitor.sees_no("#look-again-problem").await?;
        visitor.follow("Save calendar file").await?;
        let file = downloaded(&folder, ".ics").await?;
        assert_eq!(file.file_name().unwrap_or_default(), "fourfront-plan.ics");
        let text = fs::read_to_string(file)?;
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
        let whole = text.replace("\r\n ", "");
        for line in [
            "UID:7f3a91c2-look-again@fourfront",
            "DTSTART;VALUE=DATE:20270522",
            "SUMMARY:Answer the Fourfront questions again",
            "DTSTART;VALUE=DATE:20270630",
            "SUMMARY:Fourfront targets to be reached",
            "DESCRIPTION:Culture before kit: Working",
            "DTSTART;VALUE=DATE:20270115",
            "DTEND;VALUE=DATE:20270116",
            "SUMMARY:Due: Ask\\; then\\, listen",
            "DESCRIPTION:Who sees to it: Ann\\nHow far it is: Planned",
        ] {
            assert!(whole.lines().any(|found| found == line), "{line}\n{whole}");
        }
        assert_eq!(whole.matches("BEGIN:VEVENT").count(), 3);
        Ok(())
    })
}
