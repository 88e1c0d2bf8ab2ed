import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { awkward, awkwardPlaces, NAMES } from "../harness/awkward.mjs";
import { walk } from "../harness/axe.mjs";
import { launch, lettersAreThere, person, PHONE } from "../harness/browser.mjs";
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

test("on a phone every tab of a job can be seen, and of more tabs the chosen one", async () => {
  const { context, page, watch } = await person(browser, org.server.url, { viewport: PHONE });
  await enter(context, org.admin);
  await page.goto(`/jobs/${org.odd.id}`);
  const edge = async (/** @type {string} */ name) => {
    const box = await page.getByRole("tab", { name, exact: true }).boundingBox();
    return box ? { left: box.x, right: box.x + box.width } : { left: -1, right: Infinity };
  };
  await page.getByRole("tab", { name: "Settings" }).waitFor();
  await lettersAreThere(page);
  assert.ok((await edge("Settings")).right <= PHONE.width - 12, JSON.stringify(await edge("Settings")));
  await page.goto("/library?view=coverage");
  await page.getByRole("tab", { name: "Coverage", selected: true }).waitFor();
  await lettersAreThere(page);
  const { left, right } = await edge("Coverage");
  assert.ok(left >= 0 && right <= PHONE.width, `from ${left} to ${right}`);
  assert.deepEqual(watch.problems, []);
  await context.close();
});

test("an admin with nothing to do sees what goes on, and a job is not drawn as a person", async () => {
  const { context, page, watch } = await person(browser, org.server.url);
  await enter(context, org.admin);
  await page.goto("/");
  await page.getByRole("heading", { name: "Nothing is waiting for you" }).waitFor();
  const ahead = page.getByRole("region", { name: "Interviews ahead" });
  await ahead.getByRole("link", { name: NAMES.arabic }).waitFor();
  const jobs = page.getByRole("region", { name: "Open jobs" });
  await jobs.getByRole("link", { name: "Backend Developer" }).waitFor();
  assert.equal(await jobs.getByText("BD", { exact: true }).count(), 0, "no initials of a job");
  assert.equal(await jobs.locator("svg").count(), 3);
  assert.deepEqual(watch.problems, []);
  await context.close();
});
