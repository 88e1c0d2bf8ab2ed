import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem, Unreachable } from "@/api/problem";
import type { Scorecard } from "@/api/types";
import { path } from "./fields";
import { Outbox } from "./outbox";
import { DraftSession, PATIENCE_MS, QUIET_MS, type Transport } from "./session";
import { type DraftStore, IndexedDbStore, MemoryStore } from "./store";

const blankCard = (): Scorecard => ({
  id: "card",
  application_id: "application",
  stage: {
    id: "stage",
    key: "technical",
    title: "Technical interview",
    kind: "technical",
    guide_version_id: "v1",
    guide_number: 1,
  },
  interview_id: null,
  reviewer: { id: "ada", name: "Ada Kim", role: "interviewer" },
  status: "draft",
  independent: true,
  ratings: {},
  question_notes: {},
  overall_recommendation: null,
  summary: "",
  probe_next: [],
  submitted_at: null,
  updated_at: "2027-01-05T10:00:00Z",
  version: 1,
  amendments: [],
  original: null,
  linked_tests: [],
  linked_findings: [],
});

/** The server as the pages know it: merge patches under If-Match, and every way it can fail. */
class FakeServer implements Transport {
  card = blankCard();
  down = false;
  loseAnswers = false;
  fail: Problem | null = null;
  patches: Record<string, unknown>[] = [];
  hold: Promise<void> | null = null;

  async get() {
    if (this.down) throw new Unreachable();
    if (this.fail) throw this.fail;
    return { scorecard: structuredClone(this.card), etag: `"${this.card.version}"` };
  }
  async patch(_id: string, body: Record<string, unknown>, options: { etag: string | null }) {
    if (this.hold) await this.hold;
    if (this.down) throw new Unreachable();
    if (this.fail) throw this.fail;
    if (this.card.status !== "draft") throw new Problem(409, { code: "already_submitted" });
    if (options.etag !== null && options.etag !== `"${this.card.version}"`) throw new Problem(412, {});
    this.patches.push(structuredClone(body));
    this.write(body);
    if (this.loseAnswers) throw new Unreachable();
    return { scorecard: structuredClone(this.card), etag: `"${this.card.version}"` };
  }
  /** What another device does. */
  write(body: Record<string, unknown>) {
    this.card = { ...(merge(this.card, body) as Scorecard), version: this.card.version + 1 };
  }
}

function merge(target: unknown, patch: unknown): unknown {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const result = typeof target === "object" && target !== null ? { ...(target as object) } : {};
  for (const [key, value] of Object.entries(patch)) {
    (result as Record<string, unknown>)[key] = merge((result as Record<string, unknown>)[key], value);
  }
  return result;
}

let server: FakeServer;
let store: DraftStore;

const open = async (user = "ada") => {
  const { scorecard, etag } = server.down
    ? { scorecard: blankCard(), etag: '"1"' }
    : { scorecard: structuredClone(server.card), etag: `"${server.card.version}"` };
  return DraftSession.open({ user, scorecard, etag, store, transport: server, random: () => 1 });
};
/** Lets timers run and the store's own tasks finish. */
const pass = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(async () => {
  // IndexedDB works through setImmediate, which must stay real.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  globalThis.indexedDB = new IDBFactory();
  store = await IndexedDbStore.open();
  server = new FakeServer();
});
afterEach(() => vi.useRealTimers());

describe("timing", () => {
  it("sends after a short quiet, as one patch of the fields that changed", async () => {
    const session = await open();
    void session.edit(path.rating("design"), 3);
    void session.edit(path.note("design"), "Named the trade-off");
    await pass(QUIET_MS - 50);
    expect(server.patches).toEqual([]);
    await pass(60);
    expect(server.patches).toEqual([{ ratings: { design: { rating: 3, note: "Named the trade-off" } } }]);
    expect(session.snapshot()).toMatchObject({ phase: "saved", pending: [] });
    expect(await store.of("ada")).toEqual([]);
  });

  it("does not wait for someone who never stops typing", async () => {
    const session = await open();
    for (let typed = 1; typed <= 12; typed += 1) {
      void session.edit(path.summary, "x".repeat(typed));
      await pass(100);
    }
    expect(server.patches.length).toBeGreaterThanOrEqual(1);
    expect(String(server.patches[0]?.summary).length).toBeLessThanOrEqual(PATIENCE_MS / 100 + 1);
  });

  it("keeps every edit on the device in the task of the keystroke", async () => {
    const session = await open();
    server.down = true;
    await session.edit(path.summary, "kept");
    expect(await store.of("ada", "card")).toMatchObject([{ path: "summary", value: "kept", base: "" }]);
  });

  it("does not lose what is typed while an answer is on its way", async () => {
    let release = () => {};
    const session = await open();
    server.hold = new Promise((resolve) => (release = resolve));
    void session.edit(path.summary, "one");
    await pass(QUIET_MS);
    void session.edit(path.summary, "one two");
    release();
    server.hold = null;
    await pass(QUIET_MS + 50);
    expect(server.card.summary).toBe("one two");
    expect(session.snapshot()).toMatchObject({ phase: "saved", pending: [], conflicts: [] });
  });
});

