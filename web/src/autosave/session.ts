import { isStatus, Problem } from "@/api/problem";
import type { Scorecard } from "@/api/types";
import {
  blank,
  mergePatch,
  mergeValues,
  type Path,
  parts,
  readField,
  same,
  type Value,
  withFields,
} from "./fields";
import type { DraftStore, Patch } from "./store";

/*
 * Nothing typed is ever lost.
 *
 * Every edit is a field with its new value. It is (1) kept in the local store in the same task as the keystroke,
 * (2) shown, (3) sent as a merge patch after a short quiet. A field leaves the local store only when the server has
 * answered that it holds this value. Whatever goes wrong in between (no network, a restart, a closed tab, a session
 * that ended) leaves the field where it is, to be sent later.
 *
 * Sending is guarded by `If-Match`. When the draft has moved on elsewhere, the newest is fetched and each pending
 * field is compared with what it was based on: untouched elsewhere, it is sent again; touched as well, ticks and lists
 * are merged, and text and ratings wait for the person to choose. Both versions stay visible until then.
 */

export const QUIET_MS = 400;
/** With the way to the server and its disk, what is typed without a pause is safe there within a second. */
export const PATIENCE_MS = 750;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

export interface Transport {
  get(scorecard: string): Promise<{ scorecard: Scorecard; etag: string | null }>;
  patch(
    scorecard: string,
    body: Record<string, unknown>,
    options: { etag: string | null; lastChance: boolean },
  ): Promise<{ scorecard: Scorecard; etag: string | null }>;
}

export type Phase =
  /** Everything that was typed is on the server. */
  | "saved"
  /** Some of it is on its way. */
  | "saving"
  /** The server cannot be reached; it is kept here and tried again. */
  | "offline"
  /** The session ended; it is kept here and sent after the next sign-in. */
  | "signed_out"
  /** The scorecard was submitted, so the server takes no more; what is left is shown. */
  | "closed"
  /** The server will not have a field; it is kept and shown with the reason. */
  | "refused";

export interface Conflict {
  path: Path;
  mine: Value;
  theirs: Value;
}

export interface DraftState {
  /** The scorecard as the person sees it: the server's, with what is pending on top. */
  scorecard: Scorecard;
  phase: Phase;
  savedAt: number | null;
  /** Fields that are not yet on the server. */
  pending: Path[];
  conflicts: Conflict[];
  refused: { path: Path; message: string }[];
  /** Whether unsent text would survive closing the page. */
  lasting: boolean;
}

export interface SessionOptions {
  user: string;
  scorecard: Scorecard;
  etag: string | null;
  store: DraftStore;
  transport: Transport;
  now?: () => number;
  random?: () => number;
}

export class DraftSession {
  private readonly user: string;
  private readonly id: string;
  private readonly store: DraftStore;
  private readonly transport: Transport;
  private readonly now: () => number;
  private readonly random: () => number;

  private server: Scorecard;
  private etag: string | null;
  private patches = new Map<Path, Patch>();
  private refused = new Map<Path, string>();
  private listeners = new Set<() => void>();
  private state: DraftState;

  private current: Promise<void> | undefined;
  private again = false;
  private retryIn: number | null = null;
  private closed = false;
  private signedOut = false;
  private offline = false;
  private disposed = false;
  private failures = 0;
  private savedAt: number | null = null;
  private firstUnsent: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private storeFailed = false;

  private constructor(options: SessionOptions) {
    this.user = options.user;
    this.id = options.scorecard.id;
    this.store = options.store;
    this.transport = options.transport;
    this.now = options.now ?? Date.now;
    this.random = options.random ?? Math.random;
    this.server = options.scorecard;
    this.etag = options.etag;
    this.closed = options.scorecard.status !== "draft";
    this.state = this.derive();
  }

  /** Opens the draft with whatever an earlier visit left unsent on this device, and sends that. */
  static async open(options: SessionOptions): Promise<DraftSession> {
    const session = new DraftSession(options);
    for (const patch of await options.store.of(options.user, options.scorecard.id)) {
      session.patches.set(patch.path, patch);
    }
    session.reconcile();
    session.changed();
    if (session.sendable().length > 0) session.schedule(0);
    return session;
  }

