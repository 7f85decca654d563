//! A day of visitors: nothing of one is left for the next, and memory does not grow.

use serde_json::{Value, json};

use super::OPENING;
use crate::support::sample::quick_questions;
use crate::support::steps::IS_DRAWN;
use crate::support::{Fault, Outcome, Storage, Visitor, journey};

/// A day of visitors.
const VISITORS: usize = 200;

/// After so many, whatever the browser and the program keep for good is there.
const WARM: usize = 20;

/// What the heap of scripts may grow by, in bytes: the engine keeps its own notes of code that it
/// has run (feedback, compiled code), which it may drop or rebuild at any time. One listener that is
/// left behind for each answer would be over 300 KB in as many visits.
const SLACK: f64 = 150_000.0;

/// One visitor, who clicks on what is there. Yew shows a change before the next task. What comes
/// back is a number made of the code that this visitor saw; the radar was drawn. Texts that
/// are handed over are held by the browser's driver for ever: they stay in the page.
const VISIT: &str = "const [ids, answers] = arguments; \
    const task = () => new Promise(done => { const { port1, port2 } = new MessageChannel(); \
        port1.onmessage = () => { port1.close(); done() }; port2.postMessage(0) }); \
    const until = async look => { for (let turn = 0; turn < 2000; turn += 1) { \
        const found = look(); if (found) return found; await task() } \
        throw new Error(`waited in vain: ${look}`) }; \
    const press = async words => (await until(() => [...document.querySelectorAll('button')] \
        .find(button => button.textContent === words))).click(); \
    return (async () => { await press('Begin'); \
        for (const [at, id] of ids.entries()) { \
            const name = `${id}-${answers[at]}`; \
            (await until(() => document.querySelector(`label[for='${name}']`))).click(); \
            await until(() => document.getElementById(name).checked && \
                document.querySelector('.stand__actions--ready')); \
            await press(at + 1 < ids.length ? 'Continue' : 'See your result') } \
        await until(() => document.querySelector('.qr__cells')); \
        await new Promise(requestAnimationFrame); await task(); \
        await until(() => DRAWN(document.querySelector('canvas'))); \
        window.last = [document.querySelector('.qr__cells').getAttribute('d'), \
            document.querySelector('main h1').textContent]; \
        const mark = [...last[0]].reduce((sum, sign) => \
            (31 * sum + sign.charCodeAt(0)) % 1000000007, 7); \
        await press('Finish'); await until(() => document.querySelector('.stand__begin')); \
        await task(); return mark })()";

/// Holds the whole page as it is before the first visitor.
const CLEAN: &str = "window.clean = document.documentElement.outerHTML";

/// Whether the whole page is as it was then, and holds neither code nor
/// headline of the last visitor.
const SAME: &str = "const page = document.documentElement.outerHTML; \
    return page === clean && last.every(text => !page.includes(text))";

/// Holds the memory of the program where it can be measured.
const HOLD: &str = "for (const name of ['instantiate', 'instantiateStreaming']) { \
    const make = WebAssembly[name]; \
    WebAssembly[name] = async (...wishes) => { const made = await make(...wishes); \
        for (const held of Object.values((made.instance ?? made).exports)) \
            if (held instanceof WebAssembly.Memory) window.programMemory = held; \
        return made } }";

#[test]
fn two_hundred_visitors_leave_nothing_and_memory_does_not_grow() -> Outcome {
    journey(async |stage| {
        let visitor = stage.visitor(Storage::Allowed).await?;
        visitor.resize(1024, 768).await?;
        let hold = json!({ "source": HOLD });
        visitor
            .devtools("Page.addScriptToEvaluateOnNewDocument", hold)
            .await?;
        visitor.open("?kiosk&event=Boards+Ahead").await?;
        visitor.page().execute(CLEAN, Vec::new()).await?;
        let entries = visitor.history().await?;
        let ids: Vec<String> = quick_questions()?.into_iter().map(|q| q.id).collect();
        let visit = VISIT.replace("DRAWN", IS_DRAWN);
        let mut warm = None;
        let mut codes: Vec<u64> = Vec::new();
        for number in 1..=VISITORS {
            let pattern = json!([ids, pattern(number, ids.len())]);
            let Value::Array(pattern) = pattern else {
                unreachable!("it is an array")
            };
            let code: u64 = visitor.page().execute(&visit, pattern).await?.convert()?;
            assert!(
                !codes.contains(&code),
                "visitor {number} saw another's code"
            );
            let same = visitor.page().execute(SAME, Vec::new());
            let same: bool = same.await?.convert()?;
            assert!(same, "something is left of visitor {number}");
            let rest = "return [document.querySelectorAll(':checked').length, \
                localStorage.length, sessionStorage.length, history.length]";
            let rest: [u32; 4] = visitor.ask(rest).await?;
            assert_eq!(rest, [0, 0, 0, entries], "after visitor {number}");
            visitor.is_at(OPENING).await?;
            codes.push(code);
            if number == WARM {
                warm = Some(Memory::of(&visitor).await?);
            }
        }
        let warm = warm.ok_or(Fault::new("nobody came"))?;
        let now = Memory::of(&visitor).await?;
        println!("after {WARM} visitors {warm:?}\nafter {VISITORS} visitors {now:?}");
        assert_eq!(now.nodes, warm.nodes, "nodes");
        assert_eq!(now.listeners, warm.listeners, "listeners");
        assert_eq!(now.program, warm.program, "the memory of the program");
        assert!(now.scripts - warm.scripts < SLACK, "{warm:?} {now:?}");
        Ok(())
    })
}

/// The answers of a visitor: five levels and not sure, no two visitors alike.
fn pattern(number: usize, count: usize) -> Vec<String> {
    let digit = |at: u32| number / 6_usize.pow(at) % 6;
    let answers = (0..count).map(|at| (digit(u32::try_from(at % 3).unwrap_or(0)) + at) % 6);
    answers
        .map(|answer| match answer {
            0 => "unsure".into(),
            level => level.to_string(),
        })
        .collect()
}

/// What a page holds after everything that can be dropped has been.
#[derive(Debug)]
struct Memory {
    nodes: u64,
    listeners: u64,
    /// Bytes of the heap of scripts.
    scripts: f64,
    /// Bytes of the memory of WebAssembly.
    program: u64,
}

impl Memory {
    async fn of(visitor: &Visitor) -> Outcome<Self> {
        for _ in 0..3 {
            visitor
                .devtools("HeapProfiler.collectGarbage", json!({}))
                .await?;
        }
        let counted = visitor.devtools("Memory.getDOMCounters", json!({})).await?;
        let heap = visitor.devtools("Runtime.getHeapUsage", json!({})).await?;
        let program = "return window.programMemory?.buffer.byteLength ?? 0";
        let program: u64 = visitor.ask(program).await?;
        let number = |value: &Value| value.as_u64().filter(|number| *number > 0);
        let memory = (
            number(&counted["nodes"]),
            number(&counted["jsEventListeners"]),
            heap["usedSize"].as_f64(),
            Some(program).filter(|bytes| *bytes > 0),
        );
        let (Some(nodes), Some(listeners), Some(scripts), Some(program)) = memory else {
            return Err(Fault::new(format!(
                "no figures: {counted} {heap} {program}"
            )));
        };
        Ok(Self {
            nodes,
            listeners,
            scripts,
            program,
        })
    }
}
