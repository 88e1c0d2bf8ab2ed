import { Problem } from "@/api/problem";
import type { GuideCheck, GuideDocument } from "@/api/types";
import { tidy } from "../document/tidy";

/*
 * The lint of a guide while it is edited. The server is asked after a short quiet; a question that newer words have
 * overtaken is taken back, so that an answer is never older than the one before it.
 */

export const QUIET_MS = 500;
const RETRY_MS = 5000;

export type Ask = (document: GuideDocument, signal: AbortSignal) => Promise<GuideCheck>;

export interface LintState {
  /** What was said last, and of which guide: its pointers lead into that one. */
  said: { of: GuideDocument; check: GuideCheck } | null;
  /** The last question was not answered: what is shown may be out of date. */
  away: boolean;
}

export class LiveLint {
  private readonly ask: Ask;
  private state: LintState = { said: null, away: false };
  private seen: GuideDocument | null = null;
  private asking: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();

  constructor(ask: Ask) {
    this.ask = ask;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): LintState => this.state;

  /** Takes the guide as it stands now. What is silenced is a button that was pressed, and waits for no quiet. */
  see(document: GuideDocument): void {
    if (document === this.seen) return;
    const atOnce = this.seen === null || document.lint !== this.seen.lint;
    this.seen = document;
    this.asking?.abort();
    this.later(atOnce ? 0 : QUIET_MS);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.seen = null;
  }

  private later(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), delay);
  }

  private async send(): Promise<void> {
    if (!this.seen) return;
    const of = tidy(this.seen);
    const asking = new AbortController();
    this.asking = asking;
    try {
      const check = await this.ask(of, asking.signal);
      if (!asking.signal.aborted) this.set({ said: { of, check }, away: false });
    } catch (error) {
      if (asking.signal.aborted) return;
      this.set({ ...this.state, away: true });
      // What the server does not take will be no other before it is changed.
      const isFinal = error instanceof Problem && error.status < 500 && error.status !== 429;
      if (!isFinal) this.later(RETRY_MS);
    }
  }

  private set(state: LintState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
