import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { ErrorState } from "@/design/parts";
import { librarySearch } from "@/features/library/address";
import { NotFound } from "@/features/shell/NotFound";
import { SignedIn } from "@/features/shell/SignedIn";

/*
 * Every page is a chunk of its own; what loads first is the shell and the page that was asked for.
 */
const wanted = (value: unknown) => (value === true || value === "true" ? true : undefined);
/** What another page can ask of an application: the dialog that is open when one comes there. */
const TO_DO = ["move", "debrief", "hire", "reject"] as const;
export type ToDo = (typeof TO_DO)[number];
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  component: lazyRouteComponent(() => import("@/features/identity/SetUp"), "SetUp"),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: text(search.next) }),
  component: lazyRouteComponent(() => import("@/features/identity/SignIn"), "SignIn"),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitations/$token",
  component: lazyRouteComponent(() => import("@/features/identity/Invitation"), "Invitation"),
});

/** Pages of someone who is signed in. The kit and the debrief bring their own frame. */
const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", component: SignedIn });
const shell = createRoute({
  getParentRoute: () => signedIn,
  id: "shell",
  component: lazyRouteComponent(() => import("@/features/shell/Shell"), "Shell"),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/home/HomePage"), "HomePage"),
});
const jobs = createRoute({
  getParentRoute: () => shell,
  path: "/jobs",
  validateSearch: (search: Record<string, unknown>): { new?: true; guide?: string; status?: string } => ({
    new: wanted(search.new),
    guide: text(search.guide),
    status: text(search.status),
  }),
  component: lazyRouteComponent(() => import("@/features/jobs/JobsPage"), "JobsPage"),
});
export type JobTab = "pipeline" | "table" | "team" | "guide" | "screening" | "settings";
const job = createRoute({
  getParentRoute: () => shell,
  path: "/jobs/$jobId",
  validateSearch: (search: Record<string, unknown>): { view?: JobTab } => ({
    view: ["table", "team", "guide", "screening", "settings"].includes(String(search.view))
      ? (search.view as JobTab)
      : undefined,
  }),
  component: lazyRouteComponent(() => import("@/features/jobs/JobPage"), "JobPage"),
});
const newScreening = createRoute({
  getParentRoute: () => shell,
  path: "/jobs/$jobId/screenings/new",
  component: lazyRouteComponent(() => import("@/features/screenings/NewScreeningPage"), "NewScreeningPage"),
});
const screening = createRoute({
  getParentRoute: () => shell,
  path: "/screenings/$screeningId",
  validateSearch: (search: Record<string, unknown>): { resume?: string; compare?: string } => ({
    resume: text(search.resume),
    compare: text(search.compare),
  }),
  component: lazyRouteComponent(() => import("@/features/screenings/ScreeningPage"), "ScreeningPage"),
});
const screeningCriteria = createRoute({
  getParentRoute: () => shell,
  path: "/screenings/$screeningId/criteria",
  component: lazyRouteComponent(() => import("@/features/screenings/CriteriaPage"), "CriteriaPage"),
});
const candidates = createRoute({
  getParentRoute: () => shell,
  path: "/candidates",
  validateSearch: (search: Record<string, unknown>): { q?: string } => ({ q: text(search.q) }),
  component: lazyRouteComponent(() => import("@/features/candidates/CandidatesPage"), "CandidatesPage"),
});
const candidate = createRoute({
  getParentRoute: () => shell,
  path: "/candidates/$candidateId",
  component: lazyRouteComponent(() => import("@/features/candidates/CandidatePage"), "CandidatePage"),
});
const application = createRoute({
  getParentRoute: () => shell,
  path: "/applications/$applicationId",
  validateSearch: (search: Record<string, unknown>): { do?: ToDo } => ({
    do: TO_DO.find((each) => each === search.do),
  }),
  component: lazyRouteComponent(() => import("@/features/applications/ApplicationPage"), "ApplicationPage"),
});
const guides = createRoute({
  getParentRoute: () => shell,
  path: "/guides",
  component: lazyRouteComponent(() => import("@/features/guides/GuidesPage"), "GuidesPage"),
});
const guide = createRoute({
  getParentRoute: () => shell,
  path: "/guides/$guideId",
  component: lazyRouteComponent(() => import("@/features/guides/GuidePage"), "GuidePage"),
});
const guideHistory = createRoute({
  getParentRoute: () => shell,
  path: "/guides/$guideId/versions",
  validateSearch: (search: Record<string, unknown>): { from?: string; to?: string } => ({
    from: text(search.from),
    to: text(search.to),
  }),
  component: lazyRouteComponent(() => import("@/features/guides/history/HistoryPage"), "HistoryPage"),
});
const guideReading = createRoute({
  getParentRoute: () => shell,
  path: "/guides/$guideId/reading",
  validateSearch: (search: Record<string, unknown>): { job?: string; text?: "draft" } => ({
    job: text(search.job),
    text: search.text === "draft" ? "draft" : undefined,
  }),
  component: lazyRouteComponent(() => import("@/features/guides/reading/ReadingPage"), "ReadingPage"),
});
const guideVersion = createRoute({
  getParentRoute: () => shell,
  path: "/guides/$guideId/versions/$versionId",
  component: lazyRouteComponent(() => import("@/features/guides/history/VersionPage"), "VersionPage"),
});
const library = createRoute({
  getParentRoute: () => shell,
  path: "/library",
  validateSearch: librarySearch,
  component: lazyRouteComponent(() => import("@/features/library/LibraryPage"), "LibraryPage"),
});
const scenario = createRoute({
  getParentRoute: () => shell,
  path: "/library/scenarios/$scenarioId",
  component: lazyRouteComponent(() => import("@/features/library/ScenarioPage"), "ScenarioPage"),
});
const exercise = createRoute({
  getParentRoute: () => shell,
  path: "/library/exercises/$exerciseId",
  component: lazyRouteComponent(() => import("@/features/library/ExercisePage"), "ExercisePage"),
});
const takeHome = createRoute({
  getParentRoute: () => shell,
  path: "/library/take-homes/$takeHomeId",
  component: lazyRouteComponent(() => import("@/features/library/TakeHomePage"), "TakeHomePage"),
});
const codingExercises = createRoute({
  getParentRoute: () => shell,
  path: "/coding-exercises",
  component: lazyRouteComponent(() => import("@/features/assessments/pages"), "ExercisesPage"),
});
const codingExercise = createRoute({
  getParentRoute: () => shell,
  path: "/coding-exercises/$exerciseId",
  component: lazyRouteComponent(() => import("@/features/assessments/pages"), "ExercisePage"),
});
const takeHomeExercises = createRoute({
  getParentRoute: () => shell,
  path: "/take-home-exercises",
  component: lazyRouteComponent(() => import("@/features/take-homes/pages"), "TakeHomeExercisesPage"),
});
const takeHomeExercise = createRoute({
  getParentRoute: () => shell,
  path: "/take-home-exercises/$exerciseId",
  component: lazyRouteComponent(() => import("@/features/take-homes/pages"), "TakeHomeExercisePage"),
});
/** What a candidate was given to build at home, for its reviewers. */
const givenTakeHome = createRoute({
  getParentRoute: () => shell,
  path: "/take-homes/$takeHomeId",
  validateSearch: (search: Record<string, unknown>): { view?: string; file?: string; finding?: string } => ({
    view: text(search.view),
    file: text(search.file),
    finding: text(search.finding),
  }),
  component: lazyRouteComponent(() => import("@/features/take-homes/pages"), "TakeHomePage"),
});
const assessment = createRoute({
  getParentRoute: () => shell,
  path: "/assessments/$assessmentId",
  component: lazyRouteComponent(() => import("@/features/assessments/pages"), "AssessmentPage"),
});
/** The exercise of an interview, on the whole screen. */
const assessmentWork = createRoute({
  getParentRoute: () => signedIn,
  path: "/assessments/$assessmentId/work",
  component: lazyRouteComponent(() => import("@/features/assessments/pages"), "WorkPage"),
});
const debrief = createRoute({
  getParentRoute: () => shell,
  path: "/debriefs/$debriefId",
  component: lazyRouteComponent(() => import("@/features/debriefs/DebriefPage"), "DebriefPage"),
});
const people = createRoute({
  getParentRoute: () => shell,
  path: "/people",
  validateSearch: (search: Record<string, unknown>): { new?: true } => ({ new: wanted(search.new) }),
  component: lazyRouteComponent(() => import("@/features/people/PeoplePage"), "PeoplePage"),
});
const tokens = createRoute({
  getParentRoute: () => shell,
  path: "/tokens",
  validateSearch: (search: Record<string, unknown>): { new?: true } => ({ new: wanted(search.new) }),
  component: lazyRouteComponent(() => import("@/features/people/TokensPage"), "TokensPage"),
});
const record = createRoute({
  getParentRoute: () => shell,
  path: "/record",
  validateSearch: (search: Record<string, unknown>): { application?: string; type?: string } => ({
    application: text(search.application),
    type: text(search.type),
  }),
  component: lazyRouteComponent(() => import("@/features/audit/RecordPage"), "RecordPage"),
});
/** An address that leads nowhere, for somebody who is signed in: the way back is beside it. */
const elsewhere = createRoute({ getParentRoute: () => shell, path: "$", component: NotFound });
const interviewKit = createRoute({
  getParentRoute: () => signedIn,
  path: "/interviews/$interviewId/kit",
  component: lazyRouteComponent(() => import("@/features/interviews/KitPage"), "InterviewKitPage"),
});
const stageKit = createRoute({
  getParentRoute: () => signedIn,
  path: "/applications/$applicationId/stages/$stageId/kit",
  component: lazyRouteComponent(() => import("@/features/interviews/KitPage"), "StageKitPage"),
});

const routes = root.addChildren([
  setUp,
  signIn,
  invitation,
  signedIn.addChildren([
    shell.addChildren([
      home,
      jobs,
      job,
      newScreening,
      screening,
      screeningCriteria,
      candidates,
      candidate,
      application,
      guides,
      guide,
      guideHistory,
      guideReading,
      guideVersion,
      library,
      scenario,
      exercise,
      takeHome,
      codingExercises,
      codingExercise,
      takeHomeExercises,
      takeHomeExercise,
      givenTakeHome,
      assessment,
      debrief,
      people,
      tokens,
      record,
      elsewhere,
    ]),
    interviewKit,
    stageKit,
    assessmentWork,
  ]),
]);

export const createAppRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: routes,
    context: { queries },
    defaultPreload: "intent",
    scrollRestoration: true,
    defaultErrorComponent: ({ error, reset }) => <ErrorState page error={error} retry={reset} />,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
