import type { components } from "./schema.gen";

/*
 * What the pages call the API's values: names for what the generated schema holds. One place, so that a renamed schema
 * is one edit. The server writes every field, null where there is nothing, which the schema can only call optional.
 */
type Schemas = components["schemas"];
type Written<T> = T extends readonly (infer Item)[]
  ? Written<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Written<Exclude<T[Key], undefined>> }
    : T;
type Narrowed<T, Fields> = Omit<T, keyof Fields> & Fields;

export interface Page<T> {
  data: T[];
  next_cursor: string | null;
}
export interface Person {
  id: string;
  name: string;
}
export type Role = Schemas["Role"];
export type Me = Written<Schemas["Me"]>;
export type User = Narrowed<Written<Schemas["UserView"]>, { status: Schemas["UserStatus"] }>;
export type Invited = User & { invitation_url: string; invitation_expires_at: string };
export type PasswordLink = Written<Schemas["PasswordLink"]>;
export type TokenScope = Schemas["TokenScope"];
export type ApiToken = Written<Schemas["TokenView"]>;
export type Demo = Written<Schemas["Filled"]>;

export type StageKind = "screening" | "take_home" | "technical" | "system_design" | "culture" | "custom";
export type GuideSummary = Written<Schemas["GuideSummary"]>;
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
  /** What the lint need not say about this guide, each with the reason. */
  lint?: { allow: string; at?: string; reason: string }[];
}
export type Guide = Narrowed<Written<Schemas["GuideView"]>, { document: GuideDocument }>;
export type GuideVersion = Narrowed<
  Written<Schemas["VersionView"]>,
  { document: GuideDocument; stages: StageSummary[] }
>;
export type GuideDiff = Written<Schemas["GuideDiff"]>;
export type GuideChange = GuideDiff["changes"][number];
export type GuideComment = Written<Schemas["GuideComment"]>;
export type GuideLink = Written<Schemas["GuideLink"]>;
export type SharedGuide = Narrowed<Written<Schemas["SharedGuide"]>, { document: GuideDocument }>;
export type GuideCheck = Written<Schemas["GuideCheck"]>;
export type GuideFinding = GuideCheck["findings"][number];
export type SilencedFinding = GuideCheck["silenced"][number];
export type GuideStructure = GuideCheck["structure"];
export type GuideCoverage = GuideCheck["coverage"];
export type LibraryGuide = Written<Schemas["LibraryGuide"]>;
export type LibraryKind = Schemas["LibraryKind"];
export type LibraryLevel = Schemas["LibraryLevel"];
export type LibraryItem = Written<Schemas["LibraryItem"]>;
export type LibraryQuestionSummary = Written<Schemas["LibraryQuestionSummary"]>;
export type LibraryQuestion = Narrowed<
  Written<Schemas["LibraryQuestion"]>,
  { question: GuideStage["questions"][number] }
>;
export type LibraryScenario = Narrowed<
  Written<Schemas["LibraryScenario"]>,
  {
    scenario: Narrowed<
      Written<Schemas["Scenario"]>,
      {
        probes: { topic: Schemas["GuideTopic"]; question: GuideStage["questions"][number] }[];
        rubric: GuideAttribute[];
      }
    >;
  }
>;
export type LibraryExercise = Written<Schemas["LibraryExercise"]>;
export type LibraryCoverage = Written<Schemas["LibraryCoverage"]>;
export type LibraryTakeHome = Narrowed<
  Written<Schemas["LibraryTakeHome"]>,
  { take_home: Narrowed<Written<Schemas["TakeHome"]>, { criteria: GuideAttribute[] }> }
>;
export type CompetencyCoverage = Written<Schemas["CompetencyCoverage"]>;
export type CandidateGuide = Written<Schemas["CandidateGuide"]>;
export type CandidateStage = CandidateGuide["stages"][number];
export type LibraryCandidateGuide = { id: string; guide: CandidateGuide };
export type LibraryCandidateGuideSummary = Written<Schemas["LibraryCandidateGuideSummary"]>;

