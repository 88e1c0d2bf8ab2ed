import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { DESKTOP, person, PHONE } from "./browser.mjs";
import { outOfReach } from "./keyboard.mjs";
import { settled, visit } from "./sample.mjs";
import { enter } from "./scene.mjs";

/** @typedef {import("./browser.mjs").Page} Page */

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What is wrong with a page, in both colour schemes and on both screens. The scheme changes colours and nothing else, so
 * in the dark only contrast is looked at again. While a dialog is open, the rest of the page is out of reach.
 * @param {Page} page
 * @param {string} name
 */
export async function faults(page, name) {
  /** @type {string[]} */
  const found = [];
  await page.evaluate(axe);
  for (const [screen, size] of /** @type {const} */ ([["desktop", DESKTOP], ["phone", PHONE]])) {
    await page.setViewportSize(size);
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await settled(page);
      const violations = await page.evaluate(
        async (runOnly) => {
          const dialog = document.querySelector('[role="dialog"]');
          const { violations } = await /** @type {any} */ (window).axe.run(dialog ?? document, {
            runOnly,
            resultTypes: ["violations"],
            // The head of a dialog is no second banner of the page: the page is out of reach behind it.
            rules: { "landmark-no-duplicate-banner": { enabled: !dialog } },
          });
          // What lies half under a bar that stays can be scrolled into the clear.
          const isClear = (/** @type {any} */ node) => {
            const element = document.querySelector(node.target.at(-1));
            if (!element || !node.any.some((/** @type {any} */ each) => /partially obscured/.test(each.message))) return false;
            element.scrollIntoView({ block: "center", behavior: "instant" });
            const { left, top, right, bottom } = element.getBoundingClientRect();
            const hit = (/** @type {number} */ x, /** @type {number} */ y) => element.contains(document.elementFromPoint(x, y));
            return right - left >= 24 && bottom - top >= 24 && hit(left + 4, top + 4) && hit(right - 4, bottom - 4);
          };
          return violations.flatMap((/** @type {any} */ violation) =>
            violation.nodes.filter((/** @type {any} */ node) => violation.id !== "target-size" || !isClear(node)).slice(0, 3).map(
              (/** @type {any} */ node) =>
                `${violation.id} at ${node.target.join(" ")}: ${[...node.any, ...node.all, ...node.none][0]?.message ?? violation.help}`,
            ),
          );
        },
        colorScheme === "light" ? { type: "tag", values: TAGS } : { type: "rule", values: ["color-contrast"] },
      );
      for (const violation of violations) found.push(`${name}, ${screen}, ${colorScheme}: ${violation}`);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(`${name}, ${screen}: ${over} px wider than the screen`);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(DESKTOP);
  return found;
}

/**
 * Takes one place after the other from a list, which others may take from as well, and looks at it: with axe, and by going
 * through it with Tab.
 * @param {import("./browser.mjs").Browser} browser
 * @param {import("node:test").TestContext} context
 * @param {{ server: import("./server.mjs").Server, as: (id: string) => Promise<import("./api.mjs").Api> }} where
 * @param {import("./sample.mjs").Place[]} lane
 */
export async function walk(browser, context, where, lane) {
  /** @type {Map<string, Awaited<ReturnType<typeof person>>>} */
  const people = new Map();
  for (let place = lane.shift(); place; place = lane.shift()) {
    const here = place;
    await context.test(here.name, async () => {
      await here.before?.();
      const who = here.who ?? "";
      const one = people.get(who) ?? (await person(browser, where.server.url));
      if (who && !people.has(who)) await enter(one.context, await where.as(who));
      people.set(who, one);
      const { page, watch } = one;
      // These two show how a refusal looks; Chromium writes the refusal down.
      if (here.name === "no-permission") watch.expect(/ 403 /);
      if (here.name.endsWith("-gone")) watch.expect(/ 404 /);
      await visit(page, here);
      const found = [...(await faults(page, here.name)), ...(await outOfReach(page, here.name, here.part))];
      assert.deepEqual([...found, ...watch.problems.splice(0)], []);
    });
  }
}

