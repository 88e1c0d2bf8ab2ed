import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { faults, walk } from "../harness/axe.mjs";
import { launch, person } from "../harness/browser.mjs";
import { places, sample, visit, withShortGuide } from "../harness/sample.mjs";
import { Server } from "../harness/server.mjs";

/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Server} */ let empty;
/** @type {import("../harness/sample.mjs").Sample} */ let org;

before(async () => {
  [browser, empty, org] = await Promise.all([launch(), Server.start(), sample().then(withShortGuide)]);
});
after(async () => {
  await browser?.close();
  await empty?.stop();
  await org?.server.stop();
});

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

test("every page, light and dark, on a desk and on a phone", { concurrency: 2 }, async (context) => {
  const all = places(org).filter(({ only }) => only !== "pictures");
  // Two at a time, the largest pages first; the phases of the debrief one after the other.
  const isPanel = (/** @type {import("../harness/sample.mjs").Place} */ { name }) => /^(debrief|kit|scorecard|amend)/.test(name);
  const isLarge = (/** @type {import("../harness/sample.mjs").Place} */ { path }) => /guide/.test(path);
  const others = all.filter((place) => !isPanel(place)).sort((a, b) => Number(isLarge(b)) - Number(isLarge(a)));
  const lane = async (/** @type {import("../harness/sample.mjs").Place[][]} */ ...lists) => {
    for (const list of lists) await walk(browser, context, org, list);
  };
  await Promise.all([lane(all.filter(isPanel), others), lane(others)]);
});
