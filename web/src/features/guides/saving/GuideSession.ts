import { isStatus, Problem } from "@/api/problem";
import type { Guide, GuideDocument } from "@/api/types";
import { type Conflict, merge, type Note } from "../document/merge";
import { follow, type Pointer, read, write } from "../document/pointer";
import { GUIDE, same } from "../document/shape";
import { tidy } from "../document/tidy";
import { History } from "./history";
import type { Unsaved, UnsavedStore } from "./store";

/*
 * A guide while it is edited. Nothing typed is lost: every change is kept on this device in the task of the keystroke,
 * shown, and sent as the whole draft after a short quiet, always under `If-Match`. When somebody else was there first,
 * theirs is fetched and merged with mine by keys (document/merge.ts); what both have changed waits for a choice, and
 * meanwhile the server keeps theirs and this device mine.
 */

export const QUIET_MS = 400;
export const PATIENCE_MS = 750;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

export interface Transport {
  get(guide: string): Promise<Guide>;
  patch(guide: string, document: GuideDocument, version: number, lastChance: boolean): Promise<Guide>;
}

export type Phase =
  /** The server has everything, but for conflicts that wait. */
  | "saved"
  | "saving"
  /** The server cannot be reached; it is kept here and tried again. */
  | "offline"
  /** The session ended; it is kept here and sent after the next sign-in. */
  | "signed_out"
  /** The server will not have it like this; it is kept here, and sent again with the next change. */
  | "refused";

/** Something the lint or the server says of a place in the guide. */
export interface Finding {
  rule: string;
  severity: "error" | "warning" | "note";
  message: string;
  help?: string[];
  pointer: Pointer;
  /** The place by keys, as a silence names it. */
  path?: string;
  can_be_silenced?: boolean;
}

export interface EditorState {
  /** The guide as this person sees it. */
  document: GuideDocument;
  /** What the server last answered with. */
  guide: Guide;
  phase: Phase;
  /** Why it was refused. */
  refusal: string | null;
  conflicts: Conflict[];
  /** What the server said of the draft when it last kept it. */
  findings: Finding[];
  /** What it would not keep. */
  refused: Finding[];
  canUndo: boolean;
  canRedo: boolean;
  /** Whether what is unsaved would survive closing the page. */
  lasting: boolean;
}

export interface SessionOptions {
  user: string;
  guide: Guide;
  store: UnsavedStore;
  transport: Transport;
  /** Somebody else's changes have come in beside mine. */
  onMerged?: (conflicts: Conflict[], notes: Note[]) => void;
  tab?: string;
  now?: () => number;
}

export class GuideSession {
  private readonly user: string;
  private readonly id: string;
  private readonly tab: string;
  private readonly store: UnsavedStore;
  private readonly transport: Transport;
  private readonly onMerged: (conflicts: Conflict[], notes: Note[]) => void;
  private readonly now: () => number;

  private guide: Guide;
  /** What the server holds, and mine is compared with. */
  private base: GuideDocument;
  private mine: GuideDocument;
  /** What of mine the server is known to hold. */
  private saved: GuideDocument;
  /** Drafts that were sent without an answer so far. The server may hold any of them. */
  private sent: GuideDocument[] = [];
  private conflicts: Conflict[] = [];
  private refused: { message: string; findings: Finding[] } | null = null;
  private history = new History();

  private listeners = new Set<() => void>();
  private state: EditorState;
  private current: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstUnsent: number | null = null;
  private failures = 0;
  private offline = false;
  private signedOut = false;
  private kept = false;
  private storeFailed = false;
  private disposed = false;

  private constructor(options: SessionOptions) {
    this.user = options.user;
    this.id = options.guide.id;
    this.tab = options.tab ?? crypto.randomUUID();
    this.store = options.store;
    this.transport = options.transport;
    this.onMerged = options.onMerged ?? (() => {});
    this.now = options.now ?? Date.now;
    this.guide = options.guide;
    this.base = options.guide.document;
    this.mine = this.base;
    this.saved = this.base;
    this.state = this.derive();
  }

  /** Opens the guide with whatever an earlier visit left unsaved on this device, and sends that. */
  static async open(options: SessionOptions): Promise<GuideSession> {
    const session = new GuideSession(options);
    const left = await options.store.of(options.user, options.guide.id).catch(() => []);
    for (const draft of left) await session.adopt(draft);
    session.changed();
    if (session.dirty) session.schedule(0);
    return session;
  }

