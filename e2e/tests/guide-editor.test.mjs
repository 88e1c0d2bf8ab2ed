import assert from "node:assert/strict";
import { after, before } from "node:test";
import { faults } from "../harness/axe.mjs";
import { choose, DESKTOP, launch, person, PHONE } from "../harness/browser.mjs";
import { enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";

const step = story("guide editor");
/** A draft that moved on elsewhere is refused and merged, one that is not finished is refused; Chromium writes both down. */
const REFUSED = /console: Failed to load resource: .* (412|422) .*\/api\/v1\/guides\//;
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let marta;
/** @type {Awaited<ReturnType<typeof person>>} */ let rosa;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  [marta, rosa] = await Promise.all([person(browser, server.url), person(browser, server.url)]);
  await enter(marta.context, org.people.marta);
  await enter(rosa.context, org.people.rosa);
  for (const { watch } of [marta, rosa]) watch.expect(REFUSED);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** What the server holds. @param {string} [id] */
const held = async (id = org.guide) => (await org.people.rosa.get(`/guides/${id}`)).document;
/** @param {import("../harness/browser.mjs").Page} page */
const editor = (page) => ({
  /** @param {string | RegExp} name */
  field: (name) => page.getByRole("textbox", { name, exact: typeof name === "string" }).first(),
  /** @param {RegExp | string} name */
  stage: (name) => page.getByRole("region", { name }),
  saved: () => page.locator("[data-testid=save-state][data-phase=saved]").waitFor(),
  outline: page.getByRole("navigation", { name: "Outline" }),
  lint: page.getByRole("complementary", { name: "Worth a look" }),
  said: page.locator('[aria-live="polite"]'),
});
const TECHNICAL = /TECHNICAL INTERVIEW/;

step("every part is edited in its place and saved", async () => {
  const { page } = marta;
  const at = editor(page);
  await page.goto(`/guides/${org.guide}`);
  await at.field("Title").fill("Platform Engineer");
  await at.field("Level").fill("senior");
  await at.field("Introduction").fill("Read this once, then keep it beside you.");
  await page.getByRole("button", { name: "Add a blank" }).click();
  await page.keyboard.type("Team");
  await at.field("name_in_the_text").fill("team");
  await at.field("Job description").fill("You keep bookings working for {{team}}.");
  await at.field("What the role is about").fill("Calm releases.");
  await page.getByRole("button", { name: "Add a competency" }).click();
  await page.keyboard.type("Teaching");
  await page.getByRole("button", { name: "Add an outcome" }).click();
  await page.keyboard.type("Two others can run the service.");
  await page.getByRole("button", { name: "Traits: Add a trait" }).click();
  await page.keyboard.type("Patient");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Curious");

  const stage = at.stage(TECHNICAL);
  await stage.getByRole("combobox", { name: "Kind of stage" }).selectOption("system_design");
  await stage.getByRole("textbox", { name: "Minutes of the stage" }).fill("80");
  await stage.getByRole("textbox", { name: "For the interviewer" }).fill("Give them the slow service.");
  await stage.getByRole("textbox", { name: "To the candidate" }).fill("Searching is fine.");
  await stage.getByRole("button", { name: "Add to the agenda" }).click();
  await page.keyboard.type("A look back");
  await stage.getByRole("textbox", { name: "Minutes of agenda item 5" }).fill("5");
  await stage.getByRole("button", { name: "Add an exercise" }).click();
  await page.keyboard.type("The slow booking");
  await stage.getByRole("textbox", { name: "Brief" }).fill("Make it quick.");
  await stage.getByRole("button", { name: "Requirements: Add a requirement" }).click();
  await page.keyboard.type("Answers in a second");
  const first = stage.getByRole("listitem", { name: "Question 1", exact: true });
  await first.getByRole("textbox", { name: "Question 1", exact: true }).fill("Where do you begin with {{team}}?");
  await first.getByRole("textbox", { name: "Minutes of question 1" }).fill("12");
  await first.getByRole("combobox", { name: /Add to competencies/ }).selectOption("Teaching");
  await first.getByRole("button", { name: "Unfold question 1" }).click();
  await first.getByRole("button", { name: "Red flags: Add a red flag" }).click();
  await page.keyboard.type("Blames the school");
  await stage.getByRole("button", { name: "Show the levels of Diagnosis" }).click();
  await stage.getByRole("textbox", { name: "Level 3 of Diagnosis" }).fill("From symptom to cause.");
  await stage.getByRole("textbox", { name: "Recommendation 4" }).fill("Certainly");

  await at.stage("Debrief").getByRole("textbox", { name: "How the panel decides" }).fill("Evidence first.");
  await at.stage("Reference calls").getByRole("button", { name: "Add a question" }).click();
  await page.keyboard.type("What should they do next?");
  await at.stage("Frequently asked questions").getByRole("button", { name: "Add an entry" }).click();
  await page.keyboard.type("How long does it take?");
  await at.field("FAQ answer 1").fill("Two weeks.");
  await at.saved();

  const guide = await until(async () => {
    const now = await held();
    return now.faq[0]?.answer === "Two weeks." && now;
  });
  assert.equal(guide.title, "Platform Engineer");
  assert.equal(guide.level, "senior");
  assert.deepEqual(guide.variables, [{ name: "team", label: "Team", default: null }]);
  assert.equal(guide.job_description, "You keep bookings working for {{team}}.");
  assert.equal(guide.profile.summary, "Calm releases.");
  assert.equal(guide.profile.competencies.at(-1).name, "Teaching");
  assert.equal(guide.profile.outcomes.at(-1).text, "Two others can run the service.");
  assert.deepEqual(guide.profile.traits.slice(-2), ["Patient", "Curious"]);
  const technical = guide.stages[1];
  assert.equal(technical.kind, "system_design");
  assert.equal(technical.minutes, 80);
  assert.equal(technical.interviewer_directions, "Give them the slow service.");
  assert.equal(technical.candidate_script, "Searching is fine.");
  assert.deepEqual(technical.agenda.at(-1), { title: "A look back", minutes: 5 });
  assert.equal(technical.exercise.title, "The slow booking");
  assert.deepEqual(technical.exercise.requirements, ["Answers in a second"]);
  const question = technical.questions[0];
  assert.equal(question.text, "Where do you begin with {{team}}?");
  assert.equal(question.minutes, 12);
  assert.ok(question.competencies.includes("Teaching"));
  assert.equal(question.red_flags.at(-1), "Blames the school");
  assert.equal(technical.scorecard.attributes[0].anchors[3], "From symptom to cause.");
  assert.equal(technical.scorecard.recommendation[3], "Certainly");
  assert.equal(guide.debrief.directions, "Evidence first.");
  assert.equal(guide.reference_calls.questions.at(-1).text, "What should they do next?");
  assert.equal(guide.reference_calls.questions.at(-1).key, "what-should-they-do-next");
});

step("lists of short texts: Enter, Backspace, paste, Alt and arrows", async () => {
  const { page } = marta;
  const stage = editor(page).stage(TECHNICAL);
  const areas = stage.getByRole("list", { name: "Areas to cover" }).first();
  /** @param {number} n */
  const line = (n) => areas.getByRole("textbox", { name: `Areas to cover, line ${n}` });
  await line(2).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("gone again");
  for (const _ of "gone again") await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "- what else changed\n- who noticed first\n");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await line(3).waitFor();
  await line(3).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await editor(page).said.getByText(/Areas to cover, line 3: now 2 of 5/).waitFor();
  await editor(page).saved();
  const list = await until(async () => {
    const now = (await held()).stages[1].questions[0].areas_to_cover;
    return now.length === 5 && now[1] === "who noticed first" && now;
  });
  assert.match(list[2], /what else changed$/);
});

