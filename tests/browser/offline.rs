//! Without a network after one visit; a newer version, offered and used.

mod space;

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use serde_json::json;
use thirtyfour::WindowHandle;
use tokio::time::Instant;
use xtask::bundle::offline;

use crate::one_file::quick_check;
use crate::support::sample::{questions, quick_questions};
use crate::support::{Fault, Outcome, Page, Storage, Visitor, journey_on, root};
use space::Space;

/// Opens a space for the first time and waits until all is kept for a visit without a network.
async fn first_visit(visitor: &Visitor) -> Outcome {
    visitor.open("").await?;
    all_is_kept(visitor).await
}

async fn all_is_kept(visitor: &Visitor) -> Outcome {
    visitor
        .until(
            "the worker",
            "return navigator.serviceWorker.controller?.state === 'activated'",
        )
        .await
}

/// Answers every question of the full assessment and goes on to its result.
async fn full_assessment(visitor: &Visitor) -> Outcome {
    visitor.click(".door:nth-child(2) .door__link").await?;
    for question in questions()? {
        visitor.is_at(&question.words).await?;
        visitor.answer(&question.id, "3").await?;
        visitor.press("\u{e007}").await?;
    }
    visitor.is_under("#/results").await?;
    visitor.sees_a(".finding__title").await
}

/// The files that the worker holds, by the last part of their address.
async fn held(visitor: &Visitor) -> Outcome<Vec<Vec<String>>> {
    let script = "const done = arguments[arguments.length - 1]; (async () => { \
        const all = []; \
        for (const name of await caches.keys()) { \
          const keys = await (await caches.open(name)).keys(); \
          all.push(keys.map(({ url }) => url.split('/').at(-1))); \
        } \
        done(all); })()";
    let all = visitor.page().execute_async(script, Vec::new()).await?;
    Ok(all.convert()?)
}

/// The attribute by which a test tells the versions apart.
const IS_NEWER: &str = "return document.documentElement.dataset.version === 'newer'";

/// What tells the browser to look for a newer version now, as it does at every visit.
async fn look_for_newer(visitor: &Visitor) -> Outcome {
    let look = "navigator.serviceWorker.getRegistration().then(found => found.update())";
    visitor.page().execute(look, Vec::new()).await?;
    Ok(())
}

#[test]
fn after_one_visit_a_full_assessment_works_without_a_network() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let mut space = Space::set("cut", "")?;
        let visitor = stage.visitor(Storage::Allowed).await?;
        let visitor = visitor.calling_at(space.home());
        first_visit(&visitor).await?;
        unplug(&visitor).await?;
        visitor.sees(".notice__title", "You are offline").await?;
        assert_eq!(visitor.axe().await?, "");
        visitor.screenshot("offline").await?;
        visitor.follow("Close").await?;
        visitor.sees_no(".notice").await?;
        // Nor is there a server: what the driver cuts is the page's network, not the worker's.
        space.cut();
        nobody_answers(&visitor).await?;
        full_assessment(&visitor).await?;
        visitor
            .keeps(
                "all answers",
                "Object.keys(kept.assessment.answers).length === 26",
            )
            .await?;
        visitor.reload().await?;
        visitor.sees_a(".finding__title").await?;
        for page in ["#/explore", "#/plan", "#/history", "#/settings", "#/method"] {
            visitor.open(page).await?;
            visitor.sees_a("main h1").await?;
            visitor.is_under(page).await?;
            visitor.sees_no("#failed:not([hidden])").await?;
        }
        // The questions on paper too.
        let paper = format!("{}questionnaire.html", space.home());
        visitor.page().goto(paper).await?;
        assert_eq!(visitor.count(".paper__question").await?, 26);
        visitor.open("").await
    })
}

#[test]
fn a_stand_that_was_opened_once_needs_no_network() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let mut space = Space::set("stand", "")?;
        let visitor = stage.visitor(Storage::Allowed).await?;
        let visitor = visitor.calling_at(space.home());
        visitor.open("?kiosk").await?;
        all_is_kept(&visitor).await?;
        unplug(&visitor).await?;
        space.cut();
        nobody_answers(&visitor).await?;
        // In the morning the tablet is switched on again.
        visitor.reload().await?;
        for _ in 0..2 {
            visitor
                .answers_all(&quick_questions()?, "3 4 2 2 5 4 3 3")
                .await?;
            visitor
                .is_at("Transformation is held at Starting by its team")
                .await?;
            visitor.sees_a("svg.qr").await?;
            // What is the organiser's matter is not said to a visitor.
            assert_eq!(visitor.count(".notice").await?, 0);
            visitor.follow("Finish").await?;
            visitor.sees("button", "Begin").await?;
        }
        Ok(())
    })
}

