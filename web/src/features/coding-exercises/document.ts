import type { CodeTest, CodingExercise } from "@/api/types";

/** What somebody may change of an exercise. */
export type ExerciseText = Pick<
  CodingExercise,
  | "title"
  | "level"
  | "minutes"
  | "competencies"
  | "statement"
  | "notes"
  | "languages"
  | "starters"
  | "solutions"
  | "compare"
  | "limits"
  | "tests"
>;

export const textOf = (exercise: CodingExercise): ExerciseText => ({
  title: exercise.title,
  level: exercise.level,
  minutes: exercise.minutes,
  competencies: exercise.competencies,
  statement: exercise.statement,
  notes: exercise.notes,
  languages: exercise.languages,
  starters: exercise.starters,
  solutions: exercise.solutions,
  compare: exercise.compare,
  limits: exercise.limits,
  tests: exercise.tests,
});

/** The fields that differ, for a merge patch. A language that went takes its code along. */
export function changed(before: ExerciseText, after: ExerciseText): Partial<ExerciseText> {
  const patch: Record<string, unknown> = {};
  for (const key of Object.keys(after) as (keyof ExerciseText)[]) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    patch[key] = key === "starters" || key === "solutions" ? merged(before[key], after[key]) : after[key];
  }
  return patch as Partial<ExerciseText>;
}

/** An object of a merge patch: what is gone is null. */
function merged(
  before: Record<string, string>,
  after: Record<string, string>,
): Record<string, string | null> {
  const gone = Object.keys(before).filter((key) => !(key in after));
  return { ...Object.fromEntries(gone.map((key) => [key, null])), ...after };
}

/** Puts a language in or takes it out, with its code. */
export function withLanguages(text: ExerciseText, languages: string[]): ExerciseText {
  const kept = (code: Record<string, string>) =>
    Object.fromEntries(Object.entries(code).filter(([language]) => languages.includes(language)));
  return { ...text, languages, starters: kept(text.starters), solutions: kept(text.solutions) };
}

/** A new test, with a name that no other has. */
export function anotherTest(tests: CodeTest[], name: (n: number) => string): CodeTest {
  let n = tests.length + 1;
  while (tests.some((each) => each.name === name(n))) n += 1;
  return { name: name(n), visible: false, points: 1, setup: null, stdin: "", expect: "" };
}