step("stages and questions are put in order by keyboard, menu and drag", async () => {
  const { page } = marta;
  const at = editor(page);
  const stage = at.stage(TECHNICAL);
  const keys = async () => (await held()).stages[1].questions.map((/** @type {any} */ each) => each.key);
  const before = await keys();
  const second = stage.getByRole("textbox", { name: "Question 2", exact: true });
  await second.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await at.said.getByText("Question 2: now 1 of 2.").waitFor();
  await until(async () => (await keys())[0] === before[1], { what: "the question to have moved up" });
  const focused = await page.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.activeElement).value);
  assert.match(focused, /You have a fix/, "what was moved keeps the focus");

  await stage.getByRole("button", { name: "Move or remove Question 1" }).click();
  await page.getByRole("menuitem", { name: "Move to the end" }).click();
  await until(async () => String(await keys()) === String(before), { what: "the menu to move it back" });

  await stage
    .getByRole("button", { name: "Move or remove Question 2" })
    .dragTo(stage.getByRole("listitem", { name: "Question 1", exact: true }), { targetPosition: { x: 60, y: 6 } });
  await until(async () => (await keys())[0] === before[1], { what: "the drag to move it up" });

  // A stage, in the outline.
  await at.outline.getByRole("link", { name: TECHNICAL }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await until(async () => /TECHNICAL/.test((await held()).stages[0].title), { what: "the stage to have moved up" });
  await page.keyboard.press("Alt+ArrowDown");
  await until(async () => /TECHNICAL/.test((await held()).stages[1].title), { what: "the stage to be back" });
});

