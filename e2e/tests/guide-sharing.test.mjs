import assert from "node:assert/strict";
import { after, before } from "node:test";
import { faults } from "../harness/axe.mjs";
import { choose, DESKTOP, launch, person, PHONE } from "../harness/browser.mjs";
import { inFocus, tabTo } from "../harness/keyboard.mjs";
import { enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";

const step = story("guide sharing");
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @typedef {Awaited<ReturnType<typeof person>>} Visitor */
/** @type {Visitor} */ let marta;
/** @type {Visitor} */ let idris;
/** @type {Visitor} */ let guest;
/** The link that Marta makes. */
let link = "";

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  [marta, idris, guest] = await Promise.all([0, 1, 2].map(() => person(browser, server.url)));
  await enter(marta.context, org.people.marta);
  await enter(idris.context, org.people.idris);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** @param {import("../harness/browser.mjs").Page} page */
const at = (page) => ({
  stage: page.getByRole("region", { name: /TECHNICAL INTERVIEW/ }),
  panel: page.getByRole("complementary", { name: "Comments" }),
  /** @param {string} who */
  thread: (who) => page.getByRole("listitem", { name: new RegExp(`^${who} on `) }),
  share: page.getByRole("dialog", { name: "Share the guide" }),
});
const comments = async () => (await org.people.rosa.get(`/guides/${org.guide}/comments`)).data;
const guide = () => org.people.rosa.get(`/guides/${org.guide}`);

step("two people talk about a question, each on their own page", async () => {
  const [hers, his] = [at(marta.page), at(idris.page)];
  await Promise.all([marta, idris].map(({ page }) => page.goto(`/guides/${org.guide}`)));
  await tabTo(marta.page.getByRole("textbox", { name: "Title" }));
  await hers.stage.getByRole("button", { name: "Comment on Question 1" }).focus();
  await marta.page.keyboard.press("Enter");
  await inFocus(hers.panel.getByRole("textbox", { name: /^Comment on Stage “.*question 1$/ }));
  await marta.page.keyboard.type("Candidates hear this as two questions.");
  await marta.page.keyboard.press("Control+Enter");
  await hers.thread("Marta Oyelaran").getByText("Candidates hear this as two questions.").waitFor();

  // Whoever only reads the guide talks with those who write it.
  const count = his.stage.getByRole("button", { name: "Question 1: 1 open comment" });
  await count.click();
  await his.thread("Marta Oyelaran").getByRole("button", { name: "Reply to Marta Oyelaran" }).click();
  await idris.page.keyboard.type("Ask for the plan first, then for the first step.");
  await his.panel.getByRole("button", { name: "Reply", exact: true }).click();
  await hers.thread("Marta Oyelaran").getByText("Ask for the plan first").waitFor();
  const [head, answer] = await comments();
  assert.match(head.anchor, /^stages\/[a-z0-9-]+\/questions\/[a-z0-9-]+$/);
  assert.equal(answer.reply_to, head.id);
  // Each may change their own words alone, and what was answered stays.
  await his.panel.getByRole("button", { name: "Edit your comment" }).first().waitFor();
  assert.equal(await his.panel.getByRole("button", { name: "Edit your comment" }).count(), 1);
  assert.equal(await hers.panel.getByRole("button", { name: "Delete your comment" }).count(), 0);
});

step("one's own words are changed, and a thread is settled and opened again", async () => {
  const [hers, his] = [at(marta.page), at(idris.page)];
  await hers.panel.getByRole("button", { name: "Edit your comment" }).click();
  await hers.panel.getByRole("textbox", { name: "Your comment" }).fill("Candidates hear two questions in this.");
  await hers.panel.getByRole("button", { name: "Save" }).click();
  await his.thread("Marta Oyelaran").getByText("edited").waitFor();
  await his.panel.getByRole("button", { name: "Settle what Marta Oyelaran began" }).click();
  await hers.panel.getByText("Nobody has said anything here yet.").waitFor();
  await hers.stage.getByRole("button", { name: "Comment on Question 1" }).waitFor();
  await hers.panel.getByRole("button", { name: "Settled", exact: true }).click();
  await hers.thread("Marta Oyelaran").getByText("Settled by Idris Bakker").waitFor();
  await hers.panel.getByRole("button", { name: "Open again what Marta Oyelaran began" }).click();
  await his.stage.getByRole("button", { name: "Question 1: 1 open comment" }).waitFor();
});

step("a comment goes where its question goes, and leads there", async () => {
  const { page } = marta;
  const hers = at(page);
  await page.keyboard.press("Escape");
  await hers.panel.waitFor({ state: "detached" });
  await inFocus(hers.stage.getByRole("button", { name: "Question 1: 1 open comment" }));
  await hers.stage.getByRole("textbox", { name: "Question 1", exact: true }).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await hers.stage.getByRole("button", { name: "Question 2: 1 open comment" }).waitFor();
  await page.getByRole("button", { name: "Comments, 1 open" }).click();
  await hers.panel.getByRole("button", { name: /^Go to Stage “.*question 2$/ }).click();
  await until(() => page.evaluate(() => document.activeElement?.closest('[aria-label="Question 2"]') !== null));
  await page.locator("[data-testid=save-state][data-phase=saved]").waitFor();
});

step("what was begun and not sent is there again, and what was said can be taken back", async () => {
  const { page } = marta;
  const hers = at(page);
  const words = hers.panel.getByRole("textbox", { name: "Comment on The guide as a whole" });
  await words.fill("Who keeps this up to date?");
  await hers.panel.getByRole("button", { name: "Close the comments" }).click();
  await page.reload();
  await page.getByRole("button", { name: "Comments, 1 open" }).click();
  assert.equal(await words.inputValue(), "Who keeps this up to date?");
  await hers.panel.getByRole("button", { name: "Comment", exact: true }).click();
  const thread = hers.panel.getByRole("listitem", { name: "Marta Oyelaran on The guide as a whole" });
  await thread.getByText("Who keeps this up to date?").waitFor();
  assert.equal(await words.inputValue(), "");
  await thread.getByRole("button", { name: "Delete your comment" }).click();
  await thread.getByRole("button", { name: "Delete for good" }).click();
  await thread.waitFor({ state: "detached" });
  await until(async () => (await comments()).length === 2);
  assert.deepEqual(await faults(page, "comments"), []);
  // On a phone it takes the page, and everything in it is in reach.
  await page.setViewportSize(PHONE);
  await words.fill("From the train.");
  await hers.panel.getByRole("button", { name: "Comment", exact: true }).click();
  await thread.getByRole("button", { name: "Delete your comment" }).click();
  await thread.getByRole("button", { name: "Delete for good" }).click();
  await hers.panel.getByRole("button", { name: "Close the comments" }).click();
  await page.getByRole("button", { name: "Comments, 1 open" }).click();
  await hers.panel.getByRole("button", { name: /^Go to Stage/ }).click();
  await hers.panel.waitFor({ state: "detached" });
  await page.setViewportSize(DESKTOP);
});

step("a guide says who changed it last", async () => {
  const { page } = idris;
  await page.reload();
  await page.getByText("Changed today by Marta Oyelaran").waitFor();
  await page.goto("/guides");
  await page.getByRole("cell", { name: "Marta Oyelaran" }).waitFor();
  assert.equal((await guide()).updated_by, "Marta Oyelaran");
});

step("a guide is shared by role, and is gone for everybody else", async () => {
  const { page } = marta;
  const dialog = at(page).share;
  await page.getByRole("button", { name: "Share", exact: true }).click();
  /** @param {string} name */
  const choice = (name) => dialog.getByRole("radio", { name });
  assert.ok(await choice("Interviewer: Reads").isChecked());
  assert.ok(await choice("Hiring manager: Edits").isChecked());
  assert.equal(await choice("Observer: Edits").count(), 0, "observers write no guides");
  // Nobody takes the guide from themselves.
  await choice("Hiring manager: Reads").check();
  await dialog.getByText(/^This would take the guide from you/).waitFor();
  assert.ok(await dialog.getByRole("button", { name: "Save" }).isDisabled());
  await choice("Hiring manager: Edits").check();
  await choice("Interviewer: No access").check();
  assert.deepEqual(await faults(page, "sharing by role"), []);
  // Somebody writes in the meantime: that is no reason to refuse. The page may hear of it before or after it saves; if
  // after, the first try is refused, and it tries again.
  marta.watch.expect(/ 412 .*\/access$/);
  const now = await guide();
  const document = { ...now.document, introduction: "Written meanwhile." };
  await org.people.rosa.call("PATCH", `/guides/${org.guide}`, { document }, { "if-match": `"${now.version}"` });
  // Whoever is on its page when they lose it asks once more.
  idris.watch.expect(/ 404 /);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await inFocus(page.getByRole("button", { name: "Share", exact: true }));
  const shared = await guide();
  assert.ok(!shared.access.readers.includes("interviewer") && shared.access.readers.includes("observer"));
  assert.equal(shared.document.introduction, "Written meanwhile.");
  await idris.page.getByRole("cell", { name: "Marta Oyelaran" }).waitFor({ state: "detached" });
  await idris.page.goto(`/guides/${org.guide}`);
  await idris.page.getByText("Nothing here").waitFor();
});

step("a guide that is shared to be read is not edited", async () => {
  const access = { readers: ["interviewer"], editors: [] };
  marta.watch.expect(/ 404 /);
  await org.people.rosa.call("PUT", `/guides/${org.guide}/access`, access, { "if-match": "*" });
  await idris.page.reload();
  await idris.page.getByRole("heading", { level: 1, name: /platform engineer/i }).waitFor();
  await marta.page.reload();
  await marta.page.getByText("Nothing here").waitFor();
  const readers = { readers: ["interviewer", "hiring_manager"], editors: [] };
  await org.people.rosa.call("PUT", `/guides/${org.guide}/access`, readers, { "if-match": "*" });
  // What is said before the page listens is not lost: the stream comes late here.
  /** @type {() => void} */ let comes = () => {};
  const held = new Promise((resolve) => (comes = () => resolve(undefined)));
  await marta.page.route(/\/api\/v1\/events$/, async (route) => {
    await held;
    await route.fallback();
  });
  await marta.page.reload();
  await marta.page.getByRole("heading", { level: 1, name: /platform engineer/i }).waitFor();
  assert.equal(await marta.page.getByRole("button", { name: "Share", exact: true }).count(), 0);
  assert.equal(await marta.page.getByRole("textbox", { name: "Title" }).count(), 0);
  const all = { readers: ["interviewer", "coordinator", "analyst", "observer"], editors: ["hiring_manager", "recruiter"] };
  await org.people.rosa.call("PUT", `/guides/${org.guide}/access`, all, { "if-match": "*" });
  comes();
  // Without loading the page anew.
  await marta.page.getByRole("textbox", { name: "Title" }).waitFor();
});

step("a link is made, copied, and read without an account", async () => {
  const { page, context } = marta;
  const dialog = at(page).share;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await tabTo(dialog.getByRole("tab", { name: "In your organization" }));
  await page.keyboard.press("ArrowRight");
  await dialog.getByText("No links yet.").waitFor();
  await dialog.getByRole("textbox", { name: "What it is for" }).fill("For the agency");
  await choose(dialog, "It works for", "1 week");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  await dialog.getByRole("button", { name: "Copy the link" }).click();
  await dialog.getByText("Copied").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
  await dialog.getByText("not read yet").waitFor();
  assert.deepEqual(await faults(page, "sharing by link"), []);

  const reader = guest.page;
  const path = new URL(link).pathname;
  const answer = await reader.goto(path);
  assert.equal(answer?.headers()["x-robots-tag"], "noindex, nofollow");
  assert.equal(answer?.headers()["referrer-policy"], "no-referrer");
  await reader.getByRole("heading", { level: 1, name: /platform engineer/i }).waitFor();
  await reader.getByText("Shared by Wren & Lark Lending").waitFor();
  await reader.getByText(/^Version 1/).waitFor();
  await reader.getByText(/This link works until \d+ /).waitFor();
  await reader.getByRole("heading", { level: 2, name: /TECHNICAL INTERVIEW/ }).waitFor();
  await reader.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: /TECHNICAL/ }).click();
  // Read only, and nothing of who works there or what they say.
  assert.equal(await reader.getByRole("textbox").count(), 0);
  const shown = await reader.content();
  for (const word of ["Candidates hear", "Marta", "Oyelaran", "Rosa", org.guide]) assert.ok(!shown.includes(word), word);
  assert.match(shown, /<meta name="robots" content="noindex/);
  assert.deepEqual(await faults(reader, "a shared guide"), []);
});

