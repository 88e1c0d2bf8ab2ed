import { describe, expect, it } from "vitest";
import type { GuideStage, Scorecard, StageSummary } from "@/api/types";
import { disagree, matrix } from "./matrix";

describe("disagreement", () => {
  it("begins at two points", () => {
    expect(disagree([2, 3, 3])).toBe(false);
    expect(disagree([2, 4])).toBe(true);
    expect(disagree([1, null, 4])).toBe(true);
  });
  it("never counts a 0, which is missing data and not a low rating", () => {
    expect(disagree([0, 4])).toBe(false);
    expect(disagree([0, 0, 3])).toBe(false);
  });
  it("needs two people", () => {
    expect(disagree([4])).toBe(false);
    expect(disagree([])).toBe(false);
  });
});

const stage = (id: string, key: string) => ({ id, key }) as StageSummary;
const guide = (key: string, attributes: [string, string][]) =>
  ({
    key,
    scorecard: { attributes: attributes.map(([k, name]) => ({ key: k, name })) },
  }) as unknown as GuideStage;
const card = (id: string, stageId: string, ratings: Record<string, number>) =>
  ({
    id,
    stage: { id: stageId, title: stageId },
    ratings: Object.fromEntries(
      Object.entries(ratings).map(([key, rating]) => [key, { rating, note: `${id} ${key}`, evidence: [] }]),
    ),
  }) as unknown as Scorecard;

it("puts the same attribute of two stages into one row, in the order of the guide", () => {
  const rows = matrix(
    [card("a", "s1", { ps: 2 }), card("b", "s2", { "problem-solving": 4, sd: 3 })],
    [stage("s1", "screening"), stage("s2", "design"), stage("s3", "culture")],
    [
      guide("screening", [["ps", "Problem solving"]]),
      guide("design", [
        ["sd", "System design"],
        ["problem-solving", "Problem solving"],
      ]),
      guide("culture", [["team", "Teamwork"]]),
    ],
  );
  expect(
    rows.map((row) => [row.name, row.cells.map((cell) => cell.rating?.rating ?? null), row.apart]),
  ).toEqual([
    ["Problem solving", [2, 4], true],
    ["System design", [null, 3], false],
  ]);
});
