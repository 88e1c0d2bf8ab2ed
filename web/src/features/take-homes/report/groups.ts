import { grading } from "@/strings/grading";
import type { Finding, Found, Outcome, Standing } from "./types";

/** A requirement with its findings. */
export interface Group {
  requirement: string;
  standing: Standing | null;
  findings: Finding[];
  /** How many of all its findings failed, whatever is shown of them. */
  failed: number;
  all: number;
}

/** The order of a report; what is not known comes after. */
const ORDER = Object.keys(grading.requirements);
const place = (requirement: string) => {
  const at = ORDER.indexOf(requirement);
  return at < 0 ? ORDER.length : at;
};

/** Every requirement, with those of its findings that ended so; with all of them where nothing is chosen. */
export function groupsOf({ requirements, findings }: Found, outcome: Outcome | null): Group[] {
  const named = new Set([...Object.keys(requirements), ...findings.map((each) => each.requirement)]);
  return [...named]
    .sort((a, b) => place(a) - place(b))
    .map((requirement) => {
      const own = findings.filter((each) => each.requirement === requirement);
      return {
        requirement,
        standing: requirements[requirement] ?? null,
        findings: own.filter((each) => outcome === null || each.outcome === outcome),
        failed: own.filter((each) => each.outcome === "fail").length,
        all: own.length,
      };
    });
}

/** How many findings ended in each way. */
export function counted(findings: Finding[]): Record<Outcome, number> {
  const counts = { fail: 0, note: 0, inconclusive: 0, pass: 0 };
  for (const { outcome } of findings) counts[outcome] += 1;
  return counts;
}
