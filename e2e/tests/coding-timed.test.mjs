import assert from "node:assert/strict";
import { after, before } from "node:test";
import { faults } from "../harness/axe.mjs";
import { launch, person } from "../harness/browser.mjs";
import { enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";

// A timed exercise with a lost connection: nothing that is typed is lost, and when the time is up it is handed in by itself.
const step = story("timed exercise");
const FIRST = "import sys\n";
const AWAY = "print(sum(int(word) for word in sys.stdin.read().split()))\n";
const LAST = "# the end\n";
const KILLED = "# and after that\n";

/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let noor;
/** @type {string} */ let portal;
/** @type {string} */ let assessment;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  const { rosa } = org.people;
  const exercise = await rosa.post("/coding-exercises", {
    title: "Add the numbers",
    minutes: 20,
    statement: "Add the numbers on the standard input.",
    languages: ["python", "javascript"],
    starters: { python: "# Python\n" },
    tests: [
      { name: "three numbers", visible: true, stdin: "1 2 3\n", expect: "6\n" },
      { name: "a secret of the house", visible: false, stdin: "5 -7\n", expect: "-2\n" },
    ],
  });
  // Short: the test waits for its end.
  const given = await rosa.post(`/applications/${org.application.id}/assessments`, {
    exercise_id: exercise.id,
    stage_id: org.stage.id,
    mode: "alone",
    minutes: 2,
  });
  assessment = given.id;
  const link = await rosa.post(`/applications/${org.application.id}/portal-link`);
  portal = new URL(link.url).pathname;
  await until(async () => (await rosa.get("/code-languages")).data.some((/** @type {any} */ each) => each.id === "python" && each.available), {
    what: "a runner that has Python",
  });
  noor = await person(browser, server.url);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const code = () => noor.page.getByRole("textbox", { name: "Your program in Python" });
/** What the editor holds. */
const written = () => code().evaluate((element) => [...element.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"));
/** @param {string} text */
const type = async (text) => {
  await code().focus();
  await noor.page.keyboard.press("ControlOrMeta+End");
  await noor.page.keyboard.insertText(text);
};
const held = async () => {
  const page = await (await fetch(`${server.url}/api/v1${portal}/assessments/${assessment}`)).json();
  return page.drafts.find((/** @type {any} */ each) => each.language === "python")?.source ?? "";
};

step("the candidate finds it on their page, and reads what to expect, but not the task", async () => {
  const { page } = noor;
  await page.goto(portal);
  await page.getByRole("region", { name: "Your exercises" }).getByRole("link", { name: /Add the numbers/ }).click();
  await page.getByRole("heading", { name: "Before you start" }).waitFor();
  await page.getByText("You have 2 minutes from the moment you start.").waitFor();
  assert.equal(await page.getByText("on the standard input").count(), 0);
  assert.deepEqual(await faults(page, "before the exercise"), []);
});

step("they start and write, and everything is saved", async () => {
  const { page } = noor;
  await page.getByRole("button", { name: "Start now" }).click();
  await page.getByText("Add the numbers on the standard input.").waitFor();
  await code().waitFor();
  assert.equal(await page.getByText("a secret of the house").count(), 0);
  await type(FIRST);
  await until(async () => (await held()) === `# Python\n${FIRST}`, { what: "what was typed to be held" });
  await page.getByText("Saved", { exact: true }).waitFor();
  assert.deepEqual(await faults(page, "exercise"), []);
});

step("without a connection they write on; a reload without it is refused, and with it nothing is lost", async () => {
  const { page, context, watch } = noor;
  watch.expect(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await type(AWAY);
  await page.getByRole("alert").filter({ hasText: "No connection." }).waitFor();
  assert.equal(await held(), `# Python\n${FIRST}`);
  await page.reload().catch(() => {});
  assert.equal(await page.getByRole("textbox").count(), 0, "there is no page without a connection");
  await context.setOffline(false);
  await page.reload();
  await code().waitFor();
  await until(async () => (await written()).includes(AWAY.trim()), { what: "what was typed without a connection" });
  await until(async () => (await held()) === `# Python\n${FIRST}${AWAY}`, { what: "what was kept to be sent" });
});

step("the connection goes again and comes back with the page open", async () => {
  const { page, context } = noor;
  await context.setOffline(true);
  await type(LAST);
  await page.getByText("Kept on this device", { exact: true }).waitFor();
  await context.setOffline(false);
  await until(async () => (await held()) === `# Python\n${FIRST}${AWAY}${LAST}`, { what: "the last of it" });
});

step("the server is killed and started again: what was written is there, and the time runs on", async () => {
  const { page, watch } = noor;
  watch.expect(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
  await server.kill9();
  await type(KILLED);
  await page.getByText("Kept on this device", { exact: true }).waitFor();
  await server.start();
  await until(async () => (await held()) === `# Python\n${FIRST}${AWAY}${LAST}${KILLED}`, { what: "what was written before the server was killed, and after" });
  await server.kill9();
  await server.start();
  assert.equal(await held(), `# Python\n${FIRST}${AWAY}${LAST}${KILLED}`, "what it had answered for is there");
});

step("when the time is up nothing more is taken, and it is handed in by itself", async () => {
  const { page, watch } = noor;
  await page.getByRole("alert").filter({ hasText: "The time is up." }).waitFor({ timeout: 180_000 });
  watch.expect(/ 409 /);
  await page.getByText(/It was handed in by itself/).waitFor({ timeout: 180_000 });
  await page.getByText("The test passed").waitFor();
  await page.getByText("Of 1 hidden test, 1 passed.").waitFor();
  assert.equal(await page.getByText("a secret of the house").count(), 0);
  assert.deepEqual(await faults(page, "handed in"), []);
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("touchstone.code.")));
  assert.deepEqual(kept, [], "nothing stays on the device");
});

step("the interviewer reads it, and links a test as evidence", async () => {
  const idris = await person(browser, server.url);
  await enter(idris.context, org.people.idris);
  const { page } = idris;
  await page.goto(`/assessments/${assessment}`);
  await page.getByText("All 2 tests passed").waitFor();
  await page.getByText("a secret of the house").first().waitFor();
  assert.deepEqual(await faults(page, "assessment"), []);
  await page.goto(org.kit);
  await page.getByRole("radiogroup", { name: "Diagnosis", exact: true }).getByRole("radio", { name: "3", exact: true }).click();
  await page.getByRole("button", { name: "Link a test to Diagnosis" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Passed: a secret of the house" }).click();
  await until(
    async () => (await org.scorecard("idris")).ratings.diagnosis?.evidence.some((/** @type {any} */ each) => each.ref === `${assessment}/a secret of the house`),
    { what: "the link to be saved" },
  );
  assert.deepEqual(idris.watch.problems, []);
  await idris.context.close();
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual(noor.watch.problems, []);
});
