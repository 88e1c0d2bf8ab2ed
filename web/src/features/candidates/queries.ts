import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application, Candidate, Page } from "@/api/types";

export const candidateSearchQuery = (q: string) =>
  queryOptions({
    queryKey: keys.candidateSearch(q),
    queryFn: () =>
      unwrap<Page<Candidate>>(
        client.GET("/candidates", { params: { query: q ? { q, limit: 100 } : { limit: 100 } } }),
      ),
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
