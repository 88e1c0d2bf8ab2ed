import { formatMoment } from "@/design/time";
import { assessment as t } from "@/strings/assessment";
import { portal } from "@/strings/portal";
import { ToDo } from "../ToDo";
import { portalAssessments } from "./api";

type Listed = Awaited<ReturnType<typeof portalAssessments>>["data"][number];

/** What the candidate is asked to program. */
export function Assessments({ token }: { token: string }) {
  return (
    <ToDo token={token} name="assessments" title={t.listTitle} failed={t.listFailed} load={portalAssessments}>
      {standing}
    </ToDo>
  );
}

function standing(each: Listed): string {
  if (each.status === "running") return each.ends_at ? t.runningUntil(formatMoment(each.ends_at)) : t.running;
  if (each.status !== "invited") return t.closed[each.status] ?? t.handedIn;
  const opens = each.opens_until ? t.opensUntil(formatMoment(each.opens_until)) : t.notStarted;
  return each.mode === "alone" ? `${portal.minutes(each.minutes)} · ${opens}` : opens;
}
