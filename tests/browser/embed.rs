//! The program on somebody else's page: from another origin, in sandboxes, without storage.

mod builder;
mod compact;
mod dressed;
mod host;
mod looks;
mod picker;
mod wordpress;

use std::fs;

use serde_json::{Value, json};
use thirtyfour::Key;
use xtask::serve::{Readers, start_for};

use crate::support::sample::quick_questions;
use crate::support::{Fault, Outcome, Storage, Visitor, journey, root};

use host::{Host, element};

/// Answers to the quick check, and the levels that they come to.
const ANSWERS: &str = "3 4 2 2 5 4 3 3";

fn levels() -> Value {
    json!([
        { "id": "leadership", "title": "Clear leadership", "level": 3, "name": "Working" },
        { "id": "team", "title": "A team", "level": 2, "name": "Starting" },
        { "id": "goal", "title": "A goal and a mission", "level": 5, "name": "Embedded" },
        { "id": "urgency", "title": "A sense of urgency", "level": 3, "name": "Working" },
    ])
}

#[test]
fn an_embed_of_another_origin_is_answered_and_tells_the_levels_only() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let body = element("one", "mode=quick label='Boards Ahead'");
        let host = Host::with("one", &stage.home(), &body)?;
        visitor.visit(&host).await?;
        visitor.hears(&json!(["one", "ready", null])).await?;
        let entries = visitor.history().await?;
        visitor.is_as_high_as_its_content("one").await?;

        visitor.enter_element("one").await?;
        visitor.answers_all(&quick_questions()?, ANSWERS).await?;
        visitor
            .is_at("Transformation is held at Starting by its team")
            .await?;
        visitor
            .sees(
                ".embed__foot",
                "The page around it is told the four levels.",
            )
            .await?;
        assert_eq!(visitor.count(".pre__row").await?, 4);
        assert_eq!(visitor.fragment().await?, "");
        let link = own_link(&visitor).await?;
        visitor.lets_it_write().await;
        let kept: u32 = visitor.ask("return localStorage.length").await?;
        assert_eq!(kept, 0, "an embed keeps nothing");
        // Of the frame itself: its own address is the only one.
        let files = "return performance.getEntriesByType('resource').length";
        assert!(visitor.ask::<usize>(files).await? > 0);
        assert_eq!(visitor.foreign_requests().await?, [""; 0]);
        visitor.out().await?;

        visitor.is_as_high_as_its_content("one").await?;
        visitor
            .hears(&json!(["one", "result", { "levels": levels() }]))
            .await?;
        let told = visitor.heard().await?;
        let progress: Vec<_> = told.iter().filter(|told| told[1] == "progress").collect();
        let counts: Vec<_> = (1..=8)
            .map(|answered| json!(["one", "progress", { "answered": answered, "of": 8 }]))
            .collect();
        assert_eq!(progress, counts.iter().collect::<Vec<_>>());
        assert_eq!(told.iter().filter(|told| told[1] == "result").count(), 1);
        assert_eq!(told.len(), 10, "{told:?}");

        // The page around is as it was, and one step back leaves it.
        let address: String = visitor.ask("return location.href").await?;
        assert_eq!(address, host.address());
        assert_eq!(visitor.history().await?, entries);
        let asked: Vec<String> = visitor.foreign_requests().await?;
        assert!(
            asked.iter().all(|to| to.starts_with(&stage.home())),
            "{asked:?}"
        );
        visitor.go_home().await?;

        // The link that was shown opens the same, in the program itself.
        visitor.page().goto(&link).await?;
        visitor.started().await?;
        visitor
            .is_at("Transformation is held at Starting by its team")
            .await?;
        visitor.sees(".finding__meta", "Boards Ahead").await
    })
}

#[test]
fn the_script_finds_its_own_address_as_a_module_too() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let open = start_for(&xtask::dist(), "127.0.0.1:0", Readers::AnyOrigin)?;
        let home = format!("http://{}/", open.address());
        let body = element("one", "").replace("<script async", "<script type=module");
        let host = Host::with("module", &home, &body)?;
        visitor.visit(&host).await?;
        visitor.hears(&json!(["one", "ready", null])).await?;
        let source = "return document.getElementById('one').shadowRoot.querySelector('iframe').src";
        let source: String = visitor.ask(source).await?;
        assert_eq!(source, format!("{home}?embed=quick"));
        visitor.go_home().await
    })
}

