/**
 * Notes every answer of the API that holds a recommendation, so that those of others can be told from one's own.
 * @param {import("playwright-core").BrowserContext} context
 */
export function recommendationsSent(context) {
  let me = "";
  /** @type {{ reviewer: string, url: string }[]} */
  const seen = [];
  /** @type {Set<Promise<void>>} */
  const reading = new Set();
  const read = async (/** @type {import("playwright-core").Response} */ response) => {
    const body = await response.json().catch(() => null);
    const url = response.url();
    if (url.endsWith("/api/v1/me")) me = body?.id ?? me;
    walk(body, (value) => {
      if (value.overall_recommendation != null) seen.push({ reviewer: value.reviewer?.id, url });
      if (Array.isArray(value.recommendations)) {
        for (const each of value.recommendations) seen.push({ reviewer: each.user.id, url });
      }
    });
  };
  const onResponse = (/** @type {import("playwright-core").Response} */ response) => {
    if (!response.url().includes("/api/v1/") || !/json/.test(response.headers()["content-type"] ?? "")) return;
    const one = read(response).finally(() => reading.delete(one));
    reading.add(one);
  };
  context.on("response", onResponse);
  return {
    /** Those of other people. */
    async ofOthers() {
      await Promise.all(reading);
      if (!me) throw new Error("nobody asked who is signed in");
      return seen.filter(({ reviewer }) => reviewer !== me);
    },
    stop: () => context.off("response", onResponse),
  };
}

/** @param {any} value @param {(value: any) => void} visit */
function walk(value, visit) {
  if (value === null || typeof value !== "object") return;
  visit(value);
  for (const each of Object.values(value)) walk(each, visit);
}

/**
 * Lets pages of a context be kept from asking by the clock, see {@link watchForReveal}. It holds for pages that are loaded after it.
 * @param {import("playwright-core").BrowserContext} context
 */
export const holdIntervals = (context) =>
  context.addInitScript(() => {
    const every = window.setInterval.bind(window);
    const held = (/** @type {any} */ act, /** @type {number} */ ms, /** @type {any[]} */ ...rest) =>
      every(() => window.revealedAt === undefined && act(...rest), ms);
    window.setInterval = /** @type {any} */ (held);
  });

/**
 * Has the page note the moment at which it shows the first recommendation. A reload would lose the note. From here on
 * nothing asks at intervals any more, so that only what the live stream says can bring it.
 * @param {import("playwright-core").Page} page
 */
export const watchForReveal = (page) =>
  page.evaluate(() => {
    window.revealedAt = null;
    const look = () => {
      const region = document.querySelector('section[aria-label="Recommendations"]');
      if (window.revealedAt === null && region && /Strong hire|No hire/.test(region.textContent ?? "")) {
        window.revealedAt = Date.now();
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    look();
  });
