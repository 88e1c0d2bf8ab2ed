import type { GuideDocument } from "@/api/types";
import { align, idsOf, textIds } from "./align";
import { asObject, type Fields, GUIDE, type Shape, shapeOf, value } from "./shape";

/*
 * Places in a guide are JSON pointers (RFC 6901), as the server names them: `/stages/0/questions/1/text`.
 */
export type Pointer = string;

export const steps = (at: Pointer): string[] => at.split("/").slice(1);

export function read(from: unknown, at: Pointer): unknown {
  let here = from;
  for (const step of steps(at)) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}

/** The same with one value put in its place; what is not on the way to it stays the same objects. */
export function write<T>(into: T, at: Pointer, next: unknown): T {
  return put(into, steps(at), next) as T;
}

function put(into: unknown, [step, ...rest]: string[], next: unknown): unknown {
  if (step === undefined) return next;
  const copy: unknown = Array.isArray(into) ? [...into] : { ...asObject(into) };
  const holder = copy as Record<string, unknown>;
  holder[step] = put(holder[step], rest, next);
  return copy;
}

/** The shape of what stands at a place. */
export function shapeAt(at: Pointer): Shape {
  let shape: Shape = GUIDE;
  for (const step of steps(at)) {
    if (shape.is === "fields") shape = shapeOf(shape, step);
    else if (shape.is === "list") shape = shape.of;
    else if (shape.is === "texts" || shape.is === "row") shape = { is: "text", line: false };
    else return value;
  }
  return shape;
}

/** Where the same field stands after a change; null if it is gone. */
export function follow(at: Pointer, before: GuideDocument, after: GuideDocument): Pointer | null {
  let shape: Shape = GUIDE as Fields;
  let [from, to]: unknown[] = [before, after];
  let path = "";
  for (const step of steps(at)) {
    let next = step;
    if (shape.is === "list" || shape.is === "texts") {
      const list = shape;
      const ids = (of: unknown) => (list.is === "list" ? idsOf(list, of) : textIds(of));
      const keyed = list.is === "list" && list.keyed;
      const found = align(ids(from), ids(to), keyed).indexOf(Number(step));
      if (found < 0) return null;
      next = String(found);
    }
    from = asObject(from)[step];
    to = asObject(to)[next];
    if (to === undefined) return null;
    path += `/${next}`;
    shape = shape.is === "fields" ? shapeOf(shape, step) : shape.is === "list" ? shape.of : { is: "value" };
  }
  return path;
}
