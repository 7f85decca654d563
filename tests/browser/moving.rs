//! Back, forward, reload, anchors and addresses typed by hand.

use serde_json::json;

use crate::support::sample::{KEPT, kept, questions, quick_questions, response};
use crate::support::{Outcome, Storage, Visitor, journey};

#[test]
fn back_and_forward_do_what_they_say() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let start = "Is your organisation ready to transform?";
        let quick = quick_questions()?;
        visitor.open("").await?;
        visitor.click(".door:first-child .door__link").await?;
        visitor.is_at(&quick[0].words).await?;
        visitor.answer(&quick[0].id, "3").await?;
        visitor.follow("Continue").await?;
        visitor.is_at(&quick[1].words).await?;
        visitor.click("main a[href='#/review']").await?;
        visitor.is_at("All answers").await?;
        visitor.follow("See your result").await?;
        visitor.is_under("#/results").await?;
        visitor.sees("main h1", "Not rated yet").await?;

        visitor.back().await?;
        visitor.is_at("All answers").await?;
        visitor.has_focus("main h1").await?;
        visitor.back().await?;
        visitor.is_at(&quick[1].words).await?;
        visitor.back().await?;
        visitor.is_at(&quick[0].words).await?;
        visitor.has_answer(&quick[0].id, "3").await?;
        visitor.back().await?;
        visitor.is_at(start).await?;
        visitor.sees("#resume-title", "You answered 1 of 8").await?;
        visitor.forward().await?;
        visitor.is_at(&quick[0].words).await?;
        visitor.has_answer(&quick[0].id, "3").await?;
        visitor.forward().await?;
        visitor.is_at(&quick[1].words).await?;
        visitor.sees_no(".choice__input:checked").await?;
        visitor.forward().await?;
        visitor.is_at("All answers").await?;
        visitor.forward().await?;
        visitor.sees("main h1", "Not rated yet").await?;
        visitor.has_focus("main h1").await
    })
}

#[test]
fn answering_adds_nothing_to_the_history() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/q/figurehead").await?;
        let before = visitor.history().await?;
        for answer in ["1", "2", "unsure"] {
            visitor.answer("figurehead", answer).await?;
        }
        assert_eq!(visitor.history().await?, before);
        visitor.follow("Continue").await?;
        visitor.is_under("#/q/board-ownership").await?;
        assert_eq!(visitor.history().await?, before + 1);
        Ok(())
    })
}

#[test]
fn a_reload_stays_on_every_page() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("quick", "3 4 2 2 5 4 3 3")?);
        visitor.open_with(&[(KEPT, &work)], "").await?;
        let questions = questions()?;
        let words = |id: &str| {
            let found = questions.iter().find(|question| question.id == id);
            found.map_or("", |question| &*question.words)
        };
        let held = "Transformation is held at Starting by its team";
        let example = "Transformation is held at Starting by its leadership";
        for (fragment, heading) in [
            ("#/", "Is your organisation ready to transform?"),
            ("#/q/figurehead", words("figurehead")),
            ("#/q/culture", words("culture")),
            ("#/review", "All answers"),
            ("#/results", held),
            ("#/explore", "What would it take?"),
            ("#/example", example),
            ("#/method", "How this is worked out"),
            ("#/method/privacy", "How this is worked out"),
            ("#/settings", "Settings"),
            ("#/plan", "Your plan"),
            ("#/history", "History"),
            ("#/no-such-page", "There is no such page"),
        ] {
            visitor.type_fragment(fragment).await?;
            visitor.is_at(heading).await?;
            let title = visitor.page().title().await?;
            visitor.reload().await?;
            assert_eq!(visitor.fragment().await?, fragment);
            assert_eq!(visitor.read("main h1").await?, heading);
            assert_eq!(visitor.page().title().await?, title, "{fragment}");
        }
        assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*work));
        Ok(())
    })
}

