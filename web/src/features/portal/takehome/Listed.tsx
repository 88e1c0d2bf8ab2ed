import { formatDeadline } from "@/design/time";
import { takeHome as t } from "@/strings/takeHome";
import { ToDo } from "../ToDo";
import { portalTakeHomes } from "./api";

/** What the candidate is asked to build. */
export function TakeHomes({ token }: { token: string }) {
  return (
    <ToDo token={token} name="take-homes" title={t.listTitle} failed={t.listFailed} load={portalTakeHomes}>
      {({ status, due_at }) =>
        status === "invited" ? t.dueBy(formatDeadline(due_at)) : (t.status[status] ?? "")
      }
    </ToDo>
  );
}
