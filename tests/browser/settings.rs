//! Files: saved here, opened there, and refused where they are not ours.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::sample::{KEPT, kept, kept_with, response};
use crate::support::steps::downloaded;
use crate::support::{Outcome, Storage, journey};

#[test]
fn a_file_is_shown_before_it_replaces_anything_and_can_be_undone() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let own = kept(&response("quick", "3 4 ? 2")?);
        let notes = json!({ "culture": "From the away day" });
        let theirs = kept_with(&response("full", "5 5 5 5 5 5")?, 3, &notes);
        let file = file("replace", "northvale.json", theirs.as_bytes())?;
        visitor.open_with(&[(KEPT, &own)], "#/settings").await?;
        visitor.choose_file(&file).await?;
        visitor
            .sees(".preview__title", "Open ‘northvale.json’?")
            .await?;
        visitor.has_focus(".preview__title").await?;
        let preview = visitor.read(".preview").await?;
        for words in [
            "12 November 2026",
            "6 of 26 answers, 1 private note",
            "4 answers from 12 November",
        ] {
            assert!(preview.contains(words), "{words}: {preview}");
        }
        visitor.lets_it_write().await;
        assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*own));

        visitor.follow("Cancel").await?;
        visitor.sees_no(".preview").await?;
        visitor.lets_it_write().await;
        assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*own));

        // The same file again: the field must not remember it.
        visitor.choose_file(&file).await?;
        visitor.follow("Replace my answers").await?;
        visitor.sees("main", "You answered 6 of 26").await?;
        visitor.sees_no(".preview").await?;
        visitor
            .sees(".toast", "Your 4 answers were replaced.")
            .await?;
        visitor
            .keeps(
                "the file",
                "kept.assessment.notes.culture === 'From the away day'",
            )
            .await?;

        visitor.click(".toast__action").await?;
        visitor.sees("main", "You answered 4 of 8").await?;
        visitor
            .keeps(
                "the answers before",
                "kept.assessment.mode === 'quick' \
            && kept.assessment.answers['first-team'] === 'unsure'",
            )
            .await
    })
}

#[test]
fn a_file_can_be_used_where_there_is_nothing_to_replace() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let theirs = kept(&response("quick", "5 5 5 5 5 5 5 5")?);
        let file = file("use", "ours.json", theirs.as_bytes())?;
        visitor.open("").await?;
        visitor.follow("open a saved file").await?;
        visitor.is_at("Settings").await?;
        visitor.choose_file(&file).await?;
        visitor
            .sees(".preview", "Nothing: you have no answers here")
            .await?;
        visitor.sees(".preview", "All four are at Embedded").await?;
        visitor.follow("Use this file").await?;
        visitor.sees("main", "You answered 8 of 8").await?;
        visitor.type_fragment("#/results").await?;
        visitor.is_at("All four are at Embedded").await
    })
}

#[test]
fn a_file_that_is_not_ours_is_refused_with_a_reason_and_changes_nothing() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let own = kept(&response("quick", "3 4 ? 2")?);
        visitor.open_with(&[(KEPT, &own)], "#/settings").await?;
        let good: Value = serde_json::from_str(&kept(&response("quick", "5 5")?))?;
        let but = |change: fn(&mut Value)| {
            let mut changed = good.clone();
            change(&mut changed);
            changed.to_string().into_bytes()
        };
        let cases: [(&str, Vec<u8>, &str); 14] = [
            ("words.json", b"Dear board, ...".to_vec(), "not JSON"),
            ("empty.json", Vec::new(), "not JSON"),
            (
                "cut-off.json",
                good.to_string().into_bytes()[..90].to_vec(),
                "not JSON",
            ),
            (
                "picture.json",
                vec![0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00],
                "not JSON",
            ),
            ("list.json", b"[]".to_vec(), "not a Fourfront file"),
            (
                "other.json",
                br#"{"format":"backfront"}"#.to_vec(),
                "not a Fourfront file",
            ),
            ("deep.json", "[".repeat(200_000).into_bytes(), "not JSON"),
            (
                "later.json",
                but(|file| file["version"] = json!(3)),
                "newer than this program",
            ),
            (
                "model.json",
                but(|file| file["assessment"]["model"] = json!("five-forces")),
                "expected \"four-preconditions\", found \"five-forces\"",
            ),
            (
                "unknown.json",
                but(|file| file["assessment"]["surprise"] = json!(1)),
                "assessment.surprise: unknown field",
            ),
            (
                "answer.json",
                but(|file| file["assessment"]["answers"]["figurehead"] = json!(6)),
                "assessment.answers.figurehead",
            ),
            (
                "question.json",
                but(|file| file["assessment"]["answers"]["who-asked"] = json!(3)),
                "assessment.answers.who-asked",
            ),
            (
                "note.json",
                but(|file| file["assessment"]["notes"]["culture"] = json!("x".repeat(4001))),
                "assessment.notes.culture",
            ),
            (
                "large.json",
                vec![b' '; (16 << 20) + 1],
                "larger than 16384 kilobytes",
            ),
        ];
        for (name, content, reason) in cases {
            visitor
                .choose_file(&file("refused", name, &content)?)
                .await?;
            let title = format!("‘{name}’ could not be opened");
            visitor.sees("main .notice__title", &title).await?;
            let said = visitor.read("main .notice__text").await?;
            assert!(said.starts_with("Nothing was changed."), "{name}: {said}");
            assert!(said.contains(reason), "{name}: {said}");
            assert_eq!(visitor.count(".preview").await?, 0, "{name}");
            assert!(
                visitor.overflow().await? <= 0,
                "{name} makes the page scroll sideways"
            );
            assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*own), "{name}");
        }
        visitor.sees("main", "You answered 4 of 8").await
    })
}

