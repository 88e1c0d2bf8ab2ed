import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { Demo, Interview } from "@/api/types";
import { outbox } from "@/autosave/outbox";
import { IconCloudUpload } from "@/design/icons";
import { Card, CardSkeletons, ErrorState, isolated, Notice, PageHeader, Tag } from "@/design/parts";
import { formatDay, formatMoment, formatSince, formatSpan } from "@/design/time";
import { useMe } from "@/features/identity/session";
import { candidateSide } from "@/strings/candidate-side";
import { home as t } from "@/strings/home";
import { Clear, OpenJobs } from "./Clear";
import css from "./home.module.css";
import { homeQuery, toDo } from "./queries";
import { Row } from "./Row";

const SampleReady = lazy(() =>
  import("@/features/identity/SampleReady").then((module) => ({ default: module.SampleReady })),
);

/** What an application is opened for, so that the button does what it says. */
const DOES = { next_stage: "move", call_debrief: "debrief", hire: "hire", reject: "reject" } as const;

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
  const { kits, scorecards_due, debriefs, next_steps, requests, assessments, take_homes, waiting } =
    home.data;
  const doing = toDo(home.data);
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
                          search: { do: DOES[step] },
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
            {take_homes.length > 0 && (
              <Card title={t.takeHomes} aside={<Tag tone="gold">{take_homes.length}</Tag>} flush>
                {take_homes.map((each) => (
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
                          to: "/take-homes/$takeHomeId",
                          params: { takeHomeId: each.id },
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
