import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before } from "node:test";
import { launch, person, PHONE } from "../harness/browser.mjs";
import { CANDIDATE, enter, LOGISTICS, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";

// The candidate's side: their page, a human look, an answer; and a person who is erased when all is over.
const step = story("candidate");
const QUESTION = "My exercise was read without its last commit. Could somebody look again?";
const ANSWER = "I have read the whole of it now, with a colleague. Thank you for saying so.";

/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let rosa;
/** @type {Awaited<ReturnType<typeof person>>} */ let noor;
/** @type {string} */ let link;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  rosa = await person(browser, server.url);
  await enter(rosa.context, org.people.rosa);
  // The candidate's own phone: no session, nothing kept.
  noor = await person(browser, server.url, { viewport: PHONE });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

step("the recruiter makes the link to the candidate's page", async () => {
  const { page } = rosa;
  await page.goto(`/applications/${org.application.id}`);
  await page.getByRole("region", { name: "Candidate's side" }).getByText("Answer due").waitFor();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Candidate's page…" }).click();
  const dialog = page.getByRole("dialog", { name: "Candidate's page" });
  await dialog.getByText("There is no link yet.").waitFor();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  link = await dialog.getByLabel("Link", { exact: true }).inputValue();
  assert.match(link, /\/portal\/tp_[\w-]{40,}$/);
  await dialog.getByRole("button", { name: "Close" }).last().click();
});

step("the candidate sees where they are, on a phone and without signing in", async () => {
  const { page } = noor;
  await page.goto(new URL(link).pathname);
  await page.getByRole("heading", { name: `Hello ${CANDIDATE.name.split(" ")[0]}` }).waitFor();
  await page.getByText("You will hear from us by").waitFor();
  const way = page.getByRole("region", { name: "Where you are" });
  const current = way.locator('[aria-current="step"]');
  assert.match((await current.textContent()) ?? "", new RegExp(org.stages[0].title));
  assert.equal(await way.getByRole("listitem").count() >= org.stages.length, true);
  const text = (await page.locator("body").textContent()) ?? "";
  for (const hidden of [LOGISTICS.salary_expectation, "Scorecard", "recommendation"]) {
    assert.ok(!text.includes(hidden), hidden);
  }
  assert.deepEqual(await noor.context.cookies(), []);
});

step("the candidate asks for a human look", async () => {
  const { page } = noor;
  const ask = page.getByRole("region", { name: "Ask for a human look" });
  assert.ok(await ask.getByRole("button", { name: "Ask" }).isDisabled(), "it needs words");
  await ask.getByLabel("What should somebody look at?").fill(QUESTION);
  await ask.getByRole("button", { name: "Ask" }).click();
  const asked = page.getByRole("region", { name: "What you asked for" });
  await asked.getByText(QUESTION).waitFor();
  await asked.getByText("Waiting for an answer").waitFor();
});

step("the recruiter finds it on home and answers", async () => {
  const { page } = rosa;
  await page.goto("/");
  await page.getByRole("region", { name: "Candidates who ask" }).getByRole("button", { name: `Answer ${CANDIDATE.name}` }).click();
  const requests = page.getByRole("region", { name: "Requests" });
  await requests.getByText(QUESTION).waitFor();
  await requests.getByLabel("Your answer").fill(ANSWER);
  await requests.getByRole("button", { name: "Answer as done" }).click();
  // An answer is given once.
  await requests.getByRole("button", { name: "Answer as done" }).waitFor({ state: "detached" });
  await requests.getByText(ANSWER).waitFor();
});

step("the candidate reads the answer, and takes their data along", async () => {
  const { page } = noor;
  await page.reload();
  const asked = page.getByRole("region", { name: "What you asked for" });
  await asked.getByText(ANSWER).waitFor();
  await asked.getByText(/Rosa Lindqvist/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download my data" }).click(),
  ]);
  const data = JSON.parse(await readFile((await download.path()) ?? "", "utf8"));
  assert.equal(data.candidate.email, CANDIDATE.email);
  assert.equal(data.requests[0].answer.text, ANSWER);
});

step("the admin takes out what is held, and cannot erase while the application is under way", async () => {
  const { page, watch } = rosa;
  await page.goto(`/candidates/${org.candidate.id}`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export data" }).click(),
  ]);
  const data = JSON.parse(await readFile((await download.path()) ?? "", "utf8"));
  assert.equal(data.applications[0].application.logistics.notice_period, LOGISTICS.notice_period);
  await page.getByRole("button", { name: "Erase…" }).click();
  const dialog = page.getByRole("dialog", { name: `Erase ${CANDIDATE.name}` });
  await dialog.getByLabel("Reason").fill("They asked for it.");
  assert.ok(await dialog.getByRole("button", { name: "Erase for good" }).isDisabled(), "the word is missing");
  await dialog.getByLabel("Type erase to confirm").fill("erase");
  watch.expect(/ 409 /);
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await dialog.getByText(/End it first/).waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
});

step("when it is over the admin erases the candidate, and the page shows it", async () => {
  await org.people.rosa.post(`/applications/${org.application.id}/withdraw`, { note: "Took another offer." });
  const { page } = rosa;
  await page.reload();
  await page.getByRole("button", { name: "Erase…" }).click();
  const dialog = page.getByRole("dialog", { name: `Erase ${CANDIDATE.name}` });
  await dialog.getByLabel("Reason").fill("They asked for it.");
  await dialog.getByLabel("Type erase to confirm").fill("erase");
  // Who is signed in stays known while all else is asked for anew: the frame around the page must not go for a moment.
  const frame = await page.evaluateHandle(() => {
    const nav = document.querySelector("nav");
    const seen = { gone: false };
    new MutationObserver(() => {
      seen.gone ||= !nav?.isConnected;
    }).observe(document.body, { childList: true, subtree: true });
    return seen;
  });
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await page.getByText("This person's data was erased").waitFor();
  await page.getByRole("heading", { name: "Erased candidate" }).waitFor();
  assert.deepEqual(await frame.jsonValue(), { gone: false });
  assert.equal(await page.getByRole("button", { name: "Erase…" }).count(), 0);
  await page.goto(`/applications/${org.application.id}`);
  await page.getByText("This person's data was erased").waitFor();
  const text = (await page.locator("body").textContent()) ?? "";
  for (const gone of [CANDIDATE.name, QUESTION, ANSWER, LOGISTICS.notice_period]) assert.ok(!text.includes(gone), gone);
  noor.watch.expect(/ 404 /);
  await noor.page.reload();
  await noor.page.getByRole("heading", { name: "This link no longer works" }).waitFor();
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual([...rosa.watch.problems, ...noor.watch.problems], []);
});
