import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { findingRef } from "@/features/scorecards/evidence";
import { grading } from "@/strings/grading";
import { applicationTakeHomesQuery, takeHomeQuery } from "./queries";

/** A finding that a rating may be linked to. */
export interface FindingEvidence {
  ref: string;
  words: string;
}

/** The findings on what was handed in for a stage; none while they are not here, which keeps nobody from writing. */
export function useFindingEvidence(application: string, stage: string, wanted: boolean): FindingEvidence[] {
  const list = useQuery({ ...applicationTakeHomesQuery(application), enabled: wanted, retry: false });
  const ids = (list.data?.data ?? [])
    .filter((each) => each.stage.key === stage && each.submitted_at !== null && each.results_readable)
    .map(({ id }) => id);
  const whole = useQueries({ queries: ids.map((id) => ({ ...takeHomeQuery(id), retry: false })) });
  const all = whole.map(({ data }) => data);
  const key = all.map((each) => (each ? `${each.id} ${each.report?.id} ${each.report?.status}` : "")).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the list of answers is made of
  return useMemo(
    () =>
      all.flatMap((each) =>
        (each?.report?.findings ?? []).map(({ check, title, outcome }) => ({
          ref: findingRef(each?.id ?? "", check),
          words: `${grading.outcomes[outcome] ?? outcome}: ${title} (${check})`,
        })),
      ),
    [key],
  );
}
