//! As WordPress embeds: a sandbox with scripts only, a secret behind `#`, and a host that allows
//! nothing by headers.

use serde_json::json;

use super::host::Host;
use super::{ANSWERS, own_link};
use crate::support::sample::quick_questions;
use crate::support::{Outcome, Stage, Storage, Visitor, journey};

/// A page as WordPress makes it, with a frame of this page.
fn wordpress(stage: &Stage, name: &str, page: &str) -> Outcome<Host> {
    let body = format!(
        "<iframe id=wp sandbox='allow-scripts' width=340 height=600 \
         src='HOME{page}#?secret=iNFyTaCbWb' title=Fourfront></iframe>\
         <script>window.heights = []; window.others = 0; \
         addEventListener('message', ({{ source, data }}) => {{ \
         if (source === wp.contentWindow && data.message === 'height') heights.push(data); \
         else if (data.fourfront !== 1) others += 1 }})</script>"
    );
    Host::with(name, &stage.home(), &body)
}

/// Waits for heights with the secret, within WordPress's bounds.
async fn hears_heights(visitor: &Visitor, least: usize) -> Outcome {
    let known = "return heights.length >= arguments[0] && heights.every(({ value, secret }) => \
        secret === 'iNFyTaCbWb' && value >= 200 && value <= 1000)";
    visitor
        .until_with("heights for WordPress", known, vec![json!(least)])
        .await
}

/// Answers all in the frame, and sees the result with its link.
async fn answers_in_the_frame(stage: &Stage, visitor: &Visitor) -> Outcome {
    visitor.enter("document.getElementById('wp')").await?;
    let origin: String = visitor.ask("return self.origin").await?;
    assert_eq!(origin, "null", "the frame has an origin of its own");
    visitor.answers_all(&quick_questions()?, ANSWERS).await?;
    visitor
        .is_at("Transformation is held at Starting by its team")
        .await?;
    assert_eq!(visitor.count(".pre__row").await?, 4);
    assert_eq!(visitor.count(".notice").await?, 0);
    let link = own_link(visitor).await?;
    let home = format!("{}fourfront.html#r=1", stage.home());
    assert!(link.starts_with(&home), "{link}");
    let asked = "return performance.getEntriesByType('resource').length";
    assert_eq!(visitor.ask::<usize>(asked).await?, 0);
    visitor.out().await?;
    hears_heights(visitor, 3).await?;
    assert_eq!(visitor.ask::<u32>("return others").await?, 0);

    // The link of the field opens the result, in the program itself.
    visitor.page().goto(&link).await?;
    visitor.started().await?;
    visitor
        .is_at("Transformation is held at Starting by its team")
        .await
}

#[test]
fn the_one_file_in_a_sandbox_answers_scores_and_shows_its_link() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let host = wordpress(stage, "wordpress", "fourfront.html?embed=quick")?;
        visitor.visit(&host).await?;
        hears_heights(&visitor, 1).await?;
        let asks = "window.before = heights.length; for (const secret of ['wrong', 'iNFyTaCbWb']) \
            wp.contentWindow.postMessage({ message: 'ready', secret }, '*')";
        visitor.page().execute(asks, Vec::new()).await?;
        visitor
            .until("an answer", "return heights.length === before + 1")
            .await?;
        answers_in_the_frame(stage, &visitor).await
    })
}

#[test]
fn the_page_of_many_files_hands_over_to_the_one_file_there() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let host = wordpress(stage, "wordpress-many", "?embed=quick")?;
        visitor.visit(&host).await?;
        let entries = visitor.history().await?;
        hears_heights(&visitor, 1).await?;
        assert_eq!(visitor.history().await?, entries);
        answers_in_the_frame(stage, &visitor).await?;
        // Where the refused script is in the console, that is as it should be: taken note of here.
        let errors = visitor.console_errors().await?;
        assert!(
            errors.iter().all(|error| error.contains("fourfront-")
                || error.contains("CORS")
                || error.contains("ERR_FAILED")),
            "{errors:?}"
        );
        Ok(())
    })
}
