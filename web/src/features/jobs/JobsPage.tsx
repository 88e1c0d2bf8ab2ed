import { Button } from "@mantine/core";
import { IconBriefcase } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Avatars, Card, EmptyState, ErrorState, PageHeader, Skeleton, Tag } from "@/design/parts";
import { formatDay } from "@/design/time";
import { runsHiring, useMe } from "@/features/identity/session";
import { jobs as t } from "@/strings/jobs";
import css from "./jobs.module.css";
import { jobsQuery } from "./queries";

const NewJobDialog = lazy(() =>
  import("./NewJobDialog").then((module) => ({ default: module.NewJobDialog })),
);

export function JobsPage() {
  const me = useMe();
  const navigate = useNavigate();
  const search = useSearch({ from: "/signed-in/shell/jobs" });
  const jobs = useQuery(jobsQuery);
  const may = runsHiring(me);
  const openNew = () => void navigate({ to: "/jobs", search: { new: true } });
  const list = jobs.data?.data ?? [];
  return (
    <>
      <PageHeader title={t.title} sub={t.sub}>
        {may && (
          <Button variant="filled" onClick={openNew}>
            {t.newJob}
          </Button>
        )}
      </PageHeader>
      {jobs.isPending ? (
        <Card>
          <Skeleton lines={6} />
        </Card>
      ) : jobs.error ? (
        <ErrorState error={jobs.error} retry={() => void jobs.refetch()} />
      ) : list.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconBriefcase size={22} />}
            title={t.emptyTitle}
            body={may ? t.emptyBody : t.emptyBodyReader}
          >
            {may && <Button onClick={openNew}>{t.newJob}</Button>}
          </EmptyState>
        </Card>
      ) : (
        <div className={css.tableWrap}>
          <table className={css.table}>
            <thead>
              <tr>
                <th>{t.col.job}</th>
                <th className="wide">{t.col.guide}</th>
                <th className="wide">{t.col.team}</th>
                <th className={css.number}>{t.col.active}</th>
                <th className={css.number}>{t.col.hired}</th>
                <th className={`${css.number} wide`}>{t.col.opened}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((job) => (
                <tr key={job.id}>
                  <td>
                    <Link to="/jobs/$jobId" params={{ jobId: job.id }} className={css.name}>
                      {job.title}
                    </Link>
                    <div className="small muted">
                      {[job.requisition_id, job.location].filter(Boolean).join(" · ") || "\u00a0"}
                      {job.status === "closed" && (
                        <>
                          {" "}
                          <Tag>{t.closed}</Tag>
                        </>
                      )}
                    </div>
                  </td>
                  <td className="soft nowrap wide">{t.guideVersion(job.guide.title, job.guide.number)}</td>
                  <td className="wide">
                    <Avatars names={job.hiring_team.map(({ name }) => name)} max={4} />
                  </td>
                  <td className={css.number}>{job.counts.active}</td>
                  <td className={css.number}>
                    {job.counts.hired} <span className="muted">/ {job.openings}</span>
                  </td>
                  <td className={`${css.number} soft nowrap wide`}>{formatDay(job.created_at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {search.new && may && (
        <Suspense fallback={null}>
          <NewJobDialog onClose={() => void navigate({ to: "/jobs", search: {}, replace: true })} />
        </Suspense>
      )}
    </>
  );
}
