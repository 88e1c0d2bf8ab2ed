import { useEffect, useState } from "react";
import { explain, isTransient } from "@/api/problem";
import type { PortalDryRun, PortalTakeHome } from "@/api/types";
import { formatMoment } from "@/design/time";
import { Output } from "@/features/coding/results/Output";
import { takeHome as t } from "@/strings/takeHome";
import css from "../portal.module.css";
import type { TakeHomeApi } from "./api";
import own from "./takeHome.module.css";

const isOver = ({ status }: PortalDryRun) => status !== "queued" && status !== "running";

/** Tries whether the program installs, starts and answers, and says no more than that. */
export function DryRuns(props: { page: PortalTakeHome; api: TakeHomeApi; onNews: () => Promise<void> }) {
  const { page, api, onNews } = props;
  const [newest] = page.dry_runs;
  const [run, setRun] = useState<PortalDryRun | null>(newest ?? null);
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState("");
  const waiting = run && !isOver(run) ? run.id : null;
  useEffect(() => {
    if (!waiting) return;
    let here = true;
    const ask = async () => {
      try {
        const now = await api.dryRunState(waiting);
        if (!here) return;
        setRun(now);
        setError("");
        if (isOver(now)) void onNews();
      } catch (problem) {
        if (here && !isTransient(problem)) setError(explain(problem));
      }
    };
    const timer = setInterval(() => void ask(), 1000);
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, [waiting, api, onNews]);
  const begin = async () => {
    setStarting(true);
    setError("");
    try {
      setRun(await api.dryRun());
    } catch (problem) {
      setError(explain(problem));
    } finally {
      setStarting(false);
    }
  };
  const stop = async () => {
    if (!waiting) return;
    try {
      setRun(await api.stopDryRun(waiting));
    } catch (problem) {
      setError(explain(problem));
    }
  };
  return (
    <section className={css.section} aria-labelledby="dry">
      <h2 id="dry">{t.dry}</h2>
      <p className={css.soft}>{t.dryBody}</p>
      {run && <Run run={run} />}
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      {!page.runner_available ? (
        <p className={css.waiting}>{t.dryNoRunner}</p>
      ) : page.dry_runs_left === 0 && !waiting ? (
        <p className={css.soft}>{t.dryNone}</p>
      ) : (
        <div className={css.row}>
          {waiting ? (
            <button type="button" className={css.button} onClick={() => void stop()}>
              {t.dryStop}
            </button>
          ) : (
            <button
              type="button"
              className={css.button}
              disabled={starting || !page.submission}
              onClick={() => void begin()}
            >
              {starting ? t.dryStarting : t.dryStart}
            </button>
          )}
          <span className={own.beside}>{t.dryLeft(page.dry_runs_left)}</span>
        </div>
      )}
    </section>
  );
}

function Run({ run }: { run: PortalDryRun }) {
  const over = isOver(run);
  return (
    <div className={own.run}>
      <p role="status">
        {over ? (
          <b>{t.dryOf(formatMoment(run.finished_at ?? run.created_at))}</b>
        ) : (
          <>
            <span className={own.pulse} aria-hidden="true" />
            {run.status === "queued" ? t.dryWaiting : run.step}
          </>
        )}
      </p>
      {run.status === "failed" || run.status === "cancelled" ? (
        <p className={css.soft}>{run.problem ?? t.dryStatus[run.status]}</p>
      ) : (
        <ul className={own.steps}>
          {(["installs", "starts", "answers"] as const).map((step) => (
            <li key={step} data-is={run[step] === null ? "unknown" : run[step] ? "yes" : "no"}>
              {t.drySteps[step]}
              <b>{run[step] === null ? (over ? t.dryUnknown : "…") : run[step] ? t.dryYes : t.dryNo}</b>
            </li>
          ))}
        </ul>
      )}
      {run.log && (
        <details className={own.contract} open={over && run.answers !== true}>
          <summary>{t.dryLog}</summary>
          <Output label={t.dryLog} text={run.log} />
        </details>
      )}
    </div>
  );
}