#[test]
fn one_step_back_leaves_the_page_around() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(375, 500).await?;
        let host = Host::with("back", &stage.home(), &element("one", ""))?;
        visitor.open("").await?;
        visitor.visit(&host).await?;
        visitor.enter_element("one").await?;
        visitor.follow("Begin").await?;
        let first = &quick_questions()?[0];
        visitor.answer(&first.id, "3").await?;
        visitor.follow("Continue").await?;
        visitor.is_at(&quick_questions()?[1].words).await?;
        visitor.out().await?;
        // Continue lay below the window: the beginning of what follows is in view again.
        let top = "return document.getElementById('one').getBoundingClientRect().top >= -1";
        visitor
            .until("the beginning of the frame in view", top)
            .await?;
        visitor.enter_element("one").await?;
        visitor.follow("All answers").await?;
        visitor.is_at("All answers").await?;
        // A link to a question, in a page that is shared with the program itself.
        visitor.click(".ind__name a").await?;
        visitor.is_at(&first.words).await?;
        visitor.has_answer(&first.id, "3").await?;
        assert_eq!(visitor.fragment().await?, "");
        visitor.out().await?;
        visitor.page().back().await?;
        visitor.started().await?;
        visitor.sees_a(".door").await
    })
}

#[test]
fn continue_without_an_answer_says_so_and_can_be_gone_past() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("?embed=quick").await?;
        visitor.follow("Begin").await?;
        visitor.follow("Continue").await?;
        visitor.sees("#problem", "Choose an answer").await?;
        visitor.has_focus(".choice__input").await?;
        assert_eq!(visitor.axe().await?, "");
        visitor.follow("Leave it open for now").await?;
        visitor.is_at(&quick_questions()?[1].words).await?;
        visitor.has_focus("main h1").await?;
        // By keys alone: a number chooses, the enter key continues, as on the page.
        visitor.tab_to(".choice__input", false).await?;
        visitor.press("3").await?;
        visitor.has_answer(&quick_questions()?[1].id, "3").await?;
        visitor.press_key(Key::Enter).await?;
        visitor.is_at(&quick_questions()?[2].words).await?;
        for _ in 0..3 {
            visitor.follow("Back").await?;
        }
        visitor.sees_a(".embed__body > p > .button").await
    })
}

#[test]
fn the_answers_are_gone_for_the_next_visitor() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.open("?embed=quick&theme=dark").await?;
        visitor.answers_all(&quick_questions()?, ANSWERS).await?;
        let first = own_link(&visitor).await?;
        visitor.follow("Start again").await?;
        visitor.follow("Begin").await?;
        assert_eq!(visitor.count(":checked").await?, 0);
        visitor.follow("Back").await?;
        visitor.answers_all(&quick_questions()?, ANSWERS).await?;
        // Another assessment: the same answers, another id.
        assert_ne!(own_link(&visitor).await?, first);
        let dark = "return getComputedStyle(document.body).colorScheme !== 'light' && \
            getComputedStyle(document.documentElement).colorScheme === 'dark'";
        visitor.until("the palette that was asked for", dark).await
    })
}

#[test]
fn two_on_one_page_do_not_mix() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let two = [
            element("one", "event='Morning'"),
            element("two", "event='Afternoon'"),
        ]
        .concat();
        let host = Host::with("two", &stage.home(), &two)?;
        visitor.visit(&host).await?;
        let questions = quick_questions()?;
        visitor.enter_element("one").await?;
        visitor.sees(".embed__event", "Morning").await?;
        visitor.answers_all(&questions, ANSWERS).await?;
        visitor.out().await?;
        visitor.enter_element("two").await?;
        visitor.sees(".embed__event", "Afternoon").await?;
        visitor.answers_all(&questions, "5 5 5 5 5 5 5 5").await?;
        visitor.is_at("All four are at Embedded").await?;
        visitor.out().await?;
        visitor.enter_element("one").await?;
        visitor
            .is_at("Transformation is held at Starting by its team")
            .await?;
        visitor.out().await?;
        let told = visitor.heard().await?;
        let of = |id: &str| {
            told.iter()
                .filter(|told| told[0] == id && told[1] == "result")
                .count()
        };
        assert_eq!((of("one"), of("two")), (1, 1), "{told:?}");
        visitor.go_home().await
    })
}

