import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isTransient } from "@/api/problem";
import type { PortalTakeHome } from "@/api/types";
import { Mark } from "@/design/Brand";
import { Markdown } from "@/design/Markdown";
import { formatDeadline, formatMoment } from "@/design/time";
import { type Heard, leftOf } from "@/features/coding/workspace/clock";
import { SureDialog } from "@/features/coding/workspace/SureDialog";
import { assessment } from "@/strings/assessment";
import { takeHome as t } from "@/strings/takeHome";
import css from "../portal.module.css";
import { Failed, Loading } from "../States";
import { takeHomeApi } from "./api";
import { DryRuns } from "./DryRuns";
import { leftInWords } from "./left";
import { Submission } from "./Submission";
import own from "./takeHome.module.css";
import { Upload } from "./Upload";

// For whoever has been shown what was found.
const Report = lazy(() =>
  import("@/features/take-homes/report/Report").then((module) => ({ default: module.Report })),
);

/** This often: an end that was moved, or what somebody shared, is seen without a reload. */
const AGAIN_MS = 30_000;

/** Something to build at home, for its candidate: the brief, uploading, trying, handing in, and what was handed in. */
export function TakeHomePage({ token, id }: { token: string; id: string }) {
  const api = useMemo(() => takeHomeApi(token, id), [token, id]);
  const [page, setPage] = useState<{ is: PortalTakeHome; heard: Heard } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const loaded = useRef(false);
  const take = useCallback((is: PortalTakeHome) => {
    loaded.current = true;
    setError(null);
    setPage({ is, heard: { now: is.now, at: Date.now() } });
  }, []);
  const load = useCallback(async () => {
    try {
      take(await api.load());
    } catch (problem) {
      // What is on the page is worth more than the news that there is no connection.
      if (!loaded.current || !isTransient(problem)) setError(problem);
    }
  }, [api, take]);
  useEffect(() => {
    void load();
    const timer = setInterval(() => document.visibilityState === "visible" && void load(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [load]);
  const title = page?.is.title;
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  const [sure, setSure] = useState(false);

  if (error) return <Failed error={error} retry={() => void load()} />;
  if (!page) return <Loading />;
  const { is, heard } = page;
  const open = is.status === "invited";
  return (
    <main className={css.page} data-wide="">
      <header className={css.head}>
        <div className={css.brand}>
          <Mark size={21} />
          <a href={`/portal/${encodeURIComponent(token)}`}>{assessment.backToPage}</a>
        </div>
        <h1>{is.title}</h1>
        <p>{t.kind}</p>
      </header>
      {open ? (
        <>
          <Time page={is} heard={heard} />
          <Brief page={is} kit={api.kit} />
          <Upload page={is} api={api} onNews={load} />
          <DryRuns page={is} api={api} onNews={load} />
          <section className={css.section} aria-label={t.handInSure}>
            {!is.submission && <p className={css.soft}>{t.handInNothing}</p>}
            <div className={css.row}>
              <button
                type="button"
                className={css.button}
                data-main=""
                disabled={!is.submission}
                onClick={() => setSure(true)}
              >
                {t.handIn}
              </button>
            </div>
            <p className={css.quiet}>{t.byItself}</p>
          </section>
        </>
      ) : is.submitted_at ? (
        <>
          <section className={css.section} aria-labelledby="handed-in">
            <h2 id="handed-in">{t.handedIn}</h2>
            <p className={css.soft}>
              {t.handedInBy[is.submitted_by ?? "candidate"](formatMoment(is.submitted_at))}
            </p>
            {is.submission && <Submission of={is.submission} />}
            <p className={css.quiet}>{t.peopleRead}</p>
          </section>
          {is.shared_report && (
            <section className={css.section} aria-labelledby="report">
              <h2 id="report">{t.report}</h2>
              <p className={css.soft}>{t.reportBody}</p>
              <Suspense fallback={null}>
                <Report of={is.shared_report} heading="h3" />
              </Suspense>
            </section>
          )}
          <Brief page={is} kit={api.kit} closed />
        </>
      ) : (
        <section className={css.section} aria-label={t.status[is.status] ?? is.status}>
          <h2>{t.status[is.status] ?? is.status}</h2>
          <p className={css.soft}>{t.closedBody[is.status] ?? ""}</p>
        </section>
      )}
      {sure && (
        <SureDialog
          title={t.handInTitle}
          sure={t.handInSure}
          doing={t.handingIn}
          keep={t.keep}
          onSure={async () => {
            take(await api.submit());
            setSure(false);
          }}
          onClose={() => setSure(false)}
        >
          {is.submission && <Submission of={is.submission} />}
          <p>{t.handInBody}</p>
          {untried(is) && <p className={own.mind}>{t.handInUntried}</p>}
        </SureDialog>
      )}
    </main>
  );
}

/** Whether what lies there now was never tried. */
const untried = ({ submission, dry_runs }: PortalTakeHome): boolean =>
  submission !== null && !dry_runs.some(({ created_at }) => created_at > submission.uploaded_at);

/** Quietly: until when, and how much of it is left by the server's clock. */
function Time({ page, heard }: { page: PortalTakeHome; heard: Heard }) {
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <section className={css.section} aria-label={t.time}>
      <p>
        <b>{t.dueBy(formatDeadline(page.due_at))}</b>{" "}
        <span className={css.quiet}>{leftInWords(leftOf(page.due_at, heard, Math.max(here, heard.at)))}</span>
      </p>
      {/* Whoever comes back has read the brief, which is long. */}
      <p>
        <a href="#yours">{t.toProgram}</a>
      </p>
      {page.extended && <p className={css.quiet}>{t.extended(formatDeadline(page.first_due_at))}</p>}
    </section>
  );
}

function Brief(props: { page: PortalTakeHome; kit: string; closed?: boolean }) {
  const { page } = props;
  return (
    <section className={css.section} aria-labelledby="brief">
      <h2 id="brief">{t.brief}</h2>
      <div className={own.brief}>
        <Markdown text={page.brief} />
      </div>
      {!props.closed && (
        <>
          <details className={own.contract}>
            <summary>{t.contract}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
            <pre tabIndex={0} className={css.source}>
              {page.contract}
            </pre>
          </details>
          <div className={css.row}>
            <a className={own.download} href={props.kit} download="">
              {t.kit}
            </a>
          </div>
          <p className={css.quiet}>{t.kitNote}</p>
        </>
      )}
    </section>
  );
}
