import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application, Job, Page, RejectionReason, Stage } from "@/api/types";

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
export const jobApplicationsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.jobApplications(id),
    queryFn: () => everyPage<Application>("/applications", { job_id: id }),
  });
export const rejectionReasonsQuery = queryOptions({
  queryKey: keys.rejectionReasons,
  queryFn: () => unwrap<Page<RejectionReason>>(client.GET("/rejection-reasons")),
  staleTime: 600_000,
});

/** All pages of a list, for what is shown as a whole. A board of a thousand is no longer a board. */
export async function everyPage<T>(path: "/applications", query: Record<string, string>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await unwrap<Page<T>>(
      client.GET(path, { params: { query: { ...query, limit: 200, ...(cursor ? { cursor } : {}) } } }),
    );
    all.push(...page.data);
    cursor = page.next_cursor;
  } while (cursor && all.length < 1000);
  return all;
}
