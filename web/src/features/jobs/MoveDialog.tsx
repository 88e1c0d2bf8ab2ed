import { Button, Select, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { explain } from "@/api/problem";
import type { Application, StageSummary } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { isolated, Notice } from "@/design/parts";
import { toast } from "@/design/toast";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";

/** Moves one or more applications to a stage, with the reason that goes on the record. */
export function MoveDialog(props: {
  applications: Application[];
  stages: StageSummary[];
  /** The stage a card was dropped on. */
  to?: string | undefined;
  onClose: () => void;
}) {
  const { applications, stages } = props;
  const queries = useQueryClient();
  const first = applications[0];
  const at = stages.findIndex(({ id }) => id === first?.current_stage?.id);
  const [stage, setStage] = useState<string | null>(
    props.to ?? stages[Math.min(at + 1, stages.length - 1)]?.id ?? null,
  );
  const [reason, setReason] = useState("");
  const move = useMutation({
    mutationFn: async () => {
      // One after the other: each is an act of its own on the record, and the first refusal stops the rest.
      for (const { id } of applications) {
        await unwrap<Application>(
          client.POST("/applications/{id}/move", {
            params: { path: { id } },
            body: { stage_id: stage ?? "", reason: reason.trim() },
          }),
        );
      }
    },
    onSettled: () => {
      for (const { id } of applications) void queries.invalidateQueries({ queryKey: keys.application(id) });
      void queries.invalidateQueries({ queryKey: keys.applications });
      void queries.invalidateQueries({ queryKey: keys.jobs });
    },
    onSuccess: () => {
      const title = stages.find(({ id }) => id === stage)?.title ?? "";
      const who =
        applications.length === 1
          ? isolated(first?.candidate.name ?? "")
          : `${applications.length} candidates`;
      toast.done(t.moved(who, title));
      props.onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move.mutate();
  };
  const title =
    applications.length === 1
      ? t.moveTitle(isolated(first?.candidate.name ?? ""))
      : t.moveTitleMany(applications.length);
  const here = applications.length === 1 ? first?.current_stage?.id : undefined;
  return (
    <Dialog onClose={props.onClose} title={title}>
      <form className="stack" onSubmit={submit} aria-label={title}>
        <Select
          label={t.toStage}
          data={stages.map(({ id, title: label }) => ({ value: id, label, disabled: id === here }))}
          value={stage}
          allowDeselect={false}
          onChange={setStage}
        />
        <Textarea
          label={t.reason}
          description={t.reasonHint}
          placeholder={t.reasonPlaceholder}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {move.error && (
          <Notice tone="bad" role="alert">
            {explain(move.error)}
          </Notice>
        )}
        <div className="row">
          <Button variant="subtle" className="right" onClick={props.onClose}>
            {common.cancel}
          </Button>
          <Button
            type="submit"
            variant="filled"
            loading={move.isPending}
            disabled={!reason.trim() || !stage || stage === here}
          >
            {t.moveSubmit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
