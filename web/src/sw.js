/*
 * The service worker: keeps the page itself on this device, so that an interview kit that was opened once opens again
 * when the network or the server is gone. It holds scripts, styles and the font, and nothing personal: data never
 * passes through here (kits and unsent notes live in IndexedDB, see src/autosave).
 *
 * VERSION and SHELL are filled in by the build (build/service-worker.ts).
 */
const VERSION = __VERSION__;
const SHELL = __SHELL__;
const CACHE = `touchstone-shell-${VERSION}`;
const PAGE = "/";
const PATIENCE_MS = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(SHELL.map((url) => new Request(url, { cache: "reload" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => {
        const ours = names.filter((name) => name.startsWith("touchstone-shell-") && name !== CACHE);
        // The version before this one stays: a tab that is still open may yet ask for one of its chunks.
        return Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
      })
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname === "/api" || url.pathname.startsWith("/api/")) return;
  // The pages that a link opens are others, and always fresh.
  if (url.pathname.startsWith("/portal/") || url.pathname.startsWith("/shared-guides/")) return;
  if (request.mode === "navigate") {
    event.respondWith(page(request));
  } else if (url.pathname.startsWith("/assets/") || SHELL.includes(url.pathname)) {
    event.respondWith(asset(request));
  }
});

/** The newest page when the server answers in time, else the one on this device. */
async function page(request) {
  const kept = await caches.match(PAGE, { cacheName: CACHE, ignoreVary: true });
  const fresh = fetch(request);
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([
    fresh.then((answer) => (answer.status >= 500 ? kept : answer)).catch(() => kept),
    late,
  ]);
}

/** Built files carry a hash of their content in the name: the kept copy is the right one, always. */
async function asset(request) {
  // `Vary` tells apart what a name with a hash in it already does; module scripts send an Origin, the install did not.
  const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.startsWith("/assets/")) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
  }
  return answer;
}
