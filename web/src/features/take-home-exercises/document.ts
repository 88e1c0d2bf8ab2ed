import type { TakeHomeExercise } from "@/api/types";

/** What somebody may change of a take-home. */
export type TakeHomeText = Pick<
  TakeHomeExercise,
  "title" | "level" | "days" | "effort_minutes" | "competencies" | "brief" | "contract" | "notes"
>;

export const textOf = ({
  title,
  level,
  days,
  effort_minutes,
  competencies,
  brief,
  contract,
  notes,
}: TakeHomeExercise): TakeHomeText => ({
  title,
  level,
  days,
  effort_minutes,
  competencies,
  brief,
  contract,
  notes,
});

/** The fields that differ, for a merge patch. */
export function changed(before: TakeHomeText, after: TakeHomeText): Partial<TakeHomeText> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(before[key as keyof TakeHomeText]) !== JSON.stringify(value),
    ),
  ) as Partial<TakeHomeText>;
}
