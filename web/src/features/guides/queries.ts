import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type {
  Guide,
  GuideCheck,
  GuideDiff,
  GuideDocument,
  GuideSummary,
  GuideVersion,
  LibraryGuide,
  Page,
} from "@/api/types";

export const guidesQuery = queryOptions({
  queryKey: keys.guides,
  queryFn: () => unwrap<Page<GuideSummary>>(client.GET("/guides", { params: { query: { limit: 200 } } })),
});
export const guideQuery = (id: string) =>
  queryOptions({
    queryKey: keys.guide(id),
    queryFn: () => unwrap<Guide>(client.GET("/guides/{id}", { params: { path: { id } } })),
  });
/** What the lint says of the draft as it is kept. */
export const guideCheckQuery = (id: string, enabled: boolean) =>
  queryOptions({
    queryKey: [...keys.guide(id), "check"],
    queryFn: () => unwrap<GuideCheck>(client.GET("/guides/{id}/check", { params: { path: { id } } })),
    enabled,
  });
export const versionCheckQuery = (id: string) =>
  queryOptions({
    queryKey: ["guide-versions", id, "check"],
    queryFn: () => unwrap<GuideCheck>(client.GET("/guide-versions/{id}/check", { params: { path: { id } } })),
    staleTime: 600_000,
    enabled: id !== "",
  });
/** What the lint says of a guide that need not be saved. The API's schema knows of the document only that it is one. */
export const checkGuide = (document: GuideDocument, signal: AbortSignal) =>
  unwrap<GuideCheck>(client.POST("/guide-checks", { body: { document: document as never }, signal }));
/** A published version never changes, so it is asked for once. */
export const guideVersionQuery = (id: string) =>
  queryOptions({
    queryKey: ["guide-versions", id],
    queryFn: () => unwrap<GuideVersion>(client.GET("/guide-versions/{id}", { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: id !== "",
  });
/** What differs between two of its versions, by their numbers, or the draft. */
export const guideDiffQuery = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: [...keys.guide(id), "diff", from, to],
    queryFn: () =>
      unwrap<GuideDiff>(client.GET("/guides/{id}/diff", { params: { path: { id }, query: { from, to } } })),
  });
export const libraryQuery = queryOptions({
  queryKey: keys.library,
  queryFn: () => unwrap<{ data: LibraryGuide[] }>(client.GET("/guide-library")),
  staleTime: 600_000,
});
