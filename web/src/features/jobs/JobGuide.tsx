import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Application, Job, Stage } from "@/api/types";
import { useActions } from "@/design/actions";
import { SaveError } from "@/design/Form";
import { Card, Dotted } from "@/design/parts";
import { blanks, fill } from "@/features/guides/document/fill";
import { guideQuery, guideVersionQuery } from "@/features/guides/queries";
import { GuideReader } from "@/features/guides/reading/GuideReader";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
import { type BlankValues, JobBlanks, kept } from "./JobBlanks";
import css from "./jobs.module.css";
import { PaperKits } from "./PaperKits";
import { useSaveJob } from "./useSaveJob";

const ExportDialog = lazy(() =>
  import("@/features/guides/ExportDialog").then((module) => ({ default: module.ExportDialog })),
);

/** The version this job is judged by, and what the job puts into its blanks. */
export function JobGuide(props: {
  job: Job;
  stages: Stage[];
  /** Those under way. */
  applications: Application[];
  editable: boolean;
}) {
  const { job } = props;
  const version = useQuery(guideVersionQuery(job.guide_version_id));
  const document = version.data?.document;
  const [values, setValues] = useState<BlankValues>(job.variables);
  const [printing, setPrinting] = useState(false);
  const blankless = !document || blanks(document, {}).length === 0;
  const filled = useMemo(() => document && fill(document, kept(values)), [document, values]);
  return (
    <div className={css.columns} data-alone={blankless || undefined}>
      {document && (
        <JobBlanks
          job={job}
          document={document}
          editable={props.editable}
          values={values}
          onChange={setValues}
        />
      )}
      <div className="stack">
        <Card title={t.pinned} aside={t.guideVersion(job.guide.title, job.guide.number)}>
          <p className="soft">{t.pinnedBody}</p>
          <div className={`row ${css.after}`}>
            {document && <Button onClick={() => setPrinting(true)}>{t.print}</Button>}
            <Link to="/guides/$guideId" params={{ guideId: job.guide.id }}>
              {t.openGuide}
            </Link>
          </div>
          {props.editable && job.status === "open" && <NewerVersion job={job} />}
          <OnOtherVersions job={job} applications={props.applications} />
        </Card>
        <Card title={t.stagesTitle} flush>
          <ol className={css.stages}>
            {props.stages.map((stage) => (
              <li key={stage.id}>
                {stage.title}
                <span>
                  <Dotted
                    of={[
                      stage.minutes ? common.minutes(stage.minutes) : null,
                      stage.questions ? t.questions(stage.questions) : null,
                      stage.attributes ? t.rated(stage.attributes) : null,
                    ]}
                  />
                </span>
              </li>
            ))}
          </ol>
        </Card>
        {props.editable && job.status === "open" && <PaperKits job={job} />}
      </div>
      {printing && document && (
        <Suspense>
          <ExportDialog
            path={`/jobs/${job.id}/guide/export`}
            document={document}
            versions={[]}
            title={t.printTitle}
            hint={t.printHint}
            onClose={() => setPrinting(false)}
          />
        </Suspense>
      )}
      {filled && (
        <Card className={css.reading ?? ""} title={t.reading} aside={t.readingHint}>
          <GuideReader document={filled} />
        </Card>
      )}
    </div>
  );
}

/** A later version than the pinned one, and the way to pin it. */
function NewerVersion({ job }: { job: Job }) {
  const guide = useQuery(guideQuery(job.guide.id));
  const save = useSaveJob(job);
  const newest = guide.data?.versions.find(({ number }) => number > job.guide.number);
  const pin = () => newest && save.mutate({ guide_version_id: newest.id });
  useActions([newest && { title: t.pinNewer(newest.number), run: pin }]);
  if (!newest) return null;
  return (
    <div className="stack top-3">
      <p>
        <b>{t.newerPublished(newest.number)}</b> <span className="soft">{t.pinNewerHint}</span>
      </p>
      <SaveError error={save.error} />
      <div>
        <Button loading={save.isPending} onClick={pin}>
          {t.pinNewer(newest.number)}
        </Button>
      </div>
    </div>
  );
}

/** Who is judged against another version than new applications are. */
function OnOtherVersions(props: { job: Job; applications: Application[] }) {
  const others = props.applications.filter((each) => each.guide_version_id !== props.job.guide_version_id);
  if (others.length === 0) return null;
  return (
    <div className="top-3">
      <p>{t.onOtherVersions(others.length)}</p>
      <p className="small muted">{t.onOtherVersionsHint}</p>
      <details className={css.others}>
        <summary>{t.whoTheyAre}</summary>
        <ul>
          {others.map(({ id, candidate, guide }) => (
            <li key={id}>
              <Link to="/applications/$applicationId" params={{ applicationId: id }}>
                {candidate.name}
              </Link>{" "}
              <span className="muted small">{t.byVersion(guide.number)}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
