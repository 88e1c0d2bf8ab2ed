import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Guide, GuideSummary, GuideVersion, LibraryGuide, Page } from "@/api/types";

export const guidesQuery = queryOptions({
  queryKey: keys.guides,
  queryFn: () => unwrap<Page<GuideSummary>>(client.GET("/guides", { params: { query: { limit: 200 } } })),
});
export const guideQuery = (id: string) =>
  queryOptions({
    queryKey: keys.guide(id),
    queryFn: () => unwrap<Guide>(client.GET("/guides/{id}", { params: { path: { id } } })),
  });
/** A published version never changes, so it is asked for once. */
export const guideVersionQuery = (id: string) =>
  queryOptions({
    queryKey: ["guide-versions", id],
    queryFn: () => unwrap<GuideVersion>(client.GET("/guide-versions/{id}", { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: id !== "",
  });
export const libraryQuery = queryOptions({
  queryKey: keys.library,
  queryFn: () => unwrap<{ data: LibraryGuide[] }>(client.GET("/guide-library")),
  staleTime: 600_000,
});
