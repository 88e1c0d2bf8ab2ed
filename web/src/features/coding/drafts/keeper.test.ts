import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem, Unreachable } from "@/api/problem";
import { type Draft, DraftKeeper, Overtaken } from "./keeper";
import { type LocalDrafts, localStore } from "./local";

/** A server that keeps the text with the largest number, as the real one does. */
class Held {
  drafts = new Map<string, Draft>();
  log: Draft[] = [];
  away = false;
  /** The next answers are lost on their way, after the server has taken the text. */
  lost = 0;
  refuses: Problem | null = null;

  put = async (draft: Draft): Promise<void> => {
    if (this.away) throw new Unreachable();
    if (this.refuses) throw this.refuses;
    const stored = this.drafts.get(draft.language);
    if (stored && stored.sequence >= draft.sequence) throw new Overtaken(stored);
    this.drafts.set(draft.language, draft);
    this.log.push(draft);
    if (this.lost > 0) {
      this.lost -= 1;
      throw new Unreachable();
    }
  };
  source = (language = "python") => this.drafts.get(language)?.source;
}

const memory = () => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as unknown as Storage;
};

const STARTERS = { python: "# begin\n", go: "package main\n" };
let server: Held;
let storage: Storage;
const open = (drafts: Record<string, { source: string; sequence: number }> = {}) =>
  new DraftKeeper({
    language: "python",
    starters: STARTERS,
    drafts,
    store: localStore("a1", () => storage),
    transport: server,
    random: () => 1,
  });
const heldNow = () => Object.fromEntries([...server.drafts].map(([id, draft]) => [id, draft]));
const kept = (): LocalDrafts | null => localStore("a1", () => storage).read();

beforeEach(() => {
  vi.useFakeTimers();
  server = new Held();
  storage = memory();
});
afterEach(() => void vi.useRealTimers());

