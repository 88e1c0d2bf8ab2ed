import { Button, TextInput } from "@mantine/core";
import { type UseQueryResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useRef, useState } from "react";
import { client, tagOf, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Application, Interview, Job, Logistics, Page } from "@/api/types";
import { FormButtons, SaveError } from "@/design/Form";
import { Breakable, Card, ErrorState, Facts, isolated, Skeleton, Tag } from "@/design/parts";
import { SureButton } from "@/design/SureButton";
import { formatMoney, formatSpan } from "@/design/time";
import { toast } from "@/design/toast";
import { application as t } from "@/strings/applications";
import { common } from "@/strings/common";
import css from "./application.module.css";
import { Packet } from "./Packet";
import { useSaveApplication } from "./useSaveApplication";

const AnswerDue = lazy(() =>
  import("@/features/portal/AnswerDue").then((module) => ({ default: module.AnswerDue })),
);

export function Side(props: {
  application: Application;
  job: Job | undefined;
  interviews: UseQueryResult<Page<Interview>>;
  guideTitle: string;
  /** The version that the application can be moved to now. */
  newer: { number: number } | null;
  /** Opens the dialog that moves the application to the newest version of its guide. */
  onMoveOver: () => void;
  mayEdit: boolean;
  maySchedule: boolean;
}) {
  const { application } = props;
  const { manage: manages } = application.my_access;
  const panel = new Set(
    props.interviews.data?.data.flatMap((meeting) => meeting.interviewers.map(({ name }) => name)) ?? [],
  );
  return (
    <div className="stack">
      {/* What is over is looked up for its record first. */}
      {manages && application.status !== "active" && <Packet application={application} />}
      <Card title={t.interviews}>
        {props.interviews.isPending ? (
          <Skeleton lines={2} />
        ) : props.interviews.error ? (
          <ErrorState compact error={props.interviews.error} retry={() => void props.interviews.refetch()} />
        ) : props.interviews.data.data.length === 0 ? (
          <p className="muted">{t.noInterviews}</p>
        ) : (
          props.interviews.data.data.map((meeting) => (
            <InterviewLine
              key={meeting.id}
              meeting={meeting}
              guideNumber={application.guide.number}
              mayCancel={props.maySchedule}
            />
          ))
        )}
      </Card>
      {application.status === "active" && (
        <Suspense fallback={null}>
          <AnswerDue application={application} editable={props.mayEdit} />
        </Suspense>
      )}
      {application.logistics !== null && application.candidate.erased_at === null && (
        <LogisticsCard application={application} job={props.job} editable={props.mayEdit} />
      )}
      <Card title={t.guide} flush>
        <Facts
          of={[
            [t.version, <GuideVersionLine key="version" {...props} />],
            [t.panel, panel.size > 0 ? [...panel].map(isolated).join(", ") : null],
          ]}
        />
      </Card>
      {manages && application.status === "active" && <Packet application={application} />}
    </div>
  );
}

/** The version that the application is judged against and, for those who may, the way to the newest. */
function GuideVersionLine(props: {
  application: Application;
  guideTitle: string;
  newer: { number: number } | null;
  mayEdit: boolean;
  onMoveOver: () => void;
}) {
  const { guide, status } = props.application;
  const { newer } = props;
  const later = props.mayEdit && status === "active" && !newer ? guide.newer : null;
  return (
    <>
      {`${props.guideTitle} v${guide.number}`.trim()}
      {later && <div className="small muted">{t.newerInDebrief(later.number)}</div>}
      {newer && (
        <div className="top-2">
          <Button size="xs" onClick={props.onMoveOver}>
            {t.moveOver(newer.number)}
          </Button>
        </div>
      )}
    </>
  );
}

