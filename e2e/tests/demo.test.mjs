import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before } from "node:test";
import { Api } from "../harness/api.mjs";
import { launch, person, signIn } from "../harness/browser.mjs";
import { touchstone } from "../harness/cli.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";

const step = story("demo");
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof person>>} */ let admin;
/** @type {string} */ let password;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  admin = await person(browser, server.url);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

step("a fresh installation fills itself with one button", async (context) => {
  const { page } = admin;
  await page.goto("/");
  const form = page.getByRole("form", { name: "Set up Touchstone" });
  await form.getByLabel("Organization").fill("Northlight Freight");
  await form.getByLabel("Your name").fill("Ada Stenberg");
  await form.getByLabel("Your e-mail").fill("ada@example.com");
  await form.getByLabel("Password", { exact: true }).fill("a long pass phrase");
  await form.getByRole("button", { name: "Create the organization" }).click();
  await page.getByRole("button", { name: "Show me with sample data" }).waitFor();
  const began = Date.now();
  await page.getByRole("button", { name: "Show me with sample data" }).click();
  await page.getByRole("heading", { name: "The sample organization is ready" }).waitFor({ timeout: 90_000 });
  context.diagnostic(`the sample took ${((Date.now() - began) / 1000).toFixed(1)} s`);
  password = (await page.locator("code").first().textContent()) ?? "";
  await page.getByRole("button", { name: /^Sign in as / }).nth(4).waitFor();
  assert.ok(password.length > 0);
  assert.ok((await page.getByRole("row").count()) >= 6, "several people to sign in as");
  await page.getByRole("button", { name: "Look around" }).click();
  await page.getByRole("heading", { name: /What needs you now/ }).waitFor();
});

step("thirty candidates stand in all stages", async () => {
  const { page } = admin;
  await page.getByRole("link", { name: "Jobs", exact: true }).click();
  await page.getByRole("main").getByRole("link").first().click();
  await page.getByRole("tab", { name: "Pipeline" }).waitFor();
  const columns = page.getByRole("region", { name: /, \d+$/ });
  await columns.first().waitFor();
  const names = await columns.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
  assert.ok(names.length >= 5, names.join("; "));
  for (const name of names) assert.ok(Number(/(\d+)$/.exec(name)?.[1]) > 0, `nobody is in ${name}`);

  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("checkbox", { name: "Select all" }).waitFor();
  assert.equal(await page.getByRole("row").count(), 31, "a row for each of thirty, and the head");
  // Where somebody stands is said where it is news: of those who are no longer under way.
  for (const status of ["Rejected", "Hired", "Withdrawn"]) {
    await page.getByRole("table").getByText(status, { exact: true }).filter({ visible: true }).first().waitFor();
  }
});

step("somebody of the panel finds the debrief, ready to run", async () => {
  const api = await new Api(server.url).signIn("ada@example.com", "a long pass phrase");
  const [ready] = (await api.get("/debriefs")).data.filter((/** @type {any} */ each) => each.phase === "preparation");
  assert.ok(ready, "a debrief is in preparation");
  const users = (await api.get("/users")).data;
  const facilitator = users.find((/** @type {any} */ user) => user.id === ready.facilitator.id);
  const lead = await person(browser, server.url);
  await signIn(lead.page, facilitator.email, password);
  await lead.page.getByRole("button", { name: `Run the debrief on ${ready.candidate.name}` }).click();
  await lead.page.getByRole("button", { name: "Show everyone the ratings" }).click();
  const ratings = lead.page.getByRole("region", { name: "Ratings side by side" });
  await ratings.getByRole("row").nth(5).waitFor();
  await lead.page.getByRole("button", { name: "Reveal the recommendations" }).waitFor();
  assert.deepEqual(lead.watch.problems, []);
  await lead.context.close();
});

step("somebody of the panel finds a kit", async () => {
  const api = await new Api(server.url).signIn("ada@example.com", "a long pass phrase");
  const interviews = (await api.get("/interviews?limit=100")).data;
  const next = interviews.find((/** @type {any} */ each) => each.status === "scheduled");
  assert.ok(next, "an interview is to come");
  const users = (await api.get("/users")).data;
  const reviewer = users.find((/** @type {any} */ user) => user.id === next.interviewers[0].user_id);
  const interviewer = await person(browser, server.url);
  await signIn(interviewer.page, reviewer.email, password);
  await interviewer.page.getByRole("button", { name: `Open kit for ${next.candidate.name}` }).first().click();
  await interviewer.page.getByRole("complementary", { name: "Your scorecard" }).waitFor();
  await interviewer.page.getByRole("textbox", { name: "Notes on question 1" }).waitFor();
  assert.deepEqual(interviewer.watch.problems, []);
  await interviewer.context.close();
});

step("the packet of everyone who was decided on verifies", async (context) => {
  const { page } = admin;
  const api = await new Api(server.url).signIn("ada@example.com", "a long pass phrase");
  const closed = (await api.get("/debriefs?limit=100")).data.filter((/** @type {any} */ each) => each.phase === "closed");
  assert.ok(closed.length > 0, "somebody was decided on");
  for (const { application_id, candidate } of closed) {
    await page.goto(`/applications/${application_id}`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("region", { name: "Record" }).getByRole("button", { name: "Download JSON" }).click(),
    ]);
    const file = join(server.folder, `${application_id}.json`);
    await download.saveAs(file);
    const { code, output } = await touchstone("verify", file);
    assert.equal(code, 0, `${candidate.name}: ${output}`);
    context.diagnostic(`${candidate.name}: ${output.split("\n")[0]}`);
  }
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual(admin.watch.problems, []);
});
