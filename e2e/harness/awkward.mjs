import { Api } from "./api.mjs";
import { PASSWORD } from "./scene.mjs";
import { Server } from "./server.mjs";

/*
 * Organizations that are hard on a layout, made through the API as a person would make them: one with nothing in it, and
 * one with a thousand applications, names of eighty letters without a space, names written from the right, and people of
 * whom nothing is known.
 */

/** @typedef {import("./sample.mjs").Place} Place */

const HOUR = 3_600_000;
const EIGHTY = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesse";
/** How many apply to the job that everybody wants. */
const MANY = 1000;

export const NAMES = /** @type {const} */ ({
  long: EIGHTY,
  arabic: "محمد عبد الرحمن السيد (أبو يوسف)",
  hebrew: "נועה בן־דוד כהן 2",
  emoji: "Zoë 🧑🏽‍💻 Fjeld 👩‍👩‍👧‍👦",
  bare: "X",
  words: "Maria del Carmen Fernández de la Cruz y Ruiz-Mateos von Habsburg-Lothringen",
});

const FIRST = ["Ada", "Bo", "Chika", "Dmitri", "Esra", "Farid", "Gudrun", "Hana", "Ivo", "Jun", "Karim", "Lucía"];
const LAST = ["Abara", "Brandt", "Castillo", "Dube", "Eriksson", "Fontaine", "Gruber", "Haddad", "Ito", "Jansen", "Kovač", "Larsen", "Mbeki"];

/** @param {string} url @param {string} name */
async function founded(url, name) {
  const admin = new Api(url);
  await admin.post("/setup", { organization_name: name, name: "Rosa Lindqvist", email: "rosa@example.com", password: PASSWORD });
  return admin;
}

/** Runs a task for each of many, eight at a time. @template T @param {T[]} list @param {(each: T) => Promise<unknown>} task */
async function each(list, task) {
  const rest = [...list];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) await task(next);
    }),
  );
}

/** An organization of one person and nothing else. */
export async function empty() {
  const server = await Server.start();
  const admin = await founded(server.url, "Wren & Lark Lending");
  return { server, as: async () => admin, adminId: String((await admin.get("/me")).id) };
}

/** @param {Awaited<ReturnType<typeof empty>>} org @returns {Place[]} */
export function emptyPlaces(org) {
  const who = org.adminId;
  return [
    { name: "empty-home", who, path: "/" },
    { name: "empty-jobs", who, path: "/jobs" },
    { name: "empty-candidates", who, path: "/candidates" },
    { name: "empty-guides", who, path: "/guides" },
    { name: "empty-people", who, path: "/people" },
    { name: "empty-tokens", who, path: "/tokens" },
    { name: "empty-record", who, path: "/record?type=decision.recorded" },
  ];
}

