import { useState } from "react";
import { explain } from "@/api/problem";
import type { PortalAssessment } from "@/api/types";
import { Mark } from "@/design/Brand";
import { formatMoment } from "@/design/time";
import { assessment as t } from "@/strings/assessment";
import css from "../portal.module.css";

/** Before the start: how long it takes, in which languages, and what happens; never the task itself. */
export function Start(props: { page: PortalAssessment; home: string; onStart: () => Promise<void> }) {
  const { page } = props;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  const timed = page.mode === "alone";
  const able = page.languages.filter(({ available }) => available);
  const start = async () => {
    setBusy(true);
    setError("");
    try {
      await props.onStart();
    } catch (problem) {
      setError(explain(problem));
      setBusy(false);
    }
  };
  return (
    <main className={css.page}>
      <Head page={page} home={props.home} />
      <section className={css.section} aria-label={t.before}>
        <h2>{t.before}</h2>
        <ul className={css.facts}>
          {timed && <li>{t.startMinutes(page.minutes)}</li>}
          <li>{t.startLanguages(page.languages.map(({ name }) => name))}</li>
          <li>{t.startTests}</li>
          <li>{t.startSaved}</li>
          {timed && <li>{t.startEnd}</li>}
          <li>{t.startDevice}</li>
        </ul>
        {able.length === 0 && <p className={css.waiting}>{t.startNoRunner}</p>}
      </section>
      <section className={css.section} aria-label={t.start}>
        {page.opens_until && <p className={css.soft}>{t.opensUntil(formatMoment(page.opens_until))}</p>}
        {error && (
          <p className={css.error} role="alert">
            {error}
          </p>
        )}
        <div className={css.row}>
          <button
            type="button"
            className={css.button}
            data-main=""
            disabled={busy}
            onClick={() => void start()}
          >
            {busy ? t.starting : t.start}
          </button>
        </div>
        <p className={css.quiet}>{timed ? t.startClock : t.startNoClock}</p>
      </section>
    </main>
  );
}

export function Head(props: { page: PortalAssessment; home: string }) {
  return (
    <header className={css.head}>
      <div className={css.brand}>
        <Mark size={21} />
        <a href={props.home}>{t.backToPage}</a>
      </div>
      <h1>{props.page.title}</h1>
      <p>{t.kind[props.page.mode]}</p>
    </header>
  );
}

/** It can no longer be opened. */
export function Closed({ page, home }: { page: PortalAssessment; home: string }) {
  return (
    <main className={css.page}>
      <Head page={page} home={home} />
      <section className={css.section} aria-label={t.closed[page.status] ?? page.status}>
        <h2>{t.closed[page.status] ?? page.status}</h2>
        <p className={css.soft}>{t.closedBody[page.status] ?? ""}</p>
      </section>
    </main>
  );
}
