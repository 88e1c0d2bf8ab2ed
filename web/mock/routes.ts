import type { Application, Debrief, DebriefPhase, Scorecard } from "../src/api/types";
import * as data from "./data.ts";

export class Refusal extends Error {
  readonly errors: { pointer: string; code: string; message: string }[];
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string, errors: Refusal["errors"] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

const state = {
  setUp: process.env.TOUCHSTONE_MOCK !== "setup",
  signedIn: process.env.TOUCHSTONE_MOCK !== "setup",
};
// biome-ignore lint/suspicious/noExplicitAny: bodies of a mock
type Body = any;
type Handler = (ids: string[], query: URLSearchParams, body: Body) => unknown;

const page = <T>(list: T[]) => ({ data: list, next_cursor: null });
const find = <T extends { id: string }>(list: T[], id: string | undefined): T => {
  const found = list.find((each) => each.id === id);
  if (!found) throw new Refusal(404, "not_found", "There is nothing here.");
  return found;
};
const touch = (application: Application) => {
  application.version += 1;
  application.last_activity_at = new Date().toISOString();
  return application;
};

function merge(target: Body, patch: Body): Body {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const result = typeof target === "object" && target !== null && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null && key !== "rating" && key !== "overall_recommendation") delete result[key];
    else result[key] = merge(result[key], value);
  }
  return result;
}

function mine(applicationId: string, stageId: string): Scorecard {
  const existing = data.scorecards.find(
    (card) =>
      card.application_id === applicationId && card.stage.id === stageId && card.reviewer.id === data.me.id,
  );
  if (existing) return existing;
  const application = find(data.applications, applicationId);
  const at = data.stages.findIndex((stage) => stage.id === stageId);
  const card = data.scorecard(application, at, { id: data.me.id, name: data.me.name }, [], null, "draft");
  card.question_notes = {};
  data.scorecards.push(card);
  return card;
}

function debriefView(): Debrief {
  const open = ["reveal", "discussion", "decision", "closed"].includes(data.debrief.phase);
  const cards = data.scorecards.filter(
    (card) => card.application_id === data.debrief.application_id && card.status !== "draft",
  );
  return {
    ...data.debrief,
    scorecards:
      data.debrief.phase === "preparation"
        ? []
        : cards.map((card) => ({
            ...card,
            overall_recommendation:
              open || card.reviewer.id === data.me.id ? card.overall_recommendation : null,
          })),
    recommendations: open
      ? cards.map((card) => ({
          user: { id: card.reviewer.id, name: card.reviewer.name },
          scorecard_id: card.id,
          stage_title: card.stage.title,
          initial: card.reviewer.name === "Tomas Lund" ? 2 : card.overall_recommendation,
          current: card.reviewer.name === "Tomas Lund" ? 3 : card.overall_recommendation,
          changes:
            card.reviewer.name === "Tomas Lund"
              ? [
                  {
                    at: data.ago(60_000),
                    from: 2,
                    to: 3,
                    reason: "Ada's notes show the dedupe key at 23:52; I had missed it.",
                  },
                ]
              : [],
        }))
      : [],
  };
}

const routes: [string, RegExp, Handler][] = [];
const on = (method: string, pattern: string, handler: Handler) =>
  routes.push([method, new RegExp(`^${pattern.replaceAll(":id", "([^/]+)")}$`), handler]);

on("GET", "/setup", () => ({ needed: !state.setUp, code_required: false }));
on("POST", "/setup", () => {
  state.setUp = true;
  state.signedIn = true;
  return data.me;
});
on("POST", "/demo", () => ({
  job_id: data.job.id,
  debrief_id: data.debrief.id,
  application_id: data.priya.id,
  accounts: data.users.slice(1, 5).map(({ name, email, roles }) => ({ name, email, role: roles[0] })),
  password: "a calm look around 7",
}));
on("POST", "/sessions", (_ids, _query, body) => {
  if (body.password === "wrong")
    throw new Refusal(401, "wrong_credentials", "That e-mail and password do not match.");
  state.signedIn = true;
  return data.me;
});
on("DELETE", "/sessions/current", () => {
  state.signedIn = false;
});
on("GET", "/me", () => data.me);
on("GET", "/users", () => page(data.users));
on("POST", "/users", (_ids, _query, body) => {
  const user = {
    id: data.newId(),
    name: body.name,
    email: body.email,
    roles: [body.role],
    status: "invited" as const,
    created_at: new Date().toISOString(),
  };
  data.users.push(user);
  return {
    ...user,
    invitation_url: "http://127.0.0.1:8080/invitations/abc123",
    invitation_expires_at: data.ahead(7 * 86_400_000),
  };
});
on("PATCH", "/users/:id", ([id], _query, body) => Object.assign(find(data.users, id), body));
on("GET", "/invitations/:id", () => ({
  name: "Sam Ito",
  email: "sam.ito@example.com",
  organization_name: "Northwind Freight",
}));
on("POST", "/invitations/:id/accept", () => data.me);
on("GET", "/api-tokens", () =>
  page([
    {
      id: "t1",
      name: "Nightly export",
      scopes: ["candidates:read"],
      created_at: data.ago(1e9),
      expires_at: data.ahead(1e9),
      last_used_at: null,
    },
  ]),
);
on("POST", "/api-tokens", (_ids, _query, body) => ({
  id: data.newId(),
  ...body,
  created_at: data.ago(0),
  token: "ts_example_4f9a",
}));
on("DELETE", "/api-tokens/:id", () => undefined);

