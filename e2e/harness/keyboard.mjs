import { until } from "./wait.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Lets the timers run out that stand when it is called. Where the focus goes when a menu or a dialog opens, and when somebody
 * leaves a field of a date, is decided in one; a person is never that fast, a test is.
 * @param {Page} page
 */
const timersPass = (page) =>
  page.evaluate(() => new Promise((passed) => requestAnimationFrame(() => setTimeout(passed))));

/**
 * Goes to a control as a person without a pointer would.
 * @param {import("playwright-core").Locator} control
 * @param {string} [key]
 */
export async function tabTo(control, key = "Tab") {
  await control.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    await timersPass(control.page());
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await control.page().keyboard.press(key);
  }
  throw new Error(`${control} is out of reach of the keyboard`);
}

/**
 * Chooses an option of a select by keyboard alone. Each press is seen before the next.
 * @param {import("playwright-core").Locator} select
 * @param {string} name what the option says
 */
export async function choose(select, name) {
  const page = select.page();
  await select.focus();
  await page.keyboard.press("Enter");
  const option = page.getByRole("option", { name, exact: true });
  await option.waitFor();
  await timersPass(page);
  const options = await page.getByRole("option").count();
  for (let presses = 0; presses < options; presses += 1) {
    if ((await option.getAttribute("data-combobox-selected")) !== null) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await option.waitFor({ state: "hidden" });
  const chosen = await select.inputValue();
  if (chosen !== name) throw new Error(`chose “${chosen}” instead of “${name}”`);
}

/** @param {import("playwright-core").Locator} control */
export const inFocus = (control) =>
  until(() => control.evaluate((element) => element === document.activeElement), { what: `the focus on ${control}` });

/**
 * Walks through a page with Tab, from its beginning to its end, and says which controls it passed by and where nobody
 * could have seen the focus. While a dialog is open, it is the page.
 * @param {Page} page
 * @param {string} name
 * @param {string} [part] the selector of a part of the page: only that is walked through
 */
export async function outOfReach(page, name, part = "body") {
  const controls = await page.evaluate((part) => {
    const dialog = document.querySelector('[role="dialog"][aria-modal="true"]');
    const within = dialog ?? document.querySelector(part);
    if (!within) throw new Error(`there is no ${part}`);
    if (!dialog) {
      /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
      getSelection()?.setPosition(within, 0);
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
  }, part);
  await page.evaluate(noteStops);
  /** @type {Map<string, boolean>} */
  let reached = new Map();
  // A date has a stop for each of its parts.
  const dates = await page.locator('input[type="date"], input[type="time"], input[type="datetime-local"]').count();
  const mayPress = controls.length + 20 + 8 * dates;
  for (let pressed = 0; pressed < mayPress && reached.size < controls.length; ) {
    const missing = controls.length - reached.size;
    for (const end = Math.min(mayPress, pressed + missing, pressed + 25); pressed < end; pressed += 1) {
      await page.keyboard.press("Tab");
      if (dates > 0) await timersPass(page);
    }
    reached = new Map(await page.evaluate(stopsSoFar));
  }
  /** @type {string[]} */
  const found = [];
  for (const [stop, shown] of reached) {
    if (!shown) found.push(`${name}: no focus to be seen on “${controls[Number(stop)]}”`);
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

/** Runs in the page: notes each stop that the focus comes to, and whether somebody could have seen it there. */
function noteStops() {
  /** @type {Map<string, boolean>} */
  const stops = new Map();
  const ring = (/** @type {Element | null | undefined} */ element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
  };
  const note = (/** @type {Element | null} */ at) => {
    const stop = at?.getAttribute("data-stop") ?? null;
    if (!at || stop === null || stops.has(stop)) return;
    // A card or a choice shows the focus of the control inside it.
    const shown = ring(at) || ring(at.parentElement) || ring(at.closest("article, label")) || ring(at.nextElementSibling);
    // The field of the palette is the only one there, and the caret is in it.
    stops.set(stop, shown || at.matches('[role="dialog"][aria-label="Search"] input'));
  };
  document.addEventListener("focusin", ({ target }) => note(/** @type {Element} */ (target)));
  // Where there is one stop alone, the focus stays with it.
  Object.assign(window, { stopsSoFar: () => (note(document.activeElement), [...stops]) });
}

/** Runs in the page. @returns {[string, boolean][]} */
const stopsSoFar = () => /** @type {any} */ (window).stopsSoFar();
