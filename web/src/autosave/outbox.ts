import { DraftSession, type Transport } from "./session";
import { type DraftStore, draftStore } from "./store";
import { httpTransport } from "./transport";

/*
 * Unsent fields of scorecards that are not open right now: left behind by a closed tab, a lost network or a sign-out.
 * They are sent after every sign-in of the same person and whenever the network returns.
 */
export class Outbox {
  private readonly store: () => Promise<DraftStore>;
  private readonly transport: Transport;
  /** Scorecards that a page has open; that page's session sends them itself. */
  private readonly open = new Set<string>();
  private running: Promise<number> | undefined;

  constructor(store: () => Promise<DraftStore>, transport: Transport) {
    this.store = store;
    this.transport = transport;
  }

  claim(scorecard: string): () => void {
    this.open.add(scorecard);
    return () => this.open.delete(scorecard);
  }

  async countAll(): Promise<number> {
    return (await this.store()).countAll();
  }

  /** The scorecards of this person that have unsent fields, with how many. */
  async waiting(user: string): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const patch of await (await this.store()).of(user)) {
      counts.set(patch.scorecard, (counts.get(patch.scorecard) ?? 0) + 1);
    }
    return counts;
  }

  /** Sends what can be sent. Answers how many fields are left: conflicts, refusals, or no network. */
  flush(user: string): Promise<number> {
    this.running ??= this.run(user).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async run(user: string): Promise<number> {
    const store = await this.store();
    let left = 0;
    for (const [id, count] of await this.waiting(user)) {
      if (this.open.has(id)) continue;
      try {
        const { scorecard, etag } = await this.transport.get(id);
        const session = await DraftSession.open({ user, scorecard, etag, store, transport: this.transport });
        if (!(await session.flush())) left += session.snapshot().pending.length;
        session.dispose();
      } catch {
        // Still away, or no longer ours to write: it stays on this device.
        left += count;
      }
    }
    return left;
  }

  async forgetDocuments(user: string): Promise<void> {
    await (await this.store()).forgetDocuments(user);
  }
}

export const outbox = new Outbox(draftStore, httpTransport);
