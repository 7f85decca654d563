//! Sharing a result by every way there is, and what an opened one can be used for.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::links::{link_field, token};
use crate::support::sample::{KEPT, example, kept, kept_whole, response};
use crate::support::{Fault, Outcome, Storage, Visitor, journey};

/// Somebody else's answers, finished, with a name and an id of their own.
fn ashby() -> Outcome<Value> {
    let mut ashby = response(
        "full",
        "3 3 3 3 3 3 4 3 3 4 3 ? 4 2 2 2 2 2 2 2 3 4 3 ? 3 4",
    )?;
    ashby["id"] = json!("0000a5b1");
    ashby["label"] = json!("Ashby Council");
    ashby["date"] = json!("2026-11-03");
    Ok(ashby)
}

/// Own work with a target.
fn own() -> Outcome<String> {
    kept_whole(&example()?, &json!({ "targets": { "culture": 5 } }), &[])
}

/// The two halves of a link: the page, and what opens there.
fn holds(address: &str) -> Outcome<(String, String)> {
    let (page, token) = address
        .split_once("#r=")
        .ok_or(Fault::new("no #r= in the link"))?;
    Ok((page.to_owned(), token.to_owned()))
}

#[test]
fn what_is_ticked_travels_and_nothing_else() -> Outcome {
    journey(async |stage| {
        let sender = stage.visitor(Storage::Allowed).await?;
        sender.open_with(&[(KEPT, &own()?)], "#/results").await?;
        sender.follow("Copy link").await?;
        let bare = link_field(&sender).await?;
        // With the keyboard alone.
        sender.tab_to("#share-name", true).await?;
        sender.press(" ").await?;
        sender.sees_no("#link").await?;
        sender.tab_to("#share-label", false).await?;
        sender.press("Northvale <b>").await?;
        sender.tab_to("#share-targets", false).await?;
        sender.press(" ").await?;
        sender.tab_to("button.button", false).await?;
        sender.press_key(Key::Enter).await?;
        let link = link_field(&sender).await?;
        assert!(link.len() > bare.len() + 20, "{link}");

        let reader = stage.visitor(Storage::Allowed).await?;
        let (_, token) = holds(&link)?;
        reader.open(&format!("#r={token}")).await?;
        reader
            .sees(".finding__meta", "Shared as ‘Northvale <b>’")
            .await?;
        reader
            .sees(".share", "with the name ‘Northvale <b>’ and the targets")
            .await?;
        let (_, token) = holds(&bare)?;
        reader.open(&format!("#r={token}")).await?;
        reader.sees(".finding__meta", "A shared result").await?;
        assert_eq!(reader.count(".share .tick").await?, 0);
        let said = reader.read(".share").await?;
        assert!(!said.contains("passed on"), "{said}");
        Ok(())
    })
}

#[test]
fn a_name_that_is_too_long_is_refused_where_it_stands() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open_with(&[(KEPT, &own()?)], "#/results").await?;
        visitor.click("#share-name").await?;
        visitor.write("#share-label", &"x".repeat(61)).await?;
        visitor
            .sees(".field__error", "61 letters, and there is room for 60")
            .await?;
        assert_eq!(visitor.count(".share .button").await?, 0);
        visitor.write("#share-label", &"x".repeat(60)).await?;
        visitor.sees_no(".field__error").await?;
        visitor.follow("Copy link").await?;
        visitor.sees_a("#link").await
    })
}

#[test]
fn where_the_clipboard_is_refused_the_field_follows_the_ticks() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let refuse = json!({
            "permission": { "name": "clipboard-write" },
            "setting": "denied", "origin": stage.home(),
        });
        visitor.devtools("Browser.setPermission", refuse).await?;
        visitor.open_with(&[(KEPT, &own()?)], "#/results").await?;
        visitor.click("#share-targets").await?;
        visitor.follow("Copy link").await?;
        visitor
            .sees("[role='status']", "Copy the link from this field")
            .await?;
        let with = link_field(&visitor).await?;
        visitor.click("#share-targets").await?;
        visitor.sees_no("#link").await?;
        visitor.follow("Copy link").await?;
        assert_ne!(link_field(&visitor).await?, with);
        Ok(())
    })
}

#[test]
fn a_qr_code_reads_as_the_link_and_says_where_it_leads() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open_with(&[(KEPT, &own()?)], "#/results").await?;
        visitor.follow("Show QR code").await?;
        visitor
            .sees_a("svg.qr[role='img'][aria-label='QR code that leads to this result']")
            .await?;
        visitor
            .keeps("that a link was made", "kept.assessment.linked")
            .await?;
        visitor.follow("Copy link").await?;
        let link = link_field(&visitor).await?;
        assert_eq!(scanned(&visitor).await?, link);
        // The same light ground by night.
        visitor.prefer(crate::support::Scheme::Dark).await?;
        assert_eq!(scanned(&visitor).await?, link);
        visitor.follow("Close QR code").await?;
        visitor.sees_no("svg.qr").await
    })
}

