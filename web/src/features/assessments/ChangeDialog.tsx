import { Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { fieldError } from "@/api/problem";
import type { Assessment, AssessmentSummary } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { assessments as t } from "@/strings/assessments";
import { assessmentChanged } from "./queries";

/** More time, or taking it back: each with a reason, which stays on the record. */
export function ChangeDialog(props: {
  kind: "extend" | "cancel";
  of: AssessmentSummary;
  onClose: () => void;
}) {
  const { kind, of } = props;
  const queries = useQueryClient();
  const [minutes, setMinutes] = useState("15");
  const [reason, setReason] = useState("");
  const change = useMutation({
    mutationFn: () => {
      const params = { path: { id: of.id } };
      return unwrap<Assessment>(
        kind === "extend"
          ? client.POST("/assessments/{id}/extend", {
              params,
              body: { minutes: Number(minutes), reason: reason.trim() },
            })
          : client.POST("/assessments/{id}/cancel", { params, body: { reason: reason.trim() } }),
      );
    },
    onSuccess: (now) => {
      queries.setQueryData(keys.assessment(now.id), now);
      assessmentChanged(queries, now);
      props.onClose();
    },
  });
  const title = kind === "extend" ? t.extendTitle : t.cancelTitle(of.exercise_title);
  return (
    <Dialog onClose={props.onClose} title={title}>
      <DialogForm
        label={title}
        submit={kind === "extend" ? t.extendSubmit : t.cancelSubmit}
        danger={kind === "cancel"}
        sending={change}
        disabled={!reason.trim() || (kind === "extend" && !(Number(minutes) > 0))}
        onClose={props.onClose}
      >
        <p className="soft">{kind === "extend" ? t.extendBody(of.status) : t.cancelBody}</p>
        {kind === "extend" && (
          <TextInput
            label={t.moreMinutes}
            type="number"
            min={1}
            max={480}
            data-autofocus
            value={minutes}
            error={fieldError(change.error, "/minutes")}
            onChange={(event) => setMinutes(event.currentTarget.value)}
          />
        )}
        <Textarea
          label={t.reason}
          description={t.reasonHint}
          required
          withAsterisk={false}
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
