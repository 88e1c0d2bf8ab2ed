import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { Application } from "@/api/types";
import { useActions } from "@/design/actions";
import { IconAlert, IconCheck, IconUserPlus } from "@/design/icons";
import {
  BoardSkeleton,
  CardSkeletons,
  Dotted,
  EmptyState,
  ErrorState,
  HeaderSkeleton,
  Kbd,
  NoPermission,
  Notice,
  PageHeader,
  TableSkeleton,
  TabPanel,
  Tabs,
  Tag,
} from "@/design/parts";
import { runsHiring, useMe } from "@/features/identity/session";
import type { JobTab } from "@/router";
import { jobs as t } from "@/strings/jobs";
import { Board } from "./Board";
import { Funnel } from "./Funnel";
import { MoveDialog } from "./LazyMoveDialog";
import { jobApplicationsQuery, jobQuery, jobStagesQuery, MOST_APPLICATIONS } from "./queries";

const AddCandidateDialog = lazy(() =>
  import("./AddCandidateDialog").then((module) => ({ default: module.AddCandidateDialog })),
);
const ApplicationsTable = lazy(() =>
  import("./ApplicationsTable").then((module) => ({ default: module.ApplicationsTable })),
);
const JobGuide = lazy(() => import("./JobGuide").then((module) => ({ default: module.JobGuide })));
const JobScreenings = lazy(() =>
  import("@/features/screenings/JobScreenings").then((module) => ({ default: module.JobScreenings })),
);
const JobSettings = lazy(() => import("./JobSettings").then((module) => ({ default: module.JobSettings })));
const JobTeam = lazy(() => import("./JobSettings").then((module) => ({ default: module.JobTeam })));

const VIEWS: JobTab[] = ["pipeline", "table", "screening", "team", "guide", "settings"];
/** Only for those who run the job. */
const MANAGED: JobTab[] = ["screening", "settings"];

