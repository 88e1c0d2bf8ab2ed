import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Unreachable } from "@/api/problem";
import { type Draft, DraftKeeper, Overtaken } from "./keeper";
import { localStore } from "./local";

/** A server that takes a text only from whoever has read the one before, as the real one does. */
class Held {
  drafts = new Map<string, Draft>();
  away = false;
  /** Whether the next answer is lost on its way, after the server has taken the text; or the text itself. */
  lose: "answer" | "text" | null = null;
  slow = 0;

  put = async (draft: Draft): Promise<void> => {
    if (this.slow > 0) await new Promise((resolve) => setTimeout(resolve, this.slow));
    const { lose } = this;
    this.lose = null;
    if (this.away || lose === "text") throw new Unreachable();
    const stored = this.drafts.get(draft.language);
    const [after, sequence] = [draft.after ?? -1, stored?.sequence ?? 0];
    if (after !== sequence || draft.sequence <= sequence) {
      if (stored) throw new Overtaken(stored);
      throw new Error("nothing is held that it could go on from");
    }
    this.drafts.set(draft.language, draft);
    if (lose === "answer") throw new Unreachable();
  };
  source = (language = "python") => this.drafts.get(language)?.source;
  all = () => [...this.drafts.values()].reverse();
}

const memory = () => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as unknown as Storage;
};

let server: Held;
const open = (storage = memory()) =>
  new DraftKeeper({
    language: "python",
    starters: { python: "# begin\n", go: "package main\n" },
    drafts: Object.fromEntries([...server.drafts].map(([id, draft]) => [id, draft])),
    store: localStore("a1", () => storage),
    transport: server,
    shared: true,
    random: () => 1,
  });
const text = (keeper: DraftKeeper, language = "python") => keeper.snapshot().sources[language] ?? "";
const settle = () => vi.advanceTimersByTimeAsync(3_000);

beforeEach(() => {
  vi.useFakeTimers();
  server = new Held();
});
afterEach(() => void vi.useRealTimers());

describe("a text that two write in", () => {
  it("is sent within a second of the first key, also while somebody types without a pause", async () => {
    const keeper = open();
    keeper.edit("python", "a");
    await vi.advanceTimersByTimeAsync(260);
    expect(server.source()).toBe("a");
    for (let at = 0; at < 10; at += 1) {
      keeper.edit("python", "b".repeat(at + 1));
      await vi.advanceTimersByTimeAsync(90);
    }
    expect(server.source()?.length).toBeGreaterThan(3);
  });

  it("shows what the other wrote, and joins it with what is not sent yet", async () => {
    const [one, two] = [open(), open()];
    one.edit("python", "# begin\none\n");
    await settle();
    two.receive(server.all());
    expect(text(two)).toBe("# begin\none\n");
    expect(two.snapshot().phase).toBe("saved");
    two.edit("python", "# mine\n# begin\none\n");
    one.edit("python", "# begin\none\nand more\n");
    await settle();
    expect(server.source()).toBe("# mine\n# begin\none\nand more\n");
    one.receive(server.all());
    two.receive(server.all());
    expect([text(one), text(two)]).toEqual([server.source(), server.source()]);
    expect(one.snapshot().theirs ?? two.snapshot().theirs).toBeNull();
  });

  it.each(["answer", "text"] as const)("has everything once where the %s was lost", async (lose) => {
    const [one, two] = [open(), open()];
    server.lose = lose;
    one.edit("python", "# begin\none\n");
    await vi.advanceTimersByTimeAsync(300);
    one.edit("python", "# begin\none\nmore\n");
    two.receive(server.all());
    two.edit("python", `${text(two)}two\n`);
    await settle();
    one.receive(server.all());
    two.receive(server.all());
    expect(text(one)).toBe(server.source());
    expect(text(two)).toBe(server.source());
    expect(server.source()?.split("\n").sort()).toEqual(["", "# begin", "more", "one", "two"]);
  });

  it("takes in what was written without a connection and after a reload", async () => {
    const storage = memory();
    const [first, two] = [open(storage), open()];
    server.away = true;
    first.edit("python", "in a tunnel\n# begin\n");
    first.dispose();
    server.away = false;
    two.edit("python", "# begin\nmeanwhile\n");
    await settle();
    const again = open(storage);
    expect(text(again)).toBe("in a tunnel\n# begin\nmeanwhile\n");
    await settle();
    expect(server.source()).toBe(text(again));
  });

  it("says what is worked in, also where nothing was written in it", async () => {
    const keeper = open();
    keeper.choose("go");
    await settle();
    expect(server.all()[0]).toMatchObject({ language: "go", source: "package main\n" });
    keeper.follow("python");
    expect(keeper.snapshot().language).toBe("python");
    await settle();
    expect(server.source("python")).toBeUndefined();
    keeper.follow("cobol");
    expect(keeper.snapshot().language).toBe("python");
  });

  it("loses no letter and ends the same on both sides, whatever comes when", async () => {
    let state = 3;
    const next = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 40; round += 1) {
      server = new Held();
      const pages = [open(), open()];
      let letter = 0x100;
      const written: string[] = [];
      for (let step = 0; step < 60; step += 1) {
        const page = pages[next(2)] as DraftKeeper;
        const now = text(page);
        const at = next(now.length + 1);
        const key = String.fromCharCode(letter);
        letter += 1;
        written.push(key);
        page.edit("python", now.slice(0, at) + key + now.slice(at));
        server.slow = next(3) * 40;
        const fate = next(12);
        if (fate < 2) server.lose = fate === 0 ? "answer" : "text";
        await vi.advanceTimersByTimeAsync(next(400));
        if (next(2)) pages[next(2)]?.receive(server.all());
      }
      server.lose = null;
      for (let quiet = 0; quiet < 4; quiet += 1) {
        await vi.advanceTimersByTimeAsync(20_000);
        for (const page of pages) page.receive(server.all());
      }
      const end = server.source() ?? "";
      expect(pages.map((page) => text(page))).toEqual([end, end]);
      expect(written.filter((key) => !end.includes(key))).toEqual([]);
    }
  });
});