step("what was done is taken back and done again", async () => {
  const { page } = marta;
  const at = editor(page);
  await at.field("Level").fill("staff");
  await page.keyboard.press("Control+z");
  await until(async () => (await at.field("Level").inputValue()) === "senior");
  await page.keyboard.press("Control+Shift+z");
  await until(async () => (await at.field("Level").inputValue()) === "staff");
  await at.saved();
  await until(async () => (await held()).level === "staff");
});

step("a server that is away and a closed page lose nothing", async () => {
  const { page, watch } = marta;
  watch.expect(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_FAILED/);
  const at = editor(page);
  await server.kill9();
  await at.field("Role").fill("Keeper of bookings");
  await page.locator("[data-testid=save-state][data-phase=offline]").waitFor();
  await page.goto("about:blank");
  await server.start();
  assert.notEqual((await held()).role, "Keeper of bookings");
  await page.goto(`/guides/${org.guide}`);
  await until(async () => (await at.field("Role").inputValue()) === "Keeper of bookings");
  await until(async () => (await held()).role === "Keeper of bookings", { what: "what was kept to be sent" });
});

step("two people change different fields, and both changes stand", async () => {
  const here = editor(marta.page);
  const there = editor(rosa.page);
  await rosa.page.goto(`/guides/${org.guide}`);
  await there.field("Title").waitFor();
  await Promise.all([
    here.field("What the role is about").fill("Calm releases, and few of them."),
    there.stage(/INTRODUCTORY/).getByRole("textbox", { name: "Question 1", exact: true }).fill("Which service was yours?"),
  ]);
  await until(
    async () => {
      const { profile, stages } = await held();
      return profile.summary.endsWith("few of them.") && stages[0].questions[0].text === "Which service was yours?";
    },
    { what: "both changes" },
  );
  // Each sees the other's without a reload.
  await until(async () => (await there.field("What the role is about").inputValue()).endsWith("few of them."));
  await until(async () => {
    const field = here.stage(/INTRODUCTORY/).getByRole("textbox", { name: "Question 1", exact: true });
    return (await field.inputValue()) === "Which service was yours?";
  });
});

step("two people change the same field: both versions are shown until one chooses", async () => {
  const here = editor(marta.page);
  const there = editor(rosa.page);
  await marta.page.route("**/api/v1/guides/*", (route) => (route.request().method() === "PATCH" ? route.abort() : route.continue()));
  await here.field("Introduction").fill("Marta's words for it.");
  await there.field("Introduction").fill("Rosa's words for it.");
  await until(async () => (await held()).introduction === "Rosa's words for it.");
  await marta.page.unrouteAll({ behavior: "wait" });
  const both = marta.page.getByRole("region", { name: "Two versions of Introduction" });
  await both.getByText("Marta's").first().waitFor();
  await both.getByText("Rosa's").first().waitFor();
  assert.deepEqual(await faults(marta.page, "merge view"), []);
  assert.equal((await held()).introduction, "Rosa's words for it.", "the server keeps theirs until a choice is made");
  await both.getByRole("button", { name: "Keep both" }).click();
  await both.waitFor({ state: "detached" });
  await until(async () => {
    const { introduction } = await held();
    return introduction.includes("Rosa's words") && introduction.includes("Marta's words");
  });
});

