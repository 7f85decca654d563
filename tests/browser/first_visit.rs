//! A first visit: from the start page to the result of a quick check.

use thirtyfour::Key;

use crate::support::sample::{levels, quick_questions};
use crate::support::{Outcome, Storage, Visitor, journey};

#[test]
fn a_quick_check_by_mouse_leads_to_a_result() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("").await?;
        visitor.click(".door:first-child .door__link").await?;
        let questions = quick_questions()?;
        assert_eq!(questions.len(), 8);
        for (position, question) in questions.iter().enumerate() {
            visitor.is_at(&question.words).await?;
            let place = visitor.read(".question__count").await?;
            assert_eq!(place, format!("Question {} of 8", position + 1));
            let chosen = visitor.count(".choice__input:checked").await?;
            assert_eq!(chosen, 0, "an answer to {} is preselected", question.id);
            let answer = ["3", "2", "4", "unsure"][position % 4];
            visitor.answer(&question.id, answer).await?;
            let on = if position == 7 {
                "See your result"
            } else {
                "Continue"
            };
            visitor.follow(on).await?;
        }
        visitor.is_under("#/results").await?;
        shows_a_result(&visitor).await
    })
}

#[test]
fn a_quick_check_by_keyboard_alone_leads_to_a_result() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("").await?;
        visitor
            .tab_to(".door:first-child .door__link", false)
            .await?;
        visitor.press_key(Key::Enter).await?;
        let questions = quick_questions()?;
        for (position, question) in questions.iter().enumerate() {
            visitor.is_at(&question.words).await?;
            visitor.has_focus("main h1").await?;
            visitor.tab_to(".choice__input", false).await?;
            let id = &question.id;
            match position % 4 {
                // The tab key comes to the first radio; the space bar takes it.
                0 => {
                    visitor.press_key(Key::Space).await?;
                    visitor.has_answer(id, "1").await?;
                    visitor.press("4").await?;
                    visitor.has_answer(id, "4").await?;
                    visitor.has_focus(&format!("[id='{id}-4']")).await?;
                }
                1 => {
                    visitor.press("2").await?;
                    visitor.has_answer(id, "2").await?;
                }
                2 => {
                    visitor.press_key(Key::Down).await?;
                    visitor.has_answer(id, "2").await?;
                    visitor.press_key(Key::Down).await?;
                    visitor.has_answer(id, "3").await?;
                }
                // Upwards from the first is the last: not sure.
                _ => {
                    visitor.press_key(Key::Up).await?;
                    visitor.has_answer(id, "unsure").await?;
                }
            }
            visitor.press_key(Key::Enter).await?;
        }
        visitor.is_under("#/results").await?;
        visitor.has_focus("main h1").await?;
        shows_a_result(&visitor).await
    })
}

#[test]
fn the_keyboard_alone_goes_back_and_changes_an_answer() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let questions = quick_questions()?;
        visitor.open("").await?;
        visitor
            .tab_to(".door:first-child .door__link", false)
            .await?;
        visitor.press_key(Key::Enter).await?;
        visitor.is_at(&questions[0].words).await?;
        visitor.tab_to(".choice__input", false).await?;
        visitor.press("5").await?;
        visitor.has_answer(&questions[0].id, "5").await?;
        visitor.press_key(Key::Enter).await?;
        visitor.is_at(&questions[1].words).await?;
        visitor.has_focus("main h1").await?;
        let back = format!("main a[href='#/q/{}']", questions[0].id);
        visitor.tab_to(&back, false).await?;
        visitor.press_key(Key::Enter).await?;
        visitor.is_at(&questions[0].words).await?;
        visitor.has_focus("main h1").await?;
        visitor.has_answer(&questions[0].id, "5").await?;
        visitor.tab_to("button[type='submit']", false).await?;
        visitor.tab_to(".choice__input:checked", true).await?;
        visitor.press("1").await?;
        visitor.has_answer(&questions[0].id, "1").await?;
        assert_eq!(visitor.count(".choice__input:checked").await?, 1);
        Ok(())
    })
}

