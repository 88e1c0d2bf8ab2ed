import type { LibraryKind, LibraryLevel } from "@/api/types";

/** What a list of questions is narrowed down to. */
export interface Filter {
  q?: string;
  competency?: string;
  level?: LibraryLevel;
  kind?: LibraryKind;
}
export type View =
  | "questions"
  | "scenarios"
  | "exercises"
  | "take_homes"
  | "guides"
  | "candidates"
  | "coverage";

/** What the address of the library says. `open` is the question that is unfolded. */
export interface LibrarySearch extends Filter {
  view?: View;
  open?: string;
}

export const LEVELS: readonly LibraryLevel[] = ["entry", "mid", "senior", "lead"];
export const KINDS: readonly LibraryKind[] = [
  "screening",
  "technical",
  "behavioural",
  "situational",
  "candidate",
];
const VIEWS: readonly View[] = ["scenarios", "exercises", "take_homes", "guides", "candidates", "coverage"];

const one = <T extends string>(of: readonly T[], value: unknown): T | undefined =>
  of.find((each) => each === value);
const words = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) || undefined : undefined;

/** Reads an address; what it does not understand is left out. */
export const librarySearch = (search: Record<string, unknown>): LibrarySearch => ({
  view: one(VIEWS, search.view),
  q: words(search.q),
  competency: words(search.competency),
  level: one(LEVELS, search.level),
  kind: one(KINDS, search.kind),
  open: words(search.open),
});
