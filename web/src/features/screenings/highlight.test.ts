import { describe, expect, it } from "vitest";
import { linesOf, pieces, placesOf } from "./highlight";

const cut = (text: string, ...places: [number, number, number][]) =>
  pieces(
    Array.from(text),
    0,
    Array.from(text).length,
    places.map(([start, end, criterion]) => ({ start, end, criterion })),
  ).map(({ text: words, criteria }) => [words, criteria]);

describe("places in a line", () => {
  it("are cut out of it, and what lies between stays", () => {
    expect(cut("ran PostgreSQL and Rust", [4, 14, 0], [19, 23, 1])).toEqual([
      ["ran ", []],
      ["PostgreSQL", [0]],
      [" and ", []],
      ["Rust", [1]],
    ]);
    expect(cut("nothing here")).toEqual([["nothing here", []]]);
  });
  it("may overlap, and may be the same for two criteria", () => {
    expect(cut("senior Rust engineer", [7, 11, 0], [0, 20, 1])).toEqual([
      ["senior ", [1]],
      ["Rust", [0, 1]],
      [" engineer", [1]],
    ]);
    expect(cut("Rust", [0, 4, 0], [0, 4, 1], [0, 4, 0])).toEqual([["Rust", [0, 1]]]);
  });
  it("are counted in characters, not in the units of the page's strings", () => {
    expect(cut("🧑🏽‍💻 née Rust", [9, 13, 2])).toEqual([
      ["🧑🏽‍💻 née ", []],
      ["Rust", [2]],
    ]);
  });
  it("reach from one line into the next, and are empty nowhere", () => {
    const text = "built a queue\nof orders";
    const line = { page: 1, size: 100, bold: false, heading: false, item: false, place: null };
    const document = {
      text,
      lines: [
        { ...line, start: 0, end: 13 },
        { ...line, start: 14, end: 23 },
      ],
      pages: [],
      hidden: [],
    };
    const shown = linesOf(document, [
      { start: 8, end: 16, criterion: 3 },
      { start: 5, end: 5, criterion: 4 },
    ]);
    expect(
      shown.map(({ pieces: list }) => list.map(({ text: words, criteria }) => [words, criteria])),
    ).toEqual([
      [
        ["built a ", []],
        ["queue", [3]],
      ],
      [
        ["of", [3]],
        [" orders", []],
      ],
    ]);
  });
});

it("says where pages begin and where an empty line stands", () => {
  const line = { size: 100, bold: false, heading: false, item: false, place: null };
  const shown = linesOf(
    {
      text: "a\n\nb\n\u{c}c\n",
      lines: [
        { ...line, start: 0, end: 1, page: 1 },
        { ...line, start: 3, end: 4, page: 1 },
        { ...line, start: 6, end: 7, page: 2 },
      ],
      pages: [],
      hidden: [],
    },
    [],
  );
  expect(shown.map(({ page, apart }) => [page, apart])).toEqual([
    [1, false],
    [null, true],
    [2, false],
  ]);
});

it("finds the places of a criterion by its name", () => {
  const evidence = { text: "Rust", page: 1, start: 3, end: 7 };
  const verdict = {
    criterion: "rust",
    verdict: "met" as const,
    credit: 1,
    weight: 1,
    contribution: 1,
    evidence: [evidence],
  };
  expect(placesOf([verdict], [{ id: "sql" }, { id: "rust" }])).toEqual([{ start: 3, end: 7, criterion: 1 }]);
});
