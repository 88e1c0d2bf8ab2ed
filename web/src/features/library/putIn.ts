import type { GuideDocument, GuideStage, LibraryExercise, LibraryScenario } from "@/api/types";
import { common } from "@/strings/common";
import { guides } from "@/strings/guides";
import { library as t } from "@/strings/library";
import { blank, freeKey, insert } from "../guides/document/edits";
import { write } from "../guides/document/pointer";

/*
 * Putting something of the library into a guide: one change of the document each, so that one step takes it back, and
 * two people who do it at once both keep theirs.
 */
type Question = GuideStage["questions"][number];
export type Scenario = LibraryScenario["scenario"];
export type CodingExercise = LibraryExercise["text"];
type StageKind = GuideStage["kind"];

/** The stages that a scenario or an exercise is for. */
const FITTING: Record<"scenario" | "exercise", readonly StageKind[]> = {
  scenario: ["system_design", "technical", "custom"],
  exercise: ["technical", "take_home", "custom"],
};
export const fits = (what: "scenario" | "exercise", { kind }: Pick<GuideStage, "kind">): boolean =>
  FITTING[what].includes(kind);

const like = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The competencies of a question that the guide's profile lacks. A profile without any has no say. */
export function lacking(document: GuideDocument, competencies: string[]): string[] {
  const known = document.profile.competencies.filter(({ name }) => name.trim() !== "");
  if (known.length === 0) return [];
  return competencies.filter((name) => !known.some((each) => like(each.name, name)));
}

/** A question's competencies in the profile's own spelling, without those that it lacks. */
const knownTo = (document: GuideDocument, competencies: string[]): string[] => {
  const missing = lacking(document, competencies);
  return competencies
    .filter((name) => !missing.includes(name))
    .map((name) => document.profile.competencies.find((each) => like(each.name, name))?.name ?? name);
};

/** Where a stage of the guide already has a question in these words. */
export function whereIs(document: GuideDocument, text: string): { stage: number; index: number }[] {
  return document.stages.flatMap(({ questions }, stage) =>
    questions.flatMap((each, index) => (like(each.text, text) ? [{ stage, index }] : [])),
  );
}

/**
 * Puts a question at the end of a stage, under a key that no other question of the stage has. Competencies that the
 * profile lacks are left out, or with `extend` added to the profile.
 */
export function putQuestion(
  document: GuideDocument,
  stage: number,
  question: Question,
  extend: boolean,
): GuideDocument {
  const grown = extend ? withCompetencies(document, lacking(document, question.competencies)) : document;
  const list = `/stages/${stage}/questions`;
  const entry = { ...question, competencies: knownTo(grown, question.competencies) };
  return insert(grown, list, grown.stages[stage]?.questions.length ?? 0, entry);
}

function withCompetencies(document: GuideDocument, names: string[]): GuideDocument {
  if (names.length === 0) return document;
  const { competencies } = document.profile;
  const added = names.map((name) => ({ ...blank.competency(), name }));
  return write(document, "/profile/competencies", [...competencies, ...added]);
}

/** Adds a stage for a scenario at the end of the guide, and puts the scenario into it. */
export const putScenarioInNewStage = (document: GuideDocument, scenario: Scenario): GuideDocument =>
  putScenario(withStage(document, "system_design", scenario), document.stages.length, scenario);

/** Adds a stage for an exercise at the end of the guide, and puts the exercise into it. */
export const putExerciseInNewStage = (document: GuideDocument, exercise: CodingExercise): GuideDocument =>
  putExercise(withStage(document, "technical", exercise), document.stages.length, exercise);

function withStage(
  document: GuideDocument,
  kind: StageKind,
  { title, minutes }: { title: string; minutes: number },
): GuideDocument {
  return insert(document, "/stages", document.stages.length, { ...blank.stage(), kind, title, minutes });
}

/**
 * Puts a coding exercise into a stage: the statement becomes the exercise that candidates are given, what a good solution
 * shows its criteria, and the notes, what there is to ask for afterwards and what should worry directions for the
 * interviewer. What the stage has stays, and what it has already is not put in twice.
 */
export function putExercise(document: GuideDocument, stage: number, exercise: CodingExercise): GuideDocument {
  const before = document.stages[stage];
  if (!before) return document;
  const after: GuideStage = {
    ...before,
    minutes: before.minutes ?? exercise.minutes,
    interviewer_directions: following(before.interviewer_directions, notesOn(exercise)),
    agenda: before.agenda.length > 0 ? before.agenda : [{ title: exercise.title, minutes: exercise.minutes }],
    exercise: exerciseOf(before.exercise, exercise),
  };
  return write(document, `/stages/${stage}`, after);
}

