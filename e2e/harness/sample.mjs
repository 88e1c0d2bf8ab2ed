import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Api } from "./api.mjs";
import { touchstone } from "./cli.mjs";
import { codingPlaces, programmed } from "./coding.mjs";
import { resumeOf, send } from "./resumes.mjs";
import { Server } from "./server.mjs";

const PASSWORD = "touchstone-sample";

/** A server with the sample organization, and everything a test or a picture wants to open of it. */
export async function sample() {
  const folder = await mkdtemp(join(tmpdir(), "touchstone-e2e-"));
  const { code, output } = await touchstone("demo", "--data", join(folder, "data"));
  if (code !== 0) throw new Error(output);
  const server = await Server.start({ copyOf: join(folder, "data") });
  await rm(folder, { recursive: true, force: true });

  const admin = await new Api(server.url).signIn("admin@example.com", PASSWORD);
  /** @type {{ id: string, name: string, email: string, roles: string[] }[]} */
  const users = (await admin.get("/users")).data;
  /** @type {Map<string, Promise<Api>>} */
  const sessions = new Map();
  /** @param {string} id a person of the organization, signed in */
  const as = (id) => {
    const email = users.find((user) => user.id === id)?.email ?? "";
    const session = sessions.get(id) ?? new Api(server.url).signIn(email, PASSWORD);
    sessions.set(id, session);
    return session;
  };
  /** @param {string} role */
  const withRole = (role) => users.find((user) => user.roles.includes(role))?.id ?? "";
  const [job] = (await admin.get("/jobs")).data;
  const [guide] = (await admin.get("/guides")).data;
  /** @type {any[]} */
  const interviews = (await admin.get("/interviews?limit=100")).data;
  const shared = await talkedAbout(guide.id, admin, await as(withRole("hiring_manager")), await as(withRole("interviewer")));
  const debriefs = (await admin.get("/debriefs?limit=100")).data;
  const ready = debriefs.find((/** @type {any} */ each) => each.phase === "preparation");
  const closed = debriefs.find((/** @type {any} */ each) => each.phase === "closed");
  const application = await admin.get(`/applications/${ready.application_id}`);
  /** @type {any[]} */
  const applications = (await admin.get(`/applications?job_id=${job.id}&limit=200`)).data;
  const takeHome = await review(admin, applications, as);
  /** @param {string} state @returns {{ path: string, who: string, interview: any }} a kit whose scorecard is in this state */
  const kit = (state) => {
    const found = interviews
      .flatMap((interview) =>
        interview.interviewers.map((/** @type {any} */ each) => ({ interview, who: each.user_id, each })),
      )
      .filter(({ each }) => each.scorecard_status === state && each.role === "lead")
      // A head line that fits.
      .sort((a, b) => a.interview.candidate.name.length - b.interview.candidate.name.length)[0];
    return { path: `/interviews/${found.interview.id}/kit`, who: found.who, interview: found.interview };
  };
  const asking = interviews.find((interview) => interview.status === "scheduled" && interview.candidate.id !== application.candidate.id);
  const another = applications.find(({ id, status }) => status === "active" && id !== asking.application_id && id !== application.id);
  const link = await admin.post(`/applications/${asking.application_id}/portal-link`);
  const portal = new URL(link.url).pathname;
  /** @type {[string, string][]} */
  const asked = [
    ["human_look", "My exercise was read without its last commit, I believe. Could somebody look again?"],
    ["correction", "My telephone number ends in 41."],
  ];
  for (const [kind, message] of asked) await new Api(server.url).post(`${portal}/requests`, { kind, message });
  const [, first] = (await admin.get(`/applications/${asking.application_id}/requests`)).data;
  await admin.post(`/candidate-requests/${first.id}/answer`, {
    text: "You are right: the last commit was missing. It has been read by a second person now.",
    outcome: "done",
  });
  const screening = await screened(await as(withRole("recruiter")), job.id);
  const coding = await programmed(admin, asking, portal, another.id);
  const here = {
    server,
    admin,
    built: await built(admin, applications, asking),
    coding,
    screening,
    as,
    users,
    adminId: (await admin.get("/me")).id,
    manager: withRole("hiring_manager"),
    recruiter: withRole("recruiter"),
    interviewer: withRole("interviewer"),
    job,
    guide,
    ready,
    closed,
    application,
    candidate: application.candidate.id,
    takeHome,
    hired: applications.find(({ status }) => status === "hired").id,
    /** One that no debrief is called for yet. */
    fresh: applications.find(({ status, debrief }) => status === "active" && debrief === null).id,
    shared,
    /** The page of a candidate who has asked for something. */
    portal,
    asking: asking.application_id,
    kits: { none: kit("none"), draft: kit("draft"), submitted: kit("submitted") },
    /** Takes the debrief that is ready to its next phase. @param {string} phase */
    async advance(phase) {
      await (await as(ready.facilitator.id)).post(`/debriefs/${ready.id}/advance`, { phase });
    },
    /** Everybody of the panel has the debrief open. */
    async gather() {
      const { speaking_order } = await admin.get(`/debriefs/${ready.id}`);
      for (const { user } of speaking_order) await (await as(user.id)).post(`/debriefs/${ready.id}/presence`);
    },
    /** Somebody of the panel changes their recommendation. */
    async changeOfMind() {
      const debrief = await (await as(ready.facilitator.id)).get(`/debriefs/${ready.id}`);
      const one =
        debrief.recommendations.find((/** @type {any} */ each) => each.current === 2) ?? debrief.recommendations[0];
      await (await as(one.user.id)).post(`/scorecards/${one.scorecard_id}/amendments`, {
        reason: "I had not seen the retries in the submission; with them the answer to failure is there.",
        overall_recommendation: one.current === 3 ? 4 : 3,
      });
    },
    async decide() {
      const decider = job.decider_id ?? withRole("hiring_manager");
      await (await as(decider)).post(`/debriefs/${ready.id}/decision`, {
        outcome: "hire",
        reason: "Evidence at level 3 or above in each stage, and a calm way with failure that the team lacks today.",
        consensus: false,
        other_roles: [],
        open_questions: ["How do they hand over work before leave?"],
        next_steps: [{ text: "Call two referees", owner_id: ready.facilitator.id }],
      });
    },
  };
  return here;
}

