import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "./contrast";
import { PART_PAIRS, type Scheme, scale, schemes, TEXT_PAIRS, type Token } from "./tokens";

const tooLittle = (scheme: Scheme, pairs: [Token, Token][], least: number) =>
  pairs
    .map(([ink, ground]) => ({ pair: `${ink} on ${ground}`, ratio: contrast(scheme[ink], scheme[ground]) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);

describe("contrast", () => {
  it("is what the definition says", () => {
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(() => contrast("white", "#000000")).toThrow();
  });

  for (const [name, scheme] of Object.entries(schemes)) {
    it(`of text is at least 4.5 in the ${name} scheme`, () => {
      expect(tooLittle(scheme, TEXT_PAIRS, 4.5)).toEqual([]);
    });
    it(`of parts is at least 3 in the ${name} scheme`, () => {
      expect(tooLittle(scheme, PART_PAIRS, 3)).toEqual([]);
    });
  }
});

describe("style sheets", () => {
  const sheets = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .map((path) => ({ path, text: readFileSync(`src/${path}`, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "") }));
  const known = new Set([...Object.keys(schemes.light), ...Object.keys(scale)]);

  const findings = (pattern: RegExp, wrong: (found: RegExpMatchArray) => boolean = () => true) =>
    sheets.flatMap(({ path, text }) =>
      [...text.matchAll(pattern)].filter(wrong).map((found) => `${path}: ${found[0]}`),
    );

  it("take colours from the tokens", () => {
    expect(findings(/#[\da-f]{3,8}\b|\brgba?\([^)]*\)/gi)).toEqual([]);
  });
  it("take sizes of type from the tokens", () => {
    expect(findings(/font(?:-size)?:[^;]*?\d+(?:\.\d+)?px[^;]*/g)).toEqual([]);
  });
  it("name only tokens that exist, or variables of their own", () => {
    const own = new Set(
      sheets.flatMap(({ text }) => [...text.matchAll(/--([\w-]+)\s*:/g)].map((found) => found[1])),
    );
    for (const set of ["tint", "ground"]) own.add(set);
    const unknown = findings(
      /var\(--([\w-]+)/g,
      (found) => !known.has(found[1] ?? "") && !own.has(found[1] ?? "") && !found[1]?.startsWith("mantine-"),
    );
    expect(unknown).toEqual([]);
  });
});
