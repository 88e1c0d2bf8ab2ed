import { Select, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { isolated, Notice } from "@/design/parts";
import { jobQuery, rejectionReasonsQuery } from "@/features/jobs/queries";
import { application as t } from "@/strings/applications";
import { common } from "@/strings/common";
import { applicationsChanged } from "./queries";

/** The three ways an application ends, each with what belongs on the record. */
export function EndDialog(props: {
  application: Application;
  kind: "reject" | "withdraw" | "hire";
  onClose: () => void;
}) {
  const { application, kind } = props;
  const queries = useQueryClient();
  const reasons = useQuery({ ...rejectionReasonsQuery, enabled: kind === "reject" });
  const job = useQuery({ ...jobQuery(application.job.id), enabled: kind === "hire" });
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const end = useMutation({
    mutationFn: () => {
      const params = { path: { id: application.id } };
      const words = note.trim() || null;
      if (kind === "reject") {
        const body = { rejection_reason_id: reason ?? "", note: note.trim() };
        return unwrap<Application>(client.POST("/applications/{id}/reject", { params, body }));
      }
      return unwrap<Application>(
        kind === "hire"
          ? client.POST("/applications/{id}/hire", { params, body: { note: words } })
          : client.POST("/applications/{id}/withdraw", { params, body: { note: words } }),
      );
    },
    onSuccess: (saved) => {
      queries.setQueryData(keys.application(application.id), saved);
      applicationsChanged(queries, [application.id]);
      props.onClose();
    },
  });
  const undecided = kind === "hire" && application.decision?.outcome !== "hire";
  const wordsNeeded = kind === "reject" || undecided;
  const name = isolated(application.candidate.name);
  const title = { reject: t.rejectTitle(name), withdraw: t.withdrawTitle(name), hire: t.hireTitle(name) }[
    kind
  ];
  const label = { reject: t.rejectSubmit, withdraw: t.withdrawSubmit, hire: t.hireSubmit }[kind];
  const groups = ["we_rejected", "they_rejected", "none_specified"].flatMap((type) => {
    const items = (reasons.data?.data ?? []).filter((each) => each.type === type);
    return items.length > 0
      ? [
          {
            group: t.groups[type] ?? type,
            items: items.map((each) => ({ value: each.id, label: each.name })),
          },
        ]
      : [];
  });
  return (
    <Dialog onClose={props.onClose} title={title}>
      <DialogForm
        label={title}
        submit={label}
        danger={kind === "reject"}
        sending={end}
        disabled={(kind === "reject" && !reason) || (wordsNeeded && !note.trim())}
        onClose={props.onClose}
      >
        {kind === "hire" && job.data && job.data.counts.hired >= job.data.openings && (
          <Notice tone="warn">{t.openingsFilled(job.data.counts.hired, job.data.openings)}</Notice>
        )}
        {undecided && <Notice tone="warn">{t.notDecided}</Notice>}
        {kind === "reject" && (
          <Select
            label={t.rejectReason}
            placeholder={t.rejectPlaceholder}
            data={groups}
            value={reason}
            onChange={setReason}
            allowDeselect={false}
            data-autofocus
          />
        )}
        <Textarea
          label={wordsNeeded ? t.note : `${t.note} (${common.optional})`}
          description={kind === "reject" ? t.rejectNoteHint : t.noteHint}
          required={wordsNeeded}
          withAsterisk={false}
          autosize
          minRows={2}
          data-autofocus={kind === "reject" ? undefined : true}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </DialogForm>
    </Dialog>
  );
}