#[test]
fn every_page_has_a_title_of_its_own() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("quick", "3 4 2 2 5 4 3 3")?);
        visitor.open_with(&[(KEPT, &work)], "").await?;
        let mut titles = vec![visitor.page().title().await?];
        for fragment in [
            "#/q/figurehead",
            "#/q/culture",
            "#/review",
            "#/results",
            "#/explore",
            "#/example",
            "#/method",
            "#/settings",
            "#/plan",
            "#/history",
            "#/no-such-page",
            "#r=broken",
        ] {
            visitor.type_fragment(fragment).await?;
            let another = "return document.title !== arguments[0]";
            let last = json!(titles.last());
            visitor
                .until_with("another title", another, vec![last])
                .await?;
            visitor.has_focus("main h1").await?;
            let title = visitor.page().title().await?;
            assert!(
                !titles.contains(&title),
                "{title} is not the title of {fragment} only"
            );
            titles.push(title);
        }
        Ok(())
    })
}

#[test]
fn the_skip_link_moves_focus_and_leaves_the_address() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        for fragment in ["", "#/q/culture", "#/method"] {
            visitor.open(fragment).await?;
            let (before, history) = (visitor.fragment().await?, visitor.history().await?);
            visitor.tab_to(".skip-link", false).await?;
            visitor.press_key(thirtyfour::Key::Enter).await?;
            visitor.has_focus("main").await?;
            assert_eq!(visitor.fragment().await?, before);
            assert_eq!(visitor.history().await?, history);
        }
        Ok(())
    })
}

#[test]
fn the_first_page_leaves_focus_where_the_browser_puts_it() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("quick", "3 4 2 2 5 4 3 3")?);
        for kept in [&[][..], &[(KEPT, &*work)]] {
            for fragment in ["", "#/q/culture", "#/settings", "#/results", "#/method"] {
                visitor.open_with(kept, fragment).await?;
                visitor.lets_it_write().await;
                let body = "return document.activeElement === document.body";
                assert!(visitor.ask::<bool>(body).await?, "{fragment}");
                // So the first stop is the way past what every page has.
                visitor.press_key(thirtyfour::Key::Tab).await?;
                visitor.has_focus(".skip-link").await?;
            }
        }
        Ok(())
    })
}

#[test]
fn anchors_in_a_result_move_focus_and_leave_the_address() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/example").await?;
        let heading = visitor.read("main h1").await?;
        let history = visitor.history().await?;
        visitor.follow("The same as a table").await?;
        visitor.has_focus("#table").await?;
        in_view(&visitor, "#table").await?;
        // A number opens how it was worked out, which is folded.
        visitor
            .click(".pre__row:nth-child(3) .pre__range a")
            .await?;
        visitor.has_focus("#worked-3").await?;
        in_view(&visitor, "#worked-3 .formula").await?;
        assert_eq!(visitor.fragment().await?, "#/example");
        assert_eq!(visitor.history().await?, history);
        visitor.is_at(&heading).await
    })
}

#[test]
fn an_anchor_typed_into_the_address_keeps_the_page() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/example").await?;
        let heading = visitor.read("main h1").await?;
        visitor.type_fragment("#table").await?;
        visitor.is_under("#/example").await?;
        visitor.has_focus("#table").await?;
        visitor.is_at(&heading).await?;
        visitor.type_fragment("#nothing-of-that-name").await?;
        visitor.is_under("#/example").await?;
        visitor.is_at(&heading).await
    })
}

#[test]
fn a_section_of_the_method_is_shown_where_its_address_says() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("").await?;
        visitor.click(".footer a[href='#/method/privacy']").await?;
        visitor.is_at("How this is worked out").await?;
        in_view(&visitor, "#privacy-title").await?;
        visitor
            .click(".footer a[href='#/method/accessibility']")
            .await?;
        in_view(&visitor, "#accessibility-title").await?;
        visitor.back().await?;
        visitor.is_under("#/method/privacy").await?;
        in_view(&visitor, "#privacy-title").await?;
        visitor.reload().await?;
        in_view(&visitor, "#privacy-title").await
    })
}

#[test]
fn addresses_changed_by_hand_are_followed() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let all = questions()?;
        visitor.open("").await?;
        for question in [&all[3], &all[25], &all[0]] {
            visitor
                .type_fragment(&format!("#/q/{}", question.id))
                .await?;
            visitor.is_at(&question.words).await?;
            visitor.has_focus("main h1").await?;
            let title = visitor.page().title().await?;
            assert!(title.contains(&question.title), "{title}");
        }
        for (fragment, heading) in [
            ("#/q/nobody-asked", "There is no such page"),
            ("#/settings?secret=abc", "Settings"),
            ("#/group", "There is no such page"),
            ("#/settings/", "Settings"),
            ("#/../etc", "There is no such page"),
            ("#/review", "All answers"),
            ("#", "Is your organisation ready to transform?"),
        ] {
            visitor.type_fragment(fragment).await?;
            visitor.is_at(heading).await?;
        }
        Ok(())
    })
}

