import { describe, expect, it } from "vitest";
import type { GuideVersion, Scorecard } from "@/api/types";
import { disagree, matrix, type Row } from "./matrix";

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

const guide = (id: string, stages: Record<string, [string, string][]>) =>
  ({
    id,
    document: {
      stages: Object.entries(stages).map(([key, attributes]) => ({
        key,
        scorecard: { attributes: attributes.map(([k, name]) => ({ key: k, name })) },
      })),
    },
  }) as unknown as GuideVersion;
const versions = (...all: GuideVersion[]) => new Map(all.map((each) => [each.id, each]));
const card = (id: string, key: string, ratings: Record<string, number>, version = "v1") =>
  ({
    id,
    stage: { id: `${key}-${version}`, key, title: key, guide_version_id: version },
    ratings: Object.fromEntries(
      Object.entries(ratings).map(([key, rating]) => [key, { rating, note: `${id} ${key}`, evidence: [] }]),
    ),
  }) as unknown as Scorecard;
const numbers = (rows: Row[]) =>
  rows.map((row) => [row.name, row.cells.map((cell) => cell.rating?.rating ?? null), row.apart]);

it("puts the same attribute of two stages into one row, in the order of the guide", () => {
  const first = guide("v1", {
    screening: [["ps", "Problem solving"]],
    design: [
      ["sd", "System design"],
      ["problem-solving", "Problem solving"],
    ],
    culture: [["team", "Teamwork"]],
  });
  const cards = [card("a", "screening", { ps: 2 }), card("b", "design", { "problem-solving": 4, sd: 3 })];
  expect(numbers(matrix(cards, versions(first), "v1"))).toEqual([
    ["Problem solving", [2, 4], true],
    ["System design", [null, 3], false],
  ]);
});

it("puts an attribute of two versions of the guide into one row, by its present name", () => {
  const first = guide("v1", {
    design: [
      ["sd", "Design"],
      ["old", "Whiteboard"],
    ],
  });
  const second = guide("v2", {
    design: [
      ["sd", "System design"],
      ["new", "Trade-offs"],
    ],
  });
  const cards = [card("a", "design", { sd: 2, old: 3 }), card("b", "design", { sd: 4, new: 1 }, "v2")];
  expect(numbers(matrix(cards, versions(first, second), "v2"))).toEqual([
    ["System design", [2, 4], true],
    ["Trade-offs", [null, 1], false],
    ["Whiteboard", [3, null], false],
  ]);
  // Where nobody was asked by the present version, what it added has no row.
  expect(numbers(matrix(cards.slice(0, 1), versions(first, second), "v2"))).toEqual([
    ["System design", [2], false],
    ["Whiteboard", [3], false],
  ]);
});

it("quotes a linked note where a rating has no note of its own", () => {
  const first = guide("v1", { design: [["sd", "System design"]] });
  const linked = {
    ...card("a", "design", { sd: 3 }),
    ratings: { sd: { rating: 3, note: "", evidence: [{ kind: "question_notes", ref: "scale" }] } },
    question_notes: { scale: { text: "Named the limit first.", asked: true, covered: [] } },
  } as unknown as Scorecard;
  const [row] = matrix([linked], versions(first), "v1");
  expect(row?.quote).toBe("Named the limit first.");
  expect(row?.cells[0]?.linked).toEqual([
    { key: "scale", question: "scale", text: "Named the limit first." },
  ]);
});