step("a new version, and what it changed", async () => {
  const { page } = marta;
  const at = editor(page);
  await at.saved();
  await page.getByRole("button", { name: "Publish v2" }).click();
  await page.getByText("Version 2 is published.").waitFor();
  await at.field("Title").fill("Platform Engineer, bookings");
  await at.saved();
  await page.getByRole("link", { name: "Changes since v2" }).click();
  const whole = page.getByRole("region", { name: "Guide" });
  await whole.locator("ins", { hasText: "bookings" }).waitFor();
  assert.equal(await page.locator("del").count(), 0);

  await page.getByRole("radio", { name: "From v1" }).check();
  await page.getByRole("radio", { name: "To v2" }).check();
  const technical = page.getByRole("region", { name: TECHNICAL });
  await technical.getByText("moved").first().waitFor();
  await technical.locator("ins", { hasText: "Blames the school" }).waitFor();
  await technical.getByText("Kind", { exact: true }).waitFor();
  assert.deepEqual(await faults(page, "versions"), []);

  await page.getByRole("link", { name: "Read v1" }).click();
  await page.getByText(/^Version 1, published .* It stays as it is\.$/).waitFor();
  await page.getByRole("region", { name: "Structure" }).getByText(/^\d+ of 30$/).waitFor();
  assert.equal(await page.locator("main textarea").count(), 0);
});

const UNFINISHED = `---
touchstone: guide/1
language: en
---

# Tuner

## Stage: First look {#first-look kind=technical minutes=30}

### Question: What do you listen for first? {#listen}

### Scorecard

#### Hearing {#hearing}

0. Not heard
1. Hears nothing
2. Hears loud faults
3. Hears quiet faults

## Unplaced

- Bring a tuning fork. Ask about pianos.
- Hums while they work
`;
/** @type {string} */ let tuner;

step("what stands in the way of publishing is shown where it is, and then no longer", async () => {
  const form = new FormData();
  form.append("file", new Blob([UNFINISHED]), "tuner.md");
  const { guide_id } = await org.people.marta.call("POST", "/guides/import", form);
  tuner = guide_id;
  const { page } = marta;
  const at = editor(page);
  await page.goto(`/guides/${guide_id}`);
  await at.lint.getByRole("button", { name: /level 4 of “Hearing” is not described/i }).first().waitFor();
  await page.getByRole("button", { name: "Publish v1" }).click();
  await page.getByRole("alert").getByText("One thing stands in the way of publishing").waitFor();
  const anchor = page.getByRole("textbox", { name: "Level 4 of Hearing" });
  await until(() => anchor.evaluate((element) => element === document.activeElement), { what: "the cursor in the field" });
  await page.keyboard.type("Hears what will be a fault");
  await at.saved();
  await until(async () => (await held(guide_id)).stages[0].scorecard.attributes[0].anchors[4] !== "");
  await page.getByRole("button", { name: "Publish v1" }).click();
  await page.getByText("Version 1 is published.").waitFor();
});

step("the lint follows the keys, leads to the place, and is silenced with a reason", async () => {
  const { page } = marta;
  const at = editor(page);
  const first = page.getByRole("region", { name: "First look" }).getByRole("textbox", { name: "Question 1", exact: true });
  const mend = at.lint.getByRole("list", { name: /^To mend/ });
  const age = mend.getByRole("button", { name: /asks about age/ }).first();
  await first.fill("How old are you?");
  await age.waitFor();
  await at.lint.getByText("EU: Directive 2000/78/EC").waitFor();
  // What is typed on and on is asked about once it rests.
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/guide-checks")) asked += 1;
  });
  await first.fill("");
  await first.pressSequentially("Did you hear the piano?", { delay: 30 });
  await age.waitFor({ state: "detached" });
  assert.ok(asked <= 2, `asked ${asked} times`);
  const yes = at.lint.getByRole("listitem").filter({ hasText: "A yes or no answers the question" });
  await yes.waitFor();

  await at.field("Title").focus();
  await yes.getByRole("button", { name: /a yes or no answers/i }).first().click();
  await until(() => first.evaluate((element) => element === document.activeElement), { what: "the cursor in the question" });

  await yes.getByRole("button", { name: /^Silence: / }).click();
  const why = yes.getByRole("textbox", { name: "Why is it right as it is?" });
  await until(() => why.evaluate((element) => element === document.activeElement), { what: "the cursor in the reason" });
  assert.ok(await yes.getByRole("button", { name: "Silence", exact: true }).isDisabled(), "nothing is silenced without a reason");
  await page.keyboard.type("A tuner hears it or does not.");
  assert.deepEqual(await faults(page, "a reason asked for"), []);
  await yes.getByRole("button", { name: "Silence", exact: true }).click();
  await at.said.getByText(/^Silenced\./).waitFor();
  await at.lint.getByText("1 silenced").click();
  await at.lint.getByText("A tuner hears it or does not.").waitFor();
  await at.saved();
  const [silence] = await until(async () => (await held(tuner)).lint);
  assert.deepEqual(silence, {
    allow: "yes-no-question",
    at: "stages/first-look/questions/listen/text",
    reason: "A tuner hears it or does not.",
  });

  await at.lint.getByRole("button", { name: /^Bring back: / }).click();
  await yes.getByRole("button", { name: /^Silence: / }).waitFor();
  await until(async () => !(await held(tuner)).lint, { what: "the silence to be gone" });
  await first.fill("What do you listen for first?");
  await yes.waitFor({ state: "detached" });
  // The way to the finding has unfolded the question.
  await page.getByRole("button", { name: "Fold question 1" }).click();
});

