//! A host page switches its look while somebody answers in the frame.

use serde_json::json;

use super::host::{Host, element};
use crate::support::sample::quick_questions;
use crate::support::{Outcome, Storage, Visitor, journey};

const FRAME: &str = "document.getElementById('one').shadowRoot.querySelector('iframe')";

/// What the frame wears, from inside: its scheme and the colour of its button.
async fn wears(visitor: &Visitor, scheme: &str, colour: &str) -> Outcome {
    visitor.enter_element("one").await?;
    let worn = "const style = getComputedStyle; const [scheme, colour] = arguments; \
        return style(document.documentElement).colorScheme.includes(scheme) && \
        style(document.querySelector('.embed__body .button')).backgroundColor === colour";
    visitor
        .until_with(
            &format!("{scheme} with {colour}"),
            worn,
            vec![json!(scheme), json!(colour)],
        )
        .await?;
    visitor.out().await
}

async fn sets(visitor: &Visitor, script: &str) -> Outcome {
    let script = format!("const one = document.getElementById('one'); {script}");
    visitor.page().execute(script, Vec::new()).await?;
    Ok(())
}

#[test]
fn a_host_that_turns_dark_keeps_its_visitors_answers() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let attributes = "theme=light accent=6d1f52 event=Morning";
        let host = Host::with("dressed", &stage.home(), &element("one", attributes))?;
        visitor.visit(&host).await?;
        let questions = quick_questions()?;
        visitor.enter_element("one").await?;
        visitor.follow("Begin").await?;
        for question in &questions[..2] {
            visitor.answer(&question.id, "4").await?;
            visitor.follow("Continue").await?;
        }
        visitor.is_at(&questions[2].words).await?;
        visitor.out().await?;
        wears(&visitor, "light", "rgb(109, 31, 82)").await?;
        let entries = visitor.history().await?;
        sets(&visitor, &format!("window.was = {FRAME}")).await?;

        sets(
            &visitor,
            "one.setAttribute('theme', 'dark'); one.setAttribute('accent', 'f0a6d3')",
        )
        .await?;
        wears(&visitor, "dark", "rgb(240, 166, 211)").await?;
        // One that cannot be read there, and one that is none: ours.
        sets(&visitor, "one.setAttribute('accent', '6d1f52')").await?;
        wears(&visitor, "dark", "rgb(143, 214, 230)").await?;
        sets(&visitor, "one.setAttribute('accent', 'nonsense')").await?;
        wears(&visitor, "dark", "rgb(143, 214, 230)").await?;
        sets(
            &visitor,
            "one.removeAttribute('accent'); one.theme = 'x'; one.setAttribute('theme', 'light')",
        )
        .await?;
        wears(&visitor, "light", "rgb(11, 79, 97)").await?;

        // Who is not the page around is not heard, nor is what has another shape.
        visitor.enter_element("one").await?;
        let forged = "postMessage({ fourfront: 1, type: 'look', theme: 'dark', accent: '' }, '*')";
        visitor.page().execute(forged, Vec::new()).await?;
        visitor.out().await?;
        let wrong = "for (const message of [null, 'look', { fourfront: 1, type: 'look' }, \
            { fourfront: 2, type: 'look', theme: 'dark', accent: '' }, \
            { fourfront: 1, type: 'looks', theme: 'dark', accent: '' }, \
            { fourfront: 1, type: 'look', theme: 'dark' }, \
            { fourfront: 1, type: 'look', theme: 'dark', accent: 7 }, \
            { fourfront: 1, type: 'look', theme: ['dark'], accent: '' }]) \
            was.contentWindow.postMessage(message, '*')";
        sets(&visitor, wrong).await?;
        visitor
            .page()
            .execute_async("setTimeout(arguments[0], 300)", Vec::new())
            .await?;
        wears(&visitor, "light", "rgb(11, 79, 97)").await?;

        let same = format!("return was === {FRAME}");
        assert!(visitor.ask::<bool>(&same).await?, "the frame stays");
        assert_eq!(visitor.history().await?, entries);
        visitor.enter_element("one").await?;
        visitor.is_at(&questions[2].words).await?;
        for question in questions[..2].iter().rev() {
            visitor.follow("Back").await?;
            visitor.is_at(&question.words).await?;
            visitor.has_answer(&question.id, "4").await?;
        }
        visitor.out().await?;

        // Anything else is another frame.
        sets(&visitor, "one.setAttribute('event', 'Noon')").await?;
        let other = format!("return was !== {FRAME}");
        visitor.until("another frame", &other).await?;
        visitor.enter_element("one").await?;
        visitor.sees(".embed__event", "Noon").await?;
        visitor.go_home().await
    })
}

#[test]
fn what_changes_before_the_frame_is_there_is_worn_as_well() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let early = "<script>customElements.whenDefined('fourfront-explorer').then(() => { \
            const one = document.getElementById('one'); one.setAttribute('theme', 'dark'); \
            setTimeout(() => one.setAttribute('accent', 'f0a6d3')) })</script>";
        let body = element("one", "theme=light") + early;
        let host = Host::with("dressed-early", &stage.home(), &body)?;
        visitor.visit(&host).await?;
        wears(&visitor, "dark", "rgb(240, 166, 211)").await?;
        visitor.go_home().await
    })
}
