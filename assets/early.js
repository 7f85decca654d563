// Stands in the page itself and runs before anything of it is shown.

// What needs the program is shown while it is there or on its way, and not without it: boot.css.
const state = document.documentElement.classList;
state.add("runs");

// The start page in the HTML is not what this visitor came for: there is something to go on with, or
// the address leads elsewhere, or it is part of another page. Then a loading sentence is shown instead, until the program is there.
try {
  if (location.hash.length > 2 || /embed|kiosk/.test(location.search) || localStorage.fourfront)
    state.add("waits");
} catch {
  // Storage is denied: there is nothing to go on with.
}

// What is pressed on the start page before the program is there is kept, and done once it is:
// assets/boot.js.
window.early = (event) => {
  const link = event.target.closest?.("#app a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  early.pressed = [link.getAttribute("href"), link.textContent];
  state.add("pressed");
};
addEventListener("click", early, true);

// The program did not come, or could not begin. Nobody waits for it any longer: it is said, with
// what can be done without it.
const modules = "noModule" in HTMLScriptElement.prototype;
early.fails = (event) => {
  // A frame without an origin, or a disk, that gives no scripts away: the one file needs none.
  if (event && event.target.src && origin === "null")
    return location.replace("fourfront.html" + location.search + location.hash);
  if (document.readyState === "loading")
    return addEventListener("DOMContentLoaded", () => early.fails(event), { once: true });
  // It has begun: boot.js speaks for it.
  if (event && !document.querySelector("#app > .boot")) return;
  removeEventListener("click", early, true);
  state.remove("runs", "pressed");
  const [app, unstarted] = ["app", "unstarted"].map((id) => document.getElementById(id));
  const words = unstarted.content.firstElementChild;
  if (!words) return; // It has been said.
  const cause = modules && window.WebAssembly ? "unfetched" : "unable";
  words.querySelector("#" + cause).removeAttribute("hidden");
  const without = document.querySelector("noscript");
  if (/id=questionnaire/.test(without?.textContent)) {
    // In the one file the questions on paper stand where only browsers without scripts look.
    const all = document.createRange().createContextualFragment(without.textContent);
    without.replaceWith(all.getElementById("questionnaire"));
    app.replaceWith(words);
  } else if (state.contains("waits")) {
    // There is nothing else on this page.
    app.setAttribute("role", "main");
    app.prepend(words);
    words.querySelector("b").setAttribute("aria-level", "1");
  } else {
    document.body.append(words);
  }
};
// Its script did not arrive or cannot be read; or it says itself that the rest did not arrive
// (src/browser/page.rs). What others put into the page does not count.
addEventListener(
  "error",
  (event) => {
    const { target, filename } = event;
    if (target === window ? !/extension:/.test(filename) : target.type === "module") early.fails(event);
  },
  true,
);
if (!modules) early.fails();

// The start page is seen before the program is asked for, and before the program takes the thread and
// puts its own page in the same place. The browser says when it was seen, or else it is two frames
// and a moment after all of it is there. Where the start page is not shown, and in a tab in the
// background, which paints nothing, there is nothing to wait for.
early.seen = new Promise((done) => {
  if (document.hidden || state.contains("waits")) return done();
  const frame = (next) => requestAnimationFrame(next);
  const whole = () => {
    new PerformanceObserver(done).observe({ type: "largest-contentful-paint", buffered: true });
    frame(() => frame(() => setTimeout(done, 60)));
  };
  document.addEventListener("readystatechange", whole, { once: true });
});
early.seen.then(() => document.getElementById("program")?.setAttribute("rel", "preload"));
