import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
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
    for (const set of ["tint", "ground", "button-padding-x"]) own.add(set);
    const unknown = findings(
      /var\(--([\w-]+)/g,
      (found) => !known.has(found[1] ?? "") && !own.has(found[1] ?? "") && !found[1]?.startsWith("mantine-"),
    );
    expect(unknown).toEqual([]);
  });
  it("hold each class that a page names, and no other", () => {
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".tsx"))
      .map((path) => ({ path, text: readFileSync(`src/${path}`, "utf8") }));
    const used = new Map<string, Set<string>>();
    for (const { path, text } of sources) {
      for (const [, local, from] of text.matchAll(/import (\w+) from "([^"]+\.module\.css)"/g)) {
        const sheet = from?.startsWith("@/") ? from.slice(2) : posix.join(posix.dirname(path), from ?? "");
        const names = used.get(sheet) ?? new Set<string>();
        for (const [, name] of text.matchAll(new RegExp(`\\b${local}\\.(\\w+)\\b(?!\\.)`, "g")))
          names.add(name ?? "");
        used.set(sheet, names);
      }
    }
    // The table's classes reach the pages under the name of the part.
    const table = used.get("design/table.module.css") ?? new Set<string>();
    for (const { text } of sources) {
      for (const [, name] of text.matchAll(/(?<![./\w])table\.(\w+)/g)) table.add(name ?? "");
    }
    const wrong = sheets
      .filter(({ path }) => path.endsWith(".module.css"))
      .flatMap(({ path, text }) => {
        const own = new Set(
          [...text.replaceAll(/:global\([^)]*\)/g, "").matchAll(/\.([a-zA-Z][\w-]*)/g)].map(
            (found) => found[1] ?? "",
          ),
        );
        const names = used.get(path) ?? new Set<string>();
        return [
          ...[...names].filter((name) => !own.has(name)).map((name) => `${path} lacks ${name}`),
          ...[...own].filter((name) => !names.has(name)).map((name) => `${path} has ${name} for nobody`),
        ];
      });
    expect(wrong).toEqual([]);
  });
});
