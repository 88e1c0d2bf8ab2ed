import { expect, test } from "vitest";
import { counted, groupsOf } from "./groups";
import type { Finding, Found } from "./types";

const finding = (check: string, requirement: string, outcome: Finding["outcome"]): Finding => ({
  check,
  requirement: requirement as Finding["requirement"],
  outcome,
  title: check,
  summary: "",
  source: "",
  exchanges: [],
  runs: [],
});
const found: Found = {
  requirements: { sorting: "blocked", crud: "partly", errors: "met" },
  findings: [
    finding("E01", "errors", "pass"),
    finding("C01", "crud", "pass"),
    finding("C05", "crud", "fail"),
    finding("X01", "something new", "note"),
  ],
};

test("requirements stand in the order of a report, each with its findings, and what is not known comes after", () => {
  const groups = groupsOf(found, null);
  expect(groups.map(({ requirement }) => requirement)).toEqual([
    "crud",
    "errors",
    "sorting",
    "something new",
  ]);
  expect(groups.map(({ findings }) => findings.map(({ check }) => check))).toEqual([
    ["C01", "C05"],
    ["E01"],
    [],
    ["X01"],
  ]);
  expect(groups.map(({ standing }) => standing)).toEqual(["partly", "met", "blocked", null]);
});

test("a filter leaves findings out and changes no count", () => {
  const [crud] = groupsOf(found, "fail");
  expect(crud?.findings.map(({ check }) => check)).toEqual(["C05"]);
  expect([crud?.failed, crud?.all]).toEqual([1, 2]);
});

test("each way of ending is counted, also when nothing ended so", () => {
  expect(counted(found.findings)).toEqual({ fail: 1, note: 1, inconclusive: 0, pass: 2 });
});
