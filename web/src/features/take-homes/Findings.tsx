import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client, unwrap } from "@/api/client";
import type { GradeReport, TakeHome } from "@/api/types";
import { IconFile } from "@/design/icons";
import { Card, EmptyState, Facts, Notice } from "@/design/parts";
import { formatMoment } from "@/design/time";
import { toast } from "@/design/toast";
import { Output } from "@/features/coding/results/Output";
import { grading } from "@/strings/grading";
import { takeHomes as t } from "@/strings/takeHomes";
import type { Review } from "./Beside";
import { LinkFinding } from "./LinkFinding";
import { gradeReportQuery, takeHomeChanged } from "./queries";
import { Report } from "./report/Report";
import type { Fact } from "./report/types";
import { isRunning } from "./status";
import css from "./takeHomes.module.css";

/** What grading found. While it goes on again, what was found before stays in sight. */
export function Findings(props: { takeHome: TakeHome; review: Review | null; now: string | undefined }) {
  const { takeHome, review } = props;
  const { report } = takeHome;
  const newest = takeHome.reports[0];
  const running = newest && isRunning(newest) ? newest.id : null;
  return (
    <div className="stack">
      {running && <Progress id={running} takeHome={takeHome} />}
      {newest && newest.id !== report?.id && !running && newest.status !== "done" && (
        <Notice tone={newest.status === "failed" ? "bad" : "plain"}>
          {t.reportOf(formatMoment(newest.created_at))}:{" "}
          {newest.status === "failed" ? t.reportFailed : t.reportCancelled}
        </Notice>
      )}
      {report?.status === "done" ? (
        <>
          <p className="small muted">{t.evidence}</p>
          <Report
            of={report}
            now={props.now}
            actions={
              review
                ? (finding) => <LinkFinding review={review} takeHome={takeHome.id} check={finding.check} />
                : undefined
            }
          />
          <Noted report={report} />
        </>
      ) : (
        !running && (
          <Card>
            <EmptyState
              compact
              icon={<IconFile size={22} />}
              title={
                report?.status === "failed"
                  ? t.reportFailed
                  : report?.status === "cancelled"
                    ? t.reportCancelled
                    : t.noReport
              }
              body={report?.problem ?? t.noReportBody}
            />
          </Card>
        )
      )}
    </div>
  );
}

/** How far a grading has come. It goes on when this page is left. */
function Progress({ id, takeHome }: { id: string; takeHome: TakeHome }) {
  const queries = useQueryClient();
  const found = useQuery({
    ...gradeReportQuery(id),
    refetchInterval: ({ state }) => (state.data && !isRunning(state.data) ? false : 1000),
  });
  const stop = useMutation({
    mutationFn: () =>
      unwrap<GradeReport>(client.POST("/grade-reports/{id}/cancel", { params: { path: { id } }, body: {} })),
    onSuccess: () => takeHomeChanged(queries, takeHome),
    onError: toast.failed,
  });
  const report = found.data;
  const total = report?.total ?? 0;
  return (
    <div className={css.progress}>
      <div>
        <p role="status">
          <b>{report?.status === "running" ? t.running : t.queued}</b>{" "}
          <span className="soft">{report?.status === "running" ? report.step : ""}</span>
        </p>
        <progress
          className={css.bar}
          aria-label={t.running}
          {...(report && total > 0 ? { value: report.done, max: total } : {})}
        />
      </div>
      {report && total > 0 && <span className="num small muted">{t.progress(report.done, total)}</span>}
      {takeHome.may_manage && (
        <Button size="xs" loading={stop.isPending} onClick={() => stop.mutate()}>
          {t.stop}
        </Button>
      )}
    </div>
  );
}

/** What is no finding: facts, how it was installed, and what could be reached then. */
function Noted({ report }: { report: GradeReport }) {
  const shown = report.facts.filter(({ value }) => value !== "");
  if (shown.length === 0 && report.steps.length === 0 && !report.network) return null;
  return (
    <>
      {(shown.length > 0 || report.network) && (
        <Card title={t.facts} flush>
          <Facts
            of={[
              ...(report.network ? [[t.network, report.network] as [string, string]] : []),
              ...shown.map((fact): [string, React.ReactNode] => [
                t.factNames[fact.name] ?? fact.name,
                <FactValue key={fact.name} fact={fact} />,
              ]),
            ]}
          />
        </Card>
      )}
      {report.steps.length > 0 && (
        <Card title={t.steps}>
          <div className="stack">
            {report.steps.map(({ command, exit_code, output }) => (
              <Output
                key={command}
                label={`${grading.ran(command)} (${grading.ended(exit_code)})`}
                text={output}
              />
            ))}
          </div>
        </Card>
      )}
    </>
  );
}

function FactValue({ fact }: { fact: Fact }) {
  return (
    <>
      <span className="prose">{fact.value}</span>
      {fact.holds === false && <span className="muted"> ({t.doesNotHold})</span>}
    </>
  );
}
