import assert from "node:assert/strict";
import { after, before } from "node:test";
import { faults } from "../harness/axe.mjs";
import { choose, launch, person, PHONE } from "../harness/browser.mjs";
import { outOfReach } from "../harness/keyboard.mjs";
import { bytesOf, drop, read, resumeOf, send } from "../harness/resumes.mjs";
import { CANDIDATE, enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";

const step = story("screening");
const FIFTY = Array.from({ length: 50 }, (_, at) => resumeOf(at + 1));
const REASON = "Has run services with PostgreSQL behind them, and says what they did themselves.";
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let rosa;
/** @type {string} */ let screening;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  rosa = await person(browser, server.url);
  await enter(rosa.context, org.people.rosa);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const api = () => org.people.rosa;
/** @param {string} id @returns {Promise<any[]>} */
const resumes = async (id) => (await api().get(`/screenings/${id}/resumes?limit=200`)).data;
/** @param {import("../harness/browser.mjs").Page} page */
const order = (page) => page.getByRole("table", { name: "Resumes in order" });
/** @param {import("../harness/browser.mjs").Page} page @returns {Promise<string[]>} the names, from the top */
const names = (page) => order(page).locator("tbody [data-name]").allTextContents();
/** @param {import("../harness/browser.mjs").Page} page @param {string} kind @param {string[]} words */
async function criterion(page, kind, words) {
  await page.getByRole("button", { name: "Add a criterion" }).click();
  const row = page.getByRole("group", { name: /^Criterion \d+:/ }).last();
  await choose(row, "Kind", new RegExp(`^${kind}$`));
  const field = row.getByLabel(/one of them is enough$/).first();
  for (const word of words) {
    await field.fill(word);
    await field.press("Enter");
  }
  return row;
}

step("a screening is begun with criteria, and one that asks for an age is refused at its row", async () => {
  const { page, watch } = rosa;
  await page.goto(`/jobs/${org.job.id}?view=screening`);
  await page.getByRole("heading", { name: "No screening yet" }).waitFor();
  await page.getByRole("link", { name: "Begin a screening" }).click();
  await page.getByLabel("What to call it").fill("November");
  await page.getByRole("button", { name: "Propose from the guide" }).click();
  await page.getByRole("status").filter({ hasText: /proposed from the guide|names nothing/ }).waitFor();
  for (const remove of (await page.getByRole("button", { name: /^Remove Criterion/ }).all()).reverse()) await remove.click();
  await criterion(page, "Skill", ["PostgreSQL"]);
  await criterion(page, "Skill", ["Kubernetes"]);
  await criterion(page, "Skill", ["Python"]);
  await criterion(page, "Words", ["under 35 years old"]);
  watch.expect(/ 422 /);
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  const refused = page.locator("li[data-faulty]");
  await refused.waitFor();
  assert.equal(await refused.count(), 1);
  assert.match((await refused.textContent()) ?? "", /\bage\b/i);
  // What was written is there after a reload.
  await page.reload();
  await page.getByRole("group", { name: /^Criterion 4:/ }).waitFor();
  assert.equal(await page.getByLabel("What to call it").inputValue(), "November");
  assert.equal(await page.getByRole("group", { name: /^Criterion \d+:/ }).count(), 4);
  assert.deepEqual(await faults(page, "criteria"), []);
  await page.getByRole("button", { name: /^Remove Criterion 4/ }).click();
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await page.waitForURL(/\/screenings\/[\da-f-]{36}$/);
  screening = page.url().split("/").at(-1) ?? "";
  await page.getByRole("heading", { name: "Drop resumes here" }).waitFor();
  assert.deepEqual(await faults(page, "empty screening"), []);
});

step("fifty files are dropped and read, and what is wrong with the rest is said", async () => {
  const { page } = rosa;
  const files = FIFTY.map((each) => ({ name: each.file, bytes: bytesOf(each) }));
  const [first] = FIFTY;
  await drop(page, [
    ...files,
    { name: "nothing.txt", bytes: Buffer.alloc(0) },
    { name: "again.txt", bytes: bytesOf(/** @type {any} */ (first)) },
    { name: ".DS_Store", bytes: Buffer.from("x") },
  ]);
  await page.getByText("50 resumes added · 1 was here already · 1 was not taken").waitFor();
  await page.getByText("Which, and why").click();
  await page.getByText("nothing.txt").waitFor();
  await read(api(), screening);
  await until(async () => (await names(page)).length === 50, { what: "fifty rows", within: 30_000 });
  await page.getByRole("button", { name: "Close this notice" }).click();
  // The order is the server's own.
  const list = await resumes(screening);
  const shown = await order(page).locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => [Number(row.querySelectorAll("td")[1]?.textContent), row.querySelector("b")?.textContent]),
  );
  const theirs = list.map(({ rank, score }) => [rank, score.toFixed(1)]);
  assert.deepEqual(shown, theirs);
  assert.deepEqual(await faults(page, "order"), []);
});

