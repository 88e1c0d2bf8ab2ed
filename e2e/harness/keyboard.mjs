import { until } from "./wait.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Goes to a control as a person without a pointer would.
 * @param {import("playwright-core").Locator} control
 * @param {string} [key]
 */
export async function tabTo(control, key = "Tab") {
  await control.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await control.page().keyboard.press(key);
  }
  throw new Error(`${control} is out of reach of the keyboard`);
}

/** @param {import("playwright-core").Locator} control */
export const inFocus = (control) =>
  until(() => control.evaluate((element) => element === document.activeElement), { what: `the focus on ${control}` });

/**
 * Walks through a page with Tab, from its beginning to its end, and says which controls it passed by and where nobody
 * could have seen the focus. While a dialog is open, it is the page.
 * @param {Page} page
 * @param {string} name
 */
export async function outOfReach(page, name) {
  const controls = await page.evaluate(() => {
    const within = document.querySelector('[role="dialog"][aria-modal="true"]') ?? document.body;
    if (within === document.body) {
      /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
      getSelection()?.setPosition(document.body, 0);
    }
    const all = within.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]');
    const seen = [...all].filter(
      (each) =>
        each.checkVisibility({ visibilityProperty: true }) &&
        !each.matches(':disabled, [tabindex="-1"], [type="hidden"]') &&
        !each.closest("[inert]") &&
        // Of a group of radio buttons one is stopped at; the arrows go on from there.
        !(each.matches('[type="radio"]') && !(/** @type {HTMLInputElement} */ (each).checked)),
    );
    for (const [index, each] of seen.entries()) each.setAttribute("data-stop", String(index));
    return seen.map((each) => (each.getAttribute("aria-label") || each.textContent || each.outerHTML).trim().slice(0, 60));
  });
  const reached = new Set();
  /** @type {string[]} */
  const found = [];
  for (let press = 0; press < controls.length + 20 && reached.size < controls.length; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      const ring = (/** @type {Element | null | undefined} */ element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
      };
      // A card or a choice shows the focus of the control inside it.
      const shown = ring(at) || ring(at?.parentElement) || ring(at?.closest("article, label")) || ring(at?.nextElementSibling);
      // The field of the palette is the only one there, and the caret is in it.
      const caret = at?.matches('[role="dialog"][aria-label="Search"] input') ?? false;
      return { stop: at?.getAttribute("data-stop") ?? null, shown: shown || caret };
    });
    if (stop.stop === null) continue;
    if (!stop.shown && !reached.has(stop.stop)) found.push(`${name}: no focus to be seen on “${controls[Number(stop.stop)]}”`);
    reached.add(stop.stop);
  }
  // What closed as the focus went on is another control when it opens again.
  const there = await page.evaluate(() =>
    [...document.querySelectorAll("[data-stop]")].map((each) => each.getAttribute("data-stop")),
  );
  for (const [index, control] of controls.entries()) {
    if (there.includes(String(index)) && !reached.has(String(index))) found.push(`${name}: Tab does not come to “${control}”`);
  }
  return found;
}
