// Starts the program, and speaks for it where it cannot: when it does not start, and when it stops.
import init from "./fourfront.js";

const show = (id) => document.getElementById(id)?.removeAttribute("hidden");

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

init().catch((error) => {
  console.error(error);
  document.getElementById("loading")?.setAttribute("hidden", "");
  show("failed");
});
