import type { ScreeningRun } from "@/api/types";

/** What a run says beside an earlier one that was given the same. */
export interface Repetition {
  run: number;
  earlier: number;
  same: boolean;
}

/** The latest finished run held against the last before it that was given exactly the same; none where there is none. */
export function repetitionOf(runs: readonly ScreeningRun[]): Repetition | null {
  const done = runs
    .filter(
      ({ status, inputs_digest, results_digest }) => status === "done" && inputs_digest && results_digest,
    )
    .sort((a, b) => b.number - a.number);
  const [latest] = done;
  const earlier = done.slice(1).find(({ inputs_digest }) => inputs_digest === latest?.inputs_digest);
  if (!latest || !earlier) return null;
  return {
    run: latest.number,
    earlier: earlier.number,
    same: latest.results_digest === earlier.results_digest,
  };
}
