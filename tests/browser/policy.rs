//! The page's own policy: what is not in it neither runs nor is fetched, and a journey that breaks
//! it fails.

use crate::support::{Outcome, Storage, Visitor, journey};

/// Does something that the policy forbids, and what the console says of it.
async fn forbidden(visitor: &Visitor, script: &str) -> Outcome<Vec<String>> {
    visitor.ask::<Option<bool>>(script).await?;
    // The console hears of it after the script has ended.
    let mut said = Vec::new();
    for _ in 0..100 {
        said.extend(visitor.console_errors().await?);
        if !said.is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    Ok(said)
}

#[test]
fn what_is_not_in_the_page_does_not_run_and_every_journey_would_see_it() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("").await?;
        let policy = "return document.querySelector('meta[name=referrer]').content";
        assert_eq!(visitor.ask::<String>(policy).await?, "no-referrer");
        let attempts = [
            (
                "script-src",
                "document.head.append(Object.assign(document.createElement('script'), \
                 { textContent: 'window.breached = 1' }))",
            ),
            (
                "script-src",
                "document.body.append(Object.assign(document.createElement('script'), \
                 { src: 'data:text/javascript,window.breached=1' }))",
            ),
            (
                "script-src",
                "document.body.setAttribute('onclick', 'window.breached = 1'); \
                 document.body.click()",
            ),
            (
                "script-src",
                "const link = Object.assign(document.createElement('a'), \
                 { href: 'javascript:window.breached=1' }); \
                 document.body.append(link); link.click()",
            ),
            (
                "style-src",
                "document.body.append(Object.assign(document.createElement('style'), \
                 { textContent: 'body { display: none }' }))",
            ),
            (
                "style-src",
                "document.body.setAttribute('style', 'display: none')",
            ),
            ("connect-src", "fetch('http://127.0.0.1:9/').catch(() => 0)"),
            (
                "connect-src",
                "navigator.sendBeacon('http://127.0.0.1:9/', 'answers')",
            ),
            ("img-src", "new Image().src = 'http://127.0.0.1:9/'"),
            (
                "form-action",
                "const form = Object.assign(document.createElement('form'), \
                 { action: 'http://127.0.0.1:9/' }); document.body.append(form); form.submit()",
            ),
            (
                "default-src",
                "document.body.append(Object.assign(document.createElement('object'), \
                 { data: 'http://127.0.0.1:9/' }))",
            ),
        ];
        for (directive, attempt) in attempts {
            visitor.open("").await?;
            let said = forbidden(&visitor, &format!("{attempt}; return null")).await?;
            assert!(
                said.iter().any(|line| line.contains(directive)),
                "{attempt}: the console should name {directive}, and says {said:?}"
            );
            assert!(
                !visitor.ask::<bool>("return 'breached' in window").await?,
                "{attempt} ran"
            );
            let shown = "return getComputedStyle(document.body).display !== 'none'";
            assert!(visitor.ask::<bool>(shown).await?, "{attempt} took effect");
        }
        Ok(())
    })
}
