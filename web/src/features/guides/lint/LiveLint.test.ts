import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem, Unreachable } from "@/api/problem";
import type { GuideCheck, GuideDocument } from "@/api/types";
import { write } from "../document/pointer";
import { guide as sample } from "../document/sample";
import type { EditorState, Finding } from "../saving/GuideSession";
import { gather, silencedIn } from "./findings";
import { LiveLint, QUIET_MS } from "./LiveLint";
import { silence, speak } from "./silences";

const finding = (pointer: string, severity: Finding["severity"] = "warning", message = pointer) =>
  ({
    rule: "yes-no-question",
    severity,
    message,
    help: [],
    pointer,
    path: `path of ${pointer}`,
    category: null,
    can_be_silenced: true,
  }) as GuideCheck["findings"][number];
const check = (...findings: GuideCheck["findings"]): GuideCheck => ({
  findings,
  silenced: [],
  structure: { points: 0, of: 30, components: [] },
  coverage: { stages: [], rows: [] },
});

/** A server that answers when it is told to. */
class Server {
  asked: { document: GuideDocument; signal: AbortSignal; answer: (of: GuideCheck | Error) => void }[] = [];
  ask = (document: GuideDocument, signal: AbortSignal) =>
    new Promise<GuideCheck>((done, fail) => {
      signal.addEventListener("abort", () => fail(new DOMException("gone", "AbortError")));
      const answer = (of: GuideCheck | Error) => (of instanceof Error ? fail(of) : done(of));
      this.asked.push({ document, signal, answer });
    });
}

let server: Server;
let lint: LiveLint;
const quiet = () => vi.advanceTimersByTimeAsync(QUIET_MS);
const titled = (title: string) => write(sample(), "/title", title);

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  lint = new LiveLint(server.ask);
});

describe("the lint while a guide is edited", () => {
  it("is asked at once for the guide as it is opened, and then after a quiet", async () => {
    lint.see(titled("A"));
    await vi.advanceTimersByTimeAsync(0);
    expect(server.asked.map(({ document }) => document.title)).toEqual(["A"]);
    for (const title of ["B", "Bo", "Boa"]) {
      lint.see(titled(title));
      await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
    }
    expect(server.asked).toHaveLength(1);
    await quiet();
    expect(server.asked.map(({ document }) => document.title)).toEqual(["A", "Boa"]);
  });

  it("takes back a question that newer words have overtaken, whatever comes back later", async () => {
    lint.see(titled("A"));
    await vi.advanceTimersByTimeAsync(0);
    lint.see(titled("B"));
    expect(server.asked[0]?.signal.aborted).toBe(true);
    await quiet();
    server.asked[1]?.answer(check(finding("/title")));
    await quiet();
    server.asked[0]?.answer(check());
    await quiet();
    expect(lint.snapshot().said?.check.findings).toHaveLength(1);
    expect(lint.snapshot().said?.of.title).toBe("B");
  });

  it("waits for no quiet when something is silenced", async () => {
    const guide = sample();
    lint.see(guide);
    await vi.advanceTimersByTimeAsync(0);
    lint.see(silence(guide, { rule: "structure" }, "Because."));
    await vi.advanceTimersByTimeAsync(0);
    expect(server.asked).toHaveLength(2);
  });

  it("keeps what it knows while the server is away, and asks again by itself", async () => {
    lint.see(titled("A"));
    await vi.advanceTimersByTimeAsync(0);
    server.asked[0]?.answer(check(finding("/title")));
    await vi.advanceTimersByTimeAsync(0);
    lint.see(titled("B"));
    await quiet();
    server.asked[1]?.answer(new Unreachable());
    await vi.advanceTimersByTimeAsync(0);
    expect(lint.snapshot()).toMatchObject({ away: true, said: { of: { title: "A" } } });
    await vi.advanceTimersByTimeAsync(5000);
    server.asked[2]?.answer(check());
    await vi.advanceTimersByTimeAsync(0);
    expect(lint.snapshot()).toMatchObject({ away: false, said: { of: { title: "B" } } });
  });

  it("does not ask again for what the server will not take", async () => {
    lint.see(titled("A"));
    await vi.advanceTimersByTimeAsync(0);
    server.asked[0]?.answer(new Problem(422, {}));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked).toHaveLength(1);
    expect(lint.snapshot().away).toBe(true);
  });

  it("is not asked about lines that say nothing yet", async () => {
    const guide = sample();
    lint.see(write(guide, "/profile/traits", ["", ...guide.profile.traits]));
    await vi.advanceTimersByTimeAsync(0);
    expect(server.asked[0]?.document.profile.traits).toEqual(guide.profile.traits);
  });

  it("says nothing once the page is left", async () => {
    lint.see(titled("A"));
    lint.dispose();
    await quiet();
    expect(server.asked).toHaveLength(0);
  });
});

describe("what is said", () => {
  const state = (document: GuideDocument, more: Partial<EditorState> = {}) =>
    ({ document, findings: [], refused: [], ...more }) as unknown as EditorState;

  it("stays with its entry while entries before it come, go and move", () => {
    const of = sample();
    const said = { of, check: check(finding("/stages/1/questions/2/text"), finding("/stages/0/title")) };
    const now = write(of, "/stages", [of.stages[1], of.stages[2]]);
    const pointers = gather(state(now), { said, away: false }).map(({ pointer }) => pointer);
    expect(pointers).toEqual(["/stages/0/questions/2/text"]);
  });

  it("names the worst first, and what the server would not keep", () => {
    const of = sample();
    const refused = [{ rule: "structure", severity: "error", message: "twice", pointer: "/stages/0/key" }];
    const said = { of, check: check(finding("/faq/0", "note"), finding("/title", "error")) };
    const all = gather(state(of, { refused: refused as Finding[] }), { said, away: false });
    expect(all.map(({ message }) => message)).toEqual(["twice", "/title", "/faq/0"]);
  });

  it("is what the server said when it kept the draft, until the lint has answered", () => {
    const findings = [finding("/title")];
    expect(gather(state(sample(), { findings }), { said: null, away: false })).toBe(findings);
  });

  it("is silenced with a reason at its place, and said again", () => {
    const guide = silence(sample(), finding("/title"), "It is a name.");
    expect(guide.lint).toEqual([{ allow: "yes-no-question", at: "path of /title", reason: "It is a name." }]);
    const two = silence(guide, { rule: "minutes", path: "" }, "As long as it takes.");
    expect(two.lint?.[1]).toEqual({ allow: "minutes", reason: "As long as it takes." });
    const silenced = [{ finding: finding("/title"), reason: "It is a name.", silence: "/lint/0" }];
    const lintState = { said: { of: guide, check: { ...check(), silenced } }, away: false };
    expect(silencedIn(two, lintState)).toEqual(silenced);
    expect(speak(two, "/lint/0").lint).toEqual([two.lint?.[1]]);
    expect(silencedIn(speak(two, "/lint/0"), lintState)).toEqual([]);
    expect(speak(guide, "/lint/7")).toBe(guide);
  });
});
