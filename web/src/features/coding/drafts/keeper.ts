import { isStatus, Problem } from "@/api/problem";
import { fingerprint, type LocalDraft, type LocalDrafts, type LocalStore } from "./local";
import { madeFrom, merge } from "./merge";

/*
 * Keeps what a person writes in a timed exercise. Every keystroke is on this device before anything else happens; it is
 * sent after a short quiet, under the number after the last that the server is known to hold, so that a text that was
 * overtaken on the way never replaces a newer one. Whatever goes wrong (no network, a restart, a closed tab) leaves the text here, to be sent later.
 *
 * When the server holds a text with a larger number that is not from here, another device wrote it: both are shown, and
 * the person chooses. In an interview that would be all the time, and both are joined (merge.ts): what is sent names the
 * text that it goes on from, the server refuses it where another is there by now, and then that one is joined and sent anew.
 */
const QUIET_MS = 600;
const PATIENCE_MS = 2_000;
/** The same where somebody else waits for it. */
const SHARED_QUIET_MS = 250;
const SHARED_PATIENCE_MS = 600;
/** So many texts that were sent without an answer are remembered, to tell what another was made from. */
const UNANSWERED = 5;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

export interface Draft {
  language: string;
  source: string;
  sequence: number;
  /** The number of the text that it goes on from, where several write. */
  after?: number;
}

/** The server holds a text with a larger number. */
export class Overtaken extends Error {
  readonly stored: Draft;
  constructor(stored: Draft) {
    super("The server holds a newer text.");
    this.stored = stored;
  }
}

export interface DraftTransport {
  /** Throws `Overtaken` when the server holds a newer one. */
  put(draft: Draft, lastChance: boolean): Promise<void>;
}

export type SavePhase =
  /** Everything that was typed is on the server. */
  | "saved"
  | "saving"
  /** The server cannot be reached; it is kept here and tried again. */
  | "offline"
  /** Another device wrote as well: the person chooses. */
  | "elsewhere"
  /** The server takes no more: the time is up, or it is handed in. */
  | "closed"
  /** The server will not have it: too long, say. */
  | "refused";

export interface KeeperState {
  language: string;
  sources: Record<string, string>;
  phase: SavePhase;
  /** What another device wrote. */
  theirs: { language: string; source: string } | null;
  /** Why the server will not have it. */
  message: string;
  /** Whether unsent text would survive closing the page. */
  lasting: boolean;
}

export interface KeeperOptions {
  language: string;
  starters: Record<string, string>;
  /** What the server holds. */
  drafts: Record<string, { source: string; sequence: number }>;
  store: LocalStore;
  transport: DraftTransport;
  /** Somebody else writes in the same text: what they write is joined with what is written here. */
  shared?: boolean;
  now?: () => number;
  random?: () => number;
}

/** Whether it was sent from here, without an answer. */
const isOurs = (mine: LocalDraft, source: string): boolean =>
  mine.sent?.includes(fingerprint(source)) ?? false;

export class DraftKeeper {
  private readonly store: LocalStore;
  private readonly transport: DraftTransport;
  private readonly starters: Record<string, string>;
  private readonly now: () => number;
  private readonly random: () => number;
  private readonly local: LocalDrafts;
  private readonly shared: boolean;
  private readonly unanswered = new Map<string, string[]>();
  private readonly listeners = new Set<() => void>();

  private theirs: Draft | null = null;
  private message = "";
  private closed = false;
  private offline = false;
  private lasting = true;
  private failures = 0;
  private firstUnsent: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: Promise<void> | undefined;
  /** What was heard of the server while something was on its way there. */
  private heard: Draft[] = [];
  private disposed = false;
  private state: KeeperState;

