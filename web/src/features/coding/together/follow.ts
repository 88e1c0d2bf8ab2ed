import { isTransient } from "@/api/problem";
import type { Draft } from "../drafts/keeper";
import type { Starter } from "../runs/useRun";

/** What was written last in a language, and who wrote it. */
export interface SharedDraft extends Draft {
  saved_at: string;
  saved_by: "candidate" | "interviewer" | "time";
  /** The name of an interviewer. */
  saved_by_name: string | null;
  by_you: boolean;
}

/** The work on an exercise that several do together, as it stands. */
export interface SharedWork {
  status: string;
  /** The latest first. */
  drafts: SharedDraft[];
  run: { id: string; kind: string; started_by: string } | null;
  tag: string;
}

/** Asks for it; where what is known is named, the answer comes when there is something new. */
export type AskTogether = (after: string | null, signal: AbortSignal) => Promise<SharedWork>;

export interface FollowOptions {
  ask: AskTogether;
  /** The language that the page was opened in. */
  language: string;
  /** Everything that is held. */
  onDrafts: (drafts: SharedDraft[]) => void;
  /** Somebody else has written; `switched` where they went over to another language. */
  onWriting: (draft: SharedDraft, switched: boolean) => void;
  /** Somebody has run the program. */
  onRun: (run: { id: string; of: "tests" | "input"; by: Starter }) => void;
  /** It is not worked on any more, or not by this page. */
  onOver: () => void;
  signal: AbortSignal;
  sleep?: (ms: number) => Promise<void>;
}

/** News that comes fast is asked for together. */
const PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5_000;

const sleepFor = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Follows what is done in an exercise until it is told to stop. */
export async function follow(options: FollowOptions): Promise<void> {
  const { ask, signal, onDrafts, onRun, onOver } = options;
  const sleep = options.sleep ?? sleepFor;
  const others = new Others(options);
  let tag: string | null = null;
  let run: string | null | undefined;
  let failures = 0;
  while (!signal.aborted) {
    let pause = PAUSE_MS;
    try {
      const work = await ask(tag, signal);
      if (signal.aborted) return;
      tag = work.tag;
      failures = 0;
      onDrafts(work.drafts);
      others.hear(work.drafts);
      const latest = work.run;
      if (latest && latest.id !== run) {
        onRun({
          id: latest.id,
          of: latest.kind === "input" ? "input" : "tests",
          by: latest.started_by === "interviewer" ? "interviewer" : "candidate",
        });
      }
      run = latest?.id ?? null;
      if (work.status !== "running" && work.status !== "invited") {
        onOver();
        pause = LONGEST_PAUSE_MS;
      }
    } catch (problem) {
      if (signal.aborted) return;
      failures += 1;
      pause = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures);
      if (!isTransient(problem)) onOver();
    }
    await sleep(pause);
  }
}

/** Tells what somebody else wrote since one last looked. */
class Others {
  private readonly options: FollowOptions;
  private language: string;
  private at: number | null = null;
  private last = "";
  private sources = new Map<string, string>();

  constructor(options: FollowOptions) {
    this.options = options;
    this.language = options.language;
  }

  hear(drafts: SharedDraft[]): void {
    const before = this.sources;
    this.sources = new Map(drafts.map(({ language, source }) => [language, source]));
    const latest = drafts.find(({ by_you }) => !by_you);
    const first = this.at === null;
    this.at ??= 0;
    if (!latest) return;
    const [name, at] = [`${latest.language} ${latest.sequence}`, Date.parse(latest.saved_at)];
    // One that was written before, which is the latest of theirs since a later one was written over.
    if (name === this.last || at < this.at) return;
    // Whoever chooses a language saves it as it is; whoever was typing in it when one chose another does not.
    const switched = latest.language !== this.language || before.get(latest.language) === latest.source;
    [this.last, this.at, this.language] = [name, at, latest.language];
    if (!first) this.options.onWriting(latest, switched);
  }
}