step("the structure is scored and explained, and what covers what is shown", async () => {
  const { page } = marta;
  const at = editor(page);
  const structure = at.lint.getByRole("region", { name: "Structure" });
  const points = async () => Number(/(\d+) of 30/.exec(await structure.innerText())?.[1]);
  const before = await points();
  await structure.locator("summary", { hasText: "Trained interviewers" }).click();
  await structure.getByText("People do it on the day; the guide can only tell them.").filter({ visible: true }).waitFor();
  await page.getByRole("region", { name: "First look" }).getByRole("textbox", { name: "To the candidate" }).fill("We listen to pianos together. Interviewers take notes.");
  await until(async () => (await points()) !== before, { what: "the score to follow" });
  await page.getByRole("button", { name: "Add a competency" }).click();
  await page.keyboard.type("Hearing");
  const coverage = at.lint.getByRole("region", { name: "Coverage" });
  await coverage.getByRole("rowheader", { name: "Hearing" }).waitFor();
  await coverage.getByRole("cell", { name: "rated" }).waitFor();
  await page.keyboard.press("Control+z");
  await at.field("To the candidate").fill("");
  await at.saved();
});

step("passages that found no place are cut into it, by menu and by drag", async () => {
  const { page } = marta;
  // High enough to see both ends of a drag.
  await page.setViewportSize({ width: 1440, height: 2400 });
  const stage = page.getByRole("region", { name: "First look" });
  const first = page.getByRole("textbox", { name: "Passage 1" });
  await first.focus();
  await first.evaluate((/** @type {HTMLTextAreaElement} */ field) => field.setSelectionRange(21, field.value.length));
  await page.getByRole("button", { name: "Place passage 1" }).click();
  await page.getByRole("menuitem", { name: "For the interviewer" }).first().click();
  await until(async () => (await held(tuner)).stages[0].interviewer_directions === "Ask about pianos.");
  assert.deepEqual((await held(tuner)).unplaced, ["Bring a tuning fork.", "Hums while they work"]);

  await stage.getByRole("button", { name: "Unfold question 1" }).click();
  await page
    .getByRole("listitem", { name: "Passage 2" })
    .locator("[draggable]")
    .dragTo(stage.getByRole("button", { name: "What good looks like: Add a sign" }));
  await until(async () => String((await held(tuner)).stages[0].questions[0].what_good_looks_like) === "Hums while they work");
  assert.deepEqual((await held(tuner)).unplaced, ["Bring a tuning fork."]);

  // Onto a text, which takes the words where they are dropped.
  await page
    .getByRole("listitem", { name: "Passage 1" })
    .locator("[draggable]")
    .dragTo(stage.getByRole("textbox", { name: "To the candidate" }));
  await until(async () => (await held(tuner)).stages[0].candidate_script === "Bring a tuning fork.");
  await until(async () => (await held(tuner)).unplaced.length === 0);
  await page.setViewportSize(DESKTOP);
});

step("a guide starts from another one, and from nothing", async () => {
  const { page } = marta;
  await page.goto("/guides");
  await page.getByRole("button", { name: "New guide" }).click();
  const dialog = page.getByRole("dialog", { name: "New guide" });
  await choose(dialog, "Start from", "Tuner");
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/\/guides\/[^/]+$/);
  await editor(page).field("Title").fill("Tuner, senior");
  await editor(page).saved();
  const titles = async () => (await org.people.rosa.get("/guides?limit=50")).data.map((/** @type {any} */ each) => each.title);
  await until(async () => (await titles()).includes("Tuner, senior") && (await titles()).includes("Tuner"));

  await page.goto("/guides");
  await page.getByRole("button", { name: "New guide" }).click();
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/\/guides\/[^/]+$/);
  await page.getByRole("button", { name: "Add a stage" }).click();
  await page.keyboard.type("First call");
  await editor(page).saved();
  const id = String(page.url().split("/").at(-1));
  await until(async () => (await held(id)).stages[0]?.title === "First call");
});