const summary = {
  id: data.guideId,
  title: "Backend Developer",
  created_at: data.ago(9e9),
  updated_at: data.ago(1e8),
  draft_changed: true,
  latest_version: { id: data.versionId, number: 3, published_at: data.ago(2e9) },
  stages: 5,
  questions: 24,
};
on("GET", "/guides", () => page([summary]));
on("POST", "/guides", () => ({ ...guide() }));
on("POST", "/guides/import", () => ({
  guide_id: data.guideId,
  report: {
    placed: { stages: 5, questions: 24, attributes: 49, areas_to_cover: 96, follow_ups: 71 },
    unplaced: [{ line_start: 214, line_end: 216, text: "Remember to book the large room." }],
    warnings: [{ line: 88, message: "“Database knowledge”: levels 2 and 3 read the same." }],
  },
}));
const guide = () => ({
  id: data.guideId,
  title: "Backend Developer",
  version: 5,
  document: data.document,
  versions: [
    {
      id: data.versionId,
      number: 3,
      published_at: data.ago(2e9),
      published_by: "Marta Okafor",
    },
  ],
  problems: [],
});
on("GET", "/guides/:id", guide);
on("POST", "/guides/:id/versions", () => ({ version_id: data.newId(), number: 4 }));
on("GET", "/guide-versions/:id", () => ({
  id: data.versionId,
  guide_id: data.guideId,
  number: 3,
  published_at: data.ago(2e9),
  document: data.document,
  stages: data.stages,
}));
on("GET", "/guide-library", () => ({
  data: [
    {
      id: "backend-developer",
      title: "Backend Developer",
      level: "mid",
      stages: 5,
      questions: 28,
      minutes: 375,
    },
    {
      id: "senior-backend",
      title: "Senior Backend Developer",
      level: "senior",
      stages: 5,
      questions: 31,
      minutes: 405,
    },
  ],
}));

on("GET", "/jobs", () => page(data.jobs));
on("POST", "/jobs", (_ids, _query, body) => {
  const job = {
    ...data.job,
    ...body,
    id: data.newId(),
    unfilled_variables: [],
    counts: { active: 0, hired: 0, rejected: 0, withdrawn: 0 },
  };
  data.jobs.push(job);
  return job;
});
on("GET", "/jobs/:id", ([id]) => find(data.jobs, id));
on("PATCH", "/jobs/:id", ([id], _query, body) => Object.assign(find(data.jobs, id), body, { version: 9 }));
on("GET", "/jobs/:id/stages", () => page(data.stages));
on("GET", "/rejection-reasons", () =>
  page([
    { id: "r1", name: "Skills do not match", type: "we_rejected" },
    { id: "r2", name: "Position filled", type: "we_rejected" },
    { id: "r3", name: "Took another offer", type: "they_rejected" },
  ]),
);

