import type { GuideDocument } from "@/api/types";

/** Which stage covers which competency, as the lint of the server says it. */
export interface Coverage {
  /** The keys of the stages. */
  stages: string[];
  rows: { competency: string; questions: number[]; rated: boolean[] }[];
}

export function coverageOf(document: GuideDocument): Coverage {
  const like = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  return {
    stages: document.stages.map(({ key }) => key),
    rows: document.profile.competencies
      .filter(({ name }) => name.trim() !== "")
      .map(({ name }) => ({
        competency: name,
        questions: document.stages.map(
          ({ questions }) =>
            questions.filter((each) => each.competencies.some((of) => like(of, name))).length,
        ),
        rated: document.stages.map(
          ({ scorecard }) => scorecard?.attributes.some((each) => like(each.name, name)) ?? false,
        ),
      })),
  };
}
