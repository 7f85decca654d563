//! Two tabs of one browser: nothing is overwritten until the person chooses.

use serde_json::{Value, json};
use thirtyfour::WindowHandle;

use crate::support::sample::{KEPT, UNREADABLE, kept, response};
use crate::support::{Outcome, Storage, Visitor, journey};

#[test]
fn the_newer_answers_of_another_tab_can_be_shown() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let tabs = answer_in_both(&visitor).await?;
        visitor.follow("Show the newer answers").await?;
        visitor.sees_no(".notice").await?;
        visitor.has_answer("figurehead", "5").await?;

        // From here on this tab writes again, and the other one is told.
        visitor.answer("figurehead", "1").await?;
        visitor
            .keeps(
                "the next answer",
                "kept.assessment.answers.figurehead === 1",
            )
            .await?;
        visitor.page().switch_to_window(tabs.second).await?;
        visitor
            .sees(".notice__title", "Your answers changed in another tab")
            .await
    })
}

#[test]
fn the_answers_of_this_tab_can_be_kept() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let tabs = answer_in_both(&visitor).await?;
        visitor.follow("Keep these").await?;
        visitor.sees_no(".notice").await?;
        visitor.has_answer("figurehead", "2").await?;
        visitor
            .keeps(
                "this tab's answer",
                "kept.assessment.answers.figurehead === 2",
            )
            .await?;
        visitor.answer("figurehead", "3").await?;
        visitor
            .keeps(
                "the next answer",
                "kept.assessment.answers.figurehead === 3",
            )
            .await?;
        visitor.sees_no(".notice").await?;

        visitor.page().switch_to_window(tabs.second).await?;
        visitor
            .sees(".notice__title", "Your answers changed in another tab")
            .await?;
        visitor.has_answer("figurehead", "5").await?;
        visitor.follow("Show the newer answers").await?;
        visitor.has_answer("figurehead", "3").await
    })
}

#[test]
fn what_a_newer_version_wrote_in_another_tab_is_not_taken_over_and_not_lost() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let before = kept(&response("quick", "3 4")?);
        visitor
            .open_with(&[(KEPT, &before)], "#/q/figurehead")
            .await?;
        let tabs = second_tab(&visitor, "#/q/culture").await?;
        let mut now = response("quick", "5 4")?;
        now["version"] = json!(2);
        let mut newer: Value = serde_json::from_str(&kept(&now))?;
        newer["revision"] = json!(7);
        let newer = newer.to_string();
        let write = "localStorage.setItem(arguments[0], arguments[1])";
        visitor
            .page()
            .execute(write, vec![json!(KEPT), json!(newer)])
            .await?;
        visitor.page().switch_to_window(tabs.first).await?;
        let changed = "Your answers changed in another tab";
        visitor.sees(".notice__title", changed).await?;
        visitor.follow("Show the newer answers").await?;
        visitor
            .sees(
                ".l-notices",
                "Your answers were saved by a newer version and could not be read",
            )
            .await?;
        // What is here stays here, and the choice too.
        visitor.has_answer("figurehead", "3").await?;
        visitor.answer("figurehead", "2").await?;
        visitor.lets_it_write().await;
        assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*newer));
        visitor.sees(".l-notices", changed).await?;
        assert_eq!(visitor.axe().await?, "");
        visitor.follow("Keep these").await?;
        visitor
            .keeps(
                "this tab's answer",
                "kept.assessment.answers.figurehead === 2",
            )
            .await?;
        assert_eq!(visitor.kept(UNREADABLE).await?.as_deref(), Some(&*newer));
        visitor.answer("figurehead", "4").await?;
        visitor
            .keeps(
                "the next answer",
                "kept.assessment.answers.figurehead === 4",
            )
            .await
    })
}

#[test]
fn closing_an_undecided_tab_overwrites_nothing() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let tabs = answer_in_both(&visitor).await?;
        let theirs = visitor.kept(KEPT).await?;
        visitor.page().close_window().await?;
        visitor.page().switch_to_window(tabs.second).await?;
        visitor.lets_it_write().await;
        assert_eq!(visitor.kept(KEPT).await?, theirs);
        visitor.reload().await?;
        visitor.has_answer("figurehead", "5").await
    })
}

#[test]
fn deleting_in_one_tab_is_noticed_in_the_other() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let before = kept(&response("quick", "3 4")?);
        visitor
            .open_with(&[(KEPT, &before)], "#/q/figurehead")
            .await?;
        let tabs = second_tab(&visitor, "#/settings").await?;
        visitor.follow("Delete everything").await?;
        let empty = "return localStorage.getItem('fourfront') === null";
        visitor.until("an empty storage", empty).await?;
        visitor.page().switch_to_window(tabs.first).await?;
        visitor
            .sees(".notice__title", "Your answers were deleted in another tab")
            .await?;
        visitor.has_answer("figurehead", "3").await?;
        visitor.follow("Keep these").await?;
        visitor
            .keeps(
                "the answers again",
                "kept.assessment.answers.figurehead === 3",
            )
            .await
    })
}

#[test]
fn tabs_that_change_nothing_say_nothing() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let before = kept(&response("quick", "3 4")?);
        visitor
            .open_with(&[(KEPT, &before)], "#/q/figurehead")
            .await?;
        let tabs = second_tab(&visitor, "#/review").await?;
        visitor.sees("main", "You answered 2 of 8").await?;
        visitor.page().switch_to_window(tabs.first).await?;
        visitor.reload().await?;
        visitor.has_answer("figurehead", "3").await?;
        visitor.lets_it_write().await;
        assert_eq!(visitor.count(".notice").await?, 0);
        assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*before));
        visitor.page().switch_to_window(tabs.second).await?;
        assert_eq!(visitor.count(".notice").await?, 0);
        Ok(())
    })
}

/// Two tabs of one browser.
struct Tabs {
    first: WindowHandle,
    second: WindowHandle,
}

/// Opens a page in a second tab and goes there.
async fn second_tab(visitor: &Visitor, fragment: &str) -> Outcome<Tabs> {
    let first = visitor.page().window().await?;
    let second = visitor.page().new_tab().await?;
    visitor.page().switch_to_window(second.clone()).await?;
    visitor.open(fragment).await?;
    Ok(Tabs { first, second })
}

/// Both tabs open the same question; the second answers 5, then the first,
/// told of it, answers 2, which is not written.
async fn answer_in_both(visitor: &Visitor) -> Outcome<Tabs> {
    let before = kept(&response("quick", "3 4")?);
    visitor
        .open_with(&[(KEPT, &before)], "#/q/figurehead")
        .await?;
    let tabs = second_tab(visitor, "#/q/figurehead").await?;
    visitor.answer("figurehead", "5").await?;
    visitor
        .keeps(
            "the second tab's answer",
            "kept.assessment.answers.figurehead === 5",
        )
        .await?;
    let theirs = visitor.kept(KEPT).await?;

    visitor.page().switch_to_window(tabs.first.clone()).await?;
    visitor
        .sees(".notice__title", "Your answers changed in another tab")
        .await?;
    visitor.has_answer("figurehead", "3").await?;
    visitor.answer("figurehead", "2").await?;
    visitor.lets_it_write().await;
    assert_eq!(visitor.kept(KEPT).await?, theirs);
    assert_eq!(visitor.count(".notice").await?, 1);
    Ok(tabs)
}