/// What a reader finds in the code as the browser paints its path, in the colours that the page
/// has for it.
pub(crate) async fn scanned(visitor: &Visitor) -> Outcome<String> {
    let painted = "const code = document.querySelector('svg.qr'); \
        const side = code.viewBox.baseVal.width, scale = 4, canvas = document.createElement('canvas'); \
        canvas.width = canvas.height = side * scale; const pen = canvas.getContext('2d'); \
        pen.scale(scale, scale); \
        for (const path of code.querySelectorAll('path')) { \
            pen.fillStyle = getComputedStyle(path).fill; \
            pen.fill(new Path2D(path.getAttribute('d'))) } \
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height); \
        return Array.from({ length: data.length / 4 }, (_, i) => data[4 * i])";
    let grey: Vec<u8> = visitor.ask(painted).await?;
    let side = grey.len().isqrt();
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| grey[y * side + x]);
    let grids = picture.detect_grids();
    let [grid] = &grids[..] else {
        return Err(Fault::new(format!("{} codes in the picture", grids.len())));
    };
    Ok(grid.decode()?.1)
}

#[test]
fn a_mail_is_begun_with_the_link_and_to_nobody() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open_with(&[(KEPT, &own()?)], "#/results").await?;
        visitor.follow("Copy link").await?;
        let link = link_field(&visitor).await?;
        let mail: (String, String, String) = visitor
            .ask(
                "const mail = new URL(document.querySelector(\"a[href^='mailto:']\").href); \
                 return [mail.pathname, mail.searchParams.get('subject'), \
                 mail.searchParams.get('body')]",
            )
            .await?;
        assert_eq!(mail.0, "");
        assert_eq!(mail.1, "Fourfront result");
        assert!(
            mail.2.contains(&format!("\r\n\r\n{link}\r\n\r\n")),
            "{}",
            mail.2
        );
        Ok(())
    })
}

#[test]
fn the_share_sheet_is_offered_where_there_is_one() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let sheet = "navigator.share = data => { window.shared = data; \
            return window.refuses ? Promise.reject(new DOMException('', window.refuses)) \
                : Promise.resolve() }";
        let none = "delete Navigator.prototype.share";
        let once = "Page.addScriptToEvaluateOnNewDocument";
        let script = visitor.devtools(once, json!({ "source": none })).await?;
        visitor.open_with(&[(KEPT, &own()?)], "#/results").await?;
        visitor.sees("button", "Copy link").await?;
        let there = "return [...document.querySelectorAll('.share button')] \
            .some(button => button.textContent === 'Share')";
        assert!(!visitor.ask::<bool>(there).await?);

        visitor
            .devtools("Page.removeScriptToEvaluateOnNewDocument", script)
            .await?;
        visitor.devtools(once, json!({ "source": sheet })).await?;
        visitor.open("#/results").await?;
        visitor.follow("Share").await?;
        let shared: Value = visitor.ask("return window.shared").await?;
        assert_eq!(shared["title"], "Fourfront result");
        // Closing the sheet is no refusal; where it does not open, the link is copied or shown.
        let records = "window.refuses = 'AbortError'; window.copied = []; \
            navigator.clipboard.writeText = text => { copied.push(text); return Promise.resolve() }";
        visitor.page().execute(records, Vec::new()).await?;
        visitor.follow("Share").await?;
        visitor.lets_it_write().await;
        assert_eq!(visitor.count("#link").await?, 0);
        let copied = "return window.copied";
        assert_eq!(visitor.ask::<Vec<String>>(copied).await?, [""; 0]);
        visitor
            .page()
            .execute("window.refuses = 'NotAllowedError'", Vec::new())
            .await?;
        visitor.follow("Share").await?;
        let link = link_field(&visitor).await?;
        assert_eq!(shared["url"], json!(link));
        assert_eq!(visitor.ask::<Vec<String>>(copied).await?, [link]);
        Ok(())
    })
}

#[test]
fn a_shared_result_is_compared_with_the_own() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let token = token(&ashby()?)?;
        let work = own()?;
        visitor
            .open_with(&[(KEPT, &work)], &format!("#r={token}"))
            .await?;
        visitor.follow("Compare with mine").await?;
        visitor.is_under(&format!("#/compare/{token}")).await?;
        visitor.is_at("Two results over each other").await?;
        visitor.has_focus("main h1").await?;
        for _ in 0..2 {
            visitor
                .sees(".finding__meta", "Theirs: ‘Ashby Council’, 3 November 2026")
                .await?;
            visitor
                .sees(".finding__meta", "Yours: 12 November 2026")
                .await?;
            visitor.sees("td", "They differ").await?;
            visitor.sees_a("#compare-chart[role='img']").await?;
            visitor.reload().await?;
        }
        visitor.follow("Back to the shared result").await?;
        visitor.is_under(&format!("#r={token}")).await?;
        assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*work));
        Ok(())
    })
}

