import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ErrorState, Skeleton } from "@/design/parts";
import css from "@/features/applications/application.module.css";
import { screenings as t } from "@/strings/screenings";
import { wordsOf } from "./criterion";
import { FactsOf } from "./FactsOf";
import { resumeQuery, screeningQuery } from "./queries";
import { HiddenText, ResumeText } from "./ResumeText";
import resumes from "./resume.module.css";
import { Quotes, Verdict } from "./Verdict";

/** The resume that an application came from, with how it stood to the criteria of its screening. For those who run the job. */
export function ApplicationResume({ resumeId }: { resumeId: string }) {
  const detail = useQuery(resumeQuery(resumeId));
  const id = detail.data?.resume.screening_id;
  const screening = useQuery({ ...screeningQuery(id ?? ""), enabled: id !== undefined });
  const [criterion, setCriterion] = useState<number | null>(null);
  const error = detail.error ?? screening.error;
  return (
    <section className={css.section} aria-label={t.resume}>
      <h2>{t.resume}</h2>
      <div className={css.sheet}>
        {error ? (
          <ErrorState compact error={error} retry={() => void detail.refetch()} />
        ) : !detail.data || !screening.data ? (
          <div className={css.inset}>
            <Skeleton lines={6} />
          </div>
        ) : (
          <div className={resumes.panel}>
            <p className={css.inset}>
              {t.fromScreening}{" "}
              <Link
                to="/screenings/$screeningId"
                params={{ screeningId: screening.data.id }}
                search={{ resume: resumeId }}
              >
                <bdi>{screening.data.title}</bdi>
              </Link>
              {detail.data.resume.problem && <>. {detail.data.resume.problem}</>}
            </p>
            {detail.data.resume.verdicts.length > 0 && (
              <ul className={resumes.verdicts}>
                {screening.data.criteria.map((each, index) => {
                  const verdict = detail.data.resume.verdicts.find((one) => one.criterion === each.id);
                  const outcome = verdict?.verdict ?? "not_found";
                  const open = criterion === index;
                  return (
                    <li key={each.id}>
                      <button
                        type="button"
                        aria-expanded={open}
                        onClick={() => setCriterion(open ? null : index)}
                      >
                        <Verdict of={outcome} />
                        <span>{wordsOf(each)}</span>
                        <small>{t.verdicts[outcome]}</small>
                      </button>
                      {open && <Quotes verdict={verdict} blind={detail.data.resume.blind} />}
                    </li>
                  );
                })}
              </ul>
            )}
            {detail.data.document && (
              <details open={criterion !== null || undefined}>
                <summary className={css.inset}>{t.readText}</summary>
                <ResumeText
                  document={detail.data.document}
                  verdicts={detail.data.resume.verdicts}
                  criteria={screening.data.criteria}
                  criterion={criterion}
                  label={t.text}
                />
                {detail.data.document.hidden.length > 0 && (
                  <div className={resumes.block}>
                    <HiddenText document={detail.data.document} />
                  </div>
                )}
              </details>
            )}
            {detail.data.facts && (
              <details>
                <summary className={css.inset}>{t.factsTitle}</summary>
                <FactsOf facts={detail.data.facts} />
              </details>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