#[test]
fn a_sandbox_with_scripts_only_answers_scores_and_shows_its_link() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        // What such a frame needs of a host where the program is many files.
        let open = start_for(&xtask::dist(), "127.0.0.1:0", Readers::AnyOrigin)?;
        let home = format!("http://{}/", open.address());
        // As WordPress does it: a sandbox, a secret, and its own words for the height.
        let body = "<iframe id=wp sandbox='allow-scripts' width=340 height=600 \
            src='HOME?embed=quick#?secret=iNFyTaCbWb' title=Fourfront></iframe>\
            <script>window.heights = []; addEventListener('message', ({ source, data }) => { \
            if (source === wp.contentWindow && data.message === 'height') heights.push(data) })</script>";
        let host = Host::with("sandbox", &home, body)?;
        visitor.visit(&host).await?;
        visitor.enter("document.getElementById('wp')").await?;
        let origin: String = visitor.ask("return self.origin").await?;
        assert_eq!(origin, "null", "the frame has an origin of its own");
        visitor.answers_all(&quick_questions()?, ANSWERS).await?;
        visitor
            .is_at("Transformation is held at Starting by its team")
            .await?;
        assert_eq!(visitor.count(".pre__row").await?, 4);
        assert_eq!(
            visitor.count(".notice").await?,
            0,
            "nothing to say about storage"
        );
        let link = own_link(&visitor).await?;
        assert!(link.starts_with(&format!("{home}#r=1")), "{link}");
        visitor.out().await?;

        let known = "return heights.length > 1 && heights.every(({ value, secret }) => \
            secret === 'iNFyTaCbWb' && value >= 200 && value <= 1000)";
        visitor.until("heights for WordPress", known).await?;
        let before: usize = visitor.ask("return heights.length").await?;
        let asks = "wp.contentWindow.postMessage({ message: 'ready', secret: 'wrong' }, '*'); \
            wp.contentWindow.postMessage({ message: 'ready', secret: 'iNFyTaCbWb' }, '*')";
        visitor.page().execute(asks, Vec::new()).await?;
        visitor
            .until_with(
                "an answer to WordPress",
                "return heights.length === arguments[0] + 1",
                vec![json!(before)],
            )
            .await?;
        visitor.go_home().await
    })
}

#[test]
fn in_a_sandbox_with_popups_the_link_opens_elsewhere() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let open = start_for(&xtask::dist(), "127.0.0.1:0", Readers::AnyOrigin)?;
        let home = format!("http://{}/", open.address());
        let body = "<iframe id=own title=Fourfront width=340 height=900 src='HOME?embed=quick' \
            sandbox='allow-scripts allow-popups allow-popups-to-escape-sandbox'></iframe>";
        let host = Host::with("popups", &home, body)?;
        visitor.visit(&host).await?;
        visitor.enter("document.getElementById('own')").await?;
        visitor.answers_all(&quick_questions()?, ANSWERS).await?;
        visitor.click(".embed__link").await?;
        visitor.out().await?;
        let address: String = visitor.ask("return location.href").await?;
        assert_eq!(address, host.address(), "the page around stays");
        let mut windows = visitor.page().windows().await?;
        assert_eq!(windows.len(), 2);
        let other = windows.pop().ok_or(Fault::new("no other window"))?;
        let this = windows.pop().ok_or(Fault::new("no window"))?;
        visitor.page().switch_to_window(other).await?;
        visitor.started().await?;
        visitor
            .is_at("Transformation is held at Starting by its team")
            .await?;
        visitor.sees_a(".banner").await?;
        let opener: bool = visitor.ask("return window.opener === null").await?;
        assert!(opener);
        visitor.page().close_window().await?;
        visitor.page().switch_to_window(this).await?;
        visitor.go_home().await
    })
}

