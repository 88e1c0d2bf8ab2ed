import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launch, person, signIn } from "../harness/browser.mjs";
import { enter, PASSWORD, scene } from "../harness/scene.mjs";
import { isAlive, Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";

const step = story("autosave");
/** A draft that has moved on elsewhere is refused and then merged; Chromium writes the refusal down. */
const REFUSED = /console: Failed to load resource: .* 412 .*\/api\/v1\/scorecards\//;
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let idris;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  idris = await person(browser, server.url);
  await enter(idris.context, org.people.idris);
  idris.watch.expect(REFUSED);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** @param {import("../harness/browser.mjs").Page} page */
const kitOf = (page) => ({
  note: page.getByRole("textbox", { name: "Notes on question 1" }),
  second: page.getByRole("textbox", { name: "Notes on question 2" }),
  summary: page.getByRole("textbox", { name: "Summary" }),
  evidence: page.getByRole("textbox", { name: "Evidence for Diagnosis" }),
  /** @param {string} phase */
  phase: (phase) => page.locator(`[data-testid=save-state][data-phase=${phase}]`).waitFor(),
  /** @param {string} attribute @param {number} rating */
  rating: (attribute, rating) =>
    page.getByRole("radiogroup", { name: attribute, exact: true }).getByRole("radio", { name: String(rating), exact: true }),
});

/** What the server holds of Idris's notes. */
const held = async () => {
  const card = await org.scorecard("idris");
  return /** @type {{ text: string }[]} */ (Object.values(card.question_notes)).map(({ text }) => text);
};

/** By the page's clock: how long it is from one keystroke to the next, and how long a change is on its way. */
const STROKE_MS = 20;
const WAY_MS = 100;

step("a kill -9 while typing loses at most the last second on the server, and nothing on the page", async (context) => {
  // The second is one of the page's clock, which goes on by a stroke with each letter: how busy this machine is does
  // not come into it.
  const typist = await person(browser, server.url, { inTime: true });
  const { page, watch } = typist;
  await enter(typist.context, org.people.idris);
  watch.expect(REFUSED);
  watch.expect(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING/);
  await page.clock.install();
  await page.goto(org.kit);
  const kit = kitOf(page);
  await kit.note.click();
  await page.clock.pauseAt(Date.now() + 1000);

  // Somebody who types without a pause. The server is killed at the worst moment: just before what was typed
  // reaches it.
  const words = "They asked when it began, who had released what before it, and which school noticed first. ".repeat(3);
  let typed = 0;
  let killed = 0;
  let patches = 0;
  const { pid } = server;
  /** @type {{ due: number, deliver: () => Promise<void> } | undefined} What is on its way. */
  let onItsWay;
  await page.route("**/api/v1/scorecards/*", async (route) => {
    patches += 1;
    if (killed) return route.continue();
    const last = patches === 4;
    onItsWay = {
      due: typed + WAY_MS / STROKE_MS,
      deliver: async () => {
        if (last) {
          killed = typed;
          await server.kill9();
        }
        await route.continue();
        await (await route.request().response())?.finished();
      },
    };
  });
  for (const letter of words) {
    await page.keyboard.type(letter);
    typed += 1;
    if (onItsWay && typed >= onItsWay.due) {
      const { deliver } = onItsWay;
      onItsWay = undefined;
      await deliver();
    }
    await page.clock.runFor(STROKE_MS);
  }
  assert.ok(killed, "the server was killed while they typed");
  await page.unrouteAll({ behavior: "wait" });
  await page.clock.resume();
  assert.equal(isAlive(pid), false, "the server is gone");
  const last = await kit.note.inputValue();
  assert.equal(last, words, "the page has everything that was typed");
  await kit.phase("offline");

  // What had reached the disk when it was killed, read by a server that no page talks to.
  const copy = await Server.start({ copyOf: server.data });
  try {
    const api = org.people.idris;
    const begun = await fetch(`${copy.url}/api/v1/scorecards?application_id=${org.application.id}`, {
      headers: { cookie: api.cookie },
    });
    const cards = /** @type {any} */ (await begun.json()).data;
    const note = cards.map((/** @type {any} */ card) => Object.values(card.question_notes)[0])[0];
    const reached = note?.text ?? "";
    assert.ok(words.startsWith(reached), "what reached the server is what was typed");
    const lost = (killed - reached.length) * STROKE_MS;
    context.diagnostic(`${killed} characters typed, ${reached.length} on disk: ${lost} ms lost`);
    assert.ok(reached.length > 0 && lost <= 1000, `${lost} ms of what was typed did not reach the disk`);
  } finally {
    await copy.stop();
  }

  await server.start();
  assert.notEqual(server.pid, pid);
  await kit.phase("saved");
  await until(async () => (await held()).includes(words), { what: "everything typed to arrive" });
  assert.deepEqual(watch.problems, []);
  await typist.context.close();
});

step("a lost network and a reload without it lose nothing", async () => {
  const { page, context, watch } = idris;
  watch.expect(/ERR_INTERNET_DISCONNECTED/);
  await page.goto(org.kit);
  const kit = kitOf(page);
  await kit.phase("saved");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await context.setOffline(true);
  await kit.summary.fill("Kept while the network was away.");
  await kit.rating("Diagnosis", 3).click();
  await kit.phase("offline");
  await page.reload();
  await kit.phase("offline");
  assert.equal(await kit.summary.inputValue(), "Kept while the network was away.");
  assert.equal(await kit.rating("Diagnosis", 3).getAttribute("aria-checked"), "true");
  await kit.evidence.fill("Written after the reload, still without a network.");
  await kit.phase("offline");
  await context.setOffline(false);
  await kit.phase("saved");
  const card = await org.scorecard("idris");
  assert.equal(card.summary, "Kept while the network was away.");
  assert.equal(card.ratings.diagnosis.rating, 3);
  assert.equal(card.ratings.diagnosis.note, "Written after the reload, still without a network.");
});

step("a sign-out without a network loses nothing", async () => {
  const { page, context } = idris;
  const kit = kitOf(page);
  await context.setOffline(true);
  await kit.summary.fill("Written last, then signed out on a train.");
  await kit.phase("offline");
  await page.getByRole("link", { name: "Home" }).first().click();
  await page.getByRole("button", { name: /Idris Bakker/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("form", { name: "Sign in" }).waitFor();
  await page.getByText("What you wrote is kept on this device").waitFor();
  assert.equal((await org.scorecard("idris")).summary, "Kept while the network was away.");
  await context.setOffline(false);
  await signIn(page, "idris@example.com", PASSWORD);
  await until(async () => (await org.scorecard("idris")).summary === "Written last, then signed out on a train.", {
    what: "what was kept to be sent after the sign-in",
  });
  await page.goto(org.kit);
  assert.equal(await kit.summary.inputValue(), "Written last, then signed out on a train.");
});

step("two browsers merge different fields, and keep both versions of the same one", async () => {
  const { page, context } = idris;
  const elsewhere = await person(browser, server.url);
  elsewhere.watch.expect(REFUSED);
  await enter(elsewhere.context, await org.people.idris.signIn("idris@example.com", PASSWORD));
  await elsewhere.page.goto(org.kit);
  const here = kitOf(page);
  const there = kitOf(elsewhere.page);
  await there.phase("saved");

  await there.rating("Release safety", 2).click();
  await there.phase("saved");
  await here.rating("Diagnosis", 4).click();
  await here.phase("saved");
  await until(
    async () => {
      const { ratings } = await org.scorecard("idris");
      return ratings.diagnosis?.rating === 4 && ratings["release-safety"]?.rating === 2;
    },
    { what: "both ratings" },
  );

  // The same text in both, this browser being away while the other writes.
  await context.setOffline(true);
  await here.summary.fill("Here: calm, and asks first.");
  await here.phase("offline");
  await there.summary.fill("There: calm, and writes things down.");
  await there.phase("saved");
  await until(async () => (await org.scorecard("idris")).summary === "There: calm, and writes things down.");
  await context.setOffline(false);
  const both = page.getByRole("region", { name: "Two versions of the summary" });
  await both.getByText("Here: calm, and asks first.").waitFor();
  await both.getByText("There: calm, and writes things down.").waitFor();
  await both.getByRole("button", { name: "Keep both" }).click();
  await here.phase("saved");
  await until(
    async () => {
      const { summary } = await org.scorecard("idris");
      return summary.includes("Here: calm, and asks first.") && summary.includes("There: calm, and writes things down.");
    },
    { what: "both texts" },
  );
  assert.deepEqual(elsewhere.watch.problems, []);
  await elsewhere.context.close();
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual(idris.watch.problems, []);
});
