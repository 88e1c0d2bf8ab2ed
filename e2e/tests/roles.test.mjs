import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launch, person } from "../harness/browser.mjs";
import { CANDIDATE, enter, LOGISTICS, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";

const step = story("roles");
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Record<"marta" | "idris" | "otto", Awaited<ReturnType<typeof person>>>} */ let who;
/** @type {string} */ let debrief;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  debrief = (
    await org.people.rosa.post("/debriefs", { application_id: org.application.id, facilitator_id: org.ids.rosa })
  ).id;
  const [marta, idris, otto] = await Promise.all([0, 1, 2].map(() => person(browser, server.url)));
  who = { marta, idris, otto };
  for (const name of /** @type {const} */ (["marta", "idris", "otto"])) {
    await enter(who[name].context, org.people[name]);
    // What is not theirs is refused; Chromium writes each refusal down.
    if (name !== "marta") who[name].watch.expect(/Failed to load resource: .* (403|404) /);
  }
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** What an interviewer must not learn. */
const SECRETS = [
  CANDIDATE.email,
  CANDIDATE.phone,
  .../** @type {string[]} */ (Object.values(LOGISTICS)),
  // The salary range as the page writes it, and as the API does.
  /€\s?71,000|71,000|7100000/,
  /€\s?83,000|83,000|8300000/,
];

/** @param {string} text */
const secretsIn = (text) =>
  SECRETS.filter((secret) => (typeof secret === "string" ? text.includes(secret) : secret.test(text))).map(String);

const shared = () => [
  "/",
  "/jobs",
  `/jobs/${org.job.id}`,
  `/jobs/${org.job.id}?view=table`,
  `/jobs/${org.job.id}?view=guide`,
  "/candidates",
  `/candidates/${org.candidate.id}`,
  `/applications/${org.application.id}`,
  org.kit,
];

/**
 * Opens the pages one after the other, and hands back what each showed and everything that was sent for it.
 * @param {Awaited<ReturnType<typeof person>>} person
 * @param {string[]} paths
 */
async function browse({ page }, paths) {
  /** @type {Promise<string>[]} */
  const answers = [];
  page.on("response", (response) => {
    if (/json/.test(response.headers()["content-type"] ?? "")) answers.push(response.text().catch(() => ""));
  });
  /** @type {Map<string, string>} */
  const shown = new Map();
  for (const path of paths) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).or(page.getByRole("alert")).first().waitFor();
    await page.getByRole("status", { name: "Loading" }).first().waitFor({ state: "detached" });
    await page.waitForLoadState("load");
    await page.waitForFunction(() => !document.querySelector("h1")?.textContent?.startsWith("…"));
    shown.set(path, await page.content());
  }
  return { shown, sent: (await Promise.all(answers)).join("\n") };
}

step("an interviewer sees neither contacts nor salary nor logistics", async () => {
  const { shown, sent } = await browse(who.idris, shared());
  for (const [path, html] of shown) assert.deepEqual(secretsIn(html), [], `on ${path}`);
  assert.deepEqual(secretsIn(sent), [], "in what the server sent");
  assert.ok(sent.includes(CANDIDATE.name), "yet the name is there");
  const { page } = who.idris;
  await page.goto(`/applications/${org.application.id}`);
  await page.getByRole("region", { name: "Scorecards" }).waitFor();
  assert.equal(await page.getByRole("region", { name: "Logistics" }).count(), 0);
  assert.equal(await page.getByRole("region", { name: "Record" }).count(), 0);
  for (const name of ["Schedule", "More actions", "Call the debrief…"]) {
    assert.equal(await page.getByRole("button", { name }).count(), 0, name);
  }
  for (const name of ["People", "Record"]) {
    assert.equal(await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name }).count(), 0);
  }
});

step("the hiring manager of the same job sees all of them", async () => {
  const { sent } = await browse(who.marta, shared().slice(0, -1));
  assert.equal(secretsIn(sent).length, SECRETS.length);
  const { page } = who.marta;
  await page.goto(`/applications/${org.application.id}`);
  const logistics = page.getByRole("region", { name: "Logistics" });
  await logistics.getByText(LOGISTICS.salary_expectation).waitFor();
  await page.goto(`/candidates/${org.candidate.id}`);
  await page.getByText(CANDIDATE.email).first().waitFor();
});

step("a deep link to what is not theirs says so", async () => {
  /** @type {[import("../harness/browser.mjs").Page, string[]][]} */
  const cases = [
    [who.idris.page, ["/people", "/record"]],
    [
      who.otto.page,
      [
        `/jobs/${org.job.id}`,
        `/candidates/${org.candidate.id}`,
        `/applications/${org.application.id}`,
        `/debriefs/${debrief}`,
        org.kit,
        `/applications/${org.application.id}/stages/${org.stage.id}/kit`,
        "/people",
        "/record",
        "/jobs/00000000-0000-7000-8000-000000000000",
        "/no-such-page",
      ],
    ],
  ];
  for (const [page, paths] of cases) {
    for (const path of paths) {
      await page.goto(path);
      const said = page.getByRole("heading", { name: /^(Not for your role|Nothing here)$/ });
      await said.first().waitFor().catch(() => assert.fail(`${path} does not say that it is not open`));
      const html = await page.content();
      assert.ok(!html.includes(CANDIDATE.name), `${path} names the candidate`);
    }
  }
});

step("the settings of a job are for those who run it, also by their address", async () => {
  const { page } = who.idris;
  await page.goto(`/jobs/${org.job.id}?view=settings`);
  await page.getByRole("heading", { name: "Not for your role" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Save" }).count(), 0);
});

step("nothing of the job is in the lists of somebody outside it", async () => {
  const { shown, sent } = await browse(who.otto, ["/", "/jobs", "/candidates"]);
  for (const text of [...shown.values(), sent]) {
    assert.ok(!text.includes(CANDIDATE.name));
    assert.ok(!text.includes("PLAT-7"));
  }
});

step("whoever is not signed in is asked to, and then comes where they were going", async () => {
  const { page, watch, context } = await person(browser, server.url);
  await page.goto(`/applications/${org.application.id}`);
  await page.waitForURL("**/sign-in**");
  await page.getByLabel("E-mail").fill("idris@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not the pass phrase");
  watch.expect(/401 .*\/sessions/);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("That e-mail and password do not match.").waitFor();
  await page.getByLabel("Password", { exact: true }).fill("a long pass phrase");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: CANDIDATE.name }).waitFor();
  assert.deepEqual(watch.problems, []);
  await context.close();
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual(Object.values(who).flatMap(({ watch }) => watch.problems), []);
});
