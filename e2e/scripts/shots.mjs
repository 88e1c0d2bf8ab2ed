// Pictures of the sample organization. `npm run shots` takes those of docs/pictures; `npm run shots -- --all [FOLDER]`
// takes every page at three widths, light and dark, for looking at.
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DESKTOP, launch, person } from "../harness/browser.mjs";
import { places, sample, settled, visit } from "../harness/sample.mjs";
import { enter } from "../harness/scene.mjs";

const all = process.argv.includes("--all");
const [named] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const folder = named ?? (all ? join(tmpdir(), "touchstone-pictures") : fileURLToPath(new URL("../../docs/pictures", import.meta.url)));
await mkdir(folder, { recursive: true });

const [org, browser] = await Promise.all([sample(), launch()]);
try {
  /** @type {Map<string, Awaited<ReturnType<typeof person>>>} */
  const people = new Map();
  for (const place of places(org)) {
    await place.before?.();
    const kept = { "kit-draft": "kit", "debrief-discussion": "debrief", "job-board": "job", application: "application" }[place.name];
    if (!all && !kept) continue;
    const who = place.who ?? "";
    const one = people.get(who) ?? (await person(browser, org.server.url));
    if (!people.has(who) && who) await enter(one.context, await org.as(who));
    people.set(who, one);
    const { page } = one;
    try {
      await visit(page, place);
    } catch (error) {
      console.error(`${place.name}: ${error}`);
      continue;
    }
    if (!all) {
      await page.screenshot({ path: join(folder, `${kept}.png`) });
      continue;
    }
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
        await settled(page);
        await page.screenshot({ path: join(folder, `${place.name}-${width}-${colorScheme}.png`) });
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(DESKTOP);
  }
  console.log(`The pictures are in ${folder}`);
} finally {
  await browser.close();
  await org.server.stop();
}
