import { plural } from "./common";

/* Parts of the library that nothing else shows: take-homes, what candidates are told, coverage by stage. */
export const shelves = {
  // Take-homes
  forTeam: "For the hiring team",
  brief: "Brief",
  briefNote:
    "Candidates are sent the brief, the contract and the criteria as they stand; the rest is for you.",
  copyBrief: "Copy the brief",
  downloadContract: "Download takehome.toml",
  contract: "Contract",
  criteria: "Criteria",
  review: "Review",
  conversation: "The conversation afterwards",

  // What candidates are told
  toldNote:
    "Candidates read this on their own page: what belongs to their next stages first, the rest below it.",

  // Coverage
  coverageBy: "Count by",
  by: { stage: "By stage", level: "Questions by level" },
  byStageLead:
    "Everything that shows a competency, by the stage that it is for: questions, scenarios, exercises, take-homes, and stages of the guides. The four marks are entry, mid, senior and lead.",
  stages: {
    screening: "Screening",
    take_home: "Take-home",
    technical: "Technical",
    system_design: "System design",
    culture: "Team",
  } as Record<string, string>,
  inAll: (n: number, parts: string) => `${n} in all, ${parts}`,
  counted: {
    questions: (n: number) => plural(n, "question"),
    scenarios: (n: number) => plural(n, "scenario"),
    exercises: (n: number) => plural(n, "exercise"),
    take_homes: (n: number) => plural(n, "take-home"),
    guide_stages: (n: number) => plural(n, "stage of a guide", "stages of guides"),
  },
  place: (competency: string, stage: string, parts: string) => `${competency}, ${stage}: ${parts}`,
  ownCompetencies: (n: number) => `${plural(n, "competency", "competencies")} of single guides`,
  ownLead: "Named by a guide or a scenario; the library has no questions under this name.",
  ownTable: "Competencies of single guides",
  questionTable: "Questions by level",
};
