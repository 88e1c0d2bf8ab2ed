import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before } from "node:test";
import { faults } from "../harness/axe.mjs";
import { launch, person } from "../harness/browser.mjs";
import { touchstone } from "../harness/cli.mjs";
import { choose } from "../harness/keyboard.mjs";
import { enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";

const step = story("guide export");
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let rosa;
/** @type {Awaited<ReturnType<typeof person>>} */ let idris;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  [rosa, idris] = await Promise.all([person(browser, server.url), person(browser, server.url)]);
  await enter(rosa.context, org.people.rosa);
  await enter(idris.context, org.people.idris);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/**
 * What a click hands over.
 * @param {import("../harness/browser.mjs").Page} page
 * @param {() => Promise<unknown>} click
 */
async function downloaded(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  const file = join(server.folder, download.suggestedFilename());
  await download.saveAs(file);
  return { file, name: download.suggestedFilename(), bytes: await readFile(file) };
}

const FORMATS = /** @type {const} */ ([
  ["PDF, to print", "pdf", "%PDF-"],
  ["DOCX, to edit in a word processor", "docx", "PK"],
  ["Web page", "html", "<!DOCTYPE html>"],
  ["Markdown", "md", "---\ntouchstone: guide/1"],
  ["JSON", "json", "{"],
]);

step("a guide is downloaded in every form", async () => {
  const { page } = rosa;
  await page.goto(`/guides/${org.guide}`);
  for (const [label, extension, begins] of FORMATS) {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Export this guide" });
    await dialog.getByRole("combobox", { name: "As" }).click();
    await page.getByRole("option", { name: label }).click();
    if (extension === "pdf") assert.deepEqual(await faults(page, "export dialog"), []);
    const { name, bytes } = await downloaded(page, () =>
      dialog.getByRole("button", { name: "Download" }).click(),
    );
    assert.ok(name.endsWith(`.${extension}`), name);
    assert.ok(bytes.subarray(0, begins.length).toString() === begins, label);
    await dialog.waitFor({ state: "detached" });
  }
});

step("a printed guide comes back as the same guide", async () => {
  const answer = await org.people.rosa.ask("GET", `/guides/${org.guide}/export?format=pdf&version=1`);
  const file = join(server.folder, "printed.pdf");
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  const { code, output } = await touchstone("guide", "import", file, "--to", "json");
  assert.equal(code, 0, output);
  const version = await org.people.rosa.get(`/guides/${org.guide}`);
  assert.deepEqual(JSON.parse(output), version.document);
});

step("a blank scorecard of a stage is chosen by keyboard alone", async () => {
  const { page } = rosa;
  await page.getByRole("button", { name: "Export", exact: true }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Export this guide" });
  await choose(dialog.getByRole("combobox", { name: "What" }), "A blank scorecard");
  await dialog.getByRole("combobox", { name: "Stage" }).waitFor();
  const { file, name, bytes } = await downloaded(page, () =>
    dialog.getByRole("button", { name: "Download" }).press("Enter"),
  );
  assert.match(name, /-scorecard\.pdf$/);
  assert.ok(bytes.subarray(0, 5).toString() === "%PDF-");
  const { code, output } = await touchstone("guide", "show", file);
  assert.equal(code, 0, output);
});

step("the guide of a job is printed with its blanks filled, and the kits of its interviews with names", async () => {
  const { page } = rosa;
  const at = (/** @type {number} */ hours) => new Date(Date.now() + hours * 3_600_000).toISOString();
  await org.people.rosa.post("/interviews", {
    application_id: org.application.id,
    stage_id: org.stages[0].id,
    starts_at: at(24),
    ends_at: at(25),
    interviewers: [{ user_id: org.ids.idris, role: "lead" }],
  });
  await page.goto(`/jobs/${org.job.id}?view=guide`);
  await page.getByRole("button", { name: "Print or export…" }).click();
  const dialog = page.getByRole("dialog", { name: "Print or export the guide" });
  await dialog.getByRole("combobox", { name: "As" }).click();
  await page.getByRole("option", { name: "Web page" }).click();
  assert.deepEqual(await faults(page, "print a job's guide"), []);
  const { name, bytes } = await downloaded(page, () => dialog.getByRole("button", { name: "Download" }).click());
  assert.ok(name.endsWith(".html"), name);
  assert.ok(bytes.toString().startsWith("<!DOCTYPE html>"));
  await dialog.waitFor({ state: "detached" });

  const kits = page.getByRole("link", { name: /^Kit for / });
  await kits.first().waitFor();
  const label = (await kits.first().getAttribute("aria-label")) ?? "";
  const kit = await downloaded(page, () => kits.first().click());
  assert.match(kit.name, /-kit\.pdf$/);
  const { code, output } = await touchstone("guide", "import", kit.file, "--to", "md");
  assert.equal(code, 0, output);
  // The names stand on the paper, not in the guide that lies in the file.
  const [, interviewer = "", candidate = ""] = /^Kit for (.*): (.*)$/.exec(label) ?? [];
  assert.ok(candidate !== "" && interviewer !== "" && !output.includes(candidate) && !output.includes(interviewer));
  assert.deepEqual(await faults(page, "a job's guide"), []);
});

step("an interviewer prints the kit and its scorecard", async () => {
  const { page } = idris;
  await page.goto(org.kit);
  for (const [label, end] of /** @type {const} */ ([
    ["Print this kit", "-kit.pdf"],
    ["Print the blank scorecard", "-scorecard.pdf"],
  ])) {
    const { name, bytes } = await downloaded(page, () => page.getByRole("link", { name: label }).click());
    assert.ok(name.endsWith(end), name);
    assert.ok(bytes.subarray(0, 5).toString() === "%PDF-");
  }
  assert.deepEqual(idris.watch.problems, []);
  assert.deepEqual(rosa.watch.problems, []);
});
