//! What was kept with other versions of the questions or of the program, and what a stranger's file
//! holds.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::sample::{KEPT, UNREADABLE, kept, kept_whole, moment, questions, response};
use crate::support::steps::downloaded;
use crate::support::{Outcome, Storage, journey};

/// The model has no version 0: it stands for any older one.
fn older() -> Outcome<String> {
    let all = vec!["3"; questions()?.len()].join(" ");
    let mut now = response("full", &all)?;
    let then = moment(&now, Some("In May"), "2026-05-02", 0);
    now["version"] = json!(0);
    now["answers"]["figure-head"] = json!(2);
    if let Some(answers) = now["answers"].as_object_mut() {
        answers.remove("figurehead");
    }
    kept_whole(
        &now,
        &json!({
            "linked": true,
            "notes": { "culture": "Ask Ben", "figure-head": "Ask Ann\nand Ben" },
            "targets": { "figure-head": 5 },
            "plan": { "moves": [{ "text": "Ask", "indicator": "figure-head", "status": "done" }] },
            "snapshots": [then],
        }),
        &[],
    )
}

#[test]
fn older_answers_are_carried_over_told_once_and_kept_as_a_moment() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let older = older()?;
        visitor.open_with(&[(KEPT, &older)], "").await?;
        visitor
            .sees(
                ".notice__title",
                "Your answers are of version 0 of the questions",
            )
            .await?;
        visitor
            .sees(
                ".notice__text",
                "25 of 26 answers carry over. 1 question has no answer yet.",
            )
            .await?;
        visitor
            .sees("#resume-title", "You answered 25 of 26")
            .await?;
        assert_eq!(visitor.axe().await?, "");
        visitor
            .keeps(
                "today’s version at once",
                "kept.assessment.model_version === 1 && kept.assessment.snapshots.length === 2 \
                 && kept.assessment.snapshots[1].version === 0 \
                 && kept.assessment.gone_notes[0].indicator === 'figure-head' \
                 && kept.assessment.gone_notes[0].text === 'Ask Ann\\nand Ben' \
                 && kept.assessment.plan.moves[0].indicator === null \
                 && kept.assessment.revision === 1",
            )
            .await?;
        assert_eq!(visitor.kept(UNREADABLE).await?.as_deref(), Some(&*older));
        visitor.follow("Close").await?;
        visitor.sees_no(".notice").await?;

        visitor.reload().await?;
        assert_eq!(visitor.count(".notice").await?, 0, "told once");
        visitor.type_fragment("#/history").await?;
        visitor
            .sees("main th", "Version 0 of the questions")
            .await?;
        visitor.sees(".gone-notes__item", "figure-head").await?;
        visitor.sees(".gone-notes__text", "Ask Ann").await?;
        // The newest moment that differs is compared first: not the one that was just kept.
        visitor
            .sees("main", "compared on 26 shared questions.")
            .await?;
        visitor.choose("#compare-then", "1").await?;
        visitor
            .sees(
                "main",
                "was made with version 0 of the questions: compared on 25 shared questions.",
            )
            .await?;
        visitor
            .sees("main", "One of its answers has no question here any more.")
            .await?;
        assert_eq!(visitor.axe().await?, "");
        visitor.click(".gone-notes__item button").await?;
        visitor
            .sees("[role=status]", "The note was deleted.")
            .await?;
        visitor.sees_no(".gone-notes__item").await?;
        // The part went with its note.
        visitor.has_focus("main h1").await?;
        visitor.follow("Undo").await?;
        visitor.sees(".gone-notes__text", "Ask Ann").await?;
        visitor.type_fragment("#/q/figurehead").await?;
        visitor.sees_no(".choice__input:checked").await
    })
}

#[test]
fn an_older_file_says_in_its_preview_what_carries_over() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/settings").await?;
        let path = file("older.json", older()?.as_bytes())?;
        visitor.choose_file(&path).await?;
        visitor
            .sees(
                ".preview",
                "Version 0, and today’s are version 1. 25 of 26 answers carry over.",
            )
            .await?;
        visitor.follow("Use this file").await?;
        visitor
            .keeps("both moments", "kept.assessment.snapshots.length === 2")
            .await
    })
}

#[test]
fn newer_answers_are_set_aside_said_and_can_be_saved() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let folder = visitor.downloads("newer").await?;
        let mut now = response("quick", "3 4 ? 2")?;
        now["version"] = json!(2);
        let newer = kept(&now);
        visitor
            .open_with(&[(KEPT, &newer)], "#/q/figurehead")
            .await?;
        visitor
            .sees(
                ".notice__title",
                "Your answers were saved by a newer version and could not be read",
            )
            .await?;
        visitor.answer("figurehead", "5").await?;
        visitor
            .keeps("the new answer", "kept.assessment.answers.figurehead === 5")
            .await?;
        assert_eq!(visitor.kept(UNREADABLE).await?.as_deref(), Some(&*newer));
        visitor.type_fragment("#/settings").await?;
        visitor.follow("Save what was set aside").await?;
        let saved = fs::read_to_string(downloaded(&folder, ".json").await?)?;
        assert_eq!(saved, newer);
        let path = file("newer.json", newer.as_bytes())?;
        visitor.choose_file(&path).await?;
        visitor
            .sees(
                "main .notice__text",
                "version 2 of the questions is newer than this program, which knows 1",
            )
            .await
    })
}

