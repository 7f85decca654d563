// Stands in the one file, after early.js.
//
// Chromium now and then gives a page from the disk a local storage that is cut off: it looks empty,
// takes what is put into it, and forgets that with the page (docs/decisions/0009, with figures). So
// an empty one has to show that it holds before anything is trusted to it: a mark is put there and
// looked for after loading again, before anything was shown. A storage with something in it holds.
try {
  const MARK = "fourfront.holds";
  const TRIES = 4;
  const tried = history.state ?? 0;
  const asked = location.protocol === "file:" && !/embed|kiosk/.test(location.search);
  if (asked && localStorage.length === 0 && tried < TRIES) {
    localStorage.setItem(MARK, "");
    history.replaceState(tried + 1, "");
    state.add("waits");
    // The program is not started in a page that goes.
    early.seen = new Promise(() => {});
    location.reload();
  } else if (asked) {
    if (tried) history.replaceState(null, "");
    localStorage.removeItem(MARK);
  }
} catch {
  // Storage is denied, which the program says itself.
}
