import type {
  Application,
  AuditEvent,
  Candidate,
  Debrief,
  GuideDocument,
  Interview,
  Job,
  Kit,
  Me,
  Scorecard,
  StageKind,
  TimelineEvent,
  User,
} from "../src/api/types";

/* Invented people and an invented company, enough to look at every page. Only for development. */
const NOW = Date.now();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const ago = (ms: number) => new Date(NOW - ms).toISOString();
export const ahead = (ms: number) => new Date(NOW + ms).toISOString();
let serial = 0;
export const newId = () => {
  serial += 1;
  return `0190a000-0000-7000-8000-${String(serial).padStart(12, "0")}`;
};

const user = (name: string, roles: User["roles"], status: User["status"] = "active"): User => ({
  id: newId(),
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@example.com`,
  roles,
  status,
  created_at: ago(90 * DAY),
});

export const users = [
  user("Jonas Weber", ["admin", "recruiter"]),
  user("Marta Okafor", ["hiring_manager"]),
  user("Ada Kim", ["interviewer"]),
  user("Tomas Lund", ["interviewer"]),
  user("Bea Osei", ["interviewer"]),
  user("Ines Duarte", ["coordinator"]),
  user("Sam Ito", ["analyst"], "invited"),
];
const [jonas, marta, ada, tomas, bea] = users as [User, User, User, User, User];
export const me: Me = {
  id: jonas.id,
  name: jonas.name,
  email: jonas.email,
  roles: ["admin", "recruiter", "interviewer"],
  organization: { id: newId(), name: "Northwind Freight" },
  version: "0.1.0",
  installation_fingerprint: "SHA256:9b1e7c52",
};

const anchors = (what: string) => [
  "Not enough information",
  `Could not show ${what} even with help`,
  `Showed ${what} in parts, and only when led there step by step`,
  `Sound ${what}; sees the main failure and names a trade-off without being asked`,
  `Exceptional ${what}: weighs several ways, measures, and explains what would change the choice`,
];
const ATTRIBUTES = [
  "System design",
  "Problem solving",
  "Database knowledge",
  "Communication",
  "Code quality",
  "Ships a service to production in the first quarter",
];
const attributes = ATTRIBUTES.map((name, index) => ({
  key: name.toLowerCase().replace(/[^a-z]+/g, "-"),
  name,
  kind: index === 5 ? ("outcome" as const) : ("competency" as const),
  anchors: anchors(name.toLowerCase()),
}));
const question = (key: string, text: string, minutes: number, competencies: string[]) => ({
  key,
  text,
  minutes,
  competencies,
  areas_to_cover: [
    "Clarifies delivery guarantees and volume",
    "Components and how data flows",
    "Retries, duplicates, ordering",
    "What is measured and alerted on",
  ],
  follow_ups: [
    "A provider is down for an hour. What happens?",
    "How would you let users mute a channel?",
    "What changes at ten times the volume?",
  ],
  what_good_looks_like: ["Asks about guarantees before drawing", "Names the dedupe key"],
  red_flags: ["Adds queues without saying why"],
});
const stage = (key: string, kind: StageKind, title: string, minutes: number) => ({
  key,
  kind,
  title,
  minutes,
  interviewer_directions: "Read the submission first. Let the candidate lead; step in only to open an area.",
  candidate_script:
    "We will look at your exercise together, then at one design question from our own work at {{company}}. Thinking aloud helps us; changing your mind is fine.",
  agenda: [
    { title: "Hello", minutes: 5 },
    { title: "Take-home walk-through", minutes: 15 },
    { title: "Design: notifications", minutes: 22 },
    { title: "Async work", minutes: 10 },
    { title: "Their questions", minutes: 8 },
  ],
  questions: [
    question("walk", "Walk me through your submission and two decisions you would defend.", 12, [
      "Communication",
    ]),
    question(
      "notify",
      "Design a service that sends order updates by e-mail, SMS and push to two million users. What would you build first, and what would break first?",
      22,
      ["System design", "Communication"],
    ),
    question("twice", "How have you handled a job that must not run twice?", 8, ["Problem solving"]),
  ],
  exercise:
    kind === "take_home"
      ? {
          title: "Parcel API",
          brief: "Build a small REST API for parcels.",
          requirements: ["CRUD for parcels", "Paging"],
          criteria: ["Correctness", "Tests"],
        }
      : null,
  scorecard: { attributes, recommendation: ["Strong no hire", "No hire", "Hire", "Strong hire"] },
});
export const document: GuideDocument = {
  title: "Backend Developer",
  role: "Backend Developer",
  level: "mid",
  language: "en",
  introduction: "How we hire backend developers at {{company}}.",
  variables: [
    { name: "company", label: "Company", default: null },
    { name: "stack", label: "Technology stack", default: "Rust and PostgreSQL" },
  ],
  job_description:
    "You will build the services that move freight.\n\n- Design APIs\n- Run them in production",
  profile: {
    summary: "Someone who likes to see a service through.",
    competencies: [
      { name: "System design", description: "Finds a structure that survives growth and failure." },
      { name: "Communication", description: "Makes themselves understood and checks that they were." },
    ],
    outcomes: [{ text: "Ships a service to production in the first quarter" }],
    traits: ["Curious", "Kind in reviews"],
  },
  stages: [
    stage("screening", "screening", "Screening call", 30),
    { ...stage("take-home", "take_home", "Take-home", 180), questions: [] },
    stage("technical", "technical", "Technical interview", 60),
    stage("design", "system_design", "System design", 60),
    stage("culture", "culture", "Team and culture", 45),
  ],
  debrief: {
    directions: "Read the evidence before the numbers.",
    questions: [
      {
        key: "others",
        text: "What do you want to ask the other interviewers?",
        guidance: "Open points first.",
      },
      { key: "stack", text: "How do the skills fit our stack?", guidance: "Evidence, not impressions." },
      { key: "missing", text: "Is there anything to find out before deciding?", guidance: "" },
      { key: "changed", text: "Has anyone changed their view?", guidance: "With the reason." },
    ],
  },
  reference_calls: {
    directions: "Ask for examples.",
    questions: [{ key: "worked", text: "How did you work together?", guidance: "Sets the scene." }],
    attributes: [],
  },
  faq: [{ question: "May I prompt the candidate?", answer: "Yes, and write down that you did." }],
  unplaced: [],
};
export const guideId = newId();
export const versionId = newId();
export const stages = document.stages.map((each, position) => ({
  id: newId(),
  key: each.key,
  kind: each.kind,
  title: each.title,
  minutes: each.minutes,
  position,
  questions: each.questions.length,
  attributes: attributes.length,
  active_applications: 0,
}));

export const job: Job = {
  id: newId(),
  title: "Backend Developer",
  requisition_id: "REQ-204",
  status: "open",
  guide_version_id: versionId,
  guide: { id: guideId, title: "Backend Developer", number: 3 },
  variables: { company: "Northwind Freight" },
  unfilled_variables: ["stack"],
  openings: 2,
  location: "Berlin or remote",
  salary_range: { min: 7_000_000, max: 8_500_000, currency: "EUR", period: "year" },
  hiring_team: [
    { user_id: marta.id, name: marta.name, role: "hiring_manager" },
    { user_id: jonas.id, name: jonas.name, role: "recruiter" },
    { user_id: ada.id, name: ada.name, role: "interviewer" },
    { user_id: tomas.id, name: tomas.name, role: "interviewer" },
  ],
  decider_id: marta.id,
  scorecards_visible: "debrief",
  counts: { active: 12, hired: 0, rejected: 9, withdrawn: 2 },
  created_at: ago(23 * DAY),
  updated_at: ago(2 * HOUR),
  version: 4,
};
export const jobs: Job[] = [
  job,
  {
    ...job,
    id: newId(),
    title: "Site Reliability Engineer",
    requisition_id: "REQ-211",
    unfilled_variables: [],
    counts: { active: 3, hired: 1, rejected: 2, withdrawn: 0 },
  },
];

export const candidates: Candidate[] = [];
export const applications: Application[] = [];
const people: [string, number, number, Partial<Application>][] = [
  ["Ruth Abebe", 0, 1, { next_interview: { starts_at: ahead(19 * HOUR) } }],
  ["Tomás Quiroga", 0, 6, {}],
  ["Mei-Ling Oyelaran-Fitzgerald", 0, 2, {}],
  ["Henrik Solberg", 0, 0.4, {}],
  ["Noor Haddad", 1, 1, { scorecards: { due: 2, submitted: 1 } }],
  ["Viktor Palm", 1, 3, {}],
  ["Priya Raman", 4, 0.1, { scorecards: { due: 4, submitted: 4 } }],
  ["Owen Marsh", 2, 2, { scorecards: { due: 3, submitted: 2 } }],
  ["Dana Ionescu", 3, 1, { next_interview: { starts_at: ahead(0.3 * HOUR) } }],
  [
    "Lucía Ferreira",
    2,
    5,
    {
      status: "rejected",
      rejected_at: ago(5 * DAY),
      rejection: {
        reason_id: "r1",
        name: "Skills do not match",
        type: "we_rejected",
        note: "Design stayed at one box.",
      },
    },
  ],
];
for (const [name, at, days, extra] of people) {
  const candidate: Candidate = {
    id: newId(),
    name,
    email: `${name.split(" ")[0]?.toLowerCase()}@example.com`,
    phone: "+44 20 7946 0123",
    links: ["https://example.com/portfolio"],
    created_at: ago((days + 9) * DAY),
    version: 1,
  };
  candidates.push(candidate);
  const here = stages[at];
  if (!here) continue;
  applications.push({
    id: newId(),
    candidate: { id: candidate.id, name },
    job: { id: job.id, title: job.title, requisition_id: job.requisition_id },
    guide_version_id: versionId,
    status: "active",
    current_stage: { id: here.id, title: here.title, kind: here.kind },
    source: "Referral",
    logistics: {
      notice_period: "6 weeks",
      salary_expectation: "€78,000 a year",
      other_processes: "Final round at one other",
      location: "Leeds",
      work_authorization: "United Kingdom",
    },
    applied_at: ago((days + 9) * DAY),
    last_activity_at: ago(days * DAY),
    rejected_at: null,
    rejection: null,
    scorecards: { due: 1, submitted: 0 },
    next_interview: null,
    debrief: null,
    decision: null,
    my_access: { manage: true, schedule: true, review: true, decide: true },
    version: 3,
    ...extra,
  });
}
export const priya = applications[6] as Application;
export const owen = applications[7] as Application;
const dana = applications[8] as Application;

const interview = (
  application: Application,
  at: number,
  starts: string,
  who: [User, "lead" | "interviewer" | "shadow", "none" | "draft" | "submitted"][],
  status: Interview["status"],
): Interview => {
  const where = stages[at] as (typeof stages)[number];
  return {
    id: newId(),
    application_id: application.id,
    candidate: application.candidate,
    job: { id: job.id, title: job.title },
    stage: { id: where.id, title: where.title, kind: where.kind, minutes: where.minutes },
    starts_at: starts,
    ends_at: new Date(new Date(starts).getTime() + HOUR).toISOString(),
    location: "https://meet.example.com/room",
    status,
    interviewers: who.map(([person, role, scorecard_status]) => ({
      user_id: person.id,
      name: person.name,
      role,
      independent: true,
      scorecard_status,
    })),
    version: 1,
  };
};
export const interviews: Interview[] = [
  interview(
    dana,
    3,
    ago(24 * 60_000),
    [
      [jonas, "lead", "draft"],
      [bea, "shadow", "none"],
    ],
    "scheduled",
  ),
  interview(
    owen,
    2,
    ago(2 * DAY),
    [
      [ada, "lead", "submitted"],
      [tomas, "interviewer", "none"],
      [jonas, "interviewer", "none"],
    ],
    "awaiting_feedback",
  ),
  interview(priya, 2, ago(6 * DAY), [[ada, "lead", "submitted"]], "complete"),
  interview(priya, 3, ago(4 * DAY), [[tomas, "lead", "submitted"]], "complete"),
];
dana.next_interview = { starts_at: interviews[0]?.starts_at ?? "" };

export function kitOf(application: Application, at: number, meeting: Interview | null): Kit {
  const each = document.stages[at] as GuideDocument["stages"][number];
  const fill = (text: string) => text.replaceAll("{{company}}", "Northwind Freight");
  return {
    interview: meeting,
    application_id: application.id,
    candidate: application.candidate,
    job: application.job,
    guide: { title: document.title, number: 3 },
    stage: {
      id: stages[at]?.id ?? "",
      key: each.key,
      kind: each.kind,
      title: each.title,
      minutes: each.minutes,
      interviewer_directions: each.interviewer_directions,
      candidate_script: fill(each.candidate_script),
      agenda: each.agenda,
      questions: each.questions.map(({ key, ...rest }) => ({ id: key, ...rest })),
      exercise: each.exercise,
      attributes: attributes.map(({ key, ...rest }) => ({ id: key, ...rest })),
      recommendation: ["Strong no hire", "No hire", "Hire", "Strong hire"],
    },
    probe_next: [
      {
        text: "Ran the migration to per-tenant schemas. Worth asking how they rolled it back.",
        from: "Ada Kim",
        stage_title: "Screening call",
      },
    ],
    panel:
      meeting?.interviewers.map(({ user_id, name, role }) => ({
        user_id,
        name,
        role,
        stage_id: meeting.stage.id,
      })) ?? [],
  };
}

export const scorecard = (
  application: Application,
  at: number,
  reviewer: { id: string; name: string },
  values: (number | null)[],
  recommendation: number | null,
  status: Scorecard["status"],
): Scorecard => {
  const where = stages[at] as (typeof stages)[number];
  return {
    id: newId(),
    application_id: application.id,
    stage: { id: where.id, title: where.title, kind: where.kind },
    interview_id: null,
    reviewer: { ...reviewer, role: "interviewer" },
    status,
    independent: true,
    ratings: Object.fromEntries(
      attributes.flatMap(({ key }, index) =>
        values[index] === undefined || values[index] === null
          ? []
          : [
              [
                key,
                {
                  rating: values[index] ?? null,
                  note:
                    values[index] === 0
                      ? ""
                      : "Asked for the failure rate before proposing retries; named the dedupe key unprompted.",
                  evidence: [],
                },
              ],
            ],
      ),
    ),
    question_notes: { notify: { text: "Drew one queue a channel and said why.", asked: true, covered: [] } },
    overall_recommendation: recommendation,
    summary: status === "draft" ? "" : "Clear thinker; would like to see more on operations.",
    probe_next: [],
    submitted_at: status === "draft" ? null : ago(3 * DAY),
    updated_at: ago(3 * DAY),
    version: 1,
    amendments: [],
    original: null,
  };
};
export const scorecards: Scorecard[] = [
  scorecard(priya, 0, jonas, [0, 3, 2, 3], 3, "submitted"),
  scorecard(priya, 2, ada, [4, 4, 3, 3, 3], 4, "submitted"),
  scorecard(priya, 3, tomas, [2, 3, 3, 4, null, 3], 2, "submitted"),
  scorecard(priya, 4, bea, [null, 3, null, 4, null, 3], 3, "submitted"),
  scorecard(owen, 2, ada, [3, 3, 3, 3, 3, 3], 3, "submitted"),
];

const agenda = document.debrief.questions;
export const debrief: Debrief = {
  id: newId(),
  application_id: priya.id,
  candidate: priya.candidate,
  job: { id: job.id, title: job.title },
  facilitator: { id: jonas.id, name: jonas.name },
  phase: "evidence",
  phases: [{ phase: "evidence", at: ago(0.2 * HOUR) }],
  agenda,
  speaking_order: [bea, ada, tomas, marta, jonas].map((person, index) => ({
    user: { id: person.id, name: person.name },
    role: ["interviewer", "interviewer", "lead", "hiring_manager", "facilitator"][index] ?? "interviewer",
    stage_title: ["Team and culture", "Technical interview", "System design", null, null][index] ?? null,
  })),
  scorecards: [],
  recommendations: [],
  present: [jonas, marta, ada, tomas].map(({ id, name }) => ({ id, name })),
  can: { advance: true, decide: true, record_consensus: true },
  owes_scorecard: false,
  visibility: "Ratings and notes are open; recommendations are not.",
  directions: "Read the evidence before the numbers.",
  starts_at: null,
  decision: null,
  version: 2,
};
priya.debrief = { id: debrief.id, phase: debrief.phase };

const happened = (
  ms: number,
  type: string,
  actor: User,
  stage_title: string | null,
  reason: string | null = null,
): TimelineEvent => ({
  id: newId(),
  at: ago(ms),
  type,
  actor: { id: actor.id, name: actor.name },
  stage_title,
  from_stage_title: type === "application.moved" ? "Take-home" : null,
  reason,
});
export const timeline = (): TimelineEvent[] => [
  happened(2 * DAY, "scorecard.submitted", ada, "Technical interview"),
  happened(2.1 * DAY, "interview.scheduled", jonas, "Technical interview"),
  happened(5 * DAY, "application.moved", jonas, "Technical interview", "All nine requirements met"),
  happened(9 * DAY, "application.created", jonas, null),
];

export const audit: AuditEvent[] = Array.from({ length: 24 }, (_, index) => ({
  id: newId(),
  chain: index % 3 ? `application:${priya.id}` : "organization",
  seq: 24 - index,
  at: ago(index * 3 * HOUR),
  type: ["scorecard.submitted", "application.moved", "interview.scheduled", "user.invited"][index % 4] ?? "",
  actor: { type: "user", id: jonas.id, name: users[index % 5]?.name ?? null },
  target_type: "application",
  target_id: priya.id,
  payload: { stage: "Technical interview" },
  hash: "9b1e7c52a4d0f3b8".repeat(4),
  prev_hash: "1f0c9d77e2a1b4c6".repeat(4),
}));
