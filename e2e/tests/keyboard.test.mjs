import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launch, person } from "../harness/browser.mjs";
import { inFocus, tabTo } from "../harness/keyboard.mjs";
import { CANDIDATE, enter, PASSWORD, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";

const step = story("keyboard");
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let idris;
/** @type {Awaited<ReturnType<typeof person>>} */ let marta;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  idris = await person(browser, server.url);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

step("sign in", async () => {
  const { page } = idris;
  await page.goto("/");
  await inFocus(page.getByRole("form", { name: "Sign in" }).getByLabel("E-mail"));
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
  // Until then nothing in the content can have the focus.
  await page.getByRole("main").getByRole("link").first().waitFor();
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
  await inFocus(page.getByRole("dialog").getByRole("textbox", { name: "Search" }));
  await page.keyboard.type("plat-7");
  await page.getByRole("dialog").getByRole("button", { name: /Platform Engineer/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/jobs/${org.job.id}`);
  await page.getByRole("heading", { name: "Platform Engineer" }).waitFor();
});

step("? lists the keys, and Escape closes the list", async () => {
  const { page } = idris;
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await keys.getByText("Rate the attribute in focus").waitFor();
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });
});

step("the manager goes from page to page by two keys", async () => {
  marta = await person(browser, server.url);
  await enter(marta.context, org.people.marta);
  const { page } = marta;
  await page.goto("/");
  await page.getByRole("heading", { name: /What needs you now/ }).waitFor();
  for (const [key, title] of [["g", "Guides"], ["c", "Candidates"], ["j", "Jobs"]]) {
    await page.keyboard.press("g");
    await page.keyboard.press(String(key));
    await page.getByRole("heading", { level: 1, name: String(title), exact: true }).waitFor();
  }
});

step("/ goes to the search of a list", async () => {
  const { page } = marta;
  await page.goto("/candidates");
  await page.getByRole("link", { name: CANDIDATE.name }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("nobody of this name");
  await page.getByRole("heading", { name: "Nobody by that name" }).waitFor();
});

step("a card is moved from the board, and the focus comes back to it", async () => {
  const { page } = marta;
  await page.goto(`/jobs/${org.job.id}`);
  const card = page.locator("[data-card]").getByRole("link", { name: CANDIDATE.name });
  await tabTo(card);
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: `Move ${CANDIDATE.name}` });
  await dialog.getByRole("textbox", { name: "Reason" }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await inFocus(card);
});

step("several are chosen in the table and moved, and a word says that it is done", async () => {
  const { page } = marta;
  await tabTo(page.getByRole("tab", { name: "Pipeline" }));
  await page.keyboard.press("ArrowRight");
  const box = page.getByRole("checkbox", { name: `Select ${CANDIDATE.name}` });
  await box.waitFor();
  assert.equal(await page.getByRole("button", { name: /^Move \d+…$/ }).count(), 0, "nothing is chosen yet");
  await tabTo(box);
  await page.keyboard.press("Space");
  await tabTo(page.getByRole("button", { name: "Move 1…" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `Move ${CANDIDATE.name}` });
  await dialog.getByRole("textbox", { name: "Reason" }).waitFor();
  await page.keyboard.type("The answers of the first call were at level 3.");
  await tabTo(dialog.getByRole("button", { name: "Move", exact: true }));
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Notices" }).getByText(/moved to/).waitFor();
  await page.getByRole("button", { name: "Move 1…" }).waitFor({ state: "detached" });
  assert.equal(await box.isChecked(), false, "whoever was moved is not chosen any more");
});

step("an application is worked on with single keys", async () => {
  const { page } = marta;
  await page.goto(`/applications/${org.application.id}`);
  await page.getByRole("button", { name: "Schedule" }).waitFor();
  for (const [key, title] of /** @type {const} */ ([
    ["s", `Schedule an interview with ${CANDIDATE.name}`],
    ["d", "Call the debrief"],
    ["m", `Move ${CANDIDATE.name}`],
  ])) {
    await page.keyboard.press(key);
    const dialog = page.getByRole("dialog", { name: title });
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await keys.getByRole("heading", { level: 3 }).first().getByText("on this page").waitFor();
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });
});

step("a line of a menu opens a dialog, and the focus comes back to the menu", async () => {
  const { page } = marta;
  const more = page.getByRole("button", { name: "More actions" });
  await tabTo(more);
  await page.keyboard.press("Enter");
  await tabTo(page.getByRole("menuitem", { name: "Reject…" }), "ArrowDown");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `Reject ${CANDIDATE.name}` });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await inFocus(more);
});

step("the palette does what the page offers", async () => {
  const { page } = marta;
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search" });
  await palette.getByRole("textbox", { name: "Search" }).waitFor();
  await page.keyboard.type("withdraw");
  await palette.getByRole("button", { name: /^Withdraw…/ }).waitFor();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `${CANDIDATE.name} withdraws` });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

step("the palette finds an application by the name of who applied", async () => {
  const { page } = marta;
  await page.goto("/guides");
  await page.getByRole("heading", { level: 1, name: "Guides" }).waitFor();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search" });
  await palette.getByRole("textbox", { name: "Search" }).waitFor();
  await page.keyboard.type("adeyemi");
  const line = palette.getByRole("button", { name: /Platform Engineer/ });
  await line.waitFor();
  // As it stands between being drawn and being selected, where a busy machine leaves it for longer.
  await line.evaluate((element) => element.removeAttribute("data-selected"));
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/applications/${org.application.id}`);
});

step("the outline of a guide goes to a part inside a stage", async () => {
  const { page } = marta;
  await page.goto(`/guides/${org.guide}`);
  const outline = page.getByRole("navigation", { name: "Outline" });
  await tabTo(outline.getByRole("link", { name: new RegExp(org.stage.title, "i") }));
  await page.keyboard.press("Enter");
  await tabTo(outline.getByRole("link", { name: /^Questions/ }));
  await page.keyboard.press("Enter");
  assert.match(new URL(page.url()).hash, /--questions$/);
});

step("in the kit R goes to the scorecard, and what is submitted asks for no clock", async () => {
  const { page } = idris;
  await page.goto(org.kit);
  await page.getByText(/^Submitted .* It stays as it is\.$/).waitFor();
  assert.equal(await page.getByRole("button", { name: "Start the clock" }).count(), 0);
  assert.equal(await page.getByText("Asking now").count(), 0);
  await page.keyboard.press("r");
  await inFocus(page.getByRole("radiogroup", { name: "Diagnosis", exact: true }).locator('[tabindex="0"]'));
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual([...idris.watch.problems, ...marta.watch.problems], []);
});