step("the order follows a weight while it moves, without a request, and the server agrees once it is saved", async () => {
  const { page } = rosa;
  const before = await names(page);
  /** @type {string[]} */
  const asked = [];
  const note = (/** @type {import("playwright-core").Request} */ request) => asked.push(request.url());
  page.on("request", note);
  const slider = page.getByRole("slider", { name: "Weight of Python" });
  await slider.focus();
  await page.keyboard.press("End");
  await page.getByRole("slider", { name: "Weight of PostgreSQL" }).focus();
  await page.keyboard.press("Home");
  // Both weights have moved, and the order has come to rest.
  let last = "";
  await until(
    async () => {
      const now = (await order(page).locator("tbody").innerText()).trim();
      const rests = now === last;
      last = now;
      return rests && (await names(page)).join() !== before.join();
    },
    { what: "another order" },
  );
  page.off("request", note);
  assert.deepEqual(asked.filter((url) => /screenings|resumes/.test(url)), []);
  const moved = await names(page);
  const scores = await order(page).locator("tbody b").allTextContents();
  const has = (/** @type {string} */ skill) => new Set(FIFTY.filter((each) => each.has.includes(skill)).map(({ name }) => name));
  assert.ok(has("Python").has(moved[0] ?? ""), `${moved[0]} is first and has no Python`);

  await page.getByRole("button", { name: "Save weights" }).click();
  await page.getByText("Nothing here rejects anyone.").first().waitFor();
  await read(api(), screening);
  const list = await resumes(screening);
  assert.deepEqual(list.map(({ score }) => score.toFixed(1)), scores);
  await until(async () => (await names(page)).join() === moved.join(), { what: "the order to stay" });
});

step("a verdict shows the words it rests on, and leads to them in the text", async () => {
  const { page } = rosa;
  const cell = order(page).getByRole("button", { name: "Python: met" }).first();
  await cell.hover();
  const tip = page.getByRole("tooltip");
  await tip.getByText("Python", { exact: true }).first().waitFor();
  await tip.locator("q", { hasText: "Python" }).first().waitFor();
  await page.keyboard.press("Escape");
  await tip.waitFor({ state: "detached" });
  // The same by keyboard.
  await cell.focus();
  await tip.locator("q", { hasText: "Python" }).first().waitFor();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: /, read$/ });
  const place = panel.locator("mark[data-now]").first();
  await place.waitFor();
  assert.equal(await place.textContent(), "Python");
  assert.deepEqual(await faults(page, "resume beside the order"), []);
  const download = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Download the file" }).click();
  assert.match((await download).suggestedFilename(), /\.(txt|html|docx)$/);
  await panel.getByRole("button", { name: "Close", exact: true }).click();
  await page.getByRole("slider", { name: "Weight of Python" }).waitFor();
});

