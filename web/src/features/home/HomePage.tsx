import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, type LinkProps, useNavigate } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { client, unwrap } from "@/api/client";
import type { Demo, Interview } from "@/api/types";
import { outbox } from "@/autosave/outbox";
import { SaveError } from "@/design/Form";
import { IconChecks, IconCloudUpload, IconNotebook } from "@/design/icons";
import {
  Avatar,
  Card,
  CardSkeletons,
  Dotted,
  EmptyState,
  ErrorState,
  isolated,
  Name,
  Notice,
  PageHeader,
  Tag,
} from "@/design/parts";
import { formatDay, formatMoment, formatSince, formatSpan } from "@/design/time";
import { hasRole, runsHiring, useMe } from "@/features/identity/session";
import { jobsQuery } from "@/features/jobs/queries";
import { candidateSide } from "@/strings/candidate-side";
import { home as t } from "@/strings/home";
import css from "./home.module.css";
import { homeQuery } from "./queries";

const SampleReady = lazy(() =>
  import("@/features/identity/SampleReady").then((module) => ({ default: module.SampleReady })),
);

export function HomePage() {
  const me = useMe();
  const navigate = useNavigate();
  const home = useQuery(homeQuery);
  const kept = useQuery({
    queryKey: ["outbox", me.id],
    queryFn: async () => [...(await outbox.waiting(me.id)).values()].reduce((sum, n) => sum + n, 0),
    staleTime: 0,
  });
  const [sample, setSample] = useState<Demo | null>(null);
  const first = me.name.split(/\s+/)[0] ?? me.name;
  const header = <PageHeader title={t.greeting(isolated(first))} documentTitle={t.title} />;
  if (home.isPending) {
    return (
      <>
        {header}
        <div className={css.grid}>
          <div className="stack">
            <CardSkeletons count={2} />
          </div>
          <CardSkeletons count={1} lines={5} />
        </div>
      </>
    );
  }
  if (home.error) return <ErrorState page error={home.error} retry={() => void home.refetch()} />;
  const { kits, scorecards_due, debriefs, next_steps, requests, assessments, waiting } = home.data;
  const doing = [kits, scorecards_due, debriefs, next_steps, requests, assessments].flat().length;
  const open = (due: (typeof scorecards_due)[number]) =>
    due.interview_id
      ? navigate({ to: "/interviews/$interviewId/kit", params: { interviewId: due.interview_id } })
      : navigate({
          to: "/applications/$applicationId/stages/$stageId/kit",
          params: { applicationId: due.application_id, stageId: due.stage.id },
        });
  const clear = doing + waiting.length === 0;
  // Whoever has nothing else to do sees first who waits for the others.
  const waitingCard = (
    <Card title={t.waiting} aside={<Tag>{waiting.length}</Tag>} flush>
      {waiting.map((application) => (
        <Row
          key={application.id}
          name={application.candidate.name}
          to="/applications/$applicationId"
          params={{ applicationId: application.id }}
          detail={[application.current_stage?.title, application.job.title]}
          when={
            application.answer_due_at && new Date(application.answer_due_at) < new Date()
              ? t.answerOverdue(formatDay(application.answer_due_at))
              : t.waitingSince(formatSince(application.last_activity_at))
          }
        />
      ))}
    </Card>
  );
  return (
    <>
      {header}
      {(kept.data ?? 0) > 0 && (
        <div className="notices">
          <Notice tone="gold" icon={<IconCloudUpload />} role="status">
            <b>{t.keptTitle(kept.data ?? 0)}</b>
            <p>{t.keptBody}</p>
          </Notice>
        </div>
      )}
      {sample && (
        <div className="notices">
          <Suspense fallback={null}>
            <SampleReady demo={sample} onStay={() => setSample(null)} />
          </Suspense>
        </div>
      )}
      {clear ? (
        <Clear sampled={sample !== null} onSample={setSample} />
      ) : (
        <div className={css.grid}>
          <div className="stack">
            {doing === 0 && waitingCard}
            {kits.length > 0 && (
              <Card title={t.kits} aside={<Tag>{kits.length}</Tag>} flush>
                {kits.map((meeting) => (
                  <KitRow key={meeting.id} meeting={meeting} />
                ))}
              </Card>
            )}
            {scorecards_due.length > 0 && (
              <Card title={t.due} aside={<Tag tone="warn">{scorecards_due.length}</Tag>} flush>
                {scorecards_due.map((due) => (
                  <Row
                    key={`${due.application_id} ${due.stage.id}`}
                    name={due.candidate.name}
                    detail={[due.stage.title, due.job.title]}
                    when={t.since(formatSince(due.since))}
                  >
                    <Button onClick={() => void open(due)} aria-label={t.finishFor(due.candidate.name)}>
                      {t.finish}
                    </Button>
                  </Row>
                ))}
              </Card>
            )}
            {debriefs.length > 0 && (
              <Card title={t.debriefs} aside={<Tag tone="gold">{debriefs.length}</Tag>} flush>
                {debriefs.map((debrief) => (
                  <Row
                    key={debrief.id}
                    name={debrief.candidate.name}
                    detail={[debrief.job.title, t.phases[debrief.phase] ?? debrief.phase]}
                  >
                    <Button
                      aria-label={(debrief.facilitator.id === me.id ? t.runFor : t.joinFor)(
                        debrief.candidate.name,
                      )}
                      onClick={() =>
                        void navigate({ to: "/debriefs/$debriefId", params: { debriefId: debrief.id } })
                      }
                    >
                      {debrief.facilitator.id === me.id ? t.run : t.join}
                    </Button>
                  </Row>
                ))}
              </Card>
            )}
            {next_steps.length > 0 && (
              <Card title={t.next} aside={<Tag tone="gold">{next_steps.length}</Tag>} flush>
                {next_steps.map(({ step, application }) => (
                  <Row
                    key={application.id}
                    name={application.candidate.name}
                    detail={[application.job.title, t.steps[step].why]}
                  >
                    <Button
                      aria-label={t.stepFor(t.steps[step].act, application.candidate.name)}
                      onClick={() =>
                        void navigate({
                          to: "/applications/$applicationId",
                          params: { applicationId: application.id },
                        })
                      }
                    >
                      {t.steps[step].act}
                    </Button>
                  </Row>
                ))}
              </Card>
            )}
            {requests.length > 0 && (
              <Card title={t.requests} aside={<Tag tone="warn">{requests.length}</Tag>} flush>
                {requests.map((request) => (
                  <Row
                    key={request.id}
                    name={request.candidate.name}
                    detail={[candidateSide.kinds[request.kind], request.job.title]}
                    when={t.since(formatSince(request.created_at))}
                  >
                    <Button
                      aria-label={t.answerFor(request.candidate.name)}
                      onClick={() =>
                        void navigate({
                          to: "/applications/$applicationId",
                          params: { applicationId: request.application_id },
                        })
                      }
                    >
                      {t.answer}
                    </Button>
                  </Row>
                ))}
              </Card>
            )}
            {assessments.length > 0 && (
              <Card title={t.assessments} aside={<Tag tone="gold">{assessments.length}</Tag>} flush>
                {assessments.map((each) => (
                  <Row
                    key={each.id}
                    name={each.candidate.name}
                    detail={[each.exercise_title, each.stage_title]}
                    when={t.since(formatSince(each.submitted_at))}
                  >
                    <Button
                      aria-label={t.lookFor(each.candidate.name)}
                      onClick={() =>
                        void navigate({
                          to: "/assessments/$assessmentId",
                          params: { assessmentId: each.id },
                        })
                      }
                    >
                      {t.look}
                    </Button>
                  </Row>
                ))}
              </Card>
            )}
          </div>
          <div className="stack">
            {waiting.length > 0 && doing > 0 && waitingCard}
            <OpenJobs />
          </div>
        </div>
      )}
    </>
  );
}