function exerciseOf(before: GuideStage["exercise"], exercise: CodingExercise): GuideStage["exercise"] {
  const { title, brief, requirements, criteria } = before ?? blank.exercise();
  const statement = lowered(exercise.statement, brief === "" ? 5 : 6);
  const further = `##### ${exercise.title} (${common.minutes(exercise.minutes)})\n\n${statement}`;
  const isThere = brief.includes(lowered(exercise.statement, 5)) || brief.includes(further);
  return {
    title: title || exercise.title,
    brief: isThere ? brief : following(brief, brief === "" ? statement : further),
    requirements,
    criteria: [...criteria, ...exercise.what_good_looks_like.filter((line) => !criteria.includes(line))],
  };
}

const notesOn = ({ introduction, extensions, red_flags }: CodingExercise): string =>
  [lowered(introduction, 4), listOf(t.extensions, extensions), listOf(guides.redFlags, red_flags)]
    .filter(Boolean)
    .join("\n\n");

const listOf = (title: string, items: string[]): string =>
  items.length > 0 ? `#### ${title}\n\n${items.map(asItem).join("\n")}` : "";

/** An item of a list; its further lines are indented (docs/guide-format.md). */
const asItem = (text: string): string => `- ${text.replaceAll(/\n(?=.)/g, "\n  ")}`;

/**
 * Puts a scenario into a stage: what the candidate is told becomes the exercise, the parts its agenda where it has none,
 * the probing questions its questions, the rubric what its scorecard rates, and the notes directions for the interviewer.
 * What the stage has stays, and what it has already is not put in twice.
 */
export function putScenario(document: GuideDocument, stage: number, scenario: Scenario): GuideDocument {
  const before = document.stages[stage];
  if (!before) return document;
  const after: GuideStage = {
    ...before,
    minutes: before.minutes ?? scenario.minutes,
    interviewer_directions: following(before.interviewer_directions, directionsOf(scenario)),
    agenda:
      before.agenda.length > 0
        ? before.agenda
        : scenario.prompt.map(({ title, minutes }) => ({ title, minutes })),
    exercise: exerciseWith(before.exercise, scenario),
    scorecard: scorecardWith(before.scorecard, scenario),
  };
  const next = write(document, `/stages/${stage}`, after);
  return scenario.probes.reduce(
    (guide, { question }) =>
      guide.stages[stage]?.questions.some((each) => like(each.text, question.text))
        ? guide
        : putQuestion(guide, stage, question, false),
    next,
  );
}

/** A text after what stands there, unless it stands there already. */
const following = (before: string, text: string): string =>
  before.includes(text) ? before : [before, text].filter(Boolean).join("\n\n");

function exerciseWith(exercise: GuideStage["exercise"], scenario: Scenario): GuideStage["exercise"] {
  const { title, brief, ...rest } = exercise ?? blank.exercise();
  return { ...rest, title: title || scenario.title, brief: following(brief, briefOf(scenario)) };
}

function scorecardWith(scorecard: GuideStage["scorecard"], scenario: Scenario): GuideStage["scorecard"] {
  const { attributes, recommendation } = scorecard ?? {
    attributes: [],
    recommendation: Object.values(common.recommendation),
  };
  const keyed = scenario.rubric
    .filter(({ name }) => !attributes.some((each) => like(each.name, name)))
    .reduce((list, attribute) => inserted(list, attribute), attributes);
  return { attributes: keyed, recommendation };
}

function inserted<T extends { key: string }>(list: T[], entry: T): T[] {
  return [...list, { ...entry, key: freeKey(entry.key, list) }];
}

/** A fenced block of code whole, in which `#` begins a comment, or the marks of a heading. */
const FENCE_OR_HEADING = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[`~]*[ \t]*$|^#{1,6}(?= )/gm;

/** Headings of a brief rank from level 5 on, those of directions from level 4 on (docs/guide-format.md). */
const lowered = (text: string, least: number): string => {
  const ranks = [...text.matchAll(FENCE_OR_HEADING)].flatMap(([found, fence]) =>
    fence ? [] : [found.length],
  );
  const by = Math.max(0, least - Math.min(least, ...ranks));
  return text.replaceAll(FENCE_OR_HEADING, (found: string, fence?: string) =>
    fence ? found : "#".repeat(Math.min(6, found.length + by)),
  );
};

/** What the candidate is told, part by part, and the figures to work with. */
export function briefOf({ prompt, figures }: Scenario): string {
  const parts = prompt.map(
    ({ title, minutes, text }) =>
      `##### ${title}${minutes ? ` (${common.minutes(minutes)})` : ""}\n\n${lowered(text, 6)}`,
  );
  const list = figures.map(({ name, value }) => `- **${name}**: ${value}`).join("\n");
  return [...parts, ...(list ? [`##### ${t.figures}\n\n${list}`] : [])].join("\n\n");
}

const directionsOf = ({ introduction, outline }: Scenario): string =>
  [lowered(introduction, 4), outline && `#### ${t.outline}\n\n${lowered(outline, 5)}`]
    .filter(Boolean)
    .join("\n\n");
