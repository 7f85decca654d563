//! Results that travel: a link made here, opened there, damaged on the way.

mod numbers;

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::support::sample::{KEPT, example, kept, response};
use crate::support::{Fault, Outcome, Storage, Visitor, journey};

#[test]
fn a_copied_link_opens_the_same_result_for_somebody_else() -> Outcome {
    journey(async |stage| {
        let sender = stage.visitor(Storage::Allowed).await?;
        let origin = stage.home();
        let allow = json!({
            "origin": origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
        });
        sender.devtools("Browser.grantPermissions", allow).await?;
        let work = kept(&response(
            "full",
            "3 3 2 2 ? 3 4 3 3 4 3 ? 4 4 4 3 5 4 4 4 3 4 3 2 3 4",
        )?);
        sender.open_with(&[(KEPT, &work)], "#/results").await?;
        let sent = result(&sender).await?;
        sender.follow("Copy link").await?;
        sender
            .sees("[role='status']", "The link is copied.")
            .await?;
        let link = link_field(&sender).await?;
        let copied = "arguments[0](await navigator.clipboard.readText())";
        let copied = format!("(async (...arguments) => {{ {copied} }})(...arguments)");
        let copied = sender.page().execute_async(copied, Vec::new()).await?;
        assert_eq!(copied.json(), &json!(link));

        let (page, token) = link
            .split_once("#r=")
            .ok_or(Fault::new("no #r= in the link"))?;
        assert_eq!(page, origin);
        assert!(token.len() <= 60, "{token} has {} characters", token.len());
        let ends_well = token.ends_with(|c: char| c.is_ascii_alphanumeric());
        assert!(ends_well, "{token}");

        let reader = stage.visitor(Storage::Allowed).await?;
        reader.open(&format!("#r={token}")).await?;
        reader
            .sees(".banner", "You are looking at a shared result.")
            .await?;
        assert_eq!(result(&reader).await?, sent);
        is_read_only(&reader).await?;
        reader.lets_it_write().await;
        let untouched: u32 = reader.ask("return localStorage.length").await?;
        assert_eq!(untouched, 0);
        reader.follow("Start my own").await?;
        reader.is_under("#/").await
    })
}

#[test]
fn where_the_clipboard_is_refused_the_link_stands_in_a_field() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let refuse = json!({
            "permission": { "name": "clipboard-write" },
            "setting": "denied", "origin": stage.home(),
        });
        visitor.devtools("Browser.setPermission", refuse).await?;
        let work = kept(&response("quick", "3 4 2 2 5 4 3 3")?);
        visitor.open_with(&[(KEPT, &work)], "#/results").await?;
        visitor.follow("Copy link").await?;
        visitor
            .sees("[role='status']", "Copy the link from this field")
            .await?;
        let link = link_field(&visitor).await?;
        assert!(link.starts_with(&format!("{}#r=1", stage.home())), "{link}");
        Ok(())
    })
}

#[test]
fn a_changed_answer_raises_the_revision_of_the_next_link() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let work = kept(&response("quick", "3 4 2 2 5 4 3 3")?);
        visitor.open_with(&[(KEPT, &work)], "#/results").await?;
        visitor.follow("Copy link").await?;
        let first = link_field(&visitor).await?;
        visitor
            .keeps("that a link was made", "kept.assessment.linked")
            .await?;
        visitor.type_fragment("#/q/figurehead").await?;
        visitor.answer("figurehead", "5").await?;
        visitor
            .keeps("the revision", "kept.assessment.revision === 1")
            .await?;
        visitor.type_fragment("#/results").await?;
        visitor.follow("Copy link").await?;
        assert_ne!(link_field(&visitor).await?, first);
        Ok(())
    })
}

#[test]
fn opening_a_link_leaves_own_work_alone() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let own = kept(&response("quick", "5 5 5 5 5 5 5 5")?);
        let mut theirs = response("quick", "1 1 1 1 1 1 1 1")?;
        theirs["id"] = json!("0000a5b1");
        let shared = token(&theirs)?;
        visitor
            .open_with(&[(KEPT, &own)], &format!("#r={shared}"))
            .await?;
        visitor.sees("main h1", "Not yet").await?;
        visitor
            .sees(".banner", "Your own answers are untouched.")
            .await?;
        is_read_only(&visitor).await?;
        visitor.reload().await?;
        visitor.sees("main h1", "Not yet").await?;
        assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*own));
        visitor.follow("Result").await?;
        visitor.is_at("All four are at Embedded").await?;
        visitor.follow_nothing_written(&own).await
    })
}

#[test]
fn a_damaged_link_is_refused_whole() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let own = kept(&response("quick", "5 5 5 5 5 5 5 5")?);
        let whole = token(&example()?)?;
        visitor.open_with(&[(KEPT, &own)], "").await?;
        for damaged in damages(&whole) {
            visitor.arrives_from_start(&format!("#r={damaged}")).await?;
            visitor.is_at("This link is damaged").await?;
            assert!(
                visitor
                    .page()
                    .title()
                    .await?
                    .contains("This link is damaged")
            );
            assert_eq!(visitor.count(".pre__row").await?, 0, "{damaged}");
            assert_eq!(visitor.count("canvas").await?, 0, "{damaged}");
            assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*own));
        }
        visitor.follow("Go to the start").await?;
        visitor.sees("#resume-title", "You answered 8 of 8").await
    })
}

