import type { GuideDocument } from "@/api/types";
import { type Pointer, steps, write } from "../document/pointer";

/** The guide with a finding silenced, and why. Without a path the rule is silent in the whole guide. */
export function silence(
  document: GuideDocument,
  finding: { rule: string; path?: string },
  reason: string,
): GuideDocument {
  const allowance = { allow: finding.rule, ...(finding.path ? { at: finding.path } : {}), reason };
  return write(document, "/lint", [...(document.lint ?? []), allowance]);
}

/** The guide without the silence at a place, `/lint/0`. */
export function speak(document: GuideDocument, at: Pointer): GuideDocument {
  const index = Number(steps(at)[1]);
  const lint = document.lint ?? [];
  return index in lint ? write(document, "/lint", lint.toSpliced(index, 1)) : document;
}
