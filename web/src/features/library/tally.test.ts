import { expect, it } from "vitest";
import { tallyOf, tint } from "./tally";

const coverage = [
  {
    competency: "APIs",
    questions: 6,
    cells: [
      { level: "mid" as const, kind: "technical" as const, questions: 3 },
      { level: "mid" as const, kind: "behavioural" as const, questions: 1 },
      { level: "lead" as const, kind: "technical" as const, questions: 2 },
    ],
  },
  { competency: "Conflict", questions: 0, cells: [] },
];
const counts = (rows: ReturnType<typeof tallyOf>) =>
  rows.map(({ levels, total }) => [...levels.map(({ tally }) => tally.questions), total]);

it("counts by level, of all kinds or of one, and keeps what has none", () => {
  expect(counts(tallyOf(coverage))).toEqual([
    [0, 4, 0, 2, 6],
    [0, 0, 0, 0, 0],
  ]);
  expect(counts(tallyOf(coverage, "behavioural"))).toEqual([
    [0, 1, 0, 0, 1],
    [0, 0, 0, 0, 0],
  ]);
});

it("puts what only candidates ask last", () => {
  const asked = {
    competency: "A question back",
    questions: 1,
    cells: [{ level: "mid" as const, kind: "candidate" as const, questions: 1 }],
  };
  expect(tallyOf([asked, ...coverage]).map(({ competency }) => competency)).toEqual([
    "APIs",
    "Conflict",
    "A question back",
  ]);
});

it("says of which kinds a count is", () => {
  expect(tallyOf(coverage)[0]?.levels[1]?.tally.kinds).toEqual([
    { kind: "technical", questions: 3 },
    { kind: "behavioural", questions: 1 },
  ]);
});

it("tints by the share of the fullest, and never nothing as something", () => {
  expect([0, 1, 4, 16, 36, 64].map((n) => tint(n, 64))).toEqual([0, 1, 1, 2, 3, 4]);
  expect(tint(0, 0)).toBe(0);
});
