import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem, Unreachable } from "@/api/problem";
import type { Guide, GuideDocument } from "@/api/types";
import type { Conflict } from "../document/merge";
import { write } from "../document/pointer";
import { guide as sample } from "../document/sample";
import { GuideSession } from "./GuideSession";
import { MemoryStore } from "./store";

/** A server that holds one guide. */
class Server {
  guide = { id: "g", version: 1, document: sample(), problems: [], versions: [] } as unknown as Guide;
  patches = 0;
  answerLost = false;
  away = false;
  refuse: Problem | null = null;

  put(document: GuideDocument) {
    this.guide = { ...this.guide, document: structuredClone(document), version: this.guide.version + 1 };
    return this.guide;
  }
  get = async () => {
    if (this.away) throw new Unreachable();
    return this.guide;
  };
  patch = async (_: string, document: GuideDocument, version: number) => {
    this.patches += 1;
    if (this.away) throw new Unreachable();
    if (this.refuse) throw this.refuse;
    if (version !== this.guide.version) throw new Problem(412, {});
    const answer = this.put(document);
    if (this.answerLost) throw new Unreachable();
    return answer;
  };
}

let server: Server;
let store: MemoryStore;
let merged: Conflict[][];
const open = (tab = "here") =>
  GuideSession.open({
    user: "me",
    guide: server.guide,
    store,
    transport: server,
    tab,
    onMerged: (conflicts) => merged.push(conflicts),
  });
const set = (session: GuideSession, at: string, value: unknown, typing = false) =>
  session.change(at, (document) => write(document, at, value), typing);

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  store = new MemoryStore();
  merged = [];
});

describe("saving a guide", () => {
  it("sends what was typed after a short quiet, and at most 750 ms after the first key", async () => {
    const session = await open();
    for (let typed = 1; typed <= 8; typed += 1) {
      set(session, "/title", "x".repeat(typed), true);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(server.patches).toBe(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(server.guide.document.title).toBe("xxxxxxxx");
    expect(session.snapshot().phase).toBe("saved");
    expect(await store.of("me", "g")).toEqual([]);
  });

  it("keeps what could not be sent on this device, and sends it at the next visit", async () => {
    const session = await open();
    server.away = true;
    set(session, "/title", "Written on a train");
    await vi.advanceTimersByTimeAsync(500);
    expect(session.snapshot().phase).toBe("offline");
    session.dispose();
    server.away = false;
    server.put(write(server.guide.document, "/level", "senior"));
    const next = await open("later");
    expect(next.snapshot().document.title).toBe("Written on a train");
    await vi.advanceTimersByTimeAsync(500);
    expect(server.guide.document).toMatchObject({ title: "Written on a train", level: "senior" });
    expect(await store.of("me", "g")).toEqual([]);
  });

  it("tries again by itself", async () => {
    const session = await open();
    server.away = true;
    set(session, "/title", "Again");
    await vi.advanceTimersByTimeAsync(2000);
    server.away = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.guide.document.title).toBe("Again");
  });

  it("merges what somebody else has saved, and says so", async () => {
    const session = await open();
    server.put(write(server.guide.document, "/stages/0/title", "Their call"));
    set(session, "/stages/1/title", "My visit");
    await vi.advanceTimersByTimeAsync(1500);
    expect(server.guide.document.stages.map(({ title }) => title).slice(0, 2)).toEqual([
      "Their call",
      "My visit",
    ]);
    expect(session.snapshot().document.stages[0]?.title).toBe("Their call");
    expect(merged).toEqual([[]]);
    expect(session.snapshot().phase).toBe("saved");
  });

  it("lets the person choose where both have changed one field, and loses neither until then", async () => {
    const session = await open();
    server.put(write(server.guide.document, "/introduction", "Theirs."));
    set(session, "/introduction", "Mine.");
    set(session, "/level", "junior");
    await vi.advanceTimersByTimeAsync(1500);
    const [conflict] = session.snapshot().conflicts;
    expect(conflict).toMatchObject({ at: "/introduction", mine: "Mine.", theirs: "Theirs." });
    expect(session.snapshot().document.introduction).toBe("Mine.");
    expect(server.guide.document).toMatchObject({ introduction: "Theirs.", level: "junior" });
    // A reload in between keeps the question open.
    session.dispose();
    const next = await open("later");
    expect(next.snapshot().conflicts).toHaveLength(1);
    next.resolve(next.snapshot().conflicts[0] as Conflict, "Ours.");
    await vi.advanceTimersByTimeAsync(1500);
    expect(server.guide.document.introduction).toBe("Ours.");
    expect(next.snapshot().conflicts).toEqual([]);
    expect(await store.of("me", "g")).toEqual([]);
  });

  it("knows its own words when the answer was lost", async () => {
    const session = await open();
    server.answerLost = true;
    set(session, "/title", "First");
    await vi.advanceTimersByTimeAsync(500);
    server.answerLost = false;
    set(session, "/title", "First and second");
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.guide.document.title).toBe("First and second");
    expect(session.snapshot().conflicts).toEqual([]);
  });

  it("keeps what the server refuses, says where, and sends it once it is mended", async () => {
    const session = await open();
    server.refuse = new Problem(422, {
      detail: "The guide cannot be kept like this.",
      errors: [{ pointer: "/document/title", code: "invalid", message: "the guide has no title" }],
    });
    set(session, "/title", "");
    await vi.advanceTimersByTimeAsync(1000);
    expect(session.snapshot()).toMatchObject({
      phase: "refused",
      findings: [{ pointer: "/title", severity: "error", message: "the guide has no title" }],
    });
    expect(await store.of("me", "g")).toHaveLength(1);
    server.refuse = null;
    set(session, "/title", "Named");
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.guide.document.title).toBe("Named");
  });

  it("does not send a line that says nothing yet", async () => {
    const session = await open();
    set(session, "/profile/traits", [...server.guide.document.profile.traits, ""]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.patches).toBe(0);
    expect(session.snapshot().phase).toBe("saved");
    expect(session.snapshot().document.profile.traits).toHaveLength(3);
    // Nor does somebody else's change take it away from under the cursor.
    session.receive(server.put(write(server.guide.document, "/title", "Theirs")));
    expect(session.snapshot().document.profile.traits).toHaveLength(3);
    expect(merged).toEqual([]);
  });
});

describe("taking back", () => {
  it("takes typing in one field back as one step, and leaves what others have done", async () => {
    const session = await open();
    set(session, "/title", "A", true);
    set(session, "/title", "Ab", true);
    set(session, "/level", "x", true);
    await vi.advanceTimersByTimeAsync(1000);
    session.receive(server.put(write(server.guide.document, "/introduction", "Theirs.")));
    expect(session.undo()).toBe("/level");
    expect(session.undo()).toBe("/title");
    expect(session.undo()).toBeNull();
    expect(session.snapshot().document).toMatchObject({
      title: "Lighthouse keeper",
      level: "mid",
      introduction: "Theirs.",
    });
    expect(session.redo()).toBe("/title");
    expect(session.snapshot().document).toMatchObject({ title: "Ab", introduction: "Theirs." });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.guide.document).toMatchObject({ title: "Ab", level: "mid", introduction: "Theirs." });
  });
});