#[test]
fn strict_loads_the_single_file_which_fetches_nothing() -> Outcome {
    journey(async |stage| {
        assert!(
            xtask::dist().join("fourfront.html").is_file(),
            "dist/fourfront.html is missing: sandbox=\"strict\" needs the single file of `make build`"
        );
        let visitor = stage.visitor(Storage::Allowed).await?;
        let host = Host::with("strict", &stage.home(), &element("one", "sandbox=strict"))?;
        visitor.visit(&host).await?;
        visitor.enter_element("one").await?;
        let origin: String = visitor.ask("return self.origin").await?;
        assert_eq!(origin, "null");
        visitor.answers_all(&quick_questions()?, ANSWERS).await?;
        let link = own_link(&visitor).await?;
        assert!(
            link.starts_with(&format!("{}fourfront.html#r=1", stage.home())),
            "{link}"
        );
        let asked: usize = visitor
            .ask("return performance.getEntriesByType('resource').length")
            .await?;
        assert_eq!(asked, 0);
        visitor.out().await?;
        visitor
            .hears(&json!(["one", "result", { "levels": levels() }]))
            .await?;
        visitor.is_as_high_as_its_content("one").await?;
        visitor.go_home().await
    })
}

#[test]
fn where_storage_is_denied_nothing_is_lost_and_nothing_is_said() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Denied).await?;
        let host = Host::with("denied", &stage.home(), &element("one", ""))?;
        visitor.visit(&host).await?;
        visitor.enter_element("one").await?;
        visitor.answers_all(&quick_questions()?, ANSWERS).await?;
        assert_eq!(visitor.count(".notice").await?, 0);
        visitor.out().await?;
        visitor
            .hears(&json!(["one", "result", { "levels": levels() }]))
            .await?;
        visitor.go_home().await
    })
}

#[test]
fn own_work_of_the_visitor_is_neither_shown_nor_touched() -> Outcome {
    journey(async |stage| {
        use crate::support::sample::{KEPT, kept, response};
        let visitor = stage.visitor(Storage::Allowed).await?;
        let own = kept(&response("quick", "5 5 5 5 5 5 5 5")?);
        // On the same origin: the frame could read it.
        visitor.open_with(&[(KEPT, &own)], "?embed=quick").await?;
        visitor.sees_a(".embed__body").await?;
        assert_eq!(visitor.count(".resume").await?, 0);
        visitor.answers_all(&quick_questions()?, ANSWERS).await?;
        visitor.open("?embed=quick").await?;
        visitor.follow("Begin").await?;
        assert_eq!(visitor.count(":checked").await?, 0);
        assert_eq!(visitor.kept(KEPT).await?.as_deref(), Some(&*own));
        Ok(())
    })
}