#[test]
fn continuing_without_an_answer_says_so_and_offers_to_leave_it_open() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let questions = quick_questions()?;
        let first = &questions[0].id;
        visitor.open("").await?;
        visitor.click(".door:first-child .door__link").await?;
        visitor.is_at(&questions[0].words).await?;
        visitor.follow("Continue").await?;
        visitor.has_focus(".error-summary").await?;
        let title = "return document.title.startsWith('Error:')";
        visitor
            .until("a title that begins with Error:", title)
            .await?;
        visitor.sees("#problem", "Choose an answer").await?;
        let described = "return document.querySelector('fieldset') \
            .getAttribute('aria-describedby').split(' ').includes('problem')";
        assert!(visitor.ask::<bool>(described).await?);

        // The summary leads to the answers, and nowhere else.
        visitor.click(".error-summary__link").await?;
        visitor.has_focus(&format!("[id='{first}-1']")).await?;
        assert_eq!(visitor.fragment().await?, format!("#/q/{first}"));

        // An answer takes the problem away; without one the question stays open.
        visitor.answer(first, "3").await?;
        visitor.sees_no(".error-summary").await?;
        let title = "return !document.title.includes('Error')";
        visitor.until("a title without an error", title).await?;
        visitor.follow("Clear my answer").await?;
        visitor.sees_no(".choice__input:checked").await?;
        visitor.follow("Continue").await?;
        visitor.follow("Leave it open for now").await?;
        visitor.is_at(&questions[1].words).await?;
        visitor.has_focus("main h1").await?;
        visitor.sees_no(".error-summary").await
    })
}

#[test]
fn the_picture_beside_the_questions_moves_as_answers_come() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let questions = quick_questions()?;
        visitor.resize(1280, 800).await?;
        visitor.open("").await?;
        visitor.click(".door:first-child .door__link").await?;
        visitor.is_at(&questions[0].words).await?;
        is_drawn(&visitor, "live-wide").await?;
        let picture = "return document.getElementById('live-wide').toDataURL()";
        let before: String = visitor.ask(picture).await?;
        visitor.answer(&questions[0].id, "5").await?;
        visitor.follow("Continue").await?;
        visitor.is_at(&questions[1].words).await?;
        visitor.answer(&questions[1].id, "5").await?;
        visitor
            .sees("#live-wide-words", "Clear leadership: Embedded")
            .await?;
        is_drawn(&visitor, "live-wide").await?;
        assert_ne!(visitor.ask::<String>(picture).await?, before);
        Ok(())
    })
}

#[test]
fn a_quick_check_grows_into_the_full_assessment_without_asking_twice() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let questions = quick_questions()?;
        visitor.open("").await?;
        visitor.click(".door:first-child .door__link").await?;
        for question in &questions {
            visitor.is_at(&question.words).await?;
            visitor.answer(&question.id, "3").await?;
            visitor.click("button[type='submit']").await?;
        }
        visitor.is_under("#/results").await?;
        visitor.follow("Go on to the full assessment").await?;
        // The first two are answered; the third is the first that is new.
        visitor.is_under("#/q/board-literacy").await?;
        visitor.sees(".question__count", "Question 3 of 26").await?;
        visitor.type_fragment("#/results").await?;
        visitor.sees(".finding__meta", "ndicative").await?;
        visitor.sees("main h1", "Working").await
    })
}

/// Everything that a result of a quick check shows.
async fn shows_a_result(visitor: &Visitor) -> Outcome {
    // The address comes first, the page a moment later.
    visitor.sees_a(".finding__title").await?;
    let headline = visitor.read("main h1").await?;
    let names = levels()?;
    assert!(
        names.iter().any(|name| headline.contains(name)),
        "{headline}"
    );
    let title = visitor.page().title().await?;
    assert!(title.contains(&headline), "{title}");
    visitor
        .sees(".finding__meta", "Quick check, indicative")
        .await?;
    let rows = visitor.read_all(".pre__level").await?;
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|row| names.contains(row)), "{rows:?}");
    is_drawn(visitor, "result-chart").await?;
    visitor.sees_a("h2[id*='pattern']").await?;
    visitor
        .sees("#ask-title", "Settle this question first")
        .await?;
    visitor
        .sees("#table-title", "Everything as a table")
        .await?;
    assert_eq!(visitor.count("#table > table tbody tr").await?, 4);
    for place in [
        "#table-title",
        ".pre__row",
        "#result-chart",
        "#ask-title",
        "#take-title",
    ] {
        visitor
            .until(
                place,
                &format!("return document.querySelector(\"{place}\").checkVisibility()"),
            )
            .await?;
    }
    Ok(())
}

/// Waits until a chart has pixels of several colours.
async fn is_drawn(visitor: &Visitor, canvas: &str) -> Outcome {
    let script = format!(
        "const canvas = document.getElementById('{canvas}'); \
         if (canvas === null || canvas.width === 0) return false; \
         const pixels = new Uint32Array(canvas.getContext('2d') \
             .getImageData(0, 0, canvas.width, canvas.height).data.buffer); \
         const drawn = pixels.filter(pixel => pixel !== 0); \
         return drawn.length > pixels.length / 50 && new Set(drawn).size > 3"
    );
    visitor.until(&format!("pixels on {canvas}"), &script).await
}
