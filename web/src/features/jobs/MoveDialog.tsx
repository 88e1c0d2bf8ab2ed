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
import { guideVersionQuery } from "@/features/guides/queries";
import { useGuideVersions } from "@/features/guides/useGuideVersions";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";

/** Moves one or more applications to a stage, with the reason that goes on the record. */
export function MoveDialog(props: {
  applications: Application[];
  /** The stages to choose from. An application that holds another version moves to the stage of the same key. */
  stages: Pick<StageSummary, "key" | "title">[];
  /** The key of the stage that a card was dropped on. */
  to?: string | undefined;
  onClose: () => void;
}) {
  const { applications } = props;
  const queries = useQueryClient();
  const first = applications[0];
  const { versions } = useGuideVersions(applications.map((each) => each.guide_version_id));
  // Where several are moved, only stages that all of their versions have; for one, those of its own.
  const [own, ...others] = [...versions.values()].map((version) => version.stages);
  const stages = (others.length > 0 ? props.stages : (own ?? props.stages)).filter(({ key }) =>
    others.every((list) => list.some((each) => each.key === key)),
  );
  const at = props.stages.findIndex(({ key }) => key === first?.current_stage?.key);
  const [stage, setStage] = useState<string | null>(
    props.to ?? props.stages[Math.min(at + 1, props.stages.length - 1)]?.key ?? null,
  );
  const [reason, setReason] = useState("");
  const move = useMutation({
    mutationFn: async () => {
      // One after the other: each is an act of its own on the record, and the first refusal stops the rest.
      for (const { id, candidate, guide, guide_version_id } of applications) {
        const version = await queries.ensureQueryData(guideVersionQuery(guide_version_id));
        const to = version.stages.find(({ key }) => key === stage);
        if (!to) throw new Error(t.noSuchStage(candidate.name, guide.number));
        await unwrap<Application>(
          client.POST("/applications/{id}/move", {
            params: { path: { id } },
            body: { stage_id: to.id, reason: reason.trim() },
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
      const title = stages.find(({ key }) => key === stage)?.title ?? "";
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
  const here = applications.length === 1 ? first?.current_stage?.key : undefined;
  return (
    <Dialog onClose={props.onClose} title={title}>
      <form className="stack" onSubmit={submit} aria-label={title}>
        <Select
          label={t.toStage}
          data={stages.map(({ key, title: label }) => ({ value: key, label, disabled: key === here }))}
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
