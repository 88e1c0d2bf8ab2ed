import type { GuideDocument } from "@/api/types";

/*
 * What a guide is made of, said once for all that walks through two or three of them: the merge and the comparison.
 * It follows crates/guide/src/model.rs. A field that is not named here is one value, kept as it is.
 */
export type Shape = Text | Texts | Row | Fields | List | Value;
/** One text. A line has single spaces; a block keeps its lines. */
interface Text {
  is: "text";
  line: boolean;
}
/** A list of texts, whose order matters and whose words tell them apart. */
interface Texts {
  is: "texts";
}
/** Texts that are known by their place: the levels of a scale. */
interface Row {
  is: "row";
}
/** A number, a choice, or what is not known here. */
interface Value {
  is: "value";
}
export interface Fields {
  is: "fields";
  of: Record<string, Shape>;
  /** What stands for nothing, where the whole may be absent. */
  empty?: Record<string, unknown>;
}
export interface List {
  is: "list";
  of: Fields;
  /** The fields that tell the entries apart: a key that stays, or words that may change. */
  id: string[];
  keyed: boolean;
}

const line: Text = { is: "text", line: true };
const block: Text = { is: "text", line: false };
const texts: Texts = { is: "texts" };
const row: Row = { is: "row" };
export const value: Value = { is: "value" };
const fields = (of: Record<string, Shape>, empty?: Record<string, unknown>): Fields => ({
  is: "fields",
  of,
  empty,
});
const keyed = (of: Fields, ...id: string[]): List => ({
  is: "list",
  of,
  id: id.length > 0 ? id : ["key"],
  keyed: true,
});
const named = (id: string, of: Fields): List => ({ is: "list", of, id: [id], keyed: false });

const attribute = fields({ key: value, name: line, kind: value, anchors: row });
const question = fields({
  key: value,
  text: line,
  minutes: value,
  competencies: texts,
  areas_to_cover: texts,
  follow_ups: texts,
  what_good_looks_like: texts,
  red_flags: texts,
});
const guided = fields({ key: value, text: line, guidance: block });
const exercise = fields(
  { title: line, brief: block, requirements: texts, criteria: texts },
  { title: "", brief: "", requirements: [], criteria: [] },
);
const scorecard = fields(
  { attributes: keyed(attribute), recommendation: row },
  {
    attributes: [],
    recommendation: [],
  },
);
const stage = fields({
  key: value,
  kind: value,
  title: line,
  minutes: value,
  interviewer_directions: block,
  candidate_script: block,
  agenda: named("title", fields({ title: line, minutes: value })),
  questions: keyed(question),
  exercise,
  scorecard,
});

export const GUIDE: Fields = fields({
  title: line,
  role: line,
  level: line,
  language: line,
  introduction: block,
  variables: named("name", fields({ name: line, label: line, default: line })),
  job_description: block,
  profile: fields({
    summary: block,
    competencies: named("name", fields({ name: line, description: block })),
    outcomes: named("text", fields({ text: line })),
    traits: texts,
  }),
  stages: keyed(stage),
  debrief: fields({ directions: block, questions: keyed(guided) }),
  reference_calls: fields({
    directions: block,
    questions: keyed(guided),
    attributes: keyed(attribute),
  }),
  faq: named("question", fields({ question: line, answer: block })),
  unplaced: texts,
  lint: keyed(fields({ allow: line, at: line, reason: line }), "allow", "at"),
} satisfies Record<keyof GuideDocument, Shape>);

/** The shape of one field; a field that is not known is one value. */
export const shapeOf = (of: Fields, name: string): Shape => of.of[name] ?? value;

/** The names of the fields that any of these has, those of the shape first and in its order. */
export function namesIn(shape: Fields, ...objects: (object | null | undefined)[]): string[] {
  const names = new Set(Object.keys(shape.of));
  for (const object of objects) for (const name of Object.keys(object ?? {})) names.add(name);
  return [...names].filter((name) => objects.some((object) => object && name in object));
}

const squashLine = (text: string) => text.replace(/\s+/g, " ").trim();
const squashBlock = (text: string) =>
  text
    .replaceAll("\r\n", "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/^\n+|\s+$/g, "");

/** What a text says, without the freedom of white space that the server does not keep. */
export const said = (text: unknown, isLine = false): string =>
  typeof text === "string" ? (isLine ? squashLine(text) : squashBlock(text)) : "";

/** Whether two values of a shape say the same. */
export function same(shape: Shape, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  switch (shape.is) {
    case "text":
      return said(a, shape.line) === said(b, shape.line);
    case "texts":
    case "row":
      return JSON.stringify(asTexts(a).map(trimmed)) === JSON.stringify(asTexts(b).map(trimmed));
    case "fields":
      if (!a || !b) return a === b || (!a && !b);
      return namesIn(shape, a, b).every((name) =>
        same(shapeOf(shape, name), asObject(a)[name], asObject(b)[name]),
      );
    case "list": {
      const [x, y] = [asList(a), asList(b)];
      return x.length === y.length && x.every((each, index) => same(shape.of, each, y[index]));
    }
    case "value":
      return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  }
}

const trimmed = (text: string): string => said(text);

export const asTexts = (list: unknown): string[] => (Array.isArray(list) ? (list as string[]) : []);
export type Entry = Record<string, unknown>;
export const asList = (list: unknown): Entry[] => (Array.isArray(list) ? (list as Entry[]) : []);
export const asObject = (of: unknown): Entry => (typeof of === "object" && of !== null ? (of as Entry) : {});
