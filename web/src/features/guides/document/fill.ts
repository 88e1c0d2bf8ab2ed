import type { GuideDocument } from "@/api/types";

/*
 * The blanks of a guide, filled as the server fills them for a job (`variables::fill` of the guide crate): with the value
 * that is given, else with the default; what has neither stays as it stands. A value is text, and is not filled itself.
 */
export type Values = Readonly<Record<string, string>>;

const BLANK = /\{\{ *([a-z][a-z0-9_]*) *\}\}/g;

/** What each blank that is known stands for. */
export function known(document: GuideDocument, values: Values): ReadonlyMap<string, string> {
  const filled = new Map<string, string>();
  for (const { name, default: usual } of document.variables) if (usual !== null) filled.set(name, usual);
  for (const [name, value] of Object.entries(values)) filled.set(name, value);
  return filled;
}

/** The guide with its blanks filled. Keys and the blanks themselves stay as they are. */
export function fill(document: GuideDocument, values: Values): GuideDocument {
  const words = known(document, values);
  const { variables } = document;
  return { ...(filled(document, words) as GuideDocument), variables };
}

/** The names of the blanks that the text of the guide uses, each once, in the order in which they are read. */
export function used(document: GuideDocument): string[] {
  const names = new Set<string>();
  each({ ...document, variables: [] }, (text) => {
    for (const [, name] of text.matchAll(BLANK)) if (name) names.add(name);
  });
  return [...names];
}

/** Fields that hold no words of the guide. */
const NAMES = new Set(["key", "kind", "language", "variables"]);

function filled(value: unknown, words: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    return value.includes("{{") ? value.replaceAll(BLANK, (all, name) => words.get(name) ?? all) : value;
  }
  if (Array.isArray(value)) return value.map((entry) => filled(entry, words));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, NAMES.has(name) ? entry : filled(entry, words)]),
  );
}

function each(value: unknown, visit: (text: string) => void): void {
  if (typeof value === "string") visit(value);
  else if (Array.isArray(value)) for (const entry of value) each(entry, visit);
  else if (typeof value === "object" && value !== null) {
    for (const [name, entry] of Object.entries(value)) if (!NAMES.has(name)) each(entry, visit);
  }
}

/** What people call the blanks of a guide. */
export const labelsOf = ({ variables }: Pick<GuideDocument, "variables">): ReadonlyMap<string, string> =>
  new Map(variables.map(({ name, label }) => [name, label || name.replaceAll("_", " ")]));

/** How a blank of the guide is filled for a job. */
export interface Blank {
  name: string;
  label: string;
  /** What the job says, or else the guide. Null where nobody does. */
  value: string | null;
  from: "job" | "guide" | null;
  /** Whether the text of the guide has it at all. */
  used: boolean;
}

/** The blanks of a guide: those that are declared, and those that only stand in its text. */
export function blanks(document: GuideDocument, values: Values): Blank[] {
  const inText = used(document);
  const declared = new Map(document.variables.map((variable) => [variable.name, variable]));
  const names = [...declared.keys(), ...inText.filter((name) => !declared.has(name))];
  return names.map((name) => {
    const mine = values[name];
    const usual = declared.get(name)?.default ?? null;
    return {
      name,
      label: declared.get(name)?.label || name,
      value: mine ?? usual,
      from: mine !== undefined ? "job" : usual !== null ? "guide" : null,
      used: inText.includes(name),
    };
  });
}