function InterviewLine(props: { meeting: Interview; guideNumber: number; mayCancel: boolean }) {
  const { meeting, mayCancel } = props;
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () =>
      unwrap<Interview>(
        client.PATCH("/interviews/{id}", {
          params: { path: { id: meeting.id }, header: { "If-Match": tagOf(meeting) } },
          body: { status: "cancelled" },
        }),
      ),
    onError: toast.failed,
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.application(meeting.application_id) }),
  });
  return (
    <div className={css.interview}>
      <span>
        <b>{meeting.stage.title}</b>
        <br />
        <span className="small soft">{formatSpan(meeting.starts_at, meeting.ends_at)}</span>
        {meeting.stage.guide_number !== props.guideNumber && meeting.status !== "cancelled" && (
          <span className="small muted"> · {t.byVersion(meeting.stage.guide_number)}</span>
        )}
        <br />
        <span className="small muted">
          {meeting.interviewers
            .map(({ name, role }) =>
              role === "shadow" || role === "reverse_shadow"
                ? `${isolated(name)} (${common.interviewerRoles[role]?.toLowerCase()})`
                : isolated(name),
            )
            .join(", ")}
        </span>
        {meeting.location && (
          <>
            <br />
            {/^https:\/\//.test(meeting.location) ? (
              <a className="small" href={meeting.location} target="_blank" rel="noreferrer noopener">
                <Breakable>{meeting.location.replace("https://", "")}</Breakable>
              </a>
            ) : (
              <span className="small muted">{meeting.location}</span>
            )}
          </>
        )}
      </span>
      <span className={css.state}>
        <Tag
          tone={
            meeting.status === "awaiting_feedback" ? "warn" : meeting.status === "complete" ? "good" : "plain"
          }
        >
          {t.interviewStatus[meeting.status]}
        </Tag>
        {mayCancel && meeting.status === "scheduled" && (
          <div className="to-edge">
            <SureButton sure={t.cancelSure} pending={cancel.isPending} onSure={() => cancel.mutate()}>
              {t.cancelInterview}
            </SureButton>
          </div>
        )}
      </span>
    </div>
  );
}

const FIELDS = [
  "notice_period",
  "salary_expectation",
  "other_processes",
  "location",
  "work_authorization",
] as const;

function LogisticsCard(props: { application: Application; job: Job | undefined; editable: boolean }) {
  const { application } = props;
  const [form, setForm] = useState<Logistics | null>(null);
  const edited = useRef(false);
  const save = useSaveApplication(application, () => setForm(null));
  const range = props.job?.salary_range;
  if (form) {
    return (
      <Card title={t.logistics} aside={t.neverRated}>
        <form
          className="stack"
          aria-label={t.logistics}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({
              logistics: Object.fromEntries(FIELDS.map((name) => [name, form[name]?.trim() || null])),
            });
          }}
        >
          {FIELDS.map((name, index) => (
            <TextInput
              key={name}
              autoFocus={index === 0}
              label={t.fields[name]}
              value={form[name] ?? ""}
              onChange={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
            />
          ))}
          <SaveError error={save.error} />
          <FormButtons submit={common.save} pending={save.isPending} onCancel={() => setForm(null)} />
        </form>
      </Card>
    );
  }
  return (
    <Card title={t.logistics} aside={t.neverRated} flush>
      <Facts
        of={[
          ...FIELDS.map((name): [string, string | null] => [
            t.fields[name] ?? name,
            application.logistics?.[name] ?? null,
          ]),
          ...(range
            ? ([
                [
                  t.inRange,
                  `${formatMoney(range.min, range.currency)}–${formatMoney(range.max, range.currency)} a ${range.period}`,
                ],
              ] as [string, string][])
            : []),
        ]}
      />
      {props.editable && (
        <div className={css.under}>
          <Button
            size="xs"
            aria-label={`${t.edit} ${t.logistics.toLowerCase()}`}
            // Back from the form the focus is where it came from.
            autoFocus={edited.current}
            onClick={() => {
              edited.current = true;
              setForm(application.logistics ?? {});
            }}
          >
            {t.edit}
          </Button>
        </div>
      )}
    </Card>
  );
}
