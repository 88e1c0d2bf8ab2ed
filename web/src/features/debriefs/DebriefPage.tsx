import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { client, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import type { Debrief, DebriefPhase } from "@/api/types";
import { useActions } from "@/design/actions";
import { Dialog } from "@/design/Dialog";
import { DialogForm, SaveError } from "@/design/Form";
import { IconHourglass, IconLock } from "@/design/icons";
import {
  Avatars,
  Card,
  CardSkeletons,
  Dotted,
  EmptyState,
  ErrorState,
  Name,
  Notice,
  PageHeader,
  SplitSkeleton,
} from "@/design/parts";
import { formatClock } from "@/design/time";
import { decidedStep } from "@/features/applications/decided";
import { Packet } from "@/features/applications/Packet";
import { applicationQuery } from "@/features/applications/queries";
import { useGuideVersions } from "@/features/guides/useGuideVersions";
import { application as words } from "@/strings/applications";
import { debrief as t } from "@/strings/debrief";
import css from "./debrief.module.css";
import { Matrix } from "./Matrix";
import { matrix } from "./matrix";
import { AgendaCard, Recommendations, SpeakingOrder, Verdict } from "./Panel";

const DecisionForm = lazy(() =>
  import("./DecisionForm").then((module) => ({ default: module.DecisionForm })),
);

const HEARTBEAT_MS = 10_000;
const ORDER: DebriefPhase[] = ["preparation", "evidence", "reveal", "discussion", "decision", "closed"];

export function DebriefPage() {
  const { debriefId } = useParams({ from: "/signed-in/shell/debriefs/$debriefId" });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [speaker, setSpeaker] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const query = useQuery({
    queryKey: keys.debrief(debriefId),
    queryFn: () => unwrap<Debrief>(client.GET("/debriefs/{id}", { params: { path: { id: debriefId } } })),
    // Changes arrive by event; this only catches those whose event was lost, and people who come and go.
    refetchInterval: (current) => (current.state.data?.phase === "closed" ? false : HEARTBEAT_MS),
  });
  const application = useQuery({
    ...applicationQuery(query.data?.application_id ?? ""),
    enabled: query.data !== undefined,
  });
  const judgedBy = query.data?.scorecards.map((card) => card.stage.guide_version_id) ?? [];
  const { versions, isLoading } = useGuideVersions([query.data?.guide_version_id ?? "", ...judgedBy]);
  usePresence(debriefId, query.data !== undefined && query.data.phase !== "closed");

  const rows = query.data
    ? matrix(
        query.data.scorecards.filter((card) => card.status !== "draft"),
        versions,
        query.data.guide_version_id,
      )
    : [];
  const advance = useMutation({
    mutationFn: (phase: NonNullable<(typeof t.next)[DebriefPhase]>) =>
      unwrap<Debrief>(
        client.POST("/debriefs/{id}/advance", { params: { path: { id: debriefId } }, body: { phase } }),
      ),
    onSuccess: (next) => queries.setQueryData(keys.debrief(debriefId), next),
    // Somebody else was quicker: show where the debrief is now.
    onError: () => void query.refetch(),
    onSettled: () => setAsking(false),
  });

  const next = query.data && t.next[query.data.phase];
  const goOn = () => (next === "reveal" ? setAsking(true) : next && advance.mutate(next));
  const forward = query.data?.can.advance ? t.advance[query.data.phase] : undefined;
  useActions([forward !== undefined && { title: forward, run: goOn }]);

  if (query.error && !query.data)
    return <ErrorState page error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) {
    return <SplitSkeleton />;
  }
  const debrief = query.data;
  const panel = new Map(
    [debrief.facilitator, ...debrief.speaking_order.map(({ user }) => user), ...debrief.present].map(
      (person) => [person.id, person],
    ),
  );
  const here = new Set(debrief.present.map(({ id }) => id));
  const absent = [...panel.values()].filter(({ id }) => !here.has(id));
  const carryOut = application.data?.my_access.manage ? decidedStep(application.data) : null;
  return (
    <>
      <PageHeader
        crumb={
          <>
            <Link to="/candidates">{words.crumb}</Link> /{" "}
            <Link to="/jobs/$jobId" params={{ jobId: debrief.job.id }}>
              <Dotted of={[debrief.job.title, application.data?.job.requisition_id]} />
            </Link>{" "}
            /{" "}
            <Link to="/applications/$applicationId" params={{ applicationId: debrief.application_id }}>
              <Name>{debrief.candidate.name}</Name>
            </Link>
          </>
        }
        title={t.title}
        documentTitle={`${t.title}: ${debrief.candidate.name}`}
      >
        {debrief.phase !== "closed" && (
          <span className="row">
            <Avatars names={debrief.present.map(({ name }) => name)} max={6} />
            <span className="small muted" role="status">
              {t.here(debrief.present.length, panel.size)}
            </span>
          </span>
        )}
        {forward && (
          <Button variant="filled" loading={advance.isPending} onClick={goOn}>
            {forward}
          </Button>
        )}
      </PageHeader>
      <Phases debrief={debrief} />
      {t.now[debrief.phase] && <p className={css.now}>{t.now[debrief.phase]}</p>}
      {advance.error && (
        <div className="notices">
          <SaveError error={advance.error} />
        </div>
      )}
      <div className={css.page}>
        <div className="stack">
          {debrief.phase === "closed" && <Verdict debrief={debrief} />}
          {carryOut && (
            <Notice tone="gold">
              <p>{t.notEnded}</p>
              <Button
                variant="filled"
                size="xs"
                className="top-2"
                onClick={() =>
                  void navigate({
                    to: "/applications/$applicationId",
                    params: { applicationId: debrief.application_id },
                    search: { do: carryOut },
                  })
                }
              >
                {t.carryOut[carryOut]}
              </Button>
            </Notice>
          )}
          {debrief.phase === "decision" &&
            (debrief.can.decide || debrief.can.record_consensus ? (
              <Suspense fallback={<CardSkeletons count={1} lines={6} />}>
                <DecisionForm debrief={debrief} />
              </Suspense>
            ) : (
              <Card label={t.waiting}>
                <EmptyState
                  compact
                  icon={<IconHourglass size={20} />}
                  title={t.waiting}
                  body={t.waitingBody}
                />
              </Card>
            ))}
          {debrief.stages_not_held.length > 0 && (
            <Notice icon={<IconHourglass size={16} />}>
              {t.notHeld(debrief.stages_not_held, debrief.phase === "closed")}
            </Notice>
          )}
          {debrief.visibility && (debrief.owes_scorecard || debrief.scorecards.length === 0) && (
            <Notice icon={<IconLock size={16} />}>{debrief.visibility}</Notice>
          )}
          {debrief.phase === "preparation" && debrief.scorecards.length === 0 ? (
            <Card label={t.preparing}>
              <EmptyState
                icon={<IconHourglass size={20} />}
                title={t.preparing}
                body={t.preparingBody(debrief.facilitator.name)}
              />
            </Card>
          ) : application.isPending || isLoading ? (
            // The guide names the attributes; until it is here there would be keys.
            <CardSkeletons count={1} lines={8} />
          ) : (
            <Matrix rows={rows} speaker={speaker} />
          )}
        </div>
        <div className="stack">
          {debrief.phase !== "preparation" && <Recommendations debrief={debrief} />}
          {debrief.phase === "closed" && application.data?.my_access.manage && (
            <Packet application={application.data} />
          )}
          {(debrief.phase === "preparation" || debrief.phase === "evidence") && (
            <SpeakingOrder debrief={debrief} speaker={speaker} onSpeaker={setSpeaker} />
          )}
          {debrief.phase !== "closed" && <AgendaCard debrief={debrief} />}
        </div>
      </div>
      {asking && (
        <Dialog onClose={() => setAsking(false)} title={t.revealTitle} size="sm">
          <DialogForm
            label={t.revealTitle}
            submit={t.revealConfirm}
            sending={{ ...advance, mutate: () => advance.mutate("reveal") }}
            fieldless
            onClose={() => setAsking(false)}
          >
            <p className="soft">{t.revealBody}</p>
            {absent.length > 0 && <Notice tone="warn">{t.absent(absent.map(({ name }) => name))}</Notice>}
          </DialogForm>
        </Dialog>
      )}
    </>
  );
}

function Phases({ debrief }: { debrief: Debrief }) {
  const at = ORDER.indexOf(debrief.phase);
  return (
    <ol className={css.phases} aria-label={t.phases}>
      {(["evidence", "reveal", "discussion", "decision"] as const).map((phase, index) => {
        const own = ORDER.indexOf(phase);
        const state = own < at ? "done" : own === at ? "now" : "next";
        const since = debrief.phases.find((each) => each.phase === phase)?.at;
        const [title, words] = t.phase[phase] ?? [phase, ""];
        return (
          <li key={phase} data-state={state} aria-current={state === "now" ? "step" : undefined}>
            <b>
              {index + 1} {title}
            </b>
            {state === "done" && since ? t.at(formatClock(since)) : words}
          </li>
        );
      })}
    </ol>
  );
}

/** Tells the others that this person is here, for as long as the page is in front of them. */
function usePresence(id: string, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const beat = () => {
      if (document.visibilityState === "hidden") return;
      client.POST("/debriefs/{id}/presence", { params: { path: { id } } }).catch(() => {
        // The next beat says it.
      });
    };
    beat();
    const timer = setInterval(beat, HEARTBEAT_MS);
    document.addEventListener("visibilitychange", beat);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", beat);
    };
  }, [id, active]);
}