#[test]
fn links_that_cannot_be_read_here_say_why() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        for (fragment, heading) in [
            ("#r=", "This link is damaged"),
            ("#r=1", "This link is damaged"),
            ("#r=hello", "This link is damaged"),
            ("#r=%F0%28%8C%28", "This link is damaged"),
            (
                "#r=2YSBsYXRlciB2ZXJzaW9u93rlOQ",
                "This link was made by a newer version",
            ),
            ("#g=nothing", "This link is damaged"),
        ] {
            visitor.open(fragment).await?;
            visitor.is_at(heading).await?;
            assert_eq!(visitor.count(".pre__row").await?, 0, "{fragment}");
        }
        Ok(())
    })
}

#[test]
fn what_mail_and_embedding_pages_add_to_a_link_is_ignored() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let token = token(&response("quick", "1 2 1 3 1 4 1 5")?)?;
        visitor.open(&format!("#r={token}")).await?;
        let whole = result(&visitor).await?;
        let token = token.as_str();
        for fragment in [
            format!("#r={token}#?secret=abc"),
            format!("#r={token}&fbclid=IwAR0x"),
            format!("#r={token}."),
            format!("#r={token})"),
            format!("#r={token}%3E"),
            format!("#r={token}%20and%20more"),
            format!("#r%3D{token}"),
            format!("#r%253D{token}"),
            format!("#%72={token}"),
            format!("#r={}%0A{}", &token[..20], &token[20..]),
        ] {
            visitor.open(&fragment).await?;
            visitor.sees_a(".banner").await?;
            assert_eq!(result(&visitor).await?, whole, "{fragment}");
        }
        Ok(())
    })
}

#[test]
fn another_link_pasted_into_the_address_shows_the_other_result() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let low = token(&response("quick", "1 1 1 1 1 1 1 1")?)?;
        let high = token(&response("quick", "5 5 5 5 5 5 5 5")?)?;
        visitor.open(&format!("#r={low}")).await?;
        visitor.is_at("All four are at Not yet").await?;
        visitor.type_fragment(&format!("#r={high}")).await?;
        visitor.is_at("All four are at Embedded").await?;
        visitor.back().await?;
        visitor.is_at("All four are at Not yet").await
    })
}

impl Visitor {
    /// Goes to the start page, so that nothing else is left on the screen,
    /// and from there follows a link.
    async fn arrives_from_start(&self, fragment: &str) -> Outcome {
        self.type_fragment("#/").await?;
        self.sees_a(".door").await?;
        self.type_fragment(fragment).await?;
        self.sees_no(".door").await
    }

    /// Looks a last time at what is kept, after all that was pending is done.
    async fn follow_nothing_written(&self, before: &str) -> Outcome {
        self.open("").await?;
        assert_eq!(self.kept(KEPT).await?.as_deref(), Some(before));
        Ok(())
    }
}

/// What a result says: the headline, then each row's level and numbers.
pub(crate) async fn result(visitor: &Visitor) -> Outcome<Vec<String>> {
    visitor.sees_a(".pre__row").await?;
    let mut said = vec![visitor.read("main h1").await?];
    said.extend(visitor.read_all(".pre__level").await?);
    said.extend(visitor.read_all(".pre__range").await?);
    said.extend(visitor.read_all("#table td").await?);
    Ok(said)
}

/// A result of somebody else offers nothing that would change it.
async fn is_read_only(visitor: &Visitor) -> Outcome {
    let links: Vec<String> = visitor
        .ask("return [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))")
        .await?;
    assert!(
        !links.iter().any(|href| href.starts_with("#/q/")),
        "{links:?}"
    );
    // The one field is for another link.
    assert_eq!(visitor.count("main input:not([readonly])").await?, 1);
    assert_eq!(visitor.count("main #over").await?, 1);
    Ok(())
}

/// The address in the field beside "Copy link".
pub(crate) async fn link_field(visitor: &Visitor) -> Outcome<String> {
    visitor.sees_a("#link").await?;
    visitor
        .ask("return document.getElementById('link').value")
        .await
}

/// The link of a response, as the command line writes it.
pub(crate) fn token(response: &Value) -> Outcome<String> {
    let line = command(&["link"], &response.to_string())?;
    Ok(line.trim().to_owned())
}

/// What the command line answers to a line of input.
fn command(arguments: &[&str], line: &str) -> Outcome<String> {
    let mut process = Command::new(env!("CARGO_BIN_EXE_fourfront"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = process.stdin.take() {
        writeln!(input, "{line}")?;
    }
    let output = process.wait_with_output()?;
    if !output.status.success() {
        return Err(Fault::new(format!(
            "fourfront {arguments:?} refused {line}"
        )));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// A token as it comes out of accidents: a changed, a lost, a doubled and a
/// swapped character, cut off, and one end missing.
fn damages(token: &str) -> Vec<String> {
    let mut damaged = Vec::new();
    for at in [1, token.len() / 2, token.len() - 2] {
        let (before, rest) = token.split_at(at);
        let (one, after) = rest.split_at(1);
        let other = if one == "x" { "y" } else { "x" };
        damaged.push(format!("{before}{other}{after}"));
        damaged.push(format!("{before}{after}"));
        damaged.push(format!("{before}{one}{one}{after}"));
        if let Some((next, after)) = after.split_at_checked(1)
            && next != one
        {
            damaged.push(format!("{before}{next}{one}{after}"));
        }
        damaged.push(before.to_owned());
    }
    damaged
}
