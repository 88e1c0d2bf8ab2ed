import assert from "node:assert/strict";
import { after, before } from "node:test";
import { faults } from "../harness/axe.mjs";
import { launch, person } from "../harness/browser.mjs";
import { enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";

// An exercise in an interview: candidate and interviewer, each in a browser of their own, write in one program.
const step = story("exercise together");
const STARTER = "# Python\n";
const RIGHT = "import sys\nprint(sum(int(word) for word in sys.stdin.read().split()))\n";

/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let noor;
/** @type {Awaited<ReturnType<typeof person>>} */ let idris;
/** @type {string} */ let portal;
/** @type {string} */ let assessment;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  const { rosa } = org.people;
  const exercise = await rosa.post("/coding-exercises", {
    title: "Add the numbers",
    minutes: 30,
    statement: "Add the numbers on the standard input.",
    languages: ["python", "javascript"],
    starters: { python: STARTER },
    tests: [
      { name: "three numbers", visible: true, stdin: "1 2 3\n", expect: "6\n" },
      { name: "a secret of the house", visible: false, stdin: "5 -7\n", expect: "-2\n" },
    ],
  });
  const given = await rosa.post(`/applications/${org.application.id}/assessments`, {
    exercise_id: exercise.id,
    stage_id: org.stage.id,
    mode: "interview",
  });
  assessment = given.id;
  const link = await rosa.post(`/applications/${org.application.id}/portal-link`);
  portal = new URL(link.url).pathname;
  await until(async () => (await rosa.get("/code-languages")).data.some((/** @type {any} */ each) => each.id === "python" && each.available), {
    what: "a runner that has Python",
  });
  [noor, idris] = await Promise.all([person(browser, server.url), person(browser, server.url)]);
  await enter(idris.context, org.people.idris);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** @typedef {Awaited<ReturnType<typeof person>>} Person */
/** @param {Person} who */
const code = (who, language = "Python") => who.page.getByRole("textbox", { name: `Your program in ${language}` });
/** What an editor holds. @param {Person} who */
const written = (who, language = "Python") =>
  code(who, language).evaluate((element) => [...element.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"));
/** @param {Person} who @param {string} key @param {string} text */
const type = async (who, key, text) => {
  await code(who).focus();
  await who.page.keyboard.press(key);
  await who.page.keyboard.insertText(text);
};
/** @param {Person} who @param {string} text */
const reads = (who, text) => until(async () => (await written(who)) === text, { what: `“${text}” to be read` });

step("the candidate begins, the interviewer opens the editor, and each reads what the other writes", async () => {
  await noor.page.goto(`${portal}/assessments/${assessment}`);
  await noor.page.getByRole("button", { name: "Start now" }).click();
  await code(noor).waitFor();
  await idris.page.goto(`/assessments/${assessment}`);
  await idris.page.getByRole("link", { name: "Open the editor" }).click();
  await code(idris).waitFor();
  await reads(idris, STARTER);
  await type(noor, "ControlOrMeta+End", "# from the candidate\n");
  await reads(idris, `${STARTER}# from the candidate\n`);
  await idris.page.getByText("The candidate is writing", { exact: true }).waitFor();
  await type(idris, "ControlOrMeta+Home", "# from the interviewer\n");
  await noor.page.getByText("Idris Bakker is writing", { exact: true }).waitFor();
  await reads(noor, `# from the interviewer\n${STARTER}# from the candidate\n`);
  assert.deepEqual(await faults(noor.page, "together, candidate"), []);
  assert.deepEqual(await faults(idris.page, "together, interviewer"), []);
});

step("what one writes is told to the other's page at once", async () => {
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    const mark = `# round ${round}`;
    await type(noor, "ControlOrMeta+End", `${mark}\n`);
    const begun = Date.now();
    await until(async () => (await written(idris)).includes(mark), { what: mark, every: 25 });
    times.push(Date.now() - begun);
  }
  console.log(`# from the key to the other page: ${times.join(", ")} ms`);
  // A page that is told nothing asks again after twenty seconds; how long it takes to be told is printed above, and
  // hangs on what else this machine has to do.
  assert.ok(Math.min(...times) < 10_000, `${times}`);
});

step("both type at the same time, key by key, and no letter is lost", async () => {
  // A text that goes on from another than is stored is refused, joined and sent anew; browsers write that down as an error.
  for (const { watch } of [noor, idris]) watch.expect(/ 409 .*\/draft$/);
  const [above, below] = ["abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const before = await written(idris);
  await code(noor).focus();
  await noor.page.keyboard.press("ControlOrMeta+End");
  await code(idris).focus();
  await idris.page.keyboard.press("ControlOrMeta+Home");
  await Promise.all([noor.page.keyboard.type(below, { delay: 60 }), idris.page.keyboard.type(above, { delay: 70 })]);
  await reads(noor, above + before + below);
  await reads(idris, above + before + below);
  // In one place, too: letters may come to stand between one another, and each is there.
  await noor.page.keyboard.press("ControlOrMeta+End");
  await idris.page.keyboard.press("ControlOrMeta+End");
  await Promise.all([noor.page.keyboard.type("123456789", { delay: 80 }), idris.page.keyboard.type("+-*/%<>=&", { delay: 90 })]);
  const letters = (/** @type {string} */ text) => [...text.slice((above + before + below).length)].sort().join("");
  const all = letters(`${above}${before}${below}123456789+-*/%<>=&`);
  await until(async () => letters(await written(noor)) === all && (await written(noor)) === (await written(idris)), {
    what: "every letter of both on both pages",
  });
});

step("taking back takes back one's own words alone", async () => {
  const before = await written(idris);
  await type(idris, "ControlOrMeta+Home", "# mine\n");
  await reads(noor, `# mine\n${before}`);
  await type(noor, "ControlOrMeta+End", "# theirs\n");
  await reads(idris, `# mine\n${before}# theirs\n`);
  await code(idris).focus();
  await idris.page.keyboard.press("ControlOrMeta+z");
  await reads(noor, `${before}# theirs\n`);
});

step("a run is seen by both", async () => {
  await code(noor).focus();
  await noor.page.keyboard.press("ControlOrMeta+a");
  await noor.page.keyboard.insertText(RIGHT);
  await reads(idris, RIGHT);
  await idris.page.getByRole("button", { name: "Run tests" }).click();
  await idris.page.getByText("The test passed").waitFor();
  await noor.page.getByText("An interviewer ran this.").waitFor();
  await noor.page.getByText("The test passed").waitFor();
  assert.equal(await noor.page.getByText("a secret of the house").count(), 0);
});

step("one chooses another language, and the other is there as well", async () => {
  await noor.page.getByLabel("Language").selectOption({ label: "JavaScript" });
  await code(idris, "JavaScript").waitFor();
  await idris.page.getByText("The candidate chose another language").waitFor();
  await idris.page.getByLabel("Language").selectOption({ label: "Python" });
  await code(noor).waitFor();
  await reads(noor, RIGHT);
});

step("without a connection one writes on, and what both wrote meanwhile is joined", async () => {
  const { page, context, watch } = noor;
  watch.expect(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await type(noor, "ControlOrMeta+Home", "# in a tunnel\n");
  await page.getByText("Kept on this device", { exact: true }).waitFor();
  await type(idris, "ControlOrMeta+End", "# meanwhile\n");
  await context.setOffline(false);
  await reads(noor, `# in a tunnel\n${RIGHT}# meanwhile\n`);
  await reads(idris, `# in a tunnel\n${RIGHT}# meanwhile\n`);
});

step("the interviewer hands in what both wrote, and the candidate's page says so", async () => {
  noor.watch.expect(/ 409 /);
  await type(noor, "ControlOrMeta+End", "# the last word\n");
  await noor.page.getByText("Saved", { exact: true }).waitFor();
  await idris.page.getByRole("button", { name: "Hand in" }).click();
  await idris.page.getByRole("dialog").getByRole("button", { name: "Hand in", exact: true }).click();
  await idris.page.getByText("All 2 tests passed").waitFor();
  await noor.page.getByText(/Your interviewer handed it in/).waitFor();
  const handed = await org.people.idris.get(`/assessments/${assessment}`);
  assert.equal(handed.source, `# in a tunnel\n${RIGHT}# meanwhile\n# the last word\n`);
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual(noor.watch.problems, []);
  assert.deepEqual(idris.watch.problems, []);
});