/// Cuts the network of the page, which the browser tells it, as a device does.
async fn unplug(visitor: &Visitor) -> Outcome {
    visitor.devtools("Network.enable", json!({})).await?;
    let cut = json!({
        "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
    });
    visitor
        .devtools("Network.emulateNetworkConditions", cut)
        .await?;
    Ok(())
}

/// The network is cut indeed: what the worker does not hold cannot be had.
async fn nobody_answers(visitor: &Visitor) -> Outcome {
    let ask = "const done = arguments[arguments.length - 1]; \
        fetch('fourfront.html').then(() => done(false), () => done(true))";
    let refused = visitor.page().execute_async(ask, Vec::new()).await?;
    assert_eq!(refused.json(), true);
    // The refused request is in the console, as it should be: taken note of here.
    assert_eq!(visitor.console_errors().await?.len(), 1);
    Ok(())
}

#[test]
fn under_any_path_of_a_host_it_works_with_and_without_a_network() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let mut space = Space::set("deep", "some/deep/path/")?;
        let visitor = stage.visitor(Storage::Allowed).await?;
        let visitor = visitor.calling_at(space.home());
        first_visit(&visitor).await?;
        quick_check(&visitor).await?;
        visitor.reload().await?;
        visitor.sees_a(".finding__title").await?;
        space.cut();
        nobody_answers(&visitor).await?;
        visitor.reload().await?;
        visitor.sees_a(".finding__title").await?;
        visitor.open("#/explore").await?;
        visitor.sees_a("main h1").await
    })
}

#[test]
fn the_worker_holds_exactly_what_the_program_can_need() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        first_visit(&visitor).await?;
        let held = held(&visitor).await?;
        assert_eq!(held.len(), 1);
        let held: BTreeSet<String> = held.into_iter().flatten().collect();
        let mut wanted = BTreeSet::new();
        for entry in fs::read_dir(xtask::dist())? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if !offline::LEFT_OUT.contains(&name.as_str()) {
                wanted.insert(name);
            }
        }
        assert_eq!(held, wanted);
        Ok(())
    })
}

#[test]
fn a_newer_version_is_offered_and_used_without_losing_anything() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let space = Space::set("newer", "")?;
        let visitor = stage.visitor(Storage::Allowed).await?;
        let visitor = visitor.calling_at(space.home());
        note_what_the_worker_is_told(&visitor).await?;
        first_visit(&visitor).await?;
        visitor.type_fragment("#/q/figurehead").await?;
        visitor.answer("figurehead", "2").await?;
        space.renew()?;
        look_for_newer(&visitor).await?;
        visitor
            .sees(".notice__title", "A new version is ready")
            .await?;
        assert_eq!(visitor.axe().await?, "");
        visitor.screenshot("newer-version").await?;
        assert!(!visitor.ask::<bool>(IS_NEWER).await?, "it was forced");

        visitor.follow("Later").await?;
        visitor.sees_no(".notice").await?;
        visitor.reload().await?;
        assert!(!visitor.ask::<bool>(IS_NEWER).await?, "it was forced");
        visitor.answer("figurehead", "4").await?;
        // At once: what was answered a moment ago is written first.
        visitor.follow("Use it now").await?;
        visitor.until("the newer version", IS_NEWER).await?;
        visitor.started().await?;
        visitor.is_under("#/q/figurehead").await?;
        visitor.has_answer("figurehead", "4").await?;
        has_spoken_with_the_worker(&visitor).await?;
        assert_eq!(visitor.count(".notice").await?, 0);
        // It loads its own later part, and nothing of the version before is left.
        visitor.open("#/settings").await?;
        visitor.is_at("Settings").await?;
        one_version_is_left(&visitor).await
    })
}

