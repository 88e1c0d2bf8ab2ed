import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application, ApplicationScorecards, Interview, Page, TimelineEvent } from "@/api/types";

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: keys.application(id),
    queryFn: () => unwrap<Application>(client.GET("/applications/{id}", { params: { path: { id } } })),
  });
export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: keys.timeline(id),
    queryFn: () =>
      unwrap<Page<TimelineEvent>>(client.GET("/applications/{id}/timeline", { params: { path: { id } } })),
  });
export const applicationScorecardsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.applicationScorecards(id),
    queryFn: () =>
      unwrap<ApplicationScorecards>(
        client.GET("/applications/{id}/scorecards", { params: { path: { id } } }),
      ),
  });
export const applicationInterviewsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.applicationInterviews(id),
    queryFn: () =>
      unwrap<Page<Interview>>(client.GET("/interviews", { params: { query: { application_id: id } } })),
  });

const DAY_MS = 86_400_000;

/** The interviews that may be under way at or soon after a local time, `2026-03-09T10:00`. */
export const interviewsAroundQuery = (start: string) =>
  queryOptions({
    queryKey: [...keys.interviews, "around", start.slice(0, 10)],
    queryFn: () => {
      const day = new Date(start.slice(0, 10)).getTime();
      const query = {
        "starts_at[gte]": new Date(day - DAY_MS).toISOString(),
        "starts_at[lt]": new Date(day + 3 * DAY_MS).toISOString(),
        limit: 200,
      };
      return unwrap<Page<Interview>>(client.GET("/interviews", { params: { query } }));
    },
  });

/** Whatever shows these applications reads them anew: their own pages, the lists, the jobs they are for, and home. */
export function applicationsChanged(queries: QueryClient, ids: string[]): void {
  const changed = [...ids.map(keys.application), keys.applications, keys.jobs, keys.home];
  for (const queryKey of changed) void queries.invalidateQueries({ queryKey });
}
