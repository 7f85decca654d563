//! The program starts, everywhere, and asks nobody else for anything.

use thirtyfour::By;

use crate::support::{Outcome, Storage, journey};

#[test]
fn the_page_opens_without_an_error_and_without_a_foreign_request() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("").await?;
        assert!(!visitor.page().title().await?.is_empty());
        assert_eq!(visitor.console_errors().await?, [""; 0]);
        assert_eq!(visitor.foreign_requests().await?, [""; 0]);
        Ok(())
    })
}

#[test]
fn the_page_opens_where_storage_is_denied() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Denied).await?;
        visitor.open("").await?;
        let denied = "try { return localStorage.length < 0 } catch { return true }";
        assert!(visitor.ask::<bool>(denied).await?, "storage was not denied");
        assert_eq!(visitor.console_errors().await?, [""; 0]);
        Ok(())
    })
}

/// The other journeys trust that they would hear of it.
#[test]
fn a_request_to_another_address_would_be_noticed() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("").await?;
        // The policy of the page would stop it before it is made.
        let bypass = serde_json::json!({ "enabled": true });
        visitor.devtools("Page.setBypassCSP", bypass).await?;
        visitor.open("").await?;
        let other = "http://other.example/counter.gif";
        let request = format!("new Image().src = '{other}'");
        visitor.page().execute(request, Vec::new()).await?;
        let listed = "return performance.getEntriesByType('resource').length > 0 \
            && performance.getEntriesByType('resource').at(-1).name.includes('other.example')";
        visitor.until("the request", listed).await?;
        assert_eq!(visitor.foreign_requests().await?, [other]);
        let errors = visitor.console_errors().await?;
        assert!(
            errors.iter().any(|error| error.contains(other)),
            "{errors:?}"
        );
        // A new page has asked nobody yet.
        visitor.open("").await
    })
}

#[test]
fn without_scripts_the_page_says_what_it_needs() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open_without_scripts().await?;
        let words = visitor.page().find(By::Css("body")).await?.text().await?;
        assert!(words.contains("needs JavaScript"), "{words}");
        assert!(!words.contains("Opening Fourfront"), "{words}");
        visitor.screenshot("without-scripts").await?;
        Ok(())
    })
}