step("by keyboard: down the order, two selected, side by side", async () => {
  const { page } = rosa;
  await page.reload();
  await order(page).waitFor();
  assert.deepEqual(await outOfReach(page, "screening"), []);
  await page.reload();
  await order(page).waitFor();
  const [first, second, third] = await names(page);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("k");
  await until(() => order(page).locator("[data-name]").nth(1).evaluate((each) => each === document.activeElement), {
    what: `the focus on ${second}`,
  });
  await page.getByText("2 selected").waitFor();
  await page.keyboard.press("c");
  await page.waitForURL(/compare=/);
  const matrix = page.getByRole("table", { name: `${first} and ${third}` });
  await matrix.waitFor();
  assert.equal(await matrix.getByRole("row").count(), 4);
  await matrix.getByRole("button", { name: "Python" }).click();
  await page.locator("mark[data-now]").first().waitFor();
  assert.deepEqual(await faults(page, "compare"), []);
  await page.getByRole("button", { name: "Back to the order" }).click();
  await order(page).waitFor();
});

step("three are moved on with one reason, and become applications one after the other", async () => {
  const { page, watch } = rosa;
  await page.reload();
  await order(page).waitFor();
  const boxes = order(page).getByRole("checkbox", { name: /^Select (?!all)/ });
  for (const at of [0, 1, 2]) await boxes.nth(at).check();
  const three = (await names(page)).slice(0, 3);
  const bar = page.getByRole("region", { name: "Resumes in order" });
  await bar.getByRole("button", { name: "Move on…" }).click();
  const deciding = page.getByRole("dialog", { name: "Move 3 on" });
  assert.equal(await deciding.getByRole("button", { name: "Move on" }).isDisabled(), true);
  await deciding.getByLabel("Reason").fill(REASON);
  // Closed by mistake: the words are there when it is opened again.
  await page.keyboard.press("Escape");
  await deciding.waitFor({ state: "detached" });
  await bar.getByRole("button", { name: "Move on…" }).click();
  assert.equal(await deciding.getByLabel("Reason").inputValue(), REASON);
  assert.deepEqual(await faults(page, "decide"), []);
  await deciding.getByRole("button", { name: "Move on" }).click();

  const confirming = page.getByRole("dialog", { name: "Say who they are" });
  const one = confirming.getByRole("form", { name: three[0], exact: true });
  const known = FIFTY.find(({ name }) => name === three[0]);
  assert.match(await one.getByLabel("E-mail").inputValue(), new RegExp(`^${known?.email.split(/\d/)[0]}`));
  assert.deepEqual(await faults(page, "confirm"), []);
  await choose(one, "To stage", String(org.stages[1].title));
  await one.getByRole("button", { name: "Make the application" }).click();
  await confirming.getByText("1 of 3 done").waitFor();

  // Of the second, the address was read wrongly: the refusal stands at the field, and nothing that was typed is lost.
  const two = confirming.getByRole("form").first();
  await two.getByLabel("Name").fill("Ada Second");
  await two.getByLabel("Phone").fill("");
  await two.getByLabel("E-mail").fill("no address");
  watch.expect(/ 422 /);
  await two.getByRole("button", { name: "Make the application" }).click();
  await until(() => two.getByLabel("E-mail").getAttribute("aria-invalid").then((is) => is === "true"), { what: "the refusal" });
  assert.equal(await two.getByLabel("Name").inputValue(), "Ada Second");
  await two.getByLabel("E-mail").fill("ada.second@example.com");
  await two.getByRole("button", { name: "Make the application" }).click();
  await confirming.getByText("2 of 3 done").waitFor();

  // The third is somebody whom the organization knows, and has applied to this job already.
  const last = confirming.getByRole("form").first();
  await last.getByRole("button", { name: "This is somebody we know" }).click();
  await last.getByLabel("Search candidates").fill(CANDIDATE.name);
  await last.getByRole("button", { name: `Take ${CANDIDATE.name}` }).click();
  watch.expect(/ 409 /);
  await last.getByRole("button", { name: "Make the application" }).click();
  await last.getByRole("alert").waitFor();
  await last.getByRole("button", { name: "Somebody else" }).click();
  await last.getByRole("button", { name: "Make the application" }).click();
  await confirming.getByText("3 of 3 done").waitFor();
  await confirming.getByRole("button", { name: "Close" }).last().click();

  const decided = (await resumes(screening)).filter(({ decision }) => decision !== null);
  assert.equal(decided.length, 3);
  for (const { decision, application_id } of decided) {
    assert.equal(decision.reason, REASON);
    assert.ok(application_id);
  }
  const applications = await Promise.all(decided.map(({ application_id }) => api().get(`/applications/${application_id}`)));
  assert.deepEqual(applications.map(({ status }) => status), ["active", "active", "active"]);
  const at = applications.find(({ candidate }) => candidate.name === three[0]);
  assert.equal(at.current_stage.id, org.stages[1].id);
  // The application shows the resume that it was made of, with the places that the verdicts rest on.
  await page.goto(`/applications/${at.id}`);
  const resume = page.getByRole("region", { name: "Resume", exact: true });
  await resume.getByRole("button", { name: /^\S*\s*Python/ }).click();
  await resume.locator("mark[data-now]", { hasText: "Python" }).first().waitFor();
  assert.deepEqual(await faults(page, "application"), []);
  await page.goto(`/screenings/${screening}`);
  await order(page).waitFor();
});

