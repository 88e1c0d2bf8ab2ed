import type { GuideDocument } from "@/api/types";
import { merge } from "../document/merge";
import type { Pointer } from "../document/pointer";

/** One step that can be taken back. */
interface Step {
  before: GuideDocument;
  after: GuideDocument;
  /** Where it was made: what is typed in one field without a pause is one step. */
  at: Pointer;
  time: number;
}
const PAUSE_MS = 1200;
const MOST = 200;

/**
 * What was done, to take it back. Somebody else's changes may have come in between, so taking back is a merge: the step
 * is undone in the guide as it is now, and what they changed stays.
 */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  add(before: GuideDocument, after: GuideDocument, at: Pointer, typing: boolean, time: number): void {
    const last = this.done.at(-1);
    this.undone = [];
    if (typing && last && last.at === at && last.after === before && time - last.time < PAUSE_MS) {
      last.after = after;
      last.time = time;
      return;
    }
    this.done.push({ before, after, at, time });
    if (this.done.length > MOST) this.done.shift();
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }
  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  undo(now: GuideDocument): { document: GuideDocument; at: Pointer } | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    return { document: turned(now, step.after, step.before), at: step.at };
  }

  redo(now: GuideDocument): { document: GuideDocument; at: Pointer } | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push({ ...step, time: 0 });
    return { document: turned(now, step.before, step.after), at: step.at };
  }
}

const turned = (now: GuideDocument, from: GuideDocument, to: GuideDocument): GuideDocument =>
  now === from ? to : merge(from, now, to, "theirs").document;
