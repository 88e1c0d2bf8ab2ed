import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { keys } from "@/api/keys";
import type { ScreenedResume, Screening } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { IconCloudUpload, IconEyeOff } from "@/design/icons";
import {
  EmptyState,
  ErrorState,
  HeaderSkeleton,
  Notice,
  PageHeader,
  Skeleton,
  TableSkeleton,
  Tag,
} from "@/design/parts";
import { formatDate } from "@/design/time";
import { screenings as t } from "@/strings/screenings";
import { AddResumes, DropZone, Sending } from "./AddResumes";
import { Apart } from "./Apart";
import { labelOf } from "./criterion";
import { useKept } from "./kept";
import { Progress } from "./Progress";
import { resumesQuery, screeningQuery } from "./queries";
import { Ranking } from "./Ranking";
import { Runs } from "./Runs";
import { creditsOf, inOrder } from "./rank";
import css from "./screenings.module.css";
import { Weights } from "./Weights";

const ResumePanel = lazy(() => import("./ResumePanel").then((module) => ({ default: module.ResumePanel })));
const Compare = lazy(() => import("./Compare").then((module) => ({ default: module.Compare })));
const DecideDialog = lazy(() =>
  import("./DecideDialog").then((module) => ({ default: module.DecideDialog })),
);
const ConfirmDialog = lazy(() =>
  import("./ConfirmDialog").then((module) => ({ default: module.ConfirmDialog })),
);

const NONE: ScreenedResume[] = [];

/** Below this there is no room for a resume beside the order. */
const NARROW = "(max-width: 1180px)";

export function ScreeningPage() {
  const { screeningId } = useParams({ from: "/signed-in/shell/screenings/$screeningId" });
  const screening = useQuery(screeningQuery(screeningId));
  const running = screening.data?.run?.status === "running";
  const resumes = useResumes(screeningId, running, screening.data?.run?.id);
  if (screening.error) {
    return <ErrorState page error={screening.error} retry={() => void screening.refetch()} />;
  }
  if (!screening.data) {
    return (
      <>
        <HeaderSkeleton />
        <TableSkeleton columns={6} />
      </>
    );
  }
  return (
    <Loaded
      key={screeningId}
      screening={screening.data}
      resumes={resumes.data}
      error={resumes.error}
      retry={() => void resumes.refetch()}
    />
  );
}

/** All resumes; while a run goes on, anew every few seconds, the more of them the slower. */
function useResumes(screeningId: string, running: boolean, run: string | undefined) {
  const queries = useQueryClient();
  const resumes = useQuery({
    ...resumesQuery(screeningId),
    refetchInterval: (query) => (running ? Math.max(1500, (query.state.data?.length ?? 0) * 4) : false),
  });
  // A short run may be over before it was seen to go on: any other state of it may have brought results.
  const state = `${run} ${running}`;
  const was = useRef(state);
  useEffect(() => {
    if (was.current === state) return;
    was.current = state;
    void queries.invalidateQueries({ queryKey: keys.screeningResumes(screeningId) });
    void queries.invalidateQueries({ queryKey: keys.resumes });
    void queries.invalidateQueries({ queryKey: keys.screeningRuns(screeningId) });
  }, [queries, screeningId, state]);
  return resumes;
}

type Deciding = { decision: "advance" | "decline"; resumes: ScreenedResume[] };

