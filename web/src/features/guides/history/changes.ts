import type { GuideChange, GuideDocument } from "@/api/types";
import { type Pointer, read, shapeAt, steps } from "../document/pointer";
import {
  asList,
  asObject,
  asTexts,
  type Fields,
  GUIDE,
  namesIn,
  type Shape,
  said,
  shapeOf,
} from "../document/shape";
import { joined, type Piece } from "../document/words";

/** A difference as the page tells it. */
export interface Change {
  kind: "added" | "removed" | "moved" | "changed";
  /** Where it stands: in the newer guide, or in the older one if it was removed. */
  at: Pointer;
  before?: string;
  after?: string;
  /** Word by word, for a text that was reworded. */
  pieces?: Piece[];
  /** Moved: from which place to which, counted from 1. */
  from?: number;
  to?: number;
}

/** What the server found, in the order of the guide; what was added or removed with all that it says. */
export function changesOf(found: GuideChange[], before: GuideDocument, after: GuideDocument): Change[] {
  return found
    .map((change) => told(change, before, after))
    .map((change) => ({ change, rank: rankOf(change.at) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ change }) => change);
}

function told(change: GuideChange, before: GuideDocument, after: GuideDocument): Change {
  const [was, is] = [change.text_before ?? "", change.text_after ?? ""];
  const at = change.after ?? change.before ?? "";
  switch (change.kind) {
    case "added":
      return { kind: "added", at, after: summary(shapeAt(at), read(after, at)) || is };
    case "removed":
      return { kind: "removed", at, before: summary(shapeAt(at), read(before, at)) || was };
    case "moved": {
      const places = { from: placeIn(change.before ?? ""), to: placeIn(at) };
      // An entry is named by its place; a line of a list has no other name than its words.
      return { kind: "moved", at, ...places, ...(typeof read(after, at) === "string" ? { after: is } : {}) };
    }
    case "reworded":
      if (was === "") return { kind: "added", at, after: is };
      if (is === "") return { kind: "removed", at: change.before ?? at, before: was };
      return {
        kind: "changed",
        at,
        pieces: joined(change.spans.map(({ kind, text }) => ({ is: kind, text }))),
      };
    case "changed":
      return { kind: "changed", at, before: was, after: is };
  }
}

const placeIn = (at: Pointer): number => Number(steps(at).at(-1)) + 1;

/** Where a place stands in the guide as it is read: the server goes by the names of the fields. */
function rankOf(at: Pointer): number[] {
  let shape: Shape = GUIDE;
  return steps(at).map((step) => {
    if (shape.is === "list") {
      shape = shape.of;
      return Number(step);
    }
    if (shape.is !== "fields") return Number(step);
    const rank = Object.keys(shape.of).indexOf(step);
    shape = shapeOf(shape as Fields, step);
    return rank;
  });
}

function compareRanks(a: number[], b: number[]): number {
  const differ = a.findIndex((rank, index) => rank !== b[index]);
  if (differ < 0) return a.length - b.length;
  return (a[differ] ?? 0) - (b[differ] ?? -1);
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
