import type { Application } from "@/api/types";

const HOUR = 3_600_000;

/** When the next interview begins, or began within the hour; null where there is none, and for who is out of the process. */
export function meetingAhead({ status, next_interview }: Application): string | null {
  if (status !== "active" || !next_interview) return null;
  const { starts_at } = next_interview;
  return new Date(starts_at).getTime() > Date.now() - HOUR ? starts_at : null;
}
