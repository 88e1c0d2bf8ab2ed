import type { LibraryKind, LibraryLevel } from "@/api/types";
import { counted, plural } from "./common";

/* The library: questions, scenarios and exercises that come with the product, and putting them into guides. */
export const library = {
  title: "Library",
  sub: "Questions, scenarios, exercises, take-homes and guides that come with Touchstone.",
  views: "What of the library",
  view: {
    questions: "Questions",
    scenarios: "Scenarios",
    exercises: "Exercises",
    take_homes: "Take-homes",
    guides: "Guides",
    candidates: "For candidates",
    coverage: "Coverage",
  },
  levels: { entry: "Entry", mid: "Mid", senior: "Senior", lead: "Lead" } as Record<LibraryLevel, string>,
  kinds: {
    screening: "Screening",
    technical: "Technical",
    behavioural: "Behavioural",
    situational: "Situational",
    candidate: "Candidates ask",
  } as Record<LibraryKind, string>,

  // Questions
  search: "Search questions",
  searchPlaceholder: "Words in a question or beside it",
  competency: "Competency",
  anyCompetency: "Any competency",
  level: "Level",
  anyLevel: "Any level",
  kind: "Kind",
  anyKind: "Any kind",
  clear: "Clear",
  found: (n: number) => plural(n, "question").replace(/^\d+/, counted(n)),
  noneTitle: "No question fits",
  noneBody: "Try fewer words, or any level and kind.",
  emptyTitle: "No questions in the library",
  candidatesAsk: (about: string) => `Candidates ask: ${about}`,
  topics: {
    company: "the company",
    team: "the team",
    tech: "the technical environment",
    growth: "growth",
    role: "what is expected",
  },
  candidatesNote:
    "A candidate asks this. It is here to prepare an honest answer, not to be asked or rated in an interview.",
  honest: {
    areas: "What an honest answer covers",
    followUps: "What they may ask next",
    good: "What a good answer shows",
    redFlags: "What should make them wary",
  },

  // Putting in
  putInto: "Put into a guide…",
  putIn: "Put in",
  putInOf: (what: string) => `Put in: ${what}`,
  takeOut: "Take out",
  takeOutOf: (what: string) => `Take out: ${what}`,
  inThisStage: "in this stage",
  inStage: (title: string) => `in ${title}`,
  drawerLead: (stage: string) => `To ${stage}. Undo takes it back, also after the library is closed.`,
  extend: "Add competencies that the profile lacks",
  extendHint: "Otherwise they are left out of the question.",
  leftOut: (names: string[]) => `Left out, since the profile lacks it: ${names.join(", ")}`,
  added: (names: string[]) => `Added to the profile with it: ${names.join(", ")}`,
  putInNow: (stage: string, leftOut: string[]) =>
    [
      `It is in ${stage}.`,
      leftOut.length > 0 && `Left out, since the profile lacks it: ${leftOut.join(", ")}.`,
    ]
      .filter(Boolean)
      .join(" "),
  takenOutNow: (stage: string) => `It is no longer in ${stage}.`,
  dialogTitle: "Put into a guide",
  guide: "Guide",
  stage: "Stage",
  newStage: "A new stage",
  chooseGuide: "Choose a guide",
  chooseStage: "Choose a stage",
  noGuides: "There is no guide yet. Start one first.",
  noStages: "This guide has no stage yet.",
  mayNotEdit: "You may read this guide, not change it.",
  alreadyIn: (stage: string) => `It is already in ${stage}.`,
  isIn: (stage: string, guide: string) => `It is in ${stage} of ${guide}.`,
  openGuide: "Open the guide",
  undo: "Take it back",
  takenBack: "Taken back.",
  done: "Done",
  notSent: "It is kept on this device and sent as soon as the server takes it.",
  scenarioGoes:
    "What the candidate is told becomes the exercise, the probing questions its questions, the rubric what the scorecard rates, and the notes directions for the interviewer. What the stage has stays.",
  exerciseGoes:
    "The statement becomes the exercise, what a good solution shows its criteria, and the notes, the extensions and the red flags directions for the interviewer. What the stage has stays. Starter code, tests and solution stay in the library.",

  // Scenarios and exercises
  itemCol: { title: "Title", level: "Level", minutes: "Time", competencies: "Competencies" },
  noScenarios: "No scenarios in the library",
  noExercises: "No exercises in the library",
  noTakeHomes: "No take-homes in the library",
  contents: "On this page",
  forInterviewer: "For the interviewer",
  prompt: "Prompt",
  figures: "Figures",
  probes: "Probing questions",
  topicsOfProbes: {
    load: "Load",
    failure: "Failure",
    consistency: "Consistency",
    monitoring: "Monitoring",
    security: "Security",
    caching: "Caching",
    schema_change: "Change of the schema",
    other: "Other",
  },
  outline: "Worked outline",
  rubric: "Rubric",
  anchorsOf: (name: string) => `Levels of ${name}`,
  statement: "Statement",
  extensions: "When there is time left",
  starter: "Starter code",
  starterLanguages: "Language of the starter code",
  tests: "Tests",
  testsNote: (n: number, hidden: number, seconds: number) =>
    `${plural(n, "test")}, ${hidden} of them hidden from candidates; ${plural(seconds, "second")} for each.`,
  visible: "candidates see it",
  hidden: "hidden",
  stdin: "Standard input",
  setup: "Run before",
  expect: "Expected output",
  nothing: "nothing",
  solution: "Solution",
  showSolution: "Show a solution",
  solutionLanguages: "Language of the solution",
  languages: {
    python: "Python",
    javascript: "JavaScript",
    java: "Java",
    go: "Go",
    sql: "SQL",
  } as Record<string, string>,

  // Coverage
  coverageLead:
    "How many questions there are of each competency at each level. A question counts for every competency that it shows.",
  all: "All",
  cell: (competency: string, level: string, n: number, kinds: string[]) =>
    `${competency}, ${level}: ${kinds.length === 1 ? kinds[0] : `${n} (${kinds.join(", ")})`}`,
  ofKind: (n: number, kind: string) => `${n} ${kind.toLowerCase()}`,
};