  constructor(options: KeeperOptions) {
    this.store = options.store;
    this.transport = options.transport;
    this.starters = options.starters;
    this.shared = options.shared ?? false;
    this.now = options.now ?? Date.now;
    this.random = options.random ?? Math.random;
    const kept = options.store.read();
    this.local = {
      language: kept?.language && kept.language in options.starters ? kept.language : options.language,
      sequence: kept?.sequence ?? 0,
      drafts: {},
    };
    const known = new Set([...Object.keys(options.starters), ...Object.keys(options.drafts)]);
    for (const language of known) {
      const mine = kept?.drafts[language];
      const theirs = options.drafts[language];
      if (this.shared) {
        const start = { source: options.starters[language] ?? "", sequence: 0 };
        this.local.drafts[language] = mine?.unsent
          ? { ...mine, base: mine.base ?? start }
          : { source: start.source, unsent: false, base: start };
        if (theirs) this.join({ language, ...theirs });
        continue;
      }
      if (mine?.unsent && mine.source !== theirs?.source) {
        this.local.drafts[language] = mine;
        // Written by another device since this one last spoke to the server.
        const newer = theirs !== undefined && theirs.sequence > (kept?.sequence ?? 0);
        if (newer && !isOurs(mine, theirs.source)) this.theirs = { language, ...theirs };
      } else {
        this.local.drafts[language] = {
          source: theirs?.source ?? options.starters[language] ?? "",
          unsent: false,
        };
      }
    }
    // What another device wrote stays unknown until the person has chosen, also through a reload.
    const held = Object.values(options.drafts).map(({ sequence }) => sequence);
    if (!this.theirs) this.local.sequence = Math.max(this.local.sequence, ...held);
    this.keep();
    this.state = this.derive();
    if (this.unsent().length > 0) this.schedule(0);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = (): KeeperState => this.state;

  edit(language: string, source: string): void {
    if (this.closed || this.local.drafts[language]?.source === source) return;
    this.local.drafts[language] = { ...this.local.drafts[language], source, unsent: true };
    this.message = "";
    this.keep();
    this.changed();
    this.schedule();
  }

  choose(language: string): void {
    this.local.language = language;
    const draft = this.local.drafts[language];
    // What was sent last is what is handed in when the time is up, and in an interview what both look at: it has to be what
    // is worked on.
    if (draft && (this.shared || draft.source !== (this.starters[language] ?? "")))
      draft.unsent = !this.closed;
    this.keep();
    this.changed();
    if (this.unsent().length > 0) this.schedule(this.shared ? 0 : undefined);
  }

  /** Looks at what somebody else has chosen to work in. */
  follow(language: string): void {
    if (this.closed || this.local.language === language || !(language in this.starters)) return;
    this.local.language = language;
    this.keep();
    this.changed();
  }

  /** Takes in what the server holds, where several write. */
  receive(stored: Draft[]): void {
    if (this.closed) return;
    // It may be what is on its way: its answer comes first.
    if (this.current) {
      this.heard = stored;
      return;
    }
    let news = false;
    for (const each of stored) news = this.join(each) || news;
    if (!news) return;
    this.keep();
    this.changed();
    if (this.unsent().length > 0) this.schedule();
  }

  /** Back to what the exercise begins with. */
  reset(language: string): void {
    this.edit(language, this.starters[language] ?? "");
  }

  /** Settles what two devices wrote. */
  settle(choice: "mine" | "theirs"): void {
    const { theirs } = this;
    if (!theirs) return;
    this.theirs = null;
    this.local.sequence = Math.max(this.local.sequence, theirs.sequence);
    if (choice === "theirs") {
      this.local.drafts[theirs.language] = { source: theirs.source, unsent: false };
    } else {
      const mine = this.local.drafts[theirs.language];
      if (mine) mine.unsent = true;
    }
    this.keep();
    this.changed();
    this.schedule(0);
  }

  /** The network is back, or the page is in front again: no need to wait. */
  wake(): void {
    this.failures = 0;
    if (this.unsent().length > 0) this.schedule(0);
  }

  /** Sends now, and waits until it is there. False when something is left. */
  async flush(lastChance = false): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.current;
    // What is typed while the answer is on its way goes as well; without an end, somebody who types on would keep us here.
    for (let round = 0; round < 3 && this.unsent().length > 0 && !this.theirs && !this.closed; round += 1) {
      await this.send(lastChance);
      if (this.offline) break;
    }
    return this.unsent().length === 0;
  }

  /** It was handed in, and the server has it: nothing is left on this device. */
  done(): void {
    this.close();
    this.store.clear();
  }

