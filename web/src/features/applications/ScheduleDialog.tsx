import { Button, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, unwrap } from "@/api/client";
import { isStatus } from "@/api/problem";
import type { Application, Interview, InterviewerRole, StageSummary } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { DialogForm } from "@/design/Form";
import { PeopleFields } from "@/design/PeopleFields";
import { Fields, isolated, Notice } from "@/design/parts";
import { formatSpan, toLocalInput, zoneId } from "@/design/time";
import { useMe } from "@/features/identity/session";
import { jobQuery } from "@/features/jobs/queries";
import { usersQuery } from "@/features/people/queries";
import { application as t } from "@/strings/applications";
import { common } from "@/strings/common";
import { applicationsChanged, interviewsAroundQuery } from "./queries";
import { nextFree, overlapping } from "./slots";

interface Chosen {
  user_id: string;
  name: string;
  role: InterviewerRole;
  /** Asked for when the person has read scorecards of this application. */
  reason: string | null;
}

const ROLES = (["lead", "interviewer", "shadow", "reverse_shadow"] as const).map((value) => ({
  value,
  label: common.interviewerRoles[value] ?? value,
}));

/** Who of those who would meet does so elsewhere at that time, in words; as far as this person may see. */
function useClashes(candidate: string, interviewers: Chosen[], start: string, end: string): string[] {
  const [from, to] = [new Date(start), new Date(end)];
  const around = useQuery({
    ...interviewsAroundQuery(start),
    enabled: to > from,
  });
  return overlapping(around.data?.data ?? [], from, to).flatMap((meeting) => {
    const when = formatSpan(meeting.starts_at, meeting.ends_at);
    const busy = interviewers.filter(({ user_id }) =>
      meeting.interviewers.some((each) => each.user_id === user_id),
    );
    return [
      ...(meeting.candidate.id === candidate ? [t.overlapCandidate(meeting.stage.title, when)] : []),
      ...busy.map(({ name }) => t.overlapInterviewer(name, meeting.stage.title, when)),
    ];
  });
}