export function JobPage() {
  const { jobId } = useParams({ from: "/signed-in/shell/jobs/$jobId" });
  const { view = "pipeline" } = useSearch({ from: "/signed-in/shell/jobs/$jobId" });
  const me = useMe();
  const navigate = useNavigate();
  const job = useQuery(jobQuery(jobId));
  const stages = useQuery(jobStagesQuery(jobId));
  const applications = useQuery(jobApplicationsQuery(jobId));
  const [moving, setMoving] = useState<{
    applications: Application[];
    to?: string | undefined;
    onMoved?: (id: string) => void;
  } | null>(null);
  const [adding, setAdding] = useState(false);

  const show = (next: JobTab) =>
    void navigate({
      to: "/jobs/$jobId",
      params: { jobId },
      search: next === "pipeline" ? {} : { view: next },
      replace: true,
    });
  const onTeam = job.data?.hiring_team.find(({ user_id }) => user_id === me.id)?.role;
  const may = runsHiring(me) || onTeam === "recruiter" || onTeam === "hiring_manager";
  useActions([
    may && { shortcut: "addCandidate", title: t.addCandidate, run: () => setAdding(true) },
    ...VIEWS.filter((key) => key !== view && (may || !MANAGED.includes(key))).map((key) => ({
      title: t.viewOf(t.tabs[key]),
      run: () => show(key),
    })),
  ]);

  if (job.error) return <ErrorState page error={job.error} retry={() => void job.refetch()} />;
  if (!job.data) {
    return (
      <>
        <HeaderSkeleton />
        {view === "pipeline" ? (
          <BoardSkeleton />
        ) : view === "table" ? (
          <TableSkeleton columns={6} />
        ) : (
          <CardSkeletons count={1} lines={6} />
        )}
      </>
    );
  }
  const { list: all, whole } = applications.data ?? { list: [], whole: false };
  const active = all.filter(({ status }) => status === "active");
  const stageList = stages.data?.data ?? [];
  const { data: current } = job;
  return (
    <>
      <PageHeader
        crumb={
          <>
            <Link to="/jobs">{t.title}</Link>
            {(current.requisition_id || current.location) && " · "}
            <Dotted of={[current.requisition_id, current.location]} />
          </>
        }
        title={current.title}
      >
        <Tag>guide {t.guideVersion(current.guide.title, current.guide.number)}</Tag>
        {current.status === "closed" ? (
          <Tag>{t.closed}</Tag>
        ) : (
          <Tag tone="good">{t.openings(current.openings, current.counts.hired)}</Tag>
        )}
        {may && (
          <Button variant="filled" onClick={() => setAdding(true)} rightSection={<Kbd>C</Kbd>}>
            {t.addCandidate}
          </Button>
        )}
      </PageHeader>
      {may && current.unfilled_variables.length > 0 && view !== "guide" && (
        <div className="notices">
          <Notice tone="warn" icon={<IconAlert />}>
            {t.unfilled(current.unfilled_variables)}{" "}
            <Link to="/jobs/$jobId" params={{ jobId }} search={{ view: "guide" }} replace className="nowrap">
              {t.fill}
            </Link>
          </Notice>
        </div>
      )}
      {may &&
        current.status === "open" &&
        current.counts.hired >= current.openings &&
        view !== "settings" && (
          <div className="notices">
            <Notice tone="good" icon={<IconCheck />}>
              {t.openingsFilled}{" "}
              <Link
                to="/jobs/$jobId"
                params={{ jobId }}
                search={{ view: "settings" }}
                replace
                className="nowrap"
              >
                {t.openingsFilledSettings}
              </Link>
            </Notice>
          </div>
        )}
      <Tabs
        label={t.tabsLabel}
        value={view}
        onChange={show}
        tabs={VIEWS.filter((key) => may || !MANAGED.includes(key)).map((key) => ({
          key,
          title: t.tabs[key],
        }))}
      />
      <TabPanel of={view}>
        {view === "pipeline" || view === "table" ? (
          applications.error || stages.error ? (
            <ErrorState
              error={applications.error ?? stages.error}
              retry={() => {
                void applications.refetch();
                void stages.refetch();
              }}
            />
          ) : applications.isPending || stages.isPending ? (
            view === "table" ? (
              <TableSkeleton columns={6} />
            ) : (
              <BoardSkeleton />
            )
          ) : all.length === 0 ? (
            <EmptyState icon={<IconUserPlus size={22} />} title={t.emptyPipeline} body={t.emptyPipelineBody}>
              {may && <Button onClick={() => setAdding(true)}>{t.addCandidate}</Button>}
            </EmptyState>
          ) : view === "pipeline" ? (
            <>
              <Funnel stages={stageList} applications={whole ? all : null} />
              <Board
                stages={stageList}
                applications={active}
                whole={whole}
                guideVersionId={current.guide_version_id}
                onMove={may ? (application, to) => setMoving({ applications: [application], to }) : undefined}
              />
              {whole && all.length > active.length && (
                <p className="small muted">
                  <Link to="/jobs/$jobId" params={{ jobId }} search={{ view: "table" }}>
                    {t.closedApplications(all.length - active.length)}
                  </Link>
                </p>
              )}
            </>
          ) : (
            <Suspense fallback={<TableSkeleton columns={6} />}>
              <ApplicationsTable
                applications={all}
                whole={whole}
                stages={stageList}
                guideVersionId={current.guide_version_id}
                onMove={may ? (chosen, onMoved) => setMoving({ applications: chosen, onMoved }) : undefined}
              />
            </Suspense>
          )
        ) : (
          <Suspense fallback={<CardSkeletons count={1} />}>
            {view === "guide" && (
              <JobGuide job={current} stages={stageList} applications={active} editable={may} />
            )}
            {view === "team" && <JobTeam job={current} editable={may} />}
            {view === "screening" && (may ? <JobScreenings job={current} /> : <NoPermission />)}
            {view === "settings" && (may ? <JobSettings job={current} /> : <NoPermission />)}
          </Suspense>
        )}
      </TabPanel>
      {all.length >= MOST_APPLICATIONS && (view === "pipeline" || view === "table") && (
        <p className="small muted">{t.manyMore(MOST_APPLICATIONS)}</p>
      )}
      {moving && (
        <MoveDialog
          applications={moving.applications}
          stages={stageList}
          to={moving.to}
          onMoved={moving.onMoved}
          onClose={() => setMoving(null)}
        />
      )}
      {adding && (
        <Suspense fallback={null}>
          <AddCandidateDialog jobId={jobId} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}
