import type { GuideComment, GuideDocument } from "@/api/types";
import type { Pointer } from "../document/pointer";
import { pointerOf } from "./anchors";

/** What began a thread, and its answers, the oldest first. */
export interface Thread {
  head: GuideComment;
  answers: GuideComment[];
}

/** Comments as the server lists them, the oldest first, put together as threads. */
export function threadsOf(comments: GuideComment[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const comment of comments) {
    if (comment.reply_to === null) threads.set(comment.id, { head: comment, answers: [] });
  }
  for (const comment of comments) {
    if (comment.reply_to !== null) threads.get(comment.reply_to)?.answers.push(comment);
  }
  return [...threads.values()];
}

/** How many threads are open at each place. */
export function openAt(threads: Thread[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { head } of threads) {
    if (head.resolved_at === null) counts.set(head.anchor, (counts.get(head.anchor) ?? 0) + 1);
  }
  return counts;
}

/** Threads about one place; without a pointer, about one that is no longer in the guide. */
export interface Place {
  anchor: string;
  pointer: Pointer | null;
  threads: Thread[];
}

/** Threads by their places, in the order of the guide: first the guide as a whole, last what is no longer in it. */
export function byPlace(threads: Thread[], document: GuideDocument): Place[] {
  const places = new Map<string, Place>();
  for (const thread of threads) {
    const { anchor } = thread.head;
    const place = places.get(anchor) ?? { anchor, pointer: pointerOf(document, anchor), threads: [] };
    place.threads.push(thread);
    places.set(anchor, place);
  }
  return [...places.values()].sort((one, other) => compare(one.pointer, other.pointer));
}

/** The parts of a guide as they are read. What belongs to a stage stands in the stage. */
const ORDER = ["introduction", "job_description", "profile", "stages", "debrief", "reference_calls", "faq"];

function compare(one: Pointer | null, other: Pointer | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const [a, b] = [one.split("/").slice(1), other.split("/").slice(1)];
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [left = "", right = ""] = [a[at], b[at]];
    if (left === right) continue;
    if (/^\d+$/.test(left) && /^\d+$/.test(right)) return Number(left) - Number(right);
    if (at === 0) return rank(left) - rank(right);
    // Questions stand before the scorecard, as their names do in the alphabet.
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

const rank = (part: string): number => (ORDER.includes(part) ? ORDER.indexOf(part) : ORDER.length);