#[test]
fn text_from_a_file_is_only_ever_text() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let attack = "</textarea><script>hacked = 1</script><img src=x onerror='hacked = 1'>";
        let notes = json!({ "figurehead": attack });
        let theirs = kept_with(&response("quick", "5 5")?, 1, &notes);
        let good = file(
            "text",
            "<img src=x onerror=hacked=1>.json",
            theirs.as_bytes(),
        )?;
        let unknown = theirs.replace("\"linked\"", "\"<img src=x onerror=hacked=1>\"");
        let bad = file("text", "<b>bad.json", unknown.as_bytes())?;

        visitor.open("#/settings").await?;
        visitor.choose_file(&bad).await?;
        visitor
            .sees("main .notice__title", "‘<b>bad.json’ could not be opened")
            .await?;
        visitor.sees("main .notice__text", "<img src=x").await?;
        visitor.choose_file(&good).await?;
        visitor
            .sees(".preview__title", "<img src=x onerror=hacked=1>.json")
            .await?;
        visitor.follow("Use this file").await?;
        visitor.sees("main", "You answered 2 of 8").await?;
        visitor.type_fragment("#/q/figurehead").await?;
        visitor.follow_summary("Your private note").await?;
        let note: String = visitor
            .ask("return document.getElementById('note').value")
            .await?;
        assert_eq!(note, attack);
        visitor.type_fragment("#/review").await?;
        visitor.sees(".ind", ", with a note").await?;
        assert!(!visitor.ask::<bool>("return 'hacked' in window").await?);
        assert_eq!(visitor.count("main img, main script").await?, 0);
        Ok(())
    })
}

#[test]
fn a_saved_file_opens_with_the_same_answers_somewhere_else() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let folder = visitor.downloads("export").await?;
        let notes = json!({ "figurehead": "Ask again — “in May”" });
        let work = kept_with(&response("quick", "3 4 ? 2 5")?, 1, &notes);
        visitor.open_with(&[(KEPT, &work)], "#/settings").await?;
        visitor.follow("Save a file").await?;
        let saved = downloaded(&folder, ".json").await?;
        let name = saved
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        assert!(name.starts_with("fourfront-20"), "{name}");
        let inside: Value = serde_json::from_str(&fs::read_to_string(&saved)?)?;
        let there: Value = serde_json::from_str(&work)?;
        holds(&inside["assessment"], &there["assessment"]);

        let other = stage.visitor(Storage::Allowed).await?;
        other.open("#/settings").await?;
        other.choose_file(&saved).await?;
        other.follow("Use this file").await?;
        other.sees("main", "You answered 5 of 8").await?;
        other
            .keeps(
                "the same answers",
                "kept?.assessment.answers['one-goal'] === 5",
            )
            .await?;
        let kept: Value = serde_json::from_str(&other.kept(KEPT).await?.unwrap_or_default())?;
        holds(&kept["assessment"], &there["assessment"]);
        Ok(())
    })
}

#[test]
fn the_chart_can_be_taken_along_as_svg_and_as_png() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let folder = visitor.downloads("chart").await?;
        visitor.open("#/example").await?;
        visitor.follow("Download chart").await?;
        let svg = fs::read_to_string(downloaded(&folder, ".svg").await?)?;
        assert!(svg.starts_with("<svg"), "{}", &svg[..svg.len().min(80)]);
        assert!(svg.contains("Leadership"), "the axes have no names");
        visitor.follow("Chart as PNG").await?;
        let png = fs::read(downloaded(&folder, ".png").await?)?;
        assert!(png.starts_with(b"\x89PNG"), "not a PNG");
        assert!(png.len() > 4000, "{} bytes", png.len());
        Ok(())
    })
}

#[test]
fn a_result_of_a_quick_check_is_kept_when_a_broken_file_follows_a_good_one() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let own = kept(&response("quick", "3 4 2 2 5 4 3 3")?);
        let theirs = kept(&response("quick", "5 5 5 5 5 5 5 5")?);
        visitor.open_with(&[(KEPT, &own)], "#/settings").await?;
        visitor
            .choose_file(&file("after", "good.json", theirs.as_bytes())?)
            .await?;
        visitor.sees_a(".preview").await?;
        visitor
            .choose_file(&file("after", "bad.json", b"{")?)
            .await?;
        visitor
            .sees("main .notice__title", "‘bad.json’ could not be opened")
            .await?;
        assert_eq!(visitor.count(".preview").await?, 0);
        visitor.sees("main", "You answered 8 of 8").await?;
        visitor.lets_it_write().await;
        assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*own));
        // Another page and back: nothing of it is left.
        visitor.type_fragment("#/").await?;
        visitor.sees_a(".door").await?;
        visitor.back().await?;
        visitor.is_at("Settings").await?;
        assert_eq!(visitor.count("main .notice").await?, 0);
        visitor.type_fragment("#/results").await?;
        visitor
            .is_at("Transformation is held at Starting by its team")
            .await?;
        visitor.reload().await?;
        visitor
            .is_at("Transformation is held at Starting by its team")
            .await?;
        assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*own));
        Ok(())
    })
}

/// An assessment has all that an earlier version of the document had.
#[track_caller]
fn holds(found: &Value, earlier: &Value) {
    for (field, value) in earlier.as_object().into_iter().flatten() {
        assert_eq!(found[field], *value, "{field}");
    }
}

/// A file in a folder of its own.
fn file(folder: &str, name: &str, content: &[u8]) -> Outcome<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("files-{folder}"));
    fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    fs::write(&path, content)?;
    Ok(path)
}