  // -- for the page -------------------------------------------------------------------------------------------------

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): DraftState => this.state;

  /** Takes an edit. What it returns settles once the edit is safe on this device; the page need not wait for it. */
  edit(at: Path, value: Value): Promise<void> {
    const before = this.patches.get(at);
    if (!before && same(readField(this.server, at), value)) return Promise.resolve();
    const patch: Patch = {
      user: this.user,
      scorecard: this.id,
      path: at,
      value,
      base: before?.base ?? readField(this.server, at),
      sent: before?.sent ?? [],
      stamp: `${this.now()}-${this.random().toString(36).slice(2, 10)}`,
      at: this.now(),
    };
    this.patches.set(at, patch);
    this.refused.delete(at);
    const safe = this.keep(patch);
    this.changed();
    this.schedule();
    return safe;
  }

  /** Settles a field that was written here and elsewhere. */
  resolve(at: Path, choice: "mine" | "theirs" | "both"): void {
    const patch = this.patches.get(at);
    if (!patch) return;
    const theirs = readField(this.server, at);
    if (choice === "theirs") {
      this.drop(patch);
      this.changed();
      return;
    }
    const value =
      choice === "both" && typeof theirs === "string" && typeof patch.value === "string"
        ? [theirs, patch.value].filter((text) => text.trim() !== "").join("\n\n")
        : patch.value;
    this.replace({ ...patch, base: theirs, sent: [], value });
    this.changed();
    this.schedule(0);
  }

  /** Lets go of a field that the server will not take, or that came after the submission. Only ever by hand. */
  discard(at: Path): void {
    const patch = this.patches.get(at);
    if (patch) this.drop(patch);
    this.refused.delete(at);
    this.changed();
  }

  /** Sends now and waits until everything that can be on the server is there. False when something is left. */
  async flush(lastChance = false): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.current;
    await this.send(lastChance);
    // An edit that came while the answer was on its way goes at once, too: the caller wants it there.
    for (let round = 0; round < 3 && this.again && !this.offline; round += 1) await this.send(lastChance);
    return this.patches.size === 0;
  }

  /** The network is back, the person has signed in again, or the page is in front again: no need to wait. */
  wake(): void {
    this.signedOut = false;
    this.failures = 0;
    if (this.sendable().length > 0) this.schedule(0);
  }

  /** A newer scorecard, from another device or after a submission. */
  receive(scorecard: Scorecard, etag: string | null): void {
    // An answer that was overtaken on the way.
    if (scorecard.version < this.server.version) return;
    this.server = scorecard;
    this.etag = etag;
    this.closed = scorecard.status !== "draft";
    this.reconcile();
    this.changed();
    if (this.sendable().length > 0) this.schedule();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  // -- timing -------------------------------------------------------------------------------------------------------

  /** After a short quiet, yet never later than {@link PATIENCE_MS} after the first unsent keystroke. */
  private schedule(delay?: number): void {
    if (this.disposed || this.closed || this.signedOut) return;
    if (this.current) {
      this.again = true;
      this.firstUnsent ??= this.now();
      return;
    }
    // While backing off, a keystroke is kept and joins the next try; it must not hammer a server that is down.
    if (delay === undefined && this.offline && this.timer !== undefined) return;
    const now = this.now();
    this.firstUnsent ??= now;
    const wait = delay ?? Math.max(0, Math.min(QUIET_MS, this.firstUnsent + PATIENCE_MS - now));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.send(false);
    }, wait);
  }

  private retryLater(): void {
    this.failures += 1;
    const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1));
    // Jitter, so that a panel of six does not come back to a restarted server in the same millisecond.
    this.retryIn = longest * (0.75 + this.random() * 0.25);
  }

  // -- sending ------------------------------------------------------------------------------------------------------

  private sendable(): Patch[] {
    if (this.closed) return [];
    return [...this.patches.values()].filter(
      (patch) => !this.refused.has(patch.path) && !this.inConflict(patch),
    );
  }

  private send(lastChance: boolean): Promise<void> {
    if (this.current) {
      this.again = true;
      return this.current;
    }
    const batch = this.sendable();
    this.again = false;
    this.retryIn = null;
    this.firstUnsent = null;
    if (batch.length === 0 || this.closed || this.signedOut) return Promise.resolve();
    this.current = this.attempt(batch, lastChance).finally(() => {
      this.current = undefined;
      this.changed();
      if (this.disposed) return;
      if (this.retryIn !== null) this.schedule(this.retryIn);
      else if (this.again) this.schedule();
    });
    this.changed();
    return this.current;
  }

  private async attempt(batch: Patch[], lastChance: boolean): Promise<void> {
    try {
      await this.sendBatch(batch, lastChance);
      this.failures = 0;
      this.offline = false;
      this.savedAt = this.now();
    } catch (error) {
      await this.failed(error, batch);
    }
  }

  private async sendBatch(batch: Patch[], lastChance: boolean): Promise<void> {
    // Written before sending: if the answer is lost, the value found on the server is known to be ours.
    const marked = batch.map((patch) => ({ ...patch, sent: [...patch.sent.slice(-4), patch.value] }));
    for (const patch of marked) if (this.isCurrent(patch)) this.replace(patch);
    const body = mergePatch(marked.map((patch) => [patch.path, patch.value] as const));
    const answer = await this.transport.patch(this.id, body, { etag: this.etag, lastChance });
    this.server = answer.scorecard;
    this.etag = answer.etag;
    for (const patch of marked) {
      const current = this.patches.get(patch.path);
      if (!current) continue;
      if (current.stamp === patch.stamp) this.drop(current);
      else this.replace({ ...current, base: patch.value, sent: [] });
    }
    this.reconcile();
  }

  private async failed(error: unknown, batch: Patch[]): Promise<void> {
    if (isStatus(error, 412)) return this.catchUp();
    if (isStatus(error, 401)) {
      this.signedOut = true;
      return;
    }
    if (isStatus(error, 409)) return this.catchUp();
    if (isStatus(error, 403, 404)) {
      for (const patch of batch) this.refused.set(patch.path, error.message);
      return;
    }
    if (
      error instanceof Problem &&
      error.status >= 400 &&
      error.status < 500 &&
      error.status !== 408 &&
      error.status !== 429
    ) {
      return this.isolate(error, batch);
    }
    this.offline = true;
    this.retryLater();
  }

  /** The draft has moved on elsewhere: see how, settle what can be settled, and go on. */
  private async catchUp(): Promise<void> {
    try {
      const newest = await this.transport.get(this.id);
      this.server = newest.scorecard;
      this.etag = newest.etag;
      this.closed = newest.scorecard.status !== "draft";
      this.offline = false;
      this.reconcile();
      if (this.sendable().length > 0) {
        this.failures += 1;
        this.again = this.failures < 6;
        if (!this.again) this.retryLater();
      }
    } catch (error) {
      if (isStatus(error, 401)) this.signedOut = true;
      else {
        this.offline = true;
        this.retryLater();
      }
    }
  }

  /** One field the server will not take must not hold back the others: find it, and send the rest. */
  private async isolate(error: Problem, batch: Patch[]): Promise<void> {
    const blamed = batch.filter((patch) => {
      const pointer = `/${patch.path}`;
      return error.errors.some(
        ({ pointer: at }) => at !== "" && (pointer === at || pointer.startsWith(`${at}/`)),
      );
    });
    if (blamed.length > 0 || batch.length === 1) {
      for (const patch of blamed.length > 0 ? blamed : batch) this.refused.set(patch.path, error.message);
      this.again = this.sendable().length > 0;
      return;
    }
    for (const patch of batch) {
      const current = this.patches.get(patch.path);
      if (!current) continue;
      try {
        await this.sendBatch([current], false);
      } catch (single) {
        if (
          single instanceof Problem &&
          single.status < 500 &&
          ![401, 408, 409, 412, 429].includes(single.status)
        ) {
          this.refused.set(patch.path, single.message);
        } else {
          return this.failed(single, [current]);
        }
      }
    }
  }

  // -- merging ------------------------------------------------------------------------------------------------------

  private inConflict(patch: Patch): boolean {
    const theirs = readField(this.server, patch.path);
    return (
      !same(theirs, patch.base) && mergeValues(patch.path, patch.base, patch.value, theirs) === undefined
    );
  }

  /** Compares every pending field with what the server holds now. */
  private reconcile(): void {
    for (const patch of [...this.patches.values()]) {
      const theirs = readField(this.server, patch.path);
      if (same(theirs, patch.value) && patch.sent.every((value) => same(value, theirs))) {
        this.drop(patch);
      } else if (!same(theirs, patch.base)) {
        if (patch.sent.some((value) => same(value, theirs))) {
          // Our own earlier words, whose answer was lost on the way: build on them.
          this.replace({ ...patch, base: theirs, sent: [] });
        } else {
          const merged = mergeValues(patch.path, patch.base, patch.value, theirs);
          if (merged !== undefined) this.replace({ ...patch, base: theirs, value: merged, sent: [] });
        }
      }
    }
  }

  // -- bookkeeping --------------------------------------------------------------------------------------------------

  private isCurrent(patch: Patch): boolean {
    return this.patches.get(patch.path)?.stamp === patch.stamp;
  }

  private replace(patch: Patch): void {
    this.patches.set(patch.path, patch);
    void this.keep(patch);
  }

  private drop(patch: Patch): void {
    this.patches.delete(patch.path);
    this.store.remove(patch).catch(() => {
      // Left behind, it is found to be on the server already at the next visit, and dropped then.
    });
  }

  private keep(patch: Patch): Promise<void> {
    return this.store.put(patch).then(
      () => {
        if (this.storeFailed) {
          this.storeFailed = false;
          this.changed();
        }
      },
      () => {
        // A full disk, say. Sending goes on; the page says that closing it is not safe.
        this.storeFailed = true;
        this.changed();
      },
    );
  }

  private derive(): DraftState {
    const pending = [...this.patches.values()];
    const conflicts = pending
      .filter((patch) => this.inConflict(patch))
      .map((patch) => ({ path: patch.path, mine: patch.value, theirs: readField(this.server, patch.path) }));
    const phase: Phase =
      this.closed && pending.length > 0
        ? "closed"
        : pending.length === 0
          ? "saved"
          : this.signedOut
            ? "signed_out"
            : this.offline
              ? "offline"
              : this.refused.size > 0 || conflicts.length === pending.length
                ? this.refused.size > 0
                  ? "refused"
                  : "saved"
                : "saving";
    return {
      scorecard: {
        ...this.server,
        ...withFields(
          this.server,
          pending.map((patch) => [patch.path, patch.value] as const),
        ),
      },
      phase,
      savedAt: this.savedAt,
      pending: pending.map((patch) => patch.path),
      conflicts,
      refused: [...this.refused].map(([at, message]) => ({ path: at, message })),
      lasting: this.store.lasting && !this.storeFailed,
    };
  }

  private changed(): void {
    this.state = this.derive();
    for (const listener of this.listeners) listener();
  }
}

export { blank, parts };
