import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { client, unwrap } from "@/api/client";
import type { Assessment, AssessmentRun } from "@/api/types";
import { Markdown } from "@/design/Markdown";
import {
  Card,
  Dotted,
  EmptyState,
  ErrorState,
  Facts,
  Name,
  Notice,
  PageHeader,
  Skeleton,
  SplitSkeleton,
  Tag,
} from "@/design/parts";
import { formatClock, formatMoment } from "@/design/time";
import { toast } from "@/design/toast";
import { applicationQuery } from "@/features/applications/queries";
import { CodeField } from "@/features/coding/editor/CodeField";
import { RunView } from "@/features/coding/runs/RunView";
import { isOver } from "@/features/coding/runs/useRun";
import { codeLanguagesQuery } from "@/features/coding-exercises/queries";
import { Runners } from "@/features/coding-exercises/Runners";
import { assessments as t } from "@/strings/assessments";
import { common } from "@/strings/common";
import css from "./assessments.module.css";
import { ChangeDialog } from "./ChangeDialog";
import { assessmentChanged, assessmentQuery, assessmentRunsQuery, codeRunQuery } from "./queries";
import { StatusTag, standing } from "./status";

/** An assessment: where it stands, what was handed in, and what its tests say. */
export function AssessmentPage() {
  const { assessmentId } = useParams({ from: "/signed-in/shell/assessments/$assessmentId" });
  const assessment = useQuery({
    ...assessmentQuery(assessmentId),
    refetchInterval: ({ state }) => {
      const { data } = state;
      return data?.result && !isOver(data.result.run) ? 1500 : false;
    },
  });
  const application = useQuery({
    ...applicationQuery(assessment.data?.application_id ?? ""),
    enabled: assessment.data !== undefined,
  });
  if (assessment.error) {
    return <ErrorState page error={assessment.error} retry={() => void assessment.refetch()} />;
  }
  if (!assessment.data) return <SplitSkeleton />;
  const { data } = assessment;
  const name = application.data?.candidate.name;
  return (
    <>
      <PageHeader
        crumb={
          <>
            <Link to="/candidates">{t.crumb}</Link> /{" "}
            <Link to="/applications/$applicationId" params={{ applicationId: data.application_id }}>
              {name ? <Name>{name}</Name> : t.application}
            </Link>
          </>
        }
        title={data.exercise.title}
        documentTitle={name ? t.documentTitle(data.exercise.title, name) : data.exercise.title}
        sub={
          <>
            <Dotted of={[data.stage.title, standing(data)]} /> <StatusTag of={data} />
          </>
        }
      >
        <Actions
          assessment={data}
          may={application.data?.my_access.schedule ?? false}
          manages={application.data?.my_access.manage ?? false}
        />
      </PageHeader>
      {data.status !== "submitted" && <Runners />}
      <div className={css.page}>
        <div className="stack">
          <HandedIn assessment={data} />
        </div>
        <div className="stack">
          <Card title={t.about} flush>
            <Facts
              of={[
                [t.modeShort, t.modes[data.mode]],
                [t.time, common.minutes(data.time_limit_minutes)],
                [t.version, <Dotted key="v" of={[String(data.exercise.version)]} />],
                [t.givenBy, <Name key="by">{data.given_by}</Name>],
                [t.givenAt, formatMoment(data.created_at)],
                [t.startedAt, data.started_at && formatMoment(data.started_at)],
                [t.runsCount, data.runs_count],
              ]}
            />
          </Card>
          {data.results_readable && data.runs_count > 0 && <Runs assessment={data} />}
          {data.exercise.notes?.trim() && (
            <Card title={t.notes}>
              <Markdown text={data.exercise.notes} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

function Actions({ assessment, may, manages }: { assessment: Assessment; may: boolean; manages: boolean }) {
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<"extend" | "cancel" | null>(null);
  const again = useMutation({
    mutationFn: () =>
      unwrap(
        client.POST("/assessments/{id}/judge-again", { params: { path: { id: assessment.id } }, body: {} }),
      ),
    onSuccess: () => assessmentChanged(queries, assessment),
    onError: toast.failed,
  });
  const open = ["invited", "running", "expired"].includes(assessment.status);
  const busy = assessment.result !== null && !isOver(assessment.result.run);
  return (
    <>
      {may && open && (
        <>
          <Button variant="subtle" onClick={() => setDialog("cancel")}>
            {t.cancel}
          </Button>
          <Button onClick={() => setDialog("extend")}>{t.extend}</Button>
        </>
      )}
      {manages && assessment.status === "submitted" && assessment.source !== null && (
        <Button loading={again.isPending || busy} onClick={() => again.mutate()}>
          {t.judgeAgain}
        </Button>
      )}
      {assessment.may_work && (assessment.status === "invited" || assessment.status === "running") && (
        <Link
          to="/assessments/$assessmentId/work"
          params={{ assessmentId: assessment.id }}
          className={css.link}
        >
          <Button component="span" variant="filled">
            {t.openEditor}
          </Button>
        </Link>
      )}
      {dialog && <ChangeDialog kind={dialog} of={summaryOf(assessment)} onClose={() => setDialog(null)} />}
    </>
  );
}

const summaryOf = (assessment: Assessment) => ({
  ...assessment,
  exercise_id: assessment.exercise.id,
  exercise_title: assessment.exercise.title,
  exercise_version: assessment.exercise.version,
});

function HandedIn({ assessment }: { assessment: Assessment }) {
  const languages = useQuery(codeLanguagesQuery);
  const { exercise, result, source, language } = assessment;
  if (!assessment.results_readable) {
    return (
      <Card>
        <EmptyState compact title={t.notReadable} body={t.notReadableBody} />
      </Card>
    );
  }
  const task = exercise.statement && (
    <details className={css.task}>
      <summary>{t.task}</summary>
      <div>
        <Markdown text={exercise.statement} />
      </div>
    </details>
  );
  if (assessment.status !== "submitted") {
    return (
      <>
        <Card>
          <EmptyState compact title={t.nothingYet[assessment.status]} body={standing(assessment)} />
        </Card>
        {task}
      </>
    );
  }
  const name = languages.data?.data.find(({ id }) => id === language)?.name ?? language ?? "";
  return (
    <>
      <Card title={t.result}>
        {result ? (
          <RunView run={result.run} tests={exercise.tests} full />
        ) : (
          <p className="muted">{source === null ? t.nothingWritten : t.noResult}</p>
        )}
        <p className="small muted top-3">{t.evidence}</p>
      </Card>
      {source !== null && (
        <Card title={t.program} aside={name} flush>
          <div className={css.source}>
            <CodeField
              label={t.programIn(name)}
              language={language ?? ""}
              docKey="submission"
              value={source}
              readOnly
            />
          </div>
        </Card>
      )}
      {task}
    </>
  );
}

/** How the candidate came there: each run, to be opened as long as it is kept. */
function Runs({ assessment }: { assessment: Assessment }) {
  const runs = useQuery(assessmentRunsQuery(assessment.id));
  const { version } = assessment;
  const { refetch } = runs;
  useEffect(() => {
    if (version) void refetch();
  }, [version, refetch]);
  if (runs.isPending) return <Skeleton lines={3} />;
  if (runs.error) return <ErrorState compact error={runs.error} retry={() => void runs.refetch()} />;
  if (runs.data.data.length === 0) return null;
  return (
    <Card title={t.runs} flush>
      <ul className={css.runs}>
        {runs.data.data.map((run) => (
          <li key={run.id}>
            <RunRow run={run} assessment={assessment} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RunRow({ run, assessment }: { run: AssessmentRun; assessment: Assessment }) {
  const [open, setOpen] = useState(false);
  const whole = useQuery({ ...codeRunQuery(run.id), enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="num">{formatClock(run.created_at)}</span> {t.runKinds[run.kind]}{" "}
        <Tag>{run.language}</Tag>
      </summary>
      {open &&
        (whole.error ? (
          <Notice>{t.runGone}</Notice>
        ) : whole.data ? (
          <RunView run={whole.data} tests={assessment.exercise.tests} full />
        ) : (
          <Skeleton lines={2} />
        ))}
    </details>
  );
}
