import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type {
  CodeLanguages,
  CodeRun,
  CodingExercise,
  CodingExerciseSummary,
  Page,
  SimilarPairs,
} from "@/api/types";
import type { RunApi } from "@/features/coding/runs/useRun";

export const codingExercisesQuery = (archived: boolean) =>
  queryOptions({
    queryKey: [...keys.codingExercises, { archived }],
    queryFn: async () => {
      const all: CodingExerciseSummary[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<CodingExerciseSummary> = await unwrap<Page<CodingExerciseSummary>>(
          client.GET("/coding-exercises", {
            params: {
              query: { limit: 200, ...(archived ? { archived } : {}), ...(cursor ? { cursor } : {}) },
            },
          }),
        );
        all.push(...page.data);
        cursor = page.next_cursor;
      } while (cursor);
      return all;
    },
  });
export const codingExerciseQuery = (id: string) =>
  queryOptions({
    queryKey: keys.codingExercise(id),
    queryFn: () => unwrap<CodingExercise>(client.GET("/coding-exercises/{id}", { params: { path: { id } } })),
  });
export const codeLanguagesQuery = queryOptions({
  queryKey: keys.codeLanguages,
  queryFn: () => unwrap<CodeLanguages>(client.GET("/code-languages")),
  staleTime: 30_000,
});
export const similarPairsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.similarPairs(id),
    queryFn: () =>
      unwrap<SimilarPairs>(client.GET("/coding-exercises/{id}/similar-pairs", { params: { path: { id } } })),
  });

const runState = (id: string) => unwrap<CodeRun>(client.GET("/code-runs/{id}", { params: { path: { id } } }));
const cancelRun = async (id: string) => {
  await unwrap(client.POST("/code-runs/{id}/cancel", { params: { path: { id } }, body: {} }));
};

/** How the team follows a run and stops it, whatever it is of. */
export const teamRuns: Pick<RunApi, "runState" | "cancelRun"> = { runState, cancelRun };

/** How an author tries what they write. */
export const tryApi = (id: string): RunApi => ({
  ...teamRuns,
  run: async (body) =>
    (await unwrap<CodeRun>(client.POST("/coding-exercises/{id}/runs", { params: { path: { id } }, body })))
      .id,
});
