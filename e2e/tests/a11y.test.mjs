import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { DESKTOP, launch, person, PHONE } from "../harness/browser.mjs";
import { places, sample, settled, visit } from "../harness/sample.mjs";
import { enter } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";

/** @typedef {import("../harness/browser.mjs").Page} Page */

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Server} */ let empty;
/** @type {import("../harness/sample.mjs").Sample} */ let org;

before(async () => {
  [browser, empty, org] = await Promise.all([launch(), Server.start(), sample()]);
});
after(async () => {
  await browser?.close();
  await empty?.stop();
  await org?.server.stop();
});

/**
 * What is wrong with a page, in both colour schemes and on both screens. The scheme changes colours and nothing else, so
 * in the dark only contrast is looked at again. While a dialog is open, the rest of the page is out of reach.
 * @param {Page} page
 * @param {string} name
 */
async function faults(page, name) {
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
          const { violations } = await /** @type {any} */ (window).axe.run(
            document.querySelector('[role="dialog"]') ?? document,
            { runOnly, resultTypes: ["violations"] },
          );
          return violations.flatMap((/** @type {any} */ violation) =>
            violation.nodes.slice(0, 3).map(
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

test("set-up and the choice after it", async () => {
  const { page, watch, context } = await person(browser, empty.url);
  await page.goto("/setup");
  const form = page.getByRole("form", { name: "Set up Touchstone" });
  await form.waitFor();
  const found = await faults(page, "set-up");
  await form.getByLabel("Organization").fill("Wren & Lark Lending");
  await form.getByLabel("Your name").fill("Rosa Lindqvist");
  await form.getByLabel("Your e-mail").fill("rosa@example.com");
  await form.getByLabel("Password", { exact: true }).fill("a long pass phrase");
  await form.getByRole("button", { name: "Create the organization" }).click();
  await page.getByRole("button", { name: "Start empty" }).waitFor();
  found.push(...(await faults(page, "start")));
  await page.getByRole("button", { name: "Start empty" }).click();
  for (const path of ["/", "/jobs", "/candidates", "/guides", "/tokens"]) {
    await visit(page, { name: "", path });
    found.push(...(await faults(page, `${path} while it is empty`)));
  }
  assert.deepEqual([...found, ...watch.problems], []);
  await context.close();
});

test("every page, light and dark, on a desk and on a phone", async (context) => {
  /** @type {Map<string, Awaited<ReturnType<typeof person>>>} */
  const people = new Map();
  /** @param {string} who */
  const browserOf = async (who) => {
    const one = people.get(who) ?? (await person(browser, org.server.url));
    if (!people.has(who)) {
      people.set(who, one);
      if (who) await enter(one.context, await org.as(who));
    }
    return one;
  };
  for (const place of places(org)) {
    await context.test(place.name, async () => {
      await place.before?.();
      const { page, watch } = await browserOf(place.who ?? "");
      // These two show how a refusal looks; Chromium writes the refusal down.
      if (place.name === "no-permission") watch.expect(/ 403 /);
      if (place.name === "invitation-gone") watch.expect(/ 404 /);
      await visit(page, place);
      const found = await faults(page, place.name);
      assert.deepEqual([...found, ...watch.problems.splice(0)], []);
    });
  }
});
