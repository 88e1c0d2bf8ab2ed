import type { GuideDocument } from "@/api/types";
import { align, idsOf, inOrder, textIds } from "./align";
import type { Pointer } from "./pointer";
import {
  asList,
  asObject,
  asTexts,
  type Entry,
  type Fields,
  GUIDE,
  type List,
  namesIn,
  type Shape,
  said,
  same,
  shapeOf,
} from "./shape";

/*
 * What differs between two guides, in the terms of a guide: which stage was added, which question reworded, which
 * attribute moved. Entries are matched by their keys, so that a question that moved is not one removed and one added.
 */
export interface Change {
  kind: "added" | "removed" | "moved" | "changed";
  /** Where it stands: in the newer guide, or in the older one if it was removed. */
  at: Pointer;
  before?: string;
  after?: string;
  /** Moved: from which place to which, counted from 1. */
  from?: number;
  to?: number;
}

/** What has changed from one guide to another, in the order of the newer one. */
export function compare(before: GuideDocument, after: GuideDocument): Change[] {
  const changes: Change[] = [];
  walk(GUIDE, "", "", before, after, changes);
  return changes;
}

function walk(shape: Shape, was: Pointer, at: Pointer, a: unknown, b: unknown, out: Change[]): void {
  if (same(shape, a, b)) return;
  if (shape.is === "fields") walkFields(shape, was, at, a, b, out);
  else if (shape.is === "list") walkList(shape, was, at, a, b, out);
  else if (shape.is === "texts") walkTexts(was, at, asTexts(a), asTexts(b), out);
  else if (shape.is === "row") walkRow(was, at, asTexts(a), asTexts(b), out);
  else if (shape.is === "text") walkText(was, at, said(a, shape.line), said(b, shape.line), out);
  else if (!at.endsWith("/key")) walkText(was, at, plain(a), plain(b), out);
}

function walkRow(was: Pointer, at: Pointer, from: string[], to: string[], out: Change[]): void {
  for (let place = 0; place < Math.max(from.length, to.length); place += 1) {
    walkText(`${was}/${place}`, `${at}/${place}`, said(from[place]), said(to[place]), out);
  }
}

const plain = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);

function walkText(was: Pointer, at: Pointer, before: string, after: string, out: Change[]): void {
  if (before === after) return;
  if (before === "") out.push({ kind: "added", at, after });
  else if (after === "") out.push({ kind: "removed", at: was, before });
  else out.push({ kind: "changed", at, before, after });
}

function walkFields(shape: Fields, was: Pointer, at: Pointer, a: unknown, b: unknown, out: Change[]): void {
  if (!a || !b) {
    const change: Change = b
      ? { kind: "added", at, after: summary(shape, b) }
      : { kind: "removed", at: was, before: summary(shape, a) };
    out.push(change);
    return;
  }
  const [x, y] = [asObject(a), asObject(b)];
  for (const name of namesIn(shape, x, y)) {
    walk(shapeOf(shape, name), `${was}/${name}`, `${at}/${name}`, x[name], y[name], out);
  }
}

function walkList(shape: List, was: Pointer, at: Pointer, a: unknown, b: unknown, out: Change[]): void {
  const [from, to]: [Entry[], Entry[]] = [asList(a), asList(b)];
  const pairs = align(idsOf(shape, from), idsOf(shape, to), shape.keyed);
  const moved = movedIn(pairs);
  to.forEach((entry, place) => {
    const pair = pairs[place] ?? null;
    const here = `${at}/${place}`;
    if (pair === null) {
      out.push({ kind: "added", at: here, after: summary(shape.of, entry) });
      return;
    }
    if (moved.has(place)) out.push({ kind: "moved", at: here, from: pair + 1, to: place + 1 });
    walk(shape.of, `${was}/${pair}`, here, from[pair], entry, out);
  });
  from.forEach((entry, place) => {
    if (!pairs.includes(place)) {
      out.push({ kind: "removed", at: `${was}/${place}`, before: summary(shape.of, entry) });
    }
  });
}

function walkTexts(was: Pointer, at: Pointer, from: string[], to: string[], out: Change[]): void {
  const pairs = align(textIds(from), textIds(to), false);
  const moved = movedIn(pairs);
  to.forEach((text, place) => {
    const pair = pairs[place] ?? null;
    const here = `${at}/${place}`;
    if (moved.has(place))
      out.push({ kind: "moved", at: here, from: (pair ?? 0) + 1, to: place + 1, after: said(text) });
    walkText(`${was}/${pair ?? place}`, here, pair === null ? "" : said(from[pair]), said(text), out);
  });
  from.forEach((text, place) => {
    if (!pairs.includes(place)) walkText(`${was}/${place}`, `${at}/${place}`, said(text), "", out);
  });
}

/** Which entries have left the order that the others kept. */
function movedIn(pairs: (number | null)[]): Set<number> {
  const places = pairs.flatMap((pair, place) => (pair === null ? [] : [place]));
  const kept = inOrder(places.map((place) => pairs[place] as number));
  return new Set(places.filter((_, index) => !kept.has(index)));
}

/** All that an entry says, a line each. */
export function summary(shape: Shape, of: unknown): string {
  switch (shape.is) {
    case "text":
      return said(of, shape.line);
    case "texts":
      return asTexts(of)
        .map((text) => `- ${said(text)}`)
        .join("\n");
    case "row":
      return asTexts(of)
        .map((text, place) => (said(text) ? `${place}. ${said(text)}` : ""))
        .filter(Boolean)
        .join("\n");
    case "list":
      return asList(of)
        .map((entry) => summary(shape.of, entry))
        .join("\n\n");
    case "fields":
      return namesIn(shape, asObject(of))
        .filter((name) => shapeOf(shape, name).is !== "value")
        .map((name) => summary(shapeOf(shape, name), asObject(of)[name]))
        .filter((text) => text !== "")
        .join("\n");
    case "value":
      return "";
  }
}
