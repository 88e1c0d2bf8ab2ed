import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { choose, launch, person } from "../harness/browser.mjs";
import { touchstone } from "../harness/cli.mjs";
import { holdIntervals, recommendationsSent, watchForReveal } from "../harness/reveal.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";

const GUIDE = fileURLToPath(new URL("../fixtures/platform-guide.txt", import.meta.url));
const PASSWORD = "a long pass phrase";
const CANDIDATE = "Noor Adeyemi";
const STAGE = "TECHNICAL INTERVIEW: THE SLOW BOOKING";
// Words that each interviewer alone knows.
const IDRIS = {
  notes: "Asked for the release times before opening a single graph.",
  evidence: "Ruled the cache out with one measurement, then said what would prove him wrong.",
  summary: "Methodical under pressure; I would page them.",
};
const MARTA = {
  evidence: "Went to the slow query log first and stayed with it although it was clean.",
  safety: "Would release behind a switch; no idea how long to watch it.",
  summary: "Solid once given a direction.",
};

const step = story("hire");
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof person>>} */ let rosa;
/** @type {Awaited<ReturnType<typeof person>>} */ let idris;
/** @type {Awaited<ReturnType<typeof person>>} */ let marta;
/** @type {string} */ let application;
/** @type {string} */ let packet;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  [rosa, idris, marta] = await Promise.all([0, 1, 2].map(() => person(browser, server.url)));
  await rosa.context.grantPermissions(["clipboard-read", "clipboard-write"]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

step("a recruiter sets up the installation", async () => {
  const { page } = rosa;
  await page.goto("/");
  await page.waitForURL("**/setup");
  const form = page.getByRole("form", { name: "Set up Touchstone" });
  await form.getByLabel("Organization").fill("Wren & Lark Lending");
  await form.getByLabel("Your name").fill("Rosa Lindqvist");
  await form.getByLabel("Your e-mail").fill("rosa@example.com");
  await form.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await form.getByRole("button", { name: "Create the organization" }).click();
  await page.getByRole("button", { name: "Start empty" }).click();
  await page.getByRole("navigation", { name: "Main", exact: true }).waitFor();
});

step("people are invited by a link and join in browsers of their own", async () => {
  await rosa.page.getByRole("link", { name: "People" }).click();
  for (const [name, email, role, who] of /** @type {const} */ ([
    ["Idris Bakker", "idris@example.com", "Interviewer", idris],
    ["Marta Oyelaran", "marta@example.com", "Hiring manager", marta],
  ])) {
    await rosa.page.getByRole("button", { name: "Invite", exact: true }).click();
    const dialog = rosa.page.getByRole("dialog");
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByLabel("E-mail").fill(email);
    await choose(dialog, "Role", role);
    await dialog.getByRole("button", { name: "Make the invitation" }).click();
    await dialog.getByRole("button", { name: "Copy the link" }).click();
    const link = await until(() => rosa.page.evaluate(() => navigator.clipboard.readText()));
    assert.equal(link, await dialog.getByLabel("Invitation link").inputValue());
    await dialog.getByRole("button", { name: "Done" }).click();

    await who.page.goto(link);
    await who.page.getByRole("heading", { name: "Join Wren & Lark Lending" }).waitFor();
    await who.page.getByLabel("Choose a password").fill(PASSWORD);
    await who.page.getByRole("button", { name: "Join" }).click();
    await who.page.getByRole("navigation", { name: "Main", exact: true }).waitFor();
    // The link works once.
    await rosa.page.evaluate(() => navigator.clipboard.writeText(""));
  }
});

step("a guide is imported from a file and published", async () => {
  const { page } = rosa;
  await page.getByRole("link", { name: "Guides" }).click();
  await page.getByRole("button", { name: "Import a file" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("File").setInputFiles(GUIDE);
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  const found = dialog.getByRole("listitem");
  await found.filter({ hasText: "2 stages" }).waitFor();
  await found.filter({ hasText: "4 questions" }).waitFor();
  await found.filter({ hasText: "3 scorecard attributes" }).waitFor();
  await dialog.getByRole("button", { name: "Open the guide" }).click();
  await page.getByRole("navigation", { name: "Outline" }).getByText(STAGE).waitFor();
  await page.getByRole("button", { name: "Publish v1" }).click();
  await page.getByText("Version 1 is published.").waitFor();
});

step("a job is opened with its hiring team, and a candidate added", async () => {
  const { page } = rosa;
  // What suggests itself after publishing is one press away, and the guide is chosen already.
  await page.getByRole("link", { name: "Open a job", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "New job" });
  await dialog.getByRole("button", { name: "Open the job" }).waitFor();
  assert.match(await dialog.getByLabel("Guide").first().inputValue(), /v1$/);
  await dialog.getByLabel("Title").fill("Platform Engineer");
  await dialog.getByLabel("Requisition ID").fill("PLAT-7");
  await dialog.getByLabel("Salary range: From").fill("70000");
  await dialog.getByLabel("Salary range: To").fill("85000");
  // Whoever opens the job is on its team, with a say.
  assert.equal(await dialog.getByLabel("Role of Rosa Lindqvist").first().inputValue(), "Hiring manager");
  for (const name of ["Marta Oyelaran", "Idris Bakker"]) await choose(dialog, "Add a person", name);
  await dialog.getByRole("button", { name: "Open the job" }).click();
  await page.getByRole("heading", { name: "Platform Engineer" }).waitFor();

  await page.getByRole("button", { name: "Add candidate" }).first().click();
  const form = page.getByRole("dialog", { name: "Add a candidate" });
  await form.getByLabel("Name").fill(CANDIDATE);
  await form.getByLabel("E-mail").fill("noor@example.com");
  await form.getByRole("button", { name: "Add to the pipeline" }).click();
  const card = page.getByRole("region", { name: /^INTRODUCTORY INTERVIEW, 1$/ }).getByRole("link", { name: CANDIDATE });
  await card.click();
  await page.getByRole("heading", { name: CANDIDATE }).waitFor();
  application = new URL(page.url()).pathname;
});

step("an interview is scheduled with two interviewers", async () => {
  const { page } = rosa;
  await page.getByRole("button", { name: "Schedule" }).click();
  const dialog = page.getByRole("dialog");
  await choose(dialog, "Stage", new RegExp(STAGE));
  for (const name of ["Idris Bakker", "Marta Oyelaran"]) await choose(dialog, "Add an interviewer", name);
  const start = await dialog.getByLabel("Start").inputValue();
  const end = await dialog.getByLabel("End").inputValue();
  await dialog.getByRole("button", { name: "Schedule" }).click();
  await page.getByRole("region", { name: "Interviews" }).getByText("Idris Bakker, Marta Oyelaran").waitFor();

  // A second one is proposed after the first; at the same time, it is said who cannot be there, and left to the person.
  await page.getByRole("button", { name: "Schedule" }).click();
  assert.ok((await dialog.getByLabel("Start").inputValue()) >= end, "the proposed time is free");
  await choose(dialog, "Add an interviewer", "Idris Bakker");
  await dialog.getByLabel("Start").fill(start);
  await dialog.getByText(`The candidate meets then for ${STAGE}`).waitFor();
  await dialog.getByText(`Idris Bakker interviews then for ${STAGE}`).waitFor();
  assert.ok(await dialog.getByRole("button", { name: "Schedule" }).isEnabled());
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

/**
 * @param {import("../harness/browser.mjs").Page} page
 * @param {string} attribute
 * @param {number} rating
 */
const rate = (page, attribute, rating) =>
  page.getByRole("radiogroup", { name: attribute, exact: true }).getByRole("radio", { name: String(rating), exact: true }).click();

step("an interviewer is shown what is missing, and submits when it is there", async () => {
  const { page, watch } = idris;
  watch.expect(/console: Failed to load resource: .* 422 .*\/submit/);
  await page.getByRole("link", { name: "Home" }).first().click();
  await page.getByRole("button", { name: `Open kit for ${CANDIDATE}` }).click();
  await page.getByRole("heading", { name: STAGE }).waitFor();
  await page.getByRole("textbox", { name: "Notes on question 1" }).fill(IDRIS.notes);
  // The note has ticked it. A click then says the same; only another one takes it away, and more words leave it so.
  const asked = page.getByRole("checkbox", { name: "Asked", exact: true });
  await asked.click();
  assert.ok(await asked.isChecked(), "the click confirms what the note has ticked");
  await asked.click();
  await page.getByRole("textbox", { name: "Notes on question 1" }).fill(`${IDRIS.notes} `);
  assert.equal(await asked.isChecked(), false, "what a person took away stays away");
  await asked.click();
  await page.getByRole("checkbox", { name: "how they rule things out" }).check();
  await rate(page, "Diagnosis", 4);
  await rate(page, "Release safety", 3);
  await page.getByRole("button", { name: "Submit" }).click();

  const missing = page.getByRole("alert").filter({ hasText: "Before it can be submitted" });
  await missing.getByRole("button", { name: "Diagnosis: needs a note or linked evidence" }).waitFor();
  await missing.getByRole("button", { name: "Release safety: needs a note or linked evidence" }).waitFor();
  await missing.getByRole("button", { name: "Choose a recommendation" }).waitFor();

  await page.getByRole("textbox", { name: "Evidence for Diagnosis" }).fill(IDRIS.evidence);
  await missing.getByText("Diagnosis").waitFor({ state: "detached" });
  // The only evidence for this one is what he noted on a question.
  await page.getByRole("button", { name: "Link notes to Release safety" }).click();
  const note = page.getByRole("menuitemcheckbox", { checked: false }).first();
  const words = (await note.textContent()) ?? "";
  await note.click();
  // What is ticked is heard, not only seen.
  await page.getByRole("menuitemcheckbox", { name: words, checked: true }).waitFor();
  await page.keyboard.press("Escape");
  await missing.getByText("Release safety").waitFor({ state: "detached" });
  await page.getByRole("radio", { name: "4 Strong hire" }).click();
  await page.getByText(/(answer is|answers are) missing/).waitFor({ state: "detached" });
  await page.getByRole("textbox", { name: "Summary" }).fill(IDRIS.summary);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText(/^Submitted .* It stays as it is\.$/).waitFor();
});

step("nobody sees a scorecard of another before their own is in", async () => {
  const secrets = [...Object.values(IDRIS)];
  const { page, watch } = marta;
  // She leaves while her rating is on its way: the next page finds it unsent, sends it too, and one of the two comes second.
  watch.expect(/console: Failed to load resource: .* 412 .*\/scorecards\//);
  await page.goto(application);
  await page.getByRole("region", { name: "Scorecards" }).getByText("Idris Bakker").waitFor();
  await page.getByRole("region", { name: "Timeline" }).getByText(/Scorecard submitted/).waitFor();
  await page.getByRole("button", { name: "Open my kit" }).click();
  await page.getByRole("complementary", { name: "Your scorecard" }).waitFor();
  await rate(page, "Diagnosis", 2);
  for (const who of [marta, rosa]) {
    await who.page.goto(application);
    await who.page.getByRole("region", { name: "Scorecards" }).getByText("Idris Bakker").waitFor();
    const html = await who.page.content();
    for (const secret of secrets) assert.ok(!html.includes(secret), `“${secret}” is on a page too early`);
    await who.page.getByRole("region", { name: "Scorecards" }).getByText("submitted", { exact: true }).waitFor();
  }

  await page.getByRole("button", { name: "Open my kit" }).click();
  await page.getByRole("textbox", { name: "Evidence for Diagnosis" }).fill(MARTA.evidence);
  await rate(page, "Release safety", 2);
  await page.getByRole("textbox", { name: "Evidence for Release safety" }).fill(MARTA.safety);
  await page.getByRole("radio", { name: "2 No hire" }).click();
  await page.getByRole("textbox", { name: "Summary" }).fill(MARTA.summary);

  // While hers is a draft, his page knows of nothing of it either.
  await idris.page.goto(application);
  await idris.page.getByRole("region", { name: "Scorecards" }).getByText("Marta Oyelaran").waitFor();
  const his = await idris.page.content();
  for (const secret of Object.values(MARTA)) assert.ok(!his.includes(secret), `“${secret}” is on a page too early`);

  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText(/^Submitted .* It stays as it is\.$/).waitFor();
  // Now both read each other's evidence, and neither the other's recommendation.
  await page.goto(application);
  await page.getByRole("region", { name: "Scorecards" }).getByText("Idris Bakker").click();
  await page.getByText(IDRIS.evidence).waitFor();
  await page.getByText("Recommendation hidden until the reveal").first().waitFor();
});

step("the debrief reveals the recommendations to everyone at once", async (context) => {
  const everyone = [rosa, idris, marta];
  await rosa.page.goto("/");
  await rosa.page.getByRole("button", { name: `Call the debrief: ${CANDIDATE}` }).click();
  await rosa.page.getByRole("dialog").getByText("Not held: INTRODUCTORY INTERVIEW.").waitFor();
  await rosa.page.getByRole("dialog").getByRole("button", { name: "Call the debrief" }).click();
  await rosa.page.waitForURL("**/debriefs/*");
  const debrief = new URL(rosa.page.url()).pathname;
  const sent = everyone.map((who) => recommendationsSent(who.context));
  for (const { context } of everyone) await holdIntervals(context);
  await rosa.page.reload();
  for (const who of [idris, marta]) {
    await who.page.goto(application);
    await who.page.getByRole("button", { name: "Open debrief" }).click();
    await who.page.waitForURL(`**${debrief}`);
  }
  await rosa.page.getByText("3 of 3 here").waitFor();

  await rosa.page.getByRole("button", { name: "Show everyone the ratings" }).click();
  for (const { page } of everyone) {
    await page.getByText(/^Not held: .*The decision will rest on the other stages\.$/).waitFor();
    await page.getByRole("region", { name: "Ratings side by side" }).waitFor();
    await page.getByText("Hidden until the reveal, from everyone, on every screen.").waitFor();
  }
  await rosa.page.getByRole("button", { name: /Diagnosis/ }).click();
  await rosa.page.getByText(IDRIS.evidence).waitFor();
  await rosa.page.getByText(MARTA.evidence).waitFor();
  await rosa.page.getByRole("button", { name: /Release safety/ }).click();
  const safety = rosa.page.getByRole("list", { name: "Evidence for Release safety" });
  await safety.getByText(IDRIS.notes).waitFor();
  await safety.getByText(/^Notes on “.* .*”$/).waitFor();
  assert.equal(await safety.getByText("No note").count(), 0);

  for (const { page } of everyone) await watchForReveal(page);
  await rosa.page.getByRole("button", { name: "Reveal the recommendations" }).click();
  for (const each of sent) assert.deepEqual(await each.ofOthers(), [], "a recommendation was sent before the reveal");
  for (const { page } of everyone) {
    assert.equal(await page.evaluate(() => window.revealedAt), null, "a page showed a recommendation too early");
  }
  const pressed = Date.now();
  await rosa.page.getByRole("button", { name: "Reveal now" }).click();
  const arrived = await Promise.all(
    everyone.map(({ page }) =>
      // A page that was loaded again would have lost its note, and one that is not told would wait in vain.
      until(() => page.evaluate(() => window.revealedAt), { what: "the reveal" }),
    ),
  );
  const took = arrived.map((at) => Number(at) - pressed);
  context.diagnostic(`the reveal took ${took.map((ms) => `${ms} ms`).join(", ")} to reach the three pages`);
  for (const { page } of everyone) {
    const region = page.getByRole("region", { name: "Recommendations" });
    await region.getByText("Strong hire").waitFor();
    await region.getByText("No hire").waitFor();
  }
  // What looked for them before the reveal does find them after it.
  for (const each of sent) assert.ok((await each.ofOthers()).length > 0);
  for (const each of sent) each.stop();
});

step("a mind changes with a reason, and the manager decides", async () => {
  const everyone = [rosa, idris, marta];
  await marta.page.getByRole("button", { name: "Change my recommendation" }).click();
  const dialog = marta.page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "3 Hire" }).click();
  await dialog.getByLabel("Reason").fill("Idris saw the step I missed: the log was ruled out, not forgotten.");
  await dialog.getByRole("button", { name: "Amend" }).click();
  for (const { page } of everyone) {
    const region = page.getByRole("region", { name: "Recommendations" });
    await region.getByText("was 2").waitFor();
    await region.getByText(/the log was ruled out, not forgotten/).waitFor();
  }
  await rosa.page.getByRole("button", { name: "Start the discussion" }).click();
  await rosa.page.getByRole("button", { name: "End the discussion and decide" }).click();
  const form = marta.page.getByRole("form", { name: "The decision" });
  await form.getByRole("radio", { name: "Hire", exact: true }).check();
  await form.getByLabel("Reason").fill("Both saw a method that holds under pressure; releases can be learned here.");
  await form.getByLabel("Open questions for the reference calls").fill("Did they stay with a slow problem?");
  await form.getByLabel("Step 1", { exact: true }).fill("Call two referees");
  await form.getByRole("button", { name: "Record the decision" }).click();
  for (const { page } of everyone) {
    const decided = page.getByRole("region", { name: "Decided" });
    await decided.getByText("Hire", { exact: true }).waitFor();
    await decided.getByText("Both saw a method that holds under pressure", { exact: false }).waitFor();
  }
});

step("the packet verifies, and a changed byte is found", async () => {
  const { page } = rosa;
  await page.goto(application);
  const record = page.getByRole("region", { name: "Record" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    record.getByRole("button", { name: "Download JSON" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^decision-packet-noor-.*\.json$/);
  packet = join(server.folder, "packet.json");
  await download.saveAs(packet);
  const good = await touchstone("verify", packet);
  assert.equal(good.code, 0, good.output);
  assert.match(good.output, /verifies|valid/i);

  const bytes = await readFile(packet);
  for (const [words, where] of /** @type {const} */ ([
    [IDRIS.evidence, /event|section|scorecard/i],
    ["Both saw a method", /event|section|decision/i],
  ])) {
    const at = bytes.indexOf(words);
    assert.ok(at > 0, `the packet holds “${words}”`);
    const changed = Buffer.from(bytes);
    changed[at] = changed[at] === 0x58 ? 0x59 : 0x58;
    const file = join(server.folder, "changed.json");
    await writeFile(file, changed);
    const bad = await touchstone("verify", file);
    assert.equal(bad.code, 1, bad.output);
    assert.match(bad.output, where);
  }

  await record.getByRole("button", { name: "Verify" }).click();
  await record.getByText(/^Valid: \d+ events, the chain is intact\./).waitFor();
  const [pdf] = await Promise.all([
    page.waitForEvent("download"),
    record.getByRole("button", { name: "Download PDF" }).click(),
  ]);
  const file = join(server.folder, "packet.pdf");
  await pdf.saveAs(file);
  assert.equal((await readFile(file)).subarray(0, 5).toString(), "%PDF-");
});

step("home leads from the decision to the hire", async () => {
  const { page } = rosa;
  await page.goto("/");
  await page.getByRole("button", { name: `Mark as hired: ${CANDIDATE}` }).click();
  await page.getByRole("dialog", { name: /^Hire / }).getByRole("button", { name: "Mark as hired" }).click();
  await page.getByText("Hired", { exact: true }).first().waitFor();
  await page.goto("/");
  await page.getByRole("heading", { name: /What needs you now/ }).waitFor();
  await page.getByRole("link", { name: "Platform Engineer" }).waitFor();
  assert.equal(await page.getByRole("button", { name: `Mark as hired: ${CANDIDATE}` }).count(), 0);
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual([rosa, idris, marta].flatMap(({ watch }) => watch.problems), []);
});
