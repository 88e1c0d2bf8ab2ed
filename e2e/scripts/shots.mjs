// Pictures. `npm run shots` takes those of docs/pictures from the sample organization. `npm run shots-all` takes every
// page and main dialog at three widths, light and dark, from the sample, from an empty and from an awkward organization,
// and puts them on contact sheets in out/shots. While working: `npm run shots-all -- --only=^job --widths=1440,390`.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { awkward, awkwardPlaces, empty, emptyPlaces } from "../harness/awkward.mjs";
import { DESKTOP, launch, person } from "../harness/browser.mjs";
import { places, sample, settled, visit } from "../harness/sample.mjs";
import { enter } from "../harness/scene.mjs";
import { contactSheet } from "../harness/sheet.mjs";

/** @typedef {import("../harness/sample.mjs").Place} Place */
/** @typedef {import("playwright-core").Page} Page */

const { values: wish } = parseArgs({
  options: {
    all: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    widths: { type: "string", default: "1440,1024,390" },
    to: { type: "string" },
  },
});
const inDocs = /** @type {Record<string, string>} */ ({
  "kit-draft": "kit",
  "debrief-discussion": "debrief",
  "job-board": "job",
  portal: "portal",
  assessment: "exercise",
  "take-home": "take-home",
  "screening-resume": "screening",
  "library-coverage": "coverage",
});
const folder = wish.to ?? fileURLToPath(new URL(wish.all ? "../out/shots" : "../../docs/pictures", import.meta.url));
const only = new RegExp(wish.only);
const widths = wish.widths.split(",").map(Number);
if (wish.all && !wish.only) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

/** @param {Page} page @param {string} name */
async function toDocs(page, name) {
  // The candidate's page is narrow on every screen.
  if (name === "portal") await page.setViewportSize({ width: 760, height: 700 });
  // What was opened may have moved the page; a picture begins at its top.
  await page.evaluate(() => window.scrollTo(0, 0));
  await settled(page);
  await page.screenshot({ path: join(folder, `${inDocs[name]}.png`) });
  await page.setViewportSize(DESKTOP);
}

/** Every width and scheme, and the whole length of a page that does not end with the window. @param {Page} page @param {string} name @param {boolean} [loading] */
async function toFolder(page, name, loading = false) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await settled(page, { loading });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
    }
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (width === 1440 && height > 1000) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width, height: Math.min(height, 7200) });
      await settled(page, { loading });
      await page.screenshot({ path: join(folder, `${name}-long-light.png`) });
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(DESKTOP);
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {{ server: { url: string }, as: (id: string) => Promise<import("../harness/api.mjs").Api> }} org
 * @param {Place[]} list
 */
async function take(browser, org, list) {
  /** @type {Map<string, Awaited<ReturnType<typeof person>>>} */
  const people = new Map();
  for (const place of list) {
    await place.before?.();
    if (wish.all ? !only.test(place.name) : !(place.name in inDocs)) continue;
    const who = place.who ?? "";
    const one = people.get(who) ?? (await person(browser, org.server.url));
    if (!people.has(who) && who) await enter(one.context, await org.as(who));
    people.set(who, one);
    try {
      await visit(one.page, place);
      await (wish.all ? toFolder : toDocs)(one.page, place.name, place.meanwhile === "loading");
    } catch (error) {
      console.error(`${place.name}: ${error}`);
      process.exitCode = 1;
    }
    await one.page.unrouteAll({ behavior: "ignoreErrors" });
  }
  for (const { context } of people.values()) await context.close();
}

const browser = await launch();
/** @type {string[]} */
const order = [];
try {
  const makers = /** @type {const} */ ([
    [sample, places],
    ...(wish.all
      ? [
          [empty, emptyPlaces],
          [awkward, awkwardPlaces],
        ]
      : []),
  ]);
  for (const [make, list] of makers) {
    const org = await /** @type {any} */ (make)();
    try {
      const here = /** @type {Place[]} */ (/** @type {any} */ (list)(org));
      order.push(...here.map(({ name }) => name));
      if (!wish.all || here.some(({ name }) => only.test(name))) await take(browser, org, here);
    } finally {
      await org.server.stop();
    }
  }
  if (wish.all) await contactSheet(browser, folder, order);
  console.log(`The pictures are in ${folder}`);
} finally {
  await browser.close();
}
