// Starts the program, and speaks for it once it is there: also when it stops. What is said where it
// does not come at all stands in assets/early.js.
import init from "./fourfront.js";

const state = document.documentElement.classList;

// What was pressed on the start page before the program was there (assets/early.js) is done now.
const ready = () => {
  removeEventListener("click", early, true);
  state.remove("pressed");
  if (document.querySelector("#app > .boot")) return;
  // It runs, whatever else went wrong meanwhile.
  state.add("runs");
  document.getElementById("failed")?.remove();
  if (early.pressed === undefined) return;
  const [href, text] = early.pressed;
  [...document.querySelectorAll("#app a")]
    .find((link) => link.getAttribute("href") === href && link.textContent === text)
    ?.click();
};

// A panic stops the program at once. It reaches us as an error of WebAssembly, thrown while an
// event was handled or in a promise.
const stopped = (error) => {
  const words = document.querySelector("template#stopped");
  if (words === null || !(error instanceof WebAssembly.RuntimeError)) return;
  // Once: what is stopped goes on failing.
  words.replaceWith(words.content);
};
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));

// Where the page is served, it keeps itself for a visit without a network (assets/sw.js), and says
// when a newer version is ready, and once when the network is gone. The program shows that, and asks
// for the newer version: src/browser/worker.rs.
const CALM = 3000; // milliseconds: what the visitor came for goes first
const keep = async () => {
  const worker = navigator.serviceWorker;
  const registration = await worker.register("./sw.js", { updateViaCache: "none" });
  worker.controller?.postMessage("started");
  const say = (news) => worker.controller && dispatchEvent(new Event(news));
  const offer = () => say("newer");
  const cutOff = () => say("cutoff");
  const watch = (coming) =>
    coming?.addEventListener("statechange", () => {
      if (registration.waiting) offer();
    });
  if (registration.waiting) offer();
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  if (navigator.onLine) addEventListener("offline", cutOff, { once: true });
  else cutOff();
  // The first worker takes over a page of its own version. A later one is a newer version, which
  // this tab or another has asked for.
  let controlled = worker.controller;
  let asked = false;
  worker.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    else if (controlled) offer();
    controlled = true;
  });
  addEventListener("renew", () => {
    asked = true;
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
};
// Not in the one file, not in a frame, not where a browser lets nothing be kept: all goes on without.
if (SERVED && isSecureContext && top === self && !/[?&]embed\b/.test(location.search))
  addEventListener("listening", () => setTimeout(() => keep().catch(() => {}), CALM), { once: true });

early.seen.then(() => init()).then(
  // Yew shows its page in a microtask after this one.
  () => setTimeout(ready),
  (error) => {
    console.error(error);
    early.fails();
  },
);
