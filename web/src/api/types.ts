/* What the pages call the API's values. One place, so that a renamed schema is one edit. */

export type Role =
  | "admin"
  | "recruiter"
  | "coordinator"
  | "hiring_manager"
  | "interviewer"
  | "analyst"
  | "observer";

export interface Page<T> {
  data: T[];
  next_cursor: string | null;
  total?: number;
}
export interface Person {
  id: string;
  name: string;
}
export interface Me {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  organization: { id: string; name: string };
  version: string;
  installation_fingerprint: string;
}
export interface User {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  status: "invited" | "active" | "disabled";
  created_at: string;
  version?: number;
}
export interface Invited extends User {
  invitation_url: string;
  invitation_expires_at: string;
}
export interface ApiToken {
  id: string;
  name: string;
  scopes: string[];
  created_at: string;
  expires_at: string | null;
  last_used_at?: string | null;
}
export interface Demo {
  job_id: string;
  debrief_id: string;
  application_id: string;
  accounts: { name: string; email: string; role: Role }[];
  password: string;
}

export type StageKind = "screening" | "take_home" | "technical" | "system_design" | "culture" | "custom";

export interface GuideSummary {
  id: string;
  title: string;
  created_at: string;
  updated_at: string;
  draft_changed: boolean;
  latest_version: { id: string; number: number; published_at: string } | null;
  stages: number;
  questions: number;
}
export interface ImportReport {
  placed: Record<string, number>;
  unplaced: { line_start: number; line_end: number; text: string }[];
  warnings: { line: number; message: string }[];
}
export interface GuideAttribute {
  key: string;
  name: string;
  kind: "competency" | "outcome";
  anchors: string[];
}
export interface GuideStage {
  key: string;
  kind: StageKind;
  title: string;
  minutes: number | null;
  interviewer_directions: string;
  candidate_script: string;
  agenda: { title: string; minutes: number | null }[];
  questions: {
    key: string;
    text: string;
    minutes: number | null;
    competencies: string[];
    areas_to_cover: string[];
    follow_ups: string[];
    what_good_looks_like: string[];
    red_flags: string[];
  }[];
  exercise: { title: string; brief: string; requirements: string[]; criteria: string[] } | null;
  scorecard: { attributes: GuideAttribute[]; recommendation: string[] } | null;
}
export interface GuideDocument {
  title: string;
  role: string | null;
  level: string | null;
  language: string;
  introduction: string;
  variables: { name: string; label: string; default: string | null }[];
  job_description: string;
  profile: {
    summary: string;
    competencies: { name: string; description: string }[];
    outcomes: { text: string }[];
    traits: string[];
  };
  stages: GuideStage[];
  debrief: { directions: string; questions: { key: string; text: string; guidance: string }[] };
  reference_calls: {
    directions: string;
    questions: { key: string; text: string; guidance: string }[];
    attributes: GuideAttribute[];
  };
  faq: { question: string; answer: string }[];
  unplaced: string[];
}
export interface GuideVersionInfo {
  id: string;
  number: number;
  published_at: string;
  published_by?: string | null;
}
export interface Guide {
  id: string;
  title: string;
  version: number;
  document: GuideDocument;
  versions: GuideVersionInfo[];
  problems: { pointer: string; message: string }[];
  draft_changed?: boolean;
}
export interface LibraryGuide {
  id: string;
  title: string;
  level: string | null;
  stages: number;
  questions: number;
  minutes: number;
}

