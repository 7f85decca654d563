// Starts the program, and speaks for it where it cannot: before it is there, when it does not start,
// and when it stops.
import init from "./fourfront.js";

const root = document.documentElement;
const show = (id) => document.getElementById(id)?.removeAttribute("hidden");

// What is pressed on the start page before the program is there is done once it is.
let pressed;
const press = (event) => {
  const link = event.target.closest?.("#app a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  pressed = [link.getAttribute("href"), link.textContent];
  root.classList.add("pressed");
};
addEventListener("click", press, true);
const ready = () => {
  removeEventListener("click", press, true);
  root.classList.remove("pressed");
  if (pressed === undefined) return;
  const [href, text] = pressed;
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

init().then(
  // Yew shows its page in a microtask after this one.
  () => setTimeout(ready),
  (error) => {
    console.error(error);
    document.getElementById("loading")?.setAttribute("hidden", "");
    show("failed");
  },
);
