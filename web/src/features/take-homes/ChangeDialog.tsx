import { Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError } from "@/api/problem";
import type { TakeHome, TakeHomeSummary } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { toLocalInput, zoneId } from "@/design/time";
import { application as applications } from "@/strings/applications";
import { assessments } from "@/strings/assessments";
import { takeHomes as t } from "@/strings/takeHomes";
import { takeHomeChanged } from "./queries";

const DAY_MS = 86_400_000;

/** More time, or taking it back: each with a reason, which stays on the record. */
export function ChangeDialog(props: { kind: "extend" | "cancel"; of: TakeHomeSummary; onClose: () => void }) {
  const { kind, of } = props;
  const queries = useQueryClient();
  const [due, setDue] = useState(() =>
    toLocalInput(new Date(Math.max(Date.now(), Date.parse(of.due_at)) + 2 * DAY_MS)),
  );
  const [reason, setReason] = useState("");
  const change = useMutation({
    mutationFn: () => {
      const params = { path: { id: of.id } };
      return unwrap<TakeHome>(
        kind === "extend"
          ? client.POST("/take-homes/{id}/extend", {
              params,
              body: { due_at: new Date(due).toISOString(), reason: reason.trim() },
            })
          : client.POST("/take-homes/{id}/cancel", { params, body: { reason: reason.trim() } }),
      );
    },
    onSuccess: (now) => {
      queries.setQueryData(keys.takeHome(now.id), now);
      takeHomeChanged(queries, now);
      props.onClose();
    },
  });
  const title = kind === "extend" ? t.extendTitle : assessments.cancelTitle(of.exercise_title);
  return (
    <Dialog onClose={props.onClose} title={title}>
      <DialogForm
        label={title}
        submit={kind === "extend" ? t.extendSubmit : assessments.cancelSubmit}
        danger={kind === "cancel"}
        sending={change}
        disabled={!reason.trim() || (kind === "extend" && !due)}
        onClose={props.onClose}
      >
        <p className="soft">{kind === "extend" ? t.extendBody : assessments.cancelBody}</p>
        {kind === "extend" && (
          <TextInput
            label={t.dueAt}
            description={applications.zone(zoneId())}
            type="datetime-local"
            data-autofocus
            value={due}
            error={fieldError(change.error, "/due_at")}
            onChange={(event) => setDue(event.currentTarget.value)}
          />
        )}
        <Textarea
          label={assessments.reason}
          description={assessments.reasonHint}
          {...(kind === "cancel" ? { "data-autofocus": true } : {})}
          autosize
          minRows={2}
          value={reason}
          error={fieldError(change.error, "/reason")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </DialogForm>
    </Dialog>
  );
}
