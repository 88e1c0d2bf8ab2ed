import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Api } from "./api.mjs";

const GUIDE = fileURLToPath(new URL("../fixtures/platform-guide.txt", import.meta.url));
const HOUR = 3_600_000;

export const PASSWORD = "a long pass phrase";
export const CANDIDATE = {
  name: "Noor Adeyemi",
  email: "noor@example.com",
  phone: "+49 30 5550 0142",
  links: ["https://example.com/noor"],
};
export const LOGISTICS = {
  notice_period: "six weeks to the end of a month",
  salary_expectation: "EUR 78,500 a year",
  other_processes: "an offer due on Friday",
};
export const SALARY = { min: 7_100_000, max: 8_300_000, currency: "EUR", period: "year" };

/** Who is in the organization, as what. */
const PEOPLE = /** @type {const} */ ({
  rosa: ["Rosa Lindqvist", "admin"],
  marta: ["Marta Oyelaran", "hiring_manager"],
  idris: ["Idris Bakker", "interviewer"],
  lena: ["Lena Castellanos", "interviewer"],
  // Somebody of the organization who has nothing to do with the job.
  otto: ["Otto Vance", "interviewer"],
});
/** @typedef {keyof typeof PEOPLE} Who */

/**
 * An organization with a published guide, a job, and one candidate who has an interview with Idris and Lena.
 * @param {string} url
 */
export async function scene(url) {
  const rosa = new Api(url);
  await rosa.post("/setup", {
    organization_name: "Wren & Lark Lending",
    name: PEOPLE.rosa[0],
    email: "rosa@example.com",
    password: PASSWORD,
  });
  /** @type {Record<Who, Api>} */
  const people = { rosa, marta: new Api(url), idris: new Api(url), lena: new Api(url), otto: new Api(url) };
  /** @type {Record<Who, string>} */
  const ids = { rosa: (await rosa.get("/me")).id, marta: "", idris: "", lena: "", otto: "" };
  for (const who of /** @type {Who[]} */ (Object.keys(PEOPLE))) {
    if (who === "rosa") continue;
    const [name, role] = PEOPLE[who];
    const invited = await rosa.post("/users", { name, email: `${who}@example.com`, role });
    const token = String(invited.invitation_url).split("/").at(-1);
    ids[who] = (await people[who].post(`/invitations/${token}/accept`, { password: PASSWORD })).id;
  }
  const form = new FormData();
  form.append("file", new Blob([await readFile(GUIDE)], { type: "text/plain" }), "platform-guide.txt");
  const { guide_id: guide } = await rosa.call("POST", "/guides/import", form);
  const { version_id } = await rosa.post(`/guides/${guide}/versions`);
  const job = await rosa.post("/jobs", {
    title: "Platform Engineer",
    guide_version_id: version_id,
    requisition_id: "PLAT-7",
    location: "Leeds",
    salary_range: SALARY,
    hiring_team: [
      { user_id: ids.marta, role: "hiring_manager" },
      { user_id: ids.idris, role: "interviewer" },
      { user_id: ids.lena, role: "interviewer" },
    ],
  });
  const stages = (await rosa.get(`/jobs/${job.id}/stages`)).data;
  const candidate = await rosa.post("/candidates", CANDIDATE);
  const application = await rosa.post("/applications", {
    candidate_id: candidate.id,
    job_id: job.id,
    source: "Referral",
    logistics: LOGISTICS,
  });
  const stage = stages[1];
  const interview = await rosa.post("/interviews", {
    application_id: application.id,
    stage_id: stage.id,
    starts_at: new Date(Date.now() - 2 * HOUR).toISOString(),
    ends_at: new Date(Date.now() - HOUR).toISOString(),
    interviewers: [
      { user_id: ids.idris, role: "lead" },
      { user_id: ids.lena, role: "interviewer" },
    ],
  });
  return {
    people,
    ids,
    guide,
    job,
    stages,
    stage,
    candidate,
    application,
    interview,
    kit: `/interviews/${interview.id}/kit`,
    /** @param {Who} who the scorecard of theirs, as the server has it now */
    async scorecard(who) {
      const begun = await people[who].post(`/interviews/${interview.id}/scorecard`);
      return people[who].get(`/scorecards/${begun.id}`);
    },
    /** Fills a scorecard and submits it. @param {Who} who @param {number} rating @param {number} recommendation */
    async submit(who, rating, recommendation) {
      const begun = await people[who].post(`/interviews/${interview.id}/scorecard`);
      const note = `${PEOPLE[who][0]} saw a plan, and each step of it tried before the next.`;
      await people[who].call(
        "PATCH",
        `/scorecards/${begun.id}`,
        {
          ratings: {
            diagnosis: { rating, note },
            "release-safety": { rating: 3, note: "A switch, and a time after which it is turned back." },
          },
          overall_recommendation: recommendation,
          summary: "Would take the pager from them.",
        },
        { "content-type": "application/merge-patch+json", "if-match": `"${begun.version}"` },
      );
      await people[who].post(`/scorecards/${begun.id}/submit`);
    },
  };
}

/**
 * Puts a person's session into a browser.
 * @param {import("playwright-core").BrowserContext} context
 * @param {Api} api
 */
export const enter = (context, api) => context.addCookies(api.cookies());