step("one is declined, with a reason and a category", async () => {
  const { page } = rosa;
  await page.getByRole("button", { name: "Not decided" }).click();
  await until(async () => (await names(page)).length === 47, { what: "those who are not decided" });
  await order(page).getByRole("checkbox", { name: /^Select (?!all)/ }).last().check();
  await page.getByRole("region", { name: "Resumes in order" }).getByRole("button", { name: "Decline…" }).click();
  const deciding = page.getByRole("dialog", { name: "Decline one" });
  await deciding.getByLabel("Reason").fill("Nothing in the resume speaks of databases, which the work is made of.");
  await deciding.getByRole("button", { name: "Decline" }).click();
  const confirming = page.getByRole("dialog", { name: "Say who they are" });
  const form = confirming.getByRole("form");
  await form.getByRole("combobox", { name: "Category" }).or(form.getByRole("textbox", { name: "Category" })).first().click();
  await page.getByRole("option").first().click();
  await form.getByRole("button", { name: "Make the declined application" }).click();
  await confirming.getByText("Application made").waitFor();
  await confirming.getByRole("button", { name: "Close" }).last().click();
  const declined = (await resumes(screening)).find(({ decision }) => decision?.decision === "decline");
  const application = await api().get(`/applications/${declined.application_id}`);
  assert.equal(application.status, "rejected");
});

step("run again, it gives the same to the byte", async () => {
  const { page } = rosa;
  const runs = page.getByRole("region", { name: "Runs" });
  await runs.getByRole("button", { name: "Run again" }).click();
  await runs.getByText(/^Run \d+ gave the same as run \d+, to the byte\.$/).waitFor({ timeout: 120_000 });
});

step("the candidate sees what was read, and can say what is wrong", async () => {
  const one = (await resumes(screening)).find(({ decision }) => decision?.decision === "advance");
  const { url } = await api().post(`/applications/${one.application_id}/portal-link`);
  const guest = await person(browser, server.url, { viewport: PHONE });
  const { page } = guest;
  await page.goto(new URL(url).pathname);
  const read = page.getByRole("region", { name: "What was read from your resume" });
  await read.getByText(one.file_name).waitFor();
  await read.getByRole("button", { name: "Something is wrong" }).click();
  const words = read.getByRole("textbox");
  assert.match(await words.inputValue(), /This was read from my resume:[\s\S]+It should read:/);
  assert.equal(await read.getByRole("button", { name: "Send" }).isDisabled(), true);
  assert.deepEqual(await faults(page, "portal"), []);
  await words.press("Control+End");
  await words.pressSequentially("Backend engineer since 2011.");
  await read.getByRole("button", { name: "Send" }).click();
  await page.getByRole("region", { name: "What you asked for" }).getByText("Backend engineer since 2011.").waitFor();
  assert.deepEqual(guest.watch.problems, []);
  await guest.context.close();
});