  /** The server takes no more. What is here stays, to be seen. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.changed();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private unsent(): string[] {
    return Object.keys(this.local.drafts).filter((language) => this.local.drafts[language]?.unsent);
  }

  /** After a short quiet, yet never later than {@link PATIENCE_MS} after the first unsent keystroke. */
  private schedule(delay?: number): void {
    if (this.disposed || this.closed || this.theirs || this.current) return;
    // While backing off, a keystroke joins the next try; it must not hammer a server that is down.
    if (delay === undefined && this.offline && this.timer !== undefined) return;
    const now = this.now();
    this.firstUnsent ??= now;
    const [quiet, patience] = this.shared ? [SHARED_QUIET_MS, SHARED_PATIENCE_MS] : [QUIET_MS, PATIENCE_MS];
    const wait = delay ?? Math.max(0, Math.min(quiet, this.firstUnsent + patience - now));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.send(false);
    }, wait);
  }

  private send(lastChance: boolean): Promise<void> {
    if (this.current) return this.current;
    // The one that is worked on goes last: what has the largest number is what is handed in.
    const languages = this.unsent().sort(
      (a, b) => Number(a === this.local.language) - Number(b === this.local.language),
    );
    if (languages.length === 0 || this.closed || this.theirs) return Promise.resolve();
    this.firstUnsent = null;
    this.current = this.attempt(languages, lastChance).finally(() => {
      this.current = undefined;
      const { heard } = this;
      this.heard = [];
      this.changed();
      this.receive(heard);
      if (this.offline) this.schedule(this.pause());
      else if (this.unsent().length > 0 && this.message === "") this.schedule();
    });
    this.changed();
    return this.current;
  }

  private async attempt(languages: string[], lastChance: boolean): Promise<void> {
    for (const language of languages) {
      const draft = this.local.drafts[language];
      if (!draft?.unsent) continue;
      const { source, base } = draft;
      const sequence = (this.shared ? (base?.sequence ?? 0) : this.local.sequence) + 1;
      this.local.drafts[language] = {
        ...(base ? { base } : {}),
        source,
        unsent: true,
        sent: [...(draft.sent ?? []).slice(-19), fingerprint(source)],
      };
      this.keep();
      const after = this.shared ? { after: sequence - 1 } : {};
      this.unanswered.set(language, [...(this.unanswered.get(language) ?? []), source].slice(-UNANSWERED));
      try {
        await this.transport.put({ language, source, sequence, ...after }, lastChance);
      } catch (error) {
        if (this.failed(error, language)) return;
        continue;
      }
      this.failures = 0;
      this.offline = false;
      this.message = "";
      this.local.sequence = Math.max(this.local.sequence, sequence);
      const now = this.local.drafts[language]?.source ?? source;
      this.unanswered.delete(language);
      this.local.drafts[language] = {
        source: now,
        unsent: now !== source,
        ...(this.shared ? { base: { source, sequence } } : {}),
      };
      this.keep();
    }
  }

  /** Whether there is no use in going on now. */
  private failed(error: unknown, language: string): boolean {
    if (error instanceof Overtaken) {
      this.offline = false;
      const { stored } = error;
      if (this.shared) {
        this.failures = 0;
        // This one was refused, so nothing can have been made from it.
        this.unanswered.set(language, this.unanswered.get(language)?.slice(0, -1) ?? []);
        this.join(stored);
        this.keep();
        return false;
      }
      const mine = this.local.drafts[stored.language];
      // A text of our own whose answer was lost on the way, or the very same words: the next number settles it.
      if (mine && (stored.source === mine.source || isOurs(mine, stored.source))) {
        this.local.sequence = Math.max(this.local.sequence, stored.sequence);
        this.keep();
      } else this.theirs = stored;
      return true;
    }
    if (isStatus(error, 403, 404, 409, 410)) {
      this.offline = false;
      this.closed = true;
      return true;
    }
    if (
      error instanceof Problem &&
      error.status >= 400 &&
      error.status < 500 &&
      error.status !== 408 &&
      error.status !== 429
    ) {
      this.offline = false;
      this.message = error.message;
      // Another language's text must not wait for this one.
      return language === this.local.language;
    }
    this.offline = true;
    this.failures += 1;
    return true;
  }

  /** Joins what the server holds in a language with what is here. Whether there was anything new. */
  private join(stored: Draft): boolean {
    const { language, source, sequence } = stored;
    const mine = this.local.drafts[language];
    const base = mine?.base;
    if (!mine || !base || sequence <= base.sequence) return false;
    const held = { source, sequence };
    // An answer may have been lost: then what the server holds was made from what was sent.
    const from = madeFrom(base.source, this.unanswered.get(language) ?? [], source);
    const ours = isOurs(mine, source);
    const text = !mine.unsent ? source : ours ? mine.source : merge(from, mine.source, source);
    this.unanswered.delete(language);
    this.local.drafts[language] = { source: text, unsent: text !== source, base: held };
    return true;
  }

  private pause(): number {
    const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1));
    return longest * (0.75 + this.random() * 0.25);
  }

  private keep(): void {
    this.lasting = this.store.write(this.local);
  }

  private derive(): KeeperState {
    const phase: SavePhase = this.closed
      ? "closed"
      : this.theirs
        ? "elsewhere"
        : this.message
          ? "refused"
          : this.offline
            ? "offline"
            : this.unsent().length > 0 || this.current
              ? "saving"
              : "saved";
    return {
      language: this.local.language,
      sources: Object.fromEntries(
        Object.entries(this.local.drafts).map(([language, { source }]) => [language, source]),
      ),
      phase,
      theirs: this.theirs && { language: this.theirs.language, source: this.theirs.source },
      message: this.message,
      lasting: this.lasting,
    };
  }

  private changed(): void {
    this.state = this.derive();
    for (const listener of this.listeners) listener();
  }
}