function Row(props: {
  /** Whom or what it is about; with an address it leads there. */
  name: string;
  to?: LinkProps["to"];
  params?: LinkProps["params"];
  detail: (string | null | undefined)[];
  when?: string;
  now?: boolean;
  children?: ReactNode;
}) {
  const name = <Name>{props.name}</Name>;
  return (
    <div className={css.row}>
      <Avatar name={props.name} titled={false} />
      <div className={css.who}>
        <b>
          {props.to ? (
            <Link to={props.to} params={props.params as never}>
              {name}
            </Link>
          ) : (
            name
          )}
        </b>
        <p>
          <Dotted of={props.detail} />
        </p>
      </div>
      {props.when && (
        <span className={css.when} data-now={props.now || undefined}>
          {props.when}
        </span>
      )}
      {props.children && <span className={css.act}>{props.children}</span>}
    </div>
  );
}

function KitRow({ meeting }: { meeting: Interview }) {
  const navigate = useNavigate();
  const starts = new Date(meeting.starts_at).getTime();
  const ends = new Date(meeting.ends_at).getTime();
  const running = Date.now() >= starts - 10 * 60_000 && Date.now() <= ends;
  return (
    <Row
      name={meeting.candidate.name}
      detail={[meeting.stage.title, meeting.job.title]}
      when={
        running
          ? `${t.now}, ${formatMoment(meeting.starts_at)}`
          : formatSpan(meeting.starts_at, meeting.ends_at)
      }
      now={running}
    >
      <Button
        variant={running ? "filled" : "default"}
        aria-label={t.openKit(meeting.candidate.name)}
        onClick={() =>
          void navigate({ to: "/interviews/$interviewId/kit", params: { interviewId: meeting.id } })
        }
      >
        {t.open}
      </Button>
    </Row>
  );
}

