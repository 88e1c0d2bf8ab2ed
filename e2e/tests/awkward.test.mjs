import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { awkward, awkwardPlaces } from "../harness/awkward.mjs";
import { walk } from "../harness/axe.mjs";
import { launch, person } from "../harness/browser.mjs";
import { enter } from "../harness/scene.mjs";

/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof awkward>>} */ let org;

before(async () => {
  [browser, org] = await Promise.all([launch(), awkward({ many: 130 })]);
});
after(async () => {
  await browser?.close();
  await org?.server.stop();
});

test("names that are long, written from the right, or all that is known", async (context) => {
  await walk(browser, context, org, awkwardPlaces(org));
});

test("as long as a job is on its way, nothing says how many there are", async () => {
  const { context, page, watch } = await person(browser, org.server.url);
  await enter(context, org.admin);
  /** @type {() => void} */ let goOn = () => {};
  const held = new Promise((resolve) => (goOn = () => resolve(undefined)));
  await page.route(/\/api\/v1\/applications\?.*job_id=/, async (route) => {
    if (route.request().url().includes("cursor=")) {
      await held;
      return route.fulfill({ json: { data: [], next_cursor: null } });
    }
    const response = await route.fetch();
    return route.fulfill({ response, json: { ...(await response.json()), next_cursor: "more" } });
  });
  await page.goto(`/jobs/${org.busy.id}`);
  await page.locator("[data-card]").first().waitFor();
  const label = () => page.locator("[data-column]").first().getAttribute("aria-label");
  const funnel = page.getByRole("group", { name: "How many reached each stage" });
  assert.doesNotMatch((await label()) ?? "", /\d/);
  assert.doesNotMatch((await funnel.textContent()) ?? "", /\d/);
  assert.equal(await page.getByRole("button", { name: /^Show \d+ more/ }).count(), 0);
  goOn();
  await page.getByRole("button", { name: /^Show \d+ more/ }).first().waitFor();
  assert.match((await label()) ?? "", /, \d+$/);
  assert.match((await funnel.textContent()) ?? "", /^applied130/);
  assert.deepEqual(watch.problems, []);
  await context.close();
});

test("a column and a table of many begin with the first and show the rest when asked", async () => {
  const { context, page, watch } = await person(browser, org.server.url);
  await enter(context, org.admin);
  await page.goto(`/jobs/${org.busy.id}`);
  const column = page.locator("[data-column]").first();
  const all = Number(/\d+$/.exec((await column.getAttribute("aria-label")) ?? "")?.[0]);
  await column.locator("[data-card]").nth(24).waitFor();
  assert.equal(await column.locator("[data-card]").count(), 25);
  await column.getByRole("button", { name: "Show 25 more" }).click();
  await column.locator("[data-card]").nth(49).waitFor();
  assert.ok(all > 50, `${all} in the column`);

  await page.getByRole("tab", { name: "Table" }).click();
  const table = page.getByRole("table", { name: "Table" });
  await table.getByRole("row").nth(100).waitFor();
  assert.equal(await table.getByRole("row").count(), 101, "a head and a hundred");
  await page.getByRole("checkbox", { name: "Select all" }).check();
  await page.getByRole("button", { name: "Move 130…" }).waitFor();
  await page.getByRole("textbox", { name: "Search by name" }).or(page.getByRole("searchbox", { name: "Search by name" })).fill("no such person");
  await table.getByText("Nobody fits.").waitFor();
  assert.deepEqual(watch.problems, []);
  await context.close();
});