/** @param {{ many?: number }} [options] how many apply to the job that everybody wants */
export async function awkward({ many = MANY } = {}) {
  const server = await Server.start();
  const admin = await founded(server.url, `${EIGHTY} & Partners`);
  /** @type {Map<string, Api>} */
  const people = new Map([[String((await admin.get("/me")).id), admin]]);
  /** @param {string} name @param {string} email @param {string} role */
  const invite = async (name, email, role) => {
    const { invitation_url } = await admin.post("/users", { name, email, role });
    const session = new Api(server.url);
    const token = String(invitation_url).split("/").at(-1);
    const id = String((await session.post(`/invitations/${token}/accept`, { password: PASSWORD })).id);
    people.set(id, session);
    return id;
  };
  const manager = await invite("Konstantinopoulos-Papadimitriou Alexandra", "manager@example.com", "hiring_manager");
  const lead = await invite(NAMES.hebrew, "lead@example.com", "interviewer");
  const second = await invite(EIGHTY, `${EIGHTY.slice(0, 60)}@example.com`, "interviewer");

  const [shelf] = (await admin.get("/guide-library")).data;
  const guide = await admin.post("/guides", { library_id: shelf.id });
  const { version_id } = await admin.post(`/guides/${guide.id}/versions`);
  const hiring_team = [
    { user_id: manager, role: "hiring_manager" },
    { user_id: lead, role: "interviewer" },
    { user_id: second, role: "interviewer" },
  ];
  /** @param {string} title @param {object} [more] */
  const open = (title, more = {}) => admin.post("/jobs", { title, guide_version_id: version_id, hiring_team, ...more });
  const busy = await open("Backend Developer", { requisition_id: "BE-1000", location: "Anywhere" });
  const odd = await open(EIGHTY, { requisition_id: "REQ-0000000000000000000000001", location: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" });
  const nobody = await open("Nobody applied");
  const stages = (await admin.get(`/jobs/${busy.id}/stages`)).data;

  /** @param {string} job @param {object} who @param {object} [more] */
  const apply = async (job, who, more = {}) => {
    const candidate = await admin.post("/candidates", who);
    return admin.post("/applications", { candidate_id: candidate.id, job_id: job, ...more });
  };
  /** @param {string} id @param {number} to */
  const move = (id, to) =>
    admin.post(`/applications/${id}/move`, { stage_id: stages[to].id, reason: "The evidence of the stage before is in." });

  await each(
    Array.from({ length: many }, (_, n) => n),
    async (n) => {
      const name = `${FIRST[n % FIRST.length]} ${LAST[(n * 7) % LAST.length]} ${n}`;
      const { id } = await apply(busy.id, { name, email: `applicant${n}@example.com` }, { source: "Career page" });
      // Of a hundred, sixty stay where they came in.
      const to = n % 100 < 60 ? 0 : n % 100 < 85 ? 1 : n % 100 < 95 ? 2 : n % 100 < 99 ? 3 : 4;
      if (to > 0) await move(id, to);
    },
  );
  /** @type {Record<string, any>} */
  const applications = {};
  for (const [key, name] of Object.entries(NAMES)) {
    applications[key] = await apply(
      odd.id,
      key === "bare" ? { name } : { name, email: `${key === "long" ? EIGHTY.slice(0, 60) : key}@example.com` },
    );
  }
  await move(applications.arabic.id, 2);
  await move(applications.emoji.id, 1);
  /** @param {string} key @param {number} stage */
  const meet = (key, stage) =>
    admin.post("/interviews", {
      application_id: applications[key].id,
      stage_id: stages[stage].id,
      starts_at: new Date(Date.now() - HOUR / 2).toISOString(),
      ends_at: new Date(Date.now() + HOUR / 2).toISOString(),
      location: `https://meet.example.com/${EIGHTY}`,
      interviewers: [
        { user_id: lead, role: "lead" },
        { user_id: second, role: "shadow" },
      ],
    });
  const kits = { arabic: await meet("arabic", 2), long: await meet("long", 0) };
  const debrief = await admin.post("/debriefs", { application_id: applications.arabic.id, facilitator_id: manager });
  return {
    server,
    /** @param {string} id */
    as: async (id) => people.get(id) ?? admin,
    admin,
    adminId: String([...people.keys()][0]),
    manager,
    lead,
    busy,
    odd,
    nobody,
    applications,
    kits,
    debrief,
  };
}

/** @param {Awaited<ReturnType<typeof awkward>>} org @returns {Place[]} */
export function awkwardPlaces(org) {
  const who = org.adminId;
  const { applications } = org;
  return [
    { name: "many-board", who, path: `/jobs/${org.busy.id}` },
    { name: "many-table", who, path: `/jobs/${org.busy.id}?view=table` },
    { name: "many-candidates", who, path: "/candidates" },
    { name: "odd-home", who: org.lead, path: "/" },
    { name: "odd-jobs", who, path: "/jobs" },
    { name: "odd-board", who, path: `/jobs/${org.odd.id}` },
    { name: "odd-table", who, path: `/jobs/${org.odd.id}?view=table` },
    { name: "odd-team", who, path: `/jobs/${org.odd.id}?view=team` },
    { name: "nobody-board", who, path: `/jobs/${org.nobody.id}` },
    { name: "odd-people", who, path: "/people" },
    { name: "odd-application-long", who, path: `/applications/${applications.long.id}` },
    { name: "odd-application-arabic", who, path: `/applications/${applications.arabic.id}` },
    { name: "odd-application-bare", who, path: `/applications/${applications.bare.id}` },
    { name: "odd-candidate-bare", who, path: `/candidates/${applications.bare.candidate.id}` },
    { name: "odd-candidate-long", who, path: `/candidates/${applications.long.candidate.id}` },
    { name: "odd-candidate-hebrew", who, path: `/candidates/${applications.hebrew.candidate.id}` },
    { name: "odd-kit-arabic", who: org.lead, path: `/interviews/${org.kits.arabic.id}/kit` },
    { name: "odd-kit-long", who: org.lead, path: `/interviews/${org.kits.long.id}/kit` },
    { name: "odd-debrief", who: org.manager, path: `/debriefs/${org.debrief.id}` },
    {
      name: "odd-palette",
      who,
      path: "/",
      open: async (page) => {
        await page.keyboard.press("Control+k");
        await page.getByRole("dialog").getByRole("textbox").fill("wolfe");
        await page.getByRole("dialog").getByText(EIGHTY.slice(0, 30)).first().waitFor();
      },
    },
  ];
}