describe("what is typed", () => {
  it("is on this device at once, and on the server after a quiet", async () => {
    const keeper = open();
    expect(keeper.snapshot()).toMatchObject({ phase: "saved", sources: STARTERS });
    keeper.edit("python", "a");
    expect(kept()?.drafts.python).toEqual({ source: "a", unsent: true });
    expect(keeper.snapshot().phase).toBe("saving");
    await vi.advanceTimersByTimeAsync(600);
    expect(server.source()).toBe("a");
    expect(keeper.snapshot().phase).toBe("saved");
    expect(kept()?.drafts.python?.unsent).toBe(false);
  });

  it("goes out while somebody types without a pause", async () => {
    const keeper = open();
    for (let at = 0; at < 30; at += 1) {
      keeper.edit("python", "x".repeat(at + 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(server.log.length).toBeGreaterThanOrEqual(1);
    expect(server.log.length).toBeLessThan(5);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.source()).toBe("x".repeat(30));
  });

  it("survives a lost network and a reload in it", async () => {
    const first = open();
    server.away = true;
    first.edit("python", "written in a tunnel");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(first.snapshot().phase).toBe("offline");
    first.dispose();
    const second = open();
    expect(second.snapshot().sources.python).toBe("written in a tunnel");
    second.edit("python", "written in a tunnel, and on");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.log).toEqual([]);
    server.away = false;
    second.wake();
    await vi.advanceTimersByTimeAsync(1);
    expect(server.source()).toBe("written in a tunnel, and on");
    expect(second.snapshot().phase).toBe("saved");
  });

  it("does not hammer a server that is away", async () => {
    server.away = true;
    const put = vi.spyOn(server, "put");
    const keeper = open();
    for (let at = 0; at < 600; at += 1) {
      keeper.edit("python", `${at}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    // A minute: after 1, 2, 4, 8, 15, 15 … seconds.
    expect(put.mock.calls.length).toBeLessThan(10);
  });

  it("is told apart by language, and the one that is worked on is sent last", async () => {
    const keeper = open();
    keeper.edit("go", "package one\n");
    keeper.choose("python");
    keeper.edit("python", "one = 1\n");
    await vi.advanceTimersByTimeAsync(700);
    expect(server.log.map(({ language }) => language)).toEqual(["go", "python"]);
    keeper.reset("go");
    await keeper.flush();
    expect(server.source("go")).toBe(STARTERS.go);
    expect(open(heldNow()).snapshot()).toMatchObject({
      language: "python",
      sources: { python: "one = 1\n" },
    });
  });
});

it("sends the text again that somebody goes back to, so that it is the one that is handed in", async () => {
  const keeper = open();
  keeper.edit("python", "one = 1\n");
  await keeper.flush();
  keeper.choose("go");
  keeper.edit("go", "package one\n");
  await keeper.flush();
  keeper.choose("python");
  await vi.advanceTimersByTimeAsync(700);
  expect(server.log.map(({ language }) => language)).toEqual(["python", "go", "python"]);
});

describe("numbers", () => {
  it("grow from what the server holds, also on a device that has nothing", async () => {
    const keeper = open({ python: { source: "old", sequence: 41 } });
    keeper.edit("python", "new");
    await keeper.flush();
    expect(server.log.at(-1)?.sequence).toBe(42);
  });

  it("settle an answer that was lost on the way without asking anybody", async () => {
    const keeper = open();
    server.lost = 1;
    keeper.edit("python", "sent, and not heard of");
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.snapshot().phase).toBe("offline");
    keeper.edit("python", "and written on");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.snapshot()).toMatchObject({ phase: "saved", theirs: null });
    expect(server.source()).toBe("and written on");
  });
});

it("takes its own text for nobody else's when the answer was lost and the page was loaded again", async () => {
  const first = open();
  server.lost = 1;
  first.edit("python", "sent");
  await vi.advanceTimersByTimeAsync(700);
  server.away = true;
  first.edit("python", "sent, then written on");
  first.dispose();
  server.away = false;
  const second = open(heldNow());
  await second.flush();
  expect(second.snapshot()).toMatchObject({ phase: "saved", theirs: null });
  expect(server.source()).toBe("sent, then written on");
});

describe("another device", () => {
  const elsewhere = (source: string, sequence: number) =>
    server.drafts.set("python", { language: "python", source, sequence });

  it("is noticed when this one sends, and the person chooses", async () => {
    const keeper = open();
    elsewhere("from the phone", 9);
    keeper.edit("python", "from the laptop");
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.snapshot()).toMatchObject({
      phase: "elsewhere",
      theirs: { language: "python", source: "from the phone" },
      sources: { python: "from the laptop" },
    });
    expect(server.source()).toBe("from the phone");
    keeper.settle("mine");
    await vi.advanceTimersByTimeAsync(1);
    expect(server.source()).toBe("from the laptop");
    expect(keeper.snapshot().phase).toBe("saved");
  });

  it("is noticed after a reload, when this one had something unsent", async () => {
    const first = open();
    server.away = true;
    first.edit("python", "unsent here");
    await vi.advanceTimersByTimeAsync(700);
    first.dispose();
    server.away = false;
    elsewhere("sent from there", 7);
    const second = open(heldNow());
    expect(second.snapshot().phase).toBe("elsewhere");
    second.settle("theirs");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(second.snapshot()).toMatchObject({ phase: "saved", sources: { python: "sent from there" } });
    expect(server.log).toEqual([]);
  });

  it("is noticed however often this one has tried in vain", async () => {
    const first = open();
    server.away = true;
    first.edit("python", "unsent here");
    await vi.advanceTimersByTimeAsync(120_000);
    first.dispose();
    server.away = false;
    elsewhere("sent from there", 1);
    expect(open(heldNow()).snapshot().phase).toBe("elsewhere");
    expect(open(heldNow()).snapshot().phase).toBe("elsewhere");
  });

  it("is taken over in silence where nothing is unsent here", () => {
    open().dispose();
    expect(open({ python: { source: "from the phone", sequence: 3 } }).snapshot()).toMatchObject({
      phase: "saved",
      sources: { python: "from the phone" },
    });
  });
});

describe("what the server will not have", () => {
  it("stays here and says why", async () => {
    const keeper = open();
    server.refuses = new Problem(422, { detail: "A program is at most 256 KiB long." });
    keeper.edit("python", "long");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(keeper.snapshot()).toMatchObject({
      phase: "refused",
      message: "A program is at most 256 KiB long.",
    });
    expect(kept()?.drafts.python).toMatchObject({ source: "long", unsent: true });
    server.refuses = null;
    keeper.edit("python", "short");
    await keeper.flush();
    expect(keeper.snapshot().phase).toBe("saved");
  });

  it("is closed when the time is up, and the text is still to be seen", async () => {
    const keeper = open();
    server.refuses = new Problem(409, { code: "assessment_closed" });
    keeper.edit("python", "too late");
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.snapshot()).toMatchObject({ phase: "closed", sources: { python: "too late" } });
    keeper.edit("python", "even later");
    expect(keeper.snapshot().sources.python).toBe("too late");
  });
});

it("leaves nothing on the device once it is handed in", async () => {
  const keeper = open();
  keeper.edit("python", "done");
  await keeper.flush();
  keeper.done();
  expect(kept()).toBeNull();
});

it("says when this browser keeps nothing, and works all the same", async () => {
  storage = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
    removeItem: () => {},
  } as unknown as Storage;
  const keeper = open();
  keeper.edit("python", "x");
  expect(keeper.snapshot().lasting).toBe(false);
  await keeper.flush();
  expect(server.source()).toBe("x");
});

it("reads nothing that is not its own", () => {
  for (const odd of ["{", "7", '{"language":1}', '{"language":"go","sequence":1,"drafts":{"go":null}}']) {
    storage.setItem("touchstone.code.a1", odd);
    expect(kept()).toBeNull();
  }
});