step("a shared guide is fit to print, also out of the dark", async () => {
  const { page } = guest;
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await until(() => page.evaluate(() => document.documentElement.dataset.mantineColorScheme === "dark"));
  assert.equal(await page.getByRole("navigation", { name: "Contents" }).count(), 0);
  assert.equal(await page.getByRole("button", { name: "Print" }).count(), 0);
  const [ink, paper] = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.color, style.backgroundColor].map((colour) => (colour.match(/[\d.]+/g) ?? []).map(Number));
  });
  assert.ok(ink && Math.max(...ink.slice(0, 3)) < 90, `dark words: ${ink}`);
  assert.ok(paper && (paper[3] === 0 || Math.min(...paper.slice(0, 3)) > 240), `light paper: ${paper}`);
  await page.emulateMedia({ media: null, colorScheme: "light" });
});

step("an ended link opens nothing, and the list keeps what became of it", async () => {
  const { page } = marta;
  const dialog = at(page).share;
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await dialog.getByRole("tab", { name: "By link" }).click();
  await dialog.getByText("read today").waitFor();
  await dialog.getByRole("button", { name: "End the link: For the agency" }).click();
  await dialog.getByRole("button", { name: "End the link for good: For the agency" }).click();
  await dialog.getByText("1 link that no longer works").click();
  await dialog.getByText("ended today by Marta Oyelaran").waitFor();
  const reader = guest.page;
  guest.watch.expect(/ 404 /);
  for (const path of [new URL(link).pathname, "/shared-guides/tg_unknown", "/shared-guides/"]) {
    const answer = await reader.goto(path);
    assert.equal(answer?.headers()["x-robots-tag"], "noindex, nofollow");
    await reader.getByRole("heading", { level: 1, name: "This link does not open anything" }).waitFor();
    assert.equal(await reader.getByRole("button").count(), 0);
  }
  assert.deepEqual(await faults(reader, "a link that is over"), []);
  await page.keyboard.press("Escape");
});