/**
 * What people said about a guide, and links to it; gives the address of one.
 * @param {string} id
 * @param {Api} admin
 * @param {Api} manager
 * @param {Api} interviewer
 */
async function talkedAbout(id, admin, manager, interviewer) {
  const { document, versions } = await admin.get(`/guides/${id}`);
  const stage = document.stages.find((/** @type {any} */ each) => each.questions.length > 1);
  const at = `stages/${stage.key}/questions/${stage.questions[1].key}`;
  const talk = `/guides/${id}/comments`;
  const head = await interviewer.post(talk, { anchor: at, text: "Candidates hear two questions in this. Which one do we rate?" });
  await manager.post(talk, { reply_to: head.id, text: "The second. I would ask for the plan first, and follow up." });
  await manager.post(talk, {
    anchor: `stages/${stage.key}/scorecard/attributes/${stage.scorecard.attributes[0].key}`,
    text: "Levels 2 and 3 are hard to tell apart. Could we say what somebody at 3 does without being asked?",
  });
  await admin.post(talk, { text: "Please read it once more before Monday: we publish then." });
  const links = `/guides/${id}/links`;
  const over = await admin.post(links, { label: "Board meeting", days: 1 });
  await admin.call("DELETE", `/guide-links/${over.id}`);
  await admin.post(links, { days: 30 });
  const { url } = await manager.post(links, { label: "For the agency", guide_version_id: versions[0].id, days: 14 });
  return new URL(url).pathname;
}

/**
 * The same organization with a copy of its guide that has a bit of everything, for walks that look at each control: more of
 * the same takes minutes and shows nothing new.
 * @param {Sample} org
 * @returns {Promise<Sample>}
 */
