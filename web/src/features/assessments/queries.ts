import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Assessment, AssessmentRun, AssessmentSummary, CodeRun, Page } from "@/api/types";

export const applicationAssessmentsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.applicationAssessments(id),
    queryFn: () =>
      unwrap<Page<AssessmentSummary>>(
        client.GET("/applications/{id}/assessments", { params: { path: { id } } }),
      ),
  });
export const assessmentQuery = (id: string) =>
  queryOptions({
    queryKey: keys.assessment(id),
    queryFn: () => unwrap<Assessment>(client.GET("/assessments/{id}", { params: { path: { id } } })),
  });
export const assessmentRunsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.assessmentRuns(id),
    queryFn: () =>
      unwrap<Page<AssessmentRun>>(client.GET("/assessments/{id}/runs", { params: { path: { id } } })),
  });
export const codeRunQuery = (id: string) =>
  queryOptions({
    queryKey: ["code-runs", id],
    queryFn: () => unwrap<CodeRun>(client.GET("/code-runs/{id}", { params: { path: { id } } })),
  });

/** Asks again for everything that shows this assessment. */
export function assessmentChanged(queries: QueryClient, of: { id: string; application_id: string }): void {
  void queries.invalidateQueries({ queryKey: keys.assessment(of.id) });
  void queries.invalidateQueries({ queryKey: keys.applicationAssessments(of.application_id) });
}