describe("a server that is away", () => {
  it("keeps the text, says so, tries again with growing pauses, and sends it in the end", async () => {
    const session = await open();
    server.down = true;
    void session.edit(path.note("design"), "said in a tunnel");
    await pass(QUIET_MS);
    expect(session.snapshot().phase).toBe("offline");
    expect(session.snapshot().scorecard.ratings.design?.note).toBe("said in a tunnel");
    await pass(4000);
    server.down = false;
    await pass(30_000);
    expect(server.card.ratings.design?.note).toBe("said in a tunnel");
    expect(session.snapshot().phase).toBe("saved");
  });

  it("survives a closed tab: the next visit sends what was left", async () => {
    const first = await open();
    server.down = true;
    void first.edit(path.summary, "written before the tab closed");
    await pass(QUIET_MS);
    first.dispose();
    server.down = false;
    const second = await open();
    expect(second.snapshot().scorecard.summary).toBe("written before the tab closed");
    await pass(50);
    expect(server.card.summary).toBe("written before the tab closed");
  });

  it("knows its own words again when only the answer was lost", async () => {
    const session = await open();
    server.loseAnswers = true;
    void session.edit(path.summary, "first half");
    await pass(QUIET_MS);
    server.loseAnswers = false;
    void session.edit(path.summary, "first half, second half");
    await pass(30_000);
    expect(server.card.summary).toBe("first half, second half");
    expect(session.snapshot()).toMatchObject({ conflicts: [], pending: [], phase: "saved" });
  });

  it("knows them even after the page was closed in between", async () => {
    const first = await open();
    server.loseAnswers = true;
    void first.edit(path.summary, "first half");
    await pass(QUIET_MS);
    void first.edit(path.summary, "first half, second half");
    await pass(10);
    first.dispose();
    server.loseAnswers = false;
    const second = await open();
    await pass(2000);
    expect(server.card.summary).toBe("first half, second half");
    expect(second.snapshot().conflicts).toEqual([]);
  });

  it("wakes at once when the network returns", async () => {
    const session = await open();
    server.down = true;
    void session.edit(path.summary, "soon");
    await pass(QUIET_MS + 20_000);
    server.down = false;
    session.wake();
    await pass(1);
    expect(server.card.summary).toBe("soon");
  });
});

describe("a session that ended", () => {
  it("keeps the text through a 401 and sends it after the same person signs in again", async () => {
    const session = await open();
    server.fail = new Problem(401, {});
    void session.edit(path.summary, "typed after the session ended");
    await pass(QUIET_MS);
    expect(session.snapshot().phase).toBe("signed_out");
    expect(await store.of("ada")).toHaveLength(1);
    session.dispose();

    server.fail = null;
    const outbox = new Outbox(async () => store, server);
    expect(await outbox.flush("bea")).toBe(0);
    expect(server.card.summary).toBe("");
    expect(await outbox.flush("ada")).toBe(0);
    expect(server.card.summary).toBe("typed after the session ended");
    expect(await store.of("ada")).toEqual([]);
  });

  it("leaves everything in place when the outbox meets a server that is away", async () => {
    const session = await open();
    server.down = true;
    void session.edit(path.summary, "patient");
    await pass(QUIET_MS);
    session.dispose();
    const outbox = new Outbox(async () => store, server);
    expect(await outbox.flush("ada")).toBe(1);
    expect(await outbox.countAll()).toBe(1);
  });
});

