import { queryOptions } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Page, TakeHomeExercise, TakeHomeExerciseSummary } from "@/api/types";

export const takeHomeExercisesQuery = (archived: boolean) =>
  queryOptions({
    queryKey: [...keys.takeHomeExercises, { archived }],
    queryFn: async () => {
      const all: TakeHomeExerciseSummary[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<TakeHomeExerciseSummary> = await unwrap<Page<TakeHomeExerciseSummary>>(
          client.GET("/take-home-exercises", {
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
export const takeHomeExerciseQuery = (id: string) =>
  queryOptions({
    queryKey: keys.takeHomeExercise(id),
    queryFn: () =>
      unwrap<TakeHomeExercise>(client.GET("/take-home-exercises/{id}", { params: { path: { id } } })),
  });