export interface HiringTeamMember {
  user_id: string;
  name: string;
  role: Role;
}
export interface Job {
  id: string;
  title: string;
  requisition_id: string | null;
  status: "open" | "closed";
  guide_version_id: string;
  guide: { id: string; title: string; number: number };
  variables: Record<string, string>;
  unfilled_variables: string[];
  openings: number;
  location: string | null;
  salary_range: { min: number; max: number; currency: string; period: string } | null;
  hiring_team: HiringTeamMember[];
  decider_id: string | null;
  scorecards_visible: "debrief" | "all_submitted";
  counts: { active: number; hired: number; rejected: number; withdrawn: number };
  created_at: string;
  updated_at: string;
  version: number;
}
export interface Stage {
  id: string;
  key: string;
  kind: StageKind;
  title: string;
  minutes: number | null;
  position: number;
  questions: number;
  attributes: number;
  active_applications: number;
}
/** A stage of a guide version, without the counts of a job. */
export type StageSummary = Pick<Stage, "id" | "key" | "kind" | "title" | "minutes">;
export interface RejectionReason {
  id: string;
  name: string;
  type: "we_rejected" | "they_rejected" | "none_specified";
}
export interface Candidate {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  links: string[];
  created_at: string;
  version: number;
}
export interface Logistics {
  notice_period?: string | null;
  salary_expectation?: string | null;
  other_processes?: string | null;
  location?: string | null;
  work_authorization?: string | null;
}
export type DebriefPhase = "preparation" | "evidence" | "reveal" | "discussion" | "decision" | "closed";
export type Outcome = "hire" | "no_hire" | "hold";
export interface Application {
  id: string;
  candidate: Person;
  job: { id: string; title: string; requisition_id: string | null };
  guide_version_id: string;
  status: "active" | "rejected" | "hired" | "withdrawn";
  current_stage: { id: string; title: string; kind: StageKind } | null;
  source: string | null;
  logistics: Logistics | null;
  applied_at: string;
  last_activity_at: string;
  rejected_at: string | null;
  rejection: { reason_id: string; name: string; type: string; note: string | null } | null;
  scorecards: { due: number; submitted: number };
  next_interview: { starts_at: string } | null;
  debrief: { id: string; phase: DebriefPhase } | null;
  decision: { outcome: Outcome } | null;
  my_access: { manage: boolean; schedule: boolean; review: boolean; decide: boolean };
  version: number;
}
export interface TimelineEvent {
  id: string;
  at: string;
  type: string;
  actor: Person | null;
  stage_title: string | null;
  from_stage_title: string | null;
  reason: string | null;
}
export type InterviewerRole = "lead" | "interviewer" | "shadow" | "reverse_shadow";
export interface Interview {
  id: string;
  application_id: string;
  candidate: Person;
  job: { id: string; title: string };
  stage: { id: string; title: string; kind: StageKind; minutes: number | null };
  starts_at: string;
  ends_at: string;
  location: string | null;
  status: "scheduled" | "awaiting_feedback" | "complete" | "cancelled";
  interviewers: {
    user_id: string;
    name: string;
    role: InterviewerRole;
    independent: boolean;
    scorecard_status: "none" | "draft" | "submitted";
  }[];
  version: number;
}
export interface KitQuestion {
  id: string;
  text: string;
  minutes: number | null;
  competencies: string[];
  areas_to_cover: string[];
  follow_ups: string[];
  what_good_looks_like: string[];
  red_flags: string[];
}
export interface KitAttribute {
  id: string;
  name: string;
  kind: "competency" | "outcome";
  anchors: string[];
}
export interface Kit {
  interview: Interview | null;
  application_id: string;
  candidate: Person;
  job: { id: string; title: string; requisition_id: string | null };
  guide: { title: string; number: number };
  stage: {
    id: string;
    key: string;
    kind: StageKind;
    title: string;
    minutes: number | null;
    interviewer_directions: string;
    candidate_script: string;
    agenda: { title: string; minutes: number | null }[];
    questions: KitQuestion[];
    exercise: { title: string; brief: string; requirements: string[]; criteria: string[] } | null;
    attributes: KitAttribute[];
    recommendation: string[];
  };
  probe_next: { text: string; from: string; stage_title: string }[];
  panel: { user_id: string; name: string; role: string; stage_id: string }[];
}
export interface Evidence {
  kind: string;
  ref: string;
}
export interface Rating {
  rating: number | null;
  note: string;
  evidence: Evidence[];
}
export interface QuestionNote {
  text: string;
  asked: boolean;
  covered: string[];
}
export interface Amendment {
  number: number;
  at: string;
  reason: string;
  after_seeing_others: boolean;
  changed: string[];
  recommendation_before: number | null;
  recommendation_after: number | null;
}
export interface Scorecard {
  id: string;
  application_id: string;
  stage: { id: string; title: string; kind: StageKind };
  interview_id: string | null;
  reviewer: { id: string; name: string; role: string };
  status: "draft" | "submitted" | "amended";
  independent: boolean;
  ratings: Record<string, Rating>;
  question_notes: Record<string, QuestionNote>;
  overall_recommendation: number | null;
  summary: string;
  probe_next: string[];
  submitted_at: string | null;
  updated_at: string;
  version: number;
  amendments: Amendment[];
  original: unknown | null;
}
export interface ScorecardStatus {
  user: Person;
  role: string;
  stage: { id: string; title: string };
  state: "none" | "draft" | "submitted";
  submitted_at: string | null;
}
export interface ApplicationScorecards {
  data: Scorecard[];
  next_cursor: null;
  status: ScorecardStatus[];
  visibility: { ratings: boolean; recommendations: boolean; why: string };
}
export interface Decision {
  outcome: Outcome;
  reason: string;
  consensus: boolean;
  other_roles: string[];
  open_questions: string[];
  next_steps: { text: string; owner: Person | null }[];
  decided_by: Person;
  decided_at: string;
}
export interface Debrief {
  id: string;
  application_id: string;
  candidate: Person;
  job: { id: string; title: string };
  facilitator: Person;
  phase: DebriefPhase;
  phases: { phase: DebriefPhase; at: string }[];
  agenda: { key: string; text: string; guidance: string }[];
  speaking_order: { user: Person; role: string; stage_title: string | null }[];
  scorecards: Scorecard[];
  recommendations: {
    user: Person;
    scorecard_id: string;
    stage_title: string;
    initial: number | null;
    current: number | null;
    changes: { at: string; from: number | null; to: number | null; reason: string }[];
  }[];
  present: Person[];
  can: { advance: boolean; decide: boolean; record_consensus: boolean };
  /** Whether the person still owes a scorecard, and so sees no one else's. */
  owes_scorecard: boolean;
  /** What is shown and what is not yet, in words. */
  visibility: string;
  directions: string;
  starts_at: string | null;
  decision: Decision | null;
  version: number;
}
export interface VerifyReport {
  valid: boolean;
  trusted: boolean;
  fingerprint: string;
  events: number;
  findings: {
    severity: "failure" | "note";
    event: { seq: number; id: string; type: string } | null;
    message: string;
  }[];
}
export interface AuditEvent {
  id: string;
  chain: string;
  seq: number;
  at: string;
  type: string;
  actor: { type: string; id: string | null; name?: string | null };
  target_type: string;
  target_id: string;
  payload: unknown;
  hash: string;
  prev_hash: string | null;
  application_id?: string | null;
}
export interface DueScorecard {
  application_id: string;
  candidate: Person;
  job: { id: string; title: string };
  stage: { id: string; title: string };
  interview_id: string | null;
  since: string;
}
export interface Home {
  kits: Interview[];
  scorecards_due: DueScorecard[];
  debriefs: Pick<Debrief, "id" | "application_id" | "candidate" | "job" | "phase" | "facilitator">[];
  waiting: Application[];
  counts: Record<string, number>;
}
