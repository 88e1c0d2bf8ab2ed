import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Guide, GuideDocument, Job } from "@/api/types";
import { EmptyState, ErrorState, HeaderSkeleton, PageHeader, Skeleton } from "@/design/parts";
import { runsHiring, useMe } from "@/features/identity/session";
import { type BlankValues, JobBlanks, kept } from "@/features/jobs/JobBlanks";
import { jobsQuery } from "@/features/jobs/queries";
import { guides as t } from "@/strings/guides";
import { fill } from "../document/fill";
import { guideQuery, guideVersionQuery } from "../queries";
import { Contents, GuideReader } from "./GuideReader";
import css from "./reading.module.css";

/** A guide as it reads for a job: its blanks filled in, and what is still open beside it. */
export function ReadingPage() {
  const { guideId } = useParams({ from: "/signed-in/shell/guides/$guideId/reading" });
  const search = useSearch({ from: "/signed-in/shell/guides/$guideId/reading" });
  const guide = useQuery(guideQuery(guideId));
  const jobs = useQuery(jobsQuery);
  const error = guide.error ?? jobs.error;
  if (error) return <ErrorState page error={error} retry={() => void guide.refetch()} />;
  if (!guide.data || !jobs.data) return <HeaderSkeleton />;
  const using = jobs.data.data.filter((job) => job.guide.id === guideId);
  const job = using.find(({ id }) => id === search.job) ?? using[0];
  return (
    <>
      <PageHeader
        crumb={
          <>
            <Link to="/guides">{t.title}</Link> ·{" "}
            <Link to="/guides/$guideId" params={{ guideId }}>
              <bdi>{guide.data.title}</bdi>
            </Link>
          </>
        }
        title={t.readingTitle}
        documentTitle={t.readingOf(guide.data.title)}
      >
        {job && (
          <Button
            renderRoot={(root) => (
              <Link {...root} to="/jobs/$jobId" params={{ jobId: job.id }} search={{ view: "guide" }} />
            )}
          >
            {t.readingOpenJob}
          </Button>
        )}
      </PageHeader>
      {job ? (
        <Reading guide={guide.data} jobs={using} job={job} draft={search.text === "draft"} />
      ) : (
        <EmptyState title={t.readingNoJobTitle} body={t.readingNoJobBody} />
      )}
    </>
  );
}

function Reading(props: { guide: Guide; jobs: Job[]; job: Job; draft: boolean }) {
  const { guide, job, draft } = props;
  const navigate = useNavigate();
  const version = useQuery(guideVersionQuery(draft ? "" : job.guide_version_id));
  const show = (jobId: string, text: boolean) =>
    void navigate({ to: ".", search: { job: jobId, ...(text ? { text: "draft" } : {}) }, replace: true });
  const document = draft ? guide.document : version.data?.document;
  return (
    <>
      <div className={css.choices}>
        <Select
          label={t.readingJob}
          allowDeselect={false}
          value={job.id}
          onChange={(id) => id && show(id, draft)}
          data={props.jobs.map(({ id, title, requisition_id }) => ({
            value: id,
            label: requisition_id ? `${title} · ${requisition_id}` : title,
          }))}
        />
        <Select
          label={t.readingText}
          allowDeselect={false}
          value={draft ? "draft" : "version"}
          onChange={(text) => show(job.id, text === "draft")}
          data={[
            { value: "version", label: t.readingVersion(job.guide.number) },
            { value: "draft", label: t.readingDraft },
          ]}
        />
      </div>
      {version.error ? (
        <ErrorState error={version.error} retry={() => void version.refetch()} />
      ) : document ? (
        <Filled key={job.id} job={job} document={document} />
      ) : (
        <Skeleton lines={12} />
      )}
    </>
  );
}

/** The text beside its blanks; what is typed there is read at once. */
function Filled({ job, document }: { job: Job; document: GuideDocument }) {
  const me = useMe();
  const [values, setValues] = useState<BlankValues>(job.variables);
  const filled = useMemo(() => fill(document, kept(values)), [document, values]);
  const onTeam = job.hiring_team.find(({ user_id }) => user_id === me.id)?.role;
  const may = runsHiring(me) || onTeam === "recruiter" || onTeam === "hiring_manager";
  return (
    <div className={css.columns}>
      <div className={css.aside}>
        <JobBlanks job={job} document={document} editable={may} values={values} onChange={setValues} />
        <Contents document={filled} label={t.outline} />
      </div>
      <GuideReader document={filled} />
    </div>
  );
}