on("GET", "/candidates", (_ids, query) =>
  page(
    data.candidates.filter(({ name }) => name.toLowerCase().includes((query.get("q") ?? "").toLowerCase())),
  ),
);
on("POST", "/candidates", (_ids, _query, body) => {
  const candidate = {
    id: data.newId(),
    links: [],
    email: null,
    phone: null,
    ...body,
    created_at: data.ago(0),
    version: 1,
  };
  data.candidates.push(candidate);
  return candidate;
});
on("GET", "/candidates/:id", ([id]) => find(data.candidates, id));
on("GET", "/applications", (_ids, query) =>
  page(
    data.applications.filter(
      ({ job, candidate }) =>
        (!query.get("job_id") || job.id === query.get("job_id")) &&
        (!query.get("candidate_id") || candidate.id === query.get("candidate_id")),
    ),
  ),
);
on("POST", "/applications", (_ids, _query, body) => {
  const application = {
    ...data.priya,
    id: data.newId(),
    candidate: find(data.candidates, body.candidate_id),
    current_stage: data.stages[0] ?? null,
    debrief: null,
    scorecards: { due: 0, submitted: 0 },
  };
  data.applications.push(application);
  return application;
});
on("GET", "/applications/:id", ([id]) => find(data.applications, id));
on("PATCH", "/applications/:id", ([id], _query, body) =>
  touch(Object.assign(find(data.applications, id), merge(find(data.applications, id), body))),
);
on("POST", "/applications/:id/move", ([id], _query, body) => {
  const application = find(data.applications, id);
  const { id: stage, title, kind } = find(data.stages, body.stage_id);
  application.current_stage = { id: stage, title, kind };
  return touch(application);
});
on("POST", "/applications/:id/reject", ([id], _query, body) =>
  touch(
    Object.assign(find(data.applications, id), {
      status: "rejected",
      rejection: { reason_id: "r1", name: "Skills do not match", type: "we_rejected", note: body.note },
    }),
  ),
);
on("POST", "/applications/:id/withdraw", ([id]) =>
  touch(Object.assign(find(data.applications, id), { status: "withdrawn" })),
);
on("POST", "/applications/:id/hire", ([id]) =>
  touch(Object.assign(find(data.applications, id), { status: "hired" })),
);
on("GET", "/applications/:id/timeline", () => page(data.timeline()));
on("GET", "/applications/:id/scorecards", ([id]) => ({
  ...page(
    data.scorecards.filter(
      (card) => card.application_id === id && (id === data.priya.id || card.reviewer.id === data.me.id),
    ),
  ),
  status: data.interviews
    .filter(({ application_id }) => application_id === id)
    .flatMap(({ stage, interviewers }) =>
      interviewers.map((who) => ({
        user: { id: who.user_id, name: who.name },
        role: who.role,
        stage,
        state: who.scorecard_status,
        submitted_at: null,
      })),
    ),
  visibility: {
    ratings: id === data.priya.id,
    recommendations: false,
    why: "Ratings open to you when you have submitted your own scorecard.",
  },
}));

on("GET", "/interviews", (_ids, query) =>
  page(
    data.interviews.filter(
      ({ application_id }) => !query.get("application_id") || application_id === query.get("application_id"),
    ),
  ),
);
on("POST", "/interviews", (_ids, _query, body) => {
  const application = find(data.applications, body.application_id);
  const stage = find(data.stages, body.stage_id);
  const blocked = body.interviewers.findIndex(
    (who: Body) => find(data.users, who.user_id).name === "Ada Kim" && !who.assignment_reason,
  );
  if (blocked >= 0)
    throw new Refusal(409, "not_independent", "Ada Kim has read scorecards of this application.", [
      {
        pointer: `/interviewers/${blocked}`,
        code: "not_independent",
        message: "Ada Kim has read scorecards of this application.",
      },
    ]);
  const interview = {
    id: data.newId(),
    candidate: application.candidate,
    job: data.job,
    stage,
    status: "scheduled" as const,
    version: 1,
    ...body,
    interviewers: body.interviewers.map((who: Body) => ({
      ...who,
      name: find(data.users, who.user_id).name,
      independent: true,
      scorecard_status: "none",
    })),
  };
  data.interviews.push(interview);
  return interview;
});
on("GET", "/interviews/:id/kit", ([id]) => {
  const interview = find(data.interviews, id);
  return data.kitOf(
    find(data.applications, interview.application_id),
    data.stages.findIndex((stage) => stage.id === interview.stage.id),
    interview,
  );
});
on("GET", "/applications/:id/stages/:id/kit", ([id, stage]) =>
  data.kitOf(
    find(data.applications, id),
    data.stages.findIndex((each) => each.id === stage),
    null,
  ),
);
on("POST", "/interviews/:id/scorecard", ([id]) => {
  const interview = find(data.interviews, id);
  return mine(interview.application_id, interview.stage.id);
});
on("POST", "/applications/:id/stages/:id/scorecard", ([id, stage]) => mine(id ?? "", stage ?? ""));
on("GET", "/scorecards/:id", ([id]) => find(data.scorecards, id));
on("PATCH", "/scorecards/:id", ([id], _query, body) => {
  const card = find(data.scorecards, id);
  if (card.status !== "draft") throw new Refusal(409, "already_submitted", "This scorecard was submitted.");
  Object.assign(card, merge(card, body), { version: card.version + 1, updated_at: new Date().toISOString() });
  return card;
});
on("POST", "/scorecards/:id/submit", ([id]) => {
  const card = find(data.scorecards, id);
  const errors: Refusal["errors"] = [];
  for (const { id: key, name } of data.kitOf(data.priya, 2, null).stage.attributes) {
    const rating = card.ratings[key];
    if (rating?.rating == null)
      errors.push({ pointer: `/ratings/${key}`, code: "rating_missing", message: `${name} is not rated.` });
    else if (rating.rating > 0 && !rating.note && !rating.evidence?.length)
      errors.push({ pointer: `/ratings/${key}`, code: "evidence_missing", message: `${name} needs a note.` });
  }
  if (!card.overall_recommendation)
    errors.push({
      pointer: "/overall_recommendation",
      code: "recommendation_missing",
      message: "The recommendation is missing.",
    });
  if (errors.length > 0)
    throw new Refusal(422, "scorecard_incomplete", "The scorecard is not complete.", errors);
  return Object.assign(card, {
    status: "submitted",
    submitted_at: new Date().toISOString(),
    version: card.version + 1,
  });
});
on("POST", "/scorecards/:id/amendments", ([id], _query, body) => {
  const card = find(data.scorecards, id);
  card.amendments.push({
    number: card.amendments.length + 1,
    at: new Date().toISOString(),
    reason: body.reason,
    after_seeing_others: true,
    changed: Object.keys(body),
    recommendation_before: card.overall_recommendation,
    recommendation_after: body.overall_recommendation ?? null,
  });
  return Object.assign(card, merge(card, body), { status: "amended", version: card.version + 1 });
});

