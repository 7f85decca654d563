//! The result on paper: private notes are on it only when that was ticked.

use serde_json::json;

use crate::support::sample::{KEPT, example, kept, kept_with};
use crate::support::{Outcome, Storage, Visitor, journey};

const NOTE: &str = "Ask the audit committee.";

/// What is read on paper, or on the screen.
async fn read_on(visitor: &Visitor, medium: &str) -> Outcome<String> {
    let wish = json!({ "media": medium });
    visitor.devtools("Emulation.setEmulatedMedia", wish).await?;
    visitor.ask("return document.body.innerText").await
}

#[test]
fn private_notes_are_printed_only_where_that_is_ticked() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let notes = json!({ "culture": NOTE });
        let work = kept_with(&example()?, 1, &notes);
        visitor.open_with(&[(KEPT, &work)], "#/results").await?;
        visitor.sees_a("#print-notes").await?;
        assert!(!read_on(&visitor, "print").await?.contains(NOTE));
        assert!(!read_on(&visitor, "screen").await?.contains(NOTE));

        visitor.click("#print-notes").await?;
        visitor.sees_a("#print-notes:checked").await?;
        let paper = read_on(&visitor, "print").await?;
        assert!(paper.contains("Private notes") && paper.contains(NOTE));
        visitor.screenshot("printed-with-notes").await?;
        assert!(!read_on(&visitor, "screen").await?.contains(NOTE));
        assert_eq!(visitor.axe().await?, "");

        visitor.click("#print-notes").await?;
        visitor.sees_no("#print-notes:checked").await?;
        assert!(!read_on(&visitor, "print").await?.contains(NOTE));
        read_on(&visitor, "screen").await?;
        Ok(())
    })
}

#[test]
fn where_there_are_no_notes_none_are_offered() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&example()?);
        visitor.open_with(&[(KEPT, &work)], "#/results").await?;
        visitor.named("Print this page").await?;
        assert_eq!(visitor.count("#print-notes").await?, 0);
        // Nor on somebody else's result, whatever notes there are of one's own.
        let notes = json!({ "culture": NOTE });
        let own = kept_with(&example()?, 1, &notes);
        visitor.open_with(&[(KEPT, &own)], "#/example").await?;
        visitor.named("Print this page").await?;
        assert_eq!(visitor.count("#print-notes").await?, 0);
        assert!(!read_on(&visitor, "print").await?.contains(NOTE));
        Ok(())
    })
}
