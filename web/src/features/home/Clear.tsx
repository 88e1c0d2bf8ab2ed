import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { client, unwrap } from "@/api/client";
import type { Demo } from "@/api/types";
import { SaveError } from "@/design/Form";
import { IconBriefcase, IconChecks, IconNotebook } from "@/design/icons";
import { Card, CardSkeletons, EmptyState, Tag } from "@/design/parts";
import { formatSpan } from "@/design/time";
import { hasRole, runsHiring, useMe } from "@/features/identity/session";
import { jobsQuery } from "@/features/jobs/queries";
import { home as t } from "@/strings/home";
import css from "./home.module.css";
import { aheadQuery } from "./queries";
import { Row } from "./Row";

/** Nothing to do: what goes on all the same, or the first steps while the organization is still empty. */
export function Clear(props: { sampled: boolean; onSample: (made: Demo) => void }) {
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
  if (empty) {
    return (
      <Card label={t.title}>
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
      </Card>
    );
  }
  return (
    <div className={css.grid}>
      <div className="stack">
        <div className={css.clear}>
          <span aria-hidden="true">
            <IconChecks size={16} />
          </span>
          <div>
            <h2>{t.clearTitle}</h2>
            <p>{t.clearBody}</p>
          </div>
        </div>
        <Ahead />
      </div>
      <div className="stack">
        <OpenJobs />
      </div>
    </div>
  );
}

/** How many meetings Home lists of those ahead. */
const AHEAD = 8;

/** What goes on without this person: the next meetings of the jobs that they see. */
function Ahead() {
  const me = useMe();
  const wanted = runsHiring(me) || hasRole(me, "coordinator");
  const ahead = useQuery({ ...aheadQuery, enabled: wanted, retry: false });
  if (wanted && ahead.isPending) return <CardSkeletons count={1} lines={4} />;
  if (!ahead.data) return null;
  const { data, next_cursor } = ahead.data;
  if (data.length === 0) {
    return (
      <Card title={t.ahead}>
        <p className="soft">{t.aheadNone}</p>
      </Card>
    );
  }
  return (
    <Card title={t.ahead} aside={<Tag>{`${data.length}${next_cursor ? "+" : ""}`}</Tag>} flush>
      {data.slice(0, AHEAD).map((meeting) => (
        <Row
          key={meeting.id}
          name={meeting.candidate.name}
          to="/applications/$applicationId"
          params={{ applicationId: meeting.application_id }}
          detail={[meeting.stage.title, meeting.interviewers.map(({ name }) => name).join(", ")]}
          when={formatSpan(meeting.starts_at, meeting.ends_at)}
        />
      ))}
    </Card>
  );
}

/** The jobs this person is part of, as the way on from here. */
export function OpenJobs() {
  const jobs = useQuery({ ...jobsQuery, retry: false });
  if (jobs.isPending) return <CardSkeletons count={1} lines={2} />;
  const open = (jobs.data?.data ?? []).filter(({ status }) => status === "open");
  if (open.length === 0) return null;
  return (
    <Card title={t.jobs} flush>
      {open.slice(0, 6).map((job) => (
        <Row
          key={job.id}
          name={job.title}
          mark={<IconBriefcase />}
          to="/jobs/$jobId"
          params={{ jobId: job.id }}
          detail={[job.requisition_id, job.location]}
          when={t.active(job.counts.active)}
        />
      ))}
    </Card>
  );
}
