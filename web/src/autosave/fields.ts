import type { Evidence, QuestionNote, Rating, Scorecard } from "@/api/types";

/*
 * A scorecard draft as flat fields. Each field is edited, kept, sent and merged on its own, so that two devices that
 * work on different attributes never meet. The path is the field's place in the document: "ratings/{id}/note".
 */
export type Value = string | number | boolean | null | string[] | Evidence[];
export type Path = string;

export const path = {
  rating: (attribute: string): Path => `ratings/${encode(attribute)}/rating`,
  note: (attribute: string): Path => `ratings/${encode(attribute)}/note`,
  evidence: (attribute: string): Path => `ratings/${encode(attribute)}/evidence`,
  questionText: (question: string): Path => `question_notes/${encode(question)}/text`,
  asked: (question: string): Path => `question_notes/${encode(question)}/asked`,
  covered: (question: string): Path => `question_notes/${encode(question)}/covered`,
  recommendation: "overall_recommendation" as Path,
  summary: "summary" as Path,
  probeNext: "probe_next" as Path,
};

// Keys of a guide are slugs, yet nothing promises that they hold no slash.
const encode = (key: string) => key.replaceAll("~", "~0").replaceAll("/", "~1");
const decode = (part: string) => part.replaceAll("~1", "/").replaceAll("~0", "~");
export const parts = (at: Path): string[] => at.split("/").map(decode);

/** What a field holds before anybody has touched it. */
export function blank(at: Path): Value {
  const last = at.slice(at.lastIndexOf("/") + 1);
  switch (last) {
    case "note":
    case "text":
    case "summary":
      return "";
    case "asked":
      return false;
    case "covered":
    case "evidence":
    case "probe_next":
      return [];
    default:
      return null;
  }
}

export const isText = (at: Path): boolean => typeof blank(at) === "string";

export type Draft = Pick<
  Scorecard,
  "ratings" | "question_notes" | "overall_recommendation" | "summary" | "probe_next"
>;

export function readField(draft: Draft, at: Path): Value {
  let value: unknown = draft;
  for (const part of parts(at)) {
    if (typeof value !== "object" || value === null) return blank(at);
    value = (value as Record<string, unknown>)[part];
  }
  return (value as Value | undefined) ?? blank(at);
}

/** A merge patch (RFC 7396) that sets exactly these fields. */
export function mergePatch(fields: Iterable<readonly [Path, Value]>): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const [at, value] of fields) {
    const steps = parts(at);
    const last = steps.pop() as string;
    let node = patch;
    for (const step of steps) {
      node[step] ??= {};
      node = node[step] as Record<string, unknown>;
    }
    node[last] = value;
  }
  return patch;
}

/** The draft with these fields set; untouched parts stay the same objects, so that React can tell what changed. */
export function withFields(draft: Draft, fields: Iterable<readonly [Path, Value]>): Draft {
  const result = { ...draft };
  for (const [at, value] of fields) {
    const [top, key, leaf] = parts(at);
    if (top === "ratings" && key && leaf) {
      const before: Rating = result.ratings[key] ?? { rating: null, note: "", evidence: [] };
      result.ratings = { ...result.ratings, [key]: { ...before, [leaf]: value } };
    } else if (top === "question_notes" && key && leaf) {
      const before: QuestionNote = result.question_notes[key] ?? { text: "", asked: false, covered: [] };
      result.question_notes = { ...result.question_notes, [key]: { ...before, [leaf]: value } };
    } else {
      (result as Record<string, unknown>)[top as string] = value;
    }
  }
  return result;
}

export function same(a: Value, b: Value): boolean {
  return (
    a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b))
  );
}

/**
 * A field that changed here and elsewhere, merged when no choice is needed: ticks and lists keep what either side
 * added and lose what either side removed. Text, ratings and the recommendation are a person's to decide: undefined.
 */
export function mergeValues(at: Path, base: Value, mine: Value, theirs: Value): Value | undefined {
  if (same(mine, theirs)) return mine;
  if (same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (typeof mine === "boolean") return mine;
  if (Array.isArray(blank(at))) {
    const id = (item: unknown) => JSON.stringify(item);
    const list = (value: Value) => (Array.isArray(value) ? (value as unknown[]) : []);
    const before = new Set(list(base).map(id));
    const removed = new Set(
      [...before].filter(
        (item) => !list(mine).map(id).includes(item) || !list(theirs).map(id).includes(item),
      ),
    );
    const seen = new Set<string>();
    return [...list(theirs), ...list(mine)].filter((item) => {
      const key = id(item);
      if (removed.has(key) || seen.has(key)) return false;
      seen.add(key);
      return true;
    }) as Value;
  }
  return undefined;
}
