import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launch, person } from "../harness/browser.mjs";
import { CANDIDATE, PASSWORD, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";

const step = story("keyboard");
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let idris;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  idris = await person(browser, server.url);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/**
 * Goes to a control as a person without a pointer would.
 * @param {import("playwright-core").Locator} control
 * @param {string} [key]
 */
async function tabTo(control, key = "Tab") {
  await control.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await control.page().keyboard.press(key);
  }
  throw new Error(`${control} is out of reach of the keyboard`);
}

step("sign in", async () => {
  const { page } = idris;
  await page.goto("/");
  await page.getByRole("form", { name: "Sign in" }).waitFor();
  await page.keyboard.type("idris@example.com");
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /What needs you now/ }).waitFor();
});

step("the first stop skips to the content", async () => {
  const { page } = idris;
  await page.reload();
  await page.getByRole("heading", { name: /What needs you now/ }).waitFor();
  const skip = page.getByRole("link", { name: "Skip to content" });
  await tabTo(skip, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.closest("main")?.id), "content");
});

step("rate and submit", async () => {
  const { page } = idris;
  await tabTo(page.getByRole("button", { name: `Finish the scorecard for ${CANDIDATE.name}` }));
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Notes on question 1" }).waitFor();

  await page.keyboard.press("n");
  await page.keyboard.type("Asked what had changed since yesterday.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.getByRole("textbox", { name: "Notes on question 2" }).waitFor();

  for (const [attribute, rating, evidence] of /** @type {const} */ ([
    ["Diagnosis", "3", "Measured before touching anything."],
    ["Release safety", "4", "Named how long each step may take."],
  ])) {
    const group = page.getByRole("radiogroup", { name: attribute, exact: true });
    await tabTo(group.locator('[tabindex="0"]'));
    await page.keyboard.press(rating);
    assert.equal(await group.getByRole("radio", { name: rating, exact: true }).getAttribute("aria-checked"), "true");
    await tabTo(page.getByRole("textbox", { name: `Evidence for ${attribute}` }));
    await page.keyboard.type(evidence);
  }
  await tabTo(page.getByRole("radiogroup", { name: "Overall recommendation" }).locator('[tabindex="0"]'));
  await page.keyboard.press("3");
  await page.keyboard.press("Control+Enter");
  await page.getByText(/^Submitted .* It stays as it is\.$/).waitFor();
  const card = await org.scorecard("idris");
  assert.equal(card.status, "submitted");
  assert.equal(card.overall_recommendation, 3);
  assert.equal(card.ratings.diagnosis.rating, 3);
  assert.equal(card.ratings["release-safety"].rating, 4);
});

step("the palette goes to a job", async () => {
  const { page } = idris;
  await page.goto("/");
  await page.getByRole("heading", { name: /What needs you now/ }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("textbox", { name: "Search" }).waitFor();
  await page.keyboard.type("platf");
  await page.getByRole("dialog").getByRole("button", { name: /Platform Engineer/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/jobs/${org.job.id}`);
  await page.getByRole("heading", { name: "Platform Engineer" }).waitFor();
});

step("? lists the keys, and Escape closes the list", async () => {
  const { page } = idris;
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await keys.getByText("Rate the attribute in focus").waitFor();
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual(idris.watch.problems, []);
});