step("whoever does not run hiring reads the same page, and changes nothing", async () => {
  const idris = await person(browser, server.url);
  await enter(idris.context, org.people.idris);
  await idris.page.goto(`/guides/${org.guide}`);
  await idris.page.getByRole("region", { name: TECHNICAL }).getByText("Where do you begin with").waitFor();
  assert.equal(await idris.page.locator("main").getByRole("textbox").count(), 0);
  assert.equal(await idris.page.getByRole("button", { name: /Publish|Add a|Move or remove|Silence/ }).count(), 0);
  const structure = idris.page.getByRole("region", { name: "Structure" });
  await structure.getByText(/^\d+ of 30$/).waitFor();
  assert.deepEqual([...(await faults(idris.page, "guide to read")), ...idris.watch.problems], []);
  // On a phone the contents and the structure are drawers, of the draft and of a version alike.
  await idris.page.setViewportSize(PHONE);
  const { versions } = await org.people.rosa.get(`/guides/${org.guide}`);
  for (const path of [`/guides/${org.guide}`, `/guides/${org.guide}/versions/${versions[0].id}`]) {
    await idris.page.goto(path);
    await idris.page.getByRole("button", { name: "Contents" }).click();
    const outline = idris.page.getByRole("navigation", { name: "Outline" });
    await outline.getByRole("link", { name: "Debrief" }).waitFor();
    await idris.page.keyboard.press("Escape");
    await outline.waitFor({ state: "hidden" });
    await idris.page.getByRole("button", { name: /^Structure \d+ of 30$/ }).click();
    await structure.getByText(/^\d+ of 30$/).waitFor();
    await idris.page.keyboard.press("Escape");
    await structure.waitFor({ state: "hidden" });
  }
  await idris.context.close();
});

step("a press holds to its button although the page moves under it", async () => {
  const { page } = marta;
  const at = editor(page);
  await page.goto(`/guides/${org.guide}`);
  await at.field("Introduction").waitFor();
  const before = (await held()).introduction;
  const blanks = page.getByRole("textbox", { name: "name_in_the_text" });
  const count = await blanks.count();
  // Read, empty lines are not shown: leaving the field makes it lower, and all below it moves up.
  await at.field("Introduction").fill("One.\n\n\n\n\n\n\n\nTwo.");
  const add = page.getByRole("button", { name: "Add a blank" });
  // At the top of the page there is nothing to scroll that could make up for it.
  await page.evaluate(() => scrollTo(0, 0));
  const place = await add.boundingBox();
  assert.ok(place);
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  await page.mouse.down();
  await until(async () => ((await add.boundingBox())?.y ?? place.y) < place.y - 40, { what: "the page to move" });
  await page.mouse.up();
  await blanks.nth(count).waitFor();
  // Who moves the pointer away while it is down has changed their mind.
  const next = await add.boundingBox();
  assert.ok(next);
  await page.mouse.move(next.x + next.width / 2, next.y + next.height / 2);
  await page.mouse.down();
  await page.mouse.move(next.x + next.width / 2, next.y + 200);
  await page.mouse.up();
  assert.equal(await blanks.count(), count + 1);
  await at.field("Introduction").fill(before);
  await at.saved();
});

step("the editor is free of what hinders, on a desk and on a phone, in light and dark", async () => {
  const { page } = rosa;
  await page.goto(`/guides/${org.guide}`);
  await page.getByRole("button", { name: "Unfold all" }).last().click();
  await page.getByRole("button", { name: "Show the levels of Diagnosis" }).click();
  assert.deepEqual(await faults(page, "editor"), []);

  // On a phone the outline is a drawer, which Escape closes.
  await page.setViewportSize(PHONE);
  const open = page.getByRole("button", { name: "Outline" });
  await open.click();
  await page.getByRole("navigation", { name: "Outline" }).getByRole("link", { name: "Debrief" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("navigation", { name: "Outline" }).waitFor({ state: "hidden" });
  await until(() => open.evaluate((element) => element === document.activeElement), { what: "the focus to be back" });
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual([...marta.watch.problems, ...rosa.watch.problems], []);
});
