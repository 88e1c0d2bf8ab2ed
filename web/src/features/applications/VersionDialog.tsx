import { Select, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application, Interview, ScorecardStatus, StageSummary } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { ErrorState, isolated, Skeleton } from "@/design/parts";
import { toast } from "@/design/toast";
import { guideVersionQuery } from "@/features/guides/queries";
import { guideMove as t } from "@/strings/guideMove";
import css from "./application.module.css";
import { applicationsChanged } from "./queries";

/** Moves an application to the newest version of its guide: what that changes, in plain words, and why it is done. */
export function VersionDialog(props: {
  application: Application;
  to: { id: string; number: number };
  /** The stages of the version that it is judged against now. */
  stages: StageSummary[];
  interviews: Interview[];
  scorecards: ScorecardStatus[];
  onClose: () => void;
}) {
  const { application, to } = props;
  const queries = useQueryClient();
  const version = useQuery(guideVersionQuery(to.id));
  const [stage, setStage] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const next = version.data?.stages ?? [];
  const current = application.current_stage;
  const vanished = version.data !== undefined && current !== null && !has(next, current.key);
  const move = useMutation({
    mutationFn: () =>
      unwrap<Application>(
        client.POST("/applications/{id}/guide-version", {
          params: { path: { id: application.id } },
          body: {
            guide_version_id: to.id,
            reason: reason.trim(),
            ...(vanished && stage ? { stage_id: stage } : {}),
          },
        }),
      ),
    onSuccess: (saved) => {
      queries.setQueryData(keys.application(application.id), saved);
      applicationsChanged(queries, [application.id]);
      toast.done(t.done(isolated(application.candidate.name), to.number));
      props.onClose();
    },
  });
  const title = t.title(to.number);
  return (
    <Dialog onClose={props.onClose} title={title} size={560}>
      {version.error ? (
        <ErrorState compact error={version.error} retry={() => void version.refetch()} />
      ) : !version.data ? (
        <Skeleton lines={4} />
      ) : (
        <DialogForm
          label={title}
          submit={t.submit(to.number)}
          sending={move}
          disabled={!reason.trim() || (vanished && !stage)}
          onClose={props.onClose}
        >
          <p>{t.lead(application.candidate.name, application.guide.number, to.number)}</p>
          <ul className={css.changes}>
            {consequences(props, next).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {vanished && current && (
            <Select
              label={t.stage}
              description={t.stageHint(current.title, to.number)}
              data={next.map(({ id, title: label }) => ({ value: id, label }))}
              value={stage}
              allowDeselect={false}
              onChange={setStage}
            />
          )}
          <Textarea
            label={t.reason}
            description={t.reasonHint}
            placeholder={t.reasonPlaceholder}
            required
            withAsterisk={false}
            autosize
            minRows={2}
            maxLength={2000}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </DialogForm>
      )}
    </Dialog>
  );
}

const has = (stages: StageSummary[], key: string) => stages.some((stage) => stage.key === key);

/** What the move does, as the server will do it: see the description of the operation. */
function consequences(
  props: {
    application: Application;
    to: { number: number };
    stages: StageSummary[];
    interviews: Interview[];
    scorecards: ScorecardStatus[];
  },
  next: StageSummary[],
): string[] {
  const from = props.application.guide.number;
  const held = props.interviews.filter(({ status }) => status !== "cancelled");
  const untouched = (meeting: Interview) =>
    new Date(meeting.starts_at).getTime() > Date.now() &&
    meeting.interviewers.every(({ scorecard_status }) => scorecard_status === "none");
  const moving = held.filter((meeting) => untouched(meeting) && has(next, meeting.stage.key));
  const open = (meeting: Interview) => meeting.status !== "complete" && !moving.includes(meeting);
  const titles = (meetings: Interview[]) => [...new Set(meetings.map(({ stage }) => stage.title))];
  const begun = props.scorecards.filter(({ scorecard_status }) => scorecard_status !== "none").length;
  const owed = props.scorecards.some(({ scorecard_status }) => scorecard_status !== "submitted");
  const added = next.filter(({ key }) => !has(props.stages, key)).map(({ title }) => title);
  const removed = props.stages.filter(({ key }) => !has(next, key)).map(({ title }) => title);
  const sentences = [begun > 0 ? t.scorecards(begun, from) : t.nothingBegun];
  if (moving.length > 0) sentences.push(t.moves(titles(moving), props.to.number));
  if (held.some(open)) sentences.push(t.keeps(titles(held.filter(open)), from));
  if (owed) sentences.push(t.owed);
  if (added.length > 0) sentences.push(t.added(added));
  if (removed.length > 0) sentences.push(t.removed(removed));
  return sentences;
}