export type SalaryPeriod = Schemas["SalaryPeriod"];
export type HiringTeamMember = Narrowed<Written<Schemas["MemberView"]>, { role: Role }>;
export type Job = Narrowed<
  Written<Schemas["JobView"]>,
  { hiring_team: HiringTeamMember[]; status: Schemas["JobStatus"]; variables: Record<string, string> }
>;
export type Stage = Narrowed<Written<Schemas["StageView"]>, { kind: StageKind }>;
/** A stage of a guide version, without the counts of a job. */
export type StageSummary = Narrowed<Written<Schemas["StageSummary"]>, { kind: StageKind }>;
export type CriterionKind = Schemas["CriterionKind"];
/** What a kind does not need is left out. */
export type Criterion = Schemas["Criterion"];
export type ScreeningRun = Written<Schemas["ScreeningRun"]>;
export type Screening = Narrowed<
  Written<Schemas["ScreeningView"]>,
  { criteria: Criterion[]; run: ScreeningRun | null }
>;
export type ResumeVerdict = Written<Schemas["ResumeVerdict"]>;
export type ResumeDecision = Schemas["ResumeDecision"];
export type ScreenedResume = Narrowed<
  Written<Schemas["ScreenedResume"]>,
  { verdicts: ResumeVerdict[]; decision: Written<Schemas["ResumeDecided"]> | null }
>;
export type ResumeFacts = Written<Schemas["ResumeFacts"]>;
export type ResumeLine = Written<Schemas["ResumeLine"]>;
export type ResumeDocument = Written<Schemas["ResumeDocument"]>;
export interface ResumeDetail {
  resume: ScreenedResume;
  facts: ResumeFacts | null;
  document: ResumeDocument | null;
}
export type AddedResumes = Written<Schemas["AddedResumes"]>;
export type ReadOfResume = Written<Schemas["ReadOfResume"]>;
export type RejectionReason = Written<Schemas["ReasonView"]>;
export type Candidate = Written<Schemas["CandidateView"]>;
export type Logistics = Schemas["Logistics"];
export type DebriefPhase = Schemas["Phase"];
export type Outcome = Schemas["Outcome"];
export type Application = Narrowed<
  Written<Schemas["ApplicationView"]>,
  {
    status: "active" | "rejected" | "hired" | "withdrawn";
    debrief: { id: string; phase: DebriefPhase } | null;
    decision: { outcome: Outcome } | null;
    /** The resume of a screening that it came from, for those who run the job. */
  }
>;
export type TimelineEvent = Written<Schemas["TimelineEntry"]>;
export type InterviewerRole = Schemas["InterviewerRole"];
export type Interview = Written<Schemas["InterviewView"]>;
export type Kit = Written<Schemas["Kit"]>;
export type KitQuestion = Kit["stage"]["questions"][number];
export type KitAttribute = Kit["stage"]["attributes"][number];
export type Evidence = Written<Schemas["Evidence"]>;
export type Rating = Written<Schemas["Rating"]>;
export type QuestionNote = Written<Schemas["QuestionNote"]>;
export type Scorecard = Narrowed<
  Written<Schemas["ScorecardView"]>,
  {
    status: "draft" | "submitted" | "amended";
    ratings: Record<string, Rating>;
    question_notes: Record<string, QuestionNote>;
  }
>;
export type ScorecardStatus = Written<Schemas["Scorecards"]>["status"][number];
export type ApplicationScorecards = Narrowed<Written<Schemas["Scorecards"]>, { data: Scorecard[] }>;
export type Debrief = Narrowed<Written<Schemas["DebriefView"]>, { scorecards: Scorecard[] }>;
export interface VerifyReport {
  valid: boolean;
  trusted: boolean;
  fingerprint: string;
  events: number;
  findings: {
    severity: "failure" | "note";
    /** Where it was found: an event has its number in the chain. */
    place: { kind: string; seq?: number };
    message: string;
  }[];
}
export type Portal = Written<Schemas["PortalPage"]>;
export type CandidateRequest = Written<Schemas["CandidateRequest"]>;
export type PortalLinkState = Written<Schemas["PortalLinkState"]>;
export type AuditEvent = Written<Schemas["EventView"]>;
export interface Home {
  kits: Interview[];
  scorecards_due: Written<Schemas["OwedScorecard"]>[];
  debriefs: Written<Schemas["DebriefSummary"]>[];
  next_steps: { step: Schemas["ApplicationStep"]; application: Application }[];
  requests: Written<Schemas["OpenRequest"]>[];
  assessments: Written<Schemas["AssessmentToLookAt"]>[];
  take_homes: Written<Schemas["TakeHomeToLookAt"]>[];
  waiting: Application[];
  counts: Written<Schemas["HomeCounts"]>;
}