export async function withShortGuide(org) {
  const { id, version, document } = await org.admin.post("/guides", { guide_id: org.guide.id });
  const kinds = new Set();
  const stages = document.stages.filter((/** @type {any} */ { kind }) => kinds.size < 3 && !kinds.has(kind) && kinds.add(kind));
  const short = (/** @type {any} */ part) => ({ ...part, questions: part.questions.slice(0, 2) });
  const cut = {
    ...document,
    stages: stages.map((/** @type {any} */ stage) => ({
      ...short(stage),
      scorecard: stage.scorecard && { ...stage.scorecard, attributes: stage.scorecard.attributes.slice(0, 2) },
    })),
    debrief: document.debrief && short(document.debrief),
    faq: document.faq.slice(0, 2),
  };
  await org.admin.call("PATCH", `/guides/${id}`, { document: cut }, { "if-match": `"${version}"` });
  await org.admin.post(`/guides/${id}/versions`);
  const shared = await talkedAbout(id, org.admin, await org.as(org.manager), await org.as(org.interviewer));
  return { ...org, guide: await org.admin.get(`/guides/${id}`), shared };
}

/**
 * The sample's own screening, where one person has gone on and some are decided about and not candidates yet. Beside it one
 * where nobody sees whose the resumes are.
 * @param {Api} recruiter
 * @param {string} job
 */
async function screened(recruiter, job) {
  const [{ id, criteria }] = (await recruiter.get(`/jobs/${job}/screenings`)).data;
  const blind = await recruiter.post(`/jobs/${job}/screenings`, { title: "October", criteria, blind: true });
  await send(recruiter, blind.id, Array.from({ length: 8 }, (_, at) => resumeOf(at + 1)));
  /** @type {any[]} */
  const order = (await recruiter.get(`/screenings/${id}/resumes?status=ranked&limit=200`)).data;
  const one = order.find((each) => each.file_name === "ashworth-cv.txt");
  await recruiter.post(`/screenings/${id}/decisions`, {
    resume_ids: [one.id],
    decision: "advance",
    reason: "Owns a service that six other teams build against, and colleagues can mend it without being told how.",
  });
  const made = await recruiter.post(`/resumes/${one.id}/application`, {
    candidate: { name: one.name, email: null, phone: null, links: [] },
  });
  return { path: `/screenings/${id}`, blind: `/screenings/${blind.id}`, first: order[0].id, last: order.at(-1).id, application: made.resume.application_id };
}

/**
 * The review of a take-home: a kit without a meeting, and who owes it.
 * @param {Api} admin
 * @param {any[]} applications
 * @param {(id: string) => Promise<Api>} as
 * @returns {Promise<{ who: string, path: string }>}
 */
async function review(admin, applications, as) {
  /** @type {{ who: string, path: string } | undefined} */
  let any;
  for (const { id } of applications) {
    for (const { user, stage, state } of (await admin.get(`/applications/${id}/scorecards`)).status) {
      const path = `/applications/${id}/stages/${stage.id}/kit`;
      const kit = await (await as(user.id)).get(path).catch(() => null);
      if (kit?.stage.kind !== "take_home") continue;
      if (state !== "submitted") return { who: user.id, path };
      any ??= { who: user.id, path };
    }
  }
  if (!any) throw new Error("the sample has no take-home under review");
  return any;
}

/** @typedef {Awaited<ReturnType<typeof sample>>} Sample */
/**
 * One thing to look at: who opens what, and what is done there first. `meanwhile` holds the page in a state that passes
 * too quickly to be seen. Where the rest is walked through elsewhere, `part` selects what Tab goes through.
 * @typedef {{ name: string, who?: string, path: string, part?: string, only?: "pictures", before?: () => Promise<void>,
 *   meanwhile?: "loading" | "failing", open?: (page: import("playwright-core").Page) => Promise<void> }} Place
 */

