import { describe, expect, it } from "vitest";
import { Problem, Unreachable } from "@/api/problem";
import { type FollowOptions, follow, type SharedDraft, type SharedWork } from "./follow";

const draft = (language: string, sequence: number, second: number, by_you = false): SharedDraft => ({
  language,
  source: `${language} ${sequence}`,
  sequence,
  saved_at: new Date(Date.UTC(2026, 2, 2, 9, 0, second)).toISOString(),
  saved_by: by_you ? "candidate" : "interviewer",
  saved_by_name: by_you ? null : "Mara Lindqvist",
  by_you,
});
const work = (tag: string, drafts: SharedDraft[], more: Partial<SharedWork> = {}): SharedWork => ({
  status: "running",
  drafts,
  run: null,
  tag,
  ...more,
});

/** Follows through these answers, and says what was told of each. */
async function through(answers: (SharedWork | Error)[]) {
  const left = new AbortController();
  const asked: (string | null)[] = [];
  const pauses: number[] = [];
  const told: string[] = [];
  const options: FollowOptions = {
    ask: async (after) => {
      asked.push(after);
      const next = answers.shift();
      if (answers.length === 0) queueMicrotask(() => left.abort());
      if (next instanceof Error) throw next;
      if (!next) throw new Error("nothing more to tell");
      return next;
    },
    language: "python",
    onDrafts: (drafts) => void told.push(`drafts ${drafts.length}`),
    onWriting: ({ language }, switched) =>
      void told.push(`${switched ? "switch to" : "writing"} ${language}`),
    onRun: ({ id, of, by }) => void told.push(`run ${id} of ${of} by ${by}`),
    onOver: () => void told.push("over"),
    signal: left.signal,
    sleep: async (ms) => void pauses.push(ms),
  };
  await follow(options);
  return { asked, pauses, told };
}

describe("following what somebody else does", () => {
  it("asks for what comes after what is known, and says who writes and in what", async () => {
    const { asked, told } = await through([
      work("a", [draft("python", 1, 1)]),
      work("b", [draft("python", 2, 2)]),
      work("c", [draft("python", 3, 3, true)]),
      work("d", [draft("go", 1, 4), draft("python", 3, 3, true)]),
      work("e", []),
    ]);
    expect(asked).toEqual([null, "a", "b", "c", "d"]);
    expect(told.filter((each) => !each.startsWith("drafts"))).toEqual(["writing python", "switch to go"]);
  });

  it("takes no text that was written before for news, since a later one was written over", async () => {
    const { told } = await through([
      work("a", [draft("python", 4, 9), draft("go", 1, 1)]),
      work("b", [draft("python", 5, 12, true), draft("go", 1, 1)]),
      work("c", []),
    ]);
    expect(told.filter((each) => !each.startsWith("drafts"))).toEqual([]);
  });

  it("goes over to the language that the other begins in", async () => {
    const { told } = await through([work("a", []), work("b", [draft("go", 1, 1)]), work("c", [])]);
    expect(told).toContain("switch to go");
  });

  it("goes back to a language that the other chooses anew, and not for what they were typing in it", async () => {
    const chosen = { ...draft("python", 3, 4), source: "python 1" };
    const { told } = await through([
      work("a", [draft("python", 1, 1)]),
      work("b", [draft("go", 1, 2, true), draft("python", 1, 1)]),
      work("c", [{ ...draft("python", 2, 3), source: "python 1" }, draft("go", 1, 2, true)]),
      work("d", [chosen, draft("go", 1, 2, true)]),
      work("e", [draft("python", 4, 5), draft("go", 1, 2, true)]),
      work("f", []),
    ]);
    expect(told.filter((each) => !each.startsWith("drafts"))).toEqual([
      "switch to python",
      "switch to python",
      "writing python",
    ]);
  });

  it("tells of each run once, and of the end", async () => {
    const run = { id: "r1", kind: "tests", started_by: "interviewer" };
    const { told } = await through([
      work("a", [], { run }),
      work("b", [], { run }),
      work("c", [], { run: { id: "r2", kind: "input", started_by: "candidate" } }),
      work("d", [], { status: "submitted" }),
      work("e", []),
    ]);
    expect(told.filter((each) => !each.startsWith("drafts"))).toEqual([
      "run r1 of tests by interviewer",
      "run r2 of input by candidate",
      "over",
    ]);
  });

  it("goes on after a lost connection with growing pauses, and says when there is nothing to follow", async () => {
    const { asked, pauses, told } = await through([
      work("a", []),
      new Unreachable(),
      new Unreachable(),
      work("b", []),
      new Problem(409, { code: "conflict" }),
      work("c", []),
    ]);
    expect(asked).toEqual([null, "a", "a", "a", "b", "b"]);
    expect(pauses.slice(0, 4)).toEqual([300, 1_000, 2_000, 300]);
    expect(told.filter((each) => each === "over")).toHaveLength(1);
  });
});
