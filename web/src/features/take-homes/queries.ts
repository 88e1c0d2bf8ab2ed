import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { GradeReport, Page, TakeHome, TakeHomeFiles, TakeHomeSummary, TakeHomeText } from "@/api/types";

export const applicationTakeHomesQuery = (id: string) =>
  queryOptions({
    queryKey: keys.applicationTakeHomes(id),
    queryFn: () =>
      unwrap<Page<TakeHomeSummary>>(
        client.GET("/applications/{id}/take-homes", { params: { path: { id } } }),
      ),
  });
export const takeHomeQuery = (id: string) =>
  queryOptions({
    queryKey: keys.takeHome(id),
    queryFn: () => unwrap<TakeHome>(client.GET("/take-homes/{id}", { params: { path: { id } } })),
  });
export const gradeReportQuery = (id: string) =>
  queryOptions({
    queryKey: keys.gradeReport(id),
    queryFn: () => unwrap<GradeReport>(client.GET("/grade-reports/{id}", { params: { path: { id } } })),
  });
export const takeHomeFilesQuery = (id: string) =>
  queryOptions({
    queryKey: keys.takeHomeFiles(id),
    queryFn: () => unwrap<TakeHomeFiles>(client.GET("/take-homes/{id}/files", { params: { path: { id } } })),
  });
export const takeHomeFileQuery = (id: string, path: string) =>
  queryOptions({
    queryKey: [...keys.takeHomeFiles(id), path],
    queryFn: () =>
      unwrap<TakeHomeText>(
        client.GET("/take-homes/{id}/file", { params: { path: { id }, query: { path } } }),
      ),
  });

/** Asks again for everything that shows this take-home. */
export function takeHomeChanged(queries: QueryClient, of: { id: string; application_id: string }): void {
  void queries.invalidateQueries({ queryKey: keys.takeHome(of.id) });
  void queries.invalidateQueries({ queryKey: keys.applicationTakeHomes(of.application_id) });
}
