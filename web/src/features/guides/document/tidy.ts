import type { GuideDocument } from "@/api/types";
import {
  asList,
  asObject,
  asTexts,
  type Entry,
  type Fields,
  GUIDE,
  type Shape,
  said,
  shapeOf,
} from "./shape";

/**
 * The guide without what says nothing yet: an empty line of a list, a question without any words. The server keeps none
 * of it, and so is not asked to. What has not changed stays the same objects.
 */
export const tidy = (document: GuideDocument): GuideDocument => tidied(GUIDE, document) as GuideDocument;

function tidied(shape: Shape, of: unknown): unknown {
  switch (shape.is) {
    case "texts":
      return filtered(asTexts(of), (text) => said(text) !== "");
    case "list": {
      const entries = filtered(asList(of), (entry) => !saysNothing(shape.of, entry));
      const next = entries.map((entry) => tidied(shape.of, entry) as Entry);
      return next.every((entry, index) => entry === entries[index]) ? entries : next;
    }
    case "fields":
      return of ? tidiedFields(shape, asObject(of)) : of;
    default:
      return of;
  }
}

function tidiedFields(shape: Fields, of: Entry): Entry {
  let result = of;
  for (const [name, value] of Object.entries(of)) {
    const next = tidied(shapeOf(shape, name), value);
    if (next !== value) result = { ...result, [name]: next };
  }
  return result;
}

const filtered = <T>(list: T[], keep: (each: T) => boolean): T[] =>
  list.every(keep) ? list : list.filter(keep);

/** Whether an entry holds no words and no number. Its key and its kind say nothing by themselves. */
export function saysNothing(shape: Shape, of: unknown): boolean {
  switch (shape.is) {
    case "text":
      return said(of) === "";
    case "texts":
    case "row":
      return asTexts(of).every((text) => said(text) === "");
    case "list":
      return asList(of).every((entry) => saysNothing(shape.of, entry));
    case "fields":
      return Object.entries(asObject(of)).every(
        ([name, value]) => name === "key" || name === "kind" || saysNothing(shapeOf(shape, name), value),
      );
    case "value":
      return of === null || of === undefined;
  }
}
