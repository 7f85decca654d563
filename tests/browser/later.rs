//! What a first visit requests, and what comes later.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::json;
use xtask::size;

use crate::support::{Outcome, Storage, Visitor, journey};

/// The files of the bundle that the page requested so far, itself included.
const REQUESTED: &str = "return ['index.html'].concat(\
    performance.getEntriesByType('resource').map(entry => entry.name.split('/').at(-1)))";

/// Whether the later module was requested.
const ASKED_FOR_MORE: &str =
    "return performance.getEntriesByType('resource').some(e => e.name.includes('/later-'))";

#[test]
fn a_first_visit_requests_what_the_budget_counts_and_nothing_else() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("").await?;
        visitor.sees_a("main h1").await?;
        let counted: BTreeSet<String> = size::first_visit(&xtask::dist())
            .map_err(|error| crate::support::Fault::new(format!("{error:#}")))?
            .into_iter()
            .map(|item| item.path)
            .collect();
        // What is asked for a little later is asked for too.
        tokio::time::sleep(Duration::from_secs(1)).await;
        let found: Vec<String> = visitor.ask(REQUESTED).await?;
        // Each once: a second request of the program would cost a visitor twice.
        assert_eq!(
            found.len(),
            found.iter().collect::<BTreeSet<_>>().len(),
            "{found:?}"
        );
        // Chrome does not always list icons among the resources of a page, and never the manifest:
        // it requests that and one icon to see whether the program can be installed.
        let unlisted = ["mark-", "icon.svg", "manifest."];
        let listed = |path: &String| !unlisted.iter().any(|start| path.starts_with(start));
        assert_eq!(
            found.into_iter().filter(listed).collect::<BTreeSet<_>>(),
            counted.into_iter().filter(listed).collect()
        );
        Ok(())
    })
}

#[test]
fn what_comes_later_is_fetched_once_the_visitor_moves_on() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("").await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert!(!visitor.ask::<bool>(ASKED_FOR_MORE).await?);
        visitor.type_fragment("#/q/figurehead").await?;
        visitor.until("the later module", ASKED_FOR_MORE).await
    })
}

#[test]
fn a_page_that_cannot_be_fetched_says_so_and_comes_when_asked_again() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("").await?;
        block(&visitor, &["*/later-*"]).await?;
        visitor.type_fragment("#/settings").await?;
        visitor.is_at("This page could not be fetched").await?;
        assert_eq!(visitor.axe().await?, "");
        visitor.screenshot("not-fetched").await?;
        block(&visitor, &[]).await?;
        visitor.follow("Try again").await?;
        visitor.is_at("Settings").await?;
        visitor.has_focus("main h1").await?;
        // The refused request is in the console, as it should be: taken note of here.
        let errors = visitor.console_errors().await?;
        assert!(
            errors
                .iter()
                .all(|error| error.contains("later-") || error.contains("fetch")),
            "{errors:?}"
        );
        assert!(!errors.is_empty());
        Ok(())
    })
}

pub(crate) async fn block(visitor: &Visitor, addresses: &[&str]) -> Outcome {
    visitor.devtools("Network.enable", json!({})).await?;
    // What the browser has kept for a visit without a network would still come.
    let past = json!({ "bypass": true });
    visitor
        .devtools("Network.setBypassServiceWorker", past)
        .await?;
    let wish = json!({ "urls": addresses });
    visitor.devtools("Network.setBlockedURLs", wish).await?;
    Ok(())
}

#[test]
fn a_program_that_has_stopped_says_so() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        // What a panic is, seen from outside: while an event is handled, and in a promise.
        for panic in [
            "dispatchEvent(new ErrorEvent('error', \
             { error: new WebAssembly.RuntimeError('unreachable') }))",
            "dispatchEvent(new PromiseRejectionEvent('unhandledrejection', \
             { promise: Promise.resolve(), reason: new WebAssembly.RuntimeError('unreachable') }))",
        ] {
            visitor.open("").await?;
            // Other errors are not the program's end.
            let other = panic.replace("new WebAssembly.RuntimeError", "new TypeError");
            visitor.page().execute(other, Vec::new()).await?;
            assert_eq!(visitor.count(".boot__stopped").await?, 0);
            visitor.page().execute(panic, Vec::new()).await?;
            visitor.sees(".boot__stopped", "Reload the page").await?;
            assert_eq!(visitor.count(".boot__stopped").await?, 1);
        }
        assert_eq!(visitor.axe().await?, "");
        visitor.screenshot("stopped").await
    })
}

#[test]
fn a_program_that_cannot_start_says_so() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        block(&visitor, &["*.wasm"]).await?;
        visitor.page().goto(stage.home()).await?;
        visitor
            .until(
                "the words, in view",
                "return document.body.innerText.includes('could not be started')",
            )
            .await?;
        visitor.screenshot("not-started").await?;
        visitor.click("#failed a").await?;
        visitor.sees_a(".paper__question").await?;
        let errors = visitor.console_errors().await?;
        assert!(!errors.is_empty());
        Ok(())
    })
}
