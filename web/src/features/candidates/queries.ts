import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application, Candidate, Page } from "@/api/types";

/** The first few by that name, for the palette. */
export const candidateSearchQuery = (q: string) =>
  queryOptions({
    queryKey: [...keys.candidateSearch(q), "few"],
    queryFn: () => unwrap<Page<Candidate>>(client.GET("/candidates", { params: { query: { q, limit: 8 } } })),
  });
/** All by that name, a page at a time. */
export const candidateListQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: keys.candidateSearch(q),
    initialPageParam: "",
    queryFn: ({ pageParam: cursor }) =>
      unwrap<Page<Candidate>>(
        client.GET("/candidates", {
          params: { query: { limit: 100, ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
  });
/** Applications by the name of who applied, for the palette. */
export const applicationSearchQuery = (q: string) =>
  queryOptions({
    queryKey: [...keys.applications, "search", q],
    queryFn: () =>
      unwrap<Page<Application>>(client.GET("/applications", { params: { query: { q, limit: 8 } } })),
  });
export const candidateQuery = (id: string) =>
  queryOptions({
    queryKey: keys.candidate(id),
    queryFn: () => unwrap<Candidate>(client.GET("/candidates/{id}", { params: { path: { id } } })),
  });
export const candidateApplicationsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.candidateApplications(id),
    queryFn: () =>
      unwrap<Page<Application>>(client.GET("/applications", { params: { query: { candidate_id: id } } })),
  });
