import type { GuideDocument } from "@/api/types";
import { type Pointer, steps } from "../document/pointer";

/*
 * A comment names its place by keys (`stages/technical/questions/walk-through`), so that it stays where it belongs when
 * questions move; the page names places by JSON pointers (`/stages/1/questions/0`). These go from one to the other.
 */

/** What the server takes for the name of a part or a key. */
const PART = /^[a-z0-9_-]+$/;

const keyOf = (entry: unknown): string | undefined => {
  const key = (entry as { key?: unknown } | null | undefined)?.key;
  return typeof key === "string" ? key : undefined;
};
const inside = (here: unknown, step: string): unknown =>
  (here as Record<string, unknown> | null | undefined)?.[step];

/** The place by keys; null where an entry has no key that could name it. */
export function anchorOf(document: GuideDocument, at: Pointer): string | null {
  const parts: string[] = [];
  let here: unknown = document;
  for (const step of steps(at)) {
    const entry = Array.isArray(here);
    here = inside(here, step);
    const part = entry ? keyOf(here) : step;
    if (!part || !PART.test(part)) return null;
    parts.push(part);
  }
  return parts.join("/");
}

/** Where that place is now; null when nothing there has these keys any more. */
export function pointerOf(document: GuideDocument, anchor: string): Pointer | null {
  if (anchor === "") return "";
  let here: unknown = document;
  let at = "";
  for (const part of anchor.split("/")) {
    const step = Array.isArray(here) ? here.findIndex((entry) => keyOf(entry) === part) : part;
    here = inside(here, String(step));
    if (here === undefined || here === null) return null;
    at += `/${step}`;
  }
  return at;
}
