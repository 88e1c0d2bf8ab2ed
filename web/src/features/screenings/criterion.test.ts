import { describe, expect, it } from "vitest";
import type { ScreenedResume } from "@/api/types";
import { criterionOf, draftOf, flagsOf, KINDS, lacking, NEEDS, newDraft, wordsOf } from "./criterion";

describe("a criterion that is being written", () => {
  it("sends only what its kind needs, and keeps the rest for when the kind goes back", () => {
    const draft = {
      ...newDraft(),
      kind: "years" as const,
      any_of: ["Rust"],
      years: "3,5",
      level: "bachelor",
      text: "runs",
      fields: ["law"],
    };
    expect(criterionOf(draft)).toEqual({ kind: "years", weight: 3, required: false, years: 3.5 });
    expect(criterionOf({ ...draft, kind: "education" })).toEqual({
      kind: "education",
      weight: 3,
      required: false,
      level: "bachelor",
      fields: ["law"],
    });
  });
  it("comes back as it was read", () => {
    const criterion = {
      id: "postgresql",
      kind: "skill" as const,
      any_of: ["PostgreSQL", "MySQL"],
      years: 3,
      weight: 2.5,
      required: true,
    };
    expect(criterionOf(draftOf(criterion))).toEqual(criterion);
  });
  it("needs something, whatever its kind", () => {
    expect(KINDS.filter((kind) => NEEDS[kind].length === 0)).toEqual([]);
  });
});

it("is called by what it looks for", () => {
  const words = (criterion: Omit<Parameters<typeof wordsOf>[0], "weight" | "required">) =>
    wordsOf({ weight: 1, required: false, ...criterion });
  expect(words({ kind: "skill", any_of: ["PostgreSQL", "MySQL"], years: 3 })).toBe(
    "PostgreSQL or MySQL, 3+ years",
  );
  expect(words({ kind: "skill", any_of: ["Rust"] })).toBe("Rust");
  expect(words({ kind: "years", years: 5 })).toBe("5+ years of work");
  expect(words({ kind: "education", level: "bachelor", fields: ["law", "history"] })).toBe(
    "Bachelor in law or history",
  );
  expect(words({ kind: "language", any_of: ["German"], level: "B2" })).toBe("German B2");
  expect(words({ kind: "keyword", any_of: ["incident"] })).toBe("“incident”");
  expect(words({ kind: "title" })).toBe("not filled in");
});

it("names what the job needs and the resume does not speak of, and leaves the rest alone", () => {
  const verdict = (criterion: string, outcome: string) => ({ criterion, verdict: outcome });
  const resume = {
    verdicts: [verdict("sql", "not_found"), verdict("rust", "not_found"), verdict("go", "partly")],
    flags: ["hidden_text", "pages_unread:2,3", "required_not_found:sql", "something_new"],
    same_person_as: 3,
  } as unknown as ScreenedResume;
  const of = (id: string, required: boolean) => ({ id, kind: "skill" as const, weight: 1, required });
  expect(lacking(resume, [of("sql", true), of("rust", false), of("go", true)]).map(({ id }) => id)).toEqual([
    "sql",
  ]);
  expect(flagsOf(resume)).toEqual([
    "hidden text, not counted",
    "pictures without text, not read: page 2, 3",
    "something new",
    "same contact as Resume 3",
  ]);
});
