import assert from "node:assert/strict";
import { after, before } from "node:test";
import { faults } from "../harness/axe.mjs";
import { launch, person, PHONE } from "../harness/browser.mjs";
import { sample } from "../harness/sample.mjs";
import { story } from "../harness/story.mjs";

// A candidate prepares: below each stage that is ahead, and on a page of its own, by the link alone.
const step = story("preparation");
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {import("../harness/sample.mjs").Sample} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let noor;
/** @type {any} */ let guide;
/** @type {any} */ let shown;
/** @type {string[]} what the page asked the server for */
const asked = [];

before(async () => {
  [browser, org] = await Promise.all([launch(), sample()]);
  noor = await person(browser, org.server.url, { viewport: PHONE });
  noor.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const api = `${org.server.url}/api/v1${org.portal}`;
  shown = await (await fetch(api)).json();
  ({ guide } = await (await fetch(`${api}/preparation`)).json());
});
after(async () => {
  await browser?.close();
  await org?.server.stop();
});

/** @param {any} stage */
const told = (stage) => guide.stages.find((/** @type {any} */ each) => each.kind === stage.kind);
const preparation = () => asked.filter((path) => path.endsWith("/preparation")).length;
/** The words of a line as the page shows them. @param {string} line */
const plain = (line) => line.replace(/\*\*|`/g, "");

step("how to prepare stands below the stages that are ahead, and is asked for when it is opened", async () => {
  const { page } = noor;
  await page.goto(org.portal);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const ahead = shown.stages.filter((/** @type {any} */ { state }) => ["current", "ahead"].includes(state));
  const done = shown.stages.filter((/** @type {any} */ { state }) => state === "done");
  assert.ok(ahead.length > 1, "the sample has stages ahead");
  const opener = (/** @type {any} */ stage) => page.locator("summary", { hasText: "How to prepare" }).and(page.getByLabel(`How to prepare: ${stage.title}`, { exact: true }));
  for (const stage of done) assert.equal(await opener(stage).count(), 0, `${stage.title} is over`);
  assert.equal(preparation(), 0, "nothing is loaded before it is wanted");
  const [first, second] = ahead;
  await opener(first).click();
  for (const title of ["How it is judged", "How to prepare", "What goes wrong", "On the day"]) {
    await page.getByRole("heading", { name: title, level: 3 }).first().waitFor();
  }
  await page.getByText(plain(told(first).on_the_day[0]), { exact: true }).waitFor();
  await opener(second).click();
  await page.getByText(plain(told(second).what_goes_wrong[0]), { exact: true }).waitFor();
  assert.equal(preparation(), 1, "it is asked for once");
  assert.deepEqual(await faults(page, "portal with how to prepare"), []);
});

step("everything to prepare with stands on a page of its own, the stages ahead first", async () => {
  const { page } = noor;
  await page.setViewportSize(PHONE);
  await page.getByRole("link", { name: /^Prepare for all of it/ }).click();
  await page.waitForURL(/\/portal\/tp_[^/]+\/prepare$/);
  await page.getByRole("heading", { level: 1, name: guide.title }).waitFor();
  const ahead = shown.stages.filter((/** @type {any} */ { state }) => ["current", "ahead"].includes(state));
  const titles = await page.getByRole("region", { name: "The stages ahead of you" }).getByRole("heading", { level: 3 }).allTextContents();
  assert.deepEqual(
    titles.map((title) => title.replace(/ you are here$/, "").trim()),
    ahead.map((/** @type {any} */ stage) => told(stage).title),
  );
  assert.match(titles[0] ?? "", /you are here$/);
  const questions = page.getByRole("region", { name: "Questions worth asking" });
  const all = guide.questions.flatMap((/** @type {any} */ topic) => topic.questions);
  assert.ok(all.length >= 30);
  assert.equal(await questions.getByRole("term").count(), all.length);
  await page.getByRole("region", { name: "Practice path" }).getByText(plain(guide.practice[0].tasks[0].check)).waitFor();
  for (const { title } of guide.rights) {
    await page.getByRole("region", { name: "Your rights" }).getByRole("heading", { name: title, exact: true }).waitFor();
  }
  await page.getByRole("link", { name: "Practice path" }).click();
  assert.equal(new URL(page.url()).hash, "#practice");
  assert.deepEqual(await noor.context.cookies(), [], "nobody signs in");
  assert.deepEqual(await faults(page, "prepare"), []);
});

step("a link leads to the rights themselves, and the page prints whole and on white", async () => {
  const { page } = noor;
  await page.goto(`${org.portal}/prepare#rights`);
  const rights = page.getByRole("region", { name: "Your rights" });
  await rights.waitFor();
  await page.waitForFunction(() => (document.getElementById("rights")?.getBoundingClientRect().top ?? 999) < 100);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.equal(await page.getByRole("button", { name: "Print" }).isVisible(), false);
  assert.equal(await page.getByRole("navigation", { name: "On this page" }).isVisible(), false);
  const dark = await page.evaluate(() => getComputedStyle(document.querySelector("header") ?? document.body).backgroundColor);
  assert.equal(dark, "rgba(0, 0, 0, 0)", "no dark ground is printed");
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 20_000);
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  await page.getByRole("link", { name: "Your application" }).click();
  await page.getByRole("heading", { level: 1, name: /^Hello / }).waitFor();
});

step("what could not be loaded can be asked for again", async () => {
  const { page, watch } = noor;
  watch.expect(/ 503 /);
  await page.route(/\/preparation$/, (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: "{}" }));
  await page.goto(org.portal);
  await page.locator("summary", { hasText: "How to prepare" }).first().click();
  await page.getByRole("alert").filter({ hasText: "This could not be loaded." }).waitFor();
  await page.unroute(/\/preparation$/);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: "On the day", level: 3 }).waitFor();
});

step("a link that works no more says so there, too, and no page asked another host", async () => {
  const { page, watch } = noor;
  watch.expect(/ 404 /);
  await page.goto("/portal/tp_gone/prepare");
  await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
  assert.deepEqual(watch.problems, []);
});
