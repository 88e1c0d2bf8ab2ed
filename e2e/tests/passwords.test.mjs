import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launch, person, signIn } from "../harness/browser.mjs";
import { enter, PASSWORD, scene } from "../harness/scene.mjs";
import { Server } from "../harness/server.mjs";
import { story } from "../harness/story.mjs";

const step = story("passwords");
const ANOTHER = "another good pass phrase";
/** @type {Server} */ let server;
/** @type {import("../harness/browser.mjs").Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof scene>>} */ let org;
/** @type {Awaited<ReturnType<typeof person>>} */ let rosa;
/** @type {Awaited<ReturnType<typeof person>>} */ let otto;

before(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  org = await scene(server.url);
  [rosa, otto] = await Promise.all([person(browser, server.url), person(browser, server.url)]);
  await enter(rosa.context, org.people.rosa);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

step("one's own password is changed from the account menu, with the one until now", async () => {
  const { page } = otto;
  await page.goto("/sign-in");
  await signIn(page, "otto@example.com", PASSWORD);
  await page.getByRole("button", { name: /Otto Vance/ }).click();
  await page.getByRole("menuitem", { name: "Change password…" }).click();
  const dialog = page.getByRole("dialog", { name: "Change your password" });
  await dialog.getByLabel("Current password").fill("not this one");
  await dialog.getByLabel("New password").fill(ANOTHER);
  await dialog.getByRole("button", { name: "Change the password" }).click();
  await dialog.getByText("is not your password").waitFor();
  await dialog.getByLabel("Current password").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Change the password" }).click();
  await dialog.waitFor({ state: "detached" });
  // Still signed in here; elsewhere, where the scene had signed in, no longer.
  await page.reload();
  await page.getByRole("button", { name: /Otto Vance/ }).waitFor();
  await assert.rejects(org.people.otto.get("/me"));
});

step("whoever is in another field before the dialog has put the focus into its first one stays there", async () => {
  const { context, page } = await person(browser, server.url);
  await enter(context, org.people.rosa);
  await page.goto("/");
  await page.evaluate(() => {
    const into = new MutationObserver(() => {
      /** @type {HTMLElement | null} */
      const next = document.querySelector("input[autocomplete=new-password]");
      if (next) into.disconnect();
      next?.focus();
    });
    into.observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole("button", { name: /Rosa Lindqvist/ }).click();
  await page.getByRole("menuitem", { name: "Change password…" }).click();
  const next = page.getByRole("dialog", { name: "Change your password" }).getByLabel("New password");
  await next.waitFor();
  // Timers run out in their order: those that the dialog set when it came do so before this one.
  await page.evaluate(() => new Promise((passed) => setTimeout(passed, 500)));
  await page.keyboard.type(ANOTHER);
  assert.equal(await next.inputValue(), ANOTHER);
  await context.close();
});

step("whoever forgot it gets a link from an admin and chooses a new one", async () => {
  const { page } = rosa;
  await page.goto("/people");
  await page.getByRole("button", { name: "New link for Otto Vance" }).click();
  const dialog = page.getByRole("dialog", { name: "A link for Otto Vance" });
  await dialog.getByText(/the password they have still works/).waitFor();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByLabel("Link", { exact: true }).inputValue();
  const { page: his, context } = otto;
  await context.clearCookies();
  await his.goto("/sign-in");
  await his.getByText(/Forgot your password\?/).waitFor();
  await his.goto(new URL(link).pathname);
  await his.getByRole("heading", { name: "Choose a new password" }).waitFor();
  await his.getByLabel("New password", { exact: true }).fill("a third good pass phrase");
  await his.getByRole("button", { name: "Set the password and sign in" }).click();
  await his.getByRole("button", { name: /Otto Vance/ }).waitFor();
  // The link is used up.
  await his.goto(new URL(link).pathname);
  await his.getByRole("heading", { name: "This invitation no longer works" }).waitFor();
});

step("somebody invited whose link was lost gets another", async () => {
  const invited = await org.people.rosa.post("/users", { name: "Ines Duarte", email: "ines@example.com", role: "interviewer" });
  const { page } = rosa;
  await page.goto("/people");
  await page.getByRole("button", { name: "New link for Ines Duarte" }).click();
  const dialog = page.getByRole("dialog", { name: "A link for Ines Duarte" });
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByLabel("Link", { exact: true }).inputValue();
  assert.notEqual(link, invited.invitation_url);
  const { page: hers } = otto;
  await otto.context.clearCookies();
  await hers.goto(new URL(invited.invitation_url).pathname);
  await hers.getByRole("heading", { name: "This invitation no longer works" }).waitFor();
  await hers.goto(new URL(link).pathname);
  await hers.getByRole("heading", { name: /^Join / }).waitFor();
});
