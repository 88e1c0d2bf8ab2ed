import { expect, it } from "vitest";
import { creditsOf, inOrder, partsOf, scoreOf } from "./rank";

it("is one hundred where everything is met in full, whatever the weights", () => {
  expect(scoreOf([10_000, 10_000], [3, 0.5])).toBe(100_000);
  expect(scoreOf([0, 0], [3, 1])).toBe(0);
  expect(scoreOf([], [])).toBe(0);
});

it("rounds to the nearest thousandth of a point as the server does", () => {
  // 100 × (1 × 1) ÷ 3 and 100 × (2 × 1) ÷ 3
  expect(scoreOf([10_000, 0, 0], [1, 1, 1])).toBe(33_333);
  expect(scoreOf([10_000, 10_000, 0], [1, 1, 1])).toBe(66_667);
  // 100 × (0.9 × 3 + 0.35 × 2) ÷ 5 = 68
  expect(scoreOf([9000, 3500], [3, 2])).toBe(68_000);
  // A half is rounded up: 0.0005 of 4 is a half of a thousandth.
  expect(scoreOf([1, 0], [1, 1])).toBe(5);
  expect(scoreOf([1, 0, 0, 0], [1, 1, 1, 1])).toBe(3);
});

it("takes weights by hundredths, between nothing and ten", () => {
  expect(scoreOf([10_000, 0], [0.333, 0.667])).toBe(33_000);
  expect(scoreOf([10_000, 0], [99, 10])).toBe(50_000);
});

it("adds up to the score from its parts", () => {
  const credits = [9000, 3500, 0, 10_000];
  const weights = [3, 2, 5, 0.5];
  const sum = partsOf(credits, weights).reduce((all, part) => all + part, 0);
  expect(sum).toBeCloseTo(scoreOf(credits, weights) / 1000, 3);
});

it("reads credits by the criterion's name, and takes one that was not judged yet for nothing", () => {
  const verdicts = [
    { criterion: "rust", credit: 0.9 },
    { criterion: "sql", credit: 0.29 },
  ];
  expect(creditsOf(verdicts, [{ id: "sql" }, { id: "new" }, { id: "rust" }])).toEqual([2900, 0, 9000]);
});

const pool = [
  { resume: { number: 1 }, credits: [10_000, 0] },
  { resume: { number: 2 }, credits: [0, 10_000] },
  { resume: { number: 3 }, credits: [10_000, 0] },
  { resume: { number: 4 }, credits: [0, 0] },
];

it("lets equal scores share a rank, and the next is as many further", () => {
  const seen = inOrder(pool, [2, 1]).map(({ resume, rank }) => [resume.number, rank]);
  expect(seen).toEqual([
    [1, 1],
    [3, 1],
    [2, 3],
    [4, 4],
  ]);
});

it("changes the order as a weight moves, and leaves the list that it was given alone", () => {
  const before = JSON.stringify(pool);
  expect(inOrder(pool, [1, 2]).map(({ resume }) => resume.number)).toEqual([2, 1, 3, 4]);
  expect(inOrder(pool, [1, 1]).map(({ rank }) => rank)).toEqual([1, 1, 1, 4]);
  expect(JSON.stringify(pool)).toBe(before);
});

it("does not depend on the order in which the server sent them", () => {
  const weights = [1.5, 0.75];
  expect(inOrder([...pool].reverse(), weights)).toEqual(inOrder(pool, weights));
});