step("a guide is read as a job fills it in", async () => {
  const { page } = marta;
  const { document, version } = await guide();
  const changed = {
    ...document,
    introduction: "You interview for {{team}} at {{company}}.",
    variables: [
      { name: "team", label: "Team", default: null },
      { name: "company", label: "Company", default: "our company" },
    ],
  };
  await org.people.rosa.call("PATCH", `/guides/${org.guide}`, { document: changed }, { "if-match": `"${version}"` });
  const { version_id } = await org.people.rosa.post(`/guides/${org.guide}/versions`);
  const job = await org.people.rosa.get(`/jobs/${org.job.id}`);
  await org.people.rosa.call("PATCH", `/jobs/${job.id}`, { guide_version_id: version_id }, { "if-match": `"${job.version}"` });

  await page.goto(`/guides/${org.guide}`);
  await page.getByRole("link", { name: "As it reads for a job" }).click();
  const form = page.getByRole("form", { name: "Blanks in the guide" });
  await form.getByText("Left empty, people read {{team}}.").waitFor();
  await form.getByText("Left empty, the guide says: our company").waitFor();
  await page.getByText("1 not filled in").waitFor();
  const text = page.getByRole("article");
  await text.getByText("You interview for team at our company.").waitFor();
  // What is typed is read at once, and kept with the job.
  await form.getByRole("textbox", { name: "Team" }).fill("the platform team");
  await text.getByText("You interview for the platform team at our company.").waitFor();
  await form.getByRole("textbox", { name: "Company" }).fill("Wren & Lark");
  await text.getByText("at Wren & Lark.").waitFor();
  await form.getByRole("button", { name: "Save" }).click();
  await until(async () => (await org.people.rosa.get(`/jobs/${job.id}`)).variables.company === "Wren & Lark");
  assert.deepEqual(await faults(page, "a guide as a job reads it"), []);

  // On the job's own page, too. A field that is emptied is no value: the guide's own words come back.
  await page.getByRole("link", { name: "Open the job" }).click();
  const reading = page.getByRole("region", { name: "As it reads for this job" });
  await reading.getByText("You interview for the platform team at Wren & Lark.").waitFor();
  await form.getByRole("textbox", { name: "Company" }).fill("");
  await reading.getByText("at our company.").waitFor();
  await form.getByRole("button", { name: "Save" }).click();
  await until(async () => !("company" in (await org.people.rosa.get(`/jobs/${job.id}`)).variables));
  assert.deepEqual((await org.people.rosa.get(`/jobs/${job.id}`)).unfilled_variables, []);

  // Whoever has a link reads what people call a blank, not the name that it has in the text.
  const { url } = await org.people.rosa.post(`/guides/${org.guide}/links`, { days: 1 });
  await guest.page.goto(new URL(url).pathname);
  await guest.page.getByText("You interview for Team at our company.", { exact: true }).waitFor();

  // The draft may say something else than the version that the job uses.
  const now = await guide();
  const draft = { ...now.document, introduction: "The draft for {{team}}." };
  await org.people.rosa.call("PATCH", `/guides/${org.guide}`, { document: draft }, { "if-match": `"${now.version}"` });
  await page.goto(`/guides/${org.guide}/reading`);
  await text.getByText("You interview for the platform team").waitFor();
  await choose(page.locator("main"), "Text", "The draft");
  await text.getByText("The draft for the platform team.").waitFor();
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual([...marta.watch.problems, ...idris.watch.problems, ...guest.watch.problems], []);
});