describe("two devices", () => {
  it("merges edits of different attributes", async () => {
    const here = await open();
    server.write({ ratings: { data: { rating: 2, note: "from the phone" } } });
    void here.edit(path.rating("design"), 4);
    await pass(2 * QUIET_MS);
    expect(server.card.ratings).toMatchObject({ data: { rating: 2 }, design: { rating: 4 } });
    expect(here.snapshot().scorecard.ratings.data?.note).toBe("from the phone");
  });

  it("keeps both texts of one field and lets the person choose", async () => {
    const here = await open();
    server.write({ summary: "from the phone" });
    void here.edit(path.summary, "from the laptop");
    void here.edit(path.rating("design"), 3);
    await pass(2 * QUIET_MS);
    expect(here.snapshot().conflicts).toEqual([
      { path: "summary", mine: "from the laptop", theirs: "from the phone" },
    ]);
    expect(here.snapshot().scorecard.summary).toBe("from the laptop");
    expect(server.card.summary).toBe("from the phone");
    // The rest does not wait for the choice.
    expect(server.card.ratings.design?.rating).toBe(3);

    here.resolve(path.summary, "both");
    await pass(QUIET_MS);
    expect(server.card.summary).toBe("from the phone\n\nfrom the laptop");
    expect(here.snapshot()).toMatchObject({ conflicts: [], phase: "saved" });
  });

  it("keeps a conflict over a reload until it is settled", async () => {
    const here = await open();
    server.write({ summary: "from the phone" });
    void here.edit(path.summary, "from the laptop");
    await pass(2 * QUIET_MS);
    here.dispose();
    const again = await open();
    expect(again.snapshot().conflicts).toHaveLength(1);
    again.resolve(path.summary, "theirs");
    await pass(QUIET_MS);
    expect(again.snapshot().scorecard.summary).toBe("from the phone");
    expect(await store.of("ada")).toEqual([]);
  });

  it("merges ticks instead of asking", async () => {
    server.write({ question_notes: { q: { covered: ["a", "b"] } } });
    const here = await open();
    server.write({ question_notes: { q: { covered: ["a", "b", "c"] } } });
    void here.edit(path.covered("q"), ["b", "d"]);
    await pass(2 * QUIET_MS);
    expect(server.card.question_notes.q?.covered).toEqual(["b", "c", "d"]);
    expect(here.snapshot().conflicts).toEqual([]);
  });
});

describe("a server that says no", () => {
  it("stops at a submitted scorecard and still shows what did not arrive", async () => {
    const here = await open();
    server.card = { ...server.card, status: "submitted", version: 9 };
    void here.edit(path.summary, "too late");
    await pass(2 * QUIET_MS);
    expect(here.snapshot()).toMatchObject({ phase: "closed", pending: ["summary"] });
    expect(here.snapshot().scorecard.summary).toBe("too late");
    expect(await store.of("ada")).toHaveLength(1);
    here.discard(path.summary);
    await pass(1);
    expect(await store.of("ada")).toEqual([]);
  });

  it("sends the good fields when one is refused", async () => {
    const here = await open();
    const patch = server.patch.bind(server);
    server.patch = async (id, body, options) => {
      if ("summary" in body)
        throw new Problem(422, {
          detail: "Too long.",
          errors: [{ pointer: "/summary", code: "length", message: "Too long." }],
        });
      return patch(id, body, options);
    };
    void here.edit(path.summary, "x".repeat(100));
    void here.edit(path.rating("design"), 2);
    await pass(4 * QUIET_MS);
    expect(server.card.ratings.design?.rating).toBe(2);
    expect(here.snapshot()).toMatchObject({ phase: "refused", pending: ["summary"] });
    expect(here.snapshot().refused[0]?.message).toBe("Too long.");
  });

  it("says so when nothing lasts in this browser", async () => {
    store = new MemoryStore();
    const here = await open();
    expect(here.snapshot().lasting).toBe(false);
  });

  it("ignores an answer that was overtaken on its way", async () => {
    const here = await open();
    void here.edit(path.summary, "new");
    await pass(QUIET_MS);
    here.receive(blankCard(), '"1"');
    expect(here.snapshot().scorecard.summary).toBe("new");
  });
});

it("flush waits until everything is on the server", async () => {
  const here = await open();
  void here.edit(path.summary, "done");
  const flushed = here.flush();
  await pass(1);
  expect(await flushed).toBe(true);
  expect(server.card.summary).toBe("done");
});

it("documents of a person are forgotten at sign-out, unsent fields are not", async () => {
  const here = await open();
  server.down = true;
  void here.edit(path.summary, "kept");
  await store.keep("ada", "kit:1", { title: "Kit" });
  await store.keep("bea", "kit:1", { title: "Other" });
  await store.forgetDocuments("ada");
  expect(await store.kept("ada", "kit:1")).toBeUndefined();
  expect(await store.kept("bea", "kit:1")).toEqual({ title: "Other" });
  expect(await store.of("ada")).toHaveLength(1);
});
