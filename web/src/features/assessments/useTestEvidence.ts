import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { testRef } from "@/features/scorecards/evidence";
import { coding } from "@/strings/coding";
import { applicationAssessmentsQuery, assessmentQuery } from "./queries";

/** A test that a rating may be linked to. */
export interface TestEvidence {
  ref: string;
  name: string;
  verdict: string;
}

/** The tests of what was handed in for a stage; none while they are not here, which keeps nobody from writing. */
export function useTestEvidence(application: string, stage: string, wanted: boolean): TestEvidence[] {
  const list = useQuery({ ...applicationAssessmentsQuery(application), enabled: wanted, retry: false });
  const ids = (list.data?.data ?? [])
    .filter((each) => each.stage.key === stage && each.status === "submitted" && each.results_readable)
    .map(({ id }) => id);
  const whole = useQueries({ queries: ids.map((id) => ({ ...assessmentQuery(id), retry: false })) });
  const results = whole.map(({ data }) => data);
  const key = results
    .map((each) => (each ? `${each.id} ${each.version} ${each.result?.run.status}` : ""))
    .join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the list of answers is made of
  return useMemo(
    () =>
      results.flatMap((each) =>
        (each?.result?.run.outcome?.tests ?? []).map(({ name, verdict }) => ({
          ref: testRef(each?.id ?? "", name),
          name: results.length > 1 ? `${each?.exercise.title}, ${name}` : name,
          verdict: coding.verdicts[verdict] ?? verdict,
        })),
      ),
    [key],
  );
}
