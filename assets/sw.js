// The service worker: after one visit the program opens without a network.
//
// It answers from a cache that holds one whole version: the files and digests that the build writes
// into the next line. All else goes to the network untouched.
const BUILD = { version: "", files: {} };

const scope = registration.scope;
// Other copies of this program may live at other paths of the same host: theirs is theirs.
const OURS = `fourfront ${scope} `;
const CACHE = OURS + BUILD.version;
// A name with the digest of its content: the same name is the same file for ever.
const NAMED = /-[\da-f]{16}\.\w+$/;
const PLAIN = { ignoreSearch: true, ignoreVary: true };

const fill = async () => {
  const cache = await caches.open(CACHE);
  const names = Object.keys(BUILD.files);
  await Promise.all(names.map(async (name) => {
    const address = new URL(name, scope);
    const kept = NAMED.test(name) && (await caches.match(address, PLAIN));
    await cache.put(address, kept || (await load(address, NAMED.test(name), BUILD.files[name])));
  }));
};

// The digest keeps versions apart while a host is still half way through a new one: what does not
// fit is refused, and the browser tries again at the next visit.
const load = async (address, named, integrity) => {
  const response = await fetch(address, { cache: named ? "default" : "no-cache", integrity });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Some hosts redirect from a.html to a. A browser refuses a redirected answer for a page.
  return response.redirected ? new Response(response.body, response) : response;
};

// The file that an address of ours means; nothing where it means none.
const file = ({ method, url }) => {
  if (method !== "GET" || !url.startsWith(scope)) return;
  const name = url.slice(scope.length).split(/[?#]/)[0] || "index.html";
  return name in BUILD.files || NAMED.test(name) ? name : undefined;
};

// A page that was opened before the last update still finds what it fetches later: the cache of
// its version is there for as long as it is (see `sweep`).
const answer = async (name, request) => {
  const address = new URL(name, scope);
  // Not by opening it: that would make it again, empty, where a later worker has just deleted it.
  const own = await caches.match(address, { ...PLAIN, cacheName: CACHE });
  const found = own || (NAMED.test(name) && (await caches.match(address, PLAIN)));
  return found || fetch(request);
};

// Forgets older versions, unless a page may still be of one: then the next page that starts alone
// sees to it. A version that waits, or is on its way, is not older.
const sweep = async () => {
  if (registration.waiting || registration.installing) return;
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.filter(({ url }) => url.startsWith(scope)).length > 1) return;
  const all = await caches.keys();
  await Promise.all(all.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
};

addEventListener("install", (event) => event.waitUntil(fill()));
// The first visit too goes on without a network.
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const name = file(event.request);
  if (name) event.respondWith(answer(name, event.request));
});
addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(skipWaiting());
  if (event.data === "started") event.waitUntil(sweep());
});