#[test]
fn forged_messages_are_ignored_and_heights_are_bounded() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let forger = "<iframe title=forger srcdoc=\"<script>for (const message of [ \
            { fourfront: 1, type: 'height', value: 3000 }, { fourfront: 1, type: 'ready' }, \
            { fourfront: 1, type: 'progress', answered: 8, of: 8 }, \
            { fourfront: 1, type: 'result', levels: [] }]) parent.postMessage(message, '*'); \
            parent.postMessage('forged', '*')</script>\"></iframe>";
        let body = element("one", "")
            + "<script>window.forged = false; addEventListener('message', \
               ({ data }) => { if (data === 'forged') forged = true })</script>";
        let host = Host::with("forged", &stage.home(), &body)?;
        visitor.visit(&host).await?;
        visitor.hears(&json!(["one", "ready", null])).await?;
        visitor.is_as_high_as_its_content("one").await?;
        let add = "document.body.insertAdjacentHTML('beforeend', arguments[0]); \
            window.postMessage({ fourfront: 1, type: 'height', value: 3000 }, '*')";
        visitor.page().execute(add, vec![json!(forger)]).await?;
        visitor
            .until("the forger to have spoken", "return forged")
            .await?;
        visitor.is_as_high_as_its_content("one").await?;
        assert_eq!(visitor.heard().await?.len(), 1);

        // From the right frame, but of the wrong shape.
        visitor.enter_element("one").await?;
        let wrong = "for (const message of [null, 7, 'fourfront', { fourfront: 2, type: 'ready' }, \
            { fourfront: 1 }, { fourfront: 1, type: 'height', value: '3000' }, \
            { fourfront: 1, type: 'height', value: NaN }, \
            { fourfront: 1, type: 'progress', answered: 9, of: 8 }, \
            { fourfront: 1, type: 'progress', answered: -1, of: 8 }, \
            { fourfront: 1, type: 'progress', answered: {}, of: 8 }, \
            { fourfront: 1, type: 'result' }, { fourfront: 1, type: 'result', levels: {} }, \
            { fourfront: 1, type: 'result', levels: [null] }, \
            { fourfront: 1, type: 'result', levels: [{ id: 'a', title: 'b', level: 6, name: 'c' }] }, \
            { fourfront: 1, type: 'result', levels: [{ id: 'a', title: {}, level: 2, name: 'c' }] }, \
            { fourfront: 1, type: 'result', levels: Array(9).fill({ id: 'a', title: 'b', level: null }) }, \
            ]) parent.postMessage(message, '*'); parent.postMessage('said', '*')";
        let listen = "window.said = false; addEventListener('message', \
            ({ data }) => { if (data === 'said') said = true })";
        visitor.out().await?;
        visitor.page().execute(listen, Vec::new()).await?;
        visitor.enter_element("one").await?;
        visitor.page().execute(wrong, Vec::new()).await?;
        visitor.out().await?;
        visitor.until("all to be said", "return said").await?;
        assert_eq!(
            visitor.heard().await?.len(),
            1,
            "{:?}",
            visitor.heard().await?
        );
        visitor.is_as_high_as_its_content("one").await?;
        for (told, height) in [(1e9, 4000), (3.0, 200)] {
            visitor.enter_element("one").await?;
            let tell =
                "parent.postMessage({ fourfront: 1, type: 'height', value: arguments[0] }, '*')";
            visitor.page().execute(tell, vec![json!(told)]).await?;
            visitor.out().await?;
            let script = "return document.getElementById('one').shadowRoot\
                .querySelector('iframe').clientHeight === arguments[0]";
            visitor
                .until_with("a height within bounds", script, vec![json!(height)])
                .await?;
        }
        visitor.go_home().await
    })
}

#[test]
fn a_frame_is_loaded_when_it_comes_near_the_window() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(800, 600).await?;
        let body = format!("<div style='height: 5000px'></div>{}", element("one", ""));
        let host = Host::with("lazy", &stage.home(), &body)?;
        visitor.visit(&host).await?;
        visitor
            .until(
                "the element",
                "return Boolean(document.getElementById('one').shadowRoot)",
            )
            .await?;
        let asked = "return performance.getEntriesByType('resource').map(entry => entry.name) \
            .filter(name => !name.endsWith('embed.js'))";
        // Two frames later it would have been asked for.
        visitor
            .page()
            .execute_async(
                "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0], 200)))",
                Vec::new(),
            )
            .await?;
        assert_eq!(visitor.ask::<Vec<String>>(asked).await?, [""; 0]);
        visitor
            .page()
            .execute("scrollTo(0, 4200)", Vec::new())
            .await?;
        visitor.hears(&json!(["one", "ready", null])).await?;
        visitor.go_home().await
    })
}

