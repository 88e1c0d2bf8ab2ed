import { Button } from "@mantine/core";
import { IconAlertTriangle, IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { Application } from "@/api/types";
import {
  CardSkeletons,
  EmptyState,
  ErrorState,
  Kbd,
  Notice,
  PageHeader,
  TabPanel,
  Tabs,
  Tag,
} from "@/design/parts";
import { useHotkeys } from "@/design/useHotkeys";
import { runsHiring, useMe } from "@/features/identity/session";
import type { JobTab } from "@/router";
import { jobs as t } from "@/strings/jobs";
import { ApplicationsTable } from "./ApplicationsTable";
import { Board } from "./Board";
import { Funnel } from "./Funnel";
import { JobGuide } from "./JobGuide";
import { MoveDialog } from "./MoveDialog";
import { jobApplicationsQuery, jobQuery, jobStagesQuery } from "./queries";

const AddCandidateDialog = lazy(() =>
  import("./AddCandidateDialog").then((module) => ({ default: module.AddCandidateDialog })),
);
const JobSettings = lazy(() => import("./JobSettings").then((module) => ({ default: module.JobSettings })));
const JobTeam = lazy(() => import("./JobSettings").then((module) => ({ default: module.JobTeam })));

export function JobPage() {
  const { jobId } = useParams({ from: "/signed-in/shell/jobs/$jobId" });
  const { view = "pipeline" } = useSearch({ from: "/signed-in/shell/jobs/$jobId" });
  const me = useMe();
  const navigate = useNavigate();
  const job = useQuery(jobQuery(jobId));
  const stages = useQuery(jobStagesQuery(jobId));
  const applications = useQuery(jobApplicationsQuery(jobId));
  const [moving, setMoving] = useState<{ applications: Application[]; to?: string | undefined } | null>(null);
  const [adding, setAdding] = useState(false);

  const onTeam = job.data?.hiring_team.find(({ user_id }) => user_id === me.id)?.role;
  const may = runsHiring(me) || onTeam === "recruiter" || onTeam === "hiring_manager";
  useHotkeys({ c: () => may && setAdding(true) });

  if (job.error) return <ErrorState page error={job.error} retry={() => void job.refetch()} />;
  if (!job.data) {
    return (
      <>
        <PageHeader title="…" documentTitle={t.title} />
        <CardSkeletons count={3} />
      </>
    );
  }
  const show = (next: JobTab) =>
    void navigate({
      to: "/jobs/$jobId",
      params: { jobId },
      search: next === "pipeline" ? {} : { view: next },
      replace: true,
    });
  const all = applications.data ?? [];
  const active = all.filter(({ status }) => status === "active");
  const stageList = stages.data?.data ?? [];
  const { data: current } = job;
  return (
    <>
      <PageHeader
        crumb={
          <>
            <Link to="/jobs">{t.title}</Link>
            {[current.requisition_id, current.location].filter(Boolean).map((part) => ` · ${part}`)}
          </>
        }
        title={current.title}
      >
        <Tag>guide {t.guideVersion(current.guide.title, current.guide.number)}</Tag>
        {current.status === "closed" ? (
          <Tag>{t.closed}</Tag>
        ) : (
          <Tag tone="good">{t.openings(current.openings)}</Tag>
        )}
        {may && (
          <Button variant="filled" onClick={() => setAdding(true)} rightSection={<Kbd>C</Kbd>}>
            {t.addCandidate}
          </Button>
        )}
      </PageHeader>
      {may && current.unfilled_variables.length > 0 && view !== "guide" && (
        <div style={{ marginBottom: 16 }}>
          <Notice tone="warn" icon={<IconAlertTriangle size={16} />}>
            {t.unfilled(current.unfilled_variables.join(", "))}{" "}
            <Link to="/jobs/$jobId" params={{ jobId }} search={{ view: "guide" }} replace>
              {t.fill}
            </Link>
          </Notice>
        </div>
      )}
      <Tabs
        label={t.tabsLabel}
        value={view}
        onChange={show}
        tabs={(
          ["pipeline", "table", "team", "guide", ...(may ? (["settings"] as const) : [])] as JobTab[]
        ).map((key) => ({ key, title: t.tabs[key] }))}
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
            <CardSkeletons count={2} lines={4} />
          ) : all.length === 0 ? (
            <EmptyState icon={<IconUserPlus size={22} />} title={t.emptyPipeline} body={t.emptyPipelineBody}>
              {may && <Button onClick={() => setAdding(true)}>{t.addCandidate}</Button>}
            </EmptyState>
          ) : view === "pipeline" ? (
            <>
              <Funnel stages={stageList} applications={all} />
              <Board
                stages={stageList}
                applications={active}
                guideVersionId={current.guide_version_id}
                onMove={may ? (application, to) => setMoving({ applications: [application], to }) : undefined}
              />
              {all.length > active.length && (
                <p className="small muted" style={{ marginTop: 14 }}>
                  <Link to="/jobs/$jobId" params={{ jobId }} search={{ view: "table" }}>
                    {t.closedApplications(all.length - active.length)}
                  </Link>
                </p>
              )}
            </>
          ) : (
            <ApplicationsTable
              applications={all}
              guideVersionId={current.guide_version_id}
              onMove={may ? (chosen) => setMoving({ applications: chosen }) : undefined}
            />
          )
        ) : view === "guide" ? (
          <JobGuide job={current} stages={stageList} applications={active} editable={may} />
        ) : (
          <Suspense fallback={<CardSkeletons count={1} />}>
            {view === "team" ? <JobTeam job={current} editable={may} /> : <JobSettings job={current} />}
          </Suspense>
        )}
      </TabPanel>
      {moving && (
        <MoveDialog
          applications={moving.applications}
          stages={stageList}
          to={moving.to}
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
