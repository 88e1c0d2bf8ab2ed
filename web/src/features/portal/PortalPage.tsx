import { type ReactNode, useCallback, useEffect, useState } from "react";
import { client, unwrap } from "@/api/client";
import type { Portal } from "@/api/types";
import { Mark } from "@/design/Brand";
import { Markdown } from "@/design/Markdown";
import { formatDate, formatFullDay, formatSpan, zoneId } from "@/design/time";
import { portal as t } from "@/strings/portal";
import { Ask, Requests, YourData } from "./Asking";
import { Assessments } from "./assessment/Listed";
import css from "./portal.module.css";
import { HowToPrepare } from "./preparation/HowToPrepare";
import { ReadOfResume } from "./ReadOfResume";
import { Failed, Loading } from "./States";
import { TakeHomes } from "./takehome/Listed";

/** A candidate's own page of one application. The link is the right; nobody signs in. */
export function PortalPage({ token }: { token: string }) {
  const [page, setPage] = useState<Portal | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = useCallback(async () => {
    setError(null);
    try {
      setPage(await unwrap<Portal>(client.GET("/portal/{token}", { params: { path: { token } } })));
    } catch (problem) {
      setError(problem);
    }
  }, [token]);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (page) document.title = t.documentTitle(page.organization.name);
  }, [page]);
  if (error) return <Failed error={error} retry={() => void load()} />;
  if (!page) return <Loading />;
  return (
    <main className={css.page}>
      <Head page={page} />
      <Way page={page} token={token} />
      <TakeHomes token={token} />
      <Assessments token={token} />
      {page.status === "active" && <Interviews page={page} />}
      <ReadOfResume token={token} onAsked={() => void load()} />
      <Requests requests={page.requests} />
      <Ask token={token} decided={page.status === "rejected"} onAsked={() => void load()} />
      <YourData token={token} active={page.status === "active"} onAsked={() => void load()} />
      <footer className={css.foot}>{t.foot(formatDate(page.link_expires_at))}</footer>
    </main>
  );
}

function Head({ page }: { page: Portal }) {
  const first = page.candidate.name.split(/\s+/)[0] ?? page.candidate.name;
  return (
    <header className={css.head}>
      <div className={css.brand}>
        <Mark size={21} />
        {page.organization.name}
      </div>
      <h1>{t.hello(first)}</h1>
      <p>
        {page.status === "active"
          ? `${[page.job.title, page.job.location].filter(Boolean).join(", ")}. `
          : (t.status[page.status]?.(page.job.title) ?? page.job.title)}{" "}
        <Answer page={page} />
      </p>
    </header>
  );
}

/** When the answer is due, said as it is: also when it is late, and when there is none to come. */
function Answer({ page }: { page: Portal }): ReactNode {
  if (page.status !== "active") {
    return page.ended_at ? (
      <>
        {t.endedOn} <b>{formatDate(page.ended_at)}</b>.
      </>
    ) : null;
  }
  if (!page.answer_due_at) return t.noPromise;
  const day = <b>{formatFullDay(page.answer_due_at)}</b>;
  return new Date(page.answer_due_at) < new Date() ? (
    <>
      {t.overdue} {day} {t.overdueSorry}
    </>
  ) : (
    <>
      {t.answerBy} {day}.
    </>
  );
}

function Way({ page, token }: { page: Portal; token: string }) {
  const prepare = `/portal/${encodeURIComponent(token)}/prepare`;
  return (
    <section className={css.section} aria-labelledby="way">
      <h2 id="way">{page.status === "active" ? t.where : t.whereEnded}</h2>
      <ol className={css.way}>
        {page.stages.map((stage) => (
          <li
            key={stage.id}
            data-state={stage.state}
            aria-current={stage.state === "current" ? "step" : undefined}
          >
            <span className={css.dot} aria-hidden="true" />
            <div>
              <span className={css.stage}>{stage.title}</span>
              <p className={css.note}>{note(stage)}</p>
              {stage.what_to_expect.trim() && (stage.state === "current" || stage.state === "ahead") && (
                <details open={stage.state === "current"}>
                  <summary aria-label={t.expectOf(stage.title)}>{t.expect}</summary>
                  <Markdown text={stage.what_to_expect} />
                </details>
              )}
              {/* One that could be anything has nothing to prepare for that holds for all of its kind. */}
              {stage.kind !== "custom" && (stage.state === "current" || stage.state === "ahead") && (
                <HowToPrepare token={token} stage={stage} />
              )}
            </div>
          </li>
        ))}
      </ol>
      {page.status === "active" ? (
        <a className={css.leads} href={prepare}>
          <b>{t.prepareAll}</b>
          <span>{t.prepareAllBody}</span>
        </a>
      ) : (
        <a className={css.leads} href={`${prepare}#rights`}>
          <b>{t.rights}</b>
          <span>{t.rightsBody}</span>
        </a>
      )}
    </section>
  );
}

function note(stage: Portal["stages"][number]): string {
  const length = stage.minutes ? t.minutes(stage.minutes) : "";
  switch (stage.state) {
    case "done":
      return stage.left_at ? t.doneOn(formatDate(stage.left_at)) : t.skipped;
    case "current":
      return [
        t.states.current,
        stage.entered_at ? t.since(formatDate(stage.entered_at)) : "",
        length ? `· ${length}` : "",
      ]
        .filter(Boolean)
        .join(" ");
    case "ahead":
      return [t.states.ahead, length].filter(Boolean).join(" · ");
    default:
      return t.states[stage.state] ?? "";
  }
}

function Interviews({ page }: { page: Portal }) {
  return (
    <section className={css.section} aria-labelledby="interviews">
      <h2 id="interviews">{t.interviews}</h2>
      {page.interviews.length === 0 ? (
        <p className={css.quiet}>{t.noInterviews}</p>
      ) : (
        <>
          <ul className={css.list}>
            {page.interviews.map((interview) => (
              <li key={interview.starts_at + interview.stage}>
                <b>{interview.stage}</b>
                <p className="num">{formatSpan(interview.starts_at, interview.ends_at)}</p>
                {interview.location && (
                  <p>
                    {/^https:\/\//.test(interview.location) ? (
                      <a href={interview.location} target="_blank" rel="noreferrer noopener">
                        {interview.location.replace("https://", "")}
                      </a>
                    ) : (
                      interview.location
                    )}
                  </p>
                )}
                {interview.with.length > 0 && (
                  <p className={css.quiet}>{t.with(interview.with.join(", "))}</p>
                )}
              </li>
            ))}
          </ul>
          <p className={css.quiet}>{t.zone(zoneId())}</p>
        </>
      )}
    </section>
  );
}