/** Nothing to do: a quiet page, or the first steps while the organization is still empty. */
function Clear(props: { sampled: boolean; onSample: (made: Demo) => void }) {
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const jobs = useQuery({ ...jobsQuery, retry: false });
  const demo = useMutation({
    mutationFn: () => unwrap<Demo>(client.POST("/demo", { body: {} })),
    onSuccess: (made) => {
      props.onSample(made);
      void queries.invalidateQueries();
    },
  });
  const empty = runsHiring(me) && jobs.data?.data.length === 0 && !props.sampled;
  return (
    <div className="stack">
      <Card label={t.title}>
        {empty ? (
          <EmptyState icon={<IconNotebook size={22} />} tone="gold" title={t.startTitle} body={t.startBody}>
            <Button variant="filled" onClick={() => void navigate({ to: "/guides" })}>
              {t.toGuides}
            </Button>
            {hasRole(me, "admin") && (
              <Button loading={demo.isPending} onClick={() => demo.mutate()}>
                {t.sample}
              </Button>
            )}
            <SaveError error={demo.error} />
          </EmptyState>
        ) : (
          <EmptyState icon={<IconChecks size={22} />} title={t.clearTitle} body={t.clearBody} />
        )}
      </Card>
      <OpenJobs />
    </div>
  );
}

/** The jobs this person is part of, as the way on from here. */
function OpenJobs() {
  const jobs = useQuery({ ...jobsQuery, retry: false });
  const open = (jobs.data?.data ?? []).filter(({ status }) => status === "open");
  if (open.length === 0) return null;
  return (
    <Card title={t.jobs} flush>
      {open.slice(0, 6).map((job) => (
        <Row
          key={job.id}
          name={job.title}
          to="/jobs/$jobId"
          params={{ jobId: job.id }}
          detail={[job.requisition_id, job.location]}
          when={t.active(job.counts.active)}
        />
      ))}
    </Card>
  );
}
