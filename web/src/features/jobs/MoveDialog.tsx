import { Select, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { client, unwrap } from "@/api/client";
import type { Application, StageSummary } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { isolated } from "@/design/parts";
import { toast } from "@/design/toast";
import { applicationsChanged } from "@/features/applications/queries";
import { guideVersionQuery } from "@/features/guides/queries";
import { useGuideVersions } from "@/features/guides/useGuideVersions";
import { jobs as t } from "@/strings/jobs";

/** The titles of the stages that lie between two, by their keys. */
function between(stages: Pick<StageSummary, "key" | "title">[], from: string, to: string | null): string[] {
  const at = (key: string | null) => stages.findIndex((each) => each.key === key);
  const [start, end] = [at(from), at(to)];
  return start < 0 || end <= start ? [] : stages.slice(start + 1, end).map(({ title }) => title);
}

/** Moves one or more applications to a stage, with the reason that goes on the record. */
export function MoveDialog(props: {
  applications: Application[];
  /** The stages to choose from. An application that holds another version moves to the stage of the same key. */
  stages: Pick<StageSummary, "key" | "title">[];
  /** The key of the stage that a card was dropped on. */
  to?: string | undefined;
  /** Each as it is moved: a refusal stops the rest. */
  onMoved?: ((id: string) => void) | undefined;
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
  const done = useRef(new Set<string>());
  const move = useMutation({
    mutationFn: async () => {
      // One after the other: each is an act of its own on the record, and the first refusal stops the rest.
      // Trying again goes on with those who were not moved.
      const left = applications.filter(({ id }) => !done.current.has(id));
      for (const { id, candidate, guide, guide_version_id } of left) {
        const version = await queries.ensureQueryData(guideVersionQuery(guide_version_id));
        const to = version.stages.find(({ key }) => key === stage);
        if (!to) throw new Error(t.noSuchStage(candidate.name, guide.number));
        await unwrap<Application>(
          client.POST("/applications/{id}/move", {
            params: { path: { id } },
            body: { stage_id: to.id, reason: reason.trim() },
          }),
        );
        done.current.add(id);
        props.onMoved?.(id);
      }
    },
    onSettled: () =>
      applicationsChanged(
        queries,
        applications.map(({ id }) => id),
      ),
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
  const title =
    applications.length === 1
      ? t.moveTitle(isolated(first?.candidate.name ?? ""))
      : t.moveTitleMany(applications.length);
  const here = applications.length === 1 ? first?.current_stage?.key : undefined;
  const leftOut = here ? between(stages, here, stage) : [];
  return (
    <Dialog onClose={props.onClose} title={title}>
      <DialogForm
        label={title}
        submit={t.moveSubmit}
        sending={move}
        disabled={!reason.trim() || !stage || stage === here}
        onClose={props.onClose}
      >
        <Select
          label={t.toStage}
          data={stages.map(({ key, title: label }) => ({ value: key, label, disabled: key === here }))}
          value={stage}
          allowDeselect={false}
          onChange={setStage}
          description={leftOut.length > 0 ? t.leavesOut(leftOut) : undefined}
          inputWrapperOrder={["label", "input", "description", "error"]}
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
      </DialogForm>
    </Dialog>
  );
}