on("POST", "/debriefs", () => data.debrief);
on("GET", "/debriefs", () => page([data.debrief]));
on("GET", "/debriefs/:id", debriefView);
on("POST", "/debriefs/:id/presence", () => undefined);
on("POST", "/debriefs/:id/advance", (_ids, _query, body) => {
  data.debrief.phase = body.phase as DebriefPhase;
  data.debrief.phases.push({ phase: body.phase, at: new Date().toISOString() });
  data.debrief.version += 1;
  return debriefView();
});
on("POST", "/debriefs/:id/decision", (_ids, _query, body) => {
  data.debrief.phase = "closed";
  data.debrief.decision = {
    ...body,
    next_steps: body.next_steps.map((step: Body) => ({
      text: step.text,
      owner: data.users.find(({ id }) => id === step.owner_id) ?? null,
    })),
    decided_by: { id: data.me.id, name: data.me.name },
    decided_at: new Date().toISOString(),
  };
  return debriefView();
});
on("GET", "/applications/:id/packet", () => ({ format: "touchstone-packet", events: [] }));
on("GET", "/applications/:id/packet.pdf", () => "pdf");
on("POST", "/packets/verify", () => ({
  valid: true,
  trusted: true,
  fingerprint: "SHA256:9b1e7c52",
  events: 41,
  findings: [],
}));
on("GET", "/audit-events", (_ids, query) =>
  page(data.audit.filter(({ type }) => !query.get("type") || type === query.get("type"))),
);
on("GET", "/home", () => ({
  kits: data.interviews.slice(0, 1),
  scorecards_due: [
    {
      application_id: data.owen.id,
      candidate: data.owen.candidate,
      job: data.job,
      stage: data.stages[2],
      interview_id: data.interviews[1]?.id ?? null,
      since: data.ago(2 * 86_400_000),
    },
  ],
  debriefs: [data.debrief],
  waiting: data.applications.filter((each) => each.status === "active").slice(1, 3),
  counts: {},
}));

export function answer(method: string, path: string, query: URLSearchParams, body: unknown): unknown {
  const open = /^\/(setup|sessions|invitations)/.test(path);
  if (!open && !state.signedIn) throw new Refusal(401, "unauthenticated", "Sign in first.");
  for (const [verb, pattern, handler] of routes) {
    const match = verb === method ? pattern.exec(path) : null;
    if (match) return handler(match.slice(1), query, body);
  }
  throw new Refusal(404, "not_found", `No mock for ${method} ${path}`);
}
