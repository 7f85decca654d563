// Stands in the page itself and runs before anything of it is shown.

// The start page in the HTML is not what this visitor came for: there is something to go on with, or
// the address leads elsewhere, or it is part of another page. Then a loading sentence is shown instead, until the program is there.
try {
  if (location.hash.length > 2 || /embed|kiosk/.test(location.search) || localStorage.fourfront)
    document.documentElement.className = "waits";
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
  document.documentElement.classList.add("pressed");
};
addEventListener("click", early, true);

// The start page is seen before the program is asked for, and before the program takes the thread and
// puts its own page in the same place. The browser says when it was seen, or else it is two frames
// and a moment after all of it is there. Where the start page is not shown, and in a tab in the
// background, which paints nothing, there is nothing to wait for.
early.seen = new Promise((done) => {
  if (document.hidden || document.documentElement.className) return done();
  const frame = (next) => requestAnimationFrame(next);
  const whole = () => {
    new PerformanceObserver(done).observe({ type: "largest-contentful-paint", buffered: true });
    frame(() => frame(() => setTimeout(done, 60)));
  };
  document.addEventListener("readystatechange", whole, { once: true });
});
early.seen.then(() => document.getElementById("program")?.setAttribute("rel", "preload"));