/** The library, and the library beside a guide. @param {Sample} org @returns {Place[]} */
function libraryPlaces(org) {
  const who = org.manager;
  const question = "/library?open=databases%2Fbusiest-table&competency=Databases";
  /** @param {import("playwright-core").Page} page */
  const drawer = async (page) => {
    await page.getByRole("button", { name: /^From the library to/ }).first().click();
    await page.getByRole("dialog").getByRole("searchbox").fill("busiest table");
    await page.getByRole("status").filter({ hasText: /^\d questions?$/ }).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: /^Put in: / }).first().waitFor();
  };
  return [
    { name: "library", only: "pictures", who, path: "/library" },
    { name: "library-loading", only: "pictures", who, path: "/library", meanwhile: "loading" },
    { name: "library-failing", only: "pictures", who, path: "/library", meanwhile: "failing" },
    { name: "library-question", who, path: question },
    { name: "library-none", only: "pictures", who, path: "/library?q=zeppelin" },
    { name: "library-candidates", only: "pictures", who, path: "/library?kind=candidate&open=candidate-questions%2Fcompany-earns" },
    { name: "library-scenarios", who, path: "/library?view=scenarios" },
    { name: "library-exercises", only: "pictures", who, path: "/library?view=exercises" },
    { name: "library-guides", only: "pictures", who, path: "/library?view=guides" },
    { name: "library-take-homes", only: "pictures", who, path: "/library?view=take_homes" },
    { name: "library-for-candidates", who, path: "/library?view=candidates" },
    { name: "library-coverage", who, path: "/library?view=coverage" },
    {
      name: "library-question-counts",
      who,
      path: "/library?view=coverage",
      open: (page) => page.getByRole("button", { name: "Questions by level" }).click(),
    },
    { name: "library-take-home", who, path: "/library/take-homes/rest-api" },
    { name: "library-scenario", who, path: "/library/scenarios/payments" },
    { name: "library-exercise", who, path: "/library/exercises/csv-orders" },
    {
      name: "library-put",
      who,
      path: question,
      open: async (page) => {
        await page.getByRole("button", { name: "Put into a guide…" }).click();
        const field = (/** @type {string} */ name) => page.getByRole("dialog").getByLabel(name, { exact: true }).and(page.locator("input")).first();
        await field("Guide").waitFor();
        // One guide alone is chosen already.
        if ((await field("Guide").inputValue()) === "") {
          await field("Guide").click();
          await page.getByRole("option").first().click();
        }
        await field("Stage").waitFor();
      },
    },
    { name: "library-drawer", who, path: `/guides/${org.guide.id}`, open: drawer },
  ];
}

/** Resumes and what they are held against. @param {Sample} org @returns {Place[]} */
function screeningPlaces(org) {
  const who = org.recruiter;
  const { path, blind, first, last } = org.screening;
  /** @param {import("playwright-core").Page} page */
  const order = (page) => page.getByRole("table", { name: "Resumes in order" });
  /** @param {number} many */
  const choose = (many) => async (/** @type {import("playwright-core").Page} */ page) => {
    const boxes = order(page).getByRole("checkbox", { name: /^Select (?!all)/ });
    for (let at = 0; at < many; at += 1) await boxes.nth(at + 3).check();
  };
  return [
    { name: "job-screening", who, path: `/jobs/${org.job.id}?view=screening` },
    {
      name: "screening-new",
      who,
      path: `/jobs/${org.job.id}/screenings/new`,
      open: async (page) => {
        await page.getByRole("button", { name: "Propose from the guide" }).click();
        await page.getByRole("status").filter({ hasText: /proposed|names nothing/ }).waitFor();
      },
    },
    { name: "screening", who, path },
    { name: "screening-loading", only: "pictures", who, path, meanwhile: "loading" },
    {
      name: "screening-resume",
      who,
      path: `${path}?resume=${first}`,
      open: async (page) => {
        const panel = page.getByRole("region", { name: /, read$/ });
        await panel.getByRole("button", { name: /PostgreSQL/ }).click();
        await panel.locator("mark[data-now]").first().waitFor();
      },
    },
    {
      name: "screening-evidence",
      only: "pictures",
      who,
      path,
      open: async (page) => {
        await order(page).locator("[data-cell]").first().focus();
        await page.getByRole("tooltip").waitFor();
      },
    },
    { name: "screening-chosen", only: "pictures", who, path, open: choose(3) },
    {
      name: "screening-decide",
      who,
      path,
      open: async (page) => {
        await choose(3)(page);
        await page.getByRole("button", { name: "Move on…" }).first().click();
        await page.getByRole("dialog").waitFor();
      },
    },
    {
      name: "screening-confirm",
      who,
      path,
      open: async (page) => {
        await page.getByRole("button", { name: "Say who they are" }).first().click();
        await page.getByRole("dialog").getByRole("button", { name: "Make the application" }).waitFor();
      },
    },
    { name: "screening-compare", who, path: `${path}?compare=${first},${last}` },
    { name: "screening-criteria", who, path: `${path}/criteria` },
    { name: "screening-blind", who, path: blind },
    { name: "application-screened", who, path: `/applications/${org.screening.application}` },
  ];
}

