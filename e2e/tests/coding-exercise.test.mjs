import assert from "node:assert/strict";
import { after, before } from "node:test";
import { faults } from "../harness/axe.mjs";
import { choose, launch, person } from "../harness/browser.mjs";
import { CANDIDATE, enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";

// An interviewer writes an exercise and tries it; whoever runs the job gives it to a candidate.
const step = story("coding exercise");
const TITLE = "Add the numbers";
const RIGHT = "import sys\nprint(sum(int(word) for word in sys.stdin.read().split()))\n";
const WRONG = "import sys\nprint(len(sys.stdin.read().split()))\n";

/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let idris;
/** @type {Awaited<ReturnType<typeof person>>} */ let marta;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  idris = await person(browser, server.url);
  await enter(idris.context, org.people.idris);
  marta = await person(browser, server.url);
  await enter(marta.context, org.people.marta);
  // A runner says by itself which languages it has.
  await until(async () => (await org.people.idris.get("/code-languages")).data.some((/** @type {any} */ each) => each.id === "python" && each.available), {
    what: "a runner that has Python",
  });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Puts a text in place of what is in an editor. @param {import("playwright-core").Locator} field @param {string} text */
async function write(field, text) {
  await field.click();
  await field.page().keyboard.press("ControlOrMeta+a");
  await field.page().keyboard.insertText(text);
}

step("an interviewer writes an exercise", async () => {
  const { page } = idris;
  await page.goto("/coding-exercises");
  await page.getByRole("heading", { name: "No exercises yet" }).waitFor();
  assert.deepEqual(await faults(page, "no exercises"), []);
  await page.getByRole("button", { name: "New exercise" }).click();
  const dialog = page.getByRole("dialog", { name: "New exercise" });
  await dialog.getByLabel("Title").fill(TITLE);
  await dialog.getByRole("button", { name: "Create" }).click();
  await page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
  await page.getByRole("textbox", { name: "Task", exact: true }).fill("Add the numbers on the standard input.\n\n- They are **whole**.");
  await page.getByRole("region", { name: "As candidates read it" }).getByRole("listitem").filter({ hasText: "They are whole." }).waitFor();
  assert.deepEqual(await faults(page, "exercise, task"), []);

  await page.getByRole("tab", { name: /^Tests/ }).click();
  await page.getByLabel("Input").first().fill("1 2 3\n");
  await page.getByLabel("Expected output").first().fill("6\n");
  await page.getByRole("button", { name: "Add a test" }).click();
  const second = page.getByRole("list", { name: /^Tests/ }).getByRole("listitem").nth(1);
  await second.getByLabel("What it looks at").fill("negative numbers");
  await second.getByLabel("Input").fill("5 -7\n");
  await second.getByLabel("Expected output").fill("-2\n");
  assert.deepEqual(await faults(page, "exercise, tests"), []);

  await page.getByRole("tab", { name: "Starter and solution" }).click();
  await write(page.getByRole("textbox", { name: "Solution in Python" }), RIGHT);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("status").filter({ hasText: "Saved" }).first().waitFor();
  assert.deepEqual(await faults(page, "exercise, code"), []);
});

step("what is not right is said where it stands, and nothing typed is lost by leaving the page", async () => {
  const { page, watch } = idris;
  await page.getByRole("tab", { name: "Task" }).click();
  await page.getByLabel("Title").fill(" ");
  watch.expect(/ 422 /);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("alert").first().waitFor();
  await page.getByLabel("Title").fill(TITLE);
  await page.getByLabel("Minutes").fill("25");
  await page.reload();
  assert.equal(await page.getByLabel("Minutes").inputValue(), "25");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Discard changes" }).waitFor({ state: "detached" });
});

step("the interviewer tries it: the solution passes, and of a wrong program the difference is shown", async () => {
  const { page } = idris;
  await page.getByRole("tab", { name: "Try it" }).click();
  await page.getByRole("button", { name: "Run all tests" }).click();
  await page.getByText("All 2 tests passed").waitFor();
  await write(page.getByRole("textbox", { name: "Program" }), WRONG);
  await page.getByRole("button", { name: "Run all tests" }).click();
  await page.getByText("0 of 2 tests passed").waitFor();
  const diff = page.getByRole("group", { name: "Difference from what is expected" }).first();
  await diff.getByRole("cell", { name: "6", exact: true }).waitFor();
  assert.deepEqual(await faults(page, "exercise, tried"), []);
  await page.getByText("Run with an input of your own").click();
  await page.getByRole("textbox", { name: "What the program reads" }).fill("a b c d\n");
  await page.getByRole("button", { name: "Run with this input" }).click();
  await page.getByRole("figure", { name: "Output" }).getByText("4").waitFor();
});

step("what is typed before the editor has come stays, and the next key is set behind it", async () => {
  const late = await person(browser, server.url, { serviceWorkers: "block" });
  await enter(late.context, org.people.idris);
  /** @type {() => void} */ let comes = () => {};
  const held = new Promise((resolve) => (comes = () => resolve(undefined)));
  await late.page.route(/\/CodeMirror-[^/]*\.js$/, async (route) => {
    await held;
    await route.fallback();
  });
  await late.page.goto(idris.page.url());
  await late.page.getByRole("tab", { name: "Try it" }).click();
  const field = late.page.getByRole("textbox", { name: "Program" });
  await field.click();
  await late.page.keyboard.press("ControlOrMeta+a");
  await late.page.keyboard.type("first = 1");
  comes();
  await late.page.locator("[data-code]").waitFor();
  await late.page.keyboard.type("0\nsecond = 2");
  await until(async () => /^first = 10\s*second = 2$/.test((await field.innerText()).trim()), { what: "both lines" });
  assert.deepEqual(late.watch.problems, []);
  await late.context.close();
});

step("the hiring manager gives it to a candidate, with more time, and takes it back with a reason", async () => {
  const { page } = marta;
  await page.goto(`/applications/${org.application.id}`);
  const part = page.getByRole("region", { name: "Exercises" });
  const give = async () => {
    await part.getByRole("button", { name: "Give an exercise…" }).click();
    const dialog = page.getByRole("dialog", { name: `Give ${CANDIDATE.name} an exercise` });
    await choose(dialog, "Exercise", TITLE);
    assert.equal(await dialog.getByLabel("Minutes").inputValue(), "25");
    await dialog.getByRole("button", { name: "Give it" }).click();
    await dialog.waitFor({ state: "detached" });
  };
  await give();
  await part.getByText("not started").waitFor();
  await part.getByRole("button", { name: "More time…" }).click();
  const more = page.getByRole("dialog", { name: "Give more time" });
  await more.getByLabel("Reason").fill("They asked for a quiet hour.");
  await more.getByRole("button", { name: "Give more time" }).click();
  await part.getByText("40 min").waitFor();
  await part.getByRole("button", { name: "Take back…" }).click();
  const back = page.getByRole("dialog", { name: `Take “${TITLE}” back` });
  await back.getByLabel("Reason").fill("Given by mistake.");
  await back.getByRole("button", { name: "Take it back" }).click();
  await part.getByText("taken back").first().waitFor();
  assert.deepEqual(await faults(page, "application with an exercise"), []);
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual([...idris.watch.problems, ...marta.watch.problems], []);
});