export function ScheduleDialog(props: {
  application: Application;
  stages: StageSummary[];
  /** The candidate's interviews for this job. */
  interviews: Interview[];
  onClose: () => void;
}) {
  const { application, stages } = props;
  const queries = useQueryClient();
  const users = useQuery(usersQuery);
  const job = useQuery({ ...jobQuery(application.job.id), retry: false });
  const [stageId, setStageId] = useState<string | null>(
    application.current_stage?.id ?? stages[0]?.id ?? null,
  );
  const minutes = (id: string | null) => stages.find((stage) => stage.id === id)?.minutes ?? 60;
  const [first] = useState(() => nextFree(props.interviews, minutes(stageId), new Date()));
  const [start, setStart] = useState(() => toLocalInput(first));
  const [end, setEnd] = useState(() => toLocalInput(new Date(first.getTime() + minutes(stageId) * 60_000)));
  const [location, setLocation] = useState("");
  const [picked, setChosen] = useState<Chosen[] | null>(null);
  const me = useMe();
  // Whoever is alone in the organization interviews.
  const alone: Chosen[] =
    users.data?.data.length === 1 ? [{ user_id: me.id, name: me.name, role: "lead", reason: null }] : [];
  const chosen = picked ?? alone;
  const rest = (users.data?.data ?? []).filter(
    ({ id, status }) => status !== "disabled" && !chosen.some(({ user_id }) => user_id === id),
  );

  const clashes = useClashes(application.candidate.id, chosen, start, end);
  const change = (id: string, to: Partial<Chosen>) =>
    setChosen(chosen.map((each) => (each.user_id === id ? { ...each, ...to } : each)));

  const follow = (from: string, stage: string | null) => {
    const at = new Date(from);
    if (!Number.isNaN(at.getTime())) setEnd(toLocalInput(new Date(at.getTime() + minutes(stage) * 60_000)));
  };
  const schedule = useMutation({
    mutationFn: () =>
      unwrap<Interview>(
        client.POST("/interviews", {
          body: {
            application_id: application.id,
            stage_id: stageId ?? "",
            starts_at: new Date(start).toISOString(),
            ends_at: new Date(end).toISOString(),
            location: location.trim() || null,
            interviewers: chosen.map(({ user_id, role, reason }) => ({
              user_id,
              role,
              ...(reason?.trim() ? { assignment_reason: reason.trim() } : {}),
            })),
          },
        }),
      ),
    onError: (error) => {
      if (!isStatus(error, 409) || error.code !== "not_independent") return;
      // Ask for the reason beside each person it is about.
      const about = new Set(
        error.errors.map(({ pointer }) => Number(/^\/interviewers\/(\d+)/.exec(pointer)?.[1])),
      );
      setChosen(
        chosen.map((each, index) => (about.has(index) ? { ...each, reason: each.reason ?? "" } : each)),
      );
    },
    onSuccess: () => {
      applicationsChanged(queries, [application.id]);
      props.onClose();
    },
  });
  const asksReason = isStatus(schedule.error, 409) && schedule.error.code === "not_independent";
  const valid =
    stageId !== null &&
    chosen.length > 0 &&
    new Date(end) > new Date(start) &&
    chosen.every(({ reason }) => reason === null || reason.trim() !== "");
  const title = t.scheduleTitle(isolated(application.candidate.name));
  return (
    <Dialog onClose={props.onClose} title={title} size={560}>
      <DialogForm
        label={title}
        submit={t.scheduleSubmit}
        sending={schedule}
        atField={asksReason}
        disabled={!valid}
        onClose={props.onClose}
      >
        <Select
          label={t.stage}
          data-autofocus
          data={stages.map((stage) => ({
            value: stage.id,
            label: stage.minutes ? `${stage.title} · ${common.minutes(stage.minutes)}` : stage.title,
          }))}
          value={stageId}
          allowDeselect={false}
          onChange={(id) => {
            setStageId(id);
            follow(start, id);
          }}
        />
        <div className="two">
          <TextInput
            label={t.start}
            type="datetime-local"
            required
            withAsterisk={false}
            value={start}
            onChange={(event) => {
              setStart(event.currentTarget.value);
              follow(event.currentTarget.value, stageId);
            }}
          />
          <TextInput
            label={t.end}
            type="datetime-local"
            required
            withAsterisk={false}
            value={end}
            onChange={(event) => setEnd(event.currentTarget.value)}
          />
        </div>
        <div className="row tight">
          <span className="small muted">{t.zone(zoneId())}</span>
          <Button
            size="xs"
            className="right"
            onClick={() => {
              const now = toLocalInput(new Date());
              setStart(now);
              follow(now, stageId);
            }}
          >
            {t.now}
          </Button>
        </div>
        {clashes.length > 0 && (
          <Notice tone="warn" role="status">
            {clashes.map((clash) => (
              <p key={clash}>{clash}</p>
            ))}
          </Notice>
        )}
        <TextInput
          label={`${t.location} (${common.optional})`}
          placeholder={t.locationPlaceholder}
          value={location}
          onChange={(event) => setLocation(event.currentTarget.value)}
        />
        <Fields legend={t.interviewers}>
          <PeopleFields<InterviewerRole>
            people={chosen.map((person) => ({
              ...person,
              under: person.reason !== null && (
                <TextInput
                  label={t.assignmentReason(person.name)}
                  description={t.notIndependent(person.name)}
                  value={person.reason}
                  autoFocus
                  onChange={(event) => change(person.user_id, { reason: event.currentTarget.value })}
                />
              ),
            }))}
            roles={ROLES}
            others={teamFirst(
              rest,
              (job.data?.hiring_team ?? []).map(({ user_id }) => user_id),
            )}
            words={{ add: t.addInterviewer, roleOf: t.roleOf, remove: t.removeInterviewer }}
            onAdd={(id) => {
              const name = rest.find((each) => each.id === id)?.name ?? "";
              const role = chosen.length === 0 ? "lead" : "interviewer";
              setChosen([...chosen, { user_id: id, name, role, reason: null }]);
            }}
            onRole={(id, role) => change(id, { role })}
            onRemove={(id) => setChosen(chosen.filter(({ user_id }) => user_id !== id))}
          />
        </Fields>
      </DialogForm>
    </Dialog>
  );
}

/** Those of the hiring team before everybody else. */
function teamFirst(people: { id: string; name: string }[], team: string[]) {
  const on = new Set(team);
  return [
    ...people.filter(({ id }) => on.has(id)).map((each) => ({ ...each, group: t.onTeam })),
    ...people.filter(({ id }) => !on.has(id)).map((each) => ({ ...each, group: t.offTeam })),
  ];
}
