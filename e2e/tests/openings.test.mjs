import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launch, person } from "../harness/browser.mjs";
import { enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";

const step = story("openings");
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let rosa;

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

/** Opens what hires somebody. @param {string} application @returns the dialog, once it is known how many are hired */
async function hiring(application) {
  const { page } = rosa;
  const asked = page.waitForResponse((response) => new URL(response.url()).pathname === `/api/v1/jobs/${org.job.id}`);
  await page.goto(`/applications/${application}`);
  await asked;
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Hire…" }).click();
  const dialog = page.getByRole("dialog", { name: /^Hire / });
  await dialog.getByRole("button", { name: "Mark as hired" }).waitFor();
  return dialog;
}

/** Hires somebody whom no debrief decided on: not without words. @param {Awaited<ReturnType<typeof hiring>>} dialog */
async function hire(dialog) {
  await dialog.getByText(/^No debrief decided to hire\./).waitFor();
  const submit = dialog.getByRole("button", { name: "Mark as hired" });
  assert.equal(await submit.isDisabled(), true);
  await dialog.getByLabel("Note").fill("The founders decided, before there were debriefs.");
  await submit.click();
  await dialog.waitFor({ state: "detached" });
}
const filled = "One person is hired for this job already, and it has one opening.";

step("while an opening is left, nothing is warned of", async () => {
  const dialog = await hiring(org.application.id);
  assert.equal(await dialog.getByText(/hired for this job already/).count(), 0);
  await hire(dialog);
  await rosa.page.getByText("Hired", { exact: true }).first().waitFor();
  assert.equal((await org.people.rosa.get(`/applications/${org.application.id}`)).status, "hired");
});

step("once the openings are filled, whoever hires one more is told, and may", async () => {
  const { rosa: api } = org.people;
  const candidate = await api.post("/candidates", { name: "Second Hire" });
  const second = await api.post("/applications", { candidate_id: candidate.id, job_id: org.job.id });
  const dialog = await hiring(second.id);
  await dialog.getByText(filled).waitFor();
  await hire(dialog);
  assert.equal((await api.get(`/applications/${second.id}`)).status, "hired");
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual(rosa.watch.problems, []);
});
