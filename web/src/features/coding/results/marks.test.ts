import { expect, it } from "vitest";
import type { TestResult, VerdictCode } from "../types";
import { counts, memory, toneOf, took } from "./marks";

const result = (verdict: VerdictCode, visible: boolean) => ({ verdict, visible }) as TestResult;

it("counts what passed, the hidden tests apart", () => {
  const tests = [result("AC", true), result("WA", true), result("AC", false), result("SKIPPED", false)];
  expect(counts({ tests })).toEqual({
    all: { passed: 2, of: 4 },
    visible: { passed: 1, of: 2 },
    hidden: { passed: 1, of: 2 },
  });
});

it("blames no program for what the judge could not do", () => {
  expect(toneOf("IE")).toBe("plain");
  expect(toneOf("SKIPPED")).toBe("plain");
  expect(toneOf("TLE")).toBe("bad");
  expect(toneOf("AC")).toBe("good");
});

it("writes times and sizes as people read them", () => {
  expect([took(400_000), took(4_200_000), took(1_250_000_000)]).toEqual(["< 1 ms", "4 ms", "1.25 s"]);
  expect([memory(512), memory(300 * 1024), memory(8.4 * 1024 * 1024)]).toEqual(["1 KiB", "300 KiB", "8 MiB"]);
});