step("blind: nothing of who somebody is reaches the page before a decision", async () => {
  const made = await api().post(`/jobs/${org.job.id}/screenings`, {
    title: "Blind",
    blind: true,
    criteria: [
      { kind: "skill", any_of: ["PostgreSQL"], weight: 3 },
      { kind: "skill", any_of: ["Python"], weight: 1 },
    ],
  });
  const people = FIFTY.slice(0, 12);
  await send(api(), made.id, people);
  const tokens = people.flatMap(({ name, email, phone, file }) => [...name.split(" "), email, phone.slice(-9), file]);

  const viewer = await person(browser, server.url);
  await enter(viewer.context, org.people.rosa);
  const { page } = viewer;
  /** @type {{ url: string, body: string }[]} */
  const answers = [];
  page.on("response", async (response) => {
    // The stream of changes has no end to wait for.
    if (!response.url().includes("/api/") || response.url().endsWith("/events")) return;
    // Home lists candidates, who have been decided about, by their names.
    if (response.url().endsWith("/home")) return;
    answers.push({ url: response.url(), body: await response.text().catch(() => "") });
  });
  /** @param {string} where */
  const scan = async (where) => {
    const seen = await page.evaluate(() => `${location.href}\n${document.title}\n${document.documentElement.outerHTML}`);
    for (const token of tokens) assert.ok(!seen.includes(token), `${where}: ${token} is on the page`);
    for (const { url, body } of answers) {
      for (const token of tokens) assert.ok(!body.includes(token) && !url.includes(token), `${where}: ${token} is in ${url}`);
    }
  };
  await page.goto(`/screenings/${made.id}`);
  await order(page).waitFor();
  assert.ok((await names(page)).every((name) => /^Resume \d+$/.test(name)));
  await scan("the order");
  for (const at of [0, 5]) {
    await order(page).locator("[data-name]").nth(at).click();
    await page.getByRole("region", { name: /, read$/ }).getByText("The file opens once you have decided").waitFor();
    assert.equal(await page.getByRole("button", { name: "Download the file" }).count(), 0);
    await scan(`resume ${at}`);
  }
  for (const at of [0, 1]) await order(page).getByRole("checkbox", { name: /^Select (?!all)/ }).nth(at).check();
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Back to the order" }).waitFor();
  await page.getByText("Experience").first().waitFor();
  await scan("side by side");
  assert.ok(answers.some(({ url }) => /\/resumes\//.test(url)), "no answer was looked at");

  // One decision lifts it for that one alone.
  const [first] = await resumes(made.id);
  await api().post(`/screenings/${made.id}/decisions`, { resume_ids: [first.id], decision: "advance", reason: REASON });
  await page.goto(`/screenings/${made.id}`);
  await order(page).waitFor();
  const shown = await names(page);
  assert.equal(shown.filter((name) => !/^Resume \d+$/.test(name)).length, 1);
  assert.ok(people.some(({ name }) => shown.includes(name)));
  assert.deepEqual(viewer.watch.problems, []);
  await viewer.context.close();
});

step("on a phone the order is read and a resume opened", async () => {
  const phone = await person(browser, server.url, { viewport: PHONE });
  await enter(phone.context, org.people.rosa);
  const { page } = phone;
  await page.goto(`/screenings/${screening}`);
  await order(page).locator("[data-name]").first().click();
  await page.getByRole("dialog").getByText("Experience").first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator("summary", { hasText: "What matters" }).click();
  await page.getByRole("slider", { name: "Weight of Python" }).waitFor();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0);
  assert.deepEqual(phone.watch.problems, []);
  await phone.context.close();
});

step("nobody but those who run the job sees that there is a screening", async () => {
  const idris = await person(browser, server.url);
  await enter(idris.context, org.people.idris);
  const { page, watch } = idris;
  watch.expect(/ 40[34] /);
  await page.goto(`/screenings/${screening}`);
  await page.getByText("Not for your role").waitFor();
  assert.equal(await page.getByText("PostgreSQL").count(), 0);
  await page.goto(`/jobs/${org.job.id}`);
  await page.getByRole("tab", { name: "Pipeline" }).waitFor();
  assert.equal(await page.getByRole("tab", { name: "Screening" }).count(), 0);
  assert.deepEqual([...watch.problems, ...rosa.watch.problems], []);
  await idris.context.close();
});
