/**
 * Notes every answer of the API that holds somebody else's recommendation.
 * @param {import("playwright-core").BrowserContext} context
 */
export function leaks(context) {
  /** @type {string[]} */
  const found = [];
  let me = "";
  const read = async (/** @type {import("playwright-core").Response} */ response) => {
    if (!response.url().includes("/api/v1/")) return;
    if (!(response.headers()["content-type"] ?? "").includes("json")) return;
    const body = await response.json().catch(() => null);
    if (response.url().endsWith("/me") && body?.id) me = body.id;
    walk(body, (value) => {
      if (value.overall_recommendation != null && value.reviewer?.id !== me) found.push(response.url());
      if (Array.isArray(value.recommendations) && value.recommendations.length > 0) found.push(response.url());
    });
  };
  context.on("response", read);
  return { found, stop: () => context.off("response", read) };
}

/** @param {any} value @param {(value: any) => void} visit */
function walk(value, visit) {
  if (value === null || typeof value !== "object") return;
  visit(value);
  for (const each of Object.values(value)) walk(each, visit);
}

/**
 * Has the page note the moment at which it shows the first recommendation. A reload would lose the note.
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