const ATTACK: &str = "</textarea></p><script>hacked = 1</script><img src=x onerror='hacked = 1'>";

#[test]
fn text_in_every_place_of_a_file_is_only_ever_text() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let now = response("full", "3 4 ? 2")?;
        let then = moment(&now, Some("<script>hacked=1</script>"), "2026-05-02", 0);
        let own = kept_whole(
            &now,
            &json!({
                "name": "<img src=x onerror=hacked=1> مجلس",
                "notes": { "culture": ATTACK },
                "plan": { "moves": [
                    { "text": ATTACK, "owner": "<b onclick=hacked=1>Ann</b>", "status": "planned" },
                ] },
                "snapshots": [then],
                "gone_notes": [{ "version": 0, "indicator": "gone", "text": ATTACK }],
            }),
            &[],
        )?;
        let path = file("hostile.json", own.as_bytes())?;
        visitor.open("#/settings").await?;
        visitor.choose_file(&path).await?;
        visitor.follow("Use this file").await?;
        for (fragment, place, words) in [
            ("#/plan", "main strong", ATTACK),
            ("#/plan", "main .plan__meta", "<b onclick=hacked=1>Ann</b>"),
            ("#/history", "main th", "<script>hacked=1</script>"),
            ("#/history", "main th", "<img src=x onerror=hacked=1>"),
            ("#/history", ".gone-notes__text", ATTACK),
            ("#/", "#resume-title", "<img src=x onerror=hacked=1>"),
        ] {
            visitor.type_fragment(fragment).await?;
            visitor.sees(place, words).await?;
            assert!(
                visitor.overflow().await? <= 0,
                "{fragment} scrolls sideways"
            );
        }
        // A name from right to left does not turn the sentence that it stands in.
        visitor
            .sees("#resume-title", "\u{2069}: you answered 4 of 26")
            .await?;
        assert!(!visitor.ask::<bool>("return 'hacked' in window").await?);
        assert_eq!(
            visitor
                .count("main img, main script, main b[onclick]")
                .await?,
            0
        );
        Ok(())
    })
}

#[test]
fn what_turns_or_hides_text_is_refused_with_its_place() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("#/settings").await?;
        let now = response("full", "3 4 ? 2")?;
        let a_move = |text: &str, owner: &str| json!({ "plan": { "moves": [{ "text": text, "owner": owner, "status": "done" }] } });
        let then = moment(&now, None, "2026-05-02", 0);
        let but = |field: &str, value: &str| {
            let mut then = then.clone();
            then[field] = json!(value);
            json!({ "snapshots": [then] })
        };
        let mut deep = json!(1);
        for _ in 0..100 {
            deep = json!([deep]);
        }
        let cases: [(&str, Value, &str); 9] = [
            (
                "text",
                a_move("a\u{202e}b", ""),
                "plan.moves[0].text: has a control or direction mark (U+202E)",
            ),
            (
                "owner",
                a_move("a", "b\u{2067}c"),
                "plan.moves[0].owner: has a control or direction mark (U+2067)",
            ),
            (
                "huge",
                a_move(&"x".repeat(300_000), ""),
                "plan.moves[0].text: expected at most 4000",
            ),
            (
                "note",
                json!({ "notes": { "culture": "a\u{7}b" } }),
                "notes.culture: has a control or direction mark (U+0007)",
            ),
            (
                "name",
                json!({ "name": "a\u{202e}b" }),
                "name: expected 1 to 60 characters of plain text",
            ),
            (
                "moment",
                but("name", "a\u{202e}b"),
                "snapshots[0].name: expected 1 to 60 characters",
            ),
            (
                "model",
                but("model", "<b>"),
                "snapshots[0].model: expected 1 to 40 small letters",
            ),
            (
                "question",
                but("answers", "cul\u{202e}ture 3"),
                "expected 1 to 40 small letters",
            ),
            (
                "deep",
                json!({ "notes": { "culture": deep } }),
                "notes.culture: expected text, found a list",
            ),
        ];
        for (name, more, reason) in cases {
            let own = kept_whole(&now, &more, &[])?;
            let name = format!("{name}.json");
            visitor.choose_file(&file(&name, own.as_bytes())?).await?;
            visitor
                .sees(
                    "main .notice__title",
                    &format!("‘{name}’ could not be opened"),
                )
                .await?;
            visitor.sees("main .notice__text", reason).await?;
            let said = visitor.read("main .notice__text").await?;
            assert!(!said.contains(['\u{202e}', '\u{2067}', '\u{7}']), "{name}");
            assert!(visitor.overflow().await? <= 0, "{name}");
            assert_eq!(visitor.kept(KEPT).await?, None, "{name}");
        }
        Ok(())
    })
}

/// A file in a folder of its own.
fn file(name: &str, content: &[u8]) -> Outcome<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("files-carried");
    fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    fs::write(&path, content)?;
    Ok(path)
}
