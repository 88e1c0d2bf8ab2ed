import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before } from "node:test";
import { faults } from "../harness/axe.mjs";
import { choose, launch, person, PHONE } from "../harness/browser.mjs";
import { enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";

const step = story("library");
const TABLES = "Take us through the data model of something you built, beginning with its busiest table.";
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let marta;
/** @type {any[]} */ let shelf;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  marta = await person(browser, server.url);
  await enter(marta.context, org.people.marta);
  shelf = (await org.people.marta.get("/question-library")).data;
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** @returns {Promise<any>} the guide as the server holds it */
const held = async () => (await org.people.rosa.get(`/guides/${org.guide}`)).document;
/** @param {any} document @param {string} words */
const stagesWith = (document, words) =>
  document.stages.filter((/** @type {any} */ stage) => stage.questions.some((/** @type {any} */ each) => each.text === words));
/** @param {import("../harness/browser.mjs").Page} page @param {number} count */
const left = (page, count) => page.getByRole("status").filter({ hasText: new RegExp(`^${count} questions?$`) }).waitFor();
/** @param {import("../harness/browser.mjs").Page} page */
const saved = (page) => page.locator("[data-testid=save-state][data-phase=saved]").waitFor();

step("questions are searched as one types, and narrowed down in the address", async () => {
  const { page } = marta;
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Library" }).click();
  await left(page, shelf.length);
  const search = page.getByRole("searchbox", { name: "Search questions" });
  await page.keyboard.press("/");
  await page.keyboard.type("busiest table");
  const found = (await org.people.marta.get("/question-library?q=busiest+table")).data;
  assert.ok(found.length > 0 && found.length < 20);
  await left(page, found.length);
  await page.waitForURL(/q=busiest/);
  await page.getByRole("button", { name: "Clear" }).click();
  await left(page, shelf.length);

  await choose(page.locator("main"), "Level", "Senior");
  await choose(page.locator("main"), "Kind", "Behavioural");
  const both = shelf.filter(({ level, kind }) => level === "senior" && kind === "behavioural");
  await left(page, both.length);
  await page.waitForURL(/level=senior.*kind=behavioural|kind=behavioural.*level=senior/);
  await page.reload();
  await left(page, both.length);
  // The way back to all of them is the same link as before.
  await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Library" }).click();
  await left(page, shelf.length);
  await search.fill("no such words anywhere");
  await page.getByRole("heading", { name: "No question fits" }).waitFor();
});

step("a question opens to what stands beside it, by keyboard, and has a link", async () => {
  const { page } = marta;
  await page.goto("/library?competency=Databases");
  const row = page.getByRole("button", { name: TABLES });
  await row.focus();
  await page.keyboard.press("Enter");
  const { question } = await org.people.marta.get("/question-library/databases/busiest-table");
  for (const title of ["Areas to cover", "Follow-ups", "What good looks like", "Red flags"]) {
    await page.getByRole("heading", { name: title, exact: true }).waitFor();
  }
  await page.getByText(question.red_flags[0], { exact: true }).waitFor();
  await page.waitForURL(/open=databases/);
  await page.reload();
  await page.getByText(question.areas_to_cover[0], { exact: true }).waitFor();
  await row.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByText(question.areas_to_cover[0], { exact: true }).waitFor({ state: "detached" });
});

step("a link to a question far down leads to it", async () => {
  const { page } = marta;
  const last = shelf.findLast(({ kind }) => kind === "technical");
  await page.goto(`/library?open=${encodeURIComponent(last.id)}`);
  const row = page.locator(`[data-question="${last.id}"]`);
  await row.getByRole("heading", { name: "Red flags" }).waitFor();
  await until(
    () =>
      row.evaluate((element) => {
        const { top } = element.getBoundingClientRect();
        return top >= 0 && top < innerHeight / 2;
      }),
    { what: "the question to be in sight" },
  );
});

step("what candidates ask says so, and is not put into guides", async () => {
  const { page } = marta;
  await page.goto("/library?kind=candidate&open=candidate-questions%2Fcompany-earns");
  await page.getByRole("heading", { name: /^Candidates ask: the company/ }).waitFor();
  await page.getByRole("heading", { name: "What should make them wary" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Put into a guide…" }).count(), 0);
});

step("one press in the editor puts a question into the stage, and undo takes it out", async () => {
  const { page } = marta;
  await page.goto(`/guides/${org.guide}`);
  const stage = page.getByRole("region", { name: /TECHNICAL INTERVIEW/ });
  await stage.getByRole("button", { name: /^From the library to/ }).click();
  const drawer = page.getByRole("dialog", { name: "From the library" });
  await drawer.getByRole("searchbox", { name: "Search questions" }).fill("busiest table");
  await drawer.getByRole("button", { name: `Put in: ${TABLES}` }).click();
  await drawer.getByRole("button", { name: `Take out: ${TABLES}` }).waitFor();
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "detached" });
  await saved(page);
  await until(async () => stagesWith(await held(), TABLES).length === 1, { what: "the question on the server" });
  await page.reload();
  await page.getByRole("region", { name: /TECHNICAL INTERVIEW/ }).getByText(TABLES).first().waitFor();

  const stageAgain = page.getByRole("region", { name: /TECHNICAL INTERVIEW/ });
  const other = shelf.find(({ kind, id }) => kind === "technical" && id.startsWith("apis/"));
  await stageAgain.getByRole("button", { name: /^From the library to/ }).click();
  await drawer.getByRole("button", { name: `Put in: ${other.text}` }).click();
  const taken = drawer.getByRole("button", { name: `Take out: ${other.text}` });
  await taken.waitFor();
  // Undo works inside the library, too.
  await taken.focus();
  await page.keyboard.press("Control+z");
  await drawer.getByRole("button", { name: `Put in: ${other.text}` }).click();
  await taken.waitFor();
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await saved(page);
  await until(
    async () => {
      const now = await held();
      return stagesWith(now, other.text).length === 0 && stagesWith(now, TABLES).length === 1;
    },
    { what: "undo to reach the server" },
  );
});

step("from the library a question goes into a guide and a stage, and can be taken back", async () => {
  const { page } = marta;
  const question = shelf.find(({ kind, id }) => kind === "behavioural" && id.startsWith("conflict/"));
  const [first] = (await held()).stages;
  await page.goto(`/library?open=${encodeURIComponent(question.id)}`);
  await page.getByRole("button", { name: "Put into a guide…" }).click();
  const dialog = page.getByRole("dialog", { name: "Put into a guide" });
  const put = async () => {
    await choose(dialog, "Stage", first.title);
    await dialog.getByRole("button", { name: "Put in", exact: true }).click();
    await dialog.getByRole("status").filter({ hasText: `It is in ${first.title}` }).waitFor();
  };
  await put();
  await until(async () => stagesWith(await held(), question.text)[0]?.key === first.key, { what: "the question in its stage" });
  await dialog.getByRole("button", { name: "Take it back" }).click();
  await until(async () => stagesWith(await held(), question.text).length === 0, { what: "it to be taken back" });
  await put();
  await dialog.getByRole("link", { name: "Open the guide" }).click();
  await page.waitForURL(/\/guides\//);
  await page.getByText(question.text).first().waitFor();
});

step("a scenario is read, and becomes a stage of a guide", async () => {
  const { page } = marta;
  await page.goto("/library?view=scenarios");
  await page.getByRole("link", { name: "Payments for a marketplace" }).click();
  const { scenario } = await org.people.marta.get("/scenario-library/payments");
  for (const name of ["Prompt", "Figures", "Probing questions", "Worked outline", "Rubric"]) {
    await page.getByRole("region", { name, exact: true }).waitFor();
  }
  await page.getByText(scenario.rubric[0].anchors[3], { exact: true }).waitFor();
  // The books are a table in the text.
  await page.getByRole("region", { name: "Worked outline" }).getByRole("columnheader", { name: "transaction" }).waitFor();
  await page.getByRole("button", { name: "Put into a guide…" }).click();
  const dialog = page.getByRole("dialog", { name: "Put into a guide" });
  await choose(dialog, "Stage", "A new stage");
  await dialog.getByRole("button", { name: "Put in", exact: true }).click();
  await dialog.getByRole("status").filter({ hasText: scenario.title }).waitFor();
  const stage = (await held()).stages.at(-1);
  assert.equal(stage.kind, "system_design");
  assert.equal(stage.questions.length, scenario.probes.length);
  assert.equal(stage.scorecard.attributes.length, scenario.rubric.length);
  assert.ok(stage.exercise.brief.includes(scenario.figures[0].value));
  await dialog.getByRole("button", { name: "Done" }).click();
});

step("a scenario goes into the stage that is edited, and one press takes it back", async () => {
  const { page } = marta;
  await page.goto(`/guides/${org.guide}`);
  const stage = page.getByRole("region", { name: /TECHNICAL INTERVIEW/ });
  const before = stagesWith(await held(), TABLES)[0];
  await stage.getByRole("combobox", { name: "Kind of stage" }).selectOption("system_design");
  await stage.getByRole("button", { name: /^From the library to/ }).click();
  await page.getByRole("tab", { name: "Scenarios" }).click();
  await page.getByRole("button", { name: "Put in: Payments for a marketplace" }).click();
  const count = async () => stagesWith(await held(), TABLES)[0]?.questions.length;
  await until(async () => (await count()) > before.questions.length, { what: "the scenario on the server" });
  await page.getByRole("button", { name: "Take it back" }).click();
  await until(async () => (await count()) === before.questions.length, { what: "the scenario to be taken back" });
  const after = stagesWith(await held(), TABLES)[0];
  assert.deepEqual({ ...after, kind: before.kind }, before);
});

step("an exercise shows its tests, and its solution only when asked", async () => {
  const { page } = marta;
  await page.goto("/library?view=exercises");
  await page.getByRole("link", { name: "Orders from a CSV file" }).click();
  const { tests, solution } = await org.people.marta.get("/exercise-library/csv-orders");
  const hidden = tests.filter((/** @type {any} */ each) => !each.visible).length;
  await page.getByText(`${tests.length} tests, ${hidden} of them hidden`).waitFor();
  const line = solution.find((/** @type {any} */ each) => each.language === "python").text.split("\n").find((/** @type {string} */ each) => each.length > 30);
  const shown = page.getByRole("region", { name: "Solution" }).getByText(line.trim());
  assert.equal(await shown.isVisible(), false);
  await page.getByText("Show a solution").click();
  await page.getByRole("tab", { name: "Python" }).last().click();
  await shown.first().waitFor();
});

step("a take-home is read, copied for the candidate without what is the team's, and its template downloaded", async () => {
  const { page, context } = marta;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/library?view=take_homes");
  await page.getByRole("link", { name: "A REST API for a beekeeping association" }).click();
  const { take_home } = await org.people.marta.get("/take-home-library/rest-api");
  for (const { name, anchors } of take_home.criteria) {
    const criterion = page.getByRole("region", { name: "Criteria", exact: true }).getByRole("region", { name, exact: true });
    await criterion.getByText(anchors[4], { exact: true }).waitFor();
  }
  await page.getByText(take_home.review_questions[0].answer, { exact: true }).waitFor();
  await page.getByRole("button", { name: "Copy the brief" }).click();
  await page.getByText("Copied", { exact: true }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.includes("### Who may write") && copied.includes("[resource]"), copied);
  assert.ok(copied.includes(take_home.criteria[0].anchors[2]));
  assert.ok(!copied.includes(take_home.review_questions[0].question) && !copied.includes("Whom it suits"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download takehome.toml" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "takehome.toml");
  assert.equal(await readFile((await download.path()) ?? "", "utf8"), take_home.contract.template);
});

step("the team reads what candidates are told", async () => {
  const { page } = marta;
  await page.goto("/library");
  await page.getByRole("tab", { name: "For candidates" }).click();
  await page.waitForURL(/view=candidates/);
  const { guide } = await org.people.marta.get("/candidate-guide-library/preparing");
  for (const { title } of guide.stages) await page.getByRole("region", { name: title, exact: true }).waitFor();
  await page.getByText(guide.questions[0].questions[0].answer, { exact: true }).waitFor();
});

step("coverage shows what there is for each stage, at all levels or at one, and leads to it", async () => {
  const { page } = marta;
  await page.goto("/library?view=coverage");
  const rows = (await org.people.marta.get("/library-coverage")).data;
  const cells = rows.find((/** @type {any} */ row) => row.competency === "Databases").cells;
  /** @param {string} stage @param {string} [level] */
  const sum = (stage, level) =>
    cells
      .filter((/** @type {any} */ cell) => cell.stage === stage && (!level || cell.level === level))
      .reduce((/** @type {number} */ all, /** @type {any} */ { questions, scenarios, exercises, take_homes, guide_stages }) => all + questions + scenarios + exercises + take_homes + guide_stages, 0);
  const table = page.getByRole("table", { name: "Coverage" });
  const row = table.getByRole("row", { name: /^Databases/ });
  const numbers = () => row.getByRole("cell").allTextContents();
  const stages = ["screening", "take_home", "technical", "system_design", "culture"];
  await row.waitFor();
  assert.deepEqual((await numbers()).slice(0, 5).map(Number), stages.map((stage) => sum(stage)));
  await page.getByRole("button", { name: "Senior" }).click();
  await page.getByRole("button", { name: "Senior", pressed: true }).waitFor();
  assert.deepEqual((await numbers()).slice(0, 5).map(Number), stages.map((stage) => sum(stage, "senior")));
  // What single guides call their own is there for whoever asks.
  const own = page.getByRole("table", { name: "Competencies of single guides" });
  assert.equal(await own.isVisible(), false);
  await page.getByText(/^\d+ competencies of single guides$/).click();
  await own.getByRole("rowheader", { name: "API and data design" }).waitFor();
  await row.getByRole("link", { name: /^Databases, Technical: \d+/ }).click();
  await left(page, shelf.filter(({ competencies, level }) => competencies.includes("Databases") && level === "senior").length);
});

step("an exercise goes into a guide from its page and from the editor, and can be taken back", async () => {
  const { page } = marta;
  const { text } = await org.people.marta.get("/exercise-library/csv-orders");
  await page.goto("/library/exercises/csv-orders");
  await page.getByRole("button", { name: "Put into a guide…" }).click();
  const dialog = page.getByRole("dialog", { name: "Put into a guide" });
  await choose(dialog, "Stage", "A new stage");
  await dialog.getByRole("button", { name: "Put in", exact: true }).click();
  await dialog.getByRole("status").filter({ hasText: text.title }).waitFor();
  const stage = (await held()).stages.at(-1);
  assert.equal(stage.kind, "technical");
  assert.equal(stage.minutes, text.minutes);
  assert.deepEqual(stage.exercise.criteria, text.what_good_looks_like);
  assert.ok(stage.exercise.brief.includes("A1,2026-03-02,Harbor Bikes,2,12.50"));
  assert.ok(!stage.exercise.brief.includes(text.red_flags[0]));
  assert.ok(stage.interviewer_directions.includes(text.red_flags[0]));
  await dialog.getByRole("button", { name: "Take it back" }).click();
  await until(async () => (await held()).stages.at(-1).title !== text.title, { what: "the stage to be taken back" });

  await page.goto(`/guides/${org.guide}`);
  const technical = page.getByRole("region", { name: /TECHNICAL INTERVIEW/ });
  await technical.getByRole("combobox", { name: "Kind of stage" }).selectOption("technical");
  await technical.getByRole("button", { name: /^From the library to/ }).click();
  await page.getByRole("tab", { name: "Exercises" }).click();
  await page.getByRole("button", { name: `Put in: ${text.title}` }).click();
  await page.getByRole("button", { name: "Take it back" }).waitFor();
  await page.keyboard.press("Escape");
  await technical.getByText(text.what_good_looks_like[0]).first().waitFor();
  const criteria = async () => stagesWith(await held(), TABLES)[0]?.exercise?.criteria ?? [];
  await until(async () => (await criteria()).includes(text.what_good_looks_like[0]), { what: "the exercise on the server" });
  await page.getByRole("button", { name: "Undo" }).click();
  await until(async () => !(await criteria()).includes(text.what_good_looks_like[0]), { what: "undo to reach the server" });
});

step("coverage counts what the list holds, and leads to it", async () => {
  const { page } = marta;
  await page.goto("/library?view=coverage");
  await page.getByRole("button", { name: "Questions by level" }).click();
  const count = shelf.filter(
    ({ competencies, level, kind }) => competencies.includes("Databases") && level === "mid" && kind === "technical",
  ).length;
  await page.getByRole("button", { name: "Technical" }).click();
  await page.getByRole("link", { name: `Databases, Mid: ${count} technical` }).click();
  await left(page, count);
});

step("who does not run hiring reads the library and changes nothing", async () => {
  const otto = await person(browser, server.url);
  await enter(otto.context, org.people.otto);
  await otto.page.goto("/library?open=databases%2Fbusiest-table");
  await otto.page.getByRole("heading", { name: "Red flags" }).waitFor();
  assert.equal(await otto.page.getByRole("button", { name: "Put into a guide…" }).count(), 0);
  assert.deepEqual(otto.watch.problems, []);
});

step("the pages stand up to axe, on both screens", async () => {
  const { page } = marta;
  /** @type {string[]} */
  const found = [];
  for (const [name, path, ready] of [
    ["library", "/library?competency=Databases&open=databases%2Fbusiest-table", "Red flags"],
    ["scenario", "/library/scenarios/payments", "Rubric"],
    ["exercise", "/library/exercises/csv-orders", "Tests"],
    ["take-home", "/library/take-homes/rest-api", "Criteria"],
    ["for candidates", "/library?view=candidates", "Practice path"],
  ]) {
    await page.goto(path ?? "");
    await page.getByRole("heading", { name: ready, exact: true }).waitFor();
    found.push(...(await faults(page, name ?? "")));
  }
  await page.goto("/library?view=coverage");
  await page.getByRole("table", { name: "Coverage" }).waitFor();
  found.push(...(await faults(page, "coverage")));
  await page.goto(`/guides/${org.guide}`);
  await page.getByRole("button", { name: /^From the library to/ }).first().click();
  const drawer = page.getByRole("dialog", { name: "From the library" });
  await drawer.getByRole("searchbox", { name: "Search questions" }).fill("busiest table");
  await drawer.getByRole("button", { name: /^(Put in|Take out): / }).first().waitFor();
  found.push(...(await faults(page, "drawer")));
  assert.deepEqual(found, []);
});

step("on a phone it is reached from the menu", async () => {
  const { page } = marta;
  await page.setViewportSize(PHONE);
  await page.goto("/");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("menuitem", { name: "Library" }).click();
  await left(page, shelf.length);
  assert.deepEqual(marta.watch.problems, []);
});
