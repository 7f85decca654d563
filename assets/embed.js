// The element <fourfront-explorer>: Fourfront in a frame on any page. docs/embedding.md says how it
// is used. The frame tells how high it is and what happens in it; what it says is checked by where
// it comes from and by its shape (src/formats/message.rs). It is told how to look, and nothing else.

// It is written so that it runs as a classic script too: browsers fetch modules of another origin
// only from hosts that allow it by a header, and plain web space sends none. A classic script is
// told its address; a module finds it in the trace of an error (`import.meta` would stop the other).
const OWN = document.currentScript?.src || /https?:\/\/.+?(?=:\d+:\d+)/.exec(new Error().stack)[0];
const BASE = new URL(".", OWN);
// The name of each attribute here and in the address of the frame.
const PASSED = { mode: "embed", result: "result", theme: "theme", accent: "accent", lang: "lang", event: "event", label: "label" };
// What may change while the frame is there, and with it the answers. Anything else is another frame.
const LOOK = ["theme", "accent"];
// How far from the window a frame is loaded, how high it is before it has said so, how high it may get.
const NEAR = "600px";
const AT_FIRST = 480;
const LEAST = 200;
const MOST = 4000;

const isCount = (value) => Number.isInteger(value) && value >= 0 && value <= 200;
const isText = (value) => typeof value === "string" && value.length <= 200;
const isLevel = (told) =>
  isText(told?.id) && isText(told.title) &&
  (told.level === null || (isCount(told.level) && told.level >= 1 && told.level <= 5 && isText(told.name)));

class FourfrontExplorer extends HTMLElement {
  static observedAttributes = [...Object.keys(PASSED), "sandbox"];

  #root = this.attachShadow({ mode: "open" });
  #frame;
  #watch;
  #waits = false;
  #anew = false;

  connectedCallback() {
    addEventListener("message", this.#hear);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    this.#watch?.disconnect();
    this.#frame?.remove();
    this.#frame = undefined;
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#frame || before === now) return;
    this.#anew ||= !LOOK.includes(name);
    // Several that change at once are one change.
    if (this.#waits) return;
    this.#waits = true;
    queueMicrotask(() => {
      const anew = this.#anew;
      this.#waits = this.#anew = false;
      if (!this.#frame) return;
      if (anew) this.#show();
      else this.#dress();
    });
  }

  // Any page may be in the frame by now: it hears nothing but two attributes of this page.
  #dress() {
    const [theme, accent] = LOOK.map((name) => this.getAttribute(name) ?? "");
    this.#frame.contentWindow?.postMessage({ fourfront: 1, type: "look", theme, accent }, "*");
  }

  #address(page) {
    const source = new URL(page, BASE);
    source.searchParams.set("embed", "quick");
    for (const [attribute, name] of Object.entries(PASSED)) {
      const value = this.getAttribute(attribute);
      if (value) source.searchParams.set(name, value);
    }
    return source;
  }

  // A new frame for each wish: another address for one that is there would be an entry in the
  // history of the page.
  #show() {
    const strict = this.getAttribute("sandbox") === "strict";
    const frame = document.createElement("iframe");
    frame.title = this.title || "Fourfront";
    frame.sandbox = `allow-scripts ${strict ? "" : "allow-same-origin "}allow-popups allow-popups-to-escape-sandbox allow-downloads`;
    frame.allow = "clipboard-write; web-share";
    frame.referrerPolicy = "no-referrer";
    Object.assign(frame.style, {
      display: "block",
      width: "100%",
      border: "0",
      height: this.#frame?.style.height ?? `${AT_FIRST}px`,
    });
    this.#watch?.disconnect();
    this.#frame = frame;
    this.#root.replaceChildren(frame);
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#watch.disconnect();
        frame.src = this.#address(strict ? "fourfront.html" : "");
      },
      { rootMargin: NEAR },
    );
    this.#watch.observe(frame);
  }

  #hear = ({ source, data }) => {
    const frame = this.#frame;
    if (!frame || !source || source !== frame.contentWindow || data?.fourfront !== 1) return;
    const { type, value, answered, of, levels } = data;
    if (type === "height" && Number.isFinite(value)) {
      frame.style.height = `${Math.min(Math.max(Math.ceil(value), LEAST), MOST)}px`;
    } else if (type === "turned") {
      // The person in the frame went on: its beginning comes back into view.
      const inside = this.#root.activeElement === frame;
      if (inside && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    } else if (type === "ready") {
      // It may have changed while the frame was loading.
      this.#dress();
      this.#fire(type);
    } else if (type === "progress" && isCount(answered) && isCount(of) && answered <= of) {
      this.#fire(type, { answered, of });
    } else if (type === "result" && Array.isArray(levels) && levels.length <= 8 && levels.every(isLevel)) {
      this.#fire(type, {
        levels: levels.map(({ id, title, level, name }) => ({ id, title, level, name: level && name })),
      });
    }
  };

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(`fourfront:${type}`, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get("fourfront-explorer")) {
  customElements.define("fourfront-explorer", FourfrontExplorer);
}
