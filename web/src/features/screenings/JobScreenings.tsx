import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Job, Screening } from "@/api/types";
import { IconListSearch } from "@/design/icons";
import { EmptyState, ErrorState, Name, Table, TableSkeleton, Tag, Toolbar, table } from "@/design/parts";
import { formatDay } from "@/design/time";
import { counted } from "@/strings/common";
import { screenings as t } from "@/strings/screenings";
import { jobScreeningsQuery } from "./queries";
import css from "./screenings.module.css";

/** The screenings of a job, the newest first. */
export function JobScreenings({ job }: { job: Job }) {
  const screenings = useQuery(jobScreeningsQuery(job.id));
  if (screenings.isPending) return <TableSkeleton rows={3} columns={5} />;
  if (screenings.error) {
    return <ErrorState error={screenings.error} retry={() => void screenings.refetch()} />;
  }
  const list = screenings.data.data;
  const begin = (main: boolean) => (
    <Link to="/jobs/$jobId/screenings/new" params={{ jobId: job.id }} className={css.buttonLink}>
      <Button component="span" variant={main ? "filled" : "default"}>
        {t.begin}
      </Button>
    </Link>
  );
  if (list.length === 0) {
    return (
      <EmptyState icon={<IconListSearch size={22} />} title={t.emptyTitle} body={t.emptyBody}>
        {begin(false)}
      </EmptyState>
    );
  }
  return (
    <>
      <Toolbar>
        <p className={css.lead}>{t.lead}</p>
        <span className="right">{begin(false)}</span>
      </Toolbar>
      <Table
        label={t.title}
        head={
          <>
            <th>{t.col.title}</th>
            <th className={table.number}>{t.col.resumes}</th>
            <th className={`${table.number} wide`}>{t.col.apart}</th>
            <th className="wide">{t.col.run}</th>
            <th className="roomy">{t.col.by}</th>
          </>
        }
      >
        {list.map((screening) => (
          <Row key={screening.id} screening={screening} />
        ))}
      </Table>
    </>
  );
}

function Row({ screening }: { screening: Screening }) {
  const { resumes, run } = screening;
  const apart = resumes.needs_ocr + resumes.unreadable + resumes.unsupported_language;
  return (
    <tr>
      <td className={table.subject}>
        <div>
          <Link to="/screenings/$screeningId" params={{ screeningId: screening.id }} className={table.name}>
            {screening.title}
          </Link>
        </div>
        <div className={table.under}>
          {t.resumeDay(formatDay(screening.created_at))}
          {screening.blind && (
            <>
              {" "}
              <Tag tone="gold">{t.blind}</Tag>
            </>
          )}
        </div>
      </td>
      <td className={table.number}>{counted(apart + resumes.ranked + resumes.waiting)}</td>
      <td className={`${table.number} wide`}>
        {apart > 0 ? counted(apart) : <span className="muted">–</span>}
      </td>
      <td className="wide nowrap">
        <RunState screening={screening} />
        {run?.finished_at && run.status === "done" && (
          <span className="muted small"> {formatDay(run.finished_at)}</span>
        )}
      </td>
      <td className="roomy nowrap">
        <Name>{screening.created_by}</Name>
      </td>
    </tr>
  );
}

function RunState({ screening: { run } }: { screening: Screening }) {
  if (!run) return <span className="muted">{t.noRun}</span>;
  if (run.status === "running") return <Tag tone="gold">{t.progress(run.done, run.total)}</Tag>;
  return (
    <Tag tone={run.status === "done" ? "good" : run.status === "failed" ? "bad" : "plain"}>
      {t.runStatus[run.status]}
    </Tag>
  );
}
