import type { GuideAttribute, GuideDocument, GuideStage } from "@/api/types";
import { type Pointer, read, write } from "./pointer";

/*
 * The changes that a person makes to lists: put in, take out, move, carry over. All of them give a new guide.
 */
type Keyed = { key: string };
const isKeyed = (entry: unknown): entry is Keyed =>
  typeof entry === "object" && entry !== null && "key" in entry;
export const listAt = (document: GuideDocument, at: Pointer): unknown[] =>
  (read(document, at) as unknown[] | undefined) ?? [];

export function insert(document: GuideDocument, list: Pointer, index: number, entry: unknown): GuideDocument {
  const entries = listAt(document, list);
  const next = isKeyed(entry) ? { ...entry, key: freeKey(entry.key, entries) } : entry;
  return write(document, list, entries.toSpliced(index, 0, next));
}

export const remove = (document: GuideDocument, list: Pointer, index: number): GuideDocument =>
  write(document, list, listAt(document, list).toSpliced(index, 1));

/** Moves an entry inside its list, or over into another one. `to` is its place once it is there. */
export function move(
  document: GuideDocument,
  from: { list: Pointer; index: number },
  to: { list: Pointer; index: number },
): GuideDocument {
  const entry = listAt(document, from.list)[from.index];
  if (entry === undefined) return document;
  if (from.list === to.list && from.index === to.index) return document;
  return insert(remove(document, from.list, from.index), to.list, to.index, entry);
}

/** A key that no other entry of the list has: the wanted one, or it with a number. */
export function freeKey(wanted: string, entries: unknown[]): string {
  const taken = new Set(entries.map((entry) => (isKeyed(entry) ? entry.key : "")));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
}

const NEW = /^new-[0-9a-f]{8}$/;
const newKey = (): string => `new-${crypto.randomUUID().slice(0, 8)}`;

/** The key that the server would make of a text: its first words (crates/guide/src/keys.rs). */
export function keyOf(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .split(/[^a-z0-9_-]+|-+/)
    .filter(Boolean);
  let key = "";
  for (const word of words) {
    if (key.length + word.length >= 48) return key || word.slice(0, 48);
    key = key ? `${key}-${word}` : word;
  }
  return key;
}

/** Gives an entry that was added by hand a key made of its words, once it has some and the person has left it. */
export function settleKey(
  document: GuideDocument,
  list: Pointer,
  index: number,
  words: string,
): GuideDocument {
  const entries = listAt(document, list);
  const entry = entries[index];
  const key = keyOf(words);
  if (!isKeyed(entry) || !NEW.test(entry.key) || !key) return document;
  return write(document, `${list}/${index}/key`, freeKey(key, entries));
}
export const isNew = (key: string): boolean => NEW.test(key);

export const blank = {
  stage: (): GuideStage => ({
    key: newKey(),
    kind: "custom",
    title: "",
    minutes: null,
    interviewer_directions: "",
    candidate_script: "",
    agenda: [],
    questions: [],
    exercise: null,
    scorecard: null,
  }),
  question: (): GuideStage["questions"][number] => ({
    key: newKey(),
    text: "",
    minutes: null,
    competencies: [],
    areas_to_cover: [],
    follow_ups: [],
    what_good_looks_like: [],
    red_flags: [],
  }),
  attribute: (): GuideAttribute => ({
    key: newKey(),
    name: "",
    kind: "competency",
    anchors: ["", "", "", "", ""],
  }),
  guided: () => ({ key: newKey(), text: "", guidance: "" }),
  agenda: () => ({ title: "", minutes: null }),
  variable: () => ({ name: "", label: "", default: null }),
  competency: () => ({ name: "", description: "" }),
  outcome: () => ({ text: "" }),
  faq: () => ({ question: "", answer: "" }),
  exercise: () => ({ title: "", brief: "", requirements: [], criteria: [] }),
};