  // -- for the page ---------------------------------------------------------------------------------------------------

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): EditorState => this.state;

  /** Takes a change that was made at a place. What is typed in one field without a pause is taken back as one. */
  change(at: Pointer, next: (document: GuideDocument) => GuideDocument, typing = false): void {
    const before = this.mine;
    const after = next(before);
    if (after === before) return;
    this.history.add(before, after, at, typing, this.now());
    this.take(after);
  }

  undo(): Pointer | null {
    return this.turn(this.history.undo(this.mine));
  }

  redo(): Pointer | null {
    return this.turn(this.history.redo(this.mine));
  }

  /** Settles a field that was changed here and elsewhere. */
  resolve(conflict: Conflict, value: unknown): void {
    this.conflicts = this.conflicts.filter((each) => each !== conflict);
    const before = this.mine;
    const after = write(before, conflict.at, value);
    this.history.add(before, after, conflict.at, false, this.now());
    this.take(after);
    this.schedule(0);
  }

  /** Sends now. False when something is left that the server does not have. */
  async flush(lastChance = false): Promise<boolean> {
    clearTimeout(this.timer);
    await this.current;
    for (let round = 0; round < 4 && this.dirty && !this.refused; round += 1) {
      await this.send(lastChance);
      if (this.offline || this.signedOut) break;
    }
    return !this.dirty;
  }

  /** The network is back, the person has signed in again, or the page is in front again. */
  wake(): void {
    this.signedOut = false;
    this.failures = 0;
    if (this.dirty) this.schedule(0);
  }

  /** The guide as the server has it now. */
  receive(guide: Guide): void {
    if (guide.version < this.guide.version) return;
    const newer = guide.version > this.guide.version;
    this.guide = guide;
    if (newer) this.meet(guide.document);
    this.changed();
    if (this.dirty && !this.current) this.schedule();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  // -- changing -------------------------------------------------------------------------------------------------------

  private get dirty(): boolean {
    return this.mine !== this.saved;
  }

  private take(after: GuideDocument): void {
    const before = this.mine;
    this.mine = after;
    this.conflicts = this.conflicts.flatMap((conflict) => {
      const at = follow(conflict.at, before, after);
      return at === null ? [] : [{ ...conflict, at, mine: read(after, at) }];
    });
    this.refused = null;
    this.keep();
    this.changed();
    this.schedule();
  }

  private turn(step: { document: GuideDocument; at: Pointer } | null): Pointer | null {
    if (!step) return null;
    this.take(step.document);
    return step.at;
  }

  // -- merging --------------------------------------------------------------------------------------------------------

  /** Brings together what is here and what the server has now. */
  private meet(theirs: GuideDocument): void {
    if (this.sent.some((draft) => same(GUIDE, draft, theirs))) {
      // Our own draft, whose answer was lost or is still on its way.
      this.base = theirs;
      this.sent = [];
      return;
    }
    const had = !same(GUIDE, tidy(this.mine), this.base);
    const before = this.mine;
    const { document, conflicts, notes } = merge(this.base, before, theirs);
    const waiting = this.conflicts.flatMap((conflict) => {
      const at = follow(conflict.at, before, document);
      return at === null || conflicts.some((each) => each.at === at) ? [] : [{ ...conflict, at }];
    });
    this.base = theirs;
    this.mine = document;
    this.sent = [];
    this.conflicts = [...waiting, ...conflicts];
    if (same(GUIDE, this.sendable(), theirs)) this.saved = document;
    this.keep();
    if (had) this.onMerged(conflicts, notes);
  }

  private async adopt(draft: Unsaved): Promise<void> {
    const theirs = this.guide.document;
    const ours = draft.sent.some((sent) => same(GUIDE, sent, theirs));
    const base = ours ? theirs : draft.base;
    // An earlier tab's words come upon what is already here.
    const before = this.mine;
    const found = merge(base, draft.document, before);
    this.mine = found.document;
    this.conflicts = [
      ...this.conflicts,
      ...draft.conflicts.flatMap((conflict) => {
        const at = follow(conflict.at, draft.document, found.document);
        return at === null ? [] : [{ ...conflict, at }];
      }),
      ...found.conflicts,
    ];
    if (same(GUIDE, this.sendable(), theirs)) this.saved = this.mine;
    this.keep();
    await this.store.remove(draft).catch(() => {});
    if (found.conflicts.length > 0) this.onMerged(found.conflicts, found.notes);
  }

  /** What the server is given: where a choice waits, it keeps what it has. */
  private sendable(): GuideDocument {
    return tidy(this.conflicts.reduce((document, { at, theirs }) => write(document, at, theirs), this.mine));
  }

  // -- sending --------------------------------------------------------------------------------------------------------

  private schedule(delay = QUIET_MS): void {
    if (this.disposed) return;
    this.firstUnsent ??= this.now();
    const patience = Math.max(0, this.firstUnsent + PATIENCE_MS - this.now());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(false), Math.min(delay, patience));
  }

  private retryLater(): void {
    this.failures += 1;
    const delay = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1));
    clearTimeout(this.timer);
    if (!this.disposed) this.timer = setTimeout(() => void this.send(false), delay);
  }

  private send(lastChance: boolean): Promise<void> {
    this.current ??= this.attempt(lastChance).finally(() => {
      this.current = undefined;
      if (this.dirty && !this.offline && !this.signedOut && !this.refused) this.schedule();
    });
    return this.current;
  }

  private async attempt(lastChance: boolean): Promise<void> {
    if (!this.dirty || this.signedOut) return;
    this.firstUnsent = null;
    const mine = this.mine;
    const document = this.sendable();
    if (same(GUIDE, document, this.base)) {
      // Only white space, or a line that says nothing yet.
      this.saved = mine;
      this.settle();
      this.changed();
      return;
    }
    this.sent = [...this.sent.slice(-3), document];
    this.keep();
    this.changed();
    try {
      const guide = await this.transport.patch(this.id, document, this.guide.version, lastChance);
      this.answered(guide, mine);
    } catch (error) {
      await this.failed(error);
    }
    this.changed();
  }

  private answered(guide: Guide, mine: GuideDocument): void {
    this.failures = 0;
    this.offline = false;
    this.refused = null;
    this.saved = mine;
    // Somebody may have saved after us before our answer came.
    if (guide.version >= this.guide.version) {
      this.guide = guide;
      this.base = guide.document;
    }
    this.sent = [];
    this.settle();
  }

  private async failed(error: unknown): Promise<void> {
    if (isStatus(error, 412)) return this.catchUp();
    if (isStatus(error, 401)) {
      this.signedOut = true;
      return;
    }
    if (
      error instanceof Problem &&
      error.status >= 400 &&
      error.status < 500 &&
      ![408, 429].includes(error.status)
    ) {
      this.sent = [];
      this.refused = { message: error.message, findings: error.errors.map(asFinding) };
      return;
    }
    this.offline = true;
    this.retryLater();
  }

  private async catchUp(): Promise<void> {
    try {
      const guide = await this.transport.get(this.id);
      this.offline = false;
      this.failures = 0;
      this.guide = guide;
      this.meet(guide.document);
    } catch (error) {
      if (isStatus(error, 401)) this.signedOut = true;
      else {
        this.offline = true;
        this.retryLater();
      }
    }
  }

  // -- keeping --------------------------------------------------------------------------------------------------------

  private keep(): void {
    this.kept = true;
    const { user, id: guide, tab, base, mine: document, conflicts, sent } = this;
    const draft = { user, guide, tab, base, version: this.guide.version, document, conflicts, sent };
    this.store.put(draft).then(
      () => {
        this.storeFailed = false;
      },
      () => {
        // A full disk, say. Sending goes on; the page says that closing it is not safe.
        this.storeFailed = true;
        this.changed();
      },
    );
  }

  /** Once the server has it all, this device need not. */
  private settle(): void {
    if (this.dirty || this.conflicts.length > 0) {
      this.keep();
      return;
    }
    if (!this.kept) return;
    this.kept = false;
    this.store.remove({ user: this.user, guide: this.id, tab: this.tab }).catch(() => {
      // Left behind, it is found to say what the server says at the next visit, and dropped then.
    });
  }

  private derive(): EditorState {
    const phase: Phase = !this.dirty
      ? "saved"
      : this.signedOut
        ? "signed_out"
        : this.offline
          ? "offline"
          : this.refused
            ? "refused"
            : "saving";
    return {
      document: this.mine,
      guide: this.guide,
      phase,
      refusal: this.refused?.message ?? null,
      conflicts: this.conflicts,
      findings: this.refused?.findings.length
        ? [...this.refused.findings, ...this.guide.problems.map(asProblem).filter(isMild)]
        : this.guide.problems.map(asProblem),
      refused: this.refused?.findings ?? [],
      canUndo: this.history.canUndo,
      canRedo: this.history.canRedo,
      lasting: this.store.lasting && !this.storeFailed,
    };
  }

  private changed(): void {
    this.state = this.derive();
    for (const listener of this.listeners) listener();
  }
}

const asProblem = (problem: Guide["problems"][number]): Finding => ({ rule: "structure", ...problem });
const isMild = ({ severity }: Finding) => severity !== "error";
/** A refusal names places in what was sent: `/document/stages/0/title`. */
export const asFinding = (error: { pointer: string; message: string }): Finding => ({
  rule: "structure",
  severity: "error",
  message: error.message,
  pointer: error.pointer.replace(/^\/document/, ""),
});