export type CodeTest = Written<Schemas["CodeTest"]>;
export type CodeComparison = Written<Schemas["Comparison"]>;
export type CodingExerciseSummary = Written<Schemas["CodingExerciseSummary"]>;
export type CodingExercise = Narrowed<
  Written<Schemas["CodingExerciseDetail"]>,
  {
    starters: Record<string, string>;
    solutions: Record<string, string>;
    compare: CodeComparison;
    limits: Written<Schemas["CodeLimits"]>;
    tests: CodeTest[];
  }
>;
export type CodingExerciseLevel = Schemas["CodingExerciseLevel"];
export type CodeLanguages = Written<Schemas["CodeLanguages"]>;
export type CodeRun = Written<Schemas["CodeRun"]>;
export type AssessmentStatus = Schemas["AssessmentStatus"];
export type AssessmentMode = Schemas["AssessmentMode"];
export type AssessmentDraft = Written<Schemas["AssessmentDraft"]>;
export type AssessmentSummary = Written<Schemas["AssessmentSummary"]>;
export type AssessmentRun = Written<Schemas["AssessmentRun"]>;
export type Assessment = Narrowed<
  Written<Schemas["Assessment"]>,
  {
    exercise: Narrowed<
      Written<Schemas["AssessmentExercise"]>,
      { starters: Record<string, string>; tests: CodeTest[] }
    >;
    result: { run: CodeRun } | null;
    drafts: AssessmentDraft[];
  }
>;
export type SimilarPairs = Written<Schemas["SimilarPairs"]>;
export type PortalAssessment = Narrowed<
  Written<Schemas["PortalAssessment"]>,
  {
    starters: Record<string, string>;
    tests: CodeTest[];
    drafts: AssessmentDraft[];
    last_run: CodeRun | null;
    submission: Narrowed<Written<Schemas["PortalSubmission"]>, { run: CodeRun | null }> | null;
  }
>;
export type PortalAssessmentSummary = Written<Schemas["PortalAssessmentSummary"]>;

export type TakeHomeExerciseSummary = Written<Schemas["TakeHomeExerciseSummary"]>;
export type TakeHomeExercise = Written<Schemas["TakeHomeExerciseDetail"]>;
export type TakeHomeSummary = Written<Schemas["TakeHomeSummary"]>;
export type GradeReport = Narrowed<
  Written<Schemas["GradeReport"]>,
  { requirements: Record<string, Schemas["GradeStanding"]> }
>;
export type TakeHome = TakeHomeSummary & {
  exercise: Written<Schemas["TakeHomeGiven"]>;
  extensions: Written<Schemas["TakeHomeExtension"]>[];
  submission: Written<Schemas["TakeHomeSubmission"]> | null;
  report: GradeReport | null;
  reports: Written<Schemas["GradeReportLine"]>[];
  now: string;
  version: number;
};
export type TakeHomeFiles = Written<Schemas["TakeHomeFiles"]>;
export type TakeHomeText = Written<Schemas["TakeHomeText"]>;
export type PortalTakeHomeSummary = Written<Schemas["PortalTakeHomeSummary"]>;
export type PortalDryRun = Written<Schemas["PortalDryRun"]>;
export type PortalTakeHome = Narrowed<
  Written<Schemas["PortalTakeHome"]>,
  { shared_report: Pick<GradeReport, "requirements" | "findings"> | null }
>;