/// From the next page on it is noted that a page told the worker that it has started: from then on
/// the worker forgets older versions, and the page has said what there is to say of a newer one.
async fn note_what_the_worker_is_told(visitor: &Visitor) -> Outcome {
    let note = "if (window.ServiceWorker) { const tell = ServiceWorker.prototype.postMessage; \
        ServiceWorker.prototype.postMessage = function (...all) { \
            tell.apply(this, all); if (all[0] === 'started') window.saidStarted = true } }";
    let once = "Page.addScriptToEvaluateOnNewDocument";
    visitor.devtools(once, json!({ "source": note })).await?;
    Ok(())
}

/// Waits until the page has told the worker that it has started, which it does some seconds after it
/// has, and until what comes of that is there.
async fn has_spoken_with_the_worker(visitor: &Visitor) -> Outcome {
    visitor
        .until(
            "the worker to be told",
            "return window.saidStarted === true",
        )
        .await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    Ok(())
}

async fn one_version_is_left(visitor: &Visitor) -> Outcome {
    let wait = async {
        while held(visitor).await?.len() != 1 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    };
    let late = |_| Err(Fault::new("the version before is still held"));
    tokio::time::timeout(Duration::from_secs(10), wait)
        .await
        .unwrap_or_else(late)
}

#[test]
fn the_other_tab_goes_on_with_its_version_until_it_is_asked() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let space = Space::set("tabs", "")?;
        let visitor = stage.visitor(Storage::Allowed).await?;
        let visitor = visitor.calling_at(space.home());
        first_visit(&visitor).await?;
        // The first tab stands at the start page: it has not fetched its later part yet.
        let first = visitor.page().window().await?;
        let second = open_tab(&visitor, "#/settings").await?;
        note_what_the_worker_is_told(&visitor).await?;
        let old = space.later()?;
        space.renew()?;
        look_for_newer(&visitor).await?;
        visitor.follow("Use it now").await?;
        visitor.until("the newer version", IS_NEWER).await?;
        visitor.started().await?;
        has_spoken_with_the_worker(&visitor).await?;

        visitor.page().switch_to_window(first).await?;
        assert!(!visitor.ask::<bool>(IS_NEWER).await?, "it was forced");
        // Its own later part is gone from the web space, and still there for it: the worker of the
        // newer version holds the version before, as long as a page may be of it.
        let there = format!(
            "const done = arguments[0]; \
             fetch('{old}').then(found => done([found.ok, found.url.endsWith('{old}')]), \
             () => done([false, false]))"
        );
        let there = visitor.page().execute_async(there, Vec::new()).await?;
        assert_eq!(there.json(), &json!([true, true]));
        visitor.type_fragment("#/method").await?;
        visitor.sees_no("main[aria-busy]").await?;
        visitor.sees_no(".notice--warn").await?;
        visitor
            .sees(".notice__title", "A new version is ready")
            .await?;
        visitor.follow("Use it now").await?;
        visitor.until("the newer version", IS_NEWER).await?;
        visitor.started().await?;
        visitor.is_under("#/method").await?;

        visitor.page().switch_to_window(second).await?;
        visitor.page().close_window().await?;
        let left = visitor.page().windows().await?;
        visitor.page().switch_to_window(left[0].clone()).await?;
        visitor.reload().await?;
        one_version_is_left(&visitor).await
    })
}

async fn open_tab(visitor: &Visitor, fragment: &str) -> Outcome<WindowHandle> {
    let tab = visitor.page().new_tab().await?;
    visitor.page().switch_to_window(tab.clone()).await?;
    visitor.open(fragment).await?;
    Ok(tab)
}

#[test]
fn a_half_copied_version_is_not_taken() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let space = Space::set("half", "")?;
        let visitor = stage.visitor(Storage::Allowed).await?;
        let visitor = visitor.calling_at(space.home());
        note_what_the_worker_is_told(&visitor).await?;
        first_visit(&visitor).await?;
        // The worker is there already, the page is still that of the version before.
        let before = fs::read(space.folder().join("index.html"))?;
        space.renew()?;
        fs::write(space.folder().join("index.html"), before)?;
        let refused = "const done = arguments[arguments.length - 1]; \
            navigator.serviceWorker.getRegistration().then(async found => { \
              const came = new Promise(came => found.addEventListener('updatefound', \
                () => came(found.installing))); \
              await found.update().catch(() => {}); \
              const coming = await came; \
              const ended = () => ['installed', 'activated', 'redundant'].includes(coming.state); \
              if (coming && !ended()) await new Promise(end => \
                coming.addEventListener('statechange', () => ended() && end())); \
              done([coming?.state ?? 'redundant', found.waiting === null]) \
            })";
        let refused = visitor.page().execute_async(refused, Vec::new()).await?;
        assert_eq!(refused.json(), &json!(["redundant", true]));
        visitor.reload().await?;
        has_spoken_with_the_worker(&visitor).await?;
        assert_eq!(visitor.count(".notice").await?, 0);
        assert!(!visitor.ask::<bool>(IS_NEWER).await?);
        Ok(())
    })
}