#[test]
fn a_copy_is_kept_once_and_can_be_taken_back() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let fragment = format!("#r={}", token(&ashby()?)?);
        visitor
            .open_with(&[(KEPT, &kept(&example()?))], &fragment)
            .await?;
        visitor.follow("Keep a copy").await?;
        visitor.has_focus("#see-copy").await?;
        visitor
            .sees(".banner", "A copy of it is kept as ‘Ashby Council’.")
            .await?;
        let one = "kept.others?.length === 1 && kept.others[0].name === 'Ashby Council' \
            && kept.others[0].date === '2026-11-03' && kept.others[0].id !== '0000a5b1' \
            && kept.others[0].answers.figurehead === 3 \
            && kept.assessment.id === '7f3a91c2' && kept.assessment.answers.figurehead === 3";
        visitor.keeps("the copy", one).await?;
        visitor.reload().await?;
        visitor
            .sees(".banner", "A copy of it is kept as ‘Ashby Council’.")
            .await?;
        let keep = "return [...document.querySelectorAll('button')] \
            .some(button => button.textContent === 'Keep a copy')";
        assert!(!visitor.ask::<bool>(keep).await?);
        visitor.follow("See your assessments").await?;
        visitor.sees("th", "Ashby Council").await?;

        // Another one, taken back at once.
        let other = response("quick", "5 5 5 5 5 5 5 5")?;
        let mut other = other.clone();
        other["id"] = json!("0000a5b2");
        visitor
            .type_fragment(&format!("#r={}", token(&other)?))
            .await?;
        visitor.follow("Keep a copy").await?;
        visitor
            .sees(".banner", "‘Kept from a link, 12 November 2026’")
            .await?;
        visitor.keeps("two", "kept.others?.length === 2").await?;
        visitor.follow("Undo").await?;
        visitor.keeps("one", one).await?;
        visitor.sees("button", "Keep a copy").await
    })
}

#[test]
fn a_copy_without_own_work_leaves_room_for_it() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open(&format!("#r={}", token(&ashby()?)?)).await?;
        visitor.follow("Keep a copy").await?;
        visitor
            .keeps("the copy", "kept.others?.length === 1")
            .await?;
        visitor.follow("Start my own").await?;
        visitor.is_under("#/").await?;
        visitor
            .is_at("Is your organisation ready to transform?")
            .await?;
        assert_eq!(visitor.count(".resume").await?, 0);
        visitor.follow("Your other assessments").await?;
        visitor.sees("th", "Ashby Council").await
    })
}

#[test]
fn the_own_result_is_known_again() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor
            .open_with(&[(KEPT, &kept(&example()?))], "#/results")
            .await?;
        visitor.follow("Copy link").await?;
        let (_, token) = holds(&link_field(&visitor).await?)?;
        visitor.type_fragment(&format!("#r={token}")).await?;
        visitor
            .sees(
                ".banner",
                "This is your own result. The link holds it as it is now.",
            )
            .await?;
        visitor.type_fragment("#/q/figurehead").await?;
        visitor.answer("figurehead", "5").await?;
        visitor.type_fragment(&format!("#r={token}")).await?;
        visitor
            .sees(".banner", "what is kept here is newer than the link")
            .await?;
        visitor.follow("Compare with mine").await?;
        visitor.sees("th", "In the link").await
    })
}

#[test]
fn another_result_is_laid_over_an_opened_one() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let first = token(&ashby()?)?;
        let mut other = example()?;
        other["label"] = json!("Northvale");
        let second = token(&other)?;
        visitor.open(&format!("#r={first}")).await?;
        for (pasted, said) in [
            ("", "Paste a link first."),
            ("hello", "There is no link to a result in this text."),
            ("https://example.org/#r=1broken", "This link is damaged."),
            (&*format!("#r={first}"), "Paste another one."),
        ] {
            visitor.write("#over", pasted).await?;
            visitor.press_key(Key::Enter).await?;
            visitor.sees(".field__error", said).await?;
            visitor.has_focus("#over").await?;
        }
        visitor
            .write(
                "#over",
                &format!("Look: <https://example.org/f/#r={second}>."),
            )
            .await?;
        visitor.press_key(Key::Enter).await?;
        visitor
            .is_under(&format!("#/compare/{first}/{second}"))
            .await?;
        visitor.sees("th", "‘Ashby Council’").await?;
        visitor.sees("th", "‘Northvale’").await?;
        visitor
            .type_fragment(&format!("#/compare/{first}/1broken"))
            .await?;
        visitor.is_at("This link is damaged").await?;
        let untouched: u32 = visitor.ask("return localStorage.length").await?;
        assert_eq!(untouched, 0);
        Ok(())
    })
}