function Loaded(props: {
  screening: Screening;
  resumes: ScreenedResume[] | undefined;
  error: unknown;
  retry: () => void;
}) {
  const { screening } = props;
  const search = useSearch({ from: "/signed-in/shell/screenings/$screeningId" });
  const navigate = useNavigate({ from: "/screenings/$screeningId" });
  const narrow = useMediaQuery(NARROW) ?? false;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [confirming, setConfirming] = useState<string[] | null>(null);
  const [criterion, setCriterion] = useState<number | null>(null);
  const saved = useMemo(() => screening.criteria.map(({ weight }) => weight ?? 1), [screening.criteria]);
  const [moved, setMoved] = useKept<{ of: number; weights: number[] } | null>(
    `weights.${screening.id}`,
    null,
  );
  // Weights that were moved belong to the criteria that they were moved for.
  const weights =
    moved?.of === screening.version && moved.weights.length === saved.length ? moved.weights : saved;
  const shownWeights = useDeferredValue(weights);

  const all = props.resumes ?? NONE;
  const byId = useMemo(() => new Map(all.map((resume) => [resume.id, resume])), [all]);
  const ranked = useMemo(
    () =>
      all
        .filter(({ status }) => status === "ranked")
        .map((resume) => ({ resume, credits: creditsOf(resume.verdicts, screening.criteria) })),
    [all, screening.criteria],
  );
  const order = useMemo(() => inOrder(ranked, shownWeights), [ranked, shownWeights]);
  const open = search.resume ? byId.get(search.resume) : undefined;
  const placed = open ? order.find(({ resume }) => resume.id === open.id) : undefined;
  // The order is drawn anew for what changes in it, and not for every step of a slider.
  const show = useCallback(
    (resume: string | undefined, at: number | null = null) => {
      setCriterion(at);
      void navigate({ search: resume ? { resume } : {}, replace: true, resetScroll: false });
    },
    [navigate],
  );
  const chosen = useMemo(
    () => order.filter(({ resume }) => selected.has(resume.id)).map(({ resume }) => resume),
    [order, selected],
  );
  const decide = useCallback(
    (decision: Deciding["decision"]) =>
      setDeciding({ decision, resumes: chosen.filter((each) => each.application_id === null) }),
    [chosen],
  );
  const compare = useCallback(
    (pair: [string, string]) => void navigate({ search: { compare: pair.join(",") } }),
    [navigate],
  );
  const toConfirm = all.filter(
    ({ decision, application_id }) => decision !== null && application_id === null,
  );

  const [a, b] = (search.compare ?? "").split(",");
  if (a && b) {
    return (
      <Suspense fallback={<TableSkeleton />}>
        <Compare
          screening={screening}
          weights={weights}
          order={order}
          a={byId.get(a)}
          b={byId.get(b)}
          loading={props.resumes === undefined}
          onBack={() => void navigate({ search: {} })}
        />
      </Suspense>
    );
  }

  const panel = open && (
    <Suspense fallback={<Skeleton lines={12} />}>
      <ResumePanel
        key={open.id}
        screening={screening}
        resume={open}
        placed={placed}
        weights={weights}
        criterion={criterion}
        onCriterion={setCriterion}
        onDecide={(decision) => setDeciding({ decision, resumes: [open] })}
        onConfirm={() => setConfirming([open.id])}
        onClose={narrow ? undefined : () => show(undefined)}
      />
    </Suspense>
  );
  const weighing = (
    <Weights
      screening={screening}
      weights={weights}
      unsaved={weights !== saved}
      onChange={(next) => setMoved(next === null ? null : { of: screening.version, weights: next })}
    />
  );
  return (
    <DropZone screeningId={screening.id}>
      <PageHeader
        crumb={
          <>
            <Link to="/jobs">{t.crumb}</Link> /{" "}
            <Link to="/jobs/$jobId" params={{ jobId: screening.job.id }} search={{ view: "screening" }}>
              <bdi>{screening.job.title}</bdi>
            </Link>
          </>
        }
        title={screening.title}
        documentTitle={t.documentTitle(screening.title)}
        sub={t.sub(screening.criteria.length, formatDate(screening.as_of), screening.created_by)}
      >
        {screening.blind && (
          <Tag tone="gold">
            <IconEyeOff size={14} /> {t.blind}
          </Tag>
        )}
        <Link
          to="/screenings/$screeningId/criteria"
          params={{ screeningId: screening.id }}
          className={css.buttonLink}
        >
          <Button component="span" variant="subtle">
            {t.editCriteria}
          </Button>
        </Link>
        <AddResumes screeningId={screening.id} main={all.length === 0} />
      </PageHeader>
      <Sending screening={screening} />
      <Progress screening={screening} waiting={screening.resumes.waiting} />
      {toConfirm.length > 0 && (
        <div className="notices">
          <Notice tone="gold">
            {t.confirm.left(toConfirm.length)}{" "}
            <button
              type="button"
              className={css.inline}
              onClick={() => setConfirming(toConfirm.map(({ id }) => id))}
            >
              {t.confirm.open}
            </button>
          </Notice>
        </div>
      )}
      {props.error ? (
        <ErrorState error={props.error} retry={props.retry} />
      ) : props.resumes === undefined ? (
        <TableSkeleton columns={6} />
      ) : all.length === 0 ? (
        <div className={css.dropHere}>
          <EmptyState icon={<IconCloudUpload size={22} />} title={t.dropTitle} body={t.dropBody}>
            <AddResumes screeningId={screening.id} inline />
          </EmptyState>
        </div>
      ) : (
        <div className={css.split}>
          <div className={css.left}>
            {narrow && (
              <details className={css.fold}>
                <summary>{t.weights}</summary>
                {weighing}
              </details>
            )}
            <Ranking
              screening={screening}
              order={order}
              weights={shownWeights}
              selected={selected}
              onSelect={setSelected}
              open={search.resume}
              onOpen={show}
              chosen={chosen}
              onDecide={decide}
              onCompare={compare}
            />
            <Apart resumes={all} open={search.resume} onOpen={show} screening={screening} />
            <Runs screening={screening} />
          </div>
          {!narrow && <div className={css.side}>{panel || weighing}</div>}
        </div>
      )}
      {narrow && open && (
        <Dialog onClose={() => show(undefined)} title={labelOf(open)} fullScreen>
          {panel}
        </Dialog>
      )}
      <Suspense fallback={null}>
        {deciding && (
          <DecideDialog
            screening={screening}
            resumes={deciding.resumes}
            decision={deciding.decision}
            onClose={() => setDeciding(null)}
            onDecided={(decided) => {
              setDeciding(null);
              setSelected(new Set());
              setConfirming(decided.map(({ id }) => id));
            }}
          />
        )}
        {confirming && (
          <ConfirmDialog screening={screening} ids={confirming} onClose={() => setConfirming(null)} />
        )}
      </Suspense>
    </DropZone>
  );
}