#[test]
fn an_unknown_page_says_so_and_leads_to_the_start() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/no-such-page").await?;
        visitor.is_at("There is no such page").await?;
        visitor.sees("main", "Your answers are untouched.").await?;
        visitor.follow("Go to the start").await?;
        visitor
            .is_at("Is your organisation ready to transform?")
            .await?;
        visitor.back().await?;
        visitor.is_at("There is no such page").await
    })
}

#[test]
fn results_and_review_without_answers_lead_to_the_start() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        for fragment in ["#/results", "#/review"] {
            visitor.open(fragment).await?;
            visitor.sees("main", "Nothing is answered yet.").await?;
            visitor.follow("Choose how to start").await?;
            visitor
                .is_at("Is your organisation ready to transform?")
                .await?;
        }
        Ok(())
    })
}

#[test]
fn a_question_outside_the_quick_check_is_one_of_the_full_assessment() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("quick", "3 4")?);
        visitor.open_with(&[(KEPT, &work)], "#/q/culture").await?;
        visitor.sees(".question__count", "Question 4 of 26").await?;
        visitor.answer("culture", "2").await?;
        visitor
            .keeps(
                "the full assessment",
                "kept.assessment.mode === 'full' \
            && Object.keys(kept.assessment.answers).length === 3",
            )
            .await?;
        visitor.open("#/review").await?;
        visitor.sees("main", "You answered 3 of 26").await
    })
}

#[test]
fn any_question_can_be_reached_from_the_review() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("full", "3 4 2 2 5 4 3 3")?);
        visitor.open_with(&[(KEPT, &work)], "#/review").await?;
        let all = questions()?;
        assert_eq!(visitor.count(".ind a").await?, all.len());
        visitor
            .click(&format!("main a[href='#/q/{}']", all[20].id))
            .await?;
        visitor.is_at(&all[20].words).await?;
        visitor.answer(&all[20].id, "4").await?;
        visitor.back().await?;
        visitor.sees("main", "You answered 9 of 26").await?;

        // Who answers travels with the link, and is kept.
        visitor.click("#role option[value='executive']").await?;
        visitor
            .keeps("the role", "kept.assessment.role === 'executive'")
            .await?;
        visitor.reload().await?;
        let role = "return document.getElementById('role').value === 'executive'";
        visitor.until("the role", role).await
    })
}

#[test]
fn an_answer_whose_top_is_out_of_view_stays_under_the_thumb() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(375, 667).await?;
        visitor.open("#/q/figurehead").await?;
        // The first line of the second answer has left the window, its last ones have not.
        let card = "const card = document.querySelectorAll('.choice')[1].getBoundingClientRect();";
        let scroll = format!("{card} scrollTo(0, scrollY + card.top + card.height - 60); return 0");
        visitor.ask::<u32>(&scroll).await?;
        let place =
            format!("{card} return [card.left + 90, card.bottom - 20, scrollY, card.height]");
        let [x, y, before, height]: [f64; 4] = visitor.ask(&place).await?;
        for kind in ["mousePressed", "mouseReleased"] {
            let press = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            visitor.devtools("Input.dispatchMouseEvent", press).await?;
        }
        visitor.has_answer("figurehead", "2").await?;
        visitor
            .until(
                "the chosen answer, whole",
                &format!("{card} return card.top >= 0 && card.bottom <= innerHeight"),
            )
            .await?;
        let after: f64 = visitor.ask("return scrollY").await?;
        assert!(
            (before - after).abs() < height + 40.0,
            "the page was thrown from {before} to {after}"
        );
        Ok(())
    })
}

/// Waits until the top of an element is in the window.
async fn in_view(visitor: &Visitor, place: &str) -> Outcome {
    let script = format!(
        "const place = document.querySelector('{place}'); if (!place?.checkVisibility()) return false; \
         const top = place.getBoundingClientRect().top; return top > -1 && top < innerHeight"
    );
    visitor.until(&format!("{place} in view"), &script).await
}
