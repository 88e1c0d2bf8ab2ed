import { Notice } from "@/design/Marks";
import { coding as t } from "@/strings/coding";
import { Output } from "../results/Output";
import { Report, Results } from "../results/Results";
import css from "../results/results.module.css";
import type { CodeRun, ShownTest } from "../types";
import { isOver } from "./useRun";

/** A run as far as it is: how far it has come, what it wrote so far, and what became of it. */
export function RunView(props: { run: CodeRun; tests: ShownTest[]; full?: boolean }) {
  const { run } = props;
  if (!isOver(run)) {
    const { progress } = run;
    return (
      <div className={css.results}>
        <p role="status" className={css.summary}>
          <span className={css.pulse} aria-hidden="true" />
          {run.status === "queued" || !progress
            ? t.queued
            : progress.stage === "compile"
              ? t.compiling
              : progress.total > 1
                ? t.running(progress.done, progress.total)
                : t.runningOne}
        </p>
        {progress?.stdout && <Output label={t.soFar} text={progress.stdout} />}
        {progress?.stderr && <Output label={t.stderr} text={progress.stderr} />}
      </div>
    );
  }
  if (run.outcome) return <Results outcome={run.outcome} tests={props.tests} full={props.full ?? false} />;
  if (run.report) return <Report report={run.report} />;
  return (
    <Notice tone={run.status === "failed" ? "bad" : "plain"} role="status">
      {run.status === "cancelled" ? t.cancelled : run.error || t.runFailed}
    </Notice>
  );
}
