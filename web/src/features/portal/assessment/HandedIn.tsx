import { useEffect, useState } from "react";
import type { PortalAssessment } from "@/api/types";
import { formatMoment } from "@/design/time";
import { localStore } from "@/features/coding/drafts/local";
import { CodeField } from "@/features/coding/editor/CodeField";
import { Results } from "@/features/coding/results/Results";
import { isOver } from "@/features/coding/runs/useRun";
import { assessment as t } from "@/strings/assessment";
import css from "../portal.module.css";
import { Head } from "./Start";

/** After it: when and by whom it was handed in, what the tests say, and what was handed in. */
export function HandedIn(props: { page: PortalAssessment; home: string; onNews: () => void }) {
  const { page, onNews } = props;
  const { submission } = page;
  const run = submission?.run ?? null;
  const waiting = run !== null && !isOver(run);
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(onNews, 2_000);
    return () => clearInterval(timer);
  }, [waiting, onNews]);
  const left = useLeftOver(page);
  if (!submission) return null;
  const outcome = run?.outcome ?? null;
  const hidden = submission.hidden_tests;
  return (
    <main className={css.page} data-wide="">
      <Head page={page} home={props.home} />
      {left !== null && (
        <section className={css.section} aria-label={t.leftOver}>
          <h2>{t.leftOver}</h2>
          <p className={css.soft}>{t.leftOverBody}</p>
          <pre className={css.source}>{left}</pre>
        </section>
      )}
      <section className={css.section} aria-label={t.result}>
        <h2>{t.handedIn}</h2>
        <p className={css.soft}>
          {t.handedInBy[submission.submitted_by ?? "candidate"](formatMoment(submission.submitted_at))}
        </p>
        {outcome ? (
          <>
            <Results outcome={outcome} tests={page.tests} />
            {hidden.run > 0 && <p>{t.hiddenPassed(hidden.passed, hidden.run)}</p>}
          </>
        ) : (
          <p role="status">
            {waiting ? t.resultWaiting : submission.source === null ? t.nothingWritten : t.resultFailed}
          </p>
        )}
        <p className={css.quiet}>{t.peopleRead}</p>
      </section>
      {submission.source !== null && (
        <section className={css.section} aria-label={t.yourProgram}>
          <h2>{t.yourProgram}</h2>
          <div className={css.program}>
            <CodeField
              label={t.yourProgram}
              language={submission.language ?? ""}
              docKey="submission"
              value={submission.source}
              readOnly
              wrap
            />
          </div>
        </section>
      )}
    </main>
  );
}

/** What was written and never reached the server, where that differs from what was handed in. Else nothing stays here. */
function useLeftOver({ id, submission }: PortalAssessment): string | null {
  const [left] = useState(() => {
    if (!submission) return null;
    const kept = localStore(id).read();
    const mine = kept?.drafts[submission.language ?? kept.language];
    return mine?.unsent && mine.source !== submission.source ? mine.source : null;
  });
  useEffect(() => {
    if (submission && left === null) localStore(id).clear();
  }, [id, submission, left]);
  return left;
}
