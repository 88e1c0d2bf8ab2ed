import type { AssessmentSummary } from "@/api/types";
import { Tag, type Tone } from "@/design/parts";
import { formatMoment } from "@/design/time";
import { assessments as t } from "@/strings/assessments";

const TONES: Record<AssessmentSummary["status"], Tone> = {
  invited: "plain",
  running: "gold",
  submitted: "good",
  expired: "warn",
  cancelled: "plain",
};

export function StatusTag({ of }: { of: AssessmentSummary }) {
  return <Tag tone={TONES[of.status]}>{t.status[of.status]}</Tag>;
}

/** Where it stands, in words. */
export function standing(of: AssessmentSummary): string {
  switch (of.status) {
    case "invited":
      return of.opens_until ? t.canStart(formatMoment(of.opens_until)) : t.notStarted;
    case "running":
      return of.ends_at
        ? t.endsAt(formatMoment(of.ends_at))
        : t.since(formatMoment(of.started_at ?? of.created_at));
    case "submitted":
      return t.handedIn[of.submitted_by ?? "candidate"](formatMoment(of.submitted_at ?? of.created_at));
    case "expired":
      return t.expired(formatMoment(of.opens_until ?? of.created_at));
    default:
      return of.cancelled_at ? t.cancelledAt(formatMoment(of.cancelled_at)) : "";
  }
}
