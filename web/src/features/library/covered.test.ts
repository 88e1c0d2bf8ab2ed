import { expect, it } from "vitest";
import { matrixOf, shelfOf } from "./covered";

const none = { questions: 0, scenarios: 0, exercises: 0, take_homes: 0, guide_stages: 0 };
const coverage = [
  {
    competency: "APIs",
    bank: "apis",
    cells: [
      { ...none, level: "mid" as const, stage: "technical" as const, questions: 3, exercises: 1 },
      { ...none, level: "lead" as const, stage: "technical" as const, questions: 2 },
      { ...none, level: "mid" as const, stage: "take_home" as const, take_homes: 1, guide_stages: 2 },
    ],
  },
  {
    competency: "Code craft",
    bank: null,
    cells: [{ ...none, level: "mid" as const, stage: "culture" as const, guide_stages: 1 }],
  },
];
const totals = (rows: ReturnType<typeof matrixOf>) =>
  rows.map(({ places, total }) => [...places.map((place) => place.total), total]);

it("counts everything by stage, at all levels or at one, and keeps what has nothing there", () => {
  expect(totals(matrixOf(coverage))).toEqual([
    [0, 3, 6, 0, 0, 9],
    [0, 0, 0, 0, 1, 1],
  ]);
  expect(totals(matrixOf(coverage, "lead"))).toEqual([
    [0, 0, 2, 0, 0, 2],
    [0, 0, 0, 0, 0, 0],
  ]);
});

it("says what a place is made of, and of which levels, whatever level is looked at", () => {
  const place = matrixOf(coverage, "mid")[0]?.places[2];
  expect(place?.parts).toEqual([
    { what: "questions", count: 3 },
    { what: "exercises", count: 1 },
  ]);
  expect(place?.levels.map(({ total }) => total)).toEqual([0, 4, 0, 2]);
});

it("tells competencies of single guides from those that questions are about", () => {
  expect(matrixOf(coverage).map(({ shared }) => shared)).toEqual([true, false]);
});

it("leads to the questions, or else to the shelf that has something", () => {
  const [apis, craft] = matrixOf(coverage);
  expect([2, 1].map((at) => apis?.places[at] && shelfOf(apis.places[at]))).toEqual([
    "questions",
    "take_homes",
  ]);
  expect(craft?.places[4] && shelfOf(craft.places[4])).toBe("guides");
});