#[test]
fn changed_attributes_make_a_new_frame_and_a_removed_element_listens_no_more() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        // What listens to messages is held, to know it again when it goes.
        let listens = "<script>window.listening = []; const add = addEventListener; \
            window.addEventListener = (type, ...rest) => { \
            if (type === 'message') listening.push(rest[0]); add.call(window, type, ...rest) }\
            </script>";
        let body = format!("{listens}{}", element("one", "event=Morning"));
        let host = Host::with("changed", &stage.home(), &body)?;
        visitor.visit(&host).await?;
        visitor.enter_element("one").await?;
        visitor.sees(".embed__event", "Morning").await?;
        visitor.out().await?;
        let entries = visitor.history().await?;
        let change = "const one = document.getElementById('one'); one.setAttribute('mode', 'radar'); \
            one.setAttribute('result', '1AFXeen9_OpHCAwMmVZvkceNMciU5TiMAcso0WA'); \
            one.removeAttribute('event'); one.title = 'A radar'";
        visitor.page().execute(change, Vec::new()).await?;
        visitor
            .until(
                "another frame",
                "return document.getElementById('one').shadowRoot.querySelector('iframe').src\
                 .endsWith('?embed=radar&result=1AFXeen9_OpHCAwMmVZvkceNMciU5TiMAcso0WA')",
            )
            .await?;
        visitor.enter_element("one").await?;
        visitor.sees_a(".table").await?;
        assert_eq!(visitor.count(".embed__event").await?, 0);
        visitor.out().await?;
        visitor.is_as_high_as_its_content("one").await?;
        assert_eq!(visitor.history().await?, entries);
        let remove = "window.was = document.getElementById('one'); \
            const drop = removeEventListener, dropped = []; \
            window.removeEventListener = (type, ...rest) => { \
                dropped.push([type, ...rest]); drop.call(window, type, ...rest) }; \
            was.remove(); window.removeEventListener = drop; \
            return [was.shadowRoot.querySelector('iframe') === null, dropped.length === 1, \
                dropped[0]?.[0] === 'message', listening.length === 1, \
                dropped[0]?.[1] === listening[0]]";
        assert_eq!(visitor.ask::<[bool; 5]>(remove).await?, [true; 5]);
        let back = "document.body.append(was)";
        visitor.page().execute(back, Vec::new()).await?;
        visitor.enter_element("one").await?;
        visitor.sees_a(".table").await?;
        visitor.go_home().await
    })
}

#[test]
fn the_example_conference_page_works_from_another_origin() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        let example = fs::read_to_string(root().join("docs/examples/conference.html"))?;
        let place = "https://fourfront.example/embed.js";
        assert_eq!(example.matches(place).count(), 1);
        let page = example.replace(place, &format!("{}embed.js", stage.home()));
        let host = Host::of("conference", &[("index.html", page)])?;
        for (width, height) in [(375, 667), (820, 1180), (1280, 800)] {
            visitor.resize(width, height).await?;
            visitor.visit(&host).await?;
            visitor.enter_element("check").await?;
            visitor.sees(".embed__event", "Boards Ahead").await?;
            visitor.out().await?;
            visitor.is_as_high_as_its_content("check").await?;
            assert!(visitor.overflow().await? <= 0, "at {width}");
            visitor
                .page()
                .execute(
                    "document.getElementById('case').scrollIntoView()",
                    Vec::new(),
                )
                .await?;
            visitor.enter_element("case-radar").await?;
            visitor.sees_a("#embed-chart").await?;
            visitor.out().await?;
            visitor.is_as_high_as_its_content("case-radar").await?;
            visitor.screenshot(&format!("conference-{width}")).await?;
        }
        visitor.enter_element("check").await?;
        visitor.answers_all(&quick_questions()?, ANSWERS).await?;
        visitor.out().await?;
        visitor.sees("#progress", "Your four levels:").await?;
        let shown = visitor.read_all("#levels div").await?;
        assert_eq!(
            shown,
            [
                "Clear leadershipWorking",
                "A teamStarting",
                "A goal and a missionEmbedded",
                "A sense of urgencyWorking"
            ]
        );
        visitor.screenshot("conference-levels").await?;
        visitor.go_home().await
    })
}

/// The address of the own result: the same in the link and in the field, in a new tab.
async fn own_link(visitor: &Visitor) -> Outcome<String> {
    let script = "const link = document.querySelector('.embed__link'); \
        return [link.href, document.getElementById('link').value, link.target, link.rel]";
    let found: Vec<String> = visitor.ask(script).await?;
    assert_eq!(found[0], found[1]);
    assert_eq!(found[2..], ["_blank", "noopener"]);
    Ok(found[0].clone())
}
