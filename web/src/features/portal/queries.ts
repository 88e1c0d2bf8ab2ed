import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { CandidateRequest, Page, PortalLinkState } from "@/api/types";

export const requestsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.applicationRequests(id),
    queryFn: () =>
      unwrap<Page<CandidateRequest>>(client.GET("/applications/{id}/requests", { params: { path: { id } } })),
  });
export const portalLinkQuery = (id: string) =>
  queryOptions({
    queryKey: keys.portalLink(id),
    queryFn: () =>
      unwrap<PortalLinkState>(client.GET("/applications/{id}/portal-link", { params: { path: { id } } })),
  });
