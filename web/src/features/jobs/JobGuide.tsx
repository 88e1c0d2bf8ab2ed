import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Application, Job, Stage } from "@/api/types";
import { useActions } from "@/design/actions";
import { SaveError } from "@/design/Form";
import { Card, Dotted } from "@/design/parts";
import { guideQuery, guideVersionQuery } from "@/features/guides/queries";
import { common } from "@/strings/common";
import { jobs as t } from "@/strings/jobs";
import css from "./jobs.module.css";
import { useSaveJob } from "./useSaveJob";

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
  const [values, setValues] = useState<Record<string, string>>(job.variables);
  const save = useSaveJob(job);
  const blanks = version.data?.document.variables ?? [];
  return (
    <div className={css.columns} data-alone={blanks.length === 0 || undefined}>
      {blanks.length > 0 && (
        <Card title={t.variables}>
          <form
            className="stack"
            aria-label={t.variables}
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate({ variables: values });
            }}
          >
            <p className="soft">{t.variablesHint}</p>
            {blanks.map((blank) => (
              <Textarea
                key={blank.name}
                autosize
                minRows={1}
                label={blank.label || blank.name}
                placeholder={blank.default ?? ""}
                disabled={!props.editable}
                value={values[blank.name] ?? ""}
                onChange={(event) => {
                  // A blank stands inside a sentence.
                  const value = event.currentTarget.value.replaceAll("\n", " ");
                  setValues((all) => ({ ...all, [blank.name]: value }));
                }}
              />
            ))}
            <SaveError error={save.error} />
            {props.editable && (
              <div>
                <Button type="submit" variant="filled" loading={save.isPending}>
                  {t.form.save}
                </Button>
              </div>
            )}
          </form>
        </Card>
      )}
      <div className="stack">
        <Card title={t.pinned} aside={t.guideVersion(job.guide.title, job.guide.number)}>
          <p className="soft">{t.pinnedBody}</p>
          <p className={css.after}>
            <Link to="/guides/$guideId" params={{ guideId: job.guide.id }}>
              {t.openGuide}
            </Link>
          </p>
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
      </div>
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
