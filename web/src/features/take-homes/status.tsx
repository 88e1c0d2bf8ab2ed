import type { GradeReport, TakeHomeSummary } from "@/api/types";
import { Tag, type Tone } from "@/design/parts";
import { formatMoment } from "@/design/time";
import { takeHomes as t } from "@/strings/takeHomes";

const TONES: Record<TakeHomeSummary["status"], Tone> = {
  invited: "plain",
  submitted: "good",
  grading: "gold",
  graded: "good",
  expired: "warn",
  cancelled: "plain",
};

export function StatusTag({ of }: { of: TakeHomeSummary }) {
  return <Tag tone={TONES[of.status]}>{t.status[of.status]}</Tag>;
}

/** Where it stands, in words. */
export function standing(of: TakeHomeSummary): string {
  if (of.submitted_at) return t.handedIn[of.submitted_by ?? "candidate"](formatMoment(of.submitted_at));
  if (of.status === "expired") return t.expired(formatMoment(of.due_at));
  if (of.cancelled_at) return t.taken(formatMoment(of.cancelled_at));
  return t.due(formatMoment(of.due_at));
}

export const isRunning = (report: Pick<GradeReport, "status"> | null | undefined): boolean =>
  report?.status === "queued" || report?.status === "running";
