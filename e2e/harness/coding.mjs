import { Api } from "./api.mjs";
import { until } from "./wait.mjs";

// Exercises in every state that their pages have, and those pages.

/** @typedef {import("./sample.mjs").Sample} Sample */
/** @typedef {import("./sample.mjs").Place} Place */

/**
 * An exercise in every state that its pages have: handed in and run, under way, and not started yet.
 * @param {Api} admin
 * @param {any} asking the interview of the candidate who has a page
 * @param {string} portal
 * @param {string} another application, of somebody who wrote much the same
 */
export async function programmed(admin, asking, portal, another) {
  const exercise = await admin.post("/coding-exercises", {
    title: "Add the numbers",
    minutes: 20,
    statement: "Read **whole numbers** and write their sum.\n\n## Input\n\nNumbers, with white space between them.",
    notes: "Ask what happens when a number is too large.",
    languages: ["python", "javascript"],
    starters: { python: "import sys\n" },
    tests: [
      { name: "three numbers", visible: true, stdin: "1 2 3\n", expect: "6\n" },
      { name: "below nought", visible: false, stdin: "5 -7\n", expect: "-2\n" },
    ],
  });
  const give = (/** @type {object} */ more = {}) =>
    admin.post(`/applications/${asking.application_id}/assessments`, { exercise_id: exercise.id, stage_id: asking.stage.id, mode: "alone", ...more });
  const [done, under, waiting, back] = [await give(), await give(), await give(), await give()];
  const late = await give({ opens_until: new Date(Date.now() + 2000).toISOString() });
  await admin.post(`/assessments/${back.id}/cancel`, { reason: "It was meant for somebody else." });
  const candidate = new Api(admin.url);
  for (const { id } of [done, under]) await candidate.post(`${portal}/assessments/${id}/start`);
  await candidate.post(`${portal}/assessments/${done.id}/submit`, { language: "python", source: summing("word") });
  const other = await admin.post(`/applications/${another}/assessments`, { exercise_id: exercise.id, stage_id: asking.stage.id, mode: "interview" });
  await admin.post(`/assessments/${other.id}/submit`, { language: "python", source: `# My own idea.\n${summing("each")}` });
  const ended = async () => ["done", "failed"].includes((await admin.get(`/assessments/${done.id}`)).result?.run.status);
  await until(ended, { what: "what was handed in to be run" });
  return { exercise: exercise.id, done: done.id, under: under.id, waiting: waiting.id, back: back.id, late: late.id };
}

/** A program that is wrong below nought, by what it calls a word. @param {string} word */
const summing = (word) => `import sys


def total(text):
    found = 0
    for ${word} in text.split():
        number = int(${word})
        if number > 0:
            found += number
        else:
            found -= number
    return found


print(total(sys.stdin.read()))
`;

/** What candidates program. @param {Sample} org @returns {Place[]} */
export function codingPlaces(org) {
  const who = org.manager;
  const { exercise, done, under, waiting, back, late } = org.coding;
  const path = `/coding-exercises/${exercise}`;
  /** @param {RegExp} name */
  const tab = (name) => (/** @type {import("playwright-core").Page} */ page) => page.getByRole("tab", { name }).click();
  return [
    { name: "coding-exercises", who, path: "/coding-exercises" },
    { name: "coding-exercises-loading", only: "pictures", who, path: "/coding-exercises", meanwhile: "loading" },
    { name: "coding-exercise", who, path },
    { name: "coding-exercise-code", who, path, open: tab(/^Starter/) },
    { name: "coding-exercise-tests", who, path, open: tab(/^Tests/) },
    { name: "coding-exercise-try", who, path, open: tab(/^Try/) },
    {
      name: "coding-exercise-pairs",
      who,
      path,
      open: async (page) => {
        await page.getByRole("tab", { name: "Alike" }).click();
        await page.getByRole("button", { name: /^Look at both: / }).click();
        await page.getByRole("row", { name: /def total/ }).nth(1).waitFor();
      },
    },
    { name: "assessment", who, path: `/assessments/${done}` },
    { name: "assessment-too-late", only: "pictures", who, path: `/assessments/${late}` },
    { name: "assessment-taken-back", only: "pictures", who, path: `/assessments/${back}` },
    { name: "assessment-waiting", only: "pictures", who, path: `/assessments/${waiting}` },
    { name: "portal-exercise-start", path: `${org.portal}/assessments/${waiting}` },
    {
      name: "portal-exercise",
      path: `${org.portal}/assessments/${under}`,
      open: (page) => page.getByRole("textbox", { name: /^Your program/ }).waitFor(),
    },
    { name: "portal-exercise-done", path: `${org.portal}/assessments/${done}` },
    { name: "portal-exercise-too-late", only: "pictures", path: `${org.portal}/assessments/${late}` },
    { name: "portal-exercise-taken-back", only: "pictures", path: `${org.portal}/assessments/${back}` },
  ];
}
