import assert from "node:assert/strict";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { faults } from "../harness/axe.mjs";
import { choose, launch, person, PHONE } from "../harness/browser.mjs";
import { CANDIDATE, enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";
import { packed } from "../harness/tar.mjs";
import { until } from "../harness/wait.mjs";

// Whoever runs the job gives a take-home; the candidate hands a small program in; a reviewer reads what was found beside the
// code and links a finding to a rating.
const step = story("take-home");
const TITLE = "Hives of a beekeeping association";
const FOLDER = fileURLToPath(new URL("../fixtures/take-home", import.meta.url));
/** Installing, asking and testing takes a while, most of all on a machine that has other work. */
const GRADED = 900_000;

/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let marta;
/** @type {Awaited<ReturnType<typeof person>>} */ let idris;
/** @type {Awaited<ReturnType<typeof person>>} */ let noor;
/** @type {string} */ let portal;
/** @type {string} */ let takeHome;
/** Whether programs can be run here at all. */
let boxed = false;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  marta = await person(browser, server.url);
  await enter(marta.context, org.people.marta);
  idris = await person(browser, server.url);
  await enter(idris.context, org.people.idris);
  noor = await person(browser, server.url, { viewport: PHONE });
  const runner = async () => (await org.people.marta.get("/code-languages")).runner.state;
  await until(async () => (await runner()) !== "none", { what: "a runner that says how it is" });
  boxed = ["ready", "unprotected"].includes(await runner());
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

step("the hiring manager writes a take-home, beside the exercises that are programmed", async () => {
  const { page } = marta;
  await page.goto("/coding-exercises");
  await page.getByRole("tab", { name: "Take-homes" }).click();
  await page.getByRole("heading", { name: "No take-homes yet" }).waitFor();
  assert.deepEqual(await faults(page, "no take-homes"), []);
  await page.getByRole("button", { name: "New take-home" }).click();
  const dialog = page.getByRole("dialog", { name: "New take-home" });
  await dialog.getByLabel("Title").fill(TITLE);
  await dialog.getByRole("button", { name: "Create" }).click();
  await page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
  await page.getByRole("textbox", { name: "Brief", exact: true }).fill("Build an API that manages **hives**.");
  await page.getByLabel("Days", { exact: true }).fill("5");
  await page.getByRole("region", { name: "As candidates read it" }).getByText("hives", { exact: true }).waitFor();
  assert.deepEqual(await faults(page, "take-home, brief"), []);
  await page.getByRole("tab", { name: "Contract" }).click();
  await page.getByRole("textbox", { name: "takehome.toml" }).waitFor();
  assert.deepEqual(await faults(page, "take-home, contract"), []);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("status").filter({ hasText: "Saved" }).first().waitFor();
});

step("it is given to a candidate, due after the days that the exercise says, and moved with a reason", async () => {
  const { page } = marta;
  await page.goto(`/applications/${org.application.id}`);
  const part = page.getByRole("region", { name: "Take-homes" });
  await part.getByRole("button", { name: "Give a take-home…" }).click();
  const dialog = page.getByRole("dialog", { name: `Give ${CANDIDATE.name} a take-home` });
  await choose(dialog, "Take-home", TITLE);
  await choose(dialog, "Stage", org.stage.title);
  const due = await dialog.getByLabel("To be handed in by").inputValue();
  const days = (Date.parse(`${due}Z`) - Date.now()) / 86_400_000;
  assert.ok(days > 4.9 && days < 5.2, `due in ${days} days`);
  assert.deepEqual(await faults(page, "give a take-home"), []);
  await dialog.getByRole("button", { name: "Give it" }).click();
  await dialog.waitFor({ state: "detached" });
  await part.getByText("not handed in").waitFor();
  await part.getByRole("button", { name: "More time…" }).click();
  const more = page.getByRole("dialog", { name: "Give more time" });
  await more.getByLabel("Reason").fill("They travel this week.");
  await more.getByRole("button", { name: "Give more time" }).click();
  await more.waitFor({ state: "detached" });
  [takeHome] = (await org.people.marta.get(`/applications/${org.application.id}/take-homes`)).data.map(
    (/** @type {{ id: string }} */ { id }) => id,
  );
  const { url } = await org.people.marta.post(`/applications/${org.application.id}/portal-link`);
  portal = new URL(url).pathname;
});

step("the candidate finds it on their page, on a phone, and uploads an archive", async () => {
  const { page } = noor;
  await page.goto(portal);
  await page.getByRole("region", { name: "To build at home" }).getByRole("link", { name: TITLE }).click();
  await page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
  await page.getByText(/days left/).waitFor();
  await page.getByText("You were given more time", { exact: false }).waitFor();
  const kit = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the kit" }).click();
  assert.match((await kit).suggestedFilename(), /\.zip$/);
  assert.equal(await page.getByRole("button", { name: "Hand in…" }).isDisabled(), true);
  const archive = { name: "hives.tar.gz", mimeType: "application/gzip", buffer: await packed(FOLDER) };
  await page.getByLabel("Choose a file").setInputFiles({ ...archive, name: "notes.zip", buffer: Buffer.from("no archive") });
  noor.watch.expect(/ 422 /);
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Choose a file").setInputFiles(archive);
  await page.getByText("hives.tar.gz").waitFor();
  assert.deepEqual(await faults(page, "candidate's take-home"), []);
});

step("a dry run says whether it installs, starts and answers, and nothing else", async (context) => {
  if (!boxed) return context.skip("no machine here runs programs");
  const { page } = noor;
  const dry = page.getByRole("region", { name: "Try whether it runs" });
  await dry.getByRole("button", { name: "Try it" }).click();
  await dry.getByText(/^Tried /).waitFor({ timeout: GRADED });
  assert.deepEqual(await dry.getByRole("listitem").allTextContents(), ["It installsyes", "It startsyes", "It answersyes"]);
  assert.equal(await dry.getByText(/pass|fail/i).count(), 0);
  assert.deepEqual(await faults(page, "dry run"), []);
});

step("they hand it in, after they were asked, and see what was handed in", async () => {
  const { page } = noor;
  await page.getByRole("button", { name: "Hand in…" }).click();
  const sure = page.getByRole("dialog", { name: "Hand it in?" });
  await sure.getByText("hives.tar.gz").waitFor();
  await sure.getByRole("button", { name: "Hand it in" }).click();
  await page.getByRole("heading", { name: "What you handed in" }).waitFor();
  await page.getByText(/^You handed it in today/).waitFor();
  assert.deepEqual(await faults(page, "handed in"), []);
});

step("the reviewer reads the code at once", async () => {
  const { page } = idris;
  await page.goto(`/take-homes/${takeHome}?view=code`);
  await page.getByRole("navigation", { name: "Files" }).getByRole("button", { name: "app.py", exact: true }).click();
  await page.getByText("class Api").first().waitFor();
  assert.deepEqual(await faults(page, "code of a take-home"), []);
});

step("what was found stands requirement by requirement, with the exchanges that show it", async (context) => {
  if (!boxed) return context.skip("no machine here runs programs");
  const { page } = idris;
  const graded = async () => (await org.people.idris.get(`/take-homes/${takeHome}`)).status === "graded";
  await until(graded, { what: "the grading to end", within: GRADED });
  await page.goto(`/take-homes/${takeHome}`);
  await page.getByRole("button", { name: /^Failed [1-9]/ }).click();
  const auth = page.getByRole("region", { name: "Authentication" });
  // What folds out, its mark, its words and the check's name stand in one line.
  const line = await auth.locator("summary").first().evaluate((summary) =>
    [...summary.children].map((part) => part.getBoundingClientRect()).map(({ x, y }) => ({ x, y })),
  );
  const [mark, words, name] = line;
  assert.ok(words.x - mark.x < 60 && name.x > words.x && Math.abs(name.y - words.y) < 16, JSON.stringify(line));
  await auth.locator("summary").first().click();
  await auth.getByRole("figure", { name: "Request" }).first().waitFor();
  await auth.getByText(/^(DELETE|PATCH|PUT) \/hives/).first().waitFor();
  assert.equal(await page.getByRole("main").getByText(/\d+ (points|%)|\d+ of 100/i).count(), 0, "a score");
  assert.deepEqual(await faults(page, "findings"), []);
});

step("the reviewer writes their scorecard beside it, with a finding as evidence, and submits it", async (context) => {
  if (!boxed) return context.skip("no machine here runs programs");
  const { page } = idris;
  const beside = page.getByRole("complementary", { name: "Your scorecard" });
  await beside.getByRole("button", { name: "Write my scorecard here" }).click();
  await beside.getByRole("radiogroup", { name: "Diagnosis", exact: true }).getByRole("radio", { name: "2", exact: true }).click();
  const auth = page.getByRole("region", { name: "Authentication" });
  await auth.getByRole("button", { name: /^Link as evidence: A\d+$/ }).first().click();
  await page.getByRole("menuitemcheckbox", { name: "Diagnosis" }).click();
  await page.keyboard.press("Escape");
  await auth.getByText("Linked to Diagnosis").waitFor();
  await beside.getByRole("button", { name: /not enough information$/ }).click();
  await beside.getByRole("radio", { name: "2 No hire" }).click();
  await beside.locator("[data-testid=save-state][data-phase=saved]").waitFor();
  await beside.getByRole("button", { name: "Submit" }).click();
  await beside.getByText(/^Submitted .* It stays as it is\.$/).waitFor();
  const card = await org.scorecard("idris");
  const [evidence] = card.ratings.diagnosis.evidence;
  assert.equal(evidence.kind, "finding");
  assert.ok(evidence.ref.startsWith(`${takeHome}/A`), evidence.ref);
  assert.deepEqual(await faults(page, "submitted beside the findings"), []);
});

step("nobody shows the candidate what was found, until a person does", async (context) => {
  if (!boxed) return context.skip("no machine here runs programs");
  const { page } = noor;
  await page.reload();
  await page.getByRole("heading", { name: "What you handed in" }).waitFor();
  assert.equal(await page.getByRole("heading", { name: "What was found" }).count(), 0);
  await marta.page.goto(`/take-homes/${takeHome}`);
  await marta.page.getByRole("button", { name: "Share with the candidate" }).click();
  await marta.page.getByRole("button", { name: "Share it now" }).click();
  await marta.page.getByText("shared", { exact: true }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "What was found" }).waitFor();
  await page.getByRole("region", { name: "Authentication" }).first().waitFor();
  assert.deepEqual(await faults(page, "shared with the candidate"), []);
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual([...marta.watch.problems, ...idris.watch.problems, ...noor.watch.problems], []);
});
