import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launch, person } from "../harness/browser.mjs";
import { enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";

const step = story("kit");
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let idris;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  idris = await person(browser, server.url);
  await enter(idris.context, org.people.idris);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const attributes = async () => {
  const groups = idris.page.getByRole("complementary").getByRole("radiogroup");
  await groups.first().waitFor();
  const names = await groups.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
  return /** @type {string[]} */ (names.filter(Boolean));
};
const ratings = async () => {
  const card = await org.scorecard("idris");
  return Object.fromEntries(
    Object.entries(/** @type {Record<string, { rating: number | null }>} */ (card.ratings)).map(([id, { rating }]) => [id, rating]),
  );
};

step("whoever rates with the mouse goes on typing in the evidence", async () => {
  const { page } = idris;
  await page.goto(org.kit);
  const [first] = await attributes();
  assert.ok(first);
  await page.getByRole("radiogroup", { name: first, exact: true }).getByRole("radio", { name: "3", exact: true }).click();
  const note = page.getByRole("textbox", { name: `Evidence for ${first}` });
  await until(() => note.evaluate((field) => field === document.activeElement), { what: "the cursor in the evidence" });
  await page.keyboard.type("Drew 1 line from the alarm to the 2 releases before it.");
  assert.equal(await note.inputValue(), "Drew 1 line from the alarm to the 2 releases before it.");
  await page.locator("[data-testid=save-state][data-phase=saved]").waitFor();
  assert.deepEqual(Object.values(await ratings()).filter((rating) => rating !== null), [3]);
});

step("a press that lasts rates the level it began on, though the row above was open and closes", async () => {
  const lena = await person(browser, server.url);
  await enter(lena.context, org.people.lena);
  const { page } = lena;
  await page.goto(org.kit);
  const scorecard = page.getByRole("complementary");
  const rows = scorecard.getByRole("radiogroup");
  await rows.first().waitFor();
  const [above, below] = await rows.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
  assert.ok(above && below);
  // The first is open, with its five levels; it closes, and what is below moves up.
  assert.equal(await scorecard.getByRole("button", { name: `Read the levels of ${above}` }).count(), 0);
  const level = scorecard.getByRole("radiogroup", { name: below, exact: true }).getByRole("radio", { name: "0", exact: true });
  await level.click({ delay: 90 });
  assert.equal(await level.getAttribute("aria-checked"), "true");
  await lena.context.close();
});

step("a sentence typed beside the fields rates nothing, ticks nothing and opens nothing", async () => {
  const { page } = idris;
  const before = await org.scorecard("idris");
  for (const sentence of ["Wrote 1 design for 2 teams", "Saw 0 tests and 4 flags", "so 1 of 3 came back"]) {
    await page.getByRole("heading", { level: 1 }).click();
    await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
    await page.keyboard.type(sentence, { delay: 40 });
    // Whoever pauses means the next key again.
    await page.waitForTimeout(1000);
  }
  await page.locator("[data-testid=save-state][data-phase=saved]").waitFor();
  const { ratings: rated, question_notes } = await org.scorecard("idris");
  assert.deepEqual({ rated, question_notes }, { rated: before.ratings, question_notes: before.question_notes });
  assert.equal(await page.getByRole("dialog").count(), 0);
});

step("what was not talked about is rated 0 in one go", async () => {
  const { page } = idris;
  const all = await attributes();
  await page.getByRole("button", { name: /not enough information$/ }).click();
  await page.locator("[data-testid=save-state][data-phase=saved]").waitFor();
  await until(async () => Object.values(await ratings()).filter((rating) => rating === 0).length === all.length - 1, {
    what: "all the others at 0",
  });
  assert.equal(await page.getByRole("button", { name: /not enough information$/ }).count(), 0);
});

step("after it is submitted, the foot keeps to one line where the two columns are narrow", async () => {
  const { page } = idris;
  await org.submit("idris", 3, 3);
  await page.setViewportSize({ width: 1024, height: 900 });
  await page.goto(org.kit);
  const foot = page.getByRole("complementary").locator("footer");
  await foot.getByRole("button", { name: "See the application" }).waitFor();
  const tops = await foot.locator("> *").evaluateAll((all) =>
    all.map((each) => {
      const { top, height } = each.getBoundingClientRect();
      return Math.round(top + height / 2);
    }),
  );
  assert.equal(tops.length, 3);
  assert.ok(Math.max(...tops) - Math.min(...tops) <= 2, `in one line: ${tops}`);
});
