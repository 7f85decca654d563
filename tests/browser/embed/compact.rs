//! What is finished is short; the code is there for whoever wants it.

use super::ANSWERS;
use crate::share::scanned;
use crate::support::sample::quick_questions;
use crate::support::{Outcome, Storage, journey};

#[test]
fn a_finished_embed_is_short_and_its_code_opens_on_a_phone() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        for (width, most) in [(320, 1600.0), (600, 1150.0)] {
            visitor.resize(width, 700).await?;
            visitor.open("?embed=quick&event=Boards+Ahead").await?;
            visitor.answers_all(&quick_questions()?, ANSWERS).await?;
            let height = "return document.querySelector('.embed').getBoundingClientRect().height";
            let height: f64 = visitor.ask(height).await?;
            assert!(height <= most, "{height} at {width}");
            visitor
                .screenshot(&format!("embed-finished-{width}"))
                .await?;
            assert_eq!(visitor.count("svg.qr").await?, 0);
            visitor.follow("Show QR code").await?;
            visitor.sees("figcaption", "It opens your result").await?;
            let link: String = visitor
                .ask("return document.getElementById('link').value")
                .await?;
            assert_eq!(scanned(&visitor).await?, link);
            assert_eq!(visitor.axe().await?, "");
            assert!(visitor.overflow().await? <= 0, "at {width}");
            visitor.screenshot(&format!("embed-code-{width}")).await?;
            visitor.follow("Close QR code").await?;
            visitor.sees_no("svg.qr").await?;
            // It does not wait for the next visitor.
            visitor.follow("Show QR code").await?;
            visitor.follow("Start again").await?;
            visitor.answers_all(&quick_questions()?, ANSWERS).await?;
            assert_eq!(visitor.count("svg.qr").await?, 0);
        }
        Ok(())
    })
}