#[test]
fn nothing_is_registered_in_a_frame_or_where_storage_is_denied() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let space = Space::set("frame", "app/")?;
        fs::write(
            space.root.join("index.html"),
            "<!doctype html><html lang=en><title>A site</title><link rel=icon href=data:,>\
             <iframe width=900 height=800 title=Fourfront src=app/></iframe>",
        )?;
        let visitor = stage.visitor(Storage::Allowed).await?;
        let page = visitor.page();
        let embed = page.window().await?;
        let embedded = format!("{}?embed=quick", space.home());
        page.goto(embedded).await?;
        visitor.started().await?;
        let frame = page.new_tab().await?;
        page.switch_to_window(frame).await?;
        page.goto(format!("http://{}/", space.address)).await?;
        page.enter_frame(0).await?;
        visitor.started().await?;
        visitor.type_fragment("#/settings").await?;
        visitor.is_at("Settings").await?;
        // Longer than a page waits before it registers.
        tokio::time::sleep(Duration::from_secs(5)).await;
        none_registered(&visitor).await?;
        page.switch_to_window(embed).await?;
        none_registered(&visitor).await?;
        // A page of its own does, in the same time.
        page.goto(space.home()).await?;
        all_is_kept(&visitor).await?;

        let denied = stage.visitor(Storage::Denied).await?;
        let denied = denied.calling_at(space.home());
        denied.open("#/settings").await?;
        denied.is_at("Settings").await?;
        tokio::time::sleep(Duration::from_secs(5)).await;
        assert_eq!(denied.console_errors().await?, [""; 0]);
        let none = "const done = arguments[0]; (async () => { \
            let all = []; \
            try { all = await navigator.serviceWorker.getRegistrations() } catch {} \
            let under = null; try { under = navigator.serviceWorker.controller } catch {} \
            done([all.length, under === null]) })()";
        let none = denied.page().execute_async(none, Vec::new()).await?;
        assert_eq!(none.json(), &json!([0, true]));
        denied.sees_no("#failed:not([hidden])").await
    })
}

async fn none_registered(visitor: &Visitor) -> Outcome {
    let script = "const done = arguments[arguments.length - 1]; \
        navigator.serviceWorker.getRegistrations().then(all => done(all.length))";
    let all = visitor.page().execute_async(script, Vec::new()).await?;
    assert_eq!(all.json(), 0);
    Ok(())
}

/// What docs/deploying.md puts in the place of the worker to take a copy back.
#[test]
fn a_copy_that_is_taken_back_leaves_nothing_behind() -> Outcome {
    journey_on(Page::Served, async |stage| {
        let text = fs::read_to_string(root().join("docs/deploying.md"))?;
        let farewell: Vec<&str> = text
            .lines()
            .skip_while(|line| !line.starts_with("    addEventListener(\"install\""))
            .take_while(|line| line.starts_with("    "))
            .collect();
        let space = Space::set("back", "")?;
        let visitor = stage.visitor(Storage::Allowed).await?;
        let visitor = visitor.calling_at(space.home());
        first_visit(&visitor).await?;
        fs::write(space.folder().join(offline::NAME), farewell.join("\n"))?;
        look_for_newer(&visitor).await?;
        let left = "const done = arguments[arguments.length - 1]; (async () => { \
            const all = await navigator.serviceWorker.getRegistrations(); \
            const states = all.map(({ installing, waiting, active }) => \
                'worker ' + [installing, waiting, active].map(one => one?.state)); \
            done([...states, ...await caches.keys()].join('; ')); })()";
        let mut last = String::new();
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(10) {
            let found = visitor.page().execute_async(left, Vec::new()).await?;
            last = found.convert()?;
            if last.is_empty() {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(Fault::new(format!("something is left: {last}")))
    })
}