/**
 * What candidates build at home: one that was given now, beside the sample's own, which was handed in and graded.
 * @param {Api} admin
 * @param {any[]} applications
 * @param {any} asking the interview of the candidate who has a page
 */
async function built(admin, applications, asking) {
  const [exercise] = (await admin.get("/take-home-exercises")).data;
  const given = await admin.post(`/applications/${asking.application_id}/take-homes`, {
    exercise_id: exercise.id,
    stage_id: asking.stage.id,
  });
  for (const { id } of applications) {
    const graded = (await admin.get(`/applications/${id}/take-homes`)).data.find((/** @type {any} */ each) => each.status === "graded");
    if (graded) return { exercise: exercise.id, given: given.id, graded: graded.id, application: id };
  }
  throw new Error("the sample has no take-home that was graded");
}

/** What candidates build at home. @param {Sample} org @returns {Place[]} */
function takeHomePlaces(org) {
  const who = org.manager;
  const { exercise, given, graded, application } = org.built;
  const path = `/take-homes/${graded}`;
  return [
    { name: "take-home-exercises", who, path: "/take-home-exercises" },
    { name: "take-home-exercise", who, path: `/take-home-exercises/${exercise}` },
    {
      name: "take-home-contract",
      who,
      path: `/take-home-exercises/${exercise}`,
      open: (page) => page.getByRole("tab", { name: "Contract" }).click(),
    },
    {
      name: "take-home-give",
      who,
      path: `/applications/${org.asking}`,
      open: async (page) => {
        await page.getByRole("button", { name: "Give a take-home…" }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    { name: "application-take-home", only: "pictures", who, path: `/applications/${application}` },
    {
      name: "take-home",
      who,
      path,
      open: async (page) => {
        await page.locator("details[id^=finding-]:has([data-outcome=fail]) summary").first().click();
      },
    },
    {
      name: "take-home-failed",
      only: "pictures",
      who,
      path,
      open: (page) => page.getByRole("button", { name: /^Failed/ }).click(),
    },
    { name: "take-home-loading", only: "pictures", who, path, meanwhile: "loading" },
    { name: "take-home-code", who, path: `${path}?view=code` },
    { name: "take-home-about", who, path: `${path}?view=about` },
    { name: "take-home-waiting", who, path: `/take-homes/${given}` },
    { name: "portal-take-home", path: `${org.portal}/take-homes/${given}` },
  ];
}

/** Every page of the product, in an order in which the debrief can be walked through. @param {Sample} org @returns {Place[]} */
export function places(org) {
  const application = `/applications/${org.ready.application_id}`;
  const debrief = `/debriefs/${org.ready.id}`;
  const facilitator = org.ready.facilitator.id;
  /** @param {string} name @param {string} [title] */
  const press = (name, title) => async (/** @type {import("playwright-core").Page} */ page) => {
    await page.getByRole("button", { name }).first().click();
    await page.getByRole("dialog", title ? { name: title } : {}).first().waitFor();
  };
  return [
    { name: "sign-in", path: "/sign-in" },
    { name: "invitation-gone", path: "/invitations/ti_used" },
    { name: "portal", path: org.portal },
    {
      name: "portal-stage",
      path: org.portal,
      open: async (page) => {
        await page.locator("summary", { hasText: "How to prepare" }).first().click();
        await page.getByRole("heading", { name: "On the day" }).waitFor();
      },
    },
    { name: "portal-prepare", path: `${org.portal}/prepare` },
    { name: "portal-gone", path: "/portal/tp_gone" },
    { name: "home-manager", who: org.manager, path: "/" },
    { name: "home-admin", who: org.adminId, path: "/" },
    { name: "home-interviewer", who: org.interviewer, path: "/" },
    { name: "jobs", who: org.manager, path: "/jobs" },
    { name: "jobs-loading", only: "pictures", who: org.manager, path: "/jobs", meanwhile: "loading" },
    { name: "jobs-failing", only: "pictures", who: org.manager, path: "/jobs", meanwhile: "failing" },
    { name: "new-job", who: org.adminId, path: "/jobs", open: press("New job") },
    { name: "job-board", who: org.manager, path: `/jobs/${org.job.id}` },
    { name: "job-loading", only: "pictures", who: org.manager, path: `/jobs/${org.job.id}`, meanwhile: "loading" },
    { name: "job-table", who: org.manager, path: `/jobs/${org.job.id}?view=table` },
    {
      name: "job-table-chosen",
      only: "pictures",
      who: org.manager,
      path: `/jobs/${org.job.id}?view=table`,
      open: async (page) => {
        for (const box of (await page.getByRole("checkbox", { name: /^Select (?!all)/, disabled: false }).all()).slice(0, 3)) {
          await box.check();
        }
      },
    },
    {
      name: "move",
      only: "pictures",
      who: org.manager,
      path: `/jobs/${org.job.id}`,
      open: async (page) => {
        await page.locator("[data-card] a").first().focus();
        await page.keyboard.press("m");
        await page.getByRole("dialog").waitFor();
      },
    },
    { name: "job-team", who: org.manager, path: `/jobs/${org.job.id}?view=team` },
    { name: "job-guide", who: org.manager, path: `/jobs/${org.job.id}?view=guide` },
    { name: "job-settings", who: org.manager, path: `/jobs/${org.job.id}?view=settings` },
    { name: "add-candidate", only: "pictures", who: org.manager, path: `/jobs/${org.job.id}`, open: press("Add candidate") },
    { name: "candidates", who: org.manager, path: "/candidates" },
    { name: "candidate", who: org.manager, path: `/candidates/${org.candidate}` },
    { name: "candidate-interviewer", who: org.interviewer, path: `/candidates/${org.candidate}` },
    { name: "application", who: org.manager, path: application },
    { name: "application-loading", only: "pictures", who: org.manager, path: application, meanwhile: "loading" },
    { name: "application-interviewer", who: org.interviewer, path: application },
    { name: "application-decided", who: org.manager, path: `/applications/${org.closed.application_id}` },
    { name: "application-hired", who: org.manager, path: `/applications/${org.hired}` },
    { name: "application-asked", who: org.recruiter, path: `/applications/${org.asking}` },
    {
      name: "portal-link",
      who: org.recruiter,
      path: `/applications/${org.asking}`,
      open: async (page) => {
        await page.getByRole("button", { name: "More actions" }).click();
        await page.getByRole("menuitem", { name: "Candidate's page…" }).click();
        await page.getByRole("dialog", { name: "Candidate's page" }).getByRole("button", { name: "Make a new link" }).waitFor();
      },
    },
    { name: "erase", who: org.adminId, path: `/candidates/${org.candidate}`, open: press("Erase…") },
    { name: "schedule", who: org.manager, path: application, open: press("Schedule") },
    { name: "call-debrief", only: "pictures", who: org.manager, path: `/applications/${org.fresh}`, open: press("Call the debrief…") },
    {
      name: "reject",
      only: "pictures",
      who: org.manager,
      path: application,
      open: async (page) => {
        await page.getByRole("button", { name: "More actions" }).click();
        await page.getByRole("menuitem", { name: "Reject…" }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    { name: "guides", who: org.manager, path: "/guides" },
    { name: "import", only: "pictures", who: org.recruiter, path: "/guides", open: press("Import a file") },
    { name: "guide", who: org.manager, path: `/guides/${org.guide.id}` },
    {
      name: "guide-comments",
      who: org.manager,
      path: `/guides/${org.guide.id}`,
      part: 'aside[aria-label="Comments"]',
      open: async (page) => {
        await page.getByRole("button", { name: /^Comments/ }).click();
        await page.getByRole("complementary", { name: "Comments" }).getByRole("listitem").first().waitFor();
      },
    },
    { name: "guide-share", who: org.manager, path: `/guides/${org.guide.id}`, open: press("Share", "Share the guide") },
    {
      name: "guide-links",
      who: org.manager,
      path: `/guides/${org.guide.id}`,
      open: async (page) => {
        await page.getByRole("button", { name: "Share", exact: true }).click();
        await page.getByRole("tab", { name: "By link" }).click();
        await page.getByText("For the agency").waitFor();
      },
    },
    { name: "guide-reading", who: org.manager, path: `/guides/${org.guide.id}/reading` },
    { name: "shared-guide", path: org.shared },
    { name: "shared-guide-gone", path: "/shared-guides/tg_gone" },
    ...screeningPlaces(org),
    ...libraryPlaces(org),
    ...codingPlaces(org),
    ...takeHomePlaces(org),
    { name: "kit", who: org.kits.none.who, path: org.kits.none.path },
    { name: "kit-loading", only: "pictures", who: org.kits.none.who, path: org.kits.none.path, meanwhile: "loading" },
    { name: "kit-take-home", who: org.takeHome.who, path: org.takeHome.path },
    {
      name: "kit-draft",
      who: org.kits.draft.who,
      path: org.kits.draft.path,
      open: async (page) => {
        await page.getByRole("button", { name: "Start the clock" }).click();
        await page.locator('[aria-current="step"]').first().waitFor();
        // The first that is not rated yet shows all five anchors.
        await page.locator('li[data-level="4"]').first().scrollIntoViewIfNeeded();
      },
    },
    { name: "scorecard-submitted", who: org.kits.submitted.who, path: org.kits.submitted.path },
    { name: "amend", who: org.kits.submitted.who, path: org.kits.submitted.path, open: press("Amend…") },
    { name: "debrief-preparation", who: facilitator, path: debrief },
    { name: "debrief-evidence", who: facilitator, path: debrief, before: () => org.advance("evidence") },
    { name: "debrief-reveal", who: facilitator, path: debrief, before: () => org.advance("reveal") },
    {
      name: "debrief-discussion",
      who: facilitator,
      path: debrief,
      before: async () => {
        await org.changeOfMind();
        await org.advance("discussion");
        await org.gather();
      },
    },
    { name: "debrief-decision", who: org.manager, path: debrief, before: () => org.advance("decision") },
    { name: "debrief-waiting", who: org.interviewer, path: debrief },
    { name: "debrief-closed", who: org.manager, path: debrief, before: () => org.decide() },
    { name: "people", who: org.adminId, path: "/people" },
    { name: "invite", only: "pictures", who: org.adminId, path: "/people", open: press("Invite") },
    { name: "tokens", who: org.adminId, path: "/tokens" },
    { name: "new-token", only: "pictures", who: org.adminId, path: "/tokens", open: press("New token") },
    { name: "record", who: org.adminId, path: "/record" },
    { name: "no-permission", who: org.interviewer, path: "/people" },
    { name: "not-found", who: org.interviewer, path: "/no-such-page" },
    { name: "palette", who: org.manager, path: "/", open: press("Search") },
    {
      name: "keys",
      who: org.manager,
      path: "/",
      open: async (page) => {
        await page.keyboard.press("?");
        await page.getByRole("dialog").waitFor();
      },
    },
  ];
}

/**
 * Opens a place and waits until it stands still.
 * @param {import("playwright-core").Page} page
 * @param {Place} place
 */
export async function visit(page, place) {
  if (place.meanwhile) {
    await page.route(/\/api\/v1\/(?!me$)/, (route) =>
      place.meanwhile === "failing"
        ? route.fulfill({
            status: 500,
            contentType: "application/problem+json",
            body: JSON.stringify({ title: "Something went wrong here.", request_id: "01a0-7c51-example" }),
          })
        : undefined,
    );
    await page.goto(place.path);
    if (place.meanwhile === "failing") return settled(page);
    await page.getByRole("status", { name: "Loading" }).first().waitFor();
    return;
  }
  await page.goto(place.path);
  await settled(page);
  await place.open?.(page);
  await settled(page);
}

/** @param {import("playwright-core").Page} page @param {{ loading?: boolean }} [state] whether it is to stay in the state of loading */
export async function settled(page, { loading = false } = {}) {
  if (!loading) {
    await page.getByRole("heading", { level: 1 }).or(page.getByRole("alert")).or(page.getByRole("heading", { level: 2 })).first().waitFor();
  }
  await page.waitForFunction((stays) => {
    const busy = document.querySelector('[role="status"][aria-label="Loading"]') !== null;
    const coming = document.querySelector("h1")?.textContent?.startsWith("…") ?? false;
    const moving = document
      .getAnimations()
      .some((each) => each.playState === "running" && each.effect?.getComputedTiming().endTime !== Infinity);
    return ((!busy && !coming) || stays) && !moving && document.fonts.status === "loaded";
  }, loading);
  // What came last has been painted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
