import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useActions } from "@/design/actions";
import { IconBriefcase } from "@/design/icons";
import {
  Avatars,
  Card,
  Dotted,
  EmptyState,
  ErrorState,
  Kbd,
  PageHeader,
  Table,
  TableSkeleton,
  Tag,
  table,
} from "@/design/parts";
import { formatDay } from "@/design/time";
import { runsHiring, useMe } from "@/features/identity/session";
import { counted } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
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
  useActions([may && { shortcut: "create", run: openNew }]);
  const list = jobs.data?.data ?? [];
  return (
    <>
      <PageHeader title={t.title} sub={t.sub}>
        {may && (
          <Button variant="filled" onClick={openNew} rightSection={<Kbd>C</Kbd>}>
            {t.newJob}
          </Button>
        )}
      </PageHeader>
      {jobs.isPending ? (
        <TableSkeleton rows={4} columns={5} />
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
        <Table
          label={t.title}
          head={
            <>
              <th>{t.col.job}</th>
              <th className="wide">{t.col.guide}</th>
              <th className="wide">{t.col.team}</th>
              <th className={table.number}>{t.col.active}</th>
              <th className={table.number}>{t.col.hired}</th>
              <th className={`${table.number} wide`}>{t.col.opened}</th>
            </>
          }
        >
          {list.map((job) => (
            <tr key={job.id}>
              <td className={table.subject}>
                <Link to="/jobs/$jobId" params={{ jobId: job.id }} className={table.name} title={job.title}>
                  <bdi>{job.title}</bdi>
                </Link>
                <div className={table.under}>
                  {job.status === "closed" && (
                    <>
                      <Tag>{t.closed}</Tag>{" "}
                    </>
                  )}
                  <Dotted of={[job.requisition_id, job.location]} />
                </div>
              </td>
              <td className={`soft wide ${table.cut}`}>
                {t.guideVersion(job.guide.title, job.guide.number)}
              </td>
              <td className="wide">
                <Avatars names={job.hiring_team.map(({ name }) => name)} max={4} />
              </td>
              <td className={table.number}>{counted(job.counts.active)}</td>
              <td className={table.number}>
                {counted(job.counts.hired)} <span className="muted">/ {job.openings}</span>
              </td>
              <td className={`${table.number} soft wide`}>{formatDay(job.created_at)}</td>
            </tr>
          ))}
        </Table>
      )}
      {search.new && may && (
        <Suspense fallback={null}>
          <NewJobDialog
            guide={search.guide}
            onClose={() => void navigate({ to: "/jobs", search: {}, replace: true })}
          />
        </Suspense>
      )}
    </>
  );
}
