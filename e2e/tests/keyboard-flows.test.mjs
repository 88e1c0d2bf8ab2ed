import assert from "node:assert/strict";
import { after, before } from "node:test";
import { Api } from "../harness/api.mjs";
import { launch, person } from "../harness/browser.mjs";
import { choose, inFocus, tabTo } from "../harness/keyboard.mjs";
import { CANDIDATE, enter, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";

// What a hiring manager does with one application, from the board to its end, without a pointer.
const step = story("keyboard flows");
const ANSWER = "It has been read again, with the last commit.";
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let marta;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  marta = await person(browser, server.url);
  await enter(marta.context, org.people.marta);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const application = () => org.people.rosa.get(`/applications/${org.application.id}`);

step("a card is moved to the next stage, and the focus stays on it there", async () => {
  const { page } = marta;
  await page.goto(`/jobs/${org.job.id}`);
  const card = page.locator("[data-card]").getByRole("link", { name: CANDIDATE.name });
  await tabTo(card);
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: `Move ${CANDIDATE.name}` });
  await inFocus(dialog.getByRole("textbox", { name: "Reason" }));
  await page.keyboard.type("The answers of the first call were at level 3.");
  await tabTo(dialog.getByRole("button", { name: "Move", exact: true }));
  await page.keyboard.press("Enter");
  const next = page.getByRole("region", { name: `${org.stage.title}, 1` });
  await next.getByRole("link", { name: CANDIDATE.name }).waitFor();
  await inFocus(next.getByRole("link", { name: CANDIDATE.name }));
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/applications/${org.application.id}`);
});

step("the application is moved to the newer version of the guide from the palette", async () => {
  const { rosa } = org.people;
  const { document, version } = await rosa.get(`/guides/${org.guide}`);
  document.stages[0].questions[0].text = "What did you change first, and how did you know that it helped?";
  await rosa.call("PATCH", `/guides/${org.guide}`, { document }, { "if-match": `"${version}"` });
  await rosa.post(`/guides/${org.guide}/versions`);

  const { page } = marta;
  await page.reload();
  await page.getByRole("button", { name: "Move to version 2…" }).waitFor();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search" });
  await inFocus(palette.getByRole("textbox", { name: "Search" }));
  await page.keyboard.type("version 2");
  await palette.getByRole("button", { name: "Move to version 2…" }).waitFor();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Move to version 2 of the guide" });
  await inFocus(dialog.getByRole("textbox", { name: "Reason" }));
  await page.keyboard.type("The first question was asked in two ways.");
  await tabTo(dialog.getByRole("button", { name: /^Move/ }));
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  assert.equal((await application()).guide.number, 2);
});

step("a candidate's request is answered", async () => {
  const { page } = marta;
  const { url } = await org.people.rosa.post(`/applications/${org.application.id}/portal-link`);
  await new Api(server.url).post(`${new URL(url).pathname}/requests`, { kind: "human_look", message: "Could somebody look again?" });
  await page.goto("/");
  await tabTo(page.getByRole("button", { name: `Answer ${CANDIDATE.name}` }));
  await page.keyboard.press("Enter");
  const requests = page.getByRole("region", { name: "Requests" });
  await tabTo(requests.getByRole("textbox", { name: "Your answer" }));
  await page.keyboard.type(ANSWER);
  await tabTo(requests.getByRole("button", { name: "Answer as done" }));
  await page.keyboard.press("Enter");
  await requests.getByText(ANSWER).waitFor();
  await inFocus(requests.getByRole("heading", { name: "Requests" }));
});

step("what is never rated is written down, and the focus comes back to where it was opened", async () => {
  const { page } = marta;
  const edit = page.getByRole("button", { name: "Edit logistics" });
  await tabTo(edit);
  await page.keyboard.press("Enter");
  await inFocus(page.getByRole("textbox", { name: "Notice" }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("a month");
  await page.keyboard.press("Enter");
  await inFocus(edit);
  assert.equal((await application()).logistics.notice_period, "a month");
});

step("the debrief is called, revealed and decided", async () => {
  await org.submit("idris", 3, 3);
  await org.submit("lena", 1, 2);
  const { page } = marta;
  await page.keyboard.press("d");
  const call = page.getByRole("dialog", { name: "Call the debrief" });
  await tabTo(call.getByRole("button", { name: "Call the debrief" }));
  await page.keyboard.press("Enter");
  await tabTo(page.getByRole("button", { name: "Show everyone the ratings" }));
  await page.keyboard.press("Enter");
  const row = page.getByRole("button", { name: /^Diagnosis/ });
  await tabTo(row);
  await page.keyboard.press("Enter");
  await page.getByRole("list", { name: /Diagnosis/ }).getByText("Idris Bakker saw a plan").waitFor();

  await tabTo(page.getByRole("button", { name: "Reveal the recommendations" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  const sure = page.getByRole("dialog", { name: "Reveal to everyone?" });
  await inFocus(sure.getByRole("button", { name: "Reveal now" }));
  await page.keyboard.press("Enter");
  for (const next of ["Start the discussion", "End the discussion and decide"]) {
    await tabTo(page.getByRole("button", { name: next }), "Shift+Tab");
    await page.keyboard.press("Enter");
  }
  const form = page.getByRole("form", { name: "The decision" });
  await tabTo(form.getByRole("radio", { name: "Hire", exact: true }));
  await page.keyboard.press("ArrowDown");
  assert.ok(await form.getByRole("radio", { name: "No hire" }).isChecked());
  await tabTo(form.getByRole("textbox", { name: "Reason" }));
  await page.keyboard.type("Releases were planned without a way back.");
  await tabTo(form.getByRole("button", { name: "Record the decision" }));
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Decided" }).getByText("No hire").waitFor();
  assert.equal((await application()).decision.outcome, "no_hire");
});

step("the application is ended with a reason from the list", async () => {
  const { page } = marta;
  await page.goto(`/applications/${org.application.id}`);
  const more = page.getByRole("button", { name: "More actions" });
  await tabTo(more);
  await page.keyboard.press("Enter");
  await tabTo(page.getByRole("menuitem", { name: "Reject…" }), "ArrowDown");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `Reject ${CANDIDATE.name}` });
  const reason = dialog.getByRole("combobox", { name: "Reason" });
  await inFocus(reason);
  const { data: reasons } = await org.people.marta.get("/rejection-reasons");
  await choose(reason, reasons.at(-1).name);
  await tabTo(dialog.getByRole("textbox", { name: "Note" }));
  await page.keyboard.type("Two attributes below the level that the role asks for.");
  await tabTo(dialog.getByRole("button", { name: "Reject", exact: true }));
  await page.keyboard.press("Enter");
  await page.getByText(/^Rejected/).first().waitFor();
  assert.equal((await application()).status, "rejected");
});

step("a token is revoked, and the keyboard goes on from the heading", async () => {
  const { page } = marta;
  await org.people.marta.post("/api-tokens", { name: "Calendar", scopes: ["interviews:read"] });
  await page.goto("/tokens");
  await tabTo(page.getByRole("button", { name: "Revoke Calendar" }));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Revoke now: Calendar" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Calendar").waitFor({ state: "detached" });
  await inFocus(page.getByRole("heading", { name: "API tokens", level: 1 }));
});

step("no page logged an error or asked another host", () => {
  assert.deepEqual(marta.watch.problems, []);
});
