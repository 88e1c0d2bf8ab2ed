import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Page, ResumeDetail, ScreenedResume, Screening, ScreeningRun } from "@/api/types";

export const jobScreeningsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.jobScreenings(id),
    queryFn: () =>
      unwrap<Page<Screening>>(
        client.GET("/jobs/{id}/screenings", { params: { path: { id }, query: { limit: 200 } } }),
      ),
  });
export const screeningQuery = (id: string) =>
  queryOptions({
    queryKey: keys.screening(id),
    queryFn: () => unwrap<Screening>(client.GET("/screenings/{id}", { params: { path: { id } } })),
  });
export const runsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.screeningRuns(id),
    queryFn: () =>
      unwrap<Page<ScreeningRun>>(
        client.GET("/screenings/{id}/runs", { params: { path: { id }, query: { limit: 20 } } }),
      ),
  });
/** All resumes of a screening: weights are moved on the page, which needs every one of them for the order. */
export const resumesQuery = (id: string) =>
  queryOptions({
    queryKey: keys.screeningResumes(id),
    queryFn: async ({ client: queries, queryKey }): Promise<ScreenedResume[]> => {
      const first = queries.getQueryData(queryKey) === undefined;
      const all: ScreenedResume[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<ScreenedResume> = await unwrap<Page<ScreenedResume>>(
          client.GET("/screenings/{id}/resumes", {
            params: { path: { id }, query: { limit: 200, ...(cursor ? { cursor } : {}) } },
          }),
        );
        all.push(...page.data);
        cursor = page.next_cursor;
        // The first page is the top of the order: shown at once, while the rest is on its way.
        if (first && cursor) queries.setQueryData(queryKey, [...all]);
      } while (cursor);
      return all;
    },
  });
export const resumeQuery = (id: string) =>
  queryOptions({
    queryKey: keys.resume(id),
    queryFn: () => unwrap<ResumeDetail>(client.GET("/resumes/{id}", { params: { path: { id } } })),
  });

/** Asks again for everything that shows this screening. */
export function screeningChanged(queries: QueryClient, id: string): void {
  void queries.invalidateQueries({ queryKey: keys.screening(id) });
  void queries.invalidateQueries({ queryKey: keys.screeningResumes(id) });
  void queries.invalidateQueries({ queryKey: keys.resumes });
}
