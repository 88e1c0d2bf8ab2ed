import type { Tone } from "@/design/Marks";
import type { Outcome, TestResult, VerdictCode } from "../types";

/** The colour of a verdict: never alone, its words stand beside it. The judge's own failures are nobody's fault. */
export function toneOf(verdict: VerdictCode): Tone {
  if (verdict === "AC") return "good";
  if (verdict === "SKIPPED" || verdict === "IE") return "plain";
  return verdict === "PE" ? "warn" : "bad";
}

export const passed = ({ verdict }: Pick<TestResult, "verdict">): boolean => verdict === "AC";

export interface Count {
  passed: number;
  of: number;
}

/** How many passed, apart for the tests that a candidate sees and the others. */
export function counts({ tests }: Pick<Outcome, "tests">): { all: Count; visible: Count; hidden: Count } {
  const count = (some: TestResult[]) => ({ passed: some.filter(passed).length, of: some.length });
  return {
    all: count(tests),
    visible: count(tests.filter(({ visible }) => visible)),
    hidden: count(tests.filter(({ visible }) => !visible)),
  };
}

/** "4 ms", "1.25 s". */
export function took(nanoseconds: number): string {
  const ms = nanoseconds / 1e6;
  if (ms < 1) return "< 1 ms";
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** "8 MiB". */
export function memory(bytes: number): string {
  const mib = bytes / 1024 / 1024;
  return mib < 1 ? `${Math.max(1, Math.round(bytes / 1024))} KiB` : `${Math.round(mib)} MiB`;
}
