import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application, Interview, Job, Page, RejectionReason, Stage } from "@/api/types";

export const jobsQuery = queryOptions({
  queryKey: keys.jobs,
  queryFn: () => unwrap<Page<Job>>(client.GET("/jobs", { params: { query: { limit: 200 } } })),
});
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: keys.job(id),
    queryFn: () => unwrap<Job>(client.GET("/jobs/{id}", { params: { path: { id } } })),
  });
export const jobStagesQuery = (id: string) =>
  queryOptions({
    queryKey: keys.jobStages(id),
    queryFn: () => unwrap<Page<Stage>>(client.GET("/jobs/{id}/stages", { params: { path: { id } } })),
  });
/** The interviews of a job that are still to come, the next one first. */
export const jobInterviewsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.jobInterviews(id),
    queryFn: () =>
      unwrap<Page<Interview>>(
        client.GET("/interviews", { params: { query: { job_id: id, status: "scheduled", limit: 50 } } }),
      ),
  });
/** More than these are not loaded: a board of thousands is no board, and the search finds the rest. */
export const MOST_APPLICATIONS = 2000;
/** The applications of a job, the newest activity first; `whole` is false as long as more are on their way. */
export interface JobApplications {
  list: Application[];
  whole: boolean;
}
export const jobApplicationsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.jobApplications(id),
    queryFn: async ({ client: queries, queryKey }): Promise<JobApplications> => {
      const first = queries.getQueryData(queryKey) === undefined;
      const list = await everyPage({ job_id: id }, (soFar) => {
        // The first page is shown at once. Later, a list that is whole is not taken back to its beginning.
        if (first) queries.setQueryData(queryKey, { list: soFar, whole: false });
      });
      return { list, whole: true };
    },
  });
export const rejectionReasonsQuery = queryOptions({
  queryKey: keys.rejectionReasons,
  queryFn: () => unwrap<Page<RejectionReason>>(client.GET("/rejection-reasons")),
  staleTime: 600_000,
});

/** All pages of a list, for what is shown as a whole; what has come so far is handed on as it comes. */
async function everyPage(
  query: { job_id: string },
  onPage: (soFar: Application[]) => void,
): Promise<Application[]> {
  let all: Application[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Application> = await unwrap<Page<Application>>(
      client.GET("/applications", {
        params: { query: { ...query, limit: 200, ...(cursor ? { cursor } : {}) } },
      }),
    );
    all = [...all, ...page.data];
    cursor = page.next_cursor;
    if (cursor) onPage(all);
  } while (cursor && all.length < MOST_APPLICATIONS);
  return all;
}
