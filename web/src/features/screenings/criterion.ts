import type { Criterion, CriterionKind, ScreenedResume } from "@/api/types";
import { screenings as t } from "@/strings/screenings";

export const KINDS: CriterionKind[] = [
  "skill",
  "years",
  "title",
  "education",
  "certificate",
  "language",
  "keyword",
  "text",
];
export const DEGREES = ["school", "vocational", "bachelor", "master", "doctorate"];
export const LANGUAGE_LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2"];

/** What each kind needs beside its weight. */
export const NEEDS: Record<CriterionKind, ("any_of" | "years" | "level" | "fields" | "text")[]> = {
  skill: ["any_of", "years"],
  years: ["years"],
  title: ["any_of"],
  education: ["level", "fields"],
  certificate: ["any_of"],
  language: ["any_of", "level"],
  keyword: ["any_of"],
  text: ["text"],
};

/** A criterion as it is being written: what one has typed, whatever kind it is now. */
export interface CriterionDraft {
  key: string;
  /** Kept as long as what it looks for stays the same. */
  id?: string | undefined;
  kind: CriterionKind;
  any_of: string[];
  years: string;
  level: string | null;
  fields: string[];
  text: string;
  weight: number;
  required: boolean;
}

let made = 0;
const newKey = () => `${Date.now().toString(36)}-${made++}`;

export const newDraft = (): CriterionDraft => ({
  key: newKey(),
  kind: "skill",
  any_of: [],
  years: "",
  level: null,
  fields: [],
  text: "",
  weight: 3,
  required: false,
});

export const draftOf = (criterion: Criterion): CriterionDraft => ({
  key: newKey(),
  id: criterion.id,
  kind: criterion.kind,
  any_of: criterion.any_of ?? [],
  years: criterion.years === undefined ? "" : String(criterion.years),
  level: criterion.level ?? null,
  fields: criterion.fields ?? [],
  text: criterion.text ?? "",
  weight: criterion.weight ?? 1,
  required: criterion.required ?? false,
});

/** What is sent: only what the kind needs. */
export function criterionOf(draft: CriterionDraft): Criterion {
  const needs = NEEDS[draft.kind];
  const years = Number(draft.years.replace(",", "."));
  return {
    ...(draft.id ? { id: draft.id } : {}),
    kind: draft.kind,
    weight: draft.weight,
    required: draft.required,
    ...(needs.includes("any_of") ? { any_of: draft.any_of } : {}),
    ...(needs.includes("years") && draft.years.trim() !== "" && Number.isFinite(years) ? { years } : {}),
    ...(needs.includes("level") && draft.level ? { level: draft.level } : {}),
    ...(needs.includes("fields") && draft.fields.length > 0 ? { fields: draft.fields } : {}),
    ...(needs.includes("text") ? { text: draft.text.trim() } : {}),
  };
}

/** A criterion in the words of a person: "PostgreSQL or MySQL, 3+ years". */
export function wordsOf(criterion: Criterion): string {
  const words = (criterion.any_of ?? []).join(t.or);
  const fields = (criterion.fields ?? []).join(t.or);
  const years = criterion.years === undefined ? "" : String(criterion.years);
  const say = t.wordsOf;
  switch (criterion.kind) {
    case "years":
      return years ? say.years(years) : say.empty;
    case "education": {
      const level = criterion.level ? (t.levels[criterion.level] ?? criterion.level) : say.anyEducation;
      return say.education(level, fields);
    }
    case "language":
      return criterion.level ? say.language(words, criterion.level) : words || say.empty;
    case "keyword":
      return words ? say.keyword(words) : say.empty;
    case "text":
      return criterion.text || say.empty;
    case "skill":
      return words && Number(years) > 0 ? say.skillYears(words, years) : words || say.empty;
    default:
      return words || say.empty;
  }
}

/** How a resume is called where it may be: by the name in it, or by its number. */
export const labelOf = (resume: Pick<ScreenedResume, "name" | "number">): string =>
  resume.name ?? t.resumeNumber(resume.number);

/** Criteria that the job needs and that the resume does not speak of. */
export const lacking = (resume: ScreenedResume, criteria: readonly Criterion[]): Criterion[] =>
  criteria.filter(
    ({ id, required }) =>
      required &&
      resume.verdicts.some(({ criterion, verdict }) => criterion === id && verdict === "not_found"),
  );

/** What a person should know of a resume, in words; what the job needs and was not found is said apart. */
export const flagsOf = (resume: ScreenedResume): string[] => [
  ...resume.flags
    .filter((flag) => !flag.startsWith("required_not_found"))
    .map((flag) =>
      flag.startsWith("pages_unread:")
        ? t.pagesUnread(flag.slice(flag.indexOf(":") + 1).replaceAll(",", ", "))
        : (t.flags[flag] ?? flag.replaceAll("_", " ")),
    ),
  ...(resume.same_person_as === null ? [] : [t.samePerson(resume.same_person_as)]),
];

/** "71.3" */
export const points = (thousandths: number): string => (thousandths / 1000).toFixed(1);
